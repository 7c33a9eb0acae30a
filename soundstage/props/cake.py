# SPDX-License-Identifier: Apache-2.0
"""A birthday cake: two tiers with dripping icing, cherries and lit candles on a stand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel, paint
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Cake(Prop):
    """A cake, 0.3 m across; its candles glow."""

    words = ("cake", "birthday cake", "chocolate cake", "wedding cake", "layer cake")
    substance = "cloth"
    lamp = "flame"

    def build(self, look: Look, seed: int) -> PropModel:
        brown = kit.said(look, "chocolate")
        icing = kit.food(paint(look, (0.12, 0.045, 0.02) if brown else "pink"), "icing", 0.35)
        sponge = kit.food((0.22, 0.10, 0.045) if brown else (0.78, 0.60, 0.32), "sponge", 0.8)
        parts, flames = _stand(), []
        for low, radius, tall in ((0.08, 0.14, 0.09), (0.17, 0.092, 0.075)):
            parts.append(solids.turned([(radius, low), (radius, low + tall)], sponge, 0.008, 40))
            parts.append(
                solids.moved(
                    solids.ring(radius * 1.0, 0.006, kit.food("white", "cream"), 40, 8), (0, 0, low + tall * 0.45)
                )
            )
            parts.append(_icing(radius, tall, low + tall, icing))
        for a in np.arange(8) * np.pi / 4:
            puff = solids.turned([(0.014, 0), (0.011, 0.008), (0.004, 0.016)], kit.food("white", "cream"), 0.004, 12)
            berry = solids.sphere(0.010, kit.food("crimson", "cherry", 0.2), segments=12)
            at = (0.115 * np.cos(a), 0.115 * np.sin(a), 0.172)
            parts += [solids.moved(puff, at), solids.moved(berry, (at[0], at[1], 0.194))]
        for i, a in enumerate(np.arange(5) * 2 * np.pi / 5):
            x, y = 0.055 * np.cos(a), 0.055 * np.sin(a)
            parts += [
                solids.moved(
                    solids.turned(
                        [(0.006, 0), (0.006, 0.07)],
                        kit.food(("blue", "yellow", "turquoise")[i % 3], "candle"),
                        0.002,
                        10,
                    ),
                    (x, y, 0.24),
                ),
            ]
            flames.append(solids.moved(_flames.flame(0.024), (x, y, 0.314)))
        glow = Glow(Light("point", (1.0, 0.62, 0.25), 2.5, 0.08), (0.0, 0.0, 0.36), part="flame")
        return PropModel(
            {"body": kit.fold(parts), "flame": kit.fold(flames)}, "cloth", {"top": (0.0, 0.0, 0.25),
            "grip": (0.17, 0.0, 0.075)}, (), (glow,)
        )


def _stand() -> list[Mesh]:
    """The stand under the tiers."""
    parts = [
        solids.turned(
            [(0.09, 0), (0.03, 0.03), (0.03, 0.055), (0.17, 0.07), (0.175, 0.08)],
            kit.ceramic("white", "cake stand"),
            0.01,
            40,
        )
    ]
    return parts


def _icing(radius: float, tall: float, top: float, icing: Material) -> Mesh:
    """A cap whose edge runs down in drops."""
    prof = [
        (0.0, -0.012),
        (radius * 0.9, -0.012),
        (radius * 1.01, -0.012),
        (radius * 1.045, -0.004),
        (radius * 1.03, 0.006),
        (radius * 0.96, 0.012),
        (0.0, 0.012),
    ]

    def run(v: Array) -> Array:
        turn = np.arctan2(v[:, 1], v[:, 0])
        low = (v[:, 2] < 0) & (np.hypot(v[:, 0], v[:, 1]) > radius * 0.85)
        drop = tall * (0.16 + 0.34 * np.clip(np.sin(7 * turn) + 0.4 * np.sin(11 * turn + 1), 0, 1.2))
        return np.asarray(v - np.column_stack([0 * turn, 0 * turn, np.where(low, drop, 0)]))

    return solids.moved(solids.bent(solids.lathe(prof, icing, 72, crease=1.2), run), (0, 0, top))
