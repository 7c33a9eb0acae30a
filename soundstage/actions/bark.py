# SPDX-License-Identifier: Apache-2.0
"""Barks: the head jerks up and the jaw snaps with each bark."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Bark(Action):
    """Barks: the head jerks up and the jaw snaps with each bark."""

    words = ("woof", "yap", "growl", "howl", "meow", "roar", "moo", "neigh", "hoot", "caw", "squawk", "chirp", "bleat")
    targets = "subject"
    description = "{who} barks"
    example = "The dog barks twice."

    def seconds(self, doing: Doing) -> float:
        return 0.62 * max(1, doing.times) + 0.1

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        events = []
        span = (doing.end - doing.start) / max(1, doing.times)
        for k in range(max(1, doing.times)):
            at = doing.start + k * span + 0.15 * span
            x = (controls.times - at) / 0.30
            snap = np.clip((x + 0.3) / 0.3, 0, 1) * np.clip(1 - x, 0, 1)  # open at once, closed in 0.3 s
            controls.jaw = np.maximum(controls.jaw, snap)
            controls.nod = controls.nod - 0.25 * snap
            controls.lean = controls.lean - 0.05 * snap
            sound, size = doing.facts.get("call", "bark"), float(doing.facts.get("size", 1.0))
            if sound:
                events.append(Event(sound, at, source=doing.subject, force=0.7, size=size,
                                    words=tuple(doing.facts.get("kind", ()))))
        controls.wag = np.maximum(controls.wag, controls.ramp(doing.start, doing.end, 0.3) * 0.6)
        look_at(doing, controls)
        return Result(tuple(events))
