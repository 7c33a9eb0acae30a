# SPDX-License-Identifier: Apache-2.0
"""Flips food in a pan: with a jerk it flies up, turns over and lands in the pan again."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

FLIGHT, HIGH = 0.75, 0.55  # seconds in the air; metres up


class Flip(Action):
    """Flips food in a pan: with a jerk it flies up, turns over and lands in the pan again."""

    words = ("flip pancake", "toss pancake", "flip omelette", "flip egg", "flip burger")
    targets = "prop"
    handles = "hand"
    near = "hand"
    description = "{who} flips {target}"
    example = "A chef flips a pancake."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, t = doing.dims, controls.times
        ramp = controls.ramp(doing.start - 1.0, doing.end + 1.0, 0.3)
        toss = float(t[int(np.argmin(np.abs(t - (doing.start + 1.1))))])
        land = float(t[int(np.argmin(np.abs(t - (toss + FLIGHT))))])
        jerk = 0.16 * np.exp(-(((t - toss + 0.04) / 0.13) ** 2)) - 0.06 * np.exp(-(((t - toss + 0.3) / 0.16) ** 2))
        dip = -0.05 * np.exp(-(((t - land - 0.05) / 0.1) ** 2))
        hand = ahead(doing, controls, 0.55 * d.arm, -0.25 * d.width, 0.56 * d.height)
        hand[:, 2] += jerk + dip
        place_hand(controls, "right", hand, ramp)
        pan = thing(doing, "wields")
        grip = np.asarray(pan.get("grip", (0.0, 0.0, 0.0)), float) if pan else np.zeros(3)
        inside = np.asarray(pan.get("end", (0.0, 0.0, 0.0)), float) if pan else np.zeros(3)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        way = (inside - grip)[:2]
        reach = float(np.hypot(*way))
        lies = hand + np.stack([c * reach, s * reach, np.full(len(t), 0.03)], -1)
        x = np.clip((t - toss) / max(land - toss, 1e-3), 0, 1)
        at = lies + np.stack([0 * x, 0 * x, HIGH * 4 * x * (1 - x)], -1)
        eyes_on(controls, at, ramp, 0.9)
        controls.lean = controls.lean + 0.06 * ramp
        express(doing, controls, "happy", 0.6)
        times = tuple(map(float, t))
        moved = (Moved(doing.target, times=times, points=tuple(map(tuple, at.tolist())),
                       angles=tuple(map(float, np.pi * space.smoothstep(x)))),) if doing.target else ()
        turn = -float(np.arctan2(way[1], way[0])) if reach > 1e-3 else 0.0
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=(("z", turn),)),) if doing.tool else ()
        return Result((Event("whoosh", toss, 0.2, doing.subject, force=0.3),
                       Event("sizzle", land, 0.6, doing.target or doing.subject, force=0.5)), hold, moved)
