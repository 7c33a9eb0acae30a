# SPDX-License-Identifier: Apache-2.0
"""Space: metres and radians, Z up, right-handed. The camera side is -Y, screen right is +X.

A thing at rest faces +X; a heading is the angle from +X about +Z. All functions work on
arrays with any leading shape; matrices are column-vector 4x4 (point_world = M @ point_local).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def translation(offset: npt.ArrayLike) -> Array:
    """(..., 3) -> (..., 4, 4)."""
    offset = np.asarray(offset, float)
    out = np.broadcast_to(np.eye(4), (*offset.shape[:-1], 4, 4)).copy()
    out[..., :3, 3] = offset
    return out


def scaling(factors: npt.ArrayLike) -> Array:
    """(..., 3) -> (..., 4, 4)."""
    factors = np.asarray(factors, float)
    out = np.zeros((*factors.shape[:-1], 4, 4))
    out[..., 0, 0], out[..., 1, 1], out[..., 2, 2] = factors[..., 0], factors[..., 1], factors[..., 2]
    out[..., 3, 3] = 1
    return out


def turn(axis: str | npt.ArrayLike, angle: npt.ArrayLike) -> Array:
    """Rotation by angle (radians, any shape) about "x", "y", "z" or a unit vector (Rodrigues) -> (..., 4, 4)."""
    angle = np.asarray(angle, float)
    if isinstance(axis, str):
        return _turned_about(axis, angle)
    a = np.asarray(axis, float)
    zero = np.zeros_like(a[..., 0])
    cross = np.stack(
        [np.stack([zero, -a[..., 2], a[..., 1]], -1), np.stack([a[..., 2], zero, -a[..., 0]], -1),
         np.stack([-a[..., 1], a[..., 0], zero], -1)], -2)
    s, c = np.sin(angle)[..., None, None], np.cos(angle)[..., None, None]
    rot = np.eye(3) + s * cross + (1 - c) * (cross @ cross)
    out = np.zeros((*rot.shape[:-2], 4, 4))
    out[..., :3, :3], out[..., 3, 3] = rot, 1
    return out


def _turned_about(axis: str, angle: Array) -> Array:
    """The same about one of the three axes, in a third of the time: nearly all turns are."""
    i, j = {"x": (1, 2), "y": (2, 0), "z": (0, 1)}[axis]
    out = np.zeros((*angle.shape, 4, 4))
    out[..., 3 - i - j, 3 - i - j] = out[..., 3, 3] = 1
    out[..., i, i] = out[..., j, j] = np.cos(angle)
    out[..., j, i] = np.sin(angle)
    out[..., i, j] = -out[..., j, i]
    return out


def placed(position: npt.ArrayLike, heading: npt.ArrayLike = 0.0, scale: float = 1.0) -> Array:
    """Standing at position (..., 3), turned to heading (radians), scaled evenly -> (..., 4, 4)."""
    return translation(position) @ turn("z", heading) @ scaling((scale,) * 3)


def apply(matrix: Array, points: npt.ArrayLike) -> Array:
    """Points (..., N, 3) through matrices (..., 4, 4)."""
    points = np.asarray(points, float)
    return points @ np.swapaxes(matrix[..., :3, :3], -1, -2) + matrix[..., None, :3, 3]


def unit(vector: npt.ArrayLike) -> Array:
    """The vector at length one; a zero vector stays zero."""
    vector = np.asarray(vector, float)
    return np.asarray(vector / np.maximum(np.linalg.norm(vector, axis=-1, keepdims=True), 1e-12))


def aimed(forward: npt.ArrayLike, up: npt.ArrayLike = (0, 0, 1.0), axis: str = "x") -> Array:
    """Rotation (..., 4, 4) whose local +X (or "-z" for cameras and lamps) points along forward."""
    f = unit(forward)
    up = np.broadcast_to(np.asarray(up, float), f.shape)
    parallel = np.abs(np.sum(f * up, -1, keepdims=True)) > 0.9999
    up = np.where(parallel, np.array([1.0, 0, 0]), up)
    side = unit(np.cross(up, f))  # left of forward
    top = np.cross(f, side)
    columns = (f, side, top) if axis == "x" else (-side, top, -f)
    out = np.zeros((*f.shape[:-1], 4, 4))
    out[..., :3, :3] = np.stack(columns, -1)
    out[..., 3, 3] = 1
    return out


def smoothstep(x: npt.ArrayLike) -> Array:
    """0 below 0, 1 above 1, an even ease between."""
    x = np.clip(np.asarray(x, float), 0, 1)
    return np.asarray(x * x * (3 - 2 * x))


def wrapped(angle: npt.ArrayLike) -> Array:
    """The same angle in [-pi, pi)."""
    return (np.asarray(angle, float) + np.pi) % (2 * np.pi) - np.pi


def quaternions(turns: npt.ArrayLike) -> Array:
    """Rotations (N, 3, 3) -> unit quaternions (N, 4), xyzw.

    Source: Shepperd, "Quaternion from Rotation Matrix", 1978: the largest of the four is found first.
    """
    m = np.asarray(turns, float)
    xx, yy, zz = m[:, 0, 0], m[:, 1, 1], m[:, 2, 2]
    xy, xz, yz = m[:, 0, 1] + m[:, 1, 0], m[:, 0, 2] + m[:, 2, 0], m[:, 1, 2] + m[:, 2, 1]
    xw, yw, zw = m[:, 2, 1] - m[:, 1, 2], m[:, 0, 2] - m[:, 2, 0], m[:, 1, 0] - m[:, 0, 1]
    whole = xx + yy + zz
    rows = np.stack([  # each is the quaternion times four times one of its numbers
        np.stack([1 - whole + 2 * xx, xy, xz, xw], -1), np.stack([xy, 1 - whole + 2 * yy, yz, yw], -1),
        np.stack([xz, yz, 1 - whole + 2 * zz, zw], -1), np.stack([xw, yw, zw, 1 + whole], -1)])
    chosen = rows[np.stack([xx, yy, zz, whole]).argmax(0), np.arange(len(m))]
    return np.asarray(chosen / np.linalg.norm(chosen, axis=1, keepdims=True))


def turned_by(quaternion: npt.ArrayLike) -> Array:
    """Unit quaternions (N, 4), xyzw -> rotations (N, 3, 3)."""
    x, y, z, w = np.asarray(quaternion, float).T
    return np.stack([
        np.stack([1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)], -1),
        np.stack([2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)], -1),
        np.stack([2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)], -1)], -2)
