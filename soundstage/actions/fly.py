# SPDX-License-Identifier: Apache-2.0
"""Flies along its path with beating wings."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, travel, travel_seconds, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

ON_THE_AIR = ("skydive", "free-fall", "freefall", "parachute")  # verbs of who lies spread out on the air


class Fly(Action):
    """Flies along its path with beating wings."""

    words = ("soar", "glide", "flap", "hover", "circle", "swoop", "take off", "land",
             "skydive", "free-fall", "freefall", "parachute", "paraglide", "hang-glide")
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
        drift = min(0.15, 0.22 * doing.dims.height) * np.sin(1.3 * controls.times + doing.seed % 7)
        if small:  # up and down at every few beats
            drift = 0.05 * np.sin(7.0 * controls.times + doing.seed % 7) + 0.04 * np.sin(2.9 * controls.times)
        controls.position[now, 2] = np.broadcast_to(began + (height + drift - began) * rise, now.shape)[now]
        if small:
            length = doing.end - max(doing.start, 0.0)
            return Result((Event("bee", max(doing.start, 0.0), length, doing.subject),) if small == "bee" else ())
        if doing.plan == "biped" and not doing.facts.get("winged"):
            return self._stretched_out(doing, controls, query)
        if doing.plan != "bird":
            return Result()  # what has no feathers flies without their sound
        beats = np.arange(doing.start + 0.1, doing.end, 0.38)
        return Result(tuple(Event("wing_flap", float(b), source=doing.subject, force=0.35) for b in beats))

    def _stretched_out(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        """As heroes fly: face down, one fist ahead, the other arm and the legs straight behind."""
        d, now = doing.dims, controls.times >= doing.start - 1e-6
        flat = np.where(now, np.ones_like(controls.times) if doing.entering else
                        space.smoothstep((controls.times - doing.start - 0.3) / 0.9), 0.0)
        controls.prone = np.maximum(controls.prone, flat)
        controls.glide = np.where(now, 1.0, controls.glide)
        shoulder = 0.9 * (d.height - d.head - d.leg)
        spread = doing.facts.get("spread")  # as who falls lies on the air
        for side, sign, far, up in (("right", -1.0, 1.15, 0.95), ("left", 1.0, -0.8, 0.75)):
            hand = ahead(doing, controls, shoulder + far * d.arm, 0.5 * sign * d.width, up * d.arm)
            if spread:
                hand = ahead(doing, controls, shoulder + 0.35 * d.arm, 0.95 * sign * d.arm, 1.15 * d.arm)
            hand[:, 2] += np.asarray(query.ground(controls.position), float)
            place_hand(controls, side, hand, flat)
            sway = 0.03 * d.height * np.sin(2.3 * controls.times + sign)
            apart = 0.9 if spread else 0.25
            foot = ahead(doing, controls, -(0.8 if spread else 0.97) * d.leg, apart * sign * d.width, 0.1 * d.height)
            foot[:, 2] += np.asarray(query.ground(controls.position), float) + sway
            controls.foot[side] = np.where((flat > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], flat)
        front = ahead(doing, controls, 4.0, 0.0, 0.4 * d.height)
        controls.look = np.where((flat > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, flat)
        return Result((Event("wind", max(doing.start, 0.0), doing.end - max(doing.start, 0.0), doing.subject,
                             force=0.5),))


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
