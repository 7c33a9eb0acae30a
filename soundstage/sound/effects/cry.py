# SPDX-License-Identifier: Apache-2.0
"""Weeping: sobs that fall, breaths caught in between; a baby's cry is one long wail after another."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, joined, peaked, swell, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Cry(Effect):
    """Someone sobs through event.duration; words: baby (wails), man, child, whimper."""

    words = ("cry", "crying", "sob", "sobbing", "sobs", "weep", "weeping", "wail", "baby cries", "crying baby", "baby",
             "whimpering")
    verbs = ("cry", "sob", "weep", "wail")
    fills = True
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event, 0.4)
        baby = "baby" in text or "infant" in text
        up = 1.25 if baby else 0.6 if " man" in f" {text}" else 1.15 if "child" in text else 1.0
        seconds, at, parts = event.duration or 2.6, 0.0, []
        while at < max(0.3, seconds - 0.4):
            long = float(rng.uniform(0.75, 1.1)) if baby else float(rng.uniform(0.28, 0.5))
            parts.append((at, _wail(rng, 410 * up * high, 1.5 * up**0.4 * high, long, baby)))
            gasp = float(rng.uniform(0.16, 0.24))
            parts.append((at + long + 0.04, 0.22 * _caught(rng, gasp, 1.5 * up**0.4 * high)))
            at += long + gasp + float(rng.uniform(0.08, 0.2))
        return finished(joined(*parts), event, self.level_db)


def _wail(rng: Chance, base: float, tract: float, long: float, baby: bool) -> Wave:
    n = count(long)
    base *= float(rng.uniform(0.93, 1.07))
    shake = 1 + (0.015 if baby else 0.05) * np.sin(2 * np.pi * (7.5 if baby else 9.0) * np.arange(n) / 48000)
    hertz = base * swell(n, (0, 0.85), (0.2 * long, 1.12), (0.6 * long, 1.05), (long, 0.72)) * shake
    loud = swell(n, (0, 0.05), (0.15 * long, 1), (0.7 * long, 0.8), (long, 0))
    if not baby:
        loud = loud * (0.7 + 0.3 * np.sin(2 * np.pi * 6.5 * np.arange(n) / 48000))
    throat = Throat(((850 * tract, 0.3, 1.0), (1350 * tract, 0.22, 0.6), (2900 * tract, 0.22, 0.45)), slope=0.75,
                    breath=0.08 if baby else 0.3, jitter=0.015, rough=0.22 if baby else 0.15, rough_hertz=90)
    return voiced(rng, hertz, loud, throat)


def _caught(rng: Chance, long: float, tract: float) -> Wave:
    n = count(long)
    air = band(white(rng, n), 700 * tract, 3600 * tract, 1)
    return peaked(air * swell(n, (0, 0.1), (0.6 * long, 1), (long, 0)))
