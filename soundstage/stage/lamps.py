# SPDX-License-Identifier: Apache-2.0
"""A thing's light over time: whether it burns, and what shines of it while it does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Mesh
from soundstage.stage.performances import Part, Played

Seen = npt.NDArray[np.bool_]


def burning(part: Part, played: Played) -> Seen:
    """(T,) or (1,) bool: whether its flame and lamps are lit; they are where nobody lights them or puts them out."""
    first, _, number = part.id.partition("#")
    further = int(number) - 1 if number else 0
    lit = np.ones(1, bool)
    moves = [m for m in played.moved if m.prop in (part.id, first) and m.joint == "flame"]
    for count, move in enumerate(moves):
        before = np.full(len(played.times), move.values[0] > 0.5) if not count else lit
        begins = move.times[0] + further * move.apart - 1e-6
        lit = np.where(played.times >= begins, move.values[-1] > 0.5, before)
    return lit


def shining(name: str, mesh: Mesh, burns: Seen) -> list[tuple[str, Mesh, Seen | None]]:
    """A part that shines as what does not, what does while it burns, and the same without its light."""
    glows = np.array([m.emission > 0 for m in mesh.materials])
    faces = glows[mesh.face_materials]
    if bool(burns.all()) or not faces.any():
        return [(name, mesh, None)]
    bright = _only(mesh, faces)
    dark = replace(bright, materials=tuple(replace(m, name=f"{m.name} out", emission=0.0) for m in bright.materials))
    rest = [(name, _only(mesh, ~faces), None)] if not faces.all() else []
    return [*rest, (f"{name}_lit", bright, burns), (f"{name}_out", dark, ~burns)]


def _only(mesh: Mesh, faces: Seen) -> Mesh:
    """Some of a mesh's faces."""
    used, corners = np.unique(mesh.faces[faces], return_inverse=True)
    stuff, which = np.unique(mesh.face_materials[faces], return_inverse=True)
    materials = tuple(mesh.materials[i] for i in stuff)
    return Mesh(mesh.vertices[used], corners.reshape(-1, 3), which, materials, mesh.crease)
