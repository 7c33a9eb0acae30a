# SPDX-License-Identifier: Apache-2.0
"""Where someone or something is in a picture, and which box in the next picture is the same one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import ANIMALS, Detector, Found, overlap
from soundstage.understand.footage import Still

Picture = npt.NDArray[np.uint8]
Track = list[tuple[Still, Found]]

LEAST = 0.35  # how sure the detector must be of a person or an animal
_THING = 0.5  # and of a thing
_SAME = 0.45  # overlap from which two boxes are one
_LINK = 0.25  # overlap from which the next picture's box is the same one


class Spotter:
    """Finds boxes: the detector's, one for each thing."""

    def __init__(self) -> None:
        self._detector = Detector()

    def spot(self, picture: Picture) -> list[Found]:
        """Boxes of one picture, the surest first."""
        rows = sorted(self._detector.find(picture, LEAST), key=lambda f: -f.sure)
        out: list[Found] = []
        for f in rows:
            alive = f.noun == "person" or f.noun in ANIMALS
            if (alive or f.sure >= _THING) and all(overlap(f, o) < _SAME for o in out):
                out.append(f)
        return out


def followed(looks: Sequence[tuple[Still, list[Found]]]) -> list[Track]:
    """Boxes joined through a shot's pictures; what shows only once among many is left out."""
    tracks: list[Track] = []
    for still, boxes in looks:
        free = [t for t in tracks if t[-1][0].time < still.time]
        for box in boxes:
            best = max(free, key=lambda t: overlap(t[-1][1], box), default=None)
            if best is not None and overlap(best[-1][1], box) > _LINK:
                best.append((still, box))
                free.remove(best)
            else:
                tracks.append([(still, box)])
    least = 1 if len(looks) < 3 else 2
    return [t for t in tracks if len(t) >= max(least, 0.25 * len(looks))]
