# SPDX-License-Identifier: Apache-2.0
"""Instruments: hands, sticks and bows play them; parts and tones are heard; notes and chords are kept."""

from __future__ import annotations

import pytest

from soundstage.film import read
from soundstage.language.playing import tones
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("A drumstick strikes the skin of a drum.", "drum"),
        ("The left thumb plucks the lowest string of a guitar.", "guitar"),
        ("A bow is drawn slowly across the strings of a cello while a hand presses the strings.", "cello"),
        ("Fingers sweep across the strings of a harp.", "harp"),
        ("A mallet hits one bar of a xylophone.", "xylophone"),
    ],
)
def test_what_hands_and_sticks_do_to_an_instrument_is_playing(words: str, unit: str) -> None:
    film = read(words)
    played = [b for b in beats(film) if b.action == "play"]
    assert played and film.subject(played[0].target).unit == unit
    assert all(film.subject(w).family == "body" for b in played for w in b.who)
    assert sum(s.family == "standee" for s in film.cast) == 0


def test_what_strings_and_notes_do_is_no_deed_of_anybody() -> None:
    film = read("A hand plays a kalimba. Each tine bends and snaps back as a soft note rings.")
    assert [b.action for b in beats(film)] == ["play"]
    assert not any(c.state == "not_understood" for c in film.claims)


def test_a_thing_held_in_hands_is_held_by_somebody() -> None:
    film = read("A wooden flute is held in two hands.")
    held = beats(film)[0]
    assert film.subject(held.who[0]).family == "body" and film.subject(held.target).unit == "flute"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("plays C4, E4 and G4, then stops", ("notes", "c4", "e4", "g4")),
        ("plays D, then F, then A", ("notes", "d", "f", "a")),
        ("a D minor triad, then a G major chord", ("chords", "dm", "g")),
        ("plays middle C twice", ("notes", "c4")),
        ("A dog chases a cat", ()),
        ("Anna, Ben and Carl sing", ()),
    ],
)
def test_notes_and_chords_are_read_by_name(words: str, asked: tuple[str, ...]) -> None:
    assert tones(words)[0] == asked


def test_notes_go_with_the_playing() -> None:
    film = read("A hand plays the piano. It plays E4, D4 and C4 in turn.")
    assert any("notes e4 d4 c4" in b.manner for b in beats(film))


def test_words_on_black_are_a_card_between_the_scenes() -> None:
    film = read("A man walks along a beach. The text 'LOST' flashes on a black screen. The man runs.")
    assert [s.place for s in film.scenes] == ["beach", "black_screen", "beach"]
    assert film.scenes[1].shots[0].title == "LOST" and film.scenes[2].shots[0].beats[0].action == "run"
