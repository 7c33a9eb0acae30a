# SPDX-License-Identifier: Apache-2.0
"""Wags the tail with joy."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import cycles, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Wag(Action):
    """Wags the tail with joy."""

    words = ("wag its tail", "wag tail")
    description = "{who} wags its tail"
    example = "The dog wags its tail."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.25)
        swing = np.sin(2 * np.pi * cycles(doing, controls, 2.6))
        controls.wag = np.maximum(controls.wag, 1.5 * ramp)
        controls.twist = controls.twist + 0.16 * ramp * swing
        controls.energy = controls.energy * (1 + 0.4 * ramp)
        express(doing, controls, "happy", 1.0)
        for pose in np.flatnonzero(ramp > 0.4):
            controls.jaw[pose] = max(controls.jaw[pose], 0.35)
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.15),))
