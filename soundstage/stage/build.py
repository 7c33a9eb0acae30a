# SPDX-License-Identifier: Apache-2.0
"""Plan to Stage: a planned shot becomes a closed scene of plain numbers, and what will be heard in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache, partial

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body
from soundstage.direct.cast import Built
from soundstage.direct.plan import PlannedSetting, PlannedShot
from soundstage.direct.sets import built_set
from soundstage.motion.performance import Contact
from soundstage.moves import MOVES
from soundstage.moves.base import Setup
from soundstage.nodes import Camera, Instances, Item, Material, Mesh, Particles, SkinnedMesh, Sky, Stage
from soundstage.places.base import SetModel, Setting
from soundstage.sound_event import Event
from soundstage.speech.base import Spoken
from soundstage.stage.falls import fall_items
from soundstage.stage.light import dimmed, exposure, rig, sun_item
from soundstage.stage.performances import Part, Played, play
from soundstage.stage.scheme import blackened, scheme
from soundstage.stage.sky import sky
from soundstage.stage.things import body_items, carried, strand_items, thing_items
from soundstage.stage.weather import weather_items
from soundstage.stage.world import World
from soundstage.styles.base import Style

Array = npt.NDArray[np.float64]

DUTCH = 0.22  # radians a dutch angle leans


@dataclass(frozen=True, eq=False)
class Staged:
    """A shot, staged: what engines render and what sound needs to know."""

    shot: PlannedShot
    stage: Stage
    times: Array  # (T,) seconds, shot-local
    events: tuple[Event, ...]
    contacts: tuple[Contact, ...]
    paths: dict[str, Array]  # subject -> (T, 3) where it is heard from
    mouths: dict[str, Array]  # speaker -> (T, 3)
    listener: Array  # (T, 4, 4)


def plain_setting(setting: PlannedSetting) -> Setting:
    """The planned setting as places and light read it."""
    return Setting(setting.place, setting.hour, setting.weather, setting.season, setting.words, setting.seed,
                   setting.light)


@lru_cache(maxsize=16)
def _sky(setting: PlannedSetting, indoors: bool) -> Sky:
    return sky(plain_setting(setting), indoors)


def stage_shot(
    shot: PlannedShot, cast: dict[str, Built], spoken: dict[str, Spoken], aspect: Fraction, style: Style, seed: int
) -> Staged:
    """Build everything that is seen in a shot. Pure: the same arguments give the same Stage, bit for bit."""
    model = built_set(shot.setting)
    here = {p.subject: cast[p.subject] for p in shot.performers}
    world = World(model, here, {p.subject: p.mark for p in shot.performers})
    played = play(shot, here, world, spoken, seed)
    camera, eye, target = _camera(shot, played, world, style, aspect)
    actors = [i for part in played.parts for i in _items(part, played, shot.setting.hour, model.indoors)]
    actors += strand_items(played)
    around = _weather(shot, model, eye, played, seed)
    lamps = [
        *dimmed(model.lamps, plain_setting(shot.setting)), *sun_item(plain_setting(shot.setting)),
        *_rig(shot, model.indoors, eye, target, played, here, model.window_side),
    ]
    stage = Stage(
        shot=shot.id, duration=shot.duration, pose_rate=shot.pose_rate, aspect=aspect, camera=camera,
        sky=_sky(shot.setting, model.indoors),
        items=(*_styled(actors, partial(_worn, style, shot.setting.light)),
               *_styled([*model.items, *around], partial(style.material, subject=False)), *lamps),
        seed=seed,
        exposure=exposure(plain_setting(shot.setting), model.indoors, lamps, target[0], eye[0]),
    )
    paths = {p.id: _heard_at(p, played) for p in played.parts}
    still = len(camera.transforms) == 1
    listener = np.repeat(camera.transforms, len(played.times), 0) if still else camera.transforms
    return Staged(shot, stage, played.times, played.events, played.contacts, paths, _mouths(played), listener)


def _weather(shot: PlannedShot, model: SetModel, eye: Array, played: Played, seed: int) -> tuple[Item, ...]:
    """What falls and drifts, the sky's out of doors; its clock runs on through the block's shots."""
    clock = played.times + float(shot.offset)
    falls = fall_items(model.falls, clock, seed)
    if model.indoors:
        return falls
    cameras = eye[:: max(1, len(eye) // 4)]
    return falls + weather_items(plain_setting(shot.setting), cameras, clock, model.free, seed, model.height)


def _mouths(played: Played) -> dict[str, Array]:
    """Speaker -> (T, 3) where the voice comes from."""
    return {
        p.id: p.performance.anchors["mouth"][:, :3, 3]
        for p in played.parts
        if p.performance is not None and "mouth" in p.performance.anchors
    }


def _items(part: Part, played: Played, hour: str, indoors: bool) -> tuple[Item, ...]:
    return body_items(part) if isinstance(part.built.model, Body) else thing_items(part, played, hour, indoors)


def _heard_at(part: Part, played: Played) -> Array:
    if isinstance(part.built.model, Body):
        return part.transforms[:, :3, 3] + [0, 0, part.built.dims.height * 0.5]
    return carried(part, played)[:, :3, 3] + [0, 0, float(part.built.extent[1, 2]) * 0.4]


def _camera(
    shot: PlannedShot, played: Played, world: World, style: Style, aspect: Fraction
) -> tuple[Camera, Array, Array]:
    """The move sampled on the pose grid -> camera, eyes (T, 3), targets (T, 3)."""
    cam = shot.camera
    times = played.times
    followed = _followed(cam.subject, played, np.asarray(cam.target))
    setup = Setup(
        np.asarray(cam.position),
        np.asarray(cam.target),
        cam.lens_mm,
        times,
        float(shot.duration),
        followed,
        amount=cam.amount,
        end=None if cam.move_seconds is None else min(float(cam.move_seconds), float(shot.duration)),
        travel=cam.travel_m,
        turn=None if cam.turn_deg is None else math.radians(cam.turn_deg),
    )
    track = MOVES.new(cam.move).track(setup)
    eye, target = _above_ground(track.position, world), track.target
    lean = DUTCH if cam.angle == "dutch" else 0.0
    frames = space.translation(eye) @ space.aimed(target - eye, axis="-z") @ space.turn("z", track.roll + lean)
    sharp = _followed(cam.focus, played, np.asarray(cam.target))
    part = played.of(cam.focus)
    if part is not None and part.performance is not None and "eyes" in part.performance.anchors:
        sharp = part.performance.anchors["eyes"][:, :3, 3]
    focus = np.maximum(np.linalg.norm(sharp - eye, axis=-1), 0.3)
    lens = track.lens_mm
    still = np.allclose(frames, frames[:1], atol=1e-7) and np.allclose(lens, lens[0])
    if still:
        # a breathing head must not make a still camera hunt for focus
        return Camera(frames[:1], lens[:1], np.median(focus)[None], _stop(shot, style)), eye, target
    return Camera(frames, lens, focus, _stop(shot, style)), eye, target


def _stop(shot: PlannedShot, style: Style) -> float:
    """Aperture: open for near shots, closed for views, as a photographer of miniatures would."""
    factor = {"extreme_wide": 4.0, "wide": 2.5, "full": 1.3}.get(shot.camera.size, 1.0)
    return style.fstop * factor if style.fstop else 0.0


def _above_ground(eye: Array, world: World) -> Array:
    ground = world.ground(eye)
    out = eye.copy()
    out[:, 2] = np.maximum(eye[:, 2], ground + 0.12)
    return out


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


def _rig(
    shot: PlannedShot,
    indoors: bool,
    eye: Array,
    target: Array,
    played: Played,
    cast: dict[str, Built],
    window_side: float,
) -> tuple[Item, ...]:
    """Lamps about the subject; they travel with one that travels, as a grip would carry them."""
    lead = cast.get(shot.camera.subject)
    tall = min(max(lead.dims.height if lead else 1.6, 0.4), 4.0)
    still = rig(plain_setting(shot.setting), indoors, eye[0], target[0], tall, window_side)
    shift = target - target[0]
    if float(np.abs(shift).max()) < 0.05 or shot.camera.move not in ("track", "pan", "handheld"):
        return still
    return tuple(replace(i, transforms=space.translation(shift) @ i.transforms[0].astype(float)) for i in still)


def _worn(style: Style, light: tuple[str, ...], material: Material) -> Material:
    """A performer's material in the style; a mere shape when the words want silhouettes."""
    shown = style.material(material, True)
    return blackened(shown) if scheme(light).black else shown


def _styled(items: list[Item], surface: Callable[[Material], Material]) -> list[Item]:
    """Every mesh in these materials; equal meshes stay one mesh."""
    seen: dict[int, Mesh] = {}

    def mesh(m: Mesh) -> Mesh:
        if id(m) not in seen:
            seen[id(m)] = replace(m, materials=tuple(surface(x) for x in m.materials))
        return seen[id(m)]

    out = []
    for item in items:
        node = item.node
        if isinstance(node, Mesh):
            node = mesh(node)
        elif isinstance(node, (SkinnedMesh, Instances, Particles)):
            node = replace(node, mesh=mesh(node.mesh))
        out.append(replace(item, node=node))
    return out
