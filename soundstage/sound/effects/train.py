# SPDX-License-Identifier: Apache-2.0
"""A train: wheels over rail joints, two axles at a time, over the rumble and hiss of steel on steel."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, decay, faded, loud, peaked, slow, swell, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._machine import rushing
from soundstage.sound.effects._modal import blow, material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class Train(Effect):
    """A train passes through event.duration; event.speed m/s; the word steam makes it puff, whistle blows it."""

    words = ("train", "railway", "train passes", "steam train", "locomotive", "train whistle", "tram", "subway")
    level_db = -16.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 5.0
        n = count(seconds)
        said = " ".join(event.words)
        speed = event.speed if event.speed > 2 else 15.0
        rumble = rushing(rng, n, 50, 320) * (1 + 0.12 * slow(rng, n, 5.0))
        steel = rushing(rng, n, 900, 3800) * (1 + 0.1 * slow(rng, n, 3.0))
        sound = rumble + 0.45 * steel + 0.75 * loud(_joints(rng, n, speed, pitch(event, 0.4)))
        if "steam" in said or "locomotive" in said:
            sound = 0.6 * sound + 1.1 * _puffs(rng, n, 1.3 + 0.22 * speed)
        if "whistle" in said:
            sound = sound + 2.0 * _whistle(rng, n, pitch(event))
        return finished(faded(sound, 0.05, 0.3), event, self.level_db, lasts=True)


def _joints(rng: Chance, n: int, speed: float, high: float) -> Wave:
    """Bogies: axles 2.5 m apart, the next bogie 5 m behind, carriages of 20 m."""
    out = np.zeros(n)
    start = 0.0
    while start < n / 48000:
        for metres in (0.0, 2.5, 7.5, 10.0):
            clank = blow(struck(rng, material("metal"), 0.3, 0.45 * high, 16, 0.25, 0.16), 0.0025)
            m = count(0.16)
            thud = band(white(rng, m), 110, 420, 1) * decay(m, 0.14, 0.012)
            add(out, rng.uniform(0.7, 1) * (0.45 * peaked(clank)), start + metres / speed)
            add(out, rng.uniform(0.7, 1) * peaked(thud), start + metres / speed)
        start += 20.0 / speed
    return out


def _puffs(rng: Chance, n: int, per_second: float) -> Wave:
    puffs = np.zeros(n)
    at, k = 0.0, 0
    while at < n / 48000:
        m = count(0.7 / per_second)
        long = m / 48000
        puff = band(white(rng, m), 180, 1500, 1) * swell(m, (0, 0.3), (0.15 * long, 1), (0.5 * long, 0.3), (long, 0))
        add(puffs, (1.0 if k % 4 == 0 else 0.7) * puff, at)
        at, k = at + float(rng.uniform(0.97, 1.03)) / per_second, k + 1
    return loud(puffs)


def _whistle(rng: Chance, n: int, high: float) -> Wave:
    t = np.arange(n) / 48000
    long = min(1.6, n / 48000)
    bend = swell(n, (0, 0.93), (0.15, 1.0), (0.8 * long, 1.0), (long, 0.9))
    tone = sum(
        (
            np.sin(2 * np.pi * np.cumsum(f * high * bend) / 48000)
            + 0.3 * np.sin(4 * np.pi * np.cumsum(f * high * bend) / 48000)
            for f in (554.0, 659.0, 740.0, 880.0)
        ),
        np.zeros(n),
    )
    air = band(white(rng, n), 500, 2500, 1)
    return np.asarray(
        loud(tone + 0.4 * air) * np.where(t < long, swell(n, (0, 0.2), (0.1, 1), (0.85 * long, 1), (long, 0)), 0), float
    )
