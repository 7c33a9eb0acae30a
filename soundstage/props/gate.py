# SPDX-License-Identifier: Apache-2.0
"""A gate between two posts that opens on its hinges: pickets with a brace, or wrought iron between stone pillars."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids

_HALF, _LEAF = 0.56, 1.05  # metres: to the wooden gate's posts, and its leaf's height
_WING = 0.62  # metres of fence on either side
_IRON, _TALL = 1.15, 1.9  # metres: to the iron gate's pillars, and its leaves' height at the hinges


class Gate(Prop):
    """A garden gate, 1.2 m high with some fence beside it, opening to +X; "iron" makes a pair 2.3 m wide."""

    words = (
        "gate",
        "garden gate",
        "wooden gate",
        "iron gate",
        "metal gate",
        "wrought iron gate",
        "picket gate",
        "front gate",
        "farm gate",
        "park gate",
        "entrance gate",
        "gates",
    )
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "iron", "metal", "steel", "wrought", "gates", "cemetery", "mansion", "palace", "golden"):
            return _wrought(look)
        board = kit.main(look, "white", kit.painted_wood)
        leaf = [*_pickets(-0.45, 0.45, 6, board, _LEAF, 0.14), *_braces(board)]
        post = solids.join(
            [
                kit.block((0.12, 0.12, 1.2), (0, 0, 0), board, 0.014, 2),
                kit.block((0.17, 0.17, 0.04), (0, 0, 1.2), board, 0.012, 2),
                solids.moved(solids.sphere(0.075, board, segments=20), (0, 0, 1.29)),
            ]
        )
        body = [solids.moved(post, (0, s * _HALF, 0)) for s in (1, -1)]
        for s in (1, -1):
            near, far = s * (_HALF + 0.07), s * (_HALF + _WING)
            body += _pickets(min(near, far), max(near, far), 4, board, 0.92, 0.0)
            body += [
                kit.block((0.035, _WING, 0.08), (-0.03, s * (_HALF + _WING / 2), z), board, 0.01) for z in (0.22, 0.66)
            ]
        leaf += _ironwork(0.82)
        hinge = Joint("leaf", (0.0, -0.49, 0.0), (0.0, 0.0, -1.0), "hinge", 1.5)
        anchors = {
            "door": (0.0, 0.0, 0.8),
            "grip": (0.05, 0.4, 0.86),
            "inside": (0.0, 0.0, 0.03),
            "top": (0.0, 0.0, 1.15),
        }
        return PropModel({"body": kit.fold(body), "leaf": solids.join(leaf)}, board.substance, anchors, (hinge,))


def _pickets(first: float, last: float, count: int, board: Material, tall: float, arch: float) -> list[Mesh]:
    """Pointed boards side by side along Y, the middle ones higher by arch metres."""
    step = (last - first) / count
    out = []
    for i in range(count):
        y, lift = first + (i + 0.5) * step, arch * float(np.sin(np.pi * (i + 0.5) / count))
        half, high = 0.37 * step, tall - 0.14 + lift
        shape = slabs.polygon(
            [(-half, 0.07), (half, 0.07), (half, high - 0.06), (0, high), (-half, high - 0.06)], 0.008
        )
        out.append(solids.moved(slabs.facing(slabs.slab(shape, 0.025, board, 0.007, 2), 0.025), (0, y, 0)))
    return out


def _braces(board: Material) -> list[Mesh]:
    """The Z behind the pickets."""
    low, high = 0.2, 0.74
    rails = [kit.block((0.03, 0.94, 0.09), (-0.028, 0, z), board, 0.01) for z in (low, high)]
    long, turn = float(np.hypot(0.84, high - low)), float(np.arctan2(high - low, 0.84))
    brace = kit.put(solids.box((0.028, long, 0.08), board, 0.01), (-0.028, 0, (low + high) / 2 + 0.005), x=turn)
    return [*rails, brace]


def _ironwork(z: float) -> list[Mesh]:
    """Strap hinges on the one side and a latch with a ring on the other, in front of the boards."""
    iron = kit.iron()
    strap = slabs.polygon([(-0.5, -0.02), (-0.18, -0.012), (-0.15, 0.0), (-0.18, 0.012), (-0.5, 0.02)], 0.004)
    parts = [
        solids.moved(slabs.facing(slabs.slab(strap, 0.012, iron, 0.003, 1), 0.012), (0.02, 0, h)) for h in (0.24, 0.78)
    ]
    ring = kit.put(solids.ring(0.035, 0.007, iron, 20, 6), (0.035, 0.4, z - 0.02), y=np.pi / 2)
    return [*parts, kit.block((0.016, 0.16, 0.03), (0.022, 0.42, z), iron, 0.005), ring]


def _wrought(look: Look) -> PropModel:
    """Two iron leaves with spear points and scrolls that rise to the middle, between stone pillars with balls."""
    golden = kit.said(look, "gold")
    iron = kit.main(look, (0.66, 0.42, 0.13), kit.metal) if golden else kit.iron(paint(look, kit.INK))
    stone = kit.stone((0.36, 0.34, 0.30), "pillars", 0.16)
    pillar = solids.join(
        [
            kit.block((0.5, 0.5, 0.16), (0, 0, 0), stone, 0.03, 2),
            kit.block((0.4, 0.4, 2.0), (0, 0, 0.12), stone, 0.03, 2),
            kit.block((0.54, 0.54, 0.12), (0, 0, 2.1), stone, 0.03, 2),
            kit.block((0.3, 0.3, 0.08), (0, 0, 2.2), stone, 0.02),
            solids.moved(solids.sphere(0.19, stone, segments=28), (0, 0, 2.44)),
        ]
    )
    body = solids.join([solids.moved(pillar, (0, s * (_IRON + 0.24), 0)) for s in (1, -1)])
    right = _iron_leaf(iron)
    left = solids.moved(right, scale=(1, -1, 1))
    joints = (
        Joint("right_leaf", (0.0, -_IRON, 0.0), (0.0, 0.0, -1.0), "hinge", 1.35),
        Joint("left_leaf", (0.0, _IRON, 0.0), (0.0, 0.0, 1.0), "hinge", 1.35),
    )
    anchors = {"door": (0.0, 0.0, 1.0), "grip": (0.05, 0.12, 1.05), "inside": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 2.3)}
    return PropModel({"body": body, "left_leaf": left, "right_leaf": right}, "metal", anchors, joints)


def _iron_leaf(iron: Material) -> Mesh:
    """The leaf on the side of -Y: its frame, seven bars with points, a band of rings and two scrolls."""
    first, last = -_IRON + 0.06, -0.025

    def top(y: float) -> float:
        return _TALL + 0.4 * float(np.sin(0.5 * np.pi * (y - first) / (last - first)))

    parts = [solids.bar((0, y, 0.06), (0, y, top(y)), 0.024, iron, 10) for y in (first, last)]
    bow = [(0.0, float(y), top(float(y)) - 0.06) for y in np.linspace(first, last, 9)]
    parts.append(solids.noodle(bow, 0.022, iron, 8))
    parts += [solids.bar((0, first, z), (0, last, z), 0.02, iron, 8) for z in (0.12, 0.82, 1.02)]
    for y in np.linspace(first, last, 9)[1:-1]:
        parts.append(solids.bar((0, y, 0.12), (0, y, top(y) + 0.05), 0.012, iron, 8))
        spear = solids.turned([(0.008, 0), (0.03, 0.05), (0.004, 0.15)], iron, 0.004, 8, 1)
        parts.append(solids.moved(spear, (0, y, top(y) + 0.03)))
    ys = np.linspace(first, last, 9)
    parts += [kit.put(solids.ring(0.055, 0.01, iron, 18, 6), (0, y, 0.92), y=np.pi / 2) for y in (ys[:-1] + ys[1:]) / 2]
    for side in (1, -1):
        t = np.linspace(0, 4.4, 26)
        r, y = 0.2 * np.exp(-0.32 * t), (first + last) / 2 + side * 0.24
        path = np.stack([0 * t + 0.012, y - side * r * np.cos(t), 0.44 + r * np.sin(t)], -1)
        parts.append(solids.noodle(path, 0.013, iron, 7))
    return solids.join(parts)
