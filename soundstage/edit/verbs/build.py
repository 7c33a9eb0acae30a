# SPDX-License-Identifier: Apache-2.0
"""Thin or stout, pale or tanned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Build(Verb):
    """Make somebody slim, stout, strong …, or give somebody another skin."""

    phrases = (
        "<make> {who:subject} [<to>|look] {build}",
        "{who:subject} <should> (be|look|become|get) {build}",
        "(let|have) {who:subject} (look|be|become) {build}",
        "give {who:subject} [a|an] {build} (build|body|figure)",
        "<make> {who:subject} 's (build|body|figure) [<to>] {build}",
        "(give|hand) {who:subject} [a|an] {skin} (skin|complexion|skin tone)",
        "<make> {who:subject} 's (skin|complexion|skin tone) [<to>] {skin}",
        "{who:subject} 's (skin|complexion|skin tone) <should> be {skin}",
    )
    example = ("A man sits in a cafe.", "make the man slim", "man1.build: - -> slim")
    rank = 2

    who: Annotated[tuple[str, ...], "who"] = ()
    build: Annotated[str, "slim, thin, stout, fat, strong, muscular …"] = ""
    skin: Annotated[str, "pale, light, tan, brown, dark …"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.steps import Unfit

        production = scope.production
        for subject_id in self.who:
            if scope.subject(subject_id).family != "body":
                raise Unfit
            field = "build" if self.build else "skin"
            production = with_subject(production, subject_id, **{field: self.build or self.skin})
        return Done(production, self.who)
