# SPDX-License-Identifier: Apache-2.0
"""Someone or something goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes, without_subjects
from soundstage.edit.scope import Scope
from soundstage.model.production import Scene


@dataclass(frozen=True)
class Remove(Verb):
    """Take a subject out, with all it alone did."""

    phrases = (
        "<remove> {who:subject}",
        "<remove> {who:subject} (from|out of) (the scene|the film|the picture|the shot|it|here|the movie|the story|"
        "the frame)",
        "(i do not want|i want no|there <should> be no|have no|there is no) {who:subject}",
        "(make|let|have) {who:subject} (disappear|vanish|be gone|go away)",
        "{who:subject} <should> (go|disappear|vanish|be removed|be gone|be deleted|not be there|not be in it)",
        "(do|does) not (show|include|have|want) {who:subject}",
        "take {who:subject} (out|away|out of it|out of the scene|out of the film|out of the picture|out of the shot)",
        "leave {who:subject} out",
        "<remove> (everyone|everybody|everything|all|all others) (but|except|except for|apart from|other than) "
        "{kept:subject}",
        "(only|just) {kept:subject} <should> (be|be there|stay|remain|be left|be in it|be seen|be in the scene|"
        "be visible)",
        "(keep|leave|have|show) (only|just) {kept:subject} [in it|there|in the scene|in the film]",
        "get {who:subject} out of (here|the scene|the film|the shot|the picture)",
    )
    example = ("A fox and a rabbit sit in a forest.", "remove the rabbit", "rabbit1: there -> -")

    who: Annotated[tuple[str, ...], "who goes"] = ()
    kept: Annotated[tuple[str, ...], "who alone stays of those who live"] = ()

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        if self.kept:
            gone = tuple(s.id for s in production.cast if s.family == "body" and s.id not in self.kept)
            return replace(self, who=gone, kept=()).apply(scope) if gone else Done(production)
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
        return Done(without_subjects(production, self.who))
