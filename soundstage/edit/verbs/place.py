# SPDX-License-Identifier: Apache-2.0
"""Another place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.scope import Scope
from soundstage.edit.splitscene import apart, elsewhere, splits
from soundstage.edit.steps import Unfit
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.model.production import Scene

_ALL = re.compile(r"\b(?:it|all|everything|everyone|whole|scenes|film|move|action)\b", re.I)


_IN_THE_SKY = re.compile(r"\b(?:a|full|new|half|crescent|bright|pale)(?: \w+)? moon\b|\bunder (?:the|a) moon", re.I)
_GIVEN = re.compile(r"\W*(?:please |and |then )*give (?!me\b|us\b)", re.I)
_SKYWARD = re.compile(
    r"\b(?:in|into|to|through|across|up in|among) (?:an? |the )?(?:\w+ )?(?:sky|skies|clouds?)\b", re.I)
_NO_PLACE = frozenset(("only", "just", "one", "nobody", "them", "they"))
_HEARD = re.compile(r"\b(?:hear|heard|listen)\b", re.I)  # "hear it on the roofs": no place to go to


@dataclass(frozen=True)
class Place(Verb):
    """Let the scenes meant play elsewhere; who is there comes along."""

    phrases = (
        "(move|shift|take|transfer|relocate|transport|bring|put|place|set|stage|shoot|film|make|play|have|let) (it|"
        "this|everything|the scene|the film|the whole scene|the whole film|the action|the story|the whole thing|"
        "them all|everyone|the setting) [take place|happen|play|be set|set|be] (to|into|in|on|at|onto|inside) {place}",
        "<make> (the place|the location|the setting|the background|the backdrop|the scenery|location|the "
        "environment|place|setting|background|the set|the scene|scenery) [<to>|with|by|for] {place}",
        "<swap> (the place|the location|the setting|the background|the backdrop|the scenery|the environment|the "
        "set) (with|by|for|to|into) {place}",
        "<swap> {old:place} (with|by|for|to|into) {place}",
        "(set|stage|shoot|film) it (in|on|at|inside) {place}",
        "(it|the scene|the film|everything|the action|the story|the whole film) <should> (take place|happen|play|be|"
        "be set) (in|on|at|inside) {place}",
        "(it|the scene|the film|everything|the action|the story) (takes place|happens|plays|is set) (in|on|at|"
        "inside) {place}",
        "(in|on|at|inside) {place}",
        "<make> (it|this|everything) [<to>] [a|an] {anew:place}",
        "(go|change|move|relocate|cut|switch|shift) (to|into|over to) {place}",
        "(put|place|move|bring|transport|relocate) {who:subject} (in|into|to|on|onto) {place}",
        "(in|on|at) {place} (instead of|rather than|not) [in|on|at] {old:place}",
        "<make> {old:place} [<to>] {place}",
        "[only] {shots} <should> (take place|happen|play|be set|be) (in|on|at|inside) {place}",
        "(set|stage|shoot|film|let|have) [only] {shots} [take place|happen|play] (in|on|at|inside) {place}",
        "(use|show) {place} as [the] (background|backdrop|location|place|setting)",
    )
    example = ("A fox walks through a forest.", "move the scene to a beach", "s1.place: forest -> beach")

    place: Annotated[Any, "any place, in words: a snowy forest, the kitchen"] = None
    old: Annotated[Any, "the place it is now, when that is said"] = None
    anew: Annotated[Any, "the place, when only that is said: make it an outdoor cafe"] = None
    who: Annotated[tuple[str, ...], "who is moved there with all others"] = ()

    def apply(self, scope: Scope) -> Done:
        spot, words = self.place or self.anew
        color = spot.noun in lexicon.COLORS and (not words or _a_shade(spot.noun, scope))  # "and green"
        vague = not spot.exact and (self.anew is not None or not _is_somewhere(spot.noun))  # "make the sea rough"
        sky = spot.noun == spot.unit == "moon" and bool(_IN_THE_SKY.search(scope.words))  # "it needs a moon"
        if self._something_else(spot, words, scope):
            raise Unfit
        if sky or _HEARD.search(scope.words) or color or vague or _of_the_film(spot.noun, scope):
            raise Unfit
        if self.who and (
            spot.exact is False
            or any(scope.subject(i).family != "body" for i in self.who)
            or any(s.unit == spot.noun or s.noun == spot.noun for s in scope.production.cast)
        ):
            raise Unfit
        scenes = scope.meant_scenes()
        if self.old is not None:
            was, _ = self.old
            here = tuple(i for i in scenes if scope.scene(i).place == was.unit or scope.scene(i).noun == was.noun)
            if not here:
                raise Unfit
            scenes = here
        fields = _fields(spot, words)

        def changed(scene: Scene) -> Scene:
            known = {i for s in scope.production.cast for i in (s.id,)}
            rest = tuple(p for p in scene.placements if not p.anchors or set(p.anchors) <= known)
            return scene.model_copy(
                update={
                    **fields,
                    "placements": rest,
                    "ambience": tuple(
                        a for a in scene.ambience if a.name in ("rain", "storm", "wind", "snow_wind", "crowd")
                    ),
                }
            )

        if apart(scope) and splits(scope):
            return Done(elsewhere(scope, changed), self.who, (spot.note,) if spot.note else ())
        return Done(with_scenes(scope.production, scenes, changed), self.who, (spot.note,) if spot.note else ())

    def _something_else(self, spot: Any, words: tuple[str, ...], scope: Scope) -> bool:
        """Whether the noun is no place here: the weather of a sky, a cape that is worn, a roof that is given."""
        sky = spot.noun == "sky" and not _SKYWARD.search(scope.words)
        worn = bool(self.who) and spot.noun in lexicon.CLOTHES
        given = _GIVEN.match(scope.words) is not None
        return given or sky or worn or bool(set(words) & _NO_PLACE)  # "only one glass falls"


def _fields(spot: Any, words: tuple[str, ...]) -> dict[str, Any]:
    """The scene's fields for this place: with the season, weather or hour that its words say."""
    fields: dict[str, Any] = {"place": spot.unit, "noun": spot.noun, "place_words": words}
    for word in words:
        for table, key in ((lexicon.SEASONS, "season"), (lexicon.WEATHER, "weather"), (lexicon.HOURS, "hour")):
            if word in table:
                fields.setdefault(key, table[word])
    return fields


def _of_the_film(noun: str, scope: Scope) -> bool:
    """Whether one of several scenes plays there, and not all are moved: "let the kitchen be at night"."""
    there = any(s.noun == noun for s in scope.production.scenes)
    return there and len(scope.meant_scenes()) > 1 and not _ALL.search(scope.words)


def _a_shade(noun: str, scope: Scope) -> bool:
    """Whether the word is said as a colour, not as a place with an article: "night vision green"."""
    return not re.search(rf"(?i)\b(?:the|a|an|to|on)\b(?: \w+)? {noun}\b", scope.words)


def _is_somewhere(noun: str) -> bool:
    """Whether the word is a noun first: what only says how something is names no place."""
    return not taxonomy().senses(noun, "a") and bool(taxonomy().senses(noun, "n"))
