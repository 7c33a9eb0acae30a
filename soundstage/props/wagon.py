# SPDX-License-Identifier: Apache-2.0
"""A toy wagon: a shallow open box on four wheels with a pull bar."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Wagon(Prop):
    """A toy wagon, 1 m long, pulled towards +X."""

    words = ("wagon", "toy wagon", "pull wagon", "handcart", "hand cart", "wagons")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, "red", kit.enamel), kit.iron()
        parts = [kit.block((0.9, 0.46, 0.03), (0, 0, 0.24), coat, 0.01)]
        parts += [kit.block((0.9, 0.025, 0.15), (0, s * 0.225, 0.24), coat, 0.01) for s in (1, -1)]
        parts += [kit.block((0.025, 0.46, 0.15), (s * 0.44, 0, 0.24), coat, 0.01) for s in (1, -1)]
        for x in (0.3, -0.3):
            parts.append(solids.bar((x, 0.26, 0.12), (x, -0.26, 0.12), 0.014, dark, 10))
            parts.append(kit.block((0.06, 0.3, 0.1), (x, 0, 0.13), dark, 0.01))
        parts.append(solids.bar((0.42, 0, 0.16), (0.66, 0, 0.2), 0.014, dark, 10))
        parts.append(solids.bar((0.66, 0.08, 0.2), (0.66, -0.08, 0.2), 0.016, dark, 10))
        hub = kit.enamel("white", "hub")
        wheels, joints = kit.four_wheels(0.3, -0.3, 0.27, 0.12, kit.wheel(0.12, 0.05, hub))
        return PropModel(
            {"body": solids.join(parts), **wheels},
            "metal",
            {"seat": (-0.2, 0.0, 0.27), "inside": (0.0, 0.0, 0.27), "top": (0.0, 0.0, 0.39), "grip": (0.66, 0.0, 0.2),
             "tow": (0.66, 0.0, 0.2), "footrest": (0.36, 0.09, 0.27), "armrest": (-0.02, 0.23, 0.4)},
            joints,
        )
