# SPDX-License-Identifier: Apache-2.0
"""Blows a flame out: a breath in, the lips pursed, and it is gone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.actions._hands import eyes_on
from soundstage.actions._shared import pace
from soundstage.actions._tools import counted_strokes, snapped, thing, work_point
from soundstage.actions.base import Action, Doing, Moved, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 1.5  # seconds from one breath to the next
FLAME = 0.05  # metres of flame over the wick


class BlowOut(Action):
    """Blows a flame out: a breath in, the lips pursed, and it is gone."""

    words = ("blow out candle", "blow candle", "extinguish", "snuff out", "put out candle", "put out fire")
    targets = "prop"
    handles = "worktop"
    description = "{who} blows out {target}"
    example = "A boy blows out a candle."

    def seconds(self, doing: Doing) -> float:
        return 3.4 if doing.times <= 1 else 1.6 + EVERY / pace(doing) * doing.times

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told = thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        out = doing.start + 0.58 * (doing.end - doing.start)
        breath = np.interp(controls.times - out, [-1.1, -0.6, -0.3, 0.4, 0.8], [0.0, -1.0, 0.8, 1.0, 0.0])
        wick = work_point(doing, controls, -FLAME)
        eyes_on(controls, np.broadcast_to(wick, (len(ramp), 3)), ramp, 1.0)
        controls.lean = controls.lean + (0.62 + 0.16 * breath) * ramp
        controls.nod = controls.nod - 0.25 * ramp
        for pose in np.flatnonzero((controls.times > out - 0.45) & (controls.times < out + 0.5)):
            controls.viseme[pose] = "pucker"
        sound = Event("breath", out - 0.3, 0.8, doing.subject, words=("blow",), force=0.5)
        if not told:
            often = counted_strokes(doing, out - doing.start - 0.3, EVERY / pace(doing), self.seconds(doing))
            return Result(tuple(replace(sound, time=t) for t in snapped(controls, often)))
        many, (x, y, z) = len(ramp), map(float, wick)
        rise = 0.04 + 0.16 * np.clip(controls.times - out, 0, 1)
        smoke = Strand(doing.target, out + 0.1, out + 1.4, tuple(map(float, controls.times)),
                       tuple((x + 0.1 * float(r), y, z + float(r)) for r in rise), ((x, y, z + 0.01),) * many,
                       (0.62, 0.62, 0.64), 0.0025)
        return Result((sound,), (), (Moved(doing.target, "flame", (out, out + 0.15), (1.0, 0.0)),), (smoke,))
