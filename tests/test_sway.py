# SPDX-License-Identifier: Apache-2.0
"""What sways goes to and fro where it stands, and does not turn round; what hangs swings; chimes are things."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, staged

from soundstage.language import read
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action"), [
    ("A tree sways in the wind.", "sway"),
    ("A boat rocks on the waves.", "sway"),
    ("A woman sways to the music.", "sway"),
    ("A lantern swings in the wind.", "sway"),
    ("A wind chime sways in the breeze.", "swing"),
    ("A pendulum sways.", "swing"),
])
def test_it_sways(words: str, action: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    assert {b.action for s in plan.shots for p in s.performers for b in p.beats} == {action}


def test_a_tree_leans_a_little_to_both_sides_and_keeps_its_foot(store: Store) -> None:
    (shot,) = staged(read("A tree sways in the wind."), store)
    frames = next(i.transforms for i in shot.stage.items if i.subject == "tree1")
    lean = np.degrees(np.arcsin(np.clip(frames[:, 1, 2] / np.linalg.norm(frames[:, :3, 2], axis=1), -1, 1)))
    assert lean.min() < -1 and lean.max() > 1 and np.abs(lean).max() < 8
    assert np.ptp(frames[:, :3, 3], axis=0).max() < 0.05


def test_a_boat_on_the_waves_is_on_the_water(store: Store) -> None:
    heights = []
    for words in ("A boat rocks on the waves.", "A boat rocks on the water."):
        plan, *_ = planned(read(words), store)
        heights.append(next(p.mark.z for p in plan.shots[0].performers if p.subject == "boat1"))
    assert heights[0] == heights[1] > 0.5


@pytest.mark.parametrize("words", ["A wind chime hangs in a garden.", "Wind chimes hang on a porch.",
                                   "Wind chimes gently sway on a porch."])
def test_wind_chimes_are_seen(words: str) -> None:
    film = read(words)
    assert [s.unit for s in film.cast] == ["wind_chime"]
    assert all(c.state != "not_understood" for c in film.claims)


def test_a_swaying_chime_is_heard() -> None:
    (shot,) = read("A wind chime sways in the breeze.").scenes[0].shots
    assert [(c.sound, c.at) for c in shot.cues] == [("wind_chime", "b1")]
    assert not read("A tree sways in the wind.").scenes[0].shots[0].cues
