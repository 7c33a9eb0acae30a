# SPDX-License-Identifier: Apache-2.0
"""The ledger of demands: every content word lies inside the span of a claim, bound to something or not understood.

A claim's span is true: it never runs over a content word that the claim does not speak of. A demand told in two
stretches ("picks … up") becomes one claim for each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import Claim

State = Literal["read", "approximated", "not_understood"]
FILM_WORDS = word_set(  # they speak of the film itself
    "camera shot video scene clip film movie footage show feature depict visible see frame image picture view "
    "visual sequence screen animation viewer audience capture include present create generate make render lens "
    "cinematography audio soundtrack dialogue subtitle version result overall rest"
)
_LIGHT = word_set(  # they say something only together with the word they go with
    "never none neither "
    "very also too just so quite only even almost rather well much more most less least then there here now still yet "
    "own such else ok okay please one ones same again already both each every all any some other another however "
    "instead thus therefore though although perhaps maybe together ever first last next etc. et cetera further entire "
    "whole entirely completely fully totally really simply merely nearly exactly especially particularly"
)
_SMALL = word_set(
    "a an the this that these those of in on at to by for from with without into onto over under and or but nor if as "
    "than not no n't is are was were be been being am has have had having do does did will would can could may might "
    "must shall should it its he him his she her hers they them their theirs we us our you your i me my who whom whose "
    "which what where when while how why because 's s t re ve ll d m let"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass
class _Row:
    kind: str
    spans: list[tuple[int, int]]
    binding: str
    state: State
    note: str


@dataclass
class Ledger:
    """Claims in the making; words are taken from the text by span."""

    text: str
    rows: list[_Row] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)  # characters that some claim answers for
    sentences: Sequence[Sequence[Token]] = ()  # as parsed: they tell which words carry meaning
    sweeps: bool = False  # words outside every sentence are demands too
    asides: set[int] = field(default_factory=set)  # characters that ask for nothing: remarks, names of forms

    def add(
        self, kind: str, where: Iterable[Token] | tuple[int, int], binding: str, state: State = "read", note: str = ""
    ) -> None:
        """A demand in these words, bound to an id path."""
        spans = _spans(where)
        if spans:
            self._cover(spans)
            self.rows.append(_Row(kind, spans, binding, state, note))

    def guess(self, kind: str, where: Iterable[Token] | tuple[int, int], binding: str, note: str) -> None:
        """A demand in these words that is only approximated."""
        self.add(kind, where, binding, "approximated", note)

    def part_only(self, part: Token, binding: str) -> None:
        """A part of somebody's body that a deed is done with is kept as a word of the deed, and told so."""
        for row in (r for r in self.rows if (part.start, part.end) in r.spans and r.state == "read"):
            row.kind, row.binding, row.state = "manner", binding, "approximated"
            row.note = "part of the body: kept as a word of the action"

    def heard_instead(self, deed: str, binding: str) -> None:
        """What was told as a deed of this id is only heard."""
        for row in (r for r in self.rows if r.kind == "action" and r.binding.endswith(f".{deed}")):
            row.kind, row.binding, row.state, row.note = "sound", binding, "read", "heard; nothing else of it is seen"
        for row in (r for r in self.rows if r.kind == "count" and r.binding.endswith(f".{deed}.times")):
            row.binding = f"{binding}.times"

    def built_to(self, measure: str) -> None:
        """A measure of what turned out to be a thing is the size that it is built in."""
        digits = measure.split()[0]
        for row in (r for r in self.rows if r.kind == "measure" and "not built to scale" in r.note):
            if any(digits in self.text[a:b] for a, b in row.spans):
                row.note = "built in this size, as far as it is near its kind's"

    def came(self, binding: str) -> None:
        """Somebody guessed at from a part or a pronoun was told of after all."""
        for row in (r for r in self.rows if r.kind == "subject" and r.binding == binding and r.note):
            row.kind, row.state, row.note = "attribute", "read", "told of later"

    def spans_of(self, subject: str) -> list[tuple[int, int]]:
        """The characters that told of a subject: its noun and what was said of it."""
        own = (r for r in self.rows if r.binding == subject or r.binding.startswith(f"{subject}."))
        return [span for row in own for span in row.spans]

    def grounded(self, subject: str, binding: str, state: State, note: str) -> None:
        """What was told as a subject is part of a place."""
        for row in (r for r in self.rows if r.binding == subject or r.binding.startswith(f"{subject}.")):
            row.kind, row.binding, row.state, row.note = "place", binding, state, note

    def undone(self, binding: str, note: str) -> None:
        """A deed that came to nothing after all."""
        for row in [r for r in self.rows if r.binding == binding or r.binding.startswith(f"{binding}.")]:
            row.kind, row.binding, row.state, row.note = "word", "", "not_understood", note
            row.spans = [(a, b) for a, b in row.spans if self.text[a:b].lower() not in _SMALL]
            if not row.spans:
                self.rows.remove(row)

    def tell_more(self, kind: str, binding: str, note: str) -> None:
        """More of what answers a demand that was told already."""
        for row in (r for r in self.rows if r.kind == kind and r.binding == binding and r.note):
            row.note = f"{row.note}; {note}"

    def answered(self, binding: str, note: str) -> None:
        """What was told as not understood is answered by this after all."""
        for row in (r for r in self.rows if r.state == "not_understood"):
            row.kind, row.binding, row.state, row.note = "mood", binding, "approximated", note

    def cover(self, where: Iterable[Token] | tuple[int, int]) -> None:
        """These words go with a claim made already: they are told as going with the nearest one."""
        self._cover(_spans(where))

    def _cover(self, spans: Iterable[tuple[int, int]]) -> None:
        for start, end in spans:
            self.covered.update(range(start, end))

    def goes_with(self, token: Token) -> str:
        """The id that a word named in passing goes with; "" where it is none."""
        at = (token.start, token.end)
        return next((r.binding for r in reversed(self.rows) if r.note.startswith("named in passing") and any(
            start <= at[0] and at[1] <= end for start, end in r.spans)), "")

    def has(self, token: Token) -> bool:
        return token.start in self.covered

    def passed(self, token: Token) -> bool:
        """Whether the word was told as a word of the place alone; it is then free to be told of as a thing."""
        at = [r for r in self.rows if (token.start, token.end) in r.spans]
        free = bool(at) and all(r.note == "named in passing: a word of the place" for r in at)
        if free:
            self.rows = [r for r in self.rows if r not in at]
        return free

    def leftovers(self, rows: Iterable[Sequence[Token]]) -> None:
        """Content words that nothing answers for are told as not understood at once."""
        for t in (t for row in rows for t in row):
            if t.start not in self.covered and t.start < t.end and content(t):
                kind = "speech" if t.kind == "Q" else "word"
                self.add(kind, [t], "", "not_understood", "nothing shows this yet")

    def claims(self, moved: dict[str, str]) -> tuple[Claim, ...]:
        """All claims in the order of the words, every content word in one; moved renames bindings (a split group)."""
        words = [w for w in _content(self.text if self.sweeps else "", self.sentences) if w[0] not in self.asides]
        starts = [a for a, _ in words]
        pieces = [p for row in self.rows for p in _pieces(row, starts)]
        pieces += self._rest(pieces, words)
        pieces.sort(key=lambda r: (r.spans[0][0], r.spans[0][1]))
        found = []
        for i, row in enumerate(pieces, 1):
            head, dot, rest = row.binding.partition(".")
            said = " ".join(self.text[slice(*row.spans[0])].split())
            binding = moved.get(head, head) + dot + rest
            found.append(
                Claim(
                    id=f"c{i}",
                    kind=row.kind,
                    words=said,
                    span=row.spans[0],
                    binding=binding,
                    state=row.state,
                    note=row.note,
                )
            )
        return tuple(found)

    def _rest(self, pieces: Sequence[_Row], words: Sequence[tuple[int, int]]) -> list[_Row]:
        """Content words inside no claim: of the film itself, going with a neighbour, or not understood."""
        held = {c for p in pieces for c in range(*p.spans[0])}
        bound = sorted((p for p in pieces if p.state != "not_understood"), key=lambda p: p.spans[0][0])
        ends = [p.spans[0][0] for p in bound]
        found = []
        for start, end in words:
            if start in held or start == end:
                continue
            low = self.text[start:end].lower()
            if start not in self.covered and _one_of(low, FILM_WORDS):
                found.append(_Row("form", [(start, end)], "", "read", "speaks of the film itself"))
                continue
            near = _near(bound, ends, start) if start in self.covered or _one_of(low, _LIGHT) else None
            if near is None:
                found.append(_Row("word", [(start, end)], "", "not_understood", "nothing shows this yet"))
            else:
                said = " ".join(self.text[slice(*near.spans[0])].split())
                found.append(_Row("word", [(start, end)], near.binding, "approximated", f"goes with '{said[:40]}'"))
        return found


def _one_of(low: str, words: frozenset[str]) -> bool:
    return low in words or low.removesuffix("s") in words or low.removesuffix("ing") in words or low[:-2] in words


def _near(bound: Sequence[_Row], starts: Sequence[int], at: int) -> _Row | None:
    """The claim whose words stand nearest, at most a long sentence away."""
    i = bisect_left(starts, at)
    near = [p for p in bound[max(0, i - 3) : i + 2]]
    best = min(near, key=lambda p: min(abs(p.spans[0][0] - at), abs(p.spans[0][1] - at)), default=None)
    return best if best is not None and abs(best.spans[0][0] - at) < 200 else None


def _pieces(row: _Row, starts: Sequence[int]) -> list[_Row]:
    """The row, cut wherever its words are parted by content words of others."""
    runs = [row.spans[0]]
    for start, end in row.spans[1:]:
        a, b = runs[-1]
        parted = bisect_left(starts, start) - bisect_right(starts, b - 1)
        if parted > 0:
            runs.append((start, end))
        else:
            runs[-1] = a, max(b, end)
    return [_Row(row.kind, [run], row.binding, row.state, row.note) for run in runs]


def _spans(where: Iterable[Token] | tuple[int, int]) -> list[tuple[int, int]]:
    if isinstance(where, tuple) and len(where) == 2 and isinstance(where[0], int) and isinstance(where[1], int):
        return [(where[0], where[1])] if where[0] < where[1] else []
    return sorted({(t.start, t.end) for t in where if isinstance(t, Token)})


def _content(text: str, sentences: Iterable[Sequence[Token]]) -> list[tuple[int, int]]:
    """Spans of all words that carry meaning: by their kind where they were parsed, else all but the small ones."""
    tokens = {t.start: t for row in sentences for t in row}
    read = {c for t in tokens.values() for c in range(t.start, t.end)}
    found = [(t.start, t.end) for t in tokens.values() if content(t)]
    for m in _WORD.finditer(text):
        if m.start() not in read and m[0].lower() not in _SMALL:
            found.append(m.span())
    return sorted(found)


def content(t: Token) -> bool:
    """Whether a word carries meaning by itself: noun, verb, adjective, adverb, number, name or quote."""
    if t.kind == "Q":
        return True
    if t.kind not in ("N", "M", "A", "V", "B", "G", "E", "R", "#", "I") or not any(c.isalnum() for c in t.text):
        return False
    return t.low not in _SMALL
