# SPDX-License-Identifier: Apache-2.0
"""Listens: a hand goes behind the ear and the head turns it to the sound; to music the head goes with it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

BEAT = 1.6  # nods a second to music
MUSIC = frozenset(("music", "song", "melody", "tune", "beat", "soundtrack", "anthem"))  # as a manner: what is heard


class Listen(Action):
    """Listens: a hand goes behind the ear and the head turns it to the sound; to music the head goes with it."""

    words = ("listen to", "hear", "eavesdrop", "listen in", "overhear", "listen closely")
    targets = "subject"
    description = "{who} listens"
    example = "A woman listens."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp, d = controls.ramp(doing.start, doing.end, 0.45), doing.dims
        turn = 2 * np.pi * cycles(doing, controls, 0.5 * BEAT * pace(doing))
        if MUSIC & {*doing.manner}:
            controls.nod = controls.nod + 0.14 * ramp * (0.5 - 0.5 * np.cos(2 * turn))
            controls.tilt = controls.tilt + 0.16 * ramp * np.sin(turn)
            controls.lean = controls.lean + 0.03 * ramp * np.sin(turn)
            return Result()
        controls.tilt = controls.tilt + 0.20 * ramp
        controls.twist = controls.twist + 0.10 * ramp
        if doing.plan == "biped":
            ear = ahead(doing, controls, 0.05 * d.head, -0.50 * d.head, d.height - 0.52 * d.head)
            place_hand(controls, "right", ear, ramp, "open")
        return Result()
