# SPDX-License-Identifier: Apache-2.0
"""Moves a small thing along the table it is on with one hand: pushes, drags or rolls it, heard all the way."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import shifted, thing, work_point
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

WAY = 0.34  # metres that it is moved
ROLLED = 0.14  # metres to each side that it is rolled
LED = 0.55  # seconds before and after, in which the hand comes and goes


class Shift(Action):
    """Moves a small thing along the table with a hand, or rolls it to and fro."""

    words = ("shift along table", "roll to and fro")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} moves {target} along the table"
    example = "A man slides a plate across the table."

    def seconds(self, doing: Doing) -> float:
        return (3.6 if doing.facts.get("verb") == "roll" else 2.6) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told, t = thing(doing), controls.times
        if not told:
            return Result()
        rolls, begin, end = doing.facts.get("verb") == "roll", doing.start + LED, doing.end - LED
        going = np.clip((t - begin) / max(end - begin, 0.1), 0.0, 1.0)
        sign = -1.0 if "leftwards" in doing.manner else 1.0  # as the camera sees it, to whom one faces
        off = ROLLED * np.sin(2 * np.pi * 1.5 * going) if rolls else WAY * space.smoothstep(going)
        middle = work_point(doing, controls) - [0.0, 0.0, 0.5 * float(told["tall"])]
        at = shifted(controls, middle, 0.0, sign * (off if rolls else off - WAY / 2), 0.0)
        self._by_hand(doing, controls, at, sign, rolls)
        ahead = space.unit(np.array([np.cos(controls.heading[0]), np.sin(controls.heading[0]), 0.0]))
        turn = sign * off / max(0.5 * float(told["tall"]), 0.01) if rolls else 0.0 * t
        move = Moved(doing.target, times=tuple(map(float, t)), points=tuple(map(tuple, at.tolist())),
                     axis=(float(ahead[0]), float(ahead[1]), 0.0), angles=tuple(map(float, turn)))
        under = thing(doing, "vessel") or thing(doing, "table")
        heard = Event("roll" if rolls else "scratch", begin, end - begin, doing.target, material=told["substance"],
                      onto=str(under.get("substance", "wood")), force=0.45, speed=0.8, words=tuple(told["words"]))
        return Result((heard,), (), (move,))

    def _by_hand(self, doing: Doing, controls: Controls, at: np.ndarray, sign: float, rolls: bool) -> None:  # type: ignore[type-arg]
        """The right hand at it: on what is rolled or dragged, behind what is pushed."""
        told, ramp = thing(doing), controls.ramp(doing.start, doing.end, LED - 0.1)
        behind = not rolls and doing.facts.get("verb") in ("push", "shove", "nudge")
        tall, half = float(told["tall"]), float(told["half"])
        up = max(0.2 * tall, 0.03) if behind else 0.5 * tall + 0.02
        beside, over = (-sign * (half + 0.035), up - tall / 2) if behind else (0.0, up)
        hand = shifted(controls, at, 0.0, beside, over)
        place_hand(controls, "right", hand, ramp, "open" if behind or rolls or tall < 0.1 else "grip")
        controls.lean = controls.lean + 0.14 * ramp
        eyes_on(controls, at, ramp, 0.8)
