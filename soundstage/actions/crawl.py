# SPDX-License-Identifier: Apache-2.0
"""Crawls along its path on hands and knees; what has no arms goes low to the ground."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
SPEED = 0.75  # of walking
STRIDE = 0.55  # leg lengths from one setting of a knee to its next
STANCE = 0.6  # of a stride a knee or hand is on the ground
BABY = 1.0  # metres: who is smaller stays down when it is there


class Crawl(Action):
    """Crawls along its path on hands and knees; what has no arms goes low to the ground."""

    words = ("crawl along", "crawl across", "go on all fours", "crawl over", "crawl on", "creep along")
    travels = True
    description = "{who} crawls"
    example = "A baby crawls across the floor."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.walk_speed * (SPEED if doing.plan == "biped" else 0.6))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        d = doing.dims
        if doing.plan != "biped":
            controls.crouch = np.maximum(controls.crouch, 0.6 * controls.ramp(doing.start, doing.end, 0.3))
            return Result()
        stays = doing.leaving or d.height < BABY
        before, after = 1e3 if doing.entering else 0.0, 1e3 if stays else 0.7
        ramp = controls.ramp(doing.start - before, doing.end + after, 0.6)
        controls.prone = np.maximum(controls.prone, ramp)
        controls.glide = np.maximum(controls.glide, (ramp > 0).astype(float))
        way = np.linalg.norm(np.diff(controls.position[:, :2], axis=0, prepend=controls.position[:1, :2]), axis=1)
        turns = np.cumsum(way) / (STRIDE * d.leg)
        ground = np.asarray(query.ground(controls.position), float)
        controls.hop = controls.hop + 0.02 * d.leg * ramp
        reach = d.height - d.head - 0.05 * d.height - d.leg
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, 0.5)):
            _limb(doing, controls, turns + lag, side, ramp)
            controls.foot[side][:, 2] += ground
            step, up = _step(turns + lag + 0.5, STRIDE * d.leg)
            hand = ahead(doing, controls, reach, sign * (0.5 * d.width - 0.02), 0.04)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            place_hand(controls, side, hand + np.stack([c * step, s * step, ground + up], -1), ramp, "open")
        front = ahead(doing, controls, 2.2, 0.0, 0.5 * d.height)
        controls.look = np.where((ramp > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.9 * ramp)
        return Result(tuple(Event("footstep", t, source=doing.subject, material="foot", force=0.14)
                            for t in _touches(doing, controls, turns)))


def _step(phase: Array, stride: float) -> tuple[Array, Array]:
    """How far ahead of its middle a limb is and how high, metres: still on the ground, then lifted forward."""
    x = phase % 1.0
    swing = np.clip((x - STANCE) / (1 - STANCE), 0, 1)
    half = 0.5 * STANCE * stride
    at = np.where(x < STANCE, half - stride * x, -half + 2 * half * space.smoothstep(swing))
    return at, 0.12 * stride * np.sin(np.pi * swing)


def _limb(doing: Doing, controls: Controls, phase: Array, side: str, ramp: Array) -> None:
    """One ankle: behind the knee, on the ground but when the knee goes forward."""
    d, sign = doing.dims, 1.0 if side == "left" else -1.0
    step, up = _step(phase, STRIDE * d.leg)
    foot = ahead(doing, controls, -0.52 * d.leg, sign * 0.28 * d.width, 0.045 * d.height)
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    foot = foot + np.stack([c * step, s * step, 0.5 * up], -1)
    now = ramp > 0
    controls.foot[side] = np.where(now[:, None], foot, controls.foot[side])
    controls.foot_weight[side] = np.maximum(controls.foot_weight[side], ramp)


def _touches(doing: Doing, controls: Controls, turns: Array) -> list[float]:
    """When a hand and a knee come down, twice a stride."""
    halves = np.floor(2 * turns)
    falls = np.flatnonzero(np.diff(halves) > 0) + 1
    return [float(controls.times[k]) for k in falls if doing.start <= controls.times[k] <= doing.end]
