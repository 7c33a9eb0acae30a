# SPDX-License-Identifier: Apache-2.0
"""Glass: two rims that touch and ring, or a pane that bursts into ringing shards."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, decay, highpass, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import blow, material, ringing, struck
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import Effect, Event, Samples


class Glass(Effect):
    """Glasses clink; with break, shatter or smash in the words, glass breaks."""

    words = ("glass", "clink", "glasses clink", "toast", "glass breaks", "shatter", "glass shatters", "smash")
    verbs = ("clink", "toast", "shatter")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        high, hit = pitch(event), force(event)
        if any(w in said for w in ("break", "shatter", "smash", "crash", "broken")):
            return finished(_shattered(rng, high, hit), event, self.level_db + 8.0)
        what = vessel(event)
        gap, high = float(rng.uniform(0.0004, 0.002)), high * what.pitch
        made = material(event.onto, "glass")
        if made is not material("glass"):  # two mugs, two tin cups
            rims = (struck(rng, made, 0.4 + 0.5 * hit, up * high, 18, ring=what.ring) for up in (1, 1.2))
        else:
            rims = (_rim(rng, up * high, long * what.ring, hit) for up, long in ((1900, 0.7), (2350, 0.55)))
        first, second = (peaked(rim) for rim in rims)
        return finished(joined((0.0, first), (gap, 0.8 * second)), event, self.level_db)


def _rim(rng: Chance, hertz: float, ring: float, hit: float) -> Wave:
    """A wine glass: rim modes grow like m^2, each split in two by small faults."""
    base = hertz * float(np.exp(0.05 * rng.standard_normal()))
    modes = np.repeat(base * np.array([1.0, 2.32, 4.25, 6.63, 9.38]), 2) * np.exp(0.003 * rng.standard_normal(10))
    gains = np.repeat([1.0, 0.7, 0.5, 0.3, 0.2], 2) * np.exp(0.3 * rng.standard_normal(10))
    tone = blow(ringing(rng, count(ring * 1.3), modes, ring * (modes / base) ** -0.6, gains), 0.0003)
    n = count(0.012)
    return joined(
        (0.0, peaked(tone)), (0.0, (0.2 + 0.3 * hit) * peaked(highpass(white(rng, n), 4000)) * decay(n, 0.008))
    )


def _shattered(rng: Chance, high: float, hit: float) -> Wave:
    n = count(1.4)
    out = np.zeros(n)
    crash = highpass(white(rng, n), 1500) * decay(n, 0.16, 0.0005) + 0.6 * highpass(white(rng, n), 3500) * decay(n, 0.4)
    out += 0.9 * peaked(crash)
    for _ in range(int(70 + 60 * hit)):
        at = 0.9 * float(rng.random()) ** 2.2
        base = high * float(np.exp(rng.uniform(np.log(2200), np.log(9500))))
        modes = base * np.array([1.0, 1.58, 2.24])
        shard = ringing(
            rng,
            count(0.18),
            modes,
            np.array([0.14, 0.1, 0.06]) * float(rng.uniform(0.4, 1.3)),
            np.array([1.0, 0.6, 0.4]),
        )
        add(out, shard * float(rng.exponential(0.22)) * (1 - 0.6 * at), at)
    return out
