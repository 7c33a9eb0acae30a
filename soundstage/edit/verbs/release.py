# SPDX-License-Identifier: Apache-2.0
"""A choice is the program's again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.pins import meant_pins
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Release(Verb):
    """Release what was pinned: the program decides again."""

    phrases = (
        "(release|unpin|unlock|free|loosen|unfreeze|let go of) [the] {what:choice} [of {shots}]",
        "(release|unpin|unlock|free|unfreeze) {who:subject} 's {what:choice}",
        "(release|unpin|unlock|free|unfreeze) [the] {what:choice} of {who:subject}",
        "(release|unpin|unlock|free|unfreeze) {shots}",
        "(release|unpin|unlock|unfreeze|remove|clear) (everything|all pins|all choices|the pins|the pin)",
        "(let the program|let the director|you) (decide|choose) [the] {what:choice} [of {shots}]",
        "(release|unpin|unlock) [the] {what:choice} again",
    )
    example = ("A fox sits in a forest.", "use an 85 mm lens and release the lens", "pin sh1.cuts: - -> +0")
    rank = 2

    what: Annotated[str, "camera, size, angle, lens, move, position, voice, length, music, ambience"] = ""
    who: Annotated[tuple[str, ...], "of whom"] = ()

    def apply(self, scope: Scope) -> Done:
        gone = meant_pins(scope, self.what or "", self.who)
        if not gone:
            raise self.refuse(
                scope,
                "nothing of that kind is pinned",
                "pinned now: " + (", ".join(c.id for c in scope.production.pins) or "nothing"),
            )
        pins = tuple(c for c in scope.production.pins if c.id not in gone)
        return Done(scope.production.model_copy(update={"pins": pins}), self.who)
