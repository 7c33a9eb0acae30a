# SPDX-License-Identifier: Apache-2.0
"""The sea from a cliff, a quay or a boat: swell and surf below, wind, gulls."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, both, has, pair, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count, lowpass
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.gull_cry import one_cry
from soundstage.sound.effects.surf import waves
from soundstage.sound.effects.wind import blowing


class Sea(Ambience):
    """Open water heard from above or from a boat; gulls by day, rougher in a storm."""

    words = ("sea", "ocean", "harbour", "harbor", "cliff", "coast", "lighthouse", "on a boat")
    level_db = -36.0
    heeds = ("hour",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        rough = has(setting, "storm", "wind")
        out = both(pair(lambda: lowpass(waves(rng, n, 0.9 if rough else 0.4), 2600, 1), 0.45))
        out += (0.9 if rough else 0.4) * both(pair(lambda: blowing(rng, n, 0.8 if rough else 0.35, 0.3)))
        out += 0.3 * rumble(rng, n, 40, 160)
        if setting.hour not in NIGHT and not has(setting, "storm"):
            scatter(
                rng,
                out,
                7.0,
                lambda: one_cry(rng, float(rng.uniform(0.92, 1.1)), float(rng.uniform(0.3, 0.5))),
                5.0,
                0.9,
            )
        return bed(out, self.level_db + (4.0 if rough else 0.0), rng, setting)
