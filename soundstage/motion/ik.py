# SPDX-License-Identifier: Apache-2.0
"""Reach and aim: where an elbow or knee goes for a hand or foot to be somewhere, and how far a look may turn.

Everything is vectorised over poses: points (T, 3), rotations (T, 3, 3).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space

Array = npt.NDArray[np.float64]


def two_bone(root: Array, target: Array, first: float, second: float, pole: Array) -> tuple[Array, Array]:
    """The middle joint and the end of two bones from root towards target, bent towards pole.

    first, second: bone lengths in metres. pole: (T, 3) direction, need not be square to the line.
    A target out of reach gives the straight limb that points at it. Law of cosines.
    """
    line = target - root
    reach = np.linalg.norm(line, axis=-1, keepdims=True)
    way = np.where(reach > 1e-9, line / np.maximum(reach, 1e-9), np.array([0.0, 0.0, -1.0]))
    d = np.clip(reach, abs(first - second) + 1e-4, (first + second) * 0.9998)
    along = (first * first - second * second + d * d) / (2 * d)
    off = np.sqrt(np.maximum(first * first - along * along, 0))
    side = space.unit(pole - way * np.sum(pole * way, -1, keepdims=True))
    return root + way * along + side * off, root + way * d


def basis(forward: npt.ArrayLike, reference: npt.ArrayLike) -> Array:
    """(..., 3, 3) columns: forward, the part of reference square to it, and their cross product."""
    x = space.unit(forward)
    reference = np.asarray(reference, float)
    y = space.unit(reference - x * np.sum(reference * x, -1, keepdims=True))
    return np.stack([x, y, np.cross(x, y)], -1)


def turned_to(rest_forward: npt.ArrayLike, rest_reference: npt.ArrayLike, forward: Array, reference: Array) -> Array:
    """(T, 3, 3) the turn from rest that brings one pair of directions onto another."""
    return basis(forward, reference) @ np.swapaxes(basis(rest_forward, rest_reference), -1, -2)


def halfway(a: Array, b: Array, amount: npt.ArrayLike) -> Array:
    """(T, 3, 3) a rotation between a and b (amount 0-1 of the way along the shortest turn)."""
    a, b = np.broadcast_arrays(a, b)
    step = space.quaternions(np.swapaxes(a, -1, -2) @ b)
    step *= np.where(step[:, 3:] < 0, -1.0, 1.0)  # the shorter way round
    half = np.arctan2(np.linalg.norm(step[:, :3], axis=1), step[:, 3])
    axis = step[:, :3] / np.maximum(np.sin(half), 1e-30)[:, None]
    part = half * np.broadcast_to(np.asarray(amount, float), half.shape)
    out: Array = a @ space.turned_by(np.column_stack([axis * np.sin(part)[:, None], np.cos(part)]))
    return out


def angles_to(direction: Array) -> tuple[Array, Array]:
    """Yaw (to the left) and pitch (up) of directions in a frame that faces +X, radians."""
    d = space.unit(direction)
    return np.arctan2(d[..., 1], d[..., 0]), np.arcsin(np.clip(d[..., 2], -1, 1))


def clamped(angle: Array, most: float, soft: float = 0.25) -> Array:
    """An angle held within most, easing into the limit over the last part (soft, 0-1) of the way."""
    knee = most * (1 - soft)
    over = np.maximum(np.abs(angle) - knee, 0)
    held = np.minimum(np.abs(angle), knee) + (most - knee) * np.tanh(over / max(most - knee, 1e-6))
    return np.asarray(np.sign(angle) * held)


def followed(values: Array, times: Array, lag: float) -> Array:
    """Values (T, ...) followed with a first-order lag (seconds), settled at the first pose."""
    out = np.array(values, float)
    for i in range(1, len(out)):
        keep = np.exp(-(times[i] - times[i - 1]) / max(lag, 1e-6))
        out[i] = out[i - 1] * keep + values[i] * (1 - keep)
    return out
