# SPDX-License-Identifier: Apache-2.0
"""Planned shots whose subjects shall fill boxes of the picture: staged, measured and put right.

Direction sets a shot up by rules and rough extents. Here it is played, the points of everybody in the middle of the
shot are seen through its camera, and camera and marks are moved until the boxes are met.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.bodies.base import Body
from soundstage.direct.cast import Built
from soundstage.direct.plan import ASPECTS, Plan, PlannedBeat, PlannedCamera, PlannedPerformer, PlannedShot
from soundstage.direct.screen import rounded
from soundstage.direct.sets import built_set, camera_bounds
from soundstage.model.production import Placement, Production, Shot
from soundstage.nodes import Item, at
from soundstage.places.base import SetModel
from soundstage.shape.skin import posed
from soundstage.speech.base import Spoken
from soundstage.stage.adjusting import Adjusted, Box, Room, Sight, Wanted, adjusted, overlap, whole, worth
from soundstage.stage.camera import filmed
from soundstage.stage.covering import holds, in_sight, seen_boxes
from soundstage.stage.guides import GATE, View, viewed
from soundstage.stage.performances import Part, Played, play
from soundstage.stage.things import body_items, carried, thing_items
from soundstage.stage.world import World
from soundstage.styles import STYLES

Array = npt.NDArray[np.float64]

_ROUNDS = 3
_ENOUGH = 0.9  # of every box: nothing is put right
_NEARLY = 0.03  # so far from what was reckoned another round would find nothing better
_HEAD = 0.32  # of a person's height that a picture shows at least
_POOR = 0.6  # of a box: badly met
_THINGS = 0.6  # how much a thing's box counts beside that of somebody alive
_LOST = 0.15  # of what was reckoned: what the set takes away
_CARRIED = ((0.0, -1.2), (0.0, -2.4), (1.5, 0.0), (-1.5, 0.0), (0.0, 1.2), (3.0, 0.0), (-3.0, 0.0), (0.0, -4.8))  # m
_TURNED = tuple(math.radians(a) for a in (90, -90, 45, -45, 180))
_LOOKED_AWAY = 0.05  # of all boxes, for which the camera does not look elsewhere
_CELLS, _SMALL = 96, 0.5  # across the picture in which the set is looked at; metres
_LOOKED_AT, _POINTS = 9000, 500  # points of a body among which the outermost are found; others that are kept
_SIDES = 60  # directions in which the outermost are kept
_ROOF, _OVER_GROUND = 0.2, 0.15  # metres under and over which the camera is
_WHY = "who is seen fills the boxes asked for"


@dataclass(frozen=True, eq=False)
class _Stagehands:
    """What shots are staged with."""

    plan: Plan
    cast: dict[str, Built]
    spoken: dict[str, Spoken]
    held: frozenset[str]  # cameras that a person pinned


@dataclass(frozen=True, eq=False)
class _Measured:
    """A shot as it is staged: the camera in its middle, who has a box, where they may be, how far the set is."""

    shot: PlannedShot
    sight: Sight
    wanted: dict[str, Wanted]
    headings: dict[str, float]  # radians, of those with a box
    room: Room
    depth: Array

    @cached_property
    def shares(self) -> list[float]:
        """How well each fills its box, by what is seen of it: nothing from within somebody."""
        if self.within:
            return [0.0] * len(self.wanted)
        return self._met([in_sight(self.sight, w.points, self.depth) for w in self.wanted.values()])

    @cached_property
    def within(self) -> bool:
        """Whether the camera, or all of somebody, is within what another one fills, as in the middle of a bus.

        Who is on it is not: a cat on a bed is lower than its ends.
        """
        eye = self.sight.frame[None, :3, 3]
        return any(holds(space.apply(space.turn("z", -self.headings[who]), [*inner, *w.points]), len(inner))
                   for n, (who, w) in enumerate(self.wanted.items())
                   for inner in [eye, *(o.points for o in self.wanted.values() if o is not w and o.upon != n)])

    @property
    def share(self) -> float:
        """Of all of them."""
        return worth(self.shares, [w.counts for w in self.wanted.values()]) if self.wanted else 1.0

    @cached_property
    def in_sight(self) -> float:
        """How much (0-1) of everybody the set leaves to be seen."""
        return float(np.mean([len(in_sight(self.sight, w.points, self.depth)) / max(1, len(w.points))
                              for w in self.wanted.values()] or [1.0]))

    @property
    def hidden(self) -> bool:
        """Whether somebody fills its box badly because of the set."""
        if self.within:
            return True
        alone = self._met([w.points for w in self.wanted.values()])
        return any(s < _POOR and s < a - _NEARLY for s, a in zip(self.shares, alone, strict=True))

    def _met(self, figures: Sequence[Array]) -> list[float]:
        boxes = seen_boxes(self.sight, figures)
        return [overlap(box, w.box) for box, w in zip(boxes, self.wanted.values(), strict=True)]


def met(plan: Plan, production: Production, cast: dict[str, Built], spoken: dict[str, Spoken]) -> Plan:
    """The plan in which whoever has a box fills it in the middle of the shot, as far as the body can."""
    asked = {shot.id: _anchored(shot) for scene in production.scenes for shot in scene.shots
             if any(p.box for p in shot.placements)}
    if not asked:
        return plan
    held = frozenset(c.id.partition(".camera.")[0] for c in production.pins if c.id.endswith(".camera.position"))
    with_them = _Stagehands(plan, cast, spoken, held)
    shots = tuple(_met(s, asked[s.block], with_them) if s.block in asked else s for s in plan.shots)
    moved = {f"{s.id}.camera.position": s for s, old in zip(shots, plan.shots, strict=True) if s.camera != old.camera}
    choices = tuple(c.model_copy(update={"value": list(moved[c.id].camera.position), "reason": _WHY})
                    if c.id in moved else c for c in plan.choices)
    return plan.model_copy(update={"shots": shots, "choices": choices})


def _anchored(shot: Shot) -> tuple[Placement, ...]:
    """The placements of a shot, with what each is put on or sits on."""
    upon = {p.subject: p.anchors for p in shot.placements if p.relation == "on" and p.anchors}
    upon |= {who: (b.anchor,) for b in shot.beats if b.place == "on" and b.anchor for who in b.who}
    return tuple(p.model_copy(update={"anchors": upon.get(p.subject, p.anchors)}) for p in shot.placements)


def _met(shot: PlannedShot, placements: tuple[Placement, ...], hands: _Stagehands) -> PlannedShot:
    """The best of a few rounds of staging, measuring and putting right."""
    told = [p for p in placements if p.box and p.subject in {x.subject for x in shot.performers}]
    if not told or shot.camera.eyes_of or shot.camera.part or shot.id in hands.held:
        return shot
    first = _faced(_inside(_measured(shot, told, hands), told, hands), told, hands)
    best, hoped = _rounds(first, told, hands)
    if _well(best, hoped):
        return best.shot
    best = max(best, _rounds(first, told, hands, built_set(shot.setting).free)[0], key=lambda m: m.share)
    return best.shot if _well(best, hoped) else _elsewhere((first, best), told, hands).shot


def _rounds(first: _Measured, told: Sequence[Placement], hands: _Stagehands, ground: Box | None = None
            ) -> tuple[_Measured, float]:
    """The best of a few rounds, and how well all boxes should be met then. ground: where all who move are kept."""
    now = best = first
    hoped = 2.0
    for _ in range(_ROUNDS):
        if min(now.shares, default=1.0) > _ENOUGH or best.share > hoped - _NEARLY:
            break
        now, hoped = _righted(now, told, hands, ground)
        best = max(best, now, key=lambda m: m.share)
    return best, hoped


def _well(best: _Measured, hoped: float) -> bool:
    """Whether the set takes nobody away."""
    return not best.hidden and best.share >= min(hoped, 1.0) - _LOST


def _faced(now: _Measured, told: Sequence[Placement], hands: _Stagehands) -> _Measured:
    """The shot in which those are turned on the spot as they are to be seen; who goes faces its way."""
    eye, turns = now.sight.frame[:2, 3], dict[str, float]()
    for p in told:
        w = now.wanted.get(p.subject)
        if p.facing is not None and w is not None and w.turns and w.upon is None:
            back = eye - w.foot[:2]
            turn = math.radians(p.facing) + math.atan2(back[1], back[0]) - now.headings[p.subject]
            turns[p.subject] = math.remainder(turn, math.tau)
    if not turns:
        return now
    still = Adjusted(now.sight.frame, tuple(turns.get(who, 0.0) for who in now.wanted),
                     tuple(np.zeros(3) for _ in now.wanted), 0.0)
    return _measured(_changed(now.shot, now.sight, now.wanted, still), told, hands)


def _righted(now: _Measured, told: Sequence[Placement], hands: _Stagehands, ground: Box | None = None
             ) -> tuple[_Measured, float]:
    """The shot put right once, and how well all boxes should be met then."""
    found = adjusted(now.sight, tuple(now.wanted.values()), replace(now.room, ground=ground))
    return _measured(_changed(now.shot, now.sight, now.wanted, found), told, hands), found.score


def _elsewhere(tried: Sequence[_Measured], told: Sequence[Placement], hands: _Stagehands) -> _Measured:
    """The same where the set hides nobody and all stand level: carried a little way through the set, or turned in it.

    tried: as it was directed, and the best that was found there.
    """
    first, best = tried
    carried = [space.translation((x, y, 0.0)) for x, y in _CARRIED]
    about = space.translation(next(iter(first.wanted.values())).foot)
    turned = [about @ space.turn("z", a) @ np.linalg.inv(about) for a in _TURNED]
    for begin, way, less in [*((best, w, 0.0) for w in carried), *((first, w, _LOOKED_AWAY) for w in turned)]:
        if not _within(begin, way):
            continue
        new = _measured(_carried_on(begin, way), told, hands)
        if not new.hidden and (begin is first or new.share < best.share):
            new = max(new, _righted(new, told, hands)[0], key=lambda m: m.share)
        if new.share - less > best.share:
            best = new
        if not best.hidden and min(best.shares) > _POOR:
            break
    return best


def _inside(now: _Measured, told: Sequence[Placement], hands: _Stagehands) -> _Measured:
    """The shot carried on and turned in the set by as little as brings a camera in that stands beyond its walls.

    Of several ways the one on which the set hides least; where there is no room for any the shot stays as it is.
    """
    bounds, eye = camera_bounds(built_set(now.shot.setting)), now.sight.frame[:3, 3]
    if not now.wanted or (bounds[0] <= eye[0] <= bounds[2] and bounds[1] <= eye[1] <= bounds[3]):
        return now
    best = now
    for angle in (0.0, *_TURNED):
        shot = _brought_in(now, angle, bounds)
        new = None if shot is None else _measured(shot, told, hands)
        best = new if new is not None and new.in_sight > best.in_sight + _NEARLY else best
        if best.in_sight > _ENOUGH:
            break
    return best


def _brought_in(now: _Measured, angle: float, bounds: Box) -> PlannedShot | None:
    """The shot turned by this angle, the camera and the first of the company within the set; None: there is no room.

    The others are carried with them as far as the ground goes: each is put where its box is later.
    """
    free, (first, *_) = built_set(now.shot.setting).free, now.wanted.values()
    turn = space.turn("z", angle)
    eye, foot = space.apply(turn, [now.sight.frame[:3, 3], first.foot])[:, :2]
    ground = free if first.goes else (*first.foot[:2], *first.foot[:2])
    low, high = np.maximum(bounds[:2] - eye, ground[:2] - foot), np.minimum(bounds[2:] - eye, ground[2:] - foot)
    if (low > high).any():
        return None
    way = space.translation((*np.clip(first.foot[:2] - foot, low, high), 0.0)) @ turn
    feet = [np.array([*np.clip(space.apply(way, [w.foot])[0, :2], free[:2], free[2:]), w.foot[2]])
            for w in now.wanted.values()]
    ways = tuple(foot - w.foot if w.goes else np.zeros(3) for foot, w in zip(feet, now.wanted.values(), strict=True))
    turns = tuple(angle if w.goes else 0.0 for w in now.wanted.values())
    return _changed(now.shot, now.sight, now.wanted, Adjusted(way @ now.sight.frame, turns, ways, 0.0))


def _within(now: _Measured, way: Array) -> bool:
    """Whether camera and all who move are still where they may be, when carried."""
    x0, y0, x1, y1 = built_set(now.shot.setting).free
    feet = [space.apply(way, [w.foot])[0] for w in now.wanted.values() if w.goes]
    eye = space.apply(way, [now.sight.frame[:3, 3]])[0]
    return all(x0 <= f[0] <= x1 and y0 <= f[1] <= y1 for f in feet) and bool(
        ((eye >= now.room.low) & (eye <= now.room.high)).all())


def _carried_on(now: _Measured, way: Array) -> PlannedShot:
    """The shot with its camera and all who move carried on together."""
    angle = math.atan2(way[1, 0], way[0, 0])
    ways = [space.apply(way, [w.foot])[0] - w.foot if w.goes else np.zeros(3) for w in now.wanted.values()]
    turns = tuple(angle if w.goes else 0.0 for w in now.wanted.values())
    return _changed(now.shot, now.sight, now.wanted, Adjusted(way @ now.sight.frame, turns, tuple(ways), 0.0))


def _measured(shot: PlannedShot, told: Iterable[Placement], hands: _Stagehands) -> _Measured:
    """The camera in the shot's middle, everybody with a box as they are then, and where they may be."""
    model = built_set(shot.setting)
    here = {p.subject: hands.cast[p.look or p.subject] for p in shot.performers}
    world = World(model, here, {p.subject: p.mark for p in shot.performers})
    played = play(shot, here, world, hands.spoken, hands.plan.seed)
    film = filmed(shot, played, world, STYLES.new(hands.plan.style))
    pose = round((len(played.times) - 1) / 2)
    frame = np.asarray(at(film.camera.transforms, pose), float)
    sight = Sight(frame, float(at(film.camera.lens_mm, pose)) / GATE, float(ASPECTS[hands.plan.aspect]))
    wanted, headings = dict[str, Wanted](), dict[str, float]()
    for p in told:
        part, performer = played.of(p.subject), next(x for x in shot.performers if x.subject == p.subject)
        points = _points(part, played, pose) if part else np.zeros((0, 3))
        if part is not None and p.box and len(points):
            seated = performer.mark.posture == "sit" and performer.mark.seat_height > 0  # his chair would stay behind
            free = not (p.anchors or performer.in_set or performer.held_by or seated)
            ground = _ground(part, played, pose)
            foot = ground[:3, 3]
            headings[p.subject] = math.atan2(ground[1, 0], ground[0, 0])
            person, stands = part.built.plan == "biped", performer.mark.posture == "stand"
            box = whole(sight, points, foot, p.box) if person and stands else p.box
            turns = free and not _goes(performer)
            wanted[p.subject] = Wanted(points, foot, box, free, turns, _HEAD if person else 0.0,
                                       counts=1.0 if isinstance(part.built.model, Body) else _THINGS)
    room, depth = _room(world, frame[:3, 3]), _set_depth(model, sight, pose)
    return _Measured(shot, sight, _carried_by(wanted, told, shot), headings, room, depth)


def _carried_by(wanted: dict[str, Wanted], told: Iterable[Placement], shot: PlannedShot) -> dict[str, Wanted]:
    """The same, whatever is put on one of them that may go carried by it; on what has no box it takes that with it."""
    numbers, out = {who: n for n, who in enumerate(wanted)}, dict(wanted)
    movable = {p.subject for p in shot.performers if not (p.in_set or p.held_by)} - wanted.keys()
    for p in told:
        w = wanted.get(p.subject)
        carrier, alone = (next((a for a in p.anchors if a in where), "") for where in (wanted, movable))
        if w is not None and carrier and wanted[carrier].goes and wanted[carrier].turns:
            out[p.subject] = replace(w, foot=wanted[carrier].foot, goes=True, turns=True, upon=numbers[carrier])
        elif w is not None and alone:
            out[p.subject] = replace(w, goes=True, turns=True, under=alone)
    return out


def _set_depth(model: SetModel, sight: Sight, pose: int) -> Array:
    """(rows, columns) metres to what stands in the set; blades of grass and the like hide nobody."""
    view = View(np.linalg.inv(sight.frame), sight.focal * _CELLS, _CELLS, round(_CELLS / sight.aspect))
    items = (i for i in model.items if not isinstance(i.node, nodes.Instances | nodes.Particles)
             or (isinstance(i.node, nodes.Instances) and float(np.ptp(i.node.mesh.vertices, axis=0).max()) > _SMALL))
    return np.asarray(viewed(view, items, pose).depth, float)


def _room(world: World, eye: Array) -> Room:
    """Where the camera may be; one that is outside may stay there."""
    x0, y0, x1, y1 = camera_bounds(world.model)
    size = world.model.room.size
    low = np.minimum([x0, y0, float(world.ground(eye)) + _OVER_GROUND], eye)
    high = np.maximum([x1, y1, np.inf if size is None else size[2] - _ROOF], eye)
    return Room(low, high)


def _goes(performer: PlannedPerformer) -> bool:
    return any(b.path for b in performer.beats)


def _ground(part: Part, played: Played, pose: int) -> Array:
    """(4, 4) where one stands, about which one turns, and along its first axis the way one faces."""
    frames = carried(part, played) if part.performance is None else part.transforms
    return np.asarray(at(frames, pose), float)


def _points(part: Part, played: Played, pose: int) -> Array:
    """(N, 3) points of all that is seen of it, the outermost among them."""
    items = body_items(part) if isinstance(part.built.model, Body) else thing_items(part, played, "day", False)
    shown = [_vertices(i, pose) for i in items if i.seen_by_camera and at(i.visible, pose)]
    points = np.concatenate([np.zeros((0, 3)), *shown])
    points = points[:: len(points) // _LOOKED_AT + 1]
    turn = np.arange(_SIDES) * math.pi * (3 - math.sqrt(5))  # a spiral of directions over the sphere
    up = 1 - (2 * np.arange(_SIDES) + 1) / _SIDES
    ways = np.stack([np.cos(turn) * np.sqrt(1 - up**2), np.sin(turn) * np.sqrt(1 - up**2), up], 1)
    outermost = np.argmax(ways @ points.T, 1) if len(points) else np.zeros(0, int)
    return np.asarray(points[np.unique([*outermost, *range(0, len(points), len(points) // _POINTS + 1)])])


def _vertices(item: Item, pose: int) -> Array:
    node, frame = item.node, np.asarray(at(item.transforms, pose), float)
    if isinstance(node, nodes.SkinnedMesh):
        return space.apply(frame, node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose)))
    if isinstance(node, nodes.Card):
        half = node.width / 2
        return space.apply(frame, [(-half, 0, 0), (half, 0, 0), (half, 0, node.height), (-half, 0, node.height)])
    return space.apply(frame, node.vertices) if isinstance(node, nodes.Mesh) else np.zeros((0, 3))


def _changed(shot: PlannedShot, sight: Sight, wanted: dict[str, Wanted], found: Adjusted) -> PlannedShot:
    """The shot with its camera and marks moved as was found."""
    carry = found.frame @ np.linalg.inv(sight.frame)
    moves = dict(zip(wanted, zip(wanted.values(), found.turns, found.ways, strict=True), strict=True))
    moves |= {w.under: (w, turn, way) for w, turn, way in moves.values() if w.under}
    performers = tuple(_moved(p, *moves[p.subject]) if p.subject in moves else p for p in shot.performers)
    return shot.model_copy(update={"camera": _carried(shot.camera, carry), "performers": performers})


def _carried(camera: PlannedCamera, carry: Array) -> PlannedCamera:
    position, target = space.apply(carry, [camera.position, camera.target])
    return camera.model_copy(update={"position": rounded(position), "target": rounded(target)})


def _moved(p: PlannedPerformer, w: Wanted, turn: float, way: Array) -> PlannedPerformer:
    """The performer, its mark and its ways turned about where it stands in the middle of the shot, and carried on."""
    if not turn and not way.any():
        return p
    c, s = math.cos(turn), math.sin(turn)

    def put(x: float, y: float) -> tuple[float, float]:
        dx, dy = x - w.foot[0], y - w.foot[1]
        return round(w.foot[0] + c * dx - s * dy + way[0], 3), round(w.foot[1] + s * dx + c * dy + way[1], 3)

    def beat(b: PlannedBeat) -> PlannedBeat:
        heading = None if b.end_heading is None else b.end_heading + turn
        return b.model_copy(update={"path": tuple(put(*q) for q in b.path), "end_heading": heading})

    x, y = put(p.mark.x, p.mark.y)
    mark = p.mark.model_copy(update={"x": x, "y": y, "heading": round(p.mark.heading + turn, 4)})
    return p.model_copy(update={"mark": mark, "beats": tuple(beat(b) for b in p.beats)})
