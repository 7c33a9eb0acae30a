# SPDX-License-Identifier: Apache-2.0
"""Lets go of what is in the hand: it falls freely and bounces or lies, heard at each touch."""

from __future__ import annotations

import numpy as np

from soundstage.actions._free_fall import keeps, let_go
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._lands_on import landing, over
from soundstage.actions._shared import ahead, express
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

OPENS = 0.7  # seconds into the beat that the hand opens


class Drop(Action):
    """Lets go of what is in the hand: it falls freely and bounces or lies, heard at each touch."""

    words = ("let go", "let fall", "release", "let drop", "let loose", "spill", "drop off", "set free")
    targets = "prop"
    near = "hand"
    handles = "hand"
    description = "{who} drops {target}"
    example = "A woman drops a glass."

    def seconds(self, doing: Doing) -> float:
        return 3.2 if "balloon" in str(thing(doing).get("unit", "")) else 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        held = doing.target or doing.tool
        opens = float(controls.times[int(np.argmin(np.abs(controls.times - doing.start - OPENS)))])
        ramp = 1 - controls.rise(opens + 0.7, doing.end)
        if doing.facts.get("taken"):
            ramp = ramp * controls.rise(doing.start - 0.3, doing.start + 0.3)
        at = ahead(doing, controls, d.arm * 0.66, -0.3 * d.width, d.height - 1.7 * d.head)
        at = over(at, thing(doing, "vessel"), controls.position, d.arm)
        place_hand(controls, "right", at, ramp)
        for pose in np.flatnonzero((controls.times >= opens) & (ramp > 0.1)):
            controls.hand["right"][pose] = "open"
        if not held:
            return Result()
        k = int(np.argmin(np.abs(controls.times - opens)))
        tall = float(told.get("tall", 0.1)) if told else 0.1
        under = landing(at[k], thing(doing, "vessel"), query)
        unit, made = str(told.get("unit", "")), str(told.get("substance", "plastic"))
        rises = "balloon" in unit
        grip = np.asarray(thing(doing, "wields").get("grip", (0, 0, 0.5 * tall)), float)
        begin = at[k] + [0.0, 0.0, 0.5 * tall - grip[2]]
        if rises:
            u = np.linspace(0, 1, 30)
            points = begin + np.stack([0.5 * u, 0.2 * u, 8.4 * u**1.4], -1)
            way = Moved(held, times=tuple(map(float, opens + 6.0 * u)), points=tuple(map(tuple, points.tolist())))
            eyes_on(controls, begin + [0.3, 0, 1.6], controls.rise(opens, opens + 0.5), 0.9)
            return Result((), (Hold(held, doing.subject, "hand_right", -1e3, opens),), (way,))
        fallen = let_go(begin, (0.0, 0.0, 0.0), opens, under.low + 0.5 * tall,
                        0.0 if under.onto == "water" else keeps(made, unit)).on_poses(controls.times)
        track = np.stack([np.interp(controls.times, fallen.times, fallen.points[:, a]) for a in range(3)], -1)
        eyes_on(controls, track, controls.rise(opens - 0.4, opens) * (1 - controls.rise(doing.end, doing.end + 0.4)))
        if np.any(fallen.hits):
            express(doing, controls, "surprised", 0.5)
        since = doing.start if doing.facts.get("taken") else -1e3
        hold = Hold(held, doing.subject, "hand_right", since, opens)
        way = Moved(held, times=tuple(map(float, fallen.times)), points=tuple(map(tuple, fallen.points.tolist())))
        return Result(under.heard(fallen, held, made, unit), (hold,), (way,))
