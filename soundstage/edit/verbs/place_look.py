# SPDX-License-Identifier: Apache-2.0
"""What a place looks like: old, cosy, dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.words import positive
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Scene

_DIM, _BRIGHT = word_set("dark darker dim dimmer gloomy"), word_set("bright brighter light lighter sunny")
_COMPARES = word_set(  # "like Paris in the 1920s": another place, another time; what happens is no look
    "like as in of from at the when while once before after until till if out off on up down over away she he it they "
    "we you his her its their more than")
_JOINS = word_set("and more very a bit little much rather quite")


@dataclass(frozen=True)
class PlaceLook(Verb):
    """Say how the place of the film looks: old, cosy, dark, bright."""

    phrases = (
        "<make> {where:place} {look:text}",
        "<make> {where:place} look {look:text}",
        "{where:place} <should> (be|look) {look:text}",
    )
    example = ("A chef cooks in a kitchen.", "make the kitchen old and dark", "s1.place_words: - -> old")
    rank = -1

    where: Annotated[Any, "the place, as the film has it"] = None
    look: Annotated[str, "in words: old and dark"] = ""

    def apply(self, scope: Scope) -> Done:
        spot, _ = self.where
        words = tuple(w for w in self.look.replace(",", " ").split() if w not in _JOINS)
        scenes = [s for s in scope.meant_scenes() if scope.scene(s).place == spot.unit]
        thing = any(spot.noun == s.noun for s in scope.production.cast)  # the spaceship that is seen, not where it is
        thing = thing and all(scope.scene(s).noun != spot.noun for s in scenes)
        if thing or not scenes or not words or not all(_look(w, scope) for w in words):
            raise Unfit
        lit = "dim" if _DIM & set(words) else "bright" if _BRIGHT & set(words) else ""
        told = tuple(w for w in words if w not in _DIM | _BRIGHT)

        season = next((lexicon.SEASONS[w] for w in told if w in lexicon.SEASONS), "")

        def changed(scene: Scene) -> Scene:
            against = _BRIGHT if lit == "dim" else _DIM if lit else frozenset()
            kept = (w for w in scene.place_words if w not in told and w not in against)
            fields: dict[str, Any] = {"place_words": (*kept, *told)}
            if season:
                fields["season"] = season
            if lit:
                fields["light"] = (lit, *(w for w in scene.light if w not in ("dim", "bright")))
            return scene.model_copy(update=fields)

        return Done(with_scenes(scope.production, scenes, changed))


def _look(word: str, scope: Scope) -> bool:
    """Whether the word says how something looks, as far as one can tell: it names nothing that is known.

    A colour, a size or an hour has a verb of its own.
    """
    v = scope.vocabulary
    if lexicon.SEASONS.get(word, word) != word:
        return True  # "frozen", "snowy"
    tables = (lexicon.COLORS, lexicon.SIZES, lexicon.HOURS, lexicon.WEATHER, lexicon.SEASONS, v.props, v.species,
              v.places, v.actions, v.styles)
    if word in _COMPARES or word[:1].isdigit():
        return False
    if word.endswith("s") and base_verb(word) not in ("", word) and taxonomy().leans_verb(base_verb(word)):
        return False  # "goes", "stays": what happens there
    return word in _DIM | _BRIGHT or not (positive(word) or any(word in table for table in tables))
