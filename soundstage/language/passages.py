# SPDX-License-Identifier: Apache-2.0
"""Choices in a screenplay: notes in the scenes say where the film can go on.

    # HALL                                       a section is a passage: what a choice leads to
    INT. HALL - NIGHT
    [[question: What shall Mia do? | 10 seconds]]
    [[choice: Open the door -> CELLAR | set brave = yes]]
    [[choice: Go back to bed -> BED | default]]
    [[choice: Light the lamp -> LAMP | if matches >= 1]]
    [[next -> GARDEN | if brave]]                 taken without asking; [[end]] ends the film

In a screenplay with such notes a passage without one is an ending. Without sections every scene heading is a passage,
called by its place: -> HALL. "start" and "end" are always known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from soundstage.errors import FilmError, nearest
from soundstage.language.fountain import Element
from soundstage.language.fountain_reader import FountainReader
from soundstage.model import terms
from soundstage.model.graph import END
from soundstage.model.production import Production, Scene, Way

NOTE = re.compile(r"\[\[\s*(?P<kind>choice|question|next|otherwise|end)\b\s*:?\s*(?P<body>[^\[\]]*?)\s*\]\]", re.I)
SECTION = re.compile(r"^#{1,6}\s*(?P<name>[^\n#]+?)\s*$", re.M)
_SECONDS = re.compile(r"(\d{1,3})\s*(?:s|sec|secs|seconds?)", re.I)


def has_notes(text: str) -> bool:
    """Whether a screenplay gives the audience choices."""
    return any(m["kind"].lower() in ("choice", "next", "otherwise") for m in NOTE.finditer(text))


@dataclass(frozen=True)
class _Passage:
    """Scenes under one section, or under one heading where there are no sections."""

    name: str
    start: int  # character
    scenes: tuple[str, ...]


class PassageReader(FountainReader):
    """Reads a screenplay with choices. Use once."""

    def read(self) -> Production:
        """The whole screenplay, its scenes tied by its notes."""
        self.headings: list[tuple[int, str, str]] = []  # character, words, scene id
        production = super().read()
        passages = self._passages(production)
        scenes = tuple(self._tied(s, production, passages) for s in production.scenes)
        moved = {g: m[0] for g, m in self.cast.members.items()}
        return production.model_copy(update={"scenes": scenes, "claims": self.ledger.claims(moved)})

    def _heading(self, e: Element) -> None:
        super()._heading(e)
        self.headings.append((e.start, e.text, self.scene.id))

    def _passages(self, production: Production) -> tuple[_Passage, ...]:
        """Every passage with its scenes, in order."""
        order = [s.id for s in production.scenes]
        known = [h for h in self.headings if h[2] in order]
        sections = [(m.start(), m["name"]) for m in SECTION.finditer(self.text)]
        if not sections:
            sections = [(at, words.partition(" - ")[0].strip()) for at, words, _ in known]
        found = []
        for n, (start, name) in enumerate(sections):
            end = sections[n + 1][0] if n + 1 < len(sections) else len(self.text)
            first = next((i for at, _, i in known if start <= at < end), None)
            after = next((i for at, _, i in known if at >= end), None)
            if first is not None:
                scenes = order[order.index(first): order.index(after) if after else len(order)]
                found.append(_Passage(name, start, tuple(scenes)))
        prelude = order[: order.index(found[0].scenes[0])] if found else order
        return (_Passage("start", 0, tuple(prelude)), *found) if prelude else tuple(found)

    def _tied(self, scene: Scene, production: Production, passages: tuple[_Passage, ...]) -> Scene:
        """The scene with its ways out, its question and its time."""
        at = next(n for n, p in enumerate(passages) if scene.id in p.scenes)
        name = passages[at].name if scene.id == passages[at].scenes[0] and passages[at].name != "start" else ""
        if scene.id != passages[at].scenes[-1]:
            return scene.model_copy(update={"name": name})
        end = passages[at + 1].start if at + 1 < len(passages) else len(self.text)
        notes = list(NOTE.finditer(self.text, passages[at].start, end))
        ways = tuple(self._way(m, scene, passages) for m in notes if m["kind"].lower() != "question")
        asked = next((m for m in notes if m["kind"].lower() == "question"), None)
        update: dict[str, object] = {"name": name, "next": ways or (Way(to=END),)}
        if asked is not None:
            words, _, rest = asked["body"].partition("|")
            seconds = _SECONDS.search(rest)
            update |= {"question": words.strip(), "timeout": Fraction(int(seconds[1])) if seconds else None}
        if scene.id == production.scenes[-1].id and not ways:
            update["next"] = ()
        return scene.model_copy(update=update)

    def _way(self, m: re.Match[str], scene: Scene, passages: tuple[_Passage, ...]) -> Way:
        """One note as a way out. Raises FilmError that names its line."""
        kind = m["kind"].lower()
        where = f"line {self.text.count(chr(10), 0, m.start()) + 1}: {m[0]}"
        words, *facts = (p.strip() for p in m["body"].split("|"))
        label, arrow, target = (p.strip() for p in words.replace("→", "->").partition("->"))
        if kind == "end":
            label, arrow, target = "", "->", END
        if not arrow or not target or (kind == "choice" and not label):
            raise FilmError("this note does not say what is chosen and where it leads", where=where,
                            remedy="write [[choice: Open the door -> HALL]] or [[next -> HALL]]")
        self.ledger.add("choice", m.span(), f"{scene.id}.next", note=f"leads to {target}")
        condition, changes, default = "", [], kind == "otherwise"
        for fact in facts:
            word, _, rest = fact.partition(" ")
            if word.lower() == "if":
                condition = rest
            elif word.lower() == "set":
                changes.append(rest)
            elif word.lower() == "default":
                default = True
            elif fact:
                raise FilmError(f"'{fact}' is not known in a choice", where=where,
                                remedy="after | write 'if …', 'set …' or 'default'")
        try:
            terms.condition(condition)
            for change in changes:
                terms.change(change)
        except ValueError as error:
            raise FilmError(str(error), where=where) from error
        return Way(to=_target(target, passages, where), label=label, condition=condition, changes=tuple(changes),
                   default=default)


def _target(name: str, passages: tuple[_Passage, ...], where: str) -> str:
    """The scene that a passage begins with. Raises FilmError with the names there are."""
    low = " ".join(name.lower().lstrip("#").split())
    if low == END:
        return END
    if low == "start":
        return passages[0].scenes[0]
    hits = [p for p in passages if p.name.lower() == low] or [p for p in passages if p.name.lower().startswith(low)]
    if not hits:
        raise FilmError(f"there is no passage '{name}'", where=where, remedy=nearest(name.upper(), [
            *(p.name for p in passages if p.name != "start"), "start", END]))
    return hits[0].scenes[0]
