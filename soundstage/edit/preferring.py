# SPDX-License-Identifier: Apache-2.0
"""Wishes that name only the new thing: "I'd prefer a cat", "I want a black dress", "one astronaut is enough"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import Filler, base_verb
from soundstage.edit.words import singular
from soundstage.language.casting import is_person, lives
from soundstage.language.taxonomy import taxonomy

_KINDS = ("vehicle", "musical instrument", "furniture", "plant", "food", "building")
_LIKING = (("prefer",), ("rather", "have"), ("rather", "see"), ("sooner", "have"), ("would", "prefer"),
           ("would", "rather", "have"), ("would", "rather"),
           ("would", "sooner", "have"))


def preferred(words: Sequence[str], scope: Scope) -> list[list[str]]:
    """Plain instructions that say it; [] when nothing of the kind is said, or it could be meant of several."""
    row = list(words[1:] if words[:1] == ["i"] else words)
    if row[:2] == ["make", "it"] and row[2:3] in (["a"], ["an"]) and not scope.last and found(["the", row[-1]], scope):
        return [["swap", "the", row[-1], "for", *row[2:]]]
    for lead in _LIKING:
        if tuple(row[: len(lead)]) == lead and "than" not in row and row[len(lead) : len(lead) + 1] in (["a"], ["an"]):
            return _of_its_kind(row[len(lead) :], scope)
    if scope.topic and row[:1] in (["a"], ["an"]) and found(scope.topic, scope) and Filler(scope, [])(
            "clothes", row, 0, len(row)):
        return [["give", *scope.topic, *row]]
    return []


def _of_its_kind(new: list[str], scope: Scope) -> list[list[str]]:
    """The one thing of the film that is of the same kind goes for it."""
    kind = _kind(singular(new[-1]))
    old = [s for s in scope.production.cast if kind and _kind(s.noun.split()[-1]) == kind]
    return [["swap", *scope.name([old[0].id]).lower().split(), "for", *new]] if len(old) == 1 else []


def _kind(head: str) -> str:
    """What sort of thing people would take the one for the other in; "" when it is none."""
    if is_person(head):
        return "person"
    return "animal" if lives(head) else next((k for k in _KINDS if taxonomy().is_a(head, k)), "")


def begins_told(words: Sequence[str], scope: Scope) -> bool:
    """Whether the words begin like a sentence about somebody: "she has a red bag"."""
    return any(found(words[:at], scope) and (words[at] == "has" or (
        base_verb(words[at]) and words[at].endswith("s")))
               for at in range(1, min(4, len(words) - 1)))


def traded(words: Sequence[str], scope: Scope) -> list[list[str]]:
    """ "Anna should laugh, not the boy" as two instructions; [] when nobody else is named to whom it is denied."""
    if "not" not in words[2:-1]:
        return []
    at = len(words) - 1 - list(words)[::-1].index("not")
    other, said = list(words[at + 1 :]), list(words[:at])
    said = said[:-1] if said[-1] in ("and", "but") else said
    lead = said[0] in ("let", "make", "have")
    row = said[lead:]
    cut = next((n for n in range(min(4, len(row) - 1), 0, -1) if found(row[:n], scope)), 0)
    deed = row[cut:] if row[cut : cut + 1] not in (["should"], ["must"]) else row[cut + 1 :]
    who, rest = found(row[:cut], scope) if cut else (), found(other, scope)
    if not who or not rest or set(who) & set(rest) or not deed or not base_verb(deed[0]) or deed[0] == "be":
        return []
    doers = {i for b in scope.meant_beats() for i in b.who}
    if not set(rest) <= doers or scope.subject(rest[0]).family != "body":
        return []
    return [["let", *row[:cut], "start", "to", *deed], [*other, "should", "not", *deed]]


_CONTRAST = ("instead of", "rather than", "not", "and not")


def rivals(rows: Sequence[Sequence[str]], scope: Scope) -> Iterator[list[str]]:
    """ "The sailor sips tea, not coffee", of somebody who has the coffee: the coffee goes for it."""
    for words in rows:
        for mark in _CONTRAST:
            said, found_mark, other = " ".join(words).partition(f" {mark} ")
            old = found(other.split(), scope) if found_mark and other else ()
            row = said.removeprefix("make ").removeprefix("let ").removeprefix("have ").split()
            at = next((n for n in range(1, len(row) - 1) if found(row[:n], scope) and base_verb(row[n])), 0)
            held = any(set(old) & {b.target, b.tool, b.anchor} for b in scope.meant_beats())
            if at and old and held and scope.subject(old[0]).family != "body":
                yield ["swap", *scope.name(old[:1]).lower().split(), "for", *row[at + 1 :]]
