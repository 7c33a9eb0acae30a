# SPDX-License-Identifier: Apache-2.0
"""A flute that is blown."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class FlutePlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("flute playing", "flute", "recorder", "panpipe", "piccolo", "ocarina")
    level_db = -22.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("flute", 1, chords=False, bpm=88.0), self.level_db)
