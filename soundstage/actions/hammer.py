# SPDX-License-Identifier: Apache-2.0
"""Hammers: the tool is raised over the shoulder and comes down, heard at each stroke."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import (
    blows,
    counted_strokes,
    hand_for,
    lifted,
    shifted,
    snapped,
    strokes,
    thing,
    work_point,
)
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

EVERY = 0.62  # seconds from one blow to the next
LIGHT, LOW = ("tap", "knock", "rap", "pat", "flick", "poke"), 0.4  # so far up for these


class Hammer(Action):
    """Hammers: the tool is raised over the shoulder and comes down, heard at each stroke."""

    words = ("nail", "forge", "hammer in", "chisel", "pound nail")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} hammers"
    example = "A carpenter hammers a nail."

    def seconds(self, doing: Doing) -> float:
        return (EVERY * doing.times + 0.9) / pace(doing) if doing.times > 1 else 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        every = EVERY / pace(doing)
        counted = counted_strokes(doing, 0.7, every, self.seconds(doing))
        hits = snapped(controls, counted if doing.times > 1 else strokes(doing, 0.7, every, 0.5))
        up = lifted(controls, hits, min([0.27, *(0.5 * np.diff(hits))]))
        tool = thing(doing, "wields")
        long = float(np.linalg.norm(np.subtract(tool["end"], tool["grip"]))) if tool else 0.0
        light = str(doing.facts.get("verb", "")) in LIGHT
        up = up * (LOW if light else 1.0)
        pitch = 1.5 - 1.35 * up  # from lying ahead to upright
        way = np.stack([long * np.sin(pitch), 0 * pitch, long * np.cos(pitch)], -1)
        spot = work_point(doing, controls, 0.03)
        head = shifted(controls, spot, -0.12 * up, -0.02, 0.30 * doing.dims.arm * up)
        place_hand(controls, "right", hand_for(controls, head, way), ramp, "grip" if tool else "fist")
        place_hand(controls, "left", shifted(controls, spot, 0.0, 0.13, -0.01), ramp)
        eyes_on(controls, np.broadcast_to(spot, head.shape), ramp, 0.9)
        controls.lean = controls.lean + ramp * (0.08 + 0.1 * (1 - up))
        swing = (("y", tuple(map(float, controls.times)), tuple(map(float, pitch))),)
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, swing=swing),) if doing.tool else ()
        struck = thing(doing) if light else thing(doing, "table")
        onto = str(struck.get("substance", "wood"))
        return Result(blows(doing, hits, "tap" if light else "hammer", onto), hold)
