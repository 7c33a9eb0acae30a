# SPDX-License-Identifier: Apache-2.0
"""Blows up a balloon: it grows with every breath, then it is tied and held by its string."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

LIMP = 0.22  # how large it is before the first breath, 1 = as built
BREATH = 1.1  # seconds


class Inflate(Action):
    """Blows up a balloon: it grows with every breath, then it is tied and held by its string."""

    words = ("blow up balloon", "blow balloon", "inflate", "inflate balloon", "pump up", "fill balloon")
    targets = "prop"
    handles = "hand"
    description = "{who} blows up {target}"
    example = "A girl blows up a balloon."

    def seconds(self, doing: Doing) -> float:
        return 6.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, t = doing.dims, controls.times
        full = doing.start + 0.78 * (doing.end - doing.start)  # it is as large as it gets
        breaths = np.arange(doing.start + 0.5, full - 0.3, BREATH / pace(doing))
        blown = sum((space.smoothstep((t - b) / 0.7) for b in breaths), np.zeros(len(t))) / max(1, len(breaths))
        wields = thing(doing, "wields")
        held = doing.tool or doing.target
        ramp = space.smoothstep((t - doing.start + 0.4) / 0.4) * (1 - space.smoothstep((t - full) / 0.5))
        lips = ahead(doing, controls, 0.50 * d.head, 0.0, d.height - 0.80 * d.head)
        place_hand(controls, "right", lips - [0, 0, 0.01], ramp)
        left = ahead(doing, controls, 0.50 * d.head + 0.07, 0.05, d.height - 0.84 * d.head)
        place_hand(controls, "left", left, ramp)
        eyes_on(controls, ahead(doing, controls, 1.4 * d.head, 0.0, d.height - 0.8 * d.head), ramp, 0.5)
        out = np.max([np.clip(1 - np.abs((t - b - 0.35) / 0.4), 0, 1) for b in breaths], axis=0)
        controls.lean = controls.lean + ramp * (0.08 * out - 0.05)
        for pose in np.flatnonzero(ramp > 0.5):
            controls.viseme[pose] = "pucker" if out[pose] > 0.1 else "closed"
        events = tuple(Event("breath", float(b), source=doing.subject, force=0.6, words=("blow",)) for b in breaths)
        neck = wields.get("neck") if wields else None
        if not held or neck is None:
            return Result(events)
        since = doing.start if doing.facts.get("taken") else -1e3
        grown = (*map(float, LIMP + (1 - LIMP) * np.clip(blown, 0, 1)),)
        return Result(
            events,
            (Hold(held, doing.subject, "hand_right", since, full + 0.25, at=tuple(neck), turns=(("y", np.pi / 2),)),
             Hold(held, doing.subject, "hand_right", full + 0.25)),
            (Moved(held, times=tuple(map(float, t)), sizes=grown, about=tuple(neck)),
             Moved(held, "hinge", (full, full + 0.5), (0.0, 1.0))),
        )
