# SPDX-License-Identifier: Apache-2.0
"""Where the film ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats, with_shots
from soundstage.edit.lines import meant_line
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.delete_shot import without_empty
from soundstage.model.production import Production, Shot

_TOLD = re.compile(r"(?i)\b(?:end|finish|close) (?:on|with) .*\w+ing\b")


@dataclass(frozen=True)
class End(Verb):
    """End the film on a line or after a moment, or begin it with one: all that is told beyond it is left out."""

    phrases = (
        "(end|finish|stop|close) [the film|it|there|the scene|the story] (on|with|after|right after) {line:quote}",
        "(end|finish|stop) [the film|it|there|the scene|the story] (after|right after|as soon as) {past:happening}",
        "(end|finish|stop|close) [the film|it|there|the scene|the story] (on|with) {past:happening}",
        "(end|finish|stop) [the film|it|there|the scene|the story] [right|just] before {until:happening}",
        "<remove> everything (after|that happens after|that comes after|that follows) {past:happening}",
        "<remove> everything (after|that follows) {line:quote}",
        "<remove> everything (before|that happens before|that comes before|until|up to the moment when) "
        "{ere:happening}",
        "(start|begin|open) [the film|it|the scene|the story] (when|where|as|at the moment when) {ere:happening}",
        "nothing <should> (happen|come|follow) after {past:happening}",
    )
    example = ("A fox runs through a forest. It stops and howls. It lies down.", "end the film after it howls",
               "s1.sh1.b4: there -> -")
    rank = 4

    line: Annotated[str, "the last line, in quotes"] = ""
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    until: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "with which beats of the film it begins"] = ()

    def apply(self, scope: Scope) -> Done:
        if any(s.next for s in scope.production.scenes) or (self.past and _TOLD.search(scope.words)):
            raise Unfit  # a film with choices has no one end; "end with them laughing" tells what is to be
        if self.until:
            ids = [b.id for b in all_beats(scope.production)]
            if self.until[0] == ids[0]:
                raise self.refuse(scope, "nothing would be left", "name a later moment")
            return Done(_kept(scope.production, "", ids[ids.index(self.until[0]) - 1]))
        if self.ere:
            return Done(_kept(scope.production, self.ere[0], ""))
        return Done(_kept(scope.production, "", meant_line(scope, words=self.line).id if self.line else self.past[-1]))


def _kept(production: Production, first: str, last: str) -> Production:
    """The film without what is told before the first and after the last of these beats; "" = its own beginning, end."""
    shots = [sh for s in production.scenes for sh in s.shots]
    rows = [(n, b) for n, sh in enumerate(shots) for b in sh.beats]
    ids = [b.id for _, b in rows]
    begin, end = ids.index(first) if first else 0, ids.index(last) if last else len(ids) - 1
    inside = range(rows[begin][0] if first else 0, (rows[end][0] if last else len(shots) - 1) + 1)
    gone = {b.id for at, (n, b) in enumerate(rows) if not begin <= at <= end and not (
        n in inside and at < begin and "already" in b.manner)}  # a posture that the film opens on stays
    dropped = {sh.id for n, sh in enumerate(shots) if n not in inside}

    def kept(shot: Shot) -> Shot | None:
        return None if shot.id in dropped else shot

    out = with_shots(with_beats(production, lambda b: None if b.id in gone else b), kept)
    pins = tuple(c for c in out.pins if c.id.partition(".")[0] not in dropped)
    return without_empty(out.model_copy(update={"pins": pins}))
