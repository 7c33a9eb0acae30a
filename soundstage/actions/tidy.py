# SPDX-License-Identifier: Apache-2.0
"""Puts things in order: hands go from place to place on shelves, or smooth and shift what lies low."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
SHELF = 0.62  # of one's height: what is higher is filled from the front, what is lower from above


class Tidy(Action):
    """Puts things in order: hands go from place to place on shelves, or smooth and shift what lies low."""

    words = ("organize", "organise", "tidy up", "rearrange", "sort", "sort out", "sort through", "declutter",
             "straighten up", "make bed", "reorganize", "put in order")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} puts {target} in order"
    example = "A woman tidies the bookshelf."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told, table = doing.dims, thing(doing), thing(doing, "table")
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        turn = 2 * np.pi * cycles(doing, controls, 0.42 * pace(doing))
        tall = float(told["tall"]) if told else 1.0
        if table or tall < SHELF * d.height:
            at = self._over(doing, controls, ramp, turn, float(table["top"]) - float(controls.position[0, 2]) if table
                            else tall)
        else:
            at = self._before(doing, controls, ramp, turn)
        eyes_on(controls, at, ramp, 0.85)
        holds = (Hold(doing.tool, doing.subject, "hand_right", -1e3),) if doing.tool else ()
        put = np.arange(doing.start + 1.0, doing.end - 0.4, 2.4 / pace(doing))
        return Result(tuple(Event("put_down", float(b), source=doing.subject, force=0.2) for b in put), holds)

    @staticmethod
    def _before(doing: Doing, controls: Controls, ramp: Array, turn: Array) -> Array:
        """At shelves: the right hand puts in high and takes out lower, the left one steadies. -> (T, 3) the place."""
        d = doing.dims
        middle = ahead(doing, controls, 0.62 * d.arm, -0.05, 0.72 * d.height)
        into = 0.5 - 0.5 * np.cos(2 * turn)
        high = 0.20 * d.height * np.cos(turn)
        right = shifted(controls, middle, -0.16 * (1 - into), -0.1 + 0.14 * np.sin(turn), high)
        left = shifted(controls, middle, -0.02, 0.17, -0.05 + 0.05 * np.sin(turn))
        place_hand(controls, "right", right, ramp)
        place_hand(controls, "left", left, ramp, "open")
        controls.twist = controls.twist + 0.10 * ramp * np.sin(turn)
        return right

    @staticmethod
    def _over(doing: Doing, controls: Controls, ramp: Array, turn: Array, high: float) -> Array:
        """Over a bed or a desk: both hands shift and smooth outwards and back. -> (T, 3) the middle between them."""
        d = doing.dims
        low = float(np.clip(0.5 - high / d.height, 0.0, 0.5))
        middle = ahead(doing, controls, 0.66 * d.arm, 0.0, high + 0.03)
        wide = 0.09 + 0.14 * (0.5 - 0.5 * np.cos(2 * turn))
        lift = 0.07 * np.clip(np.sin(2 * turn), 0, None)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = shifted(controls, middle, 0.06 * np.sin(turn + sign), sign * wide, lift)
            place_hand(controls, side, at, ramp, "open" if not doing.tool or side == "left" else "grip")
        controls.crouch = np.maximum(controls.crouch, 1.6 * low * ramp)
        controls.lean = controls.lean + (0.2 + 0.5 * low) * ramp
        controls.twist = controls.twist + 0.12 * ramp * np.sin(turn)
        return middle
