# SPDX-License-Identifier: Apache-2.0
"""A loudspeaker: a wooden box with a big and a small cone."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class SpeakerBox(Prop):
    """A loudspeaker, 0.62 m high, facing +X."""

    words = (
        "loudspeaker",
        "speaker box",
        "stereo speaker",
        "bluetooth speaker",
        "amplifier",
        "subwoofer",
        "audio speaker",
        "boombox",
    )
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, dark = kit.main(look, (0.20, 0.09, 0.035), kit.wood), kit.rubber((0.035, 0.035, 0.04), "front")
        parts = [
            kit.block((0.30, 0.36, 0.62), (0, 0, 0), wood, 0.015),
            kit.block((0.02, 0.33, 0.59), (0.148, 0, 0.015), dark, 0.01),
        ]
        for z, r in ((0.22, 0.13), (0.47, 0.065)):
            rim = kit.put(solids.ring(r, 0.012, kit.chrome(), 40, 10), (0.16, 0, z), y=np.pi / 2)
            cone = kit.put(
                solids.lathe(
                    [
                        (0.0, 0.012),
                        (r * 0.3, 0.02),
                        (r * 0.34, -0.006),
                        (r * 0.97, 0.012),
                        (r * 0.97, 0.0),
                        (0.0, -0.01),
                    ],
                    kit.paper((0.12, 0.12, 0.13), "cone"),
                    32,
                ),
                (0.155, 0, z),
                y=np.pi / 2,
            )
            parts += [rim, cone]
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 0.62), "grip": (0.0, 0.18, 0.4)})
