# SPDX-License-Identifier: Apache-2.0
"""A mailbox: a tunnel of painted metal on a post with a red flag."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Mailbox(Prop):
    """A roadside mailbox, 1.2 m; its door opens."""

    words = ("mailbox", "letterbox", "letter box", "postbox", "post box", "mail box")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, post = kit.main(look, "blue"), kit.wood(kit.OAK, "post")
        tunnel = slabs.polygon(
            [
                (-0.13, 0),
                (0.13, 0),
                (0.13, 0.17),
                *[(0.13 * np.cos(a), 0.17 + 0.13 * np.sin(a)) for a in np.linspace(0, np.pi, 13)],
                (-0.13, 0.17),
            ]
        )
        shell = solids.moved(slabs.facing(slabs.slab(tunnel, 0.48, coat, 0.02), 0.48), (0, 0, 0.92))
        door = solids.moved(
            slabs.facing(slabs.slab(tunnel.buffer(0.008), 0.03, kit.shade(coat, 0.8, "door"), 0.01), 0.03),
            (0.25, 0, 0.92),
        )
        knob = solids.moved(solids.sphere(0.022, kit.brass(), segments=12), (0.275, 0, 1.15))
        flag = kit.enamel("red", "flag")
        parts = [
            shell,
            kit.block((0.1, 0.1, 0.92), (0, 0, 0), post, 0.02),
            kit.block((0.36, 0.2, 0.04), (0, 0, 0.89), post, 0.015),
            kit.put(solids.box((0.06, 0.07, 0.34), post, 0.015), (0.02, 0, 0.66), y=0.55),
            kit.block((0.025, 0.02, 0.24), (0.08, -0.145, 1.08), flag, 0.006),
            kit.block((0.11, 0.02, 0.075), (0.035, -0.145, 1.24), flag, 0.008),
        ]
        hinge = Joint("door", (0.25, 0.0, 0.92), (0.0, 1.0, 0.0), "hinge", 1.5)
        return PropModel(
            {"body": kit.fold(parts), "door": solids.join([door, knob])},
            "metal",
            {"inside": (0.1, 0.0, 1.0), "grip": (0.28, 0.0, 1.15), "top": (0.0, 0.0, 1.22), "door": (0.28, 0.0, 1.1)},
            (hinge,),
        )
