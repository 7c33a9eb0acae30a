# SPDX-License-Identifier: Apache-2.0
"""Older or younger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.model.production import Subject

_RANKS = ("child", "young", "adult", "old")
_COMPARED = re.compile(r"(?i)\b(?:younger|older)\b")


@dataclass(frozen=True)
class Age(Verb):
    """Make somebody old, young, adult or a child."""

    phrases = (
        "<make> {who:subject} [<to>|look] {age}",
        "{who:subject} <should> (be|look|become) {age}",
        "age {who:subject}",
        "(let|have) {who:subject} (look|be|become) {age}",
    )
    example = ("A man sits in a cafe.", "make the man older", "man1.age: - -> old")

    who: Annotated[tuple[str, ...], "who"] = ()
    age: Annotated[str, "old, young, adult or child"] = "old"

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        for subject_id in self.who:
            if scope.subject(subject_id).family != "body":
                from soundstage.edit.steps import Unfit

                raise Unfit
            production = with_subject(production, subject_id, age=self._stepped(scope.subject(subject_id), scope.words))
        return Done(production, self.who)

    def _stepped(self, subject: Subject, words: str) -> str:
        """The age asked for; "younger" and "older" go on from how old somebody is."""
        rank = _RANKS.index(subject.age) if subject.age in _RANKS else -1
        if rank < 0 or not _COMPARED.search(words):
            return self.age
        return _RANKS[min(max(rank + (-1 if self.age == "young" else 1), 0), len(_RANKS) - 1)]
