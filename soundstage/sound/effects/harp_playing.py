# SPDX-License-Identifier: Apache-2.0
"""A harp under two hands."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class HarpPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("harp playing", "harp", "lyre", "zither")
    level_db = -24.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("harp", 0, chords=True, bpm=76.0), self.level_db)
