# SPDX-License-Identifier: Apache-2.0
"""Skates along its path: glides on one leg while the other pushes off to the side, arms swinging across."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SPEED = 1.7  # of walking
PUSH = 0.62  # pushes a second
STEEL, RUBBER = (0.45, 0.48, 0.52), (0.02, 0.02, 0.025)  # linear RGB
WHEELS = (0.115, 0.065, 0.015, -0.03)  # of the height ahead of the ankle


class Skate(Action):
    """Skates along its path: glides on one leg while the other pushes off to the side, arms swinging across."""

    words = ("ice skate", "ice-skate", "figure skate", "roller skate", "rollerblade", "go skating", "speed skate")
    travels = True
    goes_on = True
    description = "{who} skates"
    example = "A girl skates on a frozen lake."

    def seconds(self, doing: Doing) -> float:
        return max(2.5, travel_seconds(doing, doing.dims.walk_speed * SPEED))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        d = doing.dims
        before, after = (1e3 if now else 0.0 for now in (doing.entering, doing.leaving))
        on = controls.ramp(doing.start - before, doing.end + after, 0.5)
        controls.glide = np.maximum(controls.glide, (on > 0).astype(float))
        if doing.plan != "biped":
            controls.crouch = np.maximum(controls.crouch, 0.25 * on)
            return Result(_scrapes(doing, query, controls))
        phase = PUSH * (controls.times - doing.start)
        weight = np.sin(2 * np.pi * phase)  # 1: the left leg carries, -1: the right one
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        ground = np.asarray(query.ground(controls.position), float)
        controls.crouch = np.maximum(controls.crouch, 0.27 * on)
        controls.lean = controls.lean + 0.22 * on
        controls.twist = controls.twist + 0.16 * weight * on
        controls.position[:, 0] -= 0.10 * d.leg * s * weight * on
        controls.position[:, 1] += 0.10 * d.leg * c * weight * on
        blades: list[Strand] = []
        iced = self._iced(doing, query)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            push = space.smoothstep(-sign * weight * 1.3)  # this leg is the one behind
            foot = ahead(doing, controls, 0.06 * d.leg, sign * 0.10 * d.leg, 0.082 * d.height)
            out, back = 0.46 * d.leg * push, -0.72 * d.leg * push
            foot = foot + np.stack([c * back - s * sign * out, s * back + c * sign * out,
                                    ground + 0.16 * d.leg * push**2], -1)
            controls.foot[side] = np.where((on > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)
            swing = -sign * weight
            hand = ahead(doing, controls, 0.0, sign * (0.5 * d.width + 0.18 * d.arm), 0.55 * d.height)
            along, across = -0.72 * d.arm * swing, -0.16 * d.arm * np.maximum(-swing, 0)
            hand = hand + np.stack([c * along - s * sign * across, s * along + c * sign * across,
                                    0.10 * d.arm * np.abs(swing) + ground], -1)
            place_hand(controls, side, hand, 0.9 * on, "relaxed")
            blades += [self._blade(doing, controls, side)] if iced else self._wheels(doing, controls, side)
        return Result(_scrapes(doing, query, controls), (), (), tuple(blades))

    def _iced(self, doing: Doing, query: SceneQuery) -> bool:
        """Whether there is ice under it, for which one wears blades."""
        return query.substance(doing.path[0] if doing.path else (0.0, 0.0)) in ("stone", "ice", "snow")

    def _blade(self, doing: Doing, controls: Controls, side: str) -> Strand:
        """A steel runner under one foot."""
        foot = controls.foot[side] - [0.0, 0.0, 0.074 * doing.dims.height]
        along = np.stack([np.cos(controls.heading), np.sin(controls.heading), np.zeros(len(foot))], -1)
        tip, heel = foot + 0.13 * doing.dims.height * along, foot - 0.035 * doing.dims.height * along
        return Strand(doing.subject, -1e3, 1e3, tuple(map(float, controls.times)), tuple(map(tuple, tip.tolist())),
                      tuple(map(tuple, heel.tolist())), STEEL, 0.006 * doing.dims.height)

    def _wheels(self, doing: Doing, controls: Controls, side: str) -> list[Strand]:
        """Four wheels in a row under one foot."""
        high, h = doing.dims.height, controls.heading
        ahead_of, left = np.stack([np.cos(h), np.sin(h), 0 * h], -1), np.stack([-np.sin(h), np.cos(h), 0 * h], -1)
        foot = controls.foot[side] - [0.0, 0.0, 0.066 * high]
        times = tuple(map(float, controls.times))
        out = []
        for along in WHEELS:
            top, end = (tuple(map(tuple, (foot + along * high * ahead_of + sign * 0.009 * high * left).tolist()))
                        for sign in (1.0, -1.0))
            out.append(Strand(doing.subject, -1e3, 1e3, times, top, end, RUBBER, 0.019 * high))
        return out


def _scrapes(doing: Doing, query: SceneQuery, controls: Controls) -> tuple[Event, ...]:
    """The long scrape of each push."""
    onto = query.substance(controls.position[0])
    pushes = np.arange(doing.start + 0.2, doing.end - 0.2, 0.5 / PUSH)
    return tuple(Event("scratch", float(t), 0.45, doing.subject, material="metal", onto=onto, force=0.3)
                 for t in pushes)
