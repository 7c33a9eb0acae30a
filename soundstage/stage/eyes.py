# SPDX-License-Identifier: Apache-2.0
"""Through somebody's eyes: the camera where they are, aimed at what they attend to; of their own body only the arms.

What they attend to, first that holds: what their hands are at, what they look at, who speaks, where they go, who is
there.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body
from soundstage.direct.plan import PlannedShot
from soundstage.moves.base import CameraTrack, smoothed
from soundstage.nodes import Instances, Item, Mesh, SkinnedMesh
from soundstage.places.base import SetModel
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried

Array = npt.NDArray[np.float64]

ARMS = ("upper_arm", "lower_arm", "hand", "index", "fingers", "thumb", "fl_", "fr_")  # names of their bones begin so
OWN = 0.75  # of a triangle's weights that are an arm's
AT_WORK = 0.35  # of a reach's weight from which the eyes are on the hands
LOWER = 0.1  # radians below the middle of the picture that the work of the own hands is
UNDER = 0.08  # metres under the hands that what they work at is
WITHIN, ON_WORK = 0.9, 0.6  # metres off the hands that their work is at most; how far the eyes are on it, not on them
SETTLES = 0.8  # seconds in which eyes go to something else
BOB = 0.25  # seconds over which the head's own bobbing is evened out
AHEAD = 3.0  # metres
DIGS = ("dig", "eat", "drink", "smell", "graze")  # an animal's deeds at the ground before it
FRONT = 0.35  # of the length of a vehicle that its driver's eyes are before its middle


def through_eyes(shot: PlannedShot, played: Played) -> CameraTrack | None:
    """The camera at the eyes of the shot's `eyes_of`; None where there is nobody."""
    me = played.of(shot.camera.eyes_of)
    if me is None:
        return None
    eye = smoothed(_eyes(me, played), played.times, BOB)
    way = _going(me, eye)
    aim = np.stack([_attended(shot, played, me, pose, eye, way) for pose in range(len(eye))])
    aim = smoothed(aim / np.linalg.norm(aim, axis=-1, keepdims=True), played.times, SETTLES)
    n = len(eye)
    return CameraTrack(eye, eye + AHEAD * aim / np.linalg.norm(aim, axis=-1, keepdims=True),
                       np.full(n, shot.camera.lens_mm), np.zeros(n))


def _eyes(me: Part, played: Played) -> Array:
    """(T, 3) where they are; a driver's, in what has none."""
    if me.performance is not None and "eyes" in me.performance.anchors:
        return np.asarray(me.performance.anchors["eyes"][:, :3, 3])
    frames, box = carried(me, played), me.built.extent
    spot = np.array([FRONT * float(box[1, 0] - box[0, 0]), 0.0, 0.8 * float(box[1, 2]), 1.0])
    return np.asarray(np.broadcast_to(frames, (len(played.times), 4, 4)) @ spot)[:, :3]


def _going(me: Part, eye: Array) -> Array:
    """(T, 3) the way the body faces, a little down."""
    turned = me.transforms[:, :3, 0] if me.performance is None else None
    heading = me.controls.heading[-len(eye):]
    flat = np.stack([np.cos(heading), np.sin(heading), np.zeros(len(eye))], -1) if turned is None else turned
    return np.asarray(np.broadcast_to(flat, eye.shape) - [0.0, 0.0, 0.12])


def _attended(shot: PlannedShot, played: Played, me: Part, pose: int, eye: Array, way: Array) -> Array:
    """(3,) the direction to what is attended to at a pose."""
    now = float(played.times[pose])
    mine = next((p.beats for p in shot.performers if p.subject == me.id), ())
    doing = [b for b in mine if b.start <= now < b.end]
    hands = _hands(me, pose, len(eye))
    if hands is not None:
        work = next((np.asarray(b.target_point) for b in doing if b.target_point is not None), hands)
        near = float(np.linalg.norm(work - hands)) < WITHIN
        at = hands + (ON_WORK * (work - hands) if near else 0.0) - [0.0, 0.0, UNDER]
        return _raised(at - eye[pose], LOWER)
    if any(b.action in DIGS for b in doing) and me.built.plan != "biped":
        return np.asarray(way[pose] - [0.0, 0.0, 0.75])
    travels = any(len(b.path) > 1 for b in doing)
    told = next((b.target for b in doing if b.target and not travels), "")
    speaking = next((x.speaker for x in shot.lines if x.start <= now < x.end and x.speaker != me.id), "")
    acting = next((p.subject for p in shot.performers if p.subject != me.id
                   and any(b.start <= now < b.end for b in p.beats)), "")
    seen = (_head(played, name, pose) for name in (told, speaking, "" if travels else acting) if name)
    there = next((s for s in seen if s is not None), None)
    if there is None and not travels:
        others = [s for p in played.parts if p.id != me.id and p.performance is not None
                  and (s := _head(played, p.id, pose)) is not None]
        there = min(others, key=lambda s: float(np.linalg.norm(s - eye[pose])), default=None)
    return np.asarray(way[pose] if there is None else there - eye[pose])


def _hands(me: Part, pose: int, poses: int) -> Array | None:
    """(3,) the middle of the hands that are at something, or None."""
    if me.performance is None or me.built.plan != "biped":
        return None
    at = [me.performance.anchors[f"hand_{side}"][pose, :3, 3] for side in ("left", "right")
          if me.controls.reach_weight[side][-poses:][pose] > AT_WORK]
    return np.asarray(np.mean(at, axis=0)) if at else None


def _head(played: Played, name: str, pose: int) -> Array | None:
    """(3,) where somebody's eyes, or a thing's middle, are."""
    part = played.of(name)
    if part is None:
        return None
    if part.performance is not None and "eyes" in part.performance.anchors:
        return np.asarray(part.performance.anchors["eyes"][pose, :3, 3])
    frames = carried(part, played)
    return np.asarray(frames[min(pose, len(frames) - 1), :3, 3] + [0, 0, 0.5 * float(part.built.extent[1, 2])])


def _raised(way: Array, angle: float) -> Array:
    """The direction turned up by an angle."""
    flat = float(np.hypot(way[0], way[1]))
    up = np.arctan2(way[2], flat) + angle
    k = np.cos(up) / max(flat, 1e-6)
    return np.array([way[0] * k, way[1] * k, np.sin(up)])


def turned_set(shot: PlannedShot, model: SetModel, eye: Array, target: Array) -> tuple[Item, ...]:
    """The set's items; a room of three walls turned round for eyes that look out of its open side.

    Not where somebody works at what stands in the set: that stays where it is.
    """
    looks = float((target - eye)[:, 1].mean())
    if not shot.camera.eyes_of or not model.indoors or looks > 0 or any(p.in_set for p in shot.performers):
        return model.items
    about = space.turn("z", np.pi)
    return tuple(
        replace(i, node=replace(i.node, transforms=about @ np.asarray(i.node.transforms, float)))
        if isinstance(i.node, Instances) else replace(i, transforms=about @ np.asarray(i.transforms, float))
        for i in model.items
    )


def own_body(items: tuple[Item, ...], part: Part) -> tuple[Item, ...]:
    """Of one's own body what one sees of it: the arms and hands, or the forelegs; of a vehicle nothing."""
    model = part.built.model
    if not isinstance(model, Body):
        return ()
    arms = {i for i, name in enumerate(model.bones) if name.startswith(ARMS)}
    bone_of = {f"{part.id}/{p.name}": model.bones.index(p.bone) for p in model.parts if p.bone in model.bones}
    kept = []
    for item in items:
        if isinstance(item.node, SkinnedMesh):
            shown = _only(item.node, arms)
            kept += [replace(item, node=shown)] if shown is not None else []
        elif bone_of.get(item.id, -1) in arms:
            kept.append(item)
    return tuple(kept)


def _only(skin: SkinnedMesh, bones: set[int]) -> SkinnedMesh | None:
    """The triangles that these bones move; None where they move none."""
    own = np.isin(skin.bone_indices, list(bones))
    share = (np.asarray(skin.bone_weights) * own).sum(-1)
    mesh = skin.mesh
    shown = share[np.asarray(mesh.faces)].min(-1) >= OWN
    if not shown.any():
        return None
    cut = Mesh(mesh.vertices, mesh.faces[shown], mesh.face_materials[shown], mesh.materials, mesh.crease)
    return replace(skin, mesh=cut)
