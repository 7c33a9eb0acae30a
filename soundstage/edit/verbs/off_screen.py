# SPDX-License-Identifier: Apache-2.0
"""Whether a line's speaker is seen."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat


@dataclass(frozen=True)
class OffScreen(Verb):
    """Let a line be heard from somebody who is not in the picture then."""

    phrases = (
        "(put|move|take|keep|play|have|make|let|show|hear) {who:subject} 's (line|lines|words|voice|answer|reply) "
        "(off-screen|off screen|offscreen|off camera|off-camera|from off screen)",
        "{who:subject} 's (line|lines|words|voice|answer|reply) <should> [be|come|be heard] [from] (off-screen|off "
        "screen|offscreen|off camera|off-camera)",
        "(let|have|make) {who:subject} (speak|talk|say it|answer|reply|say that|say the line) [from] (off-screen|off "
        "screen|offscreen|off camera|off-camera)",
        "{who:subject} <should> (speak|talk|say it|answer|reply) [from] (off-screen|off screen|offscreen|off camera)",
        "(only hear|just hear) {who:subject}",
        "the [{number:which}] (line|answer|reply|question) <should> [be|come|be heard] [from] (off-screen|off screen|"
        "offscreen|off camera|off-camera)",
        "(put|move|take|keep|play|have|make|let|hear) the [{number:which}] (line|answer|reply|question) [come] [from] "
        "(off-screen|off screen|offscreen|off camera|off-camera)",
    )
    example = (
        'A man sits in a cafe. A woman says: "It is late."',
        "let the woman speak off screen",
        "s1.sh1.b2.line.off_screen: no -> yes",
    )
    rank = 4

    who: Annotated[tuple[str, ...], "whose line"] = ()
    number: Annotated[Fraction | None, "which line: the second"] = None

    def apply(self, scope: Scope) -> Done:
        said = spoken(scope, self.who) if self.who else (meant_line(scope, number=int(self.number or 0)),)
        mine = {b.id for b in said if b.line and not b.line.off_screen}
        if not mine:
            raise Unfit

        def changed(beat: Beat) -> Beat:
            if beat.id not in mine or beat.line is None:
                return beat
            return beat.model_copy(update={"line": beat.line.model_copy(update={"off_screen": True})})

        return Done(with_beats(scope.production, changed), self.who)
