# SPDX-License-Identifier: Apache-2.0
"""Shorter or longer shots."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.direct.plan import PlannedShot
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import length
from soundstage.edit.changes import pinned
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on

BEGINNING = ("first", "beginning", "start")


@dataclass(frozen=True)
class Trim(Verb):
    """Make a shot shorter: to a length, by some seconds, at its end or its beginning."""

    phrases = (
        "(trim|shorten|cut|reduce|crop|tighten) {shots} [down] to {to:seconds} [long]",
        "<make> {shots} [<to>|last|be] {to:seconds} [long|in length|each]",
        "{shots} <should> (be|last|take|run) [for] {to:seconds} [long]",
        "(trim|shorten|cut|reduce|tighten) {shots} [down] by {by:seconds}",
        "(trim|cut|take|shave|chop|remove) [the] {end:edge} {by:seconds} (off|from|of|away from|off of) {shots}",
        "(trim|cut|take|shave|chop|remove) {by:seconds} (off|from|of|away from|off of|at) [the] [{end:edge}] [of] "
        "{shots}",
        "(trim|cut|remove|delete|drop|skip|lose|shave) [off|out] [the] {end:edge} {by:seconds} [off|out]",
        "(trim|shorten|cut|reduce|tighten) {shots} [down] by [a|one] {share:fraction}",
        "<make> {shots} [a|one] {share:fraction} shorter",
        "(trim|shorten|tighten) {shots} [a bit|a little|slightly]",
        "<make> {shots} {by:seconds} shorter",
        "<make> {shots} [a bit|a little|much|slightly] (shorter|briefer|quicker)",
        "{shots} <should> be [a bit|a little|much] (shorter|quicker|briefer)",
        "{shots} <should> be {by:seconds} shorter",
        "<make> the length of {shots} [<to>] {to:seconds}",
        "(trim|cut) [the] {end:edge} of {shots} by {by:seconds}",
        "<make> {shots} {half:halved}",
        "{shots} <should> [be] {half:halved}",
        "(halve|cut in half) (the length of|the duration of) {shots}",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "trim the first shot to 2 seconds",
        "pin sh1.duration: - -> 2",
    )
    rank = 2

    to: Annotated[Fraction | None, "length in seconds"] = None
    by: Annotated[Fraction | None, "how many seconds less"] = None
    end: Annotated[str, "first or last: which end is cut"] = ""
    share: Annotated[Fraction | None, "which part of it less"] = None
    half: Annotated[str, "half as long as it is"] = ""

    def apply(self, scope: Scope) -> Done:
        production = scope.production
        if not scope.where.anything and not self.end and len(scope.shots) > 1:
            raise Unfit
        for shot in self._cut(scope):
            new = (
                self.to
                if self.to is not None
                else shot.duration - self.by
                if self.by is not None
                else shot.duration * (1 - self.share)
                if self.share is not None
                else shot.duration * (Fraction(1, 2) if self.half or "halve" in scope.words.lower() else Fraction(3, 4))
            )
            if new < Fraction(1, 2):
                raise self.refuse(
                    scope,
                    f"shot {shot.id} is only {float(shot.duration):.1f} seconds long",
                    "leave at least half a second, or delete the shot",
                )
            production = length(_on(scope, production), shot, new)
            if self.end in BEGINNING and new < shot.duration:
                before = Fraction(str(scope.production.pin(f"{shot.id}.head") or 0))
                production = pinned(production, f"{shot.id}.head", str(before + shot.duration - new), scope.words)
        return Done(production)

    def _cut(self, scope: Scope) -> tuple[PlannedShot, ...]:
        """The shots that are meant; an end of no shot is the film's own."""
        shots = scope.meant_shots()
        if self.end and not scope.where.anything:
            return shots[:1] if self.end in BEGINNING else shots[-1:]
        return shots
