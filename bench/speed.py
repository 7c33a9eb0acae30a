# SPDX-License-Identifier: Apache-2.0
"""How long each step of a film takes, as shares of the whole, in one run on this machine.

    python bench/speed.py ["words"] [--quality draft]

Every step runs in a fresh store. Compare shares, not seconds: machines differ and are busy.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = ("A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?' "
         "Wind howls.")


def main() -> None:
    """Make one film three times: anew, unchanged, and with its store only."""
    words = next((a for a in sys.argv[1:] if not a.startswith("-") and a not in ("draft", "preview", "final")), WORDS)
    quality = sys.argv[sys.argv.index("--quality") + 1] if "--quality" in sys.argv else "draft"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "film.mp4"
        first = _timed(words, out, quality, folder)
        total = first[-1][1]
        print(f"{'made anew':<24} {total:7.1f} s   1.00")
        before = 0.0
        for stage, at in first:
            print(f"  {stage:<22} {at - before:7.1f} s   {(at - before) / total:.2f}")
            before = at
        again = _timed(words, out, quality, folder)[-1][1]
        print(f"{'unchanged':<24} {again:7.1f} s   {again / total:.3f}")
        out.unlink()
        kept = _timed(words, out, quality, folder)[-1][1]
        print(f"{'file lost, store kept':<24} {kept:7.1f} s   {kept / total:.3f}")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"largest process {children.ru_maxrss / 1024:.0f} MB, processor {children.ru_utime:.0f} s")


def _timed(words: str, out: Path, quality: str, folder: str) -> list[tuple[str, float]]:
    """Each stage with the seconds since the start at which it was over."""
    import json

    began = time.monotonic()
    command = [sys.executable, "-m", "soundstage", "make", words, "-o", str(out), "--quality", quality, "--json",
               "--store", f"{folder}/store"]
    rows: list[tuple[str, float]] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            stage = json.loads(line)["stage"] if line.startswith("{") else "error"
            now = time.monotonic() - began
            if rows and rows[-1][0] == stage:
                rows[-1] = (stage, now)
            else:
                rows.append((stage, now))
    if process.returncode:
        raise SystemExit(f"soundstage ended with {process.returncode}")
    rows.append(("end", time.monotonic() - began))
    return rows


if __name__ == "__main__":
    main()
