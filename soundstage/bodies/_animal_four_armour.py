# SPDX-License-Identifier: Apache-2.0
"""What some four-legged animals wear over their skin: a turtle's shell, a hedgehog's quills, a crocodile's scales."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, surface_point
from soundstage.bodies._animal_four import FourShape, _p
from soundstage.bodies._animal_marks import marked
from soundstage.nodes import Mesh
from soundstage.rng import rng
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
BARREL = ("hips", "chest", "neck")


def armour(bench: Bench, shape: FourShape, trunk: Sequence[Cone], seed: int) -> None:
    """Whatever of shell, quills and scales the shape has."""
    barrel = [c for c in trunk if c.bone in BARREL]
    if shape.shell:
        _shell(bench, shape, seed)
    if shape.quills:
        _quills(bench, shape, [c for c in trunk if c.bone != "neck"], seed)
    if shape.teeth:
        _teeth(bench, shape)
    if shape.crests:
        _crests(bench, shape, barrel)


def _shell(bench: Bench, shape: FourShape, seed: int) -> None:
    """A dome of plates with a rolled rim, over a pale belly plate."""
    long, wide, high = shape.shell
    middle = np.array([0, 0, (shape.back + shape.withers) / 2 - shape.sag - shape.waist * 0.25])
    dome = Cone(_p(middle - [0.01, 0, 0]), _p(middle + [0.01, 0, 0]), high, high, 0.01, "",
                (long / high, wide / high, 1.0))
    under = Cone(_p(middle - [0.01, 0, high * 1.1]), _p(middle + [0.01, 0, -high * 1.1]), high, high, 0.01, "",
                 (long / high * 1.3, wide / high * 1.3, 1.0))
    mesh = cones.skin([dome], bench.palette.material("shell", "horn"), bench.grid, [under], 2)
    mark = {"kind": "cells", "count": 22, "size": high * 0.16, "color": "plate"}
    bench.attach("spine", marked(mesh, shape, mark, bench.palette, seed), "shell")
    turn = np.linspace(0, 2 * np.pi, 41)
    rim = middle + np.stack([np.cos(turn) * long * 0.99, np.sin(turn) * wide * 0.99, 0 * turn + high * 0.04], -1)
    bench.attach("spine", solids.noodle(rim, high * 0.13, bench.palette.material("rim", "horn"), 12), "shell")
    pale = bench.palette.material("belly_plate", "horn")
    belly = solids.sphere(1.0, pale, (long * 0.93, wide * 0.93, high * 0.34), 24)
    bench.attach("spine", solids.moved(belly, tuple(middle)), "shell")


def _quills(bench: Bench, shape: FourShape, flesh: list[Cone], seed: int) -> None:
    """Quills set evenly over back, flanks and brow (a golden-angle spiral), leaning backward."""
    chance = rng(seed, "quills")
    stuff = [bench.palette.material(n, "horn") for n in ("quill", "quill_tip")]
    count = 420
    made: dict[str, list[Mesh]] = {"hips": [], "chest": []}
    centre = np.array([-shape.length * 0.02, 0, (shape.back + shape.withers) / 2 - shape.sag])
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        a = i * 2.39996
        flat = float(np.sqrt(1 - z * z))
        way = np.array([z, flat * np.sin(a), flat * np.cos(a)])  # the spiral's axis lies along the back
        if way[2] < -0.16 - 0.3 * max(0.0, way[0]) or way[0] > 0.80 or (way[0] > 0.45 and way[2] < 0.15):
            continue
        at = surface_point(flesh, centre, way)
        lean = space.unit(way + np.array([-0.55, 0, 0.12]) + chance.normal(0, 0.10, 3))
        long = shape.quills * float(chance.uniform(0.8, 1.15))
        for lot, share, r, q in ((stuff[0], (-0.2, 0.62), 0.13, 0.085), (stuff[1], (0.60, 1.0), 0.085, 0.006)):
            a0, b0 = at + lean * long * share[0], at + lean * long * share[1]
            made["hips" if at[0] < 0 else "chest"].append(
                solids.noodle(np.array([a0, b0]), np.array([r, q]) * shape.quills, lot, 6))
    for bone, pieces in made.items():
        bench.attach(bone, solids.join(pieces), "quills")


def _crests(bench: Bench, shape: FourShape, barrel: list[Cone]) -> None:
    """Two rows of pointed scales along the back, one along the tail."""
    size = shape.crests
    for i in range(8):
        x = (i / 7 - 0.5) * (shape.length + shape.rump)
        for y in (-0.42, 0.42):
            at = surface_point(barrel, (x, 0, (shape.back + shape.withers) / 2 - shape.sag), (0, y, 1))
            scale = Cone(_p(at), _p(at + [-size * 0.3, y * size * 0.3, size]), size * 0.55, size * 0.12, 0.01, "",
                         (1.2, 0.7, 1))
            bench.lump("hips" if x < 0 else "chest", [scale], "scale", 0.6, name="scales")
    tail = shape.tail_cones()
    for c in tail[: int(len(tail) * 0.8)]:
        at = np.array(c.a) + [0, 0, c.ra * 0.85]
        scale = Cone(_p(at), _p(at + [-size * 0.3, 0, size]), size * 0.5, size * 0.1, 0.01, "", (1.2, 0.6, 1))
        bench.lump(c.bone, [scale], "scale", 0.6, name="scales")


def _teeth(bench: Bench, shape: FourShape) -> None:
    """Pointed teeth that show along both sides of the upper jaw."""
    lip = shape.muzzle_cones()[0]
    a, b = np.array(lip.a), np.array(lip.b)
    for sign in (-1, 1):
        for u in np.linspace(0.35, 1.0, 8):
            r = lip.ra + (lip.rb - lip.ra) * float(u)
            at = a + (b - a) * float(u) + [0, sign * r * 0.80, -r * 0.45]
            tooth = Cone(_p(at), _p(at + [0, 0, -shape.teeth]), shape.teeth * 0.32, shape.teeth * 0.06, 0.005)
            bench.lump("head", [tooth], "eye_white", 0.5, "horn", name="teeth")
