# SPDX-License-Identifier: Apache-2.0
"""Deeds that lean on what was told before: gone on with, done by each with a thing of their own, felt or borne.

"Stops to pick flowers, then continues" goes on with what was done before the stop; "each child holds a balloon" are as
many balloons as children; "is startled by a dog" is what the startled one does; "balances a ball on its nose" says with
which part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.being import prefix
from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.exceptions import Exceptions
from soundstage.language.finite import verb_of_ing
from soundstage.language.parts import SHOWN
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import MOTION, deed
from soundstage.language.wordlist import word_set
from soundstage.model.production import Cue, new_id

AGAIN = word_set("continue resume")
CARRYING = frozenset((("go", "on"), ("carry", "on"), ("keep", "on"), ("move", "on")))
ROUTES = word_set("way path journey course trip route walk ride run stroll march")
PAUSES = frozenset(("stop", "stand", "pick_up", "put_down", "look", "look_around", "turn"))  # between, and not gone on
BEARING = word_set("balance bear hold carry keep")
FELT = frozenset(("37",))  # WordNet's file of feelings: "startle", "amaze", "frighten"
HELD = frozenset(("sleep", "sit", "lie", "kneel", "stand"))
VAGUE = frozenset(("stand", "work", "speak", "look", "enter", "exit", "play"))  # told of many a thing that is not seen
MOST = 8  # as many get a thing of their own


def said_in(clause: Clause) -> tuple[Phrase, ...]:
    """All noun phrases of a clause, before its deeds are read."""
    return (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases))

OF_THINGS = frozenset(("fold",))  # with a part of the own body it is another deed
GESTURED = frozenset(("wave", "cheer", "clap", "wag", "wash_hands", "shake_hands", "kneel"))  # parts move by name


def done_by_somebody(clause: Clause) -> bool:
    """ "An egg is cracked by a woman": what is done is the deed of one who lives."""
    by = [p for a in clause.adjuncts if a.prep == "by" for p in a.phrases]
    return clause.form == "passive" and any(lives(p.head.lemma) or p.name for p in by)


class Resuming(Exceptions):
    """What a clause asks for that only those before it, or each of its doers, make plain."""

    def _resumed(self, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> dict[str, Any] | None:
        """The beat that "continues", "goes on", "resumes" goes on with; None when the clause is none of these."""
        verb = clause.verb
        if verb is None or not who or clause.objects or clause.quotes:
            return None
        particles = {a.prep for a in clause.adjuncts} | {t.low for t in clause.adverbs}
        said = verb.lemma in AGAIN or any(verb.lemma == v and p in particles for v, p in CARRYING)
        if not said or any(a.phrases and a.prep not in ("on", "with", "in") for a in clause.adjuncts):
            return None
        ours = [b for b in shot.beats if set(b["who"]) & set(who) and b["action"] not in PAUSES and not b.get("line")]
        return ours[-1] if ours else None

    def _goes_on(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...],
                 order: str) -> list[dict[str, Any]]:
        """The beat of one who goes on with what was done before."""
        before = self._resumed(shot, clause, who)
        assert clause.verb is not None and before is not None
        kept = {k: before[k] for k in ("action", "verb", "target", "tool", "place", "manner") if k in before}
        beat = kept | {"id": new_id("b", self.taken), "who": who, "order": order}
        beat["manner"] = tuple(m for m in kept.get("manner", ()) if m != "already")
        where = [clause.verb, *clause.starter, *clause.adverbs]
        for adjunct in clause.adjuncts:
            own = [p for p in adjunct.phrases if p.head.lemma in ROUTES or p.pronoun]
            where += [*adjunct.tokens, *(t for p in own for t in (*p.before, p.head))]
            for p in (p for p in adjunct.phrases if p not in own):
                self.refer(scene, p)
        binding = f"{scene.id}.{shot.id}.{beat['id']}"
        self.ledger.add("action", where, binding, note=f"goes on with {before['action'].replace('_', ' ')}")
        shot.beats.append(beat)
        self.about(clause, who)
        return [beat]

    def _found_doing(self, shot: DraftShot, told: Sequence[Phrase], met: set[str],
                     done: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """ "A barking dog sits", "a crying baby": what somebody who is new is at, beside what the clause tells."""
        found: list[dict[str, Any]] = []
        for phrase in told:
            at = next((t for t in phrase.before if t.kind in "GAN" and t.low.endswith("ing")), None)
            ids = tuple(i for i in self.cast.known.get(phrase.head.start, ()) if i in self.cast.beings)
            named = at is not None and taxonomy().senses(f"{at.low} {phrase.head.lemma}") and at.low[:-3] not in MOTION
            beings = [self.cast.beings[i] for i in ids]  # running water runs by itself
            own = any(phrase.head.lemma in b.noun.split() or (b.alive and lives(phrase.head.lemma)) for b in beings)
            if at is None or not own or set(ids) & met or named:
                continue
            action = self._at_it(verb_of_ing(at), ids)
            if action and action not in [b["action"] for b in (*done, *found)]:
                beat = {"id": new_id("b", self.taken), "who": ids, "action": action, "order": "with"}
                beat |= {"manner": ("already",)} if action in HELD else {}
                found.append(beat)
                self.ledger.add("action", [at], f"{shot.id}.{beat['id']}")
            elif not action and not any(b.alive for b in beings):
                self._sounding(shot, phrase, at)
        shot.beats += found
        return found

    def _sounding(self, shot: DraftShot, phrase: Phrase, at: Token) -> None:
        """ "A ticking clock", "a ringing phone": a new thing told by its sound is heard all through the shot."""
        effects, noun, verb = self.vocabulary.effects, phrase.head.lemma, verb_of_ing(at) or at.low
        sound = effects.get(noun) or effects.get(at.low) or effects.get(verb, "")
        lasting = sound in self.vocabulary.sustained - self.vocabulary.species.keys()  # a buzzing sign is no bee
        if lasting and taxonomy().is_a(verb, "sound", "v", 3):
            made = Cue(id=new_id("q", self.taken), sound=sound, noun=noun, said=f"{at.low} {noun}")
            shot.cues.append(made)
            self.ledger.add("sound", [at], f"{shot.id}.{made.id}")

    def _at_it(self, lemma: str, ids: Sequence[str]) -> str:
        """The action of somebody found running, barking or asleep; "" for what is no plain action of theirs."""
        beings = [self.cast.beings[i] for i in ids]
        alive = all(b.alive for b in beings)
        if not lemma or not (alive or all(b.part.unit in self.vocabulary.vehicles for b in beings)):
            return ""
        lemma = ("walk" if alive else "drive") if lemma in ("move", "go", "pass", "speed") else lemma
        act = deed(lemma, (), self.vocabulary, False, alive)
        sure = act.action and act.action not in VAGUE and "nearest" not in act.note and "no action" not in act.note
        return act.action if sure else ""

    def _each_their_own(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> list[dict[str, Any]]:
        """ "Each child holds a balloon": a balloon and a beat for every one of them; the beats of all but the first."""
        each = any(p.det in ("each", "every") or p.head.low == "each" for p in clause.subjects)
        each = each or any(t.low == "each" for t in clause.adverbs)
        one = next((p for p in clause.objects if p.det in ("a", "an")), None)
        thing = self.cast.beings.get(beat.get("target", ""))
        if not each or one is None or thing is None or thing.alive or thing.count > 1:
            return []
        ids = tuple(m for i in beat["who"] for m in self._singly(i))
        if not 1 < len(ids) <= MOST:
            return []
        beat["who"], rest = ids[:1], []
        for who in ids[1:]:
            own = replace(thing, id=new_id(prefix(thing.noun), self.cast.taken), words=list(thing.words))
            self.cast.beings[own.id] = own
            scene.cast.append(own.id)
            rest.append({**beat, "id": new_id("b", self.taken), "who": (who,), "target": own.id, "order": "with"})
        where = [one.head, *(t for p in clause.subjects for t in p.before)]
        self.ledger.add("count", where[:1], f"{thing.id}.count", note=f"one each: {len(ids)}")
        return rest

    def _singly(self, subject: str) -> tuple[str, ...]:
        """The members of a group that came as one, or whoever it is."""
        being = self.cast.beings.get(subject)
        if being is None or being.count < 2 or being.count > MOST:
            return self.cast.members.get(subject, (subject,))
        return self.cast.split(being)

    def _passive(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "Is startled by a noise": whoever feels it acts, and what made them feel so is the goal."""
        verb = clause.verb
        self._borne_on(scene, clause, beat)
        feels = verb is not None and clause.form == "passive" and taxonomy().file(verb.lemma, "v") in FELT
        if not feels or not beat["who"] or not self._living(beat["who"]):
            super()._passive(scene, clause, beat)
            return
        for adjunct in [a for a in clause.adjuncts if a.prep == "by" and a.phrases]:
            adjunct.prep = "at"

    def _borne_on(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "Balances a ball on its nose": the part of the body that bears it, as a word of the deed."""
        if clause.verb is None or clause.verb.lemma != "balance" or not beat["who"]:
            return
        for adjunct in [a for a in clause.adjuncts if a.prep in ("on", "upon", "atop", "on top of", "with", "in")]:
            parts = [p for p in adjunct.phrases if self._own_limb(p)]
            if not parts or len(parts) < len(adjunct.phrases):
                continue
            for p in parts:
                beat["manner"] = (*beat.get("manner", ()), p.head.lemma)
            clause.adjuncts.remove(adjunct)
            where = [*adjunct.tokens, *(t for p in parts for t in (*p.counted, *p.before, p.head))]
            self.ledger.add("manner", where, f"{scene.id}.{beat['id']}.manner", note="with this part of the body")

    def _with_part(self, scene: DraftScene, phrase: Phrase, beat: dict[str, Any], ids: Sequence[str]) -> None:
        """ "Shoots out its tongue", "sprouts wings": a part of the doer that the action does not show by itself."""
        part = phrase.head.lemma
        own = bool(ids) and set(ids) <= set(beat["who"]) and part in lexicon.PARTS
        if not own or beat["action"] in SHOWN.get(part, ()) or beat["action"] in GESTURED:
            return
        if beat["action"] in OF_THINGS:  # "folds its wings": no work on a table
            beat |= {"verb": beat.get("verb", beat["action"]), "action": "stand"}
        said = [t.low for t in phrase.before if t.kind in "AE"]
        beat["manner"] = (*beat.get("manner", ()), " ".join((*said, phrase.head.low)))
        self.ledger.part_only(phrase.head, f"{scene.id}.{beat['id']}.manner")

    @staticmethod
    def _own_limb(phrase: Phrase) -> bool:
        told = phrase.det in ("its", "his", "her", "their", "one", "the", "a") or phrase.count == 1
        return phrase.head.lemma in lexicon.PARTS | {"fingertip", "palm", "forehead"} and told

    def _dealt(self, scene: DraftScene, clause: Clause, beat: dict[str, Any],
               mutual: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """All beats of a deed: those of each other, or of each with a thing of their own, after its own."""
        return [beat, *mutual, *(self._each_their_own(scene, clause, beat) if not mutual else ())]
