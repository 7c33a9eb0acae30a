# SPDX-License-Identifier: Apache-2.0
"""Where on the picture its words stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released, with_shot
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.title import Title
from soundstage.errors import FilmError
from soundstage.language.title_places import place_named
from soundstage.model.production import Production


@dataclass(frozen=True)
class TitlePlace(Verb):
    """Put a title or caption in a corner, at the top, the bottom, a side or in the middle of the picture."""

    phrases = (
        "(put|place|write|show|display|<add>|set|superimpose|overlay) [a|the] [title|caption|text|words|date|year|"
        "small title|small caption|label] {text:quote} [small] (in|at|into|on|along|across) (the|a) {place:text}",
        "(title|caption|text|label) {text:quote} (in|at|on) (the|a) {place:text}",
        "(put|place|move|set|show|have|keep|shift) the (title|caption|text|words|lettering) (in|at|to|into|on) (the|a) "
        "{place:text}",
        "the (title|caption|text|words|lettering) <should> (be|appear|stand|go|sit|move) [be] (in|at|to|on|into) "
        "(the|a) {place:text}",
        "<make> the (title|caption|text) (stand|sit|appear|go) (in|at|on) (the|a) {place:text}",
        "(title|caption|text) (in|at|on) (the|a) {place:text}",
    )
    example = ("A fox walks through a forest.", 'put "1944" in the top left corner',
               "s1.sh1.title_place: - -> top left")
    rank = 4

    text: Annotated[str, "the words, in quotes; those that are shown already when none are"] = ""
    place: Annotated[str, "top left, bottom right, top, bottom, left, right, middle or corner"] = ""

    def apply(self, scope: Scope) -> Done:
        place = place_named(self.place)
        if not place:
            raise Unfit
        return Done(set_as(scope, self.text, "title_place", place))


def set_as(scope: Scope, text: str, field: str, value: str) -> Production:
    """The film with this field of the title set; with a text that it does not have yet, put in first."""
    production = Title(text=text).apply(scope).production if text else scope.production
    after, meant = replace(scope, production=production), {s.id for s in scope.meant_shots()}
    titled = [s for s in after.shots if s.title and text in ("", s.title)]
    shots = [s for s in titled if s.id in meant] or titled[:1]
    if not shots:
        raise FilmError("no words are on the picture", where=scope.words, remedy='say them: add the title "1944"')
    for shot in shots:
        _, made = shot_of(production, shot.id)
        if shot.id == made.id:
            production = released(with_shot(production, made.id, **{field: value}), [f"{made.id}.{field}"])
        else:
            production = held(production, after, made.id)
            production = pinned(production, f"{shot.id}.{field}", value, scope.words)
    return production
