# SPDX-License-Identifier: Apache-2.0
"""Marches along its path: the knees high, the arms straight, every step a beat."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, path_length, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

STRIDE = 1.3  # of a leg: from one left step to the next
SPEED = 0.85  # of walking
LIFT = 0.42  # of a leg: how high the foot is raised


class March(Action):
    """Marches along its path: the knees high, the arms straight, every step a beat."""

    words = ("parade", "goose-step", "march along", "march in step")
    travels = True
    goes_on = True
    description = "{who} marches"
    example = "A soldier marches."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.walk_speed * SPEED)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        d, t = doing.dims, controls.times
        if doing.plan != "biped" or len(doing.path) != 2 or path_length(doing.path) < STRIDE * d.leg:
            return Result()  # round a corner one walks
        (ax, ay), way = doing.path[0], np.subtract(doing.path[1], doing.path[0])
        gone = (controls.position[:, :2] - [ax, ay]) @ way / np.linalg.norm(way)
        before, after = (1.0 if now else 0.0 for now in (doing.entering, doing.leaving))
        stride, moving = STRIDE * d.leg, controls.ramp(doing.start - before, doing.end + after, 0.25)
        controls.glide = np.maximum(controls.glide, (moving > 0).astype(float))
        ground = np.asarray(query.ground(controls.position), float)
        lead = np.zeros_like(t)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            phase = (gone / stride + (0.0 if sign > 0 else 0.5)) % 1.0
            swing = np.clip((phase - 0.5) / 0.5, 0, 1)
            along = np.where(phase < 0.5, 0.25 - phase, -0.25 + 0.5 * space.smoothstep(swing)) * stride
            lead += sign * along
            foot = ahead(doing, controls, 0.0, sign * 0.055 * d.height, 0.066 * d.height)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            up = LIFT * d.leg * np.sin(np.pi * swing) ** 1.2 + ground
            foot = foot + moving[:, None] * np.stack([c * along, s * along, up], -1)
            controls.foot[side] = np.where((moving > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], (moving > 0).astype(float))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            to = -sign * lead / stride * 1.2
            hand = ahead(doing, controls, 0.0, sign * (0.5 * d.width + 0.08 * d.arm), 0.46 * d.height)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            hand = hand + np.stack([c * to, s * to, 0.45 * np.abs(to)], -1) * [d.arm, d.arm, d.arm]
            place_hand(controls, side, hand, 0.95 * moving, "fist")
        steps = np.flatnonzero(np.diff(np.floor(gone / stride * 2.0)) > 0) + 1
        onto = query.substance(controls.position[0])
        return Result(tuple(Event("footstep", float(t[k]), source=doing.subject, material="shoe", onto=onto, force=0.6)
                            for k in steps if moving[k] > 0.5))
