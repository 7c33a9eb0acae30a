# SPDX-License-Identifier: Apache-2.0
"""A steam engine: boiler, chimney, cab, cowcatcher, coupled wheels and a tender's buffers."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props import _railcar
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids


class Train(Prop):
    """A small steam locomotive, 5 m long; bullet trains, trams and underground trains by words."""

    words = ("train", "steam train", "locomotive", "steam engine", "steam locomotive", "railway engine", "choo choo",
             "bullet train", "high-speed train", "subway train", "metro train", "tram", "streetcar", "express train",
             "modern train", "commuter train", "passenger train",
             "train carriage", "railway carriage", "subway car", "train car", "railway car")
    vehicle = True
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, *_railcar.FAST):
            return _railcar.bullet(look)
        if kit.said(look, *_railcar.TOWN):
            return _railcar.town(look)
        coat, trim, dark = kit.main(look, "green"), kit.brass(), kit.iron()
        parts = [kit.block((4.6, 1.6, 0.26), (0, 0, 0.72), kit.enamel((0.45, 0.03, 0.03), "frame"), 0.06, 2)]
        parts += _boiler(coat, trim, dark)
        parts += _cab(coat, kit.shade(coat, 0.5, "cab roof"))
        plow = slabs.polygon([(2.2, 0.75), (2.35, 0.75), (2.85, 0.16), (2.3, 0.16)], 0.05, 2)
        for y in np.linspace(-0.7, 0.7, 8):
            parts.append(
                solids.moved(
                    slabs.upright(slabs.slab(plow, 0.1, kit.enamel((0.45, 0.03, 0.03), "frame"), 0.03, 1), 0.1),
                    (-0.28 * abs(y), y, 0),
                )
            )
        parts.append(kit.put(kit.lens(0.2, kit.lit((1.0, 0.85, 0.55), 1.5, "headlamp"), trim), (2.2, 0, 2.55)))
        parts.append(kit.block((0.3, 0.3, 0.3), (2.1, 0, 2.3), dark, 0.05))
        wheels = {}
        for i, (x, r) in enumerate(((-1.5, 0.52), (-0.3, 0.52), (1.0, 0.38), (1.85, 0.38))):
            for hand, y in (("left", 0.72), ("right", -0.72)):
                wheels[f"wheel_{i}_{hand}"] = (_wheel(r), (x, y, r), r)
        rolling, joints = kit.rolling(wheels)
        rod = kit.mirrored(kit.block((1.5, 0.06, 0.11), (-0.9, 0.86, 0.44), kit.chrome(), 0.03))
        glow = Glow(Light("spot", (1.0, 0.86, 0.6), 150.0, 0.25, 0.6), (2.4, 0.0, 2.55), (1.0, 0.0, -0.1))
        anchors = {
            "driver": (-1.5, 0.35, 1.5),
            "seat": (-1.5, 0.35, 1.5),
            "top": (1.95, 0.0, 3.35),
            "inside": (-1.6, 0.0, 1.0),
            "chimney": (1.95, 0.0, 3.35),
        }
        return PropModel({"body": solids.join([*parts, rod]), **rolling}, "metal", anchors, joints, (glow,))


def _cab(coat: Material, roof: Material) -> list[Mesh]:
    """The driver's house: walls with round-topped openings under a curved roof."""
    outer = kit.block((1.55, 1.66, 1.95), (-1.5, 0, 0.9), coat, 0.08, 2)
    room = kit.block((1.35, 1.46, 2.2), (-1.6, 0, 1.05), coat, 0.04)
    hole = slabs.upright(slabs.slab(slabs.rectangle(0.72, 0.72, 0.2), 3.0, coat, 0.0), 3.0)
    ports = [
        solids.moved(slabs.facing(slabs.slab(slabs.disc(0.2, 24), 1.0, coat, 0.0), 1.0), (-0.75, y, 2.45))
        for y in (0.5, -0.5)
    ]
    shell = solids.cut(outer, room, solids.moved(hole, (-1.5, 0, 2.15)), *ports)
    bow = slabs.polygon(
        [(x, 2.82 + 0.3 * (1 - (x / 0.98) ** 2)) for x in np.linspace(-0.98, 0.98, 13)]
        + [(x, 2.72 + 0.3 * (1 - (x / 0.98) ** 2)) for x in np.linspace(0.98, -0.98, 13)],
        0.03,
    )
    return [shell, solids.moved(slabs.facing(slabs.slab(bow, 1.9, roof, 0.04), 1.9), (-1.5, 0, 0))]


def _wheel(radius: float) -> Mesh:
    """An iron wheel with eight spokes and a fat rim, axle along Y."""
    red, steel = kit.enamel((0.45, 0.03, 0.03), "frame"), kit.chrome()
    section = [(radius * 0.78, -0.08), (radius * 0.97, -0.08), (radius * 0.97, 0.08), (radius * 0.78, 0.08)]
    rim = solids.lathe([*section, (radius * 0.78, -0.079)], red, 22)
    tread = [(radius * 0.93, -0.09), (radius * 0.99, -0.09), (radius * 0.99, 0.09), (radius * 0.93, 0.09)]
    tyre = solids.lathe([*tread, (radius * 0.93, -0.089)], steel, 22)
    hub = solids.turned([(radius * 0.24, -0.1), (radius * 0.24, 0.1)], red, 0.03, 16, 1)
    spokes = [
        solids.tube([(0, 0, 0), (radius * 0.85 * np.cos(a), radius * 0.85 * np.sin(a), 0)], 0.045, red, 5)
        for a in np.arange(6) * np.pi / 3
    ]
    return kit.lying(solids.join([rim, tyre, hub, *spokes]))


def _boiler(coat: Material, trim: Material, dark: Material) -> list[Mesh]:
    """Boiler with its bands, smoke box, chimney and brass domes."""
    parts = []
    boiler = kit.ahead(solids.turned([(0.62, -0.9), (0.66, -0.86), (0.66, 1.55), (0.62, 1.6)], coat, 0.04, 36, 2))
    parts.append(solids.moved(boiler, (0.4, 0, 1.66)))
    smoke = kit.ahead(solids.turned([(0.7, 0), (0.7, 0.5), (0.55, 0.58), (0.3, 0.62)], dark, 0.06, 36, 2))
    parts.append(solids.moved(smoke, (1.7, 0, 1.66)))
    for x in (-0.2, 0.5, 1.2):
        parts.append(
            solids.moved(
                kit.ahead(solids.lathe([(0.6, -0.035), (0.68, -0.035), (0.68, 0.035), (0.6, 0.035)], trim, 36)),
                (x, 0, 1.66),
            )
        )
    parts.append(
        solids.moved(
            solids.turned([(0.2, 0), (0.2, 0.35), (0.17, 0.6), (0.34, 1.0), (0.36, 1.1)], dark, 0.05, 24, 2),
            (1.95, 0, 2.2),
        )
    )
    parts.append(
        solids.moved(solids.lathe([(0.3, 1.05), (0.38, 1.05), (0.38, 1.15), (0.3, 1.15)], trim, 32), (1.95, 0, 2.2))
    )
    for x, r in ((0.95, 0.26), (0.15, 0.3)):
        parts.append(
            solids.moved(
                solids.turned([(r * 1.15, 0), (r, 0.12), (r, 0.3), (r * 0.6, 0.45)], trim, 0.1, 24, 2), (x, 0, 2.2)
            )
        )
    return parts
