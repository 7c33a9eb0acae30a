# SPDX-License-Identifier: Apache-2.0
"""What every ambience gives: a stereo bed that never loops audibly."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.effects.base import Samples


class Ambience:
    """Base of all ambiences: subclass, give words and render. One ambience, one file.

    level_db: dBFS RMS the bed should sit at before mixing (-42 a calm room, -30 a storm).
    """

    words: tuple[str, ...] = ()
    level_db: float = -38.0

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        """(N, 2) at 48 kHz, float32."""
        raise NotImplementedError
