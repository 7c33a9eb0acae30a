# SPDX-License-Identifier: Apache-2.0
"""The camera is on a shoulder: it breathes and drifts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held
from soundstage.rng import rng


class Handheld(Move):
    """The camera is on a shoulder: it breathes and drifts."""

    words = ("hand-held", "hand held", "shaky", "documentary", "shoulder")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        phase = rng(setup.seed, "handheld").uniform(0, 2 * np.pi, (4, 3))
        reach = float(np.linalg.norm(setup.target - setup.position))
        rates = np.array([0.31, 0.73, 1.27, 2.1])  # breath, sway, steps: hertz that share no beat
        drift = (
            np.sin(2 * np.pi * rates[:, None, None] * setup.times[None, :, None] + phase[:, None])
            / (1 + rates[:, None, None])
        ).sum(0)
        return replace(
            still,
            position=still.position + 0.008 * reach * drift * setup.amount,
            target=still.target + 0.012 * reach * drift[:, ::-1] * setup.amount,
        )
