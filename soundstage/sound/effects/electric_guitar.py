# SPDX-License-Identifier: Apache-2.0
"""An electric guitar through its amplifier."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class ElectricGuitar(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("electric guitar", "guitar riff", "power chord", "guitar solo")
    level_db = -16.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("electric_guitar", -1, chords=False, bpm=112.0), self.level_db)
