# SPDX-License-Identifier: Apache-2.0
"""The name of the film."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class FilmTitle(Verb):
    """Name the film; nothing is shown of it."""

    phrases = (
        "(call|name|rename) (the film|the movie|it|this film|the video) [to|as] {text:quote}",
        "(the film|the movie|it|the video) <should> be (called|named) {text:quote}",
        "<make> the (name|title) of the (film|movie|video) [<to>] {text:quote}",
        "<make> the film 's (title|name) [<to>] {text:quote}",
        "<make> the film title [<to>] {text:quote}",
    )
    example = ("A fox walks through a forest.", 'call the film "Red"', "film.title: Fox -> Red")
    rank = 4

    text: Annotated[str, "the name, in quotes"] = ""

    def apply(self, scope: Scope) -> Done:
        return Done(scope.production.model_copy(update={"title": self.text}))
