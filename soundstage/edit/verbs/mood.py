# SPDX-License-Identifier: Apache-2.0
"""Another mood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scene
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Mood(Verb):
    """Set the mood of the scenes meant: music and light follow it."""

    phrases = (
        "<make> <scene> [<to>|more|feel|feel more|a bit more] {mood}",
        "<make> (the mood|the atmosphere|the feeling|the tone|mood|atmosphere) [<to>|more] {mood}",
        "give <scene> a [more] {mood} (mood|atmosphere|feeling|feel|tone)",
        "[a|an] [more|much] {mood} (mood|atmosphere|tone|feel|feeling)",
        "(the mood|the atmosphere|<scene>) <should> (be|feel) [more] {mood}",
        "<add> a {mood} (mood|atmosphere|tone|feeling) [to <scene>]",
    )
    example = ("A fox walks through a forest.", "make it more mysterious", "s1.mood: - -> mysterious")
    rank = -1

    mood: Annotated[str, "happy, sad, tense, calm, scary, romantic, epic …"] = ""

    def apply(self, scope: Scope) -> Done:
        return Done(with_scene(scope.production, scope.meant_scenes(), mood=self.mood))
