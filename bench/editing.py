# SPDX-License-Identifier: Apache-2.0
"""How well edits in words are carried out: right changes, and nothing else changed.

Each row names a film, an instruction and patterns of the lines that must differ: parts apart by ";", each part must
be found, and every line that differs must be named by some part. Run: python bench/editing.py [worked|fresh|happens1]
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

HERE = Path(__file__).parent / "editing"


def _fits(part: str, line: str) -> bool:
    """Whether the line is one that may differ; an error is so only where one is expected."""
    return bool(re.search(part, line)) and (not line.startswith("ERROR") or "ERROR" in part)


def main(name: str) -> None:
    """Print every row that went wrong, and the shares that went right."""
    texts = dict(line.split(" ", 1) for line in (HERE / "films.txt").read_text(encoding="utf-8").splitlines())
    films = {key: read(text) for key, text in texts.items()}
    rows = [line.split(" | ") for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line]
    right = clean = three = three_right = 0
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        for key, words, expected in rows:
            parts = expected.split(";")
            try:
                lines = film.edit(films[key], words, Options(engine="slate", voice="fake"), store).lines
            except FilmError as error:
                lines = (f"ERROR {error}",)
            done = all(any(_fits(p, line) for line in lines) for p in parts)
            stray = [line for line in lines if not any(_fits(p, line) for p in parts)]
            right, clean = right + done, clean + (not stray)
            if len(parts) >= 3:
                three, three_right = three + 1, three_right + (done and not stray)
            if not done or stray:
                print(f"{'WRONG' if not done else 'STRAY'} {key} {words}\n    {stray or lines}")
    shares = f"change right {right / len(rows):.1%}, nothing else {clean / len(rows):.1%}"
    print(f"{name}: {len(rows)} instructions, {shares}, three-part {three_right}/{three}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "worked")
