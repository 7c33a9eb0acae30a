# SPDX-License-Identifier: Apache-2.0
"""Sizes: how near the camera is in each shot, by how much of the main subject fills the picture."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Seen, ShotSize
from soundstage.understand.footage import Footage

# height of the whole subject as a share of the picture's, from which a shot is so near
_BY_HEIGHT = ((1.6, "close"), (1.2, "medium"), (0.95, "medium_full"), (0.48, "full"), (0.2, "wide"))
_EDGE = 0.03  # share of the picture: a box nearer to its edge is cut off there
_PERHAPS, _PART = 0.1, 2.3  # nearer than this one may be, who is less than so many times as high as wide and stands
_CLOSE, _MEDIUM = 0.39, 0.2  # of the picture's width from which a shot of head and shoulders, of the chest, is told
_WIDE = 16 / 9  # pictures that these shares are of


class Sizes(Analyser):
    """How near the camera is in each shot, by how much of the main subject fills the picture."""

    needs = ("shots", "subjects")

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[ShotSize, ...]:
        out = []
        for shot in found["shots"]:
            alive = [s for s in found["subjects"] if s.shot == shot.number and s.family != "thing"]
            if alive:
                size, sure, told = sized(max(alive, key=_area), _shape(footage))
                out.append(ShotSize(start=shot.start, end=shot.end, shot=shot.number, size=size, confidence=sure,
                                    evidence=told))
        return tuple(out)


def _area(seen: Seen) -> float:
    return float(np.mean([(b.x1 - b.x0) * (b.y1 - b.y0) for b in seen.boxes]))


def _shape(footage: Footage) -> float:
    """The picture's width by its height."""
    return footage.opened.width / max(1, footage.opened.height)


def sized(seen: Seen, shape: float = _WIDE) -> tuple[str, float, str]:
    """Size, confidence, evidence; a figure cut off below is taken to be as tall as its width tells.

    shape: width by height of the picture.
    """
    box = seen.boxes[len(seen.boxes) // 2]
    tall, wide = box.y1 - box.y0, box.x1 - box.x0
    told = f"{seen.noun} {tall:.0%} of the height, {wide:.0%} of the width"
    wide *= shape / _WIDE
    if tall > 0.5 and (box.y1 > 1 - _EDGE or _part(seen, tall, wide * _WIDE)):
        if seen.family == "person":
            near = "close" if wide > _CLOSE else "medium" if wide > _MEDIUM else "medium_full"
        else:
            near = "close" if wide > 0.5 else "medium"
        return near, 0.6, told + ", cut off below"
    for least, name in _BY_HEIGHT:
        if tall >= least or (name == "full" and tall >= 0.42 and wide > 0.3):
            return name, 0.7, told
    return "extreme_wide", 0.6, told


def _part(seen: Seen, tall: float, wide: float) -> bool:
    """Whether a person's box, so wide for its height, that ends near the lower edge is of the upper part alone."""
    low = seen.boxes[len(seen.boxes) // 2].y1 > 1 - _PERHAPS
    return seen.family == "person" and seen.posture != "sit" and low and tall < _PART * wide
