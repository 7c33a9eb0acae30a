# SPDX-License-Identifier: Apache-2.0
"""Saws: the blade goes to and fro over what lies on the table."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, work_point
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

FLAT = (("z", 0.5), ("x", np.pi / 2), ("y", np.pi / 2))  # blade ahead, its teeth (-Y of the prop) down


class Saw(Action):
    """Saws: the blade goes to and fro over what lies on the table."""

    words = ("saw off", "saw through")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} saws {target}"
    example = "A man saws a log."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        push = np.sin(2 * np.pi * cycles(doing, controls, 1.1 * pace(doing)))
        spot = work_point(doing, controls, 0.05)
        middle = shifted(controls, spot, 0.10 * push, 0.055 * push, -0.02 * np.abs(push))
        way = lever(doing, FLAT) * 0.5
        place_hand(controls, "right", hand_for(controls, middle, way), ramp)
        place_hand(controls, "left", shifted(controls, spot, 0.0, 0.16, -0.03), ramp, "open")
        eyes_on(controls, np.broadcast_to(spot, middle.shape), ramp, 0.9)
        controls.lean = controls.lean + ramp * (0.16 + 0.05 * push)
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=FLAT),) if doing.tool else ()
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), hold)
