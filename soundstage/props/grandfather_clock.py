# SPDX-License-Identifier: Apache-2.0
"""A grandfather clock: a tall case with a hood, a brass dial, and a pendulum behind glass."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_DIAL = 1.72  # metres: the height of the dial's middle


class GrandfatherClock(Prop):
    """A grandfather clock, 2.1 m high and 0.5 m wide, its dial to +X."""

    words = ("grandfather clock", "longcase clock", "pendulum clock", "standing clock", "grandfather clocks",
             "floor clock", "case clock")
    substance = "wood"
    pieces = ("hand", "dial", "pendulum")

    def build(self, look: Look, seed: int) -> PropModel:
        wood, brass = kit.main(look, (0.22, 0.085, 0.03), kit.wood), kit.brass()
        trunk = solids.cut(kit.block((0.24, 0.36, 0.92), (0, 0, 0.5), wood, 0.012),
                           kit.block((0.3, 0.25, 0.76), (0.09, 0, 0.58), wood, 0.0))
        parts = [
            kit.block((0.3, 0.46, 0.5), (0, 0, 0.05), wood, 0.015),
            kit.block((0.34, 0.52, 0.08), (0, 0, 0), wood, 0.02),
            kit.block((0.03, 0.34, 0.34), (0.145, 0, 0.13), kit.shade(wood, 1.4, "panel"), 0.012),
            trunk,
            kit.block((0.03, 0.25, 0.76), (-0.08, 0, 0.58), kit.shade(wood, 0.4, "inside"), 0.0),
            kit.block((0.012, 0.26, 0.78), (0.112, 0, 0.57), kit.glass(), 0.0),
            kit.block((0.29, 0.47, 0.06), (0, 0, 1.4), wood, 0.02),
            kit.block((0.27, 0.43, 0.5), (0, 0, 1.45), wood, 0.015),
            kit.block((0.31, 0.5, 0.05), (0, 0, 1.94), wood, 0.02),
            *_hood(wood),
            *_dial(brass),
        ]
        for y in (0.07, -0.07):  # weights on chains
            parts += [solids.bar((-0.02, y, 1.36), (-0.02, y, 1.1), 0.005, brass, 8),
                      solids.moved(solids.turned([(0.028, 0), (0.028, 0.16)], brass, 0.008, 18), (-0.02, y, 0.96))]
        bob = kit.ahead(solids.turned([(0.065, -0.012), (0.065, 0.012)], brass, 0.01, 28))
        swung = solids.join([solids.bar((0.045, 0, 1.34), (0.045, 0, 0.72), 0.008, brass, 8),
                             solids.moved(bob, (0.045, 0, 0.7))])
        swings = Joint("pendulum", (0.045, 0.0, 1.34), (1.0, 0.0, 0.0), "swing")
        return PropModel({"body": kit.fold(parts), "pendulum": swung}, "wood",
                         {"top": (0.0, 0.0, 1.99), "pivot": (0.045, 0.0, 1.34)}, (swings,))


def _hood(wood: Material) -> list[Mesh]:
    """A broken arch with three finials, and a column at each side of the dial."""
    arch = slabs.polygon([(-0.24, 0), (0.24, 0), (0.22, 0.05), (0.1, 0.13), (0.05, 0.09), (-0.05, 0.09), (-0.1, 0.13),
                          (-0.22, 0.05)], 0.012)
    top = solids.moved(slabs.facing(slabs.slab(arch, 0.1, wood, 0.015), 0.1), (0.08, 0, 1.98))
    finial = solids.turned([(0.02, 0), (0.012, 0.02), (0.028, 0.045), (0.005, 0.09)], kit.brass(), 0.006, 16)
    posts = [solids.moved(solids.turned([(0.018, 0), (0.014, 0.2), (0.018, 0.44)], wood, 0.004, 14), (0.15, y, 1.47))
             for y in (0.19, -0.19)]
    return [top, *posts, *(solids.moved(finial, (0.08, y, z)) for y, z in ((0.0, 2.06), (0.2, 2.02), (-0.2, 2.02)))]


def _dial(brass: Material) -> list[Mesh]:
    """A white face in a brass ring, twelve marks, two hands at ten past ten."""
    ink = kit.plastic(kit.INK, "hands")
    face = kit.ahead(solids.turned([(0.155, 0), (0.155, 0.014)], kit.ceramic("cream", "face"), 0.003, 40))
    parts = [solids.moved(face, (0.135, 0, _DIAL)),
             solids.moved(kit.ahead(solids.ring(0.158, 0.012, brass, 44, 8)), (0.145, 0, _DIAL))]
    for k in range(12):
        mark = kit.block((0.008, 0.014 if k % 3 else 0.02, 0.03), (0, 0, 0.112), ink, 0.001)
        parts.append(kit.put(mark, (0.149, 0, _DIAL), x=2 * np.pi * k / 12))
    for long, wide, hour in ((0.075, 0.018, 10.17), (0.115, 0.012, 2.0)):
        hand = kit.block((0.006, wide, long), (0, 0, -0.015), ink, 0.002)
        parts.append(kit.put(hand, (0.154, 0, _DIAL), x=2 * np.pi * hour / 12))
    return parts
