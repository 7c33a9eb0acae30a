# SPDX-License-Identifier: Apache-2.0
"""Fishes with a rod: a cast, then it waits with the line out and winds it in a little."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, get_up, turn_to
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
TO_THE_WATER = 0.5  # the heading that shows the face and has the water ahead
LEVEL, BACK = 0.95, -0.55  # radians the rod leans forward while it waits, and back before the cast
OUT = 4.6  # metres to where the line meets the water
LINE = (0.75, 0.78, 0.80)  # linear RGB


class Fishing(Action):
    """Fishes with a rod: a cast, then it waits with the line out and winds it in a little."""

    words = ("fish", "go fishing", "angle", "cast line", "cast fishing rod", "cast rod", "reel in", "fly fish")
    handles = "hand"
    description = "{who} fishes"
    example = "An old man fishes at the lake."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "biped":
            controls.graze = np.maximum(controls.graze, 0.6 * controls.ramp(doing.start, doing.end, 0.4))
            return Result()
        get_up(doing, controls)
        turn_to(TO_THE_WATER, doing.start - 0.1, doing.start + 0.4, controls)
        d, cast = doing.dims, doing.start + 1.3
        on = np.ones(len(controls.times))
        drawn = controls.ramp(doing.start + 0.3, cast + 0.1, 0.55)
        lean = LEVEL + (BACK - LEVEL) * drawn + 0.03 * np.sin(2.3 * controls.times)
        low = ahead(doing, controls, 0.5 * d.arm, -0.10, 0.56 * d.height)
        high = ahead(doing, controls, 0.32 * d.arm, -0.16, 0.74 * d.height)
        hand = low + (high - low) * drawn[:, None]
        hand[:, 2] += np.asarray(query.ground(controls.position), float)
        wind = 2 * np.pi * 1.2 * np.clip(controls.times - cast - 0.8, 0, None)
        place_hand(controls, "right", hand, on)
        reel = shifted(controls, hand, 0.07 + 0.035 * np.cos(wind), 0.10, 0.04 * np.sin(wind))
        place_hand(controls, "left", reel, on)
        controls.twist = controls.twist - 0.22 * drawn
        spot = ahead(doing, controls, OUT, 0.0, -0.30)
        spot[:, 2] += np.asarray(query.ground(controls.position), float)
        eyes_on(controls, spot, controls.ramp(doing.start, doing.end, 0.4), 0.7)
        return Result(self._heard(doing, cast), self._rod(doing, controls, lean),
                      (), self._line(doing, controls, (hand, spot), lean, cast))

    def _heard(self, doing: Doing, cast: float) -> tuple[Event, ...]:
        return (Event("whoosh", cast - 0.15, source=doing.subject, force=0.5),
                Event("splash", cast + 0.5, source=doing.subject, force=0.15, size=0.4))

    def _rod(self, doing: Doing, controls: Controls, lean: Array) -> tuple[Hold, ...]:
        tool = doing.tool or doing.target
        if not tool:
            return ()
        swing = ("y", tuple(map(float, controls.times)), tuple(map(float, lean)))
        return (Hold(tool, doing.subject, "hand_right", -1e3, swing=(swing,)),)

    def _line(self, doing: Doing, controls: Controls, ends: tuple[Array, Array], lean: Array,
              cast: float) -> tuple[Strand, ...]:
        """From the rod's tip: it hangs before the cast, flies out with it and lies on the water after."""
        told = thing(doing, "wields")
        long = float(told["end"][2] - told["grip"][2]) if told else 1.78
        hand, spot = ends
        tip = shifted(controls, hand, long * np.sin(lean), 0.0, long * np.cos(lean))
        hangs = tip - [0.0, 0.0, 0.5]
        out = controls.rise(cast - 0.1, cast + 0.5)[:, None]
        end = hangs + (spot - hangs) * out
        rows = (tuple(map(tuple, tip.tolist())), tuple(map(tuple, end.tolist())))
        return (Strand(doing.tool or doing.subject, -1e3, 1e3, tuple(map(float, controls.times)), *rows, LINE, 0.004),)
