# SPDX-License-Identifier: Apache-2.0
"""Switches a lamp or a machine off by hand: a click, and what shines of it goes dark."""

from __future__ import annotations

from soundstage.actions._lamps import by_hand
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class SwitchOff(Action):
    """Switches a lamp or a machine off by hand: a click, and what shines of it goes dark."""

    words = ("switch off", "turn off", "flip off", "flick off", "click off", "power off", "put off lamp")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} switches off {target}"
    example = "A woman switches off a lamp."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return by_hand(doing, controls, 0.0)
