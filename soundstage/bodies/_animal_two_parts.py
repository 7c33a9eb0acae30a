# SPDX-License-Identifier: Apache-2.0
"""Dresses a bird: plumage, beak, eyes, wings folded and spread, tail fan, legs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, surface_point
from soundstage.bodies._animal_face import Eye, add_eyes, eye_place
from soundstage.bodies._animal_marks import marked
from soundstage.bodies._animal_two import SIDES, BirdShape, _p
from soundstage.bodies._animal_two_limbs import limbs, trimmings
from soundstage.bodies._animal_wings import feather, feathered
from soundstage.bodies._animal_worn import Fitting, about
from soundstage.shape import solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
FAN, LEANS_BACK = 1.45, 0.22  # radians that a peacock's fan reaches to either side, and leans back


class Plumage:
    """Makes every part of one bird on a bench."""

    def __init__(self, shape: BirdShape, facts: dict[str, Any], seed: int) -> None:
        self.shape, self.facts, self.seed = shape, facts, seed
        self.flesh = shape.flesh()
        self.face = [c for c in self.flesh if c.bone in ("head", "neck")]
        if shape.disc:
            self.face = self.face + self._disc()
        self.eyes: dict[str, Eye] = {
            s: eye_place(self.face, shape.joints["skull"], shape.eye_at, shape.eye_gaze, shape.eye, sign,
                         shape.eye_sunk) for s, sign in SIDES}

    def face_bones(self) -> list[tuple[str, str, Sequence[float]]]:
        return [(f"{n}_{s}", "head", tuple(self.eyes[s].centre)) for s, _ in SIDES
                for n in ("eye", "lid", "lower", "brow")]

    def fitting(self) -> Fitting:
        """Where what it wears goes."""
        j, shape = self.shape.joints, self.shape
        neck = np.array(j["neck"]) + (np.array(j["skull"]) - j["neck"]) * 0.45
        return Fitting(j["skull"], shape.head, self.face, self.eyes, (neck, about(self.flesh, neck)),
                       [c for c in self.flesh if c.bone == "spine"])

    def dress(self, bench: Bench) -> None:
        # Thigh plumage stays with the body: a leg drawn up in flight would turn it inside out.
        bench.flesh = [replace(c, bone="spine") if c.bone.endswith("_upper") else c for c in self.flesh]
        coat = bench.skinned("coat", self.flesh)
        for mark in self.facts.get("marks", ()):
            coat = marked(coat, self.shape, mark, bench.palette, self.seed)
        if self.facts.get("marks"):
            bench.keep("coat", coat)
        self._regions(bench)
        self._beak(bench)
        lid = "lid" if "lid" in bench.palette else "disc" if self.shape.disc else "coat"
        add_eyes(bench, self.face, self.eyes, lid, self.shape.iris, 1.0, self.shape.brow)
        self._head_feathers(bench)
        limbs(bench, self.shape)
        trimmings(bench, self.shape, self.face)
        if self.shape.wings == "feather":
            self._wings(bench)
        if self.shape.train:
            self._train(bench)
        elif not self.shape.line:
            self._tail(bench)
        self._legs(bench)

    def _disc(self) -> list[Cone]:
        shape, skull = self.shape, np.array(self.shape.joints["skull"])
        out = []
        for _, sign in SIDES:
            a, e = np.radians(shape.eye_at[0] * sign), np.radians(shape.eye_at[1])
            at = skull + shape.head * 0.62 * np.array([np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)])
            out.append(Cone(_p(at), _p(at + [0.004, 0, 0]), shape.disc, shape.disc, 0.012, "head", (0.62, 1, 1)))
        return out

    def _regions(self, bench: Bench) -> None:
        """Front and face in their own colours, a little over the plumage."""
        shape = self.shape
        _, chest, belly, rump = shape.body
        down = np.cross(shape.axis, (0, 1.0, 0))
        down = down if down[2] < 0 else -down
        if "bib" in bench.palette:
            lift = 0.26
            a, b, c = shape.along(0.75), shape.along(0.0), shape.along(-0.62)
            ahead = np.array([0.02, 0, 0]) + down * chest * lift
            front = [Cone(_p(a + ahead), _p(b + down * belly * lift), chest * 0.82, belly * 0.86, 0.03),
                     Cone(_p(b + down * belly * lift), _p(c + down * belly * 0.2), belly * 0.84, rump * 1.2, 0.03)]
            bench.skinned("bib", front, inflate=0.006, grid=0.9)
        if shape.disc:
            bench.skinned("disc", self._disc(), inflate=0.002, grid=0.8, smooth=2)

    def _beak(self, bench: Bench) -> None:
        shape = self.shape
        bench.lump("head", shape.beak_cones(), "beak", 0.5, "horn", name="beak")
        lower = shape.beak_cones(True)
        bench.lump("jaw", lower, "beak", 0.5, "horn", name="beak_lower")
        c = lower[0]
        flat = (1.0, 1.0, 0.5 * shape.beak_flat)
        up = np.array([0, 0, c.ra * 0.5 * shape.beak_flat])
        lining = Cone(_p(np.array(c.a) + up), _p(np.array(c.b) + up * 0.6 - [0.008, 0, 0]), c.ra * 0.72, c.rb * 0.6,
                      0.01, "jaw", flat)
        bench.lump("jaw", [lining], "mouth", 0.5, "wet", name="mouth")

    def _head_feathers(self, bench: Bench) -> None:
        """Ear tufts, a crest, a comb with wattles."""
        shape, skull, head = self.shape, np.array(self.shape.joints["skull"]), self.shape.head
        if shape.tufts:
            for _, sign in SIDES:
                root = surface_point(self.face, skull, (0.28, 0.62 * sign, 0.86))
                tip = root + np.array([-0.10, 0.42 * sign, 0.9]) * shape.tufts
                tuft = Cone(_p(root - (tip - root) * 0.3), _p(tip), head * 0.24, head * 0.03, 0.01)
                bench.lump("head", [tuft], "coat", name="tufts")
        if shape.crest:
            for i in range(4):
                root = skull + np.array([0.1 - 0.25 * i, 0, 0.86 - 0.06 * i]) * head
                tip = root + np.array([-0.75 - 0.12 * i, 0, 0.85 - 0.26 * i]) * shape.crest
                bench.lump("head", [Cone(_p(root), _p(tip), head * 0.22, head * 0.05, 0.01)], "crest", name="crest")
        if shape.comb:
            for i in range(4):
                at = skull + np.array([0.62 - 0.38 * i, 0, 0.92 - 0.10 * abs(i - 1)]) * head
                bench.lump("head", [Cone(_p(at), _p(at + [-0.004, 0, shape.comb * (1 - 0.14 * abs(i - 1))]),
                                         shape.comb * 0.42, shape.comb * 0.22, 0.012, "", (1, 0.5, 1))], "comb",
                           surface="hide", name="comb")
            at = skull + np.array([0.86, 0, -0.62]) * head
            bench.lump("head", [Cone(_p(at), _p(at - [0, 0, shape.comb * 0.8]), shape.comb * 0.26, shape.comb * 0.4,
                                     0.012, "", (1, 0.6, 1))], "comb", surface="hide", name="comb")

    def _wings(self, bench: Bench) -> None:
        """Folded shields for the ground and spread feathers for the air: one of the two is shown."""
        tips = "wing_tip" if "wing_tip" in bench.palette else "wing"
        for s, sign in SIDES:
            shield, points = self.shape.folded_wing(sign)
            bench.lump("spine", shield, "wing", 0.8, name=f"wing_folded_{s}")
            bench.lump("spine", points, tips, 0.6, name=f"wing_folded_{s}")
            feathered(bench, self.shape, s)

    def _tail(self, bench: Bench) -> None:
        long, wide, up = self.shape.tail
        root = np.array(self.shape.joints["tail"])
        lean = space.turn("y", np.radians(up - self.shape.tilt * 0.75))
        material = bench.palette.material("tail" if "tail" in bench.palette else "coat")
        for i in range(7):
            u = (i - 3) / 3
            swing = space.turn("z", u * wide / max(long, 1e-6) * 0.55)
            lift = [0.012, u * wide * 0.10, 0.004 * (1 - abs(u)) + 0.002]
            quill = feather(long * (1 - 0.10 * abs(u)), wide * 0.34, material)
            bench.attach("tail", solids.moved(quill, matrix=space.translation(root) @ lean
                                              @ space.translation(lift) @ swing), "tail")

    def _train(self, bench: Bench) -> None:
        """A fan of long feathers behind the body, upright, two rows deep, an eye at the tip of each."""
        root, palette = np.array(self.shape.joints["tail"]), bench.palette
        vane, rings = palette.material("tail"), [palette.material(n) for n in ("eye_rim", "eye_ring", "eye_core")]
        for row, (count, long) in enumerate(((15, self.shape.train), (12, 0.72 * self.shape.train))):
            for angle in np.linspace(-FAN, FAN, count):
                parts = [feather(long, 0.19 * self.shape.train, vane)]
                for k, ring in enumerate(rings):
                    size = (0.062 - 0.018 * k) * self.shape.train
                    spot = solids.sphere(1.0, ring, (1.25 * size, size, 0.010 + 0.004 * k), 20)
                    parts.append(solids.moved(spot, (-0.9 * long, 0, 0)))
                up = (space.translation(root + [-0.02 + 0.02 * row, 0, 0]) @ space.turn("y", -LEANS_BACK)
                      @ space.turn("x", float(angle)) @ space.turn("y", np.pi / 2))
                for part in parts:
                    bench.attach("tail", solids.moved(part, matrix=up), "tail")

    def _legs(self, bench: Bench) -> None:
        shape = self.shape
        thick, toe, _ = shape.leg
        for s, _ in SIDES:
            hip, ankle, foot = (np.array(shape.joints[f"{s}_{n}"]) for n in ("upper", "lower", "foot"))
            shin = hip + (ankle - hip) * 0.25
            bench.lump(f"{s}_upper", [Cone(_p(shin), _p(ankle), thick, thick * 1.15, 0.01)], "leg", 0.5, "horn")
            bench.lump(f"{s}_lower", [Cone(_p(ankle), _p(foot), thick * 1.1, thick, 0.01)], "leg", 0.5, "horn")
            toes = []
            for angle in (-0.55, 0.0, 0.55, np.pi):
                long = toe * (0.5 if angle > 1 else 1.0)
                end = foot + np.array([np.cos(angle) * long, np.sin(angle) * long, -thick * 0.15])
                toes.append(Cone(_p(foot), _p(end), thick * 0.95, thick * 0.72, 0.008))
                if shape.web and angle in (-0.55, 0.55):
                    half = angle / 2
                    mid = foot + np.array([np.cos(half) * long * 0.6, np.sin(half) * long * 0.6, -thick * 0.3])
                    toes.append(Cone(_p(mid), _p(mid + [0.004, 0, 0]), toe * 0.30, toe * 0.30, 0.008, "", (1, 1, 0.28)))
            bench.lump(f"{s}_foot", toes, "leg", 0.5, "horn")
