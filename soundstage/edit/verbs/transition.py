# SPDX-License-Identifier: Apache-2.0
"""From shot to shot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import beside, held, order
from soundstage.edit.changes import pinned, with_shot
from soundstage.edit.scope import Scope, Where, beats_seen, shot_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.model.production import Production

_OUT = re.compile(r"\b(?:fade (?:out|away|to (?:black|white|dark))|(?:cut|smash|go) (?:out )?to black)\b"
                  r"(?! (?:to|into) (?:shot|the))", re.I)

_EACH = re.compile(r"(?i)\b(?:each other|one another|between|cuts|transitions|dissolves|fades|wipes)\b")


@dataclass(frozen=True)
class Transition(Verb):
    """Cut, dissolve or fade into a shot."""

    phrases = (
        "(use|add|put|insert|make|have) [a|an] {transition} (between|in between) {between:shots_named}",
        "{transition} (to|into|in|in to) {shots}",
        "(use|add|put|insert|make|have) [a|an] {transition} (to|into|before|at the start of|at the beginning of) "
        "{shots}",
        "(use|add|put|insert|make|have) [a|an] {transition} (at the beginning|at the start|in the beginning) [of "
        "the film]",
        "(make|turn|change) the (cut|transition) (to|into|before) {shots} [into|a|to] [a|an] {transition}",
        "(use|add|put|insert|make|have) [a|an] {transition} between (all shots|all the shots|the shots|every shot)",
        "<make> (the cuts|all cuts|all the cuts|the transitions|all transitions) [<to>] {transition}",
        "[use|add|put|insert|make|have] [a|an] [soft|slow|quick|gentle|long|short] {transition} between (all "
        "shots|all the shots|the shots|every shot|each shot)",
        "{transition} between {between:shots_named}",
        "{transition} between {scenes:scenes_named}",
        "[make|let|have] [the film] {transition} (to|into|in to|over to) {between:scene_shown}",
        "<make> {shots} {transition}",
        "{transition} [at the beginning|at the start]",
        "[<add>|let it|have it|let us|with] {ending} [at|on|by|towards] (the end|the very end) [of {shots}|of <scene>]",
        "[let|have|make] ({shots}|it|<scene>) {ending} [at the end]",
        "[<add>] {ending} (after|out of|from) {shots}",
        "[<add>] {ending}",
        "{ending} [right|just|directly] after {past:happening}",
        "(end|finish|close|conclude) [<scene>|{shots}] (with|on|by) {ending}",
        "(start|begin|open) [<scene>|{shots}] (with|on) [a|an] {transition}",
        "{transition} from {from_shot:shots_named} (to|into) {between:shots_named}",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "dissolve to the second shot",
        "s1.sh2.transition: - -> dissolve",
    )
    rank = 1

    transition: Annotated[str, "cut, dissolve or fade"] = ""
    between: Annotated[Any, "between which shots"] = None
    ending: Annotated[str, "out of the shot: a fade to black or to white"] = ""
    past: Annotated[tuple[str, ...], "after which beats of the film, whose shot it is out of"] = ()
    from_shot: Annotated[Any, "from which shot"] = None
    scenes: Annotated[Any, "between which scenes"] = None

    def apply(self, scope: Scope) -> Done:
        ids = order(scope)
        if self.past:
            scope = scope.at(_ending_with(scope, self.past))
        if self.transition and _OUT.search(scope.words) and self.between is None:
            raise Unfit  # out of a shot, not into it
        if self.ending:
            return self._out_of(scope, ids)
        if self.between is not None:
            into = [max(self.between.shots, key=ids.index)]
        elif self.scenes is not None:
            into = [next(s.id for s in scope.shots if s.scene == self.scenes.scenes[-1])]
        elif scope.where.shots:
            into = list(scope.where.shots)
        elif scope.where.whole or _EACH.search(scope.words):
            into = ids[1:]
        else:
            into = ids[:1]
        return Done(self._into(scope, into, self.transition))

    def _out_of(self, scope: Scope, ids: list[str]) -> Done:
        """Out of the shots named, else of the last one: a fade out is the way into the next where there is one."""
        named = scope.where.shots or (scope.meant_shots()[-1].id,)
        nexts = [beside(scope, i) for i in named]
        production = self._into(scope, [i for i in nexts if i], self.ending)
        if ids[-1] in named:
            production = with_shot(production, scope.planned(ids[-1]).block, ending=self.ending)
        return Done(production)

    @staticmethod
    def _into(scope: Scope, into: list[str], name: str) -> Production:
        production = scope.production
        for shot_id in into:
            _, made = shot_of(production, shot_id)
            if shot_id == made.id:
                production = with_shot(production, made.id, transition=name)
            else:
                production = held(production, _on(scope, production), made.id)
                production = pinned(production, f"{shot_id}.transition", name, scope.words)
        return production


def _ending_with(scope: Scope, beats: tuple[str, ...]) -> Where:
    """The last shot in which these happen, where nothing else begins after them."""
    shots = [s for s in scope.shots if set(beats) & beats_seen(s)]
    begun = [(b.start, b.id) for s in shots[-1:] for p in s.performers for b in p.beats]
    begun += [(line.start, line.id) for s in shots[-1:] for line in s.lines]
    if not shots or max(begun)[1] not in beats:
        raise Unfit
    return Where(shots=(shots[-1].id,), said="after it")
