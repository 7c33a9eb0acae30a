# SPDX-License-Identifier: Apache-2.0
"""A heart: the two dull closings of its valves, heard through the chest."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, lowpass, peaked, times, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Heartbeat(Effect):
    """A heart beats through event.duration; event.speed 1 is 70 beats a minute."""

    words = ("heartbeat", "heart beats", "heart", "heart pounding")
    verbs = ("throb",)
    level_db = -22.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 3.0
        beat = 60 / (70 * float(np.clip(event.speed, 0.4, 3)))
        out = np.zeros(count(seconds))
        at = 0.0
        while at < seconds:
            add(out, _valve(rng, 46 * pitch(event, 0.3), 0.14), at)
            add(out, 0.7 * _valve(rng, 60 * pitch(event, 0.3), 0.10), at + 0.32 * beat**0.5)
            at += beat * float(rng.uniform(0.97, 1.03))
        return finished(out, event, self.level_db, lasts=True)


def _valve(rng: Chance, hertz: float, seconds: float) -> Wave:
    n = count(seconds)
    t = times(n)
    tone = np.sin(2 * np.pi * np.cumsum(hertz * (1 + 0.6 * np.exp(-t / 0.02))) / RATE)
    flesh = peaked(lowpass(white(rng, n), 160))
    return np.asarray(
        (tone + 0.5 * flesh)
        * np.minimum(1, t / 0.006)
        * np.exp(-5 * t / seconds)
        * np.minimum(1, (seconds - t) / 0.02),
        float,
    )
