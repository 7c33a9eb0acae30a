# SPDX-License-Identifier: Apache-2.0
"""Catches what comes flying: a person with both hands, an animal with a leap and its mouth."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, express, turn_to
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
FROM = 5.0  # metres away that it comes from when nobody in the picture threw it


class Catch(Action):
    """Catches what comes flying: a person with both hands, an animal with a leap and its mouth."""

    words = ("snatch", "intercept")
    targets = "prop"
    description = "{who} catches {target}"
    example = "The boy catches a ball."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, person = doing.dims, doing.plan == "biped"
        meets = doing.start + float(doing.facts.get("meets", 1.3))
        if doing.end_heading is not None:
            turn_to(doing.end_heading, doing.start, doing.start + 0.4, controls)
        spot = ahead(doing, controls, 0.55 * d.arm + 0.05 if person else 0.55 * d.length, 0.0,
                     (0.66 if person else 1.0) * d.height)
        at = np.broadcast_to(np.asarray(doing.facts.get("at") or _spot(spot, controls, meets), float), spot.shape)
        ready = controls.rise(meets - 0.9, meets - 0.15) * controls.ramp(doing.start, max(doing.end, meets + 0.6), 0.2)
        if person:
            left = np.stack([-np.sin(controls.heading), np.cos(controls.heading), np.zeros(len(spot))], -1)
            for side, sign in (("left", 1.0), ("right", -1.0)):
                apart = 0.07 + 0.08 * (1 - controls.rise(meets - 0.15, meets))
                place_hand(controls, side, at + left * (sign * apart)[:, None], ready, "open")
        else:
            leap = np.clip(1 - ((controls.times - meets) / 0.35) ** 2, 0, 1)
            controls.hop = controls.hop + 0.35 * d.leg * leap
        coming = at + np.clip(meets - controls.times, 0, 1)[:, None] * _toward(controls, meets) * 3.0
        eyes_on(controls, coming, ready)
        express(doing, controls, "happy", 0.8)
        return _taken(doing, at[0], meets, _toward(controls, meets))


def _spot(spot: Array, controls: Controls, meets: float) -> Array:
    return np.asarray(spot[int(np.argmin(np.abs(controls.times - meets)))])


def _toward(controls: Controls, when: float) -> Array:
    """The way it faces at that time."""
    heading = controls.heading[int(np.argmin(np.abs(controls.times - when)))]
    return np.array([np.cos(heading), np.sin(heading), 0.0])


def _taken(doing: Doing, at: Array, meets: float, way: Array) -> Result:
    """The thing in the hands from then on; and its way there, when nobody in the picture threw it."""
    sound = (Event("put_down", meets, source=doing.subject, material="cloth", onto="cloth", force=0.35),)
    if not doing.target:
        return Result(sound)
    person = doing.plan == "biped"
    between = (0.0, 0.07 if person else 0.0, 0.0)
    hold = Hold(doing.target, doing.subject, "hand_right" if person else "mouth", meets, offset=between)
    if "at" in doing.facts:
        return Result(sound, (hold,))
    u = np.linspace(0, 1, 10)
    points = at + way * (FROM * (1 - u))[:, None]
    points[:, 2] += 2.4 * u * (1 - u)
    times = (-1e3, *(float(meets - 0.8 + 0.8 * v) for v in u))
    flight = Moved(doing.target, times=times, points=tuple(map(tuple, np.concatenate([points[:1], points]).tolist())))
    return Result(sound, (hold,), (flight,))
