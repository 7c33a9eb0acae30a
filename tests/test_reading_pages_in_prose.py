# SPDX-License-Identifier: Apache-2.0
"""Headings in prose, clauses without an article, sounds of what is not shown, hours before a noun, cuts to a place."""

from __future__ import annotations

import pytest

from soundstage.film import read
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


def sounds(film: Production) -> list[str]:
    return [c.sound for s in film.scenes for h in s.shots for c in h.cues]


def test_headings_among_sentences_open_scenes() -> None:
    film = read("FADE IN: INT. CAVE - NIGHT. A bear sleeps. CUT TO: EXT. FROZEN LAKE - DAY. A fox walks by.")
    assert [(s.place, s.hour) for s in film.scenes] == [("cave", "night"), ("lake", "day")]
    assert [s.noun for s in film.cast] == ["bear", "fox"]


def test_a_name_in_capitals_with_an_age_is_somebody() -> None:
    film = read("EXT. TRAIN STATION - DAWN. MIRA (20s), carrying a suitcase, runs along the train. MIRA laughs.")
    (mira,) = [s for s in film.cast if s.name == "Mira"]
    assert mira.age == "young"
    assert [b.action for b in beats(film) if b.who == (mira.id,)] == ["pick_up", "run", "laugh"]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Distant artillery rumbles. A soldier waits.", ["thunder"]),
        ("A keeper waits. A foghorn moans twice.", ["horn"]),
    ],
)
def test_what_nothing_shows_is_heard(text: str, heard: list[str]) -> None:
    film = read(text)
    assert sounds(film) == heard
    assert len(film.cast) == 1


def test_a_clause_may_begin_without_an_article() -> None:
    film = read("Beans pour into a grinder with a rattle, steam curls from a cup.")
    assert [b.verb or b.action for b in beats(film)] == ["pour"]
    film = read("A fire crackles loudly, then silence as the lights go out.")
    assert "silence" not in [b.verb for b in beats(film)]


@pytest.mark.parametrize(
    ("text", "verb", "who", "target"),
    [
        ("A lioness watches a herd of zebras. Slowly she creeps forward.", "creep", "lioness1", ""),
        ("A singer leans against a wall, singing into a microphone.", "sing", "singer1", "microphone1"),
        ("A goat grabs a branch from a human hand. The human chuckles.", "chuckle", "person1", ""),
        ("A woman takes the first sip.", "sip", "woman1", ""),
    ],
)
def test_who_does_it_and_to_what(text: str, verb: str, who: str, target: str) -> None:
    last = beats(read(text))[-1]
    assert (last.verb or last.action, last.who, last.target) == (verb, (who,), target)


def test_where_they_were_is_no_way() -> None:
    film = read("A mailbox opens, and the letters inside fly out.")
    assert [(b.action, b.target, b.place) for b in beats(film)] == [("open", "", ""), ("fly", "", "out")]
    assert any(c.words == "inside" and c.state == "approximated" for c in film.claims)


def test_an_hour_before_a_noun() -> None:
    film = read("A quiet dawn trench; a soldier waits.")
    assert film.scenes[0].hour == "dawn"
    assert [s.noun for s in film.cast] == ["trench", "soldier"]


def test_a_cut_to_a_place_that_is_not_built_goes_to_the_nearest() -> None:
    film = read("A woman walks along a street. Smash cut to a nightclub; a man dances.")
    assert [s.place for s in film.scenes] == ["street", "theatre"]


def test_a_tempo_told_with_the_music() -> None:
    film = read("Electronic beat, fast tempo. A girl dances.")
    assert film.scenes[0].music.tempo == "fast"
    assert not [c for c in film.claims if c.state == "not_understood"]
