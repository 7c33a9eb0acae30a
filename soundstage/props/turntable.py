# SPDX-License-Identifier: Apache-2.0
"""A turntable with a black record on its platter, a tone arm, a pitch fader and its buttons."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Turntable(Prop):
    """A turntable, 0.45 m wide along Y and 0.36 m deep, its record turning."""

    words = ("turntable", "record player", "dj turntable", "turntable deck", "gramophone", "phonograph", "vinyl record",
             "dj deck", "vinyl player")
    instrument = True
    pieces = ("record", "vinyl", "platter", "needle", "tonearm", "arm", "fader", "stylus", "groove")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case, steel = kit.main(look, (0.10, 0.10, 0.115), kit.plastic), kit.chrome()
        parts = [kit.block((0.36, 0.45, 0.075), (0, 0, 0.02), case, 0.014, 3)]
        foot = solids.turned([(0.024, 0), (0.02, 0.022)], kit.rubber(kit.INK, "feet"), 0.004, 20)
        parts += [solids.moved(foot, (x, y, 0)) for x, y in kit.corners(0.15, 0.19)]
        hub = (0.0, -0.045)
        parts.append(solids.moved(solids.turned([(0.156, 0), (0.158, 0.016)], steel, 0.004, 64), (*hub, 0.094)))
        dots = [solids.moved(solids.sphere(0.0032, kit.plastic(kit.INK, "strobe dots"), segments=8),
                             (hub[0] + 0.158 * np.cos(a), hub[1] + 0.158 * np.sin(a), 0.103))
                for a in np.linspace(0, 2 * np.pi, 40, endpoint=False)]
        base = np.array([-0.13, 0.165, 0.097])
        parts += [*dots, solids.moved(solids.turned([(0.035, 0), (0.03, 0.02)], steel, 0.005, 32), base),
                  solids.tube(solids.curve([(-0.13, 0.165, 0.137), (-0.01, 0.161, 0.139), (0.075, 0.105, 0.13),
                                            (0.09, 0.055, 0.127)], 6), 0.0045, steel, 10),
                  solids.bar(base, base + (0, 0, 0.045), 0.012, steel, 14),
                  kit.block((0.03, 0.014, 0.012), (0.093, 0.05, 0.117), kit.plastic(kit.INK, "cartridge"), 0.003),
                  kit.block((0.12, 0.006, 0.003), (0.08, 0.2, 0.094), kit.plastic(kit.INK, "fader slot"), 0.001),
                  kit.block((0.016, 0.028, 0.014), (0.07, 0.2, 0.095), kit.plastic((0.75, 0.75, 0.77), "fader"),
                            0.004),
                  kit.block((0.04, 0.04, 0.008), (0.145, -0.185, 0.093), kit.plastic((0.6, 0.6, 0.62), "button"),
                            0.004)]
        record = [slabs.slab(slabs.disc(0.15, 72), 0.004, kit.enamel(kit.INK, "record"), 0.0012)]
        grey = kit.plastic((0.10, 0.10, 0.11), "grooves")
        record += [solids.moved(solids.ring(r, 0.0009, grey, 64, 6), (0, 0, 0.004))
                   for r in (0.07, 0.085, 0.1, 0.115, 0.13, 0.142)]
        label = slabs.slab(slabs.disc(0.05, 40), 0.0052, kit.paper((0.72, 0.14, 0.10), "label"), 0.0008)
        mark = kit.block((0.03, 0.008, 0.0008), (0.025, 0, 0.0052), kit.paper((0.9, 0.86, 0.74), "mark"), 0.0002)
        pin = solids.bar((0, 0, 0), (0, 0, 0.012), 0.003, steel, 10)
        turning = solids.moved(solids.join([*record, label, mark, pin]), (*hub, 0.111))
        return PropModel({"body": solids.join(parts), "record": turning}, "plastic",
                         {"keys": (0.07, -0.09, 0.12), "top": (*hub, 0.12)},
                         (Joint("record", (*hub, 0.11), (0.0, 0.0, -1.0), "spin", 3.5),))
