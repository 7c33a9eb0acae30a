# SPDX-License-Identifier: Apache-2.0
"""A second look at each box: how likely it holds one of the house's figures, and where its sides lie better.

What the detector's finest layer and the outlines' first one answer in and around a box, at GRID x GRID points, is read
by a small network (regions.npz, taught by bench/understanding/regions.py on pictures of films made here), as the second
stage of region-based detectors (R-CNN) does. The picture itself is not looked at again.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import KNOWN, Found, Layer, overlap
from soundstage.understand.outlines import KINDS, SAME, kind_of, odds, weights_in
from soundstage.understand.products import product

Array = npt.NDArray[np.float32]

GRID, AROUND = 8, 0.25  # points a side; of a box, how far beyond each side they lie
SCALE, FARTHEST = 0.1, 0.6  # of a box: what a side's answer counts in, and how far a side may go
ONCE = 0.5  # overlap from which two boxes are of one figure
_SHA256 = "850c6e80f93785c5d5aba76b7094038211523e229268ffa369814ad729afc901"
_WEIGHTS = (-0.803, 0.033, 0.366, 0.708)  # level, the detector's log odds, the outline's, the region's
_KNOWN = 0.65  # from which the detector is as sure of KNOWN as it is right: all of 12 such boxes in films made here
_PLAIN = 0.3  # how sure the detector must be that its box lies well
_BY_KIND = 2.0  # what an outline, or a detector that is quite sure, speaks for a kind (log odds)
_SMALLEST = 0.01  # of the picture, a side
_MOST = 8.0  # log odds
_EDGE = 0.005  # how near to the picture's edge a side is cut by it


class Regions:
    """Weighs boxes of the detector and of the outlines together."""

    def __init__(self, checked: bool = True) -> None:
        """checked: only the weights that were tried are taken (while they are taught there are none)."""
        self._checked = checked

    def weighed(self, found: Sequence[Found], outlined: Sequence[Found], fine: Layer, first: Array) -> list[Found]:
        """One box for each figure with the chance that it is one, the surest first.

        fine: the detector's finest layer (channels, rows, columns); first: what the outlines' first layer answers.
        """
        boxes = [f for f in (*found, *outlined) if min(f.x1 - f.x0, f.y1 - f.y0) > _SMALLEST]
        if not boxes:
            return []
        rows = np.array([(f.x0, f.y0, f.x1, f.y1) for f in boxes], np.float32)
        told = self._told(rows, fine, first)
        there = [_there(whose, rows) for whose in (found, outlined)]
        sure = [t.max(1, initial=0.0) for t in there]
        chances = [max(chance_of(*(float(v) for v in by)), f.sure * (f.noun in KNOWN and f.sure >= _KNOWN))
                   for f, *by in zip(boxes, *sure, told[:, 0], strict=True)]
        better, out = moved(rows, told[:, 1:5]), list[Found]()
        for k in np.argsort(chances)[::-1]:
            lies_well = boxes[k].sure >= _PLAIN and boxes[k] in found
            box = replace(boxes[k], sure=chances[k])
            if not lies_well:
                box = Found(box.noun, box.sure, *(float(v) for v in better[k]))
            if all(overlap(box, o) < ONCE for o in out):
                named, outline = (whose[int(t[k].argmax())] if t[k].any() else None
                                  for whose, t in zip((found, outlined), there, strict=True))
                out.append(replace(box, noun=_noun(named, outline, told[k, 5:])))
        return out

    def _told(self, boxes: Array, fine: Layer, first: Array) -> Array:
        """(N, 8): whether there is somebody (log odds), where the sides should go, and the kinds."""
        return read(self._known, boxes, fine, first)

    @cached_property
    def _known(self) -> dict[str, Array]:
        return weights_in("regions.npz", _SHA256 if self._checked else "")


def read(known: dict[str, Array], boxes: Array, fine: Layer, first: Array) -> Array:
    """(N, M): what a network with these weights makes of boxes (N, 4)."""
    by_fine, by_first = np.split(known["point"], [len(fine)])
    points = sampled(product(fine.transpose(1, 2, 0), by_fine), boxes) + sampled(product(first, by_first), boxes)
    seen = np.maximum(points + known["point_bias"], 0).reshape(len(boxes), -1)
    whole = np.maximum(product(seen, known["whole"]) + shapes(boxes) @ known["shape"] + known["whole_bias"], 0)
    return np.asarray(whole @ known["told"] + known["told_bias"], np.float32)


def sampled(rows: Array, boxes: Array) -> Array:
    """(N, GRID * GRID, channels) what (rows, columns, channels) is at points in and around each box, bilinear."""
    last, many = len(rows) - 1, np.arange(GRID, dtype=np.float32)
    along = (many + 0.5) / GRID * (1 + 2 * AROUND) - AROUND
    sides = boxes[:, 2:] - boxes[:, :2]
    at = np.clip((boxes[:, :2, None] + sides[..., None] * along) * len(rows) - 0.5, 0, last)  # (N, 2, GRID)
    low = np.minimum(at.astype(int), last - 1)
    (x, y), (dx, dy) = low.swapaxes(0, 1), (at - low).swapaxes(0, 1)
    x, y, dx, dy = x[:, None], y[:, :, None], dx[:, None, :, None], dy[:, :, None, None]
    upper = rows[y, x] * (1 - dx) + rows[y, x + 1] * dx
    lower = rows[y + 1, x] * (1 - dx) + rows[y + 1, x + 1] * dx
    return np.asarray((upper * (1 - dy) + lower * dy).reshape(len(boxes), GRID * GRID, -1), np.float32)


def shapes(boxes: Array) -> Array:
    """(N, 8): logarithms of width and height, which sides the picture's edge cuts, how low and how far right."""
    sides, middle = np.maximum(boxes[:, 2:] - boxes[:, :2], _SMALLEST), (boxes[:, :2] + boxes[:, 2:]) / 2
    cut = np.concatenate([boxes[:, :2] < _EDGE, boxes[:, 2:] > 1 - _EDGE], 1)
    return np.asarray(np.concatenate([np.log(sides), cut, middle[:, ::-1]], 1), np.float32)


def moved(boxes: Array, sides: Array) -> Array:
    """The boxes with their sides where they lie better, within the picture."""
    large = np.tile(boxes[:, 2:] - boxes[:, :2], 2)
    out = np.clip(boxes + np.clip(sides * SCALE, -FARTHEST, FARTHEST) * large, 0, 1)
    out[:, 2:] = np.maximum(out[:, 2:], out[:, :2] + _SMALLEST / 2)
    return np.asarray(out, np.float32)


def chance_of(detected: float, outlined: float, region: float) -> float:
    """How likely a box holds somebody, by how sure the detector, the outlines (0-1) and the region (log odds) are."""
    level, by_one, by_other, by_region = _WEIGHTS
    told = level + by_one * odds(detected, 0.001) + by_other * odds(outlined, 0.01)
    return 1 / (1 + math.exp(-told - by_region * max(-_MOST, min(_MOST, region))))


def _there(boxes: Sequence[Found], rows: Array) -> Array:
    """(N, boxes) how sure each box is that lies where a row does; 0 for those that lie elsewhere."""
    if not boxes:
        return np.zeros((len(rows), 0), np.float32)
    own = np.array([(f.x0, f.y0, f.x1, f.y1, f.sure) for f in boxes], np.float32)
    sides = np.minimum(rows[:, None, 2:], own[None, :, 2:4]) - np.maximum(rows[:, None, :2], own[None, :, :2])
    both = np.maximum(sides, 0).prod(-1)
    one, other = ((b[:, 2:4] - b[:, :2]).prod(-1) for b in (rows, own))
    same = both >= SAME * (one[:, None] + other - both)
    return np.asarray(same * own[:, 4], np.float32)


def _noun(named: Found | None, outline: Found | None, kinds: Array) -> str:
    """What the detector's surest box there is called, else the kind that is read there (log odds), by both too."""
    for other, sure in ((outline, 1.0), (named, named.sure if named else 0.0)):
        if other is not None:
            kinds = kinds + _BY_KIND * sure * (np.array(KINDS) == kind_of(other.noun))
    kind = KINDS[int(kinds.argmax())]
    return named.noun if named and kind_of(named.noun) == kind else kind
