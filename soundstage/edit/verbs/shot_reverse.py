# SPDX-License-Identifier: Apache-2.0
"""A dialogue in shot and reverse shot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import framed
from soundstage.edit.lines import spoken
from soundstage.edit.scope import Scope, Where
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.split_shot import LEAST, split
from soundstage.model.production import Beat, Production


@dataclass(frozen=True)
class ShotReverse(Verb):
    """Show who speaks over the shoulder of who is spoken to, line by line."""

    phrases = (
        "(cover|shoot|film|do|play|use|make|try|have|give me|i want|show) [the|their|this|<scene>] [dialogue|"
        "conversation|exchange|talk|lines|argument] [in|as|with|using|a|an] shot reverse shot [for|over|on|through|"
        "during] [the|their] [dialogue|conversation|exchange|talk|lines|argument|scene]",
        "(cut|go|intercut|switch) back and forth between (them|the two|the two of them|{who:company}) [as|when|"
        "while|during] [they|the|their] [talk|speak|dialogue|conversation|exchange|argument]",
        "(cut|go|intercut) back and forth (during|in|through|over) [the|their] (dialogue|conversation|exchange|talk|"
        "argument)",
        "(intercut|cut) between (them|the two|the two of them|{who:company}) (as|when|while|during) [they|the|their] "
        "(talk|speak|dialogue|conversation|exchange|argument)",
    )
    example = (
        'A man sits in a cafe and says: "It is late." A woman sits beside him and says: "Go home."',
        "shoot it in shot reverse shot",
        "camera.angle: - -> over_shoulder",
    )
    rank = 6

    who: Annotated[tuple[str, ...], "between whom"] = ()

    def apply(self, scope: Scope) -> Done:
        lines = [b for b in spoken(scope, self.who) if len(b.who) == 1 and not (b.line and b.line.off_screen)]
        speakers = tuple(dict.fromkeys(b.who[0] for b in lines))
        if len(speakers) < 2:
            raise self.refuse(scope, "fewer than two speak there", "a reverse shot needs somebody who answers")
        if scope.where.time is not None:
            raise Unfit
        production = scope.production
        if scope.where.shots and len(scope.meant_shots()) == 1 and len(scope.shots) > 1:
            raise Unfit  # one shot has one camera
        for beat in lines:
            production = _on_speaker(replace(scope, production=production, where=Where()), beat, speakers)
        return Done(production, speakers)


def _on_speaker(scope: Scope, beat: Beat, speakers: tuple[str, ...]) -> Production:
    """The film with the line in a shot of its own speaker, over the other's shoulder."""
    shot = next((s for s in scope.shots if any(line.id == beat.id for line in s.lines)), None)
    if shot is None:
        return scope.production  # said in none of the shots, whose given lengths end before
    line = next(line for line in shot.lines if line.id == beat.id)
    before = [other for other in shot.lines if other.start < line.start and other.id != beat.id]
    at = Fraction(round(line.start * 12), 12)
    if before and LEAST <= at <= shot.duration - LEAST:
        scope = replace(scope, production=split(scope, shot, at))
        shot = next(s for s in scope.shots if any(x.id == beat.id and x.start >= 0 for x in s.lines))
    there = {p.subject for p in shot.performers}
    fields = {"subject": beat.who[0], "size": "medium"}
    fields["angle"] = "over_shoulder" if there & {*speakers} - {*beat.who} else "eye"
    return framed(scope, fields, [shot])
