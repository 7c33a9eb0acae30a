# SPDX-License-Identifier: Apache-2.0
"""Words of an instruction as a noun phrase of the reader's."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token


def as_phrase(span: Sequence[str]) -> Phrase | None:
    """Words as a noun phrase, without the parser: an article, adjectives and nouns, a head."""
    row = list(span)
    det = row.pop(0) if row and row[0] in ("a", "an", "the", "some") else ""
    if not row or any(not w[0].isalpha() for w in row) or len(row) > 5:
        return None
    table = taxonomy()
    tokens = []
    for i, word in enumerate(row):
        last = i == len(row) - 1
        noun = last or (table.count(word, "n") > 2 and word not in lexicon.COLORS)
        tokens.append(
            Token(word, singular(word) if noun else word, "NN" if noun else "JJ", "N" if noun else "A", i, i + 1)
        )
    return Phrase(0, len(tokens), tokens[-1], det, None, 0, tuple(tokens[:-1]))
