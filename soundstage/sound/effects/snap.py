# SPDX-License-Identifier: Apache-2.0
"""Something brittle gives way: a twig, an egg shell, ice, a nut; or fingers snap, a rubber band flies back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, decay, peaked, resonate, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import chosen, in_a_row
from soundstage.sound.effects.base import Effect, Event, Samples


@dataclass(frozen=True)
class _Break:
    bands: tuple[float, ...]  # Hz that ring
    ring: float  # seconds
    splinters: int  # small breaks around the big one
    spread: float  # seconds


_BREAKS = {"finger": _Break((1500, 2700), 0.03, 0, 0.0), "egg": _Break((1700, 3100, 5200), 0.01, 16, 0.09),
           "ice": _Break((900, 2300, 4700), 0.05, 9, 0.14), "nut": _Break((1200, 2600, 4300), 0.012, 7, 0.05),
           "shell": _Break((1500, 2900, 5000), 0.01, 12, 0.08), "rubber": _Break((600, 1700), 0.014, 0, 0.0),
           "band": _Break((600, 1700), 0.014, 0, 0.0), "whip": _Break((2500, 5200), 0.01, 0, 0.0),
           "knuckle": _Break((700, 1500), 0.008, 2, 0.05), "ruler": _Break((420, 1300), 0.02, 0, 0.0)}


class Snap(Effect):
    """A twig snaps; words: fingers, egg, ice, nut, rubber band, whip, knuckles."""

    words = ("snap", "snaps", "crack", "cracks", "cracking", "twig", "twig snaps", "branch breaks", "finger snap",
             "snapping fingers", "egg cracks", "ice cracks", "rubber band", "whip", "breaking stick", "nutcracker",
             "cracking ice", "splinter")
    verbs = ("snap", "crack")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        kind = chosen(event, _BREAKS, _Break((850, 1700, 3300), 0.025, 10, 0.12))
        sound = in_a_row(rng, event, lambda level: level * _snapped(rng, kind, pitch(event), force(event)),
                         0.34 / max(event.speed, 0.1))
        return finished(sound, event, self.level_db)


def _snapped(rng: Chance, kind: _Break, high: float, hit: float) -> Wave:
    n = count(0.35)
    out = np.zeros(n)
    add(out, _one(rng, kind, high * float(np.exp(0.06 * rng.standard_normal())), 1.0), 0.0)
    for _ in range(int(kind.splinters * (0.5 + hit))):
        add(out, float(rng.uniform(0.08, 0.5)) * _one(rng, kind, high * float(rng.uniform(1.0, 2.2)), 0.4),
            kind.spread * float(rng.random()) ** 1.5)
    return out


def _one(rng: Chance, kind: _Break, high: float, size: float) -> Wave:
    n = count(0.02 + 0.1 * size)
    burst = white(rng, n) * decay(n, 0.006 + 0.008 * size, 0.0001)
    tone = sum((peaked(resonate(burst, f * high, kind.ring)) for f in kind.bands), np.zeros(n))
    return peaked(np.asarray(peaked(tone) + 0.7 * peaked(band(burst, 700, 11000, 1))))
