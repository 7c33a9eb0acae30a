# SPDX-License-Identifier: Apache-2.0
"""What ships share: a plated hull with a flared bow and a round stern, its bands of paint, rails, lifeboats."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


def hull(long: float, wide: float, low: float, top: float, paint: Material, swell: float = 0.0) -> Mesh:
    """The slice of a hull, `long` and `wide` metres, between two heights; swell metres thicker: a band of paint."""
    steps = np.linspace(0.0, 1.0, 25)
    return solids.loft(np.array([_section(s, long, wide, low, top, swell) for s in steps]), paint, 0.9)


def sheer(s: float, long: float) -> float:
    """Metres that the deck rises at s, from stern (0) to bow (1)."""
    return float(long * (0.045 * max(0.0, (s - 0.78) / 0.22) ** 1.6 + 0.008 * max(0.0, (0.15 - s) / 0.15) ** 2))


def half(s: float, wide: float) -> float:
    """Half of the beam at deck height, at s from stern (0) to bow (1)."""
    bow, stern = max(0.0, (s - 0.74) / 0.26), max(0.0, (0.16 - s) / 0.16)
    return float(0.5 * wide * max(1 - bow**2.2, 0.02) * (1 - 0.30 * stern**2))


def _section(s: float, long: float, wide: float, low: float, top: float, swell: float) -> Array:
    z = np.linspace(low, top, 6)
    high = z / max(top, 0.01)
    flare = np.clip(0.72 + 0.28 * high, 0, 1) if s > 0.7 else np.clip(0.88 + 0.12 * np.sqrt(high.clip(0)), 0, 1)
    y = half(s, wide) * flare + swell
    rise = sheer(s, long) * (high if low == 0.0 else 1.0)
    x = (s - 0.5) * (long + 2 * swell) + 0.055 * long * (high - 1) * max(0.0, (s - 0.7) / 0.3) ** 2
    right, left = np.stack([x, -y, z + rise], -1), np.stack([x, y, z + rise], -1)
    return np.concatenate([right[::-1], left])


def railing(points: npt.ArrayLike, height: float, thick: float, material: Material) -> list[Mesh]:
    """A rail on posts along points of a deck (N, 3)."""
    way = np.asarray(points, float)
    over = way + (0.0, 0.0, height)
    posts = [solids.bar(tuple(a), tuple(b), thick, material, 6) for a, b in zip(way, over, strict=True)]
    return [solids.tube(over, thick, material, 6), *posts]


def lifeboat(long: float, paint: Material, cover: Material) -> Mesh:
    """A covered boat as it hangs on a ship's side, bottom middle at the origin, along X."""
    below = solids.moved(solids.sphere(0.5 * long, paint, (1, 0.36, 0.34), 12), (0, 0, 0.17 * long))
    above = solids.moved(solids.sphere(0.43 * long, cover, (1, 0.34, 0.34), 12), (0, 0, 0.23 * long))
    return solids.join([below, above])


def porthole(radius: float, deep: float = 0.03) -> Mesh:
    """A round window facing -Y about the origin: a dark pane in a bright rim."""
    rim = slabs.upright(solids.extrude(slabs.disc(radius, 12), deep, kit.chrome()), deep)
    pane = slabs.upright(solids.extrude(slabs.disc(radius * 0.76, 12), deep * 1.5, kit.dark_glass()), deep * 1.5)
    return solids.join([rim, pane])
