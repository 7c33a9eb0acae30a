# SPDX-License-Identifier: Apache-2.0
"""Clauses -> beats, placements and attributes: who does what to whom, with what, where to, how, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.casting import can_be_seen, lives
from soundstage.language.claims import Ledger
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.phrases import Phrase
from soundstage.language.setting import LOCATIVE, Settings, place_like, place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.things import Cast
from soundstage.language.tokens import Token
from soundstage.language.verbs import POSTURES, deed, manner_of, moves
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Placement, new_id
from soundstage.language.wordlist import words

GIVING = words("give hand pass throw toss offer show bring send deliver feed serve lend pay kick hurl")
PUTTING = words("put place set lay drop leave insert hang rest")
AT_TARGET = frozenset(("at", "to", "towards", "toward", "with", "after", "for", "of", "against", "on", "from", "about", "by", "into"))
CARRIED = frozenset(("into", "onto", "out of", "from", "off", "through", "across", "over", "in", "on", "under", "down", "up", "inside", "around"))
SAME_PLACE = frozenset(("in", "on", "under", "behind", "near", "next_to", "in_front_of", "above", "between", "at", "left_of", "right_of",
                        "facing"))


class Director:
    """Turns one clause at a time into the shot at hand. (The first assistant's reading, not the staging.)"""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger, cast: Cast, settings: Settings, taken: set[str]) -> None:
        self.vocabulary, self.ledger, self.cast, self.settings, self.taken = vocabulary, ledger, cast, settings, taken
        self.subject: tuple[str, ...] = ()  # who the clause before was about

    # -- who
    def subjects(self, scene: DraftScene, clause: Clause) -> tuple[str, ...]:
        """Subject ids of the clause; shared ones are those of the clause before."""
        if clause.shared and not clause.subjects:
            return self.subject
        ids = tuple(i for p in clause.subjects for i in self.refer(scene, p, 2))
        return tuple(dict.fromkeys(ids))

    def refer(self, scene: DraftScene, phrase: Phrase, role: int = 0) -> tuple[str, ...]:
        """Ids of a phrase, put into the scene's cast; () for what cannot be seen."""
        if phrase.det == "no":
            self.ledger.add("absence", [*phrase.before, phrase.head], "", note="asked not to be there")
            return ()
        if not phrase.pronoun and not phrase.name and not self._visible(phrase):
            return ()
        ids = self.cast.refer(phrase, role)
        if phrase.pronoun:
            self.ledger.cover([phrase.head, *phrase.before])
        for i in ids:
            if i not in scene.cast:
                scene.cast.append(i)
        return ids

    def _visible(self, phrase: Phrase) -> bool:
        head = phrase.head.lemma
        known = head in self.vocabulary.props or head in self.vocabulary.species or phrase.head.low in self.vocabulary.props
        compound = " ".join(phrase.nouns) in self.vocabulary.props or " ".join(phrase.nouns) in self.vocabulary.species
        compound = compound or bool(taxonomy().things(" ".join(phrase.nouns[-2:])))
        own = head in lexicon.PARTS or head in lexicon.YOUNG or head in lexicon.GROUP_NOUNS or head in ("other", "one")
        return known or compound or own or lives(head) or (head not in lexicon.ABSTRACT and can_be_seen(head))

    # -- the clause
    def play(self, scene: DraftScene, shot: DraftShot, clause: Clause, order: str, after: Fraction | None) -> list[dict[str, Any]]:
        """Everything a clause asks for, written into the scene and shot; the beats it made."""
        who = self.subjects(scene, clause)
        clause.adjuncts = [a for a in clause.adjuncts if not self._adorned(clause, a, who)]
        for phrase, other in clause.appositions:
            self._same(scene, phrase, other)
        for phrase, name in clause.names:
            self._named(scene, phrase, name)
        self.ledger.cover(clause.marker)
        if clause.verb is None:
            self._still(scene, shot, clause, who)
            return []
        lemma = clause.verb.lemma
        if lemma == "be" or clause.existential:
            return self._being(scene, shot, clause, who)
        if lemma in ("wear", "have", "don", "sport") and self._has(clause, who):
            return []
        if lemma in ("change", "turn", "become", "transform") and self._changes(clause, who):
            pass
        return self._deed(scene, shot, clause, who, order, after)

    def _named(self, scene: DraftScene, phrase: Phrase, name: str) -> None:
        ids = self.refer(scene, phrase)
        if ids:
            being = self.cast.beings[ids[0]]
            being.name = name
            if not being.gender and name.lower() in lexicon.FEMALE_NAMES:
                being.gender = "female"
            elif not being.gender and name.lower() in lexicon.MALE_NAMES:
                being.gender = "male"

    def _same(self, scene: DraftScene, phrase: Phrase, other: Phrase) -> None:
        """"Anna, a young woman": the second phrase tells who the first is."""
        ids = self.refer(scene, phrase)
        if ids:
            self.cast.is_a(self.cast.beings[ids[0]], other)

    def _still(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """No verb: the things are there, where the words put them."""
        for adjunct in clause.adjuncts:
            self._place(scene, shot, adjunct, self._near(clause, adjunct, who))
        if who:
            self.subject = who
        for t in clause.predicate:
            self._attribute(t, who, scene)

    def _near(self, clause: Clause, adjunct: Adjunct, who: tuple[str, ...]) -> tuple[str, ...]:
        """Who an adjunct right after one of several subjects speaks of."""
        if adjunct.near is not None and adjunct.near in clause.subjects and len(clause.subjects) > 1:
            found = self.cast._found(adjunct.near) or ()
            return found if found else who
        return who

    def _being(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> list[dict[str, Any]]:
        """X is red; X is on the left of Y; there is an X; X is a doctor."""
        assert clause.verb is not None
        activity = self._activity(clause, who)
        if activity is not None:
            clause.verb = activity
            return self._deed(scene, shot, clause, who, "then", None)
        if clause.existential:
            who = tuple(i for p in [*clause.subjects, *clause.objects] for i in self.refer(scene, p, 2))
        elif who:
            for phrase in clause.objects:
                if len(who) == 1 and not self.settings.absorb(scene, phrase):
                    self.cast.beings[who[0]].words.append(phrase.head.low)
                    self.ledger.add("attribute", [*phrase.before, phrase.head], f"{who[0]}.words")
        self.ledger.cover([clause.verb, *clause.starter])
        for t in clause.predicate:
            self._attribute(t, who, scene)
        for adjunct in clause.adjuncts:
            self._place(scene, shot, adjunct, who)
        if who:
            self.subject = who
            self.ledger.add("state", [clause.verb], who[0])
        return []

    def _activity(self, clause: Clause, who: tuple[str, ...]) -> Token | None:
        """"A person is archery", "is squat": what is said to be is what is done."""
        if clause.existential or not who or not self.cast.beings[who[0]].alive or clause.negated:
            return None
        for t in clause.predicate[:1]:
            if t.low in self.vocabulary.actions or t.low in lexicon.VERB_LIKE:
                clause.predicate.remove(t)
                return t
        for p in clause.objects[:1]:
            if taxonomy().file(p.head.lemma) == "04" and not p.det and not lives(p.head.lemma):
                clause.objects.remove(p)
                return p.head
        return None

    def _attribute(self, t: Token, who: Sequence[str], scene: DraftScene) -> None:
        if self.ledger.has(t):
            return
        if not who:
            if not self.settings.adjectives(scene, [t]):
                scene.place_words.append(t.low)
                self.ledger.add("attribute", [t], f"{scene.id}.place_words")
            return
        for i in who[:1]:
            being = self.cast.beings.get(i)
            if being is not None:
                phrase = Phrase(0, 0, t)
                self.cast._attributes(being, [t], phrase)

    def _adorned(self, clause: Clause, adjunct: Adjunct, who: tuple[str, ...]) -> bool:
        """"in a red coat", "with long hair", "wearing": belongs to the noun it follows."""
        if adjunct.prep not in ("in", "with", "of", "without") or not adjunct.phrases:
            return False
        near = adjunct.near
        owner = (self.cast._found(near) if near is not None and not near.pronoun else ()) or who
        if not owner or owner[0] not in self.cast.beings:
            return False
        being = self.cast.beings[owner[0]]
        garment = being.alive and adjunct.prep == "in"
        own_part = adjunct.prep == "with" and (near is not None or clause.verb is None)
        if not (garment or own_part):
            return False
        done = [self.cast.adorn(being, p, garment) for p in adjunct.phrases]
        adjunct.phrases = [p for p, d in zip(adjunct.phrases, done, strict=True) if not d]
        return not adjunct.phrases

    def _has(self, clause: Clause, who: tuple[str, ...]) -> bool:
        """"wears a hat", "has blue eyes": True when every object became an attribute."""
        assert clause.verb is not None
        if not who or not clause.objects or clause.objects[0].pronoun:
            return False
        worn = clause.verb.lemma in ("wear", "don", "sport")
        being = self.cast.beings[who[0]]
        left = [p for p in clause.objects if not self.cast.adorn(being, p, worn)]
        for p in left if worn else []:
            being.clothes.append(" ".join([*(t.low for t in p.before), p.head.low]))
            self.ledger.add("attribute", [*p.before, p.head], f"{being.id}.clothes")
        if worn or not left:
            self.ledger.cover([clause.verb])
            for t in clause.adverbs:
                self.ledger.cover([t])
            self.subject = who
            return True
        return False

    def _changes(self, clause: Clause, who: tuple[str, ...]) -> bool:
        """"changes from white to red": the first colour is the look, the change is kept as words."""
        said = [t for t in clause.predicate if t.low in lexicon.COLORS]
        if not said or not who:
            return False
        being = self.cast.beings[who[0]]
        if len(said) > 1:
            being.colors.append(said[0].low)
            self.ledger.add("color", said[:1], f"{being.id}.colors")
        being.words.append(f"turns {said[-1].low}")
        self.ledger.add("change", said[-1:], f"{being.id}.words", "approximated", "a change of colour is kept as a word")
        return True

    # -- where
    def anchors(self, scene: DraftScene, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """Subject ids, or the word of a spot that the place has."""
        found: list[str] = []
        for phrase in phrases:
            head = phrase.head.lemma
            dressing = self.vocabulary.dressing.get(scene.place, ())
            old = self.cast._found(phrase) if not phrase.pronoun else ()
            if not old and phrase.det == "the" and head in dressing:
                found.append(head)
                self.ledger.add("anchor", [*phrase.before, phrase.head], f"{scene.id}.place", note=f"the {head} of the place")
                continue
            ids = self.refer(scene, phrase)
            if ids:
                found += ids[:1] if len(phrases) > 1 else ids
            elif not phrase.pronoun:
                found.append(head)
                self.ledger.add("anchor", [*phrase.before, phrase.head], f"{scene.id}.place")
        return tuple(found)

    def _place(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, who: tuple[str, ...]) -> bool:
        """An adjunct as setting, place of the scene, frame position or relation."""
        if self.setting(scene, adjunct):
            return True
        relation = lexicon.FRAME_SPOTS.get(adjunct.prep, "") or lexicon.RELATIONS.get(adjunct.prep, "")
        if adjunct.phrases:  # "on the right a tree"
            relation = {"frame_left": "left_of", "frame_right": "right_of"}.get(relation, relation)
        if adjunct.prep == "with":
            ids = tuple(i for p in adjunct.phrases for i in self.refer(scene, p))
            for i in ids:
                self._put(scene, shot, Placement(subject=i, relation="next_to", anchors=who[:1]))
            return True
        if not relation or not who:
            for p in adjunct.phrases:
                if not self.ledger.has(p.head):
                    self.refer(scene, p)
            return False
        anchors = self.anchors(scene, adjunct.phrases)
        if relation in SAME_PLACE and not anchors:
            return False
        for i in who:
            if i not in anchors:
                self._put(scene, shot, Placement(subject=i, relation=relation, anchors=anchors))
        self.ledger.add("relation", adjunct.tokens, f"{scene.id}.placements.{who[0]}")
        return True

    def _put(self, scene: DraftScene, shot: DraftShot, placement: Placement) -> None:
        first = scene.shots and shot is scene.shots[0]
        rows = scene.placements if first else shot.placements
        if placement not in rows:
            rows.append(placement)

    def setting(self, scene: DraftScene, adjunct: Adjunct) -> bool:
        """Hour, weather, light; or the scene's place, when none is set and the phrase names one."""
        if len(adjunct.phrases) == 0:
            return False
        phrase = adjunct.phrases[0]
        if self.settings.absorb(scene, phrase, adjunct.prep):
            self.ledger.cover(adjunct.tokens)
            return True
        if adjunct.prep not in LOCATIVE or phrase.pronoun:
            return False
        exact = place_of(phrase, self.vocabulary)
        spot = exact or (place_like(phrase, self.vocabulary) if adjunct.prep not in ("to", "from", "of", "onto", "by", "near") else None)
        if spot is None:
            return False
        prop = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
        if prop and (adjunct.prep not in ("in", "through", "along", "at", "inside") or (spot.used <= 1 and exact is None)):
            return False
        if not scene.place:
            self.settings.set_place(scene, phrase, spot)
            self.ledger.cover(adjunct.tokens)
            return True
        if spot.unit == scene.place and (spot.noun == scene.noun or exact):
            self.ledger.add("place", [*phrase.before, phrase.head], f"{scene.id}.place")
            self.settings.adjectives(scene, phrase.before)
            self.ledger.cover([*adjunct.tokens, *phrase.before])
            return True
        return False

    # -- deeds
    def _deed(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...], order: str,
              after: Fraction | None) -> list[dict[str, Any]]:
        verb = clause.verb
        assert verb is not None
        particles = [a.prep for a in clause.adjuncts if len(a.tokens) == 1] + [t.low for t in clause.adverbs]
        speech = bool(clause.quotes) and (verb.lemma in lexicon.SPEECH or not clause.objects)
        alive = not who or any(self.cast.beings[w].alive for w in who if w in self.cast.beings)
        act = deed(verb.lemma, particles, self.vocabulary, bool(clause.objects), alive)
        if clause.negated:
            self.ledger.add("absence", [verb, *clause.starter, *clause.adverbs], who[0] if who else "", note="said not to happen")
            for p in clause.objects:
                self.ledger.cover([*p.before, p.head])
            return []
        beat: dict[str, Any] = {"id": new_id("b", self.taken), "who": who, "action": act.action, "order": order}
        said = [verb.lemma, *[p for p in particles if f"{verb.lemma} {p}" in self.vocabulary.actions or f"{verb.lemma} {p}" in lexicon.VERB_LIKE][:1]]
        if "_".join(said) != act.action:
            beat["verb"] = " ".join(said)
        if after is not None:
            beat["after"] = after
        self._passive(scene, clause, beat)
        self._objects(scene, clause, beat, verb.lemma)
        self._adjuncts(scene, shot, clause, beat, verb.lemma, act.action, act.used)
        self._adverbs(scene, clause, beat)
        posture = verb.lemma in POSTURES or act.action in ("sit", "stand", "lie", "sleep", "kneel", "crouch")
        if posture and who and self._opening(scene, shot, clause, who):
            beat["manner"] = (*beat.get("manner", ()), "already")
        where = [verb, *clause.starter, *(t for a in clause.adjuncts for t in a.tokens if act.used and len(a.tokens) == 1 and not a.phrases)]
        binding = f"{scene.id}.{shot.id}.{beat['id']}"
        if not who and not beat["who"] and not speech:
            self.ledger.add("action", where, "", "not_understood", "nobody that can be seen does this")
            return []
        self.ledger.add("action", where, binding, "approximated" if act.note and not speech else "read", "" if speech else act.note)
        for t in clause.predicate:
            if not self.ledger.has(t):
                beat["manner"] = (*beat.get("manner", ()), t.low)
                self.ledger.add("manner", [t], f"{binding}.manner")
        if who:
            self.subject = tuple(beat["who"])
        beats = [] if speech and verb.lemma in lexicon.SPEECH else [beat]
        shot.beats += beats
        return beats or [beat]

    def _opening(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> bool:
        """A posture at the first mention is how the shot finds them, not something they do now."""
        assert clause.verb is not None
        acted = any(w in b["who"] for s in scene.shots for b in s.beats for w in who)
        goes = any(a.prep in ("down", "up") and not a.phrases for a in clause.adjuncts)
        return not acted and not goes and not clause.starter and (any(a.phrases for a in clause.adjuncts) or clause.progressive)

    def _passive(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """"The bird is caught by the cat": the cat does it."""
        if clause.form != "passive":
            return
        by = next((a for a in clause.adjuncts if a.prep == "by" and a.phrases), None)
        agents = tuple(i for p in (by.phrases if by else []) for i in self.refer(scene, p, 2))
        if agents and beat["who"]:
            beat["target"], beat["who"] = beat["who"][0], agents
            clause.adjuncts.remove(by)  # type: ignore[arg-type]

    def _objects(self, scene: DraftScene, clause: Clause, beat: dict[str, Any], lemma: str) -> None:
        found: list[str] = []
        for phrase in clause.objects:
            if self.settings.absorb(scene, phrase) and phrase.head.lemma not in self.vocabulary.props:
                continue
            spot = place_of(phrase, self.vocabulary)
            if spot and phrase.head.lemma not in self.vocabulary.props and not scene.place:
                self.settings.set_place(scene, phrase, spot)
                beat["anchor"] = spot.noun
                continue
            ids = self.refer(scene, phrase, 1)
            found += [i for i in ids if i not in beat["who"]]
            if not ids and not self.ledger.has(phrase.head) and not self._time(phrase, beat, scene):
                self._word_object(phrase, beat, scene)
        if lemma in GIVING and len(found) > 1:
            beat["target"], beat["tool"] = found[0], found[1]
        elif found and not beat.get("target"):
            beat["target"] = found[0]

    def _word_object(self, phrase: Phrase, beat: dict[str, Any], scene: DraftScene) -> None:
        """An object that cannot be seen ("homework", "yoga") colours the action as a word."""
        words = " ".join(t.low for t in (*phrase.before, phrase.head))
        beat["manner"] = (*beat.get("manner", ()), words)
        self.ledger.add("manner", [*phrase.before, phrase.head], f"{scene.id}.{beat['id']}.manner", "approximated", "kept as a word of the action")

    def _time(self, phrase: Phrase, beat: dict[str, Any], scene: DraftScene) -> bool:
        """"for two seconds", "three times"."""
        if phrase.head.lemma in ("second", "sec", "s") and (phrase.count or phrase.det == "a"):
            beat["duration"] = Fraction(phrase.count or 1)
            self.ledger.add("duration", [*phrase.before, phrase.head], f"{scene.id}.{beat['id']}.duration")
            return True
        if phrase.head.lemma == "time" and phrase.count:
            beat["times"] = phrase.count
            self.ledger.add("count", [*phrase.before, phrase.head], f"{scene.id}.{beat['id']}.times")
            return True
        return False

    def _adjuncts(self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], lemma: str, action: str, used: bool) -> None:
        moving = moves(lemma, action)
        carried = bool(beat.get("target")) and lemma not in POSTURES
        for adjunct in clause.adjuncts:
            particle = used and len(adjunct.tokens) == 1 and not adjunct.phrases
            if particle:
                continue
            if adjunct.phrases and self._time(adjunct.phrases[0], beat, scene):
                continue
            if self.setting(scene, adjunct):
                self._through(scene, adjunct, beat, moving)
                continue
            if adjunct.prep in ("while", "as", "like", "about", "of", "for", "during", "without", "via", "per", "despite"):
                self._aside(scene, adjunct, beat)
            elif adjunct.prep == "with":
                self._with(scene, shot, adjunct, beat)
            elif adjunct.phrases and adjunct.phrases[0].head.lemma in ("camera", "viewer", "audience"):
                beat["manner"] = (*beat.get("manner", ()), "to_camera")
                self.ledger.add("relation", [*adjunct.tokens, adjunct.phrases[0].head], f"{scene.id}.{shot.id}.{beat['id']}.manner")
            elif moving or lemma in PUTTING or action in ("put_down", "throw", "jump", "fall") or (
                    carried and adjunct.prep in CARRIED):
                self._way(scene, shot, adjunct, beat, lemma)
            elif adjunct.prep in AT_TARGET and lemma not in POSTURES and self._at(scene, adjunct, beat, lemma):
                continue
            elif lemma in POSTURES or action in ("sit", "lie", "sleep", "stand"):
                self._posture(scene, shot, adjunct, beat)
            elif not self._place(scene, shot, adjunct, beat["who"]) and adjunct.prep in lexicon.WAYS and not adjunct.phrases:
                beat.setdefault("place", lexicon.WAYS[adjunct.prep])
                self.ledger.cover(adjunct.tokens)

    def _through(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any], moving: bool) -> None:
        """A way through the scene's own place has no anchor: "runs through the forest", "drives along the road"."""
        way = lexicon.WAYS.get(adjunct.prep, "")
        if moving and way and way not in ("in", "to") and not beat.get("place") and scene.noun and adjunct.phrases[0].head.lemma in scene.noun:
            beat["place"] = way

    def _aside(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        for p in adjunct.phrases:
            if self.ledger.has(p.head):
                continue
            if p.head.lemma in ("camera", "viewer"):
                self.ledger.cover([p.head])
            elif not self.refer(scene, p):
                self._word_object(p, beat, scene)

    def _with(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """With someone: the target; with a thing: what is used (or played with); with a feeling: a manner."""
        for phrase in adjunct.phrases:
            ids = self.refer(scene, phrase)
            if not ids:
                if not self.ledger.has(phrase.head):
                    self._word_object(phrase, beat, scene)
                continue
            key = "target" if not beat.get("target") and (self.cast.beings[ids[0]].alive or beat["action"] in ("play",)) else "tool"
            beat.setdefault(key, ids[0])
            self.ledger.add("role", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.{key}")

    def _at(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any], lemma: str) -> bool:
        """"waves to a woman", "looks at the door", "gives a flower to Anna"."""
        if not adjunct.phrases or (adjunct.prep in ("on", "by", "into") and lemma not in ("knock", "bark", "call", "feed")):
            return False
        ids = [i for p in adjunct.phrases for i in self.refer(scene, p)]
        if not ids:
            return all(self.ledger.has(p.head) for p in adjunct.phrases)
        if lemma in GIVING and beat.get("target") and adjunct.prep == "to":
            beat["tool"], beat["target"] = beat["target"], ids[0]
        elif beat.get("target"):
            beat.setdefault("place", "from" if adjunct.prep == "from" else "towards")
            beat.setdefault("anchor", ids[0])
        else:
            beat["target"] = ids[0]
        self.ledger.cover(adjunct.tokens)
        return True

    def _way(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any], lemma: str) -> None:
        """Where a motion leads: "through", "towards the tree", "to the right of the bench", "onto the table"."""
        relation = lexicon.RELATIONS.get(adjunct.prep, "")
        way = lexicon.WAYS.get(adjunct.prep, "")
        put = lemma in PUTTING or beat["action"] == "put_down"
        if relation and adjunct.phrases and (" " in adjunct.prep or not way):
            way = relation if put else f"to_{relation}"
        elif put and relation:
            way = relation
        elif adjunct.phrases and adjunct.prep in ("in", "on", "at") and not put and relation:
            way = f"to_{relation}" if adjunct.prep == "on" else way
        way = way or lexicon.FRAME_SPOTS.get(adjunct.prep, "")
        anchors = self.anchors(scene, adjunct.phrases)
        if lemma in GIVING and adjunct.prep in ("to", "at", "towards") and anchors and anchors[0] in self.cast.beings and beat.get("target"):
            beat["tool"], beat["target"] = beat["target"], anchors[0]
            return
        if way.startswith("from_") and not anchors:
            beat["place"] = way
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")
            return
        if (beat.get("place") and beat.get("anchor")) or (beat.get("place") and not anchors):
            self.ledger.cover(adjunct.tokens)
            return
        if anchors or not beat.get("place"):
            if way:
                beat["place"] = way
            if anchors:
                beat["anchor"] = anchors[0]
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")

    def _posture(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """"sits on the left of a bench": the place of the posture, and where they are when it is how we find them."""
        relation = lexicon.FRAME_SPOTS.get(adjunct.prep, "") or lexicon.RELATIONS.get(adjunct.prep, "")
        if not relation or (not adjunct.phrases and relation in SAME_PLACE):
            self.ledger.cover(adjunct.tokens)
            return
        anchors = self.anchors(scene, adjunct.phrases)
        if anchors:
            beat.setdefault("place", relation)
            beat.setdefault("anchor", anchors[0])
        acted = any(w in b["who"] for s in scene.shots for b in s.beats for w in beat["who"])
        if not acted:
            for i in beat["who"]:
                self._put(scene, shot, Placement(subject=i, relation=relation, anchors=anchors))
        self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")

    def _adverbs(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        for t in clause.adverbs:
            low = t.low
            if low in lexicon.TIMES:
                beat["times"] = lexicon.TIMES[low]
                self.ledger.add("count", [t], f"{scene.id}.{beat['id']}.times")
            elif low in lexicon.WAYS and not beat.get("place"):
                beat["place"] = lexicon.WAYS[low]
                self.ledger.cover([t])
            elif low in ("together", "again", "just", "now", "already", "still", "here", "there", "always", "often", "first", "down", "up"):
                self.ledger.cover([t])
            elif t.tag == "NN" or re.search(r"ly$|^(fast|hard|loud|high|low|alone|aloud|far|close)$", low) or manner_of(low):
                beat["manner"] = (*beat.get("manner", ()), low)
                self.ledger.add("manner", [t], f"{scene.id}.{beat['id']}.manner")
