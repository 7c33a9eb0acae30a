# SPDX-License-Identifier: Apache-2.0
"""A bathtub: a rolled rim on claw feet, a brass tap and shower hose, water with foam and a rubber duck."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely.affinity

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Bathtub(Prop):
    """A bathtub, 1.6 m long along Y, 0.62 m high, its tap at the -Y end."""

    words = ("bathtub", "bath tub", "bath", "tub", "bathtubs", "clawfoot tub", "bubble bath")
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.86, 0.86, 0.84), kit.ceramic)
        parts = [*_shell(coat), *_feet(), *_tap(), *_foam(seed)]
        duck = _duck()
        parts.append(kit.put(duck, (-0.1, -0.15, 0.62), z=0.7))
        body = kit.standing(solids.moved(solids.join(parts), heading=np.pi / 2))
        return PropModel(
            {"body": body},
            coat.substance,
            {"seat": (0.0, 0.45, 0.36), "inside": (0.0, 0.1, 0.5), "top": (0.0, 0.0, 0.53), "grip": (0.37, 0.0, 0.6)},
            seat_heading=-np.pi / 2,
        )


def _oval(t: Array, long: float, wide: float, high: float) -> Array:
    """A ring of the tub: blunter than an ellipse."""
    c, s = np.cos(t), np.sin(t)
    x, y = long * np.sign(c) * np.abs(c) ** 0.75, wide * np.sign(s) * np.abs(s) ** 0.75
    return np.column_stack([x, y, 0 * t + high])


def _shell(coat: Material) -> list[Mesh]:
    """The hollow tub, white inside, along X, and the water in it."""
    t = np.linspace(0, 2 * np.pi, 56, endpoint=False)
    white = kit.ceramic((0.88, 0.88, 0.86), "tub lining")
    outer = [
        (0.5, 0.2, 0.12),
        (0.6, 0.26, 0.15),
        (0.67, 0.3, 0.26),
        (0.74, 0.345, 0.45),
        (0.77, 0.36, 0.58),
        (0.77, 0.36, 0.6),
    ]
    inner = [(0.735, 0.325, 0.6), (0.73, 0.32, 0.57), (0.68, 0.29, 0.36), (0.55, 0.2, 0.2)]
    rings = np.array([_oval(t, *r) for r in (*outer, *inner)])
    rim = _oval(t, 0.765, 0.355, 0.6)
    water = shapely.Polygon(_oval(t, 0.722, 0.317, 0.0)[:, :2])
    foam = kit.dark_glass((0.30, 0.60, 0.68), "bath water")
    ring = solids.tube(np.concatenate([rim, rim[:2]]), 0.03, white, 12)
    return [solids.loft(rings, coat, 0.9), ring, solids.moved(slabs.slab(water, 0.02, foam, 0.0), (0, 0, 0.54))]


def _feet() -> list[Mesh]:
    """Four claw feet of brass."""
    out = []
    for x, y in kit.corners(0.48, 0.22):
        path = [(x, y, 0.2), (x * 1.06, y * 1.14, 0.13), (x * 1.02, y * 1.08, 0.06), (x * 1.04, y * 1.14, 0.03)]
        curve = solids.curve(path, 4)
        out += [
            solids.noodle(curve, np.linspace(0.05, 0.03, len(curve)), kit.brass(), 12),
            solids.moved(solids.sphere(0.036, kit.brass(), segments=18), (x * 1.04, y * 1.14, 0.034)),
        ]
    return out


def _tap() -> list[Mesh]:
    """Two crossed handles, a bent spout and a hand shower on its hook, at the -X end."""
    brass = kit.brass()
    spout = solids.curve([(-0.77, 0, 0.6), (-0.77, 0, 0.8), (-0.72, 0, 0.86), (-0.65, 0, 0.85), (-0.62, 0, 0.78)], 5)
    out = [
        solids.noodle(spout, 0.021, brass, 14),
        solids.bar((-0.77, -0.11, 0.7), (-0.77, 0.11, 0.7), 0.019, brass, 12),
    ]
    for s in (1, -1):
        out += [
            solids.bar((-0.77, 0.11 * s, 0.62), (-0.77, 0.11 * s, 0.745), 0.017, brass, 12),
            solids.bar((-0.805, 0.11 * s, 0.75), (-0.735, 0.11 * s, 0.75), 0.011, brass, 10),
            solids.bar((-0.77, 0.11 * s - 0.035, 0.75), (-0.77, 0.11 * s + 0.035, 0.75), 0.011, brass, 10),
        ]
    return out


def _foam(seed: int) -> list[Mesh]:
    """Heaps of bubbles on the water."""
    chance, stuff, out = rng(seed, "bathtub"), kit.food((0.90, 0.93, 0.95), "foam", 0.5), []
    for _ in range(34):
        x = chance.uniform(-0.5, 0.66)
        y = chance.uniform(-0.26, 0.26) * np.sqrt(1 - (x / 0.75) ** 2)
        size = chance.uniform(0.045, 0.09) * (1.25 if x > 0.2 else 0.8)
        out.append(solids.moved(solids.sphere(size, stuff, (1, 1, 0.85), 12), (x, y, 0.61)))
    return out


def _duck() -> Mesh:
    """A rubber duck, swimming to +X."""
    yellow, orange = kit.rubber((0.92, 0.62, 0.02), "duck"), kit.rubber((0.90, 0.24, 0.02), "beak")
    parts = [
        solids.moved(solids.sphere(0.06, yellow, (1.2, 0.9, 0.8), 20), (0, 0, 0.06)),
        solids.moved(solids.sphere(0.042, yellow, segments=18), (0.045, 0, 0.135)),
        solids.moved(solids.sphere(0.018, orange, (1.2, 1.2, 0.5), 12), (0.09, 0, 0.128)),
        solids.noodle([(-0.05, 0, 0.075), (-0.07, 0, 0.09), (-0.085, 0, 0.112)], [0.03, 0.02, 0.01], yellow, 12),
    ]
    parts += [
        solids.moved(solids.sphere(0.007, kit.plastic(kit.INK, "eye"), segments=10), (0.077, 0.023 * s, 0.15))
        for s in (1, -1)
    ]
    return solids.join(parts)
