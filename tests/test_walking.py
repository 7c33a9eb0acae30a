# SPDX-License-Identifier: Apache-2.0
"""Footfalls of a walk: no foot is planted farther off than a leg reaches without the hips sinking to it."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import space
from soundstage.motion.biped_gait import FootSize, gait

LEG = 0.74
SIZE = FootSize(leg=LEG, ankle=0.08, ball=0.12, heel=0.05, apart=0.09, hinge=0.02)


@pytest.mark.parametrize(("far", "seconds", "eased"), [(1.2, 1.6, True), (3.0, 2.7, False), (5.0, 5.0, True)])
def test_planted_feet_stay_within_a_stride_of_the_hips(far: float, seconds: float, eased: bool) -> None:
    times = np.arange(0, seconds + 0.6 * eased, 1 / 24)
    share = np.clip(times / seconds, 0, 1)
    share = space.smoothstep(share) if eased else share
    xy = np.stack([far * share, 0 * share], -1)
    walk = gait(times, xy, np.zeros(len(times)), 1.2, SIZE, lambda p: np.zeros(len(p)))
    for foot in walk.feet.values():
        off = np.linalg.norm(foot.ankle[:, :2] - xy, axis=1)[foot.planted]
        assert off.max() < 0.72 * LEG  # 0.9 of a leg and more where landings run ahead of the body
        if eased:
            assert np.linalg.norm(foot.ankle[-1, :2] - xy[-1]) < 1.2 * SIZE.apart  # both closed up at the end
