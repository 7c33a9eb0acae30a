# SPDX-License-Identifier: Apache-2.0
"""A Stage -> glTF: meshes, skins, lamps and the camera, moved in steps on the pose grid.

What glTF has no word for rides in `extras.soundstage`: grain, area lamps, mist, drifting particles, the sky's
picture, lens and focus. So one file serves any viewer and, with the extras, the player. Inside a shot's root node
everything is as on the Stage (Z up); the root turns it to glTF's Y up.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.digest import digest
from soundstage.nodes import Item, Stage
from soundstage.stage.gltf import ARRAY, ELEMENTS, Document, Json
from soundstage.stage.gltf_look import card_material, lamp, material
from soundstage.stage.gltf_mesh import MANY, Shaded, byte_weights, is_solid, shaded
from soundstage.stage.guides import GATE, streaked

Array = npt.NDArray[np.float64]
UPRIGHT = [-math.sqrt(0.5), 0.0, 0.0, math.sqrt(0.5)]  # the quaternion that turns Z up into Y up
Parts = tuple[Array, Array, Array]  # translations, rotations, scales
_SQUARE = 1e-9  # axes that stand less square to each other than this are made so
_HOLD = 1e-6  # a track that varies less holds still
Surface = tuple[Shaded, bool]  # and whether it is solid
Keep = Callable[[str, Callable[[], Surface], bool], Surface]  # by a name; and whether it takes its time to make


class Writer:
    """Writes stages into one document; what several of them share is written once."""

    def __init__(self, document: Document, spread_particles: bool = False, keep: Keep | None = None) -> None:
        self.doc = document
        self._keep = keep  # surfaces made ready before, by their mesh
        self.spread = spread_particles  # a node for each particle, for viewers that know no extras
        self._meshes: dict[Any, int] = {}
        self._materials: dict[Any, int] = {}

    def shot(self, stage: Stage, begin: float = 0.0) -> tuple[int, Json]:
        """-> the shot's root node, and its animation, whose times begin at `begin` seconds."""
        moves = _Moves(self.doc, stage, begin)
        self._skins: dict[str, int] = {}
        self._joints: list[int] = []
        children = [self._camera(stage, moves)]
        for item in stage.items:
            if item.visible.any() and item.seen_by_camera | isinstance(item.node, nodes.Light):
                children.append(self._item(item, moves))
        children += self._joints
        sky = np.asarray(stage.sky.image, np.float16).view(np.uint16).reshape(-1, 3)
        around = {"accessor": self.doc.accessor(sky, "u2"), "rows": stage.sky.image.shape[0],
                  "strength": stage.sky.strength}
        root = self.doc.add("nodes", {
            "name": stage.shot, "rotation": UPRIGHT, "children": children,
            "extras": {"soundstage": {"sky": around, "exposure": stage.exposure, "seed": stage.seed,
                                      "rate": float(stage.pose_rate), "poses": stage.poses,
                                      "aspect": float(stage.aspect)}}})
        return root, moves.animation

    def _item(self, item: Item, moves: _Moves) -> int:
        node = item.node
        entry: Json = {"name": item.id}
        if isinstance(node, nodes.SkinnedMesh) and item.bones is not None:
            entry |= {"mesh": self._mesh(node.mesh, node), "skin": self._skin(item, moves)}
        elif isinstance(node, (nodes.Mesh, nodes.SkinnedMesh)):
            entry["mesh"] = self._mesh(node if isinstance(node, nodes.Mesh) else node.mesh)
        elif isinstance(node, nodes.Instances):
            entry |= {"mesh": self._mesh(node.mesh), "extensions": self._copies(node)}
        elif isinstance(node, nodes.Particles):
            entry |= self._particles(item.id, node, moves)
        elif isinstance(node, nodes.Card):
            entry["mesh"] = self._card(node)
        elif isinstance(node, nodes.Light):
            entry |= lamp(self.doc, node)
        else:
            entry["extras"] = {"soundstage": {"volume": asdict(node)}}
        index = self.doc.add("nodes", entry)
        if "skin" not in entry:  # a skinned mesh stands where its joints are
            moves.place(index, item.transforms, item.visible)
        if len(item.visible) > 1 and not item.visible.all():
            own = entry.setdefault("extras", {}).setdefault("soundstage", {})
            own["visible"] = self.doc.accessor(item.visible.astype("u1"), "u1")
        return index

    def _mesh(self, mesh: nodes.Mesh, skin: nodes.SkinnedMesh | None = None) -> int:
        key = (mesh.digest, skin.digest if skin else "")
        if key not in self._meshes:
            self._meshes[key] = self._new_mesh(mesh, skin)
        return self._meshes[key]

    def _new_mesh(self, mesh: nodes.Mesh, skin: nodes.SkinnedMesh | None) -> int:
        doc = self.doc
        made, solid = _surface(mesh) if self._keep is None else self._keep(
            _form(mesh), lambda: _surface(mesh), len(mesh.faces) >= MANY)
        doc.extension("KHR_mesh_quantization", required=True)
        attributes = {"POSITION": doc.accessor(made.positions, "f4", ARRAY, bounds=True),
                      # coarse steps of 0.06 degrees pack much smaller
                      "NORMAL": doc.accessor(np.round(made.normals * 1023) * 32, "i2", ARRAY, normalized=True)}
        if skin is not None:
            weights = byte_weights(skin.bone_weights)
            bones = np.where(weights > 0, skin.bone_indices, 0)
            attributes |= {"JOINTS_0": doc.accessor(bones[made.source], "u1", ARRAY),
                           "WEIGHTS_0": doc.accessor(weights[made.source], "u1", ARRAY, normalized=True)}
        primitives = []
        for index in np.unique(made.face_materials):
            corners = made.faces[made.face_materials == index].ravel()
            small = len(made.positions) < 65535
            primitives.append({"attributes": attributes, "material": self._material(mesh.materials[index], solid),
                               "indices": doc.accessor(corners, "u2" if small else "u4", ELEMENTS)})
        return doc.add("meshes", {"primitives": primitives})

    def _material(self, wanted: nodes.Material, solid: bool) -> int:
        if (wanted, solid) not in self._materials:
            self._materials[wanted, solid] = material(self.doc, wanted, solid)
        return self._materials[wanted, solid]

    def _skin(self, item: Item, moves: _Moves) -> int:
        """The skin of these bones; body parts that bend by the same bones share it."""
        assert item.bones is not None
        bones = np.asarray(item.bones, float)
        if np.abs(item.transforms - np.eye(4)).max() > _HOLD:
            bones = np.asarray(item.transforms, float)[:, None] @ bones
        key = digest(bones)
        if key not in self._skins:
            joints = []
            for number, parts in enumerate(_each_parted(bones)):
                joints.append(self.doc.add("nodes", {"name": f"{item.subject} bone {number}"}))
                moves.put(joints[-1], parts)
            still = np.tile(np.eye(4, dtype="f4").ravel(), (len(joints), 1))  # bones are posed @ inverse(rest) already
            entry = {"joints": joints, "inverseBindMatrices": self.doc.accessor(still)}
            self._joints += joints
            self._skins[key] = self.doc.add("skins", entry)
        return self._skins[key]

    def _copies(self, node: nodes.Instances) -> Json:
        self.doc.extension("EXT_mesh_gpu_instancing")
        places, turns, sizes = parted(np.asarray(node.transforms, float))
        return {"EXT_mesh_gpu_instancing": {"attributes": {
            "TRANSLATION": self.doc.accessor(places), "ROTATION": self.doc.accessor(turns),
            "SCALE": self.doc.accessor(sizes)}}}

    def _particles(self, name: str, node: nodes.Particles, moves: _Moves) -> Json:
        one = node.mesh
        drawn = replace(one, vertices=streaked(one.vertices, node.stretch))
        mesh, count = self._mesh(drawn), node.positions.shape[1]
        size = np.ones(count) if node.size is None else node.size
        if not self.spread:
            self.doc.extension("EXT_mesh_gpu_instancing")
            return {"mesh": mesh, "extensions": {"EXT_mesh_gpu_instancing": {"attributes": {
                "TRANSLATION": self.doc.accessor(node.positions[0]),
                "SCALE": self.doc.accessor(np.repeat(size[:, None], 3, 1))}}},
                "extras": {"soundstage": {"drift": self.doc.accessor(node.positions.reshape(-1, 3)),
                                          "poses": len(node.positions)}}}
        children = []
        for number in range(count):
            entry = {"name": f"{name} {number}", "mesh": mesh, "scale": [float(size[number])] * 3}
            children.append(self.doc.add("nodes", entry))
            moves.shift(children[-1], node.positions[:, number])
        return {"children": children}

    def _card(self, node: nodes.Card) -> int:
        half, top = node.width / 2, node.height
        positions = [(-half, 0, 0), (half, 0, 0), (half, 0, top), (-half, 0, top)]
        attributes = {"POSITION": self.doc.accessor(positions, "f4", ARRAY, bounds=True),
                      "NORMAL": self.doc.accessor([(0, -1, 0)] * 4, "f4", ARRAY),
                      "TEXCOORD_0": self.doc.accessor([(0, 1), (1, 1), (1, 0), (0, 0)], "f4", ARRAY)}
        return self.doc.add("meshes", {"primitives": [{
            "attributes": attributes, "indices": self.doc.accessor([0, 1, 2, 0, 2, 3], "u2", ELEMENTS),
            "material": card_material(self.doc, node)}]})

    def _camera(self, stage: Stage, moves: _Moves) -> int:
        camera = stage.camera
        aspect, lens = float(stage.aspect), float(camera.lens_mm[0])
        number = self.doc.add("cameras", {"type": "perspective", "name": f"{stage.shot} camera", "perspective": {
            "aspectRatio": aspect, "yfov": 2 * math.atan(GATE / 2 / lens / aspect), "znear": 0.02, "zfar": 2000.0}})
        tracks = {"lens": self.doc.accessor(camera.lens_mm), "focus": self.doc.accessor(camera.focus)}
        index = self.doc.add("nodes", {"name": f"{stage.shot} camera", "camera": number, "extras": {
            "soundstage": {"camera": True, "fstop": camera.fstop, **tracks}}})
        moves.place(index, camera.transforms)
        return index


def _form(mesh: nodes.Mesh) -> str:
    """Names all that a surface depends on: another colour has the same."""
    return digest((mesh.vertices, mesh.faces, mesh.face_materials, mesh.crease))


def _surface(mesh: nodes.Mesh) -> Surface:
    return shaded(mesh), is_solid(mesh)


class _Moves:
    """One shot's animation: each node's place at every pose, in steps."""

    def __init__(self, document: Document, stage: Stage, begin: float) -> None:
        self.doc, self.poses = document, stage.poses
        self.times = document.accessor(begin + np.arange(stage.poses) / float(stage.pose_rate), bounds=True)
        self.animation: Json = {"name": stage.shot, "channels": [], "samplers": []}
        self._samplers: dict[int, int] = {}

    def place(self, node: int, transforms: npt.ArrayLike, visible: npt.ArrayLike = (True,)) -> None:
        """Transforms (T or 1, 4, 4) with visibility (T or 1,): a hidden thing is scaled to nothing."""
        self.put(node, parted(np.asarray(transforms, float)), visible)

    def put(self, node: int, placed: Parts, visible: npt.ArrayLike = (True,)) -> None:
        """The same, of translations, rotations and scales."""
        shown = np.asarray(visible, bool)
        parts = dict(zip(("translation", "rotation", "scale"), placed, strict=True))
        if len(shown) > 1 and not shown.all():
            parts["scale"] = np.where(shown[:, None], parts["scale"], 0)
        for name, track in parts.items():
            first = track[0] if name != "scale" or shown[0] else track[int(shown.argmax()) if len(track) > 1 else 0]
            if np.abs(track - track[:1]).max() > _HOLD:
                self._channel(node, name, track)
            elif np.abs(first - _REST[name]).max() > _HOLD:
                self.doc.lists["nodes"][node][name] = [float(x) for x in first]

    def shift(self, node: int, places: npt.ArrayLike) -> None:
        """Translations (T, 3)."""
        self._channel(node, "translation", np.asarray(places, float))

    def _channel(self, node: int, path: str, track: Array) -> None:
        if len(track) == 1:
            self.doc.lists["nodes"][node][path] = [float(x) for x in track[0]]
            return
        output = self.doc.accessor(track[: self.poses])
        if output not in self._samplers:
            self._samplers[output] = len(self.animation["samplers"])
            self.animation["samplers"].append({"input": self.times, "output": output, "interpolation": "STEP"})
        self.animation["channels"].append(
            {"sampler": self._samplers[output], "target": {"node": node, "path": path}})


_REST = {"translation": np.zeros(3), "rotation": np.array([0, 0, 0, 1.0]), "scale": np.ones(3)}


def parted(matrices: Array) -> Parts:
    """(N, 4, 4) -> translations (N, 3), quaternions xyzw (N, 4), scales (N, 3); shear, which glTF lacks, is lost."""
    places, linear = matrices[:, :3, 3], matrices[:, :3, :3]
    sizes = np.maximum(np.linalg.norm(linear, axis=1), 1e-9)
    mirrored = np.linalg.det(linear) < 0
    sizes = np.where(mirrored[:, None] & np.array([True, False, False]), -sizes, sizes)
    turn = linear / sizes[:, None]
    skew = np.abs(turn.transpose(0, 2, 1) @ turn - np.eye(3)).max((1, 2)) > _SQUARE
    if skew.any():
        u, _, v = np.linalg.svd(turn[skew])
        turn[skew] = u @ v
    return places, _quaternions(turn), sizes


def _each_parted(tracks: Array) -> list[Parts]:
    """(T, B, 4, 4) of bones -> the parts of each."""
    poses, count = tracks.shape[:2]
    whole = parted(tracks.swapaxes(0, 1).reshape(-1, 4, 4))
    places, turns, sizes = (part.reshape(count, poses, -1) for part in whole)
    turns *= np.where(turns[:, :1, 3:] < 0, -1.0, 1.0)  # each begins as it would by itself
    for track in turns:
        _one_hemisphere(track)
    return list(zip(places, turns, sizes, strict=True))


def _quaternions(turn: Array) -> Array:
    """Rotations (N, 3, 3) -> unit quaternions (N, 4), xyzw, each in the hemisphere of the one before."""
    found = np.asarray(space.quaternions(turn), float)
    _one_hemisphere(found)
    return found


def _one_hemisphere(found: Array) -> None:
    """Turn signs so that each quaternion is near the one before."""
    flips = np.where(np.einsum("ij,ij->i", found[1:], found[:-1]) < 0, -1.0, 1.0)
    found[1:] *= np.cumprod(flips)[:, None]


def film_glb(stages: Sequence[Stage], keep: Keep | None = None) -> bytes:
    """Shots as the player reads them: a scene and an animation each, what they share written once.

    keep: gives back what was made for a mesh of this form (a digest) before, or makes it now.
    """
    document = Document()
    writer = Writer(document, keep=keep)
    for stage in stages:
        root, animation = writer.shot(stage)
        document.add("scenes", {"nodes": [root], "name": stage.shot})
        if animation["channels"]:
            document.add("animations", animation)
    document.top["scene"] = 0
    return document.glb()
