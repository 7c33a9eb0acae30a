# SPDX-License-Identifier: Apache-2.0
"""A drum kit: a bass drum, two toms, a snare, a floor tom and two cymbals on stands."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class DrumKit(Prop):
    """A drum kit, 1.7 m wide along Y, its bass drum to +X."""

    words = ("drum kit", "drum set", "drumkit", "trap set", "set of drums", "drumset", "drums")
    instrument = True
    pieces = ("drumhead", "drumstick", "stick", "cymbal", "snare", "skin", "head", "hi-hat", "rim", "drum", "pedal",
              "stand", "edge")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        shell = kit.main(look, "red", kit.enamel)
        parts = [kit.put(_drum(0.3, 0.4, shell), (-0.1, 0, 0.31), y=np.pi / 2)]
        parts += [solids.bar((0.2, s * 0.26, 0.2), (0.32, s * 0.36, 0.0), 0.014, kit.chrome(), 8) for s in (1, -1)]
        parts += [kit.put(_drum(0.17, 0.2, shell), (0.05, s * 0.2, 0.7), y=-0.35) for s in (1, -1)]
        parts += [solids.bar((0.05, s * 0.06, 0.55), (0.05, s * 0.16, 0.76), 0.018, kit.chrome(), 10) for s in (1, -1)]
        for at, r, tall, lift in (((-0.42, 0.42), 0.18, 0.13, 0.5), ((-0.42, -0.46), 0.22, 0.4, 0.18)):
            parts.append(solids.moved(_drum(r, tall, shell), (*at, lift)))
            for a in (0.4, 2.5, 4.6):
                x, y = at[0] + r * np.cos(a), at[1] + r * np.sin(a)
                parts.append(solids.bar((x, y, 0), (x, y, lift + 0.06), 0.013, kit.chrome(), 8))
        for at, tall, r in (((0.12, 0.72), 1.15, 0.25), ((0.12, -0.72), 1.25, 0.27)):
            cymbal = solids.turned([(r, 0.0), (r, 0.005), (0.07, 0.04), (0.03, 0.065)], kit.brass(), 0.003, 30)
            parts += [
                solids.bar((*at, 0.3), (*at, tall + 0.09), 0.013, kit.chrome(), 10),
                kit.put(cymbal, (*at, tall), y=-0.2),
            ]
            parts += [
                solids.bar((*at, 0.4), (at[0] + 0.24 * np.cos(a), at[1] + 0.24 * np.sin(a), 0), 0.012, kit.chrome(), 8)
                for a in (0.3, 2.4, 4.5)
            ]
        parts.append(
            solids.moved(
                solids.turned([(0.17, 0.4), (0.17, 0.46)], kit.leather(kit.INK, "stool"), 0.02, 18), (-0.86, 0, 0)
            )
        )
        parts += [
            solids.bar((-0.86, 0, 0.42), (-0.86 + 0.2 * np.cos(a), 0.2 * np.sin(a), 0.0), 0.014, kit.chrome(), 8)
            for a in (0.5, 2.6, 4.7)
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {
                "top": (-0.42, 0.42, 0.63),
                "skin": (-0.42, 0.42, 0.63),
                "seat": (-0.86, 0.0, 0.46),
                "grip": (0.1, 0.7, 1.1),
            },
        )


def _drum(radius: float, tall: float, shell: Material) -> Mesh:
    """A drum on z = 0: a shell, two chrome hoops, white skins."""
    skin = kit.paper((0.88, 0.86, 0.8), "drum skin")
    return solids.join(
        [
            solids.turned([(radius, 0.01), (radius, tall - 0.01)], shell, 0.005, 32),
            solids.turned([(radius * 0.95, -0.004), (radius * 0.95, tall + 0.004)], skin, 0.003, 32),
            *(solids.moved(solids.ring(radius, 0.012, kit.chrome(), 28, 6), (0, 0, z)) for z in (0.01, tall - 0.01)),
        ]
    )
