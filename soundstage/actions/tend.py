# SPDX-License-Identifier: Apache-2.0
"""Does something to somebody's body: combs hair, ties laces, massages shoulders, puts a coat or a hat on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
# how high a part of a body is, of its height; how far from its middle towards who tends it, of its length; how wide
# apart the hands are, of its width
PARTS = {"head": (0.93, 0.25, 0.42), "face": (0.82, 0.62, 0.16), "neck": (0.70, 0.55, 0.14),
         "shoulders": (0.70, 0.10, 0.72), "back": (0.58, 0.55, 0.4), "chest": (0.58, 0.6, 0.3),
         "arm": (0.52, 0.45, 0.25), "legs": (0.24, 0.55, 0.3), "feet": (0.08, 0.42, 0.3)}
DRAPED = 0.55  # of the beat: what is put on is where it belongs


class Tend(Action):
    """Does something to somebody's body: combs hair, ties laces, massages shoulders, puts a coat or a hat on."""

    words = ("massage", "bandage", "braid", "give haircut", "give massage")
    targets = "subject"
    handles = "near"
    goes_on = True
    description = "{who} takes care of {target}"
    example = "A woman massages a man."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, part = doing.dims, part_of(doing)
        high, near, wide = PARTS[part]
        told = thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        middle = self._middle(doing, controls, high, near)
        up = float(middle[0, 2] - controls.position[0, 2])
        low = float(np.clip(1.1 - up / (0.5 * d.height), 0.0, 1.0))
        width = float(told.get("wide", d.width)) if told else d.width
        busy = 2 * np.pi * cycles(doing, controls, 1.2 * pace(doing))
        put_on = "put_on" in doing.manner and bool(doing.tool)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            spot = shifted(controls, middle, 0.02 * np.cos(busy + sign), sign * 0.5 * wide * width,
                           0.03 * np.sin(busy + (0.0 if sign > 0 else 2.0)))
            if put_on:
                spot = self._brought(doing, controls, spot, sign)
            elif side == "right" and doing.tool:
                spot = hand_for(controls, spot, lever(doing, (("y", 0.9),)))
            place_hand(controls, side, spot, ramp, "grip" if side == "right" and doing.tool else "open")
        controls.crouch = np.maximum(controls.crouch, 1.25 * low * ramp)
        controls.lean = controls.lean + (0.10 + 0.35 * low) * ramp
        eyes_on(controls, middle, ramp, 0.9)
        return Result((Event("cloth", max(doing.start + 0.4, 0.1), source=doing.subject, force=0.25),),
                      self._holds(doing, put_on, part))

    def _middle(self, doing: Doing, controls: Controls, high: float, near: float) -> Array:
        told = thing(doing)
        if not told:
            return ahead(doing, controls, 0.5 * doing.dims.arm, 0.0, high * doing.dims.height)
        x, y, z = told["at"]
        at = np.array([x, y, z + high * told["high"] - float(told.get("lower", 0.0))])
        way = space.unit((controls.position - at) * [1, 1, 0])
        return np.asarray(at + way * (near * min(float(told["long"]), 0.3)))

    def _brought(self, doing: Doing, controls: Controls, spot: Array, sign: float) -> Array:
        """The way of a thing from before the own body over to where it is worn, and its hands back from it."""
        span = doing.end - doing.start
        share = space.smoothstep((controls.times - doing.start) / (DRAPED * span))
        own = ahead(doing, controls, 0.5 * doing.dims.arm, sign * 0.12, 0.6 * doing.dims.height)
        arc = np.stack([0 * share, 0 * share, 0.12 * np.sin(np.pi * share)], -1)
        return np.asarray(own + (spot - own) * share[:, None] + arc)

    def _holds(self, doing: Doing, put_on: bool, part: str) -> tuple[Hold, ...]:
        if not doing.tool:
            return ()
        mine = Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=() if put_on else (("y", 0.9),))
        if not put_on or not doing.target:
            return (mine,)
        worn, d = doing.start + DRAPED * (doing.end - doing.start), doing.dims
        if part == "head":
            drop = -0.04 if "helmet" in doing.manner else -0.24
            return (mine, Hold(doing.tool, doing.target, "head", worn, at=(0.0, 0.0, drop * d.head)))
        ahead = 0.14 if part in ("neck", "chest", "face") else -0.14
        return (mine, Hold(doing.tool, doing.target, "chest", worn, offset=(ahead, 0.0, 0.06 * d.height)))


def part_of(doing: Doing) -> str:
    """The part of the body that it is done to, as the director names it among the manners."""
    return next((m for m in doing.manner if m in PARTS), "shoulders")
