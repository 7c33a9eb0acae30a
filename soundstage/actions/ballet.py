# SPDX-License-Identifier: Apache-2.0
"""Dances ballet: on the toes with the arms in a ring over the head, then a leg stretched out behind, and a turn."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

PHRASE = 5.0  # seconds: arabesque, ring of the arms, turn
TIPTOE = 0.055  # of the height that the heels are raised


class Ballet(Action):
    """Dances ballet: on the toes with the arms in a ring over the head, then a leg stretched out behind, and a turn."""

    words = ("do ballet", "dance ballet", "perform ballet", "practice ballet", "do arabesque")
    goes_on = True
    description = "{who} dances ballet"
    example = "A ballerina dances ballet."

    def seconds(self, doing: Doing) -> float:
        return PHRASE / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d, t = doing.dims, controls.times
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        x = (np.clip(t - doing.start, 0, None) * pace(doing) / PHRASE) % 1.0
        bent = space.smoothstep((x - 0.05) / 0.14) * (1 - space.smoothstep((x - 0.42) / 0.12))  # the leg behind
        turned = space.smoothstep((x - 0.62) / 0.28)
        controls.heading = controls.heading + 2 * np.pi * turned * ramp
        if doing.plan != "biped":
            controls.crouch = controls.crouch + 0.3 * ramp * bent
            return Result()
        high = ramp * (1 - 0.4 * bent)
        ground = np.asarray(query.ground(controls.position), float)
        controls.glide = np.maximum(controls.glide, (ramp > 0).astype(float))
        controls.hop = controls.hop + TIPTOE * d.height * high
        controls.lean = controls.lean + 0.42 * ramp * bent
        passe = space.smoothstep((x - 0.56) / 0.1) * (1 - space.smoothstep((x - 0.9) / 0.1))  # a foot at the knee
        for side, sign in (("left", 1.0), ("right", -1.0)):
            foot = ahead(doing, controls, 0.0, sign * 0.045 * d.height, 0.066 * d.height)
            foot[:, 2] += ground + TIPTOE * d.height * high
            if side == "left":
                back = ahead(doing, controls, -0.95 * d.leg, 0.03, 0.066 * d.height + 0.62 * d.leg)
                knee = ahead(doing, controls, 0.10 * d.leg, 0.16 * d.leg, 0.066 * d.height + 0.42 * d.leg)
                foot = foot + (back - foot) * (bent * ramp)[:, None]
                foot = foot + (knee - foot) * (passe * ramp)[:, None]
            controls.foot[side] = np.where((ramp > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], (ramp > 0).astype(float))
            ring = ahead(doing, controls, 0.20 * d.arm, sign * 0.10 * d.arm, d.height - 1.1 * d.head + 0.88 * d.arm)
            far, wide, up = (0.9, -0.1, 0.22) if sign < 0 else (0.05, 0.75, 0.0)
            out = ahead(doing, controls, far * d.arm, wide * d.arm, d.height - 1.05 * d.head + up * d.arm)
            hand = ring + (out - ring) * bent[:, None]
            place_hand(controls, side, hand, ramp, "open")
        express(doing, controls, "happy", 0.6)
        steps = np.arange(max(doing.start, 0.0) + 0.4, doing.end, 1.25)
        return Result(tuple(Event("cloth", float(k), source=doing.subject, force=0.25) for k in steps))
