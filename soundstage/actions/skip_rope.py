# SPDX-License-Identifier: Apache-2.0
"""Jumps rope: the rope goes over the head and under the feet, with a hop at every turn."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, get_up, pace
from soundstage.actions._tools import snapped
from soundstage.actions.base import Action, Doing, Moved, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
TURNS = 1.5  # a second
PIECES = 14  # straight pieces that the rope is drawn with
ROPE = (0.75, 0.08, 0.06)  # linear RGB


class SkipRope(Action):
    """Jumps rope: the rope goes over the head and under the feet, with a hop at every turn."""

    words = ("jump rope", "skip rope", "rope-skip", "jump-rope", "play jump rope")
    goes_on = True
    description = "{who} jumps rope"
    example = "A girl jumps rope."

    def seconds(self, doing: Doing) -> float:
        return max(4.0, doing.times / TURNS)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d, t, rate = doing.dims, controls.times, TURNS * pace(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.2)
        turn = 2 * np.pi * rate * (t - doing.start)  # 0: under the feet
        near = np.clip(np.cos(turn), 0, 1) ** 0.8
        controls.hop = controls.hop + ramp * 0.16 * d.leg * near
        controls.crouch = controls.crouch + 0.14 * ramp * np.clip(-np.cos(turn), 0, 1)
        ground = np.asarray(query.ground(controls.position), float)
        hands = []
        for side, sign in (("left", 1.0), ("right", -1.0)):
            wide = sign * (0.5 * d.width + 0.42 * d.arm)
            at = ahead(doing, controls, 0.12 * d.arm, wide, 0.50 * d.height)
            at[:, 2] += ground + 0.5 * controls.hop + 0.03 * np.sin(turn)
            place_hand(controls, side, at, ramp)
            hands.append(at)
        express(doing, controls, "happy", 0.8)
        strands = self._rope(doing, controls, hands, turn) if doing.plan == "biped" else ()
        hide = (Moved(doing.target, times=(-1e3,), points=((0.0, 0.0, -50.0),)),) if doing.target else ()
        slaps = snapped(controls, doing.start + np.arange(1, int((doing.end - doing.start) * rate)) / rate)
        onto = query.substance(controls.position[0])
        heard = tuple(e for k in slaps for e in (
            Event("whoosh", k - 0.2, 0.2, doing.subject, force=0.25),
            Event("footstep", k + 0.17, source=doing.subject, material="shoe", onto=onto, force=0.5)))
        return Result(heard, (), hide, strands)

    def _rope(self, doing: Doing, controls: Controls, hands: list[Array], turn: Array) -> tuple[Strand, ...]:
        """A bow between the hands that turns round them: as deep as the ground, as high over the head."""
        d, h = doing.dims, controls.heading
        forward = np.stack([np.cos(h), np.sin(h), 0 * h], -1)
        ground = hands[0][:, 2] - 0.5 * controls.hop - 0.03 * np.sin(turn) - 0.50 * d.height
        deep = 0.50 * d.height + 0.06 * d.leg
        way = np.stack([0 * h, 0 * h, -np.cos(turn)], -1) * deep * np.where(np.cos(turn) > 0, 1.0, 1.28)[:, None]
        way = way + forward * (0.62 * d.height * np.sin(-turn))[:, None]
        points = []
        for k in range(PIECES + 1):
            x = k / PIECES
            bow = (4 * x * (1 - x)) ** 0.55
            at = hands[0] * (1 - x) + hands[1] * x + way * bow
            at[:, 2] = np.maximum(at[:, 2], ground + 0.012)
            points.append(at)
        times = tuple(map(float, controls.times))
        rows = [tuple(map(tuple, p.tolist())) for p in points]
        return tuple(Strand(doing.subject, doing.start, doing.end, times, a, b, ROPE, 0.011)
                     for a, b in pairwise(rows))
