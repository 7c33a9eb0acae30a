# SPDX-License-Identifier: Apache-2.0
"""Words against everything else in the mix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import RATE, Array, Screening
from soundstage.filters import butterworth, sectioned
from soundstage.model.fault import Fault

CLEAR_DB, DROWNED_DB = 8.0, 4.0  # over everything else in the speech bands; the mix aims at 10 and more
SPEECH = (300.0, 4000.0)  # hertz
SILENT_DB = -60.0  # dBFS under which a line is not there


@dataclass(frozen=True)
class MaskedWords:
    """A line is missing from the dialogue stem, or drowned in the master by what else is heard."""

    words: tuple[str, ...] = ("masked dialogue", "inaudible")
    group: str = "sound"
    needs: tuple[str, ...] = ("stage", "sound")
    remedy: str = "soften the sounds around it, or let it be spoken louder"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """The line's share of the master, found by least squares, against what is left of the master without it."""
        done = set()
        for shot in screening.planned:
            for line in shot.lines:
                if line.id in done:
                    continue
                done.add(line.id)
                start, end = (screening.clock(shot.id, float(t)) for t in (line.start, line.end))
                clear, note = _heard(screening, start, end)
                if clear < CLEAR_DB:
                    yield Fault("masked_words", self.group, shot.id, start, f"'{line.text[:40]}' {note}",
                                serious=clear < DROWNED_DB)


def _heard(screening: Screening, start: float, end: float) -> tuple[float, str]:
    """Decibels that a line stands clear of everything else, and that in words."""
    words, all_of_it = (screening.heard(name, start, end) for name in ("dialogue", "master"))
    count = min(len(words), len(all_of_it))
    if count < RATE // 10:
        return -120.0, "is not in the film"
    if 10 * np.log10(np.mean(words**2) + 1e-12) < SILENT_DB:
        return -120.0, "is not to be heard: the dialogue stem is silent there"
    clear = clearance(words[:count], all_of_it[:count])
    return clear, f"stands only {clear:.0f} dB over everything else"


def clearance(words: Array, master: Array) -> float:
    """Decibels (speech bands) between words (N, 2) as they are in a master (N, 2) and all else in it.

    The gain is found for every fifth of a second, since a limiter moves.
    """
    band = butterworth("band", SPEECH[0] * 2 / RATE, SPEECH[1] * 2 / RATE, 4)
    a, b = (sectioned(band, x).mean(1) for x in (words, master))
    size = RATE // 5
    own = rest = 0.0
    for at in range(0, len(a) - size // 2, size):
        x, y = a[at: at + size], b[at: at + size]
        gain = float(x @ y) / max(float(x @ x), 1e-12)
        own += float(((gain * x) ** 2).sum())
        rest += float(((y - gain * x) ** 2).sum())
    return 10 * float(np.log10((own + 1e-12) / (rest + 1e-12)))
