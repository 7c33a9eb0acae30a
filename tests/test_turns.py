# SPDX-License-Identifier: Apache-2.0
"""Rotations as matrices and quaternions, the way between two of them, and things kept apart, against SciPy's."""

from __future__ import annotations

import numpy as np
from scipy.spatial.distance import pdist
from scipy.spatial.transform import Rotation

from soundstage import space
from soundstage.motion.ik import halfway
from soundstage.places._scatter import spread


def test_quaternions_of_any_turn_and_back() -> None:
    half_turns = np.array([np.diag(d) for d in ((1, -1, -1), (-1, 1, -1), (-1, -1, 1), (1, 1, 1))], float)
    turns = np.concatenate([Rotation.random(400, random_state=1).as_matrix(), half_turns])
    found = space.quaternions(turns)
    true = Rotation.from_matrix(turns).as_quat()
    assert np.allclose(np.abs((found * true).sum(1)), 1, atol=1e-12)
    assert np.allclose(space.turned_by(found), turns, atol=1e-12)


def test_part_of_the_shorter_way_between_two_turns() -> None:
    a, b = Rotation.random(300, random_state=2), Rotation.random(300, random_state=3)
    amount = np.linspace(0, 1, 300)
    true = a * Rotation.from_rotvec((a.inv() * b).as_rotvec() * amount[:, None])
    assert np.allclose(halfway(a.as_matrix(), b.as_matrix(), amount), true.as_matrix(), atol=1e-9)
    assert np.allclose(halfway(a.as_matrix(), a.as_matrix(), 0.5), a.as_matrix(), atol=1e-12)


def test_strewn_things_are_as_many_as_asked_and_as_far_apart() -> None:
    few = spread(np.random.default_rng(4), (0, 0, 20, 20), 60, 1.0)
    assert len(few) == 60 and pdist(few).min() > 1.0
    full = spread(np.random.default_rng(4), (0, 0, 3, 3), 60, 1.0)
    assert 6 <= len(full) < 20 and pdist(full).min() > 1.0
