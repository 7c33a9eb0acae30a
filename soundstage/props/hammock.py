# SPDX-License-Identifier: Apache-2.0
"""A hammock: striped cloth that sags between two posts on knotted cords; it sways."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_LONG, _POST, _SAG = 2.0, 1.62, 0.5  # metres of cloth along X, to each post, and the cloth's middle over the ground
_RIM, _HALF, _HIGH = 0.86, 0.42, 1.35  # metres: the cloth's ends over the ground, half its breadth, the ropes' knots


class Hammock(Prop):
    """A hammock, 3.3 m from post to post along X, its cloth 0.5 m over the ground in the middle."""

    words = ("hammock", "hammocks", "garden hammock", "rope hammock", "striped hammock")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cloth, wood = kit.cloth(paint(look, "crimson"), "hammock"), kit.wood(kit.OAK, "posts")
        pale, rope = kit.cloth(paint(look, "cream", 1), "stripe"), kit.cloth((0.62, 0.50, 0.32), "rope")
        parts = _web(cloth, pale)
        for s in (1, -1):
            parts += _end(s, wood, rope)
        anchors = {
            "seat": (0.0, -0.1, _SAG + 0.03),
            "lie": (0.0, 0.0, _SAG + 0.04),
            "pillow": (-0.72, 0.0, _SAG + 0.2),
            "top": (0.0, 0.0, _SAG + 0.03),
            "grip": (0.0, -_HALF, _SAG + 0.2),
        }
        return PropModel({"body": kit.fold(parts)}, "cloth", anchors, seat_heading=-np.pi / 2)


def _height(x: float, y: float) -> float:
    """The cloth over the ground: hanging along X, its sides turned up, most in the middle."""
    t = 2 * x / _LONG
    return _SAG + (_RIM - _SAG) * t**2 + 0.24 * (1 - 0.75 * t**2) * (y / _HALF) ** 2


def _width(x: float) -> float:
    """Half the cloth's breadth: it is gathered a little at both ends."""
    return _HALF * (1 - 0.22 * (2 * x / _LONG) ** 4)


def _web(cloth: Material, pale: Material) -> list[Mesh]:
    """Strips along X, turn by turn in two colours, and a hem along both sides."""
    xs, edges = np.linspace(-_LONG / 2, _LONG / 2, 19), np.linspace(-1, 1, 10)
    out = []
    for n, (a, b) in enumerate(pairwise(edges)):
        rings = []
        for x in xs:
            low, high = (s * _width(x) for s in (a, b))
            corner = [
                (x, y, _height(x, y) + up) for y, up in ((low, -0.012), (high, -0.012), (high, 0.012), (low, 0.012))
            ]
            rings.append(corner)
        out.append(solids.loft(np.array(rings), pale if n % 2 else cloth, 1.0))
    for s in (1, -1):
        hem = [(x, s * _width(x), _height(x, s * _width(x))) for x in xs]
        out.append(solids.noodle(hem, 0.02, cloth, 8))
    return out


def _end(s: int, wood: Material, rope: Material) -> list[Mesh]:
    """The spreader bar at one end, cords fanned to the knot, the rope to the post, and the post on its foot."""
    x, knot = s * _LONG / 2, (s * (_POST - 0.22), 0.0, _HIGH - 0.06)
    half = _width(_LONG / 2)

    def rim(y: float) -> float:
        return _height(_LONG / 2, y)

    parts = [
        solids.noodle(
            [(x, float(y), rim(float(y))) for y in np.linspace(-half - 0.06, half + 0.06, 9)], 0.022, wood, 10
        )
    ]
    for y in np.linspace(-half, half, 9):
        parts.append(solids.tube([(x, y, rim(y)), knot], 0.007, rope, 6))
    parts += [
        solids.moved(solids.sphere(0.035, rope, segments=12), knot),
        solids.bar(knot, (s * _POST, 0, _HIGH), 0.014, rope, 8),
    ]
    parts += [
        solids.moved(solids.ring(0.07, 0.014, rope, 24, 6), (s * _POST, 0, _HIGH + 0.024 * k)) for k in (-1, 0, 1)
    ]
    post = solids.turned([(0.075, 0), (0.062, 0.1), (0.056, 1.52), (0.068, 1.56), (0.05, 1.62)], wood, 0.014, 18)
    foot = solids.join(
        [
            kit.block((0.09, 0.7, 0.07), (0, 0, 0), wood, 0.02, 2),
            *[solids.bar((0, t * 0.3, 0.06), (0, t * 0.03, 0.5), 0.028, wood, 10) for t in (1, -1)],
        ]
    )
    return [*parts, solids.moved(post, (s * _POST, 0, 0)), solids.moved(foot, (s * _POST, 0, 0))]
