# SPDX-License-Identifier: Apache-2.0
"""Where someone or something is in a picture, and which box in the next picture is the same one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import Detector, Found, overlap
from soundstage.understand.footage import Still

Picture = npt.NDArray[np.uint8]
Track = list[tuple[Still, Found]]

LEAST = 0.08  # how sure the detector must be that there is something: names are voted on later
_SAME = 0.45  # overlap from which two boxes are one
_LINK = 0.25  # overlap from which the next picture's box is the same one
_STILL = 9  # grey levels: where no patch of the picture changes more, nothing has moved
_PATCHES = (48, 27)
_RECENT = 24  # pictures remembered


class Spotter:
    """Finds boxes: the detector's, one for each thing."""

    def __init__(self) -> None:
        self._detector = Detector()
        self._recent: list[tuple[npt.NDArray[np.int16], list[Found]]] = []  # the latest first: shots come back

    def spot(self, picture: Picture) -> list[Found]:
        """Boxes of one picture, the surest first."""
        rows = sorted(self._detector.find(picture, LEAST), key=lambda f: -f.sure)
        out: list[Found] = []
        for f in rows:
            if all(overlap(f, o) < _SAME and not _within(f, o) for o in out):
                out.append(f)
        return out

    def looks(self, stills: Sequence[Still]) -> list[tuple[Still, list[Found]]]:
        """The boxes of each picture; of one that looks like one of the last ones looked at, that one's boxes."""
        import cv2

        out: list[tuple[Still, list[Found]]] = []
        for still in stills:
            picture = still.picture
            patches = cv2.resize(picture, _PATCHES, interpolation=cv2.INTER_AREA).astype(np.int16)
            boxes = next((b for p, b in self._recent if int(np.abs(patches - p).max()) <= _STILL), None)
            if boxes is None:
                boxes = self.spot(picture)
                self._recent = [(patches, boxes), *self._recent[:_RECENT - 1]]
            out.append((still, boxes))
        return out


def _within(small: Found, large: Found) -> bool:
    """Whether one box lies in another as its part."""
    wide = min(small.x1, large.x1) - max(small.x0, large.x0)
    high = min(small.y1, large.y1) - max(small.y0, large.y0)
    return wide > 0 and high > 0 and wide * high > 0.85 * small.area and small.area < 0.6 * large.area


def _link(a: Found, b: Found) -> float:
    """How well b carries on a: by overlap, or by being as large and not far when the camera moves fast."""
    size = min(a.area, b.area) / max(a.area, b.area)
    apart = max(abs(a.x0 + a.x1 - b.x0 - b.x1) / (a.x1 - a.x0 + b.x1 - b.x0),
                abs(a.y0 + a.y1 - b.y0 - b.y1) / (a.y1 - a.y0 + b.y1 - b.y0))
    return max(overlap(a, b), 0.6 * (size > 0.55) * size * (1 - apart / 1.6))


def followed(looks: Sequence[tuple[Still, list[Found]]]) -> list[Track]:
    """Boxes joined through a shot's pictures; what shows only once among many is left out."""
    tracks: list[Track] = []
    for still, boxes in looks:
        free = [t for t in tracks if t[-1][0].time < still.time]
        for box in boxes:
            best = max(free, key=lambda t: _link(t[-1][1], box), default=None)
            if best is not None and _link(best[-1][1], box) > _LINK:
                best.append((still, box))
                free.remove(best)
            else:
                tracks.append([(still, box)])
    least = 1 if len(looks) < 3 else 2
    return [t for t in tracks if len(t) >= max(least, 0.25 * len(looks))]
