# SPDX-License-Identifier: Apache-2.0
"""Other words in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.people import found
from soundstage.edit.scope import Scope

_OWNER = re.compile(r"\b(his|her)\b", re.I)


@dataclass(frozen=True)
class Reword(Verb):
    """Change the words of a spoken line."""

    phrases = (
        "<swap> {old:quote} (to|with|by|for|into) {text:quote}",
        "<make> {old:quote} [<to>] {text:quote}",
        "<make> {who:subject} 's {number:which} <line> [<to>] {text:quote}",
        "<make> (his|her|its|their) {number:which} <line> [<to>|say|read] {text:quote}",
        "(his|her|its|their|{who:subject} 's) {number:which} <line> <should> (be|say|read|become) {text:quote}",
        "{who:subject} 's <line> <should> (be|say|read|become) {text:quote}",
        "<make> {who:subject} 's <line> [<to>] {text:quote}",
        "<make> (the|his|her|its) [spoken] <line> [<to>] {text:quote}",
        "<make> the {number:which} <line> [<to>] {text:quote}",
        "<swap> the <line> {old:quote} (with|by|for|to|into) {text:quote}",
        "(make|have|let) {who:subject} say {text:quote} (instead of|rather than|not) {old:quote}",
        "{who:subject} (says|say|<should> say) {text:quote} (instead of|rather than|not|and not) {old:quote}",
        "<swap> {who:subject} 's <line> (with|by|for) {text:quote}",
        "instead of {old:quote} {who:subject} <should> say {text:quote}",
        "instead of {old:quote} (make|have|let) {who:subject} say {text:quote}",
        "(make|have|let) {who:subject} say {text:quote} instead",
        "{who:subject} <should> say {text:quote} instead",
        "{who:subject} 's <line> <should> (come out as|be changed to|change to|go|go like) {text:quote}",
        "the [{number:which}] <line> <should> (be|say|read|become|change to|be changed to) {text:quote}",
        "say {text:quote} instead of {old:quote}",
        "<make> the line [<to>] say {text:quote}",
        "<make> the word {old:quote} [<to>] {text:quote}",
        "<swap> (the|his|her|its) [spoken] <line> (with|by|for) {text:quote}",
        "(rephrase|reword|rewrite) [{who:subject} 's|the|his|her] line (as|to|so it says|to say) {text:quote}",
    )
    example = (
        'A man sits in a cafe and says: "It is late."',
        'change the line to "It is early."',
        "s1.sh1.b2.line.text: It is late. -> It is early.",
    )
    rank = 3

    who: Annotated[tuple[str, ...], "whose line"] = ()
    old: Annotated[str, "the words now, or some of them"] = ""
    text: Annotated[str, "the new words"] = ""
    number: Annotated[Fraction | None, "which line: the second"] = None

    def apply(self, scope: Scope) -> Done:
        owner = _OWNER.search(scope.words)
        who = self.who or (found([owner[1].lower()], scope) if owner else ())
        beat = meant_line(scope, who if spoken(scope, who) else self.who, self.old or "", int(self.number or 0))
        assert beat.line is not None
        text, now = self.text, beat.line.text
        if self.old and self.old.lower() in now.lower() and len(self.old.strip(".!?")) < len(now.strip(".!?")):
            at = now.lower().index(self.old.lower())
            text = now[:at] + self.text + now[at + len(self.old) :]
        return Done(with_beat(scope.production, beat.id, line=beat.line.model_copy(update={"text": text})), beat.who)
