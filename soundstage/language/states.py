# SPDX-License-Identifier: Apache-2.0
"""Clauses that tell how things are, or turn into: "is placed on", "filled with", "covered in", "turns red"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon, relations
from soundstage.language.casting import lives
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.mentioned import holds
from soundstage.language.phrases import Phrase
from soundstage.language.placements import Placements
from soundstage.language.token import Token
from soundstage.language.verbs import BY_HANDS
from soundstage.language.wordlist import word_set
from soundstage.model.production import Placement
from soundstage.props._substances import MADE_OF
from soundstage.size import COMPARED

PLACED = word_set(
    "place locate situate position put set arrange park mount station install rest stack pile store keep lay hang "
    "display seat line scatter strew spread"
)
TOLD = word_set(
    "fill stuff cram cover surround decorate make dress coat top load pack crowd line adorn wrap garnish illuminate "
    "light bathe shroud cloak paint carve frame equip furnish litter dot speckle stain soak drench tint color "
    "colour shape style design inspire base compose construct craft build tie attach connect bind know name call "
    "label mark fit engrave embroider pattern stripe sprinkle drizzle dust polish worn wear age abandon ruin break "
    "crack rust fade tan tile pave carpet cushion lit silhouette blur focus close lock seal leave isolate suspend "
    "balance"
)
CHANGES = word_set("change turn become transform morph shift convert evolve develop grow fade melt switch transition "
                   "expand enlarge swell shrink dwindle")
DIRECTED = word_set("upward outward downward inward forward backward sideway up down high higher low lower")
PAINTING = word_set("paint dye colour color tint spray stain")  # "paints the wall blue"
COMING = word_set("come go emerge end climb get step walk return")  # "comes out blue"
BREAKING = word_set("burst explode shatter dissolve crumble pop erupt")  # "bursts into stars"
BITS = word_set("piece bit half fragment shard smithereens flame air")
SCREENS = word_set("screen monitor display tv television phone smartphone laptop tablet computer sign poster billboard "
                   "banner painting photo photograph hologram label badge projector")
SHOWING = word_set("show display feature depict read flash")
SPRINKLED = 5  # how many stand for those that something is dotted with
ENTERED = word_set("into to in onto")

RUBBED, ACROSS = frozenset(("wipe", "brush")), frozenset(("across", "over", "along", "on", "against", "around"))


class States(Placements):
    """What is, rather than what is done."""

    def _in_frame(self, scene: DraftScene, phrase: Phrase) -> tuple[str, ...]:
        """What is there; "the motion of the coin", "the texture of the desk": whose it is."""
        ids = self.refer(scene, phrase, 2)
        if ids or phrase.of is None or self.ledger.has(phrase.head):
            return ids
        ids = self.refer(scene, phrase.of, 2)
        if ids:
            self.ledger.add("attribute", [*phrase.before, phrase.head], ids[0], "approximated", "seen on it")
        return ids

    def _held_in(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Stirs water inside a mug": what is not drawn by itself is in the mug, and that is what is stirred."""
        inside = adjunct.prep in ("in", "inside", "within") and not beat.get("target") and len(adjunct.phrases) == 1
        within = inside and beat["action"] in BY_HANDS and holds(adjunct.phrases[0].head.lemma)
        ids = self.refer(scene, adjunct.phrases[0], 1) if within else ()
        if ids and ids[0] not in beat["who"]:
            beat["target"] = ids[0]
            self.ledger.add("role", adjunct.tokens, f"{scene.id}.{shot.id}.{beat['id']}.target")
        return bool(ids) and beat.get("target") == ids[0]

    def _rubbed(self, scene: DraftScene, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Wipes (a cloth) across the surface of a sink": the sink is wiped, the cloth is what it is done with."""
        if beat["action"] not in RUBBED or adjunct.prep not in ACROSS:
            return False
        own = lexicon.PARTS | lexicon.CLOTHES  # "wipes his hands on his apron"
        things = [p for p in adjunct.phrases if not {p.head.lemma, p.head.low} & own]
        ids = [i for p in things for i in self.refer(scene, p)]
        if not ids or (beat.get("target") and beat.get("tool")) or beat.get("target") == ids[0]:
            return False
        if beat.get("target"):
            beat["tool"] = beat["target"]
        beat["target"] = ids[0]
        self.ledger.cover(adjunct.tokens)
        return True

    def told(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> bool:
        """A participle that says how its subject looks or where it is: no deed; False when it is one."""
        verb = clause.verb
        if verb is None or clause.form != "passive" or not who or clause.negated or clause.quotes:
            return False
        if any(a.prep == "by" and self._agent(a) for a in clause.adjuncts):
            return False
        spots = [a for a in clause.adjuncts if a.phrases and self._relation(a)]
        if verb.lemma in PLACED and spots:
            self._placed_there(scene, shot, clause, who)
        elif verb.lemma in TOLD and (clause.aside or not clause.objects):
            self._described(scene, clause, who)
        else:
            return False
        self.about(clause, who)
        return True

    def _done_unseen(self, clause: Clause, where: Sequence[Token]) -> None:
        """Told of what nothing shows; "a pot of water, which is boiling gently": a word of the pot, whose sound it is.
        """
        assert clause.verb is not None
        told = bool(clause.subjects) and all(self.ledger.has(p.head) for p in clause.subjects)
        note = "told of what is not drawn by itself" if told else "nobody that can be seen does this"
        self.ledger.add("action", where, "", "approximated" if told else "not_understood", note)
        owner = next((o for p in clause.subjects if (o := self.ledger.goes_with(p.head)) in self.cast.beings), "")
        if owner and not clause.objects and clause.verb.lemma in self.vocabulary.effects:
            doing = (f"{clause.verb.low if clause.verb.low.endswith('ing') else clause.verb.lemma + 'ing'}",
                     *(t.low for t in clause.adverbs))
            self.cast.beings[owner].words.append(" ".join(doing))

    def _alive(self, ids: Sequence[str]) -> bool:
        return any(self.cast.beings[i].alive for i in ids if i in self.cast.beings)

    def _on_its_face(self, scene: DraftScene, clause: Clause) -> bool:
        """ "A laptop screen shows a map": the laptop is there, and what it shows is kept as its words."""
        face = clause.subjects[0] if len(clause.subjects) == 1 else None
        shown = clause.verb is not None and clause.verb.lemma in SHOWING and clause.objects and not clause.quotes
        if face is None or not shown or clause.negated or clause.form == "passive" or face.head.lemma not in SCREENS:
            return False
        nouns = [t for t in face.before if t.kind == "N"]
        seen = face.head.lemma in self.vocabulary.props or self.cast._found(face) or nouns
        if not seen or clause.verb is None:
            return False  # "the screen shows": the film's own
        screen = face.head.lemma in ("screen", "display") and nouns and nouns[-1].lemma in self.vocabulary.props
        if screen:
            face = replace(face, head=nouns[-1], before=tuple(t for t in face.before if t is not nouns[-1]))
        ids = self.refer(scene, face, 2)
        told = [t for p in clause.objects for t in self._words_of(p)]
        told += [t for a in clause.adjuncts for t in (*a.tokens, *(w for p in a.phrases for w in self._words_of(p)))]
        told.sort(key=lambda t: t.start)
        for i in ids[:1]:
            self.cast.beings[i].words.append(f"showing {self.ledger.text[told[0].start : told[-1].end].lower()}")
            self.ledger.guess("attribute", told, f"{i}.words", "what is on it: kept as words of it")
            self.ledger.add("state", [clause.verb, *clause.adverbs], i)
            self.ledger.cover([*clause.subjects[0].before, clause.subjects[0].head])
        return bool(ids)

    def _agent(self, adjunct: Adjunct) -> bool:
        return any(self.cast.living(p) for p in adjunct.phrases)

    def _relation(self, adjunct: Adjunct) -> str:
        return relations.FRAME_SPOTS.get(adjunct.prep, "") or relations.RELATIONS.get(adjunct.prep, "")

    def _placed_there(self, scene: DraftScene, shot: DraftShot, clause: Clause, who: tuple[str, ...]) -> None:
        """ "A cup is placed on the table": where it is when the shot begins."""
        assert clause.verb is not None
        self.ledger.add("state", [clause.verb], who[0])
        for t in (*clause.adverbs, *clause.predicate):
            self._attribute(t, who, scene)
        for adjunct in clause.adjuncts:
            self.place(scene, shot, adjunct, who)

    def _described(self, scene: DraftScene, clause: Clause, who: tuple[str, ...]) -> None:
        """ "filled with water", "made of wood": kept as words of the thing."""
        assert clause.verb is not None
        roofed = [t for t in (*clause.adverbs, *clause.predicate) if t.low in ("indoors", "outdoors")]
        self.settings.adjectives(scene, roofed)  # "Indoors, a pot filled with water …"
        where: list[Token] = [t for t in (*clause.adverbs, clause.verb, *clause.predicate) if t not in roofed]
        for adjunct in clause.adjuncts:
            if self.setting(scene, adjunct):
                continue
            told = adjunct.phrases if adjunct.prep == "with" else []
            crowd = [p for p in told if (p.plural or not p.det) and lives(p.head.lemma)]
            for phrase in crowd:  # "a hillside dotted with sheep": they are there
                for i in self.refer(scene, phrase if phrase.count else replace(phrase, count=SPRINKLED)):
                    self._put(scene, scene.shots[-1], Placement(subject=i, relation="near", anchors=who[:1]))
            where += adjunct.tokens if len(crowd) < len(adjunct.phrases) else ()
            for phrase in (p for p in adjunct.phrases if p not in crowd):
                where += self._words_of(phrase)
        for phrase in clause.objects:
            where += self._words_of(phrase)
        where.sort(key=lambda t: t.start)
        being = self.cast.beings[who[0]]
        being.words.append(" ".join(t.low for t in where))
        colors = [t.low for t in where if t.low in lexicon.COLORS]
        if colors and clause.verb.lemma in ("paint", "tint", "color", "colour", "dye"):
            being.colors += colors
        self.ledger.add("attribute", where, f"{who[0]}.words", "approximated", "told to its maker as words")

    @staticmethod
    def _words_of(phrase: Phrase) -> list[Token]:
        of = [*phrase.of.before, phrase.of.head] if phrase.of else []
        owner = [*phrase.owner.before, phrase.owner.head] if phrase.owner else []
        return [*owner, *phrase.counted, *phrase.before, phrase.head, *of]

    def becomes(self, scene: DraftScene, shot: DraftShot, clause: Clause, beat: dict[str, Any]) -> None:
        """ "changes from white to red", "turns into a frog": the look before, and what it becomes, on the beat."""
        assert clause.verb is not None
        if beat["action"] == "mood":
            return
        into = [a for a in clause.adjuncts if a.prep in ENTERED and a.phrases]
        whole = [a for a in into if a.prep == "into" and not {p.head.lemma for p in a.phrases} & BITS]
        breaks = clause.verb.lemma in BREAKING and bool(whole) and not self._alive(beat["who"])
        into = into if clause.verb.lemma in CHANGES else whole if breaks else []
        first = [a for a in clause.adjuncts if a.prep == "from"]
        end = self._end_state(clause, into)
        if end == [clause.verb] and len(beat["who"]) == 1 and self.cast.beings[beat["who"][0]].count > 1:
            return  # "the crowd grows": nobody in it does
        turned = clause.verb.lemma in COMING and bool(clause.predicate) and clause.predicate[-1].low in lexicon.COLORS
        painted = clause.verb.lemma in PAINTING and bool(clause.objects) and bool(end) and end[0].low in lexicon.COLORS
        if not (clause.verb.lemma in CHANGES or turned or painted or breaks) or not end or not beat["who"]:
            return
        made = painted or clause.verb.lemma in ("turn", "transform", "change", "convert")
        if clause.objects and made and not beat.get("target"):
            turned_ids = self.refer(scene, clause.objects[0], 1)  # "turns a frog into a prince"
            beat |= {"target": turned_ids[0]} if turned_ids else {}
        subject = beat.get("target") or beat["who"][0]
        other = self._another_form(subject, clause, into, end)
        said = [COMPARED.get(t.low) or COMPARED.get(t.lemma) or t.low for t in end]
        beat["becomes"] = other or " ".join(said)
        if beat.get("action") == "turn" and not beat.get("target"):
            beat["action"] = "stand"  # it turns red: nothing turns round
        if subject in self.cast.beings and len(clause.predicate) > 1:
            self._attribute(clause.predicate[0], (subject,), scene)
        self._looked_before([p for a in first for p in a.phrases], subject)
        binding = f"{scene.id}.{shot.id}.{beat['id']}.becomes"
        being = self.cast.beings.get(subject)
        thing = being is not None and being.part.family == "prop"
        drawn = any(w in lexicon.COLORS or w in lexicon.SIZES or (thing and w in MADE_OF) for w in said)
        note = "" if drawn or other else "the change is kept; pictures show the first state"
        self.ledger.add("change", end, binding, "read" if drawn or other else "approximated", note)
        clause.adjuncts = [a for a in clause.adjuncts if a not in into and a not in first]
        clause.predicate, clause.objects = [], []

    def _looked_before(self, phrases: Sequence[Phrase], subject: str) -> None:
        """ "From ice to water": what it was goes to its words."""
        for phrase in phrases:
            self.ledger.add("attribute", self._words_of(phrase), f"{subject}.words")
            if subject in self.cast.beings:
                self.cast.beings[subject].words.append(phrase.head.low)

    def _another_form(self, subject: str, clause: Clause, into: Sequence[Adjunct], end: Sequence[Token]) -> str:
        """ "Turns into a frog": the id of one more in the cast, that form; "" for another look of the same."""
        being = self.cast.beings.get(subject)
        phrases = [p for a in into for p in a.phrases] + clause.objects[-1:]
        phrase = next((p for p in phrases if any(t is p.head for t in end)), None)
        if being is None or phrase is None or phrase.pronoun or phrase.name or being.count > 1 or phrase.plural:
            return ""
        head = phrase.head.lemma
        known = head in self.vocabulary.species or head in self.vocabulary.props or lives(head)
        if not known or phrase.det not in ("a", "an", "the", "") or head in being.noun.split():
            return ""
        other = self.cast.make(replace(phrase, det="a"))
        if other.part.family == "standee":
            del self.cast.beings[other.id]
            return ""
        being.turned = other.noun
        return other.id

    def _end_state(self, clause: Clause, into: Sequence[Adjunct]) -> list[Token]:
        """The words of what it turns into: "red", "a metal frame", or nothing ("turns to the door")."""
        ends = [t for t in clause.predicate if t.low.removesuffix("s") not in DIRECTED]
        if ends:
            return [ends[-1]]
        lemma = clause.verb.lemma if clause.verb else ""
        for adjunct in into:
            beside = ("in", "on", "onto") if lemma in ("melt", "fade", "grow", "develop") else ()  # "melts in the sun"
            aimed = lemma in ("turn", "shift", "switch", "transition")
            if adjunct.prep == "into" or (not aimed and adjunct.prep not in beside):
                return self._words_of(adjunct.phrases[-1])
        if lemma == "become" and clause.objects:
            return self._words_of(clause.objects[-1])
        if clause.verb and lemma in COMPARED and not (clause.objects or any(a.phrases for a in clause.adjuncts)):
            return [clause.verb]  # "it grows": bigger
        return []
