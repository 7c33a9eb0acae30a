# SPDX-License-Identifier: Apache-2.0
"""Out of the water: a swimmer dives under, comes up in an arc that clears the water, and falls back into it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import turn_to
from soundstage.actions.base import Doing, Result
from soundstage.bodies.base import Dims
from soundstage.motion.controls import Controls
from soundstage.sound_event import Event
from soundstage.space import smoothstep

LEAP = 2.0  # seconds of one
_UP, _DOWN = 0.34, 0.84  # shares of them at which it leaves the water and is back
_DIVE = 0.5  # of its height that it goes under before, and after


def over_the_water(dims: Dims) -> float:
    """Metres that one of these measures rises, so that even the tail is out of the water."""
    return 0.8 * dims.height + 0.3 * dims.length


def out_of_the_water(doing: Doing, controls: Controls) -> Result:
    """The hop of each leap, and how far it carries: nose up, over, and nose first back into the water."""
    d, events = doing.dims, list[Event]()
    along = np.subtract(doing.path[-1], doing.path[0])
    turn_to(float(np.arctan2(along[1], along[0])), doing.start - 0.3, doing.start + 0.2, controls)
    n = max(1, doing.times)
    span = (doing.end - doing.start) / n
    high = over_the_water(d)
    for k in range(n):
        began = doing.start + k * span
        x = (controls.times - began) / span
        air = np.clip((x - _UP) / (_DOWN - _UP), 0, 1)
        under = smoothstep(x / 0.2) * smoothstep((_UP + 0.04 - x) / 0.14) + smoothstep((x - _DOWN) / 0.06) * smoothstep(
            (1 - x) / 0.1)
        controls.hop = controls.hop + high * 4 * air * (1 - air) - _DIVE * d.height * under
        go = smoothstep((x - 0.1) / (_DOWN - 0.1)) / n
        controls.position[:, :2] += go[:, None] * along
        size = float(np.clip(d.length, 0.3, 3.0))
        events += [Event("splash", began + at * span, source=doing.subject, force=force, size=size)
                   for at, force in ((_UP, 0.5), (_DOWN, 0.9))]
    return Result(tuple(events))
