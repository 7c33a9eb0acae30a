# SPDX-License-Identifier: Apache-2.0
"""Skinning: a rest-pose mesh through bone matrices."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import SkinnedMesh

Array = npt.NDArray[np.float64]


def posed(node: SkinnedMesh, bones: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Vertices (V, 3) moved by skinning matrices (B, 4, 4): linear blend skinning."""
    from scipy.sparse import csr_array

    v = node.mesh.vertices
    rows = np.arange(0, 4 * len(v) + 1, 4)
    weights = csr_array((node.bone_weights.ravel(), node.bone_indices.ravel(), rows), shape=(len(v), len(bones)))
    blended = (weights @ np.ascontiguousarray(bones[:, :3]).reshape(-1, 12)).reshape(-1, 3, 4)
    out: npt.NDArray[np.float32] = np.einsum("vij,vj->vi", blended[..., :3], v) + blended[..., 3]
    return out
