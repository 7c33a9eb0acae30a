# SPDX-License-Identifier: Apache-2.0
"""A camera that turns with somebody who passes close by and fills the picture: what is behind them tells the turn.

Most points are on who passes, so no least squares over all of them finds the camera. But what stands behind moves as a
camera that only turns makes it, to a thousandth of the picture's width, and nothing else in the picture moves farther;
and who passes grows and grows less, which whom a camera goes round or along with does not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.understand.tracks import Leg, through
from soundstage.understand.two_views import carried, turned

Array = npt.NDArray[np.float64]

_SHARE, _FEWEST = 0.15, 8  # of a leg's points that must be behind; and how many
_NEAR, _OF_FLOW = 0.002, 0.03  # shares of the width by which they may stray, and of the longest flow
_ZOOMS = 0.03  # what a turn alone may leave of zoom
_FITS = 0.0035  # shares of the width
_GROWS = 1.5  # times as large as it was, or will be, is who passes in the middle
_KNOWN, _LEGS = 0.5, 4  # of the time for which the turn must be told by what is behind, in so many legs
_EVEN = 0.75  # of those that turn the same way
_RESTS = 0.002  # radians of a leg in which the camera rests
_TURNS = 0.1  # radians: less is no turn to tell


def turned_behind(legs: Sequence[Leg], grown: Sequence[float], focal: float) -> tuple[float, float] | None:
    """Radians that the camera turned to the right and up while somebody passed it; None: nobody did.

    grown: how many times larger the middle became in each leg; focal: shares of the picture's width.
    """
    size = np.concatenate([[0.0], np.cumsum(np.log(grown))])
    if len(legs) < _LEGS or float(np.ptp(size)) < np.log(_GROWS) or _one_way(size):
        return None
    lasts = np.array([float(g.end - g.start) for g in legs])
    turns = [_behind(g, focal) for g in legs]
    sides = [np.sign(t[0]) for t in turns if t is not None and abs(t[0]) > _RESTS]
    way = float(np.sign(sum(sides)))
    known = np.array([t is not None and t[0] * way > -_RESTS for t in turns])
    if sum(s == way for s in sides) < max(_LEGS, _EVEN * len(sides)) or lasts[known].sum() < _KNOWN * lasts.sum():
        return None
    whole = through(legs, np.array([t or (0.0, 0.0) for t in turns]), known)
    return (float(whole[0]), float(whole[1])) if abs(whole[0]) > _TURNS else None


def _one_way(size: Array) -> bool:
    """Whether it only grew, or only became smaller: then the camera may have gone to it."""
    top = int(size.argmax())
    return bool(min(size[top] - size[0], size[top] - size[-1]) < np.log(_GROWS) / 2)


def _behind(leg: Leg, focal: float) -> tuple[float, float] | None:
    """Radians to the right and up by the points that go farthest together as by a turn; None where there are too few.
    """
    pan = np.arctan(leg.p0[:, 0] / focal) - np.arctan(leg.p1[:, 0] / focal)
    tilt = np.arctan(leg.p1[:, 1] / focal) - np.arctan(leg.p0[:, 1] / focal)
    guesses = np.stack([pan, tilt, np.zeros_like(pan), np.zeros_like(pan)], -1)
    miss = np.hypot(*np.moveaxis(leg.p1[None] - carried(guesses, leg.p0, focal), -1, 0))
    near = miss < _NEAR + _OF_FLOW * float(np.hypot(*(leg.p1 - leg.p0).T).max())
    enough = near.sum(1) >= max(_FEWEST, _SHARE * len(leg.p0))
    if not enough.any():
        return None
    rows = near[int(np.argmax(np.where(enough, np.abs(pan), -1.0)))]
    turn = turned(leg.p0[rows], leg.p1[rows], focal, _FITS)
    return (turn.pan, turn.tilt) if abs(np.log(turn.zoom)) < _ZOOMS else None
