# SPDX-License-Identifier: Apache-2.0
"""Paper or cloth is torn, tape pulled off, a zip or velcro opened: threads that part one after another."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, crackle, faded, loud, resonate, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Tear(Effect):
    """A tear, its pitch rising as the pull quickens; words: tape, velcro, zip, cloth."""

    words = ("tear", "tearing", "rip", "ripping", "torn paper", "velcro", "tape", "adhesive tape", "zip", "zipper",
             "unzip", "peel")
    verbs = ("tear", "rip", "peel", "unzip", "zip")
    level_db = -27.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, hit = said(event), force(event)
        seconds = event.duration or float(np.clip((1.1 - 0.8 * hit) / max(event.speed, 0.3), 0.18, 2.5))
        n = count(seconds)
        pull = swell(n, (0, 0.45), (0.5 * seconds, 0.8), (0.9 * seconds, 1.0), (seconds, 0.8))
        high = pitch(event) * (0.7 + 0.6 * hit) * (0.55 if "cloth" in text or "fabric" in text else 1.0)
        if "zip" in text:
            teeth = np.cumsum(150 * high * pull * (1.4 if seconds < 0.5 else 1.0)) / RATE
            clicks = np.diff(np.floor(teeth), prepend=-1.0).clip(0, 1) * rng.uniform(0.5, 1.2, n)
            threads = sum((loud(resonate(clicks, f * high, 0.003)) for f in (2300.0, 3900.0, 5800.0)), np.zeros(n))
        else:
            rate = (4200 if "velcro" in text or "tape" in text else 2600) * (0.4 + hit) * pull
            threads = crackle(rng, n, rate, [(f * high, 0.002) for f in (1400, 2300, 3600, 5400, 8000)], 0.7)
        air = band(white(rng, n), 1100 * high, 7500, 1) * np.exp(0.3 * slow(rng, n, 70.0))
        sound = (loud(threads) + 0.5 * loud(air)) * pull
        return finished(faded(sound, 0.003, 0.02), event, self.level_db)
