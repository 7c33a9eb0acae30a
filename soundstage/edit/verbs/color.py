# SPDX-License-Identifier: Apache-2.0
"""Another colour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.hairdo import of_hair
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.language import lexicon
from soundstage.language.casting import is_person
from soundstage.language.wordlist import word_set
from soundstage.model.production import Production

_PART = re.compile(r"(?i)(?:'s?|\bhis|\bher|\bits|\btheir) (eyes?|nose|ears?|tail|hands?|feet|legs?|arms?|face|beak|"
                   r"wings?|paws?|hooves|claws?)\b")
_NO_CLOTH = word_set("glasses sunglasses goggles monocle headphones necklace earrings crown backpack halo bracelet")


@dataclass(frozen=True)
class Color(Verb):
    """Give a subject another colour."""

    phrases = (
        "<make> {who:subject} [<to>] {color}",
        "(make|let|have) {who:subject} (glow|shine|look|be|turn|become) {color} "
        "[instead of {old:color}|rather than {old:color}|not {old:color}]",
        "(paint|color|dye|recolor|tint|spray|stain|recolor) {who:subject} [in|to|as] {color}",
        "{who:subject} <should> (be|become|turn|have|be painted|look|glow|shine|be lit) {color} "
        "[instead of {old:color}|rather than {old:color}|not {old:color}]",
        "<make> the color of {who:subject} [<to>] {color}",
        "<make> {who:subject} 's [fur|color|coat|skin|body|feathers|paint|petals] [<to>] {color}",
        "<make> {who:subject} (fur|color|feathers|paint) [<to>] {color}",
        "give {who:subject} [a|the] {color} (color|fur|coat of paint|paint|feathers|skin|plumage|body)",
        "[(have|put|dress|clothe)] {who:subject} [all|dressed|dressed all|head to toe] in [all] {color}",
        "{who:subject} <should> (be|be dressed) [all] in [all] {color}",
        "{who:subject} <should> (wear|be wearing) [all] {color}",
        "(i want|have|let) {who:subject} [be] [in] {color}",
        "<make> {who:subject} {color} (instead of|not|rather than) {old:color}",
        "{color} for {who:subject}",
        "<swap> {old:color} (with|by|for|to|into) {color} (on|for|of) {who:subject}",
        "<make> {who:subject} from {old:color} to {color}",
        "{who:subject} (is|are|turns|becomes) [now] {color}",
        "(use|apply) {color} (for|to|on) {who:subject}",
    )
    example = ("A fox walks past a balloon.", "make the balloon blue", "balloon1.colors: - -> blue")
    rank = 1

    who: Annotated[tuple[str, ...], "whose colour"] = ()
    color: Annotated[str, "the colour, in words: dark green"] = ""
    old: Annotated[str, "the colour it has now, when that is said"] = ""

    def apply(self, scope: Scope) -> Done:
        if part := _PART.search(scope.words):
            raise self.refuse(scope, f"the {part[1].lower()} alone cannot have another colour yet",
                              "the whole of somebody can, the hair, and each garment")
        worn = {c.split()[-1] for i in self.who for c in scope.subject(i).clothes}
        people = any(s.gender or s.name or is_person(s.noun.split()[-1]) for s in map(scope.subject, self.who))
        if (worn | ({"coat"} if people else set())) & {"coat", "dress"} & set(scope.words.lower().split()):
            raise Unfit  # the garment is meant
        production: Production = scope.production
        for subject_id in self.who:
            subject = scope.subject(subject_id)
            person = subject.family == "body" and bool(
                subject.name or subject.gender or subject.clothes or is_person(subject.noun.split()[-1]))
            if person and len(of_hair(subject.colors)) == len(subject.colors):  # a blonde woman's clothes
                clothes = self._dyed(subject.clothes, "all" in scope.words.lower().split())
                production = with_subject(production, subject_id, clothes=clothes)
            else:
                production = with_subject(production, subject_id, colors=tuple(self.color.split(" and ")))
        return Done(production, self.who)

    def _dyed(self, clothes: tuple[str, ...], every: bool) -> tuple[str, ...]:
        """The clothes with the first garment in the colour, or every one; what is no cloth stays as it is."""
        cloth = [c for c in clothes if c.split()[-1] not in _NO_CLOTH]
        dyed = cloth if every else cloth[:1]
        new = tuple(f"{self.color} {_plain(c)}" if c in dyed else c for c in clothes)
        return new if dyed else (*new, f"{self.color} clothes")


def _plain(garment: str) -> str:
    """The garment without its colour."""
    return " ".join(w for w in garment.split() if w not in lexicon.COLORS and w not in lexicon.SHADES)
