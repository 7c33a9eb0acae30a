# SPDX-License-Identifier: Apache-2.0
"""Another shape of the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Aspect(Verb):
    """Another aspect ratio: every shot is composed anew for it."""

    phrases = (
        "<make> <scene> [<to>|in|for] {aspect} [format|video|aspect|ratio]",
        "<make> (the aspect|the aspect ratio|aspect ratio|the format|format|the ratio) [<to>] {aspect}",
        "(in|use|for|reframe|recompose|crop|reformat|format|switch|change|reframe it|recompose it|crop it|convert|"
        "go|adapt it|reformat it|adapt <scene>|reframe <scene>) [to|for|into|in|as] {aspect} [format|aspect ratio|"
        "ratio|aspect]",
        "[it] [in] {aspect} [format|video]",
        "<scene> <should> be [in] {aspect} [format]",
        "(i need|give me|i want|export) [it|a] [in|as] {aspect} [version|format|video]",
    )
    example = ("A fox walks through a forest.", "make it vertical", "film.aspect: 16:9 -> 9:16")

    aspect: Annotated[str, "16:9, 9:16, 1:1, 4:3, 4:5 or 2.39:1"] = ""

    def apply(self, scope: Scope) -> Done:
        return Done(scope.production.model_copy(update={"aspect": self.aspect}))
