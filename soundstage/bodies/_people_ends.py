# SPDX-License-Identifier: Apache-2.0
"""A person's hands with four fingers and a thumb, and shoes with soles."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._face import skin_of
from soundstage.bodies._people_frame import SIDES, Frame, hand_axes, hand_scale
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.colour import mixed
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


def hands(who: Person, f: Frame) -> list[BodyPart]:
    """Both hands: palm, four fingers and a thumb of their own, on a fine grid; the right is the left mirrored."""
    s = hand_scale(f.body)
    along, thumb, palm = hand_axes("left")
    j = f.joints
    wrist = j["hand_left"]
    thick = (0.92 if who.female else 1.04) * (0.9 + 0.1 * f.girth)

    def spot(a: float, t: float, p: float = 0.0) -> Array:
        return np.asarray(wrist + s * (along * a + thumb * t + palm * p))

    def cone(a: Array, b: Array, ra: float, rb: float, k: float, bone: str) -> Cone:
        return Cone(tuple(a), tuple(b), ra * s * thick, rb * s * thick, k * s, f"{bone}_left")

    shape = [
        cone(spot(-0.05, 0), spot(0.01, 0), 0.027, 0.026, 0.01, "hand"),
        cone(spot(0.022, 0.012), spot(0.070, 0.022), 0.020, 0.0165, 0.016, "hand"),
        cone(spot(0.024, -0.010), spot(0.068, -0.022), 0.0195, 0.0155, 0.016, "hand"),
        cone(spot(0.03, 0.002), spot(0.066, 0.0), 0.019, 0.0165, 0.016, "hand"),
        cone(spot(0.026, 0.020, 0.006), spot(0.052, 0.052, 0.010), 0.017, 0.0125, 0.012, "thumb1"),
        cone(spot(0.052, 0.052, 0.010), spot(0.076, 0.066, 0.010), 0.0125, 0.0115, 0.006, "thumb2"),
    ]
    for finger, root, tip, size in (
        ("index", 0.031, 0.041, 0.064),
        ("fingers", 0.0095, 0.0125, 0.072),
        ("fingers", -0.0125, -0.0155, 0.066),
        ("fingers", -0.034, -0.0425, 0.050),
    ):
        mid = (root + tip) / 2
        start = 0.072 if abs(root) < 0.02 else 0.066
        shape.append(cone(spot(start, root), spot(start + size * 0.5, mid), 0.0108, 0.0103, 0.004, f"{finger}1"))
        shape.append(cone(spot(start + size * 0.5, mid), spot(start + size, tip), 0.0103, 0.0092, 0.004, f"{finger}2"))
    skin = skin_of(who.skin)
    if "gloves" in who.wear:
        made = trim.metal if who.wear["gloves"].kind == "gauntlets" else trim.cloth
        skin = made("gloves", who.wear["gloves"].color)
        shape = [c.inflated(0.002) for c in shape]
    mesh = cones.skin(shape, skin, 0.0042 * max(0.75, s), None, 1)
    flipped, other = solids.moved(mesh, scale=(1, -1, 1)), _mirrored(shape)
    return [trim.worn("hand_left", [mesh], shape, f, 0.006), trim.worn("hand_right", [flipped], other, f, 0.006)]


def _mirrored(shape: list[Cone]) -> list[Cone]:
    """The cones of the other side."""
    return [
        Cone((c.a[0], -c.a[1], c.a[2]), (c.b[0], -c.b[1], c.b[2]), c.ra, c.rb, c.k, c.bone.replace("left", "right"))
        for c in shape
    ]


def shoes(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """Uppers over flat soles, with a collar at the ankle and laces or a boot's shaft."""
    s = max(f.body, 0.8 * f.body + 0.16) if who.age == "child" else f.body
    main = _leather(garment)
    high = garment.kind in ("boots", "sabatons")
    pale = (0.80, 0.78, 0.72) if garment.kind == "sneakers" else mixed(garment.color, (0.02, 0.012, 0.008), 0.65)
    sole, lace = Material("sole", pale, "rubber", 0.7), trim.cloth("laces", (0.78, 0.75, 0.68))
    slim = 0.88 if who.female else 1.0
    out = []
    for side, _ in SIDES:
        foot, toe = f.joints[f"foot_{side}"], f.joints[f"toe_{side}"]
        way = space.unit((toe - foot) * [1, 1, 0])
        base = foot * [1, 1, 0]

        def spot(x: float, z: float, base: Array = base, way: Array = way) -> tuple[float, float, float]:
            p = base + way * x * s + np.array([0, 0, z * s])
            return (float(p[0]), float(p[1]), float(p[2]))

        shape = [
            Cone(spot(-0.030, 0.050), spot(0.045, 0.044), 0.043 * s * slim, 0.043 * s * slim, 0.02 * s, f"foot_{side}"),
            Cone(spot(-0.004, 0.075), spot(-0.002, 0.09), 0.043 * s * slim, 0.041 * s * slim, 0.02 * s, f"foot_{side}"),
            Cone(spot(0.095, 0.043), spot(0.130, 0.038), 0.046 * s * slim, 0.039 * s * slim, 0.03 * s, f"toe_{side}"),
        ]
        if high:
            shape.append(Cone(spot(-0.002, 0.10), spot(0.0, 0.20), 0.048 * s, 0.062 * s, 0.02 * s, f"lower_leg_{side}"))
        top = 0.225 if high else 0.104
        mesh = cones.skin(shape, main, 0.0065, [trim.below(0.014 * s)], 2)
        points, away = trim.contour(mesh, (*((np.array(spot(0.04, 0)))[:2]), 0.026 * s), (0, 0, 1), 48, 0.2)
        shift = np.array([0, 0, 0.011 * s]) - points * [0, 0, 1]
        rim = trim.band(points + shift, away, (0, 0, 1), trim.rounded(0.005 * s, 0.022 * s), sole)
        floor = _disc(points + shift - [0, 0, 0.0105 * s], sole)
        rings, around = trim.contour(mesh, spot(0.0, top - 0.012), (0, 0, 1), 28, 0.09 * s)
        parts = [mesh, rim, floor, trim.band(rings, around, (0, 0, 1), trim.rounded(0.005, 0.020 * s), main)]
        if garment.kind in ("shoes", "sneakers"):
            for x in (0.045, 0.062, 0.079):
                parts.append(_lace(mesh, spot(x, 0.03), way, s * slim, lace if garment.kind == "sneakers" else sole))
        out.append(trim.worn(f"shoe_{side}", parts, shape, f, 0.022))
    return out


def _leather(garment: Garment) -> Material:
    """What shoes are made of: leather, or steel for a knight's."""
    if garment.kind == "sabatons":
        return trim.metal(garment.kind, garment.color)
    return Material(
        garment.kind, garment.color, "leather", 0.42, coat=0.25, grain="noise", grain_size=0.008, grain_depth=0.06
    )


def _disc(points: Array, material: Material) -> Mesh:
    n = len(points)
    v = np.concatenate([points, points.mean(0)[None]])
    i = np.arange(n)
    return solids.mesh(v, np.stack([(i + 1) % n, i, np.full(n, n)], -1), material)


def _lace(mesh: Mesh, base: tuple[float, float, float], way: Array, s: float, material: Material) -> Mesh:
    """A cord across the top of the foot."""
    across = np.array([-way[1], way[0], 0.0])
    d = np.asarray(mesh.vertices, float) - base
    line = []
    for y in np.linspace(-0.02, 0.02, 7) * s:
        near = d[(np.abs(d @ way) < 0.006) & (np.abs(d @ across - y) < 0.006)]
        line.append(np.array(base) + across * y + [0, 0, float(near[:, 2].max()) + 0.0006])
    return solids.tube(np.array(line), 0.003 * s, material, 8)
