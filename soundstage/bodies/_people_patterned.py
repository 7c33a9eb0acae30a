# SPDX-License-Identifier: Apache-2.0
"""Stripes, checks and dots on garments: their faces are cut along the borders, and weighted as before."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_frame import SIDES, Frame
from soundstage.bodies._people_pattern import Pattern
from soundstage.bodies.base import BodyPart
from soundstage.colour import RGB
from soundstage.nodes import Material, SkinnedMesh
from soundstage.shape.patterns import patterned

Array = npt.NDArray[np.float64]
_SEAM = 0.16  # metres around that no face but one over the seam reaches
_LIMB = {"trousers": 0.09, "jeans": 0.09, "tights": 0.09, "shorts": 0.10}  # metres of radius, of what goes round a leg


def in_pattern(part: BodyPart, pattern: Pattern, color: RGB, f: Frame) -> BodyPart:
    """The part with the pattern on all of it that has the garment's colour."""
    if not isinstance(part.shape, SkinnedMesh):
        return part
    mesh = part.shape.mesh
    slots = [n for n, m in enumerate(mesh.materials) if m.substance == "cloth" and np.allclose(m.color, color)]
    if not slots:
        return part
    usual = mesh.materials[slots[0]]
    cloth = Material(f"{usual.name} {pattern.kind}", pattern.color, usual.substance, usual.roughness,
                     sheen=usual.sheen, grain=usual.grain, grain_size=usual.grain_size, grain_depth=usual.grain_depth)
    made, source = patterned(mesh, slots, _measures(np.asarray(mesh.vertices, float), part.name, f), pattern.kind,
                             cloth, f.body, _SEAM * f.body)
    index, weight = np.asarray(part.shape.bone_indices)[source], np.asarray(part.shape.bone_weights)[source]
    return BodyPart(part.name, SkinnedMesh(made, index, weight), part.bone)


def _measures(v: Array, name: str, f: Frame) -> Array:
    """(V, 2) metres down the trunk, an arm or a leg, and round it."""
    s = f.body
    out: Array = np.stack([v[:, 2], np.arctan2(v[:, 1], v[:, 0]) * 0.15 * s], -1)
    if name in _LIMB:
        low = v[:, 2] < f.joints["hips"][2] - 0.10 * s
        for side, y in SIDES:
            here, knee = low & (v[:, 1] * y > 0), f.joints[f"lower_leg_{side}"]
            out[here, 1] = np.arctan2(v[here, 1] - knee[1], v[here, 0] - knee[0]) * _LIMB[name] * s
        return out
    for side, y in SIDES:
        shoulder, hand = f.joints[f"upper_arm_{side}"], f.joints[f"hand_{side}"]
        way = space.unit(hand - shoulder)
        here = (v - shoulder) @ way > 0.02 * s
        here &= np.linalg.norm(np.cross(v - shoulder, way), axis=1) < 0.10 * s
        here &= v[:, 1] * y > abs(shoulder[1]) - 0.02 * s
        aside = space.unit(np.cross(way, (0.0, 0.0, 1.0)))
        up = np.cross(aside, way)
        d = v[here] - shoulder
        out[here] = np.stack([shoulder[2] - d @ way, np.arctan2(d @ aside, d @ up) * 0.055 * s], -1)
    return out
