# SPDX-License-Identifier: Apache-2.0
"""Slides down a chute or a slope, sitting."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import SIDE_ON, ahead, express, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
LANE = 0.42  # metres between those of a group who slide down beside each other
PAUSE = 0.6  # seconds at the top


class Slide(Action):
    """Slides down a chute or a slope, sitting."""

    words = ("slide down", "go down slide", "sled", "toboggan")
    targets = "prop"
    description = "{who} slides down {target}"
    example = "A child slides down a slide."

    def seconds(self, doing: Doing) -> float:
        return PAUSE + 1.9 / pace(doing) + 0.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        way = _lane(doing, np.asarray(doing.facts.get("chute") or _level(doing, controls), float))
        lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
        begin, end = doing.start + PAUSE, doing.end - 0.4
        x = np.clip((controls.times - begin) / max(0.4, end - begin), 0, 1)
        s = lengths[-1] * (x**1.6 * (1 - x) + x * (2 - x) * x)  # gathers speed, runs out at the foot
        now = np.ones(len(x), bool) if doing.entering else controls.times >= doing.start - 1e-6

        def along(at: Array) -> Array:
            return np.stack([np.interp(at, lengths, way[:, k]) for k in range(3)], -1)

        here, next_ = along(s), along(np.minimum(s + 0.3, lengths[-1]))
        controls.position[now, :2] = here[now, :2]
        controls.glide[now] = 1.0
        if doing.plan == "bird" and "chute" not in doing.facts:  # a penguin goes on its belly
            controls.lean = controls.lean + 3.6 * now * controls.rise(doing.start - 0.1, begin + 0.3)
            controls.crouch = np.maximum(controls.crouch, now * controls.rise(doing.start - 0.1, begin + 0.3))
        else:
            controls.sit[now] = 1.0
        controls.seat_height[now] = (here[:, 2] + 0.04 - np.asarray(query.ground(here), float))[now]
        flat = way[-1] - way[0]
        controls.heading[now] = float(np.arctan2(flat[1], flat[0]))
        d, on = doing.dims, now.astype(float)
        slope = np.arctan2(here[:, 2] - next_[:, 2], np.maximum(0.1, np.linalg.norm((next_ - here)[:, :2], axis=1)))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            foot = ahead(doing, controls, 0.92 * d.leg, sign * 0.09, 0.0)
            reach = along(np.minimum(s + 0.92 * d.leg, lengths[-1]))
            foot[:, 2] = reach[:, 2] + 0.066 * d.height
            controls.foot[side] = np.where(now[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)
            up = ahead(doing, controls, 0.25 * d.arm, sign * (0.5 * d.width + 0.35 * d.arm), 0.0)
            up[:, 2] = here[:, 2] + 0.62 * d.height + 0.3 * d.arm
            place_hand(controls, side, up, on * space.smoothstep((controls.times - begin) / 0.3)
                       * space.smoothstep((end + 0.2 - controls.times) / 0.4), "open")
        controls.lean = controls.lean - 0.5 * on * np.clip(slope, 0, 0.8)
        express(doing, controls, "happy", 1.0)
        return Result((Event("whoosh", begin + 0.3, source=doing.subject, force=0.5),
                       Event("cloth", begin + 0.1, source=doing.subject, force=0.7)))


def _lane(doing: Doing, way: Array) -> Array:
    """The way of this one of a group, beside the others'."""
    x, y = (way[-1, :2] - way[0, :2]) / max(1e-6, float(np.hypot(*(way[-1, :2] - way[0, :2]))))
    return way + np.array([-y, x, 0.0]) * LANE * float(doing.facts.get("lane", 0.0))


def _level(doing: Doing, controls: Controls) -> Array:
    """Without anything to slide down: over the ground, side-on to who looks, from behind its mark to past it."""
    now = int(np.argmin(np.abs(controls.times - doing.start)))
    x, y, _ = controls.position[now]
    heading = min(SIDE_ON, key=lambda h: abs(np.cos(h) - np.cos(controls.heading[now])))
    way = doing.dims.height * np.array([np.cos(heading), np.sin(heading)])
    return np.array([(x - way[0], y - way[1], 0.02), (x + 0.3 * way[0], y + 0.3 * way[1], 0.02)])
