# SPDX-License-Identifier: Apache-2.0
"""Waters a plant: a watering can is held out over its foot and tipped forward, and water runs out of the rose."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles
from soundstage.actions._tools import hand_for, shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
TILT = 0.6  # radians
OVER = 0.28  # metres of the spout over what it waters, at most as high as a hand goes
APART = 0.03  # metres between the jets


class Water(Action):
    """Waters a plant: a watering can is held out over its foot and tipped forward, and water runs out of the rose."""

    words = ("irrigate", "give water to", "water down", "water plant", "water flower")
    targets = "prop"
    handles = "near"
    goes_on = True
    description = "{who} waters {target}"
    example = "A gardener waters a flower."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told, tool = doing.dims, thing(doing), thing(doing, "wields")
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        on, off = doing.start + 0.7, doing.end - 0.7
        tilt = TILT * np.minimum(controls.rise(on - 0.4, on), 1 - controls.rise(off, off + 0.4))
        goal = ahead(doing, controls, d.arm, 0.0, 0.05)
        tall = 0.1
        if told:
            goal = np.broadcast_to(np.asarray(told["at"], float), goal.shape)
            tall = min(float(told["tall"]), 0.75 * d.height)
        slow = np.sin(2 * np.pi * cycles(doing, controls, 0.5))
        spout = shifted(controls, goal, 0.0, 0.04 * slow, min(0.45 * tall + OVER, 0.8 * d.height))
        hand = hand_for(controls, spout, _way(tool, tilt))
        rest = ahead(doing, controls, 0.3 * d.arm, -0.6 * d.width, 0.5 * d.height)
        out = space.smoothstep(controls.ramp(doing.start, doing.end, 0.7))
        place_hand(controls, "right", rest + (hand - rest) * out[:, None], ramp)
        controls.lean = controls.lean + 0.16 * ramp
        eyes_on(controls, goal + [0, 0, 0.3 * tall], ramp, 0.8)
        if not doing.tool:
            return Result()
        times = tuple(map(float, controls.times))
        swing = (("y", times, tuple(map(float, tilt))),)
        hold = Hold(doing.tool, doing.subject, "hand_right", -1e3, swing=swing)
        jets = tuple(
            Strand(doing.tool, on, max(off, on), times,
                   tuple(map(tuple, shifted(controls, spout, 0.0, k * 0.4 * APART, 0.0).tolist())),
                   tuple(map(tuple, shifted(controls, goal, 0.05, k * APART, 0.02).tolist())), radius=0.003)
            for k in (-1.0, 0.0, 1.0))
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), (hold,), (), jets)


def _way(tool: dict[str, object], tilt: Array) -> Array:
    """(T, 3) from the hand to the spout, in the holder's frame: ahead, and down as the can tilts."""
    if not tool:
        return np.tile([0.2, 0.0, 0.0], (len(tilt), 1))
    x, y, z = np.asarray(tool["end"], float) - np.asarray(tool["grip"], float)  # type: ignore[arg-type]
    c, s = np.cos(tilt), np.sin(tilt)
    return np.stack([x * c + z * s, np.full(len(tilt), y), z * c - x * s], -1)
