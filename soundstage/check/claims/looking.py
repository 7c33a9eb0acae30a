# SPDX-License-Identifier: Apache-2.0
"""One pose of a staged shot -> who is seen in it, how large, where, and in what materials.

The picture is made of guides at a small size. What cannot be told at that size is left out: scenery behind everyone,
which hides nobody, and the fine triangles of bodies and props.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Instances, Item, Material, Mesh, SkinnedMesh, Stage, at
from soundstage.stage.build import Staged
from soundstage.stage.guides import Guides, View, guides

PICTURE_PIXELS = 160 * 90  # the size ids are counted at, in the film's own aspect
SEEN = 0.002  # share of the picture from which a thing is seen at a glance
SPECK = 0.0005  # and below which nobody notices it
SCENERY = ("set", "weather", "light", "")
BEHIND = 1.0  # metres behind the farthest subject that scenery is still drawn
CELLS = 48  # a mesh is thinned to so many cells along its longest side
AREA = 0.9  # share of its surface that a thinned mesh must keep, or it is not thinned

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Sight:
    """One subject in one picture; lengths are shares of the picture, from its upper left corner."""

    share: float  # of the picture's area
    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float
    depth: float  # metres along the view


@dataclass(frozen=True, eq=False)
class Look:
    """One pose of a shot, looked at."""

    shot: str
    time: float  # seconds, shot-local
    sights: dict[str, Sight]  # by member: "fox1", "cats1#2"
    paints: Counter[tuple[str, Material]]  # pixels of each material on each subject

    def of(self, subject: str) -> Sight | None:
        """All members of a subject as one."""
        rows = [s for name, s in self.sights.items() if name.partition("#")[0] == subject]
        total = sum(s.share for s in rows)
        if not rows or total <= 0:
            return None
        mean = [sum(getattr(s, k) * s.share for s in rows) / total for k in ("x", "y", "depth")]
        return Sight(total, mean[0], mean[1], min(s.left for s in rows), max(s.right for s in rows),
                     min(s.top for s in rows), max(s.bottom for s in rows), mean[2])

    def share(self, subject: str) -> float:
        """Of the picture, 0 when it is not to be seen."""
        found = self.of(subject)
        return found.share if found is not None else 0.0

    def sees(self, subject: str) -> bool:
        return self.share(subject) >= SPECK


def size_of(stage: Stage) -> tuple[int, int]:
    """Width and height of the small picture."""
    height = max(16, round(math.sqrt(PICTURE_PIXELS / float(stage.aspect))))
    return max(16, round(height * float(stage.aspect))), height


def pictured(stage: Stage, pose: int) -> Guides:
    """A pose of the whole stage, small."""
    return guides(stage, pose, *size_of(stage))


def looked(staged: Staged, stage: Stage, pose: int, whole: Guides | None = None) -> Look:
    """What one pose shows. stage: the staged shot's own, or thinned; whole: its picture, when it is made already."""
    view = View.of(stage, pose, *size_of(stage))
    seen = whole or pictured(_without_backdrop(staged, stage, view, pose), pose)
    sights = {n: s for i, n in enumerate(seen.subjects) if n not in SCENERY and (s := _sight(seen, seen.ids == i))}
    for performer in staged.shot.performers:
        if performer.in_set and (found := _in_set(staged, performer.subject, seen, view)) is not None:
            sights[performer.subject] = found
    return Look(staged.shot.id, float(staged.times[min(pose, len(staged.times) - 1)]), sights, _paints(seen))


def _sight(seen: Guides, mask: npt.NDArray[np.bool_]) -> Sight | None:
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return None
    high, wide = mask.shape
    x, y = (columns + 0.5) / wide, (rows + 0.5) / high
    return Sight(len(rows) / mask.size, float(x.mean()), float(y.mean()), float(x.min()), float(x.max()),
                 float(y.min()), float(y.max()), float(np.median(seen.depth[mask])))


def _in_set(staged: Staged, subject: str, seen: Guides, view: View) -> Sight | None:
    """A thing that the set brings: its own piece by name, else its spot, when that is in the picture and not hidden."""
    performer = next(p for p in staged.shot.performers if p.subject == subject)
    pieces = [i for i, n in enumerate(seen.names) if named(n, subject)]
    found = _sight(seen, np.isin(seen.items, pieces)) if pieces else None
    if found is not None:
        return found
    mark = performer.mark
    pixel, depth = view.project([[mark.x, mark.y, mark.z]])
    x, y = pixel[0] / (view.width, view.height)
    if not (0 <= x < 1 and 0 <= y < 1) or depth[0] <= 0:
        return None
    there = float(seen.depth[int(y * view.height), int(x * view.width)])
    return Sight(SEEN, float(x), float(y), float(x), float(x), float(y), float(y), float(depth[0])) if (
        there > depth[0] - BEHIND) else None


def _paints(seen: Guides) -> Counter[tuple[str, Material]]:
    """Pixels of each material on each subject."""
    codes, counts = np.unique(seen.ids.astype(np.int64) * len(seen.materials) + seen.surfaces, return_counts=True)
    out: Counter[tuple[str, Material]] = Counter()
    for code, count in zip(codes, counts, strict=True):
        who, surface = divmod(int(code), len(seen.materials))
        material = seen.materials[surface]
        if material is not None and seen.subjects[who] not in SCENERY:
            out[seen.subjects[who].partition("#")[0], material] += int(count)
    return out


def _without_backdrop(staged: Staged, stage: Stage, view: View, pose: int) -> Stage:
    """The stage without the scenery that lies behind every subject."""
    spots = [[p.mark.x, p.mark.y, p.mark.z] for p in staged.shot.performers]
    spots += [path[min(pose, len(path) - 1)] for path in staged.paths.values()]
    if not spots:
        return replace(stage, items=())
    far = float((-space.apply(view.matrix, np.array(spots, float))[:, 2]).max()) + BEHIND
    items = []
    for item in stage.items:
        if item.subject not in SCENERY:
            items.append(item)
        elif item.subject == "set" and (nearer := _nearer(item, view, pose, far)) is not None:
            items.append(nearer)
    return replace(stage, items=tuple(items))


def _nearer(item: Item, view: View, pose: int, far: float) -> Item | None:
    """The item, or those of its copies, that reach nearer than far metres along the view."""
    node = item.node
    frame = view.matrix @ np.asarray(at(item.transforms, pose), float)
    if isinstance(node, Mesh):
        return item if (_depths(node, frame[None]) < far).any() else None
    if isinstance(node, Instances):
        near = _depths(node.mesh, frame @ node.transforms.astype(float)) < far
        return replace(item, node=Instances(node.mesh, node.transforms[near])) if near.any() else None
    return item


def _depths(mesh: Mesh, frames: Array) -> Array:
    """(N,) the least depth of a mesh's bounding box under each frame."""
    low, high = mesh.vertices.min(0), mesh.vertices.max(0)
    corners = np.array([[(low, high)[b >> k & 1][k] for k in range(3)] for b in range(8)], float)
    seen = np.einsum("ni,ci->nc", frames[:, 2, :3], corners) + frames[:, 2, 3][:, None]
    return np.asarray((-seen).min(1))


def named(item: str, subject: str) -> bool:
    """Whether a piece of the set goes by the word a subject's id is made of."""
    return item.startswith("set/") and item[4:].partition("_")[0] == subject.rstrip("0123456789")


# -- fewer triangles
def thinned(stage: Stage) -> Stage:
    """The stage with coarser subjects. Its poses and places are the same."""
    made: dict[int, tuple[Mesh, Ints]] = {}

    def coarse(item: Item) -> Item:
        node = item.node
        if item.subject in SCENERY:
            return item
        if isinstance(node, Mesh):
            return replace(item, node=_clustered(node, made)[0])
        if isinstance(node, SkinnedMesh):
            mesh, kept = _clustered(node.mesh, made)
            return replace(item, node=SkinnedMesh(mesh, node.bone_indices[kept], node.bone_weights[kept]))
        return item

    return replace(stage, items=tuple(coarse(i) for i in stage.items))


def _clustered(mesh: Mesh, made: dict[int, tuple[Mesh, Ints]]) -> tuple[Mesh, Ints]:
    """Vertices of one grid cell become one of them (Rossignac and Borrel 1993) -> the mesh and the vertices kept.

    A mesh that would lose much of its surface so (leaves, wires) is left as it is.
    """
    if id(mesh) in made:
        return made[id(mesh)]
    vertices, faces = np.asarray(mesh.vertices, float), np.asarray(mesh.faces, np.int64)
    whole = (mesh, np.arange(len(vertices)))
    made[id(mesh)] = whole
    if len(faces) < 4 * CELLS:
        return whole
    low, span = vertices.min(0), float(np.ptp(vertices, axis=0).max())
    cells = np.floor((vertices - low) / max(span, 1e-9) * CELLS).astype(np.int64)
    _, kept, cell = np.unique(cells @ [1, 4 * CELLS, 16 * CELLS**2], return_index=True, return_inverse=True)
    corners = cell[faces]
    solid = (corners != np.roll(corners, 1, axis=1)).all(1)
    coarse = Mesh(vertices[kept], corners[solid], mesh.face_materials[solid], mesh.materials, mesh.crease)
    if _area(vertices[kept], corners[solid]) >= AREA * _area(vertices, faces):
        made[id(mesh)] = (coarse, kept)
    return made[id(mesh)]


def _area(vertices: Array, faces: Ints) -> float:
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)
