# SPDX-License-Identifier: Apache-2.0
"""The master's level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import RATE, Samples, Screening
from soundstage.model.fault import Fault

PEAK_DBTP = -0.9
WITHIN = 1.0  # LU around the target
QUIET = -40.0  # LUFS of a film that is quiet on purpose
RUN = 4  # samples in a row at full scale that are clipping


@dataclass(frozen=True)
class Overloaded:
    """The master is clipped, its peaks go over the ceiling, or it is far from broadcast loudness."""

    words: tuple[str, ...] = ("clipping of sound", "loudness")
    group: str = "sound"
    needs: tuple[str, ...] = ("sound",)
    remedy: str = "release the pinned master gain (mix.gain_db)"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """True peak and integrated loudness (ITU-R BS.1770-4), and runs at full scale."""
        assert screening.master is not None
        shot = screening.plan.shots[0].id
        peak = screening.true_peak
        if peak > PEAK_DBTP:
            at = int(np.abs(screening.master).max(1).argmax()) / RATE
            clipped = " and is clipped" if _runs(screening.master) else ""
            yield Fault("overloaded", self.group, shot, at, f"the master peaks at {peak:.1f} dBTP{clipped}")
        level = screening.loudness
        pinned = screening.production.pin("mix.gain_db") is not None
        if not pinned and level > QUIET and abs(level + 16) > WITHIN:
            yield Fault("overloaded", self.group, shot, 0.0, f"the master stands at {level:.1f} LUFS, not at -16")


def _runs(master: Samples) -> bool:
    full = np.abs(master).max(1) >= 0.999
    return bool(len(full) >= RUN and np.convolve(full, np.ones(RUN), "valid").max() >= RUN)
