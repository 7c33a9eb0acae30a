# SPDX-License-Identifier: Apache-2.0
"""Into the water: a leap off the bank that ends under its surface, and coming up again to float."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import turn_to
from soundstage.actions.base import Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event
from soundstage.space import smoothstep

LASTS = 3.2  # seconds of it, with the time to see who comes up
_OFF, _TOUCH = 0.42, 1.05  # seconds at which the feet leave the bank, and the water is broken
_SINKS, _UP_AGAIN = 0.3, 1.2  # seconds from there to the deepest point, and to the surface
_UNDER = 0.8  # of what is seen of a floater that goes under too


def into_the_water(doing: Doing, controls: Controls, query: SceneQuery) -> Result:
    """The leap: gathers, springs in an arc to the surface, goes under, comes up and floats facing the audience."""
    level, deep = doing.facts["plunge"]
    (ax, ay), (bx, by) = doing.path[0], doing.path[-1]
    turn_to(float(np.arctan2(by - ay, bx - ax)), doing.start, doing.start + 0.25, controls)
    t = controls.times - doing.start
    air, now = np.clip((t - _OFF) / (_TOUCH - _OFF), 0, 1), t >= -1e-6
    controls.position[now, 0] = (ax + (bx - ax) * air)[now]
    controls.position[now, 1] = (ay + (by - ay) * air)[now]
    bank, ground = float(query.ground(np.array([ax, ay]))), np.asarray(query.ground(controls.position), float)
    sunk = smoothstep((t - _TOUCH) / _SINKS)
    dip = _UNDER * max(0.1, doing.dims.height - deep) * sunk * (1 - smoothstep((t - _TOUCH - _SINKS) / _UP_AGAIN))
    feet = bank + (level - bank) * air - deep * sunk - dip
    off = t > _OFF
    controls.position[off, 2] = 0.0
    controls.upon = np.where(off, feet - ground, controls.upon)
    controls.hop = np.maximum(controls.hop, 4 * 0.4 * doing.dims.leg * air * (1 - air))
    controls.crouch = controls.crouch + 0.7 * np.maximum(0, 1 - np.abs(t - 0.24) / 0.22)
    if doing.facts.get("head_first"):
        controls.lean = controls.lean + 0.9 * smoothstep(air / 0.5) * (1 - sunk)
    if doing.end_heading is not None:
        turn_to(doing.end_heading, doing.start + _TOUCH + 0.3, doing.start + _TOUCH + 1.0, controls)
    size = float(np.clip(doing.dims.height, 0.3, 3.0))
    return Result((Event("whoosh", doing.start + _OFF, source=doing.subject, force=0.3),
                   Event("splash", doing.start + _TOUCH, source=doing.subject, force=0.9, size=size)))
