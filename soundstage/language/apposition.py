# SPDX-License-Identifier: Apache-2.0
"""A group and its members told beside each other: "two friends, a tall girl and a boy," are two, not four.

The list after (or before) the group's noun is taken for its members when the numbers agree and each may be called by
the group's noun. The group is then left out of the sentence, and its words are told of the members.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundstage.language import lexicon
from soundstage.language.casting import gender_of, is_person, lives
from soundstage.language.phrases import Item, Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

OPENERS = frozenset((",", ":", "—", "–", "-", "("))
MATES = word_set("friend companion buddy pal mate character partner neighbour neighbor hero protagonist performer pair "
                 "couple duo trio quartet family group team figure subject contestant rival lover twin")
ANYTHING = word_set("item object thing product piece ingredient prop element")
OPEN_ENDED = word_set("family group team band crew squad class crowd cast gang party line-up lineup ensemble")


@dataclass(frozen=True)
class Gathering:
    """A group's noun phrase and the phrases of its members."""

    group: Phrase
    members: tuple[Phrase, ...]


def gathered(row: Sequence[Item]) -> tuple[list[Item], list[Gathering]]:
    """The pieces of a sentence without the groups whose members it lists, and those groups."""
    left, found, i = list(row), [], 0
    while i < len(left):
        phrase = left[i].phrase
        if phrase is not None and _several(phrase):
            told = _after(left, i, phrase) or _before(left, i, phrase)
            late = _trailing(left, i, phrase) if told is None else None
            if late is not None:
                left, members = late
                found.append(Gathering(phrase, members))
            if told is not None:
                members, gone = told
                found.append(Gathering(phrase, members))
                left = [item for k, item in enumerate(left) if k not in gone]
        i += 1
    return left, found


def _several(phrase: Phrase) -> bool:
    return not phrase.pronoun and (phrase.plural or phrase.head.lemma in lexicon.GROUP_NOUNS)


def _after(row: Sequence[Item], i: int, group: Phrase) -> tuple[tuple[Phrase, ...], set[int]] | None:
    """ "two friends, a girl and a boy, …", "three animals: a cat, a dog and a fox"."""
    if i + 2 >= len(row) or row[i + 1].text not in OPENERS:
        return None
    members, j = _list(row, i + 2)
    mark = row[i + 1].text
    sure = mark in ":—–(-"
    if not _fits(group, members, sure):
        return None
    gone = {i, i + 1}
    closing = j < len(row) and row[j].text in ",—–-)"
    if closing and (row[j].text != "," or (j + 1 < len(row) and row[j + 1].kind in "VXGEBR")):
        gone.add(j)
    return members, gone


def _before(row: Sequence[Item], i: int, group: Phrase) -> tuple[tuple[Phrase, ...], set[int]] | None:
    """ "A girl and a boy, two friends, …"."""
    if not group.count or i < 4 or row[i - 1].text != "," or (i + 1 < len(row) and row[i + 1].text not in ",."):
        return None
    first, last = row[i - 4].phrase, row[i - 2].phrase
    if first is None or last is None or row[i - 3].text != "and" or not _fits(group, (first, last), False):
        return None
    gone = {i - 1, i}
    if i + 2 < len(row) and row[i + 1].text == "," and row[i + 2].kind in "VXGEBR":
        gone.add(i + 1)
    return (first, last), gone


def _trailing(row: Sequence[Item], i: int, group: Phrase) -> tuple[list[Item], tuple[Phrase, ...]] | None:
    """ "Three animals sit on a bench: a cat, a dog and a fox": the members stand where the group stood."""
    k = next((k for k in range(i + 2, len(row)) if row[k].text in (":", "—", "–")), 0)
    if not k or k + 1 >= len(row):
        return None
    members, j = _list(row, k + 1)
    counted = group.count or lexicon.GROUP_NOUNS.get(group.head.lemma, 0)
    if (j < len(row) and row[j].text != ".") or not counted or not _fits(group, members, True):
        return None
    return [*row[:i], *row[k + 1 : j], *row[i + 1 : k], *row[j:]], members


def told_again(first: Phrase, other: Phrase) -> bool:
    """ "A chef, a tall woman, …": whether the second phrase tells who the first is, both being one of a kind."""
    one, two = first.head.lemma, other.head.lemma
    single = not (first.plural or other.plural or first.pronoun or other.pronoun or other.name) and one != two
    people = is_person(one) and is_person(two)
    sexes = {w for w in (gender_of(one), gender_of(two)) if w}
    return single and len(sexes) < 2 and (people or taxonomy().is_a(one, two) or taxonomy().is_a(two, one))


def _list(row: Sequence[Item], j: int) -> tuple[tuple[Phrase, ...], int]:
    """The noun phrases of a list with what is told of each ("in a red dress"), and the piece after it."""
    found: list[Phrase] = []
    while j < len(row) and (phrase := row[j].phrase) is not None and not phrase.pronoun:
        found.append(phrase)
        j += 1
        j = _past_told(row, j, phrase)
        while j + 1 < len(row) and row[j].kind in ("PREP", "G", "E") and row[j + 1].phrase is not None:
            j += 2
        k = j
        while k < len(row) and (row[k].text == "," or row[k].kind == "C"):
            k += 1
        follows = row[k].phrase if k > j and k < len(row) else None
        if follows is None or (found and any(row[m].kind == "V" for m in range(j, k))):
            break
        j = k
    return tuple(found), j


def _past_told(row: Sequence[Item], j: int, named: Phrase) -> int:
    """ "Mia, a tall woman": the piece after what tells of a name, which is no member of its own."""
    told = row[j + 1].phrase if named.name and j + 1 < len(row) and row[j].text == "," else None
    who = told is not None and told.det in ("a", "an") and not told.plural and lives(told.head.lemma)
    follows = row[j + 2] if j + 2 < len(row) else None
    return j + 2 if who and not (follows is not None and follows.kind == "C") else j


def _fits(group: Phrase, members: Sequence[Phrase], sure: bool) -> bool:
    """Whether as many are listed as the group has, and all may be called so."""
    listed = sum(m.count or (lexicon.GROUP_NOUNS.get(m.head.lemma, 0) or (3 if m.plural else 1)) for m in members)
    head = group.head.lemma
    told = group.count or (0 if head in OPEN_ENDED else lexicon.GROUP_NOUNS.get(head, 0))
    if len(members) < 2 or (told and listed != told) or any(m.owner is not None and m.owner.pronoun for m in members):
        return False
    called = all(_called(m, head) for m in members)
    return called or (sure and bool(told))


def _called(member: Phrase, head: str) -> bool:
    """Whether a member may be called by the group's noun: a girl is a friend, a cat an animal."""
    noun = member.head.lemma
    if noun == head or member.name or head in ANYTHING:
        return noun != head
    if head in MATES:
        return lives(noun)
    plain = is_person(head) and not {head} & (lexicon.MALE | lexicon.FEMALE)
    return (plain and is_person(noun)) or taxonomy().is_a(noun, head, most=2)
