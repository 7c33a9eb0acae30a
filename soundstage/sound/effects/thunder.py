# SPDX-License-Identifier: Apache-2.0
"""Thunder: the tearing crack of a near bolt, then rolls from its far parts, each darker than the last."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    add,
    count,
    crackle,
    decay,
    highpass,
    lowpass,
    peaked,
    slow,
    swell,
    white,
)
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import Effect, Event, Samples


class Thunder(Effect):
    """One clap of thunder; words distant, rolls, rumble: without the crack."""

    words = ("thunder", "thunder rolls", "thunderclap", "lightning", "rumble", "thunderstorm")
    level_db = -10.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        near = 0.15 if any(w in said for w in ("distant", "roll", "far", "rumbl")) else 0.35 + 0.65 * force(event)
        seconds = max(event.duration, float(rng.uniform(4.0, 5.5)))
        out = np.zeros(count(seconds))
        add(out, near * _crack(rng), 0.0)
        at = 0.0
        for k in range(9):
            long = float(rng.uniform(0.8, 1.8))
            dark = (260 + 900 * near * np.exp(-0.5 * k)) * float(rng.uniform(0.7, 1.3))
            add(out, float(rng.uniform(0.5, 1.0)) * 0.8 * np.exp(-0.16 * k) * _roll(rng, long, dark), at)
            at += float(rng.uniform(0.12, 0.5))
            if at > seconds - 0.8:
                break
        return finished(out, event, self.level_db)


def _crack(rng: Chance) -> Wave:
    """The channel tears in steps: dense snaps within a quarter of a second."""
    n = count(0.6)
    rate = 900 * swell(n, (0, 1), (0.05, 0.4), (0.12, 0.9), (0.3, 0.15), (0.6, 0.0))
    snaps = crackle(rng, n, rate, ((500, 0.02), (1100, 0.012), (2300, 0.008), (4200, 0.005)), 1.1)
    slap = highpass(white(rng, n), 300) * decay(n, 0.35, 0.001)
    return peaked(peaked(snaps) + 0.8 * peaked(slap))


def _roll(rng: Chance, seconds: float, dark: float) -> Wave:
    n = count(seconds)
    body = lowpass(white(rng, n), dark) + 2.5 * lowpass(white(rng, n), 75)
    shape = swell(n, (0, 0.25), (0.08, 1), (0.35 * seconds, 0.5), (seconds, 0))
    return peaked(body * shape * np.exp(0.35 * slow(rng, n, 14.0)))
