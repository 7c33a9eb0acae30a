# SPDX-License-Identifier: Apache-2.0
"""Words stand where they are asked to be on the picture: said in a prompt or an edit; no picture is drawn again."""

from __future__ import annotations

import numpy as np
import pytest
from edited_words import difference

from soundstage import film
from soundstage.finish.titles import SAFE, Title
from soundstage.language import read, write
from soundstage.language.title_places import place_in, place_named
from soundstage.store import Store
from soundstage.work.lettering import Lettering
from soundstage.work.quality import Options

FILM = read("A fox walks through a forest. Cut to: a dog sits on a beach.")


def ink(place: str, text: str = "1944") -> tuple[float, float]:
    """Where the middle of the letters is, shares of the width and height."""
    title = Title(text, 640, 360, 4.0, place=place)
    rows, columns = np.nonzero(title._layers[0] > 0.5)
    return float(columns.mean()) / 640, float(rows.mean()) / 360


@pytest.mark.parametrize(("place", "x", "y"), [
    ("top left", -1, -1), ("top right", 1, -1), ("bottom left", -1, 1), ("bottom right", 1, 1), ("top", 0, -1),
    ("bottom", 0, 1), ("left", -1, 0), ("right", 1, 0), ("middle", 0, 0),
])
def test_letters_are_set_there_within_the_safe_area(place: str, x: int, y: int) -> None:
    across, down = ink(place)
    assert np.sign(round(across - 0.5, 1)) == x and np.sign(round(down - 0.5, 1)) == y
    x0, y0, x1, y1 = Title("A long line of words for a corner", 640, 360, 4.0, place=place).box()
    edge = (1 - SAFE) / 2
    assert x0 >= edge * 640 - 1 and x1 <= (1 - edge) * 640 + 1 and y0 >= edge * 360 - 1 and y1 <= (1 - edge) * 360 + 1


def test_what_names_no_place_leaves_a_title_as_it_was() -> None:
    assert Lettering("Fox").key == Lettering("Fox", place="").key != Lettering("Fox", place="top left").key
    assert place_named("forest") == "" and place_named("corner") == "bottom right"
    assert place_in("in small letters in the top left-hand corner of the picture") == "top left"


@pytest.mark.parametrize(("words", "place"), [
    ('A fox walks. The title "1944" appears in the top left corner.', "top left"),
    ('A fox walks. The text "Later" at the bottom of the screen.', "bottom"),
    ('A fox walks. The title "Fox" appears.', ""),
    ('A fox sits in the middle of a road. The title "Fox" appears.', ""),
])
def test_a_prompt_says_where(words: str, place: str) -> None:
    shot = read(words).scenes[0].shots[0]
    assert shot.title and shot.title_place == place
    assert read(write(read(words), "prompt")).scenes[0].shots[0].title_place == place


@pytest.mark.parametrize(("words", "there"), [
    ('put "1944" in the corner of the first shot', ("title: - -> 1944", "s1.sh1.title_place: - -> bottom right")),
    ('caption "Brittany" at the top left', ("title: - -> Brittany", "title_place: - -> top left")),
    ('write "1944" in the top right corner of shot 2', ("sh2.title: - -> 1944", "sh2.title_place: - -> top right")),
    ("roll the camera slightly in the last shot", ("sh2.camera.angle: - -> dutch",)),
    ("tilt the horizon in shot 1", ("sh1.camera.angle: - -> dutch",)),
])
def test_an_edit_says_where(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(FILM, words, store)
    assert all(row in lines for row in there), lines


def test_a_title_that_is_moved_draws_no_picture(store: Store) -> None:
    options = Options(engine="slate", voice="fake")
    titled = film.edit(FILM, 'add the title "Fox"', options, store).production
    moved = film.edit(titled, "move the title to the top right", options, store, foretold=True)
    assert list(moved.lines) == ["s1.sh1.title_place: - -> top right"]
    assert moved.reach is not None and not moved.reach.pictures and moved.reach.finish == ("sh1",)
