# SPDX-License-Identifier: Apache-2.0
"""What was taken stays in the hand, is used from there, and was not there before."""

from __future__ import annotations

import pytest
from staged_films import body, film, planned, played, prop

from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def test_a_ball_picked_up_and_thrown_is_not_in_the_hand_before_and_not_after(store: Store) -> None:
    beats = (Beat(id="b1", who=("boy1",), action="pick_up", target="ball1"),
             Beat(id="b2", who=("boy1",), action="throw", target="ball1"))
    shots = played(film((body("boy1", "boy"), prop("ball1", "ball")), Shot(id="sh1", beats=beats)), store)
    holds = sorted((h.start, h.end) for h in shots[0].holds if h.prop == "ball1")
    assert holds[0][0] > 0.2  # it lies there first
    assert holds[-1][1] is not None  # and it is let go at last


@pytest.mark.parametrize(("verb", "action", "unit"), [("drink", "drink", "cup"), ("read", "read", "newspaper")])
def test_what_was_taken_is_what_is_used(store: Store, verb: str, action: str, unit: str) -> None:
    beats = (Beat(id="b1", who=("man1",), action="pick_up", target="thing1"),
             Beat(id="b2", who=("man1",), action=action, verb=verb))
    plan, cast, _ = planned(film((body("man1", "man"), prop("thing1", unit)), Shot(id="sh1", beats=beats)), store)
    used = [b for s in plan.shots for p in s.performers for b in p.beats if b.id == "b2"]
    assert used and all("thing1" in (b.target, b.facts.get("tool"), b.facts.get("thing")) for b in used)
    assert sum(b.subject.unit in ("cup", "book", "newspaper") for b in cast.values()) == 1  # no second one came in
