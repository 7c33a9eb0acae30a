# SPDX-License-Identifier: Apache-2.0
"""A truck: a round-nosed cab in front of a load bed with slatted sides."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._emergency import ambulance, fire_engine
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Truck(Prop):
    """A pick-up style truck, 4.6 m long; "delivery", "ambulance" or "fire" change its load."""

    words = ("truck", "lorry", "pickup", "pickup truck", "pick-up", "delivery truck", "van", "delivery van",
             "ambulance", "fire truck", "fire engine", "firetruck", "ambulance van")
    vehicle = True
    pieces = ("tire", "tyre", "wheel", "engine", "brake", "bumper", "hood", "exhaust", "headlight", "windshield",
              "chassis")
    runs = "wheels"
    comes_in = ("blue", "yellow", "white", "green", "red")
    livery = frozenset(("ambulance", "fire", "firetruck"))
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        aid, fire = kit.said(look, "ambulance"), kit.said(look, "fire")
        coat = kit.main(look, (0.84, 0.85, 0.85) if aid else (0.55, 0.02, 0.015) if fire else "teal")
        parts, joints = kit.four_wheels(
            1.35, -1.35, 0.82, 0.42, kit.wheel(0.42, 0.3, kit.plastic(kit.CREAM, "hub caps"))
        )
        side = slabs.polygon(
            [(-0.1, 0.42), (2.2, 0.42), (2.22, 1.0), (2.05, 1.2), (1.4, 1.28), (1.1, 2.0), (-0.05, 2.02)], 0.16, 6
        )
        cab = slabs.upright(slabs.slab(side, 1.8, coat, 0.16, 5), 1.8)
        arch = kit.lying(solids.lathe([(0.52, -0.22), (0.52, 0.22)], coat, 32))
        body = [solids.cut(cab, *(solids.moved(arch, (1.35, y, 0.42)) for y in (0.84, -0.84)))]
        body += [kit.block((4.3, 1.0, 0.16), (-0.1, 0, 0.45), kit.iron(), 0.04), *_glass()]
        body += ambulance(coat) if aid else fire_engine(coat) if fire else _carried(look)
        body += _details(kit.shade(coat, 0.8, "fenders"))
        body += [kit.block((0.1, 0.7, 0.04), (2.19, 0, 0.72 + 0.075 * i), kit.chrome(), 0.015) for i in range(4)]
        anchors = {
            "driver": (0.35, 0.4, 0.85),
            "seat": (0.35, -0.4, 0.85),
            "top": (-1.3, 0.0, 0.84),
            "inside": (-1.3, 0.0, 0.84),
            "door": (0.5, -0.92, 0.9),
        }
        return PropModel({"body": solids.join(body), **parts}, "metal", anchors, joints)


def _carried(look: Look) -> list[Mesh]:
    """A closed box on a van, else an open load bed."""
    if kit.said(look, "van", "delivery"):
        return [kit.block((2.3, 1.9, 1.75), (-1.3, 0, 0.72), kit.plastic(kit.CREAM, "box"), 0.12, 3)]
    return _load(kit.wood(kit.PINE, "load bed"))


def _glass() -> list[Mesh]:
    """Windscreen, side and rear windows as dark panes."""
    glass = kit.dark_glass()
    side = slabs.polygon([(0.12, 1.32), (1.18, 1.32), (0.94, 1.84), (0.12, 1.86)], 0.08)
    out = [slabs.upright(slabs.slab(side, 1.84, glass, 0.02), 1.84)]
    screen = slabs.facing(slabs.slab(slabs.rectangle(1.46, 0.55, 0.1), 0.06, glass, 0.02), 0.06)
    out += [kit.put(screen, (1.245, 0, 1.62), y=-0.395), solids.moved(screen, (-0.08, 0, 1.6), scale=(1, 0.8, 0.8))]
    return out


def _load(wood: Material) -> list[Mesh]:
    """A planked bed with slatted sides and posts."""
    out = [kit.block((2.35, 1.9, 0.1), (-1.3, 0, 0.74), wood, 0.02)]
    for z in (0.9, 1.12, 1.34):
        out += [kit.block((2.35, 0.06, 0.15), (-1.3, y, z), wood, 0.02) for y in (0.92, -0.92)]
        out += [kit.block((0.06, 1.9, 0.15), (x, 0, z), wood, 0.02) for x in (-2.45, -0.16)]
    for x in (-2.42, -1.3, -0.2):
        out += [kit.block((0.09, 0.09, 0.78), (x, y, 0.76), wood, 0.02) for y in (0.88, -0.88)]
    return out


def _details(fender_paint: Material) -> list[Mesh]:
    """Lamps, mirrors, handles, mudguards and the front bumper."""
    lamp = [
        kit.put(kit.lens(0.16, kit.lit((0.95, 0.85, 0.62), 0.9, "headlights"), kit.chrome()), (2.2, 0.62, 0.86)),
        kit.put(kit.lens(0.09, kit.lit("red", 0.7, "tail lights"), kit.chrome()), (-2.44, 0.7, 0.66), z=np.pi),
        solids.noodle(
            [(1.25, 0.85, 1.35), (1.32, 1.02, 1.42), (1.3, 1.06, 1.52), (1.3, 1.06, 1.66)], 0.05, kit.chrome()
        ),
        kit.block((0.18, 0.04, 0.04), (0.2, 0.91, 1.12), kit.chrome(), 0.015),
    ]
    fender = solids.tube(kit.arc((1.35, 0.86, 0.42), 0.56, 0.05, 3.1, 16), 0.085, fender_paint, 8)
    back = solids.tube(kit.arc((-1.35, 0.82, 0.42), 0.52, 0.1, 3.05, 14), 0.075, fender_paint, 10)
    return [
        kit.mirrored(solids.join([*lamp, fender, back])),
        kit.block((0.16, 1.9, 0.2), (2.24, 0, 0.42), kit.chrome(), 0.07, 2),
    ]
