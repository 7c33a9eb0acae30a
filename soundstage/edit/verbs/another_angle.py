# SPDX-License-Identifier: Apache-2.0
"""The same from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.scope import Scope
from soundstage.edit.verbs.shot_size import _on

_NEXT = {
    "eye": "low",
    "low": "high",
    "high": "profile",
    "profile": "eye",
    "top": "eye",
    "front": "profile",
    "back": "front",
    "dutch": "eye",
    "pov": "eye",
    "over_shoulder": "front",
}


@dataclass(frozen=True)
class AnotherAngle(Verb):
    """Show the same action from another angle than now."""

    phrases = (
        "(show|film|shoot|see|give me|try|use|take|have|i want|view|present) [<scene>|{shots}|me|me {shots}] [from|"
        "at|in] (another|a different|a new|some other|an other) (angle|side|perspective|viewpoint|point of view|"
        "camera angle|view|camera position) [of {shots}|for {shots}]",
        "(another|a different|a new) (angle|perspective|viewpoint|camera angle) [for {shots}|on {shots}|of {shots}]",
        "<make> the (angle|perspective|camera angle|viewpoint|camera position) [of {shots}|in {shots}]",
        "{shots} from (another|a different) (angle|side|perspective)",
    )
    example = ("A fox walks through a forest.", "show it from another angle", "pin sh1.camera.angle: - -> low")
    rank = 2

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        for shot in scope.meant_shots():
            production = framed(_on(scope, production), {"angle": _NEXT.get(shot.camera.angle, "low")}, (shot,))
        return Done(production)
