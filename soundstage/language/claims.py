# SPDX-License-Identifier: Apache-2.0
"""The ledger of demands: every content word is bound to something, or said to be not understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from soundstage.language import lexicon
from soundstage.language.tokens import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import Claim

State = Literal["read", "approximated", "not_understood"]
_EMPTY = word_set(
    "be do have will would can could may might must shall should just also very quite too so then there here not "
    "only even still almost as well more most other another same own such one two else et cetera ok please let us "
    "camera shot video scene clip film see show feature depict footage visible"
)


@dataclass
class _Row:
    kind: str
    span: tuple[int, int]
    binding: str
    state: State
    note: str


@dataclass
class Ledger:
    """Claims in the making; words are taken from the text by span."""

    text: str
    rows: list[_Row] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)  # characters that some claim answers for

    def add(
        self, kind: str, where: Iterable[Token] | tuple[int, int], binding: str, state: State = "read", note: str = ""
    ) -> None:
        """A demand in these words, bound to an id path."""
        spans = _spans(where)
        if not spans:
            return
        for start, end in spans:
            self.covered.update(range(start, end))
        self.rows.append(_Row(kind, (spans[0][0], max(e for _, e in spans)), binding, state, note))

    def cover(self, where: Iterable[Token] | tuple[int, int]) -> None:
        """These words belong to a claim made already."""
        for start, end in _spans(where):
            self.covered.update(range(start, end))

    def has(self, token: Token) -> bool:
        return token.start in self.covered

    def leftovers(self, rows: Iterable[Iterable[Token]]) -> None:
        """What nothing answers for is said plainly."""
        for row in rows:
            for t in row:
                if t.start not in self.covered and _content(t):
                    self.add("speech" if t.kind == "Q" else "word", [t], "", "not_understood", "nothing shows this yet")

    def claims(self, moved: dict[str, str]) -> tuple[Claim, ...]:
        """All claims in the order of the words; moved renames bindings (a group that was split)."""
        found = []
        for i, row in enumerate(sorted(self.rows, key=lambda r: r.span), 1):
            head, dot, rest = row.binding.partition(".")
            words = " ".join(self.text[slice(*row.span)].split())
            found.append(
                Claim(
                    id=f"c{i}",
                    kind=row.kind,
                    words=words,
                    span=row.span,
                    binding=moved.get(head, head) + dot + rest,
                    state=row.state,
                    note=row.note,
                )
            )
        return tuple(found)


def _spans(where: Iterable[Token] | tuple[int, int]) -> list[tuple[int, int]]:
    if isinstance(where, tuple) and len(where) == 2 and isinstance(where[0], int) and isinstance(where[1], int):
        return [(where[0], where[1])] if where[0] < where[1] else []
    return sorted((t.start, t.end) for t in where if isinstance(t, Token))


def _content(t: Token) -> bool:
    if t.kind == "Q":
        return True
    if t.kind not in ("N", "M", "A", "V", "B", "G", "E", "R", "#", "I") or not any(c.isalnum() for c in t.text):
        return False
    return t.lemma not in _EMPTY and t.low not in lexicon.NEGATORS and t.low not in _EMPTY and t.low not in lexicon.THEN
