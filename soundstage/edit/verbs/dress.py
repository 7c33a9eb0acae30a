# SPDX-License-Identifier: Apache-2.0
"""Clothes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.garments import can_wear
from soundstage.edit.scope import Scope
from soundstage.edit.stagewords import PATTERNS
from soundstage.edit.steps import Unfit
from soundstage.edit.words import plural, singular
from soundstage.language import lexicon
from soundstage.language.casting import is_person
from soundstage.model.production import Subject

_TOP = "shirt t-shirt sweater jumper hoodie blouse top jersey tank-top"
_BOTTOM = "trousers pants jeans shorts skirt leggings tutu"
_WHOLE = ("dress gown kimono sari toga costume uniform suit tuxedo spacesuit pyjamas pajamas swimsuit wetsuit leotard "
          "tracksuit onesie jumpsuit bikini armour armor outfit")  # worn instead of a top and what goes with it
_SLOTS = (
    ("hat cap helmet beanie crown turban headscarf hijab bandana veil beret fedora tiara stetson bonnet tricorn hood"),
    ("coat jacket robe cloak cape raincoat vest gown trenchcoat cardigan blazer poncho"),
    (f"{_WHOLE} {_TOP}"),
    (f"{_WHOLE} {_BOTTOM}"),
    ("shoes boots sneakers sandals trainers slippers heels wellies"),
    ("scarf tie necklace bow"),
    ("glasses sunglasses mask"),
    ("gloves mittens"),
)


_ADDED = re.compile(r"\W*(?:and |then |also )*(?:add|put on|include) ", re.I)
_OTHER_ONE = re.compile(r"(?i)\W*(?:and |then |now )*(?:make|turn|change) (?:it|that) ")
_OWN = re.compile(r"[a-z]+-(?:striped|pinstriped|checked|spotted)")  # a pattern with a colour of its own
_ALL_WORN = ("outfit", "clothes", "clothing", "costume", "attire", "dress code", "wardrobe")


@dataclass(frozen=True)
class Dress(Verb):
    """Give somebody clothes, or other ones of a kind worn already."""

    phrases = (
        "(dress|clothe|put) {who:subject} (in|into|with) {clothes}",
        "(give|hand) {who:subject} {clothes} [to wear]",
        "(put|place) {clothes} on {who:subject} [head|'s head]",
        "{who:subject} <should> (wear|have on|be wearing|be dressed in|put on|have|be in) {clothes}",
        "{who:subject} <should> (wear|have on|be wearing) {clothes} (over|on top of|under|beneath) {worn:clothes}",
        "{who:subject} (wears|is wearing|wear) {clothes} (over|on top of|under|beneath) {worn:clothes}",
        "(let|have|make) {who:subject} (wear|put on|have on) {clothes} (over|on top of|under|beneath) {worn:clothes}",
        "(give|hand) {who:subject} {clothes} (over|on top of|under|beneath) {worn:clothes}",
        "{who:subject} in {clothes}",
        "{who:subject} (wears|is wearing|wear) {clothes}",
        "(let|have|make) {who:subject} (wear|put on|have on|be dressed in) {clothes}",
        "<swap> {who:subject} 's {old:clothes} (for|with|by|to|into) {clothes}",
        "<swap> {old:clothes} (for|with|by|to|into) {clothes}",
        "<add> {clothes} (to|on|for) {who:subject}",
        "<make> {who:subject} 's {old:clothes} [<to>] {clothes}",
        "<swap> (his|her|its|their) {old:clothes} (for|with|by|to|into) {clothes}",
        "<add> {clothes}",
        "<make> (it|that) [<to>] {clothes}",
        "<make> {who:subject} 's {old:clothes} [<to>] {color}",
        "<make> (his|her|its|their|the) {old:clothes} [<to>] {color}",
        "{who:subject} 's {old:clothes} <should> be {color} [instead of {was:color}]",
        "<make> the color of {who:subject} 's {old:clothes} [<to>] {color}",
        "(paint|color|dye|recolor|tint) {who:subject} 's {old:clothes} [in] {color}",
        "<make> {who:subject} 's {old:clothes} [<to>] {look:pattern}",
        "<make> (his|her|its|their|the) {old:clothes} [<to>] {look:pattern}",
        "{who:subject} 's {old:clothes} <should> be {look:pattern}",
        "(his|her|its|their|the) {old:clothes} <should> be {look:pattern}",
        "{who:subject} 's {old:clothes} <should> have [{color}] {look:pattern}",
        "(his|her|its|their|the) {old:clothes} <should> have [{color}] {look:pattern}",
        "(give|<add>) [{color}] {look:pattern} (to|on) [the] {who:subject} 's {old:clothes}",
        "(give|<add>) [{color}] {look:pattern} (to|on) (his|her|its|their|the) {old:clothes}",
        "give {who:subject} 's {old:clothes} [{color}] {look:pattern}",
        "(his|her|its|their|the) {old:clothes} <should> be {color}",
        "(his|her|its|their|the) {old:clothes} (is|are) {color}",
        "(paint|color|dye|recolor|tint) (his|her|its|their|the) {old:clothes} [in] {color}",
        "<make> {who:subject} {old:clothes} [<to>] {color}",
    )
    example = ("A man in a grey coat sits in a cafe.", "make his coat green", "man1.clothes: grey coat -> green coat")
    rank = 1

    who: Annotated[tuple[str, ...], "who; who was spoken of last when it is not said"] = ()
    clothes: Annotated[tuple[str, ...], "what, in words: a red coat"] = ()
    old: Annotated[tuple[str, ...], "the garment worn now"] = ()
    color: Annotated[str, "its new colour"] = ""
    look: Annotated[str, "its pattern: striped, spotted, checked"] = ""
    worn: Annotated[tuple[str, ...], "the garment that it is worn with and that stays"] = ()
    was: Annotated[str, "its colour now, when that is said"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        owner = next((w for w in scope.words.lower().split() if w in ("his", "her")), "")
        who = self.who or (found([{"his": "he", "her": "she"}[owner]], scope) if owner else ())
        others = {f"{s.noun.split()[-1]}'s" for s in scope.production.cast if s.id not in self.who}
        if others & {word for c in (*self.clothes, *self.old) for word in c.split()}:
            raise Unfit  # somebody else's
        if _OTHER_ONE.match(scope.words) and not self.who:
            who = _wears_its_like(scope, self.clothes)  # "make it a long coat", of who wears another
            if not who:
                raise Unfit
        if any(c.split()[-1] in lexicon.COLORS for c in self.clothes):
            raise Unfit  # "in blue": what they wear, of that colour
        given = not (who or self.old) and self.clothes  # "add a pointed hat": to whom we spoke of
        if given:
            people = [s.id for s in scope.production.cast if s.family == "body" and (s.gender or s.name)]
            who = tuple(i for i in scope.last if i in people) or (tuple(people) if len(people) == 1 else ())
            if not who or not _ADDED.match(scope.words):
                raise Unfit
        if any(is_person(singular(c.partition(" with ")[0].split()[-1])) for c in self.clothes if " with " in c):
            raise Unfit  # "a tall woman with glasses": somebody else
        who = who or _wearer(scope, self.old) or found(["he"], scope)
        if not who:
            raise Unfit
        production = scope.production
        for subject_id in who:
            subject = scope.subject(subject_id)
            if not can_wear(subject):
                raise Unfit
            bare = self.color and not self.look and lexicon.CLOTHES.isdisjoint(self.old[0].split())
            if bare and not _wearer(scope, self.old):
                raise Unfit  # "more orange": no garment is named
            new = (self._patterned(subject),) if self.look else self.clothes or (f"{self.color} {_bare(self.old[0])}",)
            production = with_subject(production, subject_id, clothes=_worn(subject, new, self.old))
        return Done(production, who)

    def _patterned(self, subject: Subject) -> str:
        """What is worn already, in the pattern; else such a garment in it."""
        worn = [c for c in subject.clothes if singular(c.split()[-1]) == singular(self.old[0].split()[-1])]
        if not worn and self.look == "plain":
            raise Unfit
        return _patterned_name(self.look, self.color, worn[0] if worn else _bare(self.old[0]))


def _patterned_name(look: str, color: str, garment: str) -> str:
    """The garment with this pattern, of this colour where one is said: "white-striped red shirt"."""
    kept = [w for w in garment.split() if w not in PATTERNS and not _OWN.fullmatch(w)]
    how = f"{color.replace(' ', '')}-{look}" if color else look
    return " ".join(kept if look == "plain" else (how, *kept))


def _wearer(scope: Scope, old: tuple[str, ...]) -> tuple[str, ...]:
    """Whoever wears such a thing, those spoken of last first."""
    kinds = {singular(o.split()[-1]) for o in old}
    rows = [s for s in scope.production.cast if any(singular(c.split()[-1]) in kinds for c in s.clothes)]
    every = plural(old[0].split()[-1]) if old else False  # "the coats": of all who wear one
    return tuple(s.id for s in sorted(rows, key=lambda s: s.id not in scope.last))[: None if every else 1]


def _wears_its_like(scope: Scope, new: tuple[str, ...]) -> tuple[str, ...]:
    """The only one who wears something of the same kind, or whoever of them was just spoken of."""
    kinds = {singular(c.split()[-1]) for c in new}
    rows = [s.id for s in scope.production.cast for c in s.clothes
            if any(singular(c.split()[-1]).endswith(kind) for kind in kinds)]
    rows = [i for i in rows if i in scope.last] or rows
    return tuple(rows) if len(rows) == 1 else ()


def _bare(garment: str) -> str:
    *kind, noun = (w for w in garment.split() if w not in lexicon.COLORS and w not in lexicon.SHADES)
    return " ".join((*kind, noun if noun in lexicon.CLOTHES else singular(noun)))


def _worn(subject: Subject, new: tuple[str, ...], old: tuple[str, ...]) -> tuple[str, ...]:
    """What is worn after: the new in place of the old, or of what is worn on the same part of the body."""
    out = [] if any(o.split()[-1] in _ALL_WORN for o in old) else list(subject.clothes)
    for piece in new:
        kind = piece.split()[-1]
        rivals = _rivals(kind) | {o.split()[-1] for o in old}
        gone = [n for n, c in enumerate(out) if c.split()[-1] in rivals and c not in new]
        at = gone[0] if gone else len(out)
        gone = gone if kind in _WHOLE.split() else gone[:1]
        out = [*out[:at], piece, *(c for n, c in enumerate(out) if n >= at and n not in gone)]
    return tuple(dict.fromkeys(out))


def _rivals(kind: str) -> set[str]:
    """What cannot be worn with it: of the same part of the body; a jumper goes over a suit or under a costume."""
    same = {w for row in _SLOTS if kind in row.split() for w in row.split()} | {kind, singular(kind)}
    under = {"suit", "tuxedo", "uniform", "spacesuit", "outfit", "costume"}
    return same - (under if kind in _TOP.split() else set())
