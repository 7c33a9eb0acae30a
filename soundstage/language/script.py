# SPDX-License-Identifier: Apache-2.0
"""Scenes and shots opened while reading, and quotes -> lines of whoever says them, titles or names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.beats import FirstAssistant
from soundstage.language.casting import TALKERS, gender_of, is_person
from soundstage.language.claims import Ledger
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.hearing import Hearing
from soundstage.language.inscribed import Written
from soundstage.language.phrases import Phrase
from soundstage.language.references import Mark, marks
from soundstage.language.segments import Sentence, Spoken, quotes
from soundstage.language.setting import Settings
from soundstage.language.things import Cast
from soundstage.language.token import Token
from soundstage.language.verbs import tone, voiced
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set
from soundstage.model.production import Reference, new_id

VOICES_OVER = word_set("voiceover voice-over narration")


class Script:
    """Scenes, shots and spoken lines as they are read."""

    def __init__(self, text: str, vocabulary: Vocabulary, seed: int, title: str | None) -> None:
        self.measures: dict[int, str] = {}  # where a noun stands -> its size as told by measure: "30 cm"
        self.years: dict[int, str] = {}  # where a noun stands -> its age as told in years
        self.text, self.vocabulary, self.seed, self.title = text, vocabulary, seed, title
        self.ledger = Ledger(text)
        self.taken = self._ids_taken()
        self.cast = Cast(vocabulary, self.ledger)
        self.settings = Settings(vocabulary, self.ledger)
        self.hearing = Hearing(vocabulary, self.ledger, self.taken)
        self.stage = FirstAssistant(vocabulary, self.ledger, self.cast, self.settings, self.taken)
        self.scenes: list[DraftScene] = []
        self.scene = self._new_scene()
        self.shot = self.scene.shots[0]
        self.style, self.tone, self.aspect = "", "", ""
        self.pace_words: list[Token] = []  # "three times per second"
        self.passes: Phrase | None = None  # the hour or season that the sentence at hand ends in
        self.narrator: list[str] = []  # words of the voice that is not seen
        self.rung = ""  # the cue of "until a bell rings", for the deed after it
        self.meals: dict[str, Token] = {}  # scene -> the meal told of in it
        self.labelled_shot = False  # the sentence at hand is the first of "Shot 2:"
        self.tone_words: list[Token] = []  # where a sentence names notes or chords
        self.waits: Fraction | None = None  # "two seconds later": seconds before the next deed
        self.roof = ""  # "indoors" or "outdoors", from INT. or EXT. before a prompt
        self.fresh = False  # a join has just led into what is said now
        self.leaving = ""  # the transition out of the shot at hand, until it is known what follows
        self.seconds: Fraction | None = None
        self.labels: tuple[str, ...] = ()  # the proper names that label lines, in order of their first line
        self.speakers: list[str] = []  # who spoke, latest last
        self.rows: list[list[Token]] = []
        quoted = [(q.start, q.end) for q in quotes(text)]
        self.marks: dict[int, Mark] = {m.start: m for m in marks(text, quoted)}
        self.before_card: DraftScene | None = None  # what the film goes on with after a card
        self.over = False  # "in voice-over": the clause at hand is heard, and its speaker not seen to speak
        self.tongue = ""  # the language of the clause at hand, when one was asked for
        self.inscribed: list[Written] = []
        self.pointed: dict[int, int] = {}  # where a reference stands -> where the noun stands that it shows
        self.found_references: list[Reference] = []

    def _ids_taken(self) -> set[str]:
        """Ids that the text gives itself."""
        return set()

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

    def _setting_or_thing(self, adjunct: Adjunct) -> None:
        if not self.stage.setting(self.scene, adjunct):
            for p in adjunct.phrases:
                if not self.ledger.has(p.head):
                    self.stage.refer(self.scene, p)

    def _narrator(self, clause: Clause) -> bool:
        """A voice that is not seen."""
        if not clause.subjects or not clause.verb:
            return False
        phrase = clause.subjects[0]
        told = [p.head.lemma for a in clause.adjuncts if a.prep in ("in", "as") for p in a.phrases]
        self.over = bool(VOICES_OVER & {*told})
        off = (
            phrase.head.lemma in lexicon.VOICEOVER
            or phrase.head.lemma in ("voice",)
            or any(t.low in lexicon.VOICEOVER for t in phrase.before)
        )
        if off:
            over = [p.head for a in clause.adjuncts for p in a.phrases if p.head.lemma in VOICES_OVER]
            self.ledger.add(
                "speaker",
                [*phrase.before, phrase.head, clause.verb, *clause.adverbs, *over],
                f"{self.scene.id}.{self.shot.id}",
                note="voice-over",
            )
            self.narrator += [t.low for t in phrase.before if t.low not in lexicon.VOICEOVER]
            owner = phrase.owner
            if owner is not None and not owner.pronoun and self.cast._found(owner):
                self.stage.refer(self.scene, owner)
            elif owner is not None and not owner.pronoun:  # "a child's voice off screen": nobody comes in
                self.narrator += self._voice_of([*owner.before, owner.head])
        return off

    def _voice_of(self, words: Sequence[Token]) -> list[str]:
        """What an owner's noun tells of a voice: "a woman's voice" is female."""
        self.ledger.add("speaker", words, f"{self.scene.id}.{self.shot.id}", note="voice-over")
        told = [w for t in words for w in (t.low, gender_of(t.lemma), lexicon.AGE_NOUNS.get(t.lemma, "")) if w]
        return list(dict.fromkeys(told))

    def _lines(
        self,
        clause: Clause,
        sentence: Sentence,
        beats: list[dict[str, Any]],
        narrated: bool,
        order: str,
        after: Fraction | None,
    ) -> None:
        """Each quote becomes a line of whoever says it."""
        lemma = clause.verb.lemma if clause.verb else ""
        speaks = voiced(lemma)
        who = () if narrated else self._speaker(clause, beats)
        manner = self._manner(clause, lemma, speaks, narrated)
        base = beats[0] if beats and speaks else None
        for n, q in enumerate(clause.quotes):
            self._say(
                who,
                sentence.quotes[q.quote].text,
                manner,
                (q.start, q.end),
                off=narrated or self.over,
                verb=lemma if speaks else "",
                order=order if speaks and n == 0 else "then",
                after=after if n == 0 and speaks else None,
                base=base if n == 0 else None,
            )

    def _manner(self, clause: Clause, lemma: str, speaks: bool, narrated: bool) -> str:
        """How it is said: from adverbs, "in a low voice", the verb, or the narrator's adjectives."""
        if speaks and lexicon.SPEECH.get(lemma) == "sing":
            return "sing"  # "sings softly" is sung
        for adjunct in (a for a in clause.adjuncts if a.prep in ("off-screen", "off screen") and narrated):
            self.ledger.cover(adjunct.tokens)
        tones = [p for a in clause.adjuncts if a.prep in ("in", "with") for p in a.phrases]
        how = [t.low for t in (*clause.adverbs, *clause.predicate, *(t for p in tones for t in (*p.before, p.head)))]
        how += [t.low for t in clause.subjects[0].before] if narrated else []
        said = next((lexicon.MANNERS[w] for w in how if w in lexicon.MANNERS), "")
        out = {t.low for t in clause.adverbs} | {a.prep for a in clause.adjuncts}
        whole = next((f"{lemma} {w}" for w in ("out", "aloud") if w in out), lemma)  # "cries out" is no weeping
        return said or (lexicon.SPEECH.get(whole, lexicon.SPEECH.get(lemma, "")) if speaks else "")

    def _speaker(self, clause: Clause, beats: list[dict[str, Any]]) -> tuple[str, ...]:
        """By subject; else whoever the sentence is about; else by turns."""
        if beats and beats[0]["who"]:
            who = tuple(beats[0]["who"])
            if clause.form == "ing" and not self._talks(who):  # "A girl stands as the bell rings, shouting …"
                doers = [b.id for b in self.cast.recent() if b.role == 2 and self._talks((b.id,))]
                return tuple(doers[:1]) or who
            return who
        if clause.verb is None and clause.subjects and self._talks(self.stage.subject):
            return tuple(self.stage.subject[:1])  # "Close-up of the girl: …"
        last = self.shot.beats[-1] if self.shot.beats else None
        if clause.verb is None and last is not None and not last.get("line") and self._talks(last["who"]):
            return tuple(last["who"][:1])  # "The robot turns. …"
        if clause.verb is not None and self.stage.subject:
            return tuple(m for i in self.stage.subject for m in self.cast.members.get(i, (i,)))
        turns = list(dict.fromkeys(reversed(self.speakers)))
        if not clause.verb and len(turns) > 1:
            return (turns[1],)
        if not clause.verb and turns:
            others = [b.id for b in self.cast.recent() if b.alive and b.id != turns[0] and b.id in self.scene.cast]
            return (others[0],) if others else (turns[0],)
        alive = [b for b in self.cast.recent() if b.alive]
        people = [b for b in alive if b.person] or alive
        return (people[0].id,) if people else self.stage.subject

    def _talks(self, who: Sequence[str]) -> bool:
        """Whether those are such as speak: people, animals, robots and their like."""
        beings = [self.cast.beings[w] for w in who if w in self.cast.beings]
        return bool(beings) and all(b.alive or b.noun.split()[-1] in TALKERS for b in beings)

    def _say(
        self,
        who: tuple[str, ...],
        text: str,
        manner: str,
        span: tuple[int, int],
        *,
        off: bool = False,
        verb: str = "",
        order: str = "then",
        after: Fraction | None = None,
        base: dict[str, Any] | None = None,
    ) -> None:
        """One speak beat; base carries target and manner words read with the verb."""
        if base is None and not verb and not off and self._completed(who, text, manner, span):
            return
        beat: dict[str, Any] = {
            **(base or {}),
            "id": base["id"] if base else new_id("b", self.taken),
            "who": who,
            "action": self.vocabulary.actions.get("speak", "speak"),
            "order": order,
            "line": {"text": text, "manner": manner, "off_screen": off or not who, "language": self.tongue},
        }
        if beat.get("target") in who:  # "says the owl"
            beat.pop("target")
        if verb and verb not in ("say", "speak"):
            beat["verb"] = verb
        else:
            beat.pop("verb", None)
        if after is not None:
            beat["after"] = after
        self.shot.beats.append(beat)
        note = "" if who or off else "nobody is named: spoken off screen"
        self.ledger.add("speech", span, f"{self.scene.id}.{self.shot.id}.{beat['id']}.line", "read", note)
        self.speakers += who
        for w in who:
            if w not in self.scene.cast:
                self.scene.cast.append(w)

    def _completed(self, who: tuple[str, ...], text: str, manner: str, span: tuple[int, int]) -> bool:
        """ "She whispers. …": the words of what was told before without them; False when nothing was."""
        last = self.shot.beats[-1] if self.shot.beats else None
        if last is None or last.get("line") or last["action"] not in ("speak", "sing") or tuple(last["who"]) != who:
            return False
        manner = manner or lexicon.SPEECH.get(last.get("verb", "").split(" ")[0] or last["action"], "")
        last |= {"action": "speak", "line": {"text": text, "manner": manner, "off_screen": False,
                                             "language": self.tongue}}
        self.ledger.add("speech", span, f"{self.scene.id}.{self.shot.id}.{last['id']}.line")
        self.speakers += who
        return True

    def _labelled(self, piece: Spoken) -> None:
        """[Name, tone]: "…" or Name (tone): …"""
        to = re.search(r"(?:^|,)\s*to (?:the )?([\w ]+?)\s*(?:,|$)", piece.tone)
        manner, voice, off = tone(piece.tone[: to.start()] + "," + piece.tone[to.end() :] if to else piece.tone)
        said = {w for w in re.findall(r"[a-z]+", piece.tone.lower())} & lexicon.LANGUAGES
        self.tongue = next((w.capitalize() for w in said), "")
        who = self.speaker(piece.name, piece.name_span)
        aimed = self.speaker(to[1].strip(), self._spot(piece, to[1])) if to and who else ()
        self.ledger.cover((piece.start, piece.text_span[0]))
        if not who:
            off = True
            label = re.findall(r"[a-z]+", f"{piece.name} {piece.tone}".lower())
            told = [x for w in label for x in (w, gender_of(w), lexicon.AGE_NOUNS.get(w, ""))]
            self.narrator += [w for w in told if w and w not in lexicon.VOICEOVER | {"voice", "vo", "v", "o"}]
        for w in who:
            self.cast.beings[w].voice += voice
            self.cast._spoken_of((w,), 2)
        if piece.tone:
            start = self.text.find(piece.tone, piece.name_span[1])
            self.ledger.add(
                "manner",
                (start, start + len(piece.tone)),
                f"{who[0]}.voice" if who and not manner else f"{self.scene.id}.{self.shot.id}",
            )
        base = {"id": new_id("b", self.taken), "target": aimed[0]} if aimed else None
        self._say(who, piece.text, manner, piece.text_span, off=off, base=base)
        self.tongue = ""
        self.ledger.add("speaker", piece.name_span, who[0] if who else "", note="" if who else "voice-over")

    def _spot(self, piece: Spoken, said: str) -> tuple[int, int]:
        """Where words of a label stand in the text."""
        start = self.text.find(said, piece.name_span[1])
        return start, start + len(said)

    def speaker(self, name: str, span: tuple[int, int]) -> tuple[str, ...]:
        """Who a label means: one known by that name or noun, else someone new; () for a narrator."""
        name = name.lstrip("@[ ")
        low = name.lower().strip()
        if not low or low.split()[-1] in lexicon.VOICEOVER | {"vo", "v.o."}:
            return ()
        hit = self.cast.one_named(name)
        if hit:
            return (hit,)
        words = [m for m in re.finditer(r"[\w'’-]+", self.text[slice(*span)]) if m[0].lower() not in ("the", "a", "an")]
        if words and self._common(words[-1][0].lower()):
            row = [Token(m[0], m[0].lower(), "NN", "A", span[0] + m.start(), span[0] + m.end()) for m in words]
            head = Token(row[-1].text, row[-1].low, "NN", "N", row[-1].start, row[-1].end)
            return self.cast.refer(Phrase(0, len(row), head, "the", None, 0, tuple(row[:-1])), 2)
        name = name.title() if name.isupper() else name
        met = self.cast.meant(name, self.labels, self.speakers)
        if met:
            return self.cast._spoken_of((met,), 2)
        being = self.cast.person(name, label=True)
        return self.cast._spoken_of((being.id,), 2)

    def _labels(self, names: Sequence[str]) -> tuple[str, ...]:
        """The labels that are proper names: not "Man", "Robot" or "Narrator"."""
        plain = [n.lstrip("@[ ").strip() for n in names]
        last = {n: n.lower().split()[-1] for n in plain if n}
        unseen = lexicon.VOICEOVER | {"vo", "v.o."}
        proper = [n for n, word in last.items() if word not in unseen and not self._common(word)]
        return tuple(n.title() if n.isupper() else n for n in proper)

    def _common(self, low: str) -> bool:
        return (is_person(low) or low in self.vocabulary.species or low in self.vocabulary.props) and (
            low not in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES
        )
