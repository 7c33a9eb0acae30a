# SPDX-License-Identifier: Apache-2.0
"""Older or younger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope


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
            production = with_subject(production, subject_id, age=self.age)
        return Done(production, self.who)
