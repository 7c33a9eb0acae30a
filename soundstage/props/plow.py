# SPDX-License-Identifier: Apache-2.0
"""A plough: a long beam, a bright share in the ground, two handles to walk behind."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids
from soundstage.shape.cones import Cone, skin


class Plow(Prop):
    """A walking plough, 1.9 m long, its beam to +X, its handles behind."""

    words = ("plow", "plough", "plows", "ploughs", "hand plow", "wooden plow", "cultivator", "tiller")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        beam, steel = kit.main(look, (0.34, 0.17, 0.07), kit.wood), kit.iron()
        share = [
            Cone((0.42, 0.0, 0.02), (0.08, 0.0, 0.1), 0.03, 0.1, 0.02, "", (1.0, 0.55, 1.0)),
            Cone((0.08, 0.0, 0.1), (-0.24, -0.16, 0.3), 0.1, 0.13, 0.03, "", (1.0, 0.4, 1.0)),
        ]
        parts = [
            solids.bar((1.05, 0.0, 0.5), (-0.1, 0.0, 0.4), 0.045, beam, 14),
            solids.bar((0.05, 0.0, 0.42), (0.1, 0.0, 0.08), 0.04, steel, 12),
            skin(share, steel, 0.02, None, 2),
            solids.bar((1.02, 0.0, 0.5), (1.02, 0.0, 0.18), 0.02, steel, 10),
            solids.bar((-0.5, 0.0, 0.5), (-0.25, 0.0, 0.36), 0.022, beam, 10),
            solids.bar((-0.6, -0.22, 0.66), (-0.6, 0.22, 0.66), 0.018, beam, 10),
        ]
        for s in (1, -1):
            parts += [
                solids.bar((-0.02, s * 0.05, 0.36), (-0.62, s * 0.22, 0.68), 0.028, beam, 12),
                solids.bar((-0.62, s * 0.22, 0.68), (-0.84, s * 0.24, 0.76), 0.03, beam, 12),
            ]
        rim = kit.wheel(0.18, 0.06, kit.enamel("red", "hub"))
        wheel, joints = kit.rolling({"wheel": (rim, (1.02, 0.0, 0.18), 0.18)})
        return PropModel({"body": solids.join(parts), **wheel}, "metal",
                         {"grip": (-0.8, 0.23, 0.75), "top": (0.2, 0.0, 0.5)}, joints)
