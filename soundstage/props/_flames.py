# SPDX-License-Identifier: Apache-2.0
"""Flames as small glowing tongues: a bright core inside an orange skin."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import solids


def flame(height: float, lean: float = 0.0, wide: float = 0.3) -> Mesh:
    """One tongue of fire standing on z = 0."""
    t = np.linspace(0, 1, 13)
    body = np.sin(np.pi * t**0.62) ** 0.9 * wide
    outer = solids.lathe(
        [(float(r), float(z)) for r, z in zip(body, t, strict=True)],
        kit.lit((0.85, 0.13, 0.008), 1.0, "flame"),
        16,
        crease=3.2,
    )
    core = solids.lathe(
        [(float(0.62 * r), float(0.04 + 0.66 * z)) for r, z in zip(body, t, strict=True)],
        kit.lit((1.0, 0.50, 0.06), 1.5, "flame core"),
        14,
        crease=3.2,
    )
    shift = np.array([1.25 * wide * 0.2, -0.1, 0.0])
    both = solids.join([outer, solids.moved(core, shift * wide)])
    swayed = solids.bent(both, lambda v: v + np.outer(v[:, 2] ** 2, [lean, 0.3 * lean, 0.0]))
    return solids.moved(swayed, scale=(height, height, height))
