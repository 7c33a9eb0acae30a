# SPDX-License-Identifier: Apache-2.0
"""Puts the arms around someone."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import express, face_partner
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

PAST = 0.09  # metres that each steps to the left, so that the heads go past each other


class Hug(Action):
    """Puts the arms around someone."""

    words = ("embrace", "cuddle", "hold tight")
    targets = "subject"
    apart = 0.0  # body to body
    description = "{who} hugs {target}"
    example = "The man hugs the woman."

    def seconds(self, doing: Doing) -> float:
        return 3.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        left = np.stack([-way[:, 1], way[:, 0], 0 * way[:, 0]], -1)
        controls.crouch = np.maximum(controls.crouch, ramp * np.clip((0.72 * d.height - partner.height) / d.leg, 0, 1))
        second = bool(doing.facts.get("second"))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            over = (sign > 0) != second  # one arm of each goes over the other's
            up = min((0.74 if over else 0.62) * partner.height, 0.9 * d.height)
            at = partner.at + left * (sign * 0.34 * partner.width) + way * (0.34 * partner.length)
            at[:, 2] = controls.position[:, 2] + up
            place_hand(controls, side, at, ramp, "open")
        controls.tilt = controls.tilt + 0.22 * ramp
        controls.blink = np.maximum(controls.blink, 0.95 * controls.ramp(doing.start + 0.6, doing.end - 0.4, 0.3))
        express(doing, controls, "happy", 0.9)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.5),))
