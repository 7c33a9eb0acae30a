# SPDX-License-Identifier: Apache-2.0
"""Plan to Stage: a planned shot becomes a closed scene of plain numbers, and what will be heard in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache, partial

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Body
from soundstage.direct.cast import Built
from soundstage.direct.pace import off_screen
from soundstage.direct.plan import PlannedSetting, PlannedShot
from soundstage.direct.sets import built_set
from soundstage.motion.performance import Contact
from soundstage.nodes import Instances, Item, Material, Mesh, Particles, SkinnedMesh, Sky, Stage
from soundstage.places.base import SetModel, Setting
from soundstage.sound_event import Event
from soundstage.speech.base import Spoken
from soundstage.stage.becoming import becoming, other_form, turns_of, waxing
from soundstage.stage.bursts import burst_items
from soundstage.stage.camera import filmed, part_of
from soundstage.stage.doors import doors_opened
from soundstage.stage.eyes import own_body, turned_set
from soundstage.stage.falls import fall_items
from soundstage.stage.light import dimmed, exposure, rig, sun_item
from soundstage.stage.performances import Part, Played, play, played_anew
from soundstage.stage.scheme import blackened, scheme
from soundstage.stage.sky import sky
from soundstage.stage.splashes import splash_items
from soundstage.stage.taken import with_those_taken
from soundstage.stage.things import body_items, carried, strand_items, thing_items
from soundstage.stage.weather import weather_items
from soundstage.stage.world import World
from soundstage.styles.base import Style

Array = npt.NDArray[np.float64]


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
    part: Array | None = None  # (T, 3) where the part is that the shot is on
    room: float = 1.0  # share of the camera's asked way that the set leaves room for

    def mirrored(self) -> Staged:
        """Heard the other way round: of a picture in which left and right have changed places."""
        return replace(self, listener=self.listener * np.array([-1.0, 1, 1, 1]))


def plain_setting(setting: PlannedSetting) -> Setting:
    """The planned setting as places and light read it."""
    return Setting(setting.place, setting.hour, setting.weather, setting.season, setting.words, setting.seed,
                   setting.light, setting.weather_strength)


@lru_cache(maxsize=16)
def _sky(setting: PlannedSetting, indoors: bool) -> Sky:
    return sky(plain_setting(setting), indoors)


def stage_shot(
    shot: PlannedShot, cast: dict[str, Built], spoken: dict[str, Spoken], aspect: Fraction, style: Style, seed: int
) -> Staged:
    """Build everything that is seen in a shot. Pure: the same arguments give the same Stage, bit for bit."""
    if shot.pace != 1:
        return _on_screen(stage_shot(off_screen(shot), cast, spoken, aspect, style, seed), shot)
    model = built_set(shot.setting)
    here = {p.subject: cast[p.look or p.subject] for p in shot.performers}
    world = World(model, here, {p.subject: p.mark for p in shot.performers})
    played = with_those_taken(play(shot, here, world, spoken, seed))
    film = filmed(shot, played, world, style)
    camera, eye, target = film.camera, film.eye, film.target
    actors = [i for part in played.parts for i in _seen_of(shot, part, played, model.indoors, cast)]
    actors += _new_forms(shot, played, world, spoken, cast)
    actors += [*strand_items(played), *(i for part in played.parts for i in burst_items(part, played, seed))]
    around = _weather(shot, model, eye, played, seed)
    lamps = [
        *dimmed(model.lamps, plain_setting(shot.setting)), *sun_item(plain_setting(shot.setting)),
        *_rig(shot, model.indoors, eye, target, played, here, model.window_side),
    ]
    about = [*doors_opened(turned_set(shot, model, eye, target), shot, cast, played), *around]
    stage = Stage(
        shot=shot.id, duration=shot.duration, pose_rate=shot.pose_rate, aspect=aspect, camera=camera,
        sky=_sky(shot.setting, model.indoors),
        items=(*_styled(actors, partial(_worn, style, shot.setting.light)),
               *_styled(about, partial(style.material, subject=False)), *lamps),
        seed=seed,
        exposure=exposure(plain_setting(shot.setting), model.indoors, lamps, target[0], eye[0]),
    )
    paths = {p.id: _heard_at(p, played) for p in played.parts}
    still = len(camera.transforms) == 1
    listener = np.repeat(camera.transforms, len(played.times), 0) if still else camera.transforms
    part = part_of(played.of(shot.camera.subject), shot.camera.part)
    return Staged(shot, stage, played.times, played.events, played.contacts, paths, _mouths(played), listener, part,
                  film.room)


def _on_screen(staged: Staged, shot: PlannedShot) -> Staged:
    """What was staged in the time of its world, at the pace of the shot."""
    pace = float(shot.pace)
    return replace(
        staged, shot=shot, times=staged.times / pace,
        stage=replace(staged.stage, duration=shot.duration, pose_rate=shot.pose_rate),
        events=tuple(replace(e, time=e.time / pace, duration=e.duration / pace) for e in staged.events),
        contacts=tuple(replace(c, time=c.time / pace) for c in staged.contacts))


def _weather(shot: PlannedShot, model: SetModel, eye: Array, played: Played, seed: int) -> tuple[Item, ...]:
    """What falls and drifts, the sky's out of doors; its clock runs on through the block's shots."""
    clock = played.times + float(shot.offset)
    falls = fall_items(model.falls, clock, seed) + splash_items(played, model, seed)
    if model.indoors and not model.made_weather:
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


def _seen_of(
    shot: PlannedShot, part: Part, played: Played, indoors: bool, cast: dict[str, Built]
) -> tuple[Item, ...]:
    """What is shown of a performer: all of it, or of the one whose eyes the camera is at only what they see."""
    looked = partial(_items, played=played, hour=shot.setting.hour, indoors=indoors)
    items = becoming(part, turns_of(shot, part.id, cast), played.times, looked)
    return own_body(items, part) if part.id == shot.camera.eyes_of else items


def _new_forms(
    shot: PlannedShot, played: Played, world: World, spoken: dict[str, Spoken], cast: dict[str, Built]
) -> list[Item]:
    """What performers turn into, doing what is done after the turn."""
    found: list[Item] = []
    for performer in shot.performers:
        part = played.of(performer.subject)
        turn = next((t for t in turns_of(shot, performer.subject, cast) if part and other_form(t, part.built)), None)
        if part is None or turn is None:
            continue
        new = played_anew(performer, part, turn, (world, spoken, len(played.times)))
        items = body_items(new) if isinstance(new.built.model, Body) else thing_items(
            new, played, shot.setting.hour, False)
        found += waxing(items, new, turn, played.times)
    return found


def _items(part: Part, played: Played, hour: str, indoors: bool) -> tuple[Item, ...]:
    return body_items(part) if isinstance(part.built.model, Body) else thing_items(part, played, hour, indoors)


def _heard_at(part: Part, played: Played) -> Array:
    if isinstance(part.built.model, Body):
        return part.transforms[:, :3, 3] + [0, 0, part.built.dims.height * 0.5]
    return carried(part, played)[:, :3, 3] + [0, 0, float(part.built.extent[1, 2]) * 0.4]


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
    shift, moves = target - target[0], {shot.camera.move, *(leg.move for leg in shot.camera.legs)}
    if float(np.abs(shift).max()) < 0.05 or not moves & {"track", "pan", "handheld"}:
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
