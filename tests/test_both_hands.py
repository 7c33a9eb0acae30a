# SPDX-License-Identifier: Apache-2.0
"""Two things in two hands: held, struck together, and who has a thing in hand stands where it is used."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


def _middles(shot, thing: str) -> np.ndarray:  # type: ignore[no-untyped-def,type-arg]
    return np.array([box(shot, thing, k).mean(0) for k in range(shot.stage.poses)])


@pytest.mark.parametrize("words", [
    "A man holds two wooden blocks and taps them against each other.", "A man knocks two wooden blocks together.",
    "A man claps two wooden blocks on one another."])
def test_two_things_are_struck_together(words: str, store: Store) -> None:
    made = film.read(words)
    assert made.scenes[0].shots[0].beats[-1].action == "strike_together"
    shot = staged(made, store)[0]
    apart = np.linalg.norm(_middles(shot, "blocks1") - _middles(shot, "blocks1.left"), axis=1)
    wide = float(np.ptp(box(shot, "blocks1", 0)[:, 0]))
    assert apart.min() < 1.35 * wide < apart.max()
    assert min(_middles(shot, "blocks1")[:, 2]) > 0.2 < min(_middles(shot, "blocks1.left")[:, 2])  # never on the floor


def test_blows_are_heard_of_what_is_struck(store: Store) -> None:
    shot = staged(film.read("A woman knocks two stones together three times."), store)[0]
    blows = [e for e in shot.events if e.effect in ("knock", "tap")]
    assert len(blows) == 3 and {e.material for e in blows} == {"stone"}


def test_each_of_two_that_are_held_is_in_a_hand(store: Store) -> None:
    shot = staged(film.read("A girl holds two spoons."), store)[0]
    assert abs(_middles(shot, "spoons1")[0, 2] - _middles(shot, "spoons1.left")[0, 2]) < 0.15
    assert np.linalg.norm(_middles(shot, "spoons1")[0] - _middles(shot, "spoons1.left")[0]) > 0.15


def test_who_has_a_tool_in_hand_stands_at_the_table_from_the_first(store: Store) -> None:
    made = film.read("A box is on the table. A woman holds a pair of scissors and cuts the box.")
    shot = staged(made, store)[0]
    woman = next(p for p in shot.shot.performers if p.subject == "woman1")
    assert [b.action for b in woman.beats] == ["pick_up", "cut"]


@pytest.mark.parametrize(("words", "way"), [
    ("A hand pushes a plate to slide to the right on a table.", 1.0),
    ("A hand drags a mug to the left on a table.", -1.0),
    ("A woman slides a phone across the desk.", 1.0)])
def test_a_small_thing_is_moved_along_the_table_by_a_hand(words: str, way: float, store: Store) -> None:
    made = film.read(words)
    assert not [c.words for c in made.claims if c.state == "not_understood"]
    shot = staged(made, store)[0]
    thing = next(s.id for s in made.cast if s.unit in ("plate", "cup", "phone"))
    middles = _middles(shot, thing)
    assert way * (middles[-1, 0] - middles[0, 0]) > 0.25 and np.ptp(middles[:, 2]) < 0.02
    walker = next(p for p in shot.shot.performers if p.subject not in (thing, "table1", "desk1"))
    assert all(not b.path for b in walker.beats)


def test_what_is_rolled_by_hand_lies_and_turns(store: Store) -> None:
    shot = staged(film.read("A hand rolls a glass bottle on a wooden table."), store)[0]
    low, high = box(shot, "bottle1", 0)
    assert high[2] - low[2] < 0.5 * max(high[:2] - low[:2])
    assert np.ptp(_middles(shot, "bottle1")[:, 0]) > 0.2
    rolled = [e for e in shot.events if e.effect == "roll"]
    assert [(e.source, e.material, e.onto) for e in rolled] == [("bottle1", "glass", "wood")]


def test_boxes_and_dough_are_not_shifted() -> None:
    for words, action in (("A man pushes a box across the floor.", "push"), ("A girl rolls a ball to a boy.", "roll")):
        assert film.read(words).scenes[0].shots[0].beats[0].action == action
