# SPDX-License-Identifier: Apache-2.0
"""A bow to shoot with: two curved limbs, a bound grip and a string that is drawn."""

from __future__ import annotations

import math

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

TIP = (-0.10, 0.62)  # x and height over the grip of a limb's tip, metres
DRAW = 0.34  # metres that the string comes back


class Bow(Prop):
    """A bow, 1.24 m from tip to tip, upright, its string towards -X; drawn by its joints."""

    words = ("bow", "longbow", "recurve bow", "bow and arrow", "hunting bow")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, kit.OAK, kit.wood)
        grip, cord = kit.leather("brown", "grip"), kit.cloth("cream", "string")
        half, middle = TIP[1], TIP[1] + 0.006
        limbs = [(TIP[0], 0, middle - half), (0.02, 0, middle - 0.42), (0.06, 0, middle - 0.16), (0.0, 0, middle),
                 (0.06, 0, middle + 0.16), (0.02, 0, middle + 0.42), (TIP[0], 0, middle + half)]
        path = solids.curve(limbs, 6)
        thick = [0.011 + 0.012 * math.sin(math.pi * k / (len(path) - 1)) for k in range(len(path))]
        body = solids.join([solids.tube(path, thick, wood, 12),
                            solids.bar((0.005, 0, middle - 0.08), (0.005, 0, middle + 0.08), 0.026, grip, 14)])
        long, turn = math.hypot(half, DRAW), math.atan2(DRAW, half)
        # each half of the string is as long as it is when drawn; undrawn, the two lie over each other
        upper = solids.bar((TIP[0], 0, middle + half), (TIP[0], 0, middle + half - long), 0.005, cord, 6)
        lower = solids.bar((TIP[0], 0, middle - half), (TIP[0], 0, middle - half + long), 0.005, cord, 6)
        joints = (Joint("string_up", (TIP[0], 0.0, middle + half), (0.0, 1.0, 0.0), "hinge", turn),
                  Joint("string_down", (TIP[0], 0.0, middle - half), (0.0, -1.0, 0.0), "hinge", turn))
        anchors = {"grip": (0.0, 0.0, middle), "nock": (TIP[0], 0.0, middle)}
        return PropModel({"body": body, "string_up": upper, "string_down": lower}, "wood", anchors, joints)
