# SPDX-License-Identifier: Apache-2.0
"""What a clause's subjects tell of the scene itself: the place it plays in, its sky and its light."""

from __future__ import annotations

from dataclasses import replace

from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.lettering import Lettering
from soundstage.language.likeness import THINGS
from soundstage.language.phrases import Phrase, stuff
from soundstage.language.setting import GLEAMS, place_like, place_of
from soundstage.language.states import PLACED, TOLD
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import LIGHTING
from soundstage.language.wordlist import word_set
from soundstage.model.production import Cue, new_id

WITHIN = word_set("floor wall ceiling corridor entrance edge middle centre center heart aisle ground window door")
TEEMING = word_set("bustle teem swarm throng brim overflow crawl")
FULL = TEEMING | word_set("full pack crowd fill jam cram overrun")
CROWD = 8  # how many stand for a crowd


class Scenery(Lettering):
    """Takes places, skies and lights out of a clause's subjects."""

    def _scenery(self, clause: Clause) -> None:
        """Subjects that are places ("A beach at noon.", "Garden, zoom in") or setting words set the scene."""
        self._crowds(clause)
        for phrase in clause.objects if not self.scene.place else ():
            inside = phrase.of if phrase.head.lemma in WITHIN else None
            spot = (place_of(inside, self.vocabulary) or place_like(inside, self.vocabulary)) if inside else None
            if phrase.of is not None and spot is not None:  # "sweeps the floor of a space station"
                self.settings.set_place(self.scene, phrase.of, spot)
        for phrase in list(clause.subjects):
            if phrase.pronoun or (phrase.name and not place_of(phrase, self.vocabulary)):
                continue
            if self._in_the_sky(clause, phrase) or (
                self.settings.absorb(self.scene, phrase) and clause.verb is None
            ):
                clause.subjects.remove(phrase)
                for adjunct in (a for a in clause.adjuncts if a.near is phrase):
                    adjunct.near = None
                continue
            if phrase in clause.subjects and len(clause.subjects) == 1 and self._furnished(clause, phrase):
                return
            listed = clause.verb is None and not clause.existential and phrase is clause.subjects[0]
            if len(clause.subjects) > 1 and not listed:
                continue
            self._sited_by(clause, phrase)

    def _lights(self, clause: Clause) -> bool:
        """ "The lighting is even": how the scene is lit."""
        subject = clause.subjects[0] if len(clause.subjects) == 1 else None
        said = clause.verb is not None and clause.verb.lemma in ("be", "remain", "stay")
        if not said or subject is None or subject.head.lemma not in ("lighting", "light", "illumination"):
            return False
        looks = [t for t in (*clause.predicate, *clause.adverbs) if t.kind == "A" or t.low == "even"]
        if not looks or clause.objects or clause.negated or clause.existential:
            return False
        self.scene.light += [f"{t.low} lighting" for t in looks]
        where = [*subject.before, subject.head, clause.verb, *clause.adverbs, *clause.predicate]
        self.ledger.add("light", [t for t in where if t is not None], f"{self.scene.id}.light")
        return True

    def _crowds(self, clause: Clause) -> None:
        """ "A square full of people", "packed with tourists": more than a few of them."""
        done = [clause.verb] if clause.verb is not None and clause.form in ("passive", "ing") else []
        if not any(t.lemma in FULL or t.low in FULL for t in (*clause.predicate, *done)):
            return
        for adjunct in (a for a in clause.adjuncts if a.prep in ("of", "with", "by")):
            adjunct.phrases = [replace(p, count=CROWD) if p.plural and not p.count and lives(p.head.lemma) else p
                               for p in adjunct.phrases]

    def _furnished(self, clause: Clause, phrase: Phrase) -> bool:
        """ "A street lined with trees": the place, and what is said to be all about it."""
        verb = clause.verb
        told = verb is not None and clause.form == "passive" and verb.lemma in TOLD | PLACED | FULL
        told = told or (verb is not None and clause.form == "ing" and verb.lemma in TEEMING)
        spot = place_of(phrase, self.vocabulary) if told and not clause.negated else None
        spot = spot or (place_like(phrase, self.vocabulary) if told and verb and verb.lemma in TEEMING | FULL else None)
        built = phrase.head.lemma in self.vocabulary.props or self.scene.place not in ("", spot.unit if spot else "")
        if spot is None or built or verb is None:
            return False
        self.settings.set_place(self.scene, phrase, spot)
        self.scene.place_words.append(verb.low)
        self.ledger.add("attribute", [verb, *clause.adverbs], f"{self.scene.id}.place_words")
        there = [p for a in clause.adjuncts if a.prep in ("with", "by", "of", "in") for p in a.phrases]
        clause.adjuncts = [a for a in clause.adjuncts if not set(map(id, a.phrases)) & set(map(id, there))]
        seen = [p for p in there if not self.settings.absorb(self.scene, p)]
        for p in [p for p in seen if stuff(p.head.lemma)]:
            self.scene.place_words.append(p.head.low)
            self.ledger.add("attribute", [*p.before, p.head], f"{self.scene.id}.place_words")
        clause.subjects = [p for p in seen if not stuff(p.head.lemma)]
        clause.verb, clause.adverbs = None, []
        return True

    def _sited_by(self, clause: Clause, phrase: Phrase) -> None:
        """A subject that may be the place itself: alone, lit, or said to be there."""
        verb = clause.verb
        lit = verb is not None and clause.form == "passive" and verb.lemma in LIGHTING
        filled = verb is not None and clause.form == "passive" and verb.lemma == "fill" and phrase.det == "the"
        alone = verb is None or lit or filled or verb.lemma in ("be", "appear", "stretch", "lie")
        known = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
        somewhere = any(place_like(p, self.vocabulary) for a in clause.adjuncts for p in a.phrases)
        if not alone or known or (somewhere and self._built(phrase)) or self._ruin(clause, phrase):
            return
        spot = place_of(phrase, self.vocabulary) or place_like(phrase, self.vocabulary)
        if spot is None:
            return
        where = [*phrase.before, phrase.head]
        if self._sited(phrase, spot.unit):
            clause.subjects.remove(phrase)
        elif not self.scene.place or spot.unit == self.scene.place:
            self.settings.set_place(self.scene, phrase, spot)
            clause.subjects.remove(phrase)
            if lit and verb is not None:  # "a street lit by neon"
                self._lit_by(clause)
                self.ledger.add("light", [verb, *clause.adverbs], f"{self.scene.id}.light")
                clause.verb, clause.adverbs = None, []
        elif self.scene.noun == "underwater":  # "an underwater city"
            self.ledger.add("place", where, f"{self.scene.id}.place", "approximated", "shown as the sea floor")
            clause.subjects.remove(phrase)
        elif verb is None and not self.scene.used and phrase.det in ("a", "an", ""):  # under a heading: "A dusty hall."
            self.scene.place_words += [t.low for t in phrase.before if t.kind not in "NM"]
            note = f"more of the {self.scene.noun or self.scene.place}: words of the place"
            self.ledger.add("place", where, f"{self.scene.id}.place_words", "approximated", note)
            clause.subjects.remove(phrase)

    def _in_the_sky(self, clause: Clause, phrase: Phrase) -> bool:
        """ "The moon behind clouds": up there, at night, and not where the scene plays."""
        above = any(a.prep in ("behind", "above", "over", "through", "between", "in") for a in clause.adjuncts)
        moon = phrase.head.lemma == "moon" and phrase.det != "a" and clause.verb is None and above
        if moon:
            self.scene.hour = self.scene.hour or "night"
            self.ledger.add("hour", [*phrase.before, phrase.head], f"{self.scene.id}.hour")
        return moon

    def _lit_by(self, clause: Clause) -> None:
        """ "A room lit only by a fireplace": the light that such a thing gives."""
        for phrase in (p for a in clause.adjuncts if a.prep in ("by", "with") for p in a.phrases):
            light = GLEAMS.get(phrase.head.lemma, "")
            if light and light not in self.scene.light:
                self.scene.light.append(light)

    def _ruin(self, clause: Clause, phrase: Phrase) -> bool:
        """ "A ruined abbey lies in the mist": a building told with "a" is looked at from outside."""
        acts = clause.verb is not None and clause.verb.lemma in ("lie", "stretch") and phrase.det in ("a", "an")
        return acts and self._built(phrase)

    @staticmethod
    def _built(phrase: Phrase) -> bool:
        """ "A castle on a cliff", "a building in the woods": what stands in a place is none itself."""
        return phrase.head.lemma in THINGS or taxonomy().is_a(phrase.head.lemma, "building")

    def _falls_silent(self, phrase: Phrase) -> None:
        """ "Loud applause, then silence": no music; "sad piano, a bell, then silence": the music told before ends."""
        where, scene, shot = [*phrase.before, phrase.head], self.scene, self.shot
        turned = next((c for c in shot.cues if c.sound == "music"), None)
        if turned is not None and not scene.music:  # "The song ends. Silence."
            self.ledger.add("music", where, f"{shot.id}.{turned.id}", note="silence: the music has stopped")
        elif scene.music and scene.music.get("mood") != "none":
            at = str(shot.beats[-1]["id"]) if shot.beats else ""
            cue = Cue(id=new_id("q", self.taken), sound="music", noun="music", at=at, at_end=True, words=("stop",))
            shot.cues.append(cue)
            self.ledger.add("music", where, f"{shot.id}.{cue.id}", note="silence: the music stops")
        else:
            scene.music["mood"] = "none"
            self.ledger.add("sound", where, f"{scene.id}.music", note="silence: no music")
