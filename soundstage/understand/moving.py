# SPDX-License-Identifier: Apache-2.0
"""What moves before a camera that stands still: figures that a detector of photographs passes over.

A shot's kept pictures are held against their middle value, pixel by pixel. What differs in one of them is somebody or
something that was there then; the picture is looked at more closely around it, and what never changes in a shot in
which something moves is hardly alive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import Found

Picture = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]

_SIZE = (160, 90)  # width and height at which pictures are held against each other
_FEWEST = 3  # pictures, so that what moves is elsewhere in most of them
_GREY = 16  # levels from which a pixel is another one
_MOST = 0.22  # share of the picture from which the camera moves, or the light changes
_LEAST = 0.0012  # share of the picture that somebody fills at least
_TALLEST = 0.6  # share of its height from which a figure is large enough to be found anyhow
_LARGE, _EDGE = 0.06, 0.15  # share of the picture from which a box should show life; left out along its edges
_SMALLER = 0.5  # of a box: what moves in it is another one
_QUIET = 0.01  # share of changed pixels below which it shows none
_AROUND, _NARROWEST = 2.2, 0.3  # of what moves; of the picture's width: how much is looked at more closely


def changes(pictures: Sequence[Picture]) -> list[Flags] | None:
    """(90, 160) where each picture is not as the shot usually is; None when that cannot be told."""
    import cv2

    if len(pictures) < _FEWEST:
        return None
    grey = np.stack([cv2.cvtColor(cv2.resize(p, _SIZE, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
                     for p in pictures]).astype(np.int16)
    other = np.abs(grey - np.median(grey, axis=0)) > _GREY
    return None if other.mean(axis=(1, 2)).max() > _MOST else list(other)


def region(other: Flags) -> Found | None:
    """The box of the largest thing that is elsewhere in the shot's other pictures."""
    import cv2

    joined = cv2.morphologyEx(other.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 5), np.uint8))
    _, _, rows, _ = cv2.connectedComponentsWithStats(joined)
    width, height = _SIZE
    large = [r for r in rows[1:] if r[4] >= _LEAST * width * height]
    if not large:
        return None
    x, y, w, h, _ = max(large, key=lambda r: int(r[4]))
    return Found("", 1.0, x / width, y / height, (x + w) / width, (y + h) / height)


def nearer(picture: Picture, moved: Found) -> tuple[Picture, tuple[float, float, float]] | None:
    """A square part of the picture around what moves, and where it lies: left, top, width as shares of the width.

    None when it is large enough as it is.
    """
    height, width = picture.shape[:2]
    if moved.y1 - moved.y0 > _TALLEST:
        return None
    tall = (moved.y1 - moved.y0) * height / width
    side = min(height / width, max(_NARROWEST, _AROUND * max(moved.x1 - moved.x0, tall)))
    left = float(np.clip((moved.x0 + moved.x1 - side) / 2, 0, 1 - side))
    top = float(np.clip((moved.y0 + moved.y1) / 2 * height / width - side / 2, 0, height / width - side))
    a, b, n = round(left * width), round(top * width), max(8, round(side * width))
    return np.ascontiguousarray(picture[b : b + n, a : a + n]), (a / width, b / width, n / width)


def placed(found: Found, part: tuple[float, float, float], shape: tuple[int, ...]) -> Found:
    """A box of a part as a box of the whole picture."""
    left, top, side = part
    ratio = shape[1] / shape[0]
    return replace(found, x0=left + found.x0 * side, y0=(top + found.y0 * side) * ratio, x1=left + found.x1 * side,
                   y1=(top + found.y1 * side) * ratio)


def lifeless(box: Found, others: Sequence[Flags], moves: Sequence[Found | None]) -> bool:
    """Whether nothing of a large box changes in a shot in which something moves, but for what is smaller and moves."""
    if box.area < _LARGE:
        return False
    dx, dy = (box.x1 - box.x0) * _EDGE, (box.y1 - box.y0) * _EDGE
    width, height = _SIZE
    rest = []
    for other, moved in zip(others, moves, strict=True):
        flags = other.copy()
        if moved is not None and moved.area < _SMALLER * box.area:
            flags[int(moved.y0 * height) : int(moved.y1 * height) + 1,
                  int(moved.x0 * width) : int(moved.x1 * width) + 1] = False
        rest.append(flags[int((box.y0 + dy) * height) : int((box.y1 - dy) * height) + 1,
                          int((box.x0 + dx) * width) : int((box.x1 - dx) * width) + 1].mean())
    return bool(max(rest) < _QUIET and any(m is not None for m in moves))
