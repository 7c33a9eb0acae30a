# SPDX-License-Identifier: Apache-2.0
"""Rides a bicycle, a motorcycle, a board or an animal along the path."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, path_length, travel
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

STOOD_ON = ("skateboard", "surfboard", "snowboard", "skis", "scooter", "kick scooter", "sled", "hoverboard")
SPEED = 2.6  # metres a second


class Ride(Action):
    """Rides a bicycle, a motorcycle, a board or an animal along the path."""

    words = ("cycle", "bike", "pedal", "skateboard", "motorcycle", "surf", "snowboard", "ski")
    travels = True
    targets = "prop"
    description = "{who} rides {target}"
    example = "A girl rides a bicycle."

    def seconds(self, doing: Doing) -> float:
        return max(2.0, path_length(doing.path) / SPEED)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        controls.glide[:] = 1.0
        unit = str(doing.facts.get("unit", "")).lower()
        sound = (Event("cloth", doing.start + 0.2, source=doing.subject, force=0.3),)
        if doing.facts.get("kind") == "body":
            _astride(doing, controls, float(doing.facts.get("back", 1.0)), float(doing.facts.get("wide", 0.4)))
            return Result(sound)
        if unit in STOOD_ON or "seat" not in doing.facts:
            return Result(sound, _on_board(doing, controls))
        return Result(sound, _on_saddle(doing, controls, unit))


def _on_board(doing: Doing, controls: Controls) -> tuple[Hold, ...]:
    """Stands sideways-bent on it, arms out for balance."""
    d = doing.dims
    top = doing.facts.get("driver") or (doing.facts.get("top") if doing.facts.get("kind") == "prop" else None)
    deck = float(top[2]) if top and float(top[2]) < 0.4 else 0.08
    sway = np.sin(1.7 * controls.times)
    controls.hop = controls.hop + deck
    controls.crouch = np.maximum(controls.crouch, 0.35 + 0.06 * sway)
    ramp = np.ones(len(controls.times))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at = ahead(doing, controls, 0.15 * sign, sign * (d.width * 0.5 + 0.6 * d.arm), 0.62 * d.height)
        at[:, 2] += 0.07 * sway * sign
        place_hand(controls, side, at, ramp * 0.9, "open")
    return (Hold(doing.facts["of"], doing.subject, "root", -1e3, at=(0.0, 0.0, 0.0)),) if doing.facts.get("of") else ()


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
