# SPDX-License-Identifier: Apache-2.0
"""A cello under the bow."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class CelloPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("cello playing", "cello", "double bass", "contrabass")
    level_db = -20.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("cello", -1, chords=False, bpm=66.0), self.level_db)
