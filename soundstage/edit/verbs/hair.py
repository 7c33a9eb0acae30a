# SPDX-License-Identifier: Apache-2.0
"""Other hair."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.hairdo import BEARDS, CALLED, of_hair, restyled
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.edit.words import is_made, positive
from soundstage.language import lexicon
from soundstage.language.casting import is_person
from soundstage.language.wordlist import word_set
from soundstage.model.production import Subject

_KINDS = ("beard", "moustache", "mustache", "ponytail", "braids", "pigtails", "curls", "bun", "bald")
_NO_MORE = re.compile(r"\b(?:instead of|rather than|in place of|not) .*")  # what it is no longer
_SHAPED = word_set(  # what hair is like
    "shoulder bob buzz crew afro mohawk mullet pixie bowl dreadlocks waves short cropped crop")
_GRADED = word_set("long short thick thin curly dark light red bushy big grey")  # "longer" is long
_NO_HAIR = word_set("a an the and she he it they 's about her his in with is on but")


@dataclass(frozen=True)
class Hair(Verb):
    """Give somebody other hair or a beard."""

    phrases = (
        "(give|hand) {who:subject} [a|some] {hair:text} (hair|wig|beard|moustache|ponytail|braids|pigtails|curls|"
        "mustache)",
        "(give|hand) {who:subject} [a|some] (beard|moustache|ponytail|braids|pigtails|curls|mustache|bun)",
        "(have|with) [a|some] (beard|moustache|ponytail|braids|pigtails|curls|mustache|bun)",
        "{who:subject} [<should>] (have|has) {hair:text} hair [tied|done|put|worn] [up|back] in [a] (ponytail|braids|"
        "pigtails|curls|bun)",
        "(give|hand) {who:subject} {hair:text} hair [tied|done|put|worn] [up|back] in [a] (ponytail|braids|pigtails|"
        "curls|bun)",
        "(put|tie|do|wear) (her|his|their|it) [hair] [up|back] (in|into) [a] (ponytail|braids|pigtails|curls|bun)",
        "{who:subject} <should> (have|wear) [a|some] (beard|moustache|ponytail|braids|pigtails|curls|mustache|bun)",
        "<make> {who:subject} 's (hair|wig|beard|moustache|mustache) [<to>] {hair:text}",
        "{who:subject} 's (hair|wig|beard|moustache|mustache) <should> be {hair:text}",
        "(put|have|dress) {who:subject} in [a] {hair:text} wig",
        "{who:subject} <should> (have|wear) [a|some] {hair:text} (hair|wig|beard|moustache|ponytail|braids|mustache)",
        "<make> (his|her|their) (hair|wig) [<to>] {hair:text}",
        "<make> (his|her|their) (beard|moustache|mustache) [<to>] {hair:text}",
        "(dye|color|paint|cut) {who:subject} 's hair {hair:text}",
        "<make> {who:subject} (bald|completely bald)",
        "{who:subject} <should> be (bald|completely bald)",
        "{who:subject} is bald",
        "(dye|color|cut) (his|her|their) hair {hair:text}",
        "(remove|take off|lose|shave off|shave|cut off|get rid of|no) (the|his|her|their|{who:subject} 's) "
        "{off:beard} [off]",
        "{who:subject} <should> (lose|shave off|have no|be without) [the|a|his] {off:beard}",
        "{who:subject} <should> be {off:clean_shaven}",
        "<make> {who:subject} [<to>] [a|an] {called:hair_called}",
        "{who:subject} <should> be [a|an] {called:hair_called}",
        "{who:subject} (is|are) [a|an] {called:hair_called}",
    )
    example = ("A woman sits in a cafe.", "give the woman long red hair", "woman1.hair: - -> long red")
    rank = 3

    who: Annotated[tuple[str, ...], "who"] = ()
    hair: Annotated[str, "what it is like: long red, a ponytail"] = ""
    called: Annotated[str, "what somebody is called by it: a blonde, a redhead"] = ""
    off: Annotated[str, "what is shaved off"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        spoken = scope.last if " it " in f" {scope.words.lower()} " else ()  # "make her hair red and put it in braids"
        who = self.who or spoken or found(["her" if " her " in f" {scope.words} " else "him"], scope)
        if any(w in lexicon.CLOTHES for w in self.hair.split()):
            raise Unfit  # a hat and a beard are two things
        if _NO_HAIR & set(self.hair.split()):
            raise Unfit  # more is said than what hair is like
        if any(is_made(w) and w not in lexicon.COLORS | lexicon.HAIR | _SHAPED for w in self.hair.split()):
            raise Unfit  # "a pipe (and a) grey beard"
        if not who:
            raise self.refuse(scope, "nobody is named whose hair it is")
        if any(scope.subject(i).family != "body" or (self.called and not _person(scope.subject(i))) for i in who):
            raise Unfit
        if self.off:
            return self._shaved(scope, who)
        said = _NO_MORE.sub("", scope.words.lower())
        kind = next((w for w in _KINDS if w in said), "")
        production = scope.production
        for subject_id in who:
            was = production.subject(subject_id)
            had = " ".join((*of_hair(was.colors), was.hair))
            beard = "" if kind or "hair" in said or not set(had.split()) & BEARDS else had.split()[-1]
            colors = tuple(c for c in was.colors if not of_hair([c]))
            told = " ".join(next((p for p in positive(w) if p in _GRADED), w) for w in self.hair.split())
            new = restyled(had, f"{told or CALLED.get(self.called, '')} {kind or beard}")
            production = with_subject(production, subject_id, hair=new, colors=colors)
        return Done(production, who)

    def _shaved(self, scope: Scope, who: tuple[str, ...]) -> Done:
        """The film with the beard that somebody has taken off."""
        bearded = tuple(i for i in who if set(scope.subject(i).hair.split()) & BEARDS)
        bearded = bearded or tuple(s.id for s in scope.production.cast if set(s.hair.split()) & BEARDS)
        if len(bearded) != 1:
            raise Unfit
        return Done(with_subject(scope.production, bearded[0], hair=""), bearded)


def _person(subject: Subject) -> bool:
    """Whether hair has a colour of its own there: a ginger cat is ginger all over."""
    return bool(subject.gender or subject.name or subject.clothes) or is_person(subject.noun.split()[-1])
