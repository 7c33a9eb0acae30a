# SPDX-License-Identifier: Apache-2.0
"""Mallets on wooden bars."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class XylophonePlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("xylophone playing", "xylophone", "marimba", "glockenspiel")
    level_db = -22.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("xylophone", 1, chords=False, bpm=100.0), self.level_db)
