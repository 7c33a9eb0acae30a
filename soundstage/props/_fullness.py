# SPDX-License-Identifier: Apache-2.0
"""How full a vessel is, by what the words say of it, and the liquid that stands in it so high."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

SHARES = {"half": 0.5, "third": 0.33, "quarter": 0.25, "two-third": 0.67, "two third": 0.67, "three-quarter": 0.75,
          "three quarter": 0.75, "brim": 1.0, "nearly empty": 0.08, "almost empty": 0.08, "little": 0.15}
FULL = ("full", "fill", "stuff", "pack", "contain", "loaded")
DEPTH_CM = re.compile(r"(\d+(?:\.\d+)?)[ -]?(?:cm|centimet)")
WATER = (0.52, 0.74, 0.84)  # linear RGB


def fullness(text: str) -> float:
    """0-1 of the words: "empty" 0, "half full" 0.5, "filled to 4/5" 0.8, "full" 0.9."""
    share = re.search(r"\b(\d)\s*/\s*(\d)\b", text)
    if share and 0 < int(share[1]) <= int(share[2]):
        return int(share[1]) / int(share[2])
    per = re.search(r"\b(\d{1,3})\s*(?:%|percent)", text)
    if per and int(per[1]) <= 100:
        return int(per[1]) / 100
    if not any(word in text for word in (*FULL, "empty")):
        return 0.0
    told = next((share for word, share in sorted(SHARES.items(), key=lambda row: -len(row[0])) if word in text), None)
    if told is not None:
        return told
    return 0.0 if "empty" in text or "air" in text.split() else 0.9


def level(look: Look, usual: float, deep: float) -> float:
    """0-1 how high the liquid stands: as the words tell, also in cm of a vessel so many metres deep, else as usual."""
    text = " ".join(look.words)
    if "empty" in text.split():
        return 0.0
    depth = DEPTH_CM.search(text)
    return min(0.95, float(depth[1]) / 100 / deep) if depth else fullness(text) or usual


def poured(inner: Sequence[tuple[float, float]], share: float, liquid: Material, segments: int = 40) -> Mesh:
    """The liquid in a vessel. inner: its wall as (radius, height) from the bottom up, metres; share: 0-1 of that."""
    radii, heights = np.array(inner, float).T
    top = heights[0] + max(share, 0.02) * (heights[-1] - heights[0])
    below = [(float(r), float(z)) for r, z in inner if z < top - 1e-4]
    brim = float(np.interp(top, heights, radii))
    low = float(heights[0])
    return solids.lathe([(0.0, low), *below, (brim, float(top)), (0.0, float(top) + 0.0004)], liquid, segments)
