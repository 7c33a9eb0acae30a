# SPDX-License-Identifier: Apache-2.0
"""Qualities by their nouns as how something is: "needs more warmth" is warmer, "with anger" angrily.

The adjective is found by its form: a noun of a quality and the word for being so begin alike (warmth, warm; anger,
angry; sadness, sad), and only words that say how a line is spoken are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from soundstage.language.lexicon import MANNERS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

_LACKS = word_set("needs need wants want lacks deserves")
_ENDINGS = ("ness", "ment", "ity", "ion", "ful")  # of nouns made from adjectives and verbs
_SHARE = 0.6  # of the noun's stem that the two have in common
_MORE = (("a", "bit", "more"), ("a", "little", "more"), ("a", "lot", "more"), ("much", "more"), ("some", "more"),
         ("more",), ("a", "bit", "of"), ("a", "touch", "of"), ("a", "hint", "of"), ("a", "lot", "of"), ("real",),
         ("some",), ("a", "little"), ("great",), ())


@lru_cache(maxsize=500)
def adjective_of(noun: str) -> str:
    """How somebody speaks who shows this quality: "warmth" -> warm, "fury" -> furious; "" for other nouns."""
    if noun in MANNERS or not taxonomy().senses(noun, "n") or taxonomy().leans_verb(noun):
        return ""
    stem = next((noun.removesuffix(e) for e in _ENDINGS if noun.endswith(e) and len(noun) > len(e) + 2), noun)
    rows = [(_alike(stem, m), -len(m), m) for m in MANNERS if "_" not in m and not m.endswith("ly")]
    alike, _, best = max(rows)
    return best if alike >= max(3, _SHARE * len(stem)) else ""


def _alike(one: str, other: str) -> int:
    """How many letters the two begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def qualified(row: Sequence[str]) -> Iterator[list[str]]:
    """The same with the quality as an adjective: "her line needs more warmth", "he says it with more anger"."""
    words = list(row)
    for at in range(1, len(words) - 1):
        if words[at] not in _LACKS and words[at] != "with":
            continue
        more = next(m for m in _MORE if tuple(words[at + 1 : at + 1 + len(m)]) == m)
        rest = words[at + 1 + len(more) :]
        how = adjective_of(rest[0]) if rest else ""
        if how and words[at] == "with":
            yield [*words[:at], how, *rest[1:]]
        elif how and more:
            yield ["make", *words[:at], how, *rest[1:]]
