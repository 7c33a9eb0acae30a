# SPDX-License-Identifier: Apache-2.0
"""A crowd that cheers: many open voices at many pitches over the rush of them all, whistles and claps in it."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    add,
    band,
    count,
    faded,
    hill,
    loud,
    octaves,
    peaked,
    slow,
    spectral,
    swell,
)
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples
from soundstage.sound.effects.clap import one_clap


class Cheer(Effect):
    """A cheering crowd through event.duration; words: stadium (large), gasp (a crowd draws its breath), boo."""

    words = ("cheer", "cheers", "cheering", "crowd cheers", "cheering crowd", "crowd roars", "stadium", "fans", "boo",
             "chant", "crowd noise")
    verbs = ("cheer", "boo")
    level_db = -18.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds, text, high = event.duration or 3.0, said(event), pitch(event, 0.3)
        n = count(seconds)
        hertz = octaves()
        vowels = hill(hertz, np.array(650.0 * high), 0.35) + 0.8 * hill(hertz, np.array(1250.0 * high), 0.3)
        mass = loud(spectral(rng, n, (vowels + 0.25 * hill(hertz, np.array(2900.0), 0.4))[None]))
        out = mass * np.exp(0.15 * slow(rng, n, 5.0))
        for _ in range(int(9 * seconds)):
            voice = _voice(rng, high * (0.6 if "boo" in text else 1.0))
            add(out, float(rng.uniform(0.3, 1.1)) * voice, float(rng.uniform(0, max(0.1, seconds - 0.3))))
        for _ in range(int(14 * seconds)):
            add(out, float(rng.uniform(0.2, 0.6)) * one_clap(rng, float(rng.uniform(900, 1600))),
                float(rng.uniform(0, seconds)))
        for _ in range(int(0.7 * seconds) if "boo" not in text else 0):
            add(out, 0.8 * _whistle(rng), float(rng.uniform(0, max(0.1, seconds - 0.6))))
        if "stadium" in text:
            out = band(out, 120, 5000, 1)
        rise = swell(n, (0, 0.55), (min(0.5, 0.3 * seconds), 1), (seconds, 0.9))
        return finished(faded(out * rise, 0.01, 0.15), event, self.level_db, lasts=True)


def _voice(rng: Chance, high: float) -> Wave:
    """One of the crowd: a shout of "hey" or "woo", each with its own throat."""
    long = float(rng.uniform(0.35, 0.9))
    n = count(long)
    base = float(np.exp(rng.uniform(np.log(210), np.log(620)))) * high
    hertz = base * swell(n, (0, 0.85), (0.3 * long, 1.05), (long, float(rng.uniform(0.8, 1.25))))
    tract = float(rng.uniform(1.0, 1.5))
    throat = Throat(((620 * tract, 0.3, 1.0), (1300 * tract, 0.25, 0.8), (2700 * tract, 0.25, 0.4)), slope=0.7,
                    breath=0.2, jitter=0.02, rough=0.3)
    return peaked(voiced(rng, hertz, swell(n, (0, 0.05), (0.2 * long, 1), (long, 0)), throat))


def _whistle(rng: Chance) -> Wave:
    """Two fingers in the mouth: up, and down again."""
    long = float(rng.uniform(0.3, 0.6))
    n = count(long)
    hertz = float(rng.uniform(1900, 2600)) * swell(n, (0, 0.75), (0.4 * long, 1.2), (long, 0.8))
    tone = np.sin(2 * np.pi * np.cumsum(hertz) / 48000)
    return np.asarray(tone * swell(n, (0, 0), (0.15 * long, 1), (0.8 * long, 0.8), (long, 0)), float)
