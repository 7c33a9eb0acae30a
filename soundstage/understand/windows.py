# SPDX-License-Identifier: Apache-2.0
"""Filters over pictures by numpy alone: what lies under each place of a small window, and the way back."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

LAST = 7  # cells a side that one patch leaves
AROUND = 27  # pixels on each side by which a large picture is evened
_LEAST = 6.0  # grey levels: what varies less is even


def evened(pictures: npt.NDArray[Any]) -> Array:
    """(N, H, W) pictures, each with mean 0 and spread 1."""
    out = np.asarray(pictures, np.float32)
    out = out - out.mean((1, 2), keepdims=True)
    return np.asarray(out / (out.std((1, 2), keepdims=True) + _LEAST), np.float32)


def evened_about(picture: npt.NDArray[Any]) -> Array:
    """(H, W) a picture, everywhere with the mean 0 and spread 1 that it has about there."""
    import cv2

    out, side = np.asarray(picture, np.float32), (2 * AROUND + 1,) * 2
    middle = cv2.blur(out, side, borderType=cv2.BORDER_REPLICATE)
    power = cv2.blur(out * out, side, borderType=cv2.BORDER_REPLICATE)
    return np.asarray((out - middle) / (np.sqrt(np.maximum(power - middle**2, 0)) + _LEAST), np.float32)


def of(rows: Array, side: int, step: int) -> Array:
    """(N, H', W', side * side * C) what lies under a window of (N, H, W, C) at every step."""
    seen: Array = np.lib.stride_tricks.sliding_window_view(  # type: ignore[call-overload]
        rows, (side, side), (1, 2))[:, ::step, ::step]
    many, high, wide = seen.shape[:3]
    return np.ascontiguousarray(seen.transpose(0, 1, 2, 4, 5, 3)).reshape(many, high, wide, -1)


def gathered(under: Array, shape: tuple[int, ...], side: int, step: int) -> Array:
    """The way back of `of`: what each window gave is added up where it came from."""
    out = np.zeros(shape, np.float32)
    many, high, wide = under.shape[:3]
    parts = under.reshape(many, high, wide, side, side, shape[-1])
    for i in range(side):
        for j in range(side):
            out[:, i:i + step * high:step, j:j + step * wide:step] += parts[:, :, :, i, j]
    return out
