# SPDX-License-Identifier: Apache-2.0
"""From which side somebody comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat


@dataclass(frozen=True)
class Side(Verb):
    """Let somebody who comes in come from the other side, or from the one named."""

    phrases = (
        "(make|have|let) {who:subject} (come|enter|arrive|appear|come in|walk in|run in) from the left [side]",
        "(make|have|let) {who:subject} (come|enter|arrive|appear|come in|walk in|run in) from the right [side]",
        "{who:subject} <should> (come|enter|arrive|appear|come in|walk in|run in) from the left [side]",
        "{who:subject} <should> (come|enter|arrive|appear|come in|walk in|run in) from the right [side]",
        "{who:subject} (comes|enters|arrives|appears|comes in|walks in) from the (left|right) [side]",
    )
    example = (
        "A man sits in a cafe. A woman walks in.",
        "have the woman come in from the right",
        "s1.sh1.b2.place: - -> from_right",
    )
    rank = 4

    who: Annotated[tuple[str, ...], "who comes"] = ()

    def apply(self, scope: Scope) -> Done:
        place = "from_right" if "right" in scope.words.lower().split() else "from_left"
        comes = next((b.id for b in scope.meant_beats() if set(b.who) & set(self.who) and b.action == "enter"), "")
        if not comes:
            raise Unfit

        def changed(beat: Beat) -> Beat:
            return beat.model_copy(update={"place": place, "anchor": ""}) if beat.id == comes else beat

        return Done(with_beats(scope.production, changed), self.who)
