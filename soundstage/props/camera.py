# SPDX-License-Identifier: Apache-2.0
"""A photographer's camera: a leather-clad body with a big lens, a viewfinder hump, a flash, dials and a strap."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Camera(Prop):
    """A photo camera, 0.15 m wide, its lens to +X."""

    words = ("photo camera", "old camera", "film camera", "still camera", "vintage camera", "photographic camera")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        skin, silver = kit.main(look, (0.035, 0.033, 0.033), kit.leather), kit.metal((0.55, 0.55, 0.56), "silver", 0.35)
        front = slabs.rectangle(0.05, 0.15, 0.018)
        parts = [
            slabs.slab(front, 0.014, silver, 0.004),
            solids.moved(slabs.slab(front.buffer(-0.0008), 0.054, skin, 0.002), (0, 0, 0.013)),
            solids.moved(slabs.slab(front, 0.022, silver, 0.005), (0, 0, 0.066)),
            *_lens(silver),
            *_top(silver),
            *_strap(),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, -0.075, 0.045), "top": (0.0, 0.0, 0.112), "lens": (0.09, 0.0, 0.043)},
        )


def _lens(silver: Material) -> list[Mesh]:
    """The barrel with its rings, and glass that glints blue."""
    dark = kit.plastic(kit.INK, "lens barrel")
    barrel = [
        solids.lathe(solids.fillet([(0.0, 0.015), (0.038, 0.015), (0.038, 0.036), (0.0, 0.036)], 0.003, 2), silver, 40),
        solids.lathe(
            solids.fillet(
                [
                    (0.0, 0.03),
                    (0.034, 0.03),
                    (0.034, 0.06),
                    (0.036, 0.064),
                    (0.036, 0.084),
                    (0.03, 0.084),
                    (0.026, 0.072),
                    (0.0, 0.072),
                ],
                0.002,
                2,
            ),
            dark,
            40,
        ),
        solids.moved(solids.ring(0.0345, 0.0016, silver, 40, 6), (0, 0, 0.062)),
        solids.moved(solids.ring(0.0365, 0.0016, kit.enamel("red", "lens ring"), 40, 6), (0, 0, 0.081)),
        solids.turned(
            [(0.0265, 0.07), (0.0265, 0.0735), (0.014, 0.079)],
            kit.dark_glass((0.03, 0.07, 0.20), "lens glass"),
            0.004,
            32,
        ),
    ]
    for a in np.arange(24) * 2 * np.pi / 24:
        barrel.append(
            solids.moved(
                kit.block((0.003, 0.0045, 0.018), (0, 0, 0), dark, 0.001),
                (0.0345 * np.cos(a), 0.0345 * np.sin(a), 0.04),
                a,
            )
        )
    return [solids.moved(kit.ahead(solids.join(barrel)), (0.0, 0, 0.043))]


def _top(silver: Material) -> list[Mesh]:
    """Viewfinder hump, flash, shutter release and dials."""
    hump = slabs.polygon([(-0.03, 0), (0.03, 0), (0.021, 0.024), (-0.021, 0.024)], 0.005)
    dark = kit.plastic(kit.INK, "dials")
    parts = [
        solids.moved(slabs.facing(slabs.slab(hump, 0.046, silver, 0.005), 0.046), (0.001, 0, 0.086)),
        kit.block((0.006, 0.03, 0.011), (0.0235, 0, 0.0925), kit.dark_glass((0.30, 0.40, 0.46), "finder"), 0.002),
        kit.block((0.007, 0.026, 0.014), (0.0235, 0.053, 0.07), kit.lit((0.95, 0.93, 0.85), 0.5, "flash"), 0.003),
        kit.block((0.005, 0.012, 0.009), (0.0235, -0.058, 0.073), kit.dark_glass(), 0.002),
        solids.moved(solids.turned([(0.013, 0), (0.013, 0.011)], dark, 0.003, 24), (0, -0.052, 0.087)),
        solids.moved(
            solids.turned([(0.006, 0), (0.0055, 0.007)], kit.enamel("red", "release"), 0.002, 16), (0, -0.052, 0.097)
        ),
        solids.moved(solids.turned([(0.015, 0), (0.015, 0.008)], dark, 0.003, 24), (0, 0.05, 0.087)),
    ]
    return parts


def _strap() -> list[Mesh]:
    """A leather strap from ear to ear, lying behind on the ground."""
    tan, out = kit.leather((0.30, 0.12, 0.04), "strap"), []
    for s in (1, -1):
        out.append(kit.lying(solids.moved(solids.ring(0.006, 0.0015, kit.chrome(), 16, 6))))
        out[-1] = solids.moved(out[-1], (0, s * 0.08, 0.077))
    path = solids.curve(
        [
            (0, 0.082, 0.073),
            (-0.012, 0.105, 0.035),
            (-0.04, 0.115, 0.006),
            (-0.1, 0.08, 0.004),
            (-0.125, 0.0, 0.004),
            (-0.1, -0.08, 0.004),
            (-0.04, -0.115, 0.006),
            (-0.012, -0.105, 0.035),
            (0, -0.082, 0.073),
        ],
        6,
    )
    out.append(solids.noodle(path, 0.0042, tan, 10))
    return out
