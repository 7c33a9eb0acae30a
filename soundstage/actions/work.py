# SPDX-License-Identifier: Apache-2.0
"""Is busy with both hands on something before it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Work(Action):
    """Is busy with both hands on something before it."""

    words = (
        "cook",
        "fix",
        "make",
        "knit",
        "use",
        "prepare",
        "repair",
        "sew",
        "bake",
        "study",
    )
    targets = "prop"
    goes_on = True
    near = "hand"
    description = "{who} works"
    example = "A woman cooks."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        d = doing.dims
        height = float(doing.facts.get("surface_height", d.grasp_height))
        phase = 2 * np.pi * cycles(doing, controls, 1.1 * pace(doing))
        for side, sign, lag in (("left", 1.0, 1.3), ("right", -1.0, 0.0)):
            at = ahead(doing, controls, d.arm * 0.62, sign * 0.12, height + 0.06)
            at = at + np.stack(
                [0.05 * np.cos(phase + lag), 0.05 * np.sin(phase + lag), 0.03 * np.sin(2 * phase + lag)], -1
            )
            controls.reach[side] = np.where(ramp[:, None] > 0, at, controls.reach[side])
            controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
            for pose in np.flatnonzero(ramp > 0.1):
                controls.hand[side][pose] = "grip"
        point = ahead(doing, controls, d.arm * 0.7, 0.0, height)
        controls.look = np.where(ramp[:, None] > 0, point, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.8 * ramp)
        whole = (Hold(doing.tool, doing.subject, "hand_right", -1e3),) if doing.tool else ()
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.2),), whole)
