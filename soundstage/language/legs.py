# SPDX-License-Identifier: Apache-2.0
"""Several ways of one verb: "walks round a fountain, through a gate and towards his mother" is three goings, in order.

Where a way begins ("from the door to the window") is where its doer stands, and no way of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soundstage.language.blocking import GROUNDS
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.placements import VIEWERS
from soundstage.language.setting import place_like
from soundstage.language.several import Several, in_a_row
from soundstage.language.verbs import moves
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
STEPS = word_set("stair stairs step steps staircase")


class Legs(Several):
    """Takes the later ways of a going out of its clause, and makes a beat of each."""

    later: tuple[Adjunct, ...] = ()
    going = ""  # the action of the clause whose later ways these are

    def _adjuncts(self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], lemma: str,
                  used: bool) -> None:
        """The adjuncts of the first way; those of later ones wait until the beat is told."""
        self.later, self.going = (), beat["action"]
        self._found_there(scene, clause, beat)
        if not clause.objects and clause.form != "passive" and not beat.get("target") and beat["who"]:
            self._set_out(scene, shot, clause, beat)
            ways = [a for a in clause.adjuncts if self._leads(a)]
            self._on_the_ground(scene, clause, ways)
            if len(ways) > 1 and beat["action"] in GONE and moves(lemma, beat["action"]):
                self.later = tuple(ways[1:])
                clause.adjuncts = [a for a in clause.adjuncts if a not in ways[1:]]
        super()._adjuncts(scene, shot, clause, beat, lemma, used)

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
