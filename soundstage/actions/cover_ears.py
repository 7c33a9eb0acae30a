# SPDX-License-Identifier: Apache-2.0
"""Covers both ears with the hands: it is too loud."""

from __future__ import annotations

from soundstage.actions._at_the_face import SECONDS, covered
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class CoverEars(Action):
    """Covers both ears with the hands: it is too loud."""

    words = ("cover ear", "hold ear", "plug ear", "hold head", "clutch head", "block ear")
    description = "{who} covers the ears"
    example = "A boy covers his ears."

    def seconds(self, doing: Doing) -> float:
        return SECONDS

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return covered(doing, controls, (0.1, 0.54, 0.52), "afraid")
