# SPDX-License-Identifier: Apache-2.0
"""A tennis racket: an oval head strung both ways, a forked throat and a wrapped handle, with a ball beside it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_WIDE, _HIGH, _MIDDLE = 0.125, 0.165, 0.515


class TennisRacket(Prop):
    """A tennis racket, 0.69 m, standing on its handle, and a ball."""

    words = ("tennis racket", "tennis racquet", "racket", "racquet", "badminton racket")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, "crimson", kit.plastic)
        parts = [*_frame(coat), *_strings(), *_handle(), _ball()]
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            coat.substance,
            {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.69)},
        )


def _frame(coat: Material) -> list[Mesh]:
    """The oval hoop and the two arms of the throat."""
    t = np.linspace(0, 2 * np.pi, 49)
    hoop = np.column_stack([0 * t, _WIDE * np.cos(t - np.pi / 2), _MIDDLE + _HIGH * np.sin(t - np.pi / 2)])
    arm = solids.curve([(0, -0.1, 0.415), (0, -0.06, 0.345), (0, -0.02, 0.27), (0, -0.008, 0.2)], 5)
    hoop_bar = solids.bent(solids.tube(hoop, 0.0105, coat, 10), lambda v: v * [1.25, 1, 1])
    return [hoop_bar, kit.mirrored(solids.noodle(arm, 0.0105, coat, 10))]


def _strings() -> list[Mesh]:
    """Straight strings both ways, as far as the hoop."""
    gut = kit.plastic((0.85, 0.82, 0.70), "strings")
    out = []
    for y in np.linspace(-0.1, 0.1, 11):
        reach = _HIGH * np.sqrt(1 - (y / _WIDE) ** 2)
        out.append(solids.tube([(0.001, y, _MIDDLE - reach), (0.001, y, _MIDDLE + reach)], 0.0017, gut, 5))
    for z in np.linspace(-0.14, 0.14, 14):
        reach = _WIDE * np.sqrt(1 - (z / _HIGH) ** 2)
        out.append(solids.tube([(-0.001, -reach, _MIDDLE + z), (-0.001, reach, _MIDDLE + z)], 0.0017, gut, 5))
    return out


def _handle() -> list[Mesh]:
    """Shaft, wrapped grip and butt cap."""
    dark, wrap = kit.plastic(kit.INK, "butt cap"), kit.leather((0.10, 0.055, 0.035), "grip wrap")
    turns = np.linspace(0.02, 0.19, 22)
    return [
        solids.turned([(0.02, 0), (0.021, 0.012), (0.017, 0.022)], dark, 0.004, 20),
        solids.lathe(
            [(0, 0.018), *[(0.0165 + 0.0014 * (i % 2), float(z)) for i, z in enumerate(turns)], (0, 0.192)], wrap, 16
        ),
        solids.turned([(0.018, 0.185), (0.017, 0.2)], dark, 0.003, 18),
    ]


def _ball() -> Mesh:
    """A felt ball with its white seam."""
    t = np.linspace(0, 2 * np.pi, 49)
    seam = np.column_stack([np.cos(t) + 0.42 * np.cos(3 * t), np.sin(t) - 0.42 * np.sin(3 * t), 1.3 * np.sin(2 * t)])
    seam /= np.linalg.norm(seam, axis=1, keepdims=True)
    felt = kit.cloth((0.55, 0.72, 0.04), "tennis felt")
    ball = [
        solids.sphere(0.033, felt, segments=24),
        solids.tube(seam * 0.0328, 0.0016, kit.rubber((0.85, 0.85, 0.8), "ball seam"), 6),
    ]
    return solids.moved(solids.join(ball), (0.05, 0.09, 0.033))
