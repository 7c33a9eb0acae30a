# SPDX-License-Identifier: Apache-2.0
"""A comet: a cratered head of ice with a tail of blue light that streams up and back from it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_RADIUS = 0.3  # metres
Glows = tuple[tuple[tuple[float, float, float], float], ...]  # (linear RGB, strength), from its outside to its heart
COLD: Glows = (((0.10, 0.30, 0.80), 0.9), ((0.25, 0.58, 0.95), 1.2), ((0.75, 0.90, 1.0), 1.6))
FIRE: Glows = (((0.80, 0.16, 0.02), 0.9), ((0.95, 0.42, 0.05), 1.2), ((1.0, 0.86, 0.45), 1.6))
_BACK, _UP = np.array([-0.8, 0.0, 0.6]), np.array([0.6, 0.0, 0.8])  # where the tail points, and what is up across it
_PITS = (
    ((0.86, -0.3, 0.4), 0.12),
    ((0.5, -0.84, -0.2), 0.1),
    ((0.9, 0.3, -0.3), 0.09),
    ((0.3, 0.7, 0.6), 0.1),
    ((0.0, -0.8, 0.6), 0.08),
    ((0.55, -0.5, -0.65), 0.07),
)  # where, in radii, and how large


class Comet(Prop):
    """A comet, its head 0.6 m and its tail 2 m long, going to +X and down; a meteor is dark and burns."""

    words = ("comet", "shooting star", "falling star", "comets", "meteor", "meteors", "meteorite", "fireball")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        burns = kit.said(look, "meteor", "fireball", "fiery", "burning", "flaming")
        usual = (0.16, 0.10, 0.07) if burns else (0.42, 0.55, 0.66)
        ice = kit.main(look, usual, lambda c: kit.stone(c, "ice", 0.14))
        body = kit.lump(_RADIUS, ice, seed + 3, 0.14, (1, 1, 1), 30)
        pits = [solids.moved(solids.sphere(r, ice, segments=14), 1.12 * _RADIUS * np.asarray(at)) for at, r in _PITS]
        parts = [solids.cut(body, *pits), *_tail(FIRE if burns else COLD)]
        low = min(float(p.vertices[:, 2].min()) for p in parts)
        whole = solids.moved(solids.join(parts), (0, 0, -low))
        anchors = {"top": (0.0, 0.0, _RADIUS - low), "grip": (0.0, 0.0, -low)}
        return PropModel({"body": whole}, "stone", anchors)


def _tail(colors: Glows) -> list[Mesh]:
    """Tongues of light from its back, the brightest in the middle."""
    outer, middle, heart = (
        kit.lit(color, strength, f"tail {strength}")
        for color, strength in colors
    )
    parts = [_tongue(heart, 0.0, 0.0, 1.1, 0.17)]
    for k in range(5):
        a = k * 2 * np.pi / 5
        parts.append(_tongue(middle, 0.13 * np.cos(a), 0.13 * np.sin(a), 1.25 + 0.2 * (k % 2), 0.13))
    for k in range(7):
        a = (k + 0.5) * 2 * np.pi / 7
        parts.append(_tongue(outer, 0.22 * np.cos(a), 0.22 * np.sin(a), 1.5 + 0.35 * (k % 3), 0.11))
    return parts


def _tongue(stuff: Material, y: float, u: float, long: float, radius: float) -> Mesh:
    """One streak from its back: y and u are how far it starts from the tail's middle."""
    t = np.linspace(0, 1, 12)[:, None]
    aside = np.array([0.0, y, 0.0]) + u * _UP
    path = 0.1 * _BACK + aside + t * long * _BACK - 0.6 * t * aside
    thick = radius * (1 - t[:, 0]) ** 0.8 + 0.004
    return solids.noodle(path, thick, stuff, 10)
