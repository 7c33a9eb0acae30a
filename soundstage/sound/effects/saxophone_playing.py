# SPDX-License-Identifier: Apache-2.0
"""A saxophone that is blown."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class SaxophonePlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("saxophone playing", "saxophone", "sax", "clarinet", "oboe")
    level_db = -16.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("saxophone", 0, chords=False, bpm=84.0), self.level_db)
