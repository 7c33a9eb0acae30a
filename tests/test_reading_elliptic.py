# SPDX-License-Identifier: Apache-2.0
"""What is left out is meant all the same, and "one of them", "two of them" and "the others" are the right ones."""

from __future__ import annotations

import pytest

from soundstage.language import read


def deeds(text: str) -> list[tuple[int, str]]:
    """How many do what, in order."""
    return [(len(b.who), b.action) for b in read(text).scenes[0].shots[0].beats]


@pytest.mark.parametrize(("text", "told"), [
    ("Three women sit on a bench. One of them waves; the other ones sleep.", [(3, "sit"), (1, "wave"), (2, "sleep")]),
    ("Five robots stand in a hall. Two of them dance. The others wave.", [(5, "stand"), (2, "dance"), (3, "wave")])])
def test_some_of_them_and_the_others(text: str, told: list[tuple[int, str]]) -> None:
    assert deeds(text) == told
    beats = read(text).scenes[0].shots[0].beats
    assert not {*beats[1].who} & {*beats[2].who}
    assert {*beats[1].who, *beats[2].who} == {*beats[0].who}


@pytest.mark.parametrize(("text", "spots"), [
    ("A cat is in the foreground, a tree in the background.", {"cat1": "foreground", "tree1": "background"}),
    ("A dog sits on the left, a cat on the right and a bird in the middle.",
     {"dog1": "frame_left", "cat1": "frame_right", "bird1": "frame_center"})])
def test_being_is_said_once_for_all(text: str, spots: dict[str, str]) -> None:
    film = read(text)
    assert {p.subject: p.relation for p in film.scenes[0].placements} == spots
    assert not any(s.words or s.clothes for s in film.cast)
