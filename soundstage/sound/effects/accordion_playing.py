# SPDX-License-Identifier: Apache-2.0
"""An accordion that breathes."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._played import Hands, performed
from soundstage.sound.effects.base import Effect, Event, Samples


class AccordionPlaying(Effect):
    """Somebody plays through event.duration: a tune; words: chord, scale, note, sad."""

    words = ("accordion playing", "accordion", "harmonica", "concertina", "bagpipes")
    level_db = -18.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return performed(event, rng, Hands("accordion", 0, chords=True, bpm=96.0), self.level_db)
