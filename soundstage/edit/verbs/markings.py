# SPDX-License-Identifier: Apache-2.0
"""Stripes and spots on somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Production

_SAID = {"striped": "stripes", "spotted": "spots", "checked": "checks"}


@dataclass(frozen=True)
class Markings(Verb):
    """Give an animal's coat, or what somebody wears, stripes or spots, of a colour and on one; or take them off."""

    phrases = (
        "<make> {who:subject} [<to>|be] {color} with [{other:color}] {look:pattern}",
        "{who:subject} <should> (be|have) [{color} with] [{other:color}] {look:pattern}",
        "(give|paint) {who:subject} [{other:color}] {look:pattern}",
        "<add> [{other:color}] {look:pattern} (to|on) {who:subject}",
        "<make> {who:subject} {look:pattern}",
    )
    example = ("A dog runs through a park.", "make the dog yellow with black stripes", "dog1.words: - -> black stripes")
    rank = 1

    who: Annotated[tuple[str, ...], "on whom"] = ()
    color: Annotated[str, "the colour that they lie on"] = ""
    other: Annotated[str, "their own colour"] = ""
    look: Annotated[str, "striped, spotted, checked or plain"] = ""

    def apply(self, scope: Scope) -> Done:
        production: Production = scope.production
        said = _SAID.get(self.look, "")
        for subject_id in self.who:
            subject = scope.subject(subject_id)
            worn = bool(subject.clothes)
            if subject.family != "body" or (not worn and (subject.gender or subject.name or self.look == "checked")):
                raise Unfit  # who wears nothing that the words name, and things
            if not said and self.look != "plain":
                raise Unfit
            rest = tuple(w for w in subject.words if w.split()[-1] not in _SAID.values())
            mark = (f"{self.other} {said}".strip(),) if said else ()
            fields = {"words": (*rest, *mark)} | ({"colors": (self.color,)} if self.color and not worn else {})
            production = with_subject(production, subject_id, **fields)
        return Done(production, self.who)
