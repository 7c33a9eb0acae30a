# SPDX-License-Identifier: Apache-2.0
"""Crouches, leaps and lands; along its path when it has one, upon a thing when it leads there."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._breach import LEAP, out_of_the_water
from soundstage.actions._plunge import LASTS, into_the_water
from soundstage.actions._shared import get_up, travel, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Jump(Action):
    """Crouches, leaps and lands; along its path when it has one."""

    words = ("lunge at", "lunge into", "lunge toward", "lunge towards", "lunge forward", "leap", "hop", "spring",
             "skip", "vault", "breach")
    description = "{who} jumps"
    example = "The cat jumps."

    def seconds(self, doing: Doing) -> float:
        if "leap" in doing.facts:
            return float(sum(doing.facts["parts"]))
        if "plunge" in doing.facts:
            return LASTS
        each = LEAP if doing.facts.get("surface") else 1.1
        return 1.8 if "way" in doing.facts else each * max(1, doing.times)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        if "leap" in doing.facts and len(doing.path) > 3:
            return _over(doing, controls)
        if "plunge" in doing.facts and len(doing.path) > 1:
            return into_the_water(doing, controls, query)
        if "way" in doing.facts and len(doing.path) > 1:
            return _upon(doing, controls)
        if doing.facts.get("down") and len(doing.path) > 1:
            return _down(doing, controls)
        if doing.facts.get("surface"):
            return out_of_the_water(doing, controls)
        n = max(1, doing.times)
        span = (doing.end - doing.start) / n
        height = 0.32 * doing.dims.leg * (1.6 if "high" in doing.manner else 1.0) + 0.05
        events = []
        for k in range(n):
            began = doing.start + k * span
            x = (controls.times - began) / span
            controls.crouch = controls.crouch + 0.7 * np.maximum(0, 1 - np.abs(x - 0.18) / 0.18)
            air = np.clip((x - 0.34) / 0.42, 0, 1)
            controls.hop = np.maximum(controls.hop, 4 * height * air * (1 - air))
            controls.crouch = controls.crouch + 0.5 * np.maximum(0, 1 - np.abs(x - 0.84) / 0.14)
            events.append(Event("whoosh", began + 0.34 * span, source=doing.subject, force=0.25))
        travel(doing, controls)
        return Result(tuple(events))


def _over(doing: Doing, controls: Controls) -> Result:
    """A run-up from rest, a leap over a thing and a run-out to rest, along the four points of the path."""
    points = np.asarray(doing.path, float)
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    before, air, after = (float(part) for part in doing.facts["parts"])
    speed = float(lengths[2] - lengths[1]) / air
    t = controls.times - doing.start
    up, out = np.clip(t, 0, before), np.clip(t - before - air, 0, after)
    gather = 2 * (before - float(lengths[1]) / speed)  # seconds in which it comes up to its speed
    s = speed * np.where(up < gather, up**2 / (2 * gather), up - gather / 2)
    s = s + speed * np.clip(t - before, 0, air) + speed * (out - out**2 / (2 * after))
    now = t >= -1e-6
    for axis in (0, 1):
        controls.position[now, axis] = np.interp(s, lengths, points[:, axis])[now]
    turn_to(float(np.arctan2(*(points[1] - points[0])[::-1])), doing.start - 0.1, doing.start + 0.2, controls)
    x = np.clip((t - before) / air, 0, 1)
    controls.hop = np.maximum(controls.hop, 4 * float(doing.facts["high"]) * x * (1 - x))
    for at, deep in ((before, 0.5), (before + air, 0.55)):  # gathers, and takes the landing
        controls.crouch = controls.crouch + deep * np.maximum(0, 1 - np.abs(t - at) / 0.16)
    return Result((Event("whoosh", doing.start + before, source=doing.subject, force=0.3),))


def _upon(doing: Doing, controls: Controls) -> Result:
    """One leap onto a thing: gathers, springs in an arc over the edge, lands on its top and turns to be seen."""
    up, leap = float(doing.facts["up"]), 1.1
    x = (controls.times - doing.start) / leap
    air = np.clip((x - 0.34) / 0.42, 0, 1)
    (ax, ay), (bx, by) = doing.path[0], doing.path[-1]
    way = float(np.arctan2(by - ay, bx - ax))
    turn_to(way, doing.start, doing.start + 0.25, controls)
    now = controls.times >= doing.start - 1e-6
    controls.position[now, 0] = (ax + (bx - ax) * air)[now]
    controls.position[now, 1] = (ay + (by - ay) * air)[now]
    controls.upon = controls.upon + up * space.smoothstep(air / 0.7)  # over the edge before one is above the top
    controls.hop = np.maximum(controls.hop, 4 * (0.12 + 0.22 * up) * air * (1 - air))
    controls.crouch = controls.crouch + 0.7 * np.maximum(0, 1 - np.abs(x - 0.18) / 0.18)
    controls.crouch = controls.crouch + 0.6 * np.maximum(0, 1 - np.abs(x - 0.86) / 0.16)
    if doing.end_heading is not None:
        turn_to(doing.end_heading, doing.start + 1.15, doing.start + 1.65, controls)
    return Result((Event("whoosh", doing.start + 0.34 * leap, source=doing.subject, force=0.3),))


def _down(doing: Doing, controls: Controls) -> Result:
    """Springs off the top it is on and lands before it."""
    leap = max(0.5, doing.end - doing.start)
    x = (controls.times - doing.start) / leap
    air = np.clip((x - 0.34) / 0.42, 0, 1)
    now = controls.times >= doing.start - 1e-6
    high = float(controls.upon[np.flatnonzero(now)[0]]) if now.any() else 0.0
    (ax, ay), (bx, by) = doing.path[0], doing.path[-1]
    controls.position[now, 0] = (ax + (bx - ax) * air)[now]
    controls.position[now, 1] = (ay + (by - ay) * air)[now]
    controls.upon = np.where(now, high * (1 - air**2), controls.upon)
    controls.hop = np.maximum(controls.hop, 4 * 0.12 * air * (1 - air))
    controls.crouch = controls.crouch + 0.7 * np.maximum(0, 1 - np.abs(x - 0.18) / 0.18)
    controls.crouch = controls.crouch + 0.6 * np.maximum(0, 1 - np.abs(x - 0.84) / 0.16)
    landing = Event("cloth", doing.start + 0.76 * leap, source=doing.subject, force=0.3)
    return Result((Event("whoosh", doing.start + 0.34 * leap, source=doing.subject, force=0.25), landing))
