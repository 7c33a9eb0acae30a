# SPDX-License-Identifier: Apache-2.0
"""Words -> Production: the reader's main course, sentence by sentence, with every choice it makes left as a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, NoReturn

from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.apposition import gathered
from soundstage.language.awaiting import comes_in
from soundstage.language.camera import read_camera
from soundstage.language.camera_finding import Finding
from soundstage.language.casting import can_be_seen, lives
from soundstage.language.claims import FILM_WORDS
from soundstage.language.clauses import Clause
from soundstage.language.crews import of_their_time
from soundstage.language.draft import DraftShot
from soundstage.language.grounds import told_as_places
from soundstage.language.in_frame import InFrame
from soundstage.language.intensity import with_strengths
from soundstage.language.joins import Join, joins
from soundstage.language.meaning import meanings
from soundstage.language.ones import shares
from soundstage.language.phrases import Phrase, items
from soundstage.language.picture import ASPECTS, LENGTH, style_words
from soundstage.language.prefaces import preface
from soundstage.language.roles import people_meant
from soundstage.language.scanner import Scanner
from soundstage.language.segments import Segment, Sentence, Spoken, segments
from soundstage.language.taxonomy import taxonomy
from soundstage.language.title_places import with_title_places
from soundstage.language.token import Token
from soundstage.language.tokens import tokens
from soundstage.language.untagged import double_names
from soundstage.model.production import NARRATOR, Choice, Production, new_id

ROOF = re.compile(r"\s*(INT|EXT)\.\s", re.I)
HEARD = frozenset(("music", "soundtrack", "background", "audio", "sound", "sounds", "sfx", "ambience"))
NARRATED = frozenset(("narration", "voiceover"))


def _acted(row: Sequence[Token]) -> bool:
    """Whether somebody does something: a sentence after "Music: slow piano." that is seen, not heard."""
    verb = next((i for i, t in enumerate(row) if t.kind == "V"), 0)
    return any(t.kind in "NM" and lives(t.lemma) for t in row[:verb])


def _begins(clause: Clause) -> int:
    """The character where a clause begins."""
    marks = [
        t.start
        for t in (clause.verb, *clause.marker, *(s.head for s in clause.subjects), *clause.quotes)
        if t is not None
    ]
    return min(marks, default=0)


class Reader(InFrame):
    """Reads one text. Use once."""

    def read(self) -> Production:
        """The whole text."""
        self.ledger.sweeps = True
        self._format()
        found = segments(self.text)
        named = [p.name for s in found for p in s.pieces if isinstance(p, Spoken)]
        self.labels = self._labels(named)
        sentences = [p for s in found for p in s.pieces if isinstance(p, Sentence)]
        rows = tokens(self.text, sentences, [(m.start, m.end) for m in self.marks.values()])
        self.rows = people_meant(double_names(rows), named, self.vocabulary)
        parsed = dict(zip(sentences, self.rows, strict=True))
        for segment in found:
            self._segment(segment, parsed)
        self.shot.ending = self.leaving or self.shot.ending
        return self._production()

    def _segment(self, segment: Segment, parsed: dict[Sentence, list[Token]]) -> None:
        if segment.given:
            begun = self.shot.seen or self.shot.given or self.shot is not self.scenes[0].shots[0]
            first = None if begun else self.shot
            if first is None:
                self.shot = DraftShot(new_id("sh", self.taken), given=True)
                self.scene.shots.append(self.shot)
            self.shot.given, self.shot.duration, self.labelled_shot = True, segment.seconds, True
            self.ledger.add("shot", segment.label, f"{self.scene.id}.{self.shot.id}")
            self.cast.captioned = True
        elif segment.section:
            self.ledger.add("form", segment.label, "", "read", "a heading")
        quoted = any(isinstance(p, Sentence) and p.quotes for p in segment.pieces)
        for piece in segment.pieces:
            if isinstance(piece, Spoken):
                self._labelled(piece)
            elif segment.section in NARRATED and bool(piece.quotes) == quoted:
                self._labelled(self._told_over(piece, segment))
            else:
                self.labelled_shot = self.labelled_shot and piece is segment.pieces[0]
                heard = piece is segment.pieces[0] or not _acted(parsed[piece])
                for row in self._apart(parsed[piece]):
                    self._sentence(piece, *self._of_audio(row, segment.section if heard else ""))

    def _told_over(self, piece: Sentence, segment: Segment) -> Spoken:
        """A sentence under "Narration:" is a line of a voice that is not seen."""
        words = " ".join(q.text for q in piece.quotes) or self.text[piece.start : piece.end].strip()
        return Spoken(piece.start, piece.end, "Narrator", segment.label, "", words, (piece.start, piece.end))

    def _format(self) -> None:
        """Aspect and length asked for anywhere in the text."""
        for pattern, aspect in ASPECTS:
            for m in re.finditer(pattern, self.text, re.I):
                self.aspect = self.aspect or aspect
                self.ledger.add("aspect", m.span(), "aspect")
        inside = ROOF.match(self.text)
        if inside:
            self.roof = "indoors" if inside[1].lower() == "int" else "outdoors"
            self.ledger.add("form", inside.span(1), "", "read", f"a heading: {self.roof}")
        length = LENGTH.search(self.text)
        if length:
            word = length[1].lower()
            self.seconds = Fraction(lexicon.NUMBERS[word]) if word in lexicon.NUMBERS else Fraction(word)
            self.ledger.add("duration", length.span(), "seconds")

    # -- a sentence
    def _sentence(self, sentence: Sentence, row: list[Token], section: str) -> None:
        row, asked = self._set_apart(row)
        taken = {i for i, t in enumerate(row) if self.ledger.has(t)}
        self._styled(row, taken, section)
        self._habits(row, taken)
        self._written(row, taken)
        self._sunk(row, taken)
        self._later(row, taken)
        often, begun = self._paced(row, taken), self.shot
        self.fresh = bool(self.leaving)
        self._led_in()
        for join in joins(row):
            self._joined(join, row, taken)
        cut = self._cuts(row, taken)
        self.fresh = self.fresh or cut
        camera = self._asked_of_camera(row, taken)
        if section in HEARD:
            return self._sounds(row, section)
        so_far, met = len(self.shot.beats), set(self.cast.beings)
        told, passed = shares(row) or (None, set())
        pieces, groups = gathered(items(row, frozenset(taken), frozenset(passed | self._led_into(row, taken))))
        clauses = self._reported(self._with_wholes(Scanner(pieces, list(row)).read()), row)
        if not self._said_last(sentence, clauses, cut) and (cut or self._opened_by(camera, clauses)):
            self._open_shot()
        self._clauses(clauses, sentence, row, camera)
        self._camera(camera, clauses, row)
        self._awaits(camera, met, begun is not self.shot or len(self.shot.beats) > so_far)
        self.cast.dealt(told, groups)
        since = so_far if begun is self.shot else 0
        self._again_and_again(row, since)
        self._at_that_pace(often, since)
        self._sounded(asked, row)
        self._went_on()

    def _opened_by(self, camera: Finding, clauses: list[Clause]) -> bool:
        """Whether what is asked of the camera, or what is seen now, begins another shot."""
        if not camera.wish:
            return self._looks_elsewhere(clauses)
        return bool(camera.opens and (camera.wish.get("size") or self.shot.camera))

    def _asked_of_camera(self, row: Sequence[Token], taken: set[int]) -> Finding:
        """What the sentence asks of the camera; taken: its words are added."""
        camera = read_camera(row, self.vocabulary.moves)
        taken |= camera.taken
        self.cast.first_person |= camera.wish.get("angle") == "pov"
        return camera

    def _awaits(self, camera: Finding, met: set[str], acted: bool) -> None:
        """Those whom a sentence of the camera alone brought are told of later; who acts is not waited for."""
        self.cast.arriving, self.cast.doing = False, ()
        if acted and self.shot.beats:
            done = {w for b in self.shot.beats for w in b["who"]}
            self.cast.acted({i for i in self.cast.awaited if i in met or i in done})
        elif camera.wish or camera.claims:
            self.cast.await_these(i for i in self.scene.cast if i not in met)

    def _led_into(self, row: Sequence[Token], taken: set[int]) -> set[int]:
        """The tokens of "A news segment starting with": they say how the film is told, and maybe where."""
        lead = preface(row, taken)
        words = [t for t in row[: lead.size] if t.text.isalnum() and not self.ledger.has(t)]
        if words:
            self.ledger.add("form", words, "", "read", "how the film is told")
        hour = next((lexicon.HOURS[t.low] for t in row[: lead.size] if t.low in lexicon.HOURS), "")
        self.scene.hour = self.scene.hour or hour  # "a morning show"
        place = self.vocabulary.places.get(lead.place, "")
        colon = lead.size > 0 and row[lead.size - 1].text == ":"
        if place and not self.scene.place and not (colon and self._says_where(row[lead.size :])):
            self.scene.place, self.scene.noun = place, lead.place
        return set(range(lead.size)) - taken

    def _says_where(self, row: Sequence[Token]) -> bool:
        """ "News report: a reporter stands on a street": the sentence itself names its place."""
        return any(t.kind in "NM" and t.lemma in self.vocabulary.places for t in row)

    def _said_last(self, sentence: Sentence, clauses: list[Clause], cut: bool) -> bool:
        """ "… Fixed medium close-up.": nothing follows that such a shot could show, so it tells of the last one."""
        told = [c for c in clauses if not c.only_when]
        plain = self.shot.used and not cut and not told and "size" not in self.shot.camera
        return plain and not self.text[sentence.end :].strip(" .\n")

    def _styled(self, row: Sequence[Token], taken: set[int], section: str) -> None:
        """A style of the house, or one that it does not have."""
        style, where = style_words(row, self.vocabulary)
        if not style:
            self._odd_style(row, taken, section == "style")
            return
        self.style = self.style or style
        self.ledger.add("style", [row[i] for i in sorted(where)], "style")
        taken |= where

    def _clauses(self, clauses: list[Clause], sentence: Sentence, row: list[Token], camera: Finding) -> None:
        first = True
        for clause in clauses:
            self._agree(clause)
            if camera.subject_at in camera.taken and _begins(clause) > row[camera.subject_at].start:
                camera.subject = camera.subject or self._framed(camera, clauses, row)
                if camera.wish.get("angle") == "pov":
                    self._eyes(camera.subject)
            self._change(clause, first, row)
            self.cast.arriving = comes_in(clause)
            self._arrives(clause)
            beats = [] if self._of_an_instrument(clause) else self._clause(clause, sentence)
            if beats:
                first = False
        self._roofed(row)

    def _clause(self, clause: Clause, sentence: Sentence) -> list[dict[str, Any]]:
        """One clause: sound, setting, things, deeds, lines."""
        order, after = self._order(clause)
        if clause.verb is not None:
            order, after = self._waited(order, after)
        self._time_goes_on(clause)
        self._on_foot(clause)
        if self._tunes(clause) or self._goes_on_for(clause):
            return []
        heard_before = len(self.shot.cues)
        heard = not clause.quotes and self.hearing.clause(self.scene, self.shot, clause)
        if heard:
            self._heard_too(clause)
            self._often(clause, (), heard_before)
            self._sound_timed(clause, after, heard_before)
            self._plays_on(clause, heard)
            self._only_heard(clause)
            return []
        if self._is_heard(clause) or self._it_rains(clause) or self._shines(clause) or self._pervades(clause):
            return []
        self._without(clause)
        listed = clause.verb is None and len(clause.subjects) > 1
        self._scenery(clause)
        if self._shows_text(clause, sentence):
            return []
        self._with_sounds(clause, listed)
        if self._only_sounds(clause):
            return []
        self.tongue = self._language(clause)
        narrated = self._narrator(clause)
        beats = [] if narrated else self.stage.play(self.scene, self.shot, clause, order, after)
        self._in_time(beats, heard_before)
        self._ring(clause, beats)
        self._often(clause, beats, heard_before)
        self._sounds_alone(clause, beats, after, heard_before)
        self._until(clause, beats)
        self._tuned_to(clause, beats)
        self._plays_on(clause, False)
        if clause.quotes:
            self._lines(clause, sentence, beats, narrated, order, after)
        return beats

    # -- joins
    def _joined(self, join: Join, row: Sequence[Token], taken: set[int]) -> None:
        """A join taken out of its sentence: into the shot at hand, into a new one, or out of this one."""
        where = [i for i, t in enumerate(row) if join.span[0] <= t.start < join.span[1] and t.text not in ".,;:"]
        taken.update(where)
        if join.at == "close":
            self.leaving = join.name
        elif self.shot.used or (not self.labelled_shot and (self.scene.used or self.scene.said)):
            self._new_shot(join.name)
            self.fresh = True
        else:
            self.shot.transition, self.fresh = join.name, self.fresh or self.labelled_shot
        binding = f"{self.scene.id}.{self.shot.id}"
        words = [row[i] for i in where]
        self.ledger.add("transition", words, binding, "read", "")

    def _led_in(self) -> None:
        """After "fade to black" what follows is a shot of its own, come to through black."""
        if self.leaving:
            self._new_shot(self.leaving)
            self.leaving = ""

    def _new_shot(self, transition: str) -> None:
        self.shot.given = True
        self.shot = DraftShot(new_id("sh", self.taken), given=True, transition=transition)
        self.scene.shots.append(self.shot)

    # -- the end
    def _last_resort(self) -> bool:
        """Nothing that can be filmed was found: the first nouns are taken for things all the same."""
        for t in (t for row in self.rows for t in row if t.kind in "NMG" and t.low not in FILM_WORDS):
            if not self.scene.cast and len(t.text) > 2 and (can_be_seen(t.lemma) or taxonomy().things(t.low)):
                being = self.cast.make(Phrase(0, 1, replace(t, kind="N"), "a"))
                self.scene.cast.append(being.id)
        return bool(self.scene.cast)

    def _means_something(self, t: Token) -> bool:
        """Whether a word names anything at all: by the taxonomy, the families or the table of meanings."""
        if t.kind == "Q" or t.start in self.marks or t.kind == "O":
            return True
        if t.kind not in "NMABVGER" or not t.text.replace(" ", "").replace("-", "").isalpha():
            return False
        table, house = taxonomy(), self.vocabulary
        named = any(w in f for w in (t.low, t.lemma) for f in (house.props, house.species, house.places, house.actions))
        known = table.senses(t.lemma) or t.lemma in table.verbs or table.senses(t.low.removesuffix("s"))
        return named or bool(known) or t.low in lexicon.COLORS or meanings().of(t.lemma) is not None

    def _nothing(self) -> NoReturn:
        """Raises FilmError: no word here is anything that can be filmed."""
        words = [t.text for row in self.rows for t in row if t.kind in "NMABVGE" and t.text.isalpha()]
        said = f" ('{' '.join(words[:6])}{' …' if len(words) > 6 else ''}')" if words else ""
        remedy = 'say who or what is seen, for example: "A fox runs through a forest."'
        raise FilmError(f"there is nothing to film in these words{said}", remedy=remedy)

    def _production(self) -> Production:
        words = [t for row in self.rows for t in row if t.text.isalpha()]
        told = self.speakers or any(s.noted or h.noted or h.beats for s in self.scenes for h in s.shots)
        if words and not told and not any(self._means_something(t) for row in self.rows for t in row):
            self._nothing()
        kept = [s for s in self.scenes if s.used or s.said]
        if not kept and (self._nobody_stirs() or self._of_ideas() or self._last_resort()):
            kept = [s for s in self.scenes if s.used or s.said]
        if not kept:
            self._nothing()
        self._at_meals()
        self._grown()
        of_their_time(self.cast.beings.values(), self.vocabulary.props)
        self._letters()
        self._mood_pictures()
        self._where_it_plays()
        self._settle()
        self._looks()
        members = self.cast.members
        moved = {g: m[0] for g, m in members.items()}
        references = self._references()
        self.ledger.sentences = self.rows
        claims = self.ledger.claims(moved)
        scenes = with_strengths([s.frozen(members) for s in kept], claims, self.text)
        scenes = with_title_places(scenes, claims, self.text)
        cast = tuple(b.frozen() for b in self.cast.beings.values())
        return Production(
            title=self.title or self._titled(cast),
            source=self.text,
            seed=self.seed,
            aspect=self.aspect or "16:9",
            style=self.style or "clay",
            tone=self.tone,
            seconds=self.seconds,
            cast=cast,
            scenes=scenes,
            references=references,
            pins=self._unseen_voice(),
            claims=claims,
        )

    def _where_it_plays(self) -> None:
        """Where each scene plays; ground that was read as a thing is where, and none of the cast."""
        told_as_places(self.scenes, self.cast.beings, self.rows, self.ledger, self.vocabulary)
        self.cast.members = {g: tuple(i for i in m if i in self.cast.beings) for g, m in self.cast.members.items()}
        self._places()

    def _unseen_voice(self) -> tuple[Choice, ...]:
        """What the words say of the narrator's voice: "a deep male voiceover"."""
        words = list(dict.fromkeys(self.narrator))
        return (Choice(id=NARRATOR, value=words, reason="asked for in the words", by="person"),) if words else ()

    def _titled(self, cast: Iterable[Any]) -> str:
        names = [s.name or s.noun for s in cast]
        return " and ".join(n.capitalize() for n in names[:2]) or "Untitled"
