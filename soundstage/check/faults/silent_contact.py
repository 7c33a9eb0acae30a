# SPDX-License-Identifier: Apache-2.0
"""Contacts and cues against what is heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import RATE, Screening
from soundstage.model.fault import Fault
from soundstage.sound.cues import contact_events
from soundstage.sound.effects import EFFECTS
from soundstage.stage.build import Staged

THERE_DB = -72.0  # dBFS an effect must reach within a third of a second
LATE = 0.07  # seconds an onset may be off
ALONE = 0.35  # seconds without another sound around a sound whose onset is measured
FIRM = 0.15  # force from which a contact must be heard


@dataclass(frozen=True)
class SilentContact:
    """Something touches or is told to sound, and the effects stem is silent then, or sounds at another time."""

    words: tuple[str, ...] = ("missing effect", "late effect")
    group: str = "sound"
    needs: tuple[str, ...] = ("stage", "sound")
    remedy: str = "make the film again; report it if it stays"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Level and onset of the effects stem at every contact, cue and action's sound."""
        for shot, staged in screening.shots:
            lost, late = [], []
            times = due(staged)
            for number, (time, effect) in enumerate(times):
                film = screening.clock(shot.id, time)
                level, onset = _heard(screening, film)
                alone = all(abs(other - time) > ALONE for k, (other, _) in enumerate(times) if k != number)
                if level < THERE_DB:
                    lost.append((film, effect))
                elif alone and onset is not None and abs(onset - film) > LATE:
                    late.append((film, effect, onset - film))
            if lost:
                yield Fault("silent_contact", self.group, shot.id, lost[0][0],
                            f"{lost[0][1].replace('_', ' ')} is not heard ({len(lost)} of {len(times)} sounds)")
            if late and len(late) * 2 >= len([1 for _ in times]):
                yield Fault("silent_contact", self.group, shot.id, late[0][0],
                            f"{late[0][1].replace('_', ' ')} is heard {late[0][2]:+.2f} s from its contact")


def due(staged: Staged) -> list[tuple[float, str]]:
    """Shot-local times and names of the short sounds that must be heard, in order."""
    rows = [(e.time, e.effect, e.force) for e in (*contact_events(staged.contacts), *staged.events)]
    rows += [(float(c.start), c.effect, 1.0) for c in staged.shot.cues]
    end = float(staged.shot.duration)
    return sorted((t, n) for t, n, force in rows if 0 <= t < end - 0.05 and force >= FIRM
                  and n in EFFECTS.entries and not EFFECTS.get(n).lasts)


def _heard(screening: Screening, time: float) -> tuple[float, float | None]:
    """dBFS of the loudest moment after a film time, and the film time of the steepest rise around it."""
    around, step = ALONE, RATE // 200
    first = max(0.0, time - around)
    x = screening.heard("effects", first, time + around).mean(1)
    blocks = len(x) // step
    if blocks < 4:
        return 0.0, None
    level = 10 * np.log10((x[: blocks * step].reshape(blocks, step) ** 2).mean(1) + 1e-12)
    here = int((time - first) * RATE / step)
    loudest = float(level[max(0, here - 2):].max())
    floor = float(np.percentile(level, 20))
    rise = np.flatnonzero(level > max(floor + 12, level.max() - 14))
    steep = len(rise) > 0 and level.max() - floor > 20
    return loudest, (first + rise[0] * step / RATE if steep else None)
