# SPDX-License-Identifier: Apache-2.0
"""Clothes off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.words import singular


@dataclass(frozen=True)
class Undress(Verb):
    """Take a garment off somebody."""

    phrases = (
        "<remove> {who:subject} 's {old:clothes}",
        "<remove> (his|her|its|their|the) {old:clothes}",
        "<remove> {old:clothes} from {who:subject}",
        "{who:subject} <should> not (wear|have|have on) {old:clothes}",
        "(let|have|make) {who:subject} (take off|remove) [his|her|its|their|the] {old:clothes}",
        "{who:subject} without {old:clothes}",
        "take {who:subject} 's {old:clothes} off",
        "take (his|her|its|their|the) {old:clothes} off",
    )
    example = ("A man in a grey coat sits in a cafe.", "take off his coat", "man1.clothes: grey coat -> -")
    rank = 2

    who: Annotated[tuple[str, ...], "who"] = ()
    old: Annotated[tuple[str, ...], "what is taken off"] = ()

    def apply(self, scope: Scope) -> Done:
        kinds = {singular(o.split()[-1]) for o in self.old}
        rows = [scope.subject(i) for i in self.who] or list(scope.production.cast)
        worn = [s for s in rows if any(singular(c.split()[-1]) in kinds for c in s.clothes)]
        worn = [s for s in worn if s.id in scope.last] or worn
        if not worn:
            raise Unfit
        who = worn[0]
        rest = tuple(c for c in who.clothes if singular(c.split()[-1]) not in kinds)
        return Done(with_subject(scope.production, who.id, clothes=rest), (who.id,))
