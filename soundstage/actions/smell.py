# SPDX-License-Identifier: Apache-2.0
"""Smells at something: it comes up under the nose; an animal puts its nose down to it and sniffs."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, look_at
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Array, Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SNIFF = 1.1  # seconds from one to the next


class Smell(Action):
    """Smells at something: it comes up under the nose; an animal puts its nose down to it and sniffs."""

    words = ("sniff", "sniff at", "smell at", "inhale scent of", "take whiff", "take sniff", "savor aroma of")
    targets = "prop"
    handles = "hand"
    description = "{who} smells {target}"
    example = "A woman smells a flower."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        drawn = np.clip(np.sin(2 * np.pi * cycles(doing, controls, 1 / SNIFF)), 0, 1) * ramp  # breath going in
        times = np.arange(doing.start + 0.5, doing.end - 0.4, SNIFF)
        sniffs = tuple(Event("breath", float(t), source=doing.subject, force=0.35, words=("sniff",)) for t in times)
        if doing.plan != "biped":
            quick = np.sin(2 * np.pi * cycles(doing, controls, 2.4))
            controls.graze = np.maximum(controls.graze, ramp * (0.92 + 0.05 * quick))
            controls.nod = controls.nod + 0.03 * ramp * quick
            return Result(sniffs)
        controls.nod = controls.nod + ramp * 0.16 - 0.14 * drawn
        controls.lean = controls.lean + 0.06 * ramp - 0.04 * drawn
        controls.blink = np.maximum(controls.blink, drawn)
        express(doing, controls, "happy", 0.5)
        if not doing.target or not doing.facts.get("held"):
            look_at(doing, controls)
            controls.lean = controls.lean + 0.22 * ramp * bool(doing.target)
            return Result(sniffs)
        return Result(sniffs, (self._raised(doing, controls, ramp),))

    @staticmethod
    def _raised(doing: Doing, controls: Controls, ramp: Array) -> Hold:
        """The thing in the right hand goes up until its top is under the nose."""
        d, told = doing.dims, thing(doing, "wields")
        above = float(told["tall"]) - float(told["grip"][2]) if told else 0.0
        low = ahead(doing, controls, d.arm * 0.6, -0.05, d.grasp_height)
        high = ahead(doing, controls, d.head * 0.62, -0.02, max(d.height - d.head * 0.72 - above, 0.45 * d.height))
        place_hand(controls, "right", low + (high - low) * ramp[:, None], np.ones_like(ramp))
        return Hold(doing.target, doing.subject, "hand_right", doing.start)
