# SPDX-License-Identifier: Apache-2.0
"""What can be changed can be asked for in every frame of speech, and what is not understood is not half done."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

FAST = Options(engine="slate", voice="fake")


def grid() -> ModuleType:
    path = Path(__file__).parent.parent / "bench" / "editing_grid.py"
    spec = importlib.util.spec_from_file_location("editing_grid", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GRID = grid()
FIELDS = {field["name"]: field for field in GRID.fields()}


def done(field: str, frames: tuple[str, ...], store: Store) -> None:
    row = FIELDS[field]
    lines = (GRID.HERE / "films.txt").read_text(encoding="utf-8").splitlines()
    text = dict(line.split(" ", 1) for line in lines)[row["film"]]
    asked = dict(GRID.cells(row))
    for frame in frames:
        mark, came = GRID.tried(text, asked[frame], row["expect"], store)
        assert mark == "x", f"{asked[frame]}: {came}"


@pytest.mark.parametrize("field", ["color", "weather"])
def test_every_frame_of_speech_goes_with_a_colour_and_the_weather(field: str, store: Store) -> None:
    done(field, tuple(name for name, _ in GRID.cells(FIELDS[field])), store)


@pytest.mark.parametrize("field", ["coat", "hour", "swap", "add", "music", "trim"])
def test_gerunds_slang_and_remarks_go_with_any_field(field: str, store: Store) -> None:
    done(field, ("how about", "try", "sloppy"), store)


@pytest.mark.parametrize(("text", "words"), [
    ('A man sings: "Row, row, row."', "he's humming, not singing"),
    ("A man claps.", "I wish the man was clapping longer"),
    ("A fox walks through a forest.", "let the fox quux the tree"),
])
def test_what_is_not_understood_is_refused(text: str, words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        film.edit(read(text), words, FAST, store)


def test_the_song_that_somebody_sings_is_a_line(store: Store) -> None:
    made = film.edit(read('A man sits. He sings: "Row, row, row."'), "take out the song", FAST, store)
    assert any(re.search(r"line.text: Row, row, row. -> -", line) for line in made.lines), made.lines
