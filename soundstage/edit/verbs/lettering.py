# SPDX-License-Identifier: Apache-2.0
"""What is written on a thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Production

MOST = 80  # letters that can be read on a thing


@dataclass(frozen=True)
class Lettering(Verb):
    """Write words on a thing, letter for letter, write others, or take them off."""

    phrases = (
        "<make> {what:subject} (say|read|show|display|spell) {text:quote}",
        "{what:subject} (says|reads|shows) {text:quote}",
        "{what:subject} (has|bears|<should> have|<should> bear) [the|a] (name|word|words|text|label|title) "
        "{text:quote} [on it|on them]",
        "<swap> {what:subject} (with|by|for|to|into) {text:quote}",
        "<swap> {was:quote} (with|by|for|to|into) {text:quote}",
        "(put|stick|add|give) [a|the] (label|sticker|tag|note) (that says|saying|reading|with) {text:quote} (on|to) "
        "{what:subject}",
        "(put|stick|add) [a|the] (label|sticker|tag|note) (on|to) {what:subject} (that says|saying|reading|with) "
        "{text:quote}",
        "{what:subject} <should> (say|read|show|display|spell|be labeled|be labelled|be marked) {text:quote}",
        "(write|put|print|paint|carve|spray) [the (word|words|name|text|letters)] {text:quote} (on|onto|across) "
        "{what:subject}",
        "{text:quote} should be (written|printed|painted|carved) on {what:subject}",
        "(label|mark) {what:subject} [as|with] {text:quote}",
        "<make> the (text|words|lettering|writing|inscription|message|wording) (on|of) {what:subject} "
        "[<to>|say|read] {text:quote}",
        "<make> {what:subject} 's (text|words|lettering|writing|inscription|message|wording) [<to>|say|read] "
        "{text:quote}",
        "the (text|words|lettering|writing|inscription|message|wording) (on|of) {what:subject} <should> (be|say|read) "
        "{text:quote}",
        "<swap> {was:quote} on {what:subject} (with|by|for|to|into) {text:quote}",
        "<remove> the (text|words|lettering|writing|inscription|message) (on|from|off) {blank:subject}",
    )
    example = ("A man stands beside a wooden sign.", 'make the sign say "OPEN"', "sign1.text: - -> OPEN")
    rank = 3

    what: Annotated[tuple[str, ...], "on what"] = ()
    text: Annotated[str, "what is written, letter for letter"] = ""
    was: Annotated[str, "what is written there now"] = ""
    blank: Annotated[tuple[str, ...], "from what the words are taken"] = ()

    def apply(self, scope: Scope) -> Done:
        lettered = tuple(s.id for s in scope.production.cast if self.was and s.text.lower() == self.was.lower())
        things = self.what or self.blank or lettered
        if not things or any(scope.subject(i).family != "prop" or not scope.subject(i).unit for i in things):
            raise Unfit  # who lives says it
        if self.was and any(scope.subject(i).text.lower() != self.was.lower() for i in things):
            raise Unfit
        if len(self.text) > MOST:
            raise self.refuse(scope, f"{len(self.text)} letters cannot be read on a thing", f"up to {MOST} works")
        production: Production = scope.production
        for subject_id in things:
            production = with_subject(production, subject_id, text="" if self.blank else self.text)
        return Done(production, things)
