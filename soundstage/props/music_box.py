# SPDX-License-Identifier: Apache-2.0
"""A music box: an open lid lined with velvet, the pinned brass drum turning against its comb, a dancer on top."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class MusicBox(Prop):
    """A music box, 0.22 m wide along Y and 0.2 m high with its lid up, its drum turning, a crank at +Y."""

    words = ("music box", "musical box", "music boxes", "wind-up music box", "ballerina music box")
    held = True
    substance = "wood"
    pieces = ("drum", "comb", "crank", "lid", "ballerina", "cylinder")

    def build(self, look: Look, seed: int) -> PropModel:
        wood, velvet = kit.main(look, kit.WALNUT, kit.wood), kit.cloth((0.36, 0.02, 0.06), "velvet")
        parts = [
            kit.block((0.15, 0.22, 0.01), (0, 0, 0), wood, 0.003),
            kit.block((0.13, 0.2, 0.006), (0, 0, 0.008), velvet, 0.001),
        ]
        parts += [kit.block((0.15, 0.01, 0.08), (0, s * 0.105, 0), wood, 0.003) for s in (1, -1)]
        parts += [kit.block((0.01, 0.22, 0.08), (s * 0.07, 0, 0), wood, 0.003) for s in (1, -1)]
        lid = [
            kit.block((0.012, 0.22, 0.15), (0, 0, 0), wood, 0.003),
            kit.block((0.004, 0.2, 0.13), (0.008, 0, 0.01), velvet, 0.001),
        ]
        parts.append(kit.put(solids.join(lid), (-0.072, 0, 0.08), y=-0.25))
        parts += [
            kit.block((0.045, 0.13, 0.006), (0.037, 0, 0.06), kit.chrome(), 0.001),
            *(
                kit.block((0.012, 0.005, 0.003), (0.011, -0.06 + 0.0086 * k, 0.062), kit.chrome(), 0.0005)
                for k in range(15)
            ),
            solids.bar((-0.02, 0.1, 0.05), (-0.02, 0.145, 0.05), 0.004, kit.brass(), 10),
            solids.bar((-0.02, 0.143, 0.05), (-0.02, 0.143, 0.085), 0.004, kit.brass(), 10),
            solids.moved(solids.sphere(0.009, kit.ceramic("white", "knob"), segments=14), (-0.02, 0.15, 0.088)),
        ]
        at = (-0.02, 0.0, 0.05)
        return PropModel(
            {"body": kit.fold(parts), "drum": solids.moved(_drum(seed), at)},
            "wood",
            {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.09), "handle": (-0.02, 0.15, 0.088)},
            (Joint("drum", at, (0.0, 1.0, 0.0), "spin", 1.4),),
        )


def _drum(seed: int) -> Mesh:
    """The brass drum along Y with its pins."""
    chance = rng(seed, "music box")
    brass = kit.brass()
    pins = [
        kit.stalk(
            (0.022 * np.cos(a), y, 0.022 * np.sin(a)),
            (0.027 * np.cos(a), y, 0.027 * np.sin(a)),
            0.0013,
            kit.chrome(),
            0.8,
        )
        for a, y in zip(chance.uniform(0, 6.28, 70), chance.choice(np.linspace(-0.06, 0.06, 15), 70), strict=True)
    ]
    return solids.join([kit.lying(solids.turned([(0.023, -0.07), (0.023, 0.07)], brass, 0.002, 32)), *pins])
