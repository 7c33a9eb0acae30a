# SPDX-License-Identifier: Apache-2.0
"""An aeroplane as a toy: a fat lofted body, rounded wings and tail, a spinning propeller, windows and wheels."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _jet
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Airplane(Prop):
    """A small propeller plane, 5 m long; jets and airliners are of 8.6 m, a fighter of 6 m."""

    words = ("airplane", "aeroplane", "plane", "propeller plane", "toy plane", "biplane", "aircraft", "jet",
             "jet plane", "airliner", "passenger plane", "passenger jet", "jumbo jet", "fighter jet", "jetliner",
             "commercial airplane", "commercial plane", "private jet")
    vehicle = True
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "fighter", "military jet"):
            return _jet.fighter(look)
        if kit.said(look, *_jet.WORDS):
            return _jet.airliner(look)
        parts = _airframe(look)
        parts.append(solids.moved(solids.sphere(0.52, kit.dark_glass(), (1.35, 0.82, 0.85), 24), (0.55, 0, 1.82)))
        for wx in (-0.25, -0.75, -1.2):
            port = kit.lying(solids.turned([(0.13, -0.03), (0.13, 0.03)], kit.dark_glass(), 0.02, 20))
            parts += [solids.moved(port, (wx, s * (0.585 + 0.13 * (wx + 0.25)), 1.5)) for s in (1, -1)]
        wheel = kit.wheel(0.26, 0.18, kit.plastic(kit.CREAM, "hub caps"))
        wheels, joints = kit.rolling(
            {
                "wheel_left": (wheel, (0.75, 0.72, 0.26), 0.26),
                "wheel_right": (wheel, (0.75, -0.72, 0.26), 0.26),
                "wheel_tail": (solids.moved(wheel, scale=(0.5, 0.6, 0.5)), (-2.05, 0.0, 0.13), 0.13),
            }
        )
        legs = [
            solids.bar((0.65, 0.3, 0.8), (0.75, 0.66, 0.26), 0.06, kit.chrome()),
            solids.bar((0.75, 0.55, 0.26), (0.75, 0.85, 0.26), 0.04, kit.chrome()),
        ]
        parts += [kit.mirrored(solids.join(legs)), solids.bar((-1.95, 0, 1.3), (-2.05, 0, 0.16), 0.05, kit.chrome())]
        spin = Joint("propeller", (2.2, 0.0, 1.2), (1.0, 0.0, 0.0), "spin", 26.0)
        anchors = {
            "driver": (0.5, 0.0, 1.25),
            "seat": (0.5, 0.0, 1.25),
            "top": (0.5, 0.0, 2.25),
            "inside": (0.0, 0.0, 1.2),
        }
        return PropModel(
            {"body": solids.join(parts), "propeller": _propeller(), **wheels}, "metal", anchors, (spin, *joints)
        )


def _airframe(look: Look) -> list[Mesh]:
    """The lofted body, wings, tail and canopy."""
    coat, wing = kit.main(look, "red"), kit.enamel(paint(look, "cream", 1), "wings")
    stations = [
        (-2.5, 0.10, 1.55),
        (-2.3, 0.2, 1.52),
        (-1.4, 0.42, 1.4),
        (-0.4, 0.66, 1.28),
        (0.5, 0.74, 1.22),
        (1.3, 0.68, 1.2),
        (1.85, 0.56, 1.2),
        (2.05, 0.42, 1.2),
        (2.1, 0.2, 1.2),
    ]
    t = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    x, r, z = (np.array(c) for c in zip(*stations, strict=True))
    fine = solids.curve(np.column_stack([x, r, z]), 3)
    rings = [np.stack([np.full(28, p[0]), 0.92 * p[1] * np.cos(t), p[2] + p[1] * np.sin(t)], -1) for p in fine]
    parts = [solids.loft(np.array(rings), coat, 0.9)]
    plan = slabs.polygon([(-0.35, -3.1), (0.75, -3.0), (1.0, 0), (0.75, 3.0), (-0.35, 3.1), (-0.5, 0)], 0.4, 6)
    parts.append(
        solids.bent(
            solids.moved(slabs.slab(plan, 0.2, wing, 0.09, 4), (0, 0, 0.95)),
            lambda v: v + np.outer(0.07 * np.abs(v[:, 1]), [0, 0, 1]),
        )
    )
    tail = slabs.polygon([(-2.55, -1.15), (-1.95, -1.05), (-1.7, 0), (-1.95, 1.05), (-2.55, 1.15)], 0.25, 6)
    parts.append(solids.moved(slabs.slab(tail, 0.14, wing, 0.06, 4), (0, 0, 1.48)))
    fin = slabs.polygon([(-2.6, 1.55), (-1.6, 1.55), (-2.15, 2.55), (-2.6, 2.6)], 0.18, 6)
    parts.append(slabs.upright(slabs.slab(fin, 0.15, coat, 0.06, 4), 0.15))
    return parts


def _propeller() -> Mesh:
    """Two twisted wooden blades and a pointed spinner at x = 2.2."""
    wood = kit.wood(kit.OAK, "propeller wood")
    blade = slabs.polygon([(-0.06, 0.0), (0.06, 0.0), (0.11, 0.5), (0.09, 0.92), (-0.02, 0.98), (-0.09, 0.6)], 0.05, 4)
    one = kit.put(slabs.facing(slabs.slab(blade, 0.05, wood, 0.02), 0.05), (0, 0, 0.02), z=0.35)
    nose = kit.ahead(solids.turned([(0.2, -0.12), (0.2, 0.02), (0.13, 0.2), (0.04, 0.28)], kit.brass(), 0.06, 24))
    return solids.moved(solids.join([one, solids.moved(one, matrix=space.turn("x", np.pi)), nose]), (2.2, 0, 1.2))
