# SPDX-License-Identifier: Apache-2.0
"""Life: nobody stands like a statue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening, items_of
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

STILL = 0.0005  # metres
LONG = 1.5  # seconds


@dataclass(frozen=True)
class Statue:
    """A living subject of a shot does not move at all: no breath, no blink, no shift of weight."""

    words: tuple[str, ...] = ("statue", "frozen")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "report it: bodies breathe and blink by themselves"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Whether any bone or part of each body in each shot moves."""
        for shot, staged in screening.shots:
            if float(shot.duration) < LONG:
                continue
            for performer in shot.performers:
                who = screening.evidence.subjects.get(performer.subject)
                if who is None or who.family != "body":
                    continue
                moves = [_moves(staged, name) for name in {i.subject for i in staged.stage.items}
                         if name.partition("#")[0] == who.id]
                if not all(moves):  # every member of a group lives
                    yield Fault("statue", self.group, shot.id, screening.clock(shot.id),
                                f"{who.id} does not move for {float(shot.duration):.1f} s")


def _moves(staged: Staged, subject: str) -> bool:
    for item in items_of(staged, subject):
        for track in (item.transforms, item.bones):
            if track is not None and len(track) > 1 and float(np.ptp(track, axis=0).max()) > STILL:
                return True
    return False
