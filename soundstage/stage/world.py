# SPDX-License-Identifier: Apache-2.0
"""The world as actions and bodies may ask about it: ground, substances, anchors, extents."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark
from soundstage.motion.performance import SceneQuery
from soundstage.places.base import SetModel

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class World(SceneQuery):
    """One shot's set and everyone's marks."""

    model: SetModel
    cast: dict[str, Built]
    marks: dict[str, Mark]
    raised: float = 0.0  # metres over the ground of what one stands on: a table top, a rock

    def ground(self, points: npt.ArrayLike) -> Array:
        p = np.asarray(points, float)
        return np.asarray(self.model.height(p[..., 0], p[..., 1]), float) + self.raised + np.zeros(p.shape[:-1])

    def substance(self, point: npt.ArrayLike) -> str:
        x, y = np.asarray(point, float).ravel()[:2]
        return self.model.substance(float(x), float(y))

    def standing(self, subject: str) -> Array:
        """(4, 4) where a subject stands at its mark."""
        mark = self.marks[subject]
        z = mark.z + float(self.ground((mark.x, mark.y)))
        return space.placed((mark.x, mark.y, z), mark.heading)

    def anchor(self, subject: str, name: str, time: float = 0.0) -> Array:
        built = self.cast[subject]
        spot = built.anchor(name) or (0.0, 0.0, float(built.extent[1, 2]) * (0.85 if name == "head" else 0.5))
        return self.standing(subject) @ space.translation(spot)

    def extent(self, subject: str) -> Array:
        mark, box = self.marks[subject], self.cast[subject].extent
        half = (box[1] - box[0]) / 2
        c, s = abs(math.cos(mark.heading)), abs(math.sin(mark.heading))
        reach = np.array([half[0] * c + half[1] * s, half[0] * s + half[1] * c])
        base = self.standing(subject)[:3, 3]
        return np.array([[*(base[:2] - reach), base[2]], [*(base[:2] + reach), base[2] + box[1, 2]]])
