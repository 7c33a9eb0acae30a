# SPDX-License-Identifier: Apache-2.0
"""Coughs, sneezes, a throat cleared, hiccups: air that bursts out of a closed throat."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, decay, hill, joined, octaves, peaked, spectral, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Cough(Effect):
    """Two or three coughs; words: sneeze ("ah-choo"), throat (cleared), hiccup."""

    words = ("cough", "coughs", "coughing", "sneeze", "sneezes", "sneezing", "clears throat", "throat clearing",
             "hiccup", "hiccups", "burp")
    verbs = ("cough", "sneeze", "hiccup", "burp")
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event, 0.4)
        if "sneeze" in text:
            sound = joined((0.0, 0.25 * _burst(rng, 0.42, high, 0.25, inwards=True)),
                           (0.46, _burst(rng, 0.4, 1.2 * high, 0.22)), (0.5, 0.35 * _hiss(rng, 0.3, high)))
        elif "throat" in text:
            sound = joined(*((0.34 * k, _rasp(rng, 0.26, high)) for k in range(2)))
        elif "hiccup" in text or "burp" in text:
            sound = _rasp(rng, 0.14 if "hic" in text else 0.5, high * (2.2 if "hic" in text else 0.8))
        else:
            times = max(2, int(event.duration / 0.42)) if event.duration else int(rng.integers(2, 4))
            sound = joined(*((0.38 * k * float(rng.uniform(0.95, 1.08)),
                              float(rng.uniform(0.7, 1.0)) * _burst(rng, 0.3, high, 0.55)) for k in range(times)))
        return finished(sound, event, self.level_db)


def _burst(rng: Chance, long: float, high: float, tone: float, inwards: bool = False) -> Wave:
    """Air let go at once through an open mouth, with a little voice behind it."""
    n = count(long)
    shapes = hill(octaves(), 750 * high * np.array([1.1, 1.0, 0.8]), 0.45)
    shapes = shapes + 0.7 * hill(octaves(), 1700 * high * np.array([1.1, 1.0, 0.9]), 0.4)
    air = spectral(rng, n, shapes + 0.25 * hill(octaves(), 4200 * high * np.ones(3), 0.7), np.linspace(0, long, 3))
    if inwards:
        return peaked(peaked(air) * swell(n, (0, 0.05), (0.8 * long, 1), (long, 0)))
    wind = peaked(air) * decay(n, 0.32, 0.003) * swell(n, (0, 1), (0.25 * long, 0.35), (0.6 * long, 0.2), (long, 0))
    return peaked(wind + tone * _rasp(rng, long, high) * decay(n, 0.4, 0.004))


def _rasp(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    hertz = 190 * high * swell(n, (0, 1.25), (0.4 * long, 1.0), (long, 0.75))
    loud = swell(n, (0, 0.6), (0.12 * long, 1), (0.6 * long, 0.5), (long, 0))
    throat = Throat(((700 * high**0.3, 0.4, 1.0), (1250 * high**0.3, 0.3, 0.7), (2600, 0.3, 0.3)), slope=0.6,
                    breath=0.7, jitter=0.04, rough=0.7, rough_hertz=75)
    return voiced(rng, hertz, loud, throat)


def _hiss(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    return peaked(spectral(rng, n, hill(octaves(), np.array(5200.0 * high), 0.6)[None])) * decay(n, 0.3, 0.02)
