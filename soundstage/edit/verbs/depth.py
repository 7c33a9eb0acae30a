# SPDX-License-Identifier: Apache-2.0
"""How much of the picture is sharp."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Depth(Verb):
    """Let only a thin layer of the picture be sharp, or all of it: shallow or deep focus."""

    phrases = (
        "[use|with|give <scene>|give {shots}|<make> <scene>|add|have] [a|an] [very|more] {depth:depth} [in {shots}|for "
        "{shots}]",
        "<make> {shots} [with|have] [a|an] [very|more] {depth:depth}",
        "(blur|soften|defocus) the (background|backdrop) [in {shots}|of {shots}] [behind {who:subject}]",
        "<make> the (background|backdrop) [go|be|look] (blurry|blurred|soft|out of focus|unsharp) [in {shots}] "
        "[behind {who:subject}]",
        "the (background|backdrop) <should> (be|go|look) (blurry|blurred|soft|out of focus|unsharp) [in {shots}]",
        "(keep|have|make) (everything|all of it|it all|the whole picture|the background) (sharp|in focus) [in {shots}]",
        "(everything|the whole picture|the background) <should> be (sharp|in focus) [in {shots}]",
    )
    example = ("A fox sits in a forest.", "use a shallow depth of field", "pin sh1.camera.focus: - -> shallow")
    rank = 1

    depth: Annotated[str, "shallow or deep"] = ""
    who: Annotated[tuple[str, ...], "before whom"] = ()

    def apply(self, scope: Scope) -> Done:
        said = scope.words.lower()
        deep = "sharp" in said.split() or "in focus" in said
        fields: dict[str, object] = {"focus": self.depth or ("deep" if deep else "shallow")}
        return Done(framed(scope, fields), self.who)
