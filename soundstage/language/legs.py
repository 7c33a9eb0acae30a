# SPDX-License-Identifier: Apache-2.0
"""Several ways of one verb: "walks round a fountain, through a gate and towards his mother" is three goings, in order.

Where a way begins ("from the door to the window") is where its doer stands, and no way of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.blocking import GROUNDS
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.placements import VIEWERS
from soundstage.language.setting import place_like
from soundstage.language.several import Several, in_a_row
from soundstage.language.sorting import TO_A_SIDE, TURNING
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import Deed, deed, moves
from soundstage.language.ways import ROLLING, SCREEN
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

LED = ("through", "over", "under", "underneath", "beneath", "below", "around", "round", "across", "along", "past", "up",
       "down", "into", "onto", "on", "out of", "off", "to", "towards", "toward", "up to", "back to", "inside", "behind",
       "between", "away from")  # where a going can lead, one after another
SET_OUT = ("from", "off", "out of")  # where a going begins
ARRIVED = frozenset(("to", "into", "onto", "towards", "toward", "up to", "back to", "on", "in", "across", "over"))
__all__ = ["Legs", "in_a_row"]
GONE = ROLLING | {"climb", "enter", "exit", "chase", "march"}
KEPT = ("manner", "verb")
GOING = frozenset(("along", "past", "down", "through", "across", "towards", "toward", "up"))
IN_PLACE = frozenset(("shake", "stand", "work", "turn", "look"))
STEPS = word_set("stair stairs step steps staircase")


CURLING = word_set("roll curl coil huddle")
SENSING = frozenset(("look", "look_around"))  # "looks through a window": nobody goes through it


class Legs(Several):
    """Takes the later ways of a going out of its clause, and makes a beat of each."""

    later: tuple[Adjunct, ...] = ()
    going = ""  # the action of the clause whose later ways these are

    def _adjuncts(self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], lemma: str,
                  used: bool) -> None:
        """The adjuncts of the first way; those of later ones wait until the beat is told."""
        self.later, self.going = (), beat["action"]
        if any(a.prep in ("up", "over") and not a.phrases for a in clause.adjuncts) or any(
                t.low in ("up", "over") for t in clause.adverbs):
            beat["comes_up"] = True  # to whom: language/coming_up.py
        self._found_there(scene, clause, beat)
        self._on_top(clause, beat)
        self._in_pieces(scene, clause, beat)
        self._shaped(scene, clause, beat)
        if not clause.objects and clause.form != "passive" and not beat.get("target") and beat["who"]:
            self._set_out(scene, shot, clause, beat)
            ways = [a for a in clause.adjuncts if self._leads(a)]
            self._on_the_ground(scene, clause, ways)
            if len(ways) > 1 and beat["action"] in GONE and moves(lemma, beat["action"]):
                self.later = tuple(ways[1:])
                clause.adjuncts = [a for a in clause.adjuncts if a not in ways[1:]]
        through = self._seen_through(clause, beat)
        super()._adjuncts(scene, shot, clause, beat, lemma, used)
        for adjunct in through:
            self._through_it(scene, adjunct, beat)

    def _dealt(self, scene: DraftScene, clause: Clause, beat: dict[str, Any],
               mutual: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """All beats of a deed, and of its later ways after it."""
        beats, later = list(super()._dealt(scene, clause, beat, mutual)), self.later
        self.later = ()
        for adjunct in later:
            assert clause.verb is not None
            told = {k: beat[k] for k in KEPT if beat.get(k)}
            told["manner"] = tuple(m for m in told.get("manner", ()) if m != "already")
            went = {**told, "id": new_id("b", self.taken), "who": beat["who"], "action": self.going, "order": "then"}
            leg = Clause(verb=clause.verb, adjuncts=[adjunct], form=clause.form)
            super()._adjuncts(scene, scene.shots[-1], leg, went, clause.verb.lemma, False)
            if went.get("place"):
                beats.append(went)
            else:
                self.ledger.guess("relation", adjunct.tokens, f"{scene.id}.{beat['id']}.place", "the way is not shown")
        return beats

    def _told_apart(self, clause: Clause, who: Sequence[str], particles: Sequence[str]) -> Deed | None:
        return super()._told_apart(clause, who, particles) or self._goes(clause, who) or self._handled_into(clause)

    def _goes(self, clause: Clause, who: Sequence[str]) -> Deed | None:
        """ "Wobbles down a bench", "rattles along the road": a verb of motion or sound with a way is a going."""
        beings = [self.cast.beings[i] for i in who if i in self.cast.beings]
        lemma = clause.verb.lemma if clause.verb is not None else ""
        led = any(a.prep in GOING and a.phrases for a in clause.adjuncts)
        if beings and lemma == "dive" and taxonomy().is_a(beings[0].noun.split()[-1], "bird") and not clause.adjuncts:
            return Deed(self.vocabulary.actions.get("fly", "fly"), False, "dive is shown as fly")
        if not beings or not led or clause.objects or clause.quotes or clause.form == "passive":
            return None
        if taxonomy().file(lemma, "v") not in ("38", "39") or moves(lemma, ""):
            return None
        if deed(lemma, (), self.vocabulary, False, beings[0].alive).action not in IN_PLACE - SENSING:
            return None
        wheels = beings[0].part.unit in self.vocabulary.vehicles
        unit = "drive" if wheels else "walk" if self._living(tuple(who)) else "roll"
        return Deed(self.vocabulary.actions.get(unit, unit), False, f"{lemma} is shown as {unit}")

    def _handled_into(self, clause: Clause) -> Deed | None:
        """ "Plunges a sword into a barrel": what is handled goes in, and not whoever does it."""
        lemma = clause.verb.lemma if clause.verb is not None else ""
        things = [p for p in clause.objects if p.head.lemma not in lexicon.PARTS and not self.cast.living(p)]
        things = things or [p for p in clause.objects if p.pronoun and p.head.low == "it"]
        into = any(a.prep in ("into", "onto") and a.phrases for a in clause.adjuncts)
        if not things or not into or clause.form == "passive" or clause.quotes:
            return None
        usual = deed(lemma, (), self.vocabulary, True, True)
        odd = bool(usual.note) and usual.action in ("enter", "jump", "walk", "run", "fall", "exit", "swim")
        return Deed("put_down", False, f"{lemma} is shown as put down") if odd else None

    @staticmethod
    def _seen_through(clause: Clause, beat: dict[str, Any]) -> list[Adjunct]:
        """ "Looks through a glass (at a watch)", taken out of the clause: no way of who looks."""
        through = [a for a in clause.adjuncts if a.prep == "through" and a.phrases and beat["action"] == "look"]
        clause.adjuncts = [a for a in clause.adjuncts if a not in through]
        return through

    def _through_it(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """What is looked through is what is looked at, or what helps to see it."""
        ids = self.refer(scene, adjunct.phrases[0], 1)
        if not ids:
            return
        key = "tool" if beat.get("target") else "target"
        beat[key] = ids[0]
        self.ledger.add("role", adjunct.tokens, f"{scene.id}.{beat['id']}.{key}")

    def _on_top(self, clause: Clause, beat: dict[str, Any]) -> None:
        """ "Places the fish on top": of the thing that was handled last before it."""
        own = {*beat["who"], *(i for p in clause.objects for i in self.cast.known.get(p.head.start, ()))}
        for adjunct in [a for a in clause.adjuncts if a.prep in ("on", "onto") and len(a.phrases) == 1]:
            top = adjunct.phrases[0]
            under = next((b for b in self.cast.recent() if not b.alive and b.id not in own), None)
            if top.head.lemma == "top" and top.of is None and not top.before and under is not None:
                it = replace(top.head, lemma="it", kind="O", tag="PRP")
                adjunct.phrases = [replace(top, head=it, det="", pronoun=True)]
                self.cast.known[it.start] = (under.id,)

    def _in_pieces(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "Breaks a loaf in two": how it is done, and in nobody."""
        for adjunct in [a for a in clause.adjuncts if a.prep in ("in", "into") and len(a.phrases) == 1]:
            phrase = adjunct.phrases[0]
            if clause.objects and phrase.head.kind == "#" and not phrase.det and phrase.of is None:
                where = [*adjunct.tokens, *phrase.before, phrase.head]
                beat["manner"] = (*beat.get("manner", ()), f"in {phrase.head.low}")
                self.ledger.guess("manner", where, f"{scene.id}.{beat['id']}.manner", "kept as a word of the action")
                clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct]

    def _shaped(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "Curls into a ball", "turns the wheel to the right": how it is done, and no thing or place to be at."""
        lemma = clause.verb.lemma if clause.verb is not None else ""
        for adjunct in clause.adjuncts:
            head = adjunct.phrases[0].head if len(adjunct.phrases) == 1 else None
            curled = lemma in CURLING and head is not None and head.lemma == "ball" and adjunct.prep == "into"
            turned = lemma in TURNING and not adjunct.phrases and adjunct.prep in TO_A_SIDE
            if curled or turned:
                beat["manner"] = (*beat.get("manner", ()), "into a ball" if curled else adjunct.prep.split()[-1])
                where = [*adjunct.tokens, *([head] if head else [])]
                self.ledger.guess("manner", where, f"{scene.id}.{beat['id']}.manner", "kept as a word of the action")
                clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct]

    def _found_there(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "The letters inside fly out": where they were before, and no way of theirs."""
        verb = clause.verb
        for adjunct in [a for a in clause.adjuncts if not a.phrases and a.tokens and a.prep in ("inside", "outside")]:
            if verb is not None and adjunct.tokens[0].start < verb.start and clause.subjects:
                path = f"{scene.id}.{beat['id']}"
                self.ledger.guess("relation", adjunct.tokens, path, "where they are found is not shown")
                clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct]

    def _on_the_ground(self, scene: DraftScene, clause: Clause, ways: list[Adjunct]) -> None:
        """ "Across the floor and under the bed": the floor is what it goes on, and no way beside the other."""
        for adjunct in [a for a in clause.adjuncts if ways and a.prep in LED and a not in ways and a.phrases]:
            if all(p.head.lemma in GROUNDS for p in adjunct.phrases) and not self.anchors(scene, adjunct.phrases[1:]):
                for p in adjunct.phrases:
                    self.refer(scene, p)
                self.ledger.cover(adjunct.tokens)
                clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct]

    def _leads(self, adjunct: Adjunct) -> bool:
        """Whether it leads somewhere of its own: not along the scene's place, to who watches, or into an idea."""
        if adjunct.prep not in LED or len(adjunct.phrases) != 1:
            return False
        phrase = adjunct.phrases[0]
        head = phrase.head.lemma
        if head in GROUNDS | SCREEN | VIEWERS | {"scene", "shot", "other"} or phrase.pronoun or self.idea(phrase):
            return phrase.pronoun and head not in VIEWERS and bool(self.cast._found(phrase))
        steps = {head, phrase.head.low} & STEPS and adjunct.prep in ("up", "down")
        thing = self._prop(phrase) or bool(steps) or bool(self.cast._found(phrase))
        return thing or place_like(phrase, self.vocabulary) is None

    def _set_out(self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any]) -> None:
        """ "From a table onto a chair": on the table at first; the way is the one onto the chair."""
        begun = [a for a in clause.adjuncts if a.prep in SET_OUT and a.phrases and self._leads(
            Adjunct("off", a.tokens, a.phrases))]
        ends = [a for a in clause.adjuncts if a.prep in ARRIVED and a.phrases and a not in begun]
        if len(begun) != 1 or not ends or (begun[0].prep == "out of" and beat["action"] != "jump"):
            return
        if beat["action"] not in GONE | {"jump", "fall"} or clause.adjuncts.index(begun[0]) > clause.adjuncts.index(
                ends[0]):
            return
        if any(w in b["who"] for s in scene.shots for b in s.beats for w in beat["who"]):
            return
        on = beat["action"] in ("jump", "fall", "roll", "fly", "slide", "climb")
        relation = "in" if begun[0].prep == "out of" else "on" if on else "near"
        if self.place(scene, shot, Adjunct(relation, begun[0].tokens, begun[0].phrases), beat["who"]):
            clause.adjuncts = [a for a in clause.adjuncts if a is not begun[0]]
