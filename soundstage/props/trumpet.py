# SPDX-License-Identifier: Apache-2.0
"""A trumpet: a flared bell, a looped tube, three valves and a mouthpiece."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _brass
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_BELL = [(0.0, 0.0), (0.011, 0.0), (0.012, 0.1), (0.016, 0.16), (0.028, 0.21), (0.062, 0.25), (0.064, 0.253),
         (0.058, 0.252), (0.024, 0.212), (0.01, 0.16), (0.0, 0.155)]  # radius, distance along
_LOOP = [(0.03, 0, 0.075), (-0.12, 0, 0.075), (-0.17, 0, 0.035), (-0.12, 0, -0.005), (0.0, 0, -0.005),
         (0.14, 0, -0.005), (0.185, 0, 0.02), (0.14, 0, 0.047), (0.0, 0, 0.05), (-0.2, 0, 0.05),
         (-0.25, 0, 0.05)]  # the tube, metres


class Trumpet(Prop):
    """A trumpet, 0.5 m long, its bell to +X; trombones, tubas and French horns are longer."""

    words = ("trumpet", "bugle", "cornet", "trumpets", "trombone", "brass horn", "french horn",
             "tuba", "sousaphone", "tubas", "trombones")
    held = True
    instrument = True
    pieces = ("valve", "piston", "mouthpiece", "bell", "slide", "casing", "key", "reed")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        kind = _brass.kind_of(look)
        if kind is not None:
            return kind(look)
        gold = kit.main(look, (0.78, 0.5, 0.13), kit.metal)
        parts = [
            solids.moved(kit.ahead(solids.lathe(_BELL, gold, 36)), (0.02, 0, 0.075)),
            solids.noodle(solids.curve(_LOOP, 6), 0.0095, gold, 12),
        ]
        cup = kit.ahead(
            solids.turned([(0.0165, -0.3), (0.015, -0.285), (0.007, -0.265), (0.009, -0.24)], kit.chrome(), 0.003, 20)
        )
        parts.append(solids.moved(cup, (0, 0, 0.05)))
        for x in (-0.045, -0.01, 0.025):
            parts += [
                solids.moved(
                    solids.turned([(0.0135, -0.035), (0.0135, 0.095), (0.008, 0.1)], gold, 0.003, 20), (x, 0.0, 0)
                ),
                solids.bar((x, 0, 0.095), (x, 0, 0.12), 0.0045, kit.chrome(), 10),
                solids.moved(
                    solids.turned([(0.0105, 0.0), (0.0105, 0.007)], kit.ceramic("white", "pearl"), 0.002, 16),
                    (x, 0, 0.117),
                ),
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            gold.substance,
            {"grip": (-0.01, 0.0, 0.06), "top": (0.0, 0.0, 0.16), "mouth": (-0.3, 0.0, 0.087)},
        )
