# SPDX-License-Identifier: Apache-2.0
"""A drum kit that is played: kick, snare and hat in a groove, a fill at the end of every fourth bar."""

from __future__ import annotations

import numpy as np

from soundstage.score._instruments import INSTRUMENTS
from soundstage.sound.effects._dsp import add, count, faded
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples

_GROOVE = ((0.0, "kick", 1.0), (1.0, "snare", 0.9), (1.5, "kick", 0.7), (2.0, "kick", 0.9), (3.0, "snare", 0.95))
_HAND = ((0.0, "drum", 1.0), (0.75, "slap", 0.5), (1.5, "drum", 0.7), (2.0, "slap", 0.7), (2.75, "drum", 0.6),
         (3.25, "slap", 0.5), (3.5, "slap", 0.6))


class DrumsPlaying(Effect):
    """Somebody drums through event.duration; words: hand drum, bongo, djembe; cymbal gives one crash."""

    words = ("drums playing", "drums", "drum kit", "drum set", "bongos", "djembe", "cymbal", "cymbal crash",
             "drum solo", "drummer", "hand drum", "snare drum", "drumming")
    level_db = -14.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds, text = event.duration or 4.0, said(event)
        out = np.zeros(count(seconds + 0.3))
        beat = 60 / (108 * float(np.clip(event.speed, 0.5, 2.0)))
        hands = any(w in text for w in ("hand", "bongo", "djembe", "conga", "tabla"))
        if "cymbal" in text:
            add(out, INSTRUMENTS["cymbal"](60, 0.6 + 0.4 * force(event), 1.0, rng), 0.0)
            return finished(out, event, self.level_db, lasts=True)
        snare = "snare" in text
        bars = int(seconds / (4 * beat)) + 1
        for bar in range(bars):
            hits = list(_HAND if hands else _GROOVE)
            if snare:
                hits = [(float(k), "snare", 0.9) for k in range(4)]
            elif not hands:
                hits += [(k / 2, "hat", 0.7 if k % 2 == 0 else 0.45) for k in range(8)]
                hits += [(3 + k / 4, "snare", 0.5 + 0.12 * k) for k in range(4)] if bar % 4 == 3 else []
            for at, kind, level in hits:
                moment = (4 * bar + at) * beat + float(np.clip(rng.normal(0, 0.006), 0, 0.015))
                if moment < seconds:
                    wave = INSTRUMENTS[kind](47, level * float(rng.uniform(0.85, 1)) * (0.5 + 0.5 * force(event)),
                                             0.2, rng)
                    add(out, (0.5 if kind == "hat" else 1.0) * wave, moment)
        return finished(faded(out, 0.0005, 0.1), event, self.level_db, lasts=True)
