# SPDX-License-Identifier: Apache-2.0
"""An elephant trumpets: a brassy blast that breaks upwards; at rest it rumbles, very low."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Trumpeting(Effect):
    """A trumpet call of about a second and a half; the word rumble gives the low call."""

    words = ("trumpeting", "elephant", "elephant trumpets", "elephant call", "mammoth")
    level_db = -12.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        low = "rumbl" in said(event)
        seconds = event.duration or float(rng.uniform(1.3, 1.7))
        n = count(seconds)
        base = (26.0 if low else 470.0) * pitch(event, 0.5)
        hertz = base * swell(n, (0, 0.65), (0.12 * seconds, 1.0), (0.55 * seconds, 1.35), (0.8 * seconds, 1.2),
                             (seconds, 0.7))
        shape = swell(n, (0, 0.1), (0.1 * seconds, 0.8), (0.6 * seconds, 1), (0.9 * seconds, 0.6), (seconds, 0))
        brass = Throat(((900, 0.6, 1.0), (1900, 0.5, 0.9), (3600, 0.5, 0.6)), slope=0.15, breath=0.25, jitter=0.015,
                       rough=0.55, rough_hertz=85, floor=0.2)
        chest = Throat(((75, 0.8, 1.0), (190, 0.6, 0.5), (420, 0.5, 0.2)), slope=0.5, breath=0.15, jitter=0.02,
                       rough=0.3,
                       rough_hertz=14, floor=0.05)
        return finished(voiced(rng, hertz, shape, chest if low else brass), event, self.level_db - (12 if low else 0))
