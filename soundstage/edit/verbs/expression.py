# SPDX-License-Identifier: Apache-2.0
"""Another face."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats, with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat

_MANNER = {
    "happy": "happily",
    "sad": "sadly",
    "angry": "angrily",
    "afraid": "nervously",
    "surprised": "surprised",
    "sleepy": "sleepily",
    "calm": "calmly",
}
_TAKEN = frozenset(_MANNER.values())


@dataclass(frozen=True)
class Expression(Verb):
    """Let somebody look happy, sad, angry, afraid, surprised or calm in what it does."""

    phrases = (
        "(let|have|make) {who:subject} (look|seem|appear|feel|be|act) [more|very|a bit] {expression}",
        "<make> {who:subject} [<to>|more|very] {expression}",
        "{who:subject} <should> (look|seem|be|appear|feel|act) [more|very] {expression}",
        "{who:subject} (looks|is|seems|feels) [more|very] {expression}",
        "(give|hand) {who:subject} [a|an] {expression} (face|expression|look)",
        "<make> {who:subject} 's (expression|face) [<to>|more|look] {expression}",
        "{who:subject} 's (face|expression) <should> (be|look) [more] {expression}",
        "<make> the (expression|face) of {who:subject} [<to>|look] {expression}",
        "put [a|an] {expression} (face|expression|look|smile|frown) on {who:subject}",
        "put {expression} on {who:subject} 's face",
        "(give|hand) {who:subject} {expression}",
        "[i want] {who:subject} {expression}",
        "{who:subject} (looks|is|seems|feels|acts|sounds|comes across as) [much|far|way|a bit|a little] too "
        "{less:expression}",
        "<make> {who:subject} [look|seem|be] less {less:expression}",
        "{who:subject} <should> (look|seem|be) less {less:expression}",
    )
    example = ("A man sits in a cafe.", "make the man look sad", "already, sadly")

    who: Annotated[tuple[str, ...], "whose face"] = ()
    expression: Annotated[str, "happy, sad, angry, afraid, surprised, sleepy or calm"] = ""

    less: Annotated[str, "what is too much of it"] = ""

    def apply(self, scope: Scope) -> Done:
        if self.less:
            return self._less(scope)
        if any(scope.subject(i).family != "body" for i in self.who):
            raise Unfit
        here = {scope.where.beat} if self._one_line(scope) else {b.id for b in scope.meant_beats()}
        word = _MANNER[self.expression]

        def changed(beat: Beat) -> Beat:
            if beat.id not in here or not set(beat.who) & set(self.who):
                return beat
            manner = (*(m for m in beat.manner if m not in _TAKEN), *(() if self.expression == "calm" else (word,)))
            line = (
                beat.line.model_copy(update={"manner": _delivery(self.expression)})
                if beat.line and beat.line.manner != "whisper"
                else beat.line
            )
            return beat.model_copy(update={"manner": manner, "line": line})

        production = with_beats(scope.production, changed)
        if production == scope.production and scope.where.beat:
            raise Unfit
        if production == scope.production:
            for subject_id in self.who:
                words = tuple(w for w in scope.subject(subject_id).words if w not in _MANNER)
                production = with_subject(production, subject_id, words=(*words, self.expression))
        return Done(production, self.who)

    def _less(self, scope: Scope) -> Done:
        """Without what is too much; who shows nothing of it is to be calm, who is too calm lively."""
        other = "happy" if self.less == "calm" else "calm"
        done = replace(self, less="", expression=other).apply(scope)
        if other == "happy" or done.production != scope.production:
            return done
        return Done(with_beats(scope.production, lambda b: b.model_copy(update={"manner": (*b.manner, "calmly")})
                               if set(b.who) & set(self.who) else b), self.who)

    def _one_line(self, scope: Scope) -> bool:
        """Whether the moment meant is a line of theirs: a mood meant for it reaches no other deed."""
        at = next((b for b in scope.meant_beats() if b.id == scope.where.beat), None)
        return at is not None and at.line is not None and bool(set(at.who) & set(self.who))


def face_of(manner: str) -> str:
    """The manner of a deed that shows how a line is said: afraid -> nervously."""
    return {**_MANNER, "cheerful": "happily"}.get(manner, manner)


def _delivery(expression: str) -> str:
    return {"happy": "cheerful", "surprised": "cheerful"}.get(expression, expression)
