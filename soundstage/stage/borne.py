# SPDX-License-Identifier: Apache-2.0
"""Borne: the point of a body on which a thing rests - the tip of a nose, the crown of a head, a back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body
from soundstage.nodes import Mesh, SkinnedMesh
from soundstage.stage.performances import Part

Array = npt.NDArray[np.float64]
BORNE = {"on_nose": ("head",), "on_head": ("head",), "on_back": ("spine", "chest", "hips")}
UPWARD = np.array([0.5, 0.0, 0.86])  # ahead and up: the side of a raised nose on which a ball lies
CROWN = 0.32  # of the head's height: about its middle, where a thing rests on it
SADDLE = 0.12  # of the body's length: about the middle of the back


def borne(part: Part, spot: str) -> Array:
    """(T, 4, 4) the point of the body that is uppermost there at the middle of the shot, as its bone carries it."""
    body, done = part.built.model, part.performance
    assert isinstance(body, Body) and done is not None
    pose = len(done.bones) // 2
    heading = space.turn("z", float(part.controls.heading[-len(done.bones) :][pose]))[:3, :3]
    skinned = done.bones[pose] @ np.linalg.inv(body.rest)
    named = [n for n in BORNE[spot] if n in body.bones] or list(body.bones[:1])
    sets = [(body.bones.index(n), _vertices(body, n)) for n in named]
    best = (-np.inf, sets[0][0], np.zeros(3))
    for bone, points in sets:
        posed = space.apply(skinned[bone], points) if len(points) else np.zeros((0, 3))
        for score, point in _rated(part, spot, pose, points, posed @ heading):
            best = max(best, (score, bone, point), key=lambda b: b[0])
    _, bone, point = best
    if spot == "on_head":  # over the middle of the head, however its top is shaped
        middle = np.linalg.inv(skinned[bone]) @ done.anchors["head"][pose]
        point = np.array([middle[0, 3], middle[1, 3], point[2]])
    return np.asarray(done.bones[:, bone] @ np.linalg.inv(body.rest[bone]) @ space.translation(point))


def _rated(part: Part, spot: str, pose: int, points: Array, local: Array) -> Iterable[tuple[float, Array]]:
    """The best of these points (rest pose), with how high or far ahead it is; local: posed, turned to face +X."""
    assert part.performance is not None and isinstance(part.built.model, Body)
    if not len(points):
        return
    d, anchors = part.built.dims, part.performance.anchors
    if spot == "on_nose":
        near = points[:, 0] >= np.quantile(points[:, 0], 0.9)
        near &= np.abs(points[:, 1]) < 0.2 * d.head
        rating = local @ UPWARD
    else:
        heading = part.controls.heading[-len(part.performance.bones) :][pose]
        turned = space.turn("z", float(heading))[:3, :3]
        middle = anchors["head" if spot == "on_head" else "back"][pose, :3, 3] @ turned
        reach = CROWN * d.head if spot == "on_head" else SADDLE * d.length
        near = np.hypot(*(local[:, :2] - middle[:2]).T) < reach
        rating = local[:, 2]
    if near.any():
        k = int(np.argmax(np.where(near, rating, -np.inf)))
        yield float(rating[k]), points[k]


def _vertices(body: Body, bone: str) -> Array:
    """(N, 3) rest-pose points that mostly go with a bone; no mouths, lids, eyes or brows."""
    index, out = body.bones.index(bone), [np.zeros((0, 3))]
    for piece in body.parts:
        shape: Any = piece.shape
        if isinstance(shape, SkinnedMesh):
            mine = (np.where(shape.bone_indices == index, shape.bone_weights, 0.0).sum(1)) > 0.5
            out.append(np.asarray(shape.mesh.vertices, float)[mine])
        elif isinstance(shape, Mesh) and piece.bone == bone and not piece.name.startswith(("mouth", "tusk", "horn")):
            out.append(np.asarray(shape.vertices, float))
    return np.concatenate(out)
