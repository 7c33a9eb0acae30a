# SPDX-License-Identifier: Apache-2.0
"""The stroke of a pair of oars: how they swing and dip in their locks, and where their handles go.

A boat lies along +X, its bow ahead; who rows sits with the back to the bow. Lengths are those of a boat of size 1.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space

Array = npt.NDArray[np.float64]

LOCK = (-0.2, 0.67, 0.53)  # the left lock, boat space
INBOARD, OUTBOARD = 0.5, 1.15  # metres from the lock to the handle and to the end of the blade
REST = 0.385  # radians that an oar hangs down when nobody rows: its blade just meets the water
SWEEP = 0.5  # radians to both sides
DEEP, HIGH = 0.09, 0.2  # radians under and over the rest
STROKE = 2.0  # seconds


def swing(turns: Array) -> tuple[Array, Array]:
    """(T,) sweep towards the bow and dip, radians, after so many strokes: each begins with the blade forward."""
    phase = 2 * np.pi * turns
    depth = np.tanh(3.5 * np.sin(phase))
    return SWEEP * np.cos(phase), REST + np.where(depth > 0, DEEP, HIGH) * depth


def frames(turns: Array, side: float) -> Array:
    """(T, 4, 4) turns of one oar about its lock, from the pose that hangs straight out; side: +1 left, -1 right."""
    sweep, dip = swing(turns)
    return space.turn("z", -side * sweep) @ space.turn("x", -side * (dip - REST))


def handle(turns: Array, side: float) -> Array:
    """(T, 3) the handle of one oar, boat space."""
    out = np.array([0.0, side * np.cos(REST), -np.sin(REST), 0.0])
    along = np.einsum("tij,j->ti", frames(turns, side), out)[:, :3]
    return np.asarray(np.array([LOCK[0], side * LOCK[1], LOCK[2]]) - INBOARD * along)
