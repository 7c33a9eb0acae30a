# SPDX-License-Identifier: Apache-2.0
"""Points at something."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._shared import ahead, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Point(Action):
    """Points at something."""

    words = ("gesture", "indicate")
    targets = "point"
    description = "{who} points"
    example = "The boy points at the lighthouse."

    def seconds(self, doing: Doing) -> float:
        return 1.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        d = doing.dims
        aim = ahead(doing, controls, d.arm * 2, -0.2, d.eye_height)
        if doing.target_point is not None:
            aim = np.broadcast_to(np.asarray(doing.target_point, float), aim.shape)
        shoulder = ahead(doing, controls, 0.0, -d.width * 0.4, d.height - d.head - 0.04 * d.height)
        controls.reach["right"] = np.where(
            ramp[:, None] > 0, shoulder + space.unit(aim - shoulder) * d.arm * 0.95, controls.reach["right"]
        )
        controls.reach_weight["right"] = np.maximum(controls.reach_weight["right"], ramp)
        for pose in np.flatnonzero(ramp > 0.2):
            controls.hand["right"][pose] = "point"
        look_at(doing, controls)
        return Result()
