# SPDX-License-Identifier: Apache-2.0
"""What is thrown into a lake, or overboard, goes into the water; who heads a crew of pirates is one of them."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize(("words", "thing", "floor"), [
    ("A boy throws a stone into a lake.", "stone1", -0.02),
    ("A pirate throws a bottle overboard.", "bottle1", -1.5),
    ("A pirate throws a chest into the sea from the deck of a ship.", "chest1", -1.5),
])
def test_what_is_thrown_into_water_leaves_the_hands_and_goes_under(words: str, thing: str, floor: float,
                                                                   store: Store) -> None:
    shot = staged(read(words), store)[-1]
    first, last = box(shot, thing, 0), box(shot, thing, shot.stage.poses - 1)
    assert first[1][2] > 0.3, "it is held at first"
    assert last[1][2] < floor, "and under water at the end"
    assert float(np.hypot(*(last.mean(0) - first.mean(0))[:2])) > 1.5


def test_overboard_is_said_on_deck_and_understood() -> None:
    film = read("A sailor throws a rope overboard.")
    assert film.scenes[0].place == "ship_deck"
    assert not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize(("words", "units"), [
    ("Two pirates sing. A captain steers a ship.", ["pirate", "pirate"]),
    ("A pirate ship's captain shouts at three pirates.", ["pirate", "pirate"]),
    ("A captain steers a ship.", ["officer"]),
])
def test_who_heads_pirates_is_one(words: str, units: list[str]) -> None:
    assert [s.unit for s in read(words).cast if s.family == "body"] == units


@pytest.mark.parametrize(("words", "action", "target"), [
    ("A person does the dishes.", "wash_under_tap", "dish"), ("A man plays a game on his phone.", "read", "phone"),
    ("A skater finishes with a sharp stop.", "stop", ""),
])
def test_chores_and_games_on_phones_are_what_hands_do(words: str, action: str, target: str) -> None:
    film = read(words)
    beat = film.scenes[0].shots[0].beats[0]
    assert (beat.action, next((s.noun for s in film.cast if s.id == beat.target), "")) == (action, target)


def test_a_deed_told_with_a_touch_is_heard_and_no_thing_to_play_on() -> None:
    film = read("A cook sweeps the onions into a pan with a dry slide.")
    assert "slide" not in {s.noun for s in film.cast}
    film = read("A hand pours sand into a bowl, landing with muted underwater thuds.")
    assert film.scenes[0].place != "underwater"
    assert "brush" in {s.noun for s in read("A girl sweeps the floor with a soft brush.").cast}
