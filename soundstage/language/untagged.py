# SPDX-License-Identifier: Apache-2.0
"""Nouns taken for verbs because another clause begins without an article: ", steam curls", "then silence".

A bare word for a substance, a phenomenon or a state, right after a mark, does nothing by itself: the next word does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.finite import verb_of
from soundstage.language.noises import SOUNDS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token

BODILESS = frozenset(("27", "19", "26"))  # WordNet's files of substances, phenomena and states
LEADING = frozenset(("and", "then", "but", "while", "as", "second", "seconds", "minute", "minutes"))


def nouns_again(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as nouns, and what they do as verbs."""
    found = list(row)
    for i, t in enumerate(row):
        before, nxt = row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
        led = before is not None and (before.text in ",;:" or before.low in LEADING)
        if not led or t.kind not in "VB" or t.low != t.lemma or not taxonomy().senses(t.low):
            continue
        if nxt is not None and nxt.kind in "NM" and nxt.low in lexicon.SOUND_NOUNS | {"noise", "chatter"}:
            found[i] = replace(t, kind="N", tag="NN")  # "bass and crowd noise"
        elif taxonomy().file(t.low) in BODILESS and _does(nxt) and nxt is not None:
            found[i] = replace(t, kind="N", tag="NN")
            found[i + 1] = replace(nxt, kind="V", tag="VBZ", lemma=verb_of(nxt.low) or nxt.lemma)
        elif taxonomy().file(t.low) == "26" and t.low not in SOUNDS and (
                nxt is None or nxt.text in ".,;:" or nxt.kind == "S"):
            found[i] = replace(t, kind="N", tag="NN")  # "…, then silence as the lights go out"
    return found


def _does(t: Token | None) -> bool:
    """Whether a word is, or may be, what one does: "curls", "rumbles"."""
    return t is not None and t.low.endswith("s") and t.kind in "VN" and verb_of(t.low) not in ("", t.low)
