# SPDX-License-Identifier: Apache-2.0
"""Pictures in black and white, sepia, or their colours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.overlays import toned
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Impossible, Unfit
from soundstage.model.takes import retaken

_PARTLY = re.compile(r"(?i)\b(?:a (?:bit|little|touch|tad)|slightly|somewhat|partly)\b")


@dataclass(frozen=True)
class BlackAndWhite(Verb):
    """Show the film, or some of its shots, in black and white, sepia or as film noir, or in colour again."""

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
        "(keep|leave|make|show|have|put|turn) (<scene>|{shots}|the picture|everything) [back] [be|into] (in color|"
        "in full color|in colors)",
    )
    example = ("A street.", "make the film black and white", "film.tone: - -> black_and_white")
    rank = 5

    grey: Annotated[str, "black and white"] = ""

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        words = scope.words.lower().split()
        if "desaturate" in words and _PARTLY.search(scope.words):
            raise Unfit
        if not blocks and "it" in words and scope.last:
            raise Unfit  # the dog that was spoken of
        colored = "restore" in words or (not self.grey and bool({"back", "in"} & {*words}))
        if not blocks:
            return Done(toned(scope, "" if colored else self.grey or "black_and_white"))
        if self.grey not in ("", "black_and_white"):
            raise Impossible("footage can be in black and white, or in its colours", where=scope.words)
        for shot_id in blocks:
            production = retaken(production, shot_id, grey=not colored)
        return Done(production)
