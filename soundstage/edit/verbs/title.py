# SPDX-License-Identifier: Apache-2.0
"""Words on the picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from soundstage.direct.plan import PlannedShot
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held, length
from soundstage.edit.changes import pinned, released, with_shot
from soundstage.edit.scope import Scope, Where, all_beats, shot_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.shot_size import _on
from soundstage.model.production import Production

_AT_END = re.compile(r"(?i)\bat the (?:very )?end\b")
_ENDS = re.compile(r"end (?:it |the film )?(?:on|with) \W*[\"']", re.I)


_ROOM = Fraction(1)  # seconds of coming and going beside those for which it is read
LEAST = Fraction(2)  # seconds that a title needs


@dataclass(frozen=True)
class Title(Verb):
    """Show a title or caption in a shot; in the first one when none is named."""

    phrases = (
        "<add> [a|the] [opening|main|big] (title|title card|caption|text|heading|headline|subtitle|lettering|words|"
        "overlay|text overlay|on-screen text|super) [card|that says|saying|reading|that reads|with the words|with "
        "the text] {text:quote} [to <scene>|on screen|over <scene>|at the beginning|in the beginning|at the start|"
        "on the screen|on top]",
        "[a|the|with a|with the] (title|caption) [card] [that says|saying|reading] {text:quote}",
        "<add> [the] (words|text) {text:quote} (as|as a|as the) (title|caption)",
        "<add> {text:quote} (as|as a|as the) (title|caption|text|overlay)",
        "<make> the (title|caption|text) [<to>|say|read] {text:quote}",
        "<add> [a|the] (title|caption|text|words) {text:quote} (over|on|across|above) {over:subject}",
        "(title|caption|label) (it|<scene>|{shots}|the film) [as|with] {text:quote}",
        "(write|show|display|superimpose|print|overlay) [the words|the text|the title|the caption] {text:quote} [on "
        "screen|on the screen|over it|over <scene>|over the picture|on it]",
        "the (title|caption|text) <should> (be|say|read) {text:quote}",
        "(put|place|write|show|display) {text:quote} [in white letters|in white|in white text] (at|along|across) the "
        "bottom [of <scene>|of {shots}|of the screen|of the picture|of the frame] [in {shots}]",
        "(put|place) {text:quote} (on screen|on the screen|over <scene>|over the picture|on the picture|over it)",
        "(put|place|show|have|let) {text:quote} [appear] [on screen|on the screen] "
        "(at the start|at the beginning|in the beginning|at the end)",
        "(put|place|show|have|let|write|display|flash|<add>) [the|a] [words|text|title|caption] {text:quote} [appear] "
        "[on screen|on the screen|over <scene>|over the picture|up] for {stays:seconds} [at the start|at the beginning|"
        "in the beginning|at the end|at the very beginning]",
        "<add> [a|the] (title|caption|text) {text:quote} (to|in|on|over) {shots}",
        "<swap> the (title|caption|text) (with|by|for) {text:quote}",
        "(put up|put|add|show|have|insert) [a|the] (title|caption|text|subtitle) (to|in|on|over|across) {shots} "
        "(that says|saying|reading|that reads|with) {text:quote}",
        "{shots} <should> (say|read|show the text|show the title|be titled|be captioned) {text:quote}",
        "end [the film] (with|on) [the|a] [title|text|words|caption] {text:quote}",
        "(start|begin|open) [the film] (with|on) [the|a] (title|text|words|caption) {text:quote}",
    )
    example = ("A fox walks through a forest.", 'add the title "The Fox"', "s1.sh1.title: - -> The Fox")
    rank = 2

    text: Annotated[str, "the words, in quotes"] = ""
    over: Annotated[tuple[str, ...], "over the first shot of whom"] = ()
    stays: Annotated[Fraction | None, "for how many seconds it is seen"] = None

    def apply(self, scope: Scope) -> Done:
        if self.over and not scope.where.anything:
            seen = next((s for s in scope.shots if any(p.subject in self.over for p in s.performers)), None)
            on = scope.on(self.over) or (scope.at(Where(shots=(seen.id,))) if seen is not None else None)
            if on is None:
                raise Unfit
            return Done(self._shown(scope, on.meant_shots()))
        shots = scope.meant_shots()
        if _ENDS.match(scope.words) and any(b.line and b.line.text == self.text for b in all_beats(scope.production)):
            raise Unfit  # "end on 'Do you promise?'": on the line that is spoken
        if scope.where.beat:
            time = scope.where.time or Fraction(0)
            shot = scope.shot_at(time)
            shown = replace(scope, production=self._shown(scope, (shot,)))
            return Done(staying(shown, shot, time - scope.start_of(shot.id), Fraction(0)))
        if not scope.where.anything:
            shots = shots[-1:] if _closes(self.text, scope.words) or _AT_END.search(scope.words) else shots[:1]
            now = [s for s in scope.shots if s.title]
            if now and any(w in scope.words.lower() for w in ("change", "make the", "replace", "should", "set")):
                shots = tuple(now[:1])
        if self.stays is not None and shots:
            shown = replace(scope, production=self._shown(scope, shots[:1]))
            return Done(staying(shown, shots[0], Fraction(0), self.stays))
        return Done(self._shown(scope, shots))

    def _shown(self, scope: Scope, shots: Sequence[PlannedShot]) -> Production:
        """The film with the words over these shots."""
        production = scope.production
        for shot in shots:
            _, made = shot_of(production, shot.id)
            if shot.id == made.id:
                production = released(with_shot(production, made.id, title=self.text), [f"{made.id}.title"])
            else:
                production = held(production, _on(scope, production), made.id)
                production = pinned(production, f"{shot.id}.title", self.text, scope.words)
            production = released(production, [f"{shot.id}.title_at", f"{shot.id}.title_for"])
        return production


def staying(scope: Scope, shot: PlannedShot, at: Fraction, stays: Fraction) -> Production:
    """The film with the title of this shot from a second of it on, for so many seconds (0: to its end).

    A shot that is too short for it is held longer.
    """
    least = at + (stays or LEAST) + (_ROOM if stays else 0)
    production = released(scope.production, [f"{shot.id}.title_at", f"{shot.id}.title_for"])
    if shot.duration < least:
        production = length(_on(scope, production), shot, least)
    production = held(production, _on(scope, production), shot.block)
    if at:
        production = pinned(production, f"{shot.id}.title_at", str(at), scope.words)
    return pinned(production, f"{shot.id}.title_for", str(stays), scope.words) if stays else production


def _closes(text: str, words: str) -> bool:
    """Whether the words on screen say that the film is over, or are asked for there."""
    return words.lower().startswith("end ") or text.lower().strip(" .!") in ("fin", "the end", "end", "finis", "ende")
