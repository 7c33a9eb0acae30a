# SPDX-License-Identifier: Apache-2.0
"""Clauses that are no plain deed: what is denied, brought about or done again, unknown verbs, deeds done in turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.afoot import afoot
from soundstage.language.being import Being
from soundstage.language.casting import TALKERS, cast_noun, lives
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.floating import floats
from soundstage.language.ones import EACH_OTHER
from soundstage.language.parts import LIMBS, touched, unseen
from soundstage.language.phrases import Phrase
from soundstage.language.sorting import Sorting
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import BY_HANDS, HANDLED, OF_ONESELF, SWAYED, Deed, deed
from soundstage.language.ways import GIVING
from soundstage.language.wordlist import word_set
from soundstage.model.production import Placement, new_id

SHARED = frozenset(("high_five", "shake_hands"))  # takes two at once


BY_HAND = word_set("throw toss crack wash clean read write paint draw sew iron polish brush squeeze unwrap wrap open "
                   "close unlock tap light shake crumple scrunch knead mold mould wad")  # by somebody not told of
TENDED = word_set("wash bathe groom brush comb feed pet stroke dry shave")
DONE_TO = frozenset(("into", "onto", "out of", "off", "through", "with", "down", "up"))
SHOWN = word_set("show feature reveal depict present zoom include introduce")
OF_ITSELF = word_set("fall fly float flow run swim jump roll swing sway drift burn boil melt bloom rise "
                     "spin sleep dance bark sing crawl flicker glow flash shine move drive gallop "
                     "graze")  # "running water"
COVERS = word_set("wing fur coat feather plumage shell petal body skin")  # what a whole creature's colour is of
SOLID = ("structure", "building", "mountain")
MOVED = word_set("open close shut roll narrow widen squint blink lick purse part flutter")
HOLDERS = word_set("hand arm paw fist mouth teeth tooth beak claw lap finger lip")
AIRBORNE = word_set("airplane helicopter rocket flying_saucer")
GRASPED = word_set("hold grip grasp clutch cradle pinch carry clasp")


class Exceptions(Sorting):
    """What a clause asks for when it is not one deed of its subject."""

    def _unheard_of(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        """A verb that nobody knows: its doer is there, the deed is told as not understood."""
        assert clause.verb is not None
        self.ledger.add("action", [clause.verb], "", "not_understood", "no such verb is known")
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, who)
        self.about(clause, who)
        return []

    def _called_so(self, clause: Clause, who: tuple[str, ...], act: Deed) -> Deed:
        """ "An archer draws", "blows a trumpet", "a rooster crows": what the verb means with these words."""
        beings = [self.cast.beings[i] for i in who if i in self.cast.beings]
        lemma, alive = clause.verb.lemma if clause.verb else "", bool(beings) and beings[0].alive
        own = self.vocabulary.actions.get(f"{beings[0].noun.split()[-1]} {lemma}", "") if beings else ""
        blown = lemma in ("blow", "sound") and clause.objects and "play" in self.vocabulary.actions
        if blown and {clause.objects[0].head.lemma, *clause.objects[0].nouns} & self.vocabulary.instruments:
            return Deed(self.vocabulary.actions["play"])
        if own and not clause.objects:
            return Deed(own)
        left = [p.head.lemma for a in clause.adjuncts if a.prep in ("out of", "out from") for p in a.phrases]
        if lemma in ("get", "come", "climb") and left and alive:  # "gets out of bed", "out of the car"
            seat = any(taxonomy().is_a(w, "furniture") for w in left)
            shown = "stand" if seat else "exit"
            return Deed(self.vocabulary.actions.get(shown, act.action), False, f"{lemma} out of is shown as {shown}")
        mute = lemma in ("say", "speak", "answer", "reply", "utter") and clause.objects and not clause.quotes
        mute = mute and (clause.objects[0].head.low in ("nothing", "none") or clause.objects[0].det == "no")
        if mute and "stand" in self.vocabulary.actions:
            self.ledger.add("manner", [clause.objects[0].head], who[0] if who else "", note="silent")
            clause.objects = clause.objects[1:]
            return Deed(self.vocabulary.actions["stand"])
        noun = beings[0].noun.split()[-1] if beings else ""
        built = bool(noun) and not alive and any(taxonomy().is_a(noun, kind) for kind in SOLID)
        if built and lemma in ("rise", "tower", "loom", "soar", "stretch") and not clause.objects:
            return Deed(self.vocabulary.actions.get("stand", act.action), act.used)  # "a tower rises above the town"
        wheels = bool(beings) and beings[0].part.unit in self.vocabulary.vehicles - AIRBORNE
        if beings and (aloft := floats(clause, beings[0], act, wheels) or afoot(clause, beings[0], act, wheels)):
            return aloft
        if wheels and act.action in ("fly", "walk", "run", "roll") and "drive" in self.vocabulary.actions:
            return Deed(self.vocabulary.actions["drive"], act.used, f"{lemma} is shown as drive")  # "a tram glides"
        calls = bool(beings) and all(b.part.family == "body" and not b.person for b in beings)
        calls = calls and act.action == "speak" and not clause.quotes and "bark" in self.vocabulary.actions
        told = any(b.noun.split()[-1] in TALKERS for b in beings)
        return Deed(self.vocabulary.actions["bark"], act.used) if calls and not told else act

    def _not_shown(self, part: Phrase | None, lemma: str, particles: Sequence[str], alive: bool) -> Deed | None:
        """ "The candle goes out", "closes her eyes", "runs a finger along it": no exit, no door, no race."""
        switched = not alive and lemma in ("go", "come") and {"on", "out", "off"} & {*particles}
        eyes = part is not None and part.head.lemma in ("eye", "mouth", "lip") and lemma in MOVED
        others = part is not None and part.owner is not None and part.head.lemma in LIMBS
        if others and alive and lemma in GRASPED | {"take", "squeeze", "grab"} and "stand" in self.vocabulary.actions:
            return Deed(self.vocabulary.actions["stand"], False, "a hand in a hand is not shown: stand stands in")
        drawn = part is not None and part.head.lemma in LIMBS and lemma in ("run", "slide", "trace", "drag", "draw")
        shown = "work" if drawn else "stand"
        if not (switched or (alive and (eyes or drawn))) or shown not in self.vocabulary.actions:
            return None
        return Deed(self.vocabulary.actions[shown], bool(switched), f"{lemma} is not shown so: {shown} stands in")

    def _part_turns(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        """ "A person's hair changes from black to blonde": what covers somebody is painted, who wears it stands by."""
        assert clause.verb is not None
        part = clause.subjects[0].head.lemma if clause.subjects else ""
        if part not in COVERS | lexicon.HAIR or not who:
            return []
        being, beat = self.cast.beings[who[0]], {"id": new_id("b", self.taken), "who": who, "action": "stand"}
        words, colors = len(being.words), len(being.colors)
        self.becomes(scene, shot, clause, beat)
        if "becomes" not in beat:
            return []
        if part in lexicon.HAIR:
            being.hair = [*being.words[words:], *being.colors[colors:]] or being.hair
            being.words, being.colors = being.words[:words], being.colors[:colors]
            beat["becomes"] = f"{beat['becomes']} hair"
        self.ledger.add("action", [clause.verb], f"{scene.id}.{shot.id}.{beat['id']}")
        shot.beats.append(beat)
        return [beat]

    def _contains(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> bool:
        """ "A glass containing a crystal", "the box contains two rings": what is in it."""
        held = clause.verb is not None and clause.verb.lemma == "contain" and clause.objects and who
        if not held or clause.negated or clause.verb is None or self._living(who):
            return False
        for phrase in clause.objects:
            for i in self._inside(scene, phrase, who):
                self._put(scene, shot, Placement(subject=i, relation="in", anchors=who[:1]))
        self.ledger.add("relation", [clause.verb, *clause.adverbs], f"{scene.id}.placements.{who[0]}")
        for adjunct in clause.adjuncts:  # "shakes a holder containing pens on a table for a few seconds"
            last = shot.beats[-1] if shot.beats and adjunct.phrases and adjunct.prep == "for" else None
            if last is None or not self._time(adjunct.phrases[0], last, scene):
                self.place(scene, shot, adjunct, self._near(clause, adjunct, who))
        self.about(clause, who)
        return True

    def _looks_worn(self, scene: DraftScene, clause: Clause) -> bool:
        """ "The man's coat is brown", "her hair is wet": how somebody's own coat or hair looks."""
        phrase = clause.subjects[0] if len(clause.subjects) == 1 else None
        own = phrase is not None and (phrase.owner is not None or phrase.det in ("his", "her", "their"))
        if phrase is None or not own or clause.verb is None or clause.verb.lemma != "be" or not clause.predicate:
            return False
        if not {phrase.head.lemma, phrase.head.low} & (lexicon.CLOTHES | lexicon.HAIR) or clause.negated:
            return False
        ids = self.refer(scene, phrase.owner) if phrase.owner is not None else self.cast._owner_of_part(phrase, ())
        being = self.cast.beings.get(ids[0]) if ids else None
        if being is None or not being.alive:
            return False
        told = replace(phrase, owner=None, det="", before=(*clause.predicate, *phrase.before))
        self.cast.adorn(being, told, {phrase.head.lemma, phrase.head.low} & lexicon.CLOTHES != set())
        self.ledger.cover([clause.verb, *clause.adverbs])
        for adjunct in clause.adjuncts:
            self.setting(scene, adjunct)
        self.about(clause, ids)
        return True

    def _in_hand(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "With a lantern in her hand", "pipe in his mouth": what somebody holds while doing the rest."""
        for adjunct in [a for a in clause.adjuncts if a.prep == "with" and a.phrases]:
            after = [a for a in clause.adjuncts if a.near is adjunct.phrases[-1] and a.prep in ("in", "between")]
            held = after[0] if after and after[0].phrases else None
            limb = held is not None and all(p.head.lemma in HOLDERS for p in held.phrases)
            if held is None or not limb or not who or not self._living(who):
                continue
            ids = self.refer(scene, adjunct.phrases[-1], 1)
            if not ids:
                continue
            beat = {"id": new_id("b", self.taken), "who": who, "verb": "hold", "order": "then", "target": ids[0],
                    "action": deed("hold", (), self.vocabulary, True).action}
            shot.beats.append(beat)
            self.ledger.cover([*adjunct.tokens, *held.tokens, *(t for p in held.phrases for t in (*p.before, p.head))])
            self.ledger.add("role", held.tokens, f"{scene.id}.{shot.id}.{beat['id']}.target")
            clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct and a is not held]

    def _part_only(self, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> list[dict[str, Any]]:
        """ "Its eyes moving": told, and not shown; whose part it is does nothing more."""
        assert clause.verb is not None
        tail = [p.head.lemma for p in clause.subjects] == ["tail"] and clause.verb.lemma in SWAYED | {"wag"}
        if tail and who and "wag" in self.vocabulary.actions:  # "its tail flicking"
            return self._tail_wags(shot, clause, who)
        where = [clause.verb, *clause.starter, *clause.adverbs, *clause.predicate]
        where += [t for a in clause.adjuncts for t in a.tokens]
        where += [t for a in clause.adjuncts for p in a.phrases for t in (*p.counted, *p.before, p.head)]
        self.parts = clause.subjects or self.parts
        note = f"what the {self.parts[0].head.low} of somebody does by itself is not shown"
        self.ledger.add("action", where, who[0] if who else "", "approximated", note)
        return []

    def _tail_wags(self, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> list[dict[str, Any]]:
        """The beat of an animal whose tail moves."""
        beat = {"id": new_id("b", self.taken), "who": who, "action": self.vocabulary.actions["wag"], "order": "with"}
        where = [t for t in (clause.verb, *clause.adverbs) if t is not None]
        self.ledger.add("action", where, f"{shot.id}.{beat['id']}")
        shot.beats.append(beat)
        return [beat]

    def _touches(self, scene: DraftScene, clause: Clause, part: Phrase, beat: dict[str, Any]) -> None:
        """ "Puts a hand on his shoulder": the hand touches him; a finger to one's own lips is no pat."""
        ids = self.refer(scene, part)
        hand = clause.objects[0]
        self.refer(scene, hand)
        other = bool(ids) and ids[0] not in beat["who"]
        shown = "pet" if other and "pet" in self.vocabulary.actions else "stand"
        beat |= {"action": shown, "manner": (f"{hand.head.low} to {part.head.low}",)}
        beat |= {"target": ids[0]} if other else {}
        clause.objects = clause.objects[1:]
        for adjunct in clause.adjuncts:
            if part in adjunct.phrases:
                self.ledger.cover([*adjunct.tokens, *part.before, part.head, *hand.before, hand.head])
        clause.adjuncts = [a for a in clause.adjuncts if part not in a.phrases]

    def _of_part(self, clause: Clause, action: str) -> bool:
        """Whether only a part of somebody does this: "his chest rising and falling"."""
        self.parts = [] if clause.subjects else self.parts
        return unseen(clause, clause.subjects or (self.parts if clause.form == "ing" else ()), action)

    def _laid(self, scene: DraftScene, clause: Clause, beat: dict[str, Any], act: Deed) -> Deed:
        """The deed of a hand laid on a body, or the same."""
        part = touched(clause) if beat["who"] and self._living(beat["who"]) else None
        if part is None or clause.verb is None:
            return act
        self._touches(scene, clause, part, beat)
        return Deed(beat["action"], act.used, f"{clause.verb.lemma} is shown as {beat['action']}: no such touch yet")

    def _living(self, who: tuple[str, ...]) -> bool:
        """Whether the doers act as the living do: robots and puppets too."""
        doers = [self.cast.beings[w] for w in who if w in self.cast.beings]
        return not who or any(b.alive or b.noun.split()[-1] in TALKERS for b in doers)

    def _handler(self, scene: DraftScene, clause: Clause, who: tuple[str, ...]) -> tuple[str, ...]:
        """ "Butter is added": by the one person who is there and was busy before, or ()."""
        verb = clause.verb
        if verb is not None and clause.form == "passive" and verb.lemma in GRASPED and len(who) == 1:
            return self._in_whose_hands(scene, clause, who)
        if verb is None or clause.form != "passive" or len(who) != 1 or any(a.prep == "by" and not all(
                p.det in ("its", "their") for p in a.phrases) for a in clause.adjuncts):
            return ()
        tended = self.cast.beings[who[0]].alive
        if verb.lemma not in (TENDED if tended else HANDLED | BY_HAND) and (tended or not self._takes_hands(clause)):
            return ()
        people = [i for i in scene.cast if i in self.cast.beings and self.cast.beings[i].person and i not in who]
        busy = {w for s in scene.shots for b in s.beats for w in b["who"]}
        told = verb.lemma not in BY_HAND or clause.shared
        if not people and (tended or self._under_way(clause)):
            return (self._somebody(scene),)
        return tuple(people) if len(people) == 1 and people[0] in busy and told else ()

    def _takes_hands(self, clause: Clause) -> bool:
        """ "Is inserted into it", "is tilted slowly": a deed of somebody's hands, and not how the thing was found."""
        lemma = clause.verb.lemma if clause.verb is not None else ""
        done = bool(clause.adverbs) or clause.shared or any(a.prep in DONE_TO for a in clause.adjuncts)
        touched = done and taxonomy().file(lemma, "v") in ("35", "38") and self._under_way(clause)
        shown = deed(lemma, (), self.vocabulary, True).action if touched else ""
        return shown in BY_HANDS or shown in OF_ONESELF

    def _under_way(self, clause: Clause) -> bool:
        """Whether it is being done, not how the thing was found: "being cut", "is thrown", not "a folded map"."""
        assert clause.verb is not None
        before = self.ledger.text[: clause.verb.start]
        return bool(re.search(r"\b(?:being|is|are|gets?|then|and)\s+(?:\w+ly\s+)?$", before))

    def _somebody(self, scene: DraftScene) -> str:
        """A person whom no words tell of, but who must be there for what is done."""
        being = Being(new_id("person", self.taken), "person", cast_noun(["person"], "person", self.vocabulary))
        self.cast.beings[being.id] = being
        self.cast.implied.add(being.id)
        scene.cast.append(being.id)
        return being.id

    def _untold(self, scene: DraftScene, clause: Clause) -> tuple[str, ...]:
        """Who does what opens the words: "falling leaves" fall; "grilling a steak", with nobody there: a person."""
        verb, thing = clause.verb, clause.objects[0] if clause.objects else None
        if verb is None or thing is None or clause.form != "ing" or clause.subjects or clause.negated:
            return ()
        opens = not self.ledger.text[: verb.start].strip()
        goes = thing.head.lemma in self.vocabulary.props or lives(thing.head.lemma)
        goes = goes or taxonomy().is_a(thing.head.lemma, "vehicle")
        if not thing.det and verb.lemma in OF_ITSELF and (opens or goes):
            clause.subjects, clause.objects = clause.objects[:1], clause.objects[1:]
            return self.refer(scene, thing, 0)
        if not opens or verb.lemma in SHOWN:
            return ()
        people = any(b.person and b.part.family == "body" for b in self.cast.beings.values())
        if people or not (thing.det or verb.lemma in HANDLED):
            return ()
        return (self._somebody(scene),)

    def _in_whose_hands(self, scene: DraftScene, clause: Clause, who: tuple[str, ...]) -> tuple[str, ...]:
        """ "A cup held in two hands", "gripped between the fingers": whose hands they are, or ()."""
        hands = next((a for a in clause.adjuncts if a.phrases and a.phrases[0].head.lemma in LIMBS), None)
        if hands is None or self.cast.beings[who[0]].alive:
            return ()
        clause.adjuncts.remove(hands)
        self.ledger.cover(hands.tokens)
        return self.refer(scene, hands.phrases[0], 2)

    def _passive(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "The bird is caught by the cat": the cat does it."""
        if clause.form != "passive":
            return
        by = next((a for a in clause.adjuncts if a.prep == "by" and a.phrases), None)
        if by is not None and all(p.det in ("its", "their") and not lives(p.head.lemma) for p in by.phrases):
            clause.adjuncts.remove(by)  # "is held by its rim"
            where = [*by.tokens, *(t for p in by.phrases for t in (*p.before, p.head))]
            self.ledger.guess("role", where, f"{scene.id}.{beat['id']}", "by which part of it: not shown")
            by = None
        agents = tuple(i for p in (by.phrases if by else []) for i in self.refer(scene, p, 2))
        if agents and beat["who"]:
            beat["target"], beat["who"] = beat["who"][0], agents
            gift = clause.objects[0] if clause.objects and clause.verb and clause.verb.lemma in GIVING else None
            ids = self.refer(scene, gift, 1) if gift is not None else ()
            if ids:  # "the queen is given a crown by a bishop"
                beat["tool"] = ids[0]
                clause.objects = clause.objects[1:]
            clause.adjuncts.remove(by)  # type: ignore[arg-type]

    def _faces(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        """ "Faces the door": where somebody looks, no deed."""
        assert clause.verb is not None
        if any(p.head.low in EACH_OTHER for p in clause.objects):
            self._both(scene, shot, who, "facing", [clause.verb, *(p.head for p in clause.objects)])
            clause.objects = []
        else:
            self.place(scene, shot, Adjunct("facing", (clause.verb,), clause.objects), who)
        self.about(clause, who)
        faced, clause.objects = clause.objects, []
        for adjunct in clause.adjuncts:  # "faces a cow in the background": the cow is there
            other = self.cast.known.get(adjunct.near.head.start) if adjunct.near in faced and adjunct.near else None
            self.place(scene, shot, adjunct, other or who)
        return []

    def _caused(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        """ "Lets the ball fall": nothing is seen of the letting; what falls is told next."""
        assert clause.verb is not None
        for phrase in clause.objects:
            self.refer(scene, phrase, 1)
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, who)
        where = [clause.verb, *clause.starter, *clause.adverbs]
        self.ledger.add("action", where, who[0] if who else "", "read", "what it brings about is shown")
        if who:
            self.about(clause, who)
        return []

    def _again(self, scene: DraftScene, shot: DraftShot, clause: Clause) -> bool:
        """ "This is repeated five times": the deed before, so many times."""
        counts = [p.count for a in clause.adjuncts for p in a.phrases] + [p.count for p in clause.objects]
        times = next((lexicon.TIMES[t.low] for t in clause.adverbs if t.low in lexicon.TIMES), 0) or max(
            counts, default=0
        )
        if not times or clause.verb is None:
            return False
        last = shot.beats[-1]
        last["times"] = times
        said = [t for p in (*clause.subjects, *clause.objects) for t in (*p.counted, *p.before, p.head)]
        where = [*said, clause.verb, *clause.adverbs]
        self.ledger.add("count", where, f"{scene.id}.{last['id']}.times")
        return True

    def _denied(self, scene: DraftScene, clause: Clause, who: tuple[str, ...]) -> list[dict[str, Any]]:
        """What is said not to happen: no beat."""
        assert clause.verb is not None
        where = [clause.verb, *clause.starter, *clause.adverbs]
        self.ledger.add("absence", where, who[0] if who else "", note="said not to happen")
        for p in clause.objects:
            if not who and p.det in ("the", "a", "an"):
                self.refer(scene, p)  # "nobody answers the phone": it is there
            self.ledger.cover([*p.before, p.head])
        return []

    def _mutual(self, clause: Clause, beat: dict[str, Any]) -> list[dict[str, Any]]:
        """ "They hug each other": the first does it to the second; the beats of the others, at the same time."""
        phrases = [*clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]
        turns = self.cast.turns(beat["who"]) if any(p.head.low in EACH_OTHER for p in phrases) else ()
        aimed = beat.get("anchor") in beat["who"]  # "run towards each other"
        rest: list[dict[str, Any]] = []
        if turns and beat["action"] in SHARED:  # one deed that takes both: "high-five each other"
            beat["who"] = tuple(who for who, _ in turns)
            beat.pop("target", None)
            return []
        for n, (who, other) in enumerate(turns):
            now = beat if n == 0 else {**beat, "id": new_id("b", self.taken), "order": "with"}
            now["who"] = (who,)
            now["anchor" if aimed else "target"] = other
            rest += [now] if n else []
        return rest
