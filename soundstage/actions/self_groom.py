# SPDX-License-Identifier: Apache-2.0
"""Grooms itself: a cat sits, licks a forepaw and draws it over its face; a bird preens; people smooth their hair."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Array, Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

LICKS = 2.2  # a second
ROUND = 2.6  # seconds of licking, and of drawing the paw over the face once
LICKED = 0.6  # share of a round that it licks


class SelfGroom(Action):
    """Grooms itself: a cat licks a forepaw and draws it over its face; a bird preens; people smooth their hair."""

    words = ("groom itself", "groom himself", "groom herself", "lick paw", "lick fur", "lick itself", "clean itself",
             "wash itself", "clean paw", "preen", "preen feather", "preen itself", "clean fur", "smooth hair",
             "clean whisker", "wash face with paw", "lick foot", "groom fur", "groom feather")
    goes_on = True
    description = "{who} grooms"
    example = "A cat grooms itself."

    def seconds(self, doing: Doing) -> float:
        return 2 * ROUND / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        if doing.plan == "biped":
            self._hair(doing, controls, ramp)
        elif doing.plan == "bird":
            self._preen(doing, controls, ramp)
        else:
            self._wash(doing, controls, ramp)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.1),))

    def _wash(self, doing: Doing, controls: Controls, ramp: Array) -> None:
        """Sat down, the paw before the mouth, then up over the cheek and down again."""
        d = doing.dims
        began = doing.start - 2 if doing.entering else doing.start
        controls.sit = np.maximum(controls.sit, controls.rise(began, began + 0.8))
        turn = np.mod(cycles(doing, controls, pace(doing) / ROUND), 1.0)
        up = np.clip((turn - LICKED) / (1 - LICKED), 0, 1)
        over = np.sin(np.pi * up) ** 2  # how far the paw is up at the brow
        lick = np.sin(2 * np.pi * cycles(doing, controls, LICKS * pace(doing))) * (over < 0.05)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        forward, left = 0.52 * d.length - 0.10 * d.length * over, -0.05 * d.length - 0.05 * d.length * over
        high = d.height * (0.63 + 0.28 * over + 0.02 * lick)
        paw = controls.position + np.stack([c * forward - s * left, s * forward + c * left, high], -1)
        place_hand(controls, "right", paw, ramp)
        controls.nod = controls.nod + ramp * (0.55 + 0.10 * lick - 0.2 * over)
        controls.shake = controls.shake - 0.16 * ramp
        controls.tilt = controls.tilt + 0.30 * ramp * over
        controls.jaw = np.maximum(controls.jaw, ramp * 0.35 * np.maximum(lick, 0))
        controls.blink = np.maximum(controls.blink, ramp * np.maximum(0.45, over))

    def _preen(self, doing: Doing, controls: Controls, ramp: Array) -> None:
        """The beak goes down into the plumage and nibbles, one side after the other."""
        turn = np.sin(2 * np.pi * cycles(doing, controls, 0.5 * pace(doing) / ROUND))
        side = np.tanh(4 * turn)
        nibble = np.sin(2 * np.pi * cycles(doing, controls, 3.5 * pace(doing)))
        controls.shake = controls.shake + ramp * (1.1 * side + 0.05 * nibble)
        controls.nod = controls.nod + ramp * (1.3 * np.abs(side) + 0.08 * nibble)
        controls.jaw = np.maximum(controls.jaw, ramp * 0.25 * np.maximum(nibble, 0))

    def _hair(self, doing: Doing, controls: Controls, ramp: Array) -> None:
        """A hand goes over the hair, from the brow back."""
        d = doing.dims
        back = 0.5 - 0.5 * np.cos(2 * np.pi * cycles(doing, controls, 0.5 * pace(doing)))
        brow = ahead(doing, controls, 0.38 * d.head, -0.40 * d.head, d.height - 0.12 * d.head)
        nape = ahead(doing, controls, -0.12 * d.head, -0.55 * d.head, d.height - 0.22 * d.head)
        place_hand(controls, "right", brow + (nape - brow) * back[:, None], ramp, "open")
        controls.tilt = controls.tilt - 0.10 * ramp
        controls.nod = controls.nod + 0.06 * ramp
