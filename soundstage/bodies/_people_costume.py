# SPDX-License-Identifier: Apache-2.0
"""Costume over the rest: armour, spacesuits, tabards, capes, wings, and the holes of torn clothes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._animal_marks import cut
from soundstage.bodies._face import skin_of
from soundstage.bodies._people_clothes import bodice, chest_front, collar, hanging, hem_height, neck_ring, ring
from soundstage.bodies._people_frame import SIDES, Frame
from soundstage.bodies._people_hat_forms import leaf
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.colour import RGB, luminance, mixed
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


def armour(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """Breastplate, shoulder and elbow pieces, a collar of steel and a short skirt of plates."""
    s, steel = f.body, trim.metal("armour", garment.color)
    dark = trim.metal("armour edge", mixed(garment.color, (0, 0, 0), 0.55))
    leather = Material("belt", (0.12, 0.055, 0.025), "leather", 0.5)
    hem = hem_height(f, 0.02)
    mesh, shape = bodice(who, f, 1.0, 0.0155, steel, hem)
    front = chest_front(mesh, f, hem)
    ridge = trim.quad(np.array([(-0.006, 1.11), (0.006, 1.11), (0.006, 0.90), (-0.006, 0.90)]) * s, 20, 4)
    parts = [mesh, trim.plate(front, ridge, 0.009, steel), ring(mesh, hem + 0.09 * s, 0.040 * s, 0.010, leather)]
    for lift, radius in ((-0.004, 0.092), (0.020, 0.082), (0.042, 0.076)):
        points, away, up = neck_ring(f, lift, radius)
        parts.append(trim.band(points, away, up, trim.rounded(0.016 * s, 0.036 * s), steel if lift else dark))
    plates: list[Cone] = []
    for side, y in SIDES:
        a, b = f.joints[f"upper_arm_{side}"], f.joints[f"lower_arm_{side}"]
        d = space.unit(b - a)
        out = np.array([0, y * 0.012, 0.012]) * s
        for t, r in ((-0.02, 0.082), (0.045, 0.074), (0.095, 0.066)):
            top = a + out * (1 - 8 * max(0.0, t - 0.02)) + d * t * s
            end = a + out + d * (t + 0.012) * s
            plates.append(Cone(tuple(top), tuple(end), r * s, r * 0.94 * s, 0.001, f"upper_arm_{side}"))
        plates.append(Cone(tuple(b - d * 0.012 * s), tuple(b + d * 0.012 * s), 0.060 * s, 0.060 * s, 0.001,
                           f"lower_arm_{side}"))
    parts.append(cones.skin(plates, steel, 0.008 * max(0.7, s), None, 1))
    skirt = hanging(f, mesh, float(f.joints["upper_leg_left"][2]) - 0.13 * s, 0.16, steel, 16, "skirt", leather)
    return [trim.worn("armour", parts, [*shape, *plates], f), skirt]


def spacesuit(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """A thick white suit with a box of controls on the chest, bands on the arms and air on the back."""
    s = f.body
    main = Material("spacesuit", garment.color, "cloth", 0.75, sheen=0.2, grain="noise", grain_size=0.02,
                    grain_depth=0.25)
    grey, red = trim.cloth("spacesuit edge", (0.24, 0.25, 0.27)), trim.cloth("stripe", (0.58, 0.03, 0.02))
    hem = hem_height(f, 0.085)
    mesh, shape = bodice(who, f, 1.0, 0.030, main, hem)
    parts = [mesh, ring(mesh, hem + 0.10 * s, 0.040 * s, 0.012, grey)]
    parts += _bands(mesh, f, (("upper_arm", "lower_arm", 0.55, red), ("lower_arm", "hand", 0.93, grey)))
    hull = Material("pack", (0.78, 0.78, 0.77), "plastic", 0.4, coat=0.3)
    front = chest_front(mesh, f, hem)
    x = float(front.at(0, 1.02 * s))
    kit = [solids.moved(solids.box((0.06 * s, 0.15 * s, 0.10 * s), hull, 0.014 * s, 3), (x + 0.010 * s, 0, 0.965 * s))]
    for i, color in enumerate(((0.70, 0.05, 0.04), (0.85, 0.60, 0.05), (0.06, 0.32, 0.62))):
        knob = solids.sphere(0.013 * s, Material(f"knob {i}", color, "plastic", 0.3), (0.6, 1, 1), 14)
        kit.append(solids.moved(knob, (x + 0.042 * s, (i - 1) * 0.042 * s, 1.035 * s)))
    screen = Material("screen", (0.03, 0.10, 0.14), "glass", 0.2, coat=0.6)
    kit.append(solids.moved(solids.box((0.01 * s, 0.11 * s, 0.032 * s), screen, 0.003), (x + 0.038 * s, 0, 0.980 * s)))
    kit.append(solids.moved(solids.box((0.13 * s, 0.27 * s, 0.34 * s), hull, 0.035 * s, 3), (-0.205 * s, 0, 0.84 * s)))
    return [trim.worn("spacesuit", parts, shape, f), BodyPart("pack", solids.join(kit), "chest")]


def _bands(mesh: Mesh, f: Frame, where: tuple[tuple[str, str, float, Material], ...]) -> list[Mesh]:
    """Bands round both sleeves: (joint, next joint, how far between them 0-1, material)."""
    s, out = f.body, []
    for side, _ in SIDES:
        for first, second, t, material in where:
            a, b = f.joints[f"{first}_{side}"], f.joints[f"{second}_{side}"]
            d = space.unit(b - a)
            points, away = trim.contour(mesh, a + (b - a) * t, d, 30, 0.10 * s)
            out.append(trim.band(points, away, d, trim.rounded(0.007 * s, 0.036 * s), material))
    return out


def fire_coat(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """A heavy coat with bright bands that shine in a lamp's light."""
    s, main = f.body, trim.cloth("fire coat", garment.color)
    bright = Material("bright band", (0.78, 0.82, 0.10), "plastic", 0.4, emission=0.05)
    dark = trim.cloth("fire coat edge", mixed(garment.color, (0, 0, 0), 0.55))
    hem = hem_height(f, 0.03)
    mesh, shape = bodice(who, f, 1.0, 0.020, main, hem)
    front = chest_front(mesh, f, hem)
    strip = trim.quad(np.array([(-0.016, 1.13), (0.016, 1.13), (0.016, 0.78), (-0.016, 0.78)]) * s, 26, 5)
    parts = [mesh, trim.plate(front, strip, 0.008, dark), collar(f, main, 0.082, 0.060, 0.30)]
    parts += [ring(mesh, z * s, 0.034 * s, 0.008, bright) for z in (0.985, 0.86)]
    parts += _bands(mesh, f, (("upper_arm", "lower_arm", 0.62, bright), ("lower_arm", "hand", 0.80, bright)))
    low = float(f.joints["lower_leg_left"][2]) + 0.16 * s
    skirt = hanging(f, mesh, low, 0.16, main, 0, "coat_skirt", dark)
    edge, away = trim.contour(skirt.shape.mesh if isinstance(skirt.shape, SkinnedMesh) else mesh,
                              (0, 0, low + 0.03 * s), (0, 0, 1), 56, 0.5, 0.02)
    band = trim.band(edge, away, (0, 0, 1), trim.rounded(0.008 * s, 0.034 * s), bright)
    return [trim.worn("fire coat", parts, shape, f), skirt,
            trim.hung("coat_hem", [band], f, float(f.joints["spine"][2]))]


def tabard(who: Person, f: Frame, garment: Garment, mesh: Mesh, front: trim.Drape, base: list[Cone]) -> list[BodyPart]:
    """A cloth down the front with a cross on it, belted."""
    s, main = f.body, trim.cloth("tabard", garment.color)
    sign = trim.cloth("cross", (0.80, 0.58, 0.15) if luminance(garment.color) < 0.35 else (0.40, 0.02, 0.02))
    waist = float(f.joints["spine"][2] - 0.03 * s)
    bib = np.array([(-0.075, 1.10), (0.075, 1.10), (0.105, waist / s), (-0.105, waist / s)]) * s
    upper = [trim.plate(front, trim.quad(bib, 22, 16), 0.012, main)]
    for w, low, high in ((0.012, 0.93, 1.075), (0.046, 1.010, 1.034)):
        bar = np.array([(-w, high), (w, high), (w, low), (-w, low)]) * s
        upper.append(trim.plate(front, trim.quad(bar, 12, 8), 0.016, sign))
    points, _ = trim.contour(mesh, (0, 0, waist), (0, 0, 1), 56, 0.3)
    low = float(f.joints["lower_leg_left"][2] + 0.05 * s)
    cloth = trim.skirt(points, low, 0.22, main, 0, 0.006, (-0.85, 0.85), 0.030 * s)
    belt = ring(mesh, waist, 0.032 * s, 0.026 * s, Material("belt", (0.12, 0.055, 0.025), "leather", 0.5), reach=0.3)
    return [trim.worn("tabard", upper, base, f), trim.hung("tabard_skirt", [cloth, belt], f, waist)]


def on_back(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """A cape or a pair of wings."""
    if "cape" in garment.kind:
        return [_cape(f, garment)]
    make = _feathered if garment.kind == "wings" else _gauzy
    return [BodyPart("wings", solids.moved(make(garment.color), matrix=space.translation([-0.125 * f.body, 0,
            1.06 * f.body]) @ space.scaling((f.body,) * 3)), "chest")]


_CAPE = np.array([  # height of a row, half its width, x at its middle and at its edges; body units
    (1.185, 0.085, -0.085, 0.040), (1.165, 0.130, -0.105, 0.040), (1.120, 0.205, -0.140, 0.020),
    (1.020, 0.215, -0.165, -0.080), (0.800, 0.235, -0.185, -0.130), (0.550, 0.275, -0.215, -0.170),
    (0.220, 0.330, -0.265, -0.220),
])


def _cape(f: Frame, garment: Garment) -> BodyPart:
    """A cloth from the shoulders down the back, in folds, with a clasp."""
    s, main = f.body, trim.cloth("cape", garment.color)
    t = np.linspace(0, 1, 28)
    rows = np.stack([np.interp(t, np.linspace(0, 1, len(_CAPE)), c) for c in _CAPE.T], -1)
    across = np.linspace(-1, 1, 49)
    drop = np.clip((1.12 - rows[:, :1]) / 0.6, 0, 1)
    x = rows[:, 2:3] + (rows[:, 3:4] - rows[:, 2:3]) * across**2 + 0.028 * drop * np.cos(9.5 * across)
    grid = np.stack([x, rows[:, 1:2] * across, np.broadcast_to(rows[:, :1], x.shape)], -1) * s
    sheet = leaf(grid, grid + np.array([0.007, 0, 0]) * s, main)
    y = np.linspace(-0.085, 0.085, 9)
    throat = np.stack([0.085 + 0 * y, y, 1.183 - 0.05 * (1 - (y / 0.085) ** 2)], -1) * s
    cord = solids.tube(throat, 0.008 * s, main, 8)
    parts = [sheet, cord]
    if "high" in garment.kind:
        lining = trim.cloth("lining", (0.40, 0.012, 0.018))
        parts += [_standing(f, garment), leaf(grid + [0.009 * s, 0, 0], grid + [0.012 * s, 0, 0], lining)]
    mesh = solids.join(parts)
    v, bones = np.asarray(mesh.vertices, float), list(f.bones)
    low = space.smoothstep((1.05 * s - v[:, 2]) / (0.30 * s))  # of the hips
    thigh = 0.55 * space.smoothstep((float(f.joints["hips"][2]) - v[:, 2]) / (0.45 * s))
    left = space.smoothstep(v[:, 1] / (0.25 * s) + 0.5)
    weight = np.stack([1 - low, low * (1 - thigh), low * thigh * left, low * thigh * (1 - left)], -1)
    index = np.tile([bones.index(b) for b in ("chest", "hips", "upper_leg_left", "upper_leg_right")], (len(v), 1))
    return BodyPart("cape", SkinnedMesh(mesh, index, weight))


def _standing(f: Frame, garment: Garment) -> Mesh:
    """A stiff collar that stands up behind the head, red inside."""
    s = f.body
    turn = np.linspace(-2.0, 2.0, 37)
    tall = 0.040 + 0.105 * np.exp(-(((np.abs(turn) - 1.15) / 0.75) ** 2))
    rows = []
    for t in np.linspace(0, 1, 8):
        r = 0.092 + 0.075 * t
        rows.append(np.stack([-0.02 - r * np.cos(turn), 1.05 * r * np.sin(turn), 1.158 + tall * t], -1) * s)
    outer = np.array(rows)
    lining = mixed(garment.color, (0.45, 0.01, 0.015), 0.9)
    middle = np.array([-0.02 * s, 0, 0])
    inner = middle + (outer - middle) * [0.94, 0.94, 1]
    return solids.join([leaf(outer, inner, trim.cloth("cape", garment.color)),
                        leaf(inner * [1, 1, 0.9995], middle + (inner - middle) * [0.98, 0.98, 1],
                             trim.cloth("lining", lining))])


def emblem(mesh: Mesh, f: Frame, front: trim.Drape) -> list[Mesh]:
    """A hero's sign on the chest and a broad belt."""
    s = f.body
    gold = Material("emblem", (0.85, 0.55, 0.03), "plastic", 0.35, coat=0.4)
    red = Material("sign", (0.55, 0.02, 0.02), "plastic", 0.35, coat=0.4)
    shield = np.array([(-0.058, 1.088), (0.058, 1.088), (0.010, 0.985), (-0.010, 0.985)]) * s
    low = np.array([(-0.034, 1.074), (0.034, 1.074), (0.007, 1.006), (-0.007, 1.006)]) * s
    waist = float(f.joints["hips"][2]) + 0.055 * s
    return [trim.plate(front, trim.quad(shield, 12, 10), 0.006, gold),
            trim.plate(front, trim.quad(low, 10, 8), 0.010, red),
            ring(mesh, waist, 0.044 * s, 0.010, gold)]


def _feathered(color: RGB) -> Mesh:
    """A bird's wings, half spread: rows of long feathers under short ones; body units from between the shoulders."""
    white = Material("wings", color, "fur", 0.8, sheen=0.3, grain="noise", grain_size=0.018, grain_depth=0.25)
    shade = Material("wing feathers", mixed(color, (0.45, 0.42, 0.40), 0.18), "fur", 0.8, sheen=0.3)
    parts = []
    bone = solids.curve([(0, 0.03, 0), (-0.05, 0.14, 0.13), (-0.08, 0.28, 0.20), (-0.09, 0.44, 0.17)], 6)
    at = np.linspace(0, 1, len(bone))
    parts.append(solids.noodle(bone, list(np.interp(at, [0, 0.5, 1], [0.035, 0.045, 0.022])), white, 14))
    for row, (many, long, back, material) in enumerate(((11, 0.42, -0.012, shade), (10, 0.25, 0.006, white),
                                                        (9, 0.13, 0.020, white))):
        for t in np.linspace(0.08, 1.0, many):
            root = np.array([float(np.interp(t, at, bone[:, k])) for k in range(3)])
            lean = -1.75 + 0.95 * t**1.5  # from hanging to pointing outwards, radians
            size = long * (0.62 + 0.5 * np.sin(np.pi * min(1.0, 0.25 + 0.6 * t)))
            way = np.array([-0.10, np.cos(lean), np.sin(lean)])
            line = np.stack([root + way * size * k for k in np.linspace(0, 1, 7)]) + [back, 0, 0]
            wide = 0.030 * (1.15 - 0.15 * row) * np.array([0.6, 0.9, 1.0, 1.0, 0.9, 0.7, 0.35])
            parts.append(_flat(line, wide, material))
    return _both(parts)


def _flat(line: Array, wide: Array, material: Material) -> Mesh:
    """A feather: a rod flattened front to back."""
    rod = solids.noodle(line * [3.0, 1, 1], list(wide), material, 10)
    return solids.moved(rod, scale=(1 / 3.0, 1, 1))


def _gauzy(color: RGB) -> Mesh:
    """A dragonfly's four wings of thin gauze with veins; body units from between the shoulders."""
    gauze = Material("wings", color, "glass", 0.25, coat=0.5, sheen=0.3, emission=0.12)
    vein = Material("wing veins", mixed(color, (1, 1, 1), 0.55), "glass", 0.3, emission=0.35)
    parts = []
    for tip, wide in (((-0.14, 0.50, 0.34), 0.150), ((-0.12, 0.36, -0.26), 0.105)):
        axis = np.array(tip) - [0, 0.02, 0]
        side = space.unit(np.cross(axis, [1.0, 0.2, 0]))
        t = np.linspace(0, 1, 15)[:, None]
        width = wide * (np.sin(np.pi * np.clip(0.04 + 0.92 * t, 0, 1) ** 1.25) ** 0.75 + 0.03)
        across = np.linspace(-1, 1, 9)[None]
        grid = (np.array([0, 0.02, 0]) + t[..., None] * axis + (width * across)[..., None] * side)
        parts.append(leaf(grid, grid + [0.006, 0, 0], gauze))
        edge = np.concatenate([grid[:, 0], grid[::-1, -1], grid[:1, 0]])
        parts.append(solids.tube(edge, 0.0055, vein, 6))
        parts += [solids.tube(grid[:13, k], 0.003, vein, 6) for k in (2, 4, 6)]
    return _both(parts)


def _both(parts: list[Mesh]) -> Mesh:
    """The left wing and its mirror."""
    one = solids.join(parts)
    return solids.join([one, solids.moved(one, scale=(1, -1, 1))])


def torn(mesh: Mesh, who: Person, seed: int = 5) -> Mesh:
    """The same cloth with ragged holes and a ragged lower edge through which the skin shows."""
    v = np.asarray(mesh.vertices, float)
    chance = np.random.default_rng(seed)
    picks = v[chance.integers(len(v), size=17)]
    field = np.full(len(v), -1.0)
    for p, size in zip(picks, chance.uniform(0.024, 0.056, len(picks)), strict=True):
        d = (v - p) / [1, 0.75, 1.35]
        field = np.maximum(field, size - np.linalg.norm(d, axis=1))
    turn = np.arctan2(v[:, 1], v[:, 0])
    ragged = 0.055 + 0.035 * np.sign(np.sin(9 * turn)) * np.abs(np.sin(9 * turn)) ** 0.5 + 0.012 * np.sin(23 * turn)
    field = np.maximum(field, v[:, 2].min() + ragged - v[:, 2])
    field += 0.006 * np.sin(v[:, 0] * 190) * np.sin(v[:, 1] * 170) + 0.004 * np.sin(v[:, 2] * 240)
    return cut(mesh, field, skin_of(who.skin))


def santa_coat(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """A coat edged with white fur, under a black belt with a buckle."""
    s, main = f.body, trim.cloth("santa coat", garment.color)
    fur = Material("white trim", (0.84, 0.83, 0.81), "fur", 0.9, sheen=0.5, grain="noise", grain_size=0.012,
                   grain_depth=0.5)
    belt = Material("belt", (0.012, 0.011, 0.011), "leather", 0.35, coat=0.3)
    gold = Material("buckle", (0.75, 0.46, 0.10), "metal", 0.3, metallic=1.0)
    hem = hem_height(f)
    mesh, shape = bodice(who, f, 1.0, 0.016, main, hem)
    front = chest_front(mesh, f, hem)
    strip = trim.quad(np.array([(-0.024, 1.13), (0.024, 1.13), (0.024, 0.80), (-0.024, 0.80)]) * s, 26, 6)
    waist = float(f.joints["spine"][2])
    parts = [mesh, trim.plate(front, strip, 0.014, fur), ring(mesh, waist, 0.055 * s, 0.012, belt)]
    x = float(front.at(0, waist)) + 0.014
    for y, z, wide, tall in ((0, 0.030, 0.085, 0.012), (0, -0.042, 0.085, 0.012), (0.037, -0.036, 0.012, 0.072),
                             (-0.037, -0.036, 0.012, 0.072)):
        parts.append(solids.moved(solids.box((0.014, wide * s, tall * s), gold, 0.003), (x, y * s, waist + z * s)))
    for side, _ in SIDES:
        a, b = f.joints[f"lower_arm_{side}"], f.joints[f"hand_{side}"]
        points, away = trim.contour(mesh, a + (b - a) * 0.88, space.unit(b - a), 30, 0.10 * s)
        parts.append(trim.band(points, away, space.unit(b - a), trim.rounded(0.020 * s, 0.050 * s), fur))
    points, away, up = neck_ring(f, 0.012, 0.080)
    parts.append(trim.band(points, away, up, trim.rounded(0.030 * s, 0.050 * s), fur))
    low = float(f.joints["lower_leg_left"][2]) + 0.12 * s
    skirt = hanging(f, mesh, low, 0.20, main, 0, "coat_skirt", belt)
    points, away = trim.contour(skirt.shape.mesh if isinstance(skirt.shape, SkinnedMesh) else mesh, (0, 0, low),
                                (0, 0, 1), 56, 0.5)
    edge = trim.band(points, away, (0, 0, 1), trim.rounded(0.022 * s, 0.056 * s), fur)
    return [trim.worn("santa coat", parts, shape, f), skirt, trim.hung("coat_hem", [edge], f, waist)]
