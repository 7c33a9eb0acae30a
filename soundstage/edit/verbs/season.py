# SPDX-License-Identifier: Apache-2.0
"""Another season."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Impossible
from soundstage.edit.words import singular
from soundstage.language.wordlist import word_set
from soundstage.model.production import Scene

_OUTDOORS = word_set("ground street road hill mountain field grass meadow garden pavement earth yard path landscape "
                     "forest lawn park beach shore steps")
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
        "(make|have|let|want) {white:text} [be|all] (snowy|snow-covered|covered in snow|covered with snow|white with "
        "snow)",
        "{white:text} <should> be [all] (snowy|snow-covered|covered in snow|covered with snow|white with snow)",
        "(put snow|add [some] snow|there <should> be [some] snow) on {white:text}",
    )
    example = ("A fox walks through a forest.", "make it winter", "s1.season: - -> winter")

    season: Annotated[str, "spring, summer, autumn or winter"] = ""

    white: Annotated[str, "on what of the place snow lies"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        if self.white:
            if found(self.white.split(), scope) or singular(self.white.split()[-1]) not in _OUTDOORS:
                raise Impossible("snow lies on all that is outdoors, and on no single thing", where=scope.words,
                                 remedy='say "make it winter"')
            return Season(season="winter").apply(scope)

        def changed(scene: Scene) -> Scene:
            words = tuple(w for w in scene.place_words if self.season == "winter" or w not in _WINTER)
            return scene.model_copy(update={"season": self.season, "place_words": words})

        return Done(with_scenes(scope.production, scope.meant_scenes(), changed))
