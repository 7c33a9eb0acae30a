# SPDX-License-Identifier: Apache-2.0
"""Another thing in a deed: "they play dice, not cards"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat, without_subjects
from soundstage.edit.deeds import doing, home, merged, read_deed
from soundstage.edit.onto import Fragment
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import OWN, Unfit
from soundstage.edit.verbs.swap import Swap
from soundstage.edit.words import words_of
from soundstage.model.production import Beat


@dataclass(frozen=True)
class OtherThing(Verb):
    """Let a deed be done with another thing than now, told with the thing that it is not."""

    phrases = (
        "{who:subject} [<should>|is|are] [be] {deed} (not|rather than|instead of) [just|only] {was:subject}",
        "(make|have|let) {who:subject} {deed} (not|rather than|instead of) [just|only] {was:subject}",
        "{who:subject} [<should>] {deed} with {by:text} (not|rather than|instead of) [with] {was:subject}",
        "(make|have|let) {who:subject} {deed} with {by:text} (not|rather than|instead of) [with] {was:subject}",
    )
    example = ("A man eats an apple.", "he is eating a carrot, not an apple", "apple1.noun: apple -> carrot")
    rank = 1

    who: Annotated[tuple[str, ...], "who does it"] = ()
    deed: Annotated[str, "what, with the thing that it is to be"] = ""
    was: Annotated[tuple[str, ...], "the thing that it is now"] = ()
    by: Annotated[str, "with what it is to be done: a bucket, his hands"] = ""

    def apply(self, scope: Scope) -> Done:
        if any(scope.subject(i).family == "body" for i in self.was):
            raise Unfit
        if self.by:
            return self._with_it(scope)
        found = read_deed(scope, self.who, self.deed)
        told = found.shot.beats
        row = words_of(self.deed)[0]
        begin = next((n for n in range(1, len(row)) if row[n] in ("a", "an", "some", "the", "his", "her", "their")), 1)
        used = [(b, i) for b in doing(scope, self.who) for i in self.was if i in (b.target, b.tool, b.anchor)]
        meant = {i for b, i in used if len(told) == 1 and (_verb(b) == _verb(told[0]) or b.tool == i)}
        if len(meant) != 1 or not row[begin:] or set(row[begin:]) & {"and", "then", "to", "on", "in", "at"}:
            raise Unfit  # nothing like it is done with that thing
        named = [w for w in row[begin:] if w not in ("the", "his", "her", "their")]
        new = named if named[0] in ("a", "an", "some") else ["some", *named]
        try:
            return Swap(who=tuple(meant), new=" ".join(new)).apply(scope)
        except Unfit:
            return self._with_theirs(scope, found, next(b for b, i in used if i in meant))

    def _with_theirs(self, scope: Scope, found: Fragment, beat: Beat) -> Done:
        """Done with what the words bring in: "give him her hat instead of her umbrella", and the other taken out."""
        told = found.shot.beats[0]
        new = {s.id for s in found.cast} & {told.target, told.tool}
        if told.action != beat.action or len(new) != 1:
            raise Unfit
        film = merged(scope.production, found, home(scope, self.who))
        film = with_beat(film, beat.id, target=told.target or beat.target, tool=told.tool)
        still = [b for b in all_beats(film) if {b.target, b.tool, b.anchor} & {*self.was}]
        return Done(film if still else without_subjects(film, self.was), self.who, found.notes, found.staged)

    def _with_it(self, scope: Scope) -> Done:
        """Done with another tool, or with a hand alone: "with a bucket, not with a net"."""
        verb = base_verb(self.deed.split()[0])
        used = [b for b in doing(scope, self.who) if b.tool in self.was and verb in (b.action, *b.verb.split()[:1])]
        if not used:
            raise Unfit
        if self.by.split()[-1] in OWN:
            others = [b for b in all_beats(scope.production) if {b.target, b.tool, b.anchor} & {*self.was}]
            film = with_beat(scope.production, used[0].id, tool="")
            return Done(film if len(others) > 1 else without_subjects(film, self.was), self.who)
        plainly = replace(scope, words=f"swap {scope.name(self.was)} for {self.by}")
        return Swap(who=self.was, new=self.by).apply(plainly)


def _verb(beat: Beat) -> str:
    return (beat.verb or beat.action).split()[0]
