# SPDX-License-Identifier: Apache-2.0
"""Tears what is held in both hands: the hands pull apart with a jerk, again and again."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 1.1  # seconds from one tear to the next


class Tear(Action):
    """Tears what is held in both hands: the hands pull apart with a jerk, again and again."""

    words = ("rip", "tear up", "rip up", "shred", "tear apart", "rip apart", "rip open", "tear open")
    targets = "prop"
    handles = "hand"
    near = "hand"
    description = "{who} tears {target}"
    example = "A man tears a sheet of paper."

    def seconds(self, doing: Doing) -> float:
        return 3.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        turn = np.clip(controls.times - doing.start - 0.3, 0, None) % EVERY / EVERY
        apart = np.interp(turn, [0.0, 0.35, 0.6, 0.85, 1.0], [0.0, 0.12, 1.0, 0.9, 0.0]) * ramp
        at = ahead(doing, controls, 0.52 * d.arm, 0.0, d.height - 1.6 * d.head)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            spread = sign * (0.05 + 0.2 * apart)
            place_hand(controls, side, shifted(controls, at, -sign * 0.08 * apart, spread, sign * 0.03 * apart), ramp)
        eyes_on(controls, at, ramp, 0.8)
        controls.twist = controls.twist + 0.08 * apart
        upright = (("y", -np.pi / 2),)
        hold = (Hold(doing.target, doing.subject, "hand_right", -1e3, turns=upright),) if doing.target else ()
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), hold)
