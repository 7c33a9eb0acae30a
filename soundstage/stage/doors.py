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
from soundstage.direct.plan import Mark, PlannedBeat, PlannedShot
from soundstage.nodes import Item, Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
LEAF, BRASS = "set/leaf_", "brass"
WIDE_OPEN = 1.45  # radians
BEGINS, TAKES = 0.45, 0.7  # share of the deed after which the leaf moves; seconds that it takes
NEAR = 1.2  # metres from where the words have the door to the leaf that is meant
DEEP, ASIDE, HIGH = 1.3, 0.7, 2.6  # metres of the hall: behind the wall, to each side, up
HALL = Material("hall wall", (0.36, 0.33, 0.27), "paint", roughness=0.9)


def doors_opened(items: Sequence[Item], shot: PlannedShot, cast: Mapping[str, Built], times: Array) -> tuple[Item, ...]:
    """The set's items (of a shot whose poses are at these times, seconds) with such leaves turned, and halls beyond."""
    out = list(items)
    for performer in (p for p in shot.performers if p.in_set and cast[p.subject].subject.unit == "door"):
        deeds = [b for p in shot.performers for b in p.beats
                 if b.action in ("open", "close") and b.target == performer.subject]
        at = next((k for k, i in enumerate(out) if i.id.startswith(LEAF) and _is_there(i, performer.mark)), -1)
        if deeds and at >= 0:
            out.append(_hall(out[at], performer.mark))
            out[at] = _turned(out[at], performer.mark, _share(sorted(deeds, key=lambda b: b.start), times))
    return tuple(out)


def _is_there(item: Item, mark: Mark) -> bool:
    """Whether a leaf is the one of this door."""
    middle = _corners(item).mean(0)
    return math.hypot(middle[0] - mark.x, middle[1] - mark.y) < NEAR


def _corners(item: Item) -> Array:
    """(N, 3) the vertices of a still item, world metres."""
    assert isinstance(item.node, Mesh)
    return np.asarray(space.apply(np.asarray(item.transforms[0], float), item.node.vertices), float)


def _share(deeds: Sequence[PlannedBeat], times: Array) -> Array:
    """(T,) how far it is open, 0-1: as the first deed finds it, then as each leaves it."""
    share = np.full(len(times), 1.0 if deeds[0].action == "close" else 0.0)
    for beat in deeds:
        begins = float(beat.start) + BEGINS * float(beat.end - beat.start)
        moved = np.asarray(space.smoothstep((times - begins) / TAKES))
        share = share + ((1.0 if beat.action == "open" else 0.0) - share) * moved
    return share


def _turned(item: Item, mark: Mark, share: Array) -> Item:
    """The leaf about the edge that is farthest from its handle, out of the room."""
    points, outward = _corners(item), -np.array([math.cos(mark.heading), math.sin(mark.heading)])
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


def _hall(item: Item, mark: Mark) -> Item:
    """Three dim walls and a floor behind the hole."""
    points = _corners(item)
    wide = float(np.ptp(points[:, :2], axis=0).max())
    middle = (points.min(0) + points.max(0)) / 2
    parts = [solids.moved(solids.box((0.04, wide + 2 * ASIDE, HIGH), HALL), (DEEP, 0, 0)),
             *(solids.moved(solids.box((DEEP, 0.04, HIGH), HALL), (DEEP / 2 + 0.1, s * (wide / 2 + ASIDE), 0))
               for s in (-1, 1)),
             solids.moved(solids.box((DEEP, wide + 2 * ASIDE, 0.04), HALL), (DEEP / 2 + 0.05, 0, -0.03))]
    frame = space.translation((middle[0], middle[1], 0.0)) @ space.turn("z", mark.heading + math.pi)
    return Item(f"{item.id.replace('leaf', 'hall')}", solids.join(parts), frame[None])
