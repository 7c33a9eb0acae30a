# SPDX-License-Identifier: Apache-2.0
"""Keeps a thing on the nose, the head, the back or a hand, or itself on its feet, with small corrections."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]
SPOTS = {  # where it rests -> the parts of a body that name it
    "on_nose": "nose snout muzzle beak mouth chin trunk",
    "on_head": "head forehead hair face crown horn antler ear",
    "on_back": "back shoulder neck",
    "hand_right": "hand palm finger fingertip fist arm elbow wrist thumb paw",
}
ON_ONE = ("leg", "foot", "toe", "knee")
HEAVY = ("book", "basket", "cooking_pot", "jar", "bucket", "bowl", "box", "bag", "pot", "vase", "hat", "apple")
TALL = 0.45  # metres: what is taller sways in the hand as a broom does
LIFT = 0.55  # radians that an animal's nose is raised under what it bears


class Balance(Action):
    """Keeps a thing on the nose, the head, the back or a hand, or itself on its feet, with small corrections."""

    words = ("equilibrate", "keep balance", "hold balance")
    targets = "prop"
    goes_on = True
    description = "{who} balances {target}"
    example = "A seal balances a ball on its nose."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        first = doing.start < 0.8
        ramp = np.ones(len(controls.times)) if first else controls.rise(doing.start, doing.start + 0.5)
        ramp = np.minimum(ramp, 1 - controls.rise(doing.end + 0.2, doing.end + 0.6))
        waver, slow = _wander(controls.times, doing.seed), _wander(0.6 * controls.times, doing.seed + 7)
        controls.energy = np.where(ramp > 0.5, np.minimum(controls.energy, 0.6), controls.energy)
        if not doing.target:
            _arms_out(doing, controls, ramp, waver)
            _on_one_leg(doing, controls, query, ramp)
            return Result()
        spot = spot_of(doing)
        long = float(doing.facts.get("tall", 0.2)) > TALL
        if spot == "hand_right":
            self._in_hand(doing, controls, ramp, waver)
        else:
            self._borne(doing, controls, ramp, (waver, slow, spot))
        tip = (0.10 if long else 0.05) * waver
        when = tuple(map(float, controls.times))
        turned = (0.9 if doing.facts.get("unit") == "ball" else 0.0) * (controls.times - doing.start)
        swing = tuple((axis, when, tuple(map(float, angles)))
                      for axis, angles in (("x", tip), ("y", 0.05 * slow), ("z", turned)))
        up = (0.02, 0.0, 0.02) if spot == "hand_right" else (0.0, 0.0, 0.0)
        hold = Hold(doing.target, doing.subject, spot, -1e3 if first else doing.start + 0.3, at=(0.0, 0.0, 0.0),
                    swing=swing, offset=up)
        return Result((), (hold,))

    def _in_hand(self, doing: Doing, controls: Controls, ramp: Array, waver: Array) -> None:
        """On the flat of the right hand beside the shoulder; the other arm out, eyes on the thing."""
        d = doing.dims
        at = ahead(doing, controls, 0.34 * d.arm, -0.5 * d.width - 0.52 * d.arm, d.height - 1.05 * d.head)
        at = at + np.stack([0 * waver, 0.02 * waver, 0.008 * waver], -1)
        place_hand(controls, "right", at, ramp, "open")
        out = ahead(doing, controls, 0.1, 0.5 * d.width + 0.5 * d.arm, d.height - 2.1 * d.head)
        place_hand(controls, "left", out, 0.8 * ramp, "relaxed")
        eyes_on(controls, at + [0.0, 0.0, 0.12], ramp, 0.7)

    def _borne(self, doing: Doing, controls: Controls, ramp: Array, how: tuple[Array, Array, str]) -> None:
        """The head goes along under what it bears."""
        waver, slow, spot = how
        controls.tilt = controls.tilt + 0.06 * waver * ramp
        controls.shake = controls.shake + 0.05 * slow * ramp
        if spot == "on_nose":
            controls.nod = controls.nod + ramp * (-LIFT / (0.7 if doing.plan != "biped" else 1.0) + 0.06 * slow)
        else:
            front = ahead(doing, controls, 3.0, 0.0, doing.dims.eye_height)
            eyes_on(controls, front, ramp, 0.8)
        if doing.plan == "biped":
            _arms_out(doing, controls, ramp, waver)


def spot_of(doing: Doing) -> str:
    """Where it rests: on the part that the words name, else where such a one bears such a thing."""
    for spot, parts in SPOTS.items():
        if set(parts.split()) & set(doing.manner):
            return spot
    if doing.plan != "biped":
        return "on_nose"
    return "on_head" if doing.facts.get("unit") in HEAVY else "hand_right"


def _wander(times: Array, seed: int) -> Array:
    """(T,) a slow irregular sway between -1 and 1."""
    lag = 0.7 * seed
    return np.asarray(0.6 * np.sin(2 * np.pi * 0.53 * times + lag) + 0.4 * np.sin(2 * np.pi * 0.87 * times + 2.1 * lag))


def _arms_out(doing: Doing, controls: Controls, ramp: Array, waver: Array) -> None:
    """A person's arms out to the sides, one rising as the other sinks; whoever has more legs leans a little."""
    if doing.plan != "biped":
        controls.tilt = controls.tilt + 0.08 * waver * ramp
        return
    d = doing.dims
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at = ahead(doing, controls, 0.08, sign * (0.5 * d.width + 0.82 * d.arm), d.height - 1.75 * d.head)
        at[:, 2] += sign * 0.16 * d.arm * waver
        place_hand(controls, side, at, ramp, "open")
    controls.tilt = controls.tilt + 0.03 * waver * ramp


def _on_one_leg(doing: Doing, controls: Controls, query: SceneQuery, ramp: Array) -> None:
    """The right foot up before the other knee, where one leg is asked for."""
    if doing.plan != "biped" or not set(ON_ONE) & set(doing.manner):
        return
    d = doing.dims
    foot = ahead(doing, controls, 0.12 * d.leg, -0.16 * d.leg, 0.45 * d.leg)
    foot[:, 2] += np.asarray(query.ground(controls.position), float) + controls.upon
    controls.foot["right"] = np.where((ramp > 0)[:, None], foot, controls.foot["right"])
    controls.foot_weight["right"] = np.maximum(controls.foot_weight["right"], ramp)
