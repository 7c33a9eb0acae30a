# SPDX-License-Identifier: Apache-2.0
"""The letters of a title have the size and the colour that a prompt or an edit says, and are read on any ground."""

from __future__ import annotations

import numpy as np
import pytest
from edited_words import difference

from soundstage.colour import luminance
from soundstage.finish.titles import Title
from soundstage.finish.tone import linear_bytes
from soundstage.language import read, write
from soundstage.language.title_looks import changed, look_in
from soundstage.store import Store
from soundstage.work.lettering import Lettering

FILM = read("A fox walks through a forest. Cut to: a dog sits on a beach.")


@pytest.mark.parametrize(("text", "look"), [
    ("appears in gold letters.", "gold"), ("A big red title", "big red"), ("in small dark blue text in the corner", (
        "small dark blue")), ("in white letters", "white"), ("a caption in the corner", ""), ("in red and", "red"),
])
def test_words_tell_a_look(text: str, look: str) -> None:
    assert look_in(text) == look


def test_a_look_keeps_what_the_new_words_do_not_name() -> None:
    assert changed("gold", "big") == "big gold" and changed("big gold", "red") == "big red"


@pytest.mark.parametrize("words", [
    'A fox walks. The title "The Fox" appears in gold letters.', 'A fox walks. Title "The Fox" in gold.'])
def test_a_prompt_says_it_and_its_letters_are_nothing_in_the_scene(words: str) -> None:
    film = read(words)
    assert film.scenes[0].shots[0].title_look == "gold" and [s.noun for s in film.cast] == ["fox"]
    assert read(write(film, "prompt")).scenes[0].shots[0].title_look == "gold"


def test_what_somebody_wears_is_no_look_of_letters() -> None:
    assert read('A woman in red walks. The title "Fox" appears.').scenes[0].shots[0].title_look == ""


@pytest.mark.parametrize(("words", "there"), [
    ('add a title "The Lonely Fox" at the start in gold letters', (
        "sh1.title: - -> The Lonely Fox", "title_look: - -> gold")),
    ('add a big red title "Fox" to shot 2', ("sh2.title: - -> Fox", "sh2.title_look: - -> big red")),
    ('add a title card "Chapter One" before the film, in yellow letters', ("black_screen", "title_look: - -> yellow")),
    ('add the title "Fox" and make it red', ("sh1.title: - -> Fox", "sh1.title_look: - -> red")),
])
def test_an_edit_says_it(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(FILM, words, store)
    assert all(part in lines for part in there), lines


@pytest.mark.parametrize("look", ["", "gold", "red", "blue", "navy", "black", "dark green", "purple"])
@pytest.mark.parametrize("ground", [20, 128, 235])
def test_letters_are_read_on_any_ground(look: str, ground: int) -> None:
    """4.5 to 1 for the house's letters (WCAG 2.2, 1.4.3), 3 to 1 (large letters) for coloured ones."""
    picture = np.full((180, 320, 3), ground, np.uint8)
    title = Title("Lonely Fox", 320, 180, 4.0, look=look).read_against(picture)
    ink, shade = title._layers
    seen = title.over(picture, 2.0)
    inside = [linear_bytes(seen[part]).mean(axis=0) for part in (ink > 0.99, (shade > 0.9) & (ink < 0.01))]
    light, dark = sorted((luminance(tuple(map(float, rgb))) for rgb in inside), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= (3.0 if look else 4.2)


def test_larger_letters_are_larger() -> None:
    wide = {look: Title("Fox", 640, 360, 4.0, look=look).box()[2] - Title("Fox", 640, 360, 4.0, look=look).box()[0]
            for look in ("small", "", "big")}
    assert wide["small"] < wide[""] < wide["big"]
    assert Lettering("Fox").key == Lettering("Fox", look="").key != Lettering("Fox", look="gold").key
