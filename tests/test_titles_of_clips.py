# SPDX-License-Identifier: Apache-2.0
"""Clips told as a catalogue tells them: no article, no verb, "zoom in video of"."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(("words", "action"), [
    ("teenage girl roller skating at indoor rink", "skate"), ("two kids ice skating", "skate"),
    ("a tram passing by the city", "drive"),
])
def test_what_they_do(words: str, action: str) -> None:
    film = read(words)
    assert [b.action for b in film.scenes[0].shots[0].beats] == [action]
    assert all(c.state != "not_understood" for c in film.claims)


@pytest.mark.parametrize(("words", "move"), [("zoom in video of a cat", "zoom_in"),
                                             ("zoom out video of a lighthouse", "zoom_out")])
def test_how_it_is_filmed(words: str, move: str) -> None:
    assert read(words).scenes[0].shots[0].camera.move == move


@pytest.mark.parametrize(("words", "action", "thing"), [
    ("A woman in a kitchen chops carrots.", "cut", "carrot"), ("A man in a garage hammers nails.", "hammer", "nail"),
    ("A girl in a garden waters flowers.", "water", "flower"), ("A dog in a park chases balls.", "run", "ball"),
])
def test_what_they_do_somewhere(words: str, action: str, thing: str) -> None:
    film = read(words)
    (beat,) = film.scenes[0].shots[0].beats
    assert (beat.action, film.subject(beat.target).noun) == (action, thing)


@pytest.mark.parametrize(("words", "places"), [("A man moves to the left.", ["left"]),
                                               ("A dog moves to the right and sits.", ["right", ""])])
def test_who_moves_to_a_side_goes_there(words: str, places: list[str]) -> None:
    assert [b.place for b in read(words).scenes[0].shots[0].beats] == places
