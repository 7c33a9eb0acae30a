# SPDX-License-Identifier: Apache-2.0
"""Hair in words, by what they say of it: its colour, how it is worn, a beard. Other hair leaves the rest as it was."""

from __future__ import annotations

from collections.abc import Iterable

from soundstage.bodies._hair_colours import HAIR_COLOURS
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

BEARDS = word_set("beard moustache mustache goatee")
_PLAIN = word_set("hair a an the some and with very")  # say nothing of how it is
_ONLY_HAIR = word_set("blond blonde auburn ginger fair")
# What people are called by their hair -> its colour.
CALLED = {"blonde": "blonde", "blond": "blond", "brunette": "brown", "redhead": "red", "ginger": "ginger",
          "red-haired": "red", "grey-haired": "grey", "gray-haired": "gray", "white-haired": "white",
          "dark-haired": "dark", "black-haired": "black", "blond-haired": "blond", "blonde-haired": "blonde",
          "fair-haired": "fair", "brown-haired": "brown", "silver-haired": "silver"}


def toned(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that are colours of hair."""
    return tuple(w for w in words if w in HAIR_COLOURS or w in lexicon.COLORS or w in lexicon.SHADES)


def of_hair(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that are colours of people's hair alone: of "a blonde woman", not of a red one."""
    return tuple(w for w in words if w in _ONLY_HAIR)


def restyled(old: str, new: str) -> str:
    """The hair after: what the new words leave unsaid stays; who is bald keeps no colour."""
    was, said = _aspects(old), _aspects(new)
    bald = "bald" in said["worn"]
    tone = () if said["tone"] or bald else was["tone"]
    worn = () if said["worn"] else was["worn"]
    beard = () if said["beard"] else was["beard"]
    return " ".join((*tone, *(w for w in new.split() if w not in _PLAIN), *worn, *beard))


def _aspects(words: str) -> dict[str, tuple[str, ...]]:
    """The words by what they tell of: colour, how it is worn, the beard with what is told of it."""
    row = [w for w in words.split() if w not in _PLAIN]
    tone, rest = toned(row), [w for w in row if not toned([w])]
    bearded = bool(rest) and rest[-1] in BEARDS
    alone = bearded and not any(w in lexicon.HAIR for w in rest[:-1])  # "long beard": the beard is long
    return {"tone": tone, "worn": () if alone else tuple(w for w in rest if w not in BEARDS),
            "beard": tuple(rest) if alone else tuple(w for w in rest if w in BEARDS)}
