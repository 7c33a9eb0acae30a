# SPDX-License-Identifier: Apache-2.0
"""What comes first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats, with_shot
from soundstage.edit.deeds import read_deed
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat

_AFTER = re.compile(r"\b(?:after|behind)\b")
_AGAIN = re.compile(r"(?i)\b(?:again|once more)\b")


@dataclass(frozen=True)
class Order(Verb):
    """Change the order in which things happen, or let them happen together."""

    phrases = (
        "(swap|reverse|change|switch|exchange) the order of {a:deed} and {b:deed}",
        "(make|have|let) {who:subject} {a:deed} before {b:deed}",
        "(make|have|let) {who:subject} {a:deed} before (he|she|it|they) {b:deed}",
        "{who:subject} <should> {a:deed} before {b:deed}",
        "{who:subject} <should> {a:deed} before (he|she|it|they) {b:deed}",
        "{who:subject} <should> first {a:deed} and then {b:deed}",
        "(make|have|let) {who:subject} first {a:deed} and then {b:deed}",
        "{who:subject} {a:deed} first [and|then|and then|and only then] {b:deed} (afterwards|after that|later)",
        "{who:subject} <should> {a:deed} first [and|then|and then|and only then] {b:deed} [afterwards|after that|later|"
        "second|next]",
        "(make|have|let) {who:subject} {a:deed} first [and|then|and then|and only then] {b:deed} [afterwards|later|"
        "after that|second|next]",
        "(make|have|let) {who:subject} {b:deed} only after {a:deed}",
        "(move|put) the {a:deed} (before|ahead of|in front of) the {b:deed}",
        "(move|put) the {b:deed} (after|behind) the {a:deed}",
        "(make|have|let) {who:subject} {b:deed} after {a:deed}",
        "(make|have|let) {who:subject} {b:deed} after (he|she|it|they) {a:deed}",
        "{who:subject} <should> {b:deed} after {a:deed}",
        "{who:subject} <should> {b:deed} only after {a:deed}",
        "(move|put|have|bring|play|let) {early:happening} [come|be|happen|to] [right|just] (before|ahead of|in front "
        "of) {late:happening}",
        "(move|put|have|bring|play|let) {late:happening} [come|be|happen|to] [right|just] (after|behind) "
        "{early:happening}",
        "{early:happening} (<should> (come|be|happen)|comes|happens|goes) [right|just] (before|ahead of|in front of) "
        "{late:happening}",
        "{late:happening} (<should> (come|be|happen)|comes|happens|goes) [right|just] after {early:happening}",
        "(swap|reverse|change|switch) the order [so|so that|with] {early:happening} before {late:happening}",
        "(swap|reverse|change|switch) the order [so|so that|with] {late:happening} after {early:happening}",
        "(move|put|shift|bring) {moved:happening} to the {goal:end} [of the film|of the scene]",
        "(make|have|let) {who:subject} {a:deed} and {b:deed} (at the same time|together|at once|simultaneously)",
        "(swap|switch|exchange|reverse) [the order of] the [first|last] [two] (lines|lines of dialogue) [around|over]",
        "{who:subject} <should> {a:deed} while {b:deed}",
        "(make|have|let) {who:subject} {a:deed} while {b:deed}",
    )
    example = (
        "A dog runs through a park and jumps.",
        "make the dog jump before running",
        "s1.sh1.beats: b1, b2 -> b2, b1",
    )
    rank = 2

    who: Annotated[tuple[str, ...], "who"] = ()
    a: Annotated[str, "what comes first"] = ""
    b: Annotated[str, "what comes after it"] = ""
    early: Annotated[tuple[str, ...], "beats of the film that come first"] = ()
    late: Annotated[tuple[str, ...], "beats of the film that come after them"] = ()
    moved: Annotated[tuple[str, ...], "the beat that comes first or last of all"] = ()
    goal: Annotated[str, "first or last"] = ""

    def apply(self, scope: Scope) -> Done:
        if _AGAIN.search(scope.words):
            raise Unfit  # "again after he speaks": once more, not later
        from soundstage.edit.people import leads

        if self.moved:
            return self._to_an_end(scope)
        if not (self.a or self.b or self.early):
            return self._lines_swapped(scope)
        if set(self.early) & set(self.late):
            raise Unfit  # nothing comes before itself
        who = self.who or leads(scope)[:1]
        now = {b.id: b for b in scope.meant_beats()}
        timed = now.get(self.early[0]) if self.early else None, now.get(self.late[0]) if self.late else None
        first, second = timed if self.early else (self._meant(scope, who, deed) for deed in (self.a, self.b))
        if first is None or second is None or first.id == second.id:
            raise Unfit
        words = scope.words.lower()
        _, shot = next(
            (s, sh) for s in scope.production.scenes for sh in s.shots if any(b.id == first.id for b in sh.beats)
        )
        ids = [b.id for b in shot.beats]
        if second.id not in ids:
            raise self.refuse(scope, "the two happen in different shots", "reorder the shots instead")
        if any(w in words for w in ("same time", "together", "at once", "simultaneously", "while")):
            later = max((first, second), key=lambda b: ids.index(b.id))
            beats = tuple(b.model_copy(update={"order": "with"}) if b.id == later.id else b for b in shot.beats)
            return Done(with_shot(scope.production, shot.id, beats=beats), who)
        if "order of" in words and ids.index(first.id) < ids.index(second.id):
            first, second = second, first
        moved = self.early and _AFTER.search(words) and "order" not in words  # it is what is moved
        beats = (_after if moved else _before)(shot.beats, first, second)
        return Done(with_shot(scope.production, shot.id, beats=beats), who)

    def _to_an_end(self, scope: Scope) -> Done:
        """What is done comes first or last of all that happens in its scene."""
        beat = next(b for b in scope.meant_beats() if b.id == self.moved[0])
        scene = next(s for s in scope.production.scenes if any(beat in sh.beats for sh in s.shots))
        rest = with_beats(scope.production, lambda b: None if b.id == beat.id else b)
        shot = next(s for s in rest.scenes if s.id == scene.id).shots[0 if self.goal == "first" else -1]
        beat = beat.model_copy(update={"order": "then"})
        beats = (beat, *shot.beats) if self.goal == "first" else (*shot.beats, beat)
        return Done(with_shot(rest, shot.id, beats=beats), beat.who)

    def _lines_swapped(self, scope: Scope) -> Done:
        """The second of two lines comes in the place of the first, and the first in its place."""
        lines = {b.id: b for b in scope.meant_beats() if b.line}
        shot = next((sh for s in scope.production.scenes for sh in s.shots if lines.keys() <= {b.id for b in sh.beats}),
                    None)
        most = slice(-2, None) if "last two" in scope.words else slice(2 if "first two" in scope.words else None)
        lines = dict(list(lines.items())[most])
        if len(lines) != 2 or shot is None:
            raise self.refuse(scope, f"there are {len(lines)} lines there, or they are in different shots",
                              'name them: move "…" before "…"')
        one, two = lines.values()
        beats = tuple(two if b.id == one.id else one if b.id == two.id else b for b in shot.beats)
        return Done(with_shot(scope.production, shot.id, beats=beats), tuple(dict.fromkeys((*one.who, *two.who))))

    def _meant(self, scope: Scope, who: tuple[str, ...], deed: str) -> Beat | None:
        if '"' in deed:  # what is not said yet has no place in the order
            return next((b for b in scope.meant_beats() if b.line and b.line.text in deed), None)
        if "say" in deed or "speak" in deed or "line" in deed:
            return next((b for b in scope.meant_beats() if b.line and set(b.who) & set(who)), None)
        olds = read_deed(scope, who, deed).shot.beats
        return next(
            (b for b in scope.meant_beats() if olds and b.action == olds[0].action and set(b.who) & set(who)), None
        )


def _before(beats: tuple[Beat, ...], first: Beat, second: Beat) -> tuple[Beat, ...]:
    """The beats with the first moved right before the second; whoever leads the row starts it."""
    rows = [b for b in beats if b.id != first.id]
    at = next(n for n, b in enumerate(rows) if b.id == second.id)
    rows.insert(at, first.model_copy(update={"order": second.order if at else "then"}))
    rows[at + 1] = rows[at + 1].model_copy(update={"order": "then"})
    return tuple(rows)


def _after(beats: tuple[Beat, ...], first: Beat, second: Beat) -> tuple[Beat, ...]:
    """The beats with the second moved right after the first and what goes on with that."""
    rows = [b for b in beats if b.id != second.id]
    at = next(n for n, b in enumerate(rows) if b.id == first.id) + 1
    while at < len(rows) and rows[at].order == "with":
        at += 1
    return (*rows[:at], second.model_copy(update={"order": "then"}), *rows[at:])
