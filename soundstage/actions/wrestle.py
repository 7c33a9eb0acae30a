# SPDX-License-Identifier: Apache-2.0
"""Wrestles with somebody: both have the other by the shoulders, lean in, push to and fro and round."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, face_partner, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Wrestle(Action):
    """Wrestles with somebody: both have the other by the shoulders, lean in, push to and fro and round."""

    words = ("wrestle with", "fight", "grapple", "brawl", "tussle", "struggle with", "scuffle",
             "sumo wrestle", "play-fight")
    targets = "subject"
    apart = 0.95  # how far the two stand from each other, in arms' lengths
    goes_on = True
    description = "{who} wrestles with {target}"
    example = "Two men wrestle."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        sign = -1.0 if doing.facts.get("second") else 1.0
        shove = np.sin(2 * np.pi * cycles(doing, controls, 0.55 * pace(doing)))
        jerk = np.sin(2 * np.pi * cycles(doing, controls, 1.3 * pace(doing)))
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        grunts = np.arange(max(doing.start, 0.0) + 0.4, doing.end - 0.3, 0.9)
        heard = tuple(Event("cloth", float(t), source=doing.subject, force=0.6) for t in grunts)
        express(doing, controls, "angry", 0.8)
        if doing.plan != "biped":  # forepaws up, forward and back in turn
            rear = np.maximum(0.0, sign * shove)
            controls.jaw = np.maximum(controls.jaw, 0.6 * ramp * rear)
            controls.lean = controls.lean - 0.35 * ramp * rear
            for side, y in (("left", 1.0), ("right", -1.0)):
                paw = ahead(doing, controls, 0.62 * d.length, y * 0.3 * d.width, (0.5 + 0.25 * rear.max()) * d.height)
                paw[:, 2] += 0.12 * d.height * np.sin(2 * np.pi * cycles(doing, controls, 1.6) + y)
                place_hand(controls, side, paw, ramp * rear)
            return Result(heard)
        controls.crouch = np.maximum(controls.crouch, ramp * (0.42 + 0.08 * sign * shove))
        controls.lean = controls.lean + ramp * (0.34 + 0.14 * sign * shove)
        controls.twist = controls.twist + 0.22 * ramp * jerk * sign
        controls.tilt = controls.tilt + 0.2 * ramp
        left = np.stack([-way[:, 1], way[:, 0], 0 * way[:, 0]], -1)
        for side, y in (("left", 1.0), ("right", -1.0)):
            at = partner.at + left * (y * 0.46 * partner.width) - way * (0.05 * partner.length)
            high = 0.66 if (y > 0) == (sign > 0) else 0.52
            at[:, 2] = controls.position[:, 2] + high * min(partner.height, d.height) - 0.12 * d.leg + 0.03 * jerk
            place_hand(controls, side, at, ramp)
        return Result(heard)
