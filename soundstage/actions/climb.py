# SPDX-License-Identifier: Apache-2.0
"""Goes up a ladder, a tree or a wall, hand over hand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, get_up, pace, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Climb(Action):
    """Goes up a ladder, a tree or a wall, hand over hand."""

    words = ("clamber", "climb up", "scale", "ascend")
    targets = "prop"
    description = "{who} climbs {target}"
    example = "A man climbs a ladder."

    def seconds(self, doing: Doing) -> float:
        return 2.6 / pace(doing) if "way" in doing.facts else 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        if "way" in doing.facts and len(doing.path) > 1:
            return _step_up(doing, controls, query)
        high = float(doing.facts.get("up", 0.8))
        phase = cycles(doing, controls, 0.95 * pace(doing))
        up = high * space.smoothstep((controls.times - doing.start) / max(0.5, doing.end - doing.start))
        if doing.target_point is not None:
            x, y = doing.target_point[:2]
            turn_to(float(np.arctan2(y - controls.position[0, 1], x - controls.position[0, 0])), doing.start,
                    doing.start + 0.3, controls)
        if doing.plan == "quadruped" and doing.target_point is not None:
            return _up_the_trunk(doing, controls, high)
        if doing.plan != "biped":
            controls.hop = controls.hop + 0.3 * up
            return Result()
        controls.glide[:] = 1.0
        controls.hop = controls.hop + up
        if "bark" in doing.facts:  # along a leaning trunk
            (ax, ay, low), (bx, by, top) = doing.facts["bark"]
            controls.position[:, :2] += np.array([bx - ax, by - ay]) / (top - low) * (up - 0.2 * high)[:, None]
        on = controls.rise(doing.start, doing.start + 0.4)
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, 0.5)):
            step = np.sin(2 * np.pi * (phase + lag))
            at = ahead(doing, controls, d.arm * 0.55, sign * 0.17, 0.0)
            at[:, 2] = controls.position[:, 2] + up + 0.86 * d.height + 0.14 * step
            if "tall" in doing.facts:  # there is nothing to hold above its top
                at[:, 2] = np.minimum(at[:, 2], controls.position[:, 2] + float(doing.facts["tall"]) + 0.02)
            place_hand(controls, side, at, on)
            foot = ahead(doing, controls, 0.16, sign * 0.11, 0.0)
            foot[:, 2] = controls.position[:, 2] + up + 0.16 - 0.14 * step
            controls.foot[side], controls.foot_weight[side] = foot, on
        controls.look = np.where((on > 0)[:, None], ahead(doing, controls, 0.5, 0.0, d.height + 1.5), controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.5 * on)
        rungs = np.arange(doing.start + 0.3, doing.end, 0.53)
        return Result(tuple(
            Event("footstep", float(t), source=doing.subject, material="shoe", onto="wood", force=0.35) for t in rungs))


def _up_the_trunk(doing: Doing, controls: Controls, high: float) -> Result:
    """An animal up a trunk, a pole or a wall: it goes to it, rears up and climbs with its claws."""
    get_up(doing, controls)
    d, first, began = doing.dims, int(np.argmin(np.abs(controls.times - doing.start))), 0.7
    here = controls.position[first, :2].copy()
    bark = doing.facts.get("bark") or _before(doing, here)
    up = high * space.smoothstep((controls.times - doing.start - began) / max(0.5, doing.end - doing.start - began))
    near = controls.rise(doing.start + 0.1, doing.start + began)
    (ax, ay, low), (bx, by, high) = bark
    leans = np.clip((up + 0.5 * d.length - low) / (high - low), -0.3, 1.0)[:, None]
    at = np.array([ax, ay]) + np.array([bx - ax, by - ay]) * leans
    controls.position[:, :2] += (at - here) * near[:, None]
    controls.climb = np.maximum(controls.climb, controls.rise(doing.start + 0.3, doing.start + began + 0.2))
    controls.hop = controls.hop + up + 0.5 * d.length * controls.climb
    controls.glide = np.maximum(controls.glide, up / np.maximum(controls.hop, 1e-3))  # a camera goes up with it so far
    controls.crouch = np.maximum(controls.crouch, 0.5 * controls.climb)
    claws = np.arange(doing.start + began, doing.end, 0.24)
    return Result(tuple(
        Event("footstep", float(t), source=doing.subject, material="claw", onto="wood", force=0.25) for t in claws))


def _before(doing: Doing, here: npt.NDArray[np.float64]) -> tuple[tuple[float, float, float], ...]:
    """Of what has no trunk: the side of it that is before the climber."""
    assert doing.target_point is not None
    way = np.asarray(doing.target_point[:2], float) - here
    far = float(np.linalg.norm(way))
    x, y = here + way / max(far, 1e-6) * max(0.0, far - 0.35 * float(doing.facts.get("wide", 0.0)))
    return ((float(x), float(y), 0.0), (float(x), float(y), 1.0))


def _step_up(doing: Doing, controls: Controls, query: SceneQuery) -> Result:
    """Onto a chair, a box, a rock: one foot up, the weight over it, the other foot beside it."""
    get_up(doing, controls)
    d, up = doing.dims, float(doing.facts["up"])
    x = (controls.times - doing.start) / max(0.5, doing.end - doing.start)
    (ax, ay), (bx, by) = doing.path[0], doing.path[-1]
    way = float(np.arctan2(by - ay, bx - ax))
    turn_to(way, doing.start, doing.start + 0.3, controls)
    now = controls.times >= doing.start - 1e-6
    floor = query.ground(np.asarray([[ax, ay], [bx, by]], float))
    over, lifted = space.smoothstep((x - 0.30) / 0.40), space.smoothstep((x - 0.34) / 0.34)
    controls.position[now, 0] = (ax + (bx - ax) * over)[now]
    controls.position[now, 1] = (ay + (by - ay) * over)[now]
    controls.upon = controls.upon + up * lifted
    controls.glide = np.where((x > 0.04) & (x < 0.9), 1.0, controls.glide)
    ankle = 0.05 * d.height
    below = controls.upon[np.flatnonzero(now)[0]] if now.any() else 0.0
    for side, sign, begin in (("left", 1.0, 0.06), ("right", -1.0, 0.50)):
        s = space.smoothstep((x - begin) / 0.24)
        aside = 0.09 * sign
        foot = np.stack([ax + (bx - ax) * s - aside * np.sin(way), ay + (by - ay) * s + aside * np.cos(way),
                         floor[0] + below + ankle + (up + floor[1] - floor[0]) * space.smoothstep(s / 0.7)
                         + 0.14 * np.sin(np.pi * s)], -1)
        on = space.smoothstep((x - 0.02) / 0.04) * space.smoothstep((0.9 - x) / 0.08)
        controls.foot[side] = np.where((on > 0)[:, None], foot, controls.foot[side])
        controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)
    controls.lean = controls.lean + 0.38 * np.clip(np.sin(np.pi * np.clip((x - 0.12) / 0.56, 0, 1)), 0, 1)
    if doing.end_heading is not None:
        turn_to(doing.end_heading, doing.start + 0.84 * (doing.end - doing.start), doing.end, controls)
    onto = str(doing.facts.get("substance", "wood"))
    return Result(tuple(Event("footstep", doing.start + share * (doing.end - doing.start), source=doing.subject,
                              material="shoe", onto=onto, force=0.4) for share in (0.28, 0.72)))
