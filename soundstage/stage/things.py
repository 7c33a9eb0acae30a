# SPDX-License-Identifier: Apache-2.0
"""Props on the stage: standing, driven, opened, carried and put down, with their moving parts and lamps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.motion import oars
from soundstage.nodes import Item, Material, Mesh
from soundstage.props.base import Joint, PropModel
from soundstage.stage.borne import BORNE, borne
from soundstage.stage.jets import jet_items
from soundstage.stage.lamps import burning, shining
from soundstage.stage.performances import Part, Played

Array = npt.NDArray[np.float64]
Seen = npt.NDArray[np.bool_]

STRING = Material("string", (0.8, 0.76, 0.66), "cloth", roughness=0.9)
GONE = 0.01  # a thing so small against itself is not there
LIT = {"dusk", "night", "dawn"}


def thing_items(part: Part, played: Played, hour: str, indoors: bool) -> tuple[Item, ...]:
    """A prop's meshes and lamps through the shot."""
    model = part.built.model
    assert isinstance(model, PropModel)
    base = carried(part, played) @ space.scaling((part.built.scale,) * 3)
    sizes = _sizes(part, played)
    base = _grown(base, part, played, sizes)
    joints = {j.part: j for j in model.joints}
    frames = {name: base @ _jointed(joints[name], part, played) if name in joints else base for name in model.parts}
    burns = burning(part, played)
    spread = _spread(part, played)
    seen = {"flame": burns} | {j.part: spread if j.drive == "open" else ~spread
                               for j in model.joints if j.drive in ("open", "shut")}
    there = sizes > GONE
    if not there.all():
        seen = {name: seen.get(name, np.ones(1, bool)) & there for name in model.parts}
    items = [_piece(f"{part.id}/{piece}", shape, _still(frames[name]), seen.get(name), lit)
             for name, mesh in model.parts.items()
             for piece, shape, lit in (shining(name, mesh, burns) if name != "flame" else [(name, mesh, None)])]
    for number, glow in enumerate(model.glows):
        if hour not in LIT and not indoors:
            continue
        frame = frames.get(glow.part, base)
        aim = space.aimed(np.asarray(glow.aim, float), axis="-z")
        power = glow.light.power * part.built.scale**2
        items.append(
            Item(
                f"{part.id}/glow{number}",
                replace(glow.light, power=power),
                _still(frame @ space.translation(glow.position) @ aim),
                burns,
            )
        )
    items += jet_items(part.id, model.jets, _still(base), played.times)
    string = next((m.tether for m in played.moved if m.prop == part.id and m.tether), "")
    holder = played.of(string) if string else None
    if holder is not None and holder.performance is not None:
        items.append(_string(part, base, holder.performance.anchors["hand_right"]))
    return tuple(items)


def _piece(name: str, mesh: Mesh, frames: Array, *seen: Seen | None) -> Item:
    """A part's mesh, there while all of these say so."""
    told = [s for s in seen if s is not None]
    return Item(name, mesh, frames, *([np.logical_and.reduce(np.broadcast_arrays(*told))] if told else []))


def _sizes(part: Part, played: Played) -> Array:
    """(T,) or (1,): how large a thing is that is blown up, or bursts; 1 = as built."""
    size = np.ones(1)
    for move in (m for m in played.moved if m.prop == part.id and m.sizes):
        told = np.interp(played.times, move.times, move.sizes)
        size = np.where(played.times >= move.times[0] - 1e-6, told, size if size.size > 1 else move.sizes[0])
    return size


def _grown(base: Array, part: Part, played: Played, sizes: Array) -> Array:
    """The frames of a thing that grows about the point that its mover told."""
    if sizes.size == 1:
        return base
    about = np.asarray(next(m.about for m in played.moved if m.prop == part.id and m.sizes), float)
    grown = np.tile(np.eye(4), (len(sizes), 1, 1))
    share = np.maximum(sizes, GONE)
    grown[:, range(3), range(3)] = share[:, None]
    grown[:, :3, 3] = about * (1 - share)[:, None]
    return np.asarray(base @ grown)


def _spread(part: Part, played: Played) -> Seen:
    """(T,) or (1,) bool: whether an umbrella is open; what is opened first was closed before."""
    wide = np.ones(1, bool)
    for number, move in enumerate(m for m in played.moved if m.prop == part.id and m.joint == "hinge"):
        first = np.full(len(played.times), move.values[0] > 0.5) if not number else wide
        half = (move.times[0] + move.times[-1]) / 2
        wide = np.where(played.times >= half - 1e-6, move.values[-1] > 0.5, first)
    return wide


def _string(part: Part, frames: Array, hand: Array) -> Item:
    """The string from a hand to where the thing is held: one thin bar, stretched and turned at every pose."""
    from soundstage.shape import solids

    end = (frames @ np.array([*(part.built.anchor("grip") or (0.0, 0.0, 0.5)), 1.0]))[:, :3]
    begin = np.broadcast_to(hand[:, :3, 3], end.shape)
    way = end - begin
    long = np.tile(np.eye(4), (len(way), 1, 1))
    long[:, 2, 2] = np.linalg.norm(way, axis=1)
    bar = solids.bar((0, 0, 0), (0, 0, 1), 0.006, STRING, 6)
    return Item(f"{part.id}/string", bar, space.translation(begin) @ space.aimed(-way, axis="-z") @ long)


def strand_items(played: Played) -> tuple[Item, ...]:
    """What is poured, a match and its flame: one thin bar each, stretched between its ends, seen while it lasts."""
    from soundstage.shape import solids

    items = []
    for number, strand in enumerate(played.strands):
        top, foot = (np.stack([np.interp(played.times, strand.times, np.asarray(way, float)[:, k]) for k in range(3)],
                              -1) for way in (strand.tops, strand.feet))
        wet = Material("stream", strand.color, "food", roughness=0.12, emission=strand.glow)
        bar = solids.bar((0, 0, 0), (0, 0, 1), strand.radius, wet, 10)
        long = np.tile(np.eye(4), (len(top), 1, 1))
        long[:, 2, 2] = np.maximum(np.linalg.norm(foot - top, axis=1), 1e-3)
        seen = (played.times >= strand.start - 1e-6) & (played.times < strand.end - 1e-6)
        frames = space.translation(top) @ space.aimed(top - foot, axis="-z") @ long
        items.append(Item(f"{strand.by}/stream{number}", bar, frames, seen))
    return tuple(items)


def _still(track: Array) -> Array:
    """A track that never changes, as one sample."""
    return track[:1] if len(track) > 1 and np.allclose(track, track[:1], atol=1e-7) else track


def carried(part: Part, played: Played) -> Array:
    """(T, 4, 4) of a thing: its own way, or in a hand while it is held, then where it was put."""
    lying = np.eye(4) if part.built.at_rest is None else part.built.at_rest
    track = part.transforms @ lying
    grip = part.built.anchor("grip") or (0.0, 0.0, float(part.built.extent[1, 2]) * 0.5)
    for hold in (h for h in played.holds if h.prop == part.id):
        by = played.of(hold.by)
        if by is None or by.performance is None:
            continue
        hand = _held_at(by, hold.anchor)
        if hand is None:
            continue
        now = (played.times >= hold.start - 1e-6) & (played.times < (hold.end if hold.end is not None else 1e9) - 1e-6)
        heading = by.controls.heading[-len(played.times) :]
        upright = space.translation(hand[:, :3, 3]) @ space.turn("z", heading) @ space.translation(hold.offset)
        for axis, when, angles in hold.swing:
            upright = upright @ space.turn(axis, np.interp(played.times, when, angles))
        for axis, angle in hold.turns:
            upright = upright @ space.turn(axis, angle)
        at = np.asarray(grip if hold.at is None else hold.at, float)
        upright = upright @ lying if hold.anchor in BORNE else upright @ space.translation(-at)
        track[now] = upright[now]
        if hold.end is not None:
            after = played.times >= hold.end - 1e-6
            spot = hold.put_at or tuple(upright[max(0, int(np.searchsorted(played.times, hold.end)) - 1), :3, 3])
            own = sum(a for axis, a in hold.turns if axis == "z")
            turn = own + float(heading[min(len(heading) - 1, int(np.searchsorted(played.times, hold.end)))])
            track[after] = space.placed(spot, turn) @ lying
    return _sent(track, part, played)


def _held_at(by: Part, anchor: str) -> Array | None:
    """(T, 4, 4) of the spot of a body that a thing is held at, or on which it rests."""
    assert by.performance is not None
    if anchor in BORNE:
        return borne(by, anchor)
    anchors = by.performance.anchors
    return by.transforms if anchor == "root" else anchors.get(anchor, anchors.get("mouth"))


def _sent(track: Array, part: Part, played: Played) -> Array:
    """The track with the ways that actions send the whole thing on; it lies where the last one ends, or is taken."""
    middle = 0.5 * float(part.built.extent[0, 2] + part.built.extent[1, 2])
    for move in (m for m in played.moved if m.prop == part.id and m.points):
        taken = min((h.start for h in played.holds if h.prop == part.id and h.start > move.times[0]), default=1e9)
        now = (played.times >= move.times[0] - 1e-6) & (played.times < taken - 1e-6)
        points = np.asarray(move.points, float)
        at = np.stack([np.interp(played.times, move.times, points[:, k]) for k in range(3)], -1) - [0, 0, middle]
        if move.angles:
            turn = space.turn(np.asarray(move.axis, float), np.interp(played.times, move.times, move.angles))
            track[now, :3, :3] = (turn[:, :3, :3] @ track[:, :3, :3])[now]
            mid = np.array([0.0, 0.0, middle])  # it turns about its middle
            at = at + mid - track[:, :3, :3] @ mid
        track[now, :3, 3] = at[now]
    return track


def _jointed(joint: Joint, part: Part, played: Played) -> Array:
    """(T, 4, 4) of a moving part against its prop."""
    times = played.times
    if joint.drive == "roll":
        way = carried(part, played)[:, :2, 3]
        steps = np.linalg.norm(np.diff(way, axis=0, prepend=way[:1]), axis=1)
        angle = np.cumsum(steps) / max(joint.limit * part.built.scale, 1e-3)
    elif joint.drive == "spin":
        angle = joint.limit * times
    elif joint.drive == "oar":
        return _rowed(joint, part, played)
    elif joint.drive == "swing":
        sways = next((m for m in played.moved if m.prop == part.id and m.joint == "swing"), None)
        angle = np.interp(times, sways.times, sways.values) if sways is not None else np.zeros(1)
    elif joint.drive in ("open", "shut"):
        return np.eye(4)[None]
    else:
        angle = np.zeros(len(times))
        for move in (m for m in played.moved if m.prop == part.id.partition("#")[0] and len(m.times) == 2):
            share = space.smoothstep((times - move.times[0]) / max(1e-3, move.times[1] - move.times[0]))
            value = move.values[0] + (move.values[1] - move.values[0]) * share
            angle = np.where(times >= move.times[0] - 1e-6, value * joint.limit, angle)
            if move.values[0] > 0 and not (angle[times < move.times[0]] != 0).any():
                angle = np.where(times < move.times[0], move.values[0] * joint.limit, angle)
    axis = space.unit(joint.axis)
    return space.translation(joint.origin) @ space.turn(axis, angle) @ space.translation(-np.asarray(joint.origin))


def _rowed(joint: Joint, part: Part, played: Played) -> Array:
    """(T, 4, 4) of an oar in its lock; at rest while nobody rows."""
    rows = next((m for m in played.moved if m.prop == part.id and m.joint == "oars"), None)
    if rows is None:
        return np.eye(4)[None]
    swung = oars.frames(np.interp(played.times, rows.times, rows.values), float(np.sign(joint.origin[1])))
    return space.translation(joint.origin) @ swung @ space.translation(-np.asarray(joint.origin))


def body_items(part: Part) -> tuple[Item, ...]:
    """A body's skins on its bones, its rigid parts on theirs."""
    from soundstage.bodies.base import Body

    body, done = part.built.model, part.performance
    assert isinstance(body, Body) and done is not None
    skinning = done.bones @ np.linalg.inv(body.rest)
    items = []
    for piece in body.parts:
        visible = done.visible.get(piece.name, np.ones(1, bool))
        if not visible.any():
            continue
        if piece.bone:
            frame = skinning[:, body.bones.index(piece.bone)]
            items.append(Item(f"{part.id}/{piece.name}", piece.shape, frame, visible))
        elif isinstance(piece.shape, Mesh):
            items.append(Item(f"{part.id}/{piece.name}", piece.shape, part.transforms, visible))
        else:
            items.append(Item(f"{part.id}/{piece.name}", piece.shape, visible=visible, bones=skinning))
    return tuple(items)
