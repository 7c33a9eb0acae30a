# SPDX-License-Identifier: Apache-2.0
"""Pauses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import length
from soundstage.edit.changes import with_beat
from soundstage.edit.lines import spoken
from soundstage.edit.scope import Scope, beats_seen
from soundstage.edit.steps import Unfit
from soundstage.model.production import Production

_MOMENT = Fraction(3, 2)  # seconds


@dataclass(frozen=True)
class Pause(Verb):
    """Wait before a line or the last deed: a pause of so many seconds."""

    phrases = (
        "<add> a pause of {wait:seconds} [before {who:subject} (speaks|talks|answers|replies|says it)|before (the "
        "line|it|that|the answer|the reply|the last line)]",
        "<add> a {wait:seconds} pause [before {who:subject} (speaks|talks|answers|replies)|before (the line|it|that|"
        "the answer|the last line)]",
        "(make|have|let) {who:subject} (wait|pause|hesitate) [for] {wait:seconds} (before speaking|before talking|"
        "before answering|before he speaks|before she speaks|before it speaks|before the line|before replying)",
        "(wait|leave|pause|hold) [for] {wait:seconds} before the {nth:which} (line|answer|reply)",
        "wait {wait:seconds} before (the line|the answer|the last line|the reply)",
        "(leave|put|insert|add|have|wait|hold|pause|keep) [for] {wait:seconds} [of silence|pause|of quiet] "
        "before {who:subject} ('s line|speaks|talks|answers|replies|says it|'s answer|'s reply)",
        "(leave|put|insert|add|have) {wait:seconds} [of silence|pause] before the (line|answer|reply)",
        "(leave|put|insert|add|have|wait|hold|pause|keep|take) [for] {wait:seconds} [of silence|pause|of quiet] before "
        "{ere:happening}",
        "(leave|put|insert|add|have|wait|hold|pause|keep|linger|rest) [for] {wait:seconds} [of silence|pause|of quiet] "
        "[right|just] after {past:happening}",
        "<add> a (pause|silence|beat) of {wait:seconds} [right|just] after {past:happening}",
        "<add> a pause before {ere:happening} [of|about|for] {wait:seconds}",
        "<add> a (pause|silence|beat) of {wait:seconds} [right|just] before {ere:happening}",
        "<add> a {wait:seconds} (pause|silence) before {ere:happening}",
        "(<add>|hold|leave|keep|give (it|her|him|them|us)) [a|some] (pause|longer pause|beat|beat of silence|bit of "
        "silence|moment of silence|silence|little pause) [right|just] (before {ere:happening}|after {past:happening})",
        "{who:subject} <should> (wait|pause|hesitate) [for] {wait:seconds} (before speaking|before talking|before "
        "answering|before replying)",
    )
    example = (
        'A man sits in a cafe and says: "It is late."',
        "add a pause of 2 seconds before the line",
        "s1.sh1.b2.after: - -> 2",
    )
    rank = 4

    wait: Annotated[Fraction | None, "seconds"] = None
    nth: Annotated[Fraction | None, "before which line, counted"] = None
    who: Annotated[tuple[str, ...], "before who speaks"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        if self.wait is None:  # as long as it is not said
            return replace(self, wait=_MOMENT).apply(scope)
        if self.ere:
            return Done(with_beat(scope.production, self.ere[0], after=self.wait))
        if self.past:
            rows = [(sh.beats, n) for s in scope.production.scenes for sh in s.shots for n, b in enumerate(sh.beats)
                    if b.id == self.past[-1]]
            beats, at = rows[0]
            if at + 1 == len(beats):  # nothing comes after it in its shot, which is held as much longer
                return Done(self._held(scope))
            return Done(with_beat(scope.production, beats[at + 1].id, after=self.wait))
        return self._before(scope)

    def _held(self, scope: Scope) -> Production:
        """The film with the shot in which these beats end held longer."""
        told = {sh.id for s in scope.production.scenes for sh in s.shots if {b.id for b in sh.beats} & set(self.past)}
        ends = [s for s in scope.shots if set(self.past) & beats_seen(s)] or [s for s in scope.shots if s.block in told]
        if not ends or self.wait is None:
            raise Unfit
        return length(scope, ends[-1], ends[-1].duration + self.wait)

    def _before(self, scope: Scope) -> Done:
        """A pause before a line, or the last deed."""
        beats = spoken(scope, self.who) or scope.meant_beats()
        if self.nth is not None and 0 < self.nth <= len(beats):
            beats = beats[: int(self.nth)]
        if not beats:
            raise self.refuse(scope, "nothing happens there to wait for")
        return Done(with_beat(scope.production, beats[-1].id, after=self.wait), self.who)
