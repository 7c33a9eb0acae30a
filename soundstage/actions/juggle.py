# SPDX-License-Identifier: Apache-2.0
"""Keeps balls going from hand to hand through the air."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Juggle(Action):
    """Keeps balls going from hand to hand through the air."""

    words = ("juggle balls",)
    targets = "prop"
    goes_on = True
    description = "{who} juggles {target}"
    example = "A clown juggles three balls."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end + 0.4, 0.3)
        phase = cycles(doing, controls, 1.1 * pace(doing))
        grip = {}
        for side, sign, lag in (("left", 1.0, 0.5), ("right", -1.0, 0.0)):
            bob = np.sin(2 * np.pi * (phase + lag))
            at = ahead(doing, controls, d.arm * 0.55, sign * d.width * 0.55, 0.57 * d.height)
            grip[side] = at + np.stack([0 * bob, 0 * bob, 0.06 * bob], -1)
            place_hand(controls, side, grip[side], ramp, "open")
        count, ways = max(1, int(doing.facts.get("count", 1))), []
        for number in range(count if doing.target else 0):
            turn = (phase * 0.66 + number / max(count, 3)) % 1.0
            there = turn < 0.5
            u = np.where(there, turn * 2, turn * 2 - 1)[:, None]
            begin, end = (np.where(there[:, None], grip[a], grip[b]) for a, b in (("right", "left"), ("left", "right")))
            at = begin + (end - begin) * u
            at[:, 2] += 0.08 + (0.62 * d.arm + 0.22) * 4 * u[:, 0] * (1 - u[:, 0])
            name = doing.target if number == 0 else f"{doing.target}#{number + 1}"
            ways.append(Moved(name, times=tuple(map(float, controls.times)), points=tuple(map(tuple, at.tolist()))))
        eyes_on(controls, ahead(doing, controls, d.arm * 0.8, 0.0, d.height + 0.1), ramp, 0.8)
        claps = np.arange(doing.start + 0.2, doing.end, 0.45)
        return Result(tuple(Event("cloth", float(t), source=doing.subject, force=0.25) for t in claps), (), tuple(ways))
