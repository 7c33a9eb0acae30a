# SPDX-License-Identifier: Apache-2.0
"""Puts a garment on: both hands up from the chest to the head, and down the front."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

CHANGED = 0.45  # of the time after which the look is the new one: the hands are at the head


def handle_garment(doing: Doing, controls: Controls, ways: tuple[float, ...]) -> Result:
    """Both hands pass these heights, as shares of the body's, one after another; an animal dips its head instead."""
    d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.3)
    x = np.clip((controls.times - doing.start) / max(1e-3, doing.end - doing.start), 0, 1)
    if doing.plan == "biped":
        high = np.interp(x, np.linspace(0.1, 0.85, len(ways)), ways) * d.height
        near = np.interp(high, [0.6 * d.height, d.height], [0.5, 0.3]) * d.head
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = np.stack([ahead(doing, controls, float(n), sign * 0.5 * d.head, float(h))[k]
                           for k, (n, h) in enumerate(zip(near, high, strict=True))])
            place_hand(controls, side, at, ramp)
    else:
        controls.graze = np.maximum(controls.graze, 0.6 * np.sin(np.pi * np.clip(x / (2 * CHANGED), 0, 1)))
    at = doing.start + 0.2 * (doing.end - doing.start)
    return Result((Event("cloth", at, source=doing.subject, force=0.5),
                   Event("cloth", doing.start + CHANGED * (doing.end - doing.start), source=doing.subject, force=0.6)))


class GarmentOn(Action):
    """Puts a garment on: a hat, glasses, a coat."""

    words = ("dress up",)
    description = "{who} puts it on"
    example = "The man puts on a hat."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if "helped" in doing.manner:  # another's hands do it
            controls.nod = controls.nod + 0.12 * controls.ramp(doing.start, doing.end, 0.4)
            return Result()
        return handle_garment(doing, controls, (0.6, 0.98, 0.9, 0.62))
