# SPDX-License-Identifier: Apache-2.0
"""Room tone is never zero."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import RATE, Screening
from soundstage.model.fault import Fault

LONG = 0.15  # seconds
SILENT_DB = -96.0


@dataclass(frozen=True)
class DeadAir:
    """The sound stops altogether for a moment, as no room ever does."""

    words: tuple[str, ...] = ("dead air", "dropout")
    group: str = "sound"
    needs: tuple[str, ...] = ("sound",)
    remedy: str = "make the film again; report it if it stays"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Stretches of digital silence in the master."""
        assert screening.master is not None
        size = RATE // 100
        blocks = len(screening.master) // size
        x = np.asarray(screening.master[: blocks * size], float).reshape(blocks, -1)
        silent = 10 * np.log10((x**2).mean(1) + 1e-14) < SILENT_DB
        edges = np.flatnonzero(np.diff(np.concatenate([[0], silent.astype(int), [0]])))
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            if (b - a) / 100 >= LONG:
                yield Fault("dead_air", self.group, _shot_at(screening, a / 100), a / 100,
                            f"nothing at all is heard for {(b - a) / 100:.2f} s")


def _shot_at(screening: Screening, time: float) -> str:
    return next((s.id for s in reversed(screening.plan.shots) if screening.clock(s.id) <= time),
                screening.plan.shots[0].id)
