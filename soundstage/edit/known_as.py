# SPDX-License-Identifier: Apache-2.0
"""Those of the film by other words than its own, in its own: "behind grandma", "the kid", "on the roof of the car".

The prompt reader, which reads much of an instruction, would bring in a second grandmother, and a roof.
"""

from __future__ import annotations

import re

from soundstage.edit.garments import wearable
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.words import QUOTED, outside_quotes
from soundstage.language.vocabulary import Vocabulary

_FAMILIAR = {said: plain for plain, rows in (
    ("mother", "mom mum mommy mummy mama"), ("father", "dad daddy papa"), ("grandmother", "grandma granny nana gran"),
    ("grandfather", "grandpa granddad grandad"), ("man", "guy bloke chap fella dude fellow gentleman"),
    ("woman", "lady gal"), ("child", "kid kiddo youngster"), ("boy", "lad"), ("girl", "lass"),
    ("cat", "kitty moggy"), ("dog", "doggy pooch hound mutt"), ("rabbit", "bunny"), ("car", "motor"),
    ("telephone", "phone"), ("phone", "telephone")) for said in rows.split()}
_CALLED = re.compile(rf"\b(?:(?:the|this|that|our) )?({'|'.join(_FAMILIAR)})\b(?!')", re.I)
_PART = re.compile(  # of the thing, which has no such part of its own to stand on
    r"\b(?P<on>on|onto|at|in|under|to) the (?:very )?(?:roof|bonnet|boot|edge|rim|brim|windscreen|surface) of "
    r"(?=the |his |her )", re.I)
_SEAT = re.compile(r"\b(?:in|on) the (?:front |back |rear |passenger |driver'?s )+seats?\b", re.I)
_WORN_BY = re.compile(r"\bthe (\w+) of the (\w+)\b", re.I)  # "the coat of the girl"
_OF_SEVERAL = re.compile(r"\b(\w+s)' (?=\w)")  # "the astronauts' suits"
_BEARD = re.compile(
    r"(?<!of )(?<!than )(?<!not )\bthe (beard|moustache|mustache|ponytail|braids|pigtails|curls)\b", re.I)
_CORNER = re.compile(r"\b(?:in|into|to) (?:the|a|one) (?:far |back |dark )?(?P<side>left|right)?(?:[- ]hand )?"
                     r" ?corner(?: of the (?:room|kitchen|office|set|cafe|shop|hall))?\b(?! of)", re.I)


def as_known(text: str, scope: Scope) -> str:
    """The text with what it calls otherwise in the film's own words, outside its quotes."""
    cars = [s for s in scope.production.cast if s.unit in Vocabulary.installed().vehicles]
    seat = f"in the {cars[0].noun.split()[-1]}" if len(cars) == 1 else ""

    def plainly(part: str) -> str:
        part = _CALLED.sub(lambda m: _named(m, scope), part)
        part = _OF_SEVERAL.sub(lambda m: f"{m[1]}'s " if found(["the", m[1].lower()], scope) else m[0], part)
        part = _WORN_BY.sub(lambda m: f"the {m[2]}'s {m[1]}" if wearable(m[1].lower()) and found(
            ["the", m[2].lower()], scope) else m[0], part)
        part = _BEARD.sub(lambda m: _bearded(m, scope), part)
        part = _PART.sub(lambda m: f"{m['on']} ", part)
        if not QUOTED.search(text):  # words on the picture have corners of their own
            part = _CORNER.sub(lambda m: f"on the {m['side'].lower()}" if m["side"] else "in the background", part)
        return _SEAT.sub(seat, part) if seat else part

    return outside_quotes(text, plainly)


def _bearded(m: re.Match[str], scope: Scope) -> str:
    """ "The beard" as that of the only one who has one."""
    ids = [s.id for s in scope.production.cast if m[1].lower() in s.hair.split()]
    return f"{scope.name(ids)}'s {m[1]}" if len(ids) == 1 else m[0]


def _named(m: re.Match[str], scope: Scope) -> str:
    """The only one of the film who can be meant, by its noun; the words as they are where the film has them itself."""
    word = m[1].lower()
    nouns = [w for s in scope.production.cast for w in (*s.noun.split(), s.name.lower())]
    new = m[0].lower() == word and re.search(r"(?i)\b(?:an?|another|some|two|three)(?: \w+)? $", m.string[: m.start()])
    ids = () if word in nouns or new else found(["the", _FAMILIAR[word]], scope) or found(["the", word], scope)
    return f"the {scope.subject(ids[0]).noun}" if len(ids) == 1 else m[0]
