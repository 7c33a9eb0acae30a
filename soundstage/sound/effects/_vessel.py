# SPDX-License-Identifier: Apache-2.0
"""What the words say of a vessel: how full it is, how thick its wall, whether a hand keeps it from ringing.

A filled vessel is heavier and rings lower and shorter: the liquid moves with its wall, f = f0 / sqrt(1 + a h^4)
(French 1983, "In vino veritas"; the same for tapped mugs and jars). What lies on its wall or is wrapped round it
takes the ringing away.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.props._fullness import fullness
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Event

_LOADED = 0.95  # a of the formula, for what is filled to the brim with water
_THIN, _THICK = ("thin", "delicate", "fine-walled"), ("thick", "heavy-bottomed", "sturdy")
_HELD = ("damped", "muted", "wrapped", "pressed", "gripped")


@dataclass(frozen=True)
class Vessel:
    """full: 0-1; pitch, ring: factors on its modes' frequencies and decay times; weight: its mass, 1 as usual."""

    full: float
    pitch: float
    ring: float
    weight: float


def vessel(event: Event) -> Vessel:
    """The vessel that the event's words tell of; an ordinary empty one where they say nothing."""
    full = fullness(said(event))
    wall = 1.9 if _any(event, _THIN) else 0.5 if _any(event, _THICK) else 1.0
    held = 0.25 if _any(event, _HELD) else 1.0
    pitch = 1.0 / np.sqrt(1.0 + _LOADED * full**4) * (1.0 - 0.12 * full)
    return Vessel(full, float(pitch), wall * held * (1.0 - 0.55 * full), (1.0 + 2.0 * full) * wall**-0.5)



def _any(event: Event, words: tuple[str, ...]) -> bool:
    return any(w in said(event) for w in words)
