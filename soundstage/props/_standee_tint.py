# SPDX-License-Identifier: Apache-2.0
"""A cut-out in an asked colour: its drawing's lights and darks kept, its hues replaced."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.colour import RGB, luminance, mixed
from soundstage.nodes import Material, Mesh
from soundstage.props.base import PropModel

INK = 0.02  # luminance under which a drawing's lines, eyes and holes stay as they are
WHITE: RGB = (0.86, 0.84, 0.80)


def tinted(model: PropModel, color: RGB) -> PropModel:
    """The cut-out with the paint that covers most of it in this colour, the others as much lighter or darker."""
    return replace(model, parts={name: _painted(mesh, color) for name, mesh in model.parts.items()})


def _painted(mesh: Mesh, color: RGB) -> Mesh:
    corners = mesh.vertices[mesh.faces].astype(float)
    areas = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    covered = np.bincount(mesh.face_materials, areas, len(mesh.materials))
    inked = [k > 0 and luminance(m.color) > INK for k, m in enumerate(mesh.materials)]  # 0 is the board
    if not any(inked):
        return mesh
    most = max((k for k, told in enumerate(inked) if told), key=lambda k: covered[k])
    usual = luminance(mesh.materials[most].color)
    paints = tuple(_as_light(m, color, usual) if told else m for m, told in zip(mesh.materials, inked, strict=True))
    return replace(mesh, materials=paints)


def _as_light(material: Material, color: RGB, usual: float) -> Material:
    """The colour, as much lighter or darker than usual as the material was."""
    share = luminance(material.color) / usual
    if share <= 1:
        r, g, b = (c * (0.35 + 0.65 * share) for c in color)
        return replace(material, color=(r, g, b))
    return replace(material, color=mixed(color, WHITE, min(0.75, 0.4 * np.log2(share))))
