# SPDX-License-Identifier: Apache-2.0
"""A roll of adhesive tape: layers of tape on a card core, its end come loose."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_OUT, _IN, _WIDE = 0.085, 0.052, 0.058  # metres


class AdhesiveTape(Prop):
    """A roll of tape, 0.17 m across, standing on its edge along X; its loose end to +X."""

    words = (
        "adhesive tape",
        "duct tape",
        "sticky tape",
        "scotch tape",
        "packing tape",
        "masking tape",
        "tape roll",
        "sellotape",
        "electrical tape",
    )
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        grey = kit.said(look, "duct", "gaffer", "electrical")
        tape = kit.main(look, (0.34, 0.35, 0.37) if grey else (0.72, 0.50, 0.22), kit.plastic)
        card, side = kit.paper((0.46, 0.31, 0.16), "core"), kit.shade(tape, 0.78, "edge")
        roll = slabs.disc(_OUT, 64).difference(slabs.disc(_IN + 0.006, 48))
        core = slabs.disc(_IN + 0.007, 48).difference(slabs.disc(_IN, 48))
        parts = [_ring(slabs.slab(roll, _WIDE, tape, 0.003, 2)), _ring(slabs.slab(core, _WIDE - 0.004, card, 0.001, 1))]
        for r in (0.064, 0.07, 0.076, 0.081):
            line = slabs.disc(r + 0.0012, 56).difference(slabs.disc(r, 56))
            parts.append(_ring(slabs.slab(line, _WIDE + 0.0016, side, 0.0003, 1)))
        raised = [solids.moved(p, (0, 0, _OUT)) for p in [*parts, _end(tape)]]
        return PropModel(
            {"body": kit.fold(raised)}, "plastic", {"grip": (-0.06, 0.0, _OUT), "top": (0.0, 0.0, 2 * _OUT)}
        )


def _ring(part: Mesh) -> Mesh:
    """A slab about the origin, stood up so that it rolls along X."""
    thick = float(part.vertices[:, 2].max())
    return slabs.upright(part, thick)


def _end(tape: Material) -> Mesh:
    """The strip that has come off the roll: along its front, then out and curled up."""
    roll = [(_OUT * np.cos(a), _OUT * np.sin(a)) for a in np.linspace(1.25, 0.35, 8)]
    out = [(0.092, 0.012), (0.108, 0.0), (0.128, -0.004), (0.146, 0.004)]
    path = solids.curve([(x, 0, z) for x, z in [*roll, *out]], 3)
    along = np.gradient(path, axis=0)
    up = np.stack([-along[:, 2], 0 * along[:, 0], along[:, 0]], -1)
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    half = np.array([0, _WIDE / 2 - 0.001, 0])
    rings = np.stack(
        [path - half - 0.0012 * up, path + half - 0.0012 * up, path + half + 0.0012 * up, path - half + 0.0012 * up], 1
    )
    return solids.loft(rings[:, ::-1], tape, 0.8)
