# SPDX-License-Identifier: Apache-2.0
"""Covers the mouth with both hands, startled."""

from __future__ import annotations

from soundstage.actions._at_the_face import SECONDS, covered
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class CoverMouth(Action):
    """Covers the mouth with both hands, startled."""

    words = ("hold nose", "pinch nose", "cover nose", "clap hand over mouth")
    description = "{who} covers the mouth"
    example = "A woman covers her mouth."

    def seconds(self, doing: Doing) -> float:
        return SECONDS

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return covered(doing, controls, (0.62, 0.1, 0.82), "surprised")
