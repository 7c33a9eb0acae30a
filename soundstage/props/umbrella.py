# SPDX-License-Identifier: Apache-2.0
"""An umbrella: a ribbed canopy with a scalloped hem, a shaft and a hooked handle."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Umbrella(Prop):
    """An umbrella, 1 m across when it is open, standing on its handle; held by the grip it covers a person."""

    words = ("umbrella", "parasol", "brolly", "open umbrella")
    pieces = ("canopy", "handle", "shaft", "fabric", "rib", "tip")
    held = True
    comes_in = ("blue", "yellow", "green", "purple", "orange")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cloth, wood = kit.main(look, "red", kit.cloth), kit.wood(kit.WALNUT, "handle")
        s = np.linspace(0, 1, 12)
        outer = [(0.02 + 0.53 * x, 0.98 - 0.26 * x**2.2) for x in s]
        prof = [(0.0, 0.99), *outer, *[(r * 0.992, z - 0.012) for r, z in reversed(outer)], (0.0, 0.965)]
        dome = solids.lathe(prof[::-1], cloth, 64, crease=1.0)

        def ribbed(v: Array) -> Array:
            turn = np.arctan2(v[:, 1], v[:, 0])
            dip = np.abs(np.sin(4 * turn)) * np.clip(np.hypot(v[:, 0], v[:, 1]) / 0.55, 0, 1) ** 2
            return np.asarray(v * np.column_stack([1 - 0.07 * dip, 1 - 0.07 * dip, 1 + 0.045 * dip]))

        wrapped = [(0.0, 0.3), (0.022, 0.3), (0.05, 0.42), (0.042, 0.7), (0.012, 0.99), (0.0, 0.99)]
        shut = solids.lathe(wrapped, cloth, 64, crease=1.0)

        hook = solids.curve(
            [(0, 0, 0.2), (0, 0, 0.06), (0.015, 0, 0.022), (0.05, 0, 0.014), (0.085, 0, 0.025), (0.095, 0, 0.06)], 5
        )
        canopy = [solids.bent(dome, ribbed)]
        stick = [
            solids.noodle(hook, 0.016, wood, 12),
            solids.tube([(0, 0, 0.16), (0, 0, 1.0)], 0.008, kit.chrome()),
            solids.bar((0, 0, 0.97), (0, 0, 1.07), 0.012, kit.chrome()),
        ]
        for a in np.arange(8) * np.pi / 4:
            tip = (0.545 * np.cos(a), 0.545 * np.sin(a), 0.722)
            canopy += [
                solids.tube([(0, 0, 0.7), (0.27 * np.cos(a), 0.27 * np.sin(a), 0.9)], 0.003, kit.chrome(), 5),
                solids.moved(solids.sphere(0.012, kit.chrome(), segments=8), tip),
            ]
        return PropModel(
            {"body": solids.join(stick), "canopy": solids.join(canopy), "folded": solids.bent(shut, _pleated)},
            "cloth",
            {"grip": (0.0, 0.0, 0.14), "top": (0.0, 0.0, 1.07), "inside": (0.0, 0.0, 0.6)},
            (Joint("canopy", (0, 0, 0), (0, 0, 1), "open"), Joint("folded", (0, 0, 0), (0, 0, 1), "shut")),
        )


def _pleated(v: Array) -> Array:
    """The closed cloth lies in eight pleats, wound a little."""
    turn = np.arctan2(v[:, 1], v[:, 0]) + 2.0 * v[:, 2]
    fold = 1 - 0.22 * np.abs(np.sin(4 * turn))
    return np.asarray(v * np.column_stack([fold, fold, np.ones(len(v))]))
