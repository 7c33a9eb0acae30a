# SPDX-License-Identifier: Apache-2.0
"""Parts, edges, surfaces, substances and measures are no things of their own; machines are heard."""

from __future__ import annotations

import pytest

from soundstage.film import read
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


def units(words: str) -> list[str]:
    return [s.unit or s.family for s in read(words).cast]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A woman holds a coin above the table edge.", ["woman", "coin", "table"]),
        ("A ball falls onto a granite countertop.", ["ball", "table"]),
        ("A man drops a stone onto the water surface.", ["man", "rock"]),
        ("A rubber band lies on a desk.", ["spring", "table"]),
        ("A van stops, its engine idling.", ["truck"]),
        ("A dog lifts a paw.", ["dog"]),
        ("A cat kneads a blanket with alternating paws.", ["cat", "blanket"]),
        ("A squirrel gnaws the bark. Bark chips fall.", ["squirrel"]),
        ("A man taps a drum in a rapid staccato that sounds wooden.", ["man", "drum"]),
        ("A violin is played in a room. The right hand pulls the bow across the strings.", ["person", "violin"]),
    ],
)
def test_parts_and_surfaces_are_the_thing_itself(words: str, expected: list[str]) -> None:
    assert units(words) == expected


def test_parts_of_a_machine_are_heard() -> None:
    film = read("A car drives along a road. The tires screech and the engine revs.")
    assert [s.unit for s in film.cast] == ["car"] and all(b.action == "drive" for b in beats(film))
    assert {c.sound for h in film.scenes[0].shots for c in h.cues} >= {"squeak", "engine"}


def test_what_falls_is_what_somebody_let_go() -> None:
    film = read("A bowl stands on a table. A woman drops an apple above the bowl, letting it fall.")
    fell = beats(film)[-1]
    assert fell.action == "fall" and film.subject(fell.who[0]).unit == "apple"


def test_a_rooms_own_wall_is_not_built_again() -> None:
    assert "wall" not in units("A boy in a kitchen throws a ball at the wall.")
    assert "wall" in units("A cat walks along a brick wall.")


def test_a_labelled_shot_may_begin_with_its_cut() -> None:
    film = read("Shot 1: A dog runs on a beach. Shot 2: Smash cut to a cat on a sofa.")
    assert sum(len(s.shots) for s in film.scenes) == 2


def test_ones_own_hands_are_no_target() -> None:
    beat = read("A girl waves with both hands.").scenes[0].shots[0].beats[0]
    assert (beat.target, beat.tool, beat.manner) == ("", "", ("hands",))


@pytest.mark.parametrize(("words", "thing"), [
    ("A person presses the outer wall of a bowl.", "bowl"), ("A man knocks on the bottom of a pot.", "cooking_pot"),
    ("The thumb nail of a hand rubs a table.", "table"), ("The nail on the tip of a finger taps a table.", "table")])
def test_a_part_of_a_vessel_or_a_finger_is_no_thing_of_its_own(words: str, thing: str) -> None:
    units = [s.unit for s in read(words).cast]
    assert thing in units and not {"wall", "nail"} & {*units}
