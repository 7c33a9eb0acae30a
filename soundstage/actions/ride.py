# SPDX-License-Identifier: Apache-2.0
"""Rides a bicycle, a motorcycle, a board or an animal along the path."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._passenger import sits_along
from soundstage.actions._shared import ahead, path_length, travel
from soundstage.actions.base import Action, Doing, Hold, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
STOOD_ON = ("skateboard", "surfboard", "snowboard", "skis", "scooter", "kick scooter", "hoverboard")
AHEAD = ("skis", "scooter", "kick scooter")  # here one faces where one goes
LAID = ("surfboard", "snowboard", "skis")
SIDEWAYS = 1.15  # radians that one on a board is turned to its side
SPEED = 2.6  # metres a second
WHEELED = 1.0  # metres a second of who turns the wheels by hand
FOAM = (0.90, 0.95, 0.97)
POLE = (0.62, 0.10, 0.08)  # linear RGB


class Ride(Action):
    """Rides a bicycle, a motorcycle, a board or an animal along the path."""

    words = ("cycle", "bike", "pedal", "skateboard", "motorcycle", "surf", "snowboard", "ski", "go surfing",
             "go skiing", "ride wave")
    travels = True
    targets = "prop"
    goes_on = True
    description = "{who} rides {target}"
    example = "A girl rides a bicycle."

    def seconds(self, doing: Doing) -> float:
        return max(2.0, path_length(doing.path) / (WHEELED if "rim" in doing.facts else SPEED))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        controls.glide[:] = 1.0
        unit = str(doing.facts.get("unit", "")).lower()
        sound = (Event("cloth", doing.start + 0.2, source=doing.subject, force=0.3),)
        if doing.facts.get("kind") == "body":
            _astride(doing, controls, float(doing.facts.get("back", 1.0)), float(doing.facts.get("wide", 0.4)))
            return Result(sound)
        if "footrest" in doing.facts:
            return _in_seat(doing, controls, query, self._heard(doing, unit, query))
        if unit in STOOD_ON or "seat" not in doing.facts:
            ridden = _on_board(doing, controls, unit, query)
            return replace(ridden, events=self._heard(doing, unit, query))
        return Result(sound, _on_saddle(doing, controls, unit))

    def _heard(self, doing: Doing, unit: str, query: SceneQuery) -> tuple[Event, ...]:
        """Wheels on the ground, or snow and water under a board."""
        long = max(0.5, doing.end - doing.start)
        if unit in ("surfboard", "snowboard", "skis", "sled"):
            splash = "splash" if unit == "surfboard" else "whoosh"
            return tuple(Event(splash, float(t), source=doing.subject, force=0.3)
                         for t in np.arange(doing.start + 0.3, doing.end, 1.1))
        onto = query.substance(doing.path[0]) if doing.path else "stone"
        return (Event("roll", doing.start, long, doing.subject, material="plastic", onto=onto, speed=SPEED),)


def _in_seat(doing: Doing, controls: Controls, query: SceneQuery, heard: tuple[Event, ...]) -> Result:
    """Sits in what goes under one: hands on the rims of its wheels, or on its sides."""
    sits_along(replace(doing, facts=doing.facts | {"seated": True, "wheels_itself": True}), controls, query)
    x, y, _ = doing.facts["seat"]
    under = (Hold(doing.facts["of"], doing.subject, "root", -1e3, at=(float(x), float(y), 0.0)),)
    return Result(heard, under if doing.facts.get("of") else ())


def _on_board(doing: Doing, controls: Controls, unit: str, query: SceneQuery) -> Result:
    """Stands sideways on it, knees bent, an arm to either end; on skis forward, a pole in each hand."""
    d, of = doing.dims, doing.facts.get("of")
    top = doing.facts.get("driver") or (doing.facts.get("top") if doing.facts.get("kind") == "prop" else None)
    laid = unit in LAID and doing.facts.get("tall", 0.0) > 0.8  # it stands on its tail while nobody uses it
    deck = 0.05 if laid else float(top[2]) if top and float(top[2]) < 0.4 else 0.08
    now = controls.times >= doing.start - 1e-6
    turned = 0.0 if unit in AHEAD else SIDEWAYS
    side = np.where(now, turned * controls.rise(doing.start - 0.2, doing.start + 0.2), 0.0)
    way = controls.heading.copy()
    controls.heading[now] = (way - side)[now]
    sway = np.sin(1.7 * controls.times)
    ground = np.asarray(query.ground(controls.position), float)
    if unit == "surfboard" and controls.position[0, 2] > 0.0:  # the water stays level over its bed
        controls.position[:, 2] += ground[0] - ground + 0.13 + 0.05 * np.sin(2.1 * controls.times)
    controls.hop = controls.hop + deck
    controls.crouch = np.maximum(controls.crouch, 0.42 + 0.08 * sway)
    controls.look = np.where(now[:, None], controls.position + 4.0 * np.stack(
        [np.cos(way), np.sin(way), np.full(len(way), 0.2 * d.height)], -1), controls.look)
    controls.look_weight = np.maximum(controls.look_weight, 0.8 * now)
    _balanced(doing, controls, unit, deck, ground)
    if not of:
        return Result()
    middle = (0.0, 0.0, 0.5 * float(doing.facts.get("tall", 0.0))) if laid else (0.0, 0.0, 0.0)
    turns = (("y", np.pi / 2), ("z", np.pi)) if laid else ()
    under = Hold(of, doing.subject, "root", -1e3, at=middle, turns=turns, offset=(0.0, 0.0, 0.03 if laid else 0.0),
                 swing=(("z", tuple(map(float, controls.times)), tuple(map(float, side))),))
    drawn = {"skis": _poles, "surfboard": _wake}.get(unit)
    return Result((), (under,), (), drawn(doing, controls, ground) if drawn else ())


def _balanced(doing: Doing, controls: Controls, unit: str, deck: float, ground: Array) -> None:
    """Feet on the board, arms out to both its ends; on skis feet and hands are ahead and close."""
    d, ramp, sway = doing.dims, np.ones(len(controls.times)), np.sin(1.7 * controls.times)
    for name, sign in (("left", 1.0), ("right", -1.0)):
        foot = ahead(doing, controls, 0.0, sign * (0.07 if unit in AHEAD else 0.24) * d.leg, 0.066 * d.height + deck)
        foot[:, 2] += ground
        controls.foot[name], controls.foot_weight[name] = foot, ramp.copy()
        if unit in AHEAD:
            at = ahead(doing, controls, 0.5 * d.arm, sign * (0.5 * d.width + 0.10), 0.50 * d.height)
            at[:, 2] += 0.10 * np.sin(1.7 * controls.times + sign)
        else:
            at = ahead(doing, controls, 0.15, sign * (d.width * 0.5 + 0.6 * d.arm), 0.62 * d.height)
            at[:, 2] += 0.07 * sway * sign
        at[:, 2] += ground
        place_hand(controls, name, at, ramp * 0.95, "grip" if unit in AHEAD else "open")


def _wake(doing: Doing, controls: Controls, ground: Array) -> tuple[Strand, ...]:
    """The foam that spreads behind a board on the water."""
    way = np.gradient(controls.position[:, :2], axis=0)
    on = (np.linalg.norm(way, axis=1) > 1e-4)[:, None]
    way = np.where(on, way / np.maximum(np.linalg.norm(way, axis=1), 1e-6)[:, None], 0.0)
    board = controls.position + np.stack([0 * ground, 0 * ground, ground - 0.02], -1)
    out = []
    for sign in (1.0, -1.0):
        aside = np.stack([-way[:, 1], way[:, 0]], -1) * sign
        tail, far = board.copy(), board.copy()
        tail[:, :2] += -0.7 * way + 0.12 * aside
        far[:, :2] += -2.2 * way + 0.75 * aside
        out.append(_rod(doing, controls, (tail, far), FOAM, 0.05))
    return tuple(out)


def _rod(doing: Doing, controls: Controls, ends: tuple[Array, Array], color: tuple[float, float, float],
         radius: float) -> Strand:
    """Something thin between two ends, seen throughout."""
    return Strand(str(doing.facts["of"]), -1e3, 1e3, tuple(map(float, controls.times)),
                  tuple(map(tuple, ends[0].tolist())), tuple(map(tuple, ends[1].tolist())), color, radius)


def _poles(doing: Doing, controls: Controls, ground: Array) -> tuple[Strand, ...]:
    """A ski pole from each hand back to the snow."""
    out = []
    for side, sign in (("left", 1.0), ("right", -1.0)):
        foot = ahead(doing, controls, -0.35 * doing.dims.arm, sign * (0.5 * doing.dims.width + 0.16), 0.0)
        foot[:, 2] += ground
        top = controls.reach[side] + 0.10 * (controls.reach[side] - foot)
        out.append(_rod(doing, controls, (top, foot), POLE, 0.012))
    return tuple(out)


def _on_saddle(doing: Doing, controls: Controls, unit: str) -> tuple[Hold, ...]:
    """Sits on the saddle with both hands on the bar; on a bicycle the feet go round."""
    seat, bar = doing.facts["seat"], doing.facts.get("grip", (0.4, 0.25, 0.9))
    controls.sit[:], controls.seat_height[:] = 1.0, float(seat[2])
    controls.lean = controls.lean + 0.28
    ramp = np.ones(len(controls.times))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at = ahead(doing, controls, float(bar[0]) - float(seat[0]), sign * abs(float(bar[1])), float(bar[2]))
        place_hand(controls, side, at, ramp)
    way = np.linalg.norm(np.diff(controls.position[:, :2], axis=0, prepend=controls.position[:1, :2]), axis=1)
    turn = np.cumsum(way) / 0.62
    for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, np.pi)):
        round_ = turn + lag if unit == "bicycle" else 0 * turn + np.pi / 2
        x = -0.08 - float(seat[0]) + 0.15 * np.sin(round_)
        foot = ahead(doing, controls, 0.0, sign * 0.13, 0.0)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        z = 0.36 + 0.15 * np.cos(round_) if unit == "bicycle" else np.full(len(turn), 0.36)
        controls.foot[side] = foot + np.stack([c * x, s * x, z], -1)
        controls.foot_weight[side][:] = 1.0
    under = (float(seat[0]), 0.0, 0.0)
    return (Hold(doing.facts["of"], doing.subject, "root", -1e3, at=under),) if doing.facts.get("of") else ()


def _astride(doing: Doing, controls: Controls, back: float, wide: float) -> None:
    """Sits on an animal's back, a leg on either side, hands at the mane."""
    d = doing.dims
    controls.sit[:], controls.seat_height[:] = 1.0, back
    bounce = 0.03 * np.abs(np.sin(2 * np.pi * 1.8 * controls.times))
    controls.hop = controls.hop + bounce * space.smoothstep(controls.times)
    ramp = np.ones(len(controls.times))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        place_hand(controls, side, ahead(doing, controls, d.arm * 0.6, sign * 0.08, back + 0.28), ramp)
        foot = ahead(doing, controls, 0.08, sign * (0.5 * wide + 0.08), max(0.1, back - 0.62 * d.leg))
        controls.foot[side] = foot
        controls.foot_weight[side][:] = 1.0
