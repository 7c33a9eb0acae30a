# SPDX-License-Identifier: Apache-2.0
"""Electric machines: a fan, a vacuum cleaner, a hair dryer, a blender, a mixer. Whine, hum and air."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, crackle, faded, loud, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import chosen
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


@dataclass(frozen=True)
class _Motor:
    turns: float  # a second, at speed 1
    blades: int  # pulses of air a turn
    whine: float  # share of the gears' and brushes' tone
    air: float  # share of rushing air
    low: float  # Hz of the air
    high: float
    grind: float = 0.0  # what it works on


_FAN = _Motor(14, 5, 0.10, 1.0, 120, 1800)
_KINDS = {"vacuum": _Motor(260, 1, 0.6, 1.2, 350, 7500), "hair dryer": _Motor(190, 1, 0.5, 1.3, 300, 8000),
          "dryer": _Motor(190, 1, 0.5, 1.3, 300, 8000), "blower": _Motor(190, 1, 0.5, 1.3, 250, 7000),
          "blender": _Motor(230, 2, 1.0, 0.5, 300, 5000, 0.7), "mixer": _Motor(95, 2, 1.0, 0.3, 200, 3500, 0.35),
          "frother": _Motor(150, 1, 0.9, 0.2, 400, 5000, 0.4), "wash": _Motor(7, 1, 0.25, 0.5, 60, 700, 0.5),
          "air condition": _Motor(20, 7, 0.06, 1.0, 90, 1400), "refrigerator": _Motor(50, 1, 0.5, 0.2, 50, 400),
          "robot": _Motor(60, 8, 1.4, 0.08, 300, 3000), "servo": _Motor(60, 8, 1.4, 0.08, 300, 3000),
          "drone": _Motor(110, 2, 1.2, 0.5, 300, 6000), "conveyor": _Motor(9, 3, 0.3, 0.4, 80, 1400, 0.3)}


class Motor(Effect):
    """A machine hums through event.duration; event.speed sets its turns: faster is higher and louder.

    Words: fan (as usual), vacuum, hair dryer, blender, mixer, washing machine, robot, drone, conveyor.
    """

    words = ("fan", "ventilator", "vacuum", "vacuum cleaner", "hair dryer", "blender", "mixer", "washing machine",
             "air conditioner", "machine", "machinery", "machine hum", "electric motor", "whir", "whirring", "hum",
             "humming", "robot arm", "servo", "drone", "conveyor", "milk frother", "refrigerator")
    verbs = ("vacuum", "whir", "blend", "hum")
    sources = ("drone", "fan", "vacuum cleaner", "hair dryer")
    level_db = -28.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = max(1, round((event.duration or 3.0) * RATE))
        speed = float(np.clip(event.speed, 0.2, 4.0))
        kind = chosen(event, _KINDS, _FAN)
        sound = _running(rng, n, kind, speed * pitch(event), force(event))
        return finished(faded(sound, 0.02, 0.15), event, self.level_db + 8 * float(np.log2(speed)), lasts=True)


def _running(rng: Chance, n: int, kind: _Motor, speed: float, hit: float) -> Wave:
    seconds = n / RATE
    start = swell(n, (0, 0.75), (min(0.35, 0.3 * seconds), 1.0), (seconds, 1.0))
    turns = kind.turns * speed * start * (1 + 0.008 * slow(rng, n, 1.5))
    phase = 2 * np.pi * np.cumsum(turns) / RATE
    pulse = 1 + 0.35 * np.cos(kind.blades * phase) + 0.12 * np.cos(phase)
    high = min(kind.high * (0.7 + 0.3 * speed), 16000.0)
    air = loud(band(white(rng, n), kind.low, high, 1)) * (pulse if kind.blades > 2 else 1)
    whine = sum((g * np.sin(k * phase + p) for k, g, p in
                 ((1, 1.0, 0), (2, 0.6, 1), (3, 0.35, 2), (4, 0.25, 3), (7, 0.2, 4), (12, 0.12, 5), (22, 0.06, 6))
                 if k * kind.turns * speed < 12000), np.zeros(n))
    mains = np.sin(2 * np.pi * 100 * np.arange(n) / RATE) + 0.4 * np.sin(2 * np.pi * 200 * np.arange(n) / RATE)
    out = kind.air * air + kind.whine * loud(np.asarray(whine)) + 0.12 * mains
    if kind.grind:
        bits = crackle(rng, n, 150 + 900 * hit, ((500, 0.01), (1300, 0.006), (3100, 0.004)), 1.0)
        out = out + kind.grind * loud(bits)
    return np.asarray(out, float)
