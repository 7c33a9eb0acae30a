# SPDX-License-Identifier: Apache-2.0
"""Dresses what swims: skin with its light belly and marks, fins, tail, gills, mouth and eyes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Bench, surface_point
from soundstage.bodies._animal_face import Eye, add_eyes, eye_place
from soundstage.bodies._animal_fish import SIDES, FishShape
from soundstage.bodies._animal_marks import cut, marked
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


class Scales:
    """Makes every part of one fish on a bench."""

    def __init__(self, shape: FishShape, facts: dict[str, Any], seed: int) -> None:
        self.shape, self.facts, self.seed = shape, facts, seed
        self.flesh = shape.flesh(shape.rise)
        self.eyes: dict[str, Eye] = {
            s: eye_place(self.flesh, shape.skull, shape.eye_at, shape.eye_gaze, shape.eye, sign, shape.eye_sunk)
            for s, sign in SIDES}

    def face_bones(self) -> list[tuple[str, str, Sequence[float]]]:
        return [(f"{n}_{s}", "head", tuple(self.eyes[s].centre)) for s, _ in SIDES
                for n in ("eye", "lid", "lower", "brow")]

    def dress(self, bench: Bench) -> None:
        bench.flesh = self.flesh
        self._skin(bench)
        self._fins(bench)
        self._mouth(bench)
        self._gills(bench)
        add_eyes(bench, self.flesh, self.eyes, "coat", self.shape.iris, 1.0, self.shape.brow)

    def _skin(self, bench: Bench) -> None:
        shape = self.shape
        coat = bench.skinned("coat", self.flesh)
        if "belly" in bench.palette:
            v = np.asarray(coat.vertices, float)
            edge = shape.rise - shape.waist * shape.deep * float(self.facts.get("belly_line", 0.30))
            coat = cut(coat, edge + 0.012 * np.sin(v[:, 0] * 16.0) - v[:, 2], bench.palette.material("belly"))
        for mark in self.facts.get("marks", ()):
            coat = marked(coat, shape, mark, bench.palette, self.seed)
        bench.keep("coat", coat)

    def _fins(self, bench: Bench) -> None:
        """Tail on its own bone, fins of the back and belly with the skin, pectorals that paddle."""
        shape, z = self.shape, self.shape.rise
        bench.lump("fluke", shape.lobes(shape.tail, z, shape.level), "fin", 0.6, name="tail")
        for name, rows in (("fin_top", shape.top), ("fin_under", shape.under)):
            if rows:
                bench.skinned(name, shape.lobes(rows, z), "fin", grid=0.6, smooth=2)
        long, root, tip = shape.fin[2:]
        for s, sign in SIDES:
            at = np.array(shape.joints[f"fin_{s}"])
            end = at + np.array([-0.62, 0.62 * sign, -0.48]) * long
            fin = Cone(tuple(at), tuple(end), root, tip, 0.01, "", (1.0, shape.thin * 1.4, 1.0))
            bench.lump(f"fin_{s}", [fin], "fin", 0.6, name=f"fin_{s}")

    def _mouth(self, bench: Bench) -> None:
        """A lower jaw that covers a dark lining until it opens."""
        x, z, chin_x, chin_z, wide, tip = self.shape.jaw
        rise, flat = self.shape.rise, (1.0, self.shape.narrow * 1.25, 0.8)
        hinge, chin = (x, 0.0, rise + z), (chin_x, 0.0, rise + chin_z)
        bench.lump("jaw", [Cone(hinge, chin, wide, tip, 0.02, "", flat)], "jaw" if "jaw" in bench.palette else "coat",
                   0.6, name="jaw")
        up = 0.30 * tip
        lining = Cone((x, 0.0, rise + z + up), (chin_x - 0.004, 0.0, rise + chin_z + up), wide * 0.92, tip * 0.90, 0.02,
                      "", flat)
        for bone, name in (("head", "palate"), ("jaw", "mouth")):
            bench.lump(bone, [lining], "mouth", 0.6, "wet", name=name)

    def _gills(self, bench: Bench) -> None:
        """Dark slits behind the head."""
        shape = self.shape
        for i in range(shape.gills):
            x = shape.neck - 0.022 * i
            for _, sign in SIDES:
                points = [surface_point(self.flesh, (x, 0.0, shape.rise), (-0.06 * t, sign, t))
                          for t in (-0.45, 0.0, 0.45)]
                slit = [Cone(tuple(a), tuple(b), 0.005, 0.005, 0.004) for a, b in pairwise(points)]
                bench.lump("spine", slit, "gill", 0.4, name="gills")
