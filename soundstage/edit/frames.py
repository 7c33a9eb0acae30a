# SPDX-License-Identifier: Apache-2.0
"""How people ask, apart from what they ask for: any instruction in any frame of speech -> plain instructions.

A wish, a question, a complaint, a gerund or a bare "music softer" is taken off layer by layer, so that every frame
goes with everything that a verb can do. What is said of the film before ("why is the fox red?") is the topic of "it".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from soundstage.edit.degrees import graded
from soundstage.edit.pattern import compiled
from soundstage.edit.people import found
from soundstage.edit.qualities import qualified
from soundstage.edit.rephrase import contrasted, owned, plainly
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import effect_of
from soundstage.edit.targets import place_in
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import without_filler
from soundstage.language.lexicon import INSTRUMENTS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

DEEPEST, MOST_ROWS = 4, 40  # layers of speech taken off, readings kept
_SURE = word_set("the his her its their this that these those shot shots scene both everyone everybody")
_NOUNS = word_set("music score light lighting weather sound wind rain camera voice ambience background delivery tempo "
                  "picture line title voices dialogue thunder waves footsteps effects")
_SAID = word_set("is are was were should must has have had can could may might would will shall does do did not "
                 "becomes needs wants looks feels seems sounds to")
_CONTRASTS = (("instead", "of"), ("and", "not"), ("but", "not"), ("not",))
_EDGES = {"open": "first", "start": "first", "begin": "first", "end": "last", "finish": "last", "close": "last",
          "conclude": "last"}
_OBJECTS, _FILMS = word_set("it the things"), ("the film", "the movie", "the scene", "the story")
_WHY = (("why", "is"), ("why", "are"), ("why", "was"), ("why", "were"), ("i", "do", "not", "want"),
        ("i", "do", "not", "like"), ("i", "am", "not", "sure", "about"), ("i", "would", "not", "have"))


def unframed(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows, and whatever plainer words they may mean, the plainest last."""
    known: dict[tuple[str, ...], None] = {}
    level = [list(row) for row in rows]
    for _ in range(DEEPEST):
        coming: list[list[str]] = []
        for row in level:
            if row and tuple(row) not in known and len(known) < MOST_ROWS:
                known[tuple(row)] = None
                coming += [*plainly(row), *simpler(row)]
        level = coming
    return [list(row) for row in (*known, *(tuple(row) for row in level if row))][: 2 * MOST_ROWS]


def simpler(row: list[str]) -> Iterator[list[str]]:
    """The same without politeness, owners named, "making" as "make", "the music softer" as "make the music softer"."""
    yield from (r for r in (without_filler(row), owned(row), contrasted(row)) if r != row)
    base = begun(row[0]) if row[0].endswith("ing") and len(row) > 1 else ""
    if base:
        yield [base, *row[1:]]
    if (row[0] in _NOUNS or row[0] in INSTRUMENTS) and len(row) > 1:
        yield ["the", *row]
    if (row[0] in _SURE or row[0] in _NOUNS) and len(row) > 1 and not _SAID & set(row):
        yield ["make", *row]
    yield from graded(row)
    yield from qualified(row)
    if row[0] in ("let", "have", "make") and len(row) > 3:  # "let X come later" as "X should come later"
        yield from ([*row[1:at], "should", *row[at:]] for at in range(3, min(len(row), 6)) if _does(row[at]))
    yield from _at_an_edge(row)


def _at_an_edge(row: Sequence[str]) -> Iterator[list[str]]:
    """ "Open with a wide view", "end in silence" as what is so in the first or the last shot, whoever it is of."""
    edge = "" if {"rather", "instead"} & set(row) else _EDGES.get(row[0], "")  # "at dawn rather than at night": all
    told = 2 + (" ".join(row[1:3]) in _FILMS) if edge and row[1:2] and row[1] in _OBJECTS else 1
    rest = list(row[told + 1 :])
    edge = "" if row[0] == "close" and told == 1 else edge  # "close on her face" is how near
    if edge and row[told : told + 1] and row[told] in ("with", "on", "in", "at") and rest and "of" not in rest:
        yield ["in", "the", edge, "shot", *rest]


def _does(word: str) -> bool:
    """Whether the word is a verb in its plain form, which is no noun rather."""
    return base_verb(word) == word and taxonomy().leans_verb(word)


def begun(gerund: str) -> str:
    """The verb of an instruction in its ing-form: making -> make, putting -> put; "" when it is none."""
    stems = (gerund[:-3], gerund[:-3] + "e", gerund[:-4])
    return next((s for s in stems if s in starts()), "") or base_verb(gerund)


def contrasts(row: Sequence[str]) -> Iterator[tuple[list[str], list[list[str]]]]:
    """(the words kept, what they would be with the other thing in place) of "X should be V, not O"."""
    for at in range(2, len(row) - 1):
        for mark in _CONTRASTS:
            if tuple(row[at : at + len(mark)]) == mark and (mark != ("not",) or row[at - 1] not in _SAID - {"to"}):
                other = list(row[at + len(mark) :])
                if "and" in other:
                    break  # more is said than the contrast
                yield list(row[:at]), [[*row[:k], *other] for k in range(at - 1, 0, -1)]
                break


def topic(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """What a remark is about: "why is the fox so red" -> the fox; () when nothing of the film is named."""
    lead = next((w for w in _WHY if tuple(words[: len(w)]) == w), ())
    row = list(words[len(lead) :])
    for end in range(min(len(row), 8), 0, -1):
        part = row[:end]
        named = part[-1] in _NOUNS and (len(part) == 1 or part[0] in _SURE) and not _SAID & set(part)
        sounds = len(part) == 2 and part[0] == "the" and effect_of(part[1], scope.vocabulary)
        if part[0] not in ("it", "this", "that", "i") and (
                named or sounds or found(part, scope) or place_in(part, scope) is not None):
            return tuple(part)
    return ()


def about(row: Sequence[str], meant: Sequence[str]) -> list[str]:
    """The row with "it" as what was spoken of."""
    return [w for word in row for w in (meant if word in ("it", "them", "this", "that") else (word,))]


@lru_cache(maxsize=1)
def starts() -> frozenset[str]:
    """Every word that a verb's phrases begin with."""
    words: set[str] = set()

    def walk(elements: tuple[Any, ...]) -> None:
        if not elements:
            return
        first, rest = elements[0], elements[1:]
        if isinstance(first, str):
            words.add(first)
        elif isinstance(first, tuple):
            for option in first:
                walk((*option, *rest))

    for entry in VERBS.entries.values():
        for phrase in entry.facts.get("phrases", ()):
            walk(compiled(phrase))
    small = {"the", "it", "a", "an", "everything", "this", "that", "to", "at", "of", "things"}
    return frozenset({*words, "more", "less"}) - small
