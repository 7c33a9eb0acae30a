# SPDX-License-Identifier: Apache-2.0
"""Dresses a person: garments as inflated cones with hems, cuffs, collars, plackets and buttons, and shoes.

Skin is only built where it is seen. Layers are inflated in order: trousers 5 mm, top 9, coat 17.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._face import skin_of
from soundstage.bodies._people_ends import hands, shoes
from soundstage.bodies._people_frame import SIDES, Frame, arm, leg, trunk
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_patterned import in_pattern
from soundstage.bodies._people_wardrobe import Garment
from soundstage.bodies.base import BodyPart
from soundstage.colour import luminance, mixed
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
_GRID = 0.0095
_SHORT = {"tshirt": 0.30, "dress": 0.26, "vest": 0.08}
_SEEN_TOPS = ("vest", "hero suit", "bodysuit", "sweater", "shirt", "tshirt", "turtleneck")  # not under coats


def clothes(who: Person, f: Frame) -> list[BodyPart]:
    """All garments, shoes and the skin that shows between them."""
    wear = who.wear
    out = garments(who, f)
    if sleeve(who) < 0.9:
        bare = [c for side, _ in SIDES for c in arm(who, f, side)]
        out.append(trim.worn("arms", [cones.skin(bare, skin_of(who.skin), _GRID)], bare, f, 0.022))
    if "dress" in wear or wear["bottom"].kind in ("skirt", "shorts"):
        bare = [c for side, _ in SIDES for c in leg(who, f, side, 0.15, 0.97)]
        out.append(trim.worn("legs", [cones.skin(bare, skin_of(who.skin), _GRID)], bare, f, 0.03))
    return [*out, *hands(who, f), *shoes(who, f, wear["shoes"])]


def sleeve(who: Person) -> float:
    """How far down the arms the clothes go: 1 to the wrist, 0.5 to the elbow."""
    wear = who.wear
    if "dress" in wear:
        under = 1.0 if wear["dress"].kind == "gown" else _SHORT["dress"]
    else:
        under = _SHORT.get(wear["top"].kind, 1.0)
    return max(under, _SHORT.get(wear["outer"].kind, 1.0)) if "outer" in wear else under


def garments(who: Person, f: Frame) -> list[BodyPart]:
    """The garments of the trunk and the legs that are worn, undermost first."""
    wear = who.wear
    out: list[BodyPart] = []

    def put(slot: str, parts: list[BodyPart]) -> None:
        worn = wear[slot]
        out.extend(in_pattern(p, worn.pattern, worn.color, f) if worn.pattern else p for p in parts)

    if "dress" in wear:
        put("dress", _dress(who, f, wear["dress"], 1.0 if wear["dress"].kind == "gown" else _SHORT["dress"]))
    else:
        if "bottom" in wear:
            put("bottom", _bottom(who, f, wear["bottom"]))
        if "top" in wear and wear.get("outer", wear["top"]).kind in _SEEN_TOPS:
            put("top", _top(who, f, wear["top"], _SHORT.get(wear["top"].kind, 1.0)))
    if "back" in wear:
        from soundstage.bodies._people_costume import on_back

        put("back", on_back(who, f, wear["back"]))
    if "outer" in wear:
        from soundstage.bodies._people_layers import outer

        put("outer", outer(who, f, wear["outer"]))
    if "front" in wear or "neck" in wear:
        from soundstage.bodies._people_layers import extras

        for slot, parts in extras(who, f).items():
            put(slot, parts)
    return out


def under_coat(who: Person) -> bool:
    """Whether a coat hangs over what is worn on the legs, which then has to be narrow."""
    return "outer" in who.wear and who.wear["outer"].kind in ("coat", "raincoat", "robe")


def hem_height(f: Frame, drop: float = 0.055) -> float:
    """Height of a top's hem (metres): so many body units below the hips."""
    return float(f.joints["hips"][2] - drop * f.body)


def bodice(
    who: Person, f: Frame, sleeve: float, inflate: float, material: Material, hem: float, loose: bool = True
) -> tuple[Mesh, list[Cone]]:
    """Trunk and sleeves as one skin, cut at the hem and hollow at the cuffs, and its cones."""
    s = f.body
    shape = [c.inflated(inflate * s) for c in trunk(who, f)]
    hip, first = f.joints["hips"][2], shape[0]
    if loose:  # over the thighs' roots, so that trousers do not come through
        shape.insert(
            1,
            Cone(
                (0, 0, hem - 0.05 * s),
                (0, 0, hip + 0.035 * s),
                first.ra + 0.006 * s,
                first.ra,
                0.05 * s,
                "hips",
                (1.0, 1.27, 1.0),
            ),
        )
    carve = [trim.below(hem)]
    for side, _ in SIDES:
        limb = [
            c.inflated((inflate + (0.004 if sleeve < 0.9 else 0.002)) * s) for c in arm(who, f, side, sleeve * 0.95)
        ]
        shape += limb
        tip, a = np.array(limb[-1].b), np.array(limb[-1].a)
        d = space.unit(tip - a)
        r = limb[-1].rb
        carve.append(Cone(tuple(tip + d * (r * 0.70)), tuple(tip + d * (r + 0.05)), r * 0.80, r))
    return cones.skin(shape, material, _GRID, carve, 3), shape


def _cuffs(mesh: Mesh, shape: list[Cone], tall: float, thick: float, material: Material, ribs: int = 0) -> list[Mesh]:
    """Bands at the ends of both sleeves (the last cone of each arm)."""
    out = []
    for limb in [c for c in shape if "arm" in c.bone and not any(o.a == c.b and "arm" in o.bone for o in shape)]:
        a, b = np.array(limb.a), np.array(limb.b)
        d = space.unit(b - a)
        centre = b - d * tall * 0.15
        points, away = trim.contour(mesh, centre, d, 28, limb.rb * 1.9)
        points = centre + away * np.maximum(np.linalg.norm(points - centre, axis=1), limb.rb * 0.92)[:, None]
        out.append(trim.band(points, away, d, trim.rounded(thick, tall), material, ribs))
    return out


def ring(
    mesh: Mesh, z: float, tall: float, thick: float, material: Material, ribs: int = 0, reach: float = 0.4
) -> Mesh:
    """A level band round the trunk."""
    points, away = trim.contour(mesh, (0, 0, z), (0, 0, 1), 56, reach)
    return trim.band(points, away, (0, 0, 1), trim.rounded(thick, tall), material, ribs)


def chest_front(mesh: Mesh, f: Frame, low: float) -> trim.Drape:
    """The garment's front from its hem to the neck."""
    return trim.draped(mesh, (-0.13 * f.body, 0.13 * f.body), (low, 1.17 * f.body), 0.008)


def neck_ring(f: Frame, up: float, radius: float, n: int = 40) -> tuple[Array, Array, Array]:
    """A tilted ring round the neck's root (lower in front): points, outward and upward directions."""
    s = f.body
    turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
    tilt = space.turn("y", 0.22)[:3, :3]
    away = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1) @ tilt.T
    return np.array([-0.008, 0, 1.160 + up]) * s + away * radius * s, away, np.broadcast_to(tilt[:, 2], (n, 3))


def collar(f: Frame, material: Material, radius: float = 0.072, tall: float = 0.045, gap: float = 0.28) -> Mesh:
    """A folded shirt collar: a stand round the neck and a flap that falls outwards, with two points in front."""
    s = f.body
    n = 44
    turn = np.linspace(gap, 2 * np.pi - gap, n)
    tilt = space.turn("y", 0.25)[:3, :3]
    away = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1) @ tilt.T
    point = np.exp(-(((np.minimum(turn, 2 * np.pi - turn) - gap) / 0.45) ** 2))[:, None]
    top = np.array([-0.008, 0, 1.176]) * s + away * radius * s
    outline = [
        (-0.006, -0.030, 0),
        (-0.004, 0.004, 0),
        (0.000, 0.009, 0),
        (0.006, 0.005, 0.0),
        (0.017, -tall * 0.55, 0.4),
        (0.024, -tall * 0.92, 1.0),
        (0.020, -tall * 0.96, 1.0),
        (0.010, -tall * 0.5, 0.4),
    ]
    rows = [
        top + s * (away * o + tilt[:, 2] * h) + s * point * k * (np.array([0.010, 0, -0.022])) for o, h, k in outline
    ]
    v = np.stack(rows, 1)
    p = len(outline)
    i, j = np.meshgrid(np.arange(n - 1), np.arange(p), indexing="ij")
    a, b = (i * p + j).ravel(), (i * p + (j + 1) % p).ravel()
    faces = [np.stack([a, a + p, b + p], -1), np.stack([a, b + p, b], -1)]
    for base, flip in ((0, False), ((n - 1) * p, True)):
        fan = np.stack([np.full(p - 2, base), base + np.arange(1, p - 1), base + np.arange(2, p)], -1)
        faces.append(fan[:, ::-1] if flip else fan)
    return solids.mesh(v.reshape(-1, 3), np.concatenate(faces), material, 1.1)


def placket(
    front: trim.Drape,
    f: Frame,
    low: float,
    high: float,
    material: Material,
    buttons: Material | None,
    many: int = 5,
    wide: float = 0.030,
    size: float = 0.0075,
) -> list[Mesh]:
    """The strip down the front and its buttons."""
    s = f.body
    strip = trim.quad([(-wide / 2 * s, high), (wide / 2 * s, high), (wide / 2 * s, low), (-wide / 2 * s, low)], 30, 4)
    out = [trim.plate(front, strip, 0.0035, material)]
    if buttons is not None:
        out += [
            trim.button(front, 0.0, float(z), size * s, buttons, 0.0045)
            for z in np.linspace(high - 0.028 * s, low + 0.04 * s, many)
        ]
    return out


def _top(who: Person, f: Frame, garment: Garment, sleeve: float) -> list[BodyPart]:
    s, kind = f.body, garment.kind
    knit = kind in ("sweater", "turtleneck")
    main = trim.cloth(kind, garment.color, knit)
    edge = trim.cloth(f"{kind} edge", mixed(garment.color, (0, 0, 0), 0.16), knit)
    hem = hem_height(f)
    mesh, shape = bodice(who, f, sleeve, 0.011 if knit else 0.0085, main, hem, "suit" not in kind)
    if garment.torn:
        mesh = _ragged(mesh, who)
    parts = [
        mesh,
        ring(
            mesh, hem + 0.012 * s, 0.034 * s if knit else 0.012 * s, 0.0055, edge if knit else main, 44 if knit else 0
        ),
    ]
    parts += _cuffs(
        mesh, shape, 0.036 * s if knit or sleeve > 0.9 else 0.014 * s, 0.0055, edge if knit else main, 18 if knit else 0
    )
    parts += _neckline(f, kind, edge, knit)
    if kind == "hero suit":
        from soundstage.bodies._people_costume import emblem

        parts += emblem(mesh, f, chest_front(mesh, f, hem))
    if kind == "shirt":
        front = chest_front(mesh, f, hem)
        pearl = Material(
            "button",
            (0.80, 0.77, 0.70) if luminance(garment.color) < 0.45 else (0.12, 0.07, 0.04),
            "plastic",
            0.3,
            coat=0.4,
        )
        parts += placket(front, f, hem + 0.004, 1.125 * s, main, pearl)
        if not who.female:
            pocket = trim.quad(np.array([(0.035, 1.06), (0.085, 1.06), (0.083, 1.00), (0.037, 1.00)]) * s, 8, 6)
            parts.append(trim.plate(front, pocket, 0.004, main))
        parts.append(collar(f, main))
    return [trim.worn(kind, parts, shape, f)]


def _neckline(f: Frame, kind: str, edge: Material, knit: bool) -> list[Mesh]:
    """The band or the rolled collar at the neck of a top without a collar."""
    s, parts = f.body, []
    if kind in ("sweater", "tshirt"):
        tall, out = (0.030, 0.014) if knit else (0.018, 0.008)
        points, away, up = neck_ring(f, 0.004, 0.066)
        parts.append(trim.band(points, away, up, trim.rounded(out * s, tall * s), edge, 26 if knit else 0))
    if kind == "turtleneck":
        for lift, radius in ((0.012, 0.070), (0.034, 0.067)):
            points, away, up = neck_ring(f, lift, radius)
            parts.append(trim.band(points, away, up, trim.rounded(0.014 * s, 0.034 * s), edge, 26))
    return parts


def _bottom(who: Person, f: Frame, garment: Garment) -> list[BodyPart]:
    s, kind = f.body, garment.kind
    main = trim.metal(kind, garment.color) if kind == "greaves" else trim.cloth(kind, garment.color)
    seam = trim.cloth(f"{kind} seam", mixed(garment.color, (0.75, 0.45, 0.12) if kind == "jeans" else (0, 0, 0), 0.30))
    base = [c.inflated(0.005 * s) for c in trunk(who, f)[:2]]
    if kind == "skirt":
        mesh = cones.skin(base, main, 0.010)
        hem = f.joints["lower_leg_left"][2] + (0.035 if who.age != "child" else 0.05) * s
        flare, pleats = (-0.02, 0) if under_coat(who) else (0.30, 11)
        return [trim.worn("waist", [mesh], base, f), hanging(f, mesh, hem, flare, main, pleats, "skirt", seam)]
    end = 0.46 if kind == "shorts" else 0.93
    shape, carve, bands = list(base), [], []
    low = f.joints["lower_leg_left"][2] + 0.045 * s if kind == "shorts" else 0.070 * s
    if kind != "shorts" and who.wear.get("shoes", garment).kind in ("boots", "sabatons"):
        low = 0.185 * s  # tucked into the boots
    carve.append(trim.below(low))
    for side, _ in SIDES:
        loose = 0.012 if kind == "shorts" else 0.007
        shape += [Cone(c.a, c.b, c.ra + 0.004 * s, c.rb + loose * s, c.k, c.bone) for c in leg(who, f, side, 0, end)]
    mesh = cones.skin(shape, main, _GRID, carve, 3)
    if garment.torn:
        mesh = _ragged(mesh, who)
    for side, y in SIDES:
        ankle = f.joints[f"foot_{side}"] if kind != "shorts" else f.joints[f"lower_leg_{side}"]
        centre = np.array([ankle[0] if kind != "shorts" else 0.0, ankle[1] - y * 0.003, low + 0.014 * s])
        points, away = trim.contour(mesh, centre, (0, 0, 1), 30, 0.088 * s)
        bands.append(
            trim.band(points, away, (0, 0, 1), trim.rounded(0.0045, 0.024 * s), main if kind != "jeans" else seam)
        )
        knee = f.joints[f"lower_leg_{side}"]
        if kind != "shorts":  # the pressed crease or the sewn side seam
            x = 0.0 if kind == "jeans" else 1.0
            z = np.linspace(low + 0.03 * s, f.joints["hips"][2] - 0.10 * s, 22)
            line = [_outermost(mesh, np.array([0.0, knee[1], h]), np.array([x, y * (1 - x), 0.0])) for h in z]
            bands.append(solids.tube(np.array(line), 0.0022, seam if kind == "jeans" else main, 6))
    return [trim.worn(kind, [mesh, *bands], shape, f, 0.03)]


def _ragged(mesh: Mesh, who: Person) -> Mesh:
    from soundstage.bodies._people_costume import torn

    return torn(mesh, who)


def _outermost(mesh: Mesh, origin: Array, way: Array) -> Array:
    """The point of a mesh farthest along a direction near a line from origin."""
    d = np.asarray(mesh.vertices, float) - origin
    near = d[(np.abs(d[:, 2]) < 0.012) & (np.abs(d @ np.cross(way, [0, 0, 1.0])) < 0.012)]
    if not len(near):
        return origin
    return np.asarray(origin + way * float((near @ way).max()))


def hanging(
    f: Frame,
    over: Mesh,
    hem: float,
    flare: float,
    main: Material,
    pleats: int,
    name: str,
    edge: Material,
    arc: tuple[float, float] = (0.0, 2 * np.pi),
    thick: float = 0.006,
) -> BodyPart:
    """A skirt from the waist of a mesh, with its waistband and hem."""
    s = f.body
    waist = float(f.joints["spine"][2] - 0.035 * s)
    trunk_only = 0.235 * s * max(1.0, f.girth)  # sleeves are farther out
    points, _ = trim.contour(over, (0, 0, waist), (0, 0, 1), 56, trunk_only)
    low = float(f.joints["hips"][2] - 0.03 * s)
    wide, _ = trim.contour(over, (0, 0, low), (0, 0, 1), 56, trunk_only)
    fuller = float(np.linalg.norm(wide[:, :2], axis=1).mean() / np.linalg.norm(points[:, :2], axis=1).mean())
    cloth = trim.skirt(points, hem, flare + fuller - 1, main, pleats, thick, arc, 0.006)
    return trim.hung(name, [cloth, ring(over, waist, 0.030 * s, 0.010, edge, reach=trunk_only)], f, waist)


def _dress(who: Person, f: Frame, garment: Garment, sleeve: float) -> list[BodyPart]:
    s = f.body
    main = trim.cloth("dress", garment.color)
    belt = trim.cloth(
        "belt",
        who.accent
        if abs(luminance(who.accent) - luminance(garment.color)) > 0.05
        else mixed(garment.color, (0.9, 0.87, 0.8), 0.6),
    )
    mesh, shape = bodice(who, f, sleeve, 0.0085, main, hem_height(f, 0.05), False)
    parts = [mesh, *_cuffs(mesh, shape, 0.016 * s, 0.006, main)]
    if who.age == "child" or who.features["brows"] > 0:
        pale = trim.cloth("collar", (0.80, 0.77, 0.70))
        parts.append(collar(f, pale, 0.074, 0.046, 0.16))
    else:
        points, away, up = neck_ring(f, 0.0, 0.070)
        parts.append(trim.band(points, away, up, trim.rounded(0.009 * s, 0.016 * s), belt))
    front = chest_front(mesh, f, f.joints["spine"][2])
    dot = Material("button", belt.color, "plastic", 0.3, coat=0.4)
    parts += [trim.button(front, 0.0, z * s, 0.0075 * s, dot, 0.003) for z in (1.10, 1.06, 1.02)]
    hem = 0.10 * s if garment.kind == "gown" else f.joints["lower_leg_left"][2] - 0.01 * s
    flare, pleats = (0.0, 0) if under_coat(who) else (0.36 if garment.kind != "gown" else 0.42, 10)
    return [trim.worn("dress", parts, shape, f), hanging(f, mesh, float(hem), flare, main, pleats, "skirt", belt)]
