# SPDX-License-Identifier: Apache-2.0
"""A reader that takes exact records from notes where the text has them, and words everywhere else.

A paragraph with a beat, placement or cue in a note means what its notes say; its words are for people. The other
notes stand by themselves. Notes are blanked before words are read, so that places in the text stay true.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from soundstage.errors import FilmError
from soundstage.language.being import Being
from soundstage.language.camera import read_camera
from soundstage.language.casting import Part
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.notation import FILM, Note, notes_in
from soundstage.language.reading import Reader
from soundstage.language.segments import Segment, Sentence, Spoken
from soundstage.language.token import Token
from soundstage.language.tokens import tokens
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Beat, Choice, Cue, Placement, Production, Scene, Shot, Subject, new_id

SAYS_ALL = ("beat", "placement", "shot placement", "cue")  # notes that speak for their whole paragraph
CLAIMED = {"cast": "subject", "scene": "place", "ambience": "ambience", "placement": "relation", "shot": "camera",
           "shot placement": "relation", "beat": "action", "cue": "sound"}


def blank(text: str) -> str:
    """The same text with every character but line ends a space."""
    return re.sub(r"[^\n]", " ", text)


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with these spans blanked."""
    for a, b in spans:
        text = text[:a] + blank(text[a:b]) + text[b:]
    return text


class NotedReader(Reader):
    """Reads a text with notes: words by the rules of Reader, records as they are written. Use once."""

    def __init__(self, text: str, vocabulary: Vocabulary, seed: int, title: str | None) -> None:
        self.original = text
        self.notes = notes_in(self._visible(text))
        self.said_by = self._paragraphs(text)
        self.exact: dict[str, Subject] = {}
        self.settings_exact: dict[str, dict[str, Any]] = {}  # scene id -> fields
        self.whole: dict[str, Any] = {}  # fields of the film
        self.pins: list[Choice] = []
        self.done = 0  # notes applied so far
        super().__init__(text, vocabulary, seed, title)
        spans = [(n.start, n.end) for n in self.notes] + list(self.said_by.values())
        seen = without(self._visible(text), spans)
        self.text = self._readable(seen)
        self.ledger.asides = {i for i, (a, b) in enumerate(zip(text, self.text, strict=True)) if a != b}

    def _visible(self, text: str) -> str:
        """The text that records are looked for in."""
        return text

    def _readable(self, text: str) -> str:
        """The text without remarks between people."""
        return re.sub(r"\[\[.*?\]\]", lambda m: blank(m[0]), text, flags=re.S)

    def _ids_taken(self) -> set[str]:
        return {v[0] for n in self.notes if n.kind not in ("pin", "reference") and (v := n.values.get("id"))}

    def _paragraphs(self, text: str) -> dict[int, tuple[int, int]]:
        """Start of a note that speaks for its paragraph -> the words it speaks for: up to it, or to the end."""
        breaks = [m.end() for m in re.finditer(r"\n[ \t]*(?=\n)", text)]
        found: dict[int, tuple[int, int]] = {}
        before: Note | None = None
        for n in (n for n in self.notes if n.kind in SAYS_ALL):
            k = bisect_right(breaks, n.start)
            begin, end = breaks[k - 1] if k else 0, breaks[k] if k < len(breaks) else len(text)
            if before is not None and before.start >= begin:  # in the same paragraph
                found[before.start] = (found[before.start][0], before.end)
                begin = before.end
            found[n.start] = (begin if before is not None and begin == before.end
                              else self._after_heading(text, begin), end)
            before = n
        return found

    def _after_heading(self, text: str, begin: int) -> int:
        return begin

    # -- in step with the words
    def _segment(self, segment: Segment, parsed: dict[Sentence, list[Token]]) -> None:
        self.catch_up(segment.start)
        super()._segment(segment, parsed)

    def _sentence(self, sentence: Sentence, row: list[Token], section: str) -> None:
        self.catch_up(sentence.start)
        super()._sentence(sentence, row, section)

    def _labelled(self, piece: Spoken) -> None:
        self.catch_up(piece.start)
        super()._labelled(piece)

    def catch_up(self, until: int) -> None:
        """Apply the notes that stand before this place."""
        while self.done < len(self.notes) and self.notes[self.done].start < until:
            self.done += 1
            self._apply(self.notes[self.done - 1])

    def _apply(self, note: Note) -> None:
        fresh = {"cast": self._cast, "scene": self._scene_note, "ambience": self._ambience, "shot": self._shot_note,
                 "placement": self._placement, "shot placement": self._placement, "beat": self._beat,
                 "cue": self._cue, "film": self._film, "pin": self._pin, "reference": self._reference}
        binding = fresh[note.kind](note)
        if note.kind in CLAIMED:
            speech = note.kind == "beat" and any(k.startswith("line.") for k in note.values)
            span = self.said_by.get(note.start, (note.start, note.end))
            self.ledger.add("speech" if speech else CLAIMED[note.kind], span, binding)
        for words, start, end in note.odd:
            if note.kind != "shot" or not self._camera_words(start, end):
                self.ledger.add("note", (start, end), binding, "not_understood",
                                f"'{words}' is no field of a {note.kind}")

    def _where(self, note: Note) -> str:
        return f"line {self.original.count(chr(10), 0, note.start) + 1}"

    # -- records
    def _film(self, note: Note) -> str:
        film = note.record({}, self._where(note))
        self.whole |= {k: getattr(film, k) for k in FILM if k in note.values}
        return ""

    def _pin(self, note: Note) -> str:
        pin = note.record({"value": None, "by": "program"}, self._where(note))
        assert isinstance(pin, Choice)
        self.pins.append(pin)
        return pin.id

    def _reference(self, note: Note) -> str:
        self.whole["references"] = (*self.whole.get("references", ()), note.record({}, self._where(note)))
        return ""

    def _cast(self, note: Note) -> str:
        name = (note.values.get("name") or note.values.get("noun") or ["thing"])[0]
        plain = "".join(c for c in name.lower() if c.isascii() and c.isalpha()) or "thing"
        taken = self.cast.taken | self._ids_taken()
        given = {} if "id" in note.values else {"id": new_id(plain, taken)}
        subject = note.record(given, self._where(note))
        assert isinstance(subject, Subject)
        if subject.id in self.cast.beings:
            raise FilmError(f"'{subject.id}' is in the cast already", where=self._where(note),
                            remedy="give every one an id of their own")
        self.cast.taken.add(subject.id)
        self.exact[subject.id] = subject
        self.cast.beings[subject.id] = _being(subject)
        self.cast._spoken_of((subject.id,), 0)
        return subject.id

    def _scene_note(self, note: Note) -> str:
        if self.scene.noted or self.scene.used:
            self._open_scene()
        given = {"id": self.scene.id, "place": self.scene.place}
        scene = note.record(given, self._where(note))
        assert isinstance(scene, Scene)
        self.scene.id, self.scene.noted = scene.id, True
        apart = ("id", "placements", "ambience", "shots")
        fields = {k: getattr(scene, k) for k in Scene.model_fields if k not in apart}
        self.settings_exact[scene.id] = fields
        for key in ("place", "noun", "hour", "weather", "season", "mood"):
            setattr(self.scene, key, fields[key])
        self.scene.place_words, self.scene.light = list(scene.place_words), list(scene.light)
        self.scene.music, self.scene.ambience = scene.music.model_dump(), []
        self.scene.cast = list(scene.cast)
        return f"{scene.id}.place"

    def _ambience(self, note: Note) -> str:
        from soundstage.model.production import Ambience

        ambience = note.record({}, self._where(note))
        assert isinstance(ambience, Ambience)
        self.scene.ambience.append(ambience)
        return f"{self.scene.id}.ambience"

    def _placement(self, note: Note) -> str:
        placement = note.record({}, self._where(note))
        assert isinstance(placement, Placement)
        self._known((placement.subject,), note)
        (self.shot if note.kind == "shot placement" else self.scene).placements.append(placement)
        return f"{self.scene.id}.placements.{placement.subject}"

    def _shot_note(self, note: Note) -> str:
        """A shot begins, unless one has just begun; camera words in the note are read as words."""
        if self.shot.used or self.shot.noted:
            self.shot = DraftShot(new_id("sh", self.taken))
            self.scene.shots.append(self.shot)
        shot = note.record({"id": self.shot.id}, self._where(note))
        assert isinstance(shot, Shot)
        self.shot.id, self.shot.noted = shot.id, True
        self.shot.given, self.shot.duration, self.shot.title = shot.given, shot.duration, shot.title
        self.shot.title_place, self.shot.title_after = shot.title_place, shot.title_after
        self.shot.title_look = shot.title_look
        self.shot.transition, self.shot.ending = shot.transition, shot.ending
        self.shot.camera = shot.camera.model_dump(exclude_defaults=True)
        return f"{self.scene.id}.{self.shot.id}.camera"

    def _camera_words(self, start: int, end: int) -> bool:
        """ "35 mm", "low angle" in a shot note: the camera asked for in words."""
        row = tokens(self.original, [Sentence(start, end)])[0]
        found = read_camera(row, self.vocabulary.moves)
        self.shot.camera |= found.wish
        if found.wish:
            self.shot.given = True
        return bool(found.wish)

    def _beat(self, note: Note) -> str:
        given = {"id": new_id("b", self.taken)} if "id" not in note.values else {}
        beat = note.record(given, self._where(note))
        assert isinstance(beat, Beat)
        self._known(beat.who, note)
        self.shot.beats.append({**beat.model_dump(), "line": beat.line})
        present = [m for w in beat.who for m in self.cast.members.get(w, (w,)) if m in self.cast.beings]
        self.stage.subject = tuple(present)
        self.cast._spoken_of(present, 2)
        self.speakers += present if beat.line else []
        self.scene.cast += [w for w in beat.who if w not in self.scene.cast]
        return f"{self.scene.id}.{self.shot.id}.{beat.id}" + (".line" if beat.line else "")

    def _cue(self, note: Note) -> str:
        given = {"id": new_id("q", self.taken)} if "id" not in note.values else {}
        cue = note.record(given, self._where(note))
        assert isinstance(cue, Cue)
        self.shot.cues.append(cue)
        return f"{self.scene.id}.{self.shot.id}.{cue.id}"

    def _known(self, who: tuple[str, ...], note: Note) -> None:
        from soundstage.errors import nearest

        for w in who:
            if w not in self.cast.beings and w not in self.cast.members:
                raise FilmError(f"there is nobody '{w}' in the cast", where=self._where(note),
                                remedy=nearest(w, self.cast.beings) or "add a [[cast: …]] note before it")

    # -- the end
    def _production(self) -> Production:
        self.catch_up(len(self.original) + 1)
        self.text = self.original
        found = super()._production()
        cast = tuple(self.exact.get(s.id, s) for s in found.cast)
        scenes = tuple(s.model_copy(update=self.settings_exact.get(s.id, {})) for s in found.scenes)
        return found.model_copy(update={"cast": cast, "scenes": scenes, "pins": self._all_pins(found), **self.whole})

    def _all_pins(self, found: Production) -> tuple[Choice, ...]:
        """Those of the notes, and what words said where no note speaks of it."""
        noted = {p.id for p in self.pins}
        return (*(p for p in found.pins if p.id not in noted), *self.pins)

    def _open_scene(self) -> None:
        """A shot that a note made stays in its own scene."""
        if self.shot.noted:
            fresh = DraftScene(new_id("s", self.taken), season=self.scene.season)
            fresh.shots.append(DraftShot(new_id("sh", self.taken)))
            self.scenes.append(fresh)
            self.scene, self.shot = fresh, fresh.shots[0]
            return
        super()._open_scene()


def _being(s: Subject) -> Being:
    """The subject as the reader keeps those it has met, so that words may speak of it."""
    being = Being(s.id, s.noun, Part(s.family, s.unit), name=s.name, count=s.count, gender=s.gender)
    return replace(being, colors=list(s.colors), size=s.size, age=s.age, build=s.build, skin=s.skin,
                   hair=[s.hair] if s.hair else [], clothes=list(s.clothes), words=list(s.words),
                   voice=list(s.voice.words), references=list(s.references))
