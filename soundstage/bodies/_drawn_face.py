# SPDX-License-Identifier: Apache-2.0
"""Faces that are drawn and not modelled: dark mouths, with or without teeth, and round eyes with shutters.

For skeletons, ghosts, monsters and toys. All in head metres on a surface that says how far forward the face is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _face
from soundstage.bodies._face_mouths import SHAPES, drawn
from soundstage.bodies._people_frame import SIDES, Frame
from soundstage.bodies._people_trim import Drape
from soundstage.bodies.base import BodyPart
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_DARK = Material("mouth", (0.018, 0.008, 0.010), "skin", 0.6)
_ENAMEL = Material("teeth", (0.84, 0.81, 0.72), "ceramic", 0.25, coat=0.4)


@dataclass(frozen=True)
class Drawn:
    """How mouths are drawn: how large, with which teeth, and whether they have a rim."""

    scale: float = 1.0
    teeth: str = ""  # "" none, "row" two rows of flat ones, "fangs" two pointed ones
    rim: bool = True  # a dark line round the opening, so that a closed mouth is seen
    drop: float = 0.0  # so much below the usual height, head metres


def mouths(f: Frame, face: Drape, how: Drawn) -> list[BodyPart]:
    """One dark opening for every mouth, laid on the face."""
    out = []
    for name, shape in SHAPES.items():
        y, z = drawn(shape, 40)
        y, z = y * how.scale, (z - _face.MOUTH[0]) * how.scale + _face.MOUTH[0] - how.drop
        parts = [_filled(face, y, z)]
        if how.rim:
            path = np.stack([np.asarray(face.at(y, z)) + 0.002, y, z], -1)
            parts.append(solids.tube(np.concatenate([path, path[:1]]), 0.0050 * how.scale**0.5, _DARK, 8))
        if how.teeth == "row":
            parts += _rows(face, y, z, how.scale)
        elif how.teeth:
            parts += _fangs(face, y, z, how.scale)
        out.append(BodyPart(f"mouth_{name}", _face.placed(solids.join(parts), f), "head"))
    return out


def _filled(face: Drape, y: Array, z: Array) -> Mesh:
    """The opening as a dark sheet on the face."""
    n, rows = len(y), []
    middle = np.array([y.mean(), z.mean()])
    for t in (1.0, 0.8, 0.55, 0.3, 0.02):
        side, up = middle[0] + (y - middle[0]) * t, middle[1] + (z - middle[1]) * t
        rows.append(np.stack([np.asarray(face.at(side, up)) + 0.0025, side, up], -1))
    k, j = np.meshgrid(np.arange(len(rows) - 1), np.arange(n), indexing="ij")
    a, b = (k * n + j).ravel(), (k * n + (j + 1) % n).ravel()
    faces = np.concatenate([np.stack([a, b, b + n], -1), np.stack([a, b + n, a + n], -1)])
    return solids.mesh(np.concatenate(rows), faces, _DARK, 3.2)


def _tooth(face: Drape, y: float, z: float, size: tuple[float, float, float]) -> Mesh:
    block = solids.box(size, _ENAMEL, 0.3 * min(size), 2)
    return solids.moved(block, (float(face.at(y, z)) + 0.003, y, z - size[2] / 2))


def _edges(y: Array, z: Array, at: float) -> tuple[float, float]:
    """Upper and lower edge of the opening at one y."""
    half = len(y) // 2
    return (float(np.interp(at, y[: half + 1][::-1], z[: half + 1][::-1])),
            float(np.interp(at, y[half:], z[half:])))


def _rows(face: Drape, y: Array, z: Array, scale: float) -> list[Mesh]:
    """Teeth without lips: a row over and a row under the opening, always seen."""
    out = []
    wide = max(0.036, float(y.max()) * 0.92)
    step = 2 * wide / 7
    for at in (np.arange(7) - 3) * step:
        high, low = _edges(y, z, float(np.clip(at, y.min() * 0.9, y.max() * 0.9)))
        for way, edge in ((1, high), (-1, low)):
            out.append(_tooth(face, float(at), edge + way * 0.0125 * scale, (0.016, step * 0.86, 0.026 * scale)))
    return out


def _fangs(face: Drape, y: Array, z: Array, scale: float) -> list[Mesh]:
    """Two pointed teeth that hang from the upper edge."""
    out = []
    for at in (-0.52, 0.52):
        side = at * float(y.max())
        high, _ = _edges(y, z, side)
        x = float(face.at(side, high)) + 0.006
        out.append(solids.bar((x, side, high + 0.006), (x, side, high - 0.030 * scale), 0.0125 * scale, _ENAMEL, 10,
                              0.003))
    return out


def eyes(f: Frame, ball: Mesh, radius: float, lid: Material) -> list[BodyPart]:
    """The same ball on both eyes' bones and shutters over it; the ball is in head metres about its middle."""
    out = []
    for side, _ in SIDES:
        joint = f.joints[f"eye_{side}"]
        for name, mesh in (("eye", ball), ("lid_upper", _face.shutter(radius * 1.06, lid, True)),
                           ("lid_lower", _face.shutter(radius * 1.06, lid, False))):
            seat = space.translation(joint) @ space.scaling((f.head,) * 3)
            out.append(BodyPart(f"{name}_{side}", solids.moved(mesh, matrix=seat), f"{name}_{side}"))
    return out
