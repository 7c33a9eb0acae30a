# SPDX-License-Identifier: Apache-2.0
"""Who jumps over a thing runs up, is higher than it above it, and lands on its other side."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

import soundstage as ss
from soundstage.store import Store


@pytest.mark.parametrize(("words", "who", "thing"), [
    ("A horse jumps over a fence in a field.", "horse1", "fence1"),
    ("A boy leaps over a puddle on a street.", "boy1", "puddle1"),
    ("A fox walks through a forest and jumps over a log.", "fox1", "log1"),
])
def test_it_is_over_it_and_then_beyond(words: str, who: str, thing: str, store: Store) -> None:
    shot = staged(ss.read(words), store)[-1]
    there = box(shot, thing)
    way = [box(shot, who, pose) for pose in range(shot.stage.poses)]
    middles = np.array([b.mean(0)[0] for b in way])
    side = np.sign(middles - there.mean(0)[0])
    crossing = int(np.flatnonzero(np.diff(side))[-1])
    assert side[0] < 0 < side[-1]
    assert way[crossing][0, 2] > there[1, 2] - 0.05 and way[0][0, 2] < 0.05 and way[-1][0, 2] < 0.05


def test_what_is_too_high_is_not_cleared(store: Store) -> None:
    shot = staged(ss.read("A cat jumps over a house on a street."), store)[-1]
    beats = [b for p in shot.shot.performers for b in p.beats if b.action == "jump"]
    assert beats and all("leap" not in b.facts for b in beats)
