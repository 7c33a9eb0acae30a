# SPDX-License-Identifier: Apache-2.0
"""Several ways of one verb, waits and lengths of sounds, and how garments are taken off: nothing of it is dropped."""

from __future__ import annotations

from fractions import Fraction

import pytest

from soundstage.film import read
from soundstage.model.production import Beat, Cue, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


def cues(film: Production) -> list[Cue]:
    return [c for s in film.scenes for h in s.shots for c in h.cues]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("A man walks around a fountain, through a gate, towards his mother.",
         [("around", "fountain1"), ("through", "gate1"), ("towards", "mother1")]),
        ("A boy runs down the stairs and out of the door.", [("down", "stairs1"), ("out", "door1")]),
        ("A dog runs out of a house and down the street towards a postman.",
         [("out", "house1"), ("towards", "postman1")]),
        ("A ball rolls off the table, across the floor and under a bed.", [("to_under", "bed1")]),
    ],
)  # fmt: skip
def test_every_way_is_gone_in_its_order(text: str, ways: list[tuple[str, str]]) -> None:
    film = read(text)
    assert [(b.place, b.anchor) for b in beats(film)] == ways
    bound = [c.binding for c in film.claims if c.kind == "relation"]
    gone = [b.id for b in beats(film) if b.anchor and b.place != "to_under"]
    assert all(any(b in path.split(".") for path in bound) for b in gone)


@pytest.mark.parametrize(
    ("text", "placement", "way"),
    [
        ("A man walks from a door to a window.", ("man1", "near", ("door1",)), ("to", "window1")),
        ("A cat jumps from a table onto a chair.", ("cat1", "on", ("table1",)), ("onto", "chair1")),
    ],
)
def test_where_a_way_begins_is_where_one_stands(
    text: str, placement: tuple[str, str, tuple[str, ...]], way: tuple[str, str]
) -> None:
    film = read(text)
    assert placement in [(p.subject, p.relation, p.anchors) for p in film.scenes[0].placements]
    assert [(b.place, b.anchor) for b in beats(film)] == [way]


def test_a_second_way_that_is_not_shown_is_told() -> None:
    film = read("A boy throws a ball over a fence and through a window.")
    assert any(c.words.startswith("through") and c.state == "approximated" for c in film.claims)


@pytest.mark.parametrize(
    ("text", "after", "lasts"),
    [
        ("A cat sleeps on a rug. After three seconds a bell rings, lasting six seconds.", 3, 6),
        ("A phone lies on a table. Two seconds later, the phone rings for four seconds.", 2, 4),
        ("A dog barks. A siren wails for five seconds.", None, 5),
    ],
)
def test_a_sound_has_its_wait_and_its_length(text: str, after: int | None, lasts: int) -> None:
    film = read(text)
    (cue,) = cues(film)
    assert (cue.after, cue.lasts) == (after, lasts)
    assert not any(b.action == "stand" for b in beats(film))
    lengths = [c for c in film.claims if c.kind == "duration"]
    assert lengths and all(cue.id in c.binding.split(".") for c in lengths)


def test_a_deed_lasts_as_told() -> None:
    (laugh,) = beats(read("A woman laughs, lasting three seconds."))
    assert (laugh.action, laugh.duration) == ("laugh", Fraction(3))


def test_how_a_garment_is_taken_off() -> None:
    film = read("A man slowly takes off his hat.")
    (off,) = beats(film)
    assert (off.action, off.manner) == ("garment_off", ("slowly",))
    assert not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("A man holds a cup and a book. He puts them on the table.",
         [("hold", "cup1"), ("hold", "book1"), ("put", "cup1"), ("put", "book1")]),
        ("A chef tosses vegetables in a pan, then plates them beside a fish.",
         [("toss", "vegetables1"), ("plate", "vegetables1")]),
        ("A girl looks at a dog and a cat.", [("look at", "dog1"), ("look at", "cat1")]),
        ("A farmer feeds the pigs and the hens.", [("feed", "pigs1"), ("feed", "hens1")]),
        ("A woman gives a child a flower.", [("give", "child1")]),
    ],
)  # fmt: skip
def test_what_is_done_with_several_is_done_with_each(text: str, done: list[tuple[str, str]]) -> None:
    assert [(b.verb or b.action, b.target) for b in beats(read(text))] == done


def test_they_are_the_things_told_together() -> None:
    roll, fall = beats(read("A ball and a cup roll off a table. They fall."))
    assert roll.who == fall.who == ("ball1", "cup1")


@pytest.mark.parametrize(
    ("text", "cast", "sounds"),
    [
        ("A car drives along a road, its engine roaring and its wheels screeching.", ["car"], 2),
        ("The door's hinges creak as a woman opens it.", ["door", "woman"], 1),
    ],
)
def test_parts_that_sound_are_of_their_whole(text: str, cast: list[str], sounds: int) -> None:
    film = read(text)
    assert [s.noun for s in film.cast] == cast
    assert len(cues(film)) == sounds


@pytest.mark.parametrize(
    ("text", "noun", "states"),
    [
        ("A tuning fork lies on a table.", "tuning fork", {"read"}),
        ("A power plant stands on a hill.", "power plant", {"approximated"}),
        ("A snare drum lies on a table.", "snare drum", {"read"}),
    ],
)
def test_what_is_only_called_after_a_thing_is_told_so(text: str, noun: str, states: set[str]) -> None:
    film = read(text)
    assert {c.state for c in film.claims if c.kind == "subject" and c.words == noun} == states


def test_an_article_is_of_the_thing_and_not_of_a_name() -> None:
    assert [s.noun for s in read("A boy holds a Rubik's cube.").cast] == ["boy", "cube"]
    assert "Anna" in [s.name for s in read("A boy holds Anna's cup.").cast]
