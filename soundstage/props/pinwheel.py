# SPDX-License-Identifier: Apache-2.0
"""A toy pinwheel: four curled vanes of coloured paper on a stick, turning."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import solids

HIGH, REACH = 0.36, 0.11  # metres: the middle of the vanes, and how far they reach
USUAL = ("red", "yellow", "blue", "green")


class Pinwheel(Prop):
    """A pinwheel, 0.47 m, upright, its vanes to +X and turning."""

    words = ("pinwheel", "toy pinwheel", "paper pinwheel", "whirligig", "toy windmill", "paper windmill")
    pieces = ("blade", "vane", "pinwheel blade")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        stick = kit.painted_wood((0.86, 0.83, 0.74), "stick")
        parts = [solids.bar((0, 0, 0), (0, 0, HIGH + 0.015), 0.006, stick, 10),
                 solids.bar((0, 0, HIGH), (0.035, 0, HIGH), 0.004, kit.metal(), 8)]
        vanes = [kit.put(_vane(paint(look, USUAL[k], k if len(look.colors) > 1 else 0), k), (0.03, 0, HIGH),
                         x=k * np.pi / 2) for k in range(4)]
        vanes.append(solids.moved(solids.sphere(0.014, kit.brass(), segments=14), (0.04, 0, HIGH)))
        return PropModel({"body": solids.join(parts), "vanes": solids.join(vanes)}, "paper",
                         {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, HIGH + REACH), "front": (0.05, 0.0, HIGH)},
                         (Joint("vanes", (0.03, 0.0, HIGH), (1.0, 0.0, 0.0), "spin", 5.0),))


def _vane(color: kit.Paint, number: int) -> Mesh:
    """One vane about the origin, facing +X: a sheet from the middle out, one side curled forwards into a cup."""
    stuff = kit.plastic(color, f"vane {number}")
    out, thick = np.linspace(0.0, 1.0, 12), 0.0022
    rings = []
    for share in out:
        across = np.linspace(0.0, 1.0, 7) * np.sin(np.pi * min(1.0, 0.08 + 0.92 * share)) ** 0.6
        curl = 0.055 * np.sin(np.pi * share) * across**2
        y, z = REACH * share * (1 - 0.10 * across), 0.075 * across
        sheet = np.stack([curl, y, z], -1)
        rings.append(np.concatenate([sheet + [thick, 0, 0], sheet[::-1] - [thick, 0, 0]]))
    return solids.loft(np.array(rings)[:, ::-1], stuff, 1.0)
