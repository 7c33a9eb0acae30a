# SPDX-License-Identifier: Apache-2.0
"""Quotes that nobody says, since they are written on things, found in a sentence's words."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from soundstage.language.casting import lives
from soundstage.language.lexicon import CLOTHES
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SAYING = word_set("say read saying reading display show bear spell proclaim announce declare")
MARKED = word_set("label mark inscribe title emblazon engrave print stamp letter caption entitle")
TALKING = word_set("radio tv television phone telephone speaker loudspeaker intercom megaphone robot computer machine "
                   "doll toy voice mirror puppet screen alarm microphone recording")
BEARING = word_set("word words text label inscription message letters phrase slogan name title lettering caption logo")
WRITING = word_set("write print paint spray carve scrawl scribble chalk draw engrave stencil")
LINKS = word_set("that which is are was were with the a an , : in large big bold red white black gold golden neon "
                 "bright yellow blue green glowing it simply clearly just now has")
UPON = word_set("on onto upon in into across over along")
REACH = 9  # words between a thing and what is written on it


@dataclass(frozen=True)
class Written:
    """A quote on a thing: where the thing's noun begins, the quote's token, and the words that join them."""

    noun: int
    quote: Token
    joint: tuple[Token, ...]


def written(row: Sequence[Token], props: Container[str]) -> Written | None:
    """The first quote that is written on a thing; None where all of them are said, or seen over the picture.

    props: nouns of what is built, and so can show it.
    """
    for at, t in enumerate(row):
        found = (_after_its_thing(row, at) or _put_upon(row, at)) if t.kind == "Q" else None
        thing = next((n.lemma for n in row if found is not None and n.start == found.noun), "")
        if found is not None and (thing in props or thing in CLOTHES):
            return found
    return None


def _after_its_thing(row: Sequence[Token], at: int) -> Written | None:
    """ 'A sign that reads "OPEN"', 'a banner with the words "WELCOME"'."""
    told: set[str] = set()
    for n in range(at - 1, max(-1, at - REACH), -1):
        t = row[n]
        kinds = {kind for kind, words in (("says", SAYING), ("marked", MARKED), ("bears", BEARING)) if t.lemma in words}
        kinds &= {"bears"} if t.kind == "N" else {"says", "marked", "bears"}
        if kinds:
            told |= kinds
        elif t.kind in "NM" and told:
            return _on(row, n, at, told)
        elif t.low not in LINKS:
            return None
    return None


def _on(row: Sequence[Token], noun: int, at: int, told: set[str]) -> Written | None:
    joined = {t.low for t in row[noun + 1 : at]}
    spoken = told == {"says"} and not joined & {"that", "which", "reads", "read", "reading"}
    head = row[_head(row, _head(row, noun))]
    somebody = lives(head.lemma) or head.kind == "M"
    if (spoken and "," in joined) or (somebody and (spoken or head is row[noun])):
        return None  # "a boy with a sign says": he does
    between = {t.low for t in row[_head(row, noun) : noun]}
    thing = row[noun] if somebody or ("with" in between and not spoken) else head  # "a tent with a sign that says"
    if (spoken and thing.lemma in TALKING) or (told == {"bears"} and "with" not in joined) or lives(thing.lemma):
        return None
    return Written(thing.start, row[at], tuple(row[noun + 1 : at]))


def _head(row: Sequence[Token], noun: int) -> int:
    """ "A sign next to the table says": the noun that the nearer one only belongs to."""
    n = noun - 1
    while n > 0 and row[n].kind in "DA#ON":
        n -= 1
    while n > 0 and (row[n].kind in "PTAG" or row[n].low == "next"):
        n -= 1
    return n if n < noun - 1 and row[n].kind == "N" else noun


def _put_upon(row: Sequence[Token], at: int) -> Written | None:
    """ 'Writes the word "HELLO" on the board': the board bears it, and he writes."""
    joint = [n for n in range(max(0, at - 3), at) if row[n].lemma in BEARING or (
        row[n].low in ("the", "a") and any(row[m].lemma in BEARING for m in range(n + 1, at)))]
    verb = at - len(joint) - 1
    if verb < 0 or row[verb].lemma not in WRITING or at + 1 >= len(row) or row[at + 1].low not in UPON:
        return None
    noun = next((n for n in range(at + 2, min(len(row), at + 7)) if row[n].kind == "N" and not (
        n + 1 < len(row) and row[n + 1].kind == "N")), 0)
    if not noun or any(row[n].kind in "VBGSWC." for n in range(at + 2, noun)) or lives(row[noun].lemma):
        return None
    return Written(row[noun].start, row[at], tuple(row[n] for n in joint))
