# SPDX-License-Identifier: Apache-2.0
"""A spoken line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of, with_beat
from soundstage.edit.deeds import home, last_spot, with_new_beats
from soundstage.edit.lines import alike
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.slots import base_verb
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Line, new_id

_MORE = re.compile(r"(?i)\b(?:add|also|then|another|again|too|after|before|when|while|as well)\b")
_ANSWERS = word_set("answer answers reply replies respond responds retort")


@dataclass(frozen=True)
class Say(Verb):
    """Let someone say something."""

    phrases = (
        "(make|have|let|get) {who:subject} [then|also|suddenly] {how:speech} [out|aloud] {text:quote} [{manner}]",
        "(make|have|let) {who:subject} {manner} {how:speech} {text:quote}",
        "(make|have|let|get) {who:subject} (say|answer|reply) {text:quote} {manner}",
        "(make|have|let|get) {who:subject} {how:speech} {text:quote} (in|with) [a|an] {manner} (voice|tone)",
        "{who:subject} <should> [then|also] {how:speech} {text:quote} [{manner}]",
        "{who:subject} {how:speech} {text:quote} [{manner}]",
        "<add> [a|another] (line|sentence|line of dialogue) (for|by|from) {who:subject} {text:quote}",
        "<add> [a|the] (line|sentence|dialogue|words) {text:quote} (for|by|from) {who:subject}",
        "(give|hand) {who:subject} the (line|words) {text:quote}",
        "(give|hand) {who:subject} a line {text:quote}",
        "<add> [a|the] (line|dialogue) {text:quote}",
        "<add> {text:quote} as [a|another|the] (line|last line|first line|answer|reply) (for|by|from) {who:subject}",
        "{begin:at_beginning} (make|have|let) {who:subject} {how:speech} {text:quote}",
        "(make|have|let) {who:subject} {how:speech} {text:quote} {begin:at_beginning}",
        "(make|have|let) {who:subject} {how:speech} {text:quote} at the end",
        "at the end (make|have|let) {who:subject} {how:speech} {text:quote}",
        "(make|have|let) {who:subject} {how:speech} {text:quote} (to) {to:subject}",
        "{who:subject} <should> {how:speech} {text:quote} to {to:subject}",
    )
    example = ("A man sits in a cafe.", 'make the man say "It is late."', "s1.sh1.b2.line.text: - -> It is late.")
    rank = 1

    who: Annotated[tuple[str, ...], "who"] = ()
    how: Annotated[str, "say, whisper, shout, sing …"] = ""
    text: Annotated[str, "the words, in quotes"] = ""
    manner: Annotated[str, "sadly, angrily …"] = ""
    to: Annotated[tuple[str, ...], "to whom"] = ()
    narration: Annotated[str, "words of a voice nobody sees"] = ""
    begin: Annotated[str, "first of all"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import leads

        text = self.narration or self.text
        who = () if self.narration else (self.who or leads(scope))[:1]
        scene_id = home(scope, who) if who else scope.meant_scenes()[-1]
        line = Line(text=text, manner=self.manner or self.how or "", off_screen=not who)
        now = [b for b in scope.meant_beats() if b.line and set(b.who) & set(who)]
        anew = [b for b in now if _asked_anew(b, scope)] if not _MORE.search(scope.words) else []
        instead = "instead" in scope.words.lower()
        now = anew if len(anew) == 1 else now if instead else [
            b for b in now if b.line and alike(b.line.text, text)]
        if now:
            if now[-1].line and _plain(now[-1].line.text) == _plain(text):  # the words are as they were
                line = line.model_copy(update={"text": now[-1].line.text})
            line = line.model_copy(update={"manner": line.manner or (now[-1].line.manner if now[-1].line else "")})
            return Done(with_beat(scope.production, now[-1].id, line=line), who)
        first = self.begin and self.narration and scope.production.scenes[0].shots
        spot = (scope.production.scenes[0].shots[0].id, "^") if first else None
        shot, after = spot or _answered(scope, who, self.how) or last_spot(scope, scene_id)
        beat = Beat(
            id=new_id("b", ids_of(scope.production)),
            who=who,
            action="speak",
            target=self.to[0] if self.to else "",
            order="with" if _during(scope) else "then",
            line=line,
        )
        return Done(with_new_beats(scope.production, shot, "^" if self.begin else after, [beat]), who)


def _during(scope: Scope) -> bool:
    """Whether it is said while something is done: "while she strokes the horse"; not over another line."""
    beat = next((b for b in all_beats(scope.production) if b.id == scope.where.beat), None)
    return beat is not None and beat.line is None and scope.where.said.split()[:1] in (["while"], ["as"])


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _asked_anew(beat: Beat, scope: Scope) -> bool:
    """Whether the words let who asks ask something else, or who answers a question answer something else."""
    said = {base_verb(w) for w in scope.words.lower().split()}
    if "ask" in said and not scope.where.beat:
        return beat.verb == "ask"
    rows = [b for b in scope.meant_beats() if b.line]
    before = rows[rows.index(beat) - 1] if rows.index(beat) else beat
    asked = before.line is not None and before.line.text.rstrip().endswith("?") and before.who != beat.who
    return bool(said & _ANSWERS) and not scope.where.beat and asked


def _answered(scope: Scope, who: tuple[str, ...], how: str) -> tuple[str, str] | None:
    """The shot and the beat after which an answer belongs: the last line of somebody else."""
    if not _ANSWERS & set(scope.words.lower().split()) and how not in _ANSWERS:
        return None
    asked = [(sh.id, b.id) for s in scope.production.scenes for sh in s.shots for b in sh.beats
             if b.line and b.who and not set(b.who) & set(who) and b in scope.meant_beats()]
    return asked[-1] if asked else None
