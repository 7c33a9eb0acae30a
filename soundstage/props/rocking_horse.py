# SPDX-License-Identifier: Apache-2.0
"""A rocking horse: a painted wooden horse with a mane and a saddle on two curved runners."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _wooden_horse
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class RockingHorse(Prop):
    """A rocking horse, 1.2 m long and 1 m high, facing +X."""

    words = ("rocking horse", "wooden horse toy", "hobby horse", "toy horse on rockers", "rocking horses")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.72, 0.66, 0.56), kit.painted_wood)
        rail, leather = kit.painted_wood((0.36, 0.03, 0.025), "rockers"), kit.leather((0.3, 0.05, 0.03), "saddle")
        body = _wooden_horse.horse(coat, kit.cloth((0.1, 0.045, 0.02), "mane"), leather, ((0.42, 0.1), (-0.44, 0.1)))
        parts = [solids.moved(m, (0, 0, 0.06)) for m in body]
        for s in (1, -1):
            parts.append(solids.noodle(kit.arc((0, s * 0.15, 1.5), 1.46, -2.02, -1.12, 16), 0.032, rail, 8))
        parts += [solids.bar((x, -0.17, z), (x, 0.17, z), 0.022, rail, 10) for x, z in ((0.42, 0.12), (-0.42, 0.12))]
        parts.append(solids.bar((0.33, -0.2, 0.84), (0.33, 0.2, 0.84), 0.018, rail, 10))
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"seat": (-0.02, 0.0, 0.72), "top": (-0.02, 0.0, 0.72), "driver": (-0.02, 0.0, 0.72)})
