# SPDX-License-Identifier: Apache-2.0
"""A toy robot of painted tin: a square head with lamps for eyes, aerials, a panel of dials, claw hands and big feet."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class ToyRobot(Prop):
    """A wind-up tin robot, 0.45 m, facing the front."""

    words = ("toy robot", "tin robot", "robot toy", "wind-up robot")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        tin = kit.main(look, (0.10, 0.36, 0.42))
        trim = kit.enamel(paint(look, "red", 1), "robot trim")
        parts = [*_head(tin, trim), *_body(tin, trim), *_limbs(tin, trim)]
        return PropModel(
            {"body": kit.fold(parts)},
            tin.substance,
            {"grip": (0.0, 0.17, 0.19), "top": (0.0, 0.0, 0.4), "lamp": (0.07, 0.0, 0.345)},
        )


def _head(tin: Material, trim: Material) -> list[Mesh]:
    """A box with two lamps, a grille for a mouth, round ears and two aerials."""
    steel, eye = kit.chrome(), kit.lit((1.0, 0.78, 0.25), 1.2, "robot eyes")
    parts = [
        kit.block((0.12, 0.15, 0.115), (0, 0, 0.292), tin, 0.018, 3),
        solids.moved(solids.turned([(0.035, 0), (0.035, 0.03)], steel, 0.004, 20), (0, 0, 0.27)),
        kit.block((0.012, 0.085, 0.03), (0.058, 0, 0.302), steel, 0.005),
    ]
    for y in (-0.03, -0.015, 0, 0.015, 0.03):
        parts.append(kit.block((0.006, 0.005, 0.022), (0.064, y, 0.306), kit.iron(), 0.001))
    for s in (1, -1):
        ear = solids.turned([(0.03, 0), (0.03, 0.014), (0.014, 0.022)], trim, 0.004, 20)
        parts += [
            kit.put(kit.lens(0.024, eye, steel), (0.062, 0.034 * s, 0.368)),
            kit.put(ear, (0, 0.073 * s, 0.35), x=-s * np.pi / 2),
            solids.bar((0, 0.04 * s, 0.4), (0, 0.06 * s, 0.455), 0.0045, steel, 8),
            solids.moved(solids.sphere(0.0125, trim, segments=14), (0, 0.061 * s, 0.458)),
        ]
    return parts


def _body(tin: Material, trim: Material) -> list[Mesh]:
    """A box with a cream panel: a dial, buttons and a red line, rivets at its corners and a key in its back."""
    cream, ink, steel = kit.enamel("cream", "panel"), kit.plastic(kit.INK, "marks"), kit.chrome()
    parts = [
        kit.block((0.13, 0.19, 0.165), (0, 0, 0.11), tin, 0.018, 3),
        kit.block((0.012, 0.14, 0.11), (0.064, 0, 0.14), cream, 0.005, 2),
        kit.put(solids.turned([(0.027, 0), (0.027, 0.008)], steel, 0.003, 24), (0.066, -0.034, 0.21), y=np.pi / 2),
        kit.put(solids.turned([(0.022, 0), (0.022, 0.0095)], cream, 0.002, 24), (0.066, -0.034, 0.21), y=np.pi / 2),
        solids.bar((0.076, -0.034, 0.208), (0.076, -0.022, 0.224), 0.0022, trim, 6),
        kit.block((0.008, 0.11, 0.009), (0.068, 0, 0.158), trim, 0.003),
    ]
    for i, tint in enumerate(("red", "yellow", "green")):
        parts.append(
            kit.put(
                solids.sphere(0.0115, kit.plastic(tint, f"button {tint}"), segments=12),
                (0.069, 0.04, 0.232 - 0.024 * i),
            )
        )
    for y in (-0.05, -0.03, -0.01, 0.01, 0.03, 0.05):
        parts.append(kit.block((0.006, 0.009, 0.004), (0.069, y, 0.147), ink, 0.001))
    for y, z in kit.corners(0.08, 0.065):
        parts.append(solids.moved(solids.sphere(0.006, steel, segments=8), (0.064, y, 0.195 + z)))
    key = [solids.bar((-0.06, 0, 0.2), (-0.11, 0, 0.2), 0.007, kit.brass(), 8)]
    key += [
        kit.put(solids.ring(0.02, 0.006, kit.brass(), 20, 6), (-0.115, 0.02 * s, 0.2), y=np.pi / 2) for s in (1, -1)
    ]
    return [*parts, *key]


def _limbs(tin: Material, trim: Material) -> list[Mesh]:
    """Ribbed arms that end in claws, and ribbed legs on heavy feet."""
    steel, parts = kit.metal(), []
    for s in (1, -1):
        arm = solids.curve(
            [(0, 0.1 * s, 0.245), (0, 0.135 * s, 0.235), (0.008, 0.15 * s, 0.19), (0.04, 0.15 * s, 0.155)], 6
        )
        rib = 0.0155 + 0.0025 * (np.arange(len(arm)) % 2)
        parts += [
            kit.put(
                solids.turned([(0.03, 0), (0.026, 0.014)], trim, 0.005, 20), (0, 0.093 * s, 0.245), x=-s * np.pi / 2
            ),
            solids.noodle(arm, rib, steel, 12),
            solids.bar((0.036, 0.15 * s, 0.159), (0.056, 0.15 * s, 0.14), 0.021, trim, 14),
        ]
        for side in (1, -1):
            claw = solids.curve(
                [
                    (0.056, 0, 0.14),
                    (0.068, 0.02 * side, 0.128),
                    (0.086, 0.019 * side, 0.112),
                    (0.092, 0.006 * side, 0.104),
                ],
                4,
            )
            parts.append(solids.moved(solids.noodle(claw, 0.0075, steel, 8), (0, 0.15 * s, 0)))
        parts += [
            solids.moved(
                solids.turned([(0.026 + 0.003 * (i % 2), 0.04 + 0.009 * i) for i in range(9)], steel, 0.001, 18, 1),
                (0, 0.05 * s, 0),
            ),
            kit.block((0.125, 0.082, 0.05), (0.018, 0.05 * s, 0), tin, 0.02, 3),
            kit.block((0.13, 0.087, 0.014), (0.018, 0.05 * s, 0), trim, 0.006),
        ]
    return parts
