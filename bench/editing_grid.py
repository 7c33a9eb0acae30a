# SPDX-License-Identifier: Apache-2.0
"""Which ways of asking work for which parts of a film: a matrix of frames of speech by fields.

Nothing is rendered. A cell is x when the change that its field names is made, R when it is refused, and w when
something else is done. Run: python bench/editing_grid.py [word of a field or frame]
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

HERE = Path(__file__).parent / "editing"
COLUMNS = ["name", "film", "do", "X", "V", "O", "W", "G", "expect"]
FRAMES = {  # {do} is a field's plain instruction, {X} what should be {V} and not {O}; too {W}, not {G} enough
    "plain": "{do}",
    "can we": "can we {do}?",
    "possible": "would it be possible to {do}?",
    "like to": "I'd like to {do}",
    "want you": "I want you to {do}",
    "better to": "it would be better to {do}",
    "how about": "how about {doing}?",
    "try": "maybe try {doing}",
    "why not": "why don't we {do}",
    "sloppy": "hey pls {do} thx",
    "remark": "this doesn't work for me. {do}",
    "should": "{X} should be {V}",
    "needs": "{X} needs to be {V}",
    "supposed": "{X} is supposed to be {V}",
    "want X V": "I want {X} {V}",
    "like X to": "I'd like {X} to be {V}",
    "could X": "could {X} be {V}?",
    "better if": "it would be better if {X} were {V}",
    "what if": "what if {X} was {V}?",
    "wish": "I wish {X} was {V}",
    "V not O": "{X} should be {V}, not {O}",
    "V than O": "{X} should be {V} rather than {O}",
    "instead": "make {X} {V} instead of {O}",
    "why": "why is {X} {O}? make it {V}",
    "don't": "I don't want {X} {O}, I want it {V}",
    "bare": "{X}: {V}",
    "too": "{X} is too {W}",
    "find": "I find {X} way too {W}",
    "enough": "{X} isn't {G} enough",
    "less": "{X} should be less {W}",
}


def fields() -> list[dict[str, str]]:
    """The rows of fields.txt."""
    lines = (HERE / "fields.txt").read_text(encoding="utf-8").splitlines()
    return [dict(zip(COLUMNS, map(str.strip, line.split("|", len(COLUMNS) - 1)), strict=True)) for line in lines]


def cells(field: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(frame, instruction) for every frame that the field can fill."""
    verb, _, rest = field["do"].partition(" ")
    stem = verb + verb[-1] if verb in ("put", "swap", "let", "trim", "get") else verb.removesuffix("e")
    filled = {**field, "doing": f"{stem}ing {rest}"}
    for name, frame in FRAMES.items():
        if all(filled[hole] for hole in re.findall(r"\{(\w+)\}", frame)):
            yield name, frame.format(**filled)


def tried(text: str, words: str, expect: str, store: Store) -> tuple[str, str]:
    """("x", "w" or "R", what came of it)."""
    try:
        lines = film.edit(read(text), words, Options(engine="slate", voice="fake"), store).lines
    except FilmError as error:
        return "R", str(error)
    return ("x" if any(re.search(expect, line) for line in lines) else "w"), "; ".join(lines)


def main(word: str) -> None:
    """Print the matrix, what went wrong, and the share that works."""
    texts = dict(line.split(" ", 1) for line in (HERE / "films.txt").read_text(encoding="utf-8").splitlines())
    marks: dict[str, dict[str, str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for field in fields():
            for frame, words in cells(field):
                if word and word not in (field["name"], frame):
                    continue
                mark, came = tried(texts[field["film"]], words, field["expect"], Store(Path(folder)))
                marks.setdefault(field["name"], {})[frame] = mark
                if mark != "x":
                    print(f"{mark} {field['name']} / {frame}: {words}\n      {came[:200]}")
    print("\n".join(f"{n:12} {' '.join(row.get(f, '.') for f in FRAMES)}" for n, row in marks.items()))
    every = [m for row in marks.values() for m in row.values()]
    for frame in FRAMES:
        row = [r[frame] for r in marks.values() if frame in r]
        print(f"{frame:12} {row.count('x')}/{len(row)}")
    print(f"{every.count('x')} of {len(every)} cells work; {every.count('w')} do something else")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
