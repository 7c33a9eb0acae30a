# SPDX-License-Identifier: Apache-2.0
"""A wind turbine: a slim white tower, its nacelle and three long turning blades."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, PropModel
from soundstage.shape import solids

_HUB, _BLADE = 6.6, 3.1  # metres


def built(look: Look, seed: int) -> PropModel:
    """A wind turbine, a model 9.7 m to a blade's tip, its blades to +X and turning."""
    white, red = kit.main(look, (0.84, 0.85, 0.86), kit.enamel), kit.enamel("red", "tips")
    body = [solids.turned([(0.24, 0), (0.11, _HUB - 0.1)], white, 0.03, 32),
            solids.moved(solids.turned([(0.5, 0), (0.5, 0.1)], kit.stone(), 0.02, 32), (0, 0, 0)),
            kit.block((0.9, 0.34, 0.34), (-0.1, 0, _HUB - 0.17), white, 0.14, 3),
            kit.block((0.04, 0.3, 0.7), (0.225, 0, 0.1), kit.metal(), 0.01)]
    t = np.linspace(0, 1, 12)
    wide = 0.09 + 0.16 * np.sin(np.pi * np.minimum(1, 0.16 + 0.9 * t)) ** 0.9 * (1 - 0.75 * t)
    rings = []
    for s, w in zip(t, wide, strict=True):
        a = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        twist = 0.5 * (1 - s)
        x, y = 0.045 * (1 - 0.7 * s) * np.sin(a), w * np.cos(a) + 0.35 * w
        rings.append(np.stack([x * np.cos(twist) - y * np.sin(twist), x * np.sin(twist) + y * np.cos(twist),
                               np.full(14, 0.1 + (_BLADE - 0.1) * s)], -1))
    blade = solids.join([solids.loft(np.array(rings[:10])[:, ::-1], white, 1.0),
                         solids.loft(np.array(rings[9:])[:, ::-1], red, 1.0)])
    at = (0.46, 0.0, _HUB)
    rotor = [kit.put(blade, at, x=k * 2 * np.pi / 3) for k in range(3)]
    nose = solids.moved(kit.ahead(solids.turned([(0.17, -0.1), (0.16, 0.06), (0.06, 0.2)], white, 0.05, 28)), at)
    return PropModel({"body": kit.fold(body), "rotor": solids.join([*rotor, nose])}, "metal",
                     {"top": (0.0, 0.0, _HUB + 0.2), "door": (0.3, 0.0, 0.0)},
                     (Joint("rotor", at, (1.0, 0.0, 0.0), "spin", 1.1),))
