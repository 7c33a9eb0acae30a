# SPDX-License-Identifier: Apache-2.0
"""A trumpet that is blown."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class TrumpetPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("trumpet playing", "trumpet", "bugle", "trombone", "tuba", "fanfare")
    level_db = -14.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("trumpet", 0, chords=False, bpm=100.0), self.level_db)
