# SPDX-License-Identifier: Apache-2.0
"""What kind of thing a word means: WordNet's noun and verb hypernyms (data/wordnet.txt.gz), read once.

A word no unit names falls to the nearest unit that shares a *kind* with it (a heron is a bird). Kinds are
basic-level ideas: sharing a wider one ("animal", "artifact") says nothing about looks, so it does not count.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from soundstage.language.wordlist import word_set

# Kinds whose members look, or move, enough alike to stand in for each other. lemma.sense-rank in WordNet.
KINDS = word_set(
    "bird fish canine feline equine bovid deer rodent leporid bear primate elephant snake lizard turtle frog insect "
    "spider whale seal pig sheep dinosaur kangaroo crocodile crustacean mollusk motor_vehicle bicycle boat ship "
    "aircraft train wagon seat table bed lamp shelf sofa house tower door fence bridge bag box bottle cup "
    "glass bowl plate pot jar book newspaper ball hat umbrella garment footwear stringed_instrument wind_instrument "
    "keyboard_instrument knife spoon gun sword doll telephone computer television clock "
    "camera screen candle fire flag sign picture tree flower shrub rock hill edible_fruit bread cake "
    "meat soup beverage box basket oven refrigerator sink bathtub mirror window curtain rug towel blanket "
    "pillow ladder rope wheel racket gravestone statue fountain tent barrel bucket broom hammer key ring crown mask "
    "balloon kite snowman robot building road coffee tea"
)
VERB_KINDS = word_set(
    "walk run stop look wave nod smile laugh cry speak fly jump sleep lie sit stand enter leave bark eat drink "
    "point give dance fall applaud embrace sing swim throw catch knock read write cook pour play ride climb kneel "
    "crouch chase hide open close turn take put shout whisper move push pull cut clean hit build make"
)
SEEN = frozenset(("05", "06", "13", "17", "18", "20"))  # animal artifact food object person plant
PLACE_KINDS = word_set(
    "room building area region geological_formation body_of_water way facility establishment tract land location "
    "structure biome vegetation institution passage workplace geographical_area park public_square yard sky forest "
    "housing ice_mass"
)
Table = Mapping[str, str]  # phrase -> unit name

NO_PLACES = word_set("instrumentality support framework device container barrier signboard")  # structures to look at
BUILT_PLACES = word_set(  # what is built is somewhere to be only under these
    "building housing room establishment institution facility way passage workplace public_square yard area "
    "geographical_area park dock stage tunnel deck mine shelter pool platform market"
)
POINTS = word_set(
    "front back top bottom side left right middle center centre edge corner rear foot end inside outside base tip rim "
    "surface line point spot position place area part section level row angle distance direction height head bend "
    "turn curve border limit layer seat frame rack structure track rail path step stairs stair interior exterior "
    "finish_line goal target background foreground horizon world earth air home_plate strip patch zone bank"
)


class Senses(Mapping[str, tuple[int, ...]]):
    """Lemma -> its synsets, the most usual first; kept as the table's text until asked for."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows  # lemma -> "count synset,synset"

    def __getitem__(self, lemma: str) -> tuple[int, ...]:
        return tuple(map(int, self._rows[lemma].partition(" ")[2].split(",")))

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def count(self, lemma: str) -> float:
        """How often the word was met in tagged text, all senses together; 0 when it is not known."""
        return float(self._rows.get(lemma, "0").partition(" ")[0])

    def named(self, synset: int) -> str:
        """The first lemma of which this is one of the two usual senses, or ""."""
        number = str(synset)
        return next((w for w, row in self._rows.items() if number in row and synset in self[w][:2]), "")


@dataclass(frozen=True, eq=False)
class Taxonomy:
    """Synsets by number; senses of a lemma best first."""

    lexfile: tuple[str, ...]
    up: tuple[str, ...]  # the parents of every synset, "3,17", "-" for none
    nouns: Senses
    verbs: Senses

    def count(self, lemma: str, part: str) -> float:
        """How often the word was met as a noun ("n") or a verb ("v"); 0 for other parts of speech."""
        return {"n": self.nouns, "v": self.verbs}[part].count(lemma) if part in "nv" else 0.0

    def parents(self, synset: int) -> tuple[int, ...]:
        """The synsets right above."""
        return () if self.up[synset] == "-" else tuple(map(int, self.up[synset].split(",")))

    def senses(self, word: str, part: str = "n", most: int = 3) -> tuple[int, ...]:
        """The word's synsets, the most usual first."""
        return (self.nouns if part == "n" else self.verbs).get(word.lower().replace(" ", "_"), ())[:most]

    @lru_cache(maxsize=20000)  # noqa: B019  (there is one taxonomy a process)
    def ancestors(self, synset: int) -> dict[int, int]:
        """Every hypernym of a synset, itself included -> steps up."""
        found, edge, steps = {synset: 0}, [synset], 0
        while edge:
            steps += 1
            edge = [p for s in edge for p in self.parents(s) if p not in found]
            found.update(dict.fromkeys(edge, steps))
        return found

    def things(self, word: str, most: int = 2) -> tuple[int, ...]:
        """The word's senses as something that can be seen, animals first when as usual as the rest."""
        seen = [s for s in self.senses(word, "n", 8) if self.lexfile[s] in SEEN]
        beasts = [s for s in seen[:3] if self.lexfile[s] == "05"]
        return tuple((beasts or seen)[:most])  # a turtle is no turtleneck

    def is_a(self, word: str, kind: str, part: str = "n", most: int = 1) -> bool:
        """Whether one of the word's first senses lies under one of the kind's first two senses."""
        goals = set(self.senses(kind, part, 2))
        return any(goals & self.ancestors(s).keys() for s in self.senses(word, part, most))

    def file(self, word: str, part: str = "n") -> str:
        """WordNet's lexicographer file of the first sense: "05" animal, "06" artifact, "18" person ... or ""."""
        first = self.senses(word, part, 1)
        return self.lexfile[first[0]] if first else ""

    def leans_verb(self, lemma: str) -> bool:
        """Whether the word is met more often as a verb than as a noun."""
        return self.verbs.count(lemma) > self.nouns.count(lemma)

    def nearest(self, word: str, table: Table, part: str = "n", reach: int = 7) -> tuple[str, str] | None:
        """(phrase of the table, shared kind) nearest to the word among its first senses, or None."""
        return self.nearest_to(self._usual(word, part, 2), table, part, reach)

    def nearest_to(
        self, senses: tuple[int, ...], table: Table, part: str = "n", reach: int = 7
    ) -> tuple[str, str] | None:
        """(phrase of the table, shared kind) nearest to one of the senses, or None.

        The nearest is the one whose shared ancestor is the fewest steps up from the word; it must lie at
        or below a kind, and both ways together be at most reach steps; a later sense costs two, one that is
        only another's sister one: a bulldog is a dog before it is like a husky.
        """
        kinds = self._kinds(part)
        targets = self._targets(tuple(sorted(table)), part)
        best: tuple[int, int, str, int] | None = None
        for rank, sense in enumerate(senses):
            ups = self.ancestors(sense)
            for shared, up in ups.items():
                if shared not in targets or not kinds & self.ancestors(shared).keys():
                    continue
                down, phrase = targets[shared]
                cost = up + 2 * rank + bool(down and up and part == "n")
                if up + down + 2 * rank <= reach and (best is None or (cost, down, phrase) < best[:3]):
                    best = cost, down, phrase, shared
        return (best[2], self._name(best[3], part)) if best else None

    def member(self, word: str, table: Table, most: int = 3) -> str:
        """The phrase of the table that is met most often of those that are a kind of the word: a chair is furniture."""
        usual = self._usual(word, "n", 1)
        under = [p for p in table if usual and usual[0] in dict.fromkeys(
            a for s in self._usual(p, "n", 1) for a, up in self.ancestors(s).items() if 0 < up <= most)]
        return max(sorted(under), key=lambda p: self.nouns.count(p.replace(" ", "_")), default="")

    def nearest_place(self, word: str, table: Table, reach: int = 5) -> str:
        """The place phrase nearest to the word by a shared ancestor that is some kind of place; "" when far.

        That both are rooms, or areas, makes them no relatives: a burrow is no playground.
        """
        places = frozenset(s for w in PLACE_KINDS for s in self.senses(w, "n", 2))
        best: tuple[int, str] | None = None
        for rank, sense in enumerate(self.senses(word, "n", 2)):
            for phrase in table:
                for other in self.senses(phrase, "n", 1):
                    shared = self.ancestors(sense).keys() & self.ancestors(other).keys()
                    costs = [
                        self.ancestors(sense)[s] + self.ancestors(other)[s] + 2 * rank
                        for s in shared
                        if s not in places and places & self.ancestors(s).keys()
                    ]
                    if costs and min(costs) <= reach and (best is None or (min(costs), phrase) < best):
                        best = min(costs), phrase
        return best[1] if best else ""

    def is_place(self, word: str) -> bool:
        """Whether the usual sense is somewhere to be: a room, building, area, landform, water or way."""
        if word.split("_")[-1] in POINTS:
            return False
        usual = self.senses(word, "n", 2)
        first = next((s for s in usual if self.lexfile[s] in ("06", "15", "17")), None)  # built, region, landform
        if first is None or (first != usual[0] and self.lexfile[usual[0]] not in ("04", "09", "14")):
            return False
        under = self.ancestors(first).keys()
        if any(s in under for w in NO_PLACES for s in self.senses(w, "n", 2)):
            return False
        kinds = BUILT_PLACES if self.lexfile[first] == "06" else PLACE_KINDS
        return any(s in under for w in kinds for s in self.senses(w, "n", 2))

    def _usual(self, word: str, part: str, most: int) -> tuple[int, ...]:
        """The senses that tell its looks; not a rare one of a common word (a cube is no shrub)."""
        if part != "n":
            return self.senses(word, part, most)
        seen = [s for s in self.things(word, most) if s in self.senses(word, "n", 4)]
        return tuple(s for s in seen if self.lexfile[s] == self.lexfile[seen[0]])  # a rack is no cut of meat

    def _name(self, synset: int, part: str) -> str:
        return (self.nouns if part == "n" else self.verbs).named(synset).replace("_", " ")

    @lru_cache(maxsize=2)  # noqa: B019
    def _kinds(self, part: str) -> frozenset[int]:
        words = KINDS if part == "n" else VERB_KINDS
        return frozenset(s for w in words for s in self._usual(w, part, 1))

    @lru_cache(maxsize=32)  # noqa: B019
    def _targets(self, phrases: tuple[str, ...], part: str) -> dict[int, tuple[int, str]]:
        """Every ancestor of the table's phrases -> (fewest steps down to a phrase, that phrase)."""
        found: dict[int, tuple[int, str]] = {}
        for phrase in phrases:
            for sense in self._usual(phrase, part, 1):
                for up, steps in self.ancestors(sense).items():
                    if up not in found or (steps, phrase) < found[up]:
                        found[up] = steps, phrase
        return found


@lru_cache(maxsize=1)
def taxonomy() -> Taxonomy:
    """The one table, read at first use; a word's senses and a synset's parents are taken apart when asked for."""
    packed = gzip.decompress((files("soundstage.data") / "wordnet.txt.gz").read_bytes()).decode()
    lexfile, parents, rest = packed.split("\n", 2)
    nouns, verbs = (Senses(dict(row.split(" ", 1) for row in block.split("\n"))) for block in rest.split("\n\n"))
    return Taxonomy(tuple(lexfile.split(" ")), tuple(parents.split(" ")), nouns, verbs)
