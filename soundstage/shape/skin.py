# SPDX-License-Identifier: Apache-2.0
"""Skinning: a rest-pose mesh through bone matrices."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import SkinnedMesh

Array = npt.NDArray[np.float64]


def posed(node: SkinnedMesh, bones: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Vertices (V, 3) moved by skinning matrices (B, 4, 4): linear blend skinning."""
    v = node.mesh.vertices
    out = np.zeros_like(v)
    for k in range(4):
        w = node.bone_weights[:, k]
        used = np.flatnonzero(w)
        m = bones[node.bone_indices[used, k]]
        out[used] += w[used, None] * (np.einsum("vij,vj->vi", m[:, :3, :3], v[used]) + m[:, :3, 3])
    return out
