# SPDX-License-Identifier: Apache-2.0
"""One word of a sentence, tagged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """One word: its place in the text and kind.

    N noun, M name, A adjective, V finite verb, B bare verb, G -ing, E participle, X auxiliary, R adverb, P preposition,
    T particle, D determiner, C and/or, # number, O pronoun, W who/which, Z 's, Q quote, S as/while, "." the rest.
    """

    text: str
    lemma: str
    tag: str
    kind: str
    start: int
    end: int
    quote: int = -1  # index into the sentence's quotes

    @property
    def low(self) -> str:
        return self.text.lower()
