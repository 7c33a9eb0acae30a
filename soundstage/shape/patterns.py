# SPDX-License-Identifier: Apache-2.0
"""Stripes, checks and dots on a surface: its own triangles are cut along their borders, so that they are sharp.

A pattern lies in two measures of the surface, in metres: along it and around it. Triangles are sliced at its lines,
however large they are; each piece then has one of two materials.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Material, Mesh

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
KINDS = ("stripes", "pinstripes", "checks", "dots")
STRIPE, PIN, CHECK, DOT = 0.056, 0.034, 0.064, 0.078  # metres from one to the next
_SHARES = {"stripes": 0.5, "pinstripes": 0.16, "checks": 0.34}  # of that, which is of the second material
_PERIODS = {"stripes": ((0, STRIPE),), "pinstripes": ((1, PIN),), "checks": ((0, CHECK), (1, CHECK))}  # axis, way
_ROUND = 0.32  # of the way between two dots: the radius of one
_FINE = 4  # slices to a dot's way: its edge is round


@dataclass(frozen=True, eq=False)
class _Cut:
    """A surface while it is sliced: vertices with their measures and the old vertex that each is nearest to."""

    vertices: Array  # (V, 3)
    measures: Array  # (V, 2) along, around
    source: Ints  # (V,)
    faces: Ints  # (F, 3)
    slots: Ints  # (F,)
    widest: float  # a face that reaches farther around is over the seam


def patterned(mesh: Mesh, slots: Collection[int], measures: Array, kind: str, material: Material,
              size: float = 1.0, widest: float = np.inf) -> tuple[Mesh, Ints]:
    """(The mesh with the pattern on its faces of these material slots, for each vertex the old one nearest to it).

    measures: (V, 2) metres along and around of each vertex; size: factor on the pattern's usual size.
    widest: a face that reaches farther around lies over the seam where the way around begins anew, and stays plain.
    """
    old = _Cut(np.asarray(mesh.vertices, float), np.asarray(measures, float), np.arange(len(mesh.vertices)),
               np.asarray(mesh.faces, np.int64), np.asarray(mesh.face_materials, np.int64), widest)
    cut = old
    for axis, lines in enumerate(_lines(kind, old.measures, size)):
        for line in lines:
            cut = _sliced(cut, slots, axis, line)
    middle = cut.measures[cut.faces].mean(1)
    second = np.isin(cut.slots, list(slots)) & _inside(kind, middle, size) & ~_torn(cut)
    painted = np.where(second, len(mesh.materials), cut.slots)
    made = Mesh(cut.vertices, cut.faces, painted, (*mesh.materials, material), mesh.crease)
    return made, cut.source


def _lines(kind: str, measures: Array, size: float) -> tuple[Array, Array]:
    """Where the surface is sliced, along and around."""
    (a0, b0), (a1, b1) = measures.min(0), measures.max(0)
    none = np.zeros(0)
    if kind == "dots":
        return _steps(a0, a1, DOT * size / _FINE), _steps(b0, b1, DOT * size / _FINE)
    if kind == "pinstripes":
        return none, _edges(b0, b1, PIN * size, _SHARES[kind])
    if kind == "checks":
        return _edges(a0, a1, CHECK * size, _SHARES[kind]), _edges(b0, b1, CHECK * size, _SHARES[kind])
    return _edges(a0, a1, STRIPE * size, _SHARES[kind]), none


def _steps(low: float, high: float, step: float) -> Array:
    return np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step


def _edges(low: float, high: float, period: float, share: float) -> Array:
    """Both edges of every band between these measures."""
    first = _steps(low - period, high, period)
    return np.sort(np.concatenate([first, first + share * period]))


def _inside(kind: str, at: Array, size: float) -> npt.NDArray[np.bool_]:
    """Whether points (N, 2) lie on the pattern."""
    if kind == "dots":
        return _dotted(at, size)
    inside = np.zeros(len(at), bool)
    for axis, period in _PERIODS[kind]:
        inside |= np.mod(at[:, axis] / (period * size), 1) < _SHARES[kind]
    return inside


def _dotted(at: Array, size: float) -> npt.NDArray[np.bool_]:
    """Whether points lie on round dots in staggered rows."""
    apart = DOT * size
    row = np.round(at[:, 0] / apart)
    shift = 0.5 * np.mod(row, 2)
    across = at[:, 1] / apart - shift
    return np.asarray(np.hypot(at[:, 0] / apart - row, across - np.round(across)) < _ROUND)


def _torn(cut: _Cut) -> npt.NDArray[np.bool_]:
    """Faces over the seam where the way around begins anew."""
    return np.asarray(np.ptp(cut.measures[cut.faces][..., 1], axis=1) > cut.widest)


def _sliced(cut: _Cut, slots: Collection[int], axis: int, level: float) -> _Cut:
    """The surface with every face that this line crosses divided along it."""
    side = cut.measures[:, axis] - level
    side = np.where(np.abs(side) < 1e-6, 1e-6, side)
    above = side[cut.faces] > 0
    count = above.sum(1)
    crossed = ((count == 1) | (count == 2)) & np.isin(cut.slots, list(slots)) & ~_torn(cut)
    if not crossed.any():
        return cut
    split, ups = cut.faces[crossed], above[crossed]
    lone = np.where(count[crossed] == 1, ups.argmax(1), ups.argmin(1))  # the corner alone on its side
    a, b, c = (np.take_along_axis(split, ((lone + i) % 3)[:, None], 1)[:, 0] for i in range(3))
    pairs = np.sort(np.concatenate([np.stack([a, b], -1), np.stack([a, c], -1)]), axis=1)
    edges, index = np.unique(pairs, axis=0, return_inverse=True)
    first, second = edges[:, 0], edges[:, 1]
    share = side[first] / (side[first] - side[second])
    ab, ac = np.split(index.reshape(-1) + len(cut.vertices), 2)

    def between(values: Array) -> Array:
        return np.concatenate([values, values[first] + (values[second] - values[first]) * share[:, None]])

    faces = [cut.faces[~crossed], np.stack([a, ab, ac], -1), np.stack([ab, b, c], -1), np.stack([ab, c, ac], -1)]
    source = np.concatenate([cut.source, np.where(share < 0.5, cut.source[first], cut.source[second])])
    own = cut.slots[crossed]
    return _Cut(between(cut.vertices), between(cut.measures), source, np.concatenate(faces),
                np.concatenate([cut.slots[~crossed], own, own, own]), cut.widest)
