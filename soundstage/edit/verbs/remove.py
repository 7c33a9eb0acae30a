# SPDX-License-Identifier: Apache-2.0
"""Someone or something goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, with_scenes, without_subjects
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Impossible, Unfit
from soundstage.edit.words import is_made
from soundstage.model.production import Production, Scene


@dataclass(frozen=True)
class Remove(Verb):
    """Take a subject out, with all it alone did."""

    phrases = (
        "<remove> {who:subject}",
        "(remove|delete|erase|get rid of|take out|eliminate) {who:subject} {seen:doing}",
        "<remove> {who:subject} (from|out of) (the scene|the film|the picture|the shot|it|here|the movie|the story|"
        "the frame|the video|the clip|the footage|the image|the background)",
        "(i do not want|i want no|there <should> be no|have no|there is no) {who:subject}",
        "(make|let|have) {who:subject} (disappear|vanish|be gone|go away)",
        "{who:subject} <should> (go|disappear|vanish|be removed|be gone|be deleted|not be there|not be in it)",
        "(do|does) not (show|include|have|want) {who:subject}",
        "take {who:subject} (out|away|out of it|out of the scene|out of the film|out of the picture|out of the shot)",
        "(leave|keep) {who:subject} out",
        "(leave|keep) {who:subject} out of (it|the scene|the film|the picture|the shot|the story|the frame)",
        "<remove> (everyone|everybody|everything|all|all others) (but|except|except for|apart from|other than) "
        "{kept:subject}",
        "(only|just) {kept:subject} <should> (be|be there|stay|remain|be left|be in it|be seen|be in the scene|"
        "be visible)",
        "(keep|leave|have|show) (only|just) {kept:subject} [in it|there|in the scene|in the film]",
        "get {who:subject} out of (here|the scene|the film|the shot|the picture)",
    )
    example = ("A fox and a rabbit sit in a forest.", "remove the rabbit", "rabbit1: there -> -")

    who: Annotated[tuple[str, ...], "who goes"] = ()
    seen: Annotated[str, "what they are seen doing"] = ""
    kept: Annotated[tuple[str, ...], "who alone stays of those who live"] = ()

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        if self.seen:
            return replace(self, who=_doers(scope, self.who, self.seen), seen="").apply(scope)
        if self.kept:
            gone = tuple(s.id for s in production.cast if s.family == "body" and s.id not in self.kept)
            return replace(self, who=gone, kept=()).apply(scope) if gone else Done(production)
        if (scope.where.shots or scope.where.time is not None) and (apart := _from_shots(scope, self.who)) is not None:
            return Done(*apart)
        if len(self.who) == len(production.cast) and not scope.where.scenes:
            raise self.refuse(scope, "nobody would be left in the film", "swap somebody instead, or add someone first")
        if scope.where.scenes and any(
            set(self.who) & set(s.cast) for s in production.scenes if s.id not in scope.where.scenes
        ):
            kept = without_subjects(production, self.who)
            here = {s.id: s for s in kept.scenes if s.id in scope.where.scenes}

            def changed(scene: Scene) -> Scene:
                return here[scene.id]

            return Done(with_scenes(production, here, changed))
        return Done(_unheard(scope, without_subjects(production, self.who), self.who))


def _unheard(scope: Scope, left: Production, who: tuple[str, ...]) -> Production:
    """Without what was heard of a thing that is gone, with what it did: the horn of the boat that passes."""
    things = {i for i in who if scope.subject(i).family != "body"}
    does = {b.id for b in all_beats(scope.production) if set(b.who) <= things}
    gone = {c.id for s in scope.production.scenes for sh in s.shots for c in sh.cues
            if c.at in does and is_made(c.noun)}

    def changed(scene: Scene) -> Scene:
        return scene.model_copy(update={"shots": tuple(
            sh.model_copy(update={"cues": tuple(c for c in sh.cues if c.id not in gone)}) for sh in scene.shots)})

    return with_scenes(left, [s.id for s in left.scenes], changed) if gone else left


def _doers(scope: Scope, who: tuple[str, ...], seen: str) -> tuple[str, ...]:
    """Those of them who do this: "the people walking by"."""
    verb = base_verb(seen.split()[0])
    does = {i for b in scope.meant_beats() if verb in (b.action, *b.verb.split()[:1]) for i in b.who}
    doers = tuple(i for i in who if i in does)
    if not doers:
        raise Unfit
    return doers


def _from_shots(scope: Scope, who: tuple[str, ...]) -> tuple[Production, tuple[str, ...], tuple[str, ...]] | None:
    """The film with them out of the shots meant, whom, and what is still heard of them; None when no other shot has
    them."""
    meant = [s.id for s in scope.meant_shots()]
    shown = [s for s in scope.shots if any(p.subject in who for p in s.performers)]
    if not any(s.id not in meant for s in shown):
        return None
    if not any(s.id in meant for s in shown):
        raise Impossible(f"{scope.name(who)} is not to be seen there", where=scope.words,
                         remedy=f"to be seen in {', '.join(s.id for s in shown)}")
    production, heard = scope.production, set[str]()
    for shot in (s for s in shown if s.id in meant):
        production = held(production, scope, shot.block)
        gone = dict.fromkeys((*(production.pin(f"{shot.id}.without") or ()), *who))
        production = pinned(production, f"{shot.id}.without", list(gone), scope.words)
        heard |= {line.speaker for line in shot.lines} & set(who)
    return production, who, tuple(f"{scope.name([w])} is still heard there" for w in sorted(heard))
