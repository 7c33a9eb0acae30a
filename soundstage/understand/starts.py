# SPDX-License-Identifier: Apache-2.0
"""Lines against cuts: in films made here a shot's first line begins two or six poses after the cut, as a rule.

When a line is heard to begin, after the silence it is given and its first sound's swell, is known to some 30 ms. Three
lines in ten begin at other times; so many lines, or other evidence, must agree.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.filters import averaged, butterworth, sectioned
from soundstage.understand.findings import SeenShot, SpokenLine
from soundstage.understand.footage import RATE, Footage
from soundstage.understand.lags import LAGS, Evidence

Array = npt.NDArray[np.float64]

_HOP = 240  # samples: 5 ms
_SPEECH = (150.0, 5000.0)  # hertz
_BEFORE, _AFTER = 0.45, 0.45  # seconds about where the recogniser has its first word
_SHARE = 0.5  # of the way from what was before to the loudest, at which a line has begun
_WITHIN = (0.0, 2 / 12, 6 / 12)  # seconds from a cut to a line
_SHARES = (0.06, 0.34, 0.32)  # of lines that begin there; the others at any time
_MOST = 3.5  # logarithm of how much all together may say: a film's lines may all begin in another way
_HEARD = 0.064  # seconds from where a line begins until it is heard to
_SPREADS = ((0.0, 0.025, 0.75), (0.05, 0.05, 0.25))  # later than that, how exactly, and the share of such lines
_ANY = 2.5  # seconds over which the others are spread


def starts(footage: Footage, shots: Sequence[SeenShot], lines: Sequence[SpokenLine]) -> Evidence | None:
    """What lines that come first in their shots say of every lag."""
    total, heard = np.zeros(len(LAGS)), 0
    within = [(during(shots, line), line) for line in sorted(lines, key=lambda x: x.start)]
    for shot in shots:
        first = next((line for there, line in within if there is shot), None)
        at = None if first is None else begun(footage, float(first.start))
        if at is not None:
            total += of_one(at - float(shot.start))
            heard += 1
    return Evidence("starts", "", np.minimum(total, _MOST)) if heard else None


def during(shots: Sequence[SeenShot], line: SpokenLine) -> SeenShot | None:
    """The shot in which most of a line is said: sound that is early lets it begin before the cut."""
    said = [(min(s.end, line.end) - max(s.start, line.start), -s.number, s) for s in shots]
    return max(said)[2] if said and max(said)[0] > 0 else None


def begun(footage: Footage, about: float) -> float | None:
    """When somebody begins to speak, about a time; None: it cannot be heard."""
    begin = max(0.0, about - _BEFORE)
    part = footage.sound(begin, about + _AFTER)
    blocks = len(part) // _HOP
    if blocks < int(_AFTER * RATE / _HOP):
        return None
    speech = sectioned(butterworth("band", 2 * _SPEECH[0] / RATE, 2 * _SPEECH[1] / RATE, 2), part)
    level = averaged(10 * np.log10((speech[:blocks * _HOP].reshape(blocks, _HOP) ** 2).mean(1) + 1e-10), 3)
    loud = level > (1 - _SHARE) * np.percentile(level, 10) + _SHARE * level.max()
    return begin + int(loud.argmax()) * _HOP / RATE


def of_one(after: float) -> Array:
    """(lags,) how much likelier it is than by chance that a line is heard so many seconds after its shot begins."""
    chance = np.full(len(LAGS), 1 - sum(_SHARES))
    for within, share in zip(_WITHIN, _SHARES, strict=True):
        for later, spread, part in _SPREADS:
            off = after - LAGS - within - _HEARD - later
            chance += share * part * np.exp(-0.5 * (off / spread) ** 2) / (spread * np.sqrt(2 * np.pi)) * _ANY
    return np.asarray(np.log(chance))
