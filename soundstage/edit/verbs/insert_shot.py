# SPDX-License-Identifier: Apache-2.0
"""A new shot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated, Any

from soundstage.direct.visiting import only_in
from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held, order, with_order
from soundstage.edit.changes import ids_of, pinned, with_scenes
from soundstage.edit.deeds import merged
from soundstage.edit.happenings import happening
from soundstage.edit.onto import Fragment, read_onto
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope, beats_seen, shot_of
from soundstage.edit.spots import place_meant
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.model.production import CameraWish, Production, Scene, Shot, new_id

LASTS = Fraction(5, 2)  # seconds of a shot in which nothing is done
_MOVES_ON = re.compile(
    r"\b(?:and|then) (?:\w+ly )?(?:push|pull|pan|tilt|zoom|dolly|track|crane|orbit|widen|tighten)s?\b")
_ENDS = re.compile(r"(?i)(?:end|finish|close)\b")
_THERE = r"\b(?:in|through|across|on|at|inside|into|over|along) (?:an?|the) (?:\w+ ){{0,2}}{}\b"


@dataclass(frozen=True)
class InsertShot(Verb):
    """Put in a new shot: of somebody at some size, or in which something happens; before, after or at an end."""

    phrases = (
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {view:place} {side:beside} {other:shots_named}",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {view:place} at the {goal:end} [of the film]",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject} [{side:beside} "
        "{other:shots_named}|{side:beside} {other_time:moment}] [for {seconds}]",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject} {side:beside} {by:happening} "
        "[for {seconds}]",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {what:clause} {side:beside} {by:happening}",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {what:clause} {side:beside} "
        "{other:shots_named}",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject} (at|in) the {goal:end} [of the "
        "film] [for {seconds}]",
        "<add> [a|an|another] [new] {size:shot_size} [shot] {side:beside} {other:shots_named}",
        "<add> [a|an|another] {size:shot_size} [shot] at the {goal:end} [of the film]",
        "<add> [a|an|another] [new] shot [of|showing] {who:subject} {side:beside} {other:shots_named} [for {seconds}]",
        "<add> [a|an|another] [new] shot (in which|where|of|showing|with|that shows) {what:clause} {side:beside} "
        "{other:shots_named}",
        "<add> [a|an|another] [new] shot (of|on|showing) {who:subject} {side:beside} {by:happening} [for {seconds}]",
        "<add> [a|an|another] [new] shot (in which|where|of|showing|with|that shows) {what:clause} {side:beside} "
        "{by:happening}",
        "<add> [a|an|another] [new] shot (in which|where|of|showing|with|that shows) {what:clause} at the "
        "{goal:end} [of the film]",
        "<add> [a|an|another] [new] shot at the {goal:end} [of the film] (in which|where|of|showing|with|that "
        "shows) {what:clause}",
        "<add> [a|an|another] [new] shot {side:beside} {other:shots_named} (in which|where|of|showing|with|that "
        "shows) {what:clause}",
        "<add> [a|an|another] [new|next|final|last] shot (in which|where|of|showing|with|that shows) {what:clause}",
        "{side:beside} {other:shots_named} <add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject}",
        "{side:beside} {other:shots_named} <add> [a|an|another] [new] shot (in which|where|of|showing|with|that "
        "shows) {what:clause}",
        "[<add>] [a|the] {goal:next_previous} shot [shows|in which|where|of|showing|is] {what:clause}",
        "(generate|continue with|follow with|make|create|add) [a|the] {goal:next_previous} shot [in which|where|of|"
        "showing] {what:clause}",
        "(end|finish|close) [the film|it] (with|on) [a|an] {size:shot_size} [shot] (of|on) {who:subject}",
        "(start|begin|open) [the film|it] (with|on) [a|an] {size:shot_size} [shot] (of|on) {who:subject}",
        "(end|finish|close) [the film|it] (with|on) [a|an] {size:shot_size} [shot] of {view:place}",
        "(start|begin|open) [the film|it] (with|on) [a|an] {size:shot_size} [shot] of {view:place}",
        "(end|finish|close) [the film] with [a|an] [new] shot (of|in which|where|showing) {what:clause}",
        "(start|begin|open) [the film] with [a|an] [new] shot (of|in which|where|showing) {what:clause}",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject}",
        "(cut|cut away) to [a|an] {size:shot_size} [shot] (of|on) {who:subject} {side:beside} {other:shots_named}",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {who:subject} (between|in between) "
        "{between:shots_named} [for {seconds}]",
        "(hold|stay|linger|rest) on {who:subject} [for] {seconds} [right|just] {side:beside} {by:happening}",
        "<add> a shot of {who:subject} (between|in between) {between:shots_named} [for {seconds}]",
        "<add> [a|an|another] {size:shot_size} [shot] (of|on|showing) {what:clause} (between|in between) "
        "{between:shots_named}",
        "<add> [a|an|another] [new] shot (of|on|showing|in which|where) {what:clause} (between|in between) "
        "{between:shots_named}",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "insert a close-up of the fox after the first shot",
        "s1.sh3.camera.size: - -> close",
    )
    rank = 2

    size: Annotated[str, "shot size"] = ""
    who: Annotated[tuple[str, ...], "of whom"] = ()
    view: Annotated[Any, "of the place itself"] = None
    what: Annotated[str, "what happens in it, in words"] = ""
    side: Annotated[str, "before or after"] = ""
    other: Annotated[Any, "beside which shot"] = None
    other_time: Annotated[Any, "beside the shot at this time"] = None
    by: Annotated[tuple[str, ...], "beside the shot in which these beats happen"] = ()
    between: Annotated[Any, "between which shots"] = None
    goal: Annotated[str, "first, last, next or previous"] = ""
    seconds: Annotated[Fraction | None, "how long"] = None

    def apply(self, scope: Scope) -> Done:
        if _MOVES_ON.search(self.what):
            raise Unfit  # "the dough and then pull back": what the camera does next
        if _ENDS.match(scope.words) and happening(self.what.split(), scope):
            raise Unfit  # "end on her nod": where the film ends
        ids = order(scope)
        at = self._spot(scope, ids)
        neighbour = ids[at - 1] if at else ids[0]
        scene, beside = shot_of(scope.production, neighbour)
        away = self._elsewhere(scope, scene)
        production, shot, notes = away or self._made(scope, scene)
        if any("named in passing" in note for note in notes):
            raise Unfit  # nothing would show it
        after_all = all(i.partition(".")[0] in {s.id for s in scene.shots} for i in ids[at:])
        index = [s.id for s in scene.shots].index(beside.id) + (1 if at else 0)

        def put(s: Scene) -> Scene:
            if away:  # it has a scene of its own
                return s
            return s.model_copy(update={"shots": (*s.shots[:index], shot, *s.shots[index:])})

        natural = at == len(ids) or (at > 0 and ids[at].partition(".")[0] != beside.id) or at == 0
        if not (natural and scope.production.pin("cut.order") is None):
            for block in dict.fromkeys(s.block for s in scope.shots):
                if sum(s.block == block for s in scope.shots) > 1:
                    production = held(production, _on(scope, production), block)
            production = with_order(production, [*ids[:at], shot.id, *ids[at:]], scope.words)
            if at and after_all and ids[at].partition(".")[0] == beside.id:
                index = len(scene.shots)  # shot after the whole of it, shown within it
        production = with_scenes(production, [scene.id], put)
        inside = 0 < at < len(ids) and ids[at].partition(".")[0] in {s.id for s in scene.shots}
        if away:
            production = _moved_after(production, scene.id if at else "")
        else:
            production = _only_there(production, scope, shot.id)
        if away and inside:  # it is seen within that scene
            production = with_order(production, [*ids[:at], shot.id, *ids[at:]], scope.words)
        if production.seconds is not None:
            production = production.model_copy(update={"seconds": production.seconds + (shot.duration or LASTS)})
        return Done(production, self.who, notes)

    def _spot(self, scope: Scope, ids: list[str]) -> int:
        words = scope.words.lower()
        if self.between is not None:
            spots = sorted(ids.index(i) for i in self.between.shots)
            return spots[-1]
        if scope.where.beat and not (self.by or self.other or self.goal):
            shot = scope.shot_at(scope.where.time or Fraction(0))  # "when it rings": beside the shot that it begins in
            late = (scope.where.time or 0) - scope.start_of(shot.id) > Fraction(1, 2)
            return ids.index(shot.id) + late
        seen = [s.id for s in scope.shots if set(self.by) & beats_seen(s)]
        told = {sh.id for sc in scope.production.scenes for sh in sc.shots if {b.id for b in sh.beats} & set(self.by)}
        seen = seen or [s.id for s in scope.shots if s.block in told]  # its given length ends before that
        other = (
            tuple(seen)
            if seen
            else self.other.shots
            if self.other is not None
            else (scope.shot_at(self.other_time.time).id,)
            if self.other_time is not None
            else ()
        )
        if other:
            return ids.index(other[-1]) + 1 if self.side == "after" else ids.index(other[0])
        if self.goal in ("first", "previous") or words.startswith(("start", "begin", "open")):
            here = [ids.index(i) for i in scope.where.shots if i in ids]
            return here[0] if here and self.goal == "previous" else 0
        here = [ids.index(i) for i in scope.where.shots if i in ids]
        return here[-1] + 1 if here else len(ids)

    def _elsewhere(self, scope: Scope, scene: Scene) -> tuple[Production, Shot, tuple[str, ...]] | None:
        """(The film with a scene of its own, its shot, notes) where the words say another place; None: they do not."""
        heard = [name for name in scope.vocabulary.places if name in self.what]  # few of them need a pattern
        bare = self.what.removeprefix("the ").removeprefix("a ").removeprefix("an ")
        said = {bare} & {*heard} if not place_meant(("the", *bare.split()), scope) else set()
        said = said or {name for name in heard if re.search(_THERE.format(re.escape(name)), self.what)}
        if not {scope.vocabulary.places[n] for n in said} - {scene.place} or any(s.next for s in (scene,)):
            return None
        found = read_onto(self.what, scope.production, None, scope.vocabulary)
        shot = found.shot.model_copy(update={"id": new_id("sh", ids_of(scope.production)), "given": True,
                                             "duration": self.seconds or (None if found.shot.beats else LASTS)})
        names = [*(s.id for s in found.cast), *_named_in(self.what, scope)]
        if not shot.camera.subject and not shot.beats and names:
            shot = shot.model_copy(update={"camera": shot.camera.model_copy(update={"subject": names[0]})})
        new = found.scene.model_copy(update={
            "id": new_id("s", ids_of(scope.production)), "hour": found.scene.hour or scene.hour,
            "weather": found.scene.weather or scene.weather, "music": scene.music, "shots": (shot,),
            "cast": tuple(dict.fromkeys((*found.scene.cast, *names)))})
        production = scope.production.model_copy(update={
            "cast": (*scope.production.cast, *found.cast), "scenes": (*scope.production.scenes, new)})
        return production, shot, found.notes

    def _made(self, scope: Scope, scene: Scene) -> tuple[Production, Shot, tuple[str, ...]]:
        shot_id = new_id("sh", ids_of(scope.production))
        if self.view is not None and all(s.place != self.view[0].unit for s in scope.production.scenes):
            raise Unfit  # "of the house", where nothing plays
        if not self.what:
            subject = self.who[0] + part_named(scope.words) if self.who else ""
            wish = CameraWish(size=self.size or "full", subject=subject)
            return scope.production, Shot(id=shot_id, camera=wish, given=True, duration=self.seconds or LASTS), ()
        found = _by_its_doers(read_onto(self.what, scope.production, scene, scope.vocabulary), self.what, scope)
        known = {s.id for s in scope.production.cast}
        own = tuple(p for p in found.scene.placements if p.subject in known)  # where they are in this shot alone
        others = tuple(p for p in found.scene.placements if p.subject not in known)
        made = found.shot.model_copy(update={"placements": (*found.shot.placements, *own)})
        found = replace(found, scene=found.scene.model_copy(update={"placements": others}))
        production = merged(scope.production, found, scene.id)
        wish = made.camera.model_copy(update={"size": self.size}) if self.size else made.camera
        if not wish.subject and not made.beats:
            names = [*(s.id for s in found.cast), *self.who, *_named_in(self.what, scope)]
            wish = _framing(wish, names, self.what, scope)
            if not wish.subject and self.size and not place_meant(self.what.split(), scope):
                raise Unfit  # "a close-up of the fire" where there is none: of nothing
        duration = self.seconds or (None if made.beats else LASTS)
        return (
            production,
            made.model_copy(update={"id": shot_id, "given": True, "camera": wish, "duration": duration}),
            found.notes,
        )


def _by_its_doers(found: Fragment, words: str, scope: Scope) -> Fragment:
    """ "The coffee being poured", where no word says by whom: who does that in the film, and nobody new."""
    new = [s.id for s in found.cast if s.family == "body" and s.noun not in words]
    if not new:
        return found
    beats = []
    for beat in found.shot.beats:
        does = next((b.who for b in scope.meant_beats() if b.action == beat.action and b.target == beat.target), ())
        if set(beat.who) & set(new) and not does:
            raise Unfit  # nobody does so
        beats.append(beat.model_copy(update={"who": does}) if set(beat.who) & set(new) else beat)
    shot = found.shot.model_copy(update={"beats": tuple(beats)})
    known = tuple(i for i in found.scene.cast if i not in new)
    scene = found.scene.model_copy(update={"shots": (shot,), "cast": known})
    return replace(found, cast=tuple(s for s in found.cast if s.id not in new), scene=scene)


def _only_there(production: Production, scope: Scope, shot_id: str) -> Production:
    """The film with who is new in it seen in the new shot alone."""
    known = {s.id for s in scope.production.cast}
    for subject in production.cast:
        if subject.id not in known:
            production = pinned(production, only_in(subject.id), [shot_id], scope.words)
    return production


def _moved_after(production: Production, scene_id: str) -> Production:
    """The film with its last scene right after this one, first of all after none."""
    *rows, new = production.scenes
    at = next((n for n, s in enumerate(rows) if s.id == scene_id), -1) + 1
    return production.model_copy(update={"scenes": (*rows[:at], new, *rows[at:])})


def _framing(wish: CameraWish, names: Sequence[str], words: str, scope: Scope) -> CameraWish:
    """The wish with who is seen: two who are named together are both in the picture."""
    row, bodies = words.split(), {s.id for s in scope.production.cast if s.family == "body"}
    pair = next((ids for n in range(len(row), 1, -1) if len(ids := people.found(row[:n], scope)) == 2), ())
    two = pair or tuple(dict.fromkeys(i for i in names if i in bodies))
    if len(two) == 2:
        return wish.model_copy(update={"subject": two[0], "focus": "+".join(two), "size": wish.size or "medium"})
    return wish.model_copy(update={"subject": names[0] if names else ""})


def _named_in(words: str, scope: Scope) -> list[str]:
    """Subjects of the film that these words name."""
    said = f" {words.lower()} "
    return [s.id for s in scope.production.cast if f" {s.noun} " in said or (s.name and f" {s.name.lower()} " in said)]
