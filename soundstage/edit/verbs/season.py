# SPDX-License-Identifier: Apache-2.0
"""Another season."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.model.production import Scene

_WINTER = ("snowy", "snow", "icy", "frozen", "snow-covered", "wintry")


@dataclass(frozen=True)
class Season(Verb):
    """Set the season of the scenes meant."""

    phrases = (
        "<make> <scene> [<to>] [look like] {season}",
        "<make> [the] season [<to>] {season}",
        "<make> <scene> [take place|happen|play] (in|during) [the] {season}",
        "(it|<scene>) <should> be [in] {season}",
        "[in|during] [the] {season} [season]",
        "<scene> <should> (take place|happen|play) in [the] {season}",
        "(move|shift|bring) <scene> (to|into) {season}",
        "set [<scene>] in {season}",
    )
    example = ("A fox walks through a forest.", "make it winter", "s1.season: - -> winter")

    season: Annotated[str, "spring, summer, autumn or winter"] = ""

    def apply(self, scope: Scope) -> Done:
        def changed(scene: Scene) -> Scene:
            words = tuple(w for w in scene.place_words if self.season == "winter" or w not in _WINTER)
            return scene.model_copy(update={"season": self.season, "place_words": words})

        return Done(with_scenes(scope.production, scope.meant_scenes(), changed))
