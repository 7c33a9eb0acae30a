# SPDX-License-Identifier: Apache-2.0
"""Deeds and qualities taken for nouns: "a hose sprays water", "hands wrapping wrists", "a loud metallic click".

After "a" stands one thing, so a plural right after a singular noun is what that does; between several people, animals
or limbs and several things an -ing word is what they are doing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.finite import verb_of, verb_of_ing
from soundstage.language.parts import LIMBS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

ONE = frozenset(("a", "an", "another", "each", "every"))
SHOWS = word_set("show shows feature features featuring showing capture captures depict depicts present presents")
COUNTING = word_set("few dozen hundred thousand million couple lot bunch many great good")  # "a few steps"
QUALITY = re.compile(r"\w{3,}(?:ic|al|ive|ous)")


def deeds_again(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as what they are."""
    found = list(row)
    for i in range(1, len(found)):
        t = found[i]
        if _they_do(found, i) or _it_sounds(found, i):
            found[i] = replace(t, kind="G", tag="VBG", lemma=verb_of_ing(t))
        elif _one_thing_does(found, i):
            found[i - 1] = replace(found[i - 1], kind="N", tag="NN")
            found[i] = replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))
            nxt = found[i + 1] if i + 1 < len(found) else None
            if nxt is not None and nxt.tag == "VBP":  # what it is done to or with
                found[i + 1] = replace(nxt, kind="N", tag="NN", lemma=nxt.low)
        elif _tells_how(found, i):
            found[i] = replace(t, kind="A", tag="JJ", lemma=t.low)
    return found


def _they_do(row: Sequence[Token], i: int) -> bool:
    """ "Hands wrapping wrists": no kind of wrists."""
    t, before, nxt = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if t.kind not in "NA" or not t.low.endswith("ing") or before.tag != "NNS" or nxt is None or nxt.tag != "NNS":
        return False
    known = any(taxonomy().senses(w) for w in (f"{before.lemma}_{t.low}", f"{t.low}_{nxt.lemma}"))
    return bool(verb_of_ing(t)) and not known and (before.lemma in LIMBS or lives(before.lemma))


def _it_sounds(row: Sequence[Token], i: int) -> bool:
    """ "Features a drill whirring": a thing that is shown, and the noise that it makes."""
    t, before, nxt = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    done = verb_of_ing(t) if t.kind in "NA" and t.low.endswith("ing") else ""
    if not done or before.kind != "N" or not (nxt is None or nxt.kind in ".PRCS"):
        return False
    j = i - 1
    while j > 0 and row[j].kind in "NA":
        j -= 1
    shown = row[j].low in ("a", "an", "the") and j > 0 and row[j - 1].low in SHOWS
    return shown and taxonomy().is_a(done, "sound", "v", 3) and bool(taxonomy().things(before.low))


def _one_thing_does(row: Sequence[Token], i: int) -> bool:
    """ "A hose sprays water", "a key turns with a click": the only deed of its clause."""
    t, before, table = row[i], row[i - 1], taxonomy()
    done = verb_of(t.low) if t.tag == "NNS" else ""
    j = i - 1
    while j > 0 and row[j].kind in "NA" and row[j].low not in COUNTING and row[j].low not in lexicon.NUMBERS:
        j -= 1
    opens = j < i - 1 and row[j].low in ONE and (j == 0 or row[j - 1].text in ",;:." or row[j - 1].kind in "SC")
    if done in ("", t.low) or not opens or not table.things(before.low) or not table.count(done, "v"):
        return False
    if table.senses(f"{before.low}_{t.lemma}") or before.low in COUNTING:
        return False
    end = next((k for k in range(i, len(row)) if row[k].text in ",.;:—" or row[k].kind in "SC"), len(row))
    rest = row[i + 1 : end]
    noun = bool(rest) and table.count(rest[0].low, "n") > table.count(rest[0].low, "v")
    thing = noun and rest[0].tag in ("VBP", "NN")
    follows = thing or not rest or rest[0].kind in "PR"
    return follows and not any(x.kind in "VX" for x in rest[thing:])


def _tells_how(row: Sequence[Token], i: int) -> bool:
    """ "Metallic" before the noun that it tells of: hardly ever a noun itself."""
    t, before, nxt = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if t.low == "home" and before.kind == "D" and any(x.low in ("video", "movie") for x in row[i + 1 : i + 3]):
        return True  # no house is meant
    told = t.tag == "NN" and before.kind in "DA" and nxt is not None and nxt.tag in ("NN", "NNS")
    return told and QUALITY.fullmatch(t.low) is not None and taxonomy().count(t.low, "n") < 1
