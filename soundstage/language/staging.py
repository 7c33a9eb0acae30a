# SPDX-License-Identifier: Apache-2.0
"""What a clause asks of the scene before anyone acts: place, weather, mood, sounds, order, what must not be there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.casting import lives
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.hearing import BLOWING, TELLING
from soundstage.language.ideas import abstract
from soundstage.language.noises import SHORT, SOUNDS, unlike_beasts
from soundstage.language.phrases import Phrase, items
from soundstage.language.scanner import Scanner
from soundstage.language.scenery import Scenery
from soundstage.language.scoring import MUSIC, paced
from soundstage.language.setting import place_like, place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import POSTURES, moves
from soundstage.language.wordlist import word_set

ON_THE_BEAT = word_set("boom hit thud bang crash sting stinger click snap slam clap thump chime ding")
HEARD_WITH = word_set("with of to into in under over against by on")
LASTING = word_set("sit stand sleep lie walk run fly drive swim dance play ride hide eat cook")
PERVADES = word_set(
    "fill pervade hang settle descend linger surround envelop wash come fall reign loom grow rise permeate dominate "
    "build overcome prevail sweep be feel hover"
)
AUDIO = word_set("audio soundscape soundtrack sound")
AUDIO_DOES = word_set("capture feature begin start dominate consist include shift transition emphasize emphasise focus "
                      "contain comprise open lead deliver highlight fill change")
EVOKES = word_set(
    "build heighten raise "
    "convey evoke express symbolize symbolise represent suggest reflect embody radiate exude emphasize emphasise "
    "highlight create inspire instill capture show bring add set give emanate signify depict have feel enhance"
)
WAITS = word_set("second sec s moment while minute pause beat instant bit")
PLAIN_TONES = frozenset(("voice", "tone"))
TONES = word_set("voice whisper tone shout murmur sigh laugh chuckle grin smile growl accent giggle sob yell")
BACKING = frozenset(("ambience", "ambiance"))
MAKING = word_set("make produce create emit give let have release generate cause hear add feature include capture play")
TONED = lexicon.MOODS.keys() | lexicon.TEMPOS.keys()


class Staging(Scenery):
    """Settings, sounds and order of a clause, taken out of it before its deeds are read."""

    def _sounds(self, row: list[Token], section: str) -> None:
        """A section that lists sounds or music."""
        pairs = zip(row, [*row[1:], None], strict=True)
        row = [_of_sounds(t, n) for t, n in pairs]
        self._toned_music(row if section in ("music", "soundtrack") else ())
        for clause in Scanner(items(row), list(row)).read():
            self.ledger.cover([clause.verb] if clause.verb is not None else [])  # "gulls crying"
            last = next((a for a in clause.adjuncts if a.prep == "at" and [p.head.lemma for p in a.phrases] == ["end"]),
                        None)
            clause.adjuncts = [a for a in clause.adjuncts if a is not last]
            for phrase in [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]:
                music = section in ("music", "soundtrack") or phrase.head.lemma in {
                    *lexicon.INSTRUMENTS,
                    *lexicon.GENRES,
                }
                if self.ledger.has(phrase.head):
                    continue
                effect = section not in ("music", "soundtrack") and " ".join(phrase.nouns) in self.vocabulary.effects
                if not (
                    (not effect and self.hearing.music(self.scene, phrase, plays=music))
                    or self.hearing.heard(self.scene, self.shot, phrase, clause.verb.lemma if clause.verb else "")
                ) and not self.settings.absorb(self.scene, phrase):
                    self.hearing.heard_near(self.scene, self.shot, phrase)
            if last is not None and self.shot.cues:  # "a bell at the end"
                self.shot.cues[-1] = self.shot.cues[-1].model_copy(update={"at_end": True})
                path = f"{self.shot.id}.{self.shot.cues[-1].id}"
                self.ledger.add("order", [*last.tokens, last.phrases[0].head], path)

    def _of_audio(self, row: list[Token], section: str) -> tuple[list[Token], str]:
        """ "The audio captures the crackle of a fire": the sentence as a list of what is heard, without its lead."""
        first = 1 if row and row[0].kind == "D" else 0
        lead = next((i for i, t in enumerate(row[:6]) if i > first and t.lemma in AUDIO_DOES), 0)
        led = lead and row[first].low in AUDIO and not any(t.kind == "Q" for t in row) and not section
        if not led or any(t.kind in "V" for t in row[:lead]):
            return row, section
        end = lead + 1 + (row[lead + 1 : lead + 2] != [] and row[lead + 1].kind in "P")
        self.ledger.add("form", [t for t in row[:end] if t.kind not in "."], "", "read", "what follows is heard")
        return row[end:], "audio"

    def _toned_music(self, row: Sequence[Token]) -> None:
        """ "Music: solo guitar, melancholic, slow.": words that stand alone between commas tell of all of it."""
        for i, t in enumerate(row):
            alone = (i == 0 or row[i - 1].text == ",") and (i + 1 >= len(row) or row[i + 1].text in ",.")
            key, table = ("tempo", lexicon.TEMPOS) if t.low in lexicon.TEMPOS else ("mood", lexicon.MOODS)
            if alone and t.low in table:
                self.scene.music.setdefault(key, table[t.low])
                self.ledger.add("music", [t], f"{self.scene.id}.music")

    def _change(self, clause: Clause, first: bool, row: list[Token]) -> None:
        """A place or hour said first that differs from the scene's opens a new scene."""
        if not self.scene.used and not self.scene.place and not self.fresh:
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
            spots += clause.subjects[:1] if not clause.adjuncts or self.fresh else []
            spots += [p for a in clause.adjuncts if a.prep in ("in", "inside", "at") for p in a.phrases]
        for phrase in spots:
            cut_to = self.fresh and clause.verb is None and phrase in clause.subjects and not lives(phrase.head.lemma)
            spot = place_of(phrase, self.vocabulary) or (place_like(phrase, self.vocabulary) if cut_to else None)
            known = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
            hour = lexicon.HOURS.get(phrase.head.lemma, "")
            elsewhere = spot is not None and not known and (self.scene.place or self.fresh)
            elsewhere = elsewhere and spot is not None and spot.unit != self.scene.place
            later = hour and (self.scene.hour or self.fresh) and hour != self.scene.hour and hour != "day"
            if (elsewhere or later) and (self.scene.used or self.fresh):
                place = self.scene
                self._open_scene()
                if not elsewhere:
                    self.scene.place, self.scene.noun = place.place, place.noun
                    self.scene.place_words = list(place.place_words)
                return

    def _is_heard(self, clause: Clause) -> bool:
        """ "Wind and waves are heard": sounds, nobody's deed."""
        if self._told_of_sound(clause):
            return True
        ruled = [p for p in clause.subjects if p.head.lemma == "silence" or (
            p.det == "no" and p.head.low in lexicon.SOUND_NOUNS)]
        listed = len(clause.subjects) > 1 and (clause.verb is not None or ruled == clause.subjects[:1])
        for phrase in ruled if listed else ():
            self._falls_silent(phrase)  # "complete silence, then a phone rings"
            clause.subjects.remove(phrase)
        if clause.verb is None or clause.verb.lemma != "hear" or clause.form != "passive" or not clause.subjects:
            return False
        self.ledger.cover([clause.verb, *clause.adverbs])
        for phrase in clause.subjects:
            if not self.hearing.heard(self.scene, self.shot, phrase) and not self.settings.absorb(self.scene, phrase):
                self.hearing.heard_near(self.scene, self.shot, phrase)
        return True

    def _told_of_sound(self, clause: Clause) -> bool:
        """ "A distinct tap timed to the feet": more of what was heard just now."""
        first = clause.subjects[0] if len(clause.subjects) == 1 and clause.aside else None
        heard = first is not None and self.ledger.has(first.head) and first.head.start not in self.cast.known
        if first is None or not heard or clause.verb is None or not self.hearing.is_sound(first):
            return False
        self.ledger.cover([clause.verb, *clause.starter, *clause.adverbs, *clause.predicate])
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _it_rains(self, clause: Clause) -> bool:
        """ "it starts to rain"."""
        verb = clause.verb
        known = verb is not None and (verb.lemma in lexicon.WEATHER or f"{verb.lemma}ing" in lexicon.WEATHER)
        if verb is None or not known or [p.head.low for p in clause.subjects] != ["it"]:
            return False
        self._with_sounds(clause)
        weather = lexicon.WEATHER.get(verb.lemma + "ing") or lexicon.WEATHER[verb.lemma]
        self.scene.weather = self.scene.weather or weather
        self.ledger.add("weather", [verb, *clause.starter, *clause.adverbs], f"{self.scene.id}.weather")
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _pervades(self, clause: Clause) -> bool:
        """ "A sense of wonder fills the room", "the light evokes loneliness": a mood, nobody's deed."""
        verb = clause.verb
        if verb is None or clause.quotes:
            return False
        ideas = self.settings.ideas
        alone = not clause.objects and not clause.adjuncts and len(clause.subjects) == 1 and not clause.subjects[0].det
        reigns = verb.lemma in PERVADES or (alone and abstract(clause.subjects[0].head.lemma))  # "justice triumphs"
        if reigns and len(clause.subjects) == 1 and ideas.read(self.scene, clause.subjects[0]):
            rest = clause.objects
        elif verb.lemma in EVOKES and clause.objects and ideas.read(self.scene, clause.objects[0]):
            rest = clause.subjects + clause.objects[1:]
            if clause.subjects:
                self.stage.about(clause, self.stage.subjects(self.scene, clause))
        else:
            return False
        self.ledger.add("mood", [verb, *clause.adverbs, *clause.starter], f"{self.scene.id}.mood")
        for phrase in rest:
            if not self.ledger.has(phrase.head) and not ideas.read(self.scene, phrase):
                self._setting_or_thing(Adjunct("in", (), [phrase]))
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _language(self, clause: Clause) -> str:
        """ "says in French": the language of the clause's lines, or ""."""
        found = ""
        for adjunct in [a for a in clause.adjuncts if a.prep == "in" and len(a.phrases) == 1]:
            head = adjunct.phrases[0].head
            if head.low in lexicon.LANGUAGES and clause.quotes:
                found = head.text.capitalize()
                where = [*adjunct.tokens, *adjunct.phrases[0].before, head]
                note = "kept on the line; an English voice says it"
                self.ledger.add("manner", where, f"{self.scene.id}.{self.shot.id}", "approximated", note)
                clause.adjuncts.remove(adjunct)
        return found

    def _without(self, clause: Clause) -> None:
        """ "without music", "without any cars": asked not to be there."""
        for adjunct in [a for a in clause.adjuncts if a.prep == "without" and a.phrases]:
            for phrase in adjunct.phrases:
                where = [*adjunct.tokens, *phrase.before, phrase.head]
                if phrase.pronoun and phrase.head.kind == "O":  # "leaves without her": she is there
                    self.ledger.add("absence", where, "", note="not with whom it happens")
                    continue
                if not self.hearing.music(self.scene, phrase, negated=True):
                    self.scene.absent.append(phrase.head.low)
                    self.ledger.add("absence", where, f"{self.scene.id}.absent", note="asked not to be there")
            clause.adjuncts.remove(adjunct)

    def _with_sounds(self, clause: Clause, listed: bool = False) -> None:
        """ "… with a loud splash": what is heard is no thing to build."""
        self._listed_sounds(clause, clause.subjects if listed else ())
        for phrase in list(clause.objects):
            told = not phrase.det and any(t.low in lexicon.SOUND_ADJECTIVES for t in phrase.before)  # ", gentle hum"
            told = told or phrase.of is not None  # ", the hum of a fridge"
            made = clause.verb is not None and clause.verb.lemma in MAKING | {"hum", "sing", "whistle"}
            scored = phrase.head.lemma in MUSIC and (made or not phrase.det)  # "…, waltz music"
            odd = made and not taxonomy().senses(phrase.head.lemma) and bool(phrase.adjectives)
            odd = odd and all(t.low in lexicon.SOUND_ADJECTIVES for t in phrase.adjectives)  # "makes a deep whoof"
            heard = scored or odd or phrase.head.lemma in SHORT or ((told or made) and self.hearing.is_sound(phrase))
            if (heard or self.hearing.is_score(phrase)) and self._sounds_like(phrase):
                clause.objects.remove(phrase)
        for adjunct in list(clause.adjuncts):
            if clause.quotes and adjunct.prep in ("in", "with") and any(p.head.lemma in TONES for p in adjunct.phrases):
                self._toned(clause, adjunct)
                continue
            if adjunct.prep == "in" and [p.head.lemma for p in adjunct.phrases] == ["silence"]:
                self._falls_silent(adjunct.phrases[0])
                clause.adjuncts.remove(adjunct)
                continue
            scored = adjunct.prep in ("to", "with", "over", "under", "by")  # "dances to upbeat music"
            danced = [p for p in adjunct.phrases if scored and p.head.lemma in MUSIC]
            danced += [p for p in adjunct.phrases if p.head.lemma in BACKING or self.hearing.far_off(p)]
            sounds = [p for p in adjunct.phrases if self.hearing.is_sound(p) or self.hearing.is_score(p) or p in danced]
            done = adjunct.prep == "with" and clause.verb is not None and clause.verb.lemma not in POSTURES
            sounds += [p for p in adjunct.phrases if done and p not in sounds and self.hearing.noisy(p)]
            if adjunct.prep == "on":  # "waves smash on a heavy boom"
                sounds = [p for p in sounds if p.head.lemma in ON_THE_BEAT and p.det in ("a", "an", "every", "each")]
            if adjunct.prep not in HEARD_WITH or not sounds:
                continue
            sounds = [p for p in sounds if self._sounds_like(p)]
            if clause.verb is not None and clause.verb.lemma == "listen":  # to music: one nods to it
                clause.adverbs += [p.head for p in sounds if p.head.lemma in MUSIC]
            adjunct.phrases = [p for p in adjunct.phrases if p not in sounds]
            if not adjunct.phrases:
                clause.adjuncts.remove(adjunct)

        if self.scene.music:
            self.hearing.tempo(self.scene, clause)

    def _toned(self, clause: Clause, adjunct: Adjunct) -> None:
        """ "asks in a whisper", "says in a squeaky voice": how it is said."""
        clause.adjuncts.remove(adjunct)
        unseen = any(p.head.lemma in lexicon.VOICEOVER for p in clause.subjects)
        who = () if unseen else self.stage.subjects(self.scene, clause)
        being = self.cast.beings.get(who[0]) if who else None
        for phrase in adjunct.phrases:
            words = [*phrase.before, *([] if phrase.head.lemma in PLAIN_TONES else [phrase.head])]
            known = [t for t in words if t.low in lexicon.MANNERS]
            clause.adverbs += known
            self.ledger.cover([phrase.head])
            for t in [t for t in words if t not in known]:
                if being is not None:
                    being.voice.append(t.low)
                self.ledger.add("voice", [t], f"{who[0]}.voice" if who else "", "approximated", "a word of the voice")

    def _listed_sounds(self, clause: Clause, phrases: Sequence[Phrase]) -> None:
        """ "a beach, the sound of waves": of a list of things those that are heard."""
        told = self.hearing.all_heard(phrases)
        for phrase in list(phrases):
            of = phrase.of if phrase.head.low in lexicon.SOUND_NOUNS else None
            scored = self.hearing.is_score(phrase) or (phrase.head.lemma in MUSIC and phrase.det in ("", "no"))
            scored = scored or paced(phrase)
            if phrase.head.lemma == "silence" and not phrase.of:
                self._falls_silent(phrase)
                clause.subjects.remove(phrase)
            elif scored and self.hearing.music(self.scene, phrase, negated=phrase.det == "no"):
                clause.subjects.remove(phrase)  # "cold blue light, eerie violin music"
            elif told and self.hearing.heard(self.scene, self.shot, phrase):
                clause.subjects.remove(phrase)
            elif (self.hearing.is_sound(phrase) or self.hearing.only_heard(phrase)) and (
                self.hearing.heard(self.scene, self.shot, of or phrase)
                or (phrase.head.low in lexicon.SOUND_NOUNS and self._sounds_like(of or phrase))
            ):
                self.ledger.cover([*phrase.before, phrase.head])
                clause.subjects.remove(phrase)

    def _sounds_like(self, phrase: Phrase) -> bool:
        """The sound as a cue; told as not understood when nothing sounds near it."""
        done = self.hearing.music(self.scene, phrase) or self.hearing.heard(self.scene, self.shot, phrase)
        done = done or (phrase.head.lemma in BACKING and self.hearing.heard_behind(self.scene, self.shot, phrase))
        done = done or (phrase.of is not None and self.hearing.heard(self.scene, self.shot, phrase.of))
        if not done:
            where = [*phrase.before, phrase.head]
            self.ledger.add("sound", where, "", "not_understood", "nothing sounds like this yet")
        return True

    def _order(self, clause: Clause) -> tuple[str, Fraction | None]:
        """then or with, and a wait: from the words; another subject in the same sentence joins what goes on."""
        after: Fraction | None = None
        for adjunct in list(clause.adjuncts):
            if adjunct.prep == "after" and adjunct.phrases and adjunct.phrases[0].head.lemma in WAITS:
                after = Fraction(adjunct.phrases[0].count or 1)
                where = [*adjunct.tokens, *adjunct.phrases[0].before, adjunct.phrases[0].head]
                self.ledger.add("order", where, f"{self.scene.id}.{self.shot.id}")
                clause.adjuncts.remove(adjunct)
        for phrase in list(clause.subjects):
            if phrase.head.lemma in WAITS and clause.marker and len(clause.subjects) >= 1:
                after = Fraction(phrase.count or 1)
                self.ledger.add("order", [*phrase.before, phrase.head], f"{self.scene.id}.{self.shot.id}")
                clause.subjects.remove(phrase)
                clause.shared = not clause.subjects
        if clause.marker:
            until = any(t.low == "until" for t in clause.marker)
            note = "goes on till this begins" if until else ""
            self.ledger.add("order", clause.marker, f"{self.scene.id}.{self.shot.id}", "read", note)
        if clause.order in ("then", "with"):
            return clause.order, after
        if clause.joined and clause.subjects and not clause.shared and self.shot.beats and clause.verb is not None:
            last = self.shot.beats[-1]
            goes_on = last["action"] in LASTING or moves(last.get("verb", ""), last["action"])
            return ("with" if goes_on and after is None else "then"), after
        return "then", after

    def _ring(self, clause: Clause, beats: Sequence[dict[str, Any]]) -> None:
        """A thing whose verb is a sound no action makes ("a phone rings", "the bell tolls") gets a cue."""
        if clause.verb is None or len(clause.subjects) > 1 or not beats:
            return
        again = replace(clause.verb, kind="O", tag="PRP", lemma="it")  # "… is added and sizzles"
        phrase = clause.subjects[0] if clause.subjects else Phrase(0, 1, again, pronoun=True)
        lemma = clause.verb.lemma
        if phrase.head.lemma == "foot":  # steps are heard where they fall
            return
        effects = self.vocabulary.effects
        if phrase.pronoun and beats[0]["who"]:  # "… into a pan, and it sizzles"
            thing = self.cast.beings.get(beats[0]["who"][0])
            if thing is not None and not thing.alive:
                phrase = replace(phrase, head=replace(phrase.head, lemma=thing.noun), pronoun=False)
        rings = beats[0]["action"] in ("sway", "swing") and f"{phrase.head.lemma} {lemma}" in effects  # a wind chime
        if (lemma in self.vocabulary.actions and not rings) or phrase.pronoun:
            return
        moves_too = beats[0]["action"] in ("open", "close", "fall", "explode")  # "creaks open"
        blown = [p.head.lemma for p in clause.objects[:1] if lemma in BLOWING]  # "blows a whistle"
        being = self.cast.beings.get(beats[0]["who"][0]) if beats[0]["who"] else None
        breathless = being is not None and not being.alive and lemma == "blow"  # an umbrella that blows away
        calls = beats[0]["action"] == "bark" and phrase.head.lemma in effects  # a rooster has a voice of its own
        sound = "" if breathless or calls else (
            next((effects[noun] for noun in blown if noun in effects), "")
            or effects.get(f"{phrase.head.lemma} {lemma}")
            or unlike_beasts(effects.get(lemma, ""), phrase, effects)
            or effects.get(f"{lemma}s")
            or effects.get(f"{lemma}ing")
            or (effects.get(phrase.head.lemma) if taxonomy().is_a(lemma, "sound", "v", 3) else None)
        )
        if sound:
            mute = not moves_too and self._only_sounding(being, beats[0], lemma)
            self.hearing.cue(self.shot, sound, phrase, (), [clause.verb], at="" if mute else beats[0]["id"])
            if mute:
                self.ledger.heard_instead(beats[0]["id"], f"{self.shot.id}.{self.shot.cues[-1].id}")

    def _only_sounding(self, being: Being | None, beat: dict[str, Any], lemma: str) -> bool:
        """Whether a thing only sounds: it has nothing to act then, and its beat is taken away."""
        still = being is not None and being.part.family != "body" and not beat.get("target")
        noise = lemma in TELLING or taxonomy().is_a(lemma, "sound", "v", 3) or (
            lemma in SOUNDS and beat["action"] in ("stand", "walk", "work"))  # a burner hisses
        if not still or not noise or beat not in self.shot.beats:
            return False
        self.shot.beats.remove(beat)
        last = self.shot.beats[-1]["id"] if self.shot.beats else ""
        cues = self.shot.cues
        cues[:] = [c.model_copy(update={"at": last}) if c.at == beat["id"] else c for c in cues]
        return True


def _of_sounds(t: Token, nxt: Token | None) -> Token:
    """A word in a list of sounds: "crying gulls", "siren": what stands last before a mark is a noun."""
    if t.kind == "G" and nxt is not None and nxt.kind in "NA":
        return replace(t, kind="A")
    last = t.kind == "A" and (nxt is None or nxt.text in ",.") and t.low not in TONED
    return replace(t, kind="N", tag="NN") if last and taxonomy().senses(t.low) else t
