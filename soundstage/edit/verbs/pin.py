# SPDX-License-Identifier: Apache-2.0
"""What the program chose is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned
from soundstage.edit.pins import meant_paths
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Pin(Verb):
    """Pin what the program decided - a camera, a lens, a voice, a length, the music - so that it stays."""

    phrases = (
        "(pin|lock|fix|freeze|keep|hold on to|lock in|nail down) [the] {what:choice} [as it is|as is|the way it is|"
        "for good]",
        "(pin|lock|freeze|keep) [the] {what:choice} of {shots} [as it is|as is]",
        "(pin|lock|freeze|keep) [the] {what:choice} of {who:subject} [as it is]",
        "(pin|lock|freeze|keep) {who:subject} 's {what:choice} [as it is|as is]",
        "(pin|lock|freeze|keep) {shots} [as it is|as is|the way it is]",
        "(pin|lock|freeze) everything",
        "do not change the {what:choice} [of {shots}]",
        "do not change {who:subject} 's {what:choice}",
        "do not change the {what:choice} of {who:subject}",
    )
    example = ("A fox walks through a forest.", "pin the camera", "pin sh1.camera.lens: - -> 40")
    rank = 2

    what: Annotated[str, "camera, size, angle, lens, move, position, voice, length, music, ambience, colour"] = ""
    who: Annotated[tuple[str, ...], "of whom"] = ()

    def apply(self, scope: Scope) -> Done:
        paths = meant_paths(scope, self.what or "", self.who)
        if not paths:
            known = sorted({c.id.rpartition(".")[2] for c in scope.plan.choices})
            raise self.refuse(scope, "nothing of that kind was chosen there", f"what can be pinned: {', '.join(known)}")
        production = scope.production
        values = {c.id: c.value for c in scope.plan.choices}
        for path in paths:
            production = pinned(production, path, values[path], f"kept: {scope.words}")
        for block in {s.block for s in scope.shots if s.id != s.block and any(p.startswith(f"{s.id}.") for p in paths)}:
            production = held(production, scope, block)
        return Done(production, self.who)
