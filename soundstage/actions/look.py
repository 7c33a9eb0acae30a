# SPDX-License-Identifier: Apache-2.0
"""Turns eyes and head to something."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, look_at, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Look(Action):
    """Turns eyes and head to something."""

    words = (
        "watch",
        "see",
        "stare",
        "gaze",
        "glance",
        "observe",
        "peer",
        "notice",
        "admire",
        "examine",
        "look at",
        "look up",
        "look down",
        "inspect",
    )
    targets = "point"
    description = "{who} looks"
    example = "The girl looks at the dog."

    def seconds(self, doing: Doing) -> float:
        return (2.6 if doing.tool else 1.6) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.target_point is None:
            c, s = float(np.cos(controls.heading[-1])), float(np.sin(controls.heading[-1]))
            p, up = controls.position[-1], 0.6 if "up" in doing.manner else -0.5 if "down" in doing.manner else 0.05
            point = (p[0] + 3 * c, p[1] + 3 * s, doing.dims.eye_height + 3 * up)
            controls.look[controls.ramp(doing.start, doing.end) > 0] = point
            controls.look_weight = np.maximum(controls.look_weight, controls.ramp(doing.start, doing.end, 0.3))
        look_at(doing, controls)
        return Result((), _through(doing, controls)) if doing.tool else Result()


def _through(doing: Doing, controls: Controls) -> tuple[Hold, ...]:
    """What is looked through comes up before the face."""
    d = doing.dims
    low = ahead(doing, controls, 0.5 * d.arm, -0.10, d.height - 1.9 * d.head)
    high = ahead(doing, controls, 0.62 * d.head + 0.12, -0.05, d.height - 0.9 * d.head)
    up = controls.ramp(doing.start + 0.1, doing.end - 0.1, 0.5)
    place_hand(controls, "right", low + (high - low) * up[:, None], controls.ramp(doing.start, doing.end, 0.3))
    return (Hold(doing.tool, doing.subject, "hand_right", -1e3),)
