# SPDX-License-Identifier: Apache-2.0
"""Dresses a four-legged animal: coat, ears, mouth, socks, bib, tail tip, mane, horns, markings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, Rig, chain, surface_point
from soundstage.bodies._animal_face import Eye, add_eyes, add_whiskers, eye_place
from soundstage.bodies._animal_four import LEGS, FourShape, _p
from soundstage.bodies._animal_four_armour import armour
from soundstage.bodies._animal_marks import marked
from soundstage.bodies._animal_wings import SIDES, feathered, insect_wing, skin_wing
from soundstage.bodies._animal_worn import Fitting, about
from soundstage.shape import solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
Ear = tuple[list[Cone], list[Cone], list[Cone]]  # whole, lining, tip


def ear_cones(shape: FourShape, flesh: list[Cone], side: str) -> tuple[Array, Ear]:
    """Root point and the cones of one ear: as the species' kind says."""
    sign = 1.0 if side == "l" else -1.0
    skull = np.array(shape.joints["skull"])
    a, e = np.radians(shape.ear_at[0] * sign), np.radians(shape.ear_at[1])
    root = surface_point(flesh, skull, (np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)))
    long, base, tip = shape.ear
    way, flat, bow = _EARS[shape.ears]
    out = np.array([way[0], way[1] * sign, way[2]]) * long
    bend = np.array([bow[0], bow[1] * sign, bow[2]]) * long
    inside = root - space.unit(root - skull) * base * 0.55
    path = [inside, root + out * 0.45 + bend, root + out]
    wide = [base, base * 0.86 if shape.ears != "prick" else base * 0.60 + tip * 0.3, tip]
    bone = f"ear_{side}"
    whole = [Cone(_p(p), _p(q), r, s, k, bone, flat)
             for p, q, r, s, k in zip(path[:-1], path[1:], wide[:-1], wide[1:], (0.04, 0.008), strict=True)]
    front = np.array([0.55, 0.30 * sign, 0.1]) if flat[0] < flat[1] else np.array([0.12, sign * 0.95, 0])
    lift = space.unit(front) * np.array(flat) * base * 0.62
    lining = [Cone(_p(path[0] * 0.55 + path[1] * 0.45 + lift), _p(path[1] * 0.4 + path[2] * 0.6 + lift * 0.62),
                   base * 0.62, max(tip * 0.55, base * 0.2), 0.02, bone, flat)]
    u = 0.42
    cap = [Cone(_p(path[1] + (path[2] - path[1]) * u), _p(path[2] + out * 0.02), wide[1] + (tip - wide[1]) * u, tip,
                0.02, bone, flat)]
    return root, (whole, lining, cap)


_EARS: dict[str, tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]] = {
    # way it grows (x, outward y, z), flatness (squash), bow
    "prick": ((-0.06, 0.36, 0.93), (0.46, 1.0, 1.0), (0.03, 0.05, 0.0)),
    "round": ((-0.05, 0.45, 0.75), (0.50, 1.0, 1.0), (0.0, 0.02, 0.0)),
    "flop": ((0.02, 0.42, -0.95), (1.0, 0.46, 1.0), (0.02, 0.26, 0.16)),
    "long": ((-0.22, 0.12, 0.97), (0.60, 1.0, 1.0), (0.02, 0.05, 0.0)),
    "leaf": ((-0.10, 0.95, 0.12), (0.60, 1.0, 0.8), (0.0, 0.04, 0.10)),
    "fan": ((-0.25, 0.85, -0.40), (0.24, 1.0, 1.25), (-0.02, 0.16, 0.20)),
}


class Dresser:
    """Makes every part of one four-legged animal on a bench."""

    def __init__(self, shape: FourShape, facts: dict[str, Any], seed: int, words: tuple[str, ...]) -> None:
        self.shape, self.facts, self.seed, self.words = shape, facts, seed, words
        self.trunk, self.muzzle = shape.trunk_cones(), shape.muzzle_cones()
        self.face = [c for c in self.trunk if c.bone in ("head", "neck")] + self.muzzle
        self.ears = {s: ear_cones(shape, [c for c in self.trunk if c.bone == "head"], s) for s, _ in SIDES}
        self.eyes: dict[str, Eye] = {
            s: eye_place(self.face, shape.joints["skull"], shape.eye_at, shape.eye_gaze, shape.eye, sign,
                         shape.eye_sunk) for s, sign in SIDES}
        long, _, tip, drop = shape.muzzle
        self.mouth = np.array(shape.joints["skull"]) + [long - 0.02, 0, -drop - tip * 1.15]
        self.legs = [c for leg in LEGS for c in shape.leg_cones(leg)]
        self.body = [*self.trunk, *self.muzzle, *self.legs, *shape.tail_cones(),
                      *(c for s, _ in SIDES for c in self.ears[s][1][0])]
        self.flesh = shape.guide_cones() + self.body[len(self.trunk):]

    def rig(self) -> Rig:
        """The skeleton with the face's own bones."""
        base = self.shape.rig()
        bones = [(n, base.names[p] if p >= 0 else "", tuple(j))
                 for n, p, j in zip(base.names, base.parents, base.joints, strict=True)]
        for s, _ in SIDES:
            bones.append((f"ear_{s}", "head", tuple(self.ears[s][0])))
            bones += [(f"{n}_{s}", "head", tuple(self.eyes[s].centre)) for n in ("eye", "lid", "lower", "brow")]
        return Rig.of(bones)

    def dress(self, bench: Bench) -> None:
        bench.flesh = self.flesh
        steps: tuple[Callable[[Bench], None], ...] = (
            self._coat, self._ears, self._mouth, self._nose, self._eyes, self._socks, self._feet, self._bib,
            self._tail, self._mane, self._horns, self._wings, self._extras,
            lambda bench: armour(bench, self.shape, self.trunk, self.seed))
        for step in steps:
            step(bench)

    def fitting(self) -> Fitting:
        """Where what it wears goes."""
        j, shape = self.shape.joints, self.shape
        neck = np.array(j["neck"]) + (np.array(j["skull"]) - j["neck"]) * 0.3
        return Fitting(j["skull"], shape.head, self.face, self.eyes, (neck, about(self.trunk, neck)),
                       [c for c in self.trunk if c.bone not in ("head", "neck")]
                       + [c for c in self.legs if c.bone.endswith("_upper")])

    def _coat(self, bench: Bench) -> None:
        # The neighbours in this list blend; legs come after the barrel so that shoulders flow into it.
        torn = []
        if "torn" in self.words:
            _, (whole, _, _) = self.ears["l"]
            tip = np.array(whole[-1].b) * 0.65 + np.array(whole[-1].a) * 0.35
            torn = [Cone(_p(tip + [0, whole[-1].rb * 1.6, 0]), _p(tip + [0, whole[-1].rb * 3, 0.02]),
                         whole[-1].rb * 1.3, whole[-1].rb * 2.2)]
        fluffy = 0.008 if "fluffy" in self.words else 0.0
        mesh = bench.skinned("coat", self._woolly(self.body), inflate=fluffy, carve=torn)
        for mark in self.facts.get("marks", ()):
            mesh = marked(mesh, self.shape, mark, bench.palette, self.seed)
        if self.facts.get("marks"):
            bench.keep("coat", mesh)

    def _woolly(self, cones: list[Cone]) -> list[Cone]:
        """Curls set evenly over the barrel (a golden-angle spiral round the spine)."""
        size, shape = self.shape.wool, self.shape
        if not size:
            return cones
        curls = []
        for i in range(150):
            u, a = (i + 0.5) / 150, i * 2.39996
            x = (u - 0.5) * (shape.length + shape.rump * 1.7)
            way = np.array([0, np.cos(a), np.sin(a) * shape.deep])
            at = surface_point([c for c in self.trunk if c.bone != "head"],
                               (x, 0, (shape.back + shape.withers) / 2 - shape.sag), way, 0.5)
            curls.append(Cone(_p(at), _p(at + [0.004, 0, 0]), size, size, 0.012, "hips" if x < 0 else "chest"))
        return cones + curls

    def _ears(self, bench: Bench) -> None:
        for name, which, inflate in (("ear", 0, 0.003), ("ear_inner", 1, 0.003), ("ear_tip", 2, 0.006)):
            if name in bench.palette:
                both = [self.ears[s][1][which] for s, _ in SIDES]
                bench.skinned(name, both[0] + both[1], inflate=inflate, grid=0.7, smooth=2)

    def _mouth(self, bench: Bench) -> None:
        """Upper lip part, jaw, dark lining above and below the tongue, and mouth lines to exchange."""
        shape, skull = self.shape, np.array(self.shape.joints["skull"])
        long, root, tip, drop = shape.muzzle
        color = "muzzle" if "muzzle" in bench.palette else "coat"
        back = skull + [0.62 * shape.head, 0, -drop * 0.62 - root * 0.42]
        front = skull + [long - 0.012, 0, -drop - tip * 0.55]
        if "muzzle" in bench.palette:
            lips = [Cone(_p(back), _p(front), root * 0.80, tip * 1.02, 0.04, "head")]
            for s in (-1, 1) if shape.cheeks and self.facts.get("light_cheeks", False) else ():
                tuft = [skull + np.array([x, y * s, z]) * shape.head for x, y, z in (
                    (0.62, 0.42, -0.66), (0.34, 0.92, -0.56), (0.02, 1.26, -0.62))]
                r = shape.cheeks
                lips += [Cone(_p(tuft[0]), _p(tuft[1]), r * 0.95, r * 0.92, 0.04, "head"),
                         Cone(_p(tuft[1]), _p(tuft[2]), r * 0.86, r * 0.16, 0.03, "head")]
            bench.skinned("muzzle", lips, inflate=0.009, grid=0.8)
        under = (front - back) / np.linalg.norm(front - back)
        hinge = back + under * 0.02 - [0, 0, root * 0.58]
        chin = front - under * 0.014 - [0, 0, tip * 0.78]
        ra, rb = shape.jaw
        flat = (1.0, 1.0, 0.66)
        bench.lump("jaw", [Cone(_p(hinge), _p(chin), ra, rb, 0.02, "jaw", flat)], color, 0.7, name="jaw")
        up = np.array([0, 0, 1.0])
        for bone, lift, name in (("head", 0.22, "palate"), ("jaw", 0.36, "mouth")):
            lining = Cone(_p(hinge + up * ra * lift), _p(chin + up * rb * lift - under * 0.010), ra * 0.80, rb * 0.68,
                          0.02, bone, (1.0, 1.0, 0.42))
            bench.lump(bone, [lining], "mouth", 0.8, "wet", name=name)
        middle = hinge * 0.55 + chin * 0.45
        bench.lump("tongue", [Cone(_p(middle + up * ra * 0.44), _p(chin + up * rb * 0.62 - under * 0.014), ra * 0.52,
                                   rb * 0.60, 0.02, "tongue", (1.0, 1.0, 0.36))], "tongue", 0.7, "wet", name="tongue")

    def _nose(self, bench: Bench) -> None:
        shape, skull = self.shape, np.array(self.shape.joints["skull"])
        long, _, tip, drop = shape.muzzle
        if shape.nose[0] and not shape.trunk:
            at = skull + [long + tip * 0.86, 0, -drop + tip * 0.28]
            bench.ball("head", at, shape.nose[0], "nose", (0.9, shape.nose[1], shape.nose[2]), surface="wet")
        elif not shape.trunk:
            for sign in (-1, 1):
                hole = surface_point(self.muzzle[:1], skull + [long, 0, -drop], (0.72, sign * 0.55, 0.32))
                bench.ball("head", hole - [0.004, 0, 0], tip * 0.20, "nostril", (0.6, 0.8, 1.2), (0.7, sign * 0.7, 0.1))
        if shape.whiskers:
            add_whiskers(bench, self.muzzle[:1], skull + [long * 0.86, 0, -drop - tip * 0.2], tip, shape.whiskers)

    def _eyes(self, bench: Bench) -> None:
        color = "lid" if "lid" in self.facts.get("colors", {}) else "coat"
        add_eyes(bench, self.face, self.eyes, color, self.shape.iris, self.shape.slit, self.shape.brow)

    def _socks(self, bench: Bench) -> None:
        """Stockings with toes and a ragged upper edge, as fur grows."""
        if "socks" not in bench.palette:
            return
        shape = self.shape
        for leg in LEGS:
            j = {n: np.array(shape.joints[f"{leg}_{n}"]) for n in ("upper", "lower", "pastern", "foot", "toe")}
            high = shape.socks[0 if leg[0] == "f" else 1] * j["upper"][2]
            cones = shape.leg_cones(leg)
            upper, radius = j["lower"], cones[1]
            u = np.clip((upper[2] - high) / max(upper[2] - j["pastern"][2], 1e-6), 0, 0.97)
            start = upper + (j["pastern"] - upper) * u
            r = radius.ra + (radius.rb - radius.ra) * float(u)
            sock = [Cone(_p(start), _p(j["pastern"]), r, radius.rb, 0.02), cones[2], cones[3]]
            for angle in np.radians((20, 92, 164, 236, 308)):
                edge = start + r * 0.80 * np.array([np.cos(angle), np.sin(angle), 0.1])
                sock.append(Cone(_p(edge), _p(edge + [0, 0, r * 0.95]), r * 0.34, r * 0.07, 0.012))
            bench.skinned(f"sock_{leg}", sock + self._toes(leg), "socks", 0.0035, 0.75, smooth=2)

    def _toes(self, leg: str) -> list[Cone]:
        j, r = np.array(self.shape.joints[f"{leg}_toe"]), self.shape.foot[0]
        return [Cone(_p(j + [r * 0.42, y * r, -r * 0.22]),
                     _p(j + [r * 0.72 - abs(y) * r * 0.3, y * r * 1.08, -r * 0.34]),
                     r * 0.44, r * 0.40, 0.006) for y in (-0.56, 0.0, 0.56)]

    def _feet(self, bench: Bench) -> None:
        """Hooves, or plain toes where there are no socks."""
        shape = self.shape
        for leg in LEGS:
            foot, toe = (np.array(shape.joints[f"{leg}_{n}"]) for n in ("foot", "toe"))
            r = shape.foot[0]
            if shape.hooves:
                profile = [(r * 1.0, 0.0), (r * 1.14, 0.004), (r * 0.96, r * 0.95), (r * 0.80, r * 1.05)]
                hoof = solids.lathe(profile, bench.palette.material("hoof", "horn"), 24, crease=0.9)
                middle = foot * 0.45 + toe * 0.55
                bench.attach(f"{leg}_foot", solids.moved(hoof, (middle[0], middle[1], 0), 0, (1.15, 1, 1)))
            elif "socks" not in bench.palette:
                color = "paws" if "paws" in bench.palette else "coat"
                bench.skinned(f"toes_{leg}", [shape.leg_cones(leg)[3], *self._toes(leg)], color, 0.0025, 0.75, smooth=2)

    def _bib(self, bench: Bench) -> None:
        """A chest front, and a belly, over the coat."""
        shape = self.shape
        half, base = shape.length / 2, np.array(shape.joints["neck"])
        if "bib" in bench.palette:
            skull = np.array(shape.joints["skull"])
            low, mid = (half + 0.035, 0, shape.withers - 0.05), base + (skull - base) * 0.35 + [0.045, 0, -0.035]
            high = base + (skull - base) * 0.72 + [0.05, 0, -0.05]
            r = shape.neck[2]
            bib = [Cone(low, _p(mid), shape.chest * 0.72, r * 0.88, 0.05),
                   Cone(_p(mid), _p(high), r * 0.85, r * 0.55, 0.05)]
            for y, down in ((0.0, 1.0), (-0.4, 0.8), (0.4, 0.8)):
                start = np.array(low) + [0.012 - abs(y) * 0.02, y * shape.chest * 0.75, -shape.chest * 0.35]
                bib.append(Cone(_p(start), _p(start + [-0.006, 0, -shape.chest * 0.62 * down]), shape.chest * 0.36,
                                shape.chest * 0.08, 0.03))
            bench.skinned("bib", bib, inflate=0.014, grid=0.9)
        if "belly" in bench.palette:
            z = (shape.back + shape.withers) / 2 - shape.sag
            drop = shape.waist * shape.deep * 0.30
            belly = [Cone((-half * 0.8, 0, z - drop), (half * 0.8, 0, z - drop), shape.waist * 0.82, shape.chest * 0.80,
                          0.05, "", (1, 1, shape.deep))]
            bench.skinned("belly", belly, inflate=0.006, grid=0.9)

    def _tail(self, bench: Bench) -> None:
        for name in ("tail_tip", "tail_hair"):
            if name in bench.palette and len(self.shape.tail_tip) > 1:
                bench.skinned(name, self.shape.tail_cones(self.shape.tail_tip, 0.04), inflate=0.006)

    def _mane(self, bench: Bench) -> None:
        shape, size = self.shape, self.shape.mane
        if not size:
            return
        base, skull = np.array(shape.joints["neck"]), np.array(shape.joints["skull"])
        if shape.mane_kind == "ruff":
            mane = [Cone(_p(skull + [-0.06, 0, -0.03]), _p(skull + [-0.12, 0, -0.10]), size, size * 1.05, 0.05)]
            for i in range(22):
                a = i / 22 * 2 * np.pi
                out = np.array([0.25, np.sin(a), np.cos(a)])
                at = skull + [-0.055, 0, -0.03] + out * size * 0.82
                mane.append(Cone(_p(at), _p(at + out * size * 0.42 + [-0.05, 0, -0.04]), size * 0.26, size * 0.10,
                                 0.03))
            chest = base + [0.03, 0, -0.06]
            mane.append(Cone(_p(skull + [-0.08, 0, -0.12]), _p(chest), size, size * 0.55, 0.08))
        else:
            behind = space.unit(np.cross(skull - base, (0, 1.0, 0)))
            behind = behind if behind[0] < 0 else -behind
            line = [base + (skull - base) * u + behind * (shape.neck[2] * (1 - u) + shape.neck[3] * u) * 0.93
                    for u in (0.1, 0.4, 0.7, 0.95)]
            top = skull + np.array([0.12, 0, 1.0]) * shape.head * shape.skull[2] * 0.94
            mane = chain([(*p, size * (0.8 + 0.25 * i)) for i, p in enumerate([*line])], 0.03, [""])
            mane.append(Cone(_p(line[-1]), _p(top), size * 1.4, size * 1.2, 0.03))
            fringe = top + [shape.head * 0.62, 0, -shape.head * 0.30]
            mane.append(Cone(_p(top), _p(fringe), size * 1.15, size * 0.4, 0.03))
            for p in line:
                mane.append(Cone(_p(p), _p(p + [0.03, shape.neck[3] * 0.95, -0.10]), size, size * 0.5, 0.03))
        bench.skinned("mane", mane, inflate=0.004)

    def _wings(self, bench: Bench) -> None:
        """Spread wings beside the withers: a griffin's, or a bat's on whom they are asked for."""
        makers = {"skin": skin_wing, "disc": insect_wing}
        for side, sign in SIDES:
            if self.shape.wings == "feather":
                feathered(bench, self.shape, side)
            elif self.shape.wings:
                makers[self.shape.wings](bench, self.shape, side, sign)

    def _horns(self, bench: Bench) -> None:
        skull = np.array(self.shape.joints["skull"])
        for line in self.shape.horns:
            for _, sign in SIDES:
                points = [(x + skull[0], y * sign, z + skull[2], r) for x, y, z, r in line]
                bench.lump("head", chain(points, 0.012, ["head"]), "horn", 0.8, "horn", name="horns")

    def _extras(self, bench: Bench) -> None:
        """Tusks and udder."""
        shape, skull = self.shape, np.array(self.shape.joints["skull"])
        if shape.tusks:
            for _, s in SIDES:
                a = skull + np.array([0.75, 0.42 * s, -0.62]) * shape.head
                points = [(*a, shape.tusks), (*(a + [0.08, 0.02 * s, -0.09]), shape.tusks * 0.85),
                          (*(a + [0.19, 0.02 * s, -0.06]), shape.tusks * 0.3)]
                bench.lump("head", chain(points, 0.02, ["head"]), "horn", 0.8, "horn", name="tusks")
        if shape.udder:
            at = np.array([-shape.length * 0.32, 0, shape.back - shape.rump * shape.deep * 0.86])
            cones = [Cone(_p(at), _p(at + [0.04, 0, 0]), shape.udder, shape.udder * 0.9, 0.02)]
            cones += [Cone(_p(at + [x, y, -shape.udder * 0.8]), _p(at + [x, y, -shape.udder * 1.25]), shape.udder * 0.2,
                           shape.udder * 0.15, 0.012) for x in (0.0, 0.05) for y in (-0.03, 0.03)]
            bench.skinned("udder", cones, "udder", grid=0.8)
