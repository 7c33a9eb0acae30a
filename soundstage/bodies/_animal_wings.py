# SPDX-License-Identifier: Apache-2.0
"""Spread wings of feathers, of skin and of insects, on the wing joints of whatever body bears them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, Point
from soundstage.nodes import Material, Mesh
from soundstage.shape import slabs, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
SIDES = (("l", 1.0), ("r", -1.0))


class Winged(Protocol):
    """The numbers of a body with wings: joints wing1-3 of either side, and how long and wide one wing is."""

    @property
    def wing(self) -> Sequence[float]:
        """Span of one wing, width."""

    @property
    def joints(self) -> Mapping[str, Point]:
        """Every joint at rest."""


def feathered(bench: Bench, shape: Winged, side: str) -> None:
    """A spread wing of feathers on its leading edge."""
    for kind, feathers in _feathers(shape, side).items():
        color = kind if kind in bench.palette else "wing_low" if "wing_low" in bench.palette and (
            kind == "flight") else "wing"
        material = bench.palette.material(color)
        for bone, matrix, long, wide in feathers:
            bench.attach(bone, solids.moved(feather(long, wide, material), matrix=matrix), f"spread_{bone}")
    _edge(bench, shape, side)


def _feathers(shape: Winged, side: str) -> dict[str, list[tuple[str, Array, float, float]]]:
    """The spread wing: bone, matrix, length, width of each covert, flight feather and tip (they reach to -x)."""
    sign = 1.0 if side == "l" else -1.0
    span, chord = shape.wing
    j = {n: np.array(shape.joints[f"wing{n}_{side}"]) for n in (1, 2, 3)}
    end = j[3] + [-0.02, span * 0.30 * sign, 0]
    out: dict[str, list[tuple[str, Array, float, float]]] = {"wing": [], "flight": [], "wing_tip": []}

    def lay(kind: str, bone: int, at: Array, swept: float, long: float, wide: float, lift: float) -> None:
        turn = space.turn("z", -swept * sign)
        out[kind].append((f"wing{bone}_{side}", space.translation(at + [0, 0, lift]) @ turn, long, wide))

    for i in range(9):  # secondaries on the arm, then primaries that fan out round the wrist
        u = (i + 0.35) / 9
        bone = 1 if u < 0.5 else 2
        a, b = (j[1], j[2]) if bone == 1 else (j[2], j[3])
        at = a + (b - a) * ((u % 0.5) * 2)
        lay("flight", bone, at, 0.05 + 0.22 * u, chord, chord * 0.26, 0.002 * (i % 2))
        lay("wing", bone, at, 0.05 + 0.2 * u, chord * 0.58, chord * 0.27, 0.008 + 0.002 * (i % 2))
    for i in range(8):
        u = i / 7
        at = j[3] + (end - j[3]) * u * 0.75
        lay("wing_tip", 3, at, 0.30 + 1.05 * u, chord * (1.02 + 0.42 * u), chord * 0.20, 0.0015 * (i % 2))
        lay("wing", 3, at, 0.30 + 1.0 * u, chord * (0.55 + 0.12 * u), chord * 0.20, 0.008 + 0.002 * (i % 2))
    return out


def _edge(bench: Bench, shape: Winged, side: str) -> None:
    """The wing's leading edge, thick at the shoulder."""
    j = [np.array(shape.joints[f"wing{n}_{side}"]) for n in (1, 2, 3)]
    chord = shape.wing[1]
    end = j[2] + (j[2] - j[1]) * 0.5 + [-0.01, 0, 0]
    for i, (a, b, r, q) in enumerate(((j[0], j[1], 0.20, 0.17), (j[1], j[2], 0.17, 0.13), (j[2], end, 0.13, 0.06))):
        back = np.array([-chord * 0.10, 0, 0.004])
        cone = Cone(_p(a + back), _p(b + back), chord * r, chord * q, 0.01, "", (1.0, 1.0, 0.45))
        bone = f"wing{i + 1}_{side}"
        bench.lump(bone, [cone], "wing", 0.8, name=f"spread_{bone}")


def feather(long: float, wide: float, material: Material) -> Mesh:
    """One flat rounded feather, its root at the origin, reaching to -x."""
    ball = solids.sphere(0.5, material, (1, 1, 1), 12)
    v = np.array(ball.vertices, float)
    share = v[:, 0] + 0.5  # 1 at the root
    thin = v[:, 2] * min(wide, long) * 0.10
    v = np.stack([(v[:, 0] - 0.44) * long, v[:, 1] * wide * (1.05 - 0.45 * share), thin], -1)
    return Mesh(v, ball.faces, ball.face_materials, ball.materials, ball.crease)


def _panel(points: Array, stuff: Material, thick: float) -> Mesh:
    """A flat piece with this outline (N, 2) at height 0."""
    import shapely

    outline = shapely.Polygon(points).buffer(0)
    return solids.moved(slabs.slab(outline, thick, stuff, thick * 0.3), (0, 0, -thick / 2))


def skin_wing(bench: Bench, shape: Winged, side: str, sign: float) -> None:
    """Arm and long fingers with skin between them, its hind edge in scallops."""
    span, chord = shape.wing
    j = [np.array(shape.joints[f"wing{n}_{side}"]) for n in (1, 2, 3)]
    skin, thick = bench.palette.material("wing", "hide"), 0.030 * chord
    flank = j[0] + [-chord * 1.25, -0.02 * sign, 0]
    tips = [j[2] + np.array([x, y * sign, 0]) * span for x, y in ((-0.10, 0.62), (-0.62, 0.46), (-0.80, 0.12))]
    mid = j[1] + [-chord * 1.35, 0.0, 0]
    panels = ((1, [j[0], j[1], mid, (mid + flank) / 2 + [chord * 0.25, 0, 0], flank]),
              (2, [j[1], j[2], tips[2], (tips[2] + mid) / 2 + [chord * 0.28, 0, 0], mid]),
              (3, [j[2], tips[0], (tips[0] + tips[1]) / 2 * 0.86 + j[2] * 0.14, tips[1],
                   (tips[1] + tips[2]) / 2 * 0.88 + j[2] * 0.12, tips[2]]))
    for n, outline in panels:
        flat = _panel(np.array(outline)[:, :2], skin, thick)
        bench.attach(f"wing{n}_{side}", solids.moved(flat, (0, 0, float(j[0][2]))), f"skin_wing{n}_{side}")
    bars = [(1, j[0], j[1], 0.15, 0.12), (2, j[1], j[2], 0.12, 0.09), (1, j[1], mid, 0.07, 0.04),
            *((3, j[2], t, 0.08, 0.03) for t in tips)]
    for n, a, b, r, q in bars:
        cone = Cone(_p(a), _p(b), chord * r * 0.55, chord * q * 0.55, 0.01)
        bench.lump(f"wing{n}_{side}", [cone], "arm" if "arm" in bench.palette else "coat", 0.8,
                   name=f"skin_wing{n}_{side}")
    claw = Cone(_p(j[2]), _p(j[2] + [chord * 0.30, 0, 0.02]), chord * 0.05, chord * 0.01, 0.01)
    bench.lump(f"wing3_{side}", [claw], "horn", 0.6, "horn", name=f"skin_wing3_{side}")


def insect_wing(bench: Bench, shape: Winged, side: str, sign: float) -> None:
    """A fore and a hind wing that beat together; coloured fields and spots when the palette has them."""
    import shapely
    import shapely.affinity

    span, chord = shape.wing
    root = np.array(shape.joints[f"wing1_{side}"])
    fore = shapely.Polygon([(0.02, 0), (0.55, 0.62), (0.62, 0.92), (0.40, 1.0), (-0.02, 0.72), (-0.12, 0.30),
                            (-0.04, 0)])
    hind = shapely.Polygon([(-0.02, 0), (-0.10, 0.40), (-0.22, 0.66), (-0.55, 0.72), (-0.80, 0.50), (-0.70, 0.22),
                            (-0.18, 0)])
    for outline, lift in ((fore, 0.004), (hind, 0.0)):
        sized = shapely.affinity.scale(outline, chord, span * sign, origin=(0, 0))
        whole = sized.buffer(-chord * 0.10).buffer(chord * 0.16)
        layers = [(whole, "wing", 0.010 * span)]
        if "field" in bench.palette:
            layers.append((whole.buffer(-chord * 0.10), "field", 0.022 * span))
        if "spot" in bench.palette:
            far = shapely.affinity.scale(outline.centroid, chord, span * sign, origin=(0, 0))
            far = shapely.affinity.translate(shapely.Point(far), 0, 0.12 * span * sign)
            layers.append((far.buffer(chord * 0.13), "spot", 0.034 * span))
        for shown, color, thick in layers:
            stuff = bench.palette.material(color, "wet" if color == "wing" else "")
            slab = slabs.slab(shown, thick, stuff, thick * 0.2)
            at = (float(root[0]), float(root[1]), float(root[2]) + lift - thick / 2)
            bench.attach(f"wing1_{side}", solids.moved(slab, at), f"insect_wing_{side}")


def _p(v: npt.ArrayLike) -> Point:
    x, y, z = (float(c) for c in np.asarray(v))
    return (x, y, z)
