# SPDX-License-Identifier: Apache-2.0
"""Sounds that were asked for, against their bed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from soundstage.check.screening import RATE, Array, Screening
from soundstage.filters import butterworth, sectioned
from soundstage.model.fault import Fault
from soundstage.sound.mix import bed_gain

BEDS = ("ambience", "music")
UNDER_DB = -9.0  # an asked-for sound may be so much softer than all beds together


@dataclass(frozen=True)
class BuriedSound:
    """A sound that the words asked for cannot be heard over ambience, music and words."""

    words: tuple[str, ...] = ("buried sound",)
    group: str = "sound"
    needs: tuple[str, ...] = ("stage", "sound")
    remedy: str = "soften the ambience or the music"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Loudness (A-weighted) of the effects stem against the other stems through each asked-for sound."""
        cues = [(shot, cue) for shot in screening.planned for cue in shot.cues if cue.effect != "music"]
        heard = _as_mixed(screening).heard if cues else screening.heard
        for shot, cue in cues:
            start = screening.clock(shot.id, float(cue.start))
            end = start + max(0.3, min(float(cue.duration), 4.0))
            own = _loudest(heard("effects", start, end))
            rest = [_loudest(heard(n, start, end), 50) for n in BEDS]
            bed = 10 * np.log10(sum(10 ** (r / 10) for r in rest))
            if own - bed < UNDER_DB:
                yield Fault("buried_sound", self.group, shot.id, start,
                            f"{cue.effect.replace('_', ' ')} lies {bed - own:.0f} dB under its bed")


def _as_mixed(screening: Screening) -> Screening:
    """The screening with the beds as far under the effects as the mix has them."""
    stems = screening.stems
    if "effects" not in stems:
        return screening
    beds = {n: (stems[n] * bed_gain(n, stems)[:, None]).astype(np.float32) for n in BEDS if n in stems}
    return replace(screening, stems={**stems, **beds})


def _loudest(x: Array, percentile: float = 95) -> float:
    """dB of the louder 50 ms blocks, weighted towards where ears are keen (a band from 500 Hz to 8 kHz)."""
    size = RATE // 20
    blocks = len(x) // size
    if not blocks:
        return -120.0
    keen = sectioned(butterworth("band", 500 * 2 / RATE, 8000 * 2 / RATE, 1), x)
    level = 10 * np.log10((keen[: blocks * size].reshape(blocks, -1) ** 2).mean(1) + 1e-12)
    return float(np.percentile(level, percentile))
