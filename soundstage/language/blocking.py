# SPDX-License-Identifier: Apache-2.0
"""Phrases -> subjects in their scene, attributes and placements: who is there, how they look, where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.attributes import MARKS
from soundstage.language.casting import FIGURES, can_be_seen, lives, pictured
from soundstage.language.claims import Ledger
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.draft import DraftScene
from soundstage.language.ideas import VESSELS
from soundstage.language.mentioned import AIRY, NOTE, PIECES, PLANETS, double_of, flows, is_dish, of_the_film, stands
from soundstage.language.must_stand import must_stand
from soundstage.language.names import sort_of_name
from soundstage.language.parts import LIMBS
from soundstage.language.phrases import Phrase
from soundstage.language.rooms import of_the_room, of_the_shore
from soundstage.language.setting import Settings, place_of
from soundstage.language.taxonomy import POINTS, taxonomy
from soundstage.language.things import Cast
from soundstage.language.token import Token
from soundstage.language.verbs import WITH_HANDS, deed
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

MINDFUL = frozenset(("31", "37", "39"))  # WordNet's files of thinking, feeling and perceiving
FLOORS = word_set("tiled carpeted wooden concrete marble stone tile hardwood wood parquet metal linoleum rubber brick "
                   "sandy gravel grassy muddy icy wet carpet laminate cobbled earthen")
NOBODY = frozenset(("nobody", "no one", "none", "neither"))
LIT = {"backlit": "backlight", "candlelit": "candlelight", "moonlit": "moonlight", "sunlit": "sunlight",
       "spotlit": "spotlight", "firelit": "firelight", "torchlit": "torchlight", "silhouetted": "silhouette"}
PUTTING = word_set("put place wrap drape set lay fit hang slip throw")
SHED = frozenset(("tear", "sweat", "blood"))
GROUNDS = word_set("ground floor ceiling air earth soil pavement sky horizon ground-level floorboards asphalt "
                    "tarmac gravel mud dirt cobblestone concrete")
THING_PARTS = word_set("string handle lid pedal key page rim blade neck strap button knob hood wheel leg arm cap cork "
                       "spout label cover lens hinge hinges dial hand peg skin membrane head")
BODIED = frozenset(
    ("04", "07", "10", "11", "14", "15", "23", "25")
)  # usual sense is no body, another is: "top", "kite"
EVENTFUL = frozenset(("04", "11"))  # acts and events


class Blocking:
    """Who a phrase means, where they stand and what they look like: everything but deeds."""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger, cast: Cast, settings: Settings, taken: set[str]) -> None:
        self.vocabulary, self.ledger, self.cast, self.settings, self.taken = vocabulary, ledger, cast, settings, taken
        self.subject: tuple[str, ...] = ()  # who the last main clause was about
        self.parts: list[Phrase] = []  # "its eyes": what the last clause told of by itself
        self.sounding = False  # the last clause told of an instrument's parts or tones
        self.filmed = False  # the last clause told of the film itself: "footage of a cave"
        self.passing: tuple[str, ...] = ()  # the same of any clause

    def subjects(self, scene: DraftScene, clause: Clause) -> tuple[str, ...]:
        """Subject ids of the clause; shared ones are those of the clause before."""
        if clause.shared and not clause.subjects:
            goes_on = clause.form in ("ing", "passive", "infinitive") and bool(self.passing)
            last = self.passing if goes_on else self.subject
            last = self._minded(scene, clause, last)
            ids = tuple(m for i in last for m in self.cast.members.get(i, (i,)))  # a group may be split since
            return self.cast._spoken_of(ids, 2)
        ids = tuple(i for p in clause.subjects for i in self.refer(scene, p, 2)) or self._must(scene, clause)
        ids = tuple(dict.fromkeys(m for i in ids for m in self.cast.members.get(i, (i,))))  # split by a later phrase
        if len(clause.subjects) > 1 and len(ids) > 1 and all(self.cast.beings[i].alive for i in ids):
            self.cast.pair = ids
        elif len(clause.subjects) > 1 and len(ids) > 1 and not any(self.cast.beings[i].alive for i in ids):
            self.cast.lot = ids
        for i in ids if clause.aside and clause.form == "passive" else ():
            self.cast.beings[i].role = 0  # "a ball into a bowl filled with sand": still about the ball
        return ids

    def _minded(self, scene: DraftScene, clause: Clause, last: tuple[str, ...]) -> tuple[str, ...]:
        """ "She thought it a stone and chose to leave": things do not choose; who acted before them does."""
        verb = clause.starter[0] if clause.starter else clause.verb
        minds = verb is not None and taxonomy().file(verb.lemma, "v") in MINDFUL and clause.form != "passive"
        minds = minds and verb is not None and not taxonomy().is_a(verb.lemma, "sound", "v", 3)  # things rattle too
        minds = minds or (clause.form != "passive" and verb is not None and self._wants_hands(clause, verb.lemma, last))
        lifeless = bool(last) and not any(self.cast.beings[i].alive for i in last if i in self.cast.beings)
        if not minds or not lifeless:
            return last
        done = [b["who"] for s in scene.shots for b in s.beats if b["who"]]
        lived = (w for w in reversed(done) if all(i in self.cast.beings and self.cast.beings[i].alive for i in w))
        return tuple(next(lived, last))

    def _wants_hands(self, clause: Clause, lemma: str, last: tuple[str, ...]) -> bool:
        """ "Stands in a room full of chairs and claps": whether it is done with hands, which none of these things has.
        """
        acts = deed(lemma, (), self.vocabulary, bool(clause.objects)).action
        units = [self.cast.beings[i].part.unit for i in last if i in self.cast.beings]
        armed = any(u in FIGURES or u in self.vocabulary.vehicles for u in units)
        return acts in WITH_HANDS and (bool(clause.objects) or acts == "clap") and not armed

    def _inside(self, scene: DraftScene, phrase: Phrase, who: tuple[str, ...]) -> list[str]:
        """Who or what of the phrase is in a vessel; "contains water": what is not drawn by itself is a word of it."""
        within = [i for i in self.refer(scene, phrase) if i not in who]
        if not within and self.ledger.has(phrase.head):
            said = [t.low for t in (*phrase.before, phrase.head)]
            self.cast.beings[who[0]].words.append(f"containing {' '.join(said)}")
            self.ledger.cover(phrase.before)
        return within

    def _must(self, scene: DraftScene, clause: Clause) -> tuple[str, ...]:
        """Who does something that is seen stands in the film, as a cut-out at the least."""
        phrase = must_stand(clause)
        if phrase is None or (self.ledger.has(phrase.head) and not self.ledger.passed(phrase.head)):
            return ()
        ids = self.cast.refer(phrase, 2)
        scene.cast += [i for i in ids if i not in scene.cast]
        return ids

    def about(self, clause: Clause, who: tuple[str, ...]) -> None:
        """The next clause without a subject of its own is about these."""
        self.passing = who
        if not clause.aside:
            self.subject = who

    def refer(self, scene: DraftScene, phrase: Phrase, role: int = 0) -> tuple[str, ...]:
        """Ids of a phrase, put into the scene's cast; () for what cannot be seen."""
        if phrase.det == "no":
            scene.absent.append(phrase.head.low)
            where = [*phrase.before, phrase.head]
            self.ledger.add("absence", where, f"{scene.id}.absent", note="asked not to be there")
            return ()
        if of_the_film(phrase, self.vocabulary):
            where = [*phrase.counted, *phrase.before, phrase.head]
            self.ledger.add("form", where, "", note="what kind of film it is")
            return self.refer(scene, phrase.of, role) if phrase.of is not None else ()
        if NOTE.fullmatch(phrase.head.low) and phrase.head.low != "a" and not phrase.det:  # C4, D4
            self.ledger.add("sound", [phrase.head], "", "not_understood", "no single tones yet")
            return ()
        site = role != 2 and bool(phrase.name) and " " not in phrase.name and sort_of_name(phrase.name) == "place"
        if site and not self.cast.named(phrase.name):  # "in Tokyo"
            where = [*phrase.before, phrase.head]
            self.ledger.add("place", where, f"{scene.id}.place", "approximated", "that very place is not built")
            return ()
        part = self._only_part(scene, phrase, role)
        if part is not None:
            return part
        if role == 1 and (vessel := self.cast.contained(phrase)):
            return vessel
        told = phrase.pronoun or phrase.name or self.cast.company(phrase)
        if not told and not self._visible(phrase, role):
            return ()
        if role != 2 and self.elsewhere(scene, phrase):
            self._not_here(scene, phrase)
            return ()
        if not (phrase.pronoun or phrase.name or self._prop(phrase) or self.cast._found(phrase)) and not stands(
            phrase, self.vocabulary, role
        ):
            return self._spoken_of(scene, phrase, role)
        ids = self.cast.refer(self._there(scene, phrase), role)
        if phrase.pronoun:
            self.ledger.cover([phrase.head, *phrase.before])
        for i in ids:
            if i not in scene.cast:
                scene.cast.append(i)
        return ids

    def _not_here(self, scene: DraftScene, phrase: Phrase) -> None:
        """ "A pier on a foggy lake": a place beside the scene's own is not built; its weather is over both."""
        here = next((lexicon.WEATHER[t.low] for t in phrase.before if t.low in lexicon.WEATHER), "")
        scene.weather = scene.weather or here
        self.ledger.add("place", [*phrase.counted, *phrase.before, phrase.head], f"{scene.id}.place",
                        "approximated", f"another place: not built in the {scene.noun or 'scene'}")

    def _only_part(self, scene: DraftScene, phrase: Phrase, role: int) -> tuple[str, ...] | None:
        """What is no thing by itself: a point or part of one, or the ground of the place; None for any other phrase."""
        where = [*phrase.counted, *phrase.before, phrase.head]
        if phrase.pronoun and phrase.head.low in NOBODY:
            self.ledger.add("absence", where, scene.id, note="nobody is meant")
            return ()
        point = phrase.head.lemma in POINTS and not phrase.pronoun and not self._prop(phrase)
        if phrase.of is not None and (point or self._part_of_prop(phrase)):
            ids = self.refer(scene, phrase.of, role)  # "the bottom of the bucket", "the sixth string of a guitar"
            if ids and not point:
                self.cast.beings[ids[0]].words.append(" ".join(t.low for t in (*phrase.before, phrase.head)))
            told = self.ledger.add if ids and not point else self.ledger.guess
            told("attribute", where, ids[0] if ids else f"{scene.id}.place", note=f"a part{' of it' if ids else ''}")
            return ids
        planet = phrase.head.lemma in PLANETS and role == 2  # "the earth hangs above the horizon"
        ground = phrase.head.lemma in GROUNDS and not planet and not self._prop(phrase)
        if (ground or of_the_room(self.settings, scene, phrase)) and not self.cast._found(phrase):
            self._of_the_place(scene, phrase, phrase.head.low)
            return ()
        return None

    def _of_the_place(self, scene: DraftScene, phrase: Phrase, called: str) -> None:
        """A wall or floor that the place has; what is told of it are words of the place ("a tiled floor")."""
        where = [*phrase.counted, phrase.head]
        self.ledger.add("anchor", where, f"{scene.id}.place", note=f"the {called} of the place")
        for t in (t for t in phrase.before if t.kind in "NMAGE"):
            scene.place_words += [t.low] if t.low not in scene.place_words else []
            told = self.ledger.add if t.low in FLOORS else self.ledger.guess
            told("attribute", [t], f"{scene.id}.place_words", note=f"of the {called}: a word of the place")
        self.ledger.cover(phrase.before)

    def _there(self, scene: DraftScene, phrase: Phrase) -> Phrase:
        """ "The window of a small cafe": the thing, and where the scene plays when no words have said it."""
        lit = [t for t in phrase.before if t.low in LIT]
        for t in lit:  # "a backlit dancer"
            scene.light += [] if LIT[t.low] in scene.light else [LIT[t.low]]
            self.ledger.add("light", [t], f"{scene.id}.light")
        lit += self._timed(scene, phrase)
        phrase = replace(phrase, before=tuple(t for t in phrase.before if t not in lit)) if lit else phrase
        owner = phrase.owner
        if owner is not None and not scene.place and not owner.name and not owner.pronoun and not self._prop(owner):
            spot = place_of(owner, self.vocabulary)  # "a library's books"
            if spot is not None:
                self.settings.set_place(scene, owner, spot)
                return replace(phrase, owner=None, det="")
        of = phrase.of
        spot = place_of(of, self.vocabulary) if of is not None and not scene.place and not self._prop(of) else None
        if spot is None or of is None:
            return phrase
        self.settings.set_place(scene, of, spot)
        return replace(phrase, of=None)

    def _spoken_of(self, scene: DraftScene, phrase: Phrase, role: int) -> tuple[str, ...]:
        """A part or a substance, named in passing: it goes with what it belongs to, which is then meant."""
        where = [*phrase.counted, *phrase.before, phrase.head]
        after = phrase.owner is not None and self.cast._called_after(phrase.owner, phrase)  # "Tollens' reagent"
        whole = phrase.of if after else phrase.owner or phrase.of
        ids = self.refer(scene, whole, 0) if whole is not None else ()
        if phrase.head.lemma in SHED and phrase.det in ("his", "her", "their"):  # "wipes his tears": his own
            ids = self.cast._owner_of_part(phrase, ())
        still = [b for b in self.cast.recent() if not b.alive and b.noun not in AIRY and b.id in scene.cast]
        told = max((b.role for b in still), default=0)
        spoken = [b for b in still if told and b.role == told]  # a tractor's hood, though its wheel was named last
        near = next((b.id for b in spoken or still if b.part.family == "prop" or spoken), still[0].id if still else "")
        to = ids[0] if ids else near
        stuff = role == 1 and not ids and taxonomy().file(phrase.head.lemma) in ("27", "19")  # "pours the mixture"
        to = "" if stuff and phrase.det == "the" else to
        note = f"named in passing: {f'goes with {to}' if to else 'a word of the place'}"
        self.ledger.add("attribute", where, to or f"{scene.id}.place_words", "approximated", note)
        other = role == 2 and phrase.head.lemma not in PIECES | POINTS  # "the content is: …" makes no thing act
        return ((to,) if to else ()) if phrase.head.lemma not in AIRY and (ids or (role and not other)) else ()

    def elsewhere(self, scene: DraftScene, phrase: Phrase) -> bool:
        """A place other than the scene's that is only spoken of or gone to: no thing to build."""
        if not scene.place or phrase.pronoun or self._prop(phrase) or self.cast._found(phrase):
            return False
        if of_the_shore(self.settings, scene, phrase):
            return False
        spot = place_of(phrase, self.vocabulary)
        return spot is not None and not lives(phrase.head.lemma)

    def _part_of_prop(self, phrase: Phrase) -> bool:
        """ "The lid of the pot": a part that is no thing by itself, of a thing that is built."""
        of, head = phrase.of, phrase.head.lemma
        whole = of is not None and not of.pronoun and not of.plural and self._prop(of) and of.det in ("a", "an", "the")
        return whole and phrase.det == "the" and head in THING_PARTS and not self._prop(phrase)

    def _prop(self, phrase: Phrase) -> bool:
        return " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props

    def _visible(self, phrase: Phrase, role: int) -> bool:
        head = phrase.head.lemma
        if flows(phrase) and " ".join(phrase.nouns) not in self.vocabulary.props:
            return False
        if head in self.vocabulary.effects and not taxonomy().senses(head, "n") and head not in self.vocabulary.props:
            return False  # "a ringtone" is nothing but a sound
        pair = " ".join(phrase.nouns[-2:])
        if is_dish(phrase):
            return True
        if len(phrase.nouns) > 1 and taxonomy().file(pair) in EVENTFUL and pair not in self.vocabulary.props:
            return False  # "a tennis match"
        if role == 2 and taxonomy().things(head) and head not in lexicon.ABSTRACT and taxonomy().file(head) in BODIED:
            return True  # it does something
        known = (
            head in self.vocabulary.props or head in self.vocabulary.species or phrase.head.low in self.vocabulary.props
        )
        compound = " ".join(phrase.nouns) in self.vocabulary.props or " ".join(phrase.nouns) in self.vocabulary.species
        compound = compound or (len(phrase.nouns) > 1 and bool(taxonomy().things(" ".join(phrase.nouns[-2:]))))
        own = head in lexicon.PARTS or head in lexicon.YOUNG or head in lexicon.GROUP_NOUNS or head in ("other", "one")
        own = own or (role == 2 and double_of(phrase) is not None)
        first = [taxonomy().lexfile[s] for s in taxonomy().senses(head, "n", 3)]
        own = own or (len(phrase.nouns) > 1 and role == 2 and phrase.det in ("a", "an") and pictured(pair))
        own = own or (len(phrase.nouns) > 1 and role == 1 and taxonomy().is_a(head, "container", most=6))
        own = own or (role == 1 and phrase.det in ("a", "an") and "06" in first and head not in lexicon.ABSTRACT)
        return known or compound or own or lives(head) or (head not in lexicon.ABSTRACT and can_be_seen(head))

    def _timed(self, scene: DraftScene, phrase: Phrase) -> list[Token]:
        """ "A dawn trench", "a night ferry": the hour, where the words make no noun together."""
        told = [t for t in phrase.before if t.low in lexicon.HOURS and t.kind in "NA" and t.low != "day"]
        noun = phrase.head.lemma
        named = [t for t in told if taxonomy().senses(f"{t.low}_{noun}") or f"{t.low} {noun}" in self.vocabulary.props]
        if not told or named or phrase.head.lemma in lexicon.CLOTHES:
            return []
        scene.hour = scene.hour or lexicon.HOURS[told[0].low]
        self.ledger.add("hour", told, f"{scene.id}.hour")
        return told

    def _done_to(self, beat: dict[str, Any], target: str) -> None:
        """What is done to a thing that has a deed of its own: one "plays" chess at a table, a phone as it is read."""
        beat["target"] = target
        unit = self.cast.beings[target].part.unit.replace("_", " ")
        beat["action"] = self.vocabulary.actions.get(f"{beat['action']} {unit}", beat["action"])

    def _named(self, scene: DraftScene, phrase: Phrase, name: str) -> None:
        one = self.cast.doing if phrase.head.low in ("them", "these", "those") else ()  # "one of them, Mia, …"
        ids = one or self.refer(scene, replace(phrase, det="the"))
        if ids:
            being = self.cast.beings[ids[0]]
            being.name = name
            if not being.gender and name.lower() in lexicon.FEMALE_NAMES:
                being.gender = "female"
            elif not being.gender and name.lower() in lexicon.MALE_NAMES:
                being.gender = "male"

    def _same(self, scene: DraftScene, phrase: Phrase, other: Phrase) -> None:
        """ "Anna, a young woman": the second phrase tells who the first is."""
        ids = self.refer(scene, phrase)
        if ids:
            self.cast.is_a(self.cast.beings[ids[0]], other)
            self.cast.known[other.head.start] = ids[:1]

    def _attribute(self, t: Token, who: Sequence[str], scene: DraftScene) -> None:
        if self.ledger.has(t):
            return
        if t.low in LIT:  # "a robot at dusk, backlit"
            scene.light += [] if LIT[t.low] in scene.light else [LIT[t.low]]
            self.ledger.add("light", [t], f"{scene.id}.light")
            return
        if not who:
            if not self.settings.adjectives(scene, [t]):
                scene.place_words.append(t.low)
                self.ledger.add("attribute", [t], f"{scene.id}.place_words")
            return
        for i in who[:1]:
            being = self.cast.beings.get(i)
            if being is not None:
                phrase = Phrase(0, 0, t)
                self.cast._attributes(being, [t], phrase)

    def _adorned(self, scene: DraftScene, clause: Clause, adjunct: Adjunct, who: tuple[str, ...]) -> bool:
        """ "in a red coat", "with long hair", "wearing": belongs to the noun it follows."""
        if self._borne(clause, adjunct):
            return True
        if adjunct.prep not in ("in", "with", "of", "without") or not adjunct.phrases:
            return False
        near = adjunct.near
        if any(p.head.lemma in VESSELS and p.of is not None for p in adjunct.phrases):
            return False  # "with a sense of wonder" is a mood
        told = self.cast.known.get(near.head.start, ()) if near is not None else ()
        fresh = near is not None and not told and not near.pronoun and near not in clause.subjects
        if fresh and near is not None and self.cast.living(near):
            told = self.refer(scene, near, 1 if near in clause.objects else 0)  # "past two men in white shirts"
        owner = told or (self.cast._found(near) if near is not None and not near.pronoun else ()) or who
        if not owner or owner[0] not in self.cast.beings:
            return False
        being = self.cast.beings[owner[0]]
        limbs = clause.form == "passive" and not being.alive and all(p.head.lemma in LIMBS for p in adjunct.phrases)
        if limbs:
            return False  # "a bucket held with one hand": somebody's
        garment = being.alive and adjunct.prep == "in"
        own_part = adjunct.prep == "with" and (near is not None or clause.verb is None)
        if not (garment or own_part):
            return False
        wards = {p for p in self.vocabulary.places if p not in lexicon.COLORS}  # where, though a ward may be somebody
        done = [self.cast.adorn(being, p, garment and " ".join(p.nouns[-2:]) not in wards) for p in adjunct.phrases]
        adjunct.phrases = [p for p, d in zip(adjunct.phrases, done, strict=True) if not d]
        return not adjunct.phrases

    def _borne(self, clause: Clause, adjunct: Adjunct) -> bool:
        """ "a scar on his cheek", "a crown on her head": where it is borne goes with it."""
        near = adjunct.near.head if adjunct.near is not None else None
        if clause.verb is not None and clause.verb.lemma in PUTTING and adjunct.near in clause.objects:
            return False  # it comes there only now
        told = near is not None and near.lemma in MARKS | lexicon.CLOTHES | lexicon.HAIR
        if not told or not adjunct.phrases or not all(p.head.lemma in lexicon.PARTS for p in adjunct.phrases):
            return False
        self.ledger.cover([*adjunct.tokens, *(t for p in adjunct.phrases for t in (*p.before, p.head))])
        return True

    def _has(self, clause: Clause, who: tuple[str, ...]) -> bool:
        """ "wears a hat", "has blue eyes": True when every object became an attribute."""
        assert clause.verb is not None
        if not who or not clause.objects or clause.objects[0].pronoun:
            return False
        worn = clause.verb.lemma in ("wear", "don", "sport")
        being = self.cast.beings[who[0]]
        left = [p for p in clause.objects if not self.cast.adorn(being, p, worn)]
        for p in left if worn else []:
            being.clothes.append(" ".join([*(t.low for t in p.before), p.head.low]))
            self.ledger.add("attribute", [*p.before, p.head], f"{being.id}.clothes")
        if worn or not left:
            self.ledger.cover([clause.verb])
            for t in clause.adverbs:
                self.ledger.cover([t])
            self.about(clause, who)
            return True
        return False
