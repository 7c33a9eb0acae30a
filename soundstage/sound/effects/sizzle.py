# SPDX-License-Identifier: Apache-2.0
"""Hot fat, steam, gas: frying, hissing, fizzing. A hiss of countless small bursts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, crackle, faded, highpass, loud, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import chosen
from soundstage.sound.effects.base import Effect, Event, Samples


@dataclass(frozen=True)
class _Hiss:
    low: float  # Hz
    high: float
    grains: float  # bursts a second
    ring: float
    share: float  # of bursts against hiss
    dies: bool = False  # strong at once, then fading


_FRY = _Hiss(2200, 13000, 900, 0.0012, 1.1)
_KINDS = {"spray": _Hiss(2500, 14000, 0, 0.001, 0.0), "steam": _Hiss(1400, 11000, 0, 0.001, 0.0),
          "hiss": _Hiss(2600, 12000, 60, 0.001, 0.1), "snake": _Hiss(3200, 11000, 0, 0.001, 0.0),
          "fizz": _Hiss(4200, 15000, 2600, 0.0007, 1.4, True), "soda": _Hiss(4200, 15000, 2600, 0.0007, 1.4, True),
          "gas": _Hiss(900, 9000, 0, 0.001, 0.0), "air": _Hiss(700, 8000, 0, 0.001, 0.0, True)}


class Sizzle(Effect):
    """Frying; words: fizz or soda (dies away), steam, gas, spray, air, hiss. More force: more and fiercer bursts."""

    words = ("sizzle", "sizzling", "frying", "fry", "frying pan", "fizz", "fizzing", "carbonation", "soda", "hiss",
             "hissing", "steam", "spray", "spraying", "aerosol", "hissing steam", "gas burner", "air leak", "snake",
             "grill", "hot oil")
    verbs = ("sizzle", "fry", "fizz", "hiss", "spray", "grill", "steam")
    level_db = -30.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.0
        n = count(seconds)
        kind, high = chosen(event, _KINDS, _FRY), pitch(event, 0.3)
        sound = _hissed(rng, n, kind, high, force(event))
        if kind.dies:
            sound = sound * swell(n, (0, 1), (0.25 * seconds, 0.6), (0.6 * seconds, 0.3), (seconds, 0.12))
        return finished(faded(sound, 0.003, 0.08), event, self.level_db, lasts=True)


def _hissed(rng: Chance, n: int, kind: _Hiss, high: float, hit: float) -> Wave:
    hiss = loud(band(white(rng, n), kind.low * high, kind.high, 1)) * np.exp(0.18 * slow(rng, n, 9.0))
    if not kind.grains:
        return np.asarray(hiss, float)
    rate = kind.grains * (0.4 + 1.2 * hit) * np.exp(0.3 * slow(rng, n, 6.0))
    bursts = crackle(rng, n, rate, [(f * high, kind.ring) for f in (2600, 4300, 6900, 10500)], 1.25)
    spits = crackle(rng, n, 5 + 16 * hit, ((900, 0.006), (1900, 0.005), (3500, 0.003)), 0.8)
    popping = 0.35 * loud(spits) if spits.any() else 0.0
    return highpass(hiss + kind.share * loud(bursts) + popping, 500)
