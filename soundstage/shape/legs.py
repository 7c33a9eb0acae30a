# SPDX-License-Identifier: Apache-2.0
"""Whether a thing stands on legs, so that one sees and goes under it: a table, a bench, a lamp on its post."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Mesh

Array = npt.NDArray[np.float64]
CELLS = 16  # of its footprint to a side
CUTS = (0.13, 0.23, 0.33, 0.43, 0.53)  # shares of its height at which it is cut through
FILLED = 0.15  # share of the cells that an outline passes from which it is no longer legs: a box's are a quarter
OPEN = 0.62  # of the height: what is above that is its top
_ALONG = np.linspace(0.0, 1.0, 2 * CELLS)[:, None]  # of the line that a cut makes across a triangle


def open_below(meshes: Iterable[Mesh]) -> float:
    """Share of the height of what these meshes are together under which there are only legs; 0 where there are none."""
    triangles = np.concatenate([np.asarray(m.vertices, float)[m.faces] for m in meshes] or [np.zeros((0, 3, 3))])
    if not len(triangles):
        return 0.0
    low, high = triangles.min((0, 1)), triangles.max((0, 1))
    shares = (triangles - low) / np.maximum(high - low, 1e-9)
    return OPEN if float(np.median([_outlined(shares, cut) for cut in CUTS])) < FILLED else 0.0


def _outlined(triangles: Array, cut: float) -> float:
    """Share of the footprint's cells through which its outline at this height goes; triangles: shares of its box."""
    above = triangles[..., 2] > cut
    crossing = triangles[above.any(1) & ~above.all(1)]
    if not len(crossing):
        return 0.0
    over = crossing[..., 2] > cut
    alone = np.where(over.sum(1) == 1, over.argmax(1), (~over).argmax(1))  # the corner on its own side of the cut
    corners = np.stack([crossing[np.arange(len(crossing)), (alone + k) % 3] for k in range(3)], 1)
    share = (cut - corners[:, :1, 2]) / (corners[:, 1:, 2] - corners[:, :1, 2])
    ends = corners[:, :1, :2] + share[..., None] * (corners[:, 1:, :2] - corners[:, :1, :2])
    points = (ends[:, :1] + _ALONG * (ends[:, 1:] - ends[:, :1])).reshape(-1, 2)
    cells = np.clip((points * CELLS).astype(int), 0, CELLS - 1)
    return len(np.unique(cells, axis=0)) / CELLS**2
