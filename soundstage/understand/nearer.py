# SPDX-License-Identifier: Apache-2.0
"""A nearer look at what is small and doubtful: the detector sees a picture in 300 pixels, in which a bus far off is 40.

The part around it is looked at as large as the whole picture was, in the picture's own proportions, for that is how the
networks were taught. What only shows there because the part's edge cuts it (a body without its head), or is a piece of
somebody who was sure already, is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import Found, overlap
from soundstage.understand.regions import ONCE

Picture = npt.NDArray[np.uint8]

_MOST = 2  # parts of a picture: with three hardly more was found in 82 shots
_SIDE = 0.5  # of the picture's, the sides of such a part
_DOUBT = (0.1, 0.6)  # how likely a box is that is looked at nearer
_SMALL = 0.42  # of the picture, the longest side of such a box
_SURE = 0.6  # how likely what is seen then must be
_EDGE = 0.05  # of a part, how near to its edge it is cut by it
_PLAIN, _IN, _PIECE = 0.5, 0.7, 0.6  # how likely who has pieces is; how much of one lies in it; how large it is


class Part(NamedTuple):
    """A part of a picture, as shares of it, _SIDE wide and high."""

    left: float
    top: float

    def of(self, picture: Picture) -> Picture:
        """What is seen in it: (H, W, 3)."""
        height, width = picture.shape[:2]
        top, left = round(self.top * height), round(self.left * width)
        return np.ascontiguousarray(picture[top:top + max(8, round(_SIDE * height)),
                                            left:left + max(8, round(_SIDE * width))])

    def placed(self, box: Found) -> Found:
        """A box of the part as one of the whole picture."""
        return replace(box, x0=self.left + box.x0 * _SIDE, y0=self.top + box.y0 * _SIDE,
                       x1=self.left + box.x1 * _SIDE, y1=self.top + box.y1 * _SIDE)

    def whole(self, box: Found) -> bool:
        """Whether a box of the part is cut by the picture's edges alone, if at all."""
        far = 1 - _SIDE - 1e-6
        return not ((box.x0 < _EDGE and self.left > 0) or (box.y0 < _EDGE and self.top > 0)
                    or (box.x1 > 1 - _EDGE and self.left < far) or (box.y1 > 1 - _EDGE and self.top < far))

    def holds(self, box: Found) -> bool:
        """Whether a box of the picture lies well in it."""
        edge = _EDGE * _SIDE
        return (self.left + edge <= box.x0 and box.x1 <= self.left + _SIDE - edge
                and self.top + edge <= box.y0 and box.y1 <= self.top + _SIDE - edge)


def parts(boxes: Sequence[Found]) -> list[Part]:
    """Which parts of a picture to look at nearer, by its boxes, the likeliest doubtful ones first."""
    out: list[Part] = []
    for box in sorted(boxes, key=lambda b: -b.sure):
        small = max(box.x1 - box.x0, box.y1 - box.y0) <= _SMALL
        if _DOUBT[0] <= box.sure < _DOUBT[1] and small and not any(p.holds(box) for p in out):
            out.append(Part(*(min(max(0.0, (a + b - _SIDE) / 2), 1 - _SIDE)
                              for a, b in ((box.x0, box.x1), (box.y0, box.y1)))))
    return out[:_MOST]


def joined(boxes: Sequence[Found], near: Sequence[Found]) -> list[Found]:
    """The boxes of a picture with those that were seen in its parts, one of each, the surest first."""
    seen = [n for n in near if n.sure >= _SURE and not any(b.sure >= _PLAIN and _piece(n, b) for b in boxes)]
    out: list[Found] = []
    for box in sorted((*boxes, *seen), key=lambda b: -b.sure):
        if all(overlap(box, o) < ONCE for o in out):
            out.append(box)
    return out


def carried(boxes: Sequence[Found], near: Sequence[Found]) -> list[Found]:
    """Another picture's boxes of the shot, as sure as the same ones were when they were looked at nearer."""
    return [replace(b, sure=max([b.sure, *(n.sure for n in near if overlap(b, n) >= ONCE)])) for b in boxes]


def _piece(small: Found, large: Found) -> bool:
    """Whether one box is a piece of another."""
    wide, high = min(small.x1, large.x1) - max(small.x0, large.x0), min(small.y1, large.y1) - max(small.y0, large.y0)
    return small.area < _PIECE * large.area and max(0.0, wide) * max(0.0, high) > _IN * small.area
