# SPDX-License-Identifier: Apache-2.0
"""Flames as small glowing tongues: orange, with a brighter heart wrapped round the lower half."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import solids


def flame(height: float, lean: float = 0.0, wide: float = 0.3) -> Mesh:
    """One tongue of fire standing on z = 0: height metres, wide its radius as a share of the height."""
    t = np.linspace(0, 1, 13)
    body = np.sin(np.pi * t**0.62) ** 0.9 * wide
    skin, heart = kit.lit((0.72, 0.17, 0.01), 0.75, "flame"), kit.lit((0.85, 0.46, 0.05), 1.1, "flame heart")
    outer = solids.lathe(list(zip(body.tolist(), t.tolist(), strict=True)), skin, 16, crease=3.2)
    low = 0.56 * t  # the heart stands a little out of the skin below and sinks into it above
    width = np.interp(low, t, body) * (1.07 - 0.2 * t**3)
    width[-1] = 0.0
    core = solids.lathe(list(zip(width.tolist(), (low - 0.005).tolist(), strict=True)), heart, 16, crease=3.2)
    swayed = solids.bent(solids.join([outer, core]), lambda v: v + np.outer(v[:, 2] ** 2, [lean, 0.3 * lean, 0.0]))
    return solids.moved(swayed, scale=(height, height, height))
