# SPDX-License-Identifier: Apache-2.0
"""A lighthouse: a banded tower on rock with a door, windows, a railed gallery and a turning lamp."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Lighthouse(Prop):
    """A striped lighthouse about 9 m tall; its lamp turns with a beam."""

    words = ("lighthouse", "light house", "beacon tower", "lighthouse tower")
    substance = "stone"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        bands = kit.plaster(paint(look, "red"), "bands")
        parts = [
            *_tower(kit.plaster("white", "wall"), bands),
            *_gallery(kit.iron()),
            *_openings(kit.painted_wood("teal")),
        ]
        beam = Glow(Light("spot", (1.0, 0.86, 0.55), 4000.0, 0.3, 0.32), (0.45, 0.0, 7.62), (1.0, 0.0, -0.06), "lamp")
        back = Glow(beam.light, (-0.45, 0.0, 7.62), (-1.0, 0.0, -0.06), "lamp")
        spin = Joint("lamp", (0.0, 0.0, 7.62), (0.0, 0.0, 1.0), "spin", 1.2)
        anchors = {
            "lamp": (0.0, 0.0, 7.62),
            "door": (1.62, 0.0, 0.45),
            "top": (0.0, 0.0, 9.05),
            "gallery": (1.15, 0.0, 7.0),
        }
        return PropModel({"body": solids.join(parts), "lamp": _lamp()}, "stone", anchors, (spin,), (beam, back))


def _tower(wall: Material, band: Material) -> list[Mesh]:
    """Rock foot, tapering banded tower and the cap under the gallery."""
    parts = [
        kit.standing(
            solids.moved(
                solids.cut(
                    kit.lump(2.0, kit.stone(size=0.4), 5, 0.16, (1.05, 1, 0.42), 28),
                    kit.block((9, 9, 2), (0, 0, -2.1), wall, 0),
                ),
                (0, 0, 0),
            )
        )
    ]
    edges = np.linspace(0.3, 6.6, 6)
    for i, (low, high) in enumerate(pairwise(edges)):
        lower, upper = (1.45 - 0.075 * z - 0.25 * min(z / 2.5, 1) * (1 - min(z / 6.6, 1)) for z in (low, high))
        parts.append(
            solids.lathe(
                [(lower, low), ((lower + upper) / 2 - 0.01, (low + high) / 2), (upper, high)],
                band if i % 2 else wall,
                44,
            )
        )
    return parts


def _gallery(iron: Material) -> list[Mesh]:
    """The walk round the lamp room, its railing, the lamp room's bars and glass, and the roof."""
    stone, roof = kit.plaster("white", "wall"), kit.enamel((0.35, 0.03, 0.03), "roof")
    parts = [
        solids.turned([(0.95, 6.5), (1.35, 6.82), (1.35, 6.98)], stone, 0.05, 48),
        solids.turned([(0.78, 6.95), (0.78, 7.2)], stone, 0.04, 32),
        solids.turned([(0.98, 8.1), (0.98, 8.2), (0.55, 8.6), (0.1, 8.78)], roof, 0.06, 36),
        solids.moved(solids.sphere(0.13, kit.brass(), segments=16), (0, 0, 8.86)),
        solids.bar((0, 0, 8.8), (0, 0, 9.25), 0.025, kit.brass()),
    ]
    for height in (7.25, 7.52):
        parts.append(solids.moved(solids.ring(1.27, 0.03, iron, 32, 6), (0, 0, height)))
    for a in np.linspace(0, 2 * np.pi, 16, endpoint=False):
        x, y = 1.27 * np.cos(a), 1.27 * np.sin(a)
        parts.append(solids.tube([(x, y, 6.95), (x, y, 7.52)], 0.022, iron, 6))
    for a in np.linspace(0, 2 * np.pi, 8, endpoint=False):
        x, y = 0.74 * np.cos(a), 0.74 * np.sin(a)
        parts.append(solids.tube([(x, y, 7.15), (x, y, 8.15)], 0.035, iron, 8))
    wall = solids.lathe([(0.70, 7.15), (0.72, 7.15), (0.72, 8.15), (0.70, 8.15), (0.70, 7.16)], kit.glass(), 32)
    return [*parts, wall]


def _openings(door: Material) -> list[Mesh]:
    """The door with its arch and step, and windows climbing the tower."""
    arch = slabs.polygon(
        [(-0.42, 0), (0.42, 0), (0.42, 1.1), (0.25, 1.45), (0, 1.56), (-0.25, 1.45), (-0.42, 1.1)], 0.03
    )
    frame = slabs.facing(slabs.slab(arch.buffer(0.12), 0.3, kit.stone(size=0.2), 0.04), 0.3)
    leaf = slabs.facing(slabs.slab(arch, 0.3, door, 0.03), 0.3)
    parts = [
        solids.moved(frame, (1.32, 0, 0.5)),
        solids.moved(leaf, (1.38, 0, 0.5)),
        solids.moved(solids.sphere(0.05, kit.brass(), segments=12), (1.56, 0.28, 1.15)),
        kit.block((0.7, 1.3, 0.5), (1.55, 0, 0.0), kit.stone(size=0.2), 0.06),
    ]
    for heading, z, radius in ((0.0, 3.0, 1.13), (-0.9, 4.4, 1.06), (-1.57, 2.2, 1.17), (0.75, 4.6, 1.05)):
        frame_ = kit.pane(
            0.5, 0.72, kit.lit((0.9, 0.6, 0.25), 0.6, "lit window"), kit.plaster("white", "wall"), 0.07, 0.2, 1, 2
        )
        parts.append(kit.put(frame_, (radius * np.cos(heading), radius * np.sin(heading), z), z=heading))
    return parts


def _lamp() -> Mesh:
    """The turning lens: a warm core between two round lenses."""
    core, rim = kit.lit((1.0, 0.82, 0.45), 6.0, "lamp core"), kit.brass()
    drum = solids.turned([(0.26, 7.28), (0.32, 7.4), (0.32, 7.84), (0.26, 7.96)], core, 0.06, 24)
    lens = kit.put(kit.lens(0.24, core, rim), (0.32, 0, 7.62))
    stem = solids.turned([(0.2, 7.1), (0.2, 7.3)], rim, 0.02, 20)
    return solids.join([drum, lens, solids.moved(lens, heading=np.pi), stem])
