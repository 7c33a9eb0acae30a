# SPDX-License-Identifier: Apache-2.0
"""A clock: a round face with ticks and hands; an alarm clock by default, a wall clock by words."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class Clock(Prop):
    """A twin-bell alarm clock, 0.2 m; its second hand turns."""

    words = ("clock", "alarm clock", "wall clock", "bedside clock", "timepiece")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        case, dark = kit.main(look, "red"), kit.plastic(kit.INK, "hands")
        middle = 0.105
        parts = _case(case, dark, middle)
        if not kit.said(look, "wall"):
            side = [
                solids.bar((0, 0.04, 0.04), (0.01, 0.062, 0.002), 0.011, kit.brass()),
                kit.put(
                    solids.turned([(0.034, 0), (0.033, 0.012), (0.02, 0.025)], kit.brass(), 0.008, 24),
                    (0, 0.048, 0.185),
                    x=-0.5,
                ),
            ]
            parts += [
                kit.mirrored(solids.join(side)),
                solids.bar((0, 0, 0.18), (0, 0, 0.222), 0.006, kit.brass()),
                solids.noodle(kit.arc((0, 0, 0.19), 0.05, 0.15, np.pi - 0.15, 12, "yz"), 0.005, kit.brass(), 8),
            ]
        second = solids.join(
            [
                solids.moved(
                    solids.box((0.002, 0.003, 0.07), kit.plastic("red", "second hand"), 0.0005, 1),
                    (0.047, 0, middle - 0.012),
                ),
                solids.moved(solids.sphere(0.006, kit.brass(), segments=12), (0.047, 0, middle)),
            ]
        )
        lift = min(float(p.vertices[:, 2].min()) for p in parts)
        spin = Joint("second_hand", (0.047, 0.0, middle - lift), (-1.0, 0.0, 0.0), "spin", 0.105)
        return PropModel(
            {"body": kit.fold(parts), "second_hand": solids.moved(second, (0, 0, -lift))},
            "metal",
            {"grip": (-0.02, 0.0, 0.1), "top": (0.0, 0.0, 0.2)},
            (spin,),
        )


def _case(case: Material, dark: Material, middle: float) -> list[Mesh]:
    """Drum, dial, ticks, the two slow hands and, unless on a wall, feet and bells."""
    drum = kit.ahead(solids.turned([(0.076, -0.04), (0.084, -0.03), (0.084, 0.034), (0.074, 0.04)], case, 0.008, 40))
    face = kit.ahead(solids.turned([(0.071, 0.0), (0.071, 0.0405)], kit.paper((0.85, 0.81, 0.70), "dial"), 0.001, 40))
    parts = [solids.moved(drum, (0, 0, middle)), solids.moved(face, (0.001, 0, middle))]
    for i in range(12):
        long = 0.014 if i % 3 == 0 else 0.007
        tick = solids.moved(solids.box((0.003, 0.005, long), dark, 0.001, 1), (0, 0, 0.064 - long))
        parts.append(solids.moved(tick, matrix=space.translation((0.042, 0, middle)) @ space.turn("x", i * np.pi / 6)))
    for turn, length, wide in ((1.05, 0.036, 0.009), (-1.05, 0.054, 0.006)):
        hand = solids.box((0.003, wide, length), dark, 0.001, 1)
        parts.append(solids.moved(hand, matrix=space.translation((0.0445, 0, middle)) @ space.turn("x", turn)))
    return parts
