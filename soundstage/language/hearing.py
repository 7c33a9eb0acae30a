# SPDX-License-Identifier: Apache-2.0
"""Sound words -> cues, ambience and music wishes."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language import lexicon, relations
from soundstage.language.casting import carries, lives
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.likeness import BEDS as LIKE
from soundstage.language.likeness import NOISES, stands_for
from soundstage.language.meaning import meanings
from soundstage.language.noises import BEDS, SHORT, SOUNDS, chorus, droning, noise_of, running, sounding
from soundstage.language.phrases import Phrase
from soundstage.language.scoring import MUSIC, Scoring, paced
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import MOTION
from soundstage.language.vocabulary import ending
from soundstage.language.wordlist import word_set
from soundstage.model.production import Ambience, Cue, new_id

LOOKS_TOO = word_set("clear thick thin bright light heavy wooden metallic dry wet tiny slight short long low high dull")
FAR = frozenset(("distant", "faraway", "far-off", "unseen", "off-screen"))  # what is rather heard than seen
LOW = frozenset(("bass", "sub", "beat"))  # of music: no fish
TOUCHED = frozenset(("dry", "wet", "dull"))
WARS = frozenset(("battle", "combat", "war", "battlefield"))
SCORED = word_set("play swell begin start fade build be accompany underscore sound drift")
BLOWN = word_set("whistle horn siren alarm bell gong trumpet")  # heard when they are blown or rung
BLOWING = word_set("blow sound toll wail blare ring go peal answer reply respond call cry scream shriek howl moan "
                   "shrill jingle clang chime shout")
TELLING = word_set("tick click beep honk chime sizzle squeak rattle knock drip")  # one sound whoever makes it


class Hearing(Scoring):
    """Reads what is to be heard into the scene and shot at hand."""

    def clause(self, scene: DraftScene, shot: DraftShot, clause: Clause) -> bool:
        """A clause whose subject is a sound, weather or music: "Wind howls", "soft piano plays". True when it is."""
        if self._there_is(clause):
            clause.subjects, clause.objects, clause.verb = [*clause.subjects, *clause.objects], [], None
        if len(clause.subjects) != 1 or clause.subjects[0].pronoun or clause.quotes:
            return False
        phrase = clause.subjects[0]
        told = phrase.head.low in lexicon.SOUND_NOUNS
        if told and phrase.of is not None:  # "the sound of waves"
            self.ledger.add("form", [*phrase.before, phrase.head], "", note="what follows is heard")
            phrase = phrase.of
        head = phrase.head.lemma
        verb = clause.verb.lemma if clause.verb else ""
        negated = clause.negated or phrase.det == "no" or any(t.low in lexicon.NEGATORS for t in phrase.before)
        one = phrase.owner is not None or phrase.det in ("a", "an", "the")
        blown = head in BLOWN and verb == "sound" and one  # "until a horn sounds", "a ship's horn sounds"
        if not blown and self.music(scene, phrase, negated=negated, plays=verb in SCORED):
            self._cover(clause, "music", f"{scene.id}.music")
            self._scored_with(scene, clause)
            return True
        if head == "silence" or (negated and told and phrase.of is None):  # "no sound at all"
            scene.music["mood"] = scene.music.get("mood", "none")
            self._cover(clause, "sound", f"{scene.id}.music", "silence: no music")
            if phrase.of is not None:  # "the silence of winter"
                clause.subjects, clause.verb = [phrase.of], None
                return False
            return True
        if told and verb == "be" and clause.objects and not negated:  # "the only sound is a faint buzz"
            self._cover(clause)
            for each in clause.objects:
                self.heard_near(scene, shot, each)
            return True
        if told and clause.verb is None:
            self.heard_near(scene, shot, phrase)
            return True
        return self._sounding_thing(scene, shot, clause, phrase)

    def _sounding_thing(self, scene: DraftScene, shot: DraftShot, clause: Clause, phrase: Phrase) -> bool:
        """Whether what the clause is about is heard and not seen: weather, a phenomenon, a part of a machine."""
        head, verb = phrase.head.lemma, clause.verb.lemma if clause.verb else ""
        if clause.verb is None and head in self.vocabulary.places:
            return False  # "a city at night" is somewhere
        blown = head.endswith(tuple(BLOWN)) and verb in BLOWING  # a foghorn too
        machine = running(clause)
        if chorus(phrase, verb, self.vocabulary):  # "crickets chirp": nobody looks for them
            self._cover(clause)
            return self.heard(scene, shot, phrase, "", clause)
        acts = bool(clause.objects) or verb in MOTION or taxonomy().file(verb, "v") == "38"
        far = any(t.low in FAR for t in phrase.before) and taxonomy().is_a(verb, "sound", "v", 3)
        flown = acts and not machine and any(carries(s) for s in taxonomy().senses(head, "n", 4))  # a drone that flies
        seen = flown or (head in self.vocabulary.props and head not in BEDS and not (blown or machine))
        shown = seen or (self.pictured(phrase) and not (blown or machine)) or head in self.vocabulary.species
        if shown and not far:
            return False
        file = taxonomy().file(" ".join(phrase.nouns[-2:])) or taxonomy().file(head)  # "a spring roll" is no roll
        phenomenon = self.is_sound(phrase) or file in ("11", "19")
        if clause.verb is None and head not in BEDS and head not in lexicon.WEATHER and not phenomenon:
            return False  # "a keyboard": a thing to see
        if lives(head) and head not in BEDS | LOW and not blown and not far:
            return False
        if clause.verb is not None and not (blown or machine or far or sounding(head, verb, clause.form)):
            return False
        told = self.heard(scene, shot, phrase, verb, clause) or (machine and self._of_machine(shot, clause))
        if not told and not self._only_noise(shot, clause):
            return False
        self._cover(clause)
        return True

    def _only_noise(self, shot: DraftShot, clause: Clause) -> bool:
        """ "Artillery rumbles": what nothing shows makes the sound of its verb, or one that is told as missing."""
        phrase, verb = clause.subjects[0], clause.verb
        if verb is None or clause.objects or not (taxonomy().is_a(verb.lemma, "sound", "v", 3) or verb.lemma in SOUNDS):
            return False
        goes = any(a.prep in relations.WAYS and a.phrases for a in clause.adjuncts)  # "bullets ping off a pillar"
        if goes or (phrase.det in ("a", "an") and taxonomy().things(phrase.head.lemma)):
            return False
        effects = self.vocabulary.effects
        own = stands_for(NOISES, verb.lemma, effects) or effects.get(verb.lemma, "")
        unit = own or noise_of(verb.lemma, effects, kin=True)
        if unit:
            self.cue(shot, unit, phrase, (), [verb], note="" if own else f"nearest sound: {unit.replace('_', ' ')}")
            return True
        self.ledger.add("sound", [*phrase.before, phrase.head, verb], "", "not_understood",
                        "nothing sounds like this yet")
        return True

    def _of_machine(self, shot: DraftShot, clause: Clause) -> bool:
        """ "Tires screech": a part of a machine is heard as its verb says."""
        assert clause.verb is not None
        verb, phrase = clause.verb.lemma, clause.subjects[0]
        unit = stands_for(NOISES, verb, self.vocabulary.effects) or self.vocabulary.effects.get(verb, "")
        if unit:
            self.cue(shot, unit, phrase, (), [clause.verb])
        return bool(unit)

    def _there_is(self, clause: Clause) -> bool:
        """ "There is thunder": a sound that is, is heard."""
        told = [*clause.subjects, *clause.objects]
        if not clause.existential or clause.verb is None or clause.negated or len(told) != 1:
            return False
        weather = told[0].head.lemma in lexicon.WEATHER or told[0].head.lemma in ("snow", "silence")
        if not (weather or self.is_sound(told[0]) or self.only_heard(told[0])):
            return False
        self.ledger.cover([clause.verb, *clause.starter])
        return True

    def heard_near(self, scene: DraftScene, shot: DraftShot, phrase: Phrase) -> None:
        """What the words call a sound: by its name, else the nearest in meaning, else told as not understood."""
        if not self.heard(scene, shot, phrase) and not self._like(scene, shot, phrase, (), ()):
            of = [*phrase.of.before, phrase.of.head] if phrase.of else []
            where = [*phrase.before, phrase.head, *of]
            self.ledger.add("sound", where, "", "not_understood", "nothing sounds like this yet")

    @staticmethod
    def far_off(phrase: Phrase) -> bool:
        """ "Faint ocean waves": rather heard than seen."""
        bed = {phrase.head.lemma, phrase.head.low} & BEDS
        return bool(bed) and any(t.low in ("faint", "distant", "muffled", "far-off") for t in phrase.before)

    def heard_behind(self, scene: DraftScene, shot: DraftShot, phrase: Phrase) -> bool:
        """ "Faint room ambience", "distant battle ambience": a bed or, when its words name none, a sound like them."""
        how = tuple(t.low for t in phrase.before if t.low in lexicon.SOUND_ADJECTIVES)
        if any(t.low in WARS for t in phrase.before) and "gunshot" in self.vocabulary.effects:
            self.cue(shot, self.vocabulary.effects["gunshot"], phrase, how, note="nearest sound: gunshot")
            return True
        return self._like(scene, shot, phrase, how, ())

    def pictured(self, phrase: Phrase) -> bool:
        """Whether several nouns are together a thing to see: "a wind chime", though a chime is a sound."""
        return len(phrase.nouns) > 1 and " ".join(phrase.nouns) in self.vocabulary.props

    def is_sound(self, phrase: Phrase) -> bool:
        """Whether the noun means something heard: "a dull clang", "a wet squelching sound", "with a sharp tap"."""
        head, table = phrase.head.lemma, taxonomy()
        if self.pictured(phrase):
            return False
        if {head, phrase.head.low} & (SOUNDS | SHORT | NOISES.keys()) or (head == "tone" and "room" in phrase.nouns):
            dish = len(phrase.nouns) > 1 and table.file(" ".join(phrase.nouns[-2:])) == "13"  # "a spring roll"
            return not (dish or (phrase.of is not None and head == "tone"))
        if head == "hit" and (known := ending(self.vocabulary.effects, [t.low for t in (*phrase.before, phrase.head)])):
            return known[0] > 1  # "a solemn low hit"
        if head in self.vocabulary.props or head in self.vocabulary.species or lives(head):
            return False
        described = any(t.low in lexicon.SOUND_ADJECTIVES for t in phrase.before)
        most = 4 if described else 1
        return table.is_a(head, "sound", most=most) or table.is_a(head, "noise", most=most)

    def noisy(self, phrase: Phrase) -> bool:
        """ "Breaks with a glassy crack": beside a deed such a word, in no other sense a thing, is a sound.

        "With a dry slide" is one too, though there are slides to play on: the word is more often a deed's.
        """
        head, house = phrase.head.lemma, self.vocabulary
        told = {t.low for t in phrase.before} & lexicon.SOUND_ADJECTIVES
        leans = taxonomy().leans_verb(head)
        deed = leans and phrase.det in ("a", "an") and bool(told - (LOOKS_TOO - TOUCHED))
        deed = deed and not taxonomy().is_a(head, "implement", most=3)  # "with a soft brush"
        built = head in house.species or (head in house.props and not deed)
        if phrase.owner or phrase.of or built or lives(head):
            return False
        return deed or bool((told - LOOKS_TOO or leans) and noise_of(head, house.effects))

    def only_heard(self, phrase: Phrase) -> bool:
        """A thing in a list that is rather heard than seen: "footsteps and a distant siren"."""
        head, low = phrase.head.lemma, phrase.head.low
        seen = head in self.vocabulary.props or head in self.vocabulary.species or taxonomy().file(head) == "05"
        seen = seen or self.pictured(phrase)
        told = any(t.low in lexicon.SOUND_ADJECTIVES - LOOKS_TOO for t in phrase.before)
        seen = seen or (bool(taxonomy().things(head)) and not told)
        named = {head, low} & (self.vocabulary.effects.keys() | self.vocabulary.ambiences.keys())
        return bool(named) and not seen and head not in lexicon.WEATHER and head not in self.vocabulary.places

    def all_heard(self, phrases: Sequence[Phrase]) -> bool:
        """ "Crickets, a distant bell": a list of things that sound, one of them told as heard only."""
        named = self.vocabulary.effects.keys() | self.vocabulary.ambiences.keys()
        phrases = [p for p in phrases if p.head.lemma != "silence"]
        scored = [self.is_score(p) or p.head.lemma in MUSIC or paced(p) for p in phrases]  # "wind and soft flute"
        each = [{p.head.lemma, p.head.low} & named or self.is_sound(p) or scored[n] for n, p in enumerate(phrases)]
        opens = any(p.head.low in lexicon.SOUND_NOUNS for p in phrases[:1])  # "jungle sounds, monkeys"
        far = any(t.low in ("distant", "faint", "muffled", "far-off") for p in phrases for t in p.before)
        return len(phrases) > 1 and all(each) and (far or opens or any(scored))

    def _cover(self, clause: Clause, kind: str = "", binding: str = "", note: str = "") -> None:
        tokens = [t for s in clause.subjects for t in (*s.before, s.head)] + ([clause.verb] if clause.verb else [])
        tokens += [*clause.starter, *clause.adverbs, *clause.predicate, *clause.marker]
        if kind:
            self.ledger.add(kind, tokens, binding, note=note)
        self.ledger.cover(tokens)

    def heard(self, scene: DraftScene, shot: DraftShot, phrase: Phrase, verb: str = "",
              clause: Clause | None = None) -> bool:
        """One sound by its noun (and verb): an ambience when it is a bed, else a cue; none where there is "no" such."""
        if phrase.det == "no":
            scene.absent.append(phrase.head.low)
            self.ledger.add("absence", [*phrase.before, phrase.head], f"{scene.id}.absent", note="not to be heard")
            return True
        return self._heard(scene, shot, phrase, verb, clause)

    def _heard(self, scene: DraftScene, shot: DraftShot, phrase: Phrase, verb: str, clause: Clause | None) -> bool:
        head = phrase.head.lemma
        words = [t.lemma if t.kind in "NM" else t.low for t in phrase.before] + [head]
        said = [*phrase.before, *(clause.adverbs if clause else ())]
        how = tuple(t.low for t in said if {t.low, t.low.removesuffix("ly")} & lexicon.SOUND_ADJECTIVES)
        weather = self._weather(scene, phrase, verb)
        spelt = [*words[:-1], phrase.head.low]
        bed = ending(self.vocabulary.ambiences, words) or ending(self.vocabulary.ambiences, spelt)
        like = stands_for(LIKE, phrase.head.low, self.vocabulary.ambiences) or ""
        bed = bed or ((1, like) if like else None)
        effect = ending(self.vocabulary.effects, words) or ending(self.vocabulary.effects, spelt)
        effect = droning(phrase, self.vocabulary.effects) or effect or self._call(head, phrase.head.low)
        for t in phrase.before if effect is None else ():
            named = t.low.endswith("ing") or (head in lexicon.SOUND_NOUNS and t.kind in "NM")
            unit = noise_of(t.low, self.vocabulary.effects) if named else ""
            effect = (1, unit) if unit else effect  # "clinking cups", "a thump sound"
        if verb in TELLING and verb in self.vocabulary.effects:
            effect = (1, self.vocabulary.effects[verb])  # "the timer ticks": no beep
        if effect is None and verb:
            both = ending(self.vocabulary.effects, [*words, verb])
            effect = both if both and both[0] > 1 else None
        if bed and (head in BEDS or like or weather or not effect):
            if bed[1] not in [a.name for a in scene.ambience]:
                scene.ambience.append(Ambience(name=bed[1], words=how))
            self.ledger.add(
                "sound",
                [*phrase.before, phrase.head, *([clause.verb] if clause and clause.verb else [])],
                f"{scene.id}.ambience",
            )
            return True
        more = [clause.verb] if clause and clause.verb else []
        if effect:
            self.cue(shot, effect[1], phrase, how, more)
            return True
        return bool(weather) or (self.is_sound(phrase) and self._like(scene, shot, phrase, how, more))

    def _weather(self, scene: DraftScene, phrase: Phrase, verb: str) -> str:
        """The weather that the noun of a sound is, told to the scene; "" when it is none."""
        head = phrase.head.lemma
        weather = lexicon.WEATHER.get(head, "")
        if head == "snow":
            weather = "snow" if verb in ("fall", "swirl", "blow", "drift") else weather
            scene.season = scene.season or "winter"
        if weather and weather != "clear":
            if not scene.weather or scene.weather == "wind":
                scene.weather = weather
            self.ledger.add("weather", [phrase.head], f"{scene.id}.weather")
        return weather

    def _call(self, head: str, low: str) -> tuple[int, str] | None:
        """ "the sound of a cat": what an animal calls, by the first effect that is named after it; a noise by its own.
        """
        noise = stands_for(NOISES, low, self.vocabulary.effects)
        if noise:
            return (1, noise)
        if not lives(head):
            return None
        calls = [u for p, u in self.vocabulary.effects.items() if p.split()[0] == head and not p.endswith("hisses")]
        return (1, calls[0]) if calls else None

    def _bed(self, scene: DraftScene, phrase: Phrase, how: Sequence[str], words: Sequence[str]) -> bool:
        """ "quiet room tone", "busy market ambience": the bed nearest in meaning."""
        near = meanings().nearest(" ".join(words), self.vocabulary.ambiences, 0.4) if words else None
        places = [self.vocabulary.places.get(w, w).replace("_", " ") for w in words]
        own = next((w for w in places if w in self.vocabulary.ambiences), "")  # "jungle sounds": a forest's
        unit = self.vocabulary.ambiences.get(own or (near[0] if near else "room"), "")
        if not unit:
            return False
        if unit not in [a.name for a in scene.ambience]:
            scene.ambience.append(Ambience(name=unit, words=tuple(how)))
        note = f"nearest background sound: {unit.replace('_', ' ')}"
        of = [*phrase.of.before, phrase.of.head] if phrase.of else []
        where = [*phrase.before, phrase.head, *of]
        self.ledger.add("sound", where, f"{scene.id}.ambience", "approximated", note)
        return True

    def _like(
        self, scene: DraftScene, shot: DraftShot, phrase: Phrase, how: Sequence[str], more: Sequence[Token]
    ) -> bool:
        """A sound that no effect is named after: the nearest in meaning; False when nothing is near."""
        of = [t.lemma for t in (*phrase.of.before, phrase.of.head)] if phrase.of else []
        words = [t.lemma if t.kind in "NM" else t.low for t in phrase.before if t.low not in lexicon.SOUND_ADJECTIVES]
        words += of
        head = [] if phrase.head.lemma in lexicon.SOUND_NOUNS else [phrase.head.lemma]
        where = [t for t in phrase.before if t.low in self.vocabulary.places or taxonomy().is_place(t.low)]
        bed = phrase.head.lemma in lexicon.BEDDING or (phrase.head.lemma == "tone" and "room" in phrase.nouns)
        if phrase.head.lemma == "tone" and not bed:
            return False
        if bed or (where and not head):  # "jungle sounds"
            return self._bed(scene, phrase, how, words)
        sister = noise_of(phrase.head.low, self.vocabulary.effects, kin=True)
        if sister:
            self.cue(shot, sister, phrase, how, more, note=f"nearest sound: {sister.replace('_', ' ')}")
            return True
        made = [t.low for t in phrase.before if t.low.endswith("ing")]  # "crunching gravel"
        for said in ([*made, *head], made) if made else (head, [*words, *head], words):
            near = meanings().nearest(" ".join(said), self.vocabulary.effects, 0.42) if said else None
            if near and f"{near[0]}ing" not in said:  # "training sounds" are of no train
                unit = self.vocabulary.effects[near[0]]
                self.cue(shot, unit, phrase, how, more, note=f"nearest sound: {unit.replace('_', ' ')}")
                return True
        return False

    def far(self, scene: DraftScene, shot: DraftShot) -> None:
        """The sound read last is far away."""
        if shot.cues:
            shot.cues[-1] = shot.cues[-1].model_copy(update={"words": (*shot.cues[-1].words, "distant")})
        elif scene.ambience:
            scene.ambience[-1] = scene.ambience[-1].model_copy(update={"words": (*scene.ambience[-1].words, "distant")})

    def cue(self, shot: DraftShot, sound: str, phrase: Phrase, how: Sequence[str], more: Sequence[Token] = (), *,
            at: str = "", note: str = "") -> None:
        """A sound at its moment: with the beat before it, when there is one."""
        cue_id = new_id("q", self.taken)
        at = at or (shot.beats[-1]["id"] if shot.beats else "")
        of = [*phrase.of.before, phrase.of.head] if phrase.of else []
        told = [t for t in phrase.before if t.low not in lexicon.NUMBERS]
        said = " ".join(dict.fromkeys(t.lemma.lower() for t in (*told, phrase.head, *of, *more)))
        said = "" if said == phrase.head.lemma.lower() else said
        times = 1 if sound in self.vocabulary.sustained else max(1, phrase.count)  # "three knocks"
        made = Cue(id=cue_id, sound=sound, noun=phrase.head.lemma, at=at, times=times, words=tuple(how), said=said)
        shot.cues.append(made)
        of = [*phrase.of.before, phrase.of.head] if phrase.of and not self.ledger.has(phrase.of.head) else []
        where = [*phrase.before, phrase.head, *of, *more]
        self.ledger.add("sound", where, f"{shot.id}.{cue_id}", "approximated" if note else "read", note)
