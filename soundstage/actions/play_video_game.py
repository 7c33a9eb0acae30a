# SPDX-License-Identifier: Apache-2.0
"""Plays a video game: the controller in both hands, thumbs at work, the body leaning with the turns."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.rng import rng
from soundstage.sound_event import Event


class PlayVideoGame(Action):
    """Plays a video game: the controller in both hands, thumbs at work, the body leaning with the turns."""

    words = ("play game controller", "play console", "play on console")
    targets = "prop"
    handles = "hand"
    goes_on = True
    description = "{who} plays a video game"
    example = "A boy plays with a game controller."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.4)
        turn = cycles(doing, controls, 0.45 * pace(doing))
        lean = np.sin(2 * np.pi * turn) * np.sin(2 * np.pi * 0.37 * turn + 0.6)
        low = float(np.max(controls.sit)) > 0.5  # in the lap of who sits
        high = d.height - d.head - (0.5 if low else 0.42) * d.leg
        pad = ahead(doing, controls, 0.60 * d.arm, 0.0, high)
        pad[:, 2] += 0.025 * np.abs(lean)
        shift = 0.05 * lean
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        pad[:, :2] += np.stack([-s, c], -1) * shift[:, None]
        for side, sign in (("left", 1.0), ("right", -1.0)):
            place_hand(controls, side, pad + sign * 0.075 * np.stack([-s, c, 0 * c], -1), ramp)
        controls.tilt = controls.tilt + 0.14 * ramp * lean
        controls.lean = controls.lean + 0.08 * ramp
        front = ahead(doing, controls, 3.0, 0.0, 0.8 * d.height)
        eyes_on(controls, front, ramp, 0.9)
        express(doing, controls, "happy", 0.5)
        held = doing.target or doing.tool
        chance, first = rng(doing.seed, doing.subject, "keys"), max(doing.start, 0.0) + 0.2
        keys = np.cumsum(chance.uniform(0.12, 0.4, 60)) + first
        heard = tuple(Event("click", float(t), source=doing.subject, force=0.25) for t in keys if t < doing.end - 0.1)
        hold = (Hold(held, doing.subject, "hand_right", -1e3, offset=(0.0, 0.075, 0.02)),) if held else ()
        return Result(heard, hold)
