# SPDX-License-Identifier: Apache-2.0
"""Switches a lamp or a machine on by hand: a click, and what shines of it lights up."""

from __future__ import annotations

from soundstage.actions._lamps import by_hand
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class SwitchOn(Action):
    """Switches a lamp or a machine on by hand: a click, and what shines of it lights up."""

    words = ("switch on", "turn on", "flip on", "flick on", "click on", "power on", "put on lamp")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} switches on {target}"
    example = "A woman switches on a lamp."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return by_hand(doing, controls, 1.0)
