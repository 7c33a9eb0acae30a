# SPDX-License-Identifier: Apache-2.0
"""A computer mouse: a rounded shell with two buttons, a wheel and a cable."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class ComputerMouse(Prop):
    """A computer mouse, 0.11 m long, its buttons and cable to +X."""

    words = ("computer mouse", "pc mouse", "wireless mouse", "optical mouse", "gaming mouse")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, dark = kit.main(look, (0.80, 0.80, 0.78), kit.plastic), kit.rubber()
        parts = [
            solids.moved(solids.bent(solids.sphere(1.0, shell, segments=40), _shell), (0, 0, 0.003)),
            solids.moved(solids.bent(solids.sphere(1.0, dark, segments=32), _foot), (0, 0, 0)),
        ]
        t = np.linspace(0.06, 0.95, 14)
        parts.append(solids.noodle(_over(t * 0.052, 0 * t), 0.0012, dark, 6))
        across = np.linspace(-0.97, 0.97, 17)
        parts.append(solids.noodle(_over(0 * across + 0.003 - 0.006 * across**2, 0.031 * across), 0.0011, dark, 6))
        wheel = kit.lying(solids.turned([(0.0105, -0.0042), (0.0105, 0.0042)], dark, 0.002, 24))
        grip = kit.lying(solids.moved(solids.ring(0.0102, 0.0016, kit.metal(), 24, 8)))
        parts += [kit.put(solids.join([wheel, grip]), (0.03, 0, 0.031))]
        cable = solids.curve(
            [(0.05, 0, 0.012), (0.07, 0, 0.01), (0.1, 0.012, 0.003), (0.13, -0.012, 0.0025), (0.165, 0.0, 0.0025)], 6
        )
        parts.append(solids.noodle(cable, 0.0025, dark, 8))
        return PropModel(
            {"body": kit.fold(parts)}, "plastic", {"grip": (-0.01, 0.0, 0.022), "top": (-0.015, 0.0, 0.04)}
        )


def _shell(v: Array) -> Array:
    """A unit ball made the upper shell: egg-shaped from above, its hump behind the middle, flat below."""
    x, y = 0.055 * v[:, 0], 0.033 * v[:, 1] * (1 - 0.08 * v[:, 0])
    tall = np.where(v[:, 2] > 0, 0.037 * (1 - 0.16 * v[:, 0]), 0.004)
    return np.asarray(np.column_stack([x, y, np.sign(v[:, 2]) * np.abs(v[:, 2]) ** 0.85 * tall]))


def _foot(v: Array) -> Array:
    """The dark plate under the shell."""
    return np.asarray(np.column_stack([0.054 * v[:, 0], 0.0322 * v[:, 1] * (1 - 0.08 * v[:, 0]), 0.004 * v[:, 2]]))


def _over(x: Array, y: Array) -> Array:
    """Points on the shell above (x, y)."""
    u = x / 0.055
    w = y / (0.033 * (1 - 0.08 * u))
    high = np.sqrt(np.clip(1 - u**2 - w**2, 0, 1)) ** 0.85 * 0.037 * (1 - 0.16 * u)
    return np.asarray(np.column_stack([x, y, high + 0.003]))
