# SPDX-License-Identifier: Apache-2.0
"""Rain: thin upright streaks that are lighter than what is there just before and just after."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]

_LOOKS = 6  # pictures of a shot that are looked at
_LIGHTER = 8  # grey levels
_HIGH, _SLIM, _THIN = 0.022, 2.5, 4.5  # of the picture's height; times as high as wide; pixels across of 360
_STREAKS, _SHARE = 15, 0.2  # from so many in a picture, and such a share of all that is new in it, it rains


def rains(pictures: Sequence[Picture]) -> bool:
    """Whether it rains in a shot, by its pictures (H, W, 3) in order of time; False where there are fewer than three.

    In shots of films made here rain was 35 to 70 streaks, half or more of what is new; all else, a close-up in rain
    too, 7 in the median at most.
    """
    middles = range(1, len(pictures) - 1)
    found = [_streaks(*pictures[k - 1:k + 2]) for k in middles[:: max(1, len(middles) // _LOOKS)]]
    if not found:
        return False
    many, share = np.median(np.array(found), 0)
    return bool(many >= _STREAKS and share >= _SHARE)


def _streaks(before: Picture, now: Picture, after: Picture) -> tuple[int, float]:
    """How many streaks are in a picture alone, and their share of all that is new in it."""
    import cv2

    first, gray, last = (cv2.cvtColor(p, cv2.COLOR_RGB2GRAY).astype(np.int16) for p in (before, now, after))
    new = ((gray - np.maximum(first, last)) > _LIGHTER).astype(np.uint8)
    rows = cv2.connectedComponentsWithStats(new, connectivity=8)[2][1:]
    wide, high, area = rows[:, cv2.CC_STAT_WIDTH], rows[:, cv2.CC_STAT_HEIGHT], rows[:, cv2.CC_STAT_AREA]
    scale = len(gray) / 360
    slim = (high >= _HIGH * len(gray)) & (high >= _SLIM * wide) & (area < high * _THIN * scale)
    return int(slim.sum()), float(area[slim].sum() / max(1, area.sum()))
