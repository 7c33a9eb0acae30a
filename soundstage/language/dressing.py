# SPDX-License-Identifier: Apache-2.0
"""What somebody wears, puts on and takes off: a garment is no thing that lies about, it is how one looks by then."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.attributes import garment
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.lamps import Lamps
from soundstage.language.meant_for import somebody
from soundstage.language.phrases import Phrase
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

_WEARING = word_set("wear have don sport")
_ON, _OFF = word_set("put pull slip try throw"), word_set("take pull slip get throw")
_DRAPE, UPON = word_set("place drape lay wrap fit hang set"), word_set("on onto over around about")
OWN = word_set("his her its their")
CARRIERS = word_set("head neck shoulder shoulders arm arms back wrist face eyes ears chest body waist")  # wear things
LAID_ON = word_set("blanket towel quilt medal lei garland beads ribbon")  # worn once it is on somebody
THEIRS = {"his": "him", "her": "her", "its": "it"}
LYING = ("sleep", "lie")


class Dressing(Lamps):
    """ "Wears a hat", "puts on his glasses", "takes off her coat"."""

    def _dresses(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...],
                 when: tuple[str, Fraction | None]) -> list[dict[str, Any]] | None:
        """The beats of a clause about what is worn, perhaps none; None when it is about something else."""
        assert clause.verb is not None
        if clause.verb.lemma in _WEARING:
            return [] if self._has(clause, who) else None
        if (helped := self._dresses_another(scene, shot, clause, who, when)) is not None:
            return helped
        return self._puts_on(scene, shot, clause, who, when, _changed(clause))

    def _puts_on(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...],
                 when: tuple[str, Fraction | None],
                 change: tuple[str, list[Phrase], list[Token]]) -> list[dict[str, Any]] | None:
        """The beat of who puts on or takes off something of his own; None for anything else."""
        assert clause.verb is not None
        action, phrases, led = change
        worn = [p for p in phrases if _worn(p) or (led and p.head.lemma in LAID_ON)]
        being = self.cast.beings.get(who[0]) if len(who) == 1 else None
        foreign = any(p.owner is not None and not p.owner.pronoun for p in phrases)
        if not worn or len(worn) < len(phrases) or being is None or not being.alive or clause.negated or foreign or (
                action.replace("_", " ") not in self.vocabulary.actions):
            return None
        said = [_garment(p) for p in worn]
        if action == "garment_off":
            here = {c.split()[-1] for c in being.clothes}
            being.clothes += [s for s in said if s.split()[-1] not in here]
        becomes = f"{'wearing' if action == 'garment_on' else 'without'} {', '.join(said)}"
        beat: dict[str, Any] = {"id": new_id("b", self.taken), "who": who, "action": action, "order": when[0],
                                "becomes": becomes, "verb": f"{clause.verb.lemma} {action[8:]}"}
        beat |= {"after": when[1]} if when[1] else {}
        self._adverbs(scene, replace(clause, adverbs=[t for t in clause.adverbs if t not in led]), beat)
        path = f"{scene.id}.{shot.id}.{beat['id']}"
        self.ledger.add("action", [clause.verb, *led], path)
        for p in worn:
            self.ledger.add("change", [*p.before, p.head], f"{path}.becomes")
            self.ledger.cover([p.owner.head] if p.owner is not None else [])
        shot.beats.append(beat)
        clause.adjuncts = [a for a in clause.adjuncts if a.phrases and not {id(p) for p in a.phrases} & {
            id(p) for p in worn}]
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, self._near(clause, adjunct, who))
        self.about(clause, who)
        return [beat]


    def _dresses_another(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...],
                         when: tuple[str, Fraction | None]) -> list[dict[str, Any]] | None:
        """ "Puts a hat on a boy": it is the boy who wears it then, under the other's hands; None for anything else."""
        assert clause.verb is not None
        adjunct = next((a for a in clause.adjuncts if a.prep in UPON and len(a.phrases) == 1), None)
        worn = [p for p in clause.objects if _worn(p) or p.head.lemma in LAID_ON]
        dresses = clause.verb.lemma in _ON | _DRAPE and not clause.negated and len(worn) == len(clause.objects) > 0
        whose = _whose(adjunct.phrases[0]) if adjunct is not None and dresses else None
        if adjunct is None or whose is None or not somebody(whose):
            return None
        others = self.cast.refer(whose, 1)
        if others == who:
            return self._puts_on(scene, shot, clause, who, when, ("garment_on", worn, list(adjunct.tokens)))
        wearer = self.cast.beings.get(others[0]) if len(others) == 1 else None
        if wearer is None or wearer.id in who or not wearer.alive or wearer.count > 1:
            return None
        asleep = any(t.low in ("sleeping", "lying") for t in whose.before)
        if asleep or any(b["action"] in LYING and wearer.id in b["who"] for b in shot.beats):
            return None  # a blanket over a sleeper lies on the bed
        scene.cast += [i for i in (*who, *others) if i not in scene.cast]
        helps: dict[str, Any] = {"id": new_id("b", self.taken), "who": who, "action": "tend", "order": when[0],
                                 "target": wearer.id, "verb": "put on", "manner": (worn[0].head.lemma,)}
        helps |= {"after": when[1]} if when[1] else {}
        worn_by = {"id": new_id("b", self.taken), "who": others, "action": "garment_on", "order": "with",
                   "manner": ("helped",), "becomes": f"wearing {', '.join(map(_garment, worn))}", "verb": "put on"}
        path = f"{scene.id}.{shot.id}."
        self.ledger.add("action", [clause.verb, *adjunct.tokens], path + helps["id"])
        self.ledger.cover([adjunct.phrases[0].head])
        for p in worn:
            self.ledger.add("change", [*p.before, p.head], f"{path}{worn_by['id']}.becomes")
        shot.beats += [helps, worn_by]
        clause.adjuncts = [a for a in clause.adjuncts if a is not adjunct]
        for left in clause.adjuncts:
            self.place(scene, shot, left, self._near(clause, left, who))
        self.about(clause, who)
        return [helps, worn_by]


def _whose(phrase: Phrase) -> Phrase | None:
    """ "On a boy", "around the runner's neck", "over the shoulders of a man": who wears what is put there."""
    if phrase.head.lemma not in CARRIERS:
        return phrase
    if phrase.det in THEIRS and phrase.owner is None:
        word = replace(phrase.head, text=THEIRS[phrase.det], lemma=THEIRS[phrase.det], kind="O", tag="PRP")
        return Phrase(phrase.start, phrase.end, word, pronoun=True)
    return phrase.owner or phrase.of


def _changed(clause: Clause) -> tuple[str, list[Phrase], list[Token]]:
    """(the action, what is put on or taken off, the little word of the verb): "puts a hat on", "takes off her coat"."""
    assert clause.verb is not None
    lemma, bare = clause.verb.lemma, [a for a in clause.adjuncts if not a.phrases]
    little = {t.low: t for t in (*clause.adverbs, *(t for a in bare for t in a.tokens))}
    for action, verbs, word in (("garment_on", _ON, "on"), ("garment_off", _OFF, "off")):
        if lemma not in verbs:
            continue
        if word in little and clause.objects:
            return action, list(clause.objects), [little[word]]
        led = [a for a in clause.adjuncts if a.prep == word and a.phrases and all(map(_worn, a.phrases))]
        if led and not clause.objects:  # the parser takes "on a hat" for a place
            return action, list(led[0].phrases), list(led[0].tokens)
    removes = lemma == "remove" and clause.objects and all(p.det in OWN or p.owner is not None for p in clause.objects)
    return ("garment_off", list(clause.objects), []) if removes else ("", [], [])


def _worn(phrase: Phrase) -> bool:
    return bool({phrase.head.lemma, phrase.head.low} & lexicon.CLOTHES) or garment(phrase.head.lemma)


def _garment(phrase: Phrase) -> str:
    """ "red woollen hat": without whose it is."""
    return " ".join(t.low for t in (*phrase.before, phrase.head) if t.low not in OWN)
