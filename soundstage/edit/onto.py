# SPDX-License-Identifier: Apache-2.0
"""Words read onto a film that is there already: the prompt reader with the film's cast known from the start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from soundstage.edit.changes import ids_of
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.casting import Part
from soundstage.language.claims import FILM_WORDS
from soundstage.language.reading import Reader
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Claim, Production, Scene, Shot, Subject

_OF_THE_SET = ("music", "sound", "camera", "style", "light", "weather", "hour", "season", "mood")
_SUBSTANCES = ("13", "27")  # food and substances, by the lexicographers' files: who drinks water drinks
_WORD = re.compile(r"[a-z][a-z'-]+")


@dataclass(frozen=True)
class Fragment:
    """What the words add: new subjects, and a scene with what happens in it. notes: what was approximated."""

    cast: tuple[Subject, ...]  # new ones only
    scene: Scene
    known: dict[str, Subject]  # the film's subjects as these words describe them now
    notes: tuple[str, ...]
    style: str = ""
    heeded: frozenset[str] = frozenset()  # words that the reader bound to something
    staged: frozenset[str] = frozenset()  # those bound to somebody, a thing, a place or a deed

    @property
    def shot(self) -> Shot:
        """All that happens, as one shot."""
        shots = self.scene.shots
        beats = tuple(b for s in shots for b in s.beats)
        first = shots[0]
        cues, places = tuple(c for s in shots for c in s.cues), tuple(p for s in shots for p in s.placements)
        title = next((s.title for s in shots if s.title), "")
        return first.model_copy(update={"beats": beats, "cues": cues, "placements": places, "title": title})


class Onto(Reader):
    """Reads a text as if it went on from the film. Use once."""

    def __init__(self, text: str, production: Production, scene: Scene | None, vocabulary: Vocabulary,
                 recent: Sequence[str] = (), doers: Sequence[str] = ()) -> None:
        super().__init__(text, vocabulary, production.seed, production.title)
        self.production = production
        self.taken |= ids_of(production)
        self.cast.taken |= ids_of(production)
        here = scene.cast if scene is not None else ()
        for subject in (
            *(s for s in production.cast if s.id not in here),
            *(s for s in production.cast if s.id in here and s.id not in recent),
            *(s for s in production.cast if s.id in here and s.id in recent),
        ):
            self.cast.beings[subject.id] = _being(subject)
            self.cast._spoken_of((subject.id,), 1)
            called = subject.id.rstrip("0123456789")
            if called in lexicon.GROUP_NOUNS and subject.count > 1:  # "the audience", who are so many persons
                self.cast.companies.append((called, (subject.id,)))
        if scene is not None:
            self._as_played(scene, recent)
            self.scene.place, self.scene.noun = scene.place, scene.noun
            self.scene.hour, self.scene.weather = scene.hour, scene.weather

        self.cast.standing = _standing(text, [production.subject(i) for i in doers])

    def _as_played(self, scene: Scene, recent: Sequence[str]) -> None:
        """Who did what last is who "they" and "he" are first of all."""
        for beat in (b for s in scene.shots for b in s.beats):
            self.cast._spoken_of([i for i in beat.who if i in self.cast.beings], 2)
            self.cast._spoken_of([i for i in (beat.target,) if i in self.cast.beings and i not in beat.who], 1)
            if len(beat.who) > 1 and all(self.cast.beings[i].alive for i in beat.who if i in self.cast.beings):
                self.cast.pair = beat.who
        self.cast._spoken_of([i for i in recent if i in self.cast.beings], 2)

    def _where_it_plays(self) -> None:
        """Where the film does: ground that an instruction names is a thing that it asks for."""
        self._places()

    def fragment(self) -> Fragment:
        """What the words say; FilmError when they say nothing that can be filmed."""
        try:
            read = self.read()
        except FilmError as error:
            raise FilmError(error.what, where=self.text, remedy=error.remedy) from error
        if self.cast.members:
            raise FilmError(
                "one of a group cannot be told apart from the others yet",
                where=self.text,
                remedy="speak of the whole group, or add another one",
            )
        known = {s.id for s in self.production.cast}
        notes = tuple(
            f"{c.words}: {c.note or c.state.replace('_', ' ')}"
            for c in read.claims
            if c.state in ("approximated", "not_understood")
        )
        scene = read.scenes[0]
        if len(read.scenes) > 1:
            shots = tuple(sh for s in read.scenes for sh in s.shots)
            scene = read.scenes[-1].model_copy(
                update={
                    "shots": shots,
                    "cast": tuple(dict.fromkeys(c for s in read.scenes for c in s.cast)),
                    "placements": tuple(p for s in read.scenes for p in s.placements),
                }
            )
        return Fragment(
            tuple(s for s in read.cast if s.id not in known),
            scene,
            {s.id: s for s in read.cast if s.id in known},
            notes,
            self.style,
            _words(c for c in read.claims if _is_heeded(c)),
            _words(c for c in read.claims if _is_heeded(c) and c.kind not in _OF_THE_SET),
        )


def _words(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(w for c in claims for w in _WORD.findall(c.words.lower())) - FILM_WORDS


def _is_heeded(claim: Claim) -> bool:
    """Whether the words of a claim are answered, a part of the body by the deed that is done with it."""
    if claim.state != "approximated":
        return claim.state == "read"
    passing = claim.note.startswith("named in passing") and (
        taxonomy().file(claim.words.split()[-1].lower()) in _SUBSTANCES)
    return passing or claim.note.startswith(("part of the body", "shown as"))


def called(subject: Subject) -> str:
    """How a sentence names it: "Anna", "the red fox", "the boys"."""
    several = "s" if subject.count > 1 and not subject.noun.endswith("s") else ""
    return subject.name or f"the {' '.join((*subject.colors[:1], subject.noun))}{several}"


def _standing(text: str, doers: Sequence[Subject]) -> dict[int, tuple[str, ...]]:
    """Where the nouns of those stand whom the text begins with, in characters -> who: "The red fox and the dog run"."""
    found: dict[int, tuple[str, ...]] = {}
    at = 0
    for subject in doers:
        name = next((n for n in (called(subject), called(subject.model_copy(update={"name": ""})))
                     if text.lower().find(n.lower(), at) >= 0), "")
        if not name:
            continue
        at = text.lower().find(name.lower(), at)
        found[at + name.rfind(" ") + 1] = (subject.id,)
    return found


def _being(subject: Subject) -> Being:
    part = Part(subject.family, subject.unit)
    return Being(
        subject.id,
        subject.noun,
        part,
        subject.name,
        subject.count,
        list(subject.colors),
        subject.size,
        subject.age,
        subject.build,
        subject.skin,
        [subject.hair] if subject.hair else [],
        list(subject.clothes),
        list(subject.words),
        subject.text,
        subject.gender,
        list(subject.voice.words),
        list(subject.references),
    )


def read_onto(text: str, production: Production, scene: Scene | None, vocabulary: Vocabulary,
              recent: Sequence[str] = (), doers: Sequence[str] = ()) -> Fragment:
    """Read these words as going on from the scene; names may be written small.

    recent: who was spoken of last. doers: whom the words begin with, each as `called` names it.
    """
    for name in {part for s in production.cast for part in (s.name, *s.name.split()) if part}:
        text = re.sub(rf"\b{re.escape(name.lower())}\b", name, text)
    text = text[:1].upper() + text[1:]
    return Onto(text if text[-1:] in ".!?\"'" else text + ".", production, scene, vocabulary, recent, doers).fragment()
