# SPDX-License-Identifier: Apache-2.0
"""Another take."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Take(Verb):
    """Another take of all that no word says: another seed."""

    phrases = (
        "(give me|do|make|try|shoot|i want|roll) (another|a new|a different|one more|a second) (take|version|"
        "variation|try|variant)",
        "another take",
        "(try|do it) again",
        "<make> the seed [<to>] {seed:number}",
        "(use|with) seed {seed:number}",
        "(reroll|re-roll|regenerate|redo) (it|<scene>|everything)",
    )
    example = ("A fox walks through a forest.", "give me another take", "film.seed: 1 -> 2")
    rank = 3

    seed: Annotated[Fraction | None, "the number of the take"] = None

    def apply(self, scope: Scope) -> Done:
        return Done(
            scope.production.model_copy(
                update={"seed": int(self.seed) if self.seed is not None else scope.production.seed + 1}
            )
        )
