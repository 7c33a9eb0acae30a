# SPDX-License-Identifier: Apache-2.0
"""What hands do with things, in plain words: "taps them against each other" strikes them together, "to the right" is a
way that a thing is pushed and no place in the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

STRIKES = word_set("tap pat knock bang hit strike clap clink rub smash beat clash click slap scrape bump")
PUSHES = word_set("push pull slide drag roll shove nudge move")
TOUCHING, GLIDES = word_set("hand finger fingertip palm thumb"), word_set("glide slide run move sweep brush stroke")
UPON = word_set("over across along on")
ENDS = word_set("tip end handle edge side back butt blade corner point")  # of a tool, with which one does it
ON, EACH_OTHER = word_set("against on to with"), (("each", "other"), ("one", "another"))


def by_hand(row: Sequence[Token]) -> list[Token]:
    """The sentence with what hands and tools do put plainly."""
    return glided(with_its_end(struck_together(row)))


def struck_together(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as "together"."""
    found = list(row)
    for i in range(len(found) - 3, -1, -1):
        both = tuple(t.low for t in found[i + 1 : i + 3])
        struck = next((t for t in reversed(found[:i]) if t.kind in "VBG"), None)
        if found[i].low in ON and both in EACH_OTHER and struck is not None and struck.lemma in STRIKES:
            found[i : i + 3] = [replace(found[i], text="together", lemma="together", kind="R", tag="RB",
                                        end=found[i + 2].end)]
    return found


def glided(row: Sequence[Token]) -> list[Token]:
    """ "Fingers glide over a cloth", "a palm runs along the rim": rub it, and go nowhere."""
    found = list(row)
    for i in range(len(found) - 3, 0, -1):
        hand, verb, over = found[i - 1 : i + 2]
        if hand.lemma in TOUCHING and verb.lemma in GLIDES and verb.kind in "VBG" and over.low in UPON:
            rubs = replace(verb, text="rubs", lemma="rub", end=over.end)
            found[i - 1 : i + 2] = [replace(hand, kind="N", lemma="hand" if hand.lemma == "palm" else hand.lemma), rubs]
    return found


def with_its_end(row: Sequence[Token]) -> list[Token]:
    """ "Taps the table with the tip of a pen": with a pen."""
    found = list(row)
    for i in range(len(found) - 5, -1, -1):
        words = [t.low for t in found[i : i + 5]]
        if words[0] == "with" and words[1] == "the" and found[i + 2].lemma in ENDS and words[3] == "of" and (
                found[i + 4].kind == "D"):
            found[i + 1 : i + 5] = [replace(found[i + 4], start=found[i + 1].start)]
    return found


def sideways(row: Sequence[Token]) -> list[Token]:
    """ "Pushes a plate to the right": pushes it rightwards."""
    found = list(row)
    for i in range(len(found) - 2, 0, -1):
        at = next((k for k in range(i - 1, -1, -1) if found[k].kind in "VBG"), None)
        if at is None or found[at].lemma not in PUSHES or not any(t.kind in "NO" for t in found[at + 1 : i]):
            continue  # who moves to the left goes there
        words = [t.low for t in found[i : i + 3]]
        if words[0] in ("to", "towards") and words[1:] in (["the", "right"], ["the", "left"]) and _ends(found, i + 3):
            way = f"{words[2]}wards"
            found[i : i + 3] = [replace(found[i], text=way, lemma=way, kind="R", tag="RB", end=found[i + 2].end)]
    return found


def _ends(row: Sequence[Token], i: int) -> bool:
    """Whether the phrase is over here: not "to the right side", "to the left of the cup"."""
    return i >= len(row) or (row[i].kind not in "NMA" and row[i].low not in ("of", "side", "hand"))
