# SPDX-License-Identifier: Apache-2.0
"""Which shape a mouth must have by what is heard: a linear reading of what a speech recogniser's encoder makes of it.

Taught on the house's own voices and their phonemes (lips.npz, made by bench/understanding/lips.py). The encoder tells
sounds apart through rooms, beds and voices far better than a spectrum does: of held-back lines four shapes in five.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

SHAPES = ("rest", "closed", "tongue", "wide", "pucker", "round", "open", "lip", "teeth")
AROUND = 3  # answers of the encoder before and after a moment that are looked at


def around(heard: npt.NDArray[np.float32]) -> Array:
    """(T, 7 * 512) every answer of the encoder (T, 512) with those around it."""
    at = np.arange(len(heard))[:, None] + np.arange(-AROUND, AROUND + 1)
    return np.asarray(heard[np.clip(at, 0, len(heard) - 1)].reshape(len(heard), -1), float)


def chances(heard: npt.NDArray[np.float32]) -> Array:
    """(T, 9) how likely each of SHAPES is at each answer of the encoder (T, 512)."""
    mean, weights, bias = _taught()
    return likely((around(heard) - mean) @ weights + bias)


def likely(odds: Array) -> Array:
    """Chances from log odds (..., N)."""
    out = np.exp(odds - odds.max(-1, keepdims=True))
    return np.asarray(out / out.sum(-1, keepdims=True))


@cache
def _taught() -> tuple[Array, Array, Array]:
    with (files("soundstage.understand") / "lips.npz").open("rb") as file, np.load(file) as data:
        return tuple(data[name].astype(float) for name in ("mean", "weights", "bias"))  # type: ignore[return-value]
