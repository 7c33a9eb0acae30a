# SPDX-License-Identifier: Apache-2.0
"""Where those who are there stand: adjuncts of place as setting, frame position, relation or a word of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soundstage.language import lexicon, relations
from soundstage.language.aboard import FITTINGS, aboard, at_sea, craft_of, from_outside
from soundstage.language.attributes import garment
from soundstage.language.being import Being
from soundstage.language.blocking import GROUNDS, Blocking
from soundstage.language.casting import is_person, lives
from soundstage.language.clauses import Adjunct
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.ideas import abstract
from soundstage.language.phrases import Phrase
from soundstage.language.rooms import of_the_room
from soundstage.language.setting import LOCATIVE, fallback, place_like, place_of
from soundstage.language.taxonomy import POINTS, taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import Placement

SAME_PLACE = word_set("in on under behind near next_to in_front_of above between at left_of right_of facing")
ANCHORED = frozenset(("left_of", "right_of", "in_front_of", "behind", "under", "next_to", "between", "near", "above"))
ON_CLOTHES = ("on", "under", "above")  # where something goes, or lies, of what is worn
_STRETCHES = ("road", "path", "body_of_water")
_PAIRS = (("left_of", "right_of"), ("in_front_of", "behind"), ("on", "under"))  # two beside one and the same thing
PAIRED = {relation: pair for pair in _PAIRS for relation in pair}
VIEWERS = word_set("camera viewer lens audience")

WATERS = ("lake", "river", "beach")  # whose shallows one stands in
SPOTS = word_set("center centre middle edge corner end side table desk countertop counter")
UP_ON = word_set("rock hill bench chair bed sofa log bridge wall tower box haystack")  # people are on these
STOOD_AT = word_set("window door table")  # animals too are at these


class Placements(Blocking):
    """Anchors, placements and settings of a phrase of place."""

    def _same_thing(self, scene: DraftScene, phrase: Phrase, relation: str) -> tuple[str, ...]:
        """ "… on the left of a sofa and a cat on the right of it": what the one before stands beside; or ()."""
        last = scene.placements[-1] if scene.placements and phrase.pronoun and phrase.head.low == "it" else None
        if last is None or not last.anchors or last.subject in self.cast.doing or relation not in PAIRED:
            return ()
        thing = self.cast.beings.get(last.anchors[0])
        same = last.relation in PAIRED[relation] and thing is not None and not thing.alive
        return last.anchors[:1] if same else ()

    def anchors(self, scene: DraftScene, phrases: Sequence[Phrase], relation: str = "") -> tuple[str, ...]:
        """Subject ids, or the word of a spot that the place has."""
        found: list[str] = []
        for phrase in phrases:
            head = phrase.head.lemma
            dressing = self.vocabulary.dressing.get(scene.place, ())
            old = self.cast._found(phrase) if not phrase.pronoun else ()
            if not old and phrase.det == "the" and head in dressing:
                found.append(head)
                self._of_the_place(scene, phrase, head)
                continue
            if self.idea(phrase):
                continue
            if not scene.place and self._along(relation, phrase) and (spot := place_of(phrase, self.vocabulary)):
                self.settings.set_place(scene, phrase, spot)
                continue
            if relation.removeprefix("to_") in ON_CLOTHES and (worn := self._on_the_body(phrase)) is not None:
                found += worn
                continue
            if self.elsewhere(scene, phrase):
                found.append(head)
                self.ledger.add("anchor", [*phrase.before, phrase.head], f"{scene.id}.place", "approximated",
                                "another place: the way there is shown")
                continue
            ids = self._same_thing(scene, phrase, relation) or self.refer(scene, phrase)
            if not ids and (head in GROUNDS or of_the_room(self.settings, scene, phrase)):
                found.append(head)
            elif ids:
                found += ids[:1] if len(phrases) > 1 else ids
            elif not phrase.pronoun and not self.ledger.has(phrase.head):
                found.append(head)
                self.ledger.add("anchor", [*phrase.before, phrase.head], f"{scene.id}.place")
        return tuple(found)

    def _on_the_body(self, phrase: Phrase) -> tuple[str, ...] | None:
        """ "On his apron", "over a guest's shirt": what somebody wears, no thing besides; () for the doer's own."""
        garments = {phrase.head.lemma, phrase.head.low} & lexicon.CLOTHES or garment(phrase.head.lemma)
        owned = phrase.det in ("his", "her", "its", "their") or phrase.owner is not None
        if not garments or not owned or self.cast._found(phrase):
            return None
        ids = self.cast._owner_of_part(phrase, self.cast._owners(phrase.owner, phrase))
        if not ids or not self.cast.adorn(self.cast.beings[ids[0]], phrase, True):
            return None
        return () if set(ids) & set(self.cast.doing) else ids

    def idea(self, phrase: Phrase) -> bool:
        """A noun that names nothing with a body and no place: "victory", "high speed", "the same time"."""
        head = phrase.head.lemma
        bodied = phrase.pronoun or phrase.name or self._prop(phrase) or head in self.vocabulary.species
        own = head in lexicon.PARTS or head in lexicon.GROUP_NOUNS or head in GROUNDS or head in ("other", "one")
        known = bodied or own or place_of(phrase, self.vocabulary) or lives(head) or self.cast._found(phrase)
        pair = " ".join(phrase.nouns[-2:])
        bodily = taxonomy().things(pair) if len(phrase.nouns) > 1 else phrase.det and taxonomy().things(head)
        return not known and not bodily and abstract(head) and not (phrase.of is not None and head in POINTS)

    def worded(self, scene: DraftScene, adjunct: Adjunct, who: tuple[str, ...]) -> bool:
        """ "in victory", "at high speed": an idea beside somebody is kept as words of how they are."""
        ideas = [p for p in adjunct.phrases if self.idea(p)]
        if not ideas or len(ideas) < len(adjunct.phrases) or not who or who[0] not in self.cast.beings:
            return False
        for p in ideas:
            where = [*p.counted, *p.before, p.head, *([*p.of.before, p.of.head] if p.of else [])]
            self.cast.beings[who[0]].words.append(" ".join([adjunct.prep, *(t.low for t in where)]))
            self.ledger.add(
                "attribute", [*adjunct.tokens, *where], f"{who[0]}.words", "approximated", "kept as words of it"
            )
        return True

    def place(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, who: tuple[str, ...]) -> bool:
        """An adjunct as setting, place of the scene, frame position or relation."""
        if self.setting(scene, adjunct) or self.worded(scene, adjunct, who):
            return True
        if adjunct.prep == "facing" and who and self._viewer(adjunct.phrases):
            shot.camera.setdefault("angle", "front")  # "facing the camera": whoever watches, no thing of the scene
            where = [*adjunct.tokens, *(t for p in adjunct.phrases for t in (*p.before, p.head))]
            self.ledger.add("camera", where, f"{scene.id}.{shot.id}.camera.angle")
            return True
        relation = relations.FRAME_SPOTS.get(adjunct.prep, "") or relations.RELATIONS.get(adjunct.prep, "")
        if adjunct.phrases:  # "on the right a tree"
            relation = {"frame_left": "left_of", "frame_right": "right_of"}.get(relation, relation)
        if adjunct.prep == "with":
            ids = tuple(i for p in adjunct.phrases for i in self.refer(scene, p))
            for i in ids:
                bears = self._bears(who, i)
                self._put(scene, shot, Placement(subject=i, relation="on" if bears else "next_to", anchors=who[:1]))
            return True
        if not relation or not who:
            for p in adjunct.phrases:
                ids = self.refer(scene, p) if not self.ledger.has(p.head) else ()
                if adjunct.prep in ("about", "on", "for") and not scene.shots[0].used:
                    self.cast.topics |= set(ids)
            return False
        anchors = self.anchors(scene, adjunct.phrases, relation)
        if relation in SAME_PLACE and not anchors:
            return False
        known = [b for a in anchors if (b := self.cast.beings.get(a))]
        if relation == "in" and known and all(b.alive and b.count == 1 for b in known):
            relation = "next_to"  # "explodes in her face"
        for i in who:
            if i not in anchors:
                told = "on" if self._laid_on(i, relation, adjunct.phrases, known) else relation
                self._put(scene, shot, Placement(subject=i, relation=told, anchors=anchors))
        self.ledger.add("relation", adjunct.tokens, f"{scene.id}.placements.{who[0]}")
        return True

    def there(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, who: Sequence[str]) -> bool:
        """ "Watches from a perch", "waves from the window": that is where the doer is, on it, in it or at it."""
        ids = [i for p in adjunct.phrases for i in self.refer(scene, p) if i not in who] if who else []
        if not ids:
            return False
        unit = self.cast.beings[ids[0]].part.unit
        for i in who:
            beast = not is_person(self.cast.beings[i].noun)
            on = unit in UP_ON or (beast and unit not in STOOD_AT)
            relation = "in" if unit in self.vocabulary.vehicles else "on" if on else "at"
            self._put(scene, shot, Placement(subject=i, relation=relation, anchors=(ids[0],)))
        self.ledger.add("relation", adjunct.tokens, f"{scene.id}.placements.{who[0]}")
        return True

    def in_the_water(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, who: Sequence[str]) -> None:
        """ "Lies down in the water", "stands in the river": the doer is in it, and it has to be there."""
        phrase = adjunct.phrases[0] if adjunct.phrases else None
        if adjunct.prep not in ("in", "into") or phrase is None or not who:
            return
        head = phrase.head.lemma
        waters = head == "water" and phrase.det == "the" and phrase.of is None
        site = place_of(phrase, self.vocabulary)
        if waters and not scene.place:
            scene.place = next((self.vocabulary.places[w] for w in WATERS if w in self.vocabulary.places), "")
            self.ledger.add("place", [*adjunct.tokens, phrase.head], f"{scene.id}.place", "approximated",
                            f"water to be in: {scene.place} stands in")
        elif not waters and (site is None or not taxonomy().is_a(head, "body_of_water")):
            return
        before = {w for s in scene.shots for b in s.beats if b["action"] != "stand" for w in b["who"]}
        for i in who:
            if self.cast.beings[i].alive and i not in before:  # "walks on the beach, then dives in": not yet
                self._put(scene, shot, Placement(subject=i, relation="in", anchors=("water",)))

    def _viewer(self, phrases: Sequence[Phrase]) -> bool:
        """Whether these words mean the camera that films, or who watches."""
        return len(phrases) == 1 and phrases[0].head.lemma in VIEWERS and phrases[0].det != "a" and not (
            self.cast._found(phrases[0]))

    def _laid_on(self, who: str, relation: str, phrases: Sequence[Phrase], known: Sequence[Being]) -> bool:
        """ "A cup at the center of a table", "at the edge of the desk": on it, if a hand can hold what is there."""
        small = (b := self.cast.beings.get(who)) is not None and b.part.unit in self.vocabulary.handheld
        spots = [p.head.lemma in SPOTS for p in phrases]
        tables = bool(known) and all(b.part.unit == "table" for b in known)
        return relation in ("in", "at", "near") and small and tables and bool(spots) and all(spots)

    def _bears(self, who: Sequence[str], thing: str) -> bool:
        """ "A table with four plates": they lie on it."""
        one, other = self.cast.beings.get(who[0]) if who else None, self.cast.beings.get(thing)
        if one is None or other is None or other.alive or other.part.unit not in self.vocabulary.handheld:
            return False
        return any(taxonomy().is_a(one.noun.split()[-1], kind, most=2) for kind in ("table", "tray", "shelf"))

    def _put(self, scene: DraftScene, shot: DraftShot, placement: Placement) -> None:
        if placement.relation in ANCHORED and not placement.anchors:
            return  # "on a wire" that is not built
        first = scene.shots and shot is scene.shots[0]
        rows = scene.placements if first else shot.placements
        if placement not in rows:
            rows.append(placement)

    def _all(self, who: Sequence[str]) -> tuple[str, ...]:
        """The members of groups among these; a group becomes its members."""
        for i in who:
            being = self.cast.beings.get(i)
            if being is not None and being.count > 1:
                self.cast.split(being)
        return tuple(dict.fromkeys(m for i in who for m in self.cast.members.get(i, (i,))))

    def _both(
        self, scene: DraftScene, shot: DraftShot, who: Sequence[str], relation: str, where: Sequence[Token]
    ) -> None:
        """ "Facing each other", "back to back": each of two is placed by the other."""
        ids = self._all(who)
        for n, i in enumerate(ids if len(ids) > 1 else ()):
            other = ids[n ^ 1] if n ^ 1 < len(ids) else ids[0]
            self._put(scene, shot, Placement(subject=i, relation=relation, anchors=(other,)))
        self.ledger.add("relation", where, f"{scene.id}.placements.{ids[0] if ids else ''}",
                        "read" if len(ids) > 1 else "approximated", "" if len(ids) > 1 else "one cannot by itself")

    def _of_another(self, scene: DraftScene, shot: DraftShot, adjunct: Adjunct, beat: dict[str, Any]) -> bool:
        """ "Above a table next to an armchair": it says where the table is."""
        near = adjunct.near
        still = adjunct.prep in relations.RELATIONS and adjunct.prep not in (*relations.WAYS, "before", "at", "around")
        if near is None or near.det not in ("a", "an") or not still or not adjunct.phrases or not beat.get("anchor"):
            return False
        told = self.cast.known.get(near.head.start, ())
        if not told or beat["anchor"] not in told or self.cast.beings[told[0]].alive:
            return False
        return self.place(scene, shot, adjunct, told)

    def setting(self, scene: DraftScene, adjunct: Adjunct) -> bool:
        """Hour, weather, light; or the scene's place, when none is set and the phrase names one."""
        if len(adjunct.phrases) == 0:
            return False
        phrase = adjunct.phrases[0]
        if self.settings.absorb(scene, phrase, adjunct.prep):
            self.ledger.cover(adjunct.tokens)
            return True
        if self._on_board(scene, adjunct, phrase):
            return phrase.head.lemma not in FITTINGS
        along = self._along(relations.RELATIONS.get(adjunct.prep, ""), phrase)
        if phrase.pronoun or not (adjunct.prep in LOCATIVE or along):
            return False
        if self._outside(scene, adjunct, phrase):
            return False
        exact = place_of(phrase, self.vocabulary)
        spot = exact or (
            place_like(phrase, self.vocabulary)
            if adjunct.prep not in ("to", "from", "of", "onto", "by", "near")
            else None
        )
        if spot is None or from_outside(adjunct.prep, phrase):
            return False
        prop = " ".join(phrase.nouns) in self.vocabulary.props or phrase.head.lemma in self.vocabulary.props
        if prop and (
            adjunct.prep not in ("in", "through", "along", "at", "inside") or (spot.used <= 1 and exact is None)
        ):
            return False
        if not scene.place or at_sea(scene.place, scene.noun, spot):
            self.settings.set_place(scene, phrase, spot)
            self.ledger.cover(adjunct.tokens)
            return True
        if spot.unit == scene.place and (spot.noun == scene.noun or exact):
            self.ledger.add("place", [*phrase.before, phrase.head], f"{scene.id}.place")
            self.settings.adjectives(scene, phrase.before)
            self.ledger.cover([*adjunct.tokens, *phrase.before])
            return True
        return False

    def _on_board(self, scene: DraftScene, adjunct: Adjunct, phrase: Phrase) -> bool:
        """ "Aboard a galleon", "at the wheel of a ship": the scene plays there, unless the ship is seen already."""
        spot, craft = aboard(adjunct.prep, phrase, self.vocabulary), craft_of(phrase)
        if spot is None or craft is None or self.cast._found(craft):
            return False
        if scene.place and not at_sea(scene.place, scene.noun, spot):
            return False
        self.settings.set_place(scene, craft, spot)
        if phrase.head.lemma not in FITTINGS:
            self.ledger.add("place", [*phrase.before, phrase.head], f"{scene.id}.place")
            self.ledger.cover(adjunct.tokens)
        return True

    def _along(self, relation: str, phrase: Phrase) -> bool:
        """ "Beside a road", "next to the river": a way or a water that one is beside is where it plays."""
        beside = relation in ("next_to", "near") and place_of(phrase, self.vocabulary)
        behind = bool(beside) and phrase.head.lemma in ("background", "backdrop")  # "against a white background"
        return behind or (bool(beside) and any(taxonomy().is_a(phrase.head.lemma, kind) for kind in _STRETCHES))

    def _outside(self, scene: DraftScene, adjunct: Adjunct, phrase: Phrase) -> bool:
        """ "Outside a hotel", "to a log cabin": the building is seen from the open air, and the scene is not in it."""
        table, compound = taxonomy(), " ".join(phrase.nouns[-2:])
        word = compound if table.senses(compound) else phrase.head.lemma
        kinds = ("building", "establishment", "institution")
        building = any(table.is_a(word, kind, most=3) for kind in kinds)
        if adjunct.prep in ("up", "onto") and building:
            return True  # "drives up a skyscraper": nobody is in it
        if adjunct.prep in ("outside", "outside of") and building:
            if not scene.place:
                scene.place = fallback(self.vocabulary, "way")
                note = f"in the open: {scene.place} stands in"
                self.ledger.add("place", adjunct.tokens, f"{scene.id}.place", "approximated", note)
            return True
        home = any(table.is_a(word, kind) for kind in ("dwelling", "house", "outbuilding", "place_of_worship"))
        return adjunct.prep in ("to", "towards", "toward", "up to") and home and bool(phrase.det) and not scene.place
