# SPDX-License-Identifier: Apache-2.0
"""Footage at another pace, or backwards."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.scope import Scope, takes_meant
from soundstage.edit.steps import Unfit
from soundstage.model.production import Production
from soundstage.model.takes import retaken

_PINS = ("duration", "head")  # lengths that were asked for in seconds of the screen


@dataclass(frozen=True)
class Retime(Verb):
    """Play footage slower, faster or backwards; its length follows, its own sound goes with it."""

    of_footage = True
    phrases = (
        "(play|run|show|make|set|have|let|put) [<scene>|{shots}] [run|play|go] [at|to|in|be] [a] {speed}",
        "<scene> <should> (play|run|go|be) [at|in] [a] {speed}",
        "[<scene>|{shots}] [at|in|to] {speed}",
        "(slow|slow down) [<scene>|{shots}] [down] [to|by] {speed}",
        "(speed|speed up) [<scene>|{shots}] [up] [to|by] {speed}",
        "{slow:slower_word} [<scene>|{shots}] [down] [a bit|a little]",
        "{fast:faster_word} [<scene>|{shots}] [up] [a bit|a little]",
        "(play|run|show|make|have|let) [<scene>|{shots}] [run|play|go] {back:backwards}",
        "{back:reversing} [<scene>|{shots}|the footage|the motion]",
        "{back:backwards}",
        "(play|run|show) [<scene>|{shots}] {forth:forwards} [again]",
    )
    example = ("Shot 1: A street. Shot 2: A park.", "play the first shot at half speed", "s1.sh1.take.speed: 1 -> 0.5")
    rank = 3

    speed: Annotated[Fraction | None, "how many times as fast as it was filmed"] = None
    slow: Annotated[str, "slower by half"] = ""
    fast: Annotated[str, "twice as fast"] = ""
    back: Annotated[str, "backwards"] = ""
    forth: Annotated[str, "forwards again"] = ""

    def apply(self, scope: Scope) -> Done:
        production, blocks = scope.production, takes_meant(scope)
        if not blocks:
            raise Unfit
        for shot_id, take in blocks.items():
            if self.back or self.forth:
                production = retaken(production, shot_id, backwards=bool(self.back))
                continue
            speed = self.speed or take.speed * (Fraction(1, 2) if self.slow else Fraction(2))
            if not Fraction(1, 20) <= speed <= 20:
                raise self.refuse(scope, "footage is played at 0.05 to 20 times its speed")
            production = _rescaled(retaken(production, shot_id, speed=speed), scope, shot_id, take.speed / speed)
        return Done(production)


def _rescaled(production: Production, scope: Scope, shot_id: str, share: Fraction) -> Production:
    """Lengths that were asked for in seconds still show the same part of the footage."""
    for planned in (s.id for s in scope.shots if s.block == shot_id):
        for name in _PINS:
            held = production.pin(f"{planned}.{name}")
            if held is not None:
                production = pinned(production, f"{planned}.{name}", str(Fraction(str(held)) * share), scope.words)
    return production
