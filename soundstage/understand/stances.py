# SPDX-License-Identifier: Apache-2.0
"""How somebody in a box stands: which way turned, and whether sitting.

A small network like that of the second look (soundstage.understand.regions), on the same points of the same layers
(stances.npz, taught by bench/understanding/stances.py on pictures of films made here). The picture itself is
not looked at again.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import Found, Layer, Stance
from soundstage.understand.footage import Still
from soundstage.understand.outlines import weights_in
from soundstage.understand.regions import read

Array = npt.NDArray[np.float32]

_SHA256 = "59635e01c54aaebc558c5a1d5ddc43dcae6ab748a1d6faa2d988cd5ab0f10236"
_SITS = 0.7  # chance from which one is told to sit
_LOOKS, _ABOUT = 3, 1.0  # pictures by which it is told how one is turned, so near the middle of a shot (seconds)
_PLAIN = 0.5  # how long the mean of the ways one is taken to be turned (of length 1) must be


class Stances:
    """Reads how those who were found stand."""

    def told(self, found: Sequence[Found], fine: Layer, first: Array) -> list[Found]:
        """The same with their stances; fine and first as soundstage.understand.regions takes them."""
        if not found:
            return []
        rows = read(self._known, np.array([(f.x0, f.y0, f.x1, f.y1) for f in found], np.float32), fine, first)
        return [replace(f, stance=Stance(float(toward), float(right), 1 / (1 + math.exp(-sits))))
                for f, (toward, right, sits) in zip(found, rows.tolist(), strict=True)]

    @cached_property
    def _known(self) -> dict[str, Array]:
        return weights_in("stances.npz", _SHA256)


def stance_of(track: Sequence[tuple[Still, Found]], middle: Fraction) -> tuple[str, float | None]:
    """Of one followed through a shot: the posture ("" for who stands) and, about its middle, the way turned.

    Degrees, 0 towards the camera and 90 to the picture's right; None = cannot be told.
    """
    looks = [(abs(still.time - middle), f.stance) for still, f in track if f.stance is not None]
    if not looks:
        return "", None
    sits = np.mean([stance.sits for _, stance in looks])
    near = sorted(looks, key=lambda x: x[0])
    toward, right, _ = np.mean([s for away, s in near[:_LOOKS] if away < _ABOUT] or [near[0][1]], 0)
    turned = round(math.degrees(math.atan2(right, toward)), 1) if math.hypot(toward, right) > _PLAIN else None
    return "sit" if sits > _SITS else "", turned
