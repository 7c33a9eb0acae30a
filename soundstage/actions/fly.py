# SPDX-License-Identifier: Apache-2.0
"""Flies along its path with beating wings."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._shared import travel, travel_seconds, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Fly(Action):
    """Flies along its path with beating wings."""

    words = ("soar", "glide", "flap", "hover", "circle", "swoop", "take off", "land")
    travels = True
    description = "{who} flies"
    example = "A gull flies over."

    def seconds(self, doing: Doing) -> float:
        if "way" in doing.facts:
            return 3.0
        return travel_seconds(doing, doing.dims.walk_speed if "aloft" in doing.facts else doing.dims.run_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        now = controls.times >= doing.start - 1e-6
        controls.position[now, 2] += controls.upon[now]  # in the air it is on nothing
        controls.upon = np.where(now, 0.0, controls.upon)
        if "way" in doing.facts:
            return _landing(doing, controls)
        began = controls.position[np.flatnonzero(now)[0], 2] if now.any() and not doing.entering else 0.0
        travel(doing, controls)
        small = doing.facts.get("aloft")
        rise = 1.0 if doing.entering or small else space.smoothstep((controls.times - doing.start) / 1.2)
        controls.fly = np.where(now, np.maximum(controls.fly, rise), controls.fly)
        height = float(doing.facts.get("altitude", 2.5))
        drift = 0.15 * np.sin(1.3 * controls.times + doing.seed % 7)
        if small:  # up and down at every few beats
            drift = 0.05 * np.sin(7.0 * controls.times + doing.seed % 7) + 0.04 * np.sin(2.9 * controls.times)
        controls.position[now, 2] = np.broadcast_to(began + (height + drift - began) * rise, now.shape)[now]
        if small:
            length = doing.end - max(doing.start, 0.0)
            return Result((Event("bee", max(doing.start, 0.0), length, doing.subject),) if small == "bee" else ())
        if doing.plan != "bird":
            return Result()  # what has no feathers flies without their sound
        beats = np.arange(doing.start + 0.1, doing.end, 0.38)
        return Result(tuple(Event("wing_flap", float(b), source=doing.subject, force=0.35) for b in beats))


def _landing(doing: Doing, controls: Controls) -> Result:
    """Comes in on spread wings, slows, sets its feet on the top of a thing or on the ground and folds them."""
    glide, up = 0.62 * (doing.end - doing.start), float(doing.facts["up"])
    (ax, ay), (bx, by) = doing.path[0], doing.path[-1]
    now = controls.times >= doing.start - 1e-6
    x = np.clip((controls.times - doing.start) / glide, 0, 1)
    s = 1 - (1 - x) ** 2
    began = controls.position[np.flatnonzero(now)[0], 2] if now.any() else 0.0
    controls.position[now, 0] = (ax + (bx - ax) * s)[now]
    controls.position[now, 1] = (ay + (by - ay) * s)[now]
    air = began + (up + 0.12 - began) * space.smoothstep(x / 0.8) - 0.12 * space.smoothstep((x - 0.8) / 0.2)
    controls.position[now, 2] = air[now]
    controls.heading[now] = float(np.arctan2(by - ay, bx - ax))
    down = space.smoothstep((controls.times - doing.start - glide) / 0.25)
    controls.fly = np.where(now, 1 - down, controls.fly)
    since = controls.times - doing.start - glide - 0.1
    controls.crouch = controls.crouch + 0.5 * np.maximum(0, 1 - np.abs(since) / 0.2)
    if doing.end_heading is not None:
        turn_to(doing.end_heading, doing.end - 0.6, doing.end - 0.2, controls)
    if doing.plan != "bird" or "aloft" in doing.facts:
        return Result()
    return Result(tuple(Event("wing_flap", float(b), source=doing.subject, force=0.35)
                        for b in np.arange(doing.start + 0.1, doing.start + glide, 0.3)))
