# SPDX-License-Identifier: Apache-2.0
"""Beats to bones: everyone's controls through the block, solved by their bodies, cut to the shot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions import ACTIONS
from soundstage.actions._hands import hold_hand
from soundstage.actions.base import Burst, Doing, Hold, Moved, Result, Strand
from soundstage.actions.give import PASSED
from soundstage.bodies.base import Body, Dims
from soundstage.direct.blocking import group_marks
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedPerformer, PlannedShot
from soundstage.direct.together import face_to_face, mutual
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Contact, Performance
from soundstage.sound_event import Event
from soundstage.speech.base import Spoken
from soundstage.stage.bearing import bears_from_the_first, bears_in
from soundstage.stage.heard import mannered, of_things
from soundstage.stage.in_arms import held_at, in_both_arms
from soundstage.stage.shelter import UMBRELLAS, held_over, stays_shut
from soundstage.stage.world import World

Array = npt.NDArray[np.float64]
LET_GO = ("put_down", "throw", "drop", "kick", "bounce")  # after these the hand is free
MOUTHED, IN_TEETH = ("quadruped", "bird", "fish", "snake"), (0.03, 0.0, 0.0)
BITE = 0.035  # metres of a thing that are between the teeth
LONG = 1.5  # times its breadth: a stick is carried across
OUT_FOR_A_POLE = 0.5  # of the arm: what is tall or long does not stand before the face
POLE, SLENDER = 0.5, 3.0  # metres; times its breadth
OUT_FOR_A_STRING = 0.62  # of the arm: a balloon's string does not hang before the face
HUNG = 0.45  # metres: what is taller hangs from the hand
HANDED = Fraction(PASSED)  # of a giving: the thing is in the other hand
TURN_UP = 0.05  # seconds after it is taken
IN_TURN = 0.6  # seconds between those who do it one by one
EARLIER = 0.5  # seconds before the first picture that a sound may have begun
SAT = 0.86  # of the leg's length: how much lower the hips of one who sits on the ground are


class Turned(Protocol):
    """A change of form: see becoming.Turn."""

    @property
    def start(self) -> float: ...

    @property
    def end(self) -> float: ...

    @property
    def later(self) -> Built: ...


@dataclass(frozen=True, eq=False)
class Part:
    """One performer (or one of a group) in the shot."""

    id: str  # subject id, "#2" added for the second of a group
    built: Built
    controls: Controls
    performance: Performance | None  # None for things
    transforms: Array  # (T, 4, 4) of a thing; a body's ground frame


@dataclass(frozen=True, eq=False)
class Played:
    """Everybody, played."""

    times: Array  # (T,) shot-local seconds
    parts: tuple[Part, ...]
    events: tuple[Event, ...]
    contacts: tuple[Contact, ...]
    holds: tuple[Hold, ...]
    moved: tuple[Moved, ...]
    strands: tuple[Strand, ...] = ()
    bursts: tuple[Burst, ...] = ()

    def of(self, subject: str) -> Part | None:
        return next((p for p in self.parts if p.id == subject), None)


def play(shot: PlannedShot, cast: dict[str, Built], world: World, spoken: dict[str, Spoken], seed: int) -> Played:
    """All performers of a shot over its pose grid, from the block's start so that nothing jumps at a cut."""
    rate = shot.pose_rate
    before = int(shot.offset * rate)
    count = max(1, math.ceil(shot.duration * rate))
    times = np.arange(-before, count) / float(rate)
    parts: list[Part] = []
    contacts: list[Contact] = []
    holds: list[Hold] = []
    done: list[Result] = []
    for performer in shot.performers:
        if performer.in_set:
            continue
        first = cast[performer.subject]
        marks = group_marks(performer.mark, first.subject.count, first.radius)
        told = _places(marks if performer.mark.spots else (), len(marks))
        shared = next((b.action for b in performer.beats if mutual(b.action) and not b.target), "")
        if shared and len(marks) > 1:
            marks, told = face_to_face(marks, first, shared)
        for number, mark in enumerate(marks):
            built = first.member(number)
            member = performer.subject if number == 0 else f"{performer.subject}#{number + 1}"
            controls = _standing(times, mark, built)
            results = _act(performer, mark, built, controls, world, spoken, seed + number, told[number])
            if number == 0:
                done += results
                holds += [h for r in results for h in r.holds]
            done += [Result(moved=_own_ways(results, performer.subject, member))] if number else []
            if first.subject.unit in UMBRELLAS and stays_shut(performer, shot):
                done.append(Result(moved=(Moved(performer.subject, "hinge", (0.0,), (0.0,)),)))
            if performer.held_by and first.subject.unit not in UMBRELLAS:
                holds.append(Hold(performer.subject, performer.held_by, _hand_of(performer, shot), -1e3))
            _carry(performer.subject, shot, controls, built, cast)
            holds += _umbrellas(member, shot, controls, built, cast)
            part, touched = _solve(member, built, controls, _stood_on(mark, built, world), seed, before)
            parts.append(part)
            contacts += touched
    inside = tuple(c for c in contacts if 0 <= c.time < float(shot.duration))
    heard = _heard(done, shot, cast)
    return Played(times[before:], tuple(parts), heard, inside, _put_when_put(_in_mouths(holds, cast)), *(
        tuple(x for r in done for x in getattr(r, kind)) for kind in ("moved", "strands", "bursts")))


def _heard(done: Sequence[Result], shot: PlannedShot, cast: dict[str, Built]) -> tuple[Event, ...]:
    """The actions' sounds that begin in the shot; what began before a cut rings on over it from the shot before.

    What lasts and was under way before the first picture is heard from there on: running water, a motor.
    """
    since = 0.0 if shot.offset else -EARLIER
    heard = (_under_way(e) if not shot.offset else e for r in done for e in r.events)
    return of_things((e for e in heard if since <= e.time < float(shot.duration)), cast)


def _under_way(event: Event) -> Event:
    """A sound that began before the first picture and still lasts then, from there on."""
    lasts = event.time + event.duration
    return replace(event, time=0.0, duration=lasts) if event.time < -EARLIER and lasts > EARLIER else event


def _own_ways(results: Sequence[Result], subject: str, member: str) -> tuple[Moved, ...]:
    """The ways that a further member of a group of things goes by itself: every one of three balls bounces."""
    return tuple(replace(m, prop=member) for r in results for m in r.moved if m.prop == subject and m.points)


def played_anew(
    performer: PlannedPerformer, part: Part, turn: Turned, about: tuple[World, dict[str, Spoken], int]
) -> Part:
    """The performer in the form it turns into, from where it is then, with the beats that begin after the turn.

    about: the world, what is spoken, and how many poses the shot has.
    """
    world, spoken, poses = about
    times = part.controls.times
    at = int(np.argmin(np.abs(times - turn.start)))
    x, y, _ = (float(v) for v in part.controls.position[at])
    mark = performer.mark.model_copy(update={
        "x": x, "y": y, "z": 0.0, "heading": float(part.controls.heading[at]), "posture": "stand", "perched": False})
    later = tuple(b for b in performer.beats if float(b.start) >= turn.end - 1e-3 and not b.facts.get("becomes"))
    controls = _standing(times, mark, turn.later)
    _act(performer.model_copy(update={"beats": later}), performer.mark, turn.later, controls, world, spoken, 0, {})
    new, _ = _solve(f"{performer.subject}~turned", turn.later, controls, world, 0, len(times) - poses)
    return new


def _places(seats: tuple[Mark, ...], count: int) -> tuple[dict[str, Any], ...]:
    """What each of a group is told of its place: its lane beside the first, its turn, and how high its seat is."""
    lanes = tuple({"lane": (k + 1) // 2 * (-1) ** k, "place": k} for k in range(count))
    high = tuple({"seat_height": m.seat_height} for m in seats) or ({},) * count
    return tuple(lane | own for lane, own in zip(lanes, high, strict=True))


def _umbrellas(
    who: str, shot: PlannedShot, controls: Controls, built: Built, cast: dict[str, Built]
) -> list[Hold]:
    """The umbrellas that somebody holds."""
    return [held_over(t, shot, controls, built) for t in shot.performers
            if t.held_by == who and cast[t.subject].subject.unit in UMBRELLAS]


def _hand_of(thing: PlannedPerformer, shot: PlannedShot) -> str:
    """The hand that has a thing from the first: who has several has the second one in the left."""
    theirs = [p.subject for p in shot.performers if p.held_by == thing.held_by]
    return "hand_left" if theirs.index(thing.subject) == 1 else "hand_right"


def _standing(times: Array, mark: Mark, built: Built) -> Controls:
    controls = Controls.standing(times, (mark.x, mark.y, 0.0 if mark.perched else mark.z), mark.heading)
    if mark.perched:
        controls.upon[:] = mark.z
    if mark.posture == "sit":
        controls.sit[:] = 1.0
        controls.seat_height[:] = mark.seat_height
    elif mark.posture == "lie":
        controls.lie[:] = 1.0
    elif mark.posture == "fly" or (built.plan == "bird" and mark.z > 0.8):
        controls.fly[:] = 1.0
    bears_from_the_first(controls, built.subject.words)
    return controls


def _act(
    performer: PlannedPerformer,
    mark: Mark,
    built: Built,
    controls: Controls,
    world: World,
    spoken: dict[str, Spoken],
    seed: int,
    told: dict[str, Any],
) -> list[Result]:
    """Let each beat write its controls, in order."""
    out: list[Result] = []
    shift = np.array([mark.x - performer.mark.x, mark.y - performer.mark.y])
    late, held = 0.0, ""
    for beat in performer.beats:
        late += IN_TURN * float(told.get("place", 0)) if "one by one" in beat.manner else 0.0
        path = tuple((x + shift[0], y + shift[1]) for x, y in beat.path)
        doing = Doing(
            performer.subject,
            _as_sat(built, controls, float(beat.start)),
            built.plan,
            float(beat.start) + late,
            float(beat.end) + late,
            path,
            beat.end_heading,
            beat.target,
            beat.target_point,
            str(beat.facts.get("tool", "")),
            beat.manner,
            beat.times,
            beat.entering,
            beat.leaving,
            spoken.get(beat.line) if beat.line else None,
            {**beat.facts, **told},
            seed,
        )
        result = ACTIONS.new(beat.action).write(doing, controls, world)
        bears_in(beat.action, doing, controls)
        held = hold_hand(doing, controls, held)
        out.append(mannered(replace(result, holds=_since_taken(result, out, doing.start)), beat.facts))
    return out


def _since_taken(result: Result, before: Sequence[Result], start: float) -> tuple[Hold, ...]:
    """ "Picks up a ball and throws it": what was taken before is not in the hand from the beginning."""
    taken = {h.prop for earlier in before for h in earlier.holds}
    return tuple(replace(h, start=start) if h.prop in taken and h.start < start else h for h in result.holds)


def _carry(subject: str, shot: PlannedShot, controls: Controls, built: Built, cast: dict[str, Built]) -> None:
    """Who has a thing in hand carries it before the body, from when it is taken until it is put down or let go."""
    for thing in shot.performers:
        if built.plan != "biped" or cast[thing.subject].subject.unit in UMBRELLAS:
            continue
        mine = [b for p in shot.performers for b in p.beats if b.target == thing.subject]
        given = [b for p in shot.performers for b in p.beats if b.facts.get("gets") == thing.subject]
        taken = [float(b.start + b.end) / 2 + TURN_UP for b in mine if b.subject == subject and b.action == "pick_up"
                 and "already" not in b.manner and _before(cast[thing.subject])]
        taken += [float(b.start + (b.end - b.start) * HANDED) for b in given if b.subject == subject]
        if thing.held_by != subject and not taken:
            continue
        since = -1e6 if thing.held_by == subject else min(taken)
        until = min([float(b.start) for b in mine if b.action in LET_GO and float(b.start) > since]
                    + [float(b.start) for b in given if b.subject != subject and float(b.start) > since], default=1e6)
        weight = np.asarray(space.smoothstep((controls.times - since) / 0.35)
                            * (1.0 - space.smoothstep((controls.times - until) / 0.35)))
        if cast[thing.subject].bulky:
            in_both_arms(controls, built.dims, cast[thing.subject], weight)
        else:
            _before_the_body(controls, built.dims, _to_the_side(cast[thing.subject]), weight)


def _before(thing: Built) -> bool:
    """Whether it is carried before the body: what is long hangs from the hand."""
    return thing.bulky or float(thing.extent[1, 2]) < HUNG


def _to_the_side(thing: Built) -> float:
    """Of the arm, how far out a thing is held so that it does not stand before the face."""
    if thing.subject.unit == "balloon":
        return OUT_FOR_A_STRING
    _, broad, long = sorted(float(v) for v in thing.extent[1] - thing.extent[0])
    return OUT_FOR_A_POLE if thing.extent[1, 2] > POLE or long > max(POLE, SLENDER * broad) else 0.0


def _before_the_body(controls: Controls, d: Dims, out: float, weight: Array) -> None:
    """The right hand at the height of the chest as far as the weight (T,) says, where nothing else is done with it.

    out: of the arm's length that it is farther to the side.
    """
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    reach, side = d.arm * (0.55 - 0.25 * (out > 0)), -d.width * 0.28 - out * d.arm
    point = controls.position + np.stack(
        [c * reach - s * side, s * reach + c * side, np.full(len(c), d.height - d.head * 1.9)], -1
    )
    held_at(controls, "right", point, weight)


def _solve(
    member: str, built: Built, controls: Controls, world: World, seed: int, before: int
) -> tuple[Part, tuple[Contact, ...]]:
    controls.position[:, 2] -= world.raised
    if built.plan != "biped":  # what has more feet, or wings, stands on tops as it does in the air
        controls.position[:, 2] += controls.upon
    ground = _under(controls.position, built, world)
    feet = controls.position + np.stack([np.zeros_like(ground), np.zeros_like(ground), ground], -1)
    if isinstance(built.model, Body):
        done = built.model.perform(controls, world, member, seed)
        cut = replace(
            done,
            bones=done.bones[before:],
            visible={k: v[before:] for k, v in done.visible.items()},
            anchors={k: v[before:] for k, v in done.anchors.items()},
        )
        frames = space.placed(feet, 0.0) @ space.turn("z", controls.heading)
        return Part(member, built, controls, cut, frames[before:]), done.contacts
    return Part(member, built, controls, None, _puppet(feet, controls, built)[before:]), ()


def _stood_on(mark: Mark, built: Built, world: World) -> World:
    """The world with its ground at the top of what a person is on, so that the feet are planted there."""
    grounded = mark.posture == "stand" or (mark.posture == "sit" and not mark.seat_height)
    return replace(world, raised=mark.z) if built.plan == "biped" and grounded and mark.z else world


def _as_sat(built: Built, controls: Controls, at: float) -> Dims:
    """The measures of a body as it sits at this second: head, eyes and hands of a sitter are lower than a stander's."""
    k = int(np.argmin(np.abs(controls.times - at)))
    if built.plan != "biped" or controls.sit[k] < 0.5:
        return built.dims
    d = built.dims
    low = max(0.0, SAT * d.leg - float(controls.seat_height[k]))
    return replace(d, height=d.height - low, eye_height=d.eye_height - low, grasp_height=d.grasp_height - low)


def _under(position: Array, built: Built, world: World) -> Array:
    """Ground height (T,) to stand on; a big thing sinks to the lowest ground under its edge, so it never floats."""
    ground = world.ground(position)
    if built.kind == "body" or built.vehicle or built.radius < 0.8:
        return ground
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    rim = 0.7 * built.radius * np.stack([np.cos(turn), np.sin(turn)], -1)
    edge = world.ground(position[:1, None, :2] + rim)
    return np.minimum(ground, float(edge.min())) if np.ptp(position[:, :2], axis=0).max() < 0.01 else ground


def _puppet(feet: Array, controls: Controls, built: Built) -> Array:
    """A thing as a puppet: it travels, hops, leans and nods as a whole."""
    speed = np.linalg.norm(np.gradient(feet[:, :2], axis=0), axis=1) / max(1e-6, controls.times[-1] - controls.times[0])
    moving = (speed > 1e-4) & (built.kind == "standee")
    phase = 2 * np.pi * 2.2 * controls.times
    hop = controls.hop + np.where(moving, 0.05 * np.abs(np.sin(phase)), 0.0)
    roll = controls.tilt + np.where(moving, 0.07 * np.sin(phase), 0.0)
    pitch = controls.lean + 0.3 * controls.nod
    up = space.translation(np.stack([np.zeros_like(hop), np.zeros_like(hop), hop], -1))
    turned = space.turn("z", controls.heading) @ space.turn("y", pitch) @ space.turn("x", roll)
    return space.translation(feet) @ up @ turned


def _in_mouths(holds: Sequence[Hold], cast: dict[str, Built]) -> list[Hold]:
    """What a hand would hold an animal on four feet, a bird or a fish has in its mouth or beak."""
    return [_in_mouth(h, cast.get(h.prop)) if h.anchor.startswith("hand_") and h.by in cast
            and cast[h.by].plan in MOUTHED else h for h in holds]


def _in_mouth(hold: Hold, thing: Built | None) -> Hold:
    """A thing between the teeth; a stick across, by its middle."""
    hold = replace(hold, anchor="mouth", offset=IN_TEETH)
    if thing is None or thing.kind == "body":
        return hold
    span, middle = thing.extent[1] - thing.extent[0], thing.extent.mean(0)
    if span[2] < LONG * max(span[0], span[1]):
        ahead = max(0.0, 0.5 * float(span[0]) - BITE)  # a ball is held by its near side, not swallowed
        return replace(hold, offset=(IN_TEETH[0] + ahead, 0.0, -0.25 * ahead))
    return replace(hold, at=(float(middle[0]), float(middle[1]), float(middle[2])), turns=(("x", np.pi / 2),))


def _put_when_put(holds: Sequence[Hold]) -> tuple[Hold, ...]:
    """Later holds of a thing end the ones before."""
    out: list[Hold] = []
    for hold in sorted(holds, key=lambda h: (h.prop, h.start, h.end is None)):
        if out and out[-1].prop == hold.prop and out[-1].start == hold.start and hold.end is None:
            continue
        out.append(hold)
    return tuple(out)
