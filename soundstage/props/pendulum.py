# SPDX-License-Identifier: Apache-2.0
"""A pendulum: a heavy ball on a rod that swings in a wooden frame; Newton's cradle is one of five balls in a row."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_HIGH, _HANG = 0.46, 0.36  # metres: the axle over the floor, the ball's middle under the axle


class Pendulum(Prop):
    """A pendulum, 0.5 m high, swinging along Y; "cradle" builds the five balls of Newton's, one of them lifted."""

    words = ("pendulum", "simple pendulum", "newton's cradle", "newtons cradle", "newton cradle", "pendulums",
             "swinging pendulum", "foucault pendulum", "wrecking ball")
    held = True
    substance = "metal"
    pieces = ("bob", "rod", "string", "pivot", "frame")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "newton", "cradle"):
            return _cradle(look)
        timber, bob = kit.wood(kit.WALNUT, "frame"), kit.main(look, (0.66, 0.42, 0.13), kit.metal)
        frame = [kit.block((0.22, 0.44, 0.035), (0, 0, 0), timber, 0.008)]
        frame += [solids.bar((0, s * 0.2, 0.03), (0, s * 0.05, _HIGH), 0.014, timber, 14) for s in (1, -1)]
        frame += [solids.bar((0, -0.06, _HIGH), (0, 0.06, _HIGH), 0.016, kit.brass(), 16)]
        scale = kit.arc((-0.06, 0, _HIGH), 0.4, -np.pi / 2 - 0.45, -np.pi / 2 + 0.45, 16, "yz")
        frame.append(solids.noodle(scale, 0.006, kit.plastic("cream", "scale"), 8))
        rod = [solids.bar((0, 0, _HIGH), (0, 0, _HIGH - _HANG), 0.005, kit.chrome(), 10),
               solids.moved(solids.sphere(0.055, bob, segments=32), (0, 0, _HIGH - _HANG))]
        return PropModel({"body": kit.fold(frame), "rod": solids.join(rod)}, "metal",
                         {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, _HIGH)},
                         (Joint("rod", (0.0, 0.0, _HIGH), (1.0, 0.0, 0.0), "swing"),))


def _cradle(look: Look) -> PropModel:
    """Five steel balls on threads between two rails; the first is lifted and about to strike."""
    steel, timber = kit.main(look, (0.62, 0.62, 0.64), kit.metal), kit.wood(kit.WALNUT, "base")
    rails = [kit.block((0.2, 0.34, 0.03), (0, 0, 0), timber, 0.01, 2)]
    for x in (-0.08, 0.08):
        way = [(x, -0.15, 0.02), (x, -0.15, 0.24), (x, -0.13, 0.26), (x, 0.13, 0.26), (x, 0.15, 0.24), (x, 0.15, 0.02)]
        rails.append(solids.noodle(way, 0.006, kit.chrome(), 12))
    balls = [_ball(0.048 * k, steel) for k in (-1, 0, 1, 2)]
    first = kit.put(solids.moved(_ball(0.0, steel), (0, 0, -0.26)), (0, -0.096, 0.26), x=-0.75)
    return PropModel({"body": kit.fold([*rails, *balls]), "rod": first}, "metal",
                     {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.26)},
                     (Joint("rod", (0.0, -0.096, 0.26), (1.0, 0.0, 0.0), "swing"),))


def _ball(y: float, steel: Material) -> Mesh:
    """A ball on its two threads."""
    thread = kit.cloth("cream", "thread")
    return solids.join([solids.moved(solids.sphere(0.0238, steel, segments=24), (0, y, 0.09)),
                        *(solids.bar((x, y, 0.26), (0, y, 0.108), 0.0013, thread, 6) for x in (-0.08, 0.08))])
