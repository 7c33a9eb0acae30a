# SPDX-License-Identifier: Apache-2.0
"""What props share: wheels, knobs, legs, lamps, panes, lumps and leaves, and the substances they are made of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Material, Mesh
from soundstage.props._substances import (
    CREAM as CREAM,
)
from soundstage.props._substances import (
    INK as INK,
)
from soundstage.props._substances import (
    LEAF as LEAF,
)
from soundstage.props._substances import (
    OAK as OAK,
)
from soundstage.props._substances import (
    PINE as PINE,
)
from soundstage.props._substances import (
    WALNUT as WALNUT,
)
from soundstage.props._substances import (
    Paint as Paint,
)
from soundstage.props._substances import (
    brass as brass,
)
from soundstage.props._substances import (
    bricks as bricks,
)
from soundstage.props._substances import (
    ceramic as ceramic,
)
from soundstage.props._substances import (
    chrome as chrome,
)
from soundstage.props._substances import (
    clay as clay,
)
from soundstage.props._substances import (
    cloth as cloth,
)
from soundstage.props._substances import (
    dark_glass as dark_glass,
)
from soundstage.props._substances import (
    enamel as enamel,
)
from soundstage.props._substances import (
    food as food,
)
from soundstage.props._substances import (
    glass as glass,
)
from soundstage.props._substances import (
    iron as iron,
)
from soundstage.props._substances import (
    leaf as leaf,
)
from soundstage.props._substances import (
    leather as leather,
)
from soundstage.props._substances import (
    lit as lit,
)
from soundstage.props._substances import (
    main as main,
)
from soundstage.props._substances import (
    metal as metal,
)
from soundstage.props._substances import (
    painted_wood as painted_wood,
)
from soundstage.props._substances import (
    paper as paper,
)
from soundstage.props._substances import (
    plaster as plaster,
)
from soundstage.props._substances import (
    plastic as plastic,
)
from soundstage.props._substances import (
    rgb as rgb,
)
from soundstage.props._substances import (
    rubber as rubber,
)
from soundstage.props._substances import (
    said as said,
)
from soundstage.props._substances import (
    shade as shade,
)
from soundstage.props._substances import (
    snow as snow,
)
from soundstage.props._substances import (
    stone as stone,
)
from soundstage.props._substances import (
    wood as wood,
)
from soundstage.props.base import Joint
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


def lying(part: Mesh) -> Mesh:
    """Something turned about Z, laid so that its axis is Y (its top points to -Y)."""
    return solids.moved(part, matrix=space.turn("x", np.pi / 2))


def ahead(part: Mesh) -> Mesh:
    """Something turned about Z, laid so that its top points to +X."""
    return solids.moved(part, matrix=space.turn("y", np.pi / 2))


def put(part: Mesh, at: Sequence[float], **turns: float) -> Mesh:
    """The part turned about x, then y, then z (radians) and moved to a point."""
    matrix = space.translation(np.asarray(at, float))
    for axis in ("z", "y", "x"):
        if axis in turns:
            matrix = matrix @ space.turn(axis, turns[axis])
    return solids.moved(part, matrix=matrix)


def block(size: Sequence[float], at: Sequence[float], material: Material, bevel: float = 0.01, steps: int = 1) -> Mesh:
    """A soft box whose bottom middle is at a point."""
    return solids.moved(solids.box(size, material, bevel, steps), at)


def mirrored(part: Mesh) -> Mesh:
    """The part and its mirror image across the XZ plane."""
    return solids.join([part, solids.moved(part, scale=(1, -1, 1))])


def wheel(radius: float, width: float, hub: Material, tyre: Material | None = None) -> Mesh:
    """A chunky wheel about the origin, axle along Y: fat tyre, dished disc and a cap on both sides."""
    r, w = radius, width / 2
    tread = [
        (r * 0.62, -w * 0.8),
        (r * 0.72, -w),
        (r * 0.9, -w),
        (r * 0.98, -w * 0.8),
        (r, -w * 0.5),
        (r, w * 0.5),
        (r * 0.98, w * 0.8),
        (r * 0.9, w),
        (r * 0.72, w),
        (r * 0.62, w * 0.8),
    ]
    out = [solids.lathe(tread, tyre or rubber(), 26, crease=1.0)]
    disc = [(0.0, w * 0.62), (r * 0.18, w * 0.62), (r * 0.5, w * 0.5), (r * 0.58, w * 0.9), (r * 0.66, w * 0.9)]
    whole = [(x, -z) for x, z in disc] + [(x, z) for x, z in reversed(disc)]
    out.append(solids.lathe(whole, hub, 20, crease=0.9))
    cap = solids.turned([(r * 0.2, 0), (r * 0.2, w * 0.3), (r * 0.12, w * 0.42)], hub, r * 0.05, 12, 1)
    for side in (1, -1):
        out.append(solids.moved(cap, (0, 0, side * w * 0.55), scale=(1, 1, side)))
    return lying(solids.join(out))


def rolling(
    wheels: dict[str, tuple[Mesh, tuple[float, float, float], float]],
) -> tuple[dict[str, Mesh], tuple[Joint, ...]]:
    """Wheels by name (mesh about the origin, centre, radius) -> parts in place and their roll joints."""
    parts = {name: solids.moved(part, centre) for name, (part, centre, _) in wheels.items()}
    joints = tuple(Joint(name, centre, (0.0, 1.0, 0.0), "roll", radius) for name, (_, centre, radius) in wheels.items())
    return parts, joints


def four_wheels(
    front: float, back: float, side: float, radius: float, part: Mesh
) -> tuple[dict[str, Mesh], tuple[Joint, ...]]:
    """One wheel mesh on two axles at x = front and back, y = +-side."""
    return rolling(
        {
            f"wheel_{end}_{hand}": (part, (x, y, radius), radius)
            for end, x in (("front", front), ("back", back))
            for hand, y in (("left", side), ("right", -side))
        }
    )


def legs(
    spots: Sequence[Sequence[float]],
    height: float,
    radius: float,
    material: Material,
    splay: float = 0.0,
    taper: float = 0.7,
) -> Mesh:
    """Round legs from the floor up to height under each (x, y); splay leans their feet outwards, metres."""
    out = []
    for x, y in spots:
        away = np.array([np.sign(x), np.sign(y)]) * splay
        foot = (x + away[0], y + away[1])
        out.append(solids.moved(solids.turned([(radius * taper, 0), (radius, height)], material, radius * 0.3, 16)))
        lean = np.eye(4)
        lean[0, 2], lean[1, 2] = (x - foot[0]) / height, (y - foot[1]) / height
        out[-1] = solids.moved(out[-1], matrix=space.translation((*foot, 0.0)) @ lean)
    return solids.join(out)


def corners(x: float, y: float) -> list[tuple[float, float]]:
    """The four corners (+-x, +-y)."""
    return [(x, y), (x, -y), (-x, y), (-x, -y)]


def lens(radius: float, glow: Material, rim: Material) -> Mesh:
    """A round lamp facing +X: a domed lens in a rim, its back at x = -radius / 2."""
    cup = solids.turned(
        [
            (radius * 0.95, -radius * 0.5),
            (radius * 1.22, -radius * 0.1),
            (radius * 1.22, radius * 0.16),
            (radius, radius * 0.2),
        ],
        rim,
        radius * 0.1,
        16,
        1,
    )
    dome = solids.turned(
        [(radius * 0.98, 0.0), (radius * 0.98, radius * 0.2), (radius * 0.6, radius * 0.38)], glow, radius * 0.2, 16, 2
    )
    return ahead(solids.join([cup, dome]))


def pane(
    width: float,
    height: float,
    material: Material,
    frame: Material,
    bar: float = 0.05,
    depth: float = 0.06,
    across: int = 2,
    up: int = 2,
    radius: float = 0.02,
) -> Mesh:
    """A window facing +X, bottom middle at the origin: a frame with bars, and panes behind them."""
    import shapely
    import shapely.affinity

    outer = shapely.box(-width / 2, 0, width / 2, height)
    wide, tall = (width - bar * (across + 1)) / across, (height - bar * (up + 1)) / up
    hole = slabs.rectangle(wide, tall, radius)
    for i in range(across):
        for j in range(up):
            x = -width / 2 + bar + wide / 2 + i * (wide + bar)
            z = bar + tall / 2 + j * (tall + bar)
            outer = outer.difference(shapely.affinity.translate(hole, x, z))
    grid = slabs.facing(slabs.slab(outer, depth, frame, min(bar, depth) * 0.25, 2), depth)
    sheet = solids.moved(solids.box((depth * 0.3, width - bar, height - bar), material, 0.002, 1), (0, 0, bar / 2))
    return solids.join([grid, sheet])


def lump(
    radius: float,
    material: Material,
    seed: int,
    rough: float = 0.12,
    scale: Sequence[float] = (1, 1, 1),
    segments: int = 24,
) -> Mesh:
    """A ball with soft bumps of about rough x radius: stones, crowns, dough."""
    waves = np.random.Generator(np.random.PCG64(seed))
    way = space.unit(waves.normal(size=(7, 3)))
    rate, phase = waves.uniform(1.6, 4.2, 7), waves.uniform(0, 6.28, 7)

    def bump(v: Array) -> Array:
        d = space.unit(v)
        swell = np.sum(np.sin(d @ way.T * rate + phase), -1) / 3.2
        return np.asarray(v * (1 + rough * swell[:, None]))

    return solids.moved(solids.bent(solids.sphere(radius, material, segments=segments), bump), scale=scale)


def standing(part: Mesh) -> Mesh:
    """The part lifted or lowered so that its lowest point is on the floor."""
    return solids.moved(part, (0, 0, -float(part.vertices[:, 2].min())))


def fold(parts: Sequence[Mesh]) -> Mesh:
    """All parts in one, standing on the floor."""
    return standing(solids.join(parts))


def arc(centre: Sequence[float], radius: float, first: float, last: float, steps: int = 12, plane: str = "xz") -> Array:
    """Points of an arc (N, 3) round a centre, angles in radians in the plane xy, xz or yz."""
    t = np.linspace(first, last, steps)
    out = np.tile(np.asarray(centre, float), (steps, 1))
    out[:, "xyz".index(plane[0])] += radius * np.cos(t)
    out[:, "xyz".index(plane[1])] += radius * np.sin(t)
    return out


def one_leaf(length: float, color: Paint = (0.07, 0.26, 0.06), width: float = 0.55) -> Mesh:
    """A single leaf along +X from the origin, arched and folded a little along its rib."""
    t = np.linspace(0, 1, 9)
    half = 0.5 * width * length * np.sin(np.pi * t**0.8) ** 0.8 + 0.01 * length
    arch, thick = 0.22 * length * np.sin(np.pi * t * 0.8), 0.018 * length
    rings = [
        np.array(
            [
                (x * length, -w, z + 0.22 * w),
                (x * length, 0, z - thick),
                (x * length, w, z + 0.22 * w),
                (x * length, w * 0.96, z + 0.22 * w + thick),
                (x * length, 0, z + thick),
                (x * length, -w * 0.96, z + 0.22 * w + thick),
            ]
        )
        for x, w, z in zip(t, half, arch, strict=True)
    ]
    return solids.loft(np.array(rings), leaf(color, "leaves"), 1.2)


def stalk(start: npt.ArrayLike, end: npt.ArrayLike, radius: float, material: Material, tip: float = 0.4) -> Mesh:
    """A thin three-sided stalk of straw or grass, its upper end tip times as thick: eight faces, as many are drawn."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    way = space.unit(b - a)
    side = space.unit(np.cross(way, [0.31, 0.95, 0.05]))
    turn = np.arange(3) * 2 * np.pi / 3
    edge = np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * np.cross(way, side)
    return solids.loft(np.array([a + radius * edge, b + tip * radius * edge]), material, 3.2)
