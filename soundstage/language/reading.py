# SPDX-License-Identifier: Apache-2.0
"""Words -> Production: the reader's main course, sentence by sentence, with every choice it makes left as a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from soundstage.errors import FilmError
from soundstage.language import lexicon, relations
from soundstage.language.camera import Finding, read_camera
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftShot
from soundstage.language.framing import Framing
from soundstage.language.phrases import Phrase, items
from soundstage.language.scanner import Scanner
from soundstage.language.segments import Segment, Sentence, Spoken, segments
from soundstage.language.setting import ASPECTS, LENGTH, place_like, place_of, style_words
from soundstage.language.taxonomy import taxonomy
from soundstage.language.tokens import Token, tokens
from soundstage.language.verbs import moves
from soundstage.model.production import Production, new_id

LASTING = frozenset(
    (
        "sit",
        "stand",
        "sleep",
        "lie",
        "walk",
        "run",
        "fly",
        "drive",
        "swim",
        "dance",
        "play",
        "ride",
        "hide",
        "eat",
        "cook",
    )
)
CUT = re.compile(
    r"(?:^|(?<=[.;!?,] )|(?<=[.;!?,]))\s*(?:then )?(?:the )?"
    r"(?:(?:scene|shot|video|camera|view|frame|action|film)\s+(?:then\s+|quickly\s+|"
    r"suddenly\s+)?(?:cuts?|shifts?|transitions?|changes?|switches|dissolves?|fades?|moves)\s+(?:back\s+)?to|"
    r"cuts?(?: back)? to|"
    r"(?:final|next|last|second|third|first|opening|closing|another)\s+(?:shot|scene|clip)\s*(?:shows?|features?|reveals?|is|of|:|,)?)\s*:?",
    re.I,
)


def _begins(clause: Clause) -> int:
    """The character where a clause begins."""
    marks = [
        t.start
        for t in (clause.verb, *clause.marker, *(s.head for s in clause.subjects), *clause.quotes)
        if t is not None
    ]
    return min(marks, default=0)


class Reader(Framing):
    """Reads one text. Use once."""

    def read(self) -> Production:
        """The whole text."""
        self._format()
        found = segments(self.text)
        sentences = [p for s in found for p in s.pieces if isinstance(p, Sentence)]
        self.rows = tokens(self.text, sentences)
        parsed = dict(zip(sentences, self.rows, strict=True))
        for segment in found:
            self._segment(segment, parsed)
        return self._production()

    def _segment(self, segment: Segment, parsed: dict[Sentence, list[Token]]) -> None:
        if segment.given:
            first = self.shot if not self.shot.used and self.shot is self.scenes[0].shots[0] else None
            if first is None:
                self.shot = DraftShot(new_id("sh", self.taken), given=True)
                self.scene.shots.append(self.shot)
            self.shot.given, self.shot.duration = True, segment.seconds
            self.ledger.add("shot", segment.label, f"{self.scene.id}.{self.shot.id}")
            self.cast.captioned = True
        elif segment.section:
            self.ledger.cover(segment.label)
        for piece in segment.pieces:
            if isinstance(piece, Spoken):
                self._labelled(piece)
            else:
                self._sentence(piece, parsed[piece], segment.section)

    def _format(self) -> None:
        """Aspect and length asked for anywhere in the text."""
        for pattern, aspect in ASPECTS:
            for m in re.finditer(pattern, self.text, re.I):
                self.aspect = self.aspect or aspect
                self.ledger.add("aspect", m.span(), "aspect")
        length = LENGTH.search(self.text)
        if length:
            word = length[1].lower()
            self.seconds = Fraction(lexicon.NUMBERS[word]) if word in lexicon.NUMBERS else Fraction(word)
            self.ledger.add("duration", length.span(), "seconds")

    # -- a sentence
    def _sentence(self, sentence: Sentence, row: list[Token], section: str) -> None:
        taken = {i for i, t in enumerate(row) if self.ledger.has(t)}
        style, where = style_words(row, self.vocabulary)
        if style:
            self.style = self.style or style
            self.ledger.add("style", [row[i] for i in sorted(where)], "style")
            taken |= where
        cut = self._cuts(row, taken)
        camera = read_camera(row, self.vocabulary.moves)
        taken |= camera.taken
        if section in ("music", "soundtrack") or section in (
            "background",
            "audio",
            "sound",
            "sounds",
            "sfx",
            "ambience",
        ):
            self._sounds(row, section)
            return
        pieces = [i for i in items(row, frozenset(taken))]
        clauses = Scanner(pieces, list(row)).read()
        if (
            cut
            or (camera.opens and camera.wish.get("size"))
            or (camera.opens and camera.wish and self.shot.camera)
            or (camera.wish.get("size") and self.shot.used and not self.shot.camera and clauses and camera.opens)
        ):
            self._open_shot()
        self._clauses(clauses, sentence, row, camera)
        self._camera(camera, clauses, row)

    def _cuts(self, row: Sequence[Token], taken: set[int]) -> bool:
        """ "The scene cuts to", "The final shot shows": a shot of its own begins."""
        base = row[0].start if row else 0
        low = "".join(self.text[base : row[-1].end]) if row else ""
        m = CUT.match(low)
        if m is None:
            return False
        span = range(base + m.start(), base + m.end())
        where = [i for i, t in enumerate(row) if t.start in span]
        taken.update(where)
        self.ledger.add("shot", [row[i] for i in where], f"{self.scene.id}.{self.shot.id}")
        return True

    def _sounds(self, row: list[Token], section: str) -> None:
        """A section that lists sounds or music."""
        for clause in Scanner(items(row), list(row)).read():
            for phrase in [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]:
                music = section in ("music", "soundtrack") or phrase.head.lemma in lexicon.INSTRUMENTS
                if not (
                    self.hearing.music(self.scene, phrase, plays=music)
                    or self.hearing.heard(self.scene, self.shot, phrase, clause.verb.lemma if clause.verb else "")
                ):
                    self.settings.absorb(self.scene, phrase)

    def _clauses(self, clauses: list[Clause], sentence: Sentence, row: list[Token], camera: Finding) -> None:
        first = True
        for clause in clauses:
            if camera.subject_at in camera.taken and _begins(clause) > row[camera.subject_at].start:
                camera.subject = camera.subject or self._framed(camera, clauses, row)
            self._change(clause, first, row)
            beats = self._clause(clause, sentence)
            if beats:
                first = False

    def _change(self, clause: Clause, first: bool, row: list[Token]) -> None:
        """A place or hour said first that differs from the scene's opens a new scene."""
        if not self.scene.used and not self.scene.place:
            return
        spots: list[Phrase] = []
        for adjunct in clause.adjuncts:
            fronted = (
                adjunct.phrases
                and clause.verb is not None
                and adjunct.tokens[0].start < clause.verb.start
                and (not clause.subjects or adjunct.tokens[0].start < clause.subjects[0].head.start)
            )
            if fronted and adjunct.prep in ("in", "at", "on", "inside", "outside"):
                spots += adjunct.phrases
        if clause.verb is None and not clause.quotes:
            spots += (
                clause.subjects[:1]
                if not clause.adjuncts
                else [p for a in clause.adjuncts if a.prep in ("in", "inside", "at") for p in a.phrases]
            )
        for phrase in spots:
            spot = place_of(phrase, self.vocabulary)
            known = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
            hour = lexicon.HOURS.get(phrase.head.lemma, "")
            elsewhere = spot is not None and not known and self.scene.place and spot.unit != self.scene.place
            if (
                elsewhere or (hour and self.scene.hour and hour != self.scene.hour and hour != "day")
            ) and self.scene.used:
                place = self.scene
                self._open_scene()
                if not elsewhere:
                    self.scene.place, self.scene.noun = place.place, place.noun
                    self.scene.place_words = list(place.place_words)
                return

    def _clause(self, clause: Clause, sentence: Sentence) -> list[dict[str, Any]]:
        """One clause: sound, setting, things, deeds, lines."""
        order, after = self._order(clause)
        if not clause.quotes and self.hearing.clause(self.scene, self.shot, clause):
            for adjunct in clause.adjuncts:
                if relations.FRAME_SPOTS.get(adjunct.prep) == "background":
                    self.hearing.far(self.scene, self.shot)
                    self.ledger.cover(adjunct.tokens)
                self._setting_or_thing(adjunct)
            return []
        if self._it_rains(clause):
            return []
        self._scenery(clause)
        texts = [q for q in clause.quotes if self._is_text(clause, sentence.quotes[q.quote])]
        for q in texts:
            self._title(clause, q, sentence.quotes[q.quote])
        clause.quotes = [q for q in clause.quotes if q not in texts]
        if texts and not clause.quotes and self._only_text(clause):
            return []
        self._with_sounds(clause)
        narrated = self._narrator(clause)
        beats = [] if narrated else self.stage.play(self.scene, self.shot, clause, order, after)
        self._ring(clause, beats)
        if clause.quotes:
            self._lines(clause, sentence, beats, narrated, order, after)
        return beats

    def _it_rains(self, clause: Clause) -> bool:
        """ "it starts to rain"."""
        verb = clause.verb
        if verb is None or verb.lemma not in lexicon.WEATHER or [p.head.low for p in clause.subjects] != ["it"]:
            return False
        weather = lexicon.WEATHER.get(verb.lemma + "ing", lexicon.WEATHER[verb.lemma])
        self.scene.weather = self.scene.weather or weather
        self.ledger.add("weather", [verb, *clause.starter, *clause.adverbs], f"{self.scene.id}.weather")
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _with_sounds(self, clause: Clause) -> None:
        """ "… with a loud splash": what is heard is no thing to build."""
        for adjunct in list(clause.adjuncts):
            sounds = [p for p in adjunct.phrases if self.hearing.is_sound(p)]
            if adjunct.prep not in ("with", "of", "to") or not sounds:
                continue
            for phrase in sounds:
                if not self.hearing.heard(self.scene, self.shot, phrase):
                    where = [*phrase.before, phrase.head]
                    self.ledger.add("sound", where, "", "not_understood", "no such sound yet")
            adjunct.phrases = [p for p in adjunct.phrases if p not in sounds]
            if not adjunct.phrases:
                clause.adjuncts.remove(adjunct)

    def _order(self, clause: Clause) -> tuple[str, Fraction | None]:
        """then or with, and a wait: from the words; another subject in the same sentence joins what goes on."""
        after: Fraction | None = None
        for adjunct in list(clause.adjuncts):
            if (
                adjunct.prep == "after"
                and adjunct.phrases
                and adjunct.phrases[0].head.lemma in ("second", "sec", "s", "moment", "while", "minute")
            ):
                after = Fraction(adjunct.phrases[0].count or 1)
                self.ledger.add(
                    "order",
                    [*adjunct.tokens, *adjunct.phrases[0].before, adjunct.phrases[0].head],
                    f"{self.scene.id}.{self.shot.id}",
                )
                clause.adjuncts.remove(adjunct)
        for phrase in list(clause.subjects):
            if phrase.head.lemma in ("second", "moment") and clause.marker and len(clause.subjects) >= 1:
                after = Fraction(phrase.count or 1)
                self.ledger.add("order", [*phrase.before, phrase.head], f"{self.scene.id}.{self.shot.id}")
                clause.subjects.remove(phrase)
                clause.shared = not clause.subjects
        if clause.marker:
            self.ledger.add("order", clause.marker, f"{self.scene.id}.{self.shot.id}")
        if clause.order in ("then", "with"):
            return clause.order, after
        if clause.joined and clause.subjects and not clause.shared and self.shot.beats and clause.verb is not None:
            last = self.shot.beats[-1]
            goes_on = last["action"] in LASTING or moves(last.get("verb", ""), last["action"])
            return ("with" if goes_on and after is None else "then"), after
        return "then", after

    def _scenery(self, clause: Clause) -> None:
        """Subjects that are places ("A beach at noon.", "Garden, zoom in") or setting words set the scene."""
        for phrase in list(clause.subjects):
            if phrase.pronoun or (phrase.name and not place_of(phrase, self.vocabulary)):
                continue
            if self.settings.absorb(self.scene, phrase) and clause.verb is None:
                clause.subjects.remove(phrase)
                continue
            if len(clause.subjects) > 1:
                continue
            alone = clause.verb is None or clause.verb.lemma in ("be", "appear", "stretch", "lie")
            known = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
            if alone and not known:
                spot = place_of(phrase, self.vocabulary) or place_like(phrase, self.vocabulary)
                if spot is not None and (not self.scene.place or spot.unit == self.scene.place):
                    self.settings.set_place(self.scene, phrase, spot)
                    clause.subjects.remove(phrase)

    def _ring(self, clause: Clause, beats: Sequence[dict[str, Any]]) -> None:
        """A thing whose verb is a sound no action makes ("a phone rings", "the bell tolls") gets a cue."""
        if clause.verb is None or len(clause.subjects) != 1 or not beats:
            return
        phrase, lemma = clause.subjects[0], clause.verb.lemma
        effects = self.vocabulary.effects
        if lemma in self.vocabulary.actions or phrase.pronoun:
            return
        sound = (
            effects.get(f"{phrase.head.lemma} {lemma}")
            or effects.get(lemma)
            or effects.get(f"{lemma}ing")
            or (effects.get(phrase.head.lemma) if taxonomy().is_a(lemma, "sound", "v", 3) else None)
        )
        if sound:
            being = self.cast.beings.get(beats[0]["who"][0]) if beats[0]["who"] else None
            mute = being is not None and not being.alive and beats[0] in self.shot.beats and not beats[0].get("target")
            if mute:  # a thing that only sounds has nothing to act
                self.shot.beats.remove(beats[0])
            self.hearing.cue(self.shot, sound, phrase, (), [clause.verb], at="" if mute else beats[0]["id"])

    # -- the end
    def _production(self) -> Production:
        kept = [s for s in self.scenes if s.used or s.said]
        if not kept:
            remedy = 'say who or what is seen, for example: "A fox runs through a forest."'
            raise FilmError("there is nothing to film in these words", remedy=remedy)
        self._places()
        self.ledger.leftovers(self.rows)
        members = self.cast.members
        moved = {g: m[0] for g, m in members.items()}
        scenes = tuple(s.frozen(members) for s in kept)
        cast = tuple(b.frozen() for b in self.cast.beings.values())
        return Production(
            title=self.title or self._titled(cast),
            source=self.text,
            seed=self.seed,
            aspect=self.aspect or "16:9",
            style=self.style or "clay",
            seconds=self.seconds,
            cast=cast,
            scenes=scenes,
            claims=self.ledger.claims(moved),
        )

    def _titled(self, cast: Iterable[Any]) -> str:
        names = [s.name or s.noun for s in cast]
        return " and ".join(n.capitalize() for n in names[:2]) or "Untitled"
