# SPDX-License-Identifier: Apache-2.0
"""What several kinds of evidence say of how late the sound is, each about every lag, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

LAGS: Array = np.arange(-250, 251) / 250  # seconds that the sound is tried late; far ones only tell what chance gives
NEAR = np.abs(LAGS) <= 0.25  # those that may be told
_FAR = -5.0  # natural logarithm of how likely others are beside them: sound is rarely so far off
_SAME = 0.061  # seconds around the best lag that are the same answer


@dataclass(frozen=True, eq=False)
class Evidence:
    """What one thing says: how many times likelier it is at each lag than if sound and picture knew nothing of it."""

    kind: str
    about: str
    odds: Array  # (lags,) natural logarithm


@dataclass(frozen=True)
class Joined:
    """What all say together."""

    offset: float  # seconds that the sound is late
    spread: float  # of it, seconds
    clear: float  # logarithm of how many times likelier it is than any other answer


def joined(evidence: Sequence[Evidence]) -> Joined:
    """The likeliest near lag, and how sure it is."""
    total = np.sum([e.odds for e in evidence], 0) + np.where(NEAR, 0.0, _FAR)
    best = int(np.where(NEAR, total, -np.inf).argmax())
    same = np.abs(LAGS - LAGS[best]) < _SAME
    share = np.exp(total[same] - total[best])
    share /= share.sum()
    offset = float(share @ LAGS[same])
    spread = float(np.sqrt(share @ (LAGS[same] - offset) ** 2))
    return Joined(offset, spread, float(total[best] - total[~same].max()))
