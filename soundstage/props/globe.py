# SPDX-License-Identifier: Apache-2.0
"""A globe of the earth: blue seas and green lands on a tilted axis, in a brass arc on a wooden foot."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

MIDDLE, RADIUS, TILT = 0.25, 0.15, 0.41  # metres; radians
# lands as blobs: longitude, latitude, half their breadth and height, degrees
LANDS = (
    (-100, 48, 26, 15), (-112, 62, 22, 9), (-88, 38, 14, 10), (-102, 25, 8, 9), (-88, 15, 6, 4), (-42, 72, 13, 9),
    (-60, -5, 15, 10), (-63, -18, 12, 12), (-68, -36, 6, 14), (-74, 2, 8, 8),
    (12, 48, 14, 8), (-4, 41, 6, 5), (25, 60, 16, 9), (18, 65, 10, 6),
    (5, 20, 20, 14), (28, 16, 16, 15), (22, -4, 13, 14), (25, -20, 10, 14), (47, -19, 3, 7), (44, 6, 8, 5),
    (48, 30, 14, 10), (70, 55, 28, 14), (105, 60, 34, 12), (140, 62, 24, 9), (95, 38, 24, 12), (112, 30, 12, 10),
    (78, 20, 9, 12), (103, 16, 7, 9), (138, 37, 4, 7), (112, 0, 8, 5), (125, -2, 8, 3), (140, -5, 7, 3),
    (134, -25, 18, 10), (172, -42, 4, 6), (0, -86, 170, 7),
)


class Globe(Prop):
    """A globe, 0.42 m high, that turns slowly on its axis."""

    words = ("globe", "world globe", "desk globe", "earth globe", "school globe", "terrestrial globe")
    pieces = ("axis",)
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, brass = kit.wood(kit.WALNUT, "foot"), kit.brass()
        arc = kit.arc((0, 0, 0), RADIUS + 0.02, -np.pi / 2, np.pi / 2, 20, "yz")
        arc = space.apply(space.turn("x", TILT), arc)
        parts = [
            solids.turned([(0.1, 0), (0.105, 0.012), (0.04, 0.035), (0.022, 0.05), (0.018, 0.075)], wood, 0.008, 32),
            solids.moved(solids.noodle(arc, 0.008, brass, 10), (0, 0, MIDDLE)),
            solids.bar((0, 0, 0.07), (0, 0.07, MIDDLE - RADIUS - 0.01), 0.012, brass, 10),
        ]
        ball = [solids.sphere(RADIUS, kit.plastic((0.04, 0.20, 0.48), "sea"), segments=40)]
        green = (kit.plastic((0.12, 0.34, 0.08), "land"), kit.plastic((0.86, 0.90, 0.92), "ice"))
        ball += [_land(*land, green[abs(land[1]) > 70]) for land in LANDS]
        ball += [solids.bar((0, 0, -RADIUS - 0.022), (0, 0, RADIUS + 0.022), 0.006, brass, 8)]
        turned = solids.moved(solids.join(ball), matrix=space.translation((0, 0, MIDDLE)) @ space.turn("x", TILT))
        axis = (0.0, -float(np.sin(TILT)), float(np.cos(TILT)))
        return PropModel({"body": solids.join(parts), "ball": turned}, "plastic",
                         {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, MIDDLE + RADIUS)},
                         (Joint("ball", (0.0, 0.0, MIDDLE), axis, "spin", 0.35),))


def _land(east: float, north: float, wide: float, tall: float, stuff: Material) -> Mesh:
    """A patch of the ball, a little above its skin: an uneven blob with its edge under the sea."""
    turn, away = np.linspace(0, 2 * np.pi, 20, endpoint=False), np.array([1.0, 0.86, 0.5, 0.02])
    edge = 1 + 0.14 * np.sin(3 * turn + east) + 0.08 * np.sin(5 * turn + north)
    rings = []
    for k, share in enumerate(away):
        lon = np.radians(east + wide * share * edge * np.cos(turn))
        lat = np.radians(np.clip(north + tall * share * edge * np.sin(turn), -89.5, 89.5))
        r = RADIUS * (0.99, 1.012, 1.014, 1.014)[k]
        rings.append(np.stack([r * np.cos(lat) * np.cos(lon), r * np.cos(lat) * np.sin(lon), r * np.sin(lat)], -1))
    return solids.loft(np.array(rings), stuff, 1.2)
