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


class Sizes(Analyser):
    """How near the camera is in each shot, by how much of the main subject fills the picture."""

    needs = ("shots", "subjects")

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[ShotSize, ...]:
        out = []
        for shot in found["shots"]:
            alive = [s for s in found["subjects"] if s.shot == shot.number and s.family != "thing"]
            if alive:
                size, sure, told = _size(max(alive, key=_area))
                out.append(ShotSize(start=shot.start, end=shot.end, shot=shot.number, size=size, confidence=sure,
                                    evidence=told))
        return tuple(out)


def _area(seen: Seen) -> float:
    return float(np.mean([(b.x1 - b.x0) * (b.y1 - b.y0) for b in seen.boxes]))


def _size(seen: Seen) -> tuple[str, float, str]:
    """Size, confidence, evidence; a figure cut off below is taken to be as tall as its width tells."""
    box = seen.boxes[len(seen.boxes) // 2]
    tall, wide = box.y1 - box.y0, box.x1 - box.x0
    told = f"{seen.noun} {tall:.0%} of the height, {wide:.0%} of the width"
    if box.y1 > 1 - _EDGE and tall > 0.5:
        if seen.family == "person":
            near = "close" if wide > 0.42 else "medium" if wide > 0.2 else "medium_full"
        else:
            near = "close" if wide > 0.5 else "medium"
        return near, 0.6, told + ", cut off below"
    for least, name in _BY_HEIGHT:
        if tall >= least or (name == "full" and tall >= 0.42 and wide > 0.3):
            return name, 0.7, told
    return "extreme_wide", 0.6, told
