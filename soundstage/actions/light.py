# SPDX-License-Identifier: Apache-2.0
"""Lights a candle, a lamp or a fire with a match: its flame appears."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._tools import shifted, thing, work_point
from soundstage.actions.base import Action, Doing, Moved, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

FLAME = 0.05  # metres of flame over the wick


class Light(Action):
    """Lights a candle, a lamp or a fire with a match: its flame appears."""

    words = ("ignite", "kindle", "light up candle", "set fire", "strike match")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} lights {target}"
    example = "A woman lights a candle."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        k = int(np.argmin(np.abs(controls.times - doing.start)))
        wick = work_point(doing, controls, -FLAME if told else 0.15)
        low = float(np.clip(0.9 - (wick[2] - float(controls.position[k, 2])) / (0.5 * d.height), 0.0, 1.0))
        catches = doing.start + 0.5 * (doing.end - doing.start)
        near = controls.rise(catches - 0.9, catches - 0.2) * (1 - controls.rise(catches + 0.4, catches + 0.9))
        away = 1.0 - near
        match = shifted(controls, wick, -0.012 - 0.10 * away, -0.012 - 0.06 * away, 0.01 + 0.10 * away)
        hand = shifted(controls, match, -0.05, -0.055, 0.02)
        place_hand(controls, "right", hand, ramp)
        controls.crouch = np.maximum(controls.crouch, 0.9 * low * ramp)
        controls.lean = controls.lean + (0.15 + 0.3 * low) * ramp
        eyes_on(controls, np.broadcast_to(wick, hand.shape), ramp, 0.9)
        times = tuple(map(float, controls.times))
        burns, tips = tuple(map(tuple, (match + [0, 0, 0.035]).tolist())), tuple(map(tuple, match.tolist()))
        out = (doing.start + 0.5, doing.end - 0.45)
        stick = Strand(doing.subject, *out, times, tuple(map(tuple, hand.tolist())), tips, (0.72, 0.5, 0.26), 0.003)
        fire = Strand(doing.subject, *out, times, burns, tips, (0.95, 0.45, 0.06), 0.008, 1.2)
        move = (Moved(doing.target, "flame", (catches, catches + 0.4), (0.0, 1.0)),) if told else ()
        sound = Event("match", out[0], source=doing.subject, force=0.4)
        return Result((sound,), (), move, (stick, fire))
