# SPDX-License-Identifier: Apache-2.0
"""What comes in from outside: through a shut window the low of it alone, through an open one nearly all.

A closed window keeps some 25 dB from a room and more of the highs (sound reduction of single glazing, ISO 717-1), an
open one lets all but 5 dB in; a gap lets its share of the area's energy through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.sound.effects._dsp import lowpass
from soundstage.sound.effects.base import RATE

Array = npt.NDArray[np.float64]
_SHUT_HERTZ, _SHUT_DB = 450.0, -22.0
_OPEN_HERTZ, _OPEN_DB = 9000.0, -5.0
_SWING = 0.6  # seconds in which it is opened or closed


@dataclass(frozen=True)
class Opening:
    """From this film time on, seconds, so far open: 0-1."""

    time: float
    share: float


def let_in(x: Array, openings: Sequence[Opening], start: float) -> Array:
    """(N, 2) of what is outside as heard within; start: the film time of its first sample."""
    clock = start + np.arange(len(x)) / RATE
    share = np.full(len(x), openings[0].share)
    for opening in openings[1:]:
        ramp = np.clip((clock - opening.time) / _SWING, 0.0, 1.0)
        share = share + (opening.share - share) * ramp
    shut, wide = (lowpass(x, hertz, 1) * 10 ** (db / 20)
                  for hertz, db in ((_SHUT_HERTZ, _SHUT_DB), (_OPEN_HERTZ, _OPEN_DB)))
    energy = np.sqrt(share)[:, None]
    return np.asarray(wide * energy + shut * (1.0 - energy))
