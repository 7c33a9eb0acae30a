# SPDX-License-Identifier: Apache-2.0
"""Who of all does what is done: only one of them, or another one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat
from soundstage.edit.deeds import read_deed
from soundstage.edit.happenings import deeds_of
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.swap import Swap
from soundstage.edit.words import words_of
from soundstage.model.production import Beat

_NEW = re.compile(r"(?i)\b(?:it|that)(?: (?:should|must) be| is|'s)? an? ")  # somebody who is not there yet


@dataclass(frozen=True)
class Doers(Verb):
    """Let only one of those who do something do it, or another one than now: the rest of the film stays."""

    phrases = (
        "(only|just) {alone:subject} [<should>] {does:deed}",
        "(make|have|let) (only|just) {alone:subject} {does:deed}",
        "(it|that) (should be|must be|is) (only|just) {alone:subject} (who|that) {does:deed}",
        "(it|that) (should be|must be|is) {taker:subject} (who|that) {does:deed} [not {now:subject}]",
        "{taker:subject} (<should> be|is) the one (who|that|to) {does:deed}",
        "<make> {taker:subject} the one (who|that|to) {does:deed}",
        "<make> it {taker:subject} (who|that) {does:deed}",
        "let it be {taker:subject} (who|that) {does:deed}",
        "<make> it {new:thing} (who|that) {does:deed}",
        "(it|that) (should be|must be|is) {new:thing} (who|that) {does:deed} [not {now:subject}]",
        "(make|have|let) {new:thing} {does:deed} (instead of|rather than|not|and not) {now:subject}",
        "{new:thing} [<should>] {does:deed} (instead of|rather than|not|and not) {now:subject}",
    )
    example = ("A man and a woman dance.", "only the woman should dance", "s1.sh1.b1.who: man1, woman1 -> woman1")
    rank = 4

    does: Annotated[str, "what is done, as the film tells it"] = ""
    alone: Annotated[tuple[str, ...], "who alone does it, of those who do"] = ()
    taker: Annotated[tuple[str, ...], "who does it from now on"] = ()
    now: Annotated[tuple[str, ...], "who does it now"] = ()
    new: Annotated[str, "somebody new who does it from now on, in words"] = ""

    def apply(self, scope: Scope) -> Done:
        if (self.taker and _NEW.search(scope.words)) or self.new.split()[:1] in (["the"], ["his"], ["her"], ["their"]):
            raise Unfit  # "it should be a girl who ...": nobody of the film; "the girl" is
        who = self.alone or self.taker
        beats = [b for b in self._meant(scope) if not self.now or set(b.who) & set(self.now)]
        if self.alone:
            beats = [b for b in beats if set(who) < set(b.who)]
        else:
            beats = [b for b in beats if not set(b.who) & set(who)]
        if not beats or (not self.alone and len(beats) > 1):
            raise Unfit  # nobody else does so, or it is not told which is meant
        if self.new:
            leaves = tuple(i for i in beats[0].who if i in self.now) or beats[0].who
            if not self.now and len(leaves) > 1:
                raise Unfit  # one of two who do it together, and nobody says which
            plainly = f"swap {scope.name(leaves)} for {self.new}"
            return Swap(who=leaves, new=self.new).apply(replace(scope, words=plainly))
        production = scope.production
        for beat in beats:
            production = with_beat(production, beat.id, who=who)
        return Done(production, who)

    def _meant(self, scope: Scope) -> list[Beat]:
        """The film's beats that the words tell, whoever does them."""
        row = words_of(self.does)[0]
        everybody = tuple(s.id for s in scope.production.cast if s.family == "body")
        if not row or not everybody:
            return []
        told = read_deed(scope, everybody[:1], self.does).shot.beats
        action, named = (told[0].action, told[0].target) if len(told) == 1 else ("", "")
        fits = [b for b in scope.meant_beats() if b.action == action and not b.line and b.target == named]
        return people.by_people(fits or deeds_of(everybody, row[0], row[1:], scope), scope)
