# SPDX-License-Identifier: Apache-2.0
"""Jets: an airliner with swept wings, engines under them and a row of windows; a fighter with a delta wing."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel, paint
from soundstage.shape import slabs, solids

_AXIS = 1.75  # metres: of the body over the ground
WORDS = ("jet", "airliner", "passenger plane", "jumbo", "commercial", "airbus", "boeing")

_FIGHTER = [
    (-2.9, 0.3, 0.0),
    (-2.2, 0.42, 0.0),
    (-0.4, 0.46, 0.0),
    (0.9, 0.4, 0.0),
    (1.9, 0.26, -0.04),
    (2.8, 0.1, -0.08),
    (3.2, 0.02, -0.1),
]  # x, radius, height over the axis


def airliner(look: Look) -> PropModel:
    """A passenger jet, a model 8.6 m long and 8 m from tip to tip."""
    coat, tint = kit.main(look, "white"), kit.enamel(paint(look, (0.03, 0.16, 0.45), 1), "livery")
    body = [
        (-4.3, 0.06, 0.34),
        (-3.6, 0.3, 0.2),
        (-2.4, 0.56, 0.06),
        (-1.2, 0.64, 0.0),
        (2.9, 0.64, 0.0),
        (3.5, 0.56, -0.04),
        (3.95, 0.38, -0.1),
        (4.22, 0.16, -0.15),
    ]
    parts = [_hull(body, coat), *_windows(), *_fins(tint, coat)]
    wing = slabs.polygon([(0.9, 0.3), (0.2, 0.3), (-0.2, 0.3), (-0.75, 0.3), (-1.75, 4.0), (-1.2, 4.0)], 0.04)
    one = solids.moved(slabs.slab(wing, 0.1, kit.shade(coat, 0.8, "wings"), 0.03), (0, 0, _AXIS - 0.38))
    tip = kit.put(kit.block((0.5, 0.04, 0.4), (0, 0, 0), tint, 0.02), (-1.5, 3.98, _AXIS - 0.34), x=-0.2)
    engine = [solids.moved(p, (0.25, 1.55, _AXIS - 0.72)) for p in _engine(coat)]
    pylon = kit.block((0.6, 0.07, 0.3), (-0.05, 1.55, _AXIS - 0.6), coat, 0.02)
    parts.append(kit.mirrored(solids.join([one, tip, *engine, pylon])))
    return _standing(parts, ((2.9, 0.0), (-0.5, 0.75)), 0.24)


def fighter(look: Look) -> PropModel:
    """A fighter jet, 6 m long: pointed nose, bubble canopy, delta wings, two fins, a glowing nozzle."""
    coat = kit.main(look, (0.22, 0.24, 0.27), lambda c: kit.enamel(c, "grey paint"))
    parts = [_hull(_FIGHTER, coat, 0.82)]
    parts.append(
        solids.moved(
            solids.sphere(0.34, kit.dark_glass((0.10, 0.12, 0.06)), (2.1, 0.8, 0.85), 24), (1.0, 0, _AXIS + 0.3)
        )
    )
    wing = slabs.polygon([(0.9, 0.2), (-2.2, 0.2), (-2.2, 2.3), (-1.6, 2.4)], 0.03)
    tail = slabs.polygon([(-1.9, 0.2), (-2.9, 0.2), (-3.1, 1.2), (-2.7, 1.25)], 0.03)
    half = [
        solids.moved(slabs.slab(s, 0.07, kit.shade(coat, 0.8, "wings"), 0.02), (0, 0, _AXIS - 0.06))
        for s in (wing, tail)
    ]
    fin = slabs.upright(
        slabs.slab(slabs.polygon([(-1.7, 0.2), (-2.8, 0.2), (-3.0, 1.25), (-2.6, 1.25)], 0.03), 0.06, coat, 0.02), 0.06
    )
    half += [
        kit.put(fin, (0, 0.36, _AXIS), x=-0.3),
        kit.block((1.5, 0.3, 0.5), (0.2, 0.5, _AXIS - 0.3), coat, 0.1, 2),
        kit.block((0.03, 0.22, 0.4), (0.95, 0.5, _AXIS - 0.26), kit.plastic(kit.INK, "intakes"), 0.02),
        solids.bar(
            (-2.0, 2.36, _AXIS - 0.02), (-1.0, 2.36, _AXIS - 0.02), 0.06, kit.enamel("white", "missiles"), 10, 0.02
        ),
    ]
    parts.append(kit.mirrored(solids.join(half)))
    nozzle = [
        kit.ahead(solids.turned([(0.3, 0.0), (0.24, -0.35)][::-1], kit.metal(), 0.02, 28)),
        kit.ahead(solids.turned([(0.17, -0.37), (0.17, -0.33)], kit.lit((1.0, 0.45, 0.12), 1.2, "exhaust"), 0.01, 24)),
    ]
    parts += [solids.moved(p, (-2.85, 0, _AXIS)) for p in nozzle]
    return _standing(parts, ((2.0, 0.0), (-1.0, 0.55)), 0.22)


def _hull(stations: list[tuple[float, float, float]], coat: Material, flat: float = 1.0) -> Mesh:
    """Rings (x, radius, height over the axis) joined from tail to nose."""
    t = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    rings = [np.stack([np.full(28, x), r * np.cos(t), _AXIS + z + flat * r * np.sin(t)], -1) for x, r, z in stations]
    return solids.loft(np.array(rings), coat, 1.2)


def _windows() -> list[Mesh]:
    """A row of windows and a door along each side, and the cockpit's panes."""
    glass, out = kit.dark_glass(), []
    for x in np.linspace(-2.1, 2.5, 17):
        pane = solids.sphere(0.07, glass, (0.8, 0.3, 1.1), 10)
        out += [solids.moved(pane, (float(x), s * (0.63 if x > -1.2 else 0.6), _AXIS + 0.14)) for s in (1, -1)]
    for turn in (-0.85, -0.3, 0.3, 0.85):
        at = (3.62 - 0.12 * abs(turn), 0.4 * np.sin(turn), _AXIS + 0.27)
        out.append(kit.put(solids.sphere(0.14, glass, (0.8, 0.75, 0.5), 12), at, z=turn, y=0.6))
    return out


def _fins(tint: Material, coat: Material) -> list[Mesh]:
    """The tail: a tall swept fin in the livery and two stabilizers, a stripe along the body."""
    fin = slabs.polygon([(-2.7, 0.4), (-3.9, 0.45), (-4.5, 2.0), (-4.0, 2.0)], 0.05)
    side = slabs.polygon([(-3.2, 0.15), (-3.9, 0.15), (-4.35, 1.35), (-4.0, 1.35)], 0.03)
    flat = solids.moved(slabs.slab(side, 0.07, kit.shade(coat, 0.8, "wings"), 0.02), (0, 0, _AXIS + 0.3))
    stripe = [kit.block((5.2, 0.02, 0.13), (0.2, s * 0.635, _AXIS - 0.12), tint, 0.005) for s in (1, -1)]
    return [
        solids.moved(slabs.upright(slabs.slab(fin, 0.1, tint, 0.03), 0.1), (0, 0, _AXIS)),
        kit.mirrored(flat),
        *stripe,
    ]


def _engine(coat: Material) -> list[Mesh]:
    """A round nacelle with its dark fan and a bright lip."""
    shell = kit.ahead(solids.turned([(0.2, -0.75), (0.32, -0.3), (0.34, 0.4), (0.3, 0.5)], coat, 0.05, 30))
    return [
        shell,
        solids.moved(kit.ahead(solids.ring(0.29, 0.035, kit.chrome(), 30, 8)), (0.5, 0, 0)),
        solids.moved(
            kit.ahead(solids.turned([(0.27, 0), (0.27, 0.02)], kit.plastic(kit.INK, "fan"), 0.004, 28)), (0.49, 0, 0)
        ),
        solids.moved(kit.ahead(solids.turned([(0.09, 0), (0.01, 0.13)], kit.chrome(), 0.01, 16)), (0.5, 0, 0)),
    ]


def _standing(parts: list[Mesh], gear: tuple[tuple[float, float], ...], r: float) -> PropModel:
    """On a nose wheel and two main wheels, at (x, y) under the body."""
    wheel = kit.wheel(r, 0.16, kit.plastic(kit.CREAM, "hub caps"))
    (nose, _), (back, side) = gear
    wheels, joints = kit.rolling(
        {
            "wheel_nose": (wheel, (nose, 0.0, r), r),
            "wheel_left": (wheel, (back, side, r), r),
            "wheel_right": (wheel, (back, -side, r), r),
        }
    )
    legs = [
        solids.bar((x, y, _AXIS - 0.4), (x, y, r), 0.06, kit.chrome(), 10)
        for x, y in ((nose + 0.02, 0.13), (back + 0.02, side + 0.15), (back + 0.02, -side - 0.15))
    ]
    legs += [
        solids.bar((x, y - 0.15, r), (x, y + 0.15, r), 0.03, kit.chrome(), 8)
        for x, y in ((nose, 0.0), (back, side), (back, -side))
    ]
    anchors = {
        "driver": (2.2, 0.2, _AXIS),
        "seat": (2.0, 0.0, _AXIS),
        "top": (0.5, 0.0, _AXIS + 0.65),
        "inside": (0.5, 0.0, _AXIS),
        "door": (2.6, -0.64, _AXIS),
    }
    return PropModel({"body": solids.join([*parts, *legs]), **wheels}, "metal", anchors, joints)
