# SPDX-License-Identifier: Apache-2.0
"""How large the words on the picture are, and of which colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.title_place import set_as
from soundstage.language.title_looks import LETTERS, changed, look_named


@dataclass(frozen=True)
class TitleLook(Verb):
    """Write a title or caption in large or small letters, or in a colour."""

    phrases = (
        "<make> the (title|caption|text|words|lettering|letters) [of the title|of the caption|in] {look:text}",
        "the (title|caption|text|words|lettering|letters) <should> be [written|in] {look:text}",
        "(write|show|set|put|print|colour|color|have|turn|paint) the (title|caption|text|words|lettering|letters) [in] "
        "{look:text}",
    )
    example = ('A fox walks. The title "Fox" appears.', "make the title big and gold", "title_look: - -> big gold")
    rank = 4

    look: Annotated[str, "big, small, gold, dark red …"] = ""

    def apply(self, scope: Scope) -> Done:
        row = self.look.split()
        while row and row[-1] in LETTERS:
            row = row[:-1]
        look = look_named(row)
        if not look:
            raise Unfit
        now = next((s.title_look for s in scope.meant_shots() if s.title), "")
        return Done(set_as(scope, "", "title_look", changed(now, look)))
