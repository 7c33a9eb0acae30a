# SPDX-License-Identifier: Apache-2.0
"""Drives along its path, wheels rolling, engine sounding; a person does it at the wheel."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._passenger import sits_along
from soundstage.actions._shared import ahead, path_length, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Drive(Action):
    """Drives along its path, wheels rolling, engine sounding."""

    words = ("steer", "race by", "sail", "cruise", "speed", "chug")
    travels = True
    description = "{who} drives"
    example = "A car drives along a road."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.run_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        if "seat" in doing.facts and "from" not in doing.facts:
            sits_along(doing, controls, query)
            return Result()
        if "seat" in doing.facts:
            return _at_the_wheel(doing, controls, query)
        sound = str(doing.facts.get("engine", "engine"))
        if not sound:  # it is pushed or pulled: who does that tells how it sounds
            return Result()
        speed = path_length(doing.path) / max(0.1, doing.end - doing.start)
        return Result((Event(sound, doing.start, duration=doing.end - doing.start, source=doing.subject, speed=speed,
                             words=tuple(doing.facts.get("kind", ()))),))


APART = 0.05  # metres from the first's way: then it is the second of a group, who sits beside
KART = 0.7  # metres: on a seat lower than that the legs go forward


def _at_the_wheel(doing: Doing, controls: Controls, query: SceneQuery) -> Result:
    """Sits in the vehicle as it goes, hands on the wheel, or in the lap beside who steers."""
    now = controls.times >= doing.start - 1e-6
    seat, steers, d = doing.facts["seat"], bool(doing.facts.get("steers")), doing.dims
    astray = np.asarray(doing.path[0], float) - np.asarray(doing.facts["from"], float)
    if np.hypot(*astray) > APART:
        seat, steers = doing.facts["other"], False
        controls.position[now, :2] -= astray
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    controls.position[now, 0] += (seat[0] * c - seat[1] * s)[now]
    controls.position[now, 1] += (seat[0] * s + seat[1] * c)[now]
    on = now.astype(float)
    controls.glide, controls.sit = np.maximum(controls.glide, on), np.maximum(controls.sit, on)
    controls.seat_height = np.where(now, float(seat[2]), controls.seat_height)
    ground = np.asarray(query.ground(controls.position), float) + controls.position[:, 2]
    drop = 0.06 if seat[2] < KART else 0.36
    for side, sign in (("left", 1.0), ("right", -1.0)):
        foot = ahead(doing, controls, 0.66 * d.leg, sign * 0.1, 0.0)
        foot[:, 2] = ground + seat[2] - drop
        controls.foot[side] = np.where(now[:, None], foot, controls.foot[side])
        controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)
        if steers:
            swerve = 0.03 * np.sin(1.6 * controls.times) * sign
            hand = ahead(doing, controls, 0.62 * d.arm, sign * 0.14, 0.0)
            hand[:, 2] = ground + seat[2] + 0.23 * d.height + swerve
            place_hand(controls, side, hand, on)
    return Result()
