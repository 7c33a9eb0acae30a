# SPDX-License-Identifier: Apache-2.0
"""Instructions -> verbs: a text is taken apart, each instruction matched and applied, the next read on from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.pattern import compiled, matches
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import Filler
from soundstage.edit.targets import stripped
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import QUOTED, without_filler, words_of
from soundstage.errors import FilmError, nearest
from soundstage.language.wordlist import word_set

_JOINTS = re.compile(
    r"\s*(;|[.!?](?=\s|$)|\n|,\s*(?:and\s+then|and|then|but|plus|while|also)\b|,|\band\s+then\b|"
    r"\band\b|\bthen\b|\bplus\b|\bbut\b|\bwhile\b|&|\bas well as\b)\s*",
    re.I,
)
_HARD = (";", ".", "!", "?", "\n")
MOST = 40  # instructions in one text


STRONG = word_set(  # what begins so is always an instruction of its own
    "make remove delete swap replace add insert set change give dress paint trim put pin release use erase"
)


class Unfit(Exception):
    """A verb sees that the words were not meant for it: the next reading is tried."""


@dataclass(frozen=True)
class Step:
    """One instruction as understood: its words, the verb, where, and what came of it."""

    words: str
    verb: str
    where: Where
    done: Done
    parameters: dict[str, Any]


@dataclass(frozen=True)
class _Candidate:
    score: float
    verb: str
    values: dict[str, Any]
    where: Where
    said: str = ""


@dataclass(frozen=True)
class _Reading:
    """An instruction applied: its step and the scope after it."""

    step: Step
    scope: Scope
    lead: Where  # a place said before the instruction: it holds for what follows


def read_edits(text: str, scope: Scope) -> tuple[Step, ...]:
    """All instructions of the text, applied one after the other; FilmError says which was not understood and why."""
    if not text.strip():
        raise FilmError(
            "no words say what to change", remedy='for example: "make it night and swap the fox for a wolf"'
        )
    steps: list[Step] = []
    for sentence in _sentences(text):
        atoms = _atoms(sentence)
        if len(atoms) > MOST:
            raise FilmError(
                f"{len(atoms)} instructions at once are too many", remedy=f"give at most {MOST} in one sentence"
            )
        found = _from(atoms, 0, scope, (), Where())
        if isinstance(found, FilmError):
            raise found
        steps += [r.step for r in found]
        scope = found[-1].scope if found else scope
    if not steps:
        raise FilmError("no words say what to change", where=text)
    if all(step.done.notes == ("the film is so already",) for step in steps):
        raise FilmError("that changes nothing: the film is so already", where=text)
    return tuple(steps)


def _sentences(text: str) -> list[str]:
    """The text split where a sentence ends; quotes are left whole."""
    quoted = {i for m in QUOTED.finditer(text) for i in range(*m.span())}
    out, begin = [], 0
    for m in _JOINTS.finditer(text):
        if m[1][0] in _HARD and m.start(1) not in quoted:
            out.append(text[begin : m.start()])
            begin = m.end()
    return [s.strip() for s in (*out, text[begin:]) if s.strip()]


def _atoms(sentence: str) -> list[tuple[str, str]]:
    """(joint before, words) of the pieces between and, then and commas."""
    quoted = {i for m in QUOTED.finditer(sentence) for i in range(*m.span())}
    out, begin, joint = [], 0, ""
    for m in _JOINTS.finditer(sentence):
        if m.start(1) in quoted or m[1][0] in _HARD or (m[1] == "," and sentence[m.end() - 1 : m.end()].isdigit()):
            continue
        if sentence[begin : m.start()].strip():
            out.append((joint, sentence[begin : m.start()].strip()))
            joint = ""
        joint = joint or m[1].lower()
        begin = m.end()
    if sentence[begin:].strip():
        out.append((joint, sentence[begin:].strip()))
    return out


def _from(
    atoms: Sequence[tuple[str, str]], at: int, scope: Scope, before: tuple[str, ...], lead: Where
) -> list[_Reading] | FilmError:
    """Readings of all pieces from here on; the error of the most promising way when there is none."""
    if at == len(atoms):
        return []
    first_error: FilmError | None = None
    for end in _ends(atoms, at):
        one = _one(_joined(atoms[at:end]), scope, before, lead)
        if isinstance(one, FilmError):
            first_error = first_error or one
            continue
        words = tuple(without_filler(words_of(one.step.words)[0]))
        rest = _from(atoms, end, one.scope, words, one.lead)
        if not isinstance(rest, FilmError):
            return [one, *rest]
        first_error = rest if end == at + 1 or first_error is None else first_error
    return first_error or FilmError("this is not understood", where=atoms[at][1])


def _ends(atoms: Sequence[tuple[str, str]], at: int) -> Iterator[int]:
    """Where this instruction may end, likeliest first: before the next piece that begins like an instruction."""
    begins = [j for j in range(at + 1, len(atoms)) if _begins(atoms[j][1])]
    likely = begins[0] if begins else len(atoms)
    strong = next((j for j in begins if without_filler(words_of(atoms[j][1])[0])[0] in STRONG), len(atoms))
    yield from (likely, *range(likely - 1, at, -1), *range(likely + 1, strong + 1))


def _begins(text: str) -> bool:
    words = without_filler(words_of(text)[0])
    return bool(words) and words[0] in _starts()


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    """Every word that a verb's phrases begin with."""
    found: set[str] = set()

    def walk(elements: tuple[Any, ...]) -> None:
        if not elements:
            return
        first, rest = elements[0], elements[1:]
        if isinstance(first, str):
            found.add(first)
        elif isinstance(first, tuple):
            for option in first:
                walk((*option, *rest))

    for entry in VERBS.entries.values():
        for phrase in entry.facts.get("phrases", ()):
            walk(compiled(phrase))
    return frozenset(found) - {"the", "it", "a", "an", "everything", "this", "that", "to", "at", "of", "things"}


def _joined(atoms: Sequence[tuple[str, str]]) -> list[str]:
    """The pieces as one text, once with commas as "and" and once without."""
    first = atoms[0][1]
    glued = first + "".join(f" {_glue(j)} {t}" for j, t in atoms[1:])
    plain = first + "".join(f" {'' if j == ',' else _glue(j)} {t}" for j, t in atoms[1:])
    return [glued] if glued == plain else [glued, plain]


def _glue(joint: str) -> str:
    return "and" if joint.startswith(",") and joint in (",", ", and", ",and") else joint.lstrip(", ")


def _one(texts: Sequence[str], scope: Scope, before: tuple[str, ...], lead: Where) -> _Reading | FilmError:
    error: FilmError | None = None
    for text in texts:
        words, quotes = words_of(text)
        plain = without_filler(words)
        for n, row in enumerate((plain, *_elided(plain, before))):
            found = _apply(row, quotes, text, scope, lead)
            if isinstance(found, _Reading):
                return found
            error = error or found if n == 0 else error
    return error or FilmError("this is not understood", where=texts[0])


def _elided(words: list[str], before: tuple[str, ...]) -> Iterator[list[str]]:
    """The words with the beginning of the instruction before put in front: "(make) the wolf blue"."""
    if words and before and not _begins(" ".join(words)):
        for size in (1, 2, 3, 4):
            if len(before) > size:
                yield [*before[:size], *words]


def _apply(words: list[str], quotes: list[str], text: str, scope: Scope, lead: Where) -> _Reading | FilmError:
    """The best reading of these words that can be done."""
    scope = replace(scope, words=text)
    filler = Filler(scope, quotes)
    idle: _Candidate | None = None
    try:
        found = _candidates(words, filler, scope, lead)
        for candidate in found:
            inner = scope.at(candidate.where)
            verb: Verb = VERBS.new(candidate.verb, **candidate.values)
            try:
                done = verb.apply(inner)
            except Unfit:
                continue
            if done.production == scope.production:
                idle = idle or candidate
                continue
            step = Step(text, candidate.verb, candidate.where, done, candidate.values)
            about = done.about or scope.last
            after = replace(scope, production=done.production, last=about, where=Where())
            return _Reading(step, after, candidate.where if candidate.said == "first" else Where())
    except FilmError as error:
        return error
    if idle is not None:
        same = Done(scope.production, notes=("the film is so already",))
        return _Reading(Step(text, idle.verb, idle.where, same, idle.values), scope, Where())
    return _not_understood(text, words, filler, scope)


def _candidates(words: list[str], filler: Filler, scope: Scope, lead: Where) -> list[_Candidate]:
    """Every way to read the words, best first."""
    rest, where = stripped(words, scope)
    rest = without_filler(rest)
    rows = [(words, lead, "")]
    if where.anything and rest:
        rows.append((rest, where, "first" if words[-len(rest) :] == rest else "last"))
    out = []
    for row, there, said in rows:
        inner = Filler(filler.scope.at(there), filler.quotes, filler.misses)
        for entry in VERBS.entries.values():
            for phrase in entry.facts.get("phrases", ()):
                for match in matches(phrase, row, inner):
                    values = dict(match.values)
                    spot = values.pop("shots", None)
                    bonus = 2.5 if said else 0.0
                    out.append(
                        _Candidate(
                            2 * match.fixed - match.open + bonus + entry.facts.get("rank", 0),
                            entry.name,
                            values,
                            spot or there,
                            said,
                        )
                    )
    return sorted(out, key=lambda c: -c.score)


def _not_understood(text: str, words: list[str], filler: Filler, scope: Scope) -> FilmError:
    """What is wrong with the words, as near as can be told."""
    misses = [m for m in filler.misses if m.startswith("the ") and len(m.split()) < 5]
    if misses:
        cast = [s.name or f"the {s.noun}" for s in scope.production.cast]
        miss = min(misses, key=len)
        return FilmError(
            f"there is no '{miss}' in this film", where=text, remedy=f"there are: {', '.join(cast) or 'no subjects'}"
        )
    examples = {e.facts["example"][1]: e for e in VERBS.entries.values() if e.facts.get("example")}
    common = sorted(examples, key=lambda x: -len(set(x.split()) & set(words) - {"the", "a", "it", "make", "to"}))[:3]
    remedy = (
        "what works: " + ", ".join(f'"{c}"' for c in common)
        if common
        else nearest(words[0] if words else "", VERBS.names)
    )
    return FilmError("this is not understood", where=text, remedy=remedy)
