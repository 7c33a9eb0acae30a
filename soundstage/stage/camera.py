# SPDX-License-Identifier: Apache-2.0
"""The camera of a planned shot, sampled on its pose grid: its moves, where it looks and what is sharp."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body
from soundstage.direct.parts import FACE, kind_of
from soundstage.direct.plan import PlannedCamera, PlannedLeg, PlannedShot
from soundstage.direct.sets import camera_bounds
from soundstage.model.camera import DEPTHS
from soundstage.moves import MOVES
from soundstage.moves._chain import Leg, chained
from soundstage.moves.base import CameraTrack, Setup
from soundstage.nodes import Camera
from soundstage.stage.eyes import through_eyes
from soundstage.stage.hands_in_sight import Aimed, busy_sides, with_their_things
from soundstage.stage.in_sight import in_sight
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried
from soundstage.stage.world import World
from soundstage.styles.base import Style

Array = npt.NDArray[np.float64]
OVER_GROUND = 0.12  # metres
UNDER_A_ROOF = 0.2  # metres
FARTHER = 1.6  # times as far out as one is set up, a camera goes along out of doors
PULLED = 0.12  # times the style's f-number: who is not in focus is seen not to be
DUTCH = 0.22  # radians a dutch angle leans
ANCHORS = {"eye": "eyes", "mouth": "mouth", "chest": "chest", "hip": "hips", "back": "back"}


@dataclass(frozen=True, eq=False)
class Filmed:
    """A shot's camera, and what it was sampled from."""

    camera: Camera
    eye: Array  # (T, 3)
    target: Array  # (T, 3)
    room: float = 1.0  # share of the asked way that the walls and the ground leave room for


def filmed(shot: PlannedShot, played: Played, world: World, style: Style) -> Filmed:
    """The move sampled on the pose grid."""
    cam, part = shot.camera, part_of(played.of(shot.camera.subject), shot.camera.part)
    track = (through_eyes(shot, played) if cam.eyes_of else None) or in_sight(
        _travelled(shot, played, part), shot, played)
    eye, room = (track.position, 1.0) if cam.eyes_of else within(track.position, np.asarray(cam.position), world)
    target = track.target
    lean = DUTCH if cam.angle == "dutch" else 0.0
    lean = lean if cam.roll_deg is None else math.radians(cam.roll_deg)
    frames = space.translation(eye) @ space.aimed(target - eye, axis="-z") @ space.turn("z", track.roll + lean)
    rows = [_distance(name, cam, played, part, eye) for name in (cam.focus.split(">") or [""])]
    focus = rows[0] + (rows[-1] - rows[0]) * _pulled(played.times) if len(rows) > 1 else rows[0]
    lens = track.lens_mm
    still = np.allclose(frames, frames[:1], atol=1e-7) and np.allclose(lens, lens[0])
    if still:
        # a breathing head must not make a still camera hunt for focus
        held = focus if len(rows) > 1 else np.asarray([np.median(focus)])
        return Filmed(Camera(frames[:1], lens[:1], held, _stop(shot, style)), eye, target, room)
    return Filmed(Camera(frames, lens, focus, _stop(shot, style)), eye, target, room)


def _distance(name: str, cam: PlannedCamera, played: Played, part: Array | None, eye: Array) -> Array:
    """(T,) metres from the camera to who is sharp: to the eyes, or to the part that the shot is on."""
    sharp, who = _followed(name, played, np.asarray(cam.target)), played.of(name)
    if part is not None and name == cam.subject:
        sharp = part
    elif who is not None and who.performance is not None and "eyes" in who.performance.anchors:
        sharp = who.performance.anchors["eyes"][:, :3, 3]
    return np.asarray(np.maximum(np.linalg.norm(sharp - eye, axis=-1), 0.3))


def _pulled(times: Array) -> Array:
    """(T,) how far the focus has gone from the first to the second, 0-1: in the middle third of the shot."""
    last = max(float(times[-1]), 1e-3)
    return np.asarray(space.smoothstep((times / last - 0.35) / 0.3))


def _travelled(shot: PlannedShot, played: Played, part: Array | None) -> CameraTrack:
    """The planned move, or moves, from the set-up; of a part it is set up anew by where the part really is."""
    cam = shot.camera
    position, target = np.asarray(cam.position), np.asarray(cam.target)
    followed = _followed(cam.subject, played, target)
    goes = cam.move == "track" or any(leg.move == "track" for leg in cam.legs)
    if part is not None:
        off = np.median(part - (followed - followed[0] if goes else 0), axis=0) - target  # not where it rests before
        position, target = position + off, target + off
    aimed = Aimed(position, target, cam.lens_mm)
    aimed = aimed if goes or not (cam.shows or part is not None) else with_their_things(aimed, shot, played, part)
    setup = Setup(
        aimed.position,
        aimed.target,
        aimed.lens_mm,
        played.times,
        float(shot.duration),
        followed,
        amount=cam.amount,
        end=None if cam.move_seconds is None else min(float(cam.move_seconds), float(shot.duration)),
        travel=cam.travel_m,
        turn=None if cam.turn_deg is None else math.radians(cam.turn_deg),
    )
    if not cam.legs:
        single: CameraTrack = MOVES.new(cam.move).track(setup)
        return single
    legs = [
        Leg(g.move, float(g.start), float(g.end), _followed(g.subject or cam.subject, played, target), g.amount,
            g.travel_m, None if g.turn_deg is None else math.radians(g.turn_deg),
            None if g.point is None else _ended_on(g, played), g.composed, g.shows_m, g.with_it)
        for g in cam.legs
    ]
    return chained(setup, legs)


def _ended_on(leg: PlannedLeg, played: Played) -> Array:
    """(3,) where whom a move goes to really is when it ends: the part that is named, the thing in somebody's hand."""
    who = played.of(leg.subject)
    pose = min(int(np.searchsorted(played.times, float(leg.end))), len(played.times) - 1)
    if who is None:
        return np.asarray(leg.point, float)
    if who.performance is None:
        frames = carried(who, played)
        spot = who.built.anchor(leg.part) or (0.0, 0.0, 0.5 * float(who.built.extent[1, 2]))
        return np.asarray(space.apply(frames[min(pose, len(frames) - 1)], np.array([spot]))[0])
    part = part_of(who, leg.part)
    if part is None and leg.part and "eyes" in who.performance.anchors:
        part = who.performance.anchors["eyes"][:, :3, 3]
    return np.asarray(leg.point if part is None else part[min(pose, len(part) - 1)], float)


def part_of(who: Part | None, part: str) -> Array | None:
    """(T, 3) where a named part of a body is through the shot; None for a face, which is looked for by the eyes."""
    if not part or who is None or who.performance is None or not isinstance(who.built.model, Body):
        return None
    kind = kind_of(part)
    anchors, bones = who.performance.anchors, who.performance.bones
    both = [f"{kind}_{side}" for side in busy_sides(who, kind)] if who.built.plan == "biped" else []
    spots = [anchors[n][:, :3, 3] for n in (ANCHORS.get(kind, ""), *both) if n in anchors]
    if not spots and kind not in FACE:
        named = [i for i, n in enumerate(who.built.model.bones) if kind in n]
        spots = [bones[:, i, :3, 3] for i in named]
    return np.asarray(np.mean(spots, axis=0)) if spots else None


def _stop(shot: PlannedShot, style: Style) -> float:
    """Aperture: open for near shots, closed for views, as a photographer of miniatures would."""
    factor = {"extreme_wide": 4.0, "wide": 2.5, "full": 1.3}.get(shot.camera.size, 1.0)
    wide_open = PULLED if ">" in shot.camera.focus else DEPTHS.get(shot.camera.depth, 1.0)
    return style.fstop * factor * wide_open if style.fstop else 0.0


def within(way: Array, still: Array, world: World) -> tuple[Array, float]:
    """The camera's way (T, 3) shortened towards its set-up until it is in the set and over the ground; the share left.

    A set-up that is outside itself, by asking, keeps its place.
    """
    size = world.model.room.size
    x0, y0, x1, y1 = np.asarray(camera_bounds(world.model)) * (1.0 if size is not None else FARTHER)
    low = np.minimum([x0, y0, -np.inf], still)
    high = np.maximum([x1, y1, np.inf if size is None else size[2] - UNDER_A_ROOF], still)
    off = way - still
    out, share = way.copy(), 1.0
    for axis in range(3):
        for side, edge in ((1.0, high[axis]), (-1.0, low[axis])):
            far, free = float((side * off[:, axis]).max()), side * float(edge - still[axis])
            if far > max(free, 0.0) + 1e-9:
                k = max(free, 0.0) / far
                beyond = side * off[:, axis] > 0
                out[beyond, axis] = still[axis] + k * off[beyond, axis]
                share = min(share, k)
    lifted = np.maximum(out[:, 2], world.ground(out) + OVER_GROUND)
    rise, gone = float((lifted - out[:, 2]).max()), float(np.ptp(out[:, 2]))
    if rise > OVER_GROUND and gone > 0.0:
        share = min(share, max(0.0, 1.0 - rise / gone))
    out[:, 2] = lifted
    return out, share


def _followed(subject: str, played: Played, fallback: Array) -> Array:
    part = played.of(subject)
    if part is None:
        return np.tile(fallback, (len(played.times), 1))
    if part.performance is None:
        return carried(part, played)[:, :3, 3]
    place = part.transforms[:, :3, 3].copy()
    if part.performance is not None:  # who is carried up or climbs, not who hops
        place[:, 2] += (part.controls.hop * part.controls.glide)[-len(place) :]
    return place
