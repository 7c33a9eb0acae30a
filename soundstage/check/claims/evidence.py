# SPDX-License-Identifier: Apache-2.0
"""What there is to judge by: who is seen where at some poses, where everyone is in the set, when beats happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.check.claims.looking import SPECK, Look, looked, named, pictured, size_of, thinned
from soundstage.check.unheard import HEARD, unheard
from soundstage.digest import digest
from soundstage.direct.plan import Plan, PlannedBeat, PlannedShot
from soundstage.direct.sets import built_set
from soundstage.engines.base import pose_name
from soundstage.model.production import Beat, Production, Scene, Shot, Subject
from soundstage.nodes import Instances, Item, Mesh, SkinnedMesh, Stage, at
from soundstage.shape.skin import posed
from soundstage.stage.build import Staged
from soundstage.stage.guides import Guides, View
from soundstage.store import Store
from soundstage.store.stamp import code_stamp
from soundstage.work.sounding import at_any_level
from soundstage.work.stages import Stages

Array = npt.NDArray[np.float64]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Box:
    """Low and high corner (3,), world metres."""

    low: Array
    high: Array

    @property
    def middle(self) -> Array:
        return np.asarray((self.low + self.high) / 2)

    @property
    def tall(self) -> float:
        return float(self.high[2] - self.low[2])


@dataclass(frozen=True)
class When:
    """A span over the film, seconds."""

    start: float
    end: float

    def __str__(self) -> str:
        return f"{self.start:.2f}-{self.end:.2f} s"


@dataclass(frozen=True, eq=False)
class Evidence:
    """A film's production, plan and stages, and what can be read from them."""

    production: Production
    plan: Plan
    staged: Mapping[str, Staged]
    store: Store | None = None  # where looks are kept, so that what stays as it is is not drawn again
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by shot, what its poses are called
    _looks: dict[tuple[str, int], Look] = field(default_factory=dict)  # what was made so far
    _whole: dict[str, Guides] = field(default_factory=dict)
    _thin: dict[str, Stage] = field(default_factory=dict)

    @cached_property
    def starts(self) -> dict[str, float]:
        """Film time at which each shot begins."""
        out, now = {}, 0.0
        for shot in self.plan.shots:
            out[shot.id] = now
            now += float(shot.duration)
        return out

    @cached_property
    def length(self) -> float:
        return float(self.plan.duration)

    # -- what sound has no part in, and what it has
    @cached_property
    def unheard(self) -> Evidence:
        """The evidence without ambience, music, and the claims they have a part in."""
        production, plan = unheard(self.production, self.plan)
        return replace(self, production=production, plan=plan)

    @cached_property
    def heard(self) -> Evidence:
        """The evidence with only the claims that ambience or music have a part in."""
        claims = tuple(c for c in self.production.claims if c.kind in HEARD)
        return replace(self, production=at_any_level(self.production).model_copy(update={"claims": claims}))

    def kept(self, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is judged by nothing but production, plan and stages, read back where the same was judged before."""
        if self.store is None or not self._key:
            return make()
        return self.store.once("verdicts", digest((what, self._key)), make)

    @cached_property
    def _key(self) -> str:
        """A name for all that goes in, "" where the stages have none."""
        name = self.staged.name if isinstance(self.staged, Stages) else ""
        told = (self.production.model_dump_json(), self.plan.model_dump_json())
        return digest((code_stamp(""), name, told)) if name else ""

    # -- what the words name
    @cached_property
    def subjects(self) -> dict[str, Subject]:
        return {s.id: s for s in self.production.cast}

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        return {s.id: s for s in self.production.scenes}

    @cached_property
    def blocks(self) -> dict[str, Shot]:
        """The production's shots."""
        return {sh.id: sh for s in self.production.scenes for sh in s.shots}

    @cached_property
    def said(self) -> dict[str, Beat]:
        """The production's beats."""
        return {b.id: b for sh in self.blocks.values() for b in sh.beats}

    def bound(self, binding: str) -> tuple[str, ...]:
        return tuple(binding.split("."))

    def beat_in(self, binding: str) -> Beat | None:
        """The beat a binding names, if any."""
        return next((self.said[p] for p in self.bound(binding) if p in self.said), None)

    def shots(self, binding: str = "") -> tuple[PlannedShot, ...]:
        """Planned shots of the production's shot or scene that a binding names; all when it names none."""
        parts = set(self.bound(binding))
        found = tuple(s for s in self.plan.shots if s.block in parts)
        found = found or tuple(s for s in self.plan.shots if s.scene in parts and not parts & set(self.blocks))
        if found:
            return found
        return () if parts & (set(self.blocks) | set(self.scenes)) else self.plan.shots

    def clock(self, shot: str, time: float) -> float:
        """Film time of a shot-local time."""
        return self.starts[shot] + time

    # -- looking
    def look(self, shot: str, time: float) -> Look | None:
        """The picture at a shot-local time."""
        staged = self.staged.get(shot)
        if staged is None:
            return None
        pose = int(np.clip(np.searchsorted(staged.times, time - 1e-6), 0, staged.stage.poses - 1))
        if (shot, pose) not in self._looks:
            fully = shot in self._first and pose == _middle(staged.stage)
            marks = [(p.subject, p.in_set, p.mark) for p in staged.shot.performers]
            spots = {name: path[min(pose, len(path) - 1)] for name, path in staged.paths.items()}
            time = staged.times[min(pose, len(staged.times) - 1)]
            self._looks[shot, pose] = self._kept(
                shot, pose, ("look", fully, float(time), marks, spots),
                lambda: looked(staged, self._coarse(shot), pose, self.whole(shot) if fully else None))
        return self._looks[shot, pose]

    def alone(self, shot: str, subject: str, time: float) -> float:
        """The share of the picture that a subject would cover if nothing were in front of it."""
        staged = self.staged[shot]
        pose = int(np.clip(np.searchsorted(staged.times, time - 1e-6), 0, staged.stage.poses - 1))

        def share() -> float:
            stage = self._coarse(shot)
            own = tuple(i for i in stage.items if i.subject.partition("#")[0] == subject)
            return float((pictured(replace(stage, items=own), pose).ids > 0).mean())

        return self._kept(shot, pose, ("alone", subject), share)

    def looks(self, shots: tuple[PlannedShot, ...] | None = None) -> Iterator[Look]:
        """First, middle and last pose of these shots (of all), in order."""
        for shot in self.plan.shots if shots is None else shots:
            staged = self.staged.get(shot.id)
            if staged is None:
                continue
            last = staged.stage.poses - 1
            for pose in sorted({0, last // 2, last}):
                found = self.look(shot.id, float(staged.times[min(pose, len(staged.times) - 1)]))
                if found is not None:
                    yield found

    def during(self, beat: str, subject: str) -> float:
        """The share of the picture that a subject covers while a beat goes on."""
        return self.between([(s, max(0.0, float(b.start)), min(float(s.duration), float(b.end)))
                             for s, b in self.planned(beat)], subject)

    def between(self, spans: list[tuple[PlannedShot, float, float]], subject: str) -> float:
        """The largest share of the picture that a subject covers in these shots and shot-local times.

        Pictures taken anyway come first; others are added until one shows it.
        """
        best = 0.0
        for shot, a, b in spans:
            known = [k.share(subject) for (s, _), k in self._looks.items() if s == shot.id and a <= k.time <= b]
            best = max([best, *known])
            for part in (0.5, 0.85, 0.2):
                look = self.look(shot.id, a + part * (b - a)) if best < SPECK else None
                best = max(best, look.share(subject) if look is not None else 0.0)
        return best

    def best(self, subject: str) -> tuple[float, str]:
        """The largest share of a picture that a subject covers, and in which shot."""
        rows = [(k.share(subject), k.shot) for k in self.looks()]
        if not any(share for share, _ in rows):  # it may pass between the poses that are looked at
            passes = [(s, t) for s in self.plan.shots if (t := self._in_view(s.id, subject)) is not None]
            rows += [(k.share(subject), s.id) for s, t in passes if (k := self.look(s.id, t)) is not None]
        return max(rows, default=(0.0, ""))

    def _in_view(self, shot: str, subject: str) -> float | None:
        """A time at which the camera has the subject's place within its picture, the middle one of all."""
        staged = self.staged.get(shot)
        if staged is None or subject not in staged.paths:
            return None
        times = []
        for pose, point in enumerate(staged.paths[subject][: staged.stage.poses]):
            view = View.of(staged.stage, pose, *size_of(staged.stage))
            (x, y), depth = (row[0] for row in view.project(point[None]))
            if depth > 0 and 0 <= x < view.width and 0 <= y < view.height:
                times.append(float(staged.times[pose]))
        return times[len(times) // 2] if times else None

    def whole(self, shot: str) -> Guides | None:
        """The middle pose with all its scenery."""
        if shot not in self.staged:
            return None
        if shot not in self._whole:
            pose = _middle(self.staged[shot].stage)
            self._whole[shot] = self._kept(shot, pose, ("whole",), lambda: pictured(self._coarse(shot), pose))
        return self._whole[shot]

    def _kept(self, shot: str, pose: int, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is drawn of a pose, read back where the same was drawn before. what: all it depends on besides."""
        if self.store is None:
            return make()
        stage = self.staged[shot].stage
        stamp = code_stamp("check", "stage", "shape")
        seen = pose_name(stage, pose, self.names.get(shot, ()))
        key = digest((stamp, shot, seen, size_of(stage), what))
        return self.store.once("looks", key, make)

    def _coarse(self, shot: str) -> Stage:
        if shot not in self._thin:
            self._thin[shot] = thinned(self.staged[shot].stage)
        return self._thin[shot]

    @cached_property
    def _first(self) -> set[str]:
        """The first shot of each scene: its set is looked at whole."""
        firsts: dict[str, str] = {}
        for shot in self.plan.shots:
            firsts.setdefault(shot.scene, shot.id)
        return set(firsts.values())

    # -- who is where and when
    def planned(self, beat: str, subject: str = "") -> list[tuple[PlannedShot, PlannedBeat]]:
        """A beat as it is planned, once for every shot that shows some of it (and performer)."""
        own = (f"{beat}.own",) if subject else ()  # one's own cup makes a beat of it: see direct/own.py
        return [(shot, b) for shot in self.plan.shots for p in shot.performers for b in p.beats
                if (b.id == beat or b.id.startswith(own)) and subject in ("", p.subject)
                and b.end > 0 and b.start < shot.duration]

    def when(self, beat: str) -> When | None:
        """When a beat, or its line, goes on over the film."""
        rows = [(s, float(b.start), float(b.end)) for s, b in self.planned(beat)]
        rows += [(s, float(x.start), float(x.end)) for s in self.plan.shots for x in s.lines if x.id == beat]
        if not rows:
            return None
        return When(min(max(0.0, self.clock(s.id, a)) for s, a, _ in rows),
                    max(min(self.length, self.clock(s.id, b)) for s, _, b in rows))

    def place(self, shot: str, subject: str, time: float) -> Array | None:
        """World metres (3,) of a subject at a shot-local time: where it is heard from, or its mark in the set."""
        staged = self.staged.get(shot)
        if staged is None:
            return None
        if subject in staged.paths:
            path = staged.paths[subject]
            return np.asarray(path[int(np.clip(np.searchsorted(staged.times, time - 1e-6), 0, len(path) - 1))])
        mark = next((p.mark for p in staged.shot.performers if p.subject == subject), None)
        if mark is not None:
            return np.array([mark.x, mark.y, mark.z])
        spot = built_set(staged.shot.setting).spots.get(subject)
        return np.array(spot.position, float) if spot is not None else None

    def box(self, shot: str, subject: str, time: float) -> Box | None:
        """All that a subject is made of at a shot-local time."""
        staged = self.staged[shot]
        pose = int(np.clip(np.searchsorted(staged.times, time - 1e-6), 0, staged.stage.poses - 1))
        points = [_vertices(i, pose) for i in staged.stage.items if i.subject.partition("#")[0] == subject]
        return _corners(points) or self._set_box(staged, subject, time)

    def _set_box(self, staged: Staged, subject: str, time: float) -> Box | None:
        """A piece of the set by its name: the copy that is nearest to its spot."""
        spot = self.place(staged.shot.id, subject, time)
        if spot is None:
            return None
        pieces = [_corners([p]) for i in staged.stage.items if named(i.id, subject) for p in _copies(i)]
        found = [p for p in pieces if p is not None]
        return min(found, key=lambda p: float(np.linalg.norm((p.low + p.high)[:2] / 2 - spot[:2])), default=None)


def _vertices(item: Item, pose: int) -> Array:
    node, matrix = item.node, np.asarray(at(item.transforms, pose), float)
    if not at(item.visible, pose):
        return np.zeros((0, 3))
    if isinstance(node, Mesh):
        return space.apply(matrix, node.vertices)
    if isinstance(node, SkinnedMesh):
        return space.apply(matrix, node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose)))
    return np.zeros((0, 3))


def _middle(stage: Stage) -> int:
    return (stage.poses - 1) // 2


def _copies(item: Item) -> list[Array]:
    """The points of a piece of the set, or of each of its copies."""
    node, frame = item.node, np.asarray(item.transforms[0], float)
    if isinstance(node, Instances):
        return [space.apply(frame @ t.astype(float), node.mesh.vertices) for t in node.transforms]
    return [_vertices(item, 0)]


def _corners(points: list[Array]) -> Box | None:
    stacked = np.concatenate([np.zeros((0, 3)), *points])
    return Box(stacked.min(0), stacked.max(0)) if len(stacked) else None
