# SPDX-License-Identifier: Apache-2.0
"""What every ambience gives: a stereo bed that never loops audibly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.effects.base import Samples

_DAY = dict.fromkeys(("morning", "noon", "afternoon"), "day")  # one to the ear


class Ambience:
    """Base of all ambiences: subclass, give words and render. One ambience, one file.

    level_db: dBFS RMS the bed should sit at before mixing (-42 a calm room, -30 a storm).
    """

    words: tuple[str, ...] = ()
    level_db: float = -38.0
    heeds: tuple[str, ...] = ()  # what else it sounds different by, of "hour", "place" and "strength" (of the weather)

    def heard(self, setting: Setting) -> Setting:
        """The setting as far as this bed can be told apart by it: what is equal here sounds the same."""
        hour = setting.hour if "hour" in self.heeds else "day"
        place = setting.place if "place" in self.heeds else ""
        strength = setting.strength if "strength" in self.heeds else 1.0
        return replace(setting, place=place, hour=_DAY.get(hour, hour), seed=0, light=(), strength=strength)

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        """(N, 2) at 48 kHz, float32."""
        raise NotImplementedError
