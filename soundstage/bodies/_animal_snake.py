# SPDX-License-Identifier: Apache-2.0
"""The numbers of what has no legs, its joints and cones, and its skin. Metres at the species' usual size.

At rest it lies straight along +X on the ground, the snout in front; the joints run from behind the head to the tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Bench, Point, Rig, chain
from soundstage.bodies._animal_face import Eye, add_eyes, eye_place
from soundstage.bodies._animal_marks import cut, marked
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
SEGMENTS = 12
NECK = ("neck1", "neck2", "neck3")
SIDES = (("l", 1.0), ("r", -1.0))
STATIONS = 30  # rings of the body: fine enough to bend evenly


@dataclass(frozen=True)
class SnakeShape:
    """Proportions, metres; angles in degrees."""

    long: float = 1.5
    thick: float = 0.052  # radius where it is thickest
    neck_thin: float = 0.70  # of that behind the head
    tail_thin: float = 0.14  # at the tip
    head: Sequence[float] = (0.058, 0.046, 0.030)  # radii behind, in the middle, at the snout
    head_long: float = 0.15
    wide: float = 1.25  # of the head against its height
    eye: float = 0.021
    eye_at: Sequence[float] = (52.0, 34.0)
    eye_gaze: Sequence[float] = (34.0, 8.0)
    iris: Sequence[float] = (70.0, 40.0)
    slit: float = 0.45
    brow: float = 0.7
    tongue: float = 0.09  # how far it flicks out, 0 = none is seen

    @classmethod
    def of(cls, facts: dict[str, Any]) -> SnakeShape:
        given = facts.get("shape", {})
        strange = set(given) - {f.name for f in fields(cls)}
        if strange:
            raise ValueError(f"a snake has no {sorted(strange)}")
        return cls(**given)

    @property
    def front(self) -> float:
        """x of the joint of head and neck."""
        return 0.5 * self.long - self.head_long

    @property
    def root(self) -> float:
        """x where the body that lies on the ground begins."""
        return self.front - 0.19 * self.long

    @cached_property
    def starts(self) -> Array:
        """x of each segment's joint, front to back."""
        return np.linspace(self.root, -0.5 * self.long, SEGMENTS + 1)[:-1]

    # What marks ask of any animal's shape.
    @property
    def length(self) -> float:
        return 4 * self.long

    @property
    def back(self) -> float:
        return 0.0

    @property
    def withers(self) -> float:
        return 0.0

    @property
    def waist(self) -> float:
        return self.thick

    @cached_property
    def joints(self) -> dict[str, Point]:
        z = self.thick
        out: dict[str, Point] = {"spine": (self.root, 0.0, z)}
        out |= {name: (float(x), 0.0, z) for name, x in
                zip(NECK, np.linspace(self.root + 0.05 * self.long, self.front, 4)[:-1], strict=True)}
        out |= {"head": (self.front, 0.0, z), "jaw": (self.front + 0.1 * self.head_long, 0.0, z - 0.3 * self.head[0]),
                "skull": (self.front + 0.5 * self.head_long, 0.0, z), "neck": (self.front, 0.0, z),
                "tongue": (self.front + 0.86 * self.head_long, 0.0, z - 0.35 * self.head[2])}
        return out | {f"seg{k}": (float(x), 0.0, z) for k, x in enumerate(self.starts)}

    def rig(self, face: Sequence[tuple[str, str, Sequence[float]]]) -> Rig:
        j = self.joints
        bones: list[tuple[str, str, Sequence[float]]] = [("spine", "", j["spine"])]
        bones += [(n, above, j[n]) for n, above in zip(NECK, ("spine", *NECK[:-1]), strict=True)]
        bones += [("head", NECK[-1], j["head"]), ("jaw", "head", j["jaw"]), ("tongue", "head", j["tongue"])]
        bones += [(f"seg{k}", f"seg{k - 1}" if k else "spine", j[f"seg{k}"]) for k in range(SEGMENTS)]
        return Rig.of([*bones, *face])

    def bone_at(self, x: float) -> str:
        """The bone that moves the body there."""
        fore = [(self.joints[n][0], n) for n in ("spine", *NECK, "head")]
        if x >= self.root:
            return [n for at, n in fore if at <= x + 1e-9][-1]
        return f"seg{int(np.sum(self.starts > x)) - 1}"

    def radius(self, x: Array) -> Array:
        """(N,) thin behind the head, thickest in the middle, thinning to the tail."""
        stations = np.array([-0.5, -0.30, -0.05, 0.18, self.front / self.long]) * self.long
        share = np.array([self.tail_thin, 0.62, 1.0, 0.96, self.neck_thin])
        return np.asarray(self.thick * np.interp(x, stations, share))

    def flesh(self) -> list[Cone]:
        """Body and head as cones; the body's underside lies on the ground all along."""
        xs = np.linspace(self.front + 0.02, -0.5 * self.long + 0.01, STATIONS)
        radii = self.radius(xs)
        points = [(float(x), 0.0, float(r), float(r)) for x, r in zip(xs, radii, strict=True)]
        bones = [self.bone_at(float(a + b) / 2) for a, b in pairwise(xs)]
        z, (back, middle, snout) = self.thick, self.head
        flat = (1.0, self.wide, 0.78)
        at = [self.front + share * self.head_long for share in (0.16, 0.52, 0.86)]
        head = [Cone((at[0], 0.0, z), (at[1], 0.0, z + 0.004), back, middle, 0.03, "head", flat),
                Cone((at[1], 0.0, z + 0.004), (at[2], 0.0, z), middle, snout, 0.02, "head", flat)]
        return [*chain(points, 0.02, bones), *head]


class Snakeskin:
    """Makes every part of one snake on a bench."""

    def __init__(self, shape: SnakeShape, facts: dict[str, Any], seed: int) -> None:
        self.shape, self.facts, self.seed = shape, facts, seed
        self.flesh = shape.flesh()
        self.eyes: dict[str, Eye] = {
            s: eye_place(self.flesh[-2:], shape.joints["skull"], shape.eye_at, shape.eye_gaze, shape.eye, sign, 0.4)
            for s, sign in SIDES}

    def face_bones(self) -> list[tuple[str, str, Sequence[float]]]:
        return [(f"{n}_{s}", "head", tuple(self.eyes[s].centre)) for s, _ in SIDES
                for n in ("eye", "lid", "lower", "brow")]

    def dress(self, bench: Bench) -> None:
        bench.flesh, shape = self.flesh, self.shape
        coat = bench.skinned("coat", self.flesh)
        for mark in self.facts.get("marks", ()):
            coat = marked(coat, shape, mark, bench.palette, self.seed)
        if "belly" in bench.palette:
            v = np.asarray(coat.vertices, float)
            coat = cut(coat, 0.62 * shape.radius(v[:, 0]) - v[:, 2], bench.palette.material("belly"))
        bench.keep("coat", coat)
        self._mouth(bench)
        add_eyes(bench, self.flesh[-2:], self.eyes, "coat", shape.iris, shape.slit, shape.brow)

    def _mouth(self, bench: Bench) -> None:
        """A lower jaw over a dark lining, two nostrils, and a forked tongue on a bone of its own."""
        shape, z, long = self.shape, self.shape.thick, self.shape.head_long
        back, middle, snout = shape.head
        flat = (1.0, shape.wide * 0.96, 0.5)
        low = z - 0.42 * middle
        jaw = [Cone((shape.front + 0.2 * long, 0.0, low), (shape.front + 0.84 * long, 0.0, low + 0.004), 0.8 * back,
                    0.95 * snout, 0.02, "", flat)]
        bench.lump("jaw", jaw, "belly" if "belly" in bench.palette else "coat", 0.6, name="jaw")
        lining = [Cone((shape.front + 0.25 * long, 0.0, low + 0.006), (shape.front + 0.83 * long, 0.0, low + 0.009),
                       0.74 * back, 0.9 * snout, 0.02, "", flat)]
        for bone, name in (("head", "palate"), ("jaw", "mouth")):
            bench.lump(bone, lining, "mouth", 0.6, "wet", name=name)
        for sign in (1.0, -1.0):
            bench.ball("head", (shape.front + 1.0 * long, sign * 0.4 * snout, z + 0.3 * snout), 0.004, "nostril")
        if shape.tongue:
            x, _, zt = shape.joints["tongue"]
            stem, tip = x + 0.55 * shape.tongue, x + shape.tongue
            fork = [Cone((x - 0.02, 0.0, zt), (stem, 0.0, zt), 0.005, 0.005, 0.004)]
            fork += [Cone((stem, 0.0, zt), (tip, sign * 0.022, zt + 0.006), 0.0045, 0.003, 0.003)
                     for sign in (1.0, -1.0)]
            bench.lump("tongue", fork, "tongue", 0.4, "wet", name="tongue")
