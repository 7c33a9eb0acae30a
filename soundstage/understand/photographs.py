# SPDX-License-Identifier: Apache-2.0
"""Whether a picture is a photograph or one that the house drew, by what the detector's first layers make of it.

A linear reading of how much, and how unevenly, each channel of the two finest layers answers (photographs.npz, fitted
by bench/understanding/photographs.py). Outlines learned the house's own figures alone: photographs do without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import Layer

Array = npt.NDArray[np.float32]

FINEST = 2  # layers that are read
_LAST = 0.35  # what the latest picture counts beside all before


def answers(layers: Sequence[Layer]) -> Array:
    """(1216,) the mean and the spread of each channel of the finest layers."""
    return np.concatenate([part for x in layers[:FINEST] for part in (x.mean((1, 2)), x.std((1, 2)))])


class Photographs:
    """Says of each picture of a file whether it is a photograph, by it and a little by those before it."""

    def __init__(self) -> None:
        self._level: float | None = None

    def told(self, layers: Sequence[Layer]) -> bool:
        """What the detector's layers (detectors.LAYERS) answer to the next picture tells."""
        weights = self._weights
        level = float(answers(layers) @ weights[:-1] + weights[-1])
        self._level = level if self._level is None else self._level + _LAST * (level - self._level)
        return self._level > 0

    @cached_property
    def _weights(self) -> Array:
        with (files("soundstage.understand") / "photographs.npz").open("rb") as file, np.load(file) as data:
            return np.asarray(data["weights"], np.float32)
