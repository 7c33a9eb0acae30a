# SPDX-License-Identifier: Apache-2.0
"""Swings on a swing: seat, ropes and who sits there go to and fro together, higher with every turn."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import express, pace
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
WIDEST, FEEBLEST = 0.62, 0.10  # radians either way: of one who swings, of an empty swing in the wind
EVERY = 2.3  # seconds to and fro: a little quicker than ropes of 1.6 m would (2.5 s)
TALL = 1.2  # metres: what is lower is a pendulum
HANGS, SET_OFF, FADES = 0.78, 0.42, 0.04  # of its height; radians; share that is lost a second
ROPE = 0.27  # metres from the middle of the seat to a rope


def sway(doing: Doing, controls: Controls) -> Array:
    """(T,) radians of the ropes from hanging straight, forward positive: higher with every turn."""
    turn = 2 * np.pi * (controls.times - doing.start) / (EVERY / pace(doing))
    return np.asarray(np.sin(turn) * (WIDEST * (0.55 + 0.45 * controls.rise(doing.start, doing.start + 2 * EVERY))))


def _by_itself(doing: Doing, controls: Controls) -> Array:
    """(T,) radians of a small pendulum: it swings at its own pace, T = 2 pi sqrt(l / g), the less the longer."""
    every = 2 * np.pi * float(np.sqrt(HANGS * doing.dims.height / 9.81))
    since = np.maximum(controls.times - doing.start, 0.0)
    return np.asarray(SET_OFF * np.exp(-FADES * since) * np.cos(2 * np.pi * since / every))


class Swing(Action):
    """Swings on a swing: seat, ropes and who sits there go to and fro together, higher with every turn."""

    words = ("swing back and forth", "swing to and fro", "swing on swing", "play on swing", "ride swing")
    targets = "prop"
    description = "{who} swings"
    example = "A girl swings on a swing."

    def seconds(self, doing: Doing) -> float:
        return 2.5 * EVERY / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        t = controls.times
        on = str(doing.facts.get("of", "")) or (doing.subject if doing.plan == "prop" else "")
        angle = sway(doing, controls)
        if doing.plan != "biped" and "pushed" not in doing.facts:
            angle = angle * (FEEBLEST / WIDEST) if doing.dims.height > TALL else _by_itself(doing, controls)
        times = tuple(map(float, t))
        moved = (Moved(on, "swing", times, tuple(map(float, angle))),) if on else ()
        roped = doing.plan == "biped" or doing.dims.height > TALL
        creaks = np.arange(doing.start + 0.3, doing.end if roped else doing.start, EVERY / pace(doing) / 2)
        heard = tuple(Event("squeak", float(at), source=doing.subject, force=0.15, words=("rope",)) for at in creaks)
        if doing.plan == "biped" and "pivot" in doing.facts:
            self._goes_along(doing, controls, angle)
        return Result(heard, (), moved)

    def _goes_along(self, doing: Doing, controls: Controls, angle: Array) -> None:
        """Hips on the seat, hands on the ropes; the legs stretch on the way forward and fold on the way back."""
        d = doing.dims
        high, seat = float(doing.facts["pivot"][2]), float((doing.facts.get("seat") or (0, 0, 0.5))[2])
        first = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))].copy()
        h = controls.heading
        along = np.stack([np.cos(h), np.sin(h), 0 * h], -1)
        left = np.stack([-np.sin(h), np.cos(h), 0 * h], -1)
        rope = high - seat
        controls.sit[:] = 1.0
        controls.glide[:] = 1.0
        controls.position[:] = first + along * (rope * np.sin(angle))[:, None]
        controls.seat_height[:] = high - rope * np.cos(angle)
        lean = -0.55 * angle
        controls.lean = controls.lean + lean
        root = first + [0, 0, high]
        down = np.stack([along[:, k] * np.sin(angle) for k in range(3)], -1) - np.array([0, 0, 1.0]) * np.cos(
            angle)[:, None]
        grip = rope - 0.36 * d.height
        for side, sign in (("left", 1.0), ("right", -1.0)):
            place_hand(controls, side, root + down * grip + left * (sign * ROPE), np.ones_like(angle))
            out = 0.55 + 0.35 * space.smoothstep((np.sin(angle / WIDEST * np.pi / 2) + 0.6) / 1.2)
            hip = root + down * rope + left * (sign * 0.09 * d.height * 0.6)
            knee = hip + along * (0.5 * d.leg) - [0, 0, 0.02]
            ankle = knee + along * (0.5 * d.leg * (out - 0.55) * 2.2)[:, None] - np.stack(
                [0 * angle, 0 * angle, 0.46 * d.leg * (1.25 - 0.6 * out)], -1)
            controls.foot[side] = ankle
            controls.foot_weight[side][:] = 1.0
        express(doing, controls, "happy", 0.9)
