# SPDX-License-Identifier: Apache-2.0
"""Clauses -> beats, placements and attributes: who does what to whom, with what, where to, how, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.applying import put_plainly
from soundstage.language.blocking import NOBODY
from soundstage.language.casting import lives
from soundstage.language.clauses import FILMS, Clause
from soundstage.language.deed_nouns import told_by_noun
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.legs import in_a_row
from soundstage.language.mentioned import FORMS
from soundstage.language.parts_shown import PartsShown
from soundstage.language.phrases import Phrase
from soundstage.language.resuming import done_by_somebody, said_in
from soundstage.language.setting import place_like, place_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.verbs import (
    POSTURES,
    Deed,
    by_hand,
    consumed,
    deed,
    done_to,
    gestured,
    known_verb,
    manner_word,
    of_itself,
    phrased,
    voiced,
    wagged,
)
from soundstage.language.ways import BUYING, GIVING, SOUGHT
from soundstage.language.whereabouts import lives_in_water
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

FRAMES = FORMS | word_set(
    "shot scene video footage clip time-lapse lapse visual sequence view image frame film montage animation audio track"
)
OURS = word_set("we you i viewer viewers audience one")
HUMANLY = word_set("sigh laugh smile whisper shrug giggle chuckle grin speak talk say applaud salute clap sing cheer")
BEFALLING = word_set("shatter break crack smash fall drop spill burst pop explode melt topple tip tear split burn snap "
                     "collapse crumble sink bounce crash tumble")  # what happens to a thing that was handled
APPEARING = word_set("appear emerge materialize materialise")
GOING = ("walk", "run", "enter", "jump", "stand", "exit")
# what is handled though nobody says what it is; a thing all the same
UNTOLD = word_set("something object thing article")
IN_HAND = frozenset(["pick_up", "put_down", "give", "throw", "drop", "catch", "push", "pull", "kick", "lift", "carry"])
UNSEEN = word_set("dark darkness shadow shadows gloom night fog mist nowhere blue frame view")
SHOWS = FILMS | word_set("open start begin end continue focus cover contain include highlight follow frame")


class FirstAssistant(PartsShown):
    """Turns one clause at a time into the shot at hand."""

    # -- the clause
    def play(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, order: str, after: Fraction | None
    ) -> list[dict[str, Any]]:
        """Everything a clause asks for, written into the scene and shot; the beats it made."""
        put_plainly(clause)
        if self._on_its_face(scene, clause):
            return []
        self._lights(clause)
        met, told = set(self.cast.beings), said_in(clause)
        beats = self._acted_out(scene, shot, clause, order, after)
        return beats + self._found_doing(shot, told, met, beats)

    def _acted_out(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, order: str, after: Fraction | None
    ) -> list[dict[str, Any]]:
        self.cast.doing = ()
        if self._looks_worn(scene, clause):
            return []
        cut_to = clause.shared and not clause.subjects and self.cast.clock == self.cast.cut_at > 0
        cut_to = cut_to and clause.form == "ing" and clause.verb is not None and clause.verb.lemma in SHOWS
        lemma = clause.verb.lemma if clause.verb is not None else ""
        self.cast.humanly, self.cast.befalls = lemma in HUMANLY, lemma in BEFALLING and not clause.objects
        who = () if cut_to else self.subjects(scene, clause)
        self.cast.doing, self.cast.did = who, who or self.cast.did
        self._in_hand(scene, shot, clause, who)
        for phrase, other in clause.appositions:
            self._same(scene, phrase, other)
        clause.adjuncts = [a for a in clause.adjuncts if not self._adorned(scene, clause, a, who)]
        for phrase, name in clause.names:
            self._named(scene, phrase, name)
        self.ledger.cover(clause.marker)
        if clause.verb is None:
            self.filmed = bool(clause.subjects) and all(p.head.lemma in FRAMES for p in clause.subjects)
            self._still(scene, shot, clause, who)
            return []
        if self._frames_part(scene, shot, clause) or self._leads_on(clause, cut_to):
            return []
        if lemma == "be" or clause.existential:
            return self._being(scene, shot, clause, who)
        if told_by_noun(clause, self.vocabulary):
            return self._deed(scene, shot, clause, who, order, after)
        if (dressed := self._dresses(scene, shot, clause, who, (order, after))) is not None:
            return dressed
        if clause.causes:
            return self._caused(scene, shot, clause, who)
        if lemma == "repeat" and shot.beats and self._again(scene, shot, clause):
            return []
        if lemma == "face" and clause.objects and who and not clause.negated:
            return self._faces(scene, shot, clause, who)
        if self.told(scene, shot, clause, who) or self._contains(scene, shot, clause, who):
            return []
        return self._deed(scene, shot, clause, who or self._untold(scene, clause), order, after)

    def _leads_on(self, clause: Clause, cut_to: bool) -> bool:
        """Whether the clause only tells of the film's sound; "a shot shows a horse", "we see a horse": it is there."""
        assert clause.verb is not None
        framing = bool(clause.subjects) and all(p.head.lemma in FRAMES for p in clause.subjects)
        told = [*(t for p in clause.subjects for t in (*p.before, p.head)), clause.verb]
        if framing and clause.subjects[0].head.lemma in ("audio", "track", "soundtrack"):
            self.ledger.cover(told)
            return True
        filmed, self.filmed = self.filmed and clause.shared and not clause.subjects, framing
        lifeless = not any(self.cast.beings[w].alive for w in self.cast.doing)
        shown = clause.verb.lemma == "reveal" and (lifeless or (clause.form == "infinitive" and clause.shared))
        if shown and clause.objects and not clause.negated:  # "lifts the cloth to reveal a dove", "pull back to reveal"
            self.ledger.cover(told)
            clause.existential, clause.subjects = True, []
            return False
        framing = framing or cut_to or (filmed and clause.form == "ing")  # "cuts to a cave, showing a hand"
        ours = clause.verb.lemma in FILMS and bool(clause.subjects) and all(p.head.low in OURS for p in clause.subjects)
        if (framing and clause.verb.lemma in SHOWS) or ours:
            self.ledger.cover(told)
            clause.existential, clause.subjects = True, []
        return False

    def _still(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """No verb: the things are there, where the words put them."""
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, self._near(clause, adjunct, who))
        if who:
            self.about(clause, who)
        for t in clause.predicate:
            self._attribute(t, who, scene)

    def _being(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> list[dict[str, Any]]:
        """X is red; X is on the left of Y; there is an X; X is a doctor."""
        assert clause.verb is not None
        activity = self._activity(clause, who)
        if activity is not None:
            clause.verb = activity
            return self._deed(scene, shot, clause, who, "then", None)
        if clause.existential:
            who = tuple(i for p in [*clause.subjects, *clause.objects] for i in self._in_frame(scene, p))
        elif who:
            for phrase in clause.objects:
                if len(who) == 1 and not self.settings.absorb(scene, phrase):
                    self.cast.beings[who[0]].words.append(phrase.head.low)
                    self.ledger.add("attribute", [*phrase.before, phrase.head], f"{who[0]}.words")
        self.ledger.cover([clause.verb, *clause.starter])
        for t in clause.predicate:
            self._attribute(t, who, scene)
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, self._near(clause, adjunct, who))
        if who:
            self.about(clause, who)
            self.ledger.add("state", [clause.verb], who[0])
        return []

    def _activity(self, clause: Clause, who: tuple[str, ...]) -> Token | None:
        """ "A person is archery", "is squat": what is said to be is what is done."""
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

    # -- deeds
    def _deed(
        self,
        scene: DraftScene,
        shot: DraftShot,
        clause: Clause,
        who: tuple[str, ...],
        order: str,
        after: Fraction | None,
    ) -> list[dict[str, Any]]:
        """One beat for the clause's verb; none when it is denied or only frames a line."""
        if clause.negated or _nobody(clause):
            return self._denied(scene, clause, who)
        if self._resumed(shot, clause, who) is not None:
            return self._goes_on(scene, shot, clause, who, order)
        self._sorted_out(scene, shot, clause, who)
        verb = clause.verb
        assert verb is not None
        particles = self._particles(clause)
        speech = bool(clause.quotes) and (voiced(verb.lemma) or not clause.objects)
        if not known_verb(verb.lemma, self.vocabulary) and not speech:
            return self._unheard_of(scene, shot, clause, who)
        by = self._handler(scene, clause, who)
        act = self._meant(clause, by, who, particles)
        if self._of_part(clause, act.action):
            return self._part_turns(scene, shot, clause, who) or self._part_only(shot, clause, who)
        beat: dict[str, Any] = {"id": new_id("b", self.taken), "who": by or who, "action": act.action, "order": order}
        told = {"verb": self._said(verb.lemma, particles, act.action), "after": after, "target": by and who[0]}
        beat |= {k: v for k, v in told.items() if v}
        self._passive(scene, clause, beat)
        act = self._laid(scene, clause, beat, act)
        self.becomes(scene, shot, clause, beat)
        self._objects(scene, clause, beat, verb.lemma)
        self._adjuncts(scene, shot, clause, beat, verb.lemma, act.used)
        self._seen_so(scene, clause, beat)
        claimed = self._claimed(scene, shot, clause, beat, act, speech)
        self.about(clause, who) if who and claimed else None
        if not claimed or (speech and voiced(verb.lemma)):
            return [beat] if claimed else []
        beats = self._dealt(scene, clause, beat, self._mutual(clause, beat))
        shot.beats += beats
        return beats

    def _meant(self, clause: Clause, by: tuple[str, ...], who: tuple[str, ...], particles: list[str]) -> Deed:
        """The deed of a clause; by: whoever handles what its subject is."""
        assert clause.verb is not None
        if told := self._told_apart(clause, by or who, particles):
            return told
        alive = bool(by) or self._living(who) or done_by_somebody(clause)
        return self._called_so(clause, by or who, self._act(clause, clause.verb.lemma, particles, alive))

    def _act(self, clause: Clause, lemma: str, particles: list[str], alive: bool) -> Deed:
        """What shows the verb with its objects: "has a coffee" is drinking, "raises his hand" waving."""
        part = clause.objects[0] if clause.objects else None
        if part is not None and (part.owner is None or part.owner.pronoun) and alive:
            gesture = gestured(lemma, particles, part.head.lemma, part.plural, self.vocabulary, part.det == "their")
            if gesture:
                return Deed(self.vocabulary.actions[gesture], True, f"shown as {gesture}")
        wag = wagged(lemma, clause, self.vocabulary) if alive else ""
        if wag:
            return Deed(wag, True)
        for phrase in clause.objects[:1]:  # "do push-ups", "shake hands": the noun belongs to what is done
            nouns = [t.lemma for t in phrase.before if t.low.isalpha()] + [phrase.head.lemma]
            for said in (f"{lemma} {' '.join(nouns)}", f"{lemma} {nouns[-1]}"):
                if alive and said in self.vocabulary.actions:
                    if nouns[-1] not in self.vocabulary.props or nouns[-1] == self.vocabulary.actions[said]:
                        clause.objects.remove(phrase)
                        self.ledger.cover([*phrase.before, phrase.head])
                    return Deed(self.vocabulary.actions[said], True)
        odd = self._not_shown(part, lemma, particles, alive)
        if odd is not None:
            return odd
        worn = part is not None and {part.head.low, part.head.lemma} & lexicon.CLOTHES and alive
        upon = any(a.prep == "on" and a.phrases for a in clause.adjuncts)  # "puts a hat on a table"
        if worn and not upon and lemma in ("put", "take", "pull", "slip") and {"on", "off"} & {*particles} and (
                "work" in self.vocabulary.actions):
            return Deed(self.vocabulary.actions["work"], True, f"{lemma} on or off is shown as work")
        told = phrased(lemma, clause, self.vocabulary) if alive else ""
        lost = lemma == "lose" and part is not None and alive and part.head.lemma in self.vocabulary.props
        shoved = lemma in ("move", "shift") and clause.objects and clause.form != "passive"
        own = part is not None and part.head.lemma in lexicon.PARTS and part.det in ("his", "her", "its", "their", "")
        if shoved and own and part is not None and alive:  # "moves its arms"
            said = "wave" if part.head.lemma in ("arm", "hand", "paw") else "stand"
            return Deed(self.vocabulary.actions.get(said, "stand"), False, f"{lemma} is shown as {said}")
        if alive and shoved and "push" in self.vocabulary.actions:
            return Deed(self.vocabulary.actions["push"], False, f"{lemma} is shown as push")
        handled = bool(clause.objects) or (alive and clause.form == "passive")
        owned = lemma == "have" and part is not None and part.count > 1  # "has two apples"
        meant = "drop" if lost else lemma if owned else consumed(lemma, [p.head.lemma for p in clause.objects])
        meant_so = Deed(told) if told else deed(meant, particles, self.vocabulary, handled, alive)
        shown = of_itself if own else by_hand if handled else None
        return shown(meant_so, lemma, self.vocabulary) if shown is not None and alive else meant_so

    def _seen_so(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """How it is done, and whether it is going on or they come in when the shot begins."""
        self._adverbs(scene, clause, beat)
        self._entrance(scene, clause, beat)
        self._found_so(scene, clause, beat)

    def _found_so(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """A posture that the shot opens on is held already."""
        assert clause.verb is not None
        held = clause.verb.lemma in POSTURES and beat["action"] != "enter"
        held = held or beat["action"] in ("sit", "stand", "lie", "sleep", "kneel", "crouch")
        if held and beat["who"] and self._opening(scene, clause, tuple(beat["who"])):
            beat["manner"] = (*beat.get("manner", ()), "already")

    def _entrance(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        """ "A woman steps out of the dark", "a man appears": nobody saw them before, so they come in."""
        assert clause.verb is not None
        out = next((a for a in clause.adjuncts if a.prep in ("out of", "out from") and beat["action"] in GOING), None)
        if (out is None and clause.verb.lemma not in APPEARING) or clause.verb.lemma == "get":
            return
        acted = any(w in b["who"] for s in scene.shots for b in s.beats for w in beat["who"])
        if acted or not beat["who"] or not all(self._comes(w, beat["action"]) for w in beat["who"]):
            return
        beat |= {"action": "enter", "verb": beat.get("verb") or clause.verb.lemma}
        dark = [p.head.low for p in out.phrases if p.head.low in UNSEEN] if out else []
        beat["manner"] = tuple(m for m in beat.get("manner", ()) if m not in dark)
        if dark or beat.get("anchor") in UNSEEN:
            beat.pop("anchor", None)
            beat.pop("place", None)

    def _comes(self, subject: str, action: str) -> bool:
        """Whether somebody, or what drives by itself, can come in; what jumps out of its water is there already."""
        being, unit = self.cast.beings[subject], self.cast.beings[subject].part.unit
        return unit in self.vocabulary.vehicles or (being.alive and not (action == "jump" and lives_in_water(unit)))

    def _said(self, lemma: str, particles: Sequence[str], action: str) -> str:
        """The verb as said, with a particle that belongs to it; "" when it is the action's own name."""
        known = [
            p for p in particles if f"{lemma} {p}" in self.vocabulary.actions or f"{lemma} {p}" in lexicon.VERB_LIKE
        ]
        return "" if "_".join([lemma, *known[:1]]) == action else " ".join([lemma, *known[:1]])

    def _claimed(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], act: Deed, speech: bool
    ) -> bool:
        """The claim for the verb; False when nobody that can be seen does it."""
        assert clause.verb is not None
        alone = [a for a in clause.adjuncts if act.used and len(a.tokens) == 1 and not a.phrases]
        where = [clause.verb, *clause.starter, *(t for a in alone for t in a.tokens)]
        if not beat["who"] and not speech:
            self._done_unseen(clause, where)
            if clause.subjects:  # "water sprays out and falls": it falls, and not who was told of before
                self.subject = self.passing = ()
            return False
        binding = f"{scene.id}.{shot.id}.{beat['id']}"
        note = "" if speech else act.note
        self.ledger.add("action", where, binding, "approximated" if note else "read", note)
        for t in clause.predicate:
            if t.start < clause.verb.start and beat["who"]:  # "a dragon, red and huge, lands"
                self._attribute(t, beat["who"], scene)
            if not self.ledger.has(t):
                beat["manner"] = (*beat.get("manner", ()), t.low)
                self.ledger.add("manner", [t], f"{binding}.manner")
        return True

    def _opening(self, scene: DraftScene, clause: Clause, who: tuple[str, ...]) -> bool:
        """A posture at the first mention is how the shot finds them, not something they do now."""
        assert clause.verb is not None
        acted = any(w in b["who"] for s in scene.shots for b in s.beats for w in who)
        goes = any(a.prep in ("down", "up") and not a.phrases for a in clause.adjuncts)
        return (
            not acted
            and not goes
            and not clause.starter
            and (any(a.phrases for a in clause.adjuncts) or clause.progressive)
        )

    def _objects(self, scene: DraftScene, clause: Clause, beat: dict[str, Any], lemma: str) -> None:
        found: list[str] = []
        for phrase in clause.objects:
            if self._to_camera(phrase, beat, lemma, scene):
                continue
            if lemma in ("breathe", "spit", "exhale", "belch") and not self.cast._found(phrase):
                self._word_object(phrase, beat, scene)  # "breathes fire": no campfire
                continue
            if self.settings.absorb(scene, phrase) and phrase.head.lemma not in self.vocabulary.props:
                continue
            spot = place_of(phrase, self.vocabulary)
            if spot is None and lemma in SOUGHT and not scene.place:
                spot = place_like(phrase, self.vocabulary)  # "enters a warehouse"
            if spot and phrase.head.lemma not in self.vocabulary.props and not scene.place:
                self.settings.set_place(scene, phrase, spot)
                beat["anchor"] = spot.noun
                continue
            ids = self.refer(scene, _told(phrase, beat["action"]), 1)
            found += [i for i in ids if i not in beat["who"]]
            self._with_part(scene, phrase, beat, ids)
            if not ids and self.ledger.has(phrase.head):  # "blows a slow stream of air"
                beat["manner"] = (*beat.get("manner", ()), *(t.low for t in phrase.adjectives if manner_word(t.low)))
            elif not ids and not self._time(phrase, beat, scene):
                self._word_object(phrase, beat, scene)
        found = [m for i in found for m in self.cast.members.get(i, (i,))]  # split by a later phrase
        giving = len(found) > 1 and not in_a_row(self.ledger.text, clause.objects)
        if giving and lemma in GIVING | BUYING:
            beat |= {"target": found[0], "tool": found[1]} | ({"action": "give"} if lemma in BUYING else {})
        elif found and not beat.get("target"):
            self._done_to(beat, done_to(found, beat["action"], self.cast.beings) if giving else found[0])
        self.cast.doing = (*beat["who"], *found)  # "puts a hat on it": not on the hat


def _nobody(clause: Clause) -> bool:
    """ "Nobody answers", "neither of them speaks"."""
    return any(p.portion < 0 or (p.pronoun and p.head.low in NOBODY) for p in clause.subjects)


def _told(phrase: Phrase, action: str) -> Phrase:
    """ "Picks something up", "hands over an object": it has to be something that can be held."""
    held = action in IN_HAND and phrase.head.lemma in UNTOLD and not phrase.plural
    return replace(phrase, head=replace(phrase.head, lemma="item"), pronoun=False) if held else phrase
