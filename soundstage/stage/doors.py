# SPDX-License-Identifier: Apache-2.0
"""Doors of a set: their leaves turn away from the room when somebody opens them, and a bit of hall is seen beyond."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.direct.cast import Built
from soundstage.direct.plan import PlannedBeat, PlannedPerformer, PlannedShot
from soundstage.nodes import Item, Material, Mesh
from soundstage.shape import solids
from soundstage.stage.performances import Played

Array = npt.NDArray[np.float64]
LEAF, BRASS = "set/leaf_", "brass"
WIDE_OPEN = 1.45  # radians
BEGINS, TAKES = 0.45, 0.7  # share of the deed after which the leaf moves; seconds that it takes
NEAR = 1.2  # metres from where the words have the door, or a way ends, to the leaf that is meant
STEPS_IN, OPENS_OVER = 0.75, 0.6  # metres from who comes at which it is wide open; over which it opens
DEEP, ASIDE, HIGH = 1.3, 0.7, 2.6  # metres of the hall: behind the wall, to each side, up
HALL = Material("hall wall", (0.36, 0.33, 0.27), "paint", roughness=0.9)


def doors_opened(
    items: Sequence[Item], shot: PlannedShot, cast: Mapping[str, Built], played: Played
) -> tuple[Item, ...]:
    """The set's items with the leaves turned that are opened or gone through in the shot, and halls beyond them."""
    out = list(items)
    for k, item in enumerate(items):
        if not item.id.startswith(LEAF) or not isinstance(item.node, Mesh):
            continue
        at = _corners(item).mean(0)[:2]
        done = _as_done(shot, cast, at, played.times)
        gone = [s for p in shot.performers if (s := _as_gone(p, at, played)) is not None]
        if done is not None or gone:
            outward = _outward(item, items)
            out.append(_hall(item, outward))
            out[k] = _turned(item, outward, np.max(gone, axis=0) if done is None else done)
    return tuple(out)


def _as_done(shot: PlannedShot, cast: Mapping[str, Built], at: Array, times: Array) -> Array | None:
    """(T,) how far a leaf at a place is open by what is done to that door; None where nothing is."""
    here = {p.subject for p in shot.performers if p.in_set and cast[p.subject].subject.unit == "door"
            and math.hypot(at[0] - p.mark.x, at[1] - p.mark.y) < NEAR}
    deeds = [b for p in shot.performers for b in p.beats if b.action in ("open", "close") and b.target in here]
    return _share(sorted(deeds, key=lambda b: b.start), times) if deeds else None


def _as_gone(performer: PlannedPerformer, at: Array, played: Played) -> Array | None:
    """(T,) how far it is open for somebody who comes in or goes out by it; None for all others."""
    part = played.of(performer.subject)
    goes = any((b.leaving or b.entering) and len(b.path) > 1 for b in performer.beats)
    if part is None or not goes or not any(_passes(b.path, at) for b in performer.beats if len(b.path) > 1):
        return None
    far = np.linalg.norm(part.transforms[:, :2, 3] - at, axis=1)
    return np.asarray(1.0 - space.smoothstep((far - STEPS_IN) / OPENS_OVER))


def _passes(path: Sequence[tuple[float, float]], at: Array) -> bool:
    """Whether a way begins or ends at the leaf."""
    return any(math.hypot(x - at[0], y - at[1]) < NEAR for x, y in (path[0], path[-1]))


def _corners(item: Item) -> Array:
    """(N, 3) the vertices of a still item, world metres."""
    assert isinstance(item.node, Mesh)
    return np.asarray(space.apply(np.asarray(item.transforms[0], float), item.node.vertices), float)


def _outward(item: Item, items: Sequence[Item]) -> Array:
    """(2,) the way out of the room by a leaf: across it, away from the middle of the floor."""
    points = _corners(item)
    floor = next((_corners(i).mean(0) for i in items if i.id == "set/floor" and isinstance(i.node, Mesh)), np.zeros(3))
    axis = int(np.argmin(np.ptp(points[:, :2], axis=0)))
    out = np.zeros(2)
    out[axis] = 1.0 if points.mean(0)[axis] >= floor[axis] else -1.0
    return out


def _share(deeds: Sequence[PlannedBeat], times: Array) -> Array:
    """(T,) how far it is open, 0-1: as the first deed finds it, then as each leaves it."""
    share = np.full(len(times), 1.0 if deeds[0].action == "close" else 0.0)
    for beat in deeds:
        begins = float(beat.start) + BEGINS * float(beat.end - beat.start)
        moved = np.asarray(space.smoothstep((times - begins) / TAKES))
        share = share + ((1.0 if beat.action == "open" else 0.0) - share) * moved
    return share


def _turned(item: Item, outward: Array, share: Array) -> Item:
    """The leaf about the edge that is farthest from its handle, out of the room."""
    points = _corners(item)
    knob = points[_brass(item)].mean(0)
    edge = points[np.argmax(np.linalg.norm((points - knob)[:, :2], axis=1))]
    hinge = np.array([edge[0], edge[1], 0.0])
    across = (knob - hinge)[:2]
    sign = 1.0 if across[0] * outward[1] - across[1] * outward[0] > 0 else -1.0
    about = space.translation(hinge) @ space.turn("z", sign * WIDE_OPEN * share) @ space.translation(-hinge)
    return replace(item, transforms=about @ np.asarray(item.transforms, float))


def _brass(item: Item) -> npt.NDArray[np.int_]:
    """The vertices of its handle; all where none is of brass."""
    assert isinstance(item.node, Mesh)
    named = [k for k, m in enumerate(item.node.materials) if BRASS in m.name.lower()]
    faces = item.node.faces[np.isin(item.node.face_materials, named)]
    return np.unique(faces) if len(faces) else np.arange(len(item.node.vertices))


def _hall(item: Item, outward: Array) -> Item:
    """Three dim walls and a floor behind the hole."""
    points = _corners(item)
    wide = float(np.ptp(points[:, :2], axis=0).max())
    middle = (points.min(0) + points.max(0)) / 2
    parts = [solids.moved(solids.box((0.04, wide + 2 * ASIDE, HIGH), HALL), (DEEP, 0, 0)),
             *(solids.moved(solids.box((DEEP, 0.04, HIGH), HALL), (DEEP / 2 + 0.1, s * (wide / 2 + ASIDE), 0))
               for s in (-1, 1)),
             solids.moved(solids.box((DEEP, wide + 2 * ASIDE, 0.04), HALL), (DEEP / 2 + 0.05, 0, -0.03))]
    frame = space.translation((middle[0], middle[1], 0.0)) @ space.turn("z", math.atan2(outward[1], outward[0]))
    return Item(f"{item.id.replace('leaf', 'hall')}", solids.join(parts), frame[None])
