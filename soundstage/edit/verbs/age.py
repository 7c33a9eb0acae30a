# SPDX-License-Identifier: Apache-2.0
"""Older or younger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit

_STEPS = ("child", "young", "adult", "old")
_BIT = r"(?i)\b(?:a (?:bit|little|touch|tad|few years)|slightly|somewhat|some years)"
_OLDER, _YOUNGER = re.compile(rf"{_BIT} older\b"), re.compile(rf"{_BIT} younger\b")


@dataclass(frozen=True)
class Age(Verb):
    """Make somebody old, young, adult or a child."""

    phrases = (
        "<make> {who:subject} [<to>|look] {age}",
        "{who:subject} <should> (be|look|become) {age}",
        "(<make>|i want) {who:subject} [to be|be|look] (about|around|roughly|at least|nearly|almost|over) "
        "{years:number} [years old|years of age]",
        "(<make>|i want) {who:subject} [<to>|to be|look] {years:number} (years old|years of age)",
        "{who:subject} <should> (be|look) [about|around|roughly|at least|nearly|almost|over|like] {years:number} "
        "[years old|years of age]",
        "(<make>|i want) {who:subject} [to be|be] in (his|her|their) [early|mid|late] {decade}",
        "{who:subject} <should> be in (his|her|their) [early|mid|late] {decade}",
        "{who:subject} (about|around) {years:number}",
        "age {who:subject}",
        "(let|have) {who:subject} (look|be|become) {age}",
    )
    example = ("A man sits in a cafe.", "make the man older", "man1.age: - -> old")

    who: Annotated[tuple[str, ...], "who"] = ()
    years: Annotated[Fraction | None, "how many years"] = None
    decade: Annotated[int | None, "of which years of life"] = None
    age: Annotated[str, "old, young, adult or child"] = "old"

    def apply(self, scope: Scope) -> Done:
        production, years = scope.production, self.years or self.decade
        for subject_id in self.who:
            if years and any(scope.subject(i).count > 1 for i in self.who):
                raise Unfit  # "make them about twenty": how many
            if scope.subject(subject_id).family != "body":
                raise Unfit
            production = with_subject(production, subject_id, age=_at(years) if years else self._of(
                scope.subject(subject_id).age, scope.words))
        return Done(production, self.who)

    def _of(self, now: str, words: str) -> str:
        """The age asked for; a step from the one there is for a child that is to be older, or one old to be younger."""
        if (now == "child" and _OLDER.search(words)) or (now == "old" and _YOUNGER.search(words)):
            return _STEPS[_STEPS.index(now) + (1 if now == "child" else -1)]
        return self.age


def _at(years: Fraction | int) -> str:
    """The age of man that so many years are."""
    return next(age for until, age in ((14, "child"), (30, "young"), (60, "adult"), (1000, "old")) if years < until)
