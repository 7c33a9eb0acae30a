# SPDX-License-Identifier: Apache-2.0
"""Pushes a heavy thing along, leaning into it; what cannot be moved is pressed against."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, path_length, travel, travel_seconds
from soundstage.actions._tools import dragged, moved_along, thing
from soundstage.actions.base import Action, Doing, Result
from soundstage.actions.swing import sway
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]


class Push(Action):
    """Pushes a heavy thing along, leaning into it; what cannot be moved is pressed against."""

    words = ("shove", "press against", "push against", "wheel", "nudge")
    targets = "prop"
    handles = "near"
    description = "{who} pushes {target}"
    example = "A man pushes a heavy box."

    def seconds(self, doing: Doing) -> float:
        return max(2.2, travel_seconds(doing, 0.62 * doing.dims.walk_speed)) if doing.path else 2.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start - 0.35, doing.end + 0.3, 0.35)
        if path_length(doing.path) > 0.1:
            travel(doing, controls, hold_heading=True)
        if "swung" in doing.facts:
            return self._swung(doing, controls)
        if "hands" in doing.facts:
            return self._along(doing, controls, query, ramp)
        if doing.plan != "biped":
            controls.nod = controls.nod + 0.4 * ramp
            return dragged(doing, controls, query)
        tall = float(told.get("tall", 1.0)) if told else 1.2
        high = min(0.86 * tall, 0.66 * d.height)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, 0.42 * d.arm + 0.04, sign * 0.17, max(high, 0.26 * d.height))
            place_hand(controls, side, at, ramp, "open")
        low = float(np.clip(1 - high / (0.55 * d.height), 0, 1))
        controls.lean = controls.lean + ramp * (0.24 + 0.5 * low)
        controls.crouch = np.maximum(controls.crouch, 0.35 * low * ramp)
        eyes_on(controls, ahead(doing, controls, 1.0, 0.0, high), ramp, 0.7)
        return dragged(doing, controls, query)

    def _along(self, doing: Doing, controls: Controls, query: SceneQuery, ramp: Array) -> Result:
        """Behind what rolls or glides, both hands on its handles; the lower they are the deeper one bends."""
        forward, half, high = (float(v) for v in doing.facts["hands"])
        ground = np.asarray(query.ground(controls.position), float)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, forward, sign * half, high)
            at[:, 2] += ground
            place_hand(controls, side, at, ramp, "grip")
        low = float(np.clip(1 - high / (0.5 * doing.dims.height), 0, 1))
        controls.lean = controls.lean + ramp * (0.1 + 0.7 * low)
        controls.crouch = np.maximum(controls.crouch, 0.3 * low * ramp)
        eyes_on(controls, ahead(doing, controls, 3.0, 0.0, 0.6 * doing.dims.height), ramp, 0.6)
        return Result(moved_along(doing, query, str(doing.facts["conveyed"]), doing.facts))

    def _swung(self, doing: Doing, controls: Controls) -> Result:
        """Behind a swing: hands meet the back that comes, send it off and wait for it again."""
        d, told = doing.dims, doing.facts["swung"]
        angle, ramp = sway(doing, controls), np.ones(len(controls.times))
        back = float(told["away"]) + float(told["rope"]) * np.sin(angle)
        high = float(told["high"]) + float(told["rope"]) * (1 - np.cos(angle))
        near = space.smoothstep((1.5 * d.arm - back) / (0.5 * d.arm))
        out = near * np.clip(back, 0.3 * d.arm, 0.95 * d.arm) + (1 - near) * 0.55 * d.arm
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, 0.0, sign * 0.12, 0.0)
            at += np.stack([c * out, s * out, np.maximum(high, 0.3 * d.height)], -1)
            place_hand(controls, side, at, ramp, "open")
        controls.lean = controls.lean + 0.06 + 0.16 * near * np.clip(out / d.arm, 0, 1)
        eyes_on(controls, ahead(doing, controls, 1.2, 0.0, float(told["high"]) + 0.3), ramp, 0.8)
        return Result()
