# SPDX-License-Identifier: Apache-2.0
"""Feeds: the open hand with the food is at the mouth of who eats from it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, express
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Feed(Action):
    """Feeds: the open hand with the food is at the mouth of who eats from it."""

    words = ("hand-feed", "spoon-feed", "bottle-feed")
    targets = "subject"
    handles = "near"
    goes_on = True
    description = "{who} feeds {target}"
    example = "A girl feeds a horse."

    def seconds(self, doing: Doing) -> float:
        return 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        mouth, low = ahead(doing, controls, 0.7 * d.arm, 0.0, 0.5 * d.height), 0.0
        if told:
            x, y, z = told["at"]
            c, s = np.cos(told["heading"]), np.sin(told["heading"])
            beast = told["long"] > 0.8 * told["high"]
            reach = 0.5 * float(doing.facts.get("fed", 0.0)) * told["high"] + 0.03
            far, up = (0.5 * told["long"] + reach, 0.66 * told["high"]) if beast else (0.12, 0.84 * told["high"])
            up *= 1 - float(doing.facts.get("fed", 0.0))
            mouth = np.broadcast_to(np.array([x + c * far, y + s * far, z + up]), mouth.shape)
            low = float(np.clip(1.1 - up / (0.5 * d.height), 0, 1))
        offer = shifted(controls, mouth, -0.03, 0.0, -0.05 + 0.015 * np.sin(2 * np.pi * cycles(doing, controls, 0.8)))
        now = int(np.argmin(np.abs(controls.times - doing.start - 0.5)))
        side = "right" if np.cos(controls.heading[now]) > 0 else "left"  # the hand that the camera sees
        place_hand(controls, side, offer, ramp, "open")
        controls.crouch = np.maximum(controls.crouch, 0.85 * low * ramp)
        controls.lean = controls.lean + (0.12 + 0.3 * low) * ramp
        eyes_on(controls, mouth, ramp, 0.9)
        express(doing, controls, "happy", 0.8)
        hold = (Hold(doing.tool, doing.subject, f"hand_{side}", -1e3),) if doing.tool else ()
        return Result((Event("chew", doing.start + 1.2, source=doing.target or doing.subject, force=0.4),), hold)
