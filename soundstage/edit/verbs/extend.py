# SPDX-License-Identifier: Apache-2.0
"""Shots held longer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import length
from soundstage.edit.kindred import verb_of
from soundstage.edit.scope import Scope, Where, beats_seen
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on

_HELD_FOR = re.compile(r"(?i)(?:hold|keep|stay)\b(?!.*\b(?:more|longer|another|extra|additional|by)\b).* for ")
_IT = re.compile(r"(?i)\b(?:hold|stay|linger|rest|wait|remain|keep)(?: on| with)? (?:it|that|this)\b")
_MORE = re.compile(r"\b(?:more|longer|another|extra|additional)\b", re.I)


@dataclass(frozen=True)
class Extend(Verb):
    """Hold a shot longer: to a length or by some seconds."""

    phrases = (
        "(extend|lengthen|prolong|stretch|hold|expand|stay on|keep) [on] {shots} [a bit longer|a little longer|longer] "
        "[by|for|another|for another|by another] {by:seconds} [longer|more]",
        "(extend|lengthen|prolong|stretch|expand) {shots} to {to:seconds} [long]",
        "(hold|stay) [on] {shots} [for] {by:seconds} (longer|more)",
        "(hold|stay|linger|rest) [on|with] {who:subject} [for] {by:seconds} [longer|more]",
        "(hold|stay|linger|rest|wait|remain|keep) [on|with] ({shots}|{who:subject}|the shot|it) [for] {by:seconds} "
        "[longer|more] [right|just] after {past:happening}",
        "(hold|stay|linger|rest|wait|remain|keep) [on|with] ({shots}|{who:subject}|the shot|it) [for] [a bit|a little|"
        "a while|a moment] [longer] [right|just] after {past:happening}",
        "(hold|extend|lengthen|prolong) (it|the shot) [for|by] {by:seconds} (longer|more)",
        "<make> {shots} [last|run|stay] [a bit|a little|much] longer",
        "(extend|lengthen|stretch|prolong) {shots} by [a|one] {share:fraction}",
        "<make> {shots} [a|one] {share:fraction} longer",
        "<make> {shots} {by:seconds} longer",
        "<make> {shots} longer by {by:seconds}",
        "<make> {shots} [a bit|a little|much] longer",
        "(hold|stay|linger|keep) [on] (the|his|her|its|their|{who:subject} 's) {deed} [for] [another|a bit|a little] "
        "[longer]",
        "(hold|stay|linger|keep) [on] (the|his|her|its|their|{who:subject} 's) {deed} [for] [another] {by:seconds} "
        "[longer|more]",
        "(hold|stay|linger|rest) [on|with] {who:subject} (longer|a bit longer|a little longer)",
        "(give|grant|allow) {shots} [another] {by:seconds} [longer|more]",
        "(extend|lengthen|prolong|hold) {shots} [a bit|a little|longer|a bit longer|a little longer]",
        "<add> {by:seconds} (to|at the end of) {shots}",
        "{shots} <should> be [{by:seconds}|a bit|a little|much] longer",
        "{shots} <should> (last|be held|go on|run|continue) {by:seconds} longer",
        "<make> {shots} {twice:doubled}",
        "{shots} <should> [be] {twice:doubled}",
        "double (the length of|the duration of) {shots}",
        "let {shots} (run|go on|continue|last) [for] {by:seconds} (longer|more)",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "hold the last shot for 2 more seconds",
        "pin sh2.duration: - -> ",
    )
    rank = 3

    who: Annotated[tuple[str, ...], "on whom, when no shot is named"] = ()
    deed: Annotated[str, "on what is done, when no shot is named"] = ""
    to: Annotated[Fraction | None, "length in seconds"] = None
    by: Annotated[Fraction | None, "how many seconds more"] = None
    share: Annotated[Fraction | None, "by which part of it"] = None
    twice: Annotated[str, "twice as long as it is"] = ""

    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        if self.who and _IT.search(scope.words):
            raise Unfit  # the shot, nobody
        if self.past:
            scope = scope.at(_after(scope, self.past, self.who))
        if self.deed:
            scope = scope.at(_where_done(scope, self.deed))
        if self.who and scope.moment and not scope.where.anything:  # "... then hold on her face"
            scope = scope.at(_then(scope, self.who))
        done = _done_by(scope, self.who) if self.who and not scope.where.anything else None
        scope = scope.at(done) if done is not None else scope
        named = scope.on(self.who, people.part_named(scope.words)) if self.who and not scope.where.shots else scope
        if named is None:
            raise Unfit
        scope = named
        if not scope.where.anything and len(scope.shots) > 1:
            raise Unfit
        production = scope.production
        for shot in scope.meant_shots():
            twice = self.twice or "double" in scope.words.lower()
            twice = twice and self.share is None
            more = self.by if self.by is not None else shot.duration * self.share if self.share else Fraction(1)
            longer = shot.duration * 2 if twice else shot.duration + more
            given = scope.words.lower().split()[0] in ("give", "allow", "grant") and not _MORE.search(scope.words)
            there = scope.first is None or any(s.id == shot.id for s in scope.first.shots)  # before this text
            given = given or bool(self.by and (self.by > shot.duration or not there) and _HELD_FOR.match(scope.words))
            new = self.to if self.to is not None else self.by if given and self.by else longer
            if self.to is not None and self.to < shot.duration:
                raise self.refuse(
                    scope, f"shot {shot.id} is {float(shot.duration):.1f} seconds long already", "trim it instead"
                )
            production = length(_on(scope, production), shot, new)
        return Done(production, self.who)


def _then(scope: Scope, who: Sequence[str]) -> Where:
    """The shot of the moment that was just spoken of, where it is of them; nothing said where it is not."""
    here = [s for s in scope.shots if beats_seen(s) & set(scope.moment) and any(p.subject in who for p in s.performers)]
    return Where(shots=(here[0].id,), said="then") if here else Where()


def _after(scope: Scope, beats: Sequence[str], who: Sequence[str]) -> Where:
    """The shot in which these beats end; of whom it is to be, where somebody is named."""
    ends = [(s, b.id, b.end) for s in scope.shots for p in s.performers for b in p.beats]
    ends += [(s, x.id, x.end) for s in scope.shots for x in s.lines]
    here = [s for s, i, end in ends if i in beats and 0 < end <= s.duration]
    if not here or (who and here[-1].camera.subject.partition(".")[0] not in who):
        raise Unfit  # it would be held on somebody else
    return Where(shots=(here[-1].id,), said="after it")


def _done_by(scope: Scope, who: Sequence[str]) -> Where | None:
    """The shot in which they do what a word says of them: "his raised hands"; None where no word does."""
    verbs = {verb_of(w) for w in scope.words.lower().split() if w.endswith(("ed", "ing"))} - {""}
    done = {b.id for b in scope.meant_beats() if set(b.who) & set(who) and verbs & {b.action, *b.verb.split()[:1]}}
    shown = [s.id for s in scope.shots if done & beats_seen(s)]
    return Where(shots=tuple(shown[:1]), said="it") if len(shown) == 1 else None


def _where_done(scope: Scope, deed: str) -> Where:
    """The shot in which this is done: "the smile"."""
    if len(deed.split()) > 1:
        raise Unfit
    ids = {b.id for b in scope.meant_beats() if base_verb(deed) in (b.action, b.verb)}
    shots = [s.id for s in scope.shots if ids & beats_seen(s)]
    if not shots:
        raise Unfit
    return Where(shots=(shots[-1],), said=f"the {deed}")
