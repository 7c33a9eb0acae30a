# SPDX-License-Identifier: Apache-2.0
"""Becoming: one look melts into another in the picture, by steps of mixed paint, and grows or shrinks where it stands.

A Stage's materials hold still, so the way from white to red is a row of the same meshes in mixed paints, each seen
for its share of the time, as an animator swaps replacement parts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from soundstage.actions.garment_on import CHANGED
from soundstage.colour import mixed
from soundstage.direct.becoming import looked_key
from soundstage.direct.cast import Built
from soundstage.direct.plan import PlannedBeat, PlannedShot
from soundstage.nodes import Item, Material, Mesh, SkinnedMesh
from soundstage.space import smoothstep
from soundstage.stage.performances import Part

Array = npt.NDArray[np.float64]
LEAST = 0.04  # of its size: as small as a form gets before the other takes its place
STEPS = 9  # looks on the way, both ends with them
MEASURES = ("roughness", "metallic", "sheen", "coat", "subsurface", "transmission", "emission", "grain_depth")


@dataclass(frozen=True)
class Turn:
    """A change of look in a shot."""

    start: float  # seconds, shot-local; before it in a shot that begins later
    end: float
    later: Built

    def share(self, times: Array) -> Array:
        """(T,) how far it has come, 0-1."""
        return np.asarray(smoothstep((times - self.start) / max(self.end - self.start, 1e-3)))


def turns_of(shot: PlannedShot, subject: str, cast: dict[str, Built]) -> tuple[Turn, ...]:
    """The changes of this subject, in order."""
    beats = [b for p in shot.performers for b in p.beats if _turned(b).partition(">")[0] == subject]
    named = [(b, looked_key(_turned(b), shot.id)) for b in sorted(beats, key=lambda b: b.start)]
    return tuple(Turn(*_when(b), cast[name if name in cast else _turned(b)]) for b, name in named
                 if _turned(b) in cast)


def _when(beat: PlannedBeat) -> tuple[float, float]:
    """From when to when a look melts into the next; what is put on is there at once."""
    start, end = float(beat.start), float(beat.end)
    if beat.action not in ("garment_on", "garment_off"):
        return start, end
    return (start + CHANGED * (end - start),) * 2


def _turned(beat: PlannedBeat) -> str:
    return str(beat.facts.get("becomes", ""))


def becoming(
    part: Part, turns: tuple[Turn, ...], times: Array, items_of: Callable[[Part], tuple[Item, ...]]
) -> tuple[Item, ...]:
    """A performer's items through its changes. items_of: what is seen of a part in one look."""
    items, before = items_of(part), part.built
    for turn in (t for t in turns if other_form(t, part.built)):
        return tuple(_waning(i, part.transforms[:, :3, 3], turn.share(times)) for i in items)
    for turn in turns:
        later = items_of(replace(part, built=replace(turn.later, scale=part.built.scale)))
        items = _melted(items, later, turn.share(times))
        ratio = turn.later.scale / before.scale
        if abs(ratio - 1) > 1e-6:
            size = 1 + (ratio - 1) * turn.share(times)
            items = tuple(_grown(i, part.transforms[:, :3, 3], size) for i in items)
        before = turn.later
    return items


def other_form(turn: Turn, built: Built) -> bool:
    """Whether it turns into somebody or something else: what it was shrinks away, what it is now grows up there."""
    return turn.later.subject.id != built.subject.id


def waxing(items: tuple[Item, ...], part: Part, turn: Turn, times: Array) -> tuple[Item, ...]:
    """The items of the new form, seen from half way and grown at the end of the turn."""
    share = turn.share(times)
    size = np.clip(2 * share - 1, LEAST, 1.0)
    grown = (_while(_grown(i, part.transforms[:, :3, 3], size), share >= 0.5) for i in items)
    return tuple(replace(i, id=i.id.replace("~turned/", "/turned ", 1)) for i in grown)  # still the same one


def _waning(item: Item, foot: Array, share: Array) -> Item:
    return _while(_grown(item, foot, np.clip(1 - 2 * share, LEAST, 1.0)), share < 0.5)


def _melted(items: tuple[Item, ...], later: tuple[Item, ...], share: Array) -> tuple[Item, ...]:
    """Each item in the paints between the two looks; what has no counterpart of its shape is swapped half way."""
    ends = {i.id: i for i in later}
    out: list[Item] = []
    for item in items:
        end = ends.pop(item.id.partition("~")[0], None)
        if end is None:
            out.append(_while(item, share < 0.5))
        elif _paints(item) is None or _paints(end) is None:
            out.append(item)
        elif len(_paints(item) or ()) == len(_paints(end) or ()) and _faces(item) == _faces(end):
            out += _steps(item, end, share)
        else:
            out += [_while(item, share < 0.5), _while(_renamed(end, item), share >= 0.5)]
    return (*out, *(_while(i, share >= 0.5) for i in ends.values()))


def _steps(item: Item, end: Item, share: Array) -> list[Item]:
    """The item in STEPS paints, each for its part of the way."""
    first, last = _paints(item), _paints(end)
    assert first is not None and last is not None
    if first == last:
        return [item]
    at = np.minimum((share * STEPS).astype(int), STEPS - 1)
    out = []
    for step in sorted(set(at.tolist())):
        paints = tuple(_mixed(a, b, step / (STEPS - 1)) for a, b in zip(first, last, strict=True))
        name = item.id if step == 0 else f"{item.id}~{step}"
        out.append(_while(replace(item, id=name, node=_painted(item, paints)), at == step))
    return out


def _mixed(first: Material, last: Material, share: float) -> Material:
    """Paint between two: colours and measures go over evenly, the grain changes half way."""
    if share in (0.0, 1.0) or first == last:
        return last if share == 1.0 else first
    near = first if share < 0.5 else last
    told = {f.name: getattr(first, f.name) * (1 - share) + getattr(last, f.name) * share
            for f in fields(Material) if f.name in MEASURES}
    ends = first.second_color or first.color, last.second_color or last.color
    second = mixed(*ends, share) if near.second_color is not None else None
    return replace(near, color=mixed(first.color, last.color, share), second_color=second, **told)


def _mesh(item: Item) -> Mesh | None:
    node = item.node
    return node if isinstance(node, Mesh) else node.mesh if isinstance(node, SkinnedMesh) else None


def _paints(item: Item) -> tuple[Material, ...] | None:
    mesh = _mesh(item)
    return None if mesh is None else mesh.materials


def _faces(item: Item) -> tuple[int, ...]:
    mesh = _mesh(item)
    return () if mesh is None else mesh.faces.shape + mesh.vertices.shape


def _painted(item: Item, paints: tuple[Material, ...]) -> Mesh | SkinnedMesh:
    node = item.node
    if isinstance(node, SkinnedMesh):
        return replace(node, mesh=replace(node.mesh, materials=paints))
    assert isinstance(node, Mesh)
    return replace(node, materials=paints)


def _while(item: Item, seen: npt.NDArray[np.bool_]) -> Item:
    return replace(item, visible=item.visible & seen)


def _renamed(item: Item, after: Item) -> Item:
    return replace(item, id=f"{after.id}~later")


def _grown(item: Item, foot: Array, size: Array) -> Item:
    """The item larger or smaller about where its performer stands. foot: (T or 1, 3); size: (T,)."""
    about = np.tile(np.eye(4), (len(size), 1, 1))
    about[:, range(3), range(3)] = size[:, None]
    about[:, :3, 3] = foot * (1 - size)[:, None]
    if item.bones is not None:
        return replace(item, bones=about[:, None] @ item.bones)
    return replace(item, transforms=about @ item.transforms)
