# SPDX-License-Identifier: Apache-2.0
"""A telephone: a slab with a glowing screen, or an old one with a dial and a handset by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Phone(Prop):
    """A mobile phone, 0.15 m, upright; "rotary", "old" or "telephone" make a desk telephone."""

    words = ("phone", "mobile phone", "cell phone", "cellphone", "smartphone", "telephone", "rotary phone")
    pieces = ("screen", "display", "speaker", "case", "back", "button", "edge")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "rotary", "old", "telephone", "vintage", "desk"):
            return PropModel(
                {"body": _desk_phone(kit.main(look, "red", kit.plastic))},
                "plastic",
                {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.16)},
            )
        case, edge = kit.main(look, kit.INK, kit.plastic), kit.chrome()
        parts = [
            slabs.facing(slabs.slab(slabs.rectangle(0.074, 0.15, 0.014), 0.010, case, 0.004), 0.010),
            solids.moved(
                slabs.facing(
                    slabs.slab(
                        slabs.rectangle(0.066, 0.138, 0.010), 0.002, kit.lit((0.16, 0.42, 0.62), 0.9, "screen"), 0.0
                    ),
                    0.002,
                ),
                (0.0046, 0, 0),
            ),
        ]
        tints = ("red", "amber", "green", "yellow", "pink", "white")
        for i in range(12):
            icon = slabs.facing(
                slabs.slab(
                    slabs.rectangle(0.013, 0.013, 0.004), 0.001, kit.lit(tints[i % 6], 0.8, f"icon {tints[i % 6]}"), 0.0
                ),
                0.001,
            )
            parts.append(solids.moved(icon, (0.0058, -0.0205 + 0.0205 * (i % 3), 0.045 - 0.024 * (i // 3))))
        parts += [
            solids.moved(
                kit.ahead(solids.turned([(0.008, 0), (0.008, 0.003)], edge, 0.001, 16)),
                (-0.0075, 0.02, 0.055 - 0.022 * i),
            )
            for i in range(2)
        ]
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (-0.004, 0.0, 0.045), "top": (0.0, 0.0, 0.15)})


def _desk_phone(shell: Material) -> Mesh:
    """Body, dial with holes, cradle and handset."""
    side = slabs.polygon([(-0.09, 0), (0.10, 0), (0.10, 0.025), (0.0, 0.105), (-0.07, 0.105), (-0.09, 0.06)], 0.02, 5)
    parts = [slabs.upright(slabs.slab(side, 0.19, shell, 0.025, 4), 0.19)]
    plate = solids.turned([(0.052, 0), (0.05, 0.01)], kit.plastic("cream", "dial"), 0.003, 32)
    holes = [
        solids.moved(
            solids.turned([(0.0085, 0.0), (0.0085, 0.0112)], kit.plastic(kit.INK, "holes"), 0.001, 12),
            (0.036 * np.cos(a), 0.036 * np.sin(a), 0),
        )
        for a in np.linspace(0.6, 5.7, 10)
    ]
    parts.append(
        kit.put(
            solids.join([plate, *holes, solids.turned([(0.02, 0), (0.018, 0.014)], kit.chrome(), 0.003, 20)]),
            (0.052, 0, 0.066),
            y=0.68,
        )
    )
    parts += [kit.block((0.04, 0.025, 0.05), (-0.035, y, 0.09), shell, 0.01) for y in (0.05, -0.05)]
    grip = solids.noodle(
        solids.curve([(-0.035, -0.1, 0.135), (-0.035, -0.06, 0.155), (-0.035, 0.06, 0.155), (-0.035, 0.1, 0.135)], 5),
        0.017,
        shell,
        12,
    )
    ends = [
        kit.put(
            solids.turned([(0.024, 0), (0.032, 0.02), (0.026, 0.035)], shell, 0.008, 24),
            (-0.035, y, 0.112),
            x=0.25 * np.sign(y),
        )
        for y in (0.105, -0.105)
    ]
    return kit.fold([*parts, grip, *ends])
