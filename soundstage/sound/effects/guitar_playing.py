# SPDX-License-Identifier: Apache-2.0
"""A guitar picked by fingers."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class GuitarPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("guitar playing", "guitar", "acoustic guitar", "guitar strum", "guitar chord", "ukulele", "banjo", "lute",
             "mandolin")
    level_db = -22.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("guitar", 0, chords=True, bpm=92.0), self.level_db)
