# SPDX-License-Identifier: Apache-2.0
"""What is looked through comes up before the eyes of who looks."""

from __future__ import annotations

import numpy as np
from staged_films import box, staged

from soundstage.language import read
from soundstage.store import Store


def test_a_glass_comes_up_before_the_face(store: Store) -> None:
    shot = staged(read("A girl looks at a bee through a magnifying glass."), store)[0]
    poses = range(len(shot.times))
    glass = np.array([box(shot, "glass1", k) for k in poses])
    girl = np.array([box(shot, "girl1", k) for k in poses])
    middle = len(shot.times) // 2
    head = girl[middle, 1, 2] - 0.25 * (girl[middle, 1, 2] - girl[middle, 0, 2])
    assert glass[middle, 1, 2] > head > glass[0, 1, 2]
    assert np.all(glass[:, 0, 2] > 0.2)
