# SPDX-License-Identifier: Apache-2.0
"""A door: the latch, the hinge's creak as stick-slip pulses, and the thud of the leaf in its frame."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    band,
    count,
    decay,
    joined,
    lowpass,
    peaked,
    resonate,
    slow,
    swell,
    white,
)
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Door(Effect):
    """A door opens (latch and creak) or, with the word close, slam or shut, falls to."""

    words = ("door", "door opens", "door closes", "door slam", "slam", "door creaks", "creak", "creaking door",
             "gate")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        hit = force(event)
        high = pitch(event, 0.5)
        said = " ".join(event.words)
        closes = any(w in said for w in ("clos", "slam", "shut"))
        if closes:
            hit = max(hit, 0.85) if "slam" in said else hit
            return finished(_thud(rng, hit, high), event, self.level_db + (6.0 if "slam" in said else 0.0))
        long = event.duration or float(rng.uniform(1.0, 1.5))
        creak = _creak(rng, long, high)
        if "creak" in said:
            return finished(creak, event, self.level_db)
        return finished(joined((0.0, 0.8 * _latch(rng, hit)), (0.16, 0.55 * creak)), event, self.level_db)


def _latch(rng: Chance, hit: float) -> Wave:
    brass, wood = material("metal"), material("wood")
    click = struck(rng, brass, 0.8, 2.2, 10, 0.12, 0.06)
    bolt = struck(rng, brass, 0.5, 1.1, 10, 0.15, 0.05)
    panel = struck(rng, wood, 0.4, 0.9, 12)
    return joined((0.0, 0.7 * peaked(click)), (float(rng.uniform(0.06, 0.09)), peaked(bolt)),
                  (0.075, (0.4 + 0.4 * hit) * peaked(panel)))


def _creak(rng: Chance, seconds: float, high: float) -> Wave:
    """Slips of the hinge, 25 to 110 a second as the leaf turns; each rings the leaf's modes."""
    n = count(seconds)
    rate = high * swell(n, (0, 120), (0.3 * seconds, 330), (0.6 * seconds, 260), (seconds, 90))
    rate = rate * np.exp(0.2 * slow(rng, n, 5.0) + 0.05 * slow(rng, n, 40.0))
    phase = np.floor(np.cumsum(rate) / RATE + 0.15 * slow(rng, n, 30.0))
    slips = np.diff(phase, prepend=phase[0]).clip(0, 1) * rng.uniform(0.5, 1.2, n)
    slips[0] = 1.0
    modes = high * np.array([520.0, 1030, 1670, 2310, 3150, 4200]) * np.exp(0.08 * rng.standard_normal(6))
    out = np.zeros(n)
    for k, hertz in enumerate(modes):
        out += resonate(slips, float(hertz), 0.022) / (1 + 0.25 * k)
    loud = swell(n, (0, 0.3), (0.3 * seconds, 1), (0.75 * seconds, 0.8), (seconds, 0))
    return peaked(out * loud * np.exp(0.35 * slow(rng, n, 7.0)))


def _thud(rng: Chance, hit: float, high: float) -> Wave:
    n = count(0.5)
    low = lowpass(white(rng, n), 130 * high) * decay(n, 0.35, 0.002)
    slap = band(white(rng, n), 250 * high, 1600 + 2400 * hit, 1) * decay(n, 0.11)
    leaf = struck(rng, material("wood"), 0.4 + 0.5 * hit, 0.5 * high, 16, ring=2.0)
    rattle = struck(rng, material("metal"), 0.7, 1.6, 10, 0.2, 0.07)
    return joined((0.0, peaked(low)), (0.0, 0.8 * peaked(slap)), (0.0, 0.6 * peaked(leaf)),
                  (0.012, (0.1 + 0.3 * hit) * peaked(rattle)), (0.07, 0.12 * peaked(rattle)))
