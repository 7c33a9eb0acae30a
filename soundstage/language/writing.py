# SPDX-License-Identifier: Apache-2.0
"""Production -> a text that reads back to the same Production: plain words, and notes for what they cannot say.

The text is read before it is given out. What does not read back as it was becomes a note, and again, until it does:
so words stay words wherever words are enough.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable

from soundstage.errors import FilmError
from soundstage.language.notation import note, quoted
from soundstage.language.sameness import Part, differences
from soundstage.language.sentences import Sentences
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import LATER, Beat, Choice, Placement, Production, Scene, Shot

ROUNDS = 8
APART_FROM_FILM = ("schema_", "cast", "scenes", "references", "pins", "claims")


class Form(ABC):
    """One way of writing a film down; noted holds the parts that are written as notes."""

    def __init__(self, production: Production, noted: set[Part], vocabulary: Vocabulary) -> None:
        self.production, self.noted, self.vocabulary = production, noted, vocabulary
        self.say = Sentences(production, met=("cast",) in noted)
        self.needed = _needed(production)
        self.rows: list[str] = []

    def text(self) -> str:
        """The whole film."""
        self._film()
        if ("cast",) in self.noted:
            self.rows += [*(note("cast", s, keep=("id",)) for s in self.production.cast), ""]
        for i, scene in enumerate(self.production.scenes):
            self._scene(i, scene)
        last = len(self.production.scenes) - 1
        if ("shot", last, len(self.production.scenes[last].shots) - 1) not in self.noted:
            self.rows += self.closing()
        self.rows += [*(note("reference", r) for r in self.production.references), *map(_pin, self.production.pins)]
        return "\n".join(self.rows).rstrip() + "\n"

    @abstractmethod
    def opening(self, scene: Scene, number: int) -> list[str]:
        """What a scene begins with: a heading, or a sentence of place and hour; empty lines between."""

    @abstractmethod
    def line(self, beat: Beat, before: Beat | None) -> str:
        """A spoken line, as one paragraph."""

    @abstractmethod
    def shot(self, shot: Shot, number: int) -> list[str]:
        """What a shot begins with: transition, camera, title."""

    def closing(self) -> list[str]:
        """What the film ends with."""
        return []

    def aside(self, words: str) -> list[str]:
        """Words for people only."""
        return []

    def _film(self) -> None:
        if ("film",) in self.noted:
            all_of_them = ("seed", "style", "tone", "aspect") if ("film", "whole") in self.noted else ()
            self.rows += [note("film", self.production, without=APART_FROM_FILM, keep=("title", *all_of_them)), ""]

    def _scene(self, i: int, scene: Scene) -> None:
        self.say.place = scene.noun
        self.rows += self.opening(scene, i)
        if ("scene", i) in self.noted:
            keep = ("id",) if scene.id in self.needed else ()
            self.rows += [note("scene", scene, without=() if keep else ("id",), keep=keep)]
            self.rows += [*(note("ambience", a) for a in scene.ambience), ""]
        else:
            self.rows += [x for row in self.say.setting(scene) for x in (row, "")]
        self._placements("placement", ("placements", i), scene.placements)
        for j, shot in enumerate(scene.shots):
            self._shot(i, j, shot)

    def _placements(self, kind: str, part: Part, placements: tuple[Placement, ...]) -> None:
        for p in placements:
            words = self.say.placed(p)
            self.rows += [f"{remark(words)} {note(kind, p)}" if part in self.noted else words, ""]

    def _shot(self, i: int, j: int, shot: Shot) -> None:
        if ("shot", i, j) in self.noted:
            keep = ("id",) if shot.id in self.needed else ()
            self.rows += self.aside(self.say.camera(shot))
            self.rows += [note("shot", shot, without=() if keep else ("id",), keep=keep), ""]
        else:
            self.rows += self.shot(shot, j)
        self._placements("shot placement", ("shot placements", i, j), shot.placements)
        before: Beat | None = None
        for k, beat in enumerate(shot.beats):
            words = self.line(beat, before) if beat.line else self.say.beat(beat)
            if ("beat", i, j, k) in self.noted:
                keep = ("id",) if beat.id in self.needed else ()
                words = f"{remark(words)} {note('beat', beat, without=() if keep else ('id',), keep=keep)}"
            self.rows += [words, ""]
            before = beat
        for cue in shot.cues:
            words = self.say.cue(cue.words, cue.noun or cue.sound)
            if ("shot cues", i, j) in self.noted:
                keep = ("id",) if cue.id in self.needed else ()
                words = f"{remark(words)} {note('cue', cue, without=() if keep else ('id',), keep=keep)}"
            self.rows += [words, ""]


Writes = Callable[[Production, set[Part], Vocabulary], Form]


def written(production: Production, form: Writes, vocabulary: Vocabulary | None = None) -> str:
    """The film in this form, reading back to the same film. Raises FilmError when there is nothing to write."""
    from soundstage.language import read

    if not production.scenes:
        raise FilmError("this film has no scene to write", remedy="add a scene to film.yaml, or read some words")
    words = vocabulary or Vocabulary.installed()
    noted = _always(production)
    for _ in range(ROUNDS):
        text = form(production, noted, words).text()
        try:
            wrong = differences(production, read(text, vocabulary=words))
        except FilmError:
            break
        if not wrong:
            return text
        if wrong <= noted:
            break
        noted |= _together(production, wrong)
    text = form(production, _everything(production), words).text()
    left = differences(production, read(text, vocabulary=words))
    if left:
        raise FilmError("this film cannot be written so that it reads back the same", where=str(sorted(map(str, left))),
                        remedy="keep its film.yaml")
    return text


def remark(words: str) -> str:
    """Words that are written for people beside a note: nothing in them may look like a note or a blank line."""
    rows = [" ".join(row.split()) for row in words.split("\n")]
    text = "\n".join(row for row in rows if row)
    for mark in ("[[", "]]", "/*", "*/"):
        text = text.replace(mark, " ")
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)


def _pin(pin: Choice) -> str:
    if isinstance(pin.value, str):
        return note("pin", pin)
    value = quoted(json.dumps(pin.model_dump(mode="json")["value"]))
    return f"{note('pin', pin, without=('value',))[:-2]}, json {value}]]"


def _needed(production: Production) -> set[str]:
    """Ids that pins, cues and ways on speak of: they are kept."""
    paths = [c.id for c in production.pins] + [r.of for r in production.references]
    found = {p for path in paths for p in path.split(".")}
    for scene in production.scenes:
        found |= set(_strings(scene.model_dump()["next"])) | {c.at for s in scene.shots for c in s.cues if c.at}
        found |= {s.title_after for s in scene.shots if s.title_after not in ("", LATER)}
        found |= {b.until for s in scene.shots for b in s.beats if b.until}
        found |= {m.at for s in scene.shots for m in s.camera.moves if m.at}
    return found


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [s for v in value for s in _strings(v)] if isinstance(value, (list, tuple)) else []


def _always(production: Production) -> set[Part]:
    """Parts whose ids must be kept, and what no words can say."""
    needed, parts = _needed(production), set[Part]()
    usual = Production(scenes=production.scenes)
    if any(getattr(production, k) != getattr(usual, k) for k in ("seed", "style", "tone", "aspect", "seconds")):
        parts.add(("film",))
    for i, scene in enumerate(production.scenes):
        parts |= {("scene", i)} if scene.id in needed or scene.next else set()
        for j, shot in enumerate(scene.shots):
            parts |= {("shot", i, j)} if shot.id in needed else set()
            parts |= {("beat", i, j, k) for k, b in enumerate(shot.beats) if b.id in needed}
            parts |= {("shot cues", i, j)} if any(c.at or c.after or c.lasts for c in shot.cues) else set()
    if needed & {s.id for s in production.cast}:
        parts.add(("cast",))
    return parts


def _together(production: Production, wrong: set[Part]) -> set[Part]:
    """What has to be noted with these: notes name the cast by id, so the cast is noted too."""
    return wrong | ({("cast",)} if any(p[0] not in ("film", "pins", "scene") for p in wrong) else set())


def _everything(production: Production) -> set[Part]:
    parts: set[Part] = {("film",), ("film", "whole"), ("cast",)}
    for i, scene in enumerate(production.scenes):
        parts |= {("scene", i), ("placements", i)}
        for j, shot in enumerate(scene.shots):
            parts |= {("shot", i, j), ("shot placements", i, j), ("shot cues", i, j)}
            parts |= {("beat", i, j, k) for k in range(len(shot.beats))}
    return parts

