# SPDX-License-Identifier: Apache-2.0
"""Sighs: a deep breath in, and out with all that is heavy; the head goes down with it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Sigh(Action):
    """Sighs: a deep breath in, and out with all that is heavy; the head goes down with it."""

    words = ("heave sigh", "let out sigh", "give sigh", "breathe sigh", "sigh deeply", "groan", "moan", "exhale")
    description = "{who} sighs"
    example = "An old man sighs."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        turn = doing.start + 0.4 * (doing.end - doing.start)
        filled = controls.ramp(doing.start, turn + 0.35, 0.4)
        emptied = controls.ramp(turn, doing.end, 0.5)
        controls.lean = controls.lean - 0.06 * filled + 0.10 * emptied
        controls.nod = controls.nod - 0.10 * filled + 0.24 * emptied
        controls.blink = np.maximum(controls.blink, controls.ramp(turn - 0.1, doing.end - 0.5, 0.3))
        for pose in np.flatnonzero(emptied > 0.3):
            controls.viseme[pose] = "round"
        controls.jaw = np.maximum(controls.jaw, 0.25 * emptied)
        express(doing, controls, "sad", 0.8)
        return Result((Event("breath", turn, 1.2, doing.subject, force=0.5, words=("sigh",)),))
