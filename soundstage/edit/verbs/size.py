# SPDX-License-Identifier: Apache-2.0
"""Bigger or smaller."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope

_RELATIVE = ("er", "times", "twice", "half", "double")
SMALLEST, LARGEST = 0.2, 5.0


@dataclass(frozen=True)
class Size(Verb):
    """Make a subject bigger or smaller."""

    phrases = (
        "<make> {who:subject} [<to>] {size}",
        "{who:subject} <should> (be|become|look) {size}",
        "(shrink|reduce|scale down|downsize) {who:subject} [a bit|a little|down] [in size]",
        "(enlarge|grow|scale up|enhance|magnify|blow up) {who:subject} [a bit|a little|up] [in size]",
        "(make|scale|resize|enlarge|blow up|shrink|grow|reduce) {who:subject} [up|down|by|to|in size] "
        "{factor:number} times [bigger|larger|as big|as large|the size]",
        "scale {who:subject} by [a factor of] {factor:number}",
        "(double|triple|halve) [the size of] {who:subject}",
        "<make> {who:subject} {share:percent} (bigger|larger|smaller)",
        "{who:subject} {size}",
        "(let|have) {who:subject} (grow|shrink)",
        "<make> {who:subject} (grow|shrink)",
        "(increase|reduce|decrease) the size of {who:subject}",
        "<make> {who:subject} 's size [<to>] {size}",
        "(double|triple|halve) {who:subject} 's size",
        "give me [a] {size} {who:subject}",
    )
    example = ("A fox sits by a tree.", "make the fox twice as big", "fox1.size: 1 -> 2")

    who: Annotated[tuple[str, ...], "who"] = ()
    size: Annotated[float | None, "bigger, tiny, twice as big …"] = None
    factor: Annotated[Fraction | None, "how many times as big"] = None
    share: Annotated[float | None, "how many percent more or less"] = None

    def apply(self, scope: Scope) -> Done:
        words = scope.words.lower()
        less = any(w in words for w in ("shrink", "small", "reduce", "scale down", "downsize", "halve", "decrease"))
        production = scope.production
        for subject_id in self.who:
            now = scope.subject(subject_id).size
            if self.factor is not None:
                new = now / float(self.factor) if less and self.factor > 1 else now * float(self.factor)
            elif self.share is not None:
                new = now * (1 - self.share if less else 1 + self.share)
            elif self.size is not None:
                relative = any(w in words for w in ("er ", "twice", "half", "double", "times")) or words.rstrip(
                    " .!"
                ).endswith("er")
                new = now * self.size if relative or (now != 1 and abs(self.size - 1) < 0.4) else self.size
            else:
                new = now * (
                    3.0
                    if "triple" in words
                    else 2.0
                    if "double" in words
                    else 0.5
                    if "halve" in words
                    else 0.65
                    if less
                    else 1.5
                )
            new = round(min(LARGEST, max(SMALLEST, new)), 3)
            production = with_subject(production, subject_id, size=new)
        return Done(production, self.who)
