# SPDX-License-Identifier: Apache-2.0
"""A name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Name(Verb):
    """Name a character."""

    phrases = (
        "(call|name|rename|baptise) {who:subject} [to|as] {called:text}",
        "{who:subject} <should> be (called|named) {called:text}",
        "{who:subject} 's name <should> be {called:text}",
        "<make> {who:subject} 's name [<to>] {called:text}",
        "(give|hand) {who:subject} (a|the) name {called:text}",
    )
    example = ("A fox walks through a forest.", "call the fox Rusty", "fox1.name: - -> Rusty")

    who: Annotated[tuple[str, ...], "who"] = ()
    called: Annotated[str, "the name"] = ""

    def apply(self, scope: Scope) -> Done:
        name = self.called.strip('"').title()
        return Done(with_subject(scope.production, self.who[0], name=name), self.who[:1])
