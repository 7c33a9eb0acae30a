# SPDX-License-Identifier: Apache-2.0
"""Small instruments that are played in the hands: tambourine, triangle, kalimba."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions.base import Doing, Hold, Result, Strand
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]
PINE = (0.62, 0.42, 0.20)  # linear RGB of a stick
STEEL = (0.66, 0.67, 0.70)


def stick(doing: Doing, controls: Controls, hand: Array, long: float, drop: float,
          color: tuple[float, float, float] = PINE) -> Strand:
    """A stick of this length in a hand (T, 3): it points ahead and goes down by drop (metres) to its tip."""
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    flat = np.sqrt(max(1e-4, long * long - drop * drop))
    tip = hand + np.stack([c * flat, s * flat, np.full(len(hand), -drop)], -1)
    back = hand - (tip - hand) * (0.06 / long)
    begin, end = doing.start + 0.3, doing.end - 0.3  # while the hand is there: it is on its way before and after
    return Strand(doing.target or doing.subject, begin, max(end, begin), tuple(map(float, controls.times)),
                  tuple(map(tuple, back.tolist())), tuple(map(tuple, tip.tolist())), color, 0.0075)


def shaken(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """A tambourine in the right hand, shaken from the wrist before the chest; the left palm falls on its skin."""
    d = doing.dims
    beat = np.sin(2 * np.pi * cycles(doing, controls, 3.4 * pace(doing)))
    right = ahead(doing, controls, 0.62 * d.arm, -0.16, 0.66 * d.height)
    right[:, 2] += 0.035 * ramp * beat
    place_hand(controls, "right", right, ramp)
    left = ahead(doing, controls, 0.5 * d.arm, 0.12 + 0.0, 0.6 * d.height)
    place_hand(controls, "left", left, ramp, "open")
    eyes_on(controls, right, ramp, 0.5)
    controls.hop = controls.hop + 0.01 * ramp * np.abs(beat)
    express(doing, controls, "happy", 0.6)
    turns = (("x", 0.0),)
    sway = tuple(float(v) for v in 0.55 * ramp * beat)
    hold = (Hold(doing.target, doing.subject, "hand_right", -1e3, turns=turns,
                 swing=(("x", tuple(map(float, controls.times)), sway),)),) if doing.target else ()
    return Result((), hold)


def rung(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """A triangle hangs from the left hand; the right one strikes its lower bar with a beater, once a second."""
    d = doing.dims
    left = ahead(doing, controls, 0.62 * d.arm, 0.13, 0.76 * d.height)
    phase = cycles(doing, controls, 1.1 * pace(doing)) % 1
    blow = np.exp(-(((phase - 0.1) / 0.09) ** 2)) * ramp
    right = ahead(doing, controls, 0.5 * d.arm, -0.16, 0.76 * d.height - 0.24)
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    right = right + np.stack([-s * 0.1 * blow, c * 0.1 * blow, 0.02 * blow], -1)
    place_hand(controls, "left", left, ramp)
    place_hand(controls, "right", right, ramp)
    eyes_on(controls, left - np.array([0.0, 0.0, 0.15]), ramp, 0.7)
    beater = stick(doing, controls, right, 0.2, -0.03, STEEL)
    hold = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, 0.24),
                 offset=(0.62 * d.arm, 0.13, 0.76 * d.height)),) if doing.target else ()
    return Result((), hold, (), (beater,))


def thumbed(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """A kalimba between both hands before the belly; the thumbs go down in turn."""
    d = doing.dims
    low, far = 0.6 * d.height, 0.5 * d.arm
    beat = cycles(doing, controls, 1.3 * pace(doing))
    for side, sign, lag in (("left", 1.0, 0.5), ("right", -1.0, 0.0)):
        at = ahead(doing, controls, far - 0.02, sign * 0.085, low + 0.012)
        at[:, 2] -= 0.012 * np.maximum(0, np.sin(2 * np.pi * (beat + lag)))
        place_hand(controls, side, at, ramp)
    eyes_on(controls, ahead(doing, controls, far, 0.0, low), ramp, 0.8)
    express(doing, controls, "happy", 0.3)
    hold = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, 0.02), turns=(("y", -0.35),),
                 offset=(far + 0.03, 0.0, low)),) if doing.target else ()
    return Result((), hold)
