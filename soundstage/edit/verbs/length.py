# SPDX-License-Identifier: Apache-2.0
"""The length of the whole film."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit


@dataclass(frozen=True)
class Length(Verb):
    """Make the whole film so long: its end is held or left out."""

    phrases = (
        "<make> (the film|the movie|the whole film|the video|the whole thing|the clip|it) [<to>|last|run] {seconds} "
        "[long|in length|in total]",
        "(the film|the movie|the video|it|the whole film|the whole thing|it all) <should> (be|last|run|take) [for] "
        "{seconds} [long]",
        "(limit|cut|trim|shorten|extend|lengthen|bring|keep|hold) (the film|the movie|the whole film|the video|it|"
        "the whole thing) [down|out] (to|at) {seconds}",
        "(trim|shorten|cut|tighten) (the film|the movie|the whole film|the video|the whole thing) [down] by "
        "{less:seconds}",
        "<make> (the film|the movie|the whole film|the video|the whole thing) {less:seconds} shorter",
        "(extend|lengthen) (the film|the movie|the whole film|the video|the whole thing) by {more:seconds}",
        "<make> (the film|the movie|the whole film|the video|the whole thing) {more:seconds} longer",
    )
    example = ("A fox walks through a forest.", "make the film 9 seconds long", "film.seconds: - -> 9")
    rank = -1

    seconds: Annotated[Fraction, "length in seconds"] = Fraction(0)
    less: Annotated[Fraction, "how many seconds shorter"] = Fraction(0)
    more: Annotated[Fraction, "how many seconds longer"] = Fraction(0)

    def apply(self, scope: Scope) -> Done:
        if scope.spot.shots and re.search(r"\bit\b", scope.words.lower()):
            raise Unfit  # the shot spoken of
        seconds = self.seconds or scope.plan.duration + self.more - self.less
        if not Fraction(1, 2) <= seconds <= 3600:
            raise self.refuse(
                scope, f"a film of {float(seconds):g} seconds cannot be made", "from 0.5 to 3600 works"
            )
        return Done(scope.production.model_copy(update={"seconds": Fraction(round(seconds * 12), 12)}))
