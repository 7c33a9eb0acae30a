# SPDX-License-Identifier: Apache-2.0
"""The numbers of what crawls on many legs or on one foot: spiders, insects, crabs, snails; its joints and its cones.

Units are the species' own and are scaled once its height is set. The left side is written; the right is its mirror.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Point, Rig, mirrored
from soundstage.motion.gaits import Gait
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
SIDES = (("l", 1.0), ("r", -1.0))
CLAW = ("arm", "fore", "claw", "pinch")


@dataclass(frozen=True)
class CrawlerShape:
    """Proportions; points are x, y, z over the ground, radii last, angles in degrees."""

    spine: Sequence[float] = (0.0, 0.12)  # x, z of the middle joint, over the legs
    head: Sequence[float] = (0.08, 0.12)
    abdomen: Sequence[float] = (-0.06, 0.12)
    lumps: Sequence[dict[str, Any]] = ()  # bone, at, to, r (one or two), wide (squash), color, k, surface
    legs: Sequence[Sequence[float]] = ()  # hip x y z, knee x y z, foot x y; front to back
    leg_on: Sequence[str] = ()  # each pair's bone; the spine when it is not said
    leg: Sequence[float] = (0.012, 0.010, 0.005)  # radii at hip, knee and foot
    wave: bool = False  # the pairs step one after the other from behind, as a caterpillar's
    sideways: bool = False  # it walks across its own length: a crab
    tail: Sequence[Sequence[float]] = ()  # x, z of the joints behind the abdomen
    trails: float = 0.0  # how much the tail follows the track, 0-1
    claw: Sequence[Sequence[float]] = ()  # shoulder, elbow, hand (x, y, z, radius)
    pincer: Sequence[float] = (0.10, 0.035)  # length and thickness of the claw
    feelers: Sequence[Sequence[Sequence[float]]] = ()  # polylines (x, y, z, radius) from the head
    mandibles: Sequence[Sequence[float]] = ()  # a polyline (x, y, z, radius)
    spiral: Sequence[float] = ()  # a snail's shell: x, z of its middle, radius, thickness
    hides: bool = False  # the head goes in when it sleeps
    eye: float = 0.02
    eye_on: Sequence[float] = (0.10, 0.0, 0.13, 0.04)  # the ball that the eyes lie on; with y it is one for each
    eye_at: Sequence[float] = (35.0, 25.0)
    eye_gaze: Sequence[float] = (18.0, 6.0)
    iris: Sequence[float] = (76.0, 52.0)
    brow: float = 0.7
    beads: Sequence[Sequence[float]] = field(default=())  # further small eyes (x, y, z, radius)
    mouth: Sequence[float] = (0.13, 0.10, 0.03, 0.014)  # x and z of its front, length, radius; ends of the jaw
    neck: float = 0.5  # radians that the head turns at most

    @classmethod
    def of(cls, facts: dict[str, Any]) -> CrawlerShape:
        given = facts.get("shape", {})
        strange = set(given) - {f.name for f in fields(cls)}
        if strange:
            raise ValueError(f"a crawler has no {sorted(strange)}")
        return cls(**given)

    # What marks ask of any animal's shape.
    @property
    def length(self) -> float:
        return 1000.0  # it has no neck that bands would follow

    @property
    def back(self) -> float:
        return 0.0

    @property
    def withers(self) -> float:
        return 0.0

    @property
    def waist(self) -> float:
        return float(self.spine[1])

    @cached_property
    def pairs(self) -> list[str]:
        return [f"leg{i + 1}" for i in range(len(self.legs))]

    @property
    def limbs(self) -> list[str]:
        """Every leg's name, front to back, left before right: as the footfalls are counted."""
        return [f"{pair}_{s}" for pair in self.pairs for s, _ in SIDES]

    @property
    def tails(self) -> list[str]:
        return [f"tail{i + 1}" for i in range(len(self.tail))]

    @property
    def stride(self) -> float:
        """The length of leg that sets the steps: less than hip to foot, for the legs are spread."""
        spans = [np.linalg.norm(np.array(row[:3]) - [row[6], row[7], 0]) for row in self.legs]
        return 0.8 * float(np.mean(spans)) if spans else 0.6 * float(self.spine[1])

    @property
    def gaits(self) -> tuple[Gait, ...]:
        """Neighbours and opposites take turns (a beetle's tripod, a spider's two fours), or a wave runs forward."""
        count = len(self.legs)
        if not count:
            return (Gait("slide", 0.0, (0.0,), 0.7),)
        if self.wave:
            offsets = tuple(0.85 * (count - 1 - i) / count for i in range(count) for _ in SIDES)
            return (Gait("walk", 0.0, tuple(0.85 - o for o in offsets), 0.66),)
        offsets = tuple((0.5 * ((i + s) % 2) + 0.05 * i) % 1.0 for i in range(count) for s in (0, 1))
        return Gait("walk", 0.0, offsets, 0.62), Gait("run", 0.8, offsets, 0.5)

    @cached_property
    def joints(self) -> dict[str, Point]:
        """Every joint at rest."""
        out: dict[str, Point] = {n: (float(p[0]), 0.0, float(p[1])) for n, p in
                                 (("spine", self.spine), ("head", self.head), ("abdomen", self.abdomen))}
        x, z, long, _ = self.mouth
        out |= {"jaw": (x - long, 0.0, z), "skull": out["head"], "neck": out["head"]}
        out |= {n: (float(p[0]), 0.0, float(p[1])) for n, p in zip(self.tails, self.tail, strict=True)}
        for s, sign in SIDES:
            for pair, row in zip(self.pairs, self.legs, strict=True):
                out[f"{pair}_{s}_upper"] = mirrored(row[:3], sign)
                out[f"{pair}_{s}_lower"] = mirrored(row[3:6], sign)
                out[f"{pair}_{s}_foot"] = mirrored((row[6], row[7], self.leg[2]), sign)
            if self.claw:
                shoulder, elbow, hand = (mirrored(p, sign) for p in self.claw)
                long, thick = self.pincer
                hinge = (hand[0] + 0.42 * long, hand[1] - 0.55 * thick * sign, hand[2])
                out |= {f"{n}_{s}": p for n, p in zip(CLAW, (shoulder, elbow, hand, hinge), strict=True)}
            for i, line in enumerate(self.feelers):
                out[f"feeler{i + 1}_{s}"] = mirrored(line[0], sign)
            if self.mandibles:
                out[f"mandible_{s}"] = mirrored(self.mandibles[0], sign)
        return out

    def rig(self, face: Sequence[tuple[str, str, Sequence[float]]]) -> Rig:
        j = self.joints
        above = ["abdomen", *self.tails]
        parents = {"spine": "", "head": "spine", "abdomen": "spine", "jaw": "head"}
        parents |= dict(zip(self.tails, above, strict=False))
        for s, _ in SIDES:
            for i, pair in enumerate(self.pairs):
                parents |= {f"{pair}_{s}_upper": self.leg_on[i] if i < len(self.leg_on) else "spine",
                            f"{pair}_{s}_lower": f"{pair}_{s}_upper"}
            if self.claw:
                parents |= {f"{n}_{s}": f"{p}_{s}" if p else "spine"
                            for n, p in zip(CLAW, ("", *CLAW[:-1]), strict=True)}
            parents |= {f"feeler{i + 1}_{s}": "head" for i in range(len(self.feelers))}
            parents |= {f"mandible_{s}": "head"} if self.mandibles else {}
        return Rig.of([*((n, p, j[n]) for n, p in parents.items()), *face])

    def lump_cones(self) -> list[tuple[str, str, Cone]]:
        """(color, surface, cone) of every lump, those beside the middle line on both sides."""
        out = []
        for lump in self.lumps:
            radii = lump["r"] if isinstance(lump["r"], list) else [lump["r"]]
            at = lump["at"]
            for sign in (1.0, -1.0) if at[1] else (1.0,):
                cone = Cone(mirrored(at, sign), mirrored(lump.get("to", at), sign), radii[0], radii[-1],
                            float(lump.get("k", 0.02)), str(lump.get("bone", "spine")),
                            mirrored(lump.get("wide", (1.0, 1.0, 1.0)), 1.0))
                out.append((str(lump.get("color", "coat")), str(lump.get("surface", "")), cone))
        return out

    def eye_ball(self, side: float) -> list[Cone]:
        """What an eye is set into."""
        x, y, z, r = self.eye_on
        at = (x, y * side, z)
        return [Cone(at, at, r, r, 0.01, "head")]
