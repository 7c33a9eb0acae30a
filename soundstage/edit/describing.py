# SPDX-License-Identifier: Apache-2.0
"""How well words describe somebody or something of the film: by noun, wider noun, name, colour, age, size."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.casting import gender_of, is_person, lives
from soundstage.language.taxonomy import taxonomy
from soundstage.model.production import Subject

EXACT = 10  # the score of a subject's own noun
COMPARED = ("est", "er")  # how a word ends that compares
_COMPARABLE = {*lexicon.SIZES, *lexicon.AGES, *lexicon.COLORS, *lexicon.BUILDS}


def sex(subject: Subject) -> str:
    """Male or female as told, else by the noun or the body; "" where neither says."""
    return subject.gender or gender_of(subject.noun.split()[-1]) or gender_of(subject.unit)


def described(core: Sequence[str], subject: Subject) -> int:
    """How well the words describe the subject; 0 = not it."""
    if core[-1] in ("one", "ones") and len(core) > 1:
        return 5 if all(_is(word, subject) for word in core[:-1]) else 0
    if len(core) == 1 and core[0].endswith(COMPARED) and _is(core[0], subject):
        return 5  # "the youngest", "the taller"
    one = singular(core[-1])
    two = f"{singular(core[-2])} {one}" if len(core) > 1 else ""
    before = list(core[:-1])
    noun, unit = subject.noun.lower(), subject.unit.replace("_", " ")
    if subject.name and core[-1] == subject.name.lower().split()[-1]:
        score = 12
    elif two and two in (noun, unit):
        score, before = 12, list(core[:-2])
    elif noun and one in (noun, singular(noun), noun.split()[-1]):
        score = EXACT
    elif (unit and one in (unit, unit.split()[-1])) or lexicon.YOUNG.get(one) == unit:
        score = 8
    elif subject.id.rstrip("0123456789") in (one, core[-1]):
        score = 8  # "the audience", who are so many persons
    elif subject.family != "body" and len(one) > 3 and noun.endswith(one):
        score = 5  # "the fire" of a campfire
    elif one in (unit.split()[:1] + noun.split()[:1]) and subject.family != "body":
        score = 6
    elif noun and " " in noun and taxonomy().is_a(one, noun) and taxonomy().is_a(noun, one):
        score = 6  # "the trucker" of a truck driver
    elif wider(one, subject):
        score = 3
    else:
        return 0
    for word in before:
        fits = _attribute(word, subject)
        if fits < 0:
            return 0
        score += fits
    return score


def wider(word: str, subject: Subject) -> bool:
    """A wider word: "the animal", "the person", "the man" for a sailor, "the bird" for an owl."""
    head = subject.noun.split()[-1]
    person = is_person(head) or bool(subject.name and subject.family == "body")
    alive = subject.family == "body"
    if word in ("person", "figure", "character", "actor", "performer", "hero", "protagonist"):
        return person or (alive and word not in ("person",))
    if word in ("animal", "creature", "beast", "critter", "pet"):
        return alive and not person
    if word in ("man", "guy", "woman", "boy", "girl", "lady", "fellow", "gentleman", "kid", "child"):
        child = subject.age == "child" or subject.unit in ("boy", "girl", "child")
        if word in ("kid", "child"):
            return person and child
        grown = word not in ("boy", "girl")
        return person and sex(subject) in ((gender_of(word),) if grown else (gender_of(word), "")) and (child or grown)
    if word in ("thing", "object", "prop"):
        return not alive
    return (lives(word) == alive) and word not in ("whole", "unit", "part") and taxonomy().is_a(head, word)


def _is(word: str, subject: Subject) -> bool:
    """Whether the subject is known to be so, or so before others: "tall", "taller", "tallest"."""
    return 1 in (_attribute(word, subject), _attribute(_plain(word), subject))


def _attribute(word: str, subject: Subject) -> int:
    """1 when the subject is known to be so, 0 when nothing speaks against it, -1 when something does."""
    known = {
        w
        for text in (
            *subject.colors,
            *subject.words,
            *subject.clothes,
            subject.build,
            subject.skin,
            subject.hair,
            subject.age,
            subject.noun,
            subject.name.lower(),
        )
        for w in text.replace(".", "").split()
    }
    word = _plain(word) if word not in known and word.endswith("est") else word
    if word in known or lexicon.AGES.get(word, "-") == subject.age:
        return 1
    if word in lexicon.COLORS:
        return -1 if subject.colors or subject.clothes else 0
    if word in lexicon.SIZES:
        return 1 if subject.size == lexicon.SIZES[word] else (0 if subject.size == 1 else -1)
    if word in lexicon.AGES:
        return -1 if subject.age else 0
    return 0 if word in lexicon.SHADES else -1


def _plain(word: str) -> str:
    """ "Tallest", "bigger": the word that is compared, where its size or age is known; else the word itself."""
    for end in COMPARED:
        stem = word.removesuffix(end) if word.endswith(end) else ""
        for base in (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"):
            if stem and (base in _COMPARABLE):
                return base
    return word
