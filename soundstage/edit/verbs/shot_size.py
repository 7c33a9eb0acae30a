# SPDX-License-Identifier: Apache-2.0
"""Nearer or wider."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed, shots_of
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope, Where
from soundstage.edit.steps import Unfit

_LASTING = re.compile(r"(?i)\b(?:of|for|lasting) (?:an? |one |two |three |four |five |[\d.]+ ?)(?:s|secs?|seconds?)\b")
_LADDER = ("extreme_close", "close", "medium", "medium_full", "full", "wide", "extreme_wide")


@dataclass(frozen=True)
class ShotSize(Verb):
    """Frame shots as close-up, medium, full, wide …, or a step closer or wider."""

    phrases = (
        "<make> {shots} [<to>] [a|an] {size:shot_size} [of {who:subject}|on {who:subject}]",
        "<make> <scene> [<to>|with] [a|an] {size:shot_size} [of {who:subject}|on {who:subject}]",
        "(use|have|give me|show|do|try|film|shoot|take|frame) [a|an] {size:shot_size} [of {who:subject}|on "
        "{who:subject}] (in|for|as) {shots}",
        "(use|have|give me|do|try|film|shoot|take|frame|switch to|change to|go to|in|as) [a|an] {size:shot_size} "
        "[of {who:subject}|on {who:subject}]",
        "(use|frame|shoot|film|show|take) (it|{shots}|{who:subject}) (as|in|with|from) [a|an] {size:shot_size}",
        "{shots} <should> be [a|an] {size:shot_size} [of {who:subject}|on {who:subject}]",
        "(show|frame) {who:subject} in [a|an] {size:shot_size}",
        "{shots} (as|in) [a|an] {size:shot_size}",
        "(go|get|move|come|bring the camera|move the camera|frame it|frame|put the camera) [a bit|a little|much|in] "
        "{step:nearer} [to {who:subject}|on {who:subject}]",
        "<make> {shots} [a bit|a little|much] {step:nearer} [on {who:subject}|to {who:subject}]",
        "<make> (it|the framing|the frame|the shot) [a bit|a little|much] {step:nearer}",
        "(frame|film|shoot) {shots} [a bit|a little|much] {step:nearer}",
        "{step:nearer} [on {who:subject}|to {who:subject}] in {shots}",
        "(the camera|camera) <should> be [a bit|a little] {step:nearer} [to {who:subject}]",
        "[a|an] {step:nearer} (view|shot|framing|frame) [of {who:subject}|on {who:subject}]",
        "[a bit|a little|much|slightly] {step:nearer} [on {who:subject}|to {who:subject}]",
        "(go|cut|move|get|push|punch|come) [in] [to|for|into] [a|an|really|very] {size:shot_size} [on|of|"
        "around] {who:subject}",
        "(go|cut|move|punch) [in] [to|for|into] [a|an|really|very] {size:shot_size}",
        "(go|cut|move|punch|pull) (out|back) [to] [a|an|really|very] {size:shot_size}",
        "(show|see|reveal) (the whole|the entire|all of the|more of the) {view:place}",
        "get {step:nearer} to {who:subject}",
        "<make> the camera [a bit] {step:nearer} [to {who:subject}]",
        "{shots} <should> be [a bit|a little|much] {step:nearer}",
    )
    example = ("A fox walks through a forest.", "make it a close-up", "pin sh1.camera.size: - -> close")
    rank = 1

    size: Annotated[str | None, "extreme_wide, wide, full, medium_full, medium, close or extreme_close"] = ""
    who: Annotated[tuple[str, ...], "of whom"] = ()
    view: Annotated[Any, "the place to be seen whole"] = None
    step: Annotated[int | None, "-1 a step closer, 1 a step wider"] = None

    def apply(self, scope: Scope) -> Done:
        if scope.where.time is None and _LASTING.search(scope.words):
            raise Unfit  # "a close-up of one second" says how long, too
        production = scope.production
        shown = scope.on(self.who) if self.who and not scope.where.anything and len(scope.shots) > 1 else None
        busy = shots_of(scope, self.who) if self.who and shown is None else ()
        scope = shown or (scope.at(Where(shots=tuple(s.id for s in busy))) if busy else scope)
        for shot in scope.meant_shots():
            size = self.size or ("wide" if self.view is not None else None)
            if size is None:
                now = _LADDER.index(shot.camera.size) if shot.camera.size in _LADDER else 3
                at = min(len(_LADDER) - 1, max(0, now + (self.step or 0)))
                if at == now:
                    raise self.refuse(
                        scope,
                        f"shot {shot.id} is {_LADDER[now].replace('_', ' ')} already",
                        "ask for the lens or the height instead",
                    )
                size = _LADDER[at]
            fields: dict[str, Any] = {"size": size}
            if self.who:
                fields["subject"] = self.who[0] + part_named(scope.words)
            production = framed(_on(scope, production), fields, (shot,))
        return Done(production, self.who)


def _on(scope: Scope, production: object) -> Scope:
    """The scope with the film as far as it is changed; its plan is the one already made."""
    from dataclasses import replace

    plan = scope.plan
    fresh = replace(scope, production=production)  # type: ignore[arg-type]
    fresh.__dict__["plan"] = plan
    return fresh
