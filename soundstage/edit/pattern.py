# SPDX-License-Identifier: Apache-2.0
"""Phrases with holes: "<make> {who:subject} {color}" against the words of an instruction.

(a|b c) one of these; [a] may be missing; <name> a list of synonyms; {name:kind} a hole that a slot kind fills.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

SYNONYMS = {
    "make": "make|turn|change|set|switch|render|have|let|get|bring|convert|transform",
    "to": "to|into|to be|be|as|in|look|become|in to|so it is|over to",
    "swap": "swap|swap out|replace|exchange|change|switch|substitute|trade|turn|switch out|transform|convert",
    "add": "add|put|place|insert|include|bring in|introduce|throw in|drop in|have|let there be|show|give me|use|"
    "put up|set up|hang|hang up|park|plant|pop|mount|add in|there should be|there is|there are|create|"
    "bring|let us see|stick|want",
    "remove": "remove|delete|erase|take out|get rid of|drop|cut|lose|take away|clear|strip|cut out|omit|leave out|"
    "scrap|ditch|eliminate|no|without|no more|kill|take off|there should be no|hide|throw out|do away with|"
    "stop|discard|wipe|skip",
    "scene": "it all|all this|it|everything|the scene|the film|the movie|the whole film|the picture|the whole thing|"
    "this|the setting|"
    "the clip|the video|the whole scene|the whole movie|the story|all of it|the shot|things|that scene|"
    "the whole video|the look|the entire film|the action|scene|film",
    "should": "should|should really|must|shall|might|had better|needs to|has to|will|ought to|is to|now|can|could|may|"
    "would|to",
    "line": "line|words|answer|reply|response|sentence|question|dialogue|excuse|speech|remark|lines",
    "camera": "the camera|camera|a camera",
}


@dataclass(frozen=True)
class Hole:
    """A slot to fill."""

    name: str
    kind: str


Element = str | Hole | tuple[Any, ...]  # a word, a hole, or alternatives (each a tuple of elements)


@dataclass
class Match:
    """One way a phrase fits: what fills its holes, and how many words were fixed ones."""

    values: dict[str, Any] = field(default_factory=dict)
    fixed: int = 0
    open: int = 0  # words swallowed by open holes


Fill = Callable[[str, Sequence[str], int, int], Any]  # kind, words, start, end -> value, or None when it cannot be


@lru_cache(maxsize=4000)
def compiled(phrase: str) -> tuple[Element, ...]:
    """The phrase as elements."""
    parts = re.findall(r"\{[^}]*\}|<[^>]*>|[()\[\]|]|[^\s()\[\]|{}<>]+", phrase)
    elements, rest = _sequence(parts, 0)
    if rest != len(parts):
        raise ValueError(f"unbalanced phrase: {phrase}")
    return elements


def _sequence(parts: list[str], at: int) -> tuple[tuple[Element, ...], int]:
    out: list[Element] = []
    while at < len(parts) and parts[at] not in ")]|":
        part = parts[at]
        if part in "([":
            options, at = _options(parts, at + 1)
            out.append((*options, ()) if part == "[" else options)
        elif part.startswith("{"):
            name, _, kind = part[1:-1].partition(":")
            out.append(Hole(name, kind or name))
        elif part.startswith("<"):
            out.append(tuple(tuple(w.split()) for w in SYNONYMS[part[1:-1]].split("|")))
        else:
            out.append(part)
        at += 1
    return tuple(out), at


def _options(parts: list[str], at: int) -> tuple[tuple[Any, ...], int]:
    options = []
    while True:
        option, at = _sequence(parts, at)
        options.append(option)
        if at >= len(parts):
            raise ValueError(f"unbalanced phrase: {' '.join(parts)}")
        if parts[at] in ")]":
            return tuple(options), at
        at += 1


@lru_cache(maxsize=4000)
def _needs(phrase: str) -> tuple[frozenset[str], ...]:
    """Sets of words: whatever fits the phrase has a word of each."""
    found = []
    for element in compiled(phrase):
        options = ((element,),) if isinstance(element, str) else element if isinstance(element, tuple) else ((),)
        fixed = [next((part for part in option if isinstance(part, str)), "") for option in options]
        if all(fixed):
            found.append(frozenset(fixed))
    return tuple(sorted(found, key=len))


def matches(phrase: str, words: Sequence[str], fill: Fill) -> Iterator[Match]:
    """Every way the whole of the words fits the phrase."""
    row = set(words)
    if any(row.isdisjoint(need) for need in _needs(phrase)):
        return
    for end, match in _walk(compiled(phrase), words, 0, fill):
        if end == len(words):
            yield match


def _walk(elements: tuple[Element, ...], words: Sequence[str], at: int, fill: Fill) -> Iterator[tuple[int, Match]]:
    if not elements:
        yield at, Match()
        return
    first, rest = elements[0], elements[1:]
    if isinstance(first, str):
        if at < len(words) and words[at] == first:
            for end, match in _walk(rest, words, at + 1, fill):
                yield end, Match(match.values, match.fixed + 1, match.open)
    elif isinstance(first, Hole):
        yield from _hole(first, rest, words, at, fill)
    else:
        for option in first:
            if not option or not isinstance(option[0], str) or (at < len(words) and words[at] == option[0]):
                yield from _walk((*option, *rest), words, at, fill)


def _hole(
    hole: Hole, rest: tuple[Element, ...], words: Sequence[str], at: int, fill: Fill
) -> Iterator[tuple[int, Match]]:
    stops = [len(words)] if not rest else range(at + 1, len(words) + 1)
    for end in stops:
        if end <= at:
            continue
        value = fill(hole.kind, words, at, end)
        if value is None:
            continue
        tails = list(_walk(rest, words, end, fill))
        loose, value = value
        for stop, match in tails:
            if hole.name not in match.values:
                yield (
                    stop,
                    Match(
                        {hole.name: value, **match.values},
                        match.fixed + (0 if loose else end - at),
                        match.open + (end - at if loose else 0),
                    ),
                )
