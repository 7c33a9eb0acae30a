# SPDX-License-Identifier: Apache-2.0
"""A shot less."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, with_scenes, with_shots
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.errors import FilmError
from soundstage.model.production import Production, Scene


@dataclass(frozen=True)
class DeleteShot(Verb):
    """Take shots out of the film."""

    phrases = (
        "<remove> {shots} [from the film|out of the film]",
        "(take|leave) {shots} out [of the film]",
        "{shots} <should> (go|be removed|be deleted|be cut|be cut out)",
        "(i do not want|i do not need|get rid of) {shots}",
        "<remove> {shots} completely",
        "<remove> {shots:of_scene} [completely|altogether]",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "delete the second shot",
        "s1.sh2: there -> -",
    )
    rank = 4

    def apply(self, scope: Scope) -> Done:
        gone = scope.meant_shots()
        if not gone:
            raise Unfit  # the instruction before took it out
        if len(gone) == len(scope.shots):
            raise self.refuse(scope, "no shot would be left", "keep at least one")
        whole = {s.id for s in gone if s.id == s.block}
        shorter = _without(scope, whole)
        if whole and _disturbs(scope, shorter, {s.id for s in gone}):  # what is done in it is seen in the others
            shorter = _without(scope, set())
        return Done(shorter)


def _disturbs(scope: Scope, shorter: Production, gone: set[str]) -> bool:
    """Whether the shots that stay would be others than now."""
    try:
        after = {s.id: s for s in scope.planner(shorter).shots}
    except FilmError:
        return True
    return any(after.get(s.id) != s for s in scope.shots if s.id not in gone)


def _without(scope: Scope, whole: set[str]) -> Production:
    """The film without the shots meant: those of whole taken out with all they tell, the others left out of the cut."""
    gone = scope.meant_shots()
    production = scope.production
    lost = sum((s.duration for s in gone), start=gone[0].duration * 0)
    for shot in gone:
        if shot.id not in whole:
            production = held(production, _on(scope, production), shot.block)
            production = pinned(production, f"{shot.id}.left_out", True, scope.words)
    production = with_shots(production, lambda s: None if s.id in whole else s)
    production = without_empty(production)
    order = production.pin("cut.order")
    if order is not None:
        production = pinned(
            production, "cut.order", [i for i in order if i not in {s.id for s in gone}], scope.words
        )
    if production.seconds is not None:
        production = production.model_copy(
            update={"seconds": max(lost * 0 + production.seconds - lost, gone[0].duration * 0 + 1)}
        )
    pins = tuple(c for c in production.pins if not any(c.id.startswith(f"{w}.") for w in whole))
    return production.model_copy(update={"pins": pins})


def without_empty(production: Production) -> Production:
    """Scenes that have lost their last shot go too."""

    def kept(scene: Scene) -> Scene:
        return scene.model_copy(update={"next": tuple(n for n in scene.next if n.to in ids or n.to == "end")})

    scenes = tuple(s for s in production.scenes if s.shots)
    ids = {s.id for s in scenes}
    production = production.model_copy(update={"scenes": scenes})
    return with_scenes(production, ids, kept) if any(s.next for s in scenes) else production
