# SPDX-License-Identifier: Apache-2.0
"""The numbers of a four-legged animal, and the joints and cones that follow from them.

Units are the species' own (a fox's are metres before its height is set). The fox's are the defaults.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Point, Rig, chain, mirrored
from soundstage.bodies._animal_wings import SIDES
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]

LEGS = ("fl", "fr", "hl", "hr")  # front left, front right, hind left, hind right
SEGMENTS = ("upper", "lower", "pastern", "foot")


@dataclass(frozen=True)
class FourShape:
    """Proportions. Radii and lengths in the species' units, angles in degrees, shares 0-1 of the leg's height."""

    length: float = 0.50  # hip to shoulder
    back: float = 0.52  # height of the spine's middle over the hips
    withers: float = 0.545  # over the shoulders
    rump: float = 0.122
    waist: float = 0.100
    chest: float = 0.118
    deep: float = 1.0  # chest and belly taller than wide
    sag: float = 0.0  # belly lower by
    stance: float = 0.085  # feet from the middle line
    front: Sequence[float] = (0.070, 0.045, 0.036)  # thickness of upper leg, elbow, wrist
    hind: Sequence[float] = (0.098, 0.052, 0.034)  # thigh, knee, hock
    wrist: float = 0.26
    hock: float = 0.42
    foot: Sequence[float] = (0.042, 0.052)  # radius, length
    hooves: bool = False
    neck: Sequence[float] = (0.294, 55.0, 0.10, 0.090)  # chest to head centre, rise, base radius, top radius
    head: float = 0.132
    skull: Sequence[float] = (1.0, 1.0, 1.0)
    muzzle: Sequence[float] = (0.225, 0.072, 0.032, 0.062)  # length from head centre, root, tip, drop
    jaw: Sequence[float] = (0.058, 0.038)  # radii at hinge and chin
    cheeks: float = 0.05
    nose: Sequence[float] = (0.024, 1.15, 0.85)  # radius, width, height; radius 0 = nostrils
    ears: str = "prick"  # prick round flop long leaf fan
    ear: Sequence[float] = (0.185, 0.074, 0.012)  # length, base, tip
    ear_at: Sequence[float] = (78.0, 55.0)  # azimuth, elevation on the head
    eye: float = 0.041
    eye_at: Sequence[float] = (33.0, 15.0)
    eye_gaze: Sequence[float] = (24.0, 4.0)
    eye_sunk: float = 0.42
    iris: Sequence[float] = (58.0, 38.0)  # degrees of ball that are iris, pupil
    slit: float = 1.0  # width of the pupil against its height
    brow: float = 1.0
    tail: Sequence[Sequence[float]] = ((0, 0, 0.05), (-0.12, -0.045, 0.082), (-0.27, -0.03, 0.12),
                                       (-0.405, 0.06, 0.118))  # x, z from the root, radius
    tail_tip: Sequence[Sequence[float]] = ((-0.385, 0.05, 0.113), (-0.43, 0.085, 0.112), (-0.525, 0.20, 0.018))
    socks: Sequence[float] = (0.54, 0.47)  # share of front and hind leg that is sock
    mane: float = 0.0  # thickness; lion's ruff or a horse's crest, as mane_kind says
    mane_kind: str = "crest"
    horns: Sequence[Sequence[Sequence[float]]] = ()  # left side polylines (x, y, z from head centre, radius)
    whiskers: float = 0.16
    trunk: Sequence[Sequence[float]] = ()  # elephant: x, z, radius from the head centre
    tusks: float = 0.0
    udder: float = 0.0
    wool: float = 0.0  # curls all over the body, radius of one
    hump: float = 0.0
    humps: Sequence[Sequence[float]] = ()  # a camel's: x, height over the spine, radius at the foot
    shell: Sequence[float] = ()  # a turtle's: half length, half width, height
    quills: float = 0.0  # a hedgehog's, length
    teeth: float = 0.0  # along the upper jaw, length
    wings: str = ""  # feather, skin (a bat's), disc (an insect's)
    wing: Sequence[float] = (0.80, 0.30)  # span of one wing, width
    crests: float = 0.0  # pointed scales in rows along back and tail, height

    @classmethod
    def of(cls, facts: dict[str, Any]) -> FourShape:
        known = {f.name for f in fields(cls)}
        given = facts.get("shape", {})
        strange = set(given) - known
        if strange:
            raise ValueError(f"a quadruped has no {sorted(strange)}")
        return cls(**given)

    @cached_property
    def joints(self) -> dict[str, Point]:
        """Every joint at rest; legs as fl_upper, fl_lower ..., tail1-4, ends as fl_toe, tail_end."""
        half = self.length / 2
        base = np.array([half + 0.02, 0, self.withers + 0.04])
        rise = np.radians(self.neck[1])
        head = base + self.neck[0] * np.array([np.cos(rise), 0, np.sin(rise)])
        middle = (self.back + self.withers) / 2
        out: dict[str, Point] = {
            "spine": (0.0, 0.0, middle), "hips": (-half * 0.35, 0.0, self.back),
            "chest": (half * 0.35, 0.0, self.withers), "neck": _p(base), "head": _p(base + 0.8 * (head - base)),
            "skull": _p(head), "jaw": _p(head + np.array([0.32, 0, -0.42]) * self.head),
        }
        root = np.array([-half - self.rump * 0.85, 0, self.back + self.rump * 0.15])
        line = [root + [x, 0, z] for x, z, _ in self.tail]
        for i in range(4):
            u = i / 4 * (len(line) - 1)
            at = line[int(u)] + (u - int(u)) * (line[min(int(u) + 1, len(line) - 1)] - line[int(u)])
            out[f"tail{i + 1}"] = _p(at)
        for leg in LEGS:
            out |= self._leg(leg)
        return out | (self._wing_joints() if self.wings else {})

    def _wing_joints(self) -> dict[str, Point]:
        """Shoulder, elbow and wrist of wings that grow beside the withers."""
        out: dict[str, Point] = {}
        for side, sign in SIDES:
            root = np.array([self.length * 0.28, self.chest * 0.55 * sign, self.withers + self.chest * 0.62])
            for n, (ahead, out_to) in enumerate(((0.0, 0.0), (0.02, 0.30), (0.035, 0.58)), 1):
                out[f"wing{n}_{side}"] = _p(root + [ahead, self.wing[0] * out_to * sign, 0.0])
        return out

    def _leg(self, leg: str) -> dict[str, Point]:
        side = 1.0 if leg[1] == "l" else -1.0
        half, y, foot = self.length / 2, self.stance, self.foot[0]
        if leg[0] == "f":
            top = self.withers * 0.90
            x, wide = half - 0.012, y * 0.95
            points = [(x, wide, top), (x - 0.045, wide + 0.004, top * 0.62 + foot * 0.3),
                      (x + 0.018, y, top * self.wrist), (x + 0.028, y, foot * 0.95)]
        else:
            top = self.back * 0.92
            x, wide = -half, y * 1.06
            points = [(x, wide, top), (x + 0.06, wide + 0.008, top * (0.36 + 0.72 * self.hock)),
                      (x - 0.052, wide, top * self.hock), (x - 0.02, wide, foot * 0.95)]
        toe = (points[3][0] + self.foot[1], points[3][1], foot * 0.85)
        names = (*SEGMENTS, "toe")
        return {f"{leg}_{n}": mirrored(p, side) for n, p in zip(names, [*points, toe], strict=True)}

    def rig(self) -> Rig:
        j = self.joints
        bones: list[tuple[str, str, Sequence[float]]] = [
            ("spine", "", j["spine"]), ("hips", "spine", j["hips"]), ("chest", "spine", j["chest"]),
            ("neck", "chest", j["neck"]), ("head", "neck", j["head"]), ("jaw", "head", j["jaw"]),
            ("tongue", "jaw", _p(np.array(j["jaw"]) + [0.3 * self.muzzle[0], 0, 0]))]
        bones += [(f"tail{i}", f"tail{i - 1}" if i > 1 else "hips", j[f"tail{i}"]) for i in range(1, 5)]
        for leg in LEGS:
            above = "chest" if leg[0] == "f" else "hips"
            for n in SEGMENTS:
                bones.append((f"{leg}_{n}", above, j[f"{leg}_{n}"]))
                above = f"{leg}_{n}"
        for side, _ in SIDES if self.wings else ():
            bones += [(f"wing{n}_{side}", f"wing{n - 1}_{side}" if n > 1 else "chest", j[f"wing{n}_{side}"])
                      for n in (1, 2, 3)]
        return Rig.of(bones)

    def trunk_cones(self) -> list[Cone]:
        """Barrel, neck and head without muzzle or ears."""
        half, tall = self.length / 2, (1.0, 1.0, self.deep)
        j, head = self.joints, self.head
        base, skull = np.array(j["neck"]), np.array(j["skull"])
        reach = max(0.66, 1 - 2.2 * head / self.neck[0])  # a long neck ends under a small head, too
        neck_end = base + (skull - base) * reach
        waist = (0.0, 0.0, (self.back + self.withers) / 2 - self.sag)
        out = [Cone((-half - 0.02, 0, self.back), waist, self.rump, self.waist, 0.10, "hips", tall),
               Cone(waist, (half, 0, self.withers - 0.01), self.waist, self.chest, 0.10, "chest", tall),
               Cone(_p(base), _p(neck_end), self.neck[2], self.neck[3], 0.10, "neck"),
               Cone(_p(skull - [0.015, 0, 0.005]), _p(skull + [0.015, 0, 0.005]), head, head * 0.97, 0.07, "head",
                    (self.skull[0], self.skull[1], self.skull[2]))]
        if self.hump:
            at = (half * 0.7, 0.0, self.withers + self.chest * 0.45)
            out.append(Cone(at, (at[0] - 0.1, 0, at[2]), self.hump, self.hump * 0.8, 0.12, "chest"))
        for x, rise, r in self.humps:
            out.append(Cone((x, 0, waist[2] + self.waist * 0.3), (x, 0, waist[2] + rise), r, r * 0.5, 0.06, "hips"))
        return out

    def guide_cones(self) -> list[Cone]:
        """The barrel in four lengths, only to weight the skin by: the spine bends evenly."""
        first, second, *rest = self.trunk_cones()
        out = []
        for cone, bones in ((first, ("hips", "spine")), (second, ("spine", "chest"))):
            a, b = np.array(cone.a), np.array(cone.b)
            for i, bone in enumerate(bones):
                r = [cone.ra + (cone.rb - cone.ra) * (i + d) / 2 for d in (0, 1)]
                out.append(Cone(_p(a + (b - a) * i / 2), _p(a + (b - a) * (i + 1) / 2), r[0], r[1], cone.k, bone,
                                cone.squash))
        return out + rest

    def muzzle_cones(self) -> list[Cone]:
        """The upper muzzle and the cheeks."""
        skull, (long, root, tip, drop) = np.array(self.joints["skull"]), self.muzzle
        out = [Cone(_p(skull + [0.66 * self.head, 0, -0.2 * self.head]), _p(skull + [long, 0, -drop]), root, tip,
                    0.06, "head")]
        if self.cheeks:
            for s in (-1, 1):
                a = skull + np.array([0.30, 0.72 * s, -0.36]) * self.head
                b = skull + np.array([0.30, 1.02 * s, -0.52]) * self.head
                out.append(Cone(_p(a), _p(b), self.cheeks, self.cheeks * 0.55, 0.05, "head"))
        if self.trunk:
            out += chain([(x + skull[0], 0, z + skull[2], r) for x, z, r in self.trunk], 0.05, ["head"])
        return out

    def leg_cones(self, leg: str) -> list[Cone]:
        j = [self.joints[f"{leg}_{n}"] for n in (*SEGMENTS, "toe")]
        a, b, c = self.front if leg[0] == "f" else self.hind
        r = self.foot[0]
        bone = [f"{leg}_{n}" for n in SEGMENTS]
        ankle = r * 0.92 if not self.hooves else r * 0.85
        return [Cone(j[0], j[1], a, b, 0.06 if leg[0] == "f" else 0.07, bone[0]),
                Cone(j[1], j[2], b * 0.94, c, 0.03, bone[1]), Cone(j[2], j[3], c, ankle, 0.02, bone[2]),
                Cone(j[3], j[4], r, r * 0.9, 0.02, bone[3])]

    def tail_cones(self, points: Sequence[Sequence[float]] | None = None, k: float = 0.05) -> list[Cone]:
        """Cones along the tail, each moved by the tail bone whose stretch it begins in."""
        half = self.length / 2
        root = (-half - self.rump * 0.85, self.back + self.rump * 0.15)
        points = self.tail if points is None else points
        line = [(x + root[0], 0.0, z + root[1], r) for x, z, r in points]
        starts = np.array([self.joints[f"tail{i}"] for i in range(1, 5)])
        out = []
        for a, b in pairwise(line):
            for u in (0.0, 0.5):  # halves, so that long cones can follow two bones
                p, q = (np.array(a) + (np.array(b) - a) * v for v in (u, u + 0.5))
                nearest = int(np.argmin(np.linalg.norm(starts - (p + q)[:3] / 2, axis=1)
                                        + 1e-3 * np.arange(4)[::-1]))
                out.append(Cone(_p(p[:3]), _p(q[:3]), float(p[3]), float(q[3]), k, f"tail{nearest + 1}"))
        return out


def _p(v: npt.ArrayLike) -> Point:
    x, y, z = (float(c) for c in np.asarray(v))
    return (x, y, z)
