# SPDX-License-Identifier: Apache-2.0
"""A folded paper aeroplane: two wings, a keel, sharp creases."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class PaperPlane(Prop):
    """A paper aeroplane, 0.28 m long, its nose to +X."""

    words = ("paper airplane", "paper plane", "paper aeroplane", "paper dart", "folded paper plane")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        sheet = kit.main(look, (0.86, 0.86, 0.83), lambda c: kit.paper(c, "sheet"))
        shadow = kit.shade(sheet, 0.82, "fold")
        nose, tail = np.array([0.14, 0.0, 0.045]), -0.14
        parts = []
        for s in (1, -1):
            wing = np.array([nose, (tail, 0.012 * s, 0.052), (tail, 0.105 * s, 0.066), (0.02, 0.022 * s, 0.050)])
            keel = np.array([nose, (tail, 0.012 * s, 0.052), (tail, 0.0, 0.0), (0.10, 0.0, 0.018)])
            for corners, paper in ((wing, sheet), (keel, shadow)):
                parts.append(_leaf(corners, paper))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (-0.03, 0.0, 0.02), "top": (0.0, 0.0, 0.06)})


def _leaf(corners: npt.NDArray[np.float64], paper: Material) -> Mesh:
    """Four corners of a sheet, a millimetre thick."""
    across = np.cross(corners[1] - corners[0], corners[2] - corners[0])
    half = 0.0006 * across / np.linalg.norm(across)
    v = np.concatenate([corners + half, corners - half])
    rim = [f for k in range(4) for f in ((k, k + 4, (k + 1) % 4 + 4), (k, (k + 1) % 4 + 4, (k + 1) % 4))]
    return solids.mesh(v, [(0, 1, 2), (0, 2, 3), (4, 6, 5), (4, 7, 6), *rim], paper, 0.3)
