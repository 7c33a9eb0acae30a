# SPDX-License-Identifier: Apache-2.0
"""A feather: a bent white quill with a vane of barbs on both sides, a few of them split."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG, WIDE = 0.26, 0.052  # metres


class Feather(Prop):
    """A feather, 0.3 m, upright, its face to +X; let alone it lies on its back."""

    words = ("feather", "white feather", "quill", "quill pen", "goose feather", "bird feather")
    held = True
    lies = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        vane = kit.main(look, (0.84, 0.83, 0.80), kit.cloth)
        z = np.linspace(0, LONG + 0.04, 16)
        bend = 0.035 * (z / LONG) ** 2
        quill = solids.noodle(np.stack([0.002 + 0 * z, bend, z], -1), 0.0026 * (1.15 - z / z[-1]),
                              kit.plastic((0.90, 0.86, 0.74), "quill"), 8)
        parts = [quill]
        for side in (1, -1):
            parts += [_barb(side, share, vane if k % 2 else kit.shade(vane, 0.93, "barbs"))
                      for k, share in enumerate(np.linspace(0.0, 1.0, 24))]
        parts += [solids.noodle([(0, 0, 0.045), (0.01, s * 0.018, 0.05), (0.004, s * 0.03, 0.042)], 0.0016, vane, 5)
                  for s in (1, -1)]
        return PropModel({"body": kit.fold(parts)}, "cloth",
                         {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.02, LONG + 0.03)})


def _barb(side: int, share: float, stuff: Material) -> Mesh:
    """One barb: a flat strip that leaves the quill upwards and bends on."""
    foot = 0.06 + (LONG - 0.045) * share
    long = WIDE * (0.35 + 0.65 * np.sin(np.pi * (0.12 + 0.80 * share) ** 0.8)) * (1 if side > 0 else 0.78)
    t = np.linspace(0, 1, 6)
    y = side * long * t * (1 - 0.25 * t * share)
    rise = foot + long * (0.55 * t + 0.55 * t**2) * (0.6 + 0.8 * share)
    rings = []
    for k in range(6):
        half = 0.0085 * (1 - 0.75 * t[k] ** 2)
        at = np.array([-0.004 * t[k], y[k] + 0.035 * (rise[k] / LONG) ** 2, rise[k]])
        rings.append(at + np.array([(-0.0008, 0, -half), (0.0008, 0, -half), (0.0008, 0, half), (-0.0008, 0, half)]))
    ringed = np.array(rings)
    return solids.loft(ringed if side < 0 else ringed[:, ::-1], stuff, 0.9)
