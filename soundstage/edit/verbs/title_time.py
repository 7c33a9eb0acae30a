# SPDX-License-Identifier: Apache-2.0
"""How long words stay on the picture."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.direct.plan import PlannedShot
from soundstage.edit.base import Done, Verb
from soundstage.edit.scope import Scope, Where
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.no_title import NoTitle
from soundstage.edit.verbs.shot_size import _on
from soundstage.edit.verbs.title import LEAST, Title, staying
from soundstage.model.production import Production


@dataclass(frozen=True)
class TitleTime(Verb):
    """Let a title stay for so many seconds, or longer, or not so long."""

    phrases = (
        "(keep|hold|leave|show|have|let|display) (the|that) (title|caption|text|titles|words) [be|stay|stand] [up|on "
        "screen|on the screen|there|visible|readable|on] [for] [only] {stays:seconds}",
        "the (title|caption|text|words) <should> (stay|last|be up|be there|be seen|remain|be shown|be visible|stay up|"
        "be on screen|stay on screen|stay on) [up|on screen|on|there] [for] [only] {stays:seconds}",
        "(keep|hold|leave|show|let|have) the (title|caption|text) [stay] [up|on screen|on] [for] {more:seconds} "
        "(longer|more)",
        "the (title|caption|text) <should> (stay|last|be up|be) [up|on screen|on] [for] {more:seconds} (longer|more)",
        "<make> the (title|caption|text) [stay|last] [up|on screen|on] [for] {stays:seconds} [long]",
        "<make> the (title|caption|text) {more:seconds} longer",
        "<make> the (title|caption|text) [stay|last|be] [up|on screen|on] [a bit|a little|much] (longer|shorter)",
        "(keep|hold|leave) the (title|caption|text) [up|on screen|on] [a bit|a little|much] longer",
        "(bring|show|start|put) the (title|caption|text) [in|up] [only] (after|once|when) {past:happening}",
        "the (title|caption|text) <should> [only] (come|come in|appear|start|be shown|show|show up) [only] "
        "(after|once|when) {past:happening}",
    )
    example = ('A fox walks. The title "Fox" appears.', "keep the title up for three seconds",
               "pin sh1.title_for: - -> 3")
    rank = 5

    stays: Annotated[Fraction | None, "for how many seconds it is seen"] = None
    more: Annotated[Fraction | None, "how many seconds longer"] = None
    past: Annotated[tuple[str, ...], "after which beats of the film it comes"] = ()

    def apply(self, scope: Scope) -> Done:
        shots = [s for s in scope.meant_shots() if s.title]
        shots = [s for s in shots if s.id in scope.spot.shots] or shots
        if not shots:
            raise Unfit
        if self.past:
            return Done(self._moved(scope, shots[-1]))
        production = scope.production
        for shot in shots:
            now = shot.title_for or shot.duration - shot.title_at - 1
            step = Fraction(-1) if "shorter" in scope.words.lower() else Fraction(1)
            new = max(Fraction(1, 2), self.stays if self.stays is not None else now + (self.more or step))
            production = staying(_on(scope, production), shot, shot.title_at, new)
        return Done(production)

    def _moved(self, scope: Scope, titled: PlannedShot) -> Production:
        """The film with the title where those beats are over, or begin ("when")."""
        shot, at = _moment(scope, self.past, "when" in scope.words.lower().split())
        production = scope.production
        if shot.id != titled.id:
            production = NoTitle().apply(scope.at(Where(shots=(titled.id,)))).production
            here = _on(scope, production).at(Where(shots=(shot.id,)))
            production = Title(text=titled.title).apply(here).production
        return staying(_on(scope, production), shot, at, titled.title_for)


def _moment(scope: Scope, beats: tuple[str, ...], begin: bool) -> tuple[PlannedShot, Fraction]:
    """The shot in which the words come, and at which second of it: with these beats, or after they are over."""
    spans = [(s, b.id, b.start, b.end) for s in scope.shots for p in s.performers for b in p.beats]
    spans += [(s, x.id, x.start, x.end) for s in scope.shots for x in s.lines]
    rows = [(s, start if begin else end) for s, i, start, end in spans if i in beats]
    rows = [(s, at) for s, at in rows if 0 <= at <= s.duration]
    if not rows:
        raise Unfit
    shot, at = max(rows, key=lambda row: scope.start_of(row[0].id) + row[1])
    later = scope.shots[[s.id for s in scope.shots].index(shot.id) + 1 :]
    return (later[0], Fraction(0)) if later and not begin and shot.duration - at < LEAST else (shot, at)
