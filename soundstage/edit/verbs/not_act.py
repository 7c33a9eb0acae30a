# SPDX-License-Identifier: Apache-2.0
"""A deed less."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_beats
from soundstage.edit.deeds import read_deed, travels
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import effect_of, heard
from soundstage.edit.steps import Unfit
from soundstage.edit.targets import stripped
from soundstage.model.production import Beat

_ANYHOW = ("move", "go", "travel")  # however it is done
_TAKEN_OUT = re.compile(r"(?i)(?:remove|delete|erase|get rid of|take out|eliminate) (?:the|those|these|all|any) [a-z]+ "
                        r"\w+ing\b")
_ANOTHER = re.compile(  # a clause with a doer of its own
    r"\band (?:the|an?)\b|(?<!when )(?<!while )(?<!as )(?<!after )(?<!before )(?<!until )(?<!once )\b(?:he|she|they)\b")
_LAST = re.compile(r"\b(?:at|in|by) the (?:very )?end\b|\blast\b|\bfinally\b")


def _without(scope: Scope, ids: tuple[str, ...]) -> Done:
    """The film without these deeds; lines are taken out by a verb of their own."""
    said = stripped(scope.words.lower().removesuffix(".").split(), scope)[0][1:]
    sound = effect_of(" ".join(said), scope.vocabulary) if said else ""
    if sound and heard(scope, sound, said[-1]):
        raise Unfit  # "lose the church bells": they are heard, and what is done then goes on
    gone = [b for b in scope.meant_beats() if b.id in ids]
    if not gone or any(b.line for b in gone):
        raise Unfit  # "remove the people walking there": them
    production = with_beats(scope.production, lambda b: None if b.id in ids else b)
    return Done(production, tuple(i for b in gone for i in b.who))


def _done_with(scope: Scope, things: set[str], who: tuple[str, ...]) -> tuple[str, ...]:
    """The deeds that are done by or with these: "the coin bit"; those of who alone where it is said, who may look."""
    return tuple(b.id for b in scope.meant_beats() if not b.line and things & {*b.who, b.target, b.tool} and (
        not who or ({*who} & {*b.who} and b.action != "look")))


@dataclass(frozen=True)
class NotAct(Verb):
    """Let someone no longer do something."""

    phrases = (
        "{who:subject} <should> (not|no longer|never) {deed}",
        "(do not|never) (let|have|make) {who:subject} {deed}",
        "(make|have|let) {who:subject} not {deed}",
        "(stop|keep|prevent|hinder) {who:subject} from {deed}",
        "<remove> (the part|the bit|the moment|the action|the beat) (where|in which|when) {who:subject} {deed}",
        "<remove> (the|that|the last|the final|the first) (part|bit|moment|section|piece|thing) (where|in which|when|"
        "of|with) {what:happening}",
        "<remove> {what:happening} (bit|part|moment)",
        "<remove> {done_with:subject} (bit|part|moment|business)",
        "<remove> {who:subject} 's {deed}",
        "<remove> {who:subject} {deed}",
        "(make|have|let) {who:subject} (stop|quit|cease) {deed}",
        "{who:subject} <should> (stop|quit|cease) {deed}",
        "<remove> the {deed}",
        "<remove> {what:happening}",
        "no {deed}",
        "{who:subject} does not {deed}",
        "{who:subject} [<should>] (leave|leaves) {spared:subject} (where it is|where they are|alone|be|untouched)",
        "(make|have|let) {who:subject} leave {spared:subject} (where it is|where they are|alone|be|untouched)",
        "(nobody|noone|none of them) [<should>] {deed}",
        "{who:subject} [<should>] (stays|stay|remains|remain) [there|here|put|where it is|where he is|where she is]",
        "(make|have|let) {who:subject} (stay|remain) [there|here|put|where it is|where he is|where she is]",
    )
    example = ("A fox runs through a forest and jumps.", "the fox should not jump", "s1.sh1.b2: there -> -")
    rank = 1

    who: Annotated[tuple[str, ...], "who; anybody when it is not said"] = ()
    deed: Annotated[str, "what is no longer done"] = ""
    what: Annotated[tuple[str, ...], "which beats of the film"] = ()
    spared: Annotated[tuple[str, ...], "what is left where it is: nothing is done to it"] = ()
    done_with: Annotated[tuple[str, ...], "what is done with which thing: the coin bit"] = ()

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found, leads

        if not self.deed and not self.what:
            return _without(scope, self._unnamed(scope))
        if (taken := _TAKEN_OUT.match(scope.words)) or self.what:
            return _without(scope, self.what if not taken else ())
        who = self.who or tuple(i for i in leads(scope) if scope.subject(i).family == "body")
        if not who or (not self.who and found(self.deed.split(), scope)) or _ANOTHER.search(self.deed):
            raise Unfit  # "remove the letter": a thing, not a deed
        told = read_deed(scope, who[:1], self.deed)  # two of a noun are not told apart by the reader
        if len(told.shot.beats) <= self.deed.split().count("and"):
            raise Unfit  # "smile and end": not all of it is a deed
        olds, nearest = told.shot.beats, any(" is shown as " in note for note in told.notes)
        actions, verb = {b.action for b in olds}, base_verb(self.deed.split()[0])
        meant = [
            b
            for b in scope.meant_beats()
            if b.action in actions
            and (not (nearest or b.action in ("work", "stand")) or verb in (*b.verb.split()[:1], b.action))
            and set(b.who) & set(who) and (b.action != "speak" or not b.line)
        ]
        if not meant and verb in _ANYHOW:
            meant = [b for b in scope.meant_beats() if set(b.who) & set(who) and travels(b.action)]
        if not meant or not actions:
            raise Unfit
        if meant and actions - {b.action for b in meant}:
            raise Unfit  # "nobody claps and they giggle": not all of it is a deed of the film
        meant = meant[-1:] if _LAST.search(self.deed) else meant
        ids = {b.id for b in meant}

        def changed(beat: Beat) -> Beat | None:
            if beat.id not in ids:
                return beat
            rest = tuple(w for w in beat.who if w not in who)
            return beat.model_copy(update={"who": rest}) if rest else None

        doers = tuple(i for i in who if any(i in b.who for b in meant))
        return Done(with_beats(scope.production, changed), doers or who)

    def _unnamed(self, scope: Scope) -> tuple[str, ...]:
        """The deeds that are told by the thing alone, or by who stays: "the owl stays", of one that flies away."""
        if self.done_with or self.spared:
            return _done_with(scope, {*self.done_with, *self.spared}, self.who)
        return tuple(b.id for b in scope.meant_beats() if set(b.who) <= set(self.who) and (
            b.action == "exit" or b.place in ("away", "out", "off")))
