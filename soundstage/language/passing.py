# SPDX-License-Identifier: Apache-2.0
"""Time and place that go on within a film: "from day to night", "until he falls", "every morning", "enters a cafe"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon, relations
from soundstage.language.asides import Asides
from soundstage.language.breakers import breaks
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.hearing import BLOWN
from soundstage.language.noises import LOUDNESS, MACHINES, SOUNDS, names_a_noise
from soundstage.language.phrases import Phrase
from soundstage.language.quantified import WHENEVER
from soundstage.language.setting import place_of
from soundstage.language.states import CHANGES
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

HABITS = word_set("usually always often sometimes normally rarely regularly")
SPELLS = word_set(
    "morning day evening night afternoon week weekend month year summer winter spring autumn sunday monday tuesday "
    "wednesday thursday friday saturday hour dawn dusk"
)
NOWADAYS = word_set("today now nowadays yesterday currently")
ARRIVING = word_set("enter arrive reach step walk run come go return hurry rush")
INTO = {"enter": ("into", ""), "reach": ("",), "arrive": ("at", "in")}
UNDER = re.compile(
    r"\b(?:deep )?(?:under|beneath|below) (?:the |a )?(?:sea|ocean|water|waves|surface|lake)\b|\bunderwater\b"
)
RATE = re.compile(
    r"(?:\b(?:at|with|in) (?:a|the) (?:\w+ )?(?:frequency|rate|speed|rhythm|pace|tempo|cadence) of )?"
    rf"\b(?P<n>\d+(?:\.\d+)?|once|twice|{'|'.join(lexicon.NUMBERS)}) ?"
    r"(?:(?:time|circle|tap|stroke|turn|rotation|swing|step|round|knock|clap|beat|hit|pluck)s? )?"
    r"(?:per|a|every|each) (?P<unit>second|minute)\b"
)
GAP = re.compile(
    rf"\b(?:with|at) (?:about |roughly |around )?(?P<n>\d+(?:\.\d+)?|an?|{'|'.join(lexicon.NUMBERS)})[ -]seconds? "
    r"(?:intervals?\b(?: between (?:each|every|the) \w+)?|between (?:each|every|the) \w+)"
)  # "with two seconds between each knock"
MEALS = {"breakfast": "morning", "brunch": "morning", "lunch": "noon", "dinner": "evening", "supper": "evening"}
SUN = {"sun set": "dusk", "sun go": "dusk", "sun sink": "dusk", "sun rise": "dawn", "sun come": "dawn",
       "moon rise": "night"}
SOME = {"a few": 3, "a couple of": 2, "some": 3, "several": 4, "a": 1, "one": 1}
LATER = re.compile(
    rf"\b(?P<n>\d+(?:\.\d+)?|a few|a couple of|some|several|an?|{'|'.join(lexicon.NUMBERS)}) "
    r"(?P<unit>second|minute|moment|beat)s? (?:later|afterwards)\b"
)
SHOTS = re.compile(rf"(?:an? )?((?:\d+|{'|'.join(lexicon.NUMBERS)})[- ]shot)(?= )")
BPM = re.compile(
    r"(?:\b(?:at|with) (?:an? (?:tempo|speed|pace) of )?)?\b(\d{2,3})\s?-?(?:bpm|beats (?:per|a) minute)\b", re.I
)
FEET = word_set("cleat boot shoe heel sneaker sandal slipper trainer")
SELVES = frozenset(("itself", "themselves", "own"))
STEPPING = word_set("walk crunch step march splash click pound tread stomp run approach tap clack echo hurry stride")
OVERBOARD = re.compile(r"\boverboard\b|\bover the (?:side|rail|railing) of (?:the|a|his|her|their|its) (?:ship|boat)\b")
WATERY = frozenset(("beach", "headland", "coast_road"))


class Passing(Asides):
    """What a clause says of time and place going on, taken out of it before its deeds are read."""

    def _paced(self, row: Sequence[Token], taken: set[int]) -> Fraction:
        """ "Three times per second", "at a rate of 2 per second": how often a second; 0 when it is not said."""
        base = row[0].start if row else 0
        low = self.text[base : row[-1].end].lower() if row else ""
        m, apart = RATE.search(low), GAP.search(low)
        if m is None and apart is None:
            return Fraction(0)
        span = range(base + (m or apart).start(), base + (m or apart).end())  # type: ignore[union-attr]
        self.pace_words = [t for t in row if t.start in span]
        taken.update(i for i, t in enumerate(row) if t.start in span)
        if m is None and apart is not None:
            gap = Fraction({"a": 1, "an": 1}.get(apart["n"]) or lexicon.NUMBERS.get(apart["n"]) or Fraction(apart["n"]))
            return 1 / gap if gap else Fraction(0)
        assert m is not None
        often = {"once": 1, "twice": 2}.get(m["n"]) or lexicon.NUMBERS.get(m["n"]) or Fraction(m["n"])
        return Fraction(often) / (60 if m["unit"] == "minute" else 1)

    def _written(self, row: Sequence[Token], taken: set[int]) -> None:
        """What a sentence says of the film's own writing and form."""
        self._beats_a_minute(row, taken)
        self._in_shots(row, taken)

    def _beats_a_minute(self, row: Sequence[Token], taken: set[int]) -> None:
        """ "At 80 bpm": the tempo of the scene's music."""
        base = row[0].start if row else 0
        m = BPM.search(self.text[base : row[-1].end]) if row else None
        where = [i for i, t in enumerate(row) if m is not None and base + m.start() <= t.start < base + m.end()]
        if m is not None and where and not taken & set(where):
            self.scene.music["tempo"] = m[1]
            taken.update(where)
            self.ledger.add("music", [row[i] for i in where], f"{self.scene.id}.music")

    def _in_shots(self, row: Sequence[Token], taken: set[int]) -> None:
        """ "Four-shot teaser with …": in how many shots the film is told, which are told one by one."""
        base = row[0].start if row else 0
        m = SHOTS.match(self.text[base : row[-1].end].lower()) if row else None
        where = [i for i, t in enumerate(row) if m is not None and base + m.start(1) <= t.start < base + m.end(1)]
        if where and not taken & set(where):
            taken.update(where)
            self.ledger.add("form", [row[i] for i in where], "", "read", "how the film is told")

    def _later(self, row: Sequence[Token], taken: set[int]) -> None:
        """ "Two seconds later, …": a wait before what comes next in the sentence."""
        base = row[0].start if row else 0
        m = LATER.search(self.text[base : row[-1].end].lower()) if row else None
        if m is None:
            return
        number = Fraction(m["n"]) if m["n"][0].isdigit() else Fraction(lexicon.NUMBERS.get(m["n"], SOME.get(m["n"], 1)))
        self.waits = number * (60 if m["unit"] == "minute" else 1)
        span = range(base + m.start(), base + m.end())
        taken.update(i for i, t in enumerate(row) if t.start in span)
        self.ledger.add("order", (base + m.start(), base + m.end()), f"{self.scene.id}.{self.shot.id}")

    def _waited(self, order: str, after: Fraction | None) -> tuple[str, Fraction | None]:
        """The order of the deed at hand, with the wait that the words asked for before it."""
        if self.waits is None:
            return order, after
        waits, self.waits = self.waits, None
        return "then", after if after is not None else waits

    def _at_that_pace(self, often: Fraction, before: int) -> None:
        """The sentence's last deed, so often: as many times as fit into its seconds, four when none are said."""
        rows = [b for b in self.shot.beats[before:] if not b.get("line")]
        if not often:
            return
        if rows:
            told = rows[-1].get("times", 1)
            counted = told > 1 and not rows[-1].get("duration")  # "three times at a rate of once per second"
            lasts = told / often if counted else rows[-1].get("duration") or Fraction(4)
            rows[-1]["duration"], rows[-1]["times"] = lasts, max(1, round(often * lasts))
        binding = f"{self.scene.id}.{rows[-1]['id']}.times" if rows else ""
        self.ledger.add("count", self.pace_words, binding, "read" if rows else "approximated")

    def _again_and_again(self, row: Sequence[Token], before: int) -> None:
        """ "Every time the bell rings, the cat jumps": what happens together is shown twice."""
        said = [t for t in row if t.lemma == WHENEVER]
        beats = self.shot.beats[before:]
        if not said:
            return
        if beats:
            new = {b["id"]: new_id("b", self.taken) for b in beats}
            again = [{**b, "id": new[b["id"]], "until": new.get(b.get("until", ""), "")} for b in beats]
            again[0]["order"] = "then"
            self.shot.beats += [{k: v for k, v in b.items() if k != "until" or v} for b in again]
            heard = [c if c.at else c.model_copy(update={"at": beats[0]["id"]}) for c in self.shot.cues]
            mine = [c for c in heard if c.at in new]
            twice = [c.model_copy(update={"id": new_id("q", self.taken), "at": new[c.at]}) for c in mine]
            self.shot.cues[:] = [*heard, *twice]
        note = "whenever it happens: shown twice"
        self.ledger.add("form", said, beats[0]["id"] if beats else "", "approximated", note)

    def _habits(self, row: Sequence[Token], taken: set[int]) -> None:
        """ "Every morning", "on Sundays", "usually": what happens often is shown once; meals have their hour."""
        for t in (t for t in row if t.lemma in MEALS and t.kind == "N"):
            self.meals.setdefault(self.scene.id, t)
        for i, t in enumerate(row):
            if i and row[i - 1].low == "on" and t.low.endswith("s") and t.low.removesuffix("s") in SPELLS:
                self.ledger.add("form", [t], "", "approximated", "a habit: shown once")
                taken |= {i - 1, i}
                continue
            nxt = row[i + 1] if i + 1 < len(row) else None
            spell = t.low in ("every", "each") and nxt is not None and nxt.lemma in SPELLS
            if spell or t.low in HABITS:
                where = [t, nxt] if spell and nxt is not None and nxt.lemma not in lexicon.HOURS else [t]
                self.ledger.add("form", where, "", "approximated", "a habit: shown once")
            elif t.low in NOWADAYS and (i == 0 or row[i - 1].text in ",;" or i + 1 == len(row)):
                self.ledger.add("form", [t], "", "approximated", "the film plays at its own time")

    def _odd_style(self, row: Sequence[Token], taken: set[int], all_of_it: bool) -> None:
        """ "Style: watercolour", "in an art deco style": a style that the house does not have."""
        end = next((i for i, t in enumerate(row) if t.low in ("style", "aesthetic") and i), -1)
        begin = next((i for i in range(end - 1, max(-1, end - 6), -1) if row[i].low == "in"), -1)
        where = range(begin, end + 1) if 0 <= begin < end else range(len(row)) if all_of_it else range(0)
        if any(row[i].kind in "VX" for i in where) or not where:
            return
        taken.update(where)
        note = f"no such style yet: {self.style or 'clay'} is used"
        self.ledger.add("style", [row[i] for i in where if row[i].kind != "."], "style", "approximated", note)

    def _sunk(self, row: Sequence[Token], taken: set[int]) -> None:
        """ "Under the sea", "underwater": down there, not on the beach; "overboard" is said on a ship's deck."""
        low = " ".join(t.low for t in row)
        deck = self.vocabulary.places.get("ship deck", "")
        if OVERBOARD.search(low) and deck and self.scene.place in ("", *WATERY):
            self.scene.place, self.scene.noun = deck, self.scene.noun or "ship deck"
        if "underwater" not in self.vocabulary.places or not UNDER.search(low):
            return
        if self.scene.place and self.scene.place not in (*WATERY, "underwater"):
            return
        for i, t in enumerate(row):
            m = UNDER.match(" ".join(x.low for x in row[i : i + 4]))
            after = row[i + 1] if i + 1 < len(row) else None
            told = after is not None and after.kind in "NM" and names_a_noise(after.low)  # "underwater thuds"
            if m is None or t.low == "deep" or told:
                continue
            where = set(range(i, i + len(m[0].split())))
            taken |= where
            self.scene.place, self.scene.noun = self.vocabulary.places["underwater"], "underwater"
            self.ledger.add("place", [row[k] for k in sorted(where)], f"{self.scene.id}.place")

    def _at_meals(self) -> None:
        """Breakfast is in the morning, where no words tell the hour."""
        for scene_id, t in self.meals.items():
            scene = next((s for s in self.scenes if s.id == scene_id and not s.hour), None)
            if scene is not None:
                scene.hour = MEALS[t.lemma]
                self.ledger.add("hour", [t], f"{scene.id}.hour", note=f"the hour of {t.low}")

    def _time_goes_on(self, clause: Clause) -> None:
        """ "From day to night", "day turns into night": two scenes in one place, the second dissolved to."""
        into = next((a for a in clause.adjuncts if a.prep in ("to", "into") and self._tells_when(a.phrases)), None)
        first = next((a for a in clause.adjuncts if a.prep == "from" and self._tells_when(a.phrases)), None)
        turned = clause.verb is not None and clause.verb.lemma in CHANGES and self._tells_when(clause.subjects)
        if into is None or (first is None and not turned):
            return
        self._begin_when((first.phrases if first is not None else clause.subjects)[0])
        self.passes = into.phrases[0]
        marks = [*(first.tokens if first is not None else ()), *into.tokens]
        self.ledger.cover([*marks, *([clause.verb] if turned and clause.verb is not None else [])])
        clause.adjuncts = [a for a in clause.adjuncts if a is not into and a is not first]
        if turned:
            clause.subjects, clause.verb = [], None

    @staticmethod
    def _tells_when(phrases: Sequence[Phrase]) -> bool:
        return len(phrases) == 1 and phrases[0].head.lemma in (lexicon.HOURS.keys() | lexicon.SEASONS.keys())

    def _begin_when(self, phrase: Phrase) -> None:
        head = phrase.head.lemma
        key, table = ("hour", lexicon.HOURS) if head in lexicon.HOURS else ("season", lexicon.SEASONS)
        setattr(self.scene, key, table[head])
        self.ledger.add(key, [*phrase.before, phrase.head], f"{self.scene.id}.{key}")

    def _went_on(self) -> None:
        """The later scene of "from day to night", once the sentence is read."""
        if self.passes is None:
            return
        before, phrase, self.passes = self.scene, self.passes, None
        before.shots[-1].given = True
        self._open_scene()
        for name in ("place", "noun", "weather", "season", "hour", "mood"):
            setattr(self.scene, name, getattr(before, name))
        self.scene.place_words = list(before.place_words)
        self.scene.cast, self.scene.placements = list(before.cast), list(before.placements)
        self.shot.given, self.shot.transition = True, "dissolve"
        self._begin_when(phrase)

    def _at_the_sea(self, clause: Clause) -> None:
        """ "Waves crash against rocks" where no words have said where, or in a new shot after one indoors."""
        indoors = self.scene.place in self.vocabulary.indoors
        new = indoors and len(self.scene.shots) > 1 and not self.shot.beats
        if not breaks(clause) or (self.scene.place and not new) or "sea" not in self.vocabulary.places:
            return
        if new:
            self._open_scene()
        self.scene.place, self.scene.noun = self.vocabulary.places["sea"], "sea"

    def _arrives(self, clause: Clause) -> None:
        """ "Enters a cafe" after a scene elsewhere: the film goes there, at the same hour."""
        self._at_the_sea(clause)
        verb = clause.verb
        if verb is None or verb.lemma not in ARRIVING or clause.negated or not self.scene.place or not self.scene.used:
            return
        preps = INTO.get(verb.lemma, ("into", "inside", "to") if verb.lemma in ("return", "go") else ("into", "inside"))
        phrases = [p for a in clause.adjuncts if a.prep in preps for p in a.phrases]
        phrases += clause.objects if "" in preps else []
        for phrase in phrases[:1]:
            spot = place_of(phrase, self.vocabulary)
            thing = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
            if spot is not None and not thing and spot.unit != self.scene.place:
                before = self.scene
                self._open_scene()
                self.scene.hour, self.scene.weather, self.scene.season = before.hour, before.weather, before.season

    def _shines(self, clause: Clause) -> bool:
        """What gives light and how: "as the sun sets", "the lighting is even"."""
        return self._sun(clause) or self._lights(clause)

    def _sun(self, clause: Clause) -> bool:
        """ "As the sun sets": the hour, nobody's deed."""
        verb, subject = clause.verb, clause.subjects[0] if len(clause.subjects) == 1 else None
        if verb is None or subject is None or subject.head.lemma not in ("sun", "moon") or clause.objects:
            return False
        hour = SUN.get(f"{subject.head.lemma} {verb.lemma}", "")
        if not hour or (self.scene.hour not in ("", hour) and not self.scene.used):
            return False
        self.scene.hour = self.scene.hour or hour
        where = [*subject.before, subject.head, *clause.starter, verb, *clause.adverbs]
        self.ledger.add("hour", where, f"{self.scene.id}.hour")
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _on_foot(self, clause: Clause) -> None:
        """ "Boots crunch on gravel": somebody's feet, and what they do is walk."""
        alone = any(p.head.low in SELVES for a in clause.adjuncts if a.prep in ("by", "on") for p in a.phrases)
        for n, phrase in enumerate(clause.subjects if not alone else ()):  # "a pair of shoes walks by itself"
            walked = clause.verb is not None and clause.verb.lemma in STEPPING
            if walked and phrase.head.lemma in FEET and phrase.head.tag == "NNS" and phrase.owner is None:
                clause.subjects[n] = replace(phrase, head=replace(phrase.head, lemma="foot"))
                if clause.verb is not None and clause.verb.lemma == "crunch":  # no exercise
                    clause.verb = replace(clause.verb, lemma="walk")

    def _only_heard(self, clause: Clause) -> None:
        """What a clause tells beside its sound: where, until when, and what is there."""
        self._seen_too(clause)
        for adjunct in clause.adjuncts:
            if any(p.head.lemma in LOUDNESS for p in adjunct.phrases):
                self.ledger.cover([*adjunct.tokens, *(t for p in adjunct.phrases for t in (*p.before, p.head))])
                continue
            if relations.FRAME_SPOTS.get(adjunct.prep) == "background":
                self.hearing.far(self.scene, self.shot)
                self.ledger.cover(adjunct.tokens)
            heard = [p for p in adjunct.phrases if self.hearing.is_sound(p) or self.hearing.only_heard(p)]
            if adjunct.prep in ("after", "with", "before") and heard == adjunct.phrases:
                for phrase in heard:
                    self._sounds_like(phrase)
                continue
            self._setting_or_thing(adjunct)
        self._heard_until(clause)
        for phrase in clause.objects:  # "a wave hits the ship": it is there
            counted = phrase.head.lemma == "time" and phrase.count
            if counted and not self.ledger.has(phrase.head):
                where = [*phrase.before, phrase.head]
                self.ledger.add("count", where, self.shot.id, "approximated", "it sounds on: nothing to count")
            elif not counted and not self.ledger.has(phrase.head):
                self._setting_or_thing(Adjunct("in", (), [phrase]))

    def _seen_too(self, clause: Clause) -> None:
        """ "A coffee machine hums": a machine told with "a" is there, whatever its sound."""
        for phrase in clause.subjects[:1]:
            thing = taxonomy().file(phrase.head.lemma) == "06" and phrase.head.lemma not in MACHINES | BLOWN | SOUNDS
            if thing and phrase.det in ("a", "an") and clause.verb is not None and len(phrase.nouns) > 1:
                self.stage.refer(self.scene, phrase, 2)

    def _heard_until(self, clause: Clause) -> None:
        """ "Sleeps until a bell rings", "a ship's horn": when it is heard, and whose it is."""
        for owner in (p.owner for p in clause.subjects if p.owner is not None):
            thing = owner.det == "the" and owner.head.lemma in self.vocabulary.props
            if thing and not self.ledger.has(owner.head) and self.stage.refer(self.scene, owner):
                continue
            if not self.ledger.has(owner.head):
                where = [*owner.before, owner.head]
                self.ledger.add("sound", where, self.scene.id, "approximated", "whose sound it is: heard only")
        if any(t.low == "until" for t in clause.marker) and self.shot.cues:
            self.shot.cues[-1] = self.shot.cues[-1].model_copy(update={"at_end": bool(self.shot.cues[-1].at)})
            self.rung = self.shot.cues[-1].id
            self.ledger.add("order", clause.marker, f"{self.shot.id}.{self.rung}", note="it ends what was done before")

    def _until(self, clause: Clause, beats: list[dict[str, Any]]) -> None:
        """ "Runs until he falls": the deed before goes on till this one begins."""
        rows = self.shot.beats
        if beats and beats[0] in rows and self.rung:  # "… until a bell rings, then leaves": heard as the next begins
            cues = self.shot.cues
            at = {"at": beats[0]["id"], "at_end": False}
            cues[:] = [c.model_copy(update=at) if c.id == self.rung else c for c in cues]
            self.rung = ""
        if not beats or not any(t.low == "until" for t in clause.marker) or beats[0] not in rows:
            return
        n = next(i for i, b in enumerate(rows) if b is beats[0])
        if n:
            rows[n - 1]["until"] = beats[0]["id"]
