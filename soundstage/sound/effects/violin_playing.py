# SPDX-License-Identifier: Apache-2.0
"""A violin under the bow."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class ViolinPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("violin playing", "violin", "fiddle", "viola", "violin melody")
    level_db = -20.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("violin", 1, chords=False, bpm=80.0), self.level_db)
