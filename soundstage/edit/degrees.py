# SPDX-License-Identifier: Apache-2.0
"""How much of it: degrees and comparisons in any order, as the plain instructions that the verbs know.

"A bit more thunder" is more thunder, "everything a touch brighter" asks to make it so, and a verb that is made from
an adjective - to warm up, to darken, to soften - is that adjective's comparative.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit.words import positive
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

_DEGREES = tuple(tuple(said.split()) for said in (
    "just a little bit", "just a little", "just a bit", "ever so slightly", "a little bit", "a tiny bit", "quite a bit",
    "a great deal", "a good deal", "a fair bit", "a whole lot", "a bit", "a little", "a touch", "a tad", "a notch",
    "a shade", "a hint", "a lot", "a smidge", "slightly", "somewhat", "much", "far", "way", "even", "some"))
BY_AND_BY = ("bit by bit", "little by little", "step by step")
_ALL = word_set("everything things all")
_WAYS = word_set("up down off out")  # "warm up", "cool down"
_DETERMINERS = word_set("the his her its their this that everything it things all")
_SAME = word_set("warm cool calm dim slow quiet")  # the verb is the adjective itself
_NO_QUALITIES = word_set("happen shorten waken awaken listen heighten hasten fasten")  # nothing is made so by them
_NOUNS_TOO = word_set("warmer cooler lighter closer heavier")


def graded(row: Sequence[str]) -> Iterator[list[str]]:
    """The same with its degree, its adjective's verb or its bare comparison in the plain form; nothing else."""
    words = list(row)
    for said in _DEGREES:
        if tuple(words[: len(said)]) == said and _compares(words[len(said) : len(said) + 1]):
            yield words[len(said) :]
            break
    if words and words[0] in _ALL and len(words) > 1 and _compares(_bare(words[1:])):
        yield ["make", "it", *words[1:]]
    yield from _of_adjective(words)


def _bare(words: Sequence[str]) -> list[str]:
    """The words without the degree that they begin with."""
    said = next((said for said in _DEGREES if tuple(words[: len(said)]) == said), ())
    return list(words[len(said) :])


def _compares(words: Sequence[str]) -> bool:
    """Whether the words begin with a comparative."""
    if not words:
        return False
    named = words[0] not in _NOUNS_TOO and bool(taxonomy().senses(words[0], "n"))
    return words[0] in ("more", "less") or (bool(positive(words[0])) and not named)


def _of_adjective(words: Sequence[str]) -> Iterator[list[str]]:
    """ "Warm up the colors", "darken the picture", "soften her voice" as "make the colors warmer" ..."""
    more = comparative_of(words[0]) if len(words) > 1 else ""
    if " ".join(words[-3:]) in BY_AND_BY:
        return  # not at once, which no one light is
    rest = [w for n, w in enumerate(words[1:]) if not (w in _WAYS and n in (0, len(words) - 2))]
    if more and rest and rest[0] in _DETERMINERS:
        yield ["make", *rest, more]


def comparative_of(verb: str) -> str:
    """What a verb that is made from an adjective makes things: warm, darken -> warmer, darker; "" for other verbs."""
    if verb in _SAME:
        return f"{verb}mer" if verb == "dim" else f"{verb}er"
    changes = verb.endswith("en") and len(verb) > 4 and not verb.endswith("then") and verb not in _NO_QUALITIES
    return f"{verb[:-1]}r" if changes and taxonomy().is_a(verb, "change", "v", 3) else ""
