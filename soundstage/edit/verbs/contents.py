# SPDX-License-Identifier: Apache-2.0
"""What a thing is full of, or is a piece of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.words import singular
from soundstage.language.casting import can_be_seen


@dataclass(frozen=True)
class Contents(Verb):
    """Fill a thing with something else: a vase of roses, a glass of milk."""

    phrases = (
        "<swap> [the] {old:text} (with|by|for|to|into) [some|the] {new:text}",
        "<make> the {old:text} [<to>] [some] {new:text}",
        "{new:text} instead of [the] {old:text}",
    )
    example = ("A vase of tulips stands on a table.", "replace the tulips with roses", "vase1.words: of tulips -> of")
    rank = 1

    old: Annotated[str, "what is in it now"] = ""
    new: Annotated[str, "what is to be in it"] = ""

    def apply(self, scope: Scope) -> Done:
        old, new = self.old.lower().split(), self.new.removeprefix("a ").lower()
        full = {s.id: said for s in scope.production.cast for said in s.words
                if said.startswith("of ") and len(old) == 1 and singular(old[0]) == singular(said.split()[-1])}
        if len(full) != 1 or len(new.split()) > 2 or not can_be_seen(singular(new.split()[-1])):
            raise Unfit
        who, said = next(iter(full.items()))
        words = tuple(f"of {new}" if w == said else w for w in scope.subject(who).words)
        return Done(with_subject(scope.production, who, words=words), (who,))
