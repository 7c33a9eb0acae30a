# SPDX-License-Identifier: Apache-2.0
"""More or fewer of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject, without_subjects
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.words import compares, singular
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy

MOST = 12
_FURTHER = frozenset(("more", "extra", "additional", "further"))
_GROUPS = frozenset((*lexicon.GROUP_NOUNS, "crowd", "queue", "line-up", "pack", "swarm", "throng", "public", "party"))


@dataclass(frozen=True)
class Count(Verb):
    """Let there be so many of a subject."""

    phrases = (
        "<make> (it|them|that|there|there be) {number} {noun:text} [instead of {who:subject}]",
        "<make> {who:subject} [<to>] {number}",
        "(have|show|use|i want) {number} {noun:text} instead of [just|only] (one|a single one|{who:subject})",
        "there <should> be {number} {noun:text}",
        "there <should> be {number} of {who:subject}",
        "{number} {noun:text} instead of {who:subject}",
        "there <should> be {number} {noun:text} {relation} {other:subject}",
        "(put|place|set) {number} {noun:text} {relation} {other:subject}",
        "(make|have|let) {doer:subject} {deed} {number} {noun:text} [instead of [just|only] (one|a single one)]",
        "{doer:subject} <should> {deed} {number} {noun:text} [instead of [just|only] (one|a single one)]",
        "<make> (it|them) {number} {noun:text}",
        "{number} {noun:text} (instead of|rather than|not) [just|only] {was:number}",
        "{number} {noun:text} instead of [just|only] (one|a single one)",
        "(one|another|a second) more {noun:text}",
        "[some|a few] more {noun:text}",
        "[<add>] {number} (more|extra|additional|further) {noun:text}",
        "(get|have|show|see|use|want|need) {number} {noun:text}",
        "(add|let us have) another {noun:text} (like it|just like it|of the same)",
        "<make> {who:subject} [<to>] {number} {noun:text}",
        "<swap> {who:subject} (with|for|by|to) {number} {noun:text}",
        "duplicate {who:subject}",
        "[only|just] {number} {noun:text}",
        "{number} {noun:text} <should> {does:deed}",
        "[(make|have|let)] {number} {noun:text} {does:deed} [(instead of|rather than|not) [just|only] one]",
        "<make> the number of {noun:text} [<to>] {number}",
        "<make> {who:subject} {share:amount_of}",
        "{who:subject} <should> be {share:amount_of}",
        "[<add>] [a|the] {share:amount_of} {noun:text} [in it|here|there|on screen]",
        "{share:amount_more} [of] [the] {noun:text} [(in|among|of) [the|that|this] {who:subject}]",
        "(have|show|i want|there <should> be) {share:amount_more} [of] [the] {noun:text} [(in|among|of) {who:subject}]",
        "{share:amount_verb} {who:subject}",
        "{share:amount_verb} the number of {noun:text}",
    )
    example = ("A fox walks through a forest.", "make the fox three foxes", "fox1.count: 1 -> 3")
    rank = 2

    number: Annotated[Fraction | None, "how many"] = None
    noun: Annotated[str, "of what, as the film calls it"] = ""
    was: Annotated[Fraction | None, "how many there are now"] = None
    who: Annotated[tuple[str, ...], "who, when it is said"] = ()
    relation: Annotated[str, "where they are"] = ""
    other: Annotated[tuple[str, ...], "beside what"] = ()
    share: Annotated[float, "how many times as many as now"] = 0.0
    doer: Annotated[tuple[str, ...], "who does something with them"] = ()
    deed: Annotated[str, "what, as the film tells it"] = ""
    does: Annotated[str, "what they do, as the film tells it"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        if self.relation or self.deed:
            return self._there(scope)
        if self.does or self.share:
            return self._doing_so(scope) if self.does else self._of_a_group(scope)
        if len(self.noun.split()) > 2 or (self.noun and compares(f"more {self.noun.split()[0]}")):
            raise Unfit
        word = singular((self.noun or "").split()[-1]) if self.noun else ""
        who = self.who or found([word], scope) or _called_more_closely(word, scope)
        if self.who and word and scope.words.lower().split()[0] in ("swap", "replace") and not set(self.who) & set(
                found([word], scope)):
            raise Unfit  # "replace the mouse by two rats": others
        v, first = scope.vocabulary, scope.subject(who[0]) if who else None
        if first is None or (word and word not in (first.noun.split()[-1], first.unit) and first.unit != (
                v.species.get(word) or v.props.get(word))):
            raise Unfit
        told = self.noun.split()[0] if len(self.noun.split()) > 1 else ""
        if self.number == 1 and self.who and ((word and word != singular(first.noun.split()[-1])) or (
                told in lexicon.COLORS and told not in first.colors) or (
                told not in first.noun.split() and (told in v.species or told in v.props))):
            raise Unfit  # "the car should be a yellow taxi", "the waiter a robot waiter": another one
        now, words = scope.subject(who[0]).count, scope.words.lower().split()
        more = now + 1 if {"more", "another", "second"} & set(words) else now * 2
        twins = tuple(s.id for s in scope.production.cast if word and (
            s.noun == scope.subject(who[0]).noun or s.id.rstrip("0123456789") == word))  # the captain of three pirates
        there = sum(scope.subject(i).count for i in twins) if _FURTHER & set(words) else 0  # "two more cows"
        number = there + int(self.number) if self.number is not None else more
        if not 1 <= number <= MOST:
            raise self.refuse(scope, f"{number} of a kind cannot be shown", f"from 1 to {MOST} works")
        counts = [scope.subject(i).count for i in twins]
        others = sum(counts[:-1])
        if self.number is not None and others >= number and max(counts) > 1 and len(twins) > 1:
            raise self.refuse(scope, f"there are {sum(counts)} of them, told apart", "say which of them are to go")
        if len(twins) > number and self.number is not None:
            return Done(without_subjects(scope.production, twins[number:]), twins[:number])
        if len(twins) > 1 and self.number is not None:  # the others are one each
            return Done(with_subject(scope.production, twins[-1], count=number - others), twins)
        return Done(with_subject(scope.production, who[0], count=number), who)

    def _doing_so(self, scope: Scope) -> Done:
        """So many of the one that does this already: "two boys watch" of a boy who watches."""
        kind, (verb, *_) = singular(self.noun.split()[-1]), self.does.split()
        does = [s.id for s in scope.production.cast if s.noun.split()[-1] == kind and any(
            base_verb(verb) in (b.action, *b.verb.split()[:1]) for b in scope.meant_beats() if s.id in b.who)]
        if len(does) != 1 or len(self.noun.split()) > 1 or not 1 <= (self.number or 0) <= MOST:
            raise Unfit  # others, or new ones
        return Done(with_subject(scope.production, does[0], count=int(self.number or 1)), (does[0],))

    def _of_a_group(self, scope: Scope) -> Done:
        """More or fewer of those who are several: "a bigger crowd", "half as many people in it"."""
        from soundstage.edit.people import found

        said = {singular(w) for w in scope.words.lower().split()}
        who = self.who or found([self.noun.split()[-1]], scope)
        named = _GROUPS & said or (self.noun and {"more", "fewer", "less", "many", "number", "half"} & said)
        several = [i for i in who if scope.subject(i).count > 1]
        if len(several) != 1 or not named:
            raise Unfit  # "make the campers bigger": how tall they are
        now = scope.subject(several[0]).count
        number = max(1, min(MOST, round(now * self.share)))
        if number == now:
            raise self.refuse(scope, f"{now} of a kind are there, and no {'more' if self.share > 1 else 'fewer'} "
                                     "can be shown", f"from 1 to {MOST} works")
        return Done(with_subject(scope.production, several[0], count=number), tuple(several))

    def _there(self, scope: Scope) -> Done:
        """So many of what is in that place, or is used for that deed, already: "five candles on the cake"."""
        noun = singular(self.noun.split()[-1])
        alike = {s.id for s in scope.production.cast if s.family != "body" and noun in (s.noun.split()[-1], s.unit)}
        beats = scope.meant_beats()
        if self.deed:
            verb = base_verb(self.deed.split()[-1])
            used = [b.target for b in beats if set(b.who) & set(self.doer) and verb in (b.action, *b.verb.split()[:1])]
        else:
            scenes = scope.production.scenes
            rows = [p for s in scenes for p in s.placements]
            rows += [p for s in scenes for h in s.shots for p in h.placements]
            used = [p.subject for p in rows if set(p.anchors) & set(self.other)]
            used += [b.target for b in beats if b.anchor in self.other]
        meant = [i for i in dict.fromkeys(used) if i in alike] or [
            s.id for s in scope.production.cast if s.id in alike and s.count > 1]  # "a tray with three glasses"
        one = self.number == 1 and not scope.words.lower().startswith("there")  # "put a candle on it" is one more
        if len(meant) != 1 or self.number is None or len(self.noun.split()) > 1 or (one and self.relation):
            raise Unfit  # others, or new ones
        if not 1 <= self.number <= MOST:
            raise self.refuse(scope, f"{self.number} of a kind cannot be shown", f"from 1 to {MOST} works")
        return Done(with_subject(scope.production, meant[0], count=int(self.number)), (meant[0],))


def _called_more_closely(word: str, scope: Scope) -> tuple[str, ...]:
    """The only thing of which the word is a kind, and which is built alike: "four loaves" where there is bread."""
    unit = scope.vocabulary.props.get(word, "")
    same = [s.id for s in scope.production.cast if unit and s.unit == unit and taxonomy().is_a(
        word, s.noun.split()[-1])]
    return tuple(same) if len(same) == 1 else ()
