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
    """Show footage in black and white, or in colour again."""

    of_footage = True
    phrases = (
        "[make|turn|show|convert|have|put|play|change|render|do|shoot|film] (<scene>|{shots}|the footage|the picture|"
        "the clip|the video|the image|the movie|everything|the whole thing|all of it|the whole film) [<to>|in|into|to] "
        "{grey}",
        "[in|go|use|make it all|everything in|all in] {grey}",
        "(<scene>|{shots}|the footage|the picture|the whole thing|everything) <should> be [in] {grey}",
        "desaturate (<scene>|{shots}|the footage|the picture|the clip|the video)",
        "(remove|take out|take away|drain|lose) [all] the (color|colors) (of|from) (<scene>|{shots}|the footage|the "
        "picture|the clip|the video)",
        "(bring back|restore) [all] the (color|colors) [of <scene>|in {shots}|of {shots}]",
    )
    example = ("A street.", "show the footage in black and white", "s1.sh1.take.grey: no -> yes")
    rank = 5

    grey: Annotated[str, "black and white"] = ""

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        words = scope.words.lower().split()
        if not blocks and "it" in words and scope.last:
            raise Unfit  # the dog that was spoken of
        if not blocks:
            raise Impossible("only footage can be shown in black and white", where=scope.words,
                             remedy='a style has its own colours, for example: "make it look like ink"')
        colored = "back" in words or "restore" in words
        for shot_id in blocks:
            production = retaken(production, shot_id, grey=not colored)
        return Done(production)
