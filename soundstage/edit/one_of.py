# SPDX-License-Identifier: Apache-2.0
"""One of a group told apart: of "two dogs" one becomes a subject of its own, of which the instruction then speaks.

"One of the dogs should be white", "the second child yawns", "two of the goats": who is told apart goes on doing what
the group does, and is called by a word of its own while the instruction is read, so that it can be nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from soundstage.edit.changes import ids_of, pinned, with_beats, with_scenes, with_subject
from soundstage.edit.people import CALLED, ORDINALS, found
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Reading, Step
from soundstage.edit.words import singular
from soundstage.language.lexicon import NUMBERS
from soundstage.model.production import Beat, Production, Scene, Subject, new_id

_SOME = "|".join(NUMBERS)
_NTH = "|".join((*ORDINALS, "last"))
_OF = re.compile(rf"\b(?:only |just )?(?P<n>{_SOME}) of (?P<all>them|(?:the|those|these|his|her|their) "
                 rf"(?:(?:{_SOME}) )?[a-z]+)(?=\W|$)", re.I)
_ORDINAL = re.compile(rf"\bthe (?P<nth>{_NTH}) (?P<what>[a-z]+)\b(?! (?:shot|scene)s?\b)", re.I)
_LEAD = re.compile(r"(?:^|\b(?:make|have|let|give|put|and) )one (?P<what>[a-z]+)(?= (?!is enough|of\b)[a-z]+)", re.I)


_JOINT = re.compile(r"(?:,|;) (?:and )?|\band ", re.I)


@dataclass(frozen=True)
class Apart:
    """A sentence about one of a group, who is called by one word in it."""

    sentence: str
    scope: Scope
    said: str  # what the words call it
    before: str = ""  # what the sentence asks for before it, which is done first

    def told(self, reading: Reading) -> Reading:
        """The reading in the words that were given."""
        return replace(reading, step=self._as_said(reading.step), before=tuple(map(self._as_said, reading.before)),
                       scope=replace(reading.scope, apart=""))

    def _as_said(self, step: Step) -> Step:
        return replace(step, words=step.words.replace(CALLED, self.said))


def one_apart(sentence: str, scope: Scope) -> Apart | None:
    """The sentence about one of a group, told apart from it; None when it speaks of no such one."""
    for begin, end, number, nth, named in _said(sentence):
        group = None if sentence[:begin].count('"') % 2 else _group(named, scope)
        if group is None or group.count <= max(number, nth - 1):
            continue
        production, one = _told_apart(scope.production, group, number)
        inner = replace(scope, production=production, last=(one,), apart=one)
        head = _JOINT.split(sentence[:begin], maxsplit=1)
        before = head[0] if len(head) > 1 and len(head[0].split()) > 1 and not head[-1].strip() else ""
        return Apart(f"{sentence[:begin]}{CALLED}{sentence[end:]}", inner, sentence[begin:end], before)
    return None


def _said(sentence: str) -> Iterator[tuple[int, int, int, int, list[str]]]:
    """(begin, end, how many, the how-maniest, words of the group) of each phrase that may be one of a group."""
    for m in _OF.finditer(sentence):
        yield m.start(), m.end(), NUMBERS[m["n"].lower()], 1, m["all"].lower().split()
    for m in _ORDINAL.finditer(sentence):
        yield m.start(), m.end(), 1, ORDINALS.get(m["nth"].lower(), 1), [m["what"].lower()]
    for m in _LEAD.finditer(sentence):
        yield m.end() - len(f"one {m['what']}"), m.end(), 1, 1, [m["what"].lower()]


def _group(words: Sequence[str], scope: Scope) -> Subject | None:
    """The group that is called so, the largest of several."""
    row = [w for w in words if w not in NUMBERS]
    if not row:
        return None  # "the last one"
    if row == ["them"]:
        named = scope.last or found(["them"], scope)
    elif len(row) > 1:
        named = found(["the", *row[1:]], scope)
    else:
        named = tuple(s.id for s in scope.production.cast if singular(s.noun.split()[-1]) == row[-1])
        if any(scope.subject(i).count == 1 for i in named):
            return None  # "the second goat", where there is another one beside the group
    groups = [scope.subject(i) for i in named if scope.subject(i).count > 1]
    return max(groups, key=lambda s: s.count, default=None)


def _told_apart(production: Production, group: Subject, number: int) -> tuple[Production, str]:
    """(The film with so many of the group as a subject of their own, who do all that it does; their id)."""
    one = new_id(singular(group.noun.split()[-1]), ids_of(production))
    apart = group.model_copy(update={"id": one, "count": number})
    at = next(n for n, s in enumerate(production.cast) if s.id == group.id) + 1
    cast = (*production.cast[:at], apart, *production.cast[at:])
    production = with_subject(production.model_copy(update={"cast": cast}), group.id, count=group.count - number)

    def with_them(scene: Scene) -> Scene:
        if group.id not in scene.cast:
            return scene
        after = scene.cast.index(group.id) + 1
        places = tuple(q for p in scene.placements for q in (
            (p, p.model_copy(update={"subject": one})) if p.subject == group.id else (p,)))
        return scene.model_copy(update={"cast": (*scene.cast[:after], one, *scene.cast[after:]), "placements": places})

    def doing_too(beat: Beat) -> Beat:
        if group.id not in beat.who:
            return beat
        after = beat.who.index(group.id) + 1
        return beat.model_copy(update={"who": (*beat.who[:after], one, *beat.who[after:])})

    production = with_beats(with_scenes(production, [s.id for s in production.scenes], with_them), doing_too)
    for pin in production.pins:
        if pin.id.startswith(f"{group.id}."):
            production = pinned(production, one + pin.id.removeprefix(group.id), pin.value, pin.reason)
    return production, one
