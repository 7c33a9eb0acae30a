# SPDX-License-Identifier: Apache-2.0
"""Plays an instrument, or with a ball."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._in_hands import rung, shaken, stick, thumbed
from soundstage.actions._shared import ahead, cycles, depth, express, pace
from soundstage.actions.base import Action, Doing, Hold, Moved, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
STRINGS = ("guitar", "banjo", "ukulele", "bass", "accordion")
AT_MOUTH = ("trumpet", "saxophone", "harmonica", "horn", "trombone", "whistle")
BOW = (0.26, 0.10, 0.03)  # linear RGB of a bow's stick
IN_HANDS = {"tambourine": shaken, "triangle": rung, "kalimba": thumbed}
ON_THE_GROUND = ("xylophone", "turntable")  # one gets down to it
WITH_STICKS = ("xylophone", "drum", "cymbal", "drum kit")
AT_KEYS = ("piano", "keyboard", "musical keyboard", "organ", "drum", "drums", "long drum", "xylophone", "synthesizer")


class Play(Action):
    """Plays an instrument, or with a ball."""

    words = ("strum", "practise", "practice", "blow whistle", "blow trumpet", "blow horn", "blow saxophone")
    targets = "prop"
    goes_on = True
    description = "{who} plays {target}"
    example = "A man plays the guitar."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        unit = str(doing.facts.get("unit", "")).lower()
        if doing.plan not in ("biped", "bird") or not doing.target:
            return (_frolic if doing.plan != "biped" else _busy)(doing, controls, ramp)
        if doing.plan == "bird" and unit in AT_MOUTH:
            return _frolic(doing, controls, ramp)
        if doing.target and (unit.startswith("violin") or unit in (*STRINGS, *AT_MOUTH, *IN_HANDS, "cello", "flute")):
            ramp = np.ones_like(ramp)  # what is held to play it never hangs in the air
        if unit.startswith("violin"):
            return _violin(doing, controls, ramp)
        if unit in ("harp", "drum kit", "drum_kit"):
            return _harped(doing, controls, ramp) if unit == "harp" else _drummed(doing, controls, ramp)
        if unit in ("cello", "flute"):
            return (_bowed if unit == "cello" else _fluted)(doing, controls, ramp)
        if unit in IN_HANDS:
            return IN_HANDS[unit](doing, controls, ramp)
        if unit in STRINGS:
            return _strummed(doing, controls, ramp)
        if unit in AT_MOUTH:
            return _blown(doing, controls, ramp)
        if unit in AT_KEYS or "keys" in doing.facts or "skin" in doing.facts:
            return _struck(doing, controls, ramp, query)
        return _busy(doing, controls, ramp)


def _frolic(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """An animal at play: it bows, springs and turns its head from side to side."""
    phase = cycles(doing, controls, 0.9 * pace(doing))
    spring = np.maximum(0, np.sin(2 * np.pi * phase))
    controls.hop = controls.hop + ramp * 0.22 * doing.dims.leg * spring
    controls.crouch = controls.crouch + ramp * 0.45 * np.maximum(0, -np.sin(2 * np.pi * phase))
    controls.shake = controls.shake + ramp * 0.35 * np.sin(np.pi * phase)
    controls.wag = np.maximum(controls.wag, ramp)
    express(doing, controls, "happy", 0.9)
    return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.2),))


def _strummed(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Held across the belly, its neck to the left; one hand strums, one walks along the neck."""
    d = doing.dims
    strum = np.sin(2 * np.pi * cycles(doing, controls, 1.7 * pace(doing)))
    change = np.floor(cycles(doing, controls, 0.8)) % 3 - 1
    low = 0.53 * d.height
    right = ahead(doing, controls, 0.31 * d.arm + 0.12, -0.02, low)
    right[:, 2] += 0.06 * strum
    hole = float((doing.facts.get("strings") or (0.0, 0.0, 0.37))[2])
    neck = min(1.0, hole / 0.37)  # the neck of a ukulele is near
    left = ahead(doing, controls, 0.30 * d.arm + 0.12, neck * (0.40 * d.arm + 0.1), low + neck * 0.26 * d.arm)
    left[:, 2] += 0.035 * change
    place_hand(controls, "right", right, ramp)
    place_hand(controls, "left", left, ramp)
    eyes_on(controls, left, ramp, 0.5)
    controls.tilt = controls.tilt + ramp * 0.06 * strum
    express(doing, controls, "happy", 0.5)
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, hole), turns=(("x", -1.02),),
                  offset=(0.22 * d.arm + 0.1 + depth(doing), 0.0, low)),) if doing.target else ()
    return Result((), whole)


def _harped(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """The sound box leans to the player, the strings run away from it; a hand plucks on either side of them."""
    d = doing.dims
    phase = 2 * np.pi * cycles(doing, controls, 1.1 * pace(doing))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at = ahead(doing, controls, d.arm * 0.72, sign * 0.13, 0.66 * d.height)
        along, swing = 0.07 * np.sin(0.4 * phase + sign), np.sin(phase + np.pi / 2 * sign)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        place_hand(controls, side, at + np.stack([c * along, s * along, 0.05 * swing], -1), ramp, "relaxed")
    eyes_on(controls, ahead(doing, controls, d.arm * 0.8, 0.0, 0.7 * d.height), ramp, 0.6)
    controls.tilt = controls.tilt + ramp * 0.06 * np.sin(0.4 * phase)
    express(doing, controls, "happy", 0.4)
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.3, 0.0), turns=(("z", np.pi / 2),),
                  offset=(0.36 * d.arm + 0.1, 0.0, 0.0)),) if doing.target else ()
    return Result((), whole)


def _drummed(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Sat on the kit's stool, the hands fall in turn on what stands left and right."""
    d = doing.dims
    stool = tuple(float(v) for v in doing.facts.get("seat") or (-0.86, 0.0, 0.46))
    controls.sit = np.maximum(controls.sit, 1.0)
    controls.seat_height = np.where(controls.seat_height > 0, controls.seat_height, stool[2])
    beat, sticks = cycles(doing, controls, 2.2 * pace(doing)), []
    for side, sign, lag in (("left", 1.0, 0.5), ("right", -1.0, 0.0)):
        at = ahead(doing, controls, d.arm * 0.68, sign * 0.27, stool[2] + 0.27)
        at[:, 2] += 0.08 + 0.16 * np.maximum(0, np.sin(2 * np.pi * (beat + lag)))
        place_hand(controls, side, at, ramp)
        sticks.append(stick(doing, controls, at, 0.32, 0.1))
    controls.nod = controls.nod + ramp * 0.08 * np.sin(2 * np.pi * beat)
    express(doing, controls, "happy", 0.6)
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(stool[0], stool[1], 0.0)),) if doing.target else ()
    return Result((), whole, (), tuple(sticks))


def _bowed(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Sat behind a cello: the left hand high on its neck, the right one draws a bow across the strings."""
    d = doing.dims
    seat = tuple(float(v) for v in doing.facts.get("seat") or (-0.47, 0.0, 0.46))
    strings = tuple(float(v) for v in doing.facts.get("strings") or (0.02, 0.0, 0.52))
    controls.sit = np.maximum(controls.sit, 1.0)
    controls.seat_height = np.where(controls.seat_height > 0, controls.seat_height, seat[2])
    for side, sign in (("left", 1.0), ("right", -1.0)):
        controls.foot[side] = ahead(doing, controls, -seat[0] - 0.06, sign * 0.34, 0.066 * d.height)
        controls.foot_weight[side] = np.maximum(controls.foot_weight[side], 1.0)
    draw = np.sin(2 * np.pi * cycles(doing, controls, 0.45 * pace(doing)))
    change = np.floor(cycles(doing, controls, 0.9)) % 3 - 1
    high = seat[2] + 0.34 * d.height
    left = ahead(doing, controls, -seat[0] - 0.266 * (high - 0.12) + 0.03, 0.03, high)  # on the neck, which leans back
    left[:, 2] += 0.05 * change
    at = ahead(doing, controls, strings[0] - seat[0] + 0.03, 0.0, strings[2])
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    aside = -0.26 - 0.13 * draw
    right = at + np.stack([-s * aside, c * aside, 0.03 + 0 * draw], -1)
    place_hand(controls, "left", left, ramp)
    place_hand(controls, "right", right, ramp)
    eyes_on(controls, at, ramp, 0.4)
    controls.tilt = controls.tilt + 0.10 * ramp * np.sin(2 * np.pi * cycles(doing, controls, 0.22))
    tip = right + np.stack([-s * 0.62, c * 0.62, 0.0 * s], -1)
    bow = Strand(doing.target or doing.subject, -1e3, 1e3, tuple(map(float, controls.times)),
                 tuple(map(tuple, right.tolist())), tuple(map(tuple, tip.tolist())), BOW, 0.007)
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(seat[0], 0.0, 0.0)),) if doing.target else ()
    return Result((), whole, (), (bow,))


def _fluted(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """A flute out to the right of the lips, a hand on either half of it, the fingers moving."""
    d = doing.dims
    lips = ahead(doing, controls, 0.52 * d.head, 0.0, d.height - 0.83 * d.head)
    sway = np.sin(2 * np.pi * cycles(doing, controls, 0.4))
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    for side, out in (("left", 0.11), ("right", 0.36)):
        at = lips + np.stack([s * out, -c * out, -0.035 + 0.004 * np.sin(9 * controls.times + out * 30)], -1)
        place_hand(controls, side, at, ramp, "relaxed")
    controls.twist = controls.twist + ramp * 0.06 * sway
    for pose in np.flatnonzero(ramp > 0.3):
        controls.viseme[pose] = "pucker"
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.22, 0.028), offset=(
        0.52 * d.head, 0.0, d.height - 0.84 * d.head)),) if doing.target else ()
    return Result((), whole)


def _violin(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Under the chin, its neck ahead to the left; the right hand bows."""
    d = doing.dims
    bow = np.sin(2 * np.pi * cycles(doing, controls, 0.7 * pace(doing)))
    high = d.height - d.head * 1.08
    left = ahead(doing, controls, 0.62 * d.arm, 0.34 * d.arm, high + 0.02)
    right = ahead(doing, controls, 0.45 * d.arm, -0.1, high + 0.03)
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    right = right + np.stack([0.12 * c * bow + 0.10 * s * bow, 0.12 * s * bow - 0.10 * c * bow, -0.05 * bow], -1)
    place_hand(controls, "left", left, ramp)
    place_hand(controls, "right", right, ramp)
    eyes_on(controls, left, ramp, 0.6)
    controls.tilt = controls.tilt + 0.2 * ramp
    turns = (("z", 0.5), ("x", np.pi), ("y", np.pi / 2))
    whole = (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, 0.05), turns=turns,
                  offset=(0.16, 0.06, high - 0.02)),) if doing.target else ()
    return Result((), whole)


def _blown(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Both hands hold it before the mouth, which is pursed."""
    d = doing.dims
    high = d.height - d.head * 0.78
    for side, sign in (("left", 1.0), ("right", -1.0)):
        place_hand(controls, side, ahead(doing, controls, d.head * 0.62 + 0.1, sign * 0.07, high - 0.03), ramp)
    sway = np.sin(2 * np.pi * cycles(doing, controls, 0.5))
    controls.twist = controls.twist + ramp * 0.12 * sway
    controls.nod = controls.nod - ramp * 0.08
    for pose in np.flatnonzero(ramp > 0.3):
        controls.viseme[pose] = "pucker"
    whole = (Hold(doing.target, doing.subject, "hand_right", -1e3),) if doing.target else ()
    return Result((), whole)


def _struck(doing: Doing, controls: Controls, ramp: Array, query: SceneQuery) -> Result:
    """Both hands go up and down on keys or a skin, in turn, and along them."""
    d = doing.dims
    keys = doing.facts.get("keys") or doing.facts.get("skin") or doing.facts.get("top") or (0.0, 0.0, d.grasp_height)
    high = max(float(keys[2]), 0.42 * d.height) if doing.facts.get("kind") != "prop" else float(keys[2])
    beat = cycles(doing, controls, 2.2 * pace(doing))
    along = 0.12 * np.sin(2 * np.pi * cycles(doing, controls, 0.35))
    unit = str(doing.facts.get("unit", "")).replace("_", " ")
    low, sticks = unit in ON_THE_GROUND and high < 0.3 * d.height, []
    if low:
        controls.crouch = np.maximum(controls.crouch, 0.95)
    for side, sign, lag in (("left", 1.0, 0.5), ("right", -1.0, 0.0)):
        at = ahead(doing, controls, d.arm * 0.66, sign * 0.14, high if low else max(high, 0.3 * d.height) + 0.04)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        up = 0.07 * np.maximum(0, np.sin(2 * np.pi * (beat + lag)))
        at = at + np.stack([-s * along, c * along, up], -1)
        if unit in WITH_STICKS:
            at[:, 2] += 0.08
            at = at - np.stack([0.16 * c, 0.16 * s, 0 * c], -1)
            sticks.append(stick(doing, controls, at, 0.24, 0.09))
        place_hand(controls, side, at, ramp, "grip" if sticks else "relaxed")
    eyes_on(controls, ahead(doing, controls, d.arm * 0.7, 0.0, high), ramp, 0.7)
    controls.tilt = controls.tilt + ramp * 0.07 * np.sin(np.pi * beat)
    express(doing, controls, "happy", 0.4)
    if low and doing.target:
        return Result((), (Hold(doing.target, doing.subject, "root", -1e3, at=(0.0, 0.0, 0.0),
                                offset=(d.arm * 0.66 + 0.04, 0.0, 0.0)),), (), tuple(sticks))
    return Result((), (), (), tuple(sticks))


def _bounces(doing: Doing, controls: Controls, ball: Array, turns: Array) -> tuple[Event, ...]:
    """The sound of each time the ball meets the ground: half a turn after each time it is in the hand."""
    hits = [k for k in range(1, len(turns)) if math.floor(turns[k] + 0.5) > math.floor(turns[k - 1] + 0.5)]
    return tuple(Event("bounce", float(controls.times[k]), 0.01, doing.target or doing.subject,
                       (float(ball[k, 0]), float(ball[k, 1]), float(controls.position[k, 2])), "rubber", "", 0.5,
                       words=("rubber", "ball")) for k in hits)


def _busy(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """Pieces are moved on a table; a ball is bounced from the hand."""
    d = doing.dims
    if "ball" in str(doing.facts.get("unit", "")) and doing.target:
        bounce = cycles(doing, controls, 1.25 * pace(doing))
        drop = np.abs(np.cos(np.pi * bounce)) ** 0.7
        hand = ahead(doing, controls, d.arm * 0.5, -d.width * 0.85, d.grasp_height * 0.85)
        palm = hand + np.stack([0 * drop, 0 * drop, 0.07 * drop + 0.12], -1)
        place_hand(controls, "right", palm, ramp, "open")
        half = 0.5 * float(doing.facts.get("tall", 0.24))
        ball = hand.copy()
        ball[:, 2] = controls.position[:, 2] + half + (hand[:, 2] - controls.position[:, 2] - half) * drop
        eyes_on(controls, ball, ramp, 0.6)
        controls.crouch = controls.crouch + 0.22 * ramp
        way = Moved(doing.target, times=tuple(map(float, controls.times)), points=tuple(map(tuple, ball.tolist())))
        return Result(_bounces(doing, controls, ball, bounce), (), (way,))
    phase = 2 * np.pi * cycles(doing, controls, 0.5 * pace(doing))
    height = float(doing.facts.get("surface_height", d.grasp_height))
    for side, sign, lag in (("left", 1.0, np.pi), ("right", -1.0, 0.0)):
        lift = np.maximum(0, np.sin(phase + lag))
        at = ahead(doing, controls, 0.0, sign * 0.14, height + 0.05)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        far = d.arm * (0.5 + 0.22 * lift)
        at = at + np.stack([c * far, s * far, 0.09 * lift], -1)
        place_hand(controls, side, at, ramp)
    eyes_on(controls, ahead(doing, controls, d.arm * 0.7, 0.0, height), ramp)
    return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.2),))
