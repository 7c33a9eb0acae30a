# SPDX-License-Identifier: Apache-2.0
"""Spins a hoop round the waist: the hips go round, the arms are out of its way."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, get_up, pace
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
TURNS = 1.1  # a second
PIECES, HOOP, RADIUS = 26, (0.85, 0.10, 0.35), 0.29  # of the ring; linear RGB; of the height


class HulaHoop(Action):
    """Spins a hoop round the waist: the hips go round, the arms are out of its way."""

    words = ("hula", "hula-hoop", "spin hoop", "do hula hoop", "spin hula hoop", "play with hula hoop")
    goes_on = True
    description = "{who} spins a hoop"
    example = "A girl hula hoops."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d, t = doing.dims, controls.times
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        turn = 2 * np.pi * TURNS * pace(doing) * (t - doing.start)
        h = controls.heading
        c, s, wide = np.cos(h), np.sin(h), 0.055 * d.height
        ground = np.asarray(query.ground(controls.position), float)
        for side, sign in (("left", 1.0), ("right", -1.0)):  # the feet stay where they are under the hips
            foot = ahead(doing, controls, 0.0, sign * 0.075 * d.height, 0.066 * d.height)
            foot[:, 2] += ground
            controls.foot[side] = np.where((ramp > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], (ramp > 0).astype(float))
            at = ahead(doing, controls, 0.15 * d.arm, sign * (0.5 * d.width + 0.55 * d.arm), 0.78 * d.height)
            at[:, 2] += 0.04 * np.sin(turn + sign)
            place_hand(controls, side, at, ramp, "open")
        controls.glide = np.maximum(controls.glide, (ramp > 0).astype(float))
        f, g = ramp * wide * np.cos(turn), ramp * wide * np.sin(turn)
        controls.position[:, 0] += c * f - s * g
        controls.position[:, 1] += s * f + c * g
        controls.crouch = np.maximum(controls.crouch, 0.12 * ramp)
        controls.lean = controls.lean - 0.16 * ramp * np.cos(turn)
        controls.twist = controls.twist + 0.16 * ramp * np.sin(turn)
        express(doing, controls, "happy", 0.9)
        rounds = np.arange(max(doing.start, 0.0) + 0.3, doing.end, 1 / TURNS)
        heard = tuple(Event("whoosh", float(k), 0.4, doing.subject, force=0.2) for k in rounds)
        return Result(heard, (), (), self._hoop(doing, controls, turn, ground))

    def _hoop(self, doing: Doing, controls: Controls, turn: Array, ground: Array) -> tuple[Strand, ...]:
        """A ring that lies against the waist on one side, tilted a little, and goes round it."""
        d = doing.dims
        r = RADIUS * d.height
        off = r - 0.5 * d.width * 0.7
        way = controls.heading + turn + np.pi
        middle = controls.position + np.stack([off * np.cos(way), off * np.sin(way), ground + 0.47 * d.height], -1)
        rows = []
        for a in np.linspace(0, 2 * np.pi, PIECES + 1):
            flat = [np.full(len(turn), r * np.cos(a)), np.full(len(turn), r * np.sin(a))]
            around = np.stack([*flat, 0.16 * r * np.cos(a - way + 0.8)], -1)
            rows.append(tuple(map(tuple, (middle + around).tolist())))
        times = tuple(map(float, controls.times))
        return tuple(Strand(doing.subject, -1e3, 1e3, times, a, b, HOOP, 0.014) for a, b in pairwise(rows))
