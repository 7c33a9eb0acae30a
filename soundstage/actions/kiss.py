# SPDX-License-Identifier: Apache-2.0
"""Kisses someone: close together, hands on the other's shoulders, eyes shut, the lips meet."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import express, face_partner
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Kiss(Action):
    """Kisses someone: close together, hands on the other's shoulders, eyes shut, the lips meet."""

    words = ("give kiss", "smooch", "peck on cheek", "make out", "share kiss", "kiss each other")
    targets = "subject"
    apart = 0.55  # of an arm's length between the two
    description = "{who} kisses {target}"
    example = "The man kisses the woman."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.7)
        near = controls.ramp(doing.start + 0.5, doing.end - 0.1, 0.7)
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        left = np.stack([-way[:, 1], way[:, 0], 0 * way[:, 0]], -1)
        second = bool(doing.facts.get("second"))
        taller = (d.height - partner.height) / d.leg
        controls.crouch = np.maximum(controls.crouch, ramp * np.clip(0.9 * taller - 0.1, 0, 1))
        controls.lean = controls.lean + 0.20 * near + 0.25 * near * np.clip(taller, 0, 0.6)
        controls.nod = controls.nod - 0.22 * near + 0.35 * near * np.clip(taller, -0.5, 0.5)
        controls.tilt = controls.tilt + 0.24 * near
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = partner.at + left * (sign * 0.42 * partner.width) - way * (0.12 * partner.length)
            at[:, 2] = controls.position[:, 2] + (0.50 if second else 0.66) * min(partner.height, d.height)
            place_hand(controls, side, at, ramp, "open")
        controls.blink = np.maximum(controls.blink, controls.ramp(doing.start + 0.7, doing.end - 0.2, 0.3))
        for pose in np.flatnonzero(near > 0.6):
            controls.viseme[pose] = "pucker"
        express(doing, controls, "happy", 0.6)
        return Result(() if second else (Event("pop", doing.end - 0.5, source=doing.subject, force=0.25),))
