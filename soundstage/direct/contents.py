# SPDX-License-Identifier: Apache-2.0
"""Contents: how deep a thing lies in an open vessel - it is let down until it touches the bottom, what is in it, or
its rim, so that nothing sticks through a wall.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from soundstage.direct.cast import Built
from soundstage.direct.parts import anchored
from soundstage.direct.plan import Mark
from soundstage.props.base import PropModel

Array = npt.NDArray[np.float64]
CELLS = 40  # columns across the thing
LATTICE = 7  # points along the side of a triangle
OPEN = 0.9  # of its height that the middle of what is open at the top reaches at most
RIM = 0.008  # metres that a rim is over the spot where things are put
LOW = 0.12  # of its height: where a thing is that is in one of which nothing is known
SNUG = 0.9  # of its breadth that has to go in: what is soft or round gives a little


def lies_in(vessel: Built, mark: Mark, thing: Built, heading: float) -> tuple[float, float, float]:
    """Where a thing's foot is that is in another at this mark: let down into it, else at the spot that it has inside.

    Through a door nothing is let down.
    """
    deep = depth_in(vessel, thing, heading - mark.heading) if vessel.anchor("door") is None else None
    inside = anchored(vessel, mark, 0.0, "inside") if deep is None else None
    deep = LOW * float(vessel.extent[1, 2]) if deep is None else deep
    return inside or (mark.x, mark.y, mark.z + deep)


def depth_in(vessel: Built, thing: Built, turn: float) -> float | None:
    """Metres over the vessel's foot at which the thing's foot comes to rest; None where nothing can be let in.

    turn: the thing's heading less the vessel's, radians.
    """
    if not isinstance(vessel.model, PropModel) or not isinstance(thing.model, PropModel):
        return None
    walls, lowered = cloud(vessel), cloud(thing)
    c, s = math.cos(turn), math.sin(turn)
    lowered = lowered @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]])
    inside = (thing.at_rest is None) and np.hypot(*lowered[:, :2].T).max() > 0
    if not inside:
        return None
    lowered[:, :2] *= SNUG
    reach = float(np.abs(lowered[:, :2]).max()) + 1e-6
    rim = vessel.anchor("top")
    top = float(walls[:, 2].max()) if rim is None else rim[2] + RIM
    walls = walls[walls[:, 2] <= top]  # what is over the rim is a handle
    near = walls[(np.abs(walls[:, :2]) <= reach).all(1)]
    middle = walls[np.hypot(*walls[:, :2].T) < 0.2 * reach + 0.004]
    full = (vessel.anchor("inside") or (0.0, 0.0, 0.0))[2] > OPEN * top  # of a basket: it holds them at its brim
    if not len(middle) or (float(middle[:, 2].max()) > OPEN * top and not full):
        return None
    floor, foot = np.full(CELLS * CELLS, -np.inf), np.full(CELLS * CELLS, np.inf)
    np.maximum.at(floor, _cells(near, reach), near[:, 2])
    np.minimum.at(foot, _cells(lowered, reach), lowered[:, 2])
    both = np.isfinite(floor) & np.isfinite(foot)
    return round(float((floor - foot)[both].max()), 4) if both.any() else None


def _cells(points: Array, reach: float) -> npt.NDArray[np.int64]:
    """The column of the grid that each point is in."""
    at = np.clip(((points[:, :2] / reach + 1) / 2 * CELLS).astype(int), 0, CELLS - 1)
    return np.asarray(at[:, 0] * CELLS + at[:, 1])


def cloud(built: Built) -> Array:
    """(N, 3) points all over a thing's faces, metres, in its own space."""
    assert isinstance(built.model, PropModel)
    a, b = (m.ravel() / LATTICE for m in np.meshgrid(np.arange(LATTICE + 1), np.arange(LATTICE + 1)))
    keep = a + b <= 1 + 1e-9
    weights = np.stack([a, b, 1 - a - b], -1)[keep]
    corners = [np.asarray(m.vertices, float)[np.asarray(m.faces)] for m in built.model.parts.values()]
    return np.asarray(np.concatenate([np.einsum("kc,fcx->fkx", weights, f).reshape(-1, 3) for f in corners])
                      * built.scale)
