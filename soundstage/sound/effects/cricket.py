# SPDX-License-Identifier: Apache-2.0
"""A cricket: its wing file makes three short bursts of one pure high tone, over and over."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, faded, peaked, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Cricket(Effect):
    """One cricket chirps through event.duration."""

    words = ("cricket", "crickets", "cricket chirps", "grasshopper")
    level_db = -30.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(
            faded(chirps(rng, count(event.duration or 3.0), pitch(event))), event, self.level_db, lasts=True
        )


def chirps(rng: Chance, n: int, high: float) -> Wave:
    """(n,) of one cricket, peak 1."""
    t = times(n)
    note = high * float(rng.uniform(4100, 5000))
    every = float(rng.uniform(0.42, 0.62))
    pulse = float(rng.uniform(0.026, 0.034))
    within = t % every
    stroke = (within % pulse) / pulse
    sounding = (within < 3 * pulse) & (stroke < 0.75)
    shape = np.where(sounding, np.sin(np.pi * np.clip(stroke / 0.75, 0, 1)) ** 0.7, 0) * (
        0.6 + 0.2 * np.floor(within / pulse)
    )
    return peaked((np.sin(2 * np.pi * note * t) + 0.1 * np.sin(4 * np.pi * note * t)) * shape)
