# SPDX-License-Identifier: Apache-2.0
"""How a line is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any

from soundstage.edit import stagewords
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.lines import meant_line, owners, spoken
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.expression import face_of
from soundstage.language import lexicon
from soundstage.model.production import Beat

_VOICED = ("whisper", "shout", "sing")
_WORDLESS = re.compile(r"(?i)\b(?:instead of|rather than) (?:speaking|talking|saying|answering|replying)\b")
_INWARD = re.compile(r"(?i)\b(?:to (?:him|her|it)self|under (?:his|her|its) breath)\b")


@dataclass(frozen=True)
class Delivery(Verb):
    """Let a line be whispered, shouted, sung, said sadly …"""

    phrases = (
        "(make|have|let|get) {who:subject} {how:speech} [it|that|this|the line|her line|his line|its line|the words|"
        "their line]",
        "(make|have|let|get) {who:subject} (say|speak|deliver|read) [it|that|this|the line|her line|his line|its "
        "line|the words|[the] {number:which} line|more] {manner}",
        "(make|have|let) {who:subject} say {old:quote} {manner}",
        "(make|have|let) {who:subject} {how:speech} {old:quote}",
        "{who:subject} <should> {how:speech} [it|that|this|the line|her line|his line|its line|the words]",
        "{who:subject} (says|speaks|asks|answers|ask) [it|that|this|the line|her line|his line] [more] {manner}",
        "{who:subject} <should> (ask|say|speak|deliver|read) [it|that|this|the line|her line|his line|its line|the "
        "words] [more] {manner}",
        "{who:subject} {how:speech} (it|that|this|the line|her line|his line|its line)",
        "<make> {who:subject} 's {number:which} <line> [<to>|sound|more|be said] {manner}",
        "<make> ({who:subject} 's|his|her|its) [{number:which}] <line> [<to>|sound|more|be said] [a|an] {how:speech}",
        "<make> (his|her|its) {number:which} <line> [<to>|sound|more|be said] {manner}",
        "<make> {who:subject} 's (<line>|delivery|reading) [<to>|sound|more|be said|a] {manner}",
        "<make> the (<line>|delivery|reading) [<to>|sound|more|be said|a] {manner}",
        "<make> the {number:which} line [<to>|sound|more|be said|a] {manner}",
        "(deliver|say|read|speak|perform) (it|the line|that|the words|her line|his line|the dialogue|all lines|"
        "every line) [more|in a] {manner} [voice|tone]",
        "<make> [{who:subject} 's|the] {old_how:speech} [<to>] [a|an] {how:speech}",
        "(make|have|let) {who:subject} {how:speech} {who:subject} 's <line>",
        "(make|have|let) {who:subject} {how:speech} (he|she|it|they) 's <line>",
        "[{who:subject} 's|the|his|her|its] {old_how:speech} <should> (be|become) [a|an] {how:speech}",
        "<swap> [{who:subject} 's|the|his|her|its] {old_how:speech} (for|with|by|to|into) [a|an] {how:speech}",
        "(make|have|let) {who:subject} {how:speech} [it|that|the line|her line|his line|its line] {manner}",
        "{who:subject} <should> {how:speech} [it|that|the line|her line|his line|its line] {manner}",
        "(make|have|let) {who:subject} {how:speech} [it] (instead of|rather than|not|and not) {old_how:speech}",
        "{who:subject} <should> {how:speech} [it] (instead of|rather than|not|and not) {old_how:speech}",
        "[be] (less|not so|not as) {less:speech}",
        "{who:subject} <should> be (less|not so|not as) {less:speech}",
        "<make> {who:subject} (less|not so|not as) {less:speech}",
        "{who:subject} <should> (answer|reply|respond) [more|very|a bit|a little] {manner}",
        "(make|have|let) {who:subject} (answer|reply|respond) [more|very|a bit|a little] {manner}",
        "(answer|reply|respond) [more|very|a bit|a little] {manner}",
        "(said|spoken|delivered|read) [very|more|rather] {manner}",
        "(whisper|shout|sing) [it|the line|that|her line|his line]",
        "(make|have|let) {who:subject} (say|speak) (it|that|this|the line|her line|his line) (to himself|to herself|to "
        "itself|under his breath|under her breath) [very|quite] {manner}",
        "the (line|words|dialogue) <should> be [said|spoken|delivered] [more] {manner}",
        "the {number:which} line <should> (be|sound) [said|spoken|delivered] [more] {manner}",
        "{who:subject} 's line <should> (be|sound) [said|spoken|delivered] [more] {manner}",
        "(make|have|let) {who:subject} (sound|speak) [more] {manner}",
        "{who:subject} <should> sound [more] {manner}",
        "{old:quote} <should> be [said|spoken] [more] {manner}",
        "{old:quote} <should> be [said|spoken] [more] {how:speech}",
        "<make> {old:quote} [<to>|sound|more|be said|a] {manner}",
        "(say|deliver|speak|read|whisper|shout) {old:quote} [more] {manner}",
        "{who:subject} (says|say|speaks|<should> say) [it|that|this|the line|her line|his line|{old:quote}] [very|"
        "rather|quite] {manner} (to himself|to herself|to itself|under his breath|under her breath|under its breath)",
        "(make|have|let) {who:subject} say [it|that|this|the line|her line|his line|{old:quote}] [very|rather|quite] "
        "{manner} (to himself|to herself|to itself|under his breath|under her breath|under its breath)",
        "(make|have|let) {who:subject} {manner} (say|speak) (it|the line|her line|his line)",
        "(make|have|let) {who:subject} (say|speak) [it|that|the line|her line|his line] (in|with) [a|an] {manner} "
        "(voice|tone|way)",
        "{who:subject} <should> (say|speak) [it|that|the line|her line|his line] (in|with) [a|an] {manner} (voice|"
        "tone|way)",
        "{who:subject} (says|say|whispers|shouts|<should> say) [it|that|this|the line|her line|his line|its line] to "
        "{to:subject} [{manner}]",
        "(make|have|let) {who:subject} (say|speak) [it|that|this|the line|her line|his line] to {to:subject} "
        "[{manner}]",
    )
    example = (
        'A man sits in a cafe and says: "It is late."',
        "make the man whisper it",
        "s1.sh1.b2.line.manner: - -> whisper",
    )
    rank = 2

    who: Annotated[tuple[str, ...], "who"] = ()
    how: Annotated[str, "whisper, shout, sing …"] = ""
    manner: Annotated[str, "sad, angry, cheerful, calm, afraid, sleepy …"] = ""
    to: Annotated[tuple[str, ...], "to whom"] = ()
    old_how: Annotated[str, "how it is said now"] = ""
    less: Annotated[str, "how it is no longer said"] = ""
    old: Annotated[str, "the words, or some of them"] = ""
    number: Annotated[Fraction | None, "which line: the second"] = None

    def apply(self, scope: Scope) -> Done:
        first = scope.words.lower().split()[0] if scope.words.split() else ""
        if re.search(r"(?i)\bit (?:breathe|breathes)\b", scope.words):
            raise Unfit  # what is to have room, not to be whispered
        manner = self.how or self.manner or {"whisper": "whisper", "shout": "shout", "sing": "sing"}.get(first, "")
        if not manner and not self.how and not self.less and not self.to:
            raise Unfit
        if _WORDLESS.search(scope.words) or self._is_seen(scope):
            raise Unfit  # "giggles instead of speaking": nothing is said any more
        manner = "" if manner == "plain" else manner
        said_so = scope.words.lower().split()[0] in ("said", "spoken", "delivered", "read")
        if "read" in scope.words.lower().split() and any(
                b.action == "read" and set(b.who) & set(self.who) for b in scope.meant_beats()):
            raise Unfit  # how a letter is read
        who = self.who or owners(scope)
        beats = (spoken(scope, scope.last) if said_so and not who else ()) or spoken(scope, who)
        if not beats or any(all(i not in b.who for b in beats) for i in who):
            raise Unfit  # of somebody who says nothing: a deed
        if self.old and who and not any(self.old.lower() in b.line.text.lower() for b in beats if b.line):
            raise Unfit  # words that nobody says yet
        if self.old or self.number:
            ids = {meant_line(scope, who, self.old or "", int(self.number or 0)).id}
        else:
            every = scope.where.anything or "all" in scope.words or "every" in scope.words or bool(who)
            ids = {b.id for b in beats} if every or len(beats) == 1 else {beats[-1].id}

        def changed(beat: Beat) -> Beat:
            if beat.id not in ids or beat.line is None:
                return beat
            told: dict[str, Any] = {"target": self.to[0]} if self.to and not set(self.to) & set(beat.who) else {}
            spoken_so = {"manner": manner} if manner or not self.to else {}
            if self.manner and self.how:  # whispered, with a face that shows how
                told |= {"manner": (*beat.manner, face_of(self.manner))}
            elif self.manner and _INWARD.search(scope.words):  # his voice is low, and his face shows how he feels
                spoken_so, told = {"manner": "whisper"}, {**told, "manner": (*beat.manner, face_of(self.manner))}
            return beat.model_copy(update={"line": beat.line.model_copy(update=spoken_so), **told})

        return Done(with_beats(scope.production, changed), who)

    def _is_seen(self, scope: Scope) -> bool:
        """Whether the words name a deed that is seen, and no line: "make the old man cry" is no way to speak only."""
        words = scope.words.lower().strip(" .!").split()
        ways = {**lexicon.SPEECH, **stagewords.SPEECH}
        told = [w for w in words if w in scope.vocabulary.actions and ways.get(w) == self.how]
        return bool(told) and self.how not in _VOICED and told[0] == words[-1]
