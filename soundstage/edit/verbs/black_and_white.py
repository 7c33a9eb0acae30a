# SPDX-License-Identifier: Apache-2.0
"""Footage in black and white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Impossible, Unfit
from soundstage.model.takes import retaken


@dataclass(frozen=True)
class BlackAndWhite(Verb):
    """Show the film, or footage in it, in black and white, or in colour again; the film also in sepia."""

    phrases = (
        "[make|turn|show|convert|have|put|play|change|render|do|shoot|film] (<scene>|{shots}|the footage|the picture|"
        "the clip|the video|the image|the movie|everything|the whole thing|all of it|the whole film) [<to>|in|into|to] "
        "[a|an] {grey} [film|movie]",
        "[in|go|use|make it all|everything in|all in] {grey}",
        "(<scene>|{shots}|the footage|the picture|the whole thing|everything) <should> be [in] {grey}",
        "desaturate (<scene>|{shots}|the footage|the picture|the clip|the video)",
        "(remove|take out|take away|drain|lose) [all] the (color|colors) (of|from) (<scene>|{shots}|the footage|the "
        "picture|the clip|the video)",
        "(bring back|restore) [all] the (color|colors) [of <scene>|in {shots}|of {shots}]",
    )
    example = ("A street.", "make the film black and white", "film.tone: - -> black_and_white")
    rank = 5

    grey: Annotated[str, "black and white"] = ""

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        words = scope.words.lower().split()
        if not blocks and "it" in words and scope.last:
            raise Unfit  # the dog that was spoken of
        colored = "back" in words or "restore" in words
        if not blocks:
            if scope.where.shots:
                raise Impossible("a film has its colours, or none, as a whole", where=scope.words,
                                 remedy="say it without the shot")
            tone = "" if colored else "sepia" if self.grey == "sepia" else "black_and_white"
            return Done(production.model_copy(update={"tone": tone}))
        if self.grey == "sepia":
            raise Impossible("footage can be in black and white, or in its colours", where=scope.words)
        for shot_id in blocks:
            production = retaken(production, shot_id, grey=not colored)
        return Done(production)
