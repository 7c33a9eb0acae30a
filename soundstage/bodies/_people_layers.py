# SPDX-License-Identifier: Apache-2.0
"""What is worn over: coats, jackets, robes, aprons, dungarees, scarves and ties."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._people_clothes import (
    _cuffs,
    bodice,
    chest_front,
    collar,
    hanging,
    hem_height,
    neck_ring,
    placket,
    ring,
)
from soundstage.bodies._people_costume import armour, fire_coat, santa_coat, spacesuit, tabard
from soundstage.bodies._people_frame import SIDES, Frame, trunk
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.colour import RGB, mixed
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


_COSTUMES = {"armour": armour, "spacesuit": spacesuit, "santa coat": santa_coat, "fire coat": fire_coat}


def outer(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    """A coat, raincoat, robe, jacket or waistcoat over the rest."""
    s, kind = f.body, garment.kind
    if kind in _COSTUMES:
        return _COSTUMES[kind](who, f, garment)
    main = trim.cloth(kind, garment.color)
    if kind == "raincoat":
        main = Material(kind, garment.color, "plastic", 0.32, coat=0.5)
    dark = trim.cloth(f"{kind} edge", mixed(garment.color, (0, 0, 0), 0.35))
    hem = hem_height(f, 0.075 if kind == "jacket" else 0.055)
    mesh, shape = bodice(
        who,
        f,
        0.08 if kind == "vest" else 1.0,
        0.0155 if kind != "vest" else 0.0125,
        main,
        hem,
        kind in ("jacket", "vest"),
    )
    front = chest_front(mesh, f, hem)
    parts = [mesh]
    if kind != "vest":
        parts += _cuffs(mesh, shape, 0.030 * s, 0.007, dark if kind in ("robe", "raincoat") else main)
    parts += _closed(who, f, garment.color, kind, front, main, hem)
    if kind == "jacket" or kind == "vest":
        return [trim.worn(kind, [*parts, ring(mesh, hem + 0.006 * s, 0.012 * s, 0.004, main)], shape, f)]
    end = 0.10 * s if kind == "robe" else float(f.joints["lower_leg_left"][2]) + 0.045 * s
    flare = {"robe": 0.34, "raincoat": 0.26}.get(kind, 0.20)
    skirt = hanging(
        f, mesh, end, flare, main, 0, "coat_skirt", dark, (-0.10, 2 * np.pi - 0.02), 0.008
    )  # one side laps over
    return [trim.worn(kind, parts, shape, f), skirt]


def _closed(who: Person, f: Frame, color: RGB, kind: str, front: trim.Drape, main: Material, hem: float) -> list[Mesh]:
    """How the front closes: lapels and pocket flaps, or a buttoned strip under a wide collar."""
    s = f.body
    parts: list[Mesh] = []
    brass = Material(
        "button", (0.10, 0.055, 0.03) if sum(color) > 0.5 else (0.66, 0.47, 0.18), "plastic", 0.3, coat=0.5
    )
    if kind in ("jacket", "vest", "coat"):
        parts += _lapels(who, f, front, main, hem)
        parts += [trim.button(front, 0.0, float(z) * s, 0.0095 * s, brass, 0.006) for z in (0.945, 0.885)]
        low = trim.quad([(0.001, 0.99 * s), (0.007 * s, 0.99 * s), (0.007 * s, hem), (0.001, hem)], 20, 3)
        parts.append(trim.plate(front, low, 0.004, main))
        for _, y in SIDES:
            flap = np.array([(0.045 * y, 0.875), (0.098 * y, 0.868), (0.098 * y, 0.840), (0.045 * y, 0.847)]) * s
            parts.append(trim.plate(front, trim.quad(flap, 5, 8), 0.005, main))
    else:
        parts += placket(front, f, hem + 0.004, 1.13 * s, main, brass, 4, 0.044, 0.011)
        parts.append(collar(f, main, 0.080, 0.062, 0.30))
    return parts


def _lapels(who: Person, f: Frame, front: trim.Drape, main: Material, hem: float) -> list[Mesh]:
    """The shirt that shows in the V, both lapels, and the collar behind; over fur alone it is closed to the neck."""
    s = f.body
    under = who.wear.get("top") or who.wear.get("dress")
    shirt = trim.cloth("shirt", under.color) if under else main
    vee = np.array([(-0.048, 1.150), (0.048, 1.150), (0.002, 0.985), (-0.002, 0.985)]) * s
    out = [trim.plate(front, trim.quad(vee, 16, 8), 0.002, shirt), collar(f, shirt, 0.070, 0.040, 0.24)]
    for _, y in SIDES:
        lapel = np.array([(0.040 * y, 1.155), (0.078 * y, 1.125), (0.010 * y, 0.972), (-0.004 * y, 0.976)]) * s
        grid = trim.quad(lapel, 16, 6)
        notch = np.clip(1 - np.abs(np.linspace(0, 1, 16) - 0.30) / 0.22, 0, 1)[:, None] * np.linspace(0, 1, 6)
        grid[..., 0] += y * 0.016 * s * notch
        out.append(trim.plate(front, grid, 0.0065, main))
    points, away, _ = neck_ring(f, 0.0, 0.078)
    keep = away[:, 0] < 0.55
    path = points[keep] + np.array([0, 0, 0.012]) * s
    out.append(solids.tube(path, 0.013 * s, main, 10))
    return out


def extras(who: Person, f: Frame) -> dict[str, list[BodyPart]]:
    """Aprons, dungarees ("front"), scarves and ties ("neck"): laid on whatever is the outermost layer."""
    out: dict[str, list[BodyPart]] = {}
    over = "outer" in who.wear
    thick = 0.0165 if over else 0.012
    base = [c.inflated(thick * f.body) for c in trunk(who, f)]
    mesh = cones.skin(base, trim.cloth("form", (0.5, 0.5, 0.5)), 0.010)
    front = trim.draped(mesh, (-0.16 * f.body, 0.16 * f.body), (0.70 * f.body, 1.18 * f.body), 0.008)
    garment = who.wear.get("front")
    if garment and garment.kind == "dungarees":
        out["front"] = _dungarees(f, garment, mesh, front, base)
    elif garment:
        make = tabard if garment.kind == "tabard" else _apron
        out["front"] = make(who, f, garment, mesh, front, base)
    garment = who.wear.get("neck")
    if garment:
        make_neck = {"scarf": _scarf, "medal": _strung, "necklace": _strung, "lei": _strung}.get(garment.kind, _tie)
        out["neck"] = [make_neck(f, garment, front, base)]
    return out


def _straps(f: Frame, front: trim.Drape, mesh: Mesh, material: Material, top: float) -> list[Mesh]:
    """Two bands over the shoulders."""
    s = f.body
    out = []
    for _, y in SIDES:
        path = [(float(front.at(y * 0.060 * s, top)), y * 0.060 * s, top)]
        for t in np.linspace(0, 1, 7):
            path.append((0.075 * s * (1 - 2 * t), y * (0.066 - 0.004 * t) * s, (1.175 + 0.016 * np.sin(np.pi * t)) * s))
        path.append((-0.125 * s, y * 0.045 * s, 1.02 * s))
        out.append(solids.tube(np.array(path), 0.011 * s, material, 8))
    return out


def _apron(who: Person, f: Frame, garment: Garment, mesh: Mesh, front: trim.Drape, base: list[Cone]) -> list[BodyPart]:
    s = f.body
    main, edge = trim.cloth("apron", garment.color), trim.cloth("apron edge", mixed(garment.color, (0, 0, 0), 0.25))
    waist = float(f.joints["spine"][2] - 0.03 * s)
    bib = np.array([(-0.066, 1.075), (0.066, 1.075), (0.100, waist / s), (-0.100, waist / s)]) * s
    pocket = np.array([(-0.045, 1.0), (0.045, 1.0), (0.042, 0.94), (-0.042, 0.94)]) * s
    upper = [
        trim.plate(front, trim.quad(bib, 18, 14), 0.004, main),
        trim.plate(front, trim.quad(pocket, 7, 9), 0.008, main),
        *_straps(f, front, mesh, edge, 1.07 * s),
    ]
    points, _ = trim.contour(mesh, (0, 0, waist), (0, 0, 1), 56, 0.3)
    low = f.joints["lower_leg_left"][2] + 0.02 * s
    cloth = trim.skirt(points, float(low), 0.26, main, 0, 0.005, (-1.15, 1.15), 0.018 * s)
    tie = ring(mesh, waist, 0.026 * s, 0.012 * s, edge, reach=0.3)
    return [trim.worn("apron", upper, base, f), trim.hung("apron_skirt", [cloth, tie], f, waist)]


def _dungarees(f: Frame, garment: Garment, mesh: Mesh, front: trim.Drape, base: list[Cone]) -> list[BodyPart]:
    s = f.body
    main = trim.cloth("dungarees", garment.color)
    brass = Material("buckle", (0.66, 0.47, 0.18), "metal", 0.35, metallic=0.9)
    low = float(f.joints["hips"][2] - 0.02 * s)
    bib = np.array([(-0.074, 1.065), (0.074, 1.065), (0.115, low / s), (-0.115, low / s)]) * s
    pocket = np.array([(-0.042, 1.03), (0.042, 1.03), (0.038, 0.96), (-0.038, 0.96)]) * s
    parts = [
        trim.plate(front, trim.quad(bib, 22, 16), 0.005, main),
        trim.plate(front, trim.quad(pocket, 7, 9), 0.009, main),
        *_straps(f, front, mesh, main, 1.055 * s),
    ]
    parts += [trim.button(front, y * 0.058 * s, 1.052 * s, 0.012 * s, brass, 0.012) for _, y in SIDES]
    trousers = cones.skin(
        base[:2], main, 0.0085, [Cone((0, 0, 3.0 + low + 0.14 * s), (0, 0, 3.0 + low + 0.14 * s), 3.0, 3.0)]
    )
    return [trim.worn("dungarees", [*parts, trousers, ring(mesh, low + 0.115 * s, 0.022 * s, 0.005, main)], base, f)]


def _scarf(f: Frame, garment: Garment, front: trim.Drape, base: list[Cone]) -> BodyPart:
    """Two turns of knitted cloth and an end that hangs in front."""
    s = f.body
    main = trim.cloth("scarf", garment.color, True)
    parts = []
    for lift, radius, thick in ((0.010, 0.076, 0.034), (0.040, 0.070, 0.030)):
        points, away, up = neck_ring(f, lift, radius)
        parts.append(trim.band(points, away, up, trim.rounded(thick * s, 0.048 * s, 4), main, 30))
    tail = np.array([(0.020, 1.135), (0.078, 1.135), (0.082, 0.935), (0.022, 0.935)]) * s
    parts.append(trim.plate(front, trim.quad(tail, 20, 8), 0.014 * s, main))
    for y in np.linspace(0.027, 0.077, 7) * s:
        x = float(front.at(y, 0.93 * s)) + 0.006
        parts.append(solids.tube([(x, y, 0.937 * s), (x, y, 0.905 * s)], 0.0035, main, 6))
    shape = [*base, Cone((0, 0, 1.17 * s), (0, 0, 1.25 * s), 0.07 * s, 0.07 * s, 0.02, "neck")]
    return trim.worn("scarf", parts, shape, f, 0.02)


def _tie(f: Frame, garment: Garment, front: trim.Drape, base: list[Cone]) -> BodyPart:
    s = f.body
    main = trim.cloth("tie", garment.color)
    x = float(front.at(0.0, 1.135 * s))
    if garment.kind == "bowtie":
        wings = [
            Cone(
                (x + 0.012, y * 0.008 * s, 1.143 * s),
                (x + 0.010, y * 0.042 * s, 1.145 * s),
                0.010 * s,
                0.023 * s,
                0.006,
                "chest",
                (0.6, 1, 1),
            )
            for _, y in SIDES
        ]
        knot = Cone((x + 0.018, -0.003, 1.143 * s), (x + 0.018, 0.003, 1.143 * s), 0.012 * s, 0.012 * s, 0.003, "chest")
        return trim.worn("bowtie", [cones.skin([*wings, knot], main, 0.005, None, 1)], base, f)
    half = np.interp(np.linspace(0, 1, 20), [0, 0.08, 0.85, 1.0], [0.013, 0.012, 0.027, 0.003]) * s
    z = np.linspace(1.130, 0.90, 20) * s
    grid = np.stack([np.stack([k * half, z], -1) for k in np.linspace(-1, 1, 5)], 1)
    knot_yz = np.array([(-0.019, 1.150), (0.019, 1.150), (0.012, 1.118), (-0.012, 1.118)]) * s
    parts = [trim.plate(front, grid, 0.0055, main), trim.plate(front, trim.quad(knot_yz, 6, 6), 0.013, main)]
    return trim.worn("tie", parts, base, f)


_STRUNG = {"medal": (0.92, 0.075), "necklace": (1.065, 0.078), "lei": (0.98, 0.105)}  # lowest, half as wide; body units


def _strung(f: Frame, garment: Garment, front: trim.Drape, base: list[Cone]) -> BodyPart:
    """A medal on its ribbon, beads or a wreath of flowers: what hangs on the breast from round the neck."""
    s, kind = f.body, garment.kind
    low, wide = (v * s for v in _STRUNG[kind])
    t = np.linspace(-1, 1, 31)
    deep = np.abs(t) if kind == "medal" else t**2
    y, z = wide * np.sign(t) * np.minimum(np.abs(t) * 1.1, 1.0), low + (1.165 * s - low) * deep
    over = np.array([float(front.at(a, b)) for a, b in zip(y, z, strict=True)]) + 0.006
    path = np.stack([over, y, z], -1)
    if kind == "medal":
        gold = Material("medal", (0.83, 0.55, 0.10), "metal", 0.28, metallic=0.9)
        disc = solids.moved(solids.turned([(0.034 * s, 0.0), (0.034 * s, 0.010)], gold, 0.003, 32),
                            matrix=space.translation([path[15, 0] - 0.004, 0, low - 0.03 * s])
                            @ space.turn("y", np.pi / 2))
        parts = [solids.tube(path, 0.008 * s, trim.cloth("ribbon", garment.color), 8), disc]
    else:
        size = (0.020 if kind == "lei" else 0.0115) * s
        main = trim.cloth("petals", garment.color) if kind == "lei" else Material("beads", garment.color, "glass", 0.2)
        pale = trim.cloth("petals", mixed(garment.color, (1, 0.95, 0.8), 0.6))
        parts = [solids.moved(solids.sphere(size, pale if kind == "lei" and k % 2 else main, segments=14), p)
                 for k, p in enumerate(path)]
    return trim.worn(kind, parts, base, f)
