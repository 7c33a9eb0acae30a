# SPDX-License-Identifier: Apache-2.0
"""A car or truck: firing pulses through the exhaust, intake and body rumble, tyres on the road."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, curve, faded, slow, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._machine import clatter, firing, piped, rushing
from soundstage.sound.effects.base import Effect, Event, Samples


class Engine(Effect):
    """An engine through event.duration; event.speed m/s sets revolutions and tyres (0 idles).

    Words: truck, motorcycle, tractor, starts (the starter first), stops, electric. Passing by comes from the path.
    """

    words = (
        "engine",
        "car",
        "car engine",
        "car passes",
        "truck",
        "motor",
        "drives by",
        "engine starts",
        "motorcycle",
        "motorbike",
        "tractor",
        "bus",
        "vehicle",
        "car drives",
    )
    level_db = -20.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        seconds = event.duration or 4.0
        n = count(seconds)
        bike, heavy = (
            ("motor" in said and "cycle" in said) or "bike" in said,
            any(w in said for w in ("truck", "bus", "tractor")),
        )
        speed = max(event.speed, 0.0)
        idle, top = (28.0, 52.0) if heavy else (32.0, 110.0) if bike else (26.0, 78.0)
        revs = idle + (top - idle) * (1 - np.exp(-speed / 9)) + 14 * (force(event) - 0.5)
        drift = 1 + 0.02 * slow(rng, n, 0.6)
        if "start" in said:
            drift = drift * swell(n, (0, 0.3), (0.6, 0.33), (0.9, 1.9), (1.7, 1.05), (max(seconds, 1.6), 1.0))
        if "stop" in said:
            drift = drift * curve(n, (0, 1), (0.6 * seconds, 1), (seconds, 0.3))
        pulses = firing(rng, revs * pitch(event, 0.5) * drift, 0.3 if heavy else 0.18, 2 if bike else 6 if heavy else 4)
        body = pitch(event, 0.4) * (0.7 if heavy else 1.25 if bike else 1.0)
        growl = piped(
            pulses,
            (
                (72 * body, 0.12, 0.7),
                (128 * body, 0.10, 0.9),
                (225 * body, 0.08, 0.8),
                (380 * body, 0.06, 0.5),
                (690 * body, 0.04, 0.3 + 0.3 * bike),
                (1350 * body, 0.02, 0.2),
                (2600 * body, 0.01, 0.1),
            ),
        )
        growl = growl + 0.45 * clatter(rng, pulses, 250 * body, 2600, 0.011) + 0.12 * rushing(rng, n, 150, 1500)
        tyres = rushing(rng, n, 350, 1500) * (1 + 0.1 * slow(rng, n, 3.0))
        wind = rushing(rng, n, 60, 260)
        road = min(1.4, speed / 12)
        sound = (0.15 if "electric" in said else 1.0) * growl + 0.55 * road * tyres + 0.35 * road * wind
        return finished(faded(sound, 0.05, 0.15), event, self.level_db, lasts=True)
