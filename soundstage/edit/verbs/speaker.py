# SPDX-License-Identifier: Apache-2.0
"""Somebody else says a line."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beat
from soundstage.edit.lines import meant_line, spoken
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Unfit


@dataclass(frozen=True)
class Speaker(Verb):
    """Give a line to somebody else."""

    phrases = (
        "(give|hand|reassign|assign) {giver:subject} 's [{number:which}] (<line>|words) to {who:subject}",
        "(give|hand|reassign|assign) (the|that|his|her|its) [{number:which}] (<line>|words) to {who:subject}",
        "(give|reassign|assign) {old:quote} to {who:subject}",
        "(make|have|let|get) {who:subject} (say|shout|ask|whisper) {old:quote} [and] (instead of|rather than|not) "
        "{giver:subject}",
        "{who:subject} (says|<should> say|<should> shout|<should> ask|<should> whisper) {old:quote} [and] (instead of|"
        "rather than|not) {giver:subject}",
        "(make|have|let|get) {who:subject} (say|speak|shout|whisper|deliver|call) (it|that|this|the line|his line|her "
        "line|that line|those words|the words) [instead]",
        "(make|have|let|get) {who:subject} (say|speak|shout|whisper|deliver|call) (it|that|this|the line|his line|her "
        "line|that line|those words|the words) [and] (instead of|rather than|not) {giver:subject}",
        "{who:subject} (says|<should> say|<should> speak|<should> shout|<should> whisper|<should> deliver) (it|that|"
        "this|the line|his line|her line|that line|those words|the words) [instead]",
        "{who:subject} (says|<should> say|<should> speak|<should> shout|<should> whisper|<should> deliver) (it|that|"
        "this|the line|his line|her line|that line|those words|the words) [and] (instead of|rather than|not) "
        "{giver:subject}",
    )
    example = ('A man and a woman sit in a cafe. The man says: "It is late."', "let the woman say it instead",
               "s1.sh1.b2.who: man1 -> woman1")
    rank = 3

    who: Annotated[tuple[str, ...], "who says it from now on"] = ()
    giver: Annotated[tuple[str, ...], "who says it now"] = ()
    old: Annotated[str, "the words, or some of them"] = ""
    number: Annotated[Fraction | None, "which line: the second"] = None

    def apply(self, scope: Scope) -> Done:
        words = scope.words.lower().split()
        if not (self.giver or self.old or "instead" in words or "give" in words[:1]) and spoken(scope, self.who):
            raise Unfit  # "let her shout it": how her own line is said
        others = [b for b in spoken(scope, self.giver) if not set(b.who) & set(self.who)]
        if len(others) == 1 and not self.old and self.number is None:
            beat = others[0]  # of two lines "it" is not the one's own
        else:
            beat = meant_line(scope, self.giver, self.old, int(self.number or 0))
        if set(beat.who) == set(self.who):
            raise Unfit  # how it is said
        scene, _ = shot_of(scope.production, next(
            sh.id for s in scope.production.scenes for sh in s.shots if any(b.id == beat.id for b in sh.beats)))
        if any(who not in scene.cast for who in self.who):
            raise self.refuse(scope, "who says nothing there is not in that scene", "add them to it first")
        how = next((w for w in ("whisper", "shout") if w in words), "")
        line = beat.line.model_copy(update={"manner": how}) if beat.line and how else beat.line
        return Done(with_beat(scope.production, beat.id, who=self.who, line=line), self.who)
