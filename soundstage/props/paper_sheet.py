# SPDX-License-Identifier: Apache-2.0
"""A sheet of paper with written lines, one corner curled up; a letter is signed."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._picture import picture, told
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class PaperSheet(Prop):
    """A sheet of paper, 0.3 by 0.21 m, lying, its head to -X; a letter carries more lines, "blank" carries none."""

    words = (
        "sheet of paper",
        "paper",
        "piece of paper",
        "letter",
        "note",
        "page",
        "document",
        "written note",
        "handwritten letter",
        "homework",
        "sheet of music",
    )
    pieces = ("edge", "corner", "middle", "side", "surface")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        white = kit.main(look, (0.86, 0.85, 0.8), kit.paper)
        parts = [_curled(0.3, 0.21, 0.0, white)]
        drawn = picture(told(look.words), 0.17, 0.2)
        if drawn is not None:
            parts.append(kit.put(drawn, (-0.03, -0.01, 0.0064), y=-np.pi / 2))
        elif not kit.said(look, "blank", "empty", "white sheet"):
            ink = kit.paper((0.035, 0.05, 0.2), "ink")
            lines = (0.05, 0.12, 0.165, 0.15, 0.17, 0.16, 0.165, 0.14, 0.17, 0.08)
            for i, wide in enumerate(lines):
                x = -0.125 + 0.0225 * i
                parts.append(kit.block((0.006, wide, 0.001), (x, -0.085 + wide / 2, 0.0068), ink, 0.0003))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.14, 0.0, 0.005), "top": (0.0, 0.0, 0.008)})


def _curled(long: float, wide: float, lift: float, stuff: Material) -> Mesh:
    """A thin sheet whose +X, +Y corner rolls up."""

    def curl(v: kit.Array) -> kit.Array:
        out = v.copy()
        over = np.clip((v[:, 0] / long + v[:, 1] / wide) - 0.55, 0, None)
        out[:, 2] += lift + 0.16 * over**2 / 0.45
        return out

    rows, half = np.linspace(-long / 2, long / 2, 17), np.linspace(-wide / 2, wide / 2, 13)
    rings = [[*((x, y, 0.006) for y in half), *((x, y, 0.0045) for y in half[::-1])] for x in rows]
    return solids.bent(solids.loft(np.array(rings)[:, ::-1], stuff, 0.5), curl)
