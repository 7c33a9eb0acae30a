# SPDX-License-Identifier: Apache-2.0
"""Animals and people that are things: "a toy whale", "a plush rabbit", "an origami crane", "a statue of a lion".

They are built in the shape of what they are of and stand still; enlivened.py brings them to life.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.casting import FIGURES, Part, by_trade, cast_noun, is_person, lives, nearest_beast
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set
from soundstage.props._effigy import is_toy
from soundstage.props._substances import MADE_OF

CAST = ("rock", "alloy")  # what stands in the open is made of these
PEOPLE = word_set("toy wooden stuffed clockwork tin marble bronze porcelain stone")  # before people: no trade


def as_figure(lows: Sequence[str], part: Part, vocabulary: Vocabulary) -> Part:
    """The part of a noun that is told to be made of something: the figure of it; any other part as it is."""
    shape = part if part.family == "body" else None
    marks = lows[: len(lows) - (part.used if shape else 1)]
    if part.unit in FIGURES and part.family == "prop":  # "a lion statue"
        whose = cast_noun(lows[:-1], lows[-2], vocabulary) if len(lows) > 1 and lives(lows[-2]) else None
        return replace(part, words=(f"of {whose.unit}",)) if whose is not None and whose.family == "body" else part
    if shape is None and part.family == "standee" and is_toy(marks):  # an origami crane is no machine
        shape = nearest_beast(lows[-1], vocabulary) if not is_person(lows[-1]) else None
    stuff = tuple(m for m in marks if _stuff(m))
    made = _made(stuff, lows[-1]) if shape is not part or lives(lows[-1]) else ""
    unit = vocabulary.props.get(made, "")
    if shape is None or not stuff:
        return part
    if not unit:  # "a cardboard robot" does as robots do
        return replace(part, words=stuff) if shape is part and not lives(lows[-1]) else part
    return Part("prop", unit, note=shape.note, words=(f"of {shape.unit}", *stuff))


def _stuff(mark: str) -> bool:
    """A word that tells what a thing is made of, or as what: no colour."""
    return is_toy((mark,)) or (mark in MADE_OF and (mark not in lexicon.COLORS or taxonomy().is_a(mark, "alloy")))


def _made(stuff: Sequence[str], head: str) -> str:
    """ "figurine" or "statue" for what such words say of an animal or a person, or ""."""
    if not stuff or any(taxonomy().file(f"{m}_{head}") in ("05", "18") for m in stuff):  # a wood duck is alive
        return ""
    if is_person(head) and (by_trade(head) or not any(m in PEOPLE for m in stuff)):
        return ""
    cast = any(taxonomy().is_a(m, k) for m in stuff for k in CAST)
    return "statue" if cast else "figurine"
