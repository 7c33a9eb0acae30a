# SPDX-License-Identifier: Apache-2.0
"""What goes with a verb and what tells where somebody is: particles and adjuncts sorted before the deed is read."""

from __future__ import annotations

from soundstage.language import lexicon, relations
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.riders import mounted
from soundstage.language.setting import place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import MOTION, deed, moves
from soundstage.language.ways import SEEKING, Ways
from soundstage.language.wordlist import word_set

PHRASAL = {
    ("switch", "on"), ("switch", "off"), ("turn", "on"), ("turn", "off"), ("knock", "over"), ("tip", "over"),
    ("push", "over"), ("kick", "over"), ("put", "on"), ("take", "off"), ("blow", "out"), ("blow", "up"),
    ("pick", "up"), ("lift", "up"), ("hold", "up"), ("put", "down"), ("set", "down"), ("lay", "down"),
    ("throw", "away"), ("reel", "in"), ("haul", "in"), ("bring", "in"), ("draw", "in"), ("pull", "in"),
}  # fmt: skip
ALONG = frozenset(("down", "up", "along", "across", "over", "through", "around", "past", "off", "by"))
TURNING, TO_A_SIDE = word_set("turn steer spin rotate twist swing"), ("to the left", "to the right", "left", "right")
TAKING = word_set("take lift pull pick remove get")  # "takes the pan off the stove" leaves no ground


class Sorting(Ways):
    """Sorts a clause's particles and adjuncts."""

    def _sorted_out(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "picks up a phone" has an object; "A woman at the table drinks" tells where she is."""
        mounted(clause, self.cast.beings.get(who[0]) if who else None)
        assert clause.verb is not None
        for adjunct in clause.adjuncts:
            if adjunct.prep == "back to" and clause.objects:
                adjunct.prep = "to"  # "throws it back to the dog"
            taken = adjunct.tokens[0].kind == "T" if adjunct.tokens else False
            goes = clause.verb.lemma in MOTION or moves(clause.verb.lemma, "") or self._sways(clause.verb.lemma)
            taken = taken and not (goes and adjunct.prep in ALONG)  # "slides down a hill"
            there = adjunct.prep in ("on", "off") and any(place_of(p, self.vocabulary) for p in adjunct.phrases)
            taken = taken or ((clause.verb.lemma, adjunct.prep) in PHRASAL and not there)  # "switches on the lamp"
            if adjunct.phrases and not clause.objects and taken and len(adjunct.tokens) == 1:
                clause.objects, adjunct.phrases = adjunct.phrases, []
        for adjunct in [a for a in clause.adjuncts if a.prep in relations.FRAME_SPOTS and a.near is not None]:
            near = adjunct.near
            if clause.verb.lemma in TURNING and adjunct.prep in TO_A_SIDE:
                continue  # "turns the wheel to the right"
            others = [p for p in clause.objects] + [p for a in clause.adjuncts if a is not adjunct for p in a.phrases]
            if near is not None and near in others and not near.pronoun and near not in clause.subjects:
                self.place(scene, shot, adjunct, self.refer(scene, near))  # "looks at a woman in the background"
                clause.adjuncts.remove(adjunct)
        before = [p for a in clause.adjuncts for p in a.phrases if not p.pronoun and self.cast.living(p)]
        sought = ("for",) if clause.verb.lemma in SEEKING else ()
        lying = [p for a in clause.adjuncts if a.prep in ("on", "in", "inside", *sought) for p in a.phrases]
        for adjunct in [a for a in clause.adjuncts if a.near in lying and a.prep in ("on", "under") and a.phrases]:
            if adjunct.near is not None:  # "on a plate on a table": the plate is on it; "looks for it on a shelf"
                self.place(scene, shot, adjunct, self.refer(scene, adjunct.near))
                clause.adjuncts.remove(adjunct)
        for adjunct in [a for a in clause.adjuncts if a.near in before and a.phrases and self._relation(a)]:
            if adjunct.near is not None:  # "kneels before a queen on a throne"
                self.place(scene, shot, adjunct, self.refer(scene, adjunct.near))
                clause.adjuncts.remove(adjunct)
        self._told_before(scene, shot, clause, who)

    def _sways(self, lemma: str) -> bool:
        """ "Wobbles down a bench": a verb of motion in one place, which with a way is a going."""
        return taxonomy().file(lemma, "v") == "38" and deed(lemma, (), self.vocabulary).action in ("shake", "stand")

    def _told_before(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "A woman in a blazer at a desk, holding …": where she is, told before what she does."""
        assert clause.verb is not None
        worn = {*lexicon.CLOTHES, *lexicon.HAIR, *lexicon.PARTS}  # "a woman in a blazer at a desk, holding …"
        beside = [a for a in clause.adjuncts if a.near is not None and a.near.head.lemma in worn]
        for adjunct in [a for a in clause.adjuncts if (a in beside or a.near in clause.subjects) and a.phrases]:
            if adjunct.tokens[0].start < clause.verb.start and self._relation(adjunct) and who:
                self.place(scene, shot, adjunct, self._near(clause, adjunct, who))
                clause.adjuncts.remove(adjunct)

    def _particles(self, clause: Clause) -> list[str]:
        """What may belong to the verb: "walks in" comes in; "walks in a park" does not."""
        switched = clause.verb is not None and clause.verb.lemma in ("turn", "switch", "flip") and bool(clause.objects)
        free: tuple[str, ...] = ("in", "on", "off") if switched else ("in",)  # "turns sausages on a grill"
        free += ("off", "out") if clause.objects and clause.verb is not None and clause.verb.lemma in TAKING else ()
        own = [a for a in clause.adjuncts if len(a.tokens) == 1 and not (a.prep in free and a.phrases)]
        limbs = [a for a in own if a.phrases and all(p.head.lemma in lexicon.PARTS for p in a.phrases)]
        adjuncts = [a.prep for a in own if a not in limbs]  # "hops on one leg" boards nothing
        return adjuncts + [t.low for t in (*clause.adverbs, *self._opened(clause))]

    def _opened(self, clause: Clause) -> list[Token]:
        """ "pushes the door open": the adjective tells the deed, and goes with its verb."""
        said = [t for t in clause.predicate if t.low in ("open", "shut", "closed")]
        clause.predicate = [t for t in clause.predicate if t not in said]
        clause.starter += said
        return said

    def _near(self, clause: Clause, adjunct: Adjunct, who: tuple[str, ...]) -> tuple[str, ...]:
        """Who an adjunct right after one of several subjects speaks of."""
        if adjunct.near is not None and adjunct.near.head.lemma in lexicon.WEATHER:
            return ()  # "with rain on the window": nobody is on it
        several = adjunct.near in clause.subjects and len(clause.subjects) > 1
        before = [p for a in clause.adjuncts if a is not adjunct for p in a.phrases]  # "a bowl on a table"
        if adjunct.near is not None and (several or adjunct.near in before):
            return self.cast.known.get(adjunct.near.head.start) or who
        return who
