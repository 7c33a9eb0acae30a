# SPDX-License-Identifier: Apache-2.0
"""A pumpkin: fat ribs, a twisted stalk and a leaf; a lit carved face by words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Pumpkin(Prop):
    """A pumpkin, 0.34 m; "carved", "lantern" or "halloween" gives it a glowing face."""

    words = ("pumpkin", "jack-o-lantern", "jack o lantern", "halloween pumpkin", "carved pumpkin", "gourd")
    substance = "wood"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, "orange", lambda c: kit.food(c, "pumpkin skin", 0.45))

        def ribbed(v: Array) -> Array:
            turn, rise = np.arctan2(v[:, 1], v[:, 0]), v[:, 2] / 0.2
            rib = _rib(turn)
            dip = 0.055 * np.exp(-((np.hypot(v[:, 0], v[:, 1]) / 0.06) ** 2)) * np.sign(rise)
            return np.column_stack([v[:, 0] * rib, v[:, 1] * rib, v[:, 2] - dip])

        ball = solids.bent(solids.sphere(0.2, skin, (1, 1, 0.78), 80), ribbed)
        stalk = solids.noodle(
            solids.curve([(0, 0, 0.09), (0.0, 0, 0.15), (0.02, 0.01, 0.19), (0.05, 0.01, 0.21)], 4),
            np.linspace(0.034, 0.018, 13),
            kit.wood((0.14, 0.17, 0.05), "stalk"),
            8,
        )
        parts = [ball, stalk, kit.put(kit.one_leaf(0.12, width=0.8), (-0.02, -0.01, 0.125), z=2.6, y=0.2)]
        glows: tuple[Glow, ...] = ()
        if kit.said(look, "carved", "lantern", "halloween", "spooky", "face"):
            parts += _face(kit.lit((1.0, 0.52, 0.06), 1.0, "carved light"))
            glows = (Glow(Light("point", (1.0, 0.55, 0.15), 8.0, 0.1), (0.3, 0.0, 0.16)),)
        return PropModel(
            {"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 0.28), "grip": (0.0, 0.0, 0.31)}, (), glows
        )


def _rib(turn: Array) -> Array:
    """How far the skin is out at an angle round the axis: ten ribs with narrow grooves."""
    return np.asarray(1 - 0.13 * (1 - np.abs(np.cos(5 * turn)) ** 0.6))


def _face(glow: Material) -> list[Mesh]:
    """Triangle eyes and nose and a toothed grin, pushed out to the skin in front (+X)."""
    eye = slabs.polygon([(-0.035, -0.02), (0.035, -0.02), (0.0, 0.04)])
    grin = slabs.polygon(
        [
            (-0.11, 0.03),
            (-0.07, -0.005),
            (-0.045, 0.012),
            (-0.03, -0.014),
            (0.0, 0.0),
            (0.03, -0.014),
            (0.045, 0.012),
            (0.07, -0.005),
            (0.11, 0.03),
            (0.075, -0.045),
            (0.03, -0.058),
            (0.012, -0.038),
            (-0.012, -0.038),
            (-0.03, -0.058),
            (-0.075, -0.045),
        ]
    )
    out = []
    for shape, y, z in (
        (eye, 0.066, 0.035),
        (eye, -0.066, 0.035),
        (slabs.polygon([(-0.016, -0.01), (0.016, -0.01), (0, 0.018)]), 0.0, 0.01),
        (grin, 0.0, -0.045),
    ):
        plate = slabs.facing(slabs.slab(shape.segmentize(0.015), 0.05, glow, 0.0), 0.05)
        out.append(solids.bent(solids.moved(plate, (0, y, z)), _onto_skin))
    return out


def _onto_skin(v: Array) -> Array:
    """A plate drawn in the YZ plane laid on the front of the pumpkin, a little proud of it."""
    radius = 0.2 * np.sqrt(np.maximum(1 - (v[:, 2] / 0.156) ** 2, 0.05))
    turn = np.arcsin(np.clip(v[:, 1] / radius, -0.95, 0.95))
    skin = radius * (0.35 + 0.65 * _rib(turn)) * np.cos(turn)
    return np.column_stack([skin + np.where(v[:, 0] > 0, 0.004, -0.03), v[:, 1:]])
