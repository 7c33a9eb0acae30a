# SPDX-License-Identifier: Apache-2.0
"""Reads what is held in both hands."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Read(Action):
    """Reads what is held in both hands."""

    words = ("browse", "leaf through", "play phone", "play tablet")
    targets = "prop"
    goes_on = True
    description = "{who} reads {target}"
    example = "A woman reads a book."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        first = doing.start < 0.8  # who reads from the beginning has the book up already
        ramp = np.ones(len(controls.times)) if first else controls.rise(doing.start, doing.start + 0.5)
        ramp = np.minimum(ramp, 1 - controls.rise(doing.end + 0.2, doing.end + 0.6))
        high = 0.76 * (d.height - d.head)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            place_hand(controls, side, ahead(doing, controls, d.arm * 0.55, sign * 0.15, high), ramp)
        page = ahead(doing, controls, d.arm * 0.6, 0.0, high + 0.06)
        line = 0.05 * np.sin(2 * np.pi * cycles(doing, controls, 0.55))
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        eyes_on(controls, page + np.stack([-s * line, c * line, 0 * line], -1), ramp, 0.9)
        controls.nod = controls.nod + 0.12 * ramp * (controls.times >= doing.start)
        if not doing.target or doing.facts.get("held") is False:
            return Result()
        turns = (("y", -0.75), ("z", -np.pi / 2)) if doing.facts.get("unit") != "phone" else ()
        whole = Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, 0.0), turns=turns,
                     offset=(d.arm * 0.62, 0.0, high + 0.04))
        return Result((Event("paper", doing.start + 1.5, source=doing.subject, force=0.4),), (whole,))
