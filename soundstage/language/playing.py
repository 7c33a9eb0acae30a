# SPDX-License-Identifier: Apache-2.0
"""What hands, sticks and bows do to an instrument is playing it; what its strings, keys and notes do is heard.

"The right thumb strikes the thickest string", "a mallet hits the bar": somebody plays. "Each tine bends",
"the note rings": no deed. Which words are parts of an instrument its unit says (`pieces`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from soundstage.language.aboard import aboard
from soundstage.language.being import Being
from soundstage.language.casting import cast_noun, is_person
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.phrases import Phrase
from soundstage.language.resuming import Resuming
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import MOTION
from soundstage.language.wordlist import word_set

HANDS = word_set("hand finger fingertip thumb palm fist fingernail knuckle wrist")
STICKS = word_set("drumstick stick mallet beater bow pick plectrum brush striker hammer")
STROKES = word_set(
    "strike hit press pluck strum tap slap sweep pull push draw perform play bow beat brush thump pop hook flick snap "
    "glide slide run shake rattle rotate jingle drum pound bang finger alternate walk rock move scratch blow execute "
    "land depress roll rub twist thumb trill"
)
BACK = word_set("bounce rebound recoil return stick")  # what a stick or a finger does after a blow
OWN = word_set("play strum")  # verbs that the sound of playing knows
HELD = word_set(
    "articulate separate space align connect sustain "
    "hold rest form position place poise fret grip keep hover sit lie mute choke grab release lift stop"
)
TONES = word_set(
    "note tone pitch chord triad scale melody arpeggio tune sound ring hit strum pluck press stroke plonk ding sustain "
    "decay resonance vibration timbre rhythm pattern downstroke upstroke glissando riff audio harmonic interval octave "
    "downstrum beat bar measure strike articulation tempo pulse slap motion"
)
EDGES = word_set("edge rim side wall corner lip base bottom top end tip surface interior mouth neck opening")
_NAME = r"[A-G](?:[#♯b♭]|(?=\d)|(?![\w'’]))\d?"
_CHORD = re.compile(r"\b([A-G][#♯b♭]?)\d? (major|minor|power)\b")
_ROW = re.compile(rf"\b{_NAME}(?:(?:\s*[,–—-]\s*(?:and |then )?|\s+(?:and|then) )(?:then )?{_NAME})*")
_ONE = re.compile(r"\b(?:[Mm]iddle C\b(?: \(C4\))?|[A-G][#♯b♭]?\d\b)")


def tones(text: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """(notes or chords in order, where they stand): "C4, E4 and G4" -> c4 e4 g4; "G major, then F major" -> g, f."""
    chords = [(m[1] + ("m" if m[2] == "minor" else "5" if m[2] == "power" else ""), m.span())
              for m in _CHORD.finditer(text)]
    if chords:
        rows = [m.span() for m in _ROW.finditer(text) if len(m[0]) > 2]
        return ("chords", *(_plain(name) for name, _ in chords)), [*(span for _, span in chords), *rows]
    for m in _ROW.finditer(text):
        names = re.findall(_NAME, m[0])
        if len(names) > 1:
            return ("notes", *map(_plain, names)), [m.span()]
    single = _ONE.search(text)
    if single is None:
        return (), []
    return ("notes", "c4" if single[0].lower().startswith("middle") else _plain(single[0])), [single.span()]


def _plain(name: str) -> str:
    return name.replace("♯", "#").replace("♭", "b").lower()


class Playing(Resuming):
    """Clauses about an instrument, put so that somebody plays it."""

    def wholes(self, clause: Clause) -> None:
        """ "A guitar neck", "a piano keyboard" are the instrument, wherever the clause names them."""
        for adjunct in clause.adjuncts:
            filmed = [p.head.low for p in adjunct.phrases] == ["camera"]
            if filmed and adjunct.prep in ("near", "close to", "by", "in front of"):
                self.ledger.cover([adjunct.phrases[0].head])
                adjunct.prep, adjunct.phrases = "in the foreground", []  # the film's own camera is no thing
        for row in (clause.subjects, clause.objects, *(a.phrases for a in clause.adjuncts)):
            row[:] = [self._without_piece(p) if len(p.nouns) > 1 and self._unit(p) else self._of_edge(self._of_whole(p))
                      for p in row]

    def _of_whole(self, phrase: Phrase) -> Phrase:
        """ "The car's tires": the car; "the outer wall of a bowl": the bowl."""
        whole = phrase.owner or phrase.of
        if whole is None or whole.pronoun or whole.name:
            return phrase
        unit = cast_noun([*whole.nouns[:-1], whole.head.lemma], whole.head.low, self.vocabulary).unit
        parted = unit in self.vocabulary.vehicles or unit in self.vocabulary.handheld - self.vocabulary.instruments
        if not parted or phrase.head.lemma not in self.vocabulary.pieces.get(unit, ()):
            return phrase
        if aboard("on", phrase, self.vocabulary) and not self.cast._found(whole):
            return phrase  # "on the deck of a galleon": where it plays
        self.ledger.add("attribute", [*phrase.before, phrase.head], "", "read", f"a part of the {whole.head.low}")
        self.cast.parted[whole.head.start] = phrase.head.lemma
        return whole

    def _of_edge(self, phrase: Phrase) -> Phrase:
        """ "The table edge", "the cup's rim": the table, the cup; a compound that is a thing of its own stays."""
        nouns, at = phrase.nouns, next((i for i, t in reversed([*enumerate(phrase.before)]) if t.kind in "NM"), -1)
        edge = len(nouns) > 1 and nouns[-1] in EDGES and nouns[-2] in self.vocabulary.props and not phrase.name
        pair = nouns[-2:]
        if not edge or at < 0 or " ".join(pair) in self.vocabulary.props or taxonomy().senses("_".join(pair)):
            return phrase
        self.ledger.add("attribute", [phrase.head], "", "read", f"a part of the {nouns[-2]}")
        return replace(phrase, head=phrase.before[at], before=phrase.before[:at], count=0)

    def on_instrument(self, scene: DraftScene, shot: DraftShot, clause: Clause) -> bool:
        """Rewrites a clause about an instrument; True when nothing of it is a deed."""
        going_on, self.sounding = self.sounding, False
        if clause.verb is None or not (met := self._instrument_of(clause))[0]:
            return False
        unit, phrase = met
        same = (clause.shared and not clause.subjects) or all(p.pronoun for p in clause.subjects)
        if going_on and same and phrase is None:
            return self._of_instrument(scene, shot, clause, None)
        pieces = self.vocabulary.pieces.get(unit, frozenset())
        head = clause.subjects[0].head.lemma if clause.subjects else ""
        played = any(b["action"] == "play" for b in shot.beats)
        back = head in STICKS and clause.verb.lemma in BACK
        if back or (head in TONES | pieces and head not in STICKS and (clause.form != "passive" or played)):
            return self._of_instrument(scene, shot, clause, phrase)
        sounded = [p for p in clause.objects if self._belongs(p, pieces, unit)]
        along = {p.head.lemma for a in clause.adjuncts for p in a.phrases} & pieces
        alone = not clause.objects and (head in STICKS or bool(along) or unit in self._units(clause.adjuncts))
        body = clause.subjects and (head in HANDS | STICKS or is_person(head))
        shared = not clause.subjects and bool(self.subject) and clause.shared
        passive = clause.form == "passive" and clause.verb.lemma in OWN | {"strike", "hit"}
        lemma = clause.verb.lemma
        if lemma in MOTION and not (clause.objects or sounded) and head not in HANDS | STICKS:
            return False  # a kitten walks along the keys
        wrist = bool(clause.objects) and clause.objects[0].head.lemma in HANDS and lemma in ("rotate", "shake", "move")
        if passive and clause.subjects and not any(a.prep == "by" for a in clause.adjuncts):
            who = self._somebodys(replace(clause.subjects[0], head=clause.verb))  # a word of its own: who is not what
            self._played(clause, who, phrase or clause.subjects[0])
            return False
        bare = lemma in ("play", "perform") and not clause.objects and phrase is None  # "plays C4"
        alone = alone or bare
        if lemma not in STROKES or not (body or shared) or not (sounded or alone or wrist):
            return self._kept(scene, shot, clause, pieces) if body or shared else False
        doer = self._somebodys(clause.subjects[0]) if head in STICKS else None
        thing = phrase or self._again_told(clause.verb, unit)
        rest = [p for p in clause.objects if p not in sounded and not wrist]
        self._cover_parts(scene, clause, sounded if not wrist else clause.objects, thing)
        clause.objects = [thing, *rest]
        self._played(clause, doer, thing)
        return False

    def _played(self, clause: Clause, doer: Phrase | None, thing: Phrase) -> None:
        """The clause as "somebody plays the thing"."""
        assert clause.verb is not None
        if clause.form == "passive":
            clause.form, clause.objects = "finite", [thing, *clause.objects]
        if doer is not None:
            clause.subjects = [doer]
        if clause.verb.lemma not in OWN:
            clause.verb = replace(clause.verb, lemma="play")

    def _instrument_of(self, clause: Clause) -> tuple[str, Phrase | None]:
        """The instrument that the clause names, or else the one spoken of last: its unit, and the phrase if named."""
        near = [*clause.objects, *clause.subjects, *(p for a in clause.adjuncts for p in a.phrases)]
        for phrase in near:
            for p in (phrase, phrase.of, phrase.owner):
                unit = self._unit(p) if p is not None else ""
                piece = p is not None and p.head.lemma in self.vocabulary.pieces.get(unit, ())
                whole = next((o for o in near if o is not p and piece and self._unit(o) == unit), p)
                if unit and whole is not None:  # "a record on a turntable": the turntable
                    return unit, self._without_piece(whole)
        met = next((b for b in self.cast.recent() if b.part.unit in self.vocabulary.instruments), None)
        return (met.part.unit, None) if met is not None else ("", None)

    def _unit(self, phrase: Phrase) -> str:
        """The instrument that a phrase names, or "": not a score of it."""
        if phrase.pronoun:
            return self._being_of(phrase)
        words = [*phrase.nouns[:-1], phrase.head.lemma]
        part = cast_noun(words, phrase.head.low, self.vocabulary)
        if part.unit in self.vocabulary.instruments and part.family == "prop" and not part.note:
            return part.unit
        first = cast_noun(words[:-1], words[-2], self.vocabulary) if len(words) > 1 else None
        own = first is not None and first.unit in self.vocabulary.instruments and not first.note
        pieces = self.vocabulary.pieces.get(first.unit, frozenset()) if first is not None else frozenset()
        return first.unit if own and first is not None and words[-1] in pieces else ""

    def _without_piece(self, phrase: Phrase) -> Phrase:
        """ "The bass guitar body": the bass guitar."""
        part = cast_noun([*phrase.nouns[:-1], phrase.head.lemma], phrase.head.low, self.vocabulary)
        if phrase.pronoun or (part.unit in self.vocabulary.instruments and not part.note):
            return phrase
        at = max(i for i, t in enumerate(phrase.before) if t.kind in "NM")
        self.ledger.add("attribute", [phrase.head], "", "read", "a part of the instrument")
        return replace(phrase, head=phrase.before[at], before=phrase.before[:at])

    def _being_of(self, phrase: Phrase) -> str:
        near = next((b for b in self.cast.recent() if not b.alive), None)
        it = phrase.head.low == "it" and near is not None and near.part.unit in self.vocabulary.instruments
        return near.part.unit if it and near is not None else ""

    def _units(self, adjuncts: Iterable[object]) -> set[str]:
        return {self._unit(p) for a in adjuncts for p in getattr(a, "phrases", ())}

    def _belongs(self, phrase: Phrase, pieces: frozenset[str], unit: str) -> bool:
        """Whether an object is the instrument, a part of it, or what is heard of it."""
        return phrase.head.lemma in pieces | TONES or self._unit(phrase) == unit

    def _again_told(self, verb: Token, unit: str) -> Phrase:
        """The instrument met before, as an object that the words leave out."""
        being: Being = next(b for b in self.cast.recent() if b.part.unit == unit)
        noun = being.noun.split()[-1]
        head = replace(verb, text=noun, lemma=noun, kind="N", tag="NN")
        self.cast.known[verb.start] = (being.id,)
        return Phrase(0, 0, head, det="the")

    @staticmethod
    def _somebodys(phrase: Phrase) -> Phrase:
        """A stick is in somebody's hand: "a drumstick hits" is a hand that plays."""
        hand = replace(phrase.head, text="hand", lemma="hand", kind="N", tag="NN")
        return replace(phrase, head=hand, det="a", before=(), count=0, of=None)

    def _cover_parts(self, scene: DraftScene, clause: Clause, parts: Iterable[Phrase], thing: Phrase) -> None:
        """The strings and keys that are struck are the instrument's own."""
        for p in parts:
            if p is thing:
                continue
            where = [t for t in (*p.counted, *p.before, p.head) if not self.ledger.has(t)]
            if where and p.of is not thing:
                self.ledger.add("attribute", where, f"{scene.id}.place_words", "read", "a part of the instrument")
            elif where:
                self.ledger.cover(where)
        for adjunct in [a for a in clause.adjuncts if a.prep in ("of", "on", "across", "against", "along", "over")]:
            pieces = frozenset().union(*self.vocabulary.pieces.values()) if self.vocabulary.pieces else frozenset()
            if adjunct.phrases and all(p.head.lemma in pieces | TONES for p in adjunct.phrases):
                self.ledger.cover([*adjunct.tokens, *(t for p in adjunct.phrases for t in (*p.before, p.head))])
                clause.adjuncts.remove(adjunct)

    def _of_instrument(self, scene: DraftScene, shot: DraftShot, clause: Clause, thing: Phrase | None) -> bool:
        """What a string, a key or a note does: heard with the playing."""
        assert clause.verb is not None
        self.sounding = not clause.aside
        if thing is not None:
            self.refer(scene, thing)
        said = [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]
        told = [t for p in said for t in (*p.counted, *p.before, p.head, *((*p.of.before, p.of.head) if p.of else ()))]
        where = [*told, clause.verb, *clause.starter, *clause.adverbs, *clause.predicate, *clause.marker]
        where += [t for a in clause.adjuncts for t in a.tokens]
        played = next((b for b in reversed(shot.beats) if b["action"] == "play"), None)
        binding = f"{scene.id}.{shot.id}.{played['id']}" if played else scene.id
        note = "a part of the instrument, or its tone: heard with the playing"
        self.ledger.add("sound", [t for t in where if not self.ledger.has(t)], binding, "approximated", note)
        return True

    def _kept(self, scene: DraftScene, shot: DraftShot, clause: Clause, pieces: frozenset[str]) -> bool:
        """ "The left hand forms a chord shape", "holds the bow", "releases": how it is held, no deed of its own."""
        assert clause.verb is not None
        touches = clause.verb.lemma == "make" and [p.head.lemma for p in clause.objects[:1]] == ["contact"]
        of_it = [p for p in clause.objects if touches or p.head.lemma in pieces | TONES | STICKS]
        head = clause.subjects[0].head.lemma if clause.subjects else ""
        idle = not clause.objects and clause.verb.lemma in HELD | STROKES | BACK and head in HANDS | {""}
        told = [b["action"] for s in scene.shots for b in s.beats]
        playing = told[-1:] == ["play"] or bool(self._units(clause.adjuncts))  # "stands up, bows" is no stroke
        if not (touches or idle or clause.verb.lemma in HELD) or not (of_it or (idle and playing)):
            return False
        who = self.subjects(scene, clause)
        self.about(clause, who)
        thing = self._instrument_of(clause)[1]
        if thing is not None:
            self.refer(scene, thing)
        self._beside(scene, shot, clause, who)
        said = [*clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]
        where = [t for p in said for t in (*p.counted, *p.before, p.head)] + [clause.verb, *clause.starter]
        where += [t for a in clause.adjuncts for t in a.tokens] + [*clause.adverbs, *clause.predicate]
        note = "how it is held: as who plays it does"
        self.ledger.add("action", [t for t in where if not self.ledger.has(t)], scene.id, "approximated", note)
        return True

    def _beside(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "… with a metronome ticking": it is there, and what is told next is about it."""
        for adjunct in [a for a in clause.adjuncts if a.prep == "with" and a.phrases]:
            if self._units([adjunct]) == {""} and adjunct.phrases[0].head.lemma in self.vocabulary.props:
                self.place(scene, shot, adjunct, who)
                clause.adjuncts.remove(adjunct)
                self.passing = self.cast.known.get(adjunct.phrases[-1].head.start, self.passing)
