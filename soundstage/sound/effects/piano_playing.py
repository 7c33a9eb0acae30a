# SPDX-License-Identifier: Apache-2.0
"""A piano under two hands."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class PianoPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("piano playing", "piano", "grand piano", "keyboard player", "piano melody", "piano note", "piano chord")
    level_db = -20.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("grand_piano", 0, chords=True, bpm=88.0), self.level_db)
