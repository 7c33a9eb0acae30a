# SPDX-License-Identifier: Apache-2.0
"""From points seen in two pictures to what the camera did between: turned, zoomed or travelled.

Points are in shares of the picture's width, counted from its middle, x right and y down; the focal length is in the
same unit (lens / 36 mm). Turning and zooming move all points whatever their distance; travelling moves near ones more:
that is how the two are told apart (Heeger and Jepson 1992, subspace method for the direction of travel).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.rng import rng

Array = npt.NDArray[np.float64]

_STEP = 1e-5  # for slopes
_SETTLED = 3e-6  # radians, and logarithm of the zoom
_STEPS = np.concatenate([np.zeros((1, 4)), _STEP * np.eye(4)])
_ENOUGH = 90  # points that tell a direction of travel as well as more of them
_PAIRS, _APART = 60, 0.08  # pairs of points that are asked for the turn; shares of the width between the two
_WIDE, _COARSE = 3, 3  # at first so many times the tolerance, for so many rounds
_FOCALS = (0.8, 1.3, 2.2)  # shares of the width, by which pairs are asked: 29, 47 and 79 mm

@dataclass(frozen=True, eq=False)
class Turned:
    """A camera that stays: radians to the right, up, and clockwise about its axis; zoom = later / earlier focal."""

    pan: float
    tilt: float
    roll: float
    zoom: float
    rest: Array  # (N,) distance of each point from where it should be, shares of the width
    fits: float  # share of the points within tolerance


@dataclass(frozen=True, eq=False)
class Travelled:
    """A camera that goes somewhere: unit direction (right, up, ahead), and the turn on the way."""

    way: Array  # (3,)
    pan: float
    tilt: float
    roll: float
    fits: float
    far: Array  # (2,) flow of the farthest points
    near: Array  # (2,) flow of the nearest points
    middle: Array  # (2,) flow in the middle of the picture
    rest: Array  # (N,) distance of each point from where it should be, shares of the width


def turned(p0: Array, p1: Array, focal: float, tolerance: float) -> Turned:
    """The turn and zoom that carry most of p0 (N, 2) to p1."""
    return turned_by_each(p0, p1, np.array([focal]), tolerance)[0]


def turned_by_each(p0: Array, p1: Array, focals: Array, tolerance: float) -> list[Turned]:
    """The same for each of several focal lengths (L,), all reckoned at once: what two points agree on with most others
    (who goes through the picture may fill half of it), then re-weighted least squares.
    """
    (start, by), focal = _agreed(p0, p1, 3 * tolerance), focals[:, None, None]
    values = start * np.stack([by / focals, by / focals, *np.ones((2, len(focals)))], -1)
    going = np.arange(len(focals))  # those that are not settled yet
    for k in range(12):
        # (G, 5, N, 2): where they are, and a little further each way
        there = carried(values[going, None] + _STEPS, p0, focal[going])
        miss = p1 - there[:, 0]
        scale = tolerance * (_WIDE if k < _COARSE else 1)
        weight = np.repeat(1 / (1 + (miss**2).sum(-1) / scale**2) ** 2, 2, 1)
        jac = ((there[:, 1:] - there[:, :1]) / _STEP).reshape(len(going), 4, -1)
        heavy = jac * weight[:, None]
        step = np.linalg.solve(heavy @ jac.transpose(0, 2, 1) + 1e-12 * np.eye(4),
                               heavy @ miss.reshape(len(going), -1, 1))[..., 0]
        values[going] += step
        if k >= _COARSE:
            going = going[np.abs(step).max(1) >= _SETTLED]
        if not len(going):
            break
    miss = p1 - carried(values[:, None], p0, focal)[:, 0]
    rests = np.hypot(miss[..., 0], miss[..., 1])
    return [Turned(pan, tilt, roll, float(np.exp(zoom)), rest, float((rest < tolerance).mean()))
            for (pan, tilt, roll, zoom), rest in zip(values.tolist(), rests, strict=True)]


def _agreed(p0: Array, p1: Array, tolerance: float) -> tuple[Array, float]:
    """The turn (pan, tilt, roll, log of the zoom) of the two points with which most others agree, and by which focal.
    """
    pairs = rng(0, "two views").integers(0, len(p0), (_PAIRS, 2))
    pairs = pairs[np.hypot(*(p0[pairs[:, 0]] - p0[pairs[:, 1]]).T) > _APART]
    mid, flow, best = (p0 + p1) / 2, p1 - p0, (np.inf, np.zeros(4), _FOCALS[0])
    for focal in _FOCALS:
        up, right, clock = np.moveaxis(_turn_basis(mid, focal), -1, 0)
        rows = np.stack([right, up, clock, mid], -1)[pairs].reshape(-1, 4, 4)
        normal = rows.transpose(0, 2, 1) @ rows + 1e-9 * np.eye(4)
        turns = np.linalg.solve(normal, rows.transpose(0, 2, 1) @ flow[pairs].reshape(-1, 4, 1))[..., 0]
        turns = np.concatenate([np.zeros((1, 4)), turns[np.abs(turns).max(1) < 1]])
        miss = p1 - carried(turns, p0, focal)
        costs = np.minimum(np.hypot(miss[..., 0], miss[..., 1]), tolerance).sum(1)
        k = int(np.argmin(costs))
        if costs[k] < best[0]:
            best = (float(costs[k]), turns[k], focal)
    return best[1], best[2]


def carried(values: Array, points: Array, focal: float | Array) -> Array:
    """(..., K, N, 2): where points go when the camera turns right, up, clockwise by values[..., K, :3], zooms by exp of
    its last; focal: one, or (..., 1, 1).
    """
    pan, tilt, roll, zoom = np.moveaxis(values, -1, 0)[..., None]
    x, y, z = points[:, 0] / focal, points[:, 1] / focal, 1.0
    c, s = np.cos(pan), np.sin(pan)
    x, z = c * x - s * z, s * x + c * z
    c, s = np.cos(tilt), np.sin(tilt)
    y, z = c * y + s * z, -s * y + c * z
    c, s = np.cos(roll), np.sin(roll)
    x, y = c * x + s * y, -s * x + c * y
    scale = focal * np.exp(zoom) / np.maximum(z, 1e-3)
    return np.stack([x * scale, y * scale], -1)


def _directions(count: int = 400) -> Array:
    """Unit vectors spread evenly over the half sphere ahead (the other half is the same line)."""
    k = np.arange(count) + 0.5
    z = k / count
    angle = np.pi * (1 + 5**0.5) * k
    flat = np.sqrt(1 - z * z)
    return np.stack([flat * np.cos(angle), flat * np.sin(angle), z], -1)


def travelled(p0: Array, p1: Array, focal: float, tolerance: float) -> Travelled:
    """The direction of travel and turn that explain the flow best with every point in front of the camera."""
    mid, flow = (p0 + p1) / 2, p1 - p0
    ways = _directions()
    some = slice(None, None, max(1, -(-len(mid) // _ENOUGH)))
    turns, costs = _turns_given(ways, mid[some], flow[some], focal, tolerance)
    best = int(np.argmin(costs))
    way, turn = ways[best], turns[best]
    flat = flow - _turn_flow(turn, mid, focal)
    along = _travel_flow(way, mid, focal)
    depth = (flat * along).sum(-1) / np.maximum((along**2).sum(-1), 1e-12)
    if float(np.median(depth)) < 0:
        way, depth, along = -way, -depth, -along
    miss = np.hypot(*(flat - np.maximum(depth, 0)[:, None] * along).T)
    order = np.argsort(depth)
    few = max(4, len(order) // 5)
    near = np.hypot(*mid.T) < 0.16
    # from the picture's axes (x right, y down, z ahead) to right, up, ahead
    return Travelled(np.array([way[0], -way[1], way[2]]), float(turn[1]), float(turn[0]), float(turn[2]),
                     float((miss < tolerance).mean()), np.median(flow[order[:few]], 0),
                     np.median(flow[order[-few:]], 0),
                     np.median(flow[near], 0) if near.sum() > 3 else np.zeros(2), miss)


def _travel_flow(way: Array, p: Array, focal: float) -> Array:
    """Flow (N, 2) at distance 1 when the camera goes by way (camera axes)."""
    return np.stack([-focal * way[0] + p[:, 0] * way[2], -focal * way[1] + p[:, 1] * way[2]], -1)


def _turn_flow(turn: Array, p: Array, focal: float) -> Array:
    """Flow (N, 2) when the camera turns by (up, right, clockwise)."""
    return np.asarray(_turn_basis(p, focal) @ turn)


def _turn_basis(p: Array, focal: float) -> Array:
    """(N, 2, 3): flow for a unit turn up, right, clockwise."""
    x, y = p[:, 0], p[:, 1]
    up = np.stack([x * y / focal, focal + y * y / focal], -1)
    right = np.stack([-(focal + x * x / focal), -x * y / focal], -1)
    clock = np.stack([y, -x], -1)
    return np.stack([up, right, clock], -1)


def _turns_given(ways: Array, p: Array, flow: Array, focal: float, tolerance: float) -> tuple[Array, Array]:
    """For each direction of travel (D, 3) the turn (D, 3) that explains the flow across it, and what that leaves."""
    along = (-focal * ways[:, None, :2] + p[None] * ways[:, None, 2:])  # (D, N, 2)
    length = np.maximum(np.hypot(along[..., 0], along[..., 1]), 1e-9)
    along = along / length[..., None]
    basis = _turn_basis(p, focal)
    # the flow across the way of travel is all turning: rows (D, N, 3) say how much of it a unit turn makes
    rows = along[..., :1] * basis[:, 1] - along[..., 1:] * basis[:, 0]
    wanted = along[..., 0] * flow[:, 1] - along[..., 1] * flow[:, 0]
    weight = np.ones(wanted.shape)
    for _ in range(4):
        heavy = (rows * weight[..., None]).transpose(0, 2, 1)
        turn = np.linalg.solve(heavy @ rows + 1e-9 * np.eye(3), heavy @ wanted[..., None])[..., 0]
        miss = np.abs((rows @ turn[..., None])[..., 0] - wanted)
        weight = 1 / (1 + (miss / (tolerance / 2)) ** 2) ** 2
    flat = flow[None] - np.tensordot(turn, basis, (1, 2))
    depth = (flat * along).sum(-1)
    behind = np.minimum((depth < -tolerance).mean(-1), (depth > tolerance).mean(-1))
    return turn, np.minimum(miss / tolerance, 2.0).mean(-1) + 1.5 * behind
