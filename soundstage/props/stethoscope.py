# SPDX-License-Identifier: Apache-2.0
"""A stethoscope: two chrome ear tubes on a spring, a Y of rubber tubing and a chest piece with its membrane."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_FORK, _TOP = 0.33, 0.6  # metres over its lowest point: where the tubes meet, and the ear tips
_EAR = ((0, 0.014, _FORK + 0.02), (0, 0.075, _FORK + 0.1), (0, 0.095, _FORK + 0.19), (0, 0.05, _TOP - 0.02),
        (0, 0.035, _TOP))  # one of the tubes to the ears
_DOWN = ((0, 0, _FORK), (0, 0.005, 0.26), (0, 0.055, 0.14), (0, 0.02, 0.045), (0, -0.06, 0.03), (0, -0.1, 0.07),
         (0, -0.1, 0.1))  # the tube to the chest piece


class Stethoscope(Prop):
    """A stethoscope, 0.6 m long, as it hangs from its ear tips in the YZ plane; let alone it lies on its back."""

    words = ("stethoscope", "stethoscopes", "doctor's stethoscope", "medical stethoscope")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        tube, steel = kit.main(look, (0.02, 0.09, 0.24), kit.rubber), kit.chrome()
        ear = solids.curve(_EAR, 7)
        soft = solids.curve([(0, 0.004, _FORK - 0.03), (0, 0.026, _FORK + 0.04), (0, 0.076, _FORK + 0.115)], 6)
        half = [
            solids.noodle(ear, 0.0062, steel, 10),
            solids.noodle(soft, 0.0105, tube, 12),
            solids.moved(solids.sphere(0.016, kit.rubber(), (0.9, 0.9, 1.25), 16), (0, 0.034, _TOP)),
        ]
        down = solids.curve(_DOWN, 7)
        spring = solids.curve(
            [(0.006, 0.088, 0.46), (0.006, 0.05, 0.415), (0.006, 0, 0.4), (0.006, -0.05, 0.415), (0.006, -0.088, 0.46)],
            5,
        )
        parts = [
            kit.mirrored(solids.join(half)),
            solids.noodle(down, 0.0115, tube, 12),
            solids.noodle(spring, 0.006, steel, 8),
            *_chest_piece(),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "plastic",
            {"grip": (0.0, 0.0, _FORK), "top": (0.0, 0.0, _TOP), "tip": (0.0, -0.1, 0.15)},
        )


def _chest_piece() -> list[Mesh]:
    """The stem at the tube's end, the drum with its ring, the membrane to the front and the bell behind."""
    steel, skin = kit.chrome(), kit.plastic((0.72, 0.73, 0.72), "membrane")
    drum = solids.turned(
        [(0.02, -0.017), (0.024, -0.012), (0.016, -0.004), (0.034, 0.002), (0.04, 0.01), (0.04, 0.016)],
        steel,
        0.003,
        36,
    )
    ring = solids.moved(solids.ring(0.0385, 0.0045, kit.rubber(), 40, 8), (0, 0, 0.016))
    film = solids.moved(solids.turned([(0.036, 0), (0.036, 0.003)], skin, 0.001, 36, 1), (0, 0, 0.0155))
    head = kit.put(kit.ahead(solids.join([drum, ring, film])), (0, -0.1, 0.158))
    return [
        head,
        solids.bar((0, -0.1, 0.095), (0, -0.1, 0.13), 0.008, steel, 12),
        solids.moved(solids.sphere(0.012, steel, segments=14), (0, -0.1, 0.128)),
    ]
