# SPDX-License-Identifier: Apache-2.0
"""Falls over and lies."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Fall(Action):
    """Falls over and lies."""

    words = ("trip", "stumble", "faint", "tumble", "fall down", "slip")
    description = "{who} falls"
    example = "The man falls."

    def seconds(self, doing: Doing) -> float:
        return 1.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        down = controls.rise(doing.start + 0.15, doing.start + 0.85) ** 1.6
        controls.lie = np.maximum(controls.lie, down)
        express(doing, controls, "surprised", 1.0)
        land = float(controls.times[np.argmin(np.abs(controls.times - doing.start - 0.85))])
        return Result((Event("put_down", land, source=doing.subject, material="cloth", onto="wood", force=0.9),))
