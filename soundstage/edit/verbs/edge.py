# SPDX-License-Identifier: Apache-2.0
"""The film begins or ends on somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.people import part_named
from soundstage.edit.scope import Scope, Where, beats_seen, shot_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.insert_shot import InsertShot

_FIRST = re.compile(r"(?i)\W*(?:start|begin|open)\b")


@dataclass(frozen=True)
class Edge(Verb):
    """Begin or end the film on somebody: the first or last shot where it is of them, else a new one."""

    phrases = (
        "(start|begin|open) [the film|the movie|it] (with|on) {who:subject}",
        "(end|finish) [the film|the movie|it] (with|on) {who:subject}",
        "close (the film|the movie) (with|on) {who:subject}",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: A rabbit sleeps.",
        "start on the rabbit",
        "s1.sh3.camera.subject: - -> rabbit1",
    )
    rank = 2

    who: Annotated[tuple[str, ...], "on whom"] = ()

    def apply(self, scope: Scope) -> Done:
        if scope.where.anything:
            raise Unfit  # of one shot: how its camera moves
        first = bool(_FIRST.match(scope.words))
        shot = scope.shots[0 if first else -1]
        scene, made = shot_of(scope.production, shot.id)
        on = shot.camera.subject.partition(".")[0]
        seen = {p.subject for p in shot.performers}
        if on in self.who or (seen and seen <= set(self.who)):
            return Done(scope.production, self.who)
        acting = {i for b in made.beats if b.id in beats_seen(shot) for i in (*b.who, b.target)}
        if set(self.who) & (acting if made.given else seen):
            part = part_named(scope.words)
            near = {"size": "close"} if part else {}
            return Done(framed(scope.at(Where(shots=(shot.id,))), {"subject": self.who[0] + part, **near}), self.who)
        if not set(self.who) & set(scene.cast):
            raise self.refuse(scope, f"{scope.name(self.who)} is elsewhere then",
                              'tell the shot: "insert a shot of a fox running through a forest before the first shot"')
        size = "close" if part_named(scope.words) else ""
        return InsertShot(who=self.who, size=size, goal="first" if first else "last").apply(scope)
