# SPDX-License-Identifier: Apache-2.0
"""Sneezes: the head goes back with a breath, then jerks forward into the hand. Coughs are shorter ones."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead
from soundstage.actions._tools import snapped
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

DRAWN = 0.9  # seconds of breath before it bursts out


class Sneeze(Action):
    """Sneezes: the head goes back with a breath, then jerks forward into the hand. Coughs are shorter ones."""

    words = ("cough", "sneeze loudly", "achoo", "have coughing fit")
    description = "{who} sneezes"
    example = "A man sneezes."

    def seconds(self, doing: Doing) -> float:
        return 2.6 if self._coughs(doing) else 0.6 + 1.6 * max(1, doing.times)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        coughs = self._coughs(doing)
        lead, every, count = (0.45, 0.55, 3) if coughs else (DRAWN, 1.6, max(1, doing.times))
        bursts = snapped(controls, doing.start + lead + every * np.arange(count))
        heard = []
        for number, at in enumerate(bursts):
            back = controls.ramp(at - min(lead, 0.7), at + 0.02, 0.6) * (0.4 if coughs else 1.0)
            burst = controls.rise(at - 0.06, at) * (1 - controls.rise(at + 0.12, at + 0.45))
            controls.nod = controls.nod - 0.38 * back + 0.5 * burst
            controls.lean = controls.lean - 0.10 * back + 0.30 * burst
            controls.blink = np.maximum(controls.blink, np.clip(back * 0.7 + burst, 0, 1))
            for pose in np.flatnonzero((back > 0.3) | (burst > 0.3)):
                controls.viseme[pose] = "round" if burst[pose] > 0.3 else "open"
            controls.jaw = np.maximum(controls.jaw, np.clip(0.5 * back + 0.6 * burst, 0, 1))
            heard.append(at)
            if coughs and number:
                heard.pop()  # the effect itself coughs several times
        if doing.plan == "biped":
            ramp = controls.ramp(doing.start, doing.end, 0.35)
            mouth = ahead(doing, controls, 0.74 * d.head, -0.06 * d.head, d.height - 0.80 * d.head)
            for at in bursts:
                down = controls.ramp(at - 0.06, at + 0.45, 0.12)
                c, s = np.cos(controls.heading), np.sin(controls.heading)
                mouth = mouth + 0.34 * d.head * np.stack([c * down, s * down, -0.9 * down], -1)
            place_hand(controls, "right", mouth, ramp, "fist" if coughs else "open")
        words = () if coughs else ("sneeze",)
        return Result(tuple(Event("cough", t, source=doing.subject, force=0.6, words=words) for t in heard))

    def _coughs(self, doing: Doing) -> bool:
        return "cough" in str(doing.facts.get("verb", ""))
