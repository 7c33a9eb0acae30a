# SPDX-License-Identifier: Apache-2.0
"""Chases others round and round and is chased: a game of tag."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, express, get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

APART = 1.15  # metres from one to the next on it
FORMED = 0.95  # seconds from the beginning in which they come to their places on it
PLACES = 3.2  # seconds after which the one behind has nearly reached the next
REACHED = 0.45  # metres that it gains on the next by then


class Tag(Action):
    """Chases others round and round and is chased: a game of tag."""

    words = ("play tag", "play chase", "play catch me", "play freeze tag", "play touch", "romp", "chase around",
             "run in circle", "play blind man's buff")
    goes_on = True
    ring = True
    description = "{who} play tag"
    example = "Children play tag."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        here = (float(controls.position[0, 0]), float(controls.position[0, 1]), 1.25, 0.9)
        x, y, radius, deep = doing.facts.get("ring", here)
        many = max(1, int(doing.facts.get("many", 1)))
        place = int(doing.facts.get("first", 0)) + int(doing.facts.get("place", 0))
        t = np.clip(controls.times - doing.start, 0.0, doing.end - doing.start)
        speed = 0.62 * doing.dims.run_speed * pace(doing) / radius
        gain = REACHED / radius * np.sin(np.pi * t / PLACES) ** 2 * (place == 0)
        angle = -np.pi / 2 - place * APART * _longer(doing) / radius + speed * t + gain
        ring = np.stack([x + radius * np.cos(angle), y + deep * np.sin(angle)], -1)
        going = controls.rise(doing.start, doing.start + FORMED)[:, None]
        controls.position[:, :2] = controls.position[:, :2] * (1 - going) + ring * going
        way = np.arctan2(deep * np.cos(angle), -radius * np.sin(angle))
        controls.heading = controls.heading + space.wrapped(way - controls.heading) * going[:, 0]
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        express(doing, controls, "happy", 1.0)
        controls.energy = controls.energy * (1 + 0.3 * ramp)
        if place == 0 and many > 1 and doing.plan == "biped":  # who is it stretches a hand to the next one's back
            at = ahead(doing, controls, 0.9 * doing.dims.arm, -0.05, 0.68 * doing.dims.height)
            place_hand(controls, "right", at, ramp * np.sin(np.pi * t / PLACES) ** 2, "open")
            eyes_on(controls, at, ramp, 0.6)
        elif many > 1:
            back = ahead(doing, controls, -0.6, 0.8, 0.85 * doing.dims.height)
            eyes_on(controls, back, ramp * np.sin(np.pi * (t + place) / PLACES) ** 2, 0.7)
        return Result()


def _longer(doing: Doing) -> float:
    """How much farther apart animals run than people, who are short from front to back."""
    return 1.0 if doing.plan == "biped" else max(1.0, doing.dims.length / 0.8)
