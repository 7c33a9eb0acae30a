# SPDX-License-Identifier: Apache-2.0
"""A pulley: a grooved wheel in a block that hangs from a stand, a rope over it with a weight at one end."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_HIGH, _RADIUS = 1.5, 0.16  # metres: the axle over the floor, the wheel


class Pulley(Prop):
    """A pulley on its stand, 1.8 m high, the wheel's face to the front, the weight on its -Y side."""

    words = ("pulley", "pulleys", "pulley system", "rope and pulley", "block and tackle", "pulley wheel", "winch",
             "atwood machine")
    substance = "wood"
    pieces = ("weight", "rope", "axle")

    def build(self, look: Look, seed: int) -> PropModel:
        timber, iron = kit.main(look, kit.OAK, kit.wood), kit.iron()
        top = _HIGH + 0.32
        parts = [kit.block((0.5, 0.9, 0.05), (0, 0, 0), timber, 0.012),
                 kit.block((0.08, 0.08, top), (-0.16, 0, 0.02), timber, 0.01),
                 kit.block((0.34, 0.08, 0.08), (-0.03, 0, top - 0.02), timber, 0.01),
                 solids.bar((-0.14, 0, top - 0.34), (0.04, 0, top - 0.03), 0.025, timber, 12),
                 solids.bar((0, 0, _HIGH), (0, 0, top), 0.016, iron, 12)]
        parts += [kit.block((0.012, 0.05, 0.24), (x, 0, _HIGH - 0.05), iron, 0.004) for x in (-0.05, 0.05)]
        parts.append(solids.bar((-0.07, 0, _HIGH), (0.07, 0, _HIGH), 0.018, kit.chrome(), 14))
        rope = kit.cloth((0.66, 0.5, 0.26), "rope")
        over = [(0, -_RADIUS, 0.62), *kit.arc((0, 0, _HIGH), _RADIUS, 3.14159, 0.0, 12, "yz"), (0, _RADIUS, 0.4)]
        load = [(0.09, 0.36), (0.1, 0.4), (0.075, 0.56), (0.02, 0.59), (0.02, 0.63)]
        parts += [solids.noodle(over, 0.013, rope, 10),
                  solids.moved(solids.turned(load, kit.metal(), 0.01, 32), (0, -_RADIUS, 0)),
                  solids.moved(solids.ring(0.05, 0.013, rope, 20, 8), (0, _RADIUS, 0.39), 0.0)]
        rim = [(_RADIUS + 0.02, -0.028), (_RADIUS + 0.02, -0.016), (_RADIUS - 0.01, 0), (_RADIUS + 0.02, 0.016),
               (_RADIUS + 0.02, 0.028)]
        spokes = kit.enamel((0.55, 0.06, 0.04), "wheel")
        wheel = solids.moved(kit.ahead(solids.turned(rim, spokes, 0.004, 48)), (0, 0, _HIGH))
        studs = [solids.moved(kit.ahead(solids.turned([(0.02, 0), (0.02, 0.036)], iron, 0.003, 16)),
                              (0.0, y, _HIGH + z)) for y, z in ((0.08, 0), (-0.08, 0), (0, 0.08), (0, -0.08))]
        return PropModel({"body": kit.fold(parts), "wheel": solids.join([wheel, *studs])}, "wood",
                         {"top": (0.0, 0.0, top), "grip": (0.0, _RADIUS, 0.5)},
                         (Joint("wheel", (0.0, 0.0, _HIGH), (1.0, 0.0, 0.0), "spin", 0.8),))
