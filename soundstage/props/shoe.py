# SPDX-License-Identifier: Apache-2.0
"""A pair of shoes side by side: soles, uppers, laces; boots and slippers by their words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

STATIONS = (-0.14, -0.125, -0.08, -0.03, 0.02, 0.07, 0.11, 0.135, 0.145)
HALF = (0.018, 0.036, 0.043, 0.040, 0.042, 0.048, 0.044, 0.028, 0.010)
HIGH = (0.050, 0.094, 0.100, 0.096, 0.082, 0.062, 0.050, 0.036, 0.020)


class Shoe(Prop):
    """A pair of shoes, 0.29 m long, their toes to +X."""

    words = ("shoes", "shoe", "sneakers", "sneaker", "pair of shoes", "boots", "boot", "slippers", "slipper", "sandals",
             "running shoes", "trainers", "high heels", "heels")
    held = True
    substance = "rubber"

    def build(self, look: Look, seed: int) -> PropModel:
        said = {look.kind, *look.words}
        boots = bool(said & {"boots", "boot"})
        slippers = bool(said & {"slippers", "slipper", "sandals"})
        usual = (0.30, 0.15, 0.06) if boots else (0.45, 0.28, 0.50) if slippers else (0.70, 0.06, 0.05)
        coat = kit.main(look, usual, kit.leather if boots else kit.cloth)
        one = solids.join(_shoe(coat, 0.24 if boots else 0.10, slippers))
        other = kit.put(solids.moved(one, scale=(1, -1, 1)), (0.02, -0.062, 0), z=-0.08)
        parts = [solids.moved(one, (0, 0.062, 0)), other]
        return PropModel({"body": kit.fold(parts)}, "rubber", {"grip": (-0.1, 0.06, 0.08), "top": (0.0, 0.0, 0.1)})


def _shoe(coat: Material, shaft: float, open_heel: bool) -> list[Mesh]:
    """One shoe: a thick pale sole, an upper lofted along it, an opening, laces."""
    sole = kit.rubber((0.86, 0.84, 0.80), "sole")
    parts = [_loft(STATIONS, [1.08 * h for h in HALF], [0.026] * 9, 0.0, sole)]
    first = 3 if open_heel else 0
    parts.append(_loft(STATIONS[first:], HALF[first:], HIGH[first:], 0.02, coat))
    dark = kit.shade(coat, 0.35, "inside")
    if open_heel:
        return parts
    parts.append(solids.moved(solids.sphere(0.034, dark, (1.35, 0.85, 0.35), 20), (-0.085, 0, 0.099)))
    if shaft > 0.12:
        leg = solids.turned([(0.043, 0.0), (0.046, shaft - 0.1)], coat, 0.01, 24)
        parts.append(solids.moved(leg, (-0.085, 0, 0.085)))
        parts.append(solids.moved(solids.sphere(0.037, dark, (1, 1, 0.2), 20), (-0.085, 0, shaft - 0.012)))
    white = kit.cloth((0.88, 0.88, 0.86), "laces")
    for x in (-0.025, 0.0, 0.025, 0.05):
        z = float(np.interp(x, STATIONS, HIGH)) + 0.004
        parts.append(solids.noodle([(x, -0.026, z - 0.012), (x + 0.006, 0, z + 0.002), (x, 0.026, z - 0.012)], 0.0042,
                                   white, 8))
    return parts


def _loft(xs: tuple[float, ...], half: list[float] | tuple[float, ...], high: list[float] | tuple[float, ...],
          low: float, stuff: Material) -> Mesh:
    """A body along X with flat underside and round top, between a level and these heights."""
    turn = np.linspace(0, np.pi, 13)
    rings = []
    for x, w, h in zip(xs, half, high, strict=True):
        top = np.column_stack([np.full(13, x), w * np.cos(turn), low + (h - low) * np.sin(turn) ** 0.7])
        rings.append(np.concatenate([top, [(x, -0.6 * w, low), (x, 0.6 * w, low)]]))
    return solids.loft(np.array(rings), stuff, 0.8)
