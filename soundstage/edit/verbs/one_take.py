# SPDX-License-Identifier: Apache-2.0
"""No cuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.changes import pinned, released
from soundstage.edit.scope import Scope

_OF_A_PART = (".camera.", ".duration", ".title", ".transition", ".pace")  # pins of one planned shot


@dataclass(frozen=True)
class OneTake(Verb):
    """Show what happens in one place without a cut, at a shot size when one is said."""

    phrases = (
        "(film|shoot|show|play|do|make|have|let|get|keep|cover) (<scene>|it all) [be|run] (in|as) (one|a|a single) "
        "[long|continuous|unbroken|single|uninterrupted|static|still] [{size:shot_size}] (take|shot|oner)",
        "(film|shoot|show|play|do|make|have|let|keep|cover) (<scene>|it all) (in|as) (one|a single) [long|static|"
        "still] {size:shot_size} [shot]",
        "(film|shoot|show|play|do|make|keep) (<scene>|it all) without [any] (cuts|cutting|a cut)",
        "[use|do] (no cuts|one take|one long take|one continuous shot|a single take|one single shot)",
        "<remove> [the|all|all the] cuts [between the shots]",
    )
    example = (
        'A man walks into a cafe, sits down and says: "A coffee, please." A woman laughs.',
        "film it as one long take",
        "pin sh1.cuts: - -> +0",
    )
    rank = 4

    size: Annotated[str, "how much of it is seen"] = ""

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        blocks = tuple(dict.fromkeys(s.block for s in scope.meant_shots()))
        for block in blocks:
            parts = [s.id for s in scope.shots if s.block == block and s.id != block]
            gone = [c.id for c in production.pins if any(c.id.startswith(f"{i}{end}") for i in parts
                                                            for end in _OF_A_PART)]
            production = pinned(released(production, [*gone, "cut.order"]), f"{block}.cuts", ["+0"], scope.words)
        if not self.size and "static" not in scope.words.lower():
            return Done(production)
        fields = {"size": self.size} if self.size else {}
        whole = Scope(production, scope.planner, scope.vocabulary, words=scope.words)
        shots = [s for s in whole.shots if s.block in blocks]
        fields |= {"move": "static"} if {"static", "still"} & set(scope.words.lower().split()) else {}
        return Done(framed(whole, fields, shots))
