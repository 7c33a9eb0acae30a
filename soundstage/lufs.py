# SPDX-License-Identifier: Apache-2.0
"""How loud a programme is: integrated loudness after ITU-R BS.1770-4, at 48 kHz."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.filters import averages, recursive

RATE = 48000
SILENCE = -70.0  # LUFS: the absolute gate; quieter than this is called silence
# the standard's own filters: the head's treble shelf, then the ear's deaf bass
_SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
_BASS = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)
_BLOCK, _STEP = RATE * 4 // 10, RATE // 10  # samples


def integrated(sound: npt.NDArray[np.floating[Any]]) -> float:
    """LUFS of (N,) or (N, 2); SILENCE at the least. Short programmes are heard repeated."""
    x = np.asarray(sound, float)
    if not len(x) or float(np.abs(x).max()) < 1e-7:
        return SILENCE
    if len(x) < RATE // 2:
        x = np.concatenate([x] * -(-(RATE // 2) // len(x)))
    heard = recursive(*_BASS, recursive(*_SHELF, x))
    power = averages((heard * heard).reshape(len(heard), -1).sum(1), _BLOCK, _STEP)
    power = power[power > _power(SILENCE)]
    if not len(power):
        return SILENCE
    power = power[power > power.mean() / 10]  # ten below what is left
    return max(-0.691 + 10 * float(np.log10(power.mean())), SILENCE)


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))
