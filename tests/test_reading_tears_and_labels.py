# SPDX-License-Identifier: Apache-2.0
"""Tears are somebody's weeping, and the name of a shot says nobody's line."""

from __future__ import annotations

import pytest

from soundstage.film import read
from soundstage.model import Beat, Production, Shot


def shots_of(film: Production) -> list[Shot]:
    return [shot for scene in film.scenes for shot in scene.shots]


def beats_of(film: Production) -> list[Beat]:
    return [beat for shot in shots_of(film) for beat in shot.beats]


@pytest.mark.parametrize("words", [
    "A boy waits. His blue eyes well up with tears.", "A boy waits. Tears run down his face.",
    "A boy is in tears.", "A boy waits. A single tear rolls down the boy's cheek.", "A boy sheds a tear.",
    "A boy stands at a window, tears streaming down his cheeks.",
])
def test_tears_are_a_weeping_of_whose_eyes_they_are(words: str) -> None:
    film = read(words)
    assert {s.noun for s in film.cast} <= {"boy", "window"}
    assert [(b.who, b.action) for b in beats_of(film) if b.action == "cry"] == [(("boy1",), "cry")]


def test_tears_in_the_eyes_are_how_something_is_done() -> None:
    film = read("A woman smiles with tears in her eyes.")
    assert [(b.action, b.manner) for b in beats_of(film)] == [("smile", ("tearfully",))]
    assert not [q for shot in shots_of(film) for q in shot.cues]


def test_what_is_torn_is_no_weeping() -> None:
    assert [b.action for b in beats_of(read("A man tears a poster."))] == ["tear"]


@pytest.mark.parametrize(("words", "speakers", "sizes"), [
    ("A nurse walks along a corridor and says: 'Room seven is ready.' Close-up: 'Please come in.'",
     ["nurse1", "nurse1"], ["", "close"]),
    ("A dog runs on a beach. Wide shot: 'Where are you?' asks the girl. Close up of the girl: 'Here!'",
     ["girl1", "girl1"], ["", "wide", "close"]),
    ("A king sits on a throne. A cook bows. Close-up on the cook: 'Yes, my king.'", ["cook1"], ["", "close"]),
    ("MIA: 'Come in.' A dog comes in.", ["mia1"], [""]),
])
def test_the_name_of_a_shot_is_nobody_who_speaks(words: str, speakers: list[str], sizes: list[str]) -> None:
    film = read(words)
    assert [b.who[0] for b in beats_of(film) if b.line] == speakers
    assert [shot.camera.size for shot in shots_of(film)] == sizes


@pytest.mark.parametrize(("words", "name", "action"), [
    ('A cat named "Tom" sleeps on a sofa.', "Tom", "sleep"),
    ("A boat called 'Mary Rose' sails across the bay.", "Mary Rose", "drive"),
    ("A fox nicknamed “Red” runs.", "Red", "run"),
    ("A tugboat christened Ada sails.", "Ada", "drive"),
])
def test_a_name_between_marks_is_a_name_and_nobody_says_it(words: str, name: str, action: str) -> None:
    film = read(words)
    assert film.cast[0].name == name
    assert [(b.who[0], b.action) for b in beats_of(film)] == [(film.cast[0].id, action)]
    assert not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize("words", ['"Tom!" she called. "Come here."', 'A man says his name. He called "Help" twice.'])
def test_what_is_called_out_is_still_said(words: str) -> None:
    assert [b.line.text for b in beats_of(read(words)) if b.line]


@pytest.mark.parametrize(("words", "titles"), [
    ("A fox runs. Super: \"Run free.\" Tagline: 'Go now'", ["Run free.", "Go now"]),
    ('A car drives along a road. Headline: "STORM COMING"', ["STORM COMING"]),
    ('Slogan: "Be kind." A dog sleeps.', ["Be kind."]),
])
def test_what_is_labelled_as_seen_is_over_the_picture_and_nobody_says_it(words: str, titles: list[str]) -> None:
    film = read(words)
    assert [shot.title for shot in shots_of(film) if shot.title] == titles
    assert not [b for b in beats_of(film) if b.line]
    assert {s.noun for s in film.cast} <= {"fox", "car", "dog"}
