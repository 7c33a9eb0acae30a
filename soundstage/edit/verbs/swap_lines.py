# SPDX-License-Identifier: Apache-2.0
"""Two lines change places between who says them."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat
from soundstage.edit.lines import spoken
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class SwapLines(Verb):
    """Let two who speak say each other's lines."""

    phrases = (
        "(swap|exchange|switch|trade) (their|each other 's) (lines|words|dialogue)",
        "exchange the words of the lines",
        "(make|have|let) them (swap|exchange|switch|trade) (lines|words)",
        "(make|have|let) them say each other 's (lines|words)",
        "they <should> (swap|exchange|switch|trade|say) [each other 's] (lines|words)",
    )
    example = ('A man says: "Tea?" A woman says: "Milk."', "swap their lines", "s1.sh1.b1.line.text: Tea? -> Milk.")
    rank = 6

    def apply(self, scope: Scope) -> Done:
        lines = [b for b in spoken(scope) if b.line and b.who]
        speakers = list(dict.fromkeys(b.who for b in lines))
        if len(lines) != 2 or len(speakers) != 2:
            raise self.refuse(scope, f"{len(lines)} lines are spoken there, by {len(speakers)}: two can be swapped",
                              "say which line is given to whom")
        first, second = lines
        production = with_beat(scope.production, first.id, line=second.line)
        return Done(with_beat(production, second.id, line=first.line), (*first.who, *second.who))
