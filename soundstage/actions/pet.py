# SPDX-License-Identifier: Apache-2.0
"""Pets an animal: the hand goes along its back; beside a small one it kneels."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BACK = 0.68  # of an animal's height to its back
TALL = 0.27  # of who pets it: an animal whose back is higher would hide who stands behind it
NECK, NAPE = 0.40, 0.86  # of its length ahead of its middle, of its height: where it is stroked then


def at_its_head(high: float, height: float) -> bool:
    """Whether an animal so high (metres) is stroked face to face, at the neck, by somebody of this height."""
    return BACK * high > TALL * height


class Pet(Action):
    """Pets an animal: the hand goes along its back; beside a small one it kneels."""

    words = ("stroke", "pat", "caress", "fondle", "groom", "tickle", "cuddle cat", "scratch behind ear")
    targets = "subject"
    handles = "near"
    goes_on = True
    description = "{who} pets {target}"
    example = "A girl pets a cat."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        along = 0.5 - 0.5 * np.cos(2 * np.pi * cycles(doing, controls, 0.55 * pace(doing)))
        if told:
            x, y, z = told["at"]
            c, s = np.cos(told["heading"]), np.sin(told["heading"])
            long, high = float(told["long"]), float(told["high"])
            reach, up = long * (0.16 - 0.42 * along), BACK * high + 0.03
            if at_its_head(high, d.height):
                reach, up = long * (NECK + 0.04 - 0.08 * along), NAPE * high - 0.06 * high * along
            at = np.stack([x + c * reach, y + s * reach, z + up + 0.03 * np.sin(np.pi * along)], -1)
        else:
            high = 0.4
            at = ahead(doing, controls, 0.5 * d.arm, 0.0, 0.5)
        hand = NAPE if at_its_head(high, d.height) else BACK
        low = float(np.clip(1.15 - hand * high / (0.5 * d.height), 0, 1))
        controls.crouch = np.maximum(controls.crouch, 0.85 * low * ramp)
        controls.lean = controls.lean + ramp * (0.12 + 0.3 * low)
        place_hand(controls, "right", at, ramp, "open")
        place_hand(controls, "left", ahead(doing, controls, 0.3 * d.arm, 0.16, 0.3 * d.height), ramp * low, "relaxed")
        eyes_on(controls, shifted(controls, at, 0.0, 0.0, 0.0), ramp, 0.9)
        express(doing, controls, "happy", 0.8)
        return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.2),))
