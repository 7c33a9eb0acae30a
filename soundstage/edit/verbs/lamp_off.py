# SPDX-License-Identifier: Apache-2.0
"""A lamp or a fire that is out from the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of
from soundstage.edit.deeds import with_new_beats
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat, new_id


@dataclass(frozen=True)
class LampOff(Verb):
    """Let a lamp or a fire be out from the beginning of the scenes meant."""

    phrases = (
        "(turn|switch|put|blow|snuff) (off|out) {lamp:subject}",
        "(turn|switch|put|blow|snuff) {lamp:subject} (off|out)",
        "(extinguish|douse|kill) {lamp:subject}",
        "{lamp:subject} (is|are|<should> be) (off|out|dark|unlit|switched off|turned off)",
        "(make|have|let|leave|keep) {lamp:subject} [be] (off|out|dark|unlit|switched off|turned off)",
    )
    example = ("A woman sits beside a lamp in a room at night.", "turn off the lamp", "s1.sh1.b2.action: - -> darken")
    rank = 2

    lamp: Annotated[tuple[str, ...], "what is out"] = ()

    def apply(self, scope: Scope) -> Done:
        kinds = {scope.vocabulary.lamps.get(scope.subject(i).unit, "") for i in self.lamp}
        if "" in kinds or scope.where.anything:
            raise Unfit  # what gives no light; at a moment it is a deed
        production = scope.production
        for scene in scope.production.scenes:
            lamps = tuple(i for i in self.lamp if i in scene.cast)
            if lamps and scene.shots:
                out = Beat(id=new_id("b", ids_of(production)), who=lamps, action="darken", verb="go out")
                production = with_new_beats(production, scene.shots[0].id, "^", [out])
        return Done(production, self.lamp)
