# SPDX-License-Identifier: Apache-2.0
"""Kicks: the leg swings through; a ball flies off, bounces and rolls."""

from __future__ import annotations

import numpy as np

from soundstage.actions._free_fall import keeps, let_go
from soundstage.actions._hands import eyes_on
from soundstage.actions._shared import ahead
from soundstage.actions._tools import landings, snapped, thing
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

AT = 0.72  # seconds into the beat that the foot meets it
AHEAD, UP = 1.4, 1.8  # metres a second with which a ball leaves the foot


class Kick(Action):
    """Kicks: the leg swings through; a ball flies off, bounces and rolls."""

    words = ("kick off", "boot", "punt", "kick away")
    targets = "prop"
    handles = "near"
    near = "foot"
    description = "{who} kicks {target}"
    example = "A boy kicks a ball."

    def seconds(self, doing: Doing) -> float:
        return 2.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        hit = snapped(controls, np.array([doing.start + AT]))[0]
        t = controls.times - hit
        ground = np.asarray(query.ground(controls.position), float) - np.asarray(controls.position[:, 2], float) * 0
        forward = np.interp(t, [-0.6, -0.25, 0.0, 0.18, 0.6], [0.0, -0.55, 0.42, 0.7, 0.0]) * d.leg
        up = np.interp(t, [-0.6, -0.25, 0.0, 0.18, 0.6], [0.1, 0.42, 0.16, 0.5, 0.1]) * d.leg
        weight = np.interp(t, [-0.6, -0.35, 0.3, 0.6], [0.0, 1.0, 1.0, 0.0])
        at = ahead(doing, controls, 0.0, -0.09, 0.0)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        at = at + np.stack([c * forward, s * forward, up], -1)
        at[:, 2] += ground
        controls.foot["right"] = np.where((weight > 0)[:, None], at, controls.foot["right"])
        controls.foot_weight["right"] = np.maximum(controls.foot_weight["right"], weight)
        controls.lean = controls.lean + np.interp(t, [-0.6, -0.25, 0.05, 0.6], [0.0, 0.14, -0.16, 0.0])
        controls.twist = controls.twist + np.interp(t, [-0.6, -0.25, 0.1, 0.6], [0.0, -0.3, 0.3, 0.0])
        sound = doing.facts.get("sound") or {}
        blow = Event("punch", hit, 0.01, doing.target or doing.subject, material="leather",
                     onto=str(told.get("substance", "")) or "plastic", force=float(sound.get("force", 0.6)))
        if not told or not told.get("held") or told["kind"] == "body":
            return Result((blow,))
        return _flies(doing, controls, query, hit, blow)


def _flies(doing: Doing, controls: Controls, query: SceneQuery, hit: float, blow: Event) -> Result:
    """What is kicked leaves the ground, comes down, bounces and rolls to rest."""
    told = thing(doing)
    k = int(np.argmin(np.abs(controls.times - hit)))
    h = float(controls.heading[k])
    x, y, z = told["at"]
    half = 0.5 * float(told["tall"])
    lively = keeps(str(told["substance"]), str(told["unit"]))
    share = 0.5 + 0.5 * lively
    fallen = let_go((x, y, z + half), (AHEAD * share * np.cos(h), AHEAD * share * np.sin(h), UP * share), hit,
                    z + half, lively).on_poses(controls.times)
    way = np.linalg.norm(np.diff(fallen.points[:, :2], axis=0), axis=1)
    turn = np.concatenate([[0.0], np.cumsum(way)]) / max(half, 0.03) * (not told.get("bulky"))  # a box slides
    track = np.stack([np.interp(controls.times, fallen.times, fallen.points[:, a]) for a in range(3)], -1)
    eyes_on(controls, track, controls.ramp(doing.start, doing.end + 1.0, 0.3), 0.9)
    move = Moved(doing.target, times=tuple(map(float, fallen.times)), points=tuple(map(tuple, fallen.points.tolist())),
                 axis=(-float(np.sin(h)), float(np.cos(h)), 0.0), angles=tuple(map(float, turn)))
    heard = landings(fallen, doing.target, str(told["substance"]), query.substance((x, y, z)), str(told["unit"]))
    return Result((blow, *heard), (), (move,))
