# SPDX-License-Identifier: Apache-2.0
"""Boxes of the house's own figures, by what the detector's layers make of a picture.

The detector learned photographs; its layers tell a clay fox from a wall all the same. A small network on four of them
(outlines.npz: one number map of 19 x 19 cells, a box for each cell), taught by bench/understanding/outlines.py on
pictures of films made here, says where somebody or something of a film is. The picture is looked at once for both.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from io import BytesIO
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.understand.detectors import ANIMALS, Found, Layer, overlap
from soundstage.understand.products import product

Array = npt.NDArray[np.float32]

LEAST = 0.02  # how likely a cell must hold the middle of somebody
CELLS = 19  # a side
SCALE = 0.1  # share of the picture that a side's logarithm counts from
KINDS = ("person", "animal", "thing")
_SHA256 = "e6e741ca7d5696a8a2c09377782ca9e31fbc1d041dac8965d385f598dfb95714"
_CHANNELS = 512  # that OpenCV resizes at once
_BLOCK = 2  # cells of the finest layer for one of these, a side
_MOST = 16  # boxes of a picture
SAME = 0.45  # overlap from which two boxes are one
_LONGEST = 3.0  # logarithm of the longest side


def kind_of(noun: str) -> str:
    """Which of KINDS the detector's noun is of."""
    return KINDS[0] if noun == KINDS[0] else KINDS[1] if noun in ANIMALS else KINDS[2]


def odds(share: float, least: float) -> float:
    """Log odds of a share (0-1), bounded by what least is beside it."""
    return math.log((share + least) / (1 - share + least))


def checked(name: str, sha256: str = "") -> BinaryIO:
    """A file beside this one; only the one that was tried, where it is said."""
    data = (files("soundstage.understand") / name).read_bytes()
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise FilmError(f"{name} is not the one that was tried", remedy="install Soundstage again")
    return BytesIO(data)


def weights_in(name: str, sha256: str = "") -> dict[str, Array]:
    """The numbers of such a file, each times its scale."""
    with np.load(checked(name, sha256)) as data:
        return {key: data[key].astype(np.float32) * data.get(f"{key}_scale", 1)
                for key in data.files if not key.endswith("_scale")}


class Outlines:
    """Finds the house's figures in what the detector's layers (detectors.LAYERS) answer to a picture."""

    def __init__(self, checked: bool = True) -> None:
        """checked: only the weights that were tried are taken (while they are taught there are none)."""
        self._checked = checked

    def find(self, first: Array, least: float = LEAST) -> list[Found]:
        """Boxes by what the first layer answers, the likeliest first; "person", "animal" or "thing" is the noun."""
        told = self._told(first)
        sure = 1 / (1 + np.exp(-told[:, 0]))
        middles = (np.arange(CELLS) + 0.5) / CELLS
        x, y = (v.ravel() for v in np.meshgrid(middles, middles))
        sides = np.exp(np.clip(told[:, 1:5], -_LONGEST - 1, _LONGEST)) * SCALE
        edges = np.clip(np.stack([x, y, x, y], 1) + sides * [-1, -1, 1, 1], 0, 1)
        out: list[Found] = []
        for k in np.argsort(-sure):
            if sure[k] < least or len(out) == _MOST:
                break
            box = Found(KINDS[int(told[k, 5:].argmax())], float(sure[k]), *(float(v) for v in edges[k]))
            if all(overlap(box, o) < SAME for o in out):
                out.append(box)
        return out

    def first(self, layers: Sequence[Layer]) -> Array:
        """(CELLS, CELLS, channels) what the first layer makes of the detector's layers."""
        total = self._known["bias"]
        for k, layer in enumerate(layers):
            told = product(blocks(layer).transpose(1, 2, 0), self._known[f"layer{k}"])
            total = total + spread(told.transpose(2, 0, 1))
        return np.asarray(np.maximum(total, 0), np.float32)

    def _told(self, first: Array) -> Array:
        """(cells, 8): how likely a middle (log odds), the logarithms of left, top, right, bottom, and the kinds."""
        known, rows = self._known, np.pad(first, ((1, 1), (1, 1), (0, 0)))
        around = np.concatenate([rows[i:i + CELLS, j:j + CELLS] for i in range(3) for j in range(3)], -1)
        second = np.maximum(product(around, known["around"]) + known["around_bias"], 0)
        return np.asarray((second @ known["told"] + known["told_bias"]).reshape(CELLS * CELLS, -1), np.float32)

    @cached_property
    def _known(self) -> dict[str, Array]:
        return weights_in("outlines.npz", _SHA256 if self._checked else "")


def blocks(layer: Layer) -> Layer:
    """Two by two cells of the finest layer as one cell with four times the numbers; other layers as they are."""
    many, rows, _ = layer.shape
    if rows != CELLS * _BLOCK:
        return layer
    parts = layer.reshape(many, CELLS, _BLOCK, CELLS, _BLOCK).transpose(0, 2, 4, 1, 3)
    return np.asarray(parts.reshape(many * _BLOCK**2, CELLS, CELLS))


def spread(layer: Layer) -> Array:
    """(CELLS, CELLS, channels) of a layer of any size."""
    import cv2

    size, rows = (CELLS, CELLS), np.ascontiguousarray(layer.transpose(1, 2, 0))
    parts = [cv2.resize(rows[..., k:k + _CHANNELS], size, interpolation=cv2.INTER_LINEAR)
             for k in range(0, rows.shape[2], _CHANNELS)]
    return np.concatenate(parts, -1)
