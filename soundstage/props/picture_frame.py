# SPDX-License-Identifier: Apache-2.0
"""A framed photograph on its strut."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class PictureFrame(Prop):
    """A picture in a frame, 0.3 m high, leaning back, its face to +X."""

    words = (
        "picture frame",
        "framed photo",
        "photo",
        "photograph",
        "framed picture",
        "photo frame",
        "old photo",
        "old photograph",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        frame = kit.main(look, (0.30, 0.15, 0.06), kit.wood)
        whole = slabs.rectangle(0.24, 0.3, 0.006)
        parts = [
            slabs.facing(slabs.slab(whole.difference(whole.buffer(-0.03)), 0.02, frame, 0.005), 0.02),
            slabs.facing(slabs.slab(whole.buffer(-0.025), 0.006, kit.paper((0.88, 0.86, 0.80), "mount"), 0.001), 0.006),
            slabs.facing(
                slabs.slab(whole.buffer(-0.05), 0.010, kit.paper((0.45, 0.62, 0.72), "photograph"), 0.001), 0.010
            ),
        ]
        for y, tone in ((-0.03, (0.72, 0.45, 0.30)), (0.032, (0.45, 0.26, 0.16))):  # two people
            parts += [
                solids.moved(solids.sphere(0.019, kit.paper(tone, "face"), (0.2, 1, 1.15), 16), (0.006, y, 0.02)),
                solids.moved(
                    solids.sphere(
                        0.034,
                        kit.paper((0.7, 0.16, 0.1) if y < 0 else (0.85, 0.68, 0.2), "clothes"),
                        (0.12, 0.9, 1.1),
                        16,
                    ),
                    (0.005, y, -0.04),
                ),
            ]
        leant = [kit.put(p, (0, 0, 0.15), y=-0.16) for p in parts]
        leant.append(solids.bar((-0.02, 0, 0.2), (-0.11, 0, 0.0), 0.008, frame, 8))
        return PropModel({"body": kit.fold(leant)}, "wood", {"grip": (0.0, 0.0, 0.08), "top": (0.0, 0.0, 0.3)})
