# SPDX-License-Identifier: Apache-2.0
"""Pulls at one end of a rope while somebody pulls at the other."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import cycles, express, face_partner, pace
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

HEMP = (0.46, 0.33, 0.17)  # linear RGB
HIGH, LOW = 0.52, 0.40  # of the height: the hands on the rope; how far one sinks into the knees, of the leg
TAIL = 0.5  # metres of rope behind the hands


class TugOfWar(Action):
    """Pulls at one end of a rope while somebody pulls at the other."""

    words = ("play tug", "play tug of war", "play tug-of-war", "compete tug")
    targets = "subject"
    apart = 3.6  # how far the two stand from each other, in arms' lengths
    goes_on = True
    description = "{who} plays tug of war"
    example = "Two men play tug of war."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start - 0.6, doing.end + 0.4, 0.5)
        sign = -1.0 if doing.facts.get("second") else 1.0
        heave = sign * np.sin(2 * np.pi * cycles(doing, controls, 0.4 * pace(doing)))
        way = space.unit((partner.at - controls.position) * [1, 1, 0])
        high = HIGH * min(d.height, partner.height)
        controls.position = controls.position - way * (0.16 * ramp * heave)[:, None]
        controls.lean = controls.lean - ramp * (0.26 + 0.1 * heave)
        controls.crouch = np.maximum(controls.crouch, ramp * (LOW + 0.1 * heave))
        grip = {}
        for side, far in (("left", 0.78), ("right", 0.42)):
            at = controls.position + way * (far * d.arm)
            at[:, 2] += high
            grip[side] = at
            place_hand(controls, side, at, ramp)
        controls.look = np.where((ramp > 0)[:, None], partner.at + [0, 0, 0.85 * partner.height], controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.8 * ramp)
        express(doing, controls, "angry", 0.6)
        grunts = np.arange(max(doing.start, 0.0) + 0.4, doing.end - 0.3, 1.2)
        heard = tuple(Event("cloth", float(t), source=doing.subject, force=0.5) for t in grunts)
        if doing.facts.get("second"):
            return Result(heard)
        far = partner.at * [1, 1, 0] + np.stack([0 * ramp, 0 * ramp, grip["right"][:, 2]], -1)
        far = far - way * (0.42 * d.arm + 0.16 * ramp * heave)[:, None]  # where the other one's right hand is
        ends = (grip["right"], far)
        down = np.array([0.0, 0.0, 0.22])
        loose = [end + side * way * TAIL - down for end, side in zip(ends, (-1.0, 1.0), strict=True)]
        ropes = tuple(Strand(doing.subject, -1e3, 1e3, tuple(map(float, controls.times)),
                             tuple(map(tuple, a.tolist())), tuple(map(tuple, b.tolist())), HEMP, 0.014)
                      for a, b in (ends, (ends[0], loose[0]), (ends[1], loose[1])))
        return Result(heard, (), (), ropes)
