# SPDX-License-Identifier: Apache-2.0
"""A crowd: many voices talking at once, no word to be understood; a cup, a chair, a cough of laughter."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, has, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, highpass, peaked, slow, white
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.put_down import PutDown

_VOWELS = ((730, 1090), (530, 1840), (270, 2290), (570, 840), (300, 870), (660, 1720), (490, 1350), (440, 1020))


class Crowd(Ambience):
    """Murmur of a cafe, market or audience."""

    words = ("crowd", "murmur", "cafe", "restaurant", "market", "bar", "audience", "station", "party", "people talking")
    level_db = -36.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.12 * rumble(rng, n, 100, 900, 9.0, 0.1)
        for k in range(4 if has(setting, "quiet", "empty") else 8):
            man = k % 2 == 0
            # one stretch of talk serves as three people: later, elsewhere and farther
            talk = _babble(rng, n, float(rng.uniform(95, 135) if man else rng.uniform(175, 235)), 1.0 if man else 1.17)
            for person in range(3):
                pan = float(rng.uniform(0.1, 0.9)) * np.pi / 2
                heard = 1.0 if person == 0 and k < 3 else float(rng.uniform(0.15, 0.5))
                out += heard * np.roll(talk, int(rng.integers(n)))[:, None] * np.array([np.cos(pan), np.sin(pan)])
        cup = Event("put_down", 0.0, material="ceramic", onto="wood")
        scatter(rng, out, 2.5, lambda: np.asarray(peaked(PutDown().render(cup, rng).astype(float)), float), 1.0, 0.7)
        return bed(out, self.level_db, rng, setting)


def _babble(rng: Chance, length: int, base: float, tract: float) -> Wave:
    """(length,) of speech-like sound: vowels and hisses in turn, syllables four a second, phrases with pauses.

    Made at a third of the rate (every frequency tripled, then resampled): talk has little above 8 kHz.
    """
    from scipy.signal import resample_poly

    n = -(-length // 3)
    knots = max(4, int(length / 48000 * 4.2) + 2)
    at = np.linspace(0, n, knots) + np.concatenate([[0], rng.uniform(-1000, 1000, knots - 2), [0]])
    at = np.maximum.accumulate(at)
    vowel = np.asarray(_VOWELS, dtype=np.float64)[rng.integers(0, len(_VOWELS), knots)] * tract
    every = np.arange(n)
    f1, f2 = (np.interp(every, at, vowel[:, k]) for k in range(2))
    syllables = np.interp(every, np.repeat(at, 2)[1:-1], np.tile([0.9, 0.12], knots)[: 2 * knots - 2])
    talking = np.clip(2.5 * (slow(rng, n, 3 * 0.45) + 0.6), 0, 1)
    hertz = base * np.exp(0.16 * slow(rng, n, 3 * 2.0) + 0.06 * slow(rng, n, 3 * 5.0))
    throat = Throat(
        ((3.0 * f1, 0.25, 1.0), (3.0 * f2, 0.2, 0.5), (8100 * tract, 0.2, 0.2)), slope=0.9, breath=0.05, jitter=0.01
    )
    talk = voiced(rng, 3 * hertz, syllables * talking + 1e-6, throat)
    hiss = highpass(white(rng, n), 11000, 2) * np.clip(slow(rng, n, 3 * 6.0) - 1.1, 0, 1) * talking
    return np.asarray(resample_poly(talk + 0.25 * hiss, 3, 1)[:length], float)
