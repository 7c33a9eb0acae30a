# SPDX-License-Identifier: Apache-2.0
"""Words -> Production: the reader's main course, sentence by sentence, with every choice it makes left as a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.beats import Director
from soundstage.language.camera import Finding, read_camera
from soundstage.language.casting import is_person
from soundstage.language.claims import Ledger
from soundstage.language.clauses import Adjunct, Clause, Scanner
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.hearing import Hearing
from soundstage.language.phrases import Phrase, items
from soundstage.language.segments import Quote, Segment, Sentence, Spoken, segments
from soundstage.language.setting import ASPECTS, LENGTH, Settings, fallback, place_like, place_of, style_words
from soundstage.language.taxonomy import taxonomy
from soundstage.language.things import Being, Cast
from soundstage.language.tokens import Token, tokens
from soundstage.language.verbs import moves, tone
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Placement, Production, new_id
from soundstage.language.wordlist import words

TEXT_NOUNS = words(
    "text title caption sign word words card label logo banner message slogan headline subtitle poster screen "
    "letter inscription"
)
TEXT_VERBS = words("read display flash appear print write show overlay label title")
LASTING = frozenset(("sit", "stand", "sleep", "lie", "walk", "run", "fly", "drive", "swim", "dance", "play", "ride", "hide", "eat", "cook"))
CUT = re.compile(
    r"(?:^|(?<=[.;!?,] )|(?<=[.;!?,]))\s*(?:then )?(?:the )?(?:(?:scene|shot|video|camera|view|frame|action|film)\s+(?:then\s+|quickly\s+|"
    r"suddenly\s+)?(?:cuts?|shifts?|transitions?|changes?|switches|dissolves?|fades?|moves)\s+(?:back\s+)?to|cut(?:s)?(?: back)? to|"
    r"(?:final|next|last|second|third|first|opening|closing|another)\s+(?:shot|scene|clip)\s*(?:shows?|features?|reveals?|is|of|:|,)?)\s*:?", re.I)


def _begins(clause: Clause) -> int:
    """The character where a clause begins."""
    marks = [t.start for t in (clause.verb, *clause.marker, *(s.head for s in clause.subjects), *clause.quotes) if t is not None]
    return min(marks, default=0)


class Reader:
    """Reads one text. Use once."""

    def __init__(self, text: str, vocabulary: Vocabulary, seed: int, title: str | None) -> None:
        self.text, self.vocabulary, self.seed, self.title = text, vocabulary, seed, title
        self.ledger = Ledger(text)
        self.taken: set[str] = set()
        self.cast = Cast(vocabulary, self.ledger)
        self.settings = Settings(vocabulary, self.ledger)
        self.hearing = Hearing(vocabulary, self.ledger, self.taken)
        self.stage = Director(vocabulary, self.ledger, self.cast, self.settings, self.taken)
        self.scenes: list[DraftScene] = []
        self.scene = self._new_scene()
        self.shot = self.scene.shots[0]
        self.style, self.aspect = "", ""
        self.seconds: Fraction | None = None
        self.speakers: list[str] = []  # who spoke, latest last
        self.rows: list[list[Token]] = []

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

    # -- scenes and shots
    def _new_scene(self) -> DraftScene:
        scene = DraftScene(new_id("s", self.taken))
        scene.shots.append(DraftShot(new_id("sh", self.taken)))
        self.scenes.append(scene)
        return scene

    def _open_scene(self) -> None:
        """A new scene takes over an open, still empty shot."""
        old = self.shot
        fresh = DraftScene(new_id("s", self.taken))
        fresh.season, fresh.light = self.scene.season, []
        if not old.beats and not old.placements and old is not self.scene.shots[0]:
            self.scene.shots.remove(old)
            fresh.shots.append(old)
        else:
            fresh.shots.append(DraftShot(new_id("sh", self.taken)))
        self.scenes.append(fresh)
        self.scene, self.shot = fresh, fresh.shots[0]

    def _open_shot(self, given: bool = True) -> DraftShot:
        if self.shot.used:
            self.shot = DraftShot(new_id("sh", self.taken), given=given)
            self.scene.shots.append(self.shot)
        self.shot.given = self.shot.given or given
        return self.shot

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
        if section in ("music", "soundtrack") or section in ("background", "audio", "sound", "sounds", "sfx", "ambience"):
            self._sounds(row, section)
            return
        pieces = [i for i in items(row, frozenset(taken))]
        clauses = Scanner(pieces, list(row)).read()
        if cut or (camera.opens and camera.wish.get("size")) or (camera.opens and camera.wish and self.shot.camera) or (camera.wish.get("size") and self.shot.used and not self.shot.camera and clauses and camera.opens):
            self._open_shot()
        self._clauses(clauses, sentence, row, camera)
        self._camera(camera, clauses, row)

    def _cuts(self, row: Sequence[Token], taken: set[int]) -> bool:
        """"The scene cuts to", "The final shot shows": a shot of its own begins."""
        base = row[0].start if row else 0
        low = "".join(self.text[base:row[-1].end]) if row else ""
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
                if not (self.hearing.music(self.scene, phrase, plays=music) or self.hearing.heard(
                        self.scene, self.shot, phrase, clause.verb.lemma if clause.verb else "")):
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
            fronted = adjunct.phrases and clause.verb is not None and adjunct.tokens[0].start < clause.verb.start and (
                not clause.subjects or adjunct.tokens[0].start < clause.subjects[0].head.start)
            if fronted and adjunct.prep in ("in", "at", "on", "inside", "outside"):
                spots += adjunct.phrases
        if clause.verb is None and not clause.quotes:
            spots += clause.subjects[:1] if not clause.adjuncts else [p for a in clause.adjuncts if a.prep in ("in", "inside", "at") for p in a.phrases]
        for phrase in spots:
            spot = place_of(phrase, self.vocabulary)
            known = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
            hour = lexicon.HOURS.get(phrase.head.lemma, "")
            elsewhere = spot is not None and not known and self.scene.place and spot.unit != self.scene.place
            if (elsewhere or (hour and self.scene.hour and hour != self.scene.hour and hour != "day")) and self.scene.used:
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
                if lexicon.FRAME_SPOTS.get(adjunct.prep) == "background":
                    self.hearing.far(self.scene, self.shot)
                    self.ledger.cover(adjunct.tokens)
                self._setting_or_thing(adjunct)
            return []
        self._scenery(clause)
        texts = [q for q in clause.quotes if self._is_text(clause, sentence.quotes[q.quote])]
        for q in texts:
            self._title(clause, q, sentence.quotes[q.quote])
        clause.quotes = [q for q in clause.quotes if q not in texts]
        if texts and not clause.quotes and self._only_text(clause):
            return []
        narrated = self._narrator(clause)
        beats = [] if narrated else self.stage.play(self.scene, self.shot, clause, order, after)
        self._ring(clause, beats)
        if clause.quotes:
            self._lines(clause, sentence, beats, narrated, order, after)
        return beats

    def _setting_or_thing(self, adjunct: Adjunct) -> None:
        if not self.stage.setting(self.scene, adjunct):
            for p in adjunct.phrases:
                if not self.ledger.has(p.head):
                    self.stage.refer(self.scene, p)

    def _order(self, clause: Clause) -> tuple[str, Fraction | None]:
        """then or with, and a wait: from the words, else "with" for another subject in the same sentence while the first goes on."""
        after: Fraction | None = None
        for adjunct in list(clause.adjuncts):
            if adjunct.prep == "after" and adjunct.phrases and adjunct.phrases[0].head.lemma in ("second", "sec", "s", "moment", "while", "minute"):
                after = Fraction(adjunct.phrases[0].count or 1)
                self.ledger.add("order", [*adjunct.tokens, *adjunct.phrases[0].before, adjunct.phrases[0].head], f"{self.scene.id}.{self.shot.id}")
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
        sound = effects.get(f"{phrase.head.lemma} {lemma}") or effects.get(lemma) or effects.get(f"{lemma}ing") or (
            effects.get(phrase.head.lemma) if taxonomy().is_a(lemma, "sound", "v", 3) else None)
        if sound:
            being = self.cast.beings.get(beats[0]["who"][0]) if beats[0]["who"] else None
            mute = being is not None and not being.alive and beats[0] in self.shot.beats and not beats[0].get("target")
            if mute:  # a thing that only sounds has nothing to act
                self.shot.beats.remove(beats[0])
            self.hearing.cue(self.shot, sound, phrase, (), [clause.verb], at="" if mute else beats[0]["id"])

    # -- quotes
    def _is_text(self, clause: Clause, quote: Quote) -> bool:
        """Words to be seen, not heard: "the text '…' flashes", "a sign that reads '…'"."""
        words = [p.head.lemma for p in (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases))]
        lemma = clause.verb.lemma if clause.verb else ""
        people = any(is_person(w) for w in words[:1])
        if lemma in lexicon.SPEECH and not (lemma == "read" and not people):
            return bool(words) and words[0] in TEXT_NOUNS and lemma == "say"
        if any(w in TEXT_NOUNS for w in words) or (lemma in TEXT_VERBS and not people):
            return True
        short = len(quote.text.split()) <= 4 and quote.text[-1] not in ".!?,…"
        before = self.text[:quote.start].rstrip()
        return short and not before.endswith((":", ",")) and bool(before) and lemma not in lexicon.SPEECH and before[-1] not in ".!?"

    def _title(self, clause: Clause, token: Token, quote: Quote) -> None:
        words = [p.head.lemma for p in (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases))]
        if any(w in TEXT_NOUNS for w in words) or (clause.verb and clause.verb.lemma in TEXT_VERBS):
            if self.shot.title:
                self._open_shot(given=False)
            self.shot.title = quote.text
            self.ledger.add("title", [token], f"{self.scene.id}.{self.shot.id}.title")
        else:
            self.ledger.add("name", [token], "", "approximated", "quoted, but not spoken: kept as a name")

    def _only_text(self, clause: Clause) -> bool:
        """The clause is nothing but its text: do not build a "title card"."""
        subjects = [*clause.subjects, *clause.objects]
        if all(p.head.lemma in TEXT_NOUNS - {"sign", "poster", "screen", "banner"} for p in subjects) and subjects:
            for p in subjects:
                self.ledger.cover([*p.before, p.head])
            self.ledger.cover([t for t in (clause.verb, *clause.adverbs) if t])
            for adjunct in clause.adjuncts:
                self._setting_or_thing(adjunct)
            return True
        return False

    def _narrator(self, clause: Clause) -> bool:
        """A voice that is not seen."""
        if not clause.subjects or not clause.verb:
            return False
        phrase = clause.subjects[0]
        off = phrase.head.lemma in lexicon.VOICEOVER or phrase.head.lemma in ("voice",) or any(t.low in lexicon.VOICEOVER for t in phrase.before)
        if off:
            self.ledger.add("speaker", [*phrase.before, phrase.head, clause.verb, *clause.adverbs], f"{self.scene.id}.{self.shot.id}", note="voice-over")
            if phrase.owner is not None and not phrase.owner.pronoun:
                self.stage.refer(self.scene, phrase.owner)
        return off

    def _lines(self, clause: Clause, sentence: Sentence, beats: list[dict[str, Any]], narrated: bool, order: str,
               after: Fraction | None) -> None:
        """Each quote becomes a line of whoever says it."""
        lemma = clause.verb.lemma if clause.verb else ""
        speaks = lemma in lexicon.SPEECH
        who = () if narrated else self._speaker(clause, beats)
        how = [t.low for t in clause.adverbs] + [t.low for t in clause.predicate] + [
            t.low for a in clause.adjuncts if a.prep in ("in", "with") for p in a.phrases for t in (*p.before, p.head)]
        manner = next((lexicon.MANNERS[w] for w in how if w in lexicon.MANNERS), "") or lexicon.SPEECH.get(lemma, "") if speaks or how else ""
        if narrated and not manner:
            manner = next((lexicon.MANNERS[t.low] for t in clause.subjects[0].before if t.low in lexicon.MANNERS), "")
        base = beats[0] if beats and speaks else None
        for n, q in enumerate(clause.quotes):
            self._say(who, sentence.quotes[q.quote].text, manner, (q.start, q.end), off=narrated, verb=lemma if speaks else "",
                      order=order if speaks and n == 0 else "then", after=after if n == 0 and speaks else None, base=base if n == 0 else None)

    def _speaker(self, clause: Clause, beats: list[dict[str, Any]]) -> tuple[str, ...]:
        """By subject; else whoever the sentence is about; else by turns."""
        if beats and beats[0]["who"]:
            return tuple(beats[0]["who"])
        if clause.verb is not None and self.stage.subject:
            return self.stage.subject
        turns = list(dict.fromkeys(reversed(self.speakers)))
        if not clause.verb and len(turns) > 1:
            return (turns[1],)
        if not clause.verb and turns:
            others = [b.id for b in self.cast.recent() if b.alive and b.id != turns[0] and b.id in self.scene.cast]
            return (others[0],) if others else (turns[0],)
        alive = [b for b in self.cast.recent() if b.alive]
        people = [b for b in alive if b.person] or alive
        return (people[0].id,) if people else self.stage.subject

    def _say(self, who: tuple[str, ...], text: str, manner: str, span: tuple[int, int], *, off: bool = False, verb: str = "",
             order: str = "then", after: Fraction | None = None, base: dict[str, Any] | None = None) -> None:
        """One speak beat; base carries target and manner words read with the verb."""
        beat: dict[str, Any] = {**(base or {}), "id": base["id"] if base else new_id("b", self.taken), "who": who,
                                "action": self.vocabulary.actions.get("speak", "speak"), "order": order,
                                "line": {"text": text, "manner": manner, "off_screen": off}}
        if verb and verb not in ("say", "speak"):
            beat["verb"] = verb
        else:
            beat.pop("verb", None)
        if after is not None:
            beat["after"] = after
        self.shot.beats.append(beat)
        self.ledger.add("speech", span, f"{self.scene.id}.{self.shot.id}.{beat['id']}.line", "read",
                        "" if who or off else "nobody is named: spoken off screen")
        if not who and not off:
            beat["line"]["off_screen"] = True
        self.speakers += who
        for w in who:
            if w not in self.scene.cast:
                self.scene.cast.append(w)

    def _labelled(self, piece: Spoken) -> None:
        """[Name, tone]: "…" or Name (tone): …"""
        manner, voice, off = tone(piece.tone)
        who = self.speaker(piece.name, piece.name_span)
        self.ledger.cover((piece.start, piece.text_span[0]))
        if not who:
            off = True
        for w in who:
            self.cast.beings[w].voice += voice
            self.cast._spoken_of((w,), 2)
        if piece.tone:
            start = self.text.find(piece.tone, piece.name_span[1])
            self.ledger.add("manner", (start, start + len(piece.tone)), f"{who[0]}.voice" if who and not manner else f"{self.scene.id}.{self.shot.id}")
        self._say(who, piece.text, manner, piece.text_span, off=off)
        self.ledger.add("speaker", piece.name_span, who[0] if who else "", note="" if who else "voice-over")

    def speaker(self, name: str, span: tuple[int, int]) -> tuple[str, ...]:
        """Who a label means: one known by that name or noun, else someone new; () for a narrator."""
        low = name.lower().strip()
        if low.split()[-1] in lexicon.VOICEOVER | {"vo", "v.o."}:
            return ()
        hit = self.cast.named(name)
        if hit:
            return (hit,)
        words = [m for m in re.finditer(r"[\w'’-]+", self.text[slice(*span)]) if m[0].lower() not in ("the", "a", "an")]
        if words and self._common(words[-1][0].lower()):
            row = [Token(m[0], m[0].lower(), "NN", "A", span[0] + m.start(), span[0] + m.end()) for m in words]
            head = Token(row[-1].text, row[-1].low, "NN", "N", row[-1].start, row[-1].end)
            return self.cast.refer(Phrase(0, len(row), head, "the", None, 0, tuple(row[:-1])), 2)
        being = self.cast.person(name.title() if name.isupper() else name, label=True)
        return self.cast._spoken_of((being.id,), 2)

    def _common(self, low: str) -> bool:
        return (is_person(low) or low in self.vocabulary.species or low in self.vocabulary.props) and (
            low not in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES)

    # -- camera
    def _camera(self, found: Finding, clauses: list[Clause], row: Sequence[Token]) -> None:
        if not found.wish and not found.claims:
            return
        wish = dict(found.wish)
        subject = found.subject or self._framed(found, clauses, row)
        if subject:
            wish["subject"] = subject
        if wish.get("size") and not self.shot.given and self.shot.camera.get("size") not in (None, wish["size"]):
            self._open_shot()
        for key, value in wish.items():
            if key == "move" and self.shot.camera.get("move") and self.shot.camera["move"] != value:
                self.shot.camera["moves"] = (*self.shot.camera.get("moves", ()), value)
            elif key == "moves":
                self.shot.camera["moves"] = tuple(dict.fromkeys((*self.shot.camera.get("moves", ()), *value)))
            else:
                self.shot.camera.setdefault(key, value)
        if wish.get("size"):
            self.shot.given = True
        for key, where in found.claims:
            known = key in wish
            binding = f"{self.scene.id}.{self.shot.id}.camera.{key}" if known else f"{self.scene.id}.{self.shot.id}.camera"
            self.ledger.add("camera", [row[i] for i in where], binding, "read" if known else "approximated", "" if known else "no such move yet")

    def _framed(self, found: Finding, clauses: list[Clause], row: Sequence[Token]) -> str:
        """The id (and part) of what the camera is on."""
        if found.subject_at < 0:
            return ""
        inside = found.subject_at in found.taken  # governed inside a camera clause: read it now
        if inside:
            end = next((i for i in range(found.subject_at, len(row)) if row[i].text in ",.;"), len(row))
            phrase = next((i.phrase for i in items(row[found.subject_at:end]) if i.phrase is not None), None)
            if phrase is None:
                return ""
            ids = self.stage.refer(self.scene, phrase)
            if ids:
                return ids[0] + self._part(phrase, ids[0])
            return ""
        for clause in clauses:
            for phrase in [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]:
                if phrase.start >= found.subject_at and not phrase.pronoun:
                    ids = self.cast._found(Phrase(phrase.start, phrase.end, phrase.head, "the", phrase.owner, phrase.count, phrase.before)) \
                        or self.stage.refer(self.scene, phrase)
                    return ids[0] + self._part(phrase, ids[0]) if ids else ""
        return ""

    def _part(self, phrase: Phrase, subject: str) -> str:
        """".lamp" for "the lighthouse lamp", ".face" for "the man's face"."""
        being = self.cast.beings.get(subject)
        head = phrase.head.lemma
        if being is None or head == being.noun or head in being.noun.split() or phrase.name or phrase.pronoun:
            return ""
        if being.noun in phrase.nouns[:-1] or head in lexicon.PARTS:
            return f".{head}"
        return ""

    # -- the end
    def _production(self) -> Production:
        self._places()
        self._held()
        self.ledger.leftovers(self.rows)
        members = self.cast.members
        moved = {g: m[0] for g, m in members.items()}
        scenes = tuple(s.frozen(members) for s in self.scenes if s.used or s.place or s.hour or s.ambience or s.weather or s.music)
        cast = tuple(b.frozen() for b in self.cast.beings.values())
        return Production(title=self.title or self._titled(cast), source=self.text, seed=self.seed, aspect=self.aspect or "16:9",
                          style=self.style or "clay", seconds=self.seconds, cast=cast, scenes=scenes, claims=self.ledger.claims(moved))

    def _titled(self, cast: Iterable[Any]) -> str:
        names = [s.name or s.noun for s in cast]
        return " and ".join(n.capitalize() for n in names[:2]) or "Untitled"

    def _places(self) -> None:
        """Scenes whose place nobody named: the scene before's, else what suits the things in it."""
        for before, scene in zip([None, *self.scenes], self.scenes, strict=False):
            if scene.place:
                continue
            if before is not None and before.place:
                scene.place, scene.noun, scene.place_words = before.place, before.noun, list(before.place_words)
                continue
            scene.place = self._suits(scene)

    def _suits(self, scene: DraftScene) -> str:
        beings = [self._any(c) for c in scene.cast]
        for being in beings:
            if being is not None and being.noun in self.vocabulary.places:
                return self.vocabulary.places[being.noun]
        units = {b.part.unit for b in beings if b is not None}
        if units & self.vocabulary.vehicles:
            return fallback(self.vocabulary, "way")
        outdoors = scene.weather not in ("", "clear") or scene.season == "winter" or any(
            b is not None and b.part.family == "body" and not b.person for b in beings)
        furniture = any(b is not None and taxonomy().is_a(b.noun, "furniture", most=2) and b.noun != "bench" for b in beings)
        travels = any(moves(b.get("verb", ""), b["action"]) for s in scene.shots for b in s.beats)
        outdoors = outdoors or travels
        people = any(b is not None and b.person for b in beings)
        if outdoors and not furniture:
            return fallback(self.vocabulary, "outdoors")
        if furniture or people:
            return fallback(self.vocabulary, "indoors")
        return self.vocabulary.places.get("studio") or fallback(self.vocabulary, "indoors")

    def _any(self, subject: str) -> Being | None:
        return self.cast.beings.get(self.cast.members.get(subject, (subject,))[0])

    def _held(self) -> None:
        """Every subject met in a scene is in its cast; nothing stands nowhere twice."""
        for scene in self.scenes:
            scene.placements = list(dict.fromkeys(p for p in scene.placements if isinstance(p, Placement)))
