# SPDX-License-Identifier: Apache-2.0
"""Where the film ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats, with_shots
from soundstage.edit.lines import meant_line
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.delete_shot import without_empty
from soundstage.model.production import Production, Shot


@dataclass(frozen=True)
class End(Verb):
    """End the film on a line or after a moment: all that is told after it is left out."""

    phrases = (
        "(end|finish|stop|close) [the film|it|there|the scene|the story] (on|with|after|right after) {line:quote}",
        "(end|finish|stop) [the film|it|there|the scene|the story] (after|right after|as soon as) {past:happening}",
        "(end|finish|stop|close) [the film|it|there|the scene|the story] (on|with) {past:happening}",
        "<remove> everything (after|that happens after|that comes after|that follows) {past:happening}",
        "<remove> everything (after|that follows) {line:quote}",
        "nothing <should> (happen|come|follow) after {past:happening}",
    )
    example = ("A fox runs through a forest. It stops and howls. It lies down.", "end the film after it howls",
               "s1.sh1.b4: there -> -")
    rank = 4

    line: Annotated[str, "the last line, in quotes"] = ""
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        last = meant_line(scope, words=self.line).id if self.line else self.past[-1]
        if any(s.next for s in scope.production.scenes):
            raise Unfit  # a film with choices has no one end
        return Done(_up_to(scope.production, last))


def _up_to(production: Production, last: str) -> Production:
    """The film without what is told after this beat."""
    shots = [sh for s in production.scenes for sh in s.shots]
    at = next(n for n, sh in enumerate(shots) if any(b.id == last for b in sh.beats))
    ids = [b.id for b in shots[at].beats]
    gone = {*ids[ids.index(last) + 1 :], *(b.id for sh in shots[at + 1 :] for b in sh.beats)}
    dropped = {sh.id for sh in shots[at + 1 :]}

    def kept(shot: Shot) -> Shot | None:
        return None if shot.id in dropped else shot

    out = with_shots(with_beats(production, lambda b: None if b.id in gone else b), kept)
    pins = tuple(c for c in out.pins if c.id.partition(".")[0] not in dropped)
    return without_empty(out.model_copy(update={"pins": pins}))
