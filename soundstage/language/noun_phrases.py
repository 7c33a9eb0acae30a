# SPDX-License-Identifier: Apache-2.0
"""What a noun phrase says of whoever it makes: age, sex, how many, whether it is a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from soundstage.language import lexicon
from soundstage.language.casting import SEXES, gender_of, herd_of, is_person, lives
from soundstage.language.names import sort_of_name
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

_SORTS = word_set("man woman boy girl lady")  # say before a trade who follows it


class Sort(NamedTuple):
    """Who a noun makes of somebody, as far as it tells."""

    sex: Literal["", "male", "female"]
    age: str


def sort_told(before: Sequence[str], head: str) -> Sort:
    """Sex and age as a noun and the words before it tell: "a female guard", "a girl astronaut"."""
    sex: Literal["", "male", "female"] = next((SEXES[w] for w in before if w in SEXES and lives(head)), "")
    sort = next((w for w in before if w in _SORTS and is_person(head)), "")
    return Sort(gender_of(head) or sex or gender_of(sort), lexicon.AGE_NOUNS.get(sort, ""))


def guessed(count: int, plural: bool) -> str:
    """What is told of a number that the words leave open, or that is too many to build."""
    return "twelve stand for them" if count > 12 else "three: how many is not said" if plural and count == 3 else ""


def proper(phrase: Phrase, role: int) -> bool:
    """Whether the phrase is somebody's name, or a reference that stands for one; who acts is no place (role 2)."""
    marked = phrase.head.text[:1] in "@[<" and phrase.head.kind == "M"
    name = phrase.name
    acts = role == 2 and " " not in name and not taxonomy().file(name.lower()) and not phrase.det
    sort = sort_of_name(name) if name else "thing"
    return bool(name) and (marked or sort == "person" or (acts and sort == "place"))


def aged(phrase: Phrase) -> list[Token]:
    """The words that tell an age, a noun among them too: "her adult son"."""
    person = is_person(phrase.head.lemma)
    return [t for t in phrase.before if t.low in lexicon.AGES and (person or t.kind not in "NM")]


def as_animals(phrase: Phrase) -> Phrase:
    """ "A shepherd with his flock": so many sheep."""
    herd = herd_of(phrase.head.lemma) if phrase.of is None else ""
    many = lexicon.COLLECTIVES.get(phrase.head.lemma, 5)
    return replace(phrase, head=replace(phrase.head, lemma=herd), count=phrase.count or many) if herd else phrase
