# SPDX-License-Identifier: Apache-2.0
"""Covers the face with both hands."""

from __future__ import annotations

from soundstage.actions._at_the_face import SECONDS, covered
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class CoverFace(Action):
    """Covers the face with both hands."""

    words = ("cover eye", "hide face", "bury face", "shield eye", "bury her face", "bury his face", "rub eye")
    description = "{who} covers the face"
    example = "A girl covers her face."

    def seconds(self, doing: Doing) -> float:
        return SECONDS

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return covered(doing, controls, (0.62, 0.2, 0.5), "sad")
