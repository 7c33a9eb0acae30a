# SPDX-License-Identifier: Apache-2.0
"""Lamps and flames that light up, go out or flicker, and "the light" that somebody switches.

Which verbs a lamp's deeds have the actions themselves say ("lamp flicker"), which things give light the props.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.enlivened import Enlivened
from soundstage.language.feelings import comes_to_be
from soundstage.language.mentioned import PIECES
from soundstage.language.phrases import Phrase
from soundstage.language.setting import place_like
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import SWITCHES, Deed, voiced

LEFT = frozenset(("opening", "impression", "gap", "track", "trace", "print", "footprint", "mark", "trail"))  # left so
TURNS = frozenset(("change", "turn", "go", "switch", "shift", "flip", "move"))
DARK = frozenset(("dark", "black", "out", "off", "on", "up"))


class Lamps(Enlivened):
    """What lamps do, and lamps that the words call only "the light"."""

    def _lights(self, clause: Clause) -> None:
        """ "The lights go out", "turns off the light": a lamp stands there whose light it is."""
        _from_to(clause)
        if self._of_lamps(clause, _particles(clause)):
            clause.subjects = [_lamp(p, "floor lamp") for p in clause.subjects]

    def _sorted_out(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "Turns off the light": the lamp that gives it is what is switched."""
        super()._sorted_out(scene, shot, clause, who)
        verb = clause.verb.lemma if clause.verb is not None else ""
        if any(self.vocabulary.actions.get(f"{verb} {p}") in SWITCHES for p in _particles(clause)):
            clause.objects = [_lamp(p, "lamp") for p in clause.objects]

    def _of_lamps(self, clause: Clause, particles: Sequence[str]) -> str:
        """The action of a verb that lamps have, or ""."""
        verb = clause.verb.lemma if clause.verb is not None else ""
        marks = [t.low for t in (*clause.predicate, *clause.adverbs) if t.low in DARK]
        said = [f"lamp {verb} {p}" for p in (*particles, *marks)] + [f"lamp {verb}"]
        return next((self.vocabulary.actions[s] for s in said if s in self.vocabulary.actions), "")

    def _told_apart(self, clause: Clause, who: Sequence[str], particles: Sequence[str]) -> Deed | None:
        """A deed that more than its verb tells: of figures, of lamps, of what is said ("barks the sergeant")."""
        self._enlivened(clause, who, particles)
        self._surfaced(clause)
        said = clause.verb is not None and bool(clause.quotes) and voiced(clause.verb.lemma)
        if said and clause.verb is not None and clause.verb.lemma not in lexicon.SPEECH:
            return Deed(self.vocabulary.actions["speak"], False, f"{clause.verb.lemma} is shown as speaking")
        alive = any(self.cast.beings[w].alive for w in who if w in self.cast.beings)
        return self._left(clause) or self._lit(clause, who, particles) or comes_to_be(clause, alive)

    def _surfaced(self, clause: Clause) -> None:
        """ "Reaches the surface", "breaks the surface": of the water, and no table."""
        if clause.verb is None or clause.verb.lemma not in ("reach", "break", "pierce", "hit", "meet"):
            return
        bare = [p for p in clause.objects if p.det == "the" and not p.before and not p.of]
        plain = [p for p in bare if p.head.lemma == "surface"]
        clause.objects = [p for p in clause.objects if p not in plain]
        clause.starter += [p.head for p in plain]

    def _adjuncts(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], lemma: str, used: bool
    ) -> None:
        """Where and with what; nothing is poured into itself, and nobody goes up themselves."""
        super()._adjuncts(scene, shot, clause, beat, lemma, used)
        if beat.get("anchor") and beat["anchor"] == beat.get("target") and beat["action"] == "pour":
            beat.pop("target")  # "pours half a glass of water into the glass"
        if beat.get("anchor") in beat["who"]:
            beat.pop("anchor")
        self._not_inside(scene, beat)

    def _not_inside(self, scene: DraftScene, beat: dict[str, Any]) -> None:
        """ "Writes in a diary", "bites into an apple": nobody is in what a hand holds; it is worked on."""
        small = self.vocabulary.handheld
        for put in [p for p in scene.placements if p.relation == "in" and p.subject in beat["who"] and p.anchors]:
            thing = self.cast.beings.get(put.anchors[0])
            if thing is not None and thing.part.unit in small and self.cast.beings[put.subject].person:
                scene.placements.remove(put)
                beat.setdefault("target", thing.id)

    def _left(self, clause: Clause) -> Deed | None:
        """ "Leaves a trail of dust", "leaves her bag by the door": nobody goes out; None for "leaves the room"."""
        leaves = clause.verb is not None and clause.verb.lemma == "leave"
        thing = clause.objects[0] if clause.objects and leaves else None
        if thing is not None and any(t.low == "alone" for t in (*clause.predicate, *clause.adverbs)):
            return Deed("stand", False, "who is left alone is not gone near")
        if thing is None or thing.pronoun or lives(thing.head.lemma):
            return None
        if self.vocabulary.props.get(thing.head.lemma, "") in self.vocabulary.handheld:
            return Deed("put_down")
        piece = thing.head.lemma in LEFT or (thing.head.lemma in PIECES and thing.det == "the")
        trace = (thing.det in ("a", "an") and thing.of is not None) or (thing.plural and not thing.det)
        somewhere = thing.of is None and (taxonomy().is_place(thing.head.lemma) or place_like(thing, self.vocabulary))
        if not piece and (somewhere or not trace or any(a.phrases for a in clause.adjuncts)):
            return None
        return Deed(self.vocabulary.actions["stand"], False, "what is left so stays so")

    def _lit(self, clause: Clause, who: Sequence[str], particles: Sequence[str]) -> Deed | None:
        """What the clause's lamps do with their light; None for everything else."""
        beings = [self.cast.beings[w] for w in who if w in self.cast.beings]
        objects = [p for p in clause.objects if p.head.lemma != "time"]  # "blinks three times"
        unit = self._of_lamps(clause, particles) if beings and not objects else ""
        kinds = {self.vocabulary.lamps.get(b.part.unit, "") for b in beings}
        if not unit or "" in kinds:
            return None
        if unit == "flicker" and "flame" in kinds:
            return Deed("stand", False, "a flame burns steadily")
        told = [t for t in (*clause.predicate, *clause.adverbs) if t.low in DARK]
        clause.predicate = [t for t in clause.predicate if t not in told]
        clause.adverbs = [t for t in clause.adverbs if t not in told]
        clause.starter += told
        return Deed(unit, True)


def _particles(clause: Clause) -> list[str]:
    """The little words that stand alone beside the verb."""
    return [*(a.prep for a in clause.adjuncts if not a.phrases), *(t.low for t in clause.adverbs)]


def _lamp(phrase: Phrase, noun: str) -> Phrase:
    """ "The light", "all the lights": the lamp that gives it; any other thing as it is."""
    plain = phrase.head.lemma == "light" and not phrase.pronoun and phrase.of is None and phrase.det not in ("a", "an")
    return replace(phrase, head=replace(phrase.head, lemma=noun, tag="NN", kind="N")) if plain else phrase


def _from_to(clause: Clause) -> None:
    """ "Changes from off to on": turns on."""
    told, verb = clause.adjuncts[-4:], clause.verb
    bare = [a.prep for a in told if not a.phrases]
    if verb is not None and verb.lemma in TURNS and bare in (["from", "off", "to", "on"], ["from", "on", "to", "off"]):
        clause.verb = replace(verb, lemma="turn")
        clause.adjuncts = [*clause.adjuncts[:-4], told[-1]]
        clause.starter += [t for a in told[:-1] for t in a.tokens]
