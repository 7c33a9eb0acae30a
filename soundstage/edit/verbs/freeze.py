# SPDX-License-Identifier: Apache-2.0
"""A frame of footage that stands still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import released
from soundstage.edit.scope import Scope, Where, takes_meant
from soundstage.edit.steps import Impossible, Unfit
from soundstage.edit.verbs.split_shot import SplitShot
from soundstage.model.production import Production
from soundstage.model.takes import piece, retaken

USUAL = Fraction(2)  # seconds, when none are said


@dataclass(frozen=True)
class Freeze(Verb):
    """Let footage stand still: its last frame, or the frame at a moment of it; then it goes on."""

    of_footage = True
    phrases = (
        "(freeze|hold|freeze on|hold on) (the last frame|the final frame|the last picture|the end frame) [of "
        "{shots}|of <scene>] [for {seconds}]",
        "freeze [<scene>|{shots}|the frame|the picture|the footage|the image|the clip|the video] [for "
        "{seconds}]",
        "freeze [<scene>|{shots}|the frame|the picture|the footage|the image] (at the end|on the last frame) [for "
        "{seconds}]",
        "(add|insert|put in|use|make|do|end on|end with|finish on) [a|the] (freeze frame|freeze-frame|freeze|still "
        "frame) [at the end] [of {seconds}|for {seconds}]",
        "(freeze frame|freeze-frame) [at the end] [for {seconds}]",
        "let the last frame [of {shots}] stand [still] [for {seconds}]",
    )
    example = ("A street.", "freeze the last frame for 2 seconds", "s1.sh1.take.hold: 0 -> 2")
    rank = 4

    seconds: Annotated[Fraction | None, "how long it stands"] = None

    def apply(self, scope: Scope) -> Done:
        if not scope.where.anything and scope.spot.shots and "it" in scope.words.lower().split():
            scope = scope.at(scope.spot)
        blocks = takes_meant(scope)
        if not blocks and "freeze" not in scope.words.lower():
            raise Unfit  # a built shot is held longer
        if not blocks:
            raise Impossible("only footage has a frame that can stand still", where=scope.words,
                             remedy='hold the shot instead, for example: "hold the last shot for 2 more seconds"')
        held = self.seconds if self.seconds is not None else USUAL
        block = list(blocks)[-1]
        time = scope.where.time
        if time is not None:
            scope = replace(scope, production=SplitShot(moment=Where(time=time)).apply(scope).production)
        return Done(_standing(scope.production, block, held))


def _standing(production: Production, block: str, seconds: Fraction) -> Production:
    """The shot's footage with its last frame standing so long; a length that was asked for is its end by now."""
    take = next(s.take for scene in production.scenes for s in scene.shots if s.id == block)
    assert take is not None
    asked, head = production.pin(f"{block}.duration"), Fraction(str(production.pin(f"{block}.head") or 0))
    take = piece(take, head)
    if asked is not None:
        part = piece(take, Fraction(str(asked)))
        edge = {"start": part.end} if take.backwards else {"end": part.start}
        take = take.model_copy(update={**edge, "hold": Fraction(0)})
    production = released(production, [f"{block}.duration", f"{block}.head"])
    return retaken(production, block, start=take.start, end=take.end, hold=take.hold + seconds)
