# SPDX-License-Identifier: Apache-2.0
"""A seesaw: a plank on a painted trestle, a seat and a handle at each end, one end down."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_HIGH, _LONG, _TILT = 0.62, 3.0, 0.2  # metres, metres, radians


class Seesaw(Prop):
    """A seesaw, 3 m long along Y, its seat at +Y down."""

    words = ("seesaw", "see-saw", "teeter-totter", "teeter totter", "teeterboard", "lever and fulcrum", "seesaws",
             "balance plank")
    substance = "wood"
    pieces = ("plank", "fulcrum", "pivot")

    def build(self, look: Look, seed: int) -> PropModel:
        plank = kit.main(look, "red", kit.painted_wood)
        half = 0.5 * _LONG
        bar = [kit.block((0.26, _LONG, 0.05), (0, 0, 0), plank, 0.012)]
        for s in (1, -1):
            bar += [kit.block((0.34, 0.34, 0.035), (0, s * (half - 0.2), 0.05), kit.plastic("amber", "seat"), 0.014, 2),
                    *_handle(s * (half - 0.62))]
        board = kit.put(solids.join(bar), (0, 0, _HIGH), x=-_TILT)
        cheek = slabs.polygon([(-0.3, 0), (-0.18, 0), (0, _HIGH - 0.14), (0.18, 0), (0.3, 0), (0.06, _HIGH + 0.02),
                               (-0.06, _HIGH + 0.02)], 0.015)
        blue = kit.enamel((0.05, 0.2, 0.5), "trestle")
        trestle = [solids.moved(slabs.facing(slabs.slab(cheek, 0.06, blue, 0.012), 0.06), (x, 0, 0))
                   for x in (-0.19, 0.19)]
        trestle.append(solids.bar((-0.26, 0, _HIGH - 0.02), (0.26, 0, _HIGH - 0.02), 0.035, kit.chrome(), 18))
        low = (0.0, half - 0.25, _HIGH - 0.25)
        return PropModel({"body": kit.fold([board, *trestle])}, "wood",
                         {"seat": low, "top": (0.0, 0.0, _HIGH + 0.05)}, seat_heading=-1.5708)


def _handle(y: float) -> list[Mesh]:
    """A bow of pipe to hold on to."""
    way = solids.curve([(-0.1, y, 0.04), (-0.1, y, 0.24), (0, y, 0.28), (0.1, y, 0.24), (0.1, y, 0.04)], 5)
    return [solids.noodle(way, 0.016, kit.chrome(), 12)]
