# SPDX-License-Identifier: Apache-2.0
"""Drinking: air and liquid drawn over the lip, then a swallow low in the throat."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    add,
    bubble,
    count,
    curve,
    hill,
    joined,
    octaves,
    peaked,
    spectral,
    swell,
)
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Sip(Effect):
    """A sip and a swallow; words: slurp (longer and wetter), gulp or swallow (no sip)."""

    words = ("sip", "sips", "sipping", "slurp", "slurping", "gulp", "gulping", "swallow", "swallowing", "drinking",
             "drink")
    verbs = ("sip", "slurp", "gulp", "swallow", "drink")
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event, 0.4)
        if "gulp" in text or "swallow" in text:
            gulps = [(0.55 * k * float(rng.uniform(0.9, 1.1)), _swallow(rng, high)) for k in range(3)]
            return finished(joined(*gulps), event, self.level_db)
        long = 0.9 if "slurp" in text else 0.45
        sip = _drawn(rng, long, high, 0.5 + force(event))
        return finished(joined((0.0, sip), (long + 0.28, 0.7 * _swallow(rng, high))), event, self.level_db)


def _drawn(rng: Chance, long: float, high: float, wet: float) -> Wave:
    """Air sucked in through a narrow gap full of liquid: a hiss that rises, with bubbles in it."""
    n = count(long)
    hertz = octaves()
    rise = high * np.linspace(1700, 3300, 7)
    hiss = spectral(rng, n, hill(hertz, rise, 0.5) + 0.3 * hill(hertz, 2.4 * rise, 0.4), np.linspace(0, long, 7))
    out = peaked(hiss) * swell(n, (0, 0.3), (0.3 * long, 0.8), (0.85 * long, 1), (long, 0))
    for _ in range(int(55 * long * wet)):
        add(out, float(rng.uniform(0.2, 0.7)) * bubble(float(rng.uniform(700, 2200)) * high, 0.02, 1.0),
            float(rng.uniform(0, 0.9 * long)))
    return out


def _swallow(rng: Chance, high: float) -> Wave:
    out = np.zeros(count(0.3))
    add(out, 0.8 * bubble(180 * high, 0.07, 1.2), 0.0)
    add(out, bubble(260 * high * float(rng.uniform(0.9, 1.1)), 0.11, 1.6), 0.075)
    click = spectral(rng, len(out), hill(octaves(), np.array(900.0), 0.7)[None])
    return peaked(out + 0.15 * peaked(click) * curve(len(out), (0, 1), (0.05, 0.2), (0.3, 0)))
