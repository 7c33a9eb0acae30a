# SPDX-License-Identifier: Apache-2.0
"""No words on the picture."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned, with_shot
from soundstage.edit.scope import Scope, shot_of


@dataclass(frozen=True)
class NoTitle(Verb):
    """Take titles and captions off the picture."""

    phrases = (
        "<remove> [the|all|any] (title|titles|caption|captions|text|text overlay|title card|overlay|on-screen text|"
        "lettering) [from <scene>|of {shots}|from {shots}]",
        "[there <should> be] no (title|titles|caption|captions|text|text on screen)",
        "(show|display) no (title|caption|text)",
    )
    example = (
        'A fox walks through a forest. The title "The Fox" appears.',
        "remove the title",
        "s1.sh1.title: The Fox -> -",
    )
    rank = 3

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        for shot in scope.meant_shots():
            _, made = shot_of(production, shot.id)
            if production.pin(f"{shot.id}.title"):
                production = pinned(production, f"{shot.id}.title", "", scope.words)
            elif made.title and shot.id == made.id:
                production = with_shot(production, made.id, title="")
            elif shot.title:
                production = pinned(production, f"{shot.id}.title", "", scope.words)
        return Done(production)
