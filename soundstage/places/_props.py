# SPDX-License-Identifier: Apache-2.0
"""Props as dressing: what the family of props builds, standing in a set."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import PROPS
from soundstage.shape import solids

_HIDDEN = ("flame", "folded")  # parts that are seen only while something is done


def prop(name: str, color: str = "", words: tuple[str, ...] = (), seed: int = 1) -> Mesh:
    """The prop of this name on z = 0 about the origin, its front to +X, at rest."""
    model = PROPS.new(name).build(Look(name, (color,) if color else (), words=words), seed)
    return solids.join([mesh for part, mesh in model.parts.items() if part not in _HIDDEN])
