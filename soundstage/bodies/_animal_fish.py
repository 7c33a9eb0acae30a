# SPDX-License-Identifier: Apache-2.0
"""The numbers of what swims, and the joints and cones that follow from them. Units are the species' own.

The body lies along +X about its axis; everything is raised so that the lowest fin touches z = 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Point, Rig
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
SIDES = (("l", 1.0), ("r", -1.0))
TAIL = ("tail1", "tail2", "tail3", "fluke")
Lobe = Sequence[float]  # x, z of the root, x, z of the tip, root radius, tip radius


@dataclass(frozen=True)
class FishShape:
    """Proportions. A plain fish's are the defaults; angles in degrees."""

    body: Sequence[Sequence[float]] = ((0.40, -0.01, 0.045), (0.28, 0.0, 0.105), (0.10, 0.0, 0.130),
                                       (-0.10, 0.0, 0.105), (-0.30, 0.0, 0.050), (-0.40, 0.0, 0.034))  # x, z, radius
    narrow: float = 0.62  # width against length's radius
    deep: float = 1.12  # height against it
    neck: float = 0.20  # x where the head begins
    waist_x: float = -0.02  # x where the tail begins to sway
    level: bool = False  # flukes lie level and beat up and down: dolphins, whales
    tail: Sequence[Lobe] = ((-0.40, 0.0, -0.56, 0.13, 0.040, 0.030), (-0.40, 0.0, -0.56, -0.13, 0.040, 0.030))
    top: Sequence[Lobe] = ((0.10, 0.10, -0.06, 0.23, 0.060, 0.020), (-0.02, 0.09, -0.16, 0.17, 0.050, 0.016))
    under: Sequence[Lobe] = ((-0.14, -0.08, -0.24, -0.17, 0.036, 0.016),)
    fin: Sequence[float] = (0.16, -0.05, 0.15, 0.040, 0.022)  # pectorals: x, z of the root, length, root, tip radius
    thin: float = 0.20  # thickness of fins against their breadth
    jaw: Sequence[float] = (0.300, -0.045, 0.405, -0.038, 0.046, 0.028)  # hinge x, z, chin x, z, their radii
    eye: float = 0.036
    eye_at: Sequence[float] = (40.0, 16.0)
    eye_gaze: Sequence[float] = (58.0, 4.0)
    eye_sunk: float = 0.45
    iris: Sequence[float] = (66.0, 42.0)
    brow: float = 0.8
    gills: int = 0  # slits a side

    @classmethod
    def of(cls, facts: dict[str, Any]) -> FishShape:
        given = facts.get("shape", {})
        strange = set(given) - {f.name for f in fields(cls)}
        if strange:
            raise ValueError(f"a fish has no {sorted(strange)}")
        return cls(**given)

    @cached_property
    def rise(self) -> float:
        """Height of the body's axis over its lowest point."""
        cones = [*self.flesh(0.0), *self.lobes(self.under, 0.0)]
        if not self.level:
            cones += self.lobes(self.tail, 0.0)
        _, fin_z, long, _, fin_tip = self.fin
        _, hinge_z, _, chin_z, wide, tip = self.jaw
        lowest = min(fin_z - 0.48 * long - fin_tip, hinge_z - 0.8 * wide, chin_z - 0.8 * tip)
        return -min(lowest, *(min(c.a[2] - c.ra * c.squash[2], c.b[2] - c.rb * c.squash[2]) for c in cones))

    @property
    def reach(self) -> tuple[float, float]:
        """x of the end of the tail and of the snout."""
        return min(lobe[2] - lobe[5] for lobe in self.tail), self.body[0][0] + self.body[0][2]

    @property
    def crown(self) -> float:
        """Height of the highest point."""
        cones = [*self.flesh(self.rise), *self.lobes(self.top, self.rise)]
        if not self.level:
            cones += self.lobes(self.tail, self.rise)
        return max(max(c.a[2] + c.ra * c.squash[2], c.b[2] + c.rb * c.squash[2]) for c in cones)

    @property
    def skull(self) -> Array:
        """The head's middle."""
        return np.array([(self.neck + self.body[0][0]) / 2, 0.0, self.rise + self.body[1][1]])

    # What marks ask of any animal's shape.
    @property
    def length(self) -> float:
        return self.reach[1] - self.reach[0]

    @property
    def back(self) -> float:
        return self.rise

    @property
    def withers(self) -> float:
        return self.rise

    @property
    def waist(self) -> float:
        return max(s[2] for s in self.body)

    @cached_property
    def joints(self) -> dict[str, Point]:
        z, end = self.rise, self.body[-1][0]
        xs = np.linspace(self.waist_x, end, len(TAIL))
        out: dict[str, Point] = {"spine": (self.waist_x + 0.6 * (self.neck - self.waist_x), 0.0, z),
                                 "head": (self.neck, 0.0, z), "neck": (self.neck, 0.0, z),
                                 "jaw": (self.jaw[0], 0.0, z + self.jaw[1])}
        x, y, zz = (float(v) for v in self.skull)
        out["skull"] = (x, y, zz)
        out |= {name: (float(x), 0.0, z) for name, x in zip(TAIL, xs, strict=True)}
        for s, sign in SIDES:
            out[f"fin_{s}"] = (self.fin[0], sign * self._wide(self.fin[0]) * 0.8, z + self.fin[1])
        return out

    def _wide(self, x: float) -> float:
        stations = self.body[::-1]
        return float(np.interp(x, [s[0] for s in stations], [s[2] for s in stations])) * self.narrow

    def rig(self, face: Sequence[tuple[str, str, Sequence[float]]]) -> Rig:
        j = self.joints
        bones: list[tuple[str, str, Sequence[float]]] = [("spine", "", j["spine"]), ("head", "spine", j["head"]),
                                                         ("jaw", "head", j["jaw"])]
        bones += [(name, above, j[name]) for name, above in zip(TAIL, ("spine", *TAIL[:-1]), strict=True)]
        return Rig.of([*bones, *((f"fin_{s}", "spine", j[f"fin_{s}"]) for s, _ in SIDES), *face])

    def bone_at(self, x: float) -> str:
        """The bone that moves the body there."""
        if x > self.neck:
            return "head"
        starts = np.linspace(self.waist_x, self.body[-1][0], len(TAIL))
        behind = [name for name, start in zip(TAIL, starts, strict=True) if x <= start + 1e-6]
        return behind[-1] if behind else "spine"

    def flesh(self, z: float) -> list[Cone]:
        """The body along its stations, cut fine enough to bend evenly."""
        rows = np.array(self.body, float)
        xs = np.linspace(rows[0, 0], rows[-1, 0], 15)
        mids, radii = (np.interp(-xs, -rows[:, 0], rows[:, i]) for i in (1, 2))
        squash = (1.0, self.narrow, self.deep)
        return [Cone((float(xs[i]), 0.0, z + float(mids[i])), (float(xs[i + 1]), 0.0, z + float(mids[i + 1])),
                     float(radii[i]), float(radii[i + 1]), 0.03, self.bone_at(float(xs[i] + xs[i + 1]) / 2), squash)
                for i in range(len(xs) - 1)]

    def lobes(self, rows: Sequence[Lobe], z: float, level: bool = False) -> list[Cone]:
        """Flat fins in the middle plane; level ones lie flat, their second number sideways."""
        out = []
        for x, up, tip_x, tip_up, root, tip in rows:
            if level:
                out.append(Cone((x, up, z), (tip_x, tip_up, z), root, tip, 0.02, "", (1.0, 1.0, self.thin)))
            else:
                out.append(Cone((x, 0.0, z + up), (tip_x, 0.0, z + tip_up), root, tip, 0.02, "",
                                (1.0, self.thin, 1.0)))
        return out
