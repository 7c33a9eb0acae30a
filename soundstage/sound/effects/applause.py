# SPDX-License-Identifier: Apache-2.0
"""Many hands: each clapper keeps a beat and a pitch of their own."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, count, faded, lowpass, peaked
from soundstage.sound.effects._finish import finished
from soundstage.sound.effects.base import Effect, Event, Samples
from soundstage.sound.effects.clap import one_clap


class Applause(Effect):
    """An audience claps, about sixty people."""

    words = ("applause", "audience claps", "crowd claps", "ovation")
    verbs = ("applaud",)
    level_db = -20.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 4.0
        out = np.zeros(count(seconds))
        for person in range(60):
            far = float(rng.uniform(0.15, 1.0))
            clap = far * one_clap(rng, float(rng.uniform(700, 2000)))
            clap = lowpass(clap, 2500 + 9000 * far, 1)
            beat = float(rng.uniform(0.2, 0.34))
            at = float(rng.uniform(0, beat)) if person else 0.0
            while at < seconds:
                add(out, clap * rng.uniform(0.6, 1.1), at)
                at += beat * float(rng.uniform(0.88, 1.12))
        return finished(faded(peaked(out), 0.05, 0.3), event, self.level_db, lasts=True)
