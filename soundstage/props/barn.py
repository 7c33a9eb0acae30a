# SPDX-License-Identifier: Apache-2.0
"""A barn: red boards under a broken roof, white trim, two wide doors with crosses, hay within."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids

_EDGE = [(2.4, 2.5), (1.75, 4.0), (0.0, 4.95)]  # the roof from eaves to ridge: (y, z)
_FRONT, _DOOR = 3.0, (1.0, 2.2)  # metres: x of the front wall; width and height of a leaf
_HALL = _hollows.Hollow((0.9, _FRONT), (-_DOOR[0], _DOOR[0]), (0.12, 0.12 + _DOOR[1]))


class Barn(Prop):
    """A barn, 6 m long, 5 m wide and 5 m high, its doors to +X."""

    words = ("barn", "red barn", "hay barn", "barns", "old barn", "wooden barn", "stable", "stables", "horse stable",
             "cowshed", "cow shed", "farm building")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wall, trim = kit.main(look, (0.42, 0.035, 0.022), boards), kit.painted_wood("white", "trim")
        edge = [*_EDGE, *((-y, z) for y, z in reversed(_EDGE[:-1]))]
        shell = slabs.slab(
            slabs.polygon([(-2.3, 0), (2.3, 0), *((0.97 * y, z - 0.1) for y, z in edge)]), 6.0, wall, 0.02
        )
        parts = _hollows.opened(slabs.facing(shell, 6.0), _HALL, kit.wood(kit.WALNUT, "inner boards"), wall)
        parts += [
            kit.block((6.1, 4.7, 0.14), (0, 0, 0), kit.stone(), 0.03),
            kit.put(kit.lump(0.55, kit.leaf((0.5, 0.34, 0.08), "hay"), 3, 0.2, (0.9, 1.2, 0.75)), (1.6, 0.3, 0.5)),
            *_roof(paint(look, (0.16, 0.16, 0.17), 1)),
            *_front(wall, trim),
            *_sides(trim),
        ]
        doors = {f"door_{hand}": _leaf(side, wall, trim) for hand, side in (("left", 1.0), ("right", -1.0))}
        hinges = tuple(Joint(name, (_FRONT + 0.06, side * _DOOR[0], 1.2), (0.0, 0.0, side), "hinge", 1.7)
                       for name, side in (("door_left", 1.0), ("door_right", -1.0)))
        spots = {"door": (3.3, 0.0, 0.14), "top": (0.0, 0.0, 4.95), "inside": (2.0, 0.0, 0.14)}
        return PropModel({"body": kit.fold(parts), **doors}, wall.substance, spots, hinges)


def boards(color: tuple[float, float, float]) -> Material:
    """Painted boards side by side."""
    return Material("boards", color, "wood", roughness=0.7, grain="planks", grain_size=0.24, grain_depth=0.5,
                    second_color=(color[0] * 0.7, color[1] * 0.7, color[2] * 0.7))


def _roof(color: tuple[float, float, float]) -> list[Mesh]:
    """Two slopes a side, a step out at the eaves, and the ridge."""
    tiles = Material("shingles", color, "stone", roughness=0.8, grain="tiles", grain_size=0.22, grain_depth=0.35,
                     second_color=(color[0] * 0.65, color[1] * 0.65, color[2] * 0.65))
    (y0, z0), (y1, z1), (y2, z2) = _EDGE
    strip = slabs.polygon([(y0 + 0.14, z0 - 0.2), (y1 + 0.02, z1), (y2, z2), (y2, z2 - 0.16), (y1 - 0.12, z1 - 0.12),
                           (y0 - 0.02, z0 - 0.24)])
    half = slabs.facing(slabs.slab(strip, 6.7, tiles, 0.03), 6.7)
    return [kit.mirrored(half), solids.bar((-3.4, 0, 4.95), (3.4, 0, 4.95), 0.1, tiles, 10)]


def _front(wall: Material, trim: Material) -> list[Mesh]:
    """Trim of the gable, the frame of the doors and the hatch of the loft."""
    x, (wide, high) = _FRONT + 0.02, _DOOR
    rails = [((-wide - 0.1, 0.12), (-wide - 0.1, 2.44)), ((wide + 0.1, 0.12), (wide + 0.1, 2.44)),
             ((-wide - 0.2, high + 0.22), (wide + 0.2, high + 0.22)), ((-2.28, 0.12), (-2.28, 2.45)),
             ((2.28, 0.12), (2.28, 2.45)), ((2.32, 2.42), (1.68, 3.9)), ((1.68, 3.9), (0, 4.8)),
             ((-2.32, 2.42), (-1.68, 3.9)), ((-1.68, 3.9), (0, 4.8))]
    parts = [_rail(x, a, b, 0.07, trim) for a, b in rails]
    parts.append(kit.block((0.08, 1.0, 1.0), (x, 0, 2.85), wall, 0.01))
    corners = [(-0.5, 2.85), (0.5, 2.85), (0.5, 3.85), (-0.5, 3.85)]
    parts += [_rail(x + 0.05, a, b, 0.05, trim) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    parts += [_rail(x + 0.05, corners[k], corners[k + 2], 0.04, trim) for k in (0, 1)]
    return parts


def _rail(x: float, a: tuple[float, float], b: tuple[float, float], half: float, trim: Material) -> Mesh:
    """A flat board on a wall that faces +X from (y, z) to (y, z)."""
    return kit.put(solids.bar((0, 0, 0), (0, b[0] - a[0], b[1] - a[1]), half, trim, 4), (x, *a))


def _leaf(side: float, wall: Material, trim: Material) -> Mesh:
    """One leaf of the doors in place: boards with a white frame and a cross."""
    wide, high = _DOOR
    x, low = _FRONT + 0.06, 0.16
    y0, y1 = sorted((side * 0.03, side * (wide - 0.02)))
    frame = [(y0 + 0.08, low + 0.08), (y1 - 0.08, low + 0.08), (y1 - 0.08, high), (y0 + 0.08, high)]
    lines = [*zip(frame, [*frame[1:], frame[0]], strict=True), (frame[0], frame[2]), (frame[1], frame[3])]
    return solids.join([
        kit.block((0.07, y1 - y0, high - 0.06), (x, (y0 + y1) / 2, low), wall, 0.01),
        *(_rail(x + 0.05, a, b, 0.06, trim) for a, b in lines),
    ])


def _sides(trim: Material) -> list[Mesh]:
    """Small windows along both long walls."""
    glass = kit.dark_glass()
    return [kit.put(kit.pane(0.7, 0.7, glass, trim, 0.07, 0.1), (x, side * 2.3, 1.2), z=side * 1.5708)
            for x in (-1.8, 0.0, 1.8) for side in (1, -1)]
