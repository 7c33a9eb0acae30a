# SPDX-License-Identifier: Apache-2.0
"""Laughter and sobs: voiced breaths pushed out one after the other, each a little lower and weaker."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, joined, peaked, swell, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Laugh(Effect):
    """Someone laughs ("ha ha ha") through event.duration. Words: man, child, giggle; cry and sob weep instead."""

    words = ("laugh", "laughs", "laughter", "giggle", "chuckle")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        sob = any(w in said for w in ("sob", "cr", "weep"))
        up = (
            0.62
            if " man" in f" {said}"
            else 1.35
            if any(w in said for w in ("child", "girl", "boy", "giggle"))
            else 1.0
        )
        tract = 1.55 * up**0.35 * pitch(event, 0.3)
        base = 400 * up * pitch(event, 0.4) * float(rng.uniform(0.92, 1.08))
        seconds = event.duration or 1.5
        calls: list[tuple[float, Wave]] = []
        at, k = 0.0, 0
        while at < max(0.3, seconds - 0.2):
            calls.append((at, 0.93 ** (k % 7) * _ha(rng, base * 0.97 ** (k % 7), tract, 0.30 if sob else 0.08)))
            at += (0.42 if sob else 0.18) * float(rng.uniform(0.9, 1.15)) + (0.35 if k % 7 == 6 else 0.0)
            k += 1
        return finished(joined(*calls), event, self.level_db)


def _ha(rng: Chance, base: float, tract: float, long: float) -> Wave:
    n = count(long)
    hertz = base * swell(n, (0, 1.15), (0.35 * long, 1.22), (long, 0.85))
    loud = swell(n, (0, 0.05), (0.3 * long, 1), (0.65 * long, 0.7), (long, 0))
    throat = Throat(
        ((780 * tract, 0.3, 1.0), (1320 * tract, 0.22, 0.7), (2700 * tract, 0.22, 0.3), (3700 * tract, 0.2, 0.15)),
        slope=0.85,
        breath=0.3,
        jitter=0.014,
        rough=0.19,
    )
    m = count(0.07)
    puff = band(white(rng, m), 600 * tract, 3200 * tract, 1) * swell(m, (0, 0.1), (0.035, 1), (0.07, 0))
    return joined((0.0, 0.14 * peaked(puff)), (0.045, voiced(rng, hertz, loud, throat)))
