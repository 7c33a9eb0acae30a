# SPDX-License-Identifier: Apache-2.0
"""Sings with a raised head and open mouth."""

from __future__ import annotations

import numpy as np

from soundstage.actions._lips import write_lips
from soundstage.actions._shared import cycles, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Sing(Action):
    """Sings with a raised head and open mouth."""

    words = ("hum", "chant", "perform", "perform music")
    description = "{who} sings"
    example = "A girl sings."

    def seconds(self, doing: Doing) -> float:
        return doing.voice.seconds + 0.3 if doing.voice is not None else 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        if doing.voice is not None:
            write_lips(doing, controls, doing.voice)
        else:
            phase = 2 * np.pi * cycles(doing, controls, 1.0)
            shapes = ("open", "round", "wide", "rest")
            for pose in np.flatnonzero(ramp > 0.2):
                controls.viseme[pose] = shapes[int(phase[pose] / 1.6) % 4]
            controls.jaw = np.maximum(controls.jaw, ramp * (0.35 + 0.2 * np.sin(phase)))
        controls.nod = controls.nod - 0.10 * ramp
        controls.tilt = controls.tilt + ramp * 0.10 * np.sin(2 * np.pi * cycles(doing, controls, 0.45))
        express(doing, controls, "happy", 0.6)
        return Result()
