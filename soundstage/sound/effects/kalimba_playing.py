# SPDX-License-Identifier: Apache-2.0
"""A kalimba under two thumbs."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class KalimbaPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("thumb piano", "mbira", "kalimba playing", "kalimba", "music box", "thumb piano")
    level_db = -26.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("kalimba", 1, chords=False, bpm=84.0), self.level_db)
