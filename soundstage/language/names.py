# SPDX-License-Identifier: Apache-2.0
"""What a proper name stands for: a person, somewhere, or a thing. "Lily" is someone, "Mount Fuji" a place."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

Sort = Literal["person", "place", "thing"]
MEN_IN_A = frozenset(("luca", "joshua", "ezra", "nikita", "sasha", "misha", "elia", "mustafa", "krishna"))
TITLES = word_set(
    "mr mrs ms miss dr sir lady lord king queen prince princess captain professor uncle aunt saint detective"
)
SITES = word_set(
    "city tower bridge palace mount mountain lake river park square temple canyon beach island islands falls castle "
    "cathedral church museum stadium desert ocean sea street avenue road wall gate garden gardens valley bay forest "
    "peak hill opera hall station airport university school kingdom empire republic states pyramid arch memorial "
    "monument market plaza theater theatre building center centre hotel harbor harbour cliffs glacier volcano alps"
)
_LABELS = {"GPE": "place", "LOC": "place", "FAC": "place", "ORG": "thing", "PRODUCT": "thing", "WORK_OF_ART": "thing"}


def gender_of_name(name: str) -> Literal["", "male", "female"]:
    """From the first name or the title: "Anna" and "Mrs. Bell" female, "Sir Tom" male, "Kim" unknown."""
    low = name.lower()
    first = next((w for w in low.split() if w.rstrip(".") not in ("mr", "mrs", "ms", "dr", "the")), low)
    if first in lexicon.MALE_NAMES or (low.startswith(("mr", "sir ")) and not low.startswith("mrs")):
        return "male"
    if first in lexicon.FEMALE_NAMES or low.startswith(("mrs", "ms", "miss", "lady")):
        return "female"
    if len(first) < 4 or not first.isalpha() or taxonomy().file(first):
        return ""
    return "female" if first.endswith("a") and first not in MEN_IN_A else "male" if first.endswith("o") else ""


@lru_cache(maxsize=2000)
def sort_of_name(name: str) -> Sort:
    """By titles and first names, then the taxonomy, then the last word, then the tagger's guess."""
    words = name.lower().replace(".", "").split()
    if not words or words[0] in TITLES or words[0] in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES:
        return "person"
    if not any(c.isalpha() for c in name) or any(c.isdigit() for c in name):
        return "thing"
    table = taxonomy()
    file = table.file("_".join(words))
    if file in ("15", "17"):
        return "place"
    if file in ("18", "05"):
        return "person"
    if {words[0], words[-1]} & SITES and len(words) > 1:
        return "place"
    guess = _tagged(name)
    if file:
        return "thing" if guess != "person" else "person"
    return guess


def _tagged(name: str) -> Sort:
    """The small model's guess in the plainest sentence: a name it does not know is taken for a person's."""
    from soundstage.language.tokens import entity

    label = _LABELS.get(entity(f"We saw {name} there.", name), "person")
    return "place" if label == "place" else "thing" if label == "thing" else "person"
