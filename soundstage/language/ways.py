# SPDX-License-Identifier: Apache-2.0
"""The parts of a clause beside its verb and things -> a beat's target, tool, way, manner, times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.language import lexicon, relations
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.mentioned import holds
from soundstage.language.ones import EACH_OTHER
from soundstage.language.phrases import Phrase
from soundstage.language.placements import SAME_PLACE
from soundstage.language.states import States
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import POSTURES, manner_of, moves
from soundstage.language.wordlist import word_set
from soundstage.model.production import Placement

VOICED = frozenset(("speak", "sing", "cry", "laugh", "cheer", "look", "blow_out"))
SCREEN = frozenset(("screen", "frame", "view", "picture"))
SOUGHT = word_set("enter reach visit explore search patrol roam cross wander scour")  # somewhere, as an object
SEEKING = word_set("look search hunt rummage reach")  # "for" something: that is their target
GIVING = word_set("give hand pass throw toss offer show bring send deliver feed serve lend pay kick hurl")
BUYING = word_set("buy fetch get")
PUTTING = word_set("put place set lay drop leave insert hang rest")
AT_TARGET = word_set("at to towards toward with after for of against on from about by into")
AIMED = frozenset(("speak", "look", "wave", "point", "smile", "laugh", "nod", "photograph"))  # at somebody who stays
SEATED = frozenset(("eat", "drink", "read", "write", "type", "paint", "cut", "stir", "work", "play", "speak", "sing"))
MANNERLY = re.compile(
    r"(ly|(lef|righ)twards)$|^((fast|hard|loud|high|low|close)(er)?|slower|softer|quieter|alone|aloud|far)$")
ROLLING = frozenset(("walk", "run", "roll", "drive", "fly", "slide", "crawl", "swim", "skate", "ride"))
MARKING = word_set("knock bark call feed write draw paint tap drum press")  # on something: that is their target
RUNNING_INTO = word_set("bump crash smash slam collide ram barge")  # into somebody: that is their target
ASIDES = word_set("while as like about of for during without via per despite")
COMPARING = word_set("like as per")
TOUCHING = word_set("fingertip finger palm fist knuckle knuckles elbow knee heel nail fingernail thumb toe")
SEEN_FROM = ("look", "look_around", "wave", "speak", "sing", "bark", "laugh", "cry", "cheer", "point", "clap")
CARRIED = frozenset(("into", "onto", "out of", "from", "off", "through", "across", "over", "in", "on", "under", "down",
                     "up", "inside", "around"))
ENTERING = frozenset(("into", "onto", "out of", "off"))  # where what is handled goes, seen or not


@dataclass(frozen=True)
class Moving:
    """What a verb moves: its doer, or the object it has."""

    lemma: str
    moving: bool
    carries: bool


ON_LIMBS = ("jump", "stand", "walk", "turn", "spin", "balance")  # done on a leg, or with a thing on a part
CAMERA_TOO = word_set("face address pass approach")  # what is done to the camera that films


class Ways(States):
    """What goes with a verb, written into its beat."""

    def _word_object(self, phrase: Phrase, beat: dict[str, Any], scene: DraftScene) -> None:
        """An object that cannot be seen ("homework", "yoga") colours the action as a word."""
        words = " ".join(t.low for t in (*phrase.before, phrase.head))
        beat["manner"] = (*beat.get("manner", ()), words)
        self.ledger.add(
            "manner",
            [*phrase.before, phrase.head],
            f"{scene.id}.{beat['id']}.manner",
            "approximated",
            "kept as a word of the action",
        )

    def _to_camera(self, phrase: Phrase, beat: dict[str, Any], lemma: str, scene: DraftScene) -> bool:
        """ "He tells the camera": to whoever watches, not to a thing."""
        told = phrase.head.lemma in ("camera", "viewer") and (lemma in lexicon.SPEECH or lemma in CAMERA_TOO)
        told = told and not self.cast._found(phrase)
        if told:
            beat["manner"] = (*beat.get("manner", ()), "to_camera")
            self.ledger.add("relation", [phrase.head], f"{scene.id}.{beat['id']}.manner")
        return told

    def _time(self, phrase: Phrase, beat: dict[str, Any], scene: DraftScene) -> bool:
        """ "for two seconds", "three times"."""
        lasts = phrase.head.lemma.rstrip(".") in ("second", "sec", "s", "moment", "instant")
        where = [*phrase.counted, *phrase.before, phrase.head]
        few = 3 if any(t.low in ("few", "couple") for t in where) else 1
        if lasts and (phrase.count or phrase.det == "a"):
            beat["duration"] = Fraction(phrase.count or few)
            self.ledger.add("duration", where, f"{scene.id}.{beat['id']}.duration")
            return True
        if phrase.head.lemma == "time" and phrase.count:
            beat["times"] = phrase.count
            self.ledger.add("count", where, f"{scene.id}.{beat['id']}.times")
            return True
        return False

    def _adjuncts(
        self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any], lemma: str, used: bool
    ) -> None:
        """Each adjunct to the role that the verb gives it; used: the particle is part of the verb."""
        moving = moves(lemma, beat["action"])
        for adjunct in clause.adjuncts:
            particle = used and len(adjunct.tokens) == 1 and not adjunct.phrases
            if particle or (adjunct.phrases and self._time(adjunct.phrases[0], beat, scene)):
                continue
            self.in_the_water(scene, shot, adjunct, () if clause.objects else beat["who"])  # no pouring
            if self.setting(scene, adjunct):
                self._through(scene, adjunct, beat, moving)
            elif lemma in SEEKING and adjunct.prep == "for" and self._at(scene, adjunct, beat, lemma):
                continue
            elif adjunct.prep in ASIDES:
                self._aside(scene, adjunct, beat)
            elif adjunct.prep == "with":
                self._with(scene, shot, adjunct, beat)
            elif adjunct.phrases and adjunct.phrases[0].head.lemma in ("camera", "viewer", "audience"):
                leaves = adjunct.prep in ("away from", "from", "off", "out of")
                beat["manner"] = (*beat.get("manner", ()), "from_camera" if leaves else "to_camera")
                where = [*adjunct.tokens, adjunct.phrases[0].head]
                self.ledger.add("relation", where, f"{scene.id}.{shot.id}.{beat['id']}.manner")
            else:
                self._spatial(scene, shot, adjunct, beat, Moving(lemma, moving, bool(clause.objects)))

    def _spatial(
        self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any], how: Moving
    ) -> None:
        """A way for what moves or is moved, a target, the place of a posture, else where the doer is."""
        action, lemma, moving = beat["action"], how.lemma, how.moving
        if lemma == "play" and adjunct.prep in ("on", "upon") and self._instrument(scene, adjunct, beat):
            return
        if adjunct.prep in relations.WAYS and adjunct.phrases and adjunct.phrases[0].head.low in SCREEN:
            beat.setdefault("place", relations.WAYS[adjunct.prep])  # "from left to right across the screen"
            self.ledger.cover([*adjunct.tokens, adjunct.phrases[0].head])
            return
        if adjunct.phrases and all(self._own_part(scene, p, beat) for p in adjunct.phrases):
            self.ledger.cover(adjunct.tokens)  # "hops on one leg"
            return
        felt = [p for p in adjunct.phrases if self.idea(p)]
        if felt and felt == adjunct.phrases:  # "in fright", "at high speed"
            for p in felt:
                self._word_object(p, beat, scene)
            return self.ledger.cover(adjunct.tokens)
        inside = (how.carries and self._held_in(scene, shot, adjunct, beat)) or self._rubbed(scene, adjunct, beat)
        if inside or self._from_whom(scene, shot, adjunct, beat) or self._of_another(scene, shot, adjunct, beat):
            return
        if action in AIMED and self._of_target(scene, shot, adjunct, beat):
            return
        seen = action in SEEN_FROM and relations.looked_from(adjunct) and self.there(scene, shot, adjunct, beat["who"])
        if seen or self._at_table(scene, shot, adjunct, beat) or self._where_it_stops(scene, adjunct, beat, shot):
            return
        carried = bool(beat.get("target")) and lemma not in POSTURES and adjunct.prep in CARRIED
        carried = carried or (how.carries and adjunct.prep in ENTERING and lemma not in POSTURES)
        put = lemma in PUTTING and (how.carries or lemma not in POSTURES)
        if moving or carried or put or action in ("put_down", "throw", "jump", "fall"):
            self._way(scene, shot, adjunct, beat, lemma)
        elif adjunct.prep in AT_TARGET and lemma not in POSTURES and self._at(scene, adjunct, beat, lemma):
            return
        elif lemma in POSTURES or action in ("sit", "lie", "sleep", "stand", "balance"):
            self._posture(scene, shot, adjunct, beat)
        else:
            placed = self.place(scene, shot, adjunct, beat["who"])
            if not placed and adjunct.prep in relations.WAYS and not adjunct.phrases:
                beat.setdefault("place", relations.WAYS[adjunct.prep])
                self.ledger.cover(adjunct.tokens)

    def _from_whom(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Turns away from it"."""
        away = beat["action"] == "turn" and adjunct.prep == "away from"
        whom = self.anchors(scene, adjunct.phrases) if away else ()
        if whom:
            beat |= {"place": "away", "anchor": whom[0]}
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")
        return bool(whom)

    def _own_part(self, scene: DraftScene, phrase: Phrase, beat: dict[str, Any]) -> bool:
        """ "On one leg": a part of whoever does it."""
        limb = phrase.head.lemma in lexicon.PARTS and beat["action"] in ON_LIMBS
        own = limb and set(self.refer(scene, phrase)) <= set(beat["who"])
        if own and beat["action"] == "balance":  # on which of them a thing is kept
            beat["manner"] = (*beat.get("manner", ()), phrase.head.lemma)
        return own

    def _at_table(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Eats at a kitchen table": where they are, and nothing that is eaten."""
        tables = [p for p in adjunct.phrases if taxonomy().is_a(p.head.lemma, "table", most=2)]
        if adjunct.prep != "at" or not tables or beat["action"] not in SEATED:
            return False
        if not self.place(scene, shot, adjunct, beat["who"]):
            return False
        anchor = next(iter(self.cast.known.get(tables[0].head.start, ())), "")
        if anchor and not beat.get("anchor"):
            beat |= {"place": "at", "anchor": anchor}
        return True

    def _where_it_stops(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any], shot: DraftShot) -> bool:
        """ "Rolls out and stops in front of a dog": where the way before ends."""
        before = next((b for b in reversed(shot.beats) if b["who"] == beat["who"]), None)
        relation = relations.RELATIONS.get(adjunct.prep, "")
        goes = before is not None and not before.get("anchor") and before["action"] in ROLLING
        if beat["action"] != "stop" or before is None or not goes or not relation or not adjunct.phrases:
            return False
        anchors = self.anchors(scene, adjunct.phrases)
        if anchors:
            before |= {"place": f"to_{relation}", "anchor": anchors[0]}
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{before['id']}.place")
        return bool(anchors)

    def _of_target(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Asks an old man on a bench", "waves at a boy under a tree": it says where that one is."""
        target, near = beat.get("target", ""), adjunct.near
        told = near is not None and target in self.cast.known.get(near.head.start, ()) and near.det in ("a", "an")
        placed = told and self.cast.beings[target].alive and target not in beat["who"]
        return bool(placed) and self.place(scene, shot, adjunct, (target,))

    def _instrument(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "plays a melody on the piano": the piano is what is played, nobody stands on it."""
        played = [p for p in adjunct.phrases if {p.head.lemma, p.head.low} & lexicon.INSTRUMENTS]
        ids = [i for p in played for i in self.refer(scene, p)]
        if ids:
            beat.setdefault("target", ids[0])
            self.ledger.add("role", adjunct.tokens, f"{scene.id}.{beat['id']}.target")
        return bool(ids)

    def _through(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any], moving: bool) -> None:
        """A way through the scene's own place has no anchor: "runs through the forest", "drives along the road"."""
        way, noun = relations.WAYS.get(adjunct.prep, ""), adjunct.phrases[0].head.lemma if adjunct.phrases else ""
        sent = moving or (beat["action"] == "throw" and way == "into")
        if moving and noun and way in ("to", "towards") and not beat.get("place"):
            beat |= {"place": "to", "anchor": noun}  # a piece of the set: "walks to the barn"
        elif sent and way not in ("", "in", "to") and not beat.get("place") and scene.noun and noun in scene.noun:
            beat["place"] = way

    def _aside(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """ "Like a bird", "about the future": nobody comes in by a comparison."""
        for p in adjunct.phrases:
            if self.ledger.has(p.head):
                continue
            if p.head.lemma in ("camera", "viewer"):
                self.ledger.cover([p.head])
            elif (adjunct.prep in COMPARING and not p.pronoun and not self.cast._found(p)) or not self.refer(scene, p):
                self._word_object(p, beat, scene)

    def _with(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """With someone: the target; with a thing: what is used (or played with); with a feeling: a manner."""
        for phrase in adjunct.phrases:
            ids = self.refer(scene, phrase)
            if not ids:
                if not self.ledger.has(phrase.head):
                    self._word_object(phrase, beat, scene)
                continue
            key = (
                "target"
                if not beat.get("target") and (self.cast.beings[ids[0]].alive or beat["action"] in ("play",))
                else "tool"
            )
            if ids[0] in beat["who"] and phrase.head.lemma in {*lexicon.PARTS, *TOUCHING}:
                key = "manner"  # "waves with both hands", "taps it with a fingertip": one's own are no target
                beat["manner"] = (*beat.get("manner", ()), phrase.head.low)
            else:
                beat.setdefault(key, ids[0])
            self.ledger.add("role", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.{key}")

    def _at(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any], lemma: str) -> bool:
        """ "waves to a woman", "looks at the door", "gives a flower to Anna"."""
        if not adjunct.phrases or (
            adjunct.prep in ("on", "by", "into") and lemma not in MARKING | RUNNING_INTO
            and not (adjunct.prep == "into" and beat["action"] in VOICED)  # "sings into a microphone"
            and not self._worked_on(adjunct, beat)
        ):
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
            self._done_to(beat, ids[0])
        self.ledger.cover(adjunct.tokens)
        return True

    def _worked_on(self, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Types on a laptop": what hands work on, small enough for them, and not where somebody stands."""
        unit = self.vocabulary.props.get(adjunct.phrases[0].head.lemma, "")
        handles = ACTIONS.get(beat["action"]).handles if beat["action"] in ACTIONS.entries else ""
        by_hand = bool(handles) or beat["action"] in ("work", "play")
        return adjunct.prep == "on" and not beat.get("target") and by_hand and unit in self.vocabulary.handheld

    def _way(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any], lemma: str) -> None:
        """Where a motion leads: "through", "towards the tree", "to the right of the bench", "onto the table"."""
        relation = relations.RELATIONS.get(adjunct.prep, "")
        way = relations.WAYS.get(adjunct.prep, "")
        put = lemma in PUTTING or beat["action"] == "put_down"
        if relation and adjunct.phrases and (" " in adjunct.prep or not way):
            way = relation if put else f"to_{relation}"
        elif put and relation:
            way = relation
        elif adjunct.phrases and adjunct.prep in ("in", "on", "at") and not put and relation:
            way = f"to_{relation}" if adjunct.prep == "on" else way
        way = way or relations.FRAME_SPOTS.get(adjunct.prep, "")
        anchors = self.anchors(scene, adjunct.phrases, relation)
        if put and way == "to" and adjunct.phrases:  # "adds a carrot to the pot", "a book to the pile"
            way = "in" if holds(adjunct.phrases[0].head.lemma) else "on"
        if (
            lemma in GIVING
            and adjunct.prep in ("to", "at", "towards")
            and anchors
            and anchors[0] in self.cast.beings
            and beat.get("target")
        ):
            beat["tool"], beat["target"] = beat["target"], anchors[0]
            self.ledger.cover(adjunct.tokens)
            return
        if way.startswith("from_") and not anchors:
            beat["place"] = way
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")
            return
        if beat.get("place") and (beat.get("anchor") or not anchors):
            told = f"{scene.id}.{shot.id}.{beat['id']}.place"
            return self.ledger.guess("relation", adjunct.tokens, told, "one way is shown of several")
        if anchors or not beat.get("place"):
            if way:
                beat["place"] = way
            if anchors:
                beat["anchor"] = anchors[0]
            if adjunct.prep == "between" and len(anchors) > 1:
                beat.setdefault("target", anchors[1])
            self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")

    def _posture(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> None:
        """ "sits on the left of a bench": the place of the posture, and where they are when it is how we find them."""
        relation = relations.FRAME_SPOTS.get(adjunct.prep, "") or relations.RELATIONS.get(adjunct.prep, "")
        if relations.WAYS.get(adjunct.prep, "").startswith("from_"):
            beat.setdefault("place", relations.WAYS[adjunct.prep])  # "appears from the right"
        if adjunct.prep == "from" and (beat.get("verb") or "") in ("hang", "dangle"):
            relation = "under"
        if not relation or (not adjunct.phrases and relation in SAME_PLACE):
            self.ledger.cover(adjunct.tokens)
            return
        anchors = self.anchors(scene, adjunct.phrases, relation)
        mutual = any(p.head.low in EACH_OTHER for p in adjunct.phrases)
        if anchors and set(anchors) <= set(beat["who"]) and not mutual:  # "behind them" of nobody met
            relation, anchors = ("background" if relation == "behind" else relation), ()
        if anchors and not mutual:
            beat.setdefault("place", relation)
            beat.setdefault("anchor", anchors[0])
        acted = any(w in b["who"] for s in scene.shots for b in s.beats for w in beat["who"])
        facing = "facing" if mutual and relation == "in_front_of" else relation
        if not acted:
            who = self._all(beat["who"]) if mutual else beat["who"]
            for n, i in enumerate(who):
                others = (who[n - 1],) if mutual else anchors
                self._put(scene, shot, Placement(subject=i, relation=facing, anchors=others))
        self.ledger.add("relation", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.place")

    def _adverbs(self, scene: DraftScene, clause: Clause, beat: dict[str, Any]) -> None:
        for t in clause.adverbs:
            low = t.low
            if low in lexicon.TIMES:
                beat["times"] = lexicon.TIMES[low]
                self.ledger.add("count", [t], f"{scene.id}.{beat['id']}.times")
            elif low in relations.MUTUAL and beat.get("who"):
                other = beat.get("target", "")
                pair = len(beat["who"]) == 1 and other in self.cast.beings and self.cast.beings[other].alive
                who = (*beat["who"], beat.pop("target")) if pair else beat["who"]  # "back to back with a princess"
                self._both(scene, scene.shots[-1], who, relations.MUTUAL[low], [t])
            elif low in relations.WAYS and not beat.get("place") and clause.verb and t.start > clause.verb.start:
                beat["place"] = relations.WAYS[low]
                self.ledger.cover([t])
            elif low in (
                "together",
                "again",
                "each time",
                "every time",
                "just",
                "now",
                "already",
                "still",
                "here",
                "there",
                "always",
                "often",
                "first",
                "down",
                "up",
            ):
                self.ledger.cover([t])
            elif (
                t.tag == "NN"
                or MANNERLY.search(low)
                or manner_of(low)
            ):
                beat["manner"] = (*beat.get("manner", ()), low)
                self.ledger.add("manner", [t], f"{scene.id}.{beat['id']}.manner")
