# SPDX-License-Identifier: Apache-2.0
"""Getting onto a bed: from beside it up onto its edge, round and back."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import turn_to
from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls

GETS_ON = 1.2  # seconds from beside it until the body is over its middle


def onto_bed(doing: Doing, controls: Controls) -> float:
    """Move onto the bed that direction names; -> seconds after the beat's start that one lies back."""
    if "bed" not in doing.facts:
        return 0.0
    x, y, z, heading = doing.facts["bed"]
    share = controls.rise(doing.start, doing.start + GETS_ON)
    here = controls.position[int(np.argmin(np.abs(controls.times - doing.start))), :2].copy()
    controls.position[:, :2] += (np.array([x, y]) - here) * share[:, None]
    sat = controls.sit[int(np.argmin(np.abs(controls.times - doing.start)))] > 0.5
    rises = share if sat else controls.rise(doing.start, doing.start + 0.7 * GETS_ON)
    controls.upon = controls.upon + z * rises
    controls.seat_height = controls.seat_height * (1 - share)
    controls.sit = np.maximum(controls.sit, controls.rise(doing.start + 0.2, doing.start + GETS_ON))
    controls.glide = np.maximum(controls.glide, controls.ramp(doing.start, doing.start + GETS_ON, 0.1))
    turn_to(heading, doing.start + 0.2, doing.start + GETS_ON, controls)
    return 0.7 * GETS_ON
