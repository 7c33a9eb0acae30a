# SPDX-License-Identifier: Apache-2.0
"""Has a thing in each hand and strikes them against each other, or rubs them, heard at each touch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import counted_strokes, lifted, snapped, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 0.6  # seconds from one blow to the next
USUAL = 4  # blows where none are counted
USUAL_HALF = 0.2  # metres: half the breadth of what sounds as wood or stone at large does
OPEN = 0.13  # metres from the middle that each hand goes out
RUBBED = ("rub", "scrape", "grind", "brush")


class StrikeTogether(Action):
    """Has a thing in each hand and strikes them against each other."""

    words = ("strike together", "knock together", "tap together", "bang together", "hit together", "clap together",
             "clink together", "rub together", "smash together", "beat together", "clash together", "click together",
             "slap together", "scrape together", "bump together", "pat together")
    targets = "prop"
    handles = "hand"
    near = "hand"
    description = "{who} strikes {target} together"
    example = "The man knocks two stones together."

    def seconds(self, doing: Doing) -> float:
        return (EVERY * (doing.times if doing.times > 1 else USUAL) + 0.8) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
        often = replace(doing, times=doing.times if doing.times > 1 else USUAL)
        every = EVERY / pace(doing)
        hits = snapped(controls, counted_strokes(often, 0.45, every, self.seconds(doing)))
        gap = lifted(controls, hits, 0.5 * min([every, *np.diff(hits)]))
        rubs = bool({*doing.manner, str(doing.facts.get("verb", ""))} & set(RUBBED))
        half = max(0.03, 0.5 * float((thing(doing, "wields") or {}).get("wide", 0.06)))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, d.arm * 0.62, 0.0, d.height - d.head * 1.5)
            left = np.stack([-np.sin(controls.heading), np.cos(controls.heading), np.zeros(len(ramp))], -1)
            at = at + left * (sign * (half + (0.0 if rubs else OPEN) * gap))[:, None]
            at[:, 2] += sign * (0.05 * (gap - 0.5) if rubs else 0.0)
            place_hand(controls, side, at, ramp)
        eyes_on(controls, ahead(doing, controls, d.arm * 0.62, 0.0, d.height - d.head * 1.5), ramp, 0.7)
        held = ((doing.target, "right"), (str(doing.facts.get("tool", "")), "left"))
        holds = tuple(Hold(name, doing.subject, f"hand_{side}", -1e3) for name, side in held if name)
        told = doing.facts.get("sound") or {"effect": "scratch" if rubs else "tap"}
        own = str((thing(doing, "wields") or {}).get("substance", "wood"))
        size = float(np.clip(float(thing(doing).get("half", 0.06)) / USUAL_HALF, 0.1, 1.0))  # small things clack high
        blow = Event(told["effect"], 0.0, 0.3 if rubs else 0.01, doing.target or doing.subject, material=own, onto=own,
                     force=told.get("force", 0.5), size=size, words=tuple(told.get("words", ())))
        return Result(tuple(replace(blow, time=float(s)) for s in hits), holds)
