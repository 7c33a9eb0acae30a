# SPDX-License-Identifier: Apache-2.0
"""Another background."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import released, with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.sounds import bed_of, sounds_so
from soundstage.edit.steps import Unfit
from soundstage.edit.words import singular
from soundstage.language.casting import is_person
from soundstage.model.production import Ambience as Bed
from soundstage.model.production import Scene

_HEARD = re.compile(r"\b(?:ambien\w+|sounds?|noises?|atmosphere|hear|heard|audio|play)\b")
_INSTEAD = ("instead", "replace", "change", "swap", "switch", "turn", "make the", "sound like", "exchange", "set ")
_ONE = re.compile(r"^\W*\w+ (?:an?|another|two|three) ")  # "add a mountain in the background"


def _seen(words: list[str], said: str, scope: Scope) -> bool:
    """Whether what is named is to be seen: a place that replaces the background, people or things in it."""
    if "in the background" in said:
        named = any(w in scope.vocabulary.ambiences or singular(w) in scope.vocabulary.ambiences for w in words)
        return not named or is_person(singular(words[0])) or words[0] == "people" or bool(_ONE.search(said))
    return "background" in said and any(w in scope.vocabulary.places for w in words)


@dataclass(frozen=True)
class Ambience(Verb):
    """Give the scenes meant a background sound, beside or instead of their own."""

    phrases = (
        "<add> [a|an|some|the] {bed:noise} (ambience|atmosphere|background|background sound|background noise|ambient "
        "sound|in the background)",
        "<make> the (ambience|background sound|background noise|ambient sound|atmosphere|background) [sound] [<to>|"
        "sound like] [a|an|the] {bed:noise} [ambience]",
        "<add> (ambience|background sound|background noise) of [a|an|the] {bed:noise}",
        "<add> [the] [sound|sounds|noise] [of] [a|an|the|some] {bed:noise} (to|in) the background",
        "<swap> the (ambience|background sound|background noise|atmosphere|background) (with|by|for) [a|an|the] "
        "{bed:noise} [ambience]",
        "(let|have) [a|an|the|some] {bed:noise} (be heard|sound|play) in the background",
        "use [a|an|the|some] {bed:noise} (ambience|atmosphere|as ambience|as background|as background sound)",
        "<add> [a|an|the|some] {bed:noise} as (ambience|background|background sound)",
        "it <should> sound like [a|an|the] {bed:noise}",
        "<add> [a|an|the|some] {murmur:noise} of [a|an|the|some] {bed:noise}",
        "[<add>] [a|an|the|some] {through:noise} (sound|sounds|noise|noises)",
    )
    example = ("A fox walks through a forest.", "add sea ambience", "s1.ambience: - -> sea")
    rank = 4

    bed: Annotated[str, "sea, rain, crowd, city, crickets, wind …"] = ""
    murmur: Annotated[str, "what is heard of it: the murmur, the hum"] = ""
    through: Annotated[str, "the same, where it is to be heard all through the film"] = ""

    def apply(self, scope: Scope) -> Done:
        name = bed_of(self.bed or self.through, scope.vocabulary)
        if not name or (self.through and not scope.where.whole):
            raise Unfit  # without "throughout" it is a sound at its time
        words = scope.words.lower()
        if self.murmur and (len(self.murmur.split()) > 1 or not sounds_so(self.murmur, scope.vocabulary)):
            raise Unfit  # "a picture of the sea"
        if not self.murmur and not _HEARD.search(words) and _seen(self.bed.split(), words, scope):
            raise Unfit  # another place behind them, or people and things in the background
        thing = self.bed.removeprefix("a ").removeprefix("an ").removeprefix("some ")
        if f" a {thing} " in words and thing in scope.vocabulary.props and "sound" not in words:
            raise Unfit  # "add a boat in the background" is seen
        instead = any(w in words for w in _INSTEAD)

        def changed(scene: Scene) -> Scene:
            beds = () if instead else tuple(a for a in scene.ambience if a.name != name)
            return scene.model_copy(update={"ambience": (*beds, Bed(name=name))})

        production = with_scenes(scope.production, scope.meant_scenes(), changed)
        for scene_id in scope.meant_scenes():
            production = released(production, [f"{scene_id}.ambience"])
            if instead:
                from soundstage.edit.changes import pinned

                production = pinned(production, f"{scene_id}.ambience", [name], scope.words)
        return Done(production)
