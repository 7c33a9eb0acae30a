# SPDX-License-Identifier: Apache-2.0
"""What an SSD's predictors say of its prior boxes, as boxes in the picture.

Liu et al., "SSD: Single Shot MultiBox Detector" (2016); priors and code as in TensorFlow's object detection
(`ssd_anchor_generator`, `faster_rcnn_box_coder`), as this network was trained.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Box = tuple[float, float, float, float]  # left, top, right, bottom, shares of the picture

_SCALES = (0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.0)  # of the picture, of the levels' priors, and of one after the last
_SHAPES = (1.0, 2.0, 0.5, 3.0, 1 / 3)  # times as wide as high
_FIRST = ((0.1, 1.0), (0.2, 2.0), (0.2, 0.5))  # scales and shapes of the finest level
_COARSE, _FINE = 10.0, 5.0  # by which middles and sides are told larger than they are
_SAME = 0.6  # overlap from which two boxes of a kind are one
_MOST = 100  # boxes of a picture, and of a kind before those that are the same are left out


def boxes(kinds: Sequence[Array], ways: Sequence[Array], least: float) -> list[tuple[int, float, Box]]:
    """(kind from 1, how sure, box) of all that are so sure at least, the surest first.

    kinds: of each level (A * 91, rows, columns), log odds; ways: (A * 4, rows, columns), how a prior is moved.
    """
    odds = np.concatenate([_rows(level, 91) for level in kinds])
    moved = np.concatenate([_rows(level, 4) for level in ways])
    with np.errstate(divide="ignore"):  # of 0 and of 1
        at, kind = np.nonzero(odds[:, 1:] >= np.log(np.float64(least)) - np.log(np.float64(1 - least)))
    sure = 1 / (1 + np.exp(-odds[at, kind + 1].astype(float)))
    placed = _placed(_priors(tuple(level.shape[1] for level in kinds))[at], moved[at].astype(float))
    kept = [k for one in np.unique(kind) for k in _apart(placed, sure, np.flatnonzero(kind == one))]
    kept = sorted(kept, key=lambda k: -sure[k])[:_MOST]
    return [(int(kind[k]) + 1, float(sure[k]), tuple(np.clip(placed[k], 0, 1).tolist())) for k in kept]


def _rows(level: Array, wide: int) -> Array:
    """(A * wide, rows, columns) -> (rows * columns * A, wide)."""
    return level.reshape(len(level), -1).T.reshape(-1, wide)


@lru_cache(maxsize=4)
def _priors(sides: tuple[int, ...]) -> npt.NDArray[np.float64]:
    """(N, 4) middle and size of each prior, level by level, row by row."""
    out = []
    for level, side in enumerate(sides):
        rows = list(_FIRST) if not level else [
            *((_SCALES[level], shape) for shape in _SHAPES), ((_SCALES[level] * _SCALES[level + 1]) ** 0.5, 1.0)]
        middles = (np.arange(side) + 0.5) / side
        out += [(x, y, scale * shape**0.5, scale / shape**0.5) for y in middles for x in middles
                for scale, shape in rows]
    return np.array(out)


def _placed(priors: npt.NDArray[np.float64], ways: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(N, 4) edges of the priors (N, 4) when moved: down, right, higher, wider."""
    x = priors[:, 0] + ways[:, 1] / _COARSE * priors[:, 2]
    y = priors[:, 1] + ways[:, 0] / _COARSE * priors[:, 3]
    wide, high = priors[:, 2] * np.exp(ways[:, 3] / _FINE), priors[:, 3] * np.exp(ways[:, 2] / _FINE)
    return np.stack([x - wide / 2, y - high / 2, x + wide / 2, y + high / 2], 1)


def _apart(placed: npt.NDArray[np.float64], sure: npt.NDArray[np.float64], rows: npt.NDArray[np.intp]) -> Iterator[int]:
    """Those of the rows, the surest _MOST of them, that overlap no surer one."""
    import cv2

    rows = rows[np.argsort(-sure[rows], kind="stable")[:_MOST]]
    sides = np.concatenate([placed[rows, :2], placed[rows, 2:] - placed[rows, :2]], 1)
    yield from (int(rows[k]) for k in cv2.dnn.NMSBoxes(sides.tolist(), sure[rows].tolist(), 0.0, _SAME))
