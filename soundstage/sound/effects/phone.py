# SPDX-License-Identifier: Apache-2.0
"""A telephone: the two gongs of an old bell telephone, or a modern trill, or a buzz on the table."""

from __future__ import annotations

import numpy as np

from soundstage.filters import convolved
from soundstage.sound.effects._dsp import Chance, Wave, count, curve, lowpass, peaked, times, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._modal import ringing
from soundstage.sound.effects.base import Effect, Event, Samples


class Phone(Effect):
    """A phone rings through event.duration (two seconds on, one and a half off). Words: mobile, vibrates."""

    words = ("phone", "telephone", "phone rings", "ringing phone", "mobile", "ringtone", "vibrating phone")
    verbs = ("ring",)
    level_db = -20.0
    lasts = True
    one_s = 1.9
    apart_s = 3.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.0
        n = count(seconds)
        said = " ".join(event.words)
        if "vibra" in said or "buzz" in said:
            sound = _buzz(rng, n)
        elif "mobile" in said or "modern" in said or "cell" in said:
            sound = _trill(n, pitch(event))
        else:
            sound = _gongs(rng, n, pitch(event))
        return finished(sound, event, self.level_db, lasts=True)


def _gongs(rng: Chance, n: int, high: float) -> Wave:
    """A hammer between two gongs, 20 strokes a second."""
    strokes = np.zeros((2, n))
    at, side = 0.0, 0
    while at * 48000 < n:
        if at % 3.5 < 1.9:
            strokes[side, int(at * 48000)] = rng.uniform(0.8, 1)
        at, side = at + 0.025 * float(rng.uniform(0.97, 1.03)), 1 - side
    out = np.zeros(n)
    for k, base in enumerate((1150.0, 1370.0)):
        modes = base * high * np.array([1.0, 2.02, 2.71, 4.12, 5.6, 7.3])
        gong = ringing(rng, count(0.9), modes, np.array([0.8, 0.7, 0.5, 0.35, 0.2, 0.12]),
                       np.array([0.8, 1.0, 0.5, 0.6, 0.3, 0.2]))
        out += convolved(strokes[k], gong)[:n]
    return peaked(out)


def _trill(n: int, high: float) -> Wave:
    t = times(n)
    tone = np.where((t * 16).astype(int) % 2 == 0, 1050.0, 1320.0) * high
    phase = 2 * np.pi * np.cumsum(tone) / 48000
    wave = np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase)
    on = ((t % 2.0) < 1.0).astype(float)
    return peaked(lowpass(wave * lowpass(on, 60), 6000))


def _buzz(rng: Chance, n: int) -> Wave:
    t = times(n)
    hum = np.sin(2 * np.pi * 165 * t) + 0.7 * np.sin(2 * np.pi * 330 * t + 1) + 0.4 * np.sin(2 * np.pi * 495 * t)
    rattle = np.maximum(0, np.sin(2 * np.pi * 165 * t)) ** 8 * white(rng, n)
    on = ((t % 1.6) < 0.9).astype(float)
    return peaked((hum + 0.5 * rattle) * lowpass(on, 40) * curve(n, (0, 1), (1, 1)))
