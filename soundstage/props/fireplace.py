# SPDX-License-Identifier: Apache-2.0
"""A fireplace: a brick chimney breast over an arched hearth with logs on a grate, a mantel shelf, and its fire."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids

_DEEP, _WIDE, _MANTEL, _TOP = 0.5, 1.5, 1.18, 2.2  # metres
_MOUTH, _SPRING = 0.42, 0.52  # metres: half the opening, and where its arch begins


class Fireplace(Prop):
    """A fireplace, 1.5 m wide and 2.2 m high with its chimney breast, open to +X, a fire in it."""

    words = (
        "fireplace",
        "hearth",
        "fire place",
        "open fireplace",
        "brick fireplace",
        "stone fireplace",
        "log fire",
        "mantelpiece",
        "fireside",
    )
    pieces = ("mantel", "grate")
    substance = "stone"
    lamp = "flame"

    def build(self, look: Look, seed: int) -> PropModel:
        wall = kit.main(look, (0.36, 0.11, 0.06), kit.bricks)
        parts = [_breast(wall), *_mantel(kit.wood(kit.WALNUT, "mantel"), wall), *_logs(kit.iron())]
        embers = solids.sphere(0.26, kit.lit((1.0, 0.16, 0.02), 1.6, "embers"), (0.6, 1.1, 0.2), 18)
        fire = [solids.moved(embers, (0, 0, 0.2))]
        for x, y, tall, lean in (
            (0, 0, 0.52, 0.05),
            (0.05, 0.13, 0.34, 0.12),
            (0.02, -0.14, 0.36, -0.1),
            (-0.06, 0.06, 0.4, -0.05),
            (-0.05, -0.07, 0.3, 0.06),
            (0.08, -0.03, 0.26, 0.0),
        ):
            fire.append(solids.moved(_flames.flame(tall, lean, 0.19), (x, y, 0.22)))
        glow = Glow(Light("point", (1.0, 0.46, 0.14), 26.0, 0.2), (0.12, 0.0, 0.86), part="flame")
        flame = solids.moved(solids.join(fire), (0.02, 0, 0))
        anchors = {"lamp": (0.0, 0.0, 0.4), "top": (0.1, 0.45, _MANTEL + 0.07), "inside": (0.0, 0.0, 0.2)}
        return PropModel({"body": kit.fold(parts), "flame": flame}, wall.substance, anchors, (), (glow,))


def _arch(grow: float = 0.0) -> list[tuple[float, float]]:
    """The corners of the opening in (y, z), wider all round by grow metres."""
    half = _MOUTH + grow
    round_ = [(half * float(np.cos(a)), _SPRING + half * 0.72 * float(np.sin(a))) for a in np.linspace(0, np.pi, 17)]
    return [(-half, -0.2), (half, -0.2), *round_]


def _breast(wall: Material) -> Mesh:
    """The brickwork with the hollow of the hearth in it, soot inside, and a ring of voussoirs about the mouth."""
    soot = kit.stone((0.035, 0.03, 0.028), "soot", 0.08)
    lower = kit.block((_DEEP, _WIDE, _MANTEL), (0, 0, 0), wall, 0.02)
    tool = solids.moved(slabs.facing(slabs.slab(slabs.polygon(_arch()), 0.8, wall, 0.0), 0.8), (0.26, 0, 0.12))
    chamber = solids.cut(lower, tool)
    lining = slabs.facing(slabs.slab(slabs.polygon(_arch(-0.002)), 0.02, soot, 0.002, 1), 0.02)
    parts = [
        chamber,
        solids.moved(lining, (-0.12, 0, 0.12)),
        kit.block((0.4, 1.1, _TOP - _MANTEL), (-0.05, 0, _MANTEL), wall, 0.02),
        kit.block((0.5, 1.24, 0.1), (-0.03, 0, _TOP - 0.14), wall, 0.02),
    ]
    stone = kit.shade(wall, 1.5, "voussoirs")
    for k, a in enumerate(np.linspace(0.08, np.pi - 0.08, 11)):
        at = (_DEEP / 2, _MOUTH * 1.16 * np.cos(a), 0.12 + _SPRING + _MOUTH * 0.9 * np.sin(a))
        tall = 0.2 if k == 5 else 0.15
        piece = solids.moved(solids.box((0.06, 0.115, tall), stone, 0.012), (0, 0, -0.075))
        parts.append(kit.put(piece, at, x=float(a) - np.pi / 2))
    return solids.join(parts)


def _mantel(wood: Material, wall: Material) -> list[Mesh]:
    """The shelf on its brackets and the hearth stone in front."""
    slab = kit.stone((0.30, 0.29, 0.28), "hearth stone", 0.14)
    bracket = slabs.polygon([(0.2, 0), (0.25, -0.22), (0.3, -0.1), (0.42, -0.03), (0.42, 0)], 0.012)
    side = slabs.upright(slabs.slab(bracket, 0.1, wood, 0.014, 2), 0.1)
    return [
        kit.block((0.72, _WIDE + 0.16, 0.07), (0.08, 0, _MANTEL), wood, 0.02, 2),
        *[solids.moved(side, (0, s * (_WIDE / 2 - 0.13), _MANTEL)) for s in (1, -1)],
        kit.block((0.95, _WIDE + 0.2, 0.07), (0.2, 0, 0), slab, 0.02, 2),
    ]


def _logs(iron: Material) -> list[Mesh]:
    """A grate with two fire dogs, and four logs across it with pale ends."""
    bark, cut = kit.wood((0.15, 0.07, 0.033), "logs"), kit.wood((0.55, 0.33, 0.15), "log ends")
    parts = []
    for y in (0.24, -0.24):
        parts.append(solids.bar((-0.1, y, 0.19), (0.24, y, 0.19), 0.014, iron, 8))
        parts.append(solids.bar((0.24, y, 0.12), (0.24, y, 0.36), 0.016, iron, 8))
        parts.append(solids.moved(solids.sphere(0.03, kit.brass(), segments=14), (0.24, y, 0.38)))
    for k, (x, z, turn) in enumerate(((-0.04, 0.23, 0.05), (0.09, 0.23, -0.06), (0.02, 0.31, 0.14), (0.17, 0.25, 0.1))):
        long = 0.62 - 0.05 * k
        way = np.array([np.sin(turn), np.cos(turn), 0.0]) * long / 2
        middle = np.array([x, 0.0, z])
        parts.append(solids.tube([middle - way, middle, middle + way], 0.052, bark, 12))
        parts += [solids.tube([middle + s * 0.99 * way, middle + s * 1.012 * way], 0.043, cut, 12) for s in (1, -1)]
    return parts
