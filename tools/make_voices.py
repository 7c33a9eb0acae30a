# SPDX-License-Identifier: Apache-2.0
"""Make soundstage/data/voices.npz out of the Kokoro voice vectors (npm kokoro-js, folder voices).

A voice is a table of 510 style vectors, one per line length. The vectors change quickly for short lines and
hardly at all for long ones, so only some lengths are kept, closer together where lines are short; the
engine reads between them. That makes 28 voices fit where seven would.

    python tools/make_voices.py <folder of .bin files> [out.npz]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

LENGTHS = np.array([*range(64), *range(64, 256, 4), *range(256, 510, 16), 509], np.int16)
ENGLISH = ("af_", "am_", "bf_", "bm_")
WORST = 0.005 # largest error of any component, against values of about 1


def main(folder: Path, out: Path) -> None:
    """Read, thin, check and write."""
    names, tables = [], []
    for path in sorted(folder.glob("*.bin")):
        if not path.name.startswith(ENGLISH):
            continue
        full = np.fromfile(path, "<f4").reshape(510, 256)
        kept = full[LENGTHS].astype(np.float16)
        back = np.stack([np.interp(np.arange(510), LENGTHS, kept[:, c]) for c in range(256)], axis=1)
        worst, rms = np.abs(back - full).max(), np.sqrt(((back - full) ** 2).mean())
        print(f"{path.stem:12s} largest error {worst:.4f}, rms {rms:.5f}, spread {full.std():.3f}")
        if worst > WORST:
            raise SystemExit(f"{path.stem}: too much is lost, keep more lengths")
        names.append(path.stem)
        tables.append(kept)
    np.savez_compressed(out, names=np.array(names), lengths=LENGTHS, styles=np.stack(tables))
    print(f"{len(names)} voices, {out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else
         Path(__file__).parents[1] / "soundstage" / "data" / "voices.npz")
