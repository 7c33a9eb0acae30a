# SPDX-License-Identifier: Apache-2.0
"""A bird cage: bright wires up into a dome, a tray, a perch across and a ring to hang it by."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

RADIUS, WALL, DOME = 0.21, 0.4, 0.2  # metres
WIRES, PERCH = 22, 0.07
ROOM = 1.45  # times these: a parrot has room in it


class BirdCage(Prop):
    """A bird cage, 0.6 m across and 1 m high, its door to +X."""

    words = ("bird cage", "birdcage", "bird's cage", "cage", "parrot cage", "golden cage")
    pieces = ("bar", "perch")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        wire = kit.main(look, (0.72, 0.5, 0.15), lambda c: kit.metal(c, "wire", 0.28))
        rise = np.linspace(0, np.pi / 2, 8)
        way = np.concatenate([[[RADIUS, 0, 0.03]], np.stack(
            [RADIUS * np.cos(rise), 0 * rise, WALL + DOME * np.sin(rise)], -1)])
        way[-1, 0] = 0.004
        bar = solids.tube(way, 0.0042, wire, 6)
        parts = [solids.moved(bar, heading=2 * np.pi * k / WIRES) for k in range(WIRES)]
        parts += [solids.moved(solids.ring(RADIUS, 0.006, wire, 40, 6), (0, 0, z)) for z in (0.06, 0.23, WALL)]
        tray = kit.wood(kit.WALNUT, "tray")
        parts += [
            solids.turned([(0.235, 0.0), (0.235, 0.03), (0.215, 0.036)], tray, 0.01, 40),
            solids.turned([(0.016, 0.59), (0.024, 0.605), (0.012, 0.62)], wire, 0.004, 16),
            kit.put(solids.ring(0.032, 0.0055, wire, 24, 8), (0, 0, 0.65), x=np.pi / 2),
            solids.bar((0, -RADIUS, PERCH), (0, RADIUS, PERCH), 0.009, kit.wood(kit.PINE, "perch"), 10),
        ]
        frame = np.array([(-0.07, 0.07), (0.07, 0.07), (0.07, 0.22), (-0.07, 0.22)])
        door = [solids.bar((RADIUS + 0.008, *a), (RADIUS + 0.008, *b), 0.007, wire, 8)
                for a, b in zip(frame, np.roll(frame, -1, 0), strict=True)]
        parts += [*door, solids.moved(solids.sphere(0.012, wire, segments=10), (RADIUS + 0.016, 0.06, 0.145))]
        body = solids.moved(kit.fold(parts), scale=(ROOM, ROOM, ROOM))
        up = {"inside": 0.04, "seat": PERCH + 0.007, "top": 0.62, "grip": 0.68}
        return PropModel({"body": body}, "metal", {name: (0.0, 0.0, z * ROOM) for name, z in up.items()})
