# SPDX-License-Identifier: Apache-2.0
"""What an instruction is read against: the film as it is, where it applies, and who was spoken of last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from soundstage.direct.plan import Plan, PlannedShot
from soundstage.errors import FilmError
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Beat, Production, Scene, Shot, Subject, Take

Planner = Callable[[Production], Plan]


@dataclass(frozen=True)
class Where:
    """Where in the film: planned shot ids, scene ids or a moment; all empty = nothing was said."""

    shots: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    time: Fraction | None = None  # seconds of the film
    beat: str = ""  # what begins at that time, when a deed or line of the film was named
    whole: bool = False  # "everywhere"
    said: str = ""

    @property
    def anything(self) -> bool:
        return bool(self.shots or self.scenes or self.time is not None or self.whole)


@dataclass(frozen=True)
class Scope:
    """The film, the place in it, and the means to look things up."""

    production: Production
    planner: Planner
    vocabulary: Vocabulary = field(default_factory=Vocabulary.installed)
    where: Where = Where()
    last: tuple[str, ...] = ()  # who was spoken of last
    spot: Where = Where()  # the shots spoken of last: "it" may mean them
    home: tuple[str, ...] = ()  # the scene that the instruction before changed
    topic: tuple[str, ...] = ()  # what a remark before spoke of, in its words: "it" may mean it
    words: str = ""  # the instruction
    onward: Where = Where()  # the shots named before in this sentence: what goes on about the camera means them
    gap: tuple[str, str] = ("", "")  # (shot, beat) after which something was taken out: what comes for it goes there
    gone: tuple[Beat, ...] = ()  # what the instruction before took out: what comes for it is done to the same
    halves: tuple[str, ...] = ()  # the two shots that the instruction before cut one into
    played: tuple[str, ...] = ()  # the beats that the instruction before changed: "he answers, looking down"
    quotes: tuple[str, ...] = ()  # its quotes, which its words name by number
    moment: tuple[str, ...] = ()  # the beats at which the instruction before does something: "have her sigh first"
    levelled: tuple[str, ...] = ()  # what the instruction before made louder or softer: "them" may mean it
    goes_on: bool = False  # another instruction follows in the sentence: what complains is a remark on it
    apart: str = ""  # id of the one of a group that the sentence is about
    first: Scope | None = None  # the film as the text found it, by whose shots it counts
    freely: bool = False  # no phrase fits the whole text: instructions may be taken by their structure

    def at(self, where: Where) -> Scope:
        return replace(self, where=where)

    @cached_property
    def plan(self) -> Plan:
        """The film as directed now; made when an instruction needs to know its shots."""
        return self.planner(self.production)

    @property
    def shots(self) -> tuple[PlannedShot, ...]:
        return self.plan.shots

    @property
    def numbered(self) -> tuple[str, ...]:
        """Planned shot ids by number: as the text found them, for who says "shot 3" sees the film that there is.

        What the text put in comes after all of them; where it cut one in two, the shots are counted anew.
        """
        now = tuple(s.id for s in self.shots)
        then = () if self.first is None else tuple(s.id for s in self.first.shots)
        cut = {i.partition(".")[0] for i in now if i not in then} & {i.partition(".")[0] for i in then}
        return now if cut or self.halves or not then else (*then, *(i for i in now if i not in then))

    def start_of(self, shot_id: str) -> Fraction:
        """Film time at which a planned shot begins, seconds."""
        now = Fraction(0)
        for shot in self.shots:
            if shot.id == shot_id:
                return now
            now += shot.duration
        raise KeyError(shot_id)

    def planned(self, shot_id: str) -> PlannedShot:
        return next(s for s in self.shots if s.id == shot_id)

    def meant_shots(self) -> tuple[PlannedShot, ...]:
        """The planned shots the instruction is about: those named, those of its scenes, or all."""
        where = self.where
        if where.shots:
            return tuple(s for s in self.shots if s.id in where.shots)
        if where.time is not None:
            return (self.shot_at(where.time),)
        if where.scenes:
            return tuple(s for s in self.shots if s.scene in where.scenes)
        return self.shots

    def shot_at(self, time: Fraction) -> PlannedShot:
        """The planned shot on screen at a film time; FilmError after the end."""
        now = Fraction(0)
        for shot in self.shots:
            now += shot.duration
            if time < now:
                return shot
        raise FilmError(
            f"the film is only {float(now):.1f} seconds long",
            where=self.words,
            remedy=f"a time below {float(now):.1f} s works",
        )

    def meant_scenes(self) -> tuple[str, ...]:
        """The scene ids the instruction is about."""
        where = self.where
        if where.scenes:
            return where.scenes
        if where.shots or where.time is not None:
            return tuple(dict.fromkeys(s.scene for s in self.meant_shots()))
        return tuple(s.id for s in self.production.scenes)

    def on(self, who: Sequence[str], part: str = "") -> Scope | None:
        """The scope at the first shot that is about them: framed on them as asked, else where they act; or None.

        part: ".hand", when that of them is to be seen, "" of their face: shots of that come first.
        """
        wished = {sh.id: sh.camera.subject.partition(".") for s in self.production.scenes for sh in s.shots}
        framed = tuple(s.id for s in self.shots if wished.get(s.id, ("",))[0] in who)
        framed = tuple(i for i in framed if wished[i][2] == part.strip(".")) or framed
        doers = {b.id: b.who for b in all_beats(self.production)}
        busy = {b for b, people in doers.items() if set(people) & set(who)}
        shown = framed or tuple(s.id for s in self.shots if busy & beats_seen(s))
        return self.at(Where(shots=shown[:1], said=self.words)) if shown else None

    def scene(self, scene_id: str) -> Scene:
        return next(s for s in self.production.scenes if s.id == scene_id)

    def meant_beats(self) -> tuple[Beat, ...]:
        """Beats that happen in the shots or scenes meant, in order."""
        if self.where.shots or self.where.time is not None:
            ids = {b for shot in self.meant_shots() for b in beats_seen(shot)}
            return tuple(b for b in all_beats(self.production) if b.id in ids)
        scenes = self.meant_scenes()
        return tuple(b for s in self.production.scenes if s.id in scenes for sh in s.shots for b in sh.beats)

    def subject(self, subject_id: str) -> Subject:
        return self.production.subject(subject_id)

    def name(self, ids: Sequence[str]) -> str:
        """How people call them: "the fox and Anna"."""
        rows = [self.subject(i) for i in ids if any(s.id == i for s in self.production.cast)]
        return " and ".join(s.name or f"the {s.noun}" for s in rows)


def all_beats(production: Production) -> tuple[Beat, ...]:
    """Every beat of the film in order."""
    return tuple(b for s in production.scenes for sh in s.shots for b in sh.beats)


def beats_seen(shot: PlannedShot) -> frozenset[str]:
    """Ids of beats that begin in this planned shot, or that it lies within."""
    spans = [(b.id, b.start, b.end) for p in shot.performers for b in p.beats]
    spans += [(line.id, line.start, line.end) for line in shot.lines]
    begun = {i for i, start, _ in spans if 0 <= start < shot.duration}
    return frozenset(begun or {i for i, start, end in spans if start < shot.duration and end > 0})


def shot_of(production: Production, shot_id: str) -> tuple[Scene, Shot]:
    """The scene and the production's shot of this id or planned id ("sh1.2" -> sh1)."""
    for scene in production.scenes:
        for shot in scene.shots:
            if shot_id == shot.id or shot_id.rpartition(".")[0] == shot.id:
                return scene, shot
    raise KeyError(shot_id)


def takes_meant(scope: Scope) -> dict[str, Take]:
    """The footage of the shots meant, by the production's shot id; empty where none is footage."""
    takes = {shot.id: shot.take for scene in scope.production.scenes for shot in scene.shots if shot.take is not None}
    if not takes:
        return {}
    return {s.block: takes[s.block] for s in scope.meant_shots() if s.block in takes}
