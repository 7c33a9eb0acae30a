# SPDX-License-Identifier: Apache-2.0
"""A line less."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.scope import Scope


@dataclass(frozen=True)
class Unsay(Verb):
    """Take out a spoken line, or all of somebody's."""

    phrases = (
        "<remove> {who:subject} 's {number:which} <line>",
        "<remove> {who:subject} 's <line>",
        "<remove> (the|his|her|its|that|their) <line>",
        "<remove> (the|his|her|their|its) {number:which} <line>",
        "<remove> [the] <line> {old:quote}",
        "<remove> {old:quote}",
        "<remove> {who:subject} 's {old:quote}",
        "{who:subject} <should> not (say|speak|ask|answer|shout) (anything|a word|a thing)",
        "{who:subject} <should> (say nothing|be silent|stay silent|be quiet|keep quiet|not speak|not talk|shut up)",
        "(make|have|let) {who:subject} (say nothing|be silent|stay silent|be quiet|keep quiet|not speak|not talk|"
        "not say anything)",
        "(nobody|no one|none of them) <should> (speak|talk|say anything|say a word)",
        "{who:subject} <should> not say {old:quote}",
        "(mute|silence) {who:subject} [completely]",
        "<remove> (all|all the|the|any|all of the) (lines|dialogue|speech|spoken words|talking)",
        "(make|have|let) {who:subject} not say {old:quote}",
        "<remove> (lines|dialogue|speech|talking) [in|from] [this|<scene>]",
        "<remove> (the|his|her|their|its) {sung:song}",
        "{who:subject} <should> not {sung:song}",
    )
    example = ('A man sits in a cafe and says: "It is late."', "remove the man's line", "s1.sh1.b2: there -> -")
    rank = 3

    who: Annotated[tuple[str, ...], "whose"] = ()
    old: Annotated[str, "the words, or some of them"] = ""
    number: Annotated[Fraction | None, "which line: the second"] = None
    sung: Annotated[str, "the song, when somebody sings a line"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.sung:
            return self._unsung(scope)
        words = f" {scope.words.lower()} "
        several = any(
            w in words
            for w in (
                " lines",
                "dialogue",
                "speech",
                "talking",
                "silen",
                "quiet",
                "not speak",
                "not talk",
                "nothing",
                "mute",
                "anything",
                "a word",
                "spoken",
            )
        )
        if self.old or self.number or not several:
            ids = {meant_line(scope, self.who, self.old or "", int(self.number or 0)).id}
        else:
            ids = {b.id for b in spoken(scope, self.who)}
        if not ids:
            raise self.refuse(scope, "nobody says anything there", 'add a line first: make the man say "…"')
        return Done(with_beats(scope.production, lambda b: None if b.id in ids else b), self.who)

    def _unsung(self, scope: Scope) -> Done:
        """The film without the lines that are sung."""
        from soundstage.edit.steps import Unfit

        ids = {b.id for b in spoken(scope, self.who) if b.line and "sing" in (b.line.manner, b.verb, b.action)}
        if not ids:
            raise Unfit
        return Done(with_beats(scope.production, lambda b: None if b.id in ids else b), self.who)
