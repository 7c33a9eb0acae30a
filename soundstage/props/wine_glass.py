# SPDX-License-Identifier: Apache-2.0
"""A wine glass: a tulip bowl on a thin stem and a round foot, half full of wine."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class WineGlass(Prop):
    """A glass of red wine, 0.22 m; white wine, champagne or an empty glass by words."""

    words = (
        "wine glass",
        "wineglass",
        "goblet",
        "glass of wine",
        "wine glasses",
        "glass of red wine",
        "glass of white wine",
        "wine",
        "red wine",
        "white wine",
        "champagne",
        "prosecco",
    )
    pieces = ("rim", "stem", "base", "wall", "bowl", "foot")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        pane = kit.main(_plain(look), (0.86, 0.93, 0.94), kit.glass)
        t = np.linspace(0.0, 1.0, 16)
        radius = 0.043 * np.sin(np.pi * (0.03 + 0.72 * t)) ** 0.62
        height = 0.105 + 0.115 * t
        outer = [(float(r), float(z)) for r, z in zip(radius, height, strict=True)]
        inner = [(max(r - 0.0022, 0.001), z + 0.003 * (1 - i / 15)) for i, (r, z) in enumerate(outer)]
        stem = [
            (0.037, 0.0),
            (0.038, 0.002),
            (0.03, 0.0045),
            (0.01, 0.009),
            (0.0045, 0.018),
            (0.0038, 0.06),
            (0.0048, 0.1),
        ]
        parts = [solids.lathe([(0, 0), *stem, *outer, *reversed(inner), (0, inner[0][1])], pane, 40)]
        if not kit.said(look, "empty"):
            fill = [(r - 0.0006, z + 0.0006) for r, z in inner if z < 0.172]
            parts.append(solids.lathe([(0, fill[0][1]), *fill, (0, fill[-1][1] + 0.0004)], _wine(look), 36))
        return PropModel(
            {"body": kit.fold(parts)},
            pane.substance,
            {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, 0.22), "inside": (0.0, 0.0, 0.15)},
        )


def _plain(look: Look) -> Look:
    """The glass itself stays clear: the colour named is the wine's, and its own kind is no substance asked for."""
    return Look(look.kind, words=tuple(w for w in look.words if w.lower() != "glass"), size=look.size)


def _wine(look: Look) -> Material:
    usual = (0.62, 0.46, 0.12) if kit.said(look, "champagne", "white") else (0.20, 0.006, 0.02)
    color = (0.72, 0.58, 0.22) if look.colors[:1] == ("white",) else paint(look, usual)
    return Material("wine", color, "water", roughness=0.08, coat=0.6)
