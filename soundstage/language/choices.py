# SPDX-License-Identifier: Apache-2.0
"""Choices in words: where the audience chooses, what it may choose, and which stretch of the text tells each branch.

    If the audience opens the door, a bear dances. Otherwise, she goes to bed.
    The audience chooses: follow the owl or go home. If they follow the owl, …  If not, …
    If nobody chooses within ten seconds, …   Either way, the sun rises.   … and the story goes back to the choice.

Framing words are blanked (nothing moves), and the branches are read like any other words. The tree of stretches is
pure text; the prompt reader never sees it (branches.py puts the two together).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from soundstage.language import lexicon
from soundstage.language.asking import Mark, alike, answered, asked_in, labelled, marks_in
from soundstage.language.segments import Quote, quotes

BACK = re.compile(
    r"[;,]?\s*(?:and\s+|then\s+)*(?:the\s+)?(?:story|film|movie|audience|we)\s+(?:then\s+)?"
    r"(?:(?:goes?|jumps?|returns?|leads?|comes?)\s+(?:back\s+)?to\s+(?:the\s+)?"
    r"(?P<to>beginning|start|choice|question)|(?P<over>(?:starts?|begins?)\s+(?:over|again))|"
    r"(?P<end>ends?)(?:\s+(?:there|here))?)(?=\s*[.;!]|\s*$)", re.I)
NOTHING = re.compile(
    r"\s*(?:then\s+)?(?:nothing\s+(?:more\s+)?happens|the\s+(?:story|film)\s+(?:just\s+)?goes\s+on)\s*[.!]?\s*$", re.I)


@dataclass
class Stretch:
    """Words that tell one thing after the other: [start, end) of the text; goes is start, choice or end."""

    start: int
    end: int
    goes: str = ""


@dataclass
class Option:
    """One branch: its label ("" = only what happens when nobody chooses), where its label stands, what it tells."""

    label: str
    span: tuple[int, int]
    default: bool = False
    told: list[Stretch | Fork] = field(default_factory=list)


@dataclass
class Fork:
    """A choice: its options, and how many seconds there are for it."""

    options: list[Option] = field(default_factory=list)
    timeout: Fraction | None = None

    @property
    def closed(self) -> bool:
        return any(o.default for o in self.options)


@dataclass(frozen=True)
class Told:
    """The text with its framing blanked, and the tree of what is told."""

    text: str
    nodes: tuple[Stretch | Fork, ...]


def has_choices(text: str) -> bool:
    """Whether these words give the audience a choice."""
    return any(m.kind in ("if", "ask") for m in marks_in(text, quotes(text)))


def told(text: str) -> Told:
    """The tree of branches that these words tell, and the words without their framing."""
    found = quotes(text)
    marks = marks_in(text, found)
    chars = list(text)
    for m in marks:
        if m.kind == "ask" and not answered(marks, m):
            starts = [span[0] for _, span in asked_in(m)]
            ends = [m.start, *(span[1] for _, span in asked_in(m)[:-1])]
            for end, start in zip(ends, starts, strict=True):
                _blank(chars, end, start)
        else:
            _blank(chars, m.start, m.body)
    nodes = _Tree(text, found, marks).nodes()
    for stretch in _stretches(nodes):
        _find_goes(chars, stretch)
        first = next((i for i in range(stretch.start, stretch.end) if not chars[i].isspace()), None)
        if first is not None and stretch.start > 0:
            chars[first] = chars[first].upper()
    return Told("".join(chars), tuple(nodes))


def _blank(chars: list[str], start: int, end: int) -> None:
    """Spaces for the framing, and a full stop before it, so that what follows is a sentence of its own."""
    for i in range(start, end):
        chars[i] = "\n" if chars[i] == "\n" else " "
    before = start - 1
    while before >= 0 and chars[before] in " \t;,–—-":
        chars[before] = " "
        before -= 1
    if before >= 0 and chars[before] not in ".!?…\n\"”'’":
        chars[before + 1] = "."


def _find_goes(chars: list[str], stretch: Stretch) -> None:
    """ "… and the story goes back to the choice": said of the film, not seen in it."""
    words = "".join(chars[stretch.start:stretch.end])
    if NOTHING.match(words):
        chars[stretch.start:stretch.end] = ["\n" if c == "\n" else " " for c in words]
        return
    for m in BACK.finditer(words):
        stretch.goes = "end" if m["end"] else "choice" if (m["to"] or "").lower() in ("choice", "question") else "start"
        _blank(chars, stretch.start + m.start(), stretch.start + m.end())


def _stretches(nodes: list[Stretch | Fork]) -> list[Stretch]:
    found: list[Stretch] = []
    for node in nodes:
        if isinstance(node, Stretch):
            found.append(node)
        else:
            for option in node.options:
                found += _stretches(option.told)
    return found


class _Tree:
    """Framing phrases -> forks within forks. Use once."""

    def __init__(self, text: str, found: list[Quote], marks: list[Mark]) -> None:
        self.text, self.quotes, self.marks = text, found, marks
        self.at = 0  # the next mark

    def nodes(self) -> list[Stretch | Fork]:
        """The whole text."""
        out: list[Stretch | Fork] = []
        start = 0
        while self.at < len(self.marks):
            mark = self.marks[self.at]
            out += self._stretch(start, mark.start)
            if mark.kind == "join":
                self.at, start = self.at + 1, mark.body
                continue
            fork, start = self._fork()
            out.append(fork)
        return [*out, *self._stretch(start, len(self.text))]

    def _fork(self) -> tuple[Fork, int]:
        """The fork that begins at the next mark, and where the text goes on after it."""
        fork = Fork()
        mark = self.marks[self.at]
        end = mark.body
        if mark.kind == "ask":
            self.at += 1
            fork.timeout = _seconds(mark.match["sec"])
            asked = asked_in(mark)
            if not answered(self.marks, mark):
                fork.options = [Option(words, span, told=[Stretch(*span)]) for words, span in asked]
                return fork, mark.body
        else:
            asked = []
        while self._goes_on(fork, end):
            mark = self.marks[self.at]
            self.at += 1
            option = self._option(fork, mark, asked)
            option.told, end = self._body(mark, fork)
            fork.options.append(option)
        self._complete(fork, asked)
        return fork, end

    def _goes_on(self, fork: Fork, end: int) -> bool:
        """Whether the next mark is one more option of this fork."""
        if self.at >= len(self.marks):
            return False
        mark = self.marks[self.at]
        if mark.kind == "otherwise":
            return not fork.closed and bool(fork.options or mark.start >= end)
        between = self.text[end:mark.start]
        apart = bool(re.search(r"\w", between)) and bool(fork.options)
        return mark.kind == "if" and not fork.closed and not apart and not (fork.options and mark.nested)

    def _option(self, fork: Fork, mark: Mark, asked: list[tuple[str, tuple[int, int]]]) -> Option:
        if mark.kind == "otherwise":
            fork.timeout = _seconds(mark.match["sec"]) or fork.timeout
            left = [w for w, _ in asked if w not in [o.label for o in fork.options]]
            label = left[0] if len(left) == 1 else self._otherwise(fork, mark)
            return Option(label, (mark.start, mark.body), default=True)
        if mark.label:
            return Option(mark.label, (mark.start, mark.body))
        span = mark.match.span("phrase")
        label = labelled(mark.match["phrase"], bool(mark.match["choose"]), mark.match["who"])
        near = max(((alike(label, w), w) for w, _ in asked), default=(0.0, ""))
        return Option(near[1] if near[0] > 0.3 else label, span)

    def _otherwise(self, fork: Fork, mark: Mark) -> str:
        """What the audience is offered when the words only say "otherwise": what she does then, or not to do it."""
        if re.search(r"\b(?:nobody|no\s+one|no-one|never)\b", mark.match[0], re.I):
            return ""
        does = re.match(r"(?:she|he|they)\s+((?:\w+)(?:[^,.;!?\"“]*))", self.text[mark.body:mark.body + 80], re.I)
        if does is not None and 2 <= len(does[1].split()) <= 6:
            return labelled(does[1], False, "it")
        label = fork.options[-1].label if fork.options else ""
        verb = label[:1].lower() + label[1:]
        if len(fork.options) > 1:
            return "Neither"
        return f"Not {verb}" if label.startswith(("The ", "A ", "An ")) else f"Don’t {verb}"

    def _body(self, mark: Mark, fork: Fork) -> tuple[list[Stretch | Fork], int]:
        """What an option tells, and where that ends."""
        limit = self._limit(mark, fork)
        out: list[Stretch | Fork] = []
        start = mark.body
        while self.at < len(self.marks) and self.marks[self.at].start < limit:
            inner = self.marks[self.at]
            ends_here = inner.kind in ("otherwise", "join") or (
                inner.kind == "if" and mark.kind == "if" and not inner.nested)
            if ends_here:
                limit = inner.start
                break
            out += self._stretch(start, inner.start)
            nested, start = self._fork()
            out.append(nested)
        return [*out, *self._stretch(start, limit)], max(start, limit)

    def _limit(self, mark: Mark, fork: Fork) -> int:
        """As far as the option's words can reach: its sentence, or the paragraph when more options follow there."""
        sentence = self._sentence_end(mark.body)
        paragraph = self._paragraph_end(mark.body)
        if mark.kind == "otherwise":
            opens = not re.search(r"[^\s]", re.split(r"[.!?\"”'’\n]", self.text[:mark.start])[-1])
            return paragraph if opens else sentence
        later = [m for m in self.marks[self.at:] if m.kind in ("otherwise", "if")]
        if not later:
            return sentence
        reach = self._paragraph_end(paragraph + 1) if paragraph < len(self.text) else paragraph
        follows = later[0]
        if follows.start <= paragraph:
            return paragraph
        head = self.text[paragraph:follows.start].strip()
        return paragraph if follows.start <= reach and not head else sentence

    def _sentence_end(self, start: int) -> int:
        i = start
        while i < len(self.text):
            quote = next((q for q in self.quotes if q.start <= i < q.end), None)
            if quote is not None:
                i = quote.end
                if quote.text[-1] in ".!?…" and not re.match(r"\s*(?:[;,]|[a-z])", self.text[i:]):
                    return i
                continue
            if self.text[i] in ".!?\n":
                return i + 1
            i += 1
        return len(self.text)

    def _paragraph_end(self, start: int) -> int:
        m = re.compile(r"\n\s*\n|\n(?=\s*[A-Z\"“])").search(self.text, start)
        return m.start() if m else len(self.text)

    def _stretch(self, start: int, end: int) -> list[Stretch | Fork]:
        return [Stretch(start, end)] if re.search(r"\w", self.text[start:end]) else []

    def _complete(self, fork: Fork, asked: list[tuple[str, tuple[int, int]]]) -> None:
        """Answers that the words offered and said nothing of, and what happens when an only option is not taken."""
        known = {o.label for o in fork.options}
        fork.options += [Option(w, span) for w, span in asked if w not in known]
        if len(fork.options) == 1 and not fork.closed:
            only = fork.options[0]
            fork.options.append(Option(f"Don’t {only.label[:1].lower()}{only.label[1:]}", only.span, default=True))


def _seconds(word: str | None) -> Fraction | None:
    low = (word or "").lower()
    number = lexicon.NUMBERS.get(low, int(low) if low.isdigit() else 0)
    return Fraction(number) if number else None
