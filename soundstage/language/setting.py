# SPDX-License-Identifier: Apache-2.0
"""Words of place, hour, weather, season, light and mood -> the scene; words of style and shape -> the film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from soundstage.language import lexicon
from soundstage.language.casting import lives, piece_of
from soundstage.language.claims import Ledger
from soundstage.language.draft import DraftScene
from soundstage.language.ideas import Ideas
from soundstage.language.lands import LANDS, land
from soundstage.language.likeness import SIGHTS, SITES, stands_for
from soundstage.language.mentioned import TELECAST, nowhere
from soundstage.language.names import TITLES, sort_of_name
from soundstage.language.phrases import Phrase, stuff
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.vocabulary import Vocabulary, ending
from soundstage.language.wordlist import word_set

LOCATIVE = word_set(
    "in at on through along across inside into over within down up around outside onto past from to near by above "
    "under towards toward beyond throughout upon amid of"
) | {
    "out of",
    "in the middle of",
    "at the edge of",
    "on the edge of",
    "outside of",
    "inside of",
    "away from",
    "at the end of",
}
INDOOR_KINDS = ("room", "building", "housing", "establishment", "institution")
FALLBACKS = {
    "indoors": ("living room", "room", "studio"),
    "outdoors": ("field", "park", "meadow", "studio"),
    "way": ("street", "road", "coast road"),
    "water": ("beach", "sea", "lake", "river"),
}
PLACE_NOUNS = word_set(
    "stadium arena alleyway laneway market "
    "supermarket alley attic corridor driveway subway elevator porch balcony factory highway "
    "runway sidewalk hallway kingdom roadside riverside lakeside waterfront wilderness interior exterior indoors "
    "outdoors tundra swamp rainforest savanna savannah cockpit cabin dungeon basement cellar rooftop backstage "
    "racetrack rink speedway court gymnasium battlefield shipyard dockside boardwalk marina skyline suburb "
    "neighborhood neighbourhood"
)
NO_PLACE = frozenset(("grill", "barbecue", "desktop", "grid"))
EATEN = frozenset(("05", "13", "20", "27"))  # animals, food, plants, substances
TRACKS = word_set("road path trail track lane highway floor clearing")


@dataclass(frozen=True)
class Spot:
    """A place as read from a phrase: the unit, the word used and what else was said of it."""

    unit: str
    noun: str
    used: int  # words of the phrase that name it
    note: str = ""
    exact: bool = True


GLEAMS = {"candle": "candlelight", "moon": "moonlight", "fire": "firelight", "lantern": "lantern light",
          "fireplace": "firelight", "hearth": "firelight", "campfire": "firelight", "bonfire": "firelight",
          "torch": "torchlight", "lamp": "lamplight", "neon": "neon", "streetlight": "streetlight"}
PORTIONS_OF = word_set("room hall part area section wing interior corner bank shore edge side")
RAYS, SHONE = word_set("ray beam shaft"), word_set("light sun sunlight moonlight volumetric god")
GLARING = word_set("harsh blazing scorching glaring bright blinding hot")


def place_of(phrase: Phrase, vocabulary: Vocabulary) -> Spot | None:
    """The place a phrase names exactly, by its last words: "a snowy coastal road"."""
    if phrase.head.kind == "M" and any(t.low.removesuffix(".") in TITLES for t in phrase.before):
        return None  # "Mrs. Green"
    if phrase.head.lemma == "show" and phrase.before and phrase.before[-1].low in TELECAST:
        return None  # "a cooking show": how it is told
    bars = phrase.head.lemma == "bar" and phrase.plural  # of a xylophone
    if nowhere(phrase) or bars or (phrase.of is not None and _stuff(phrase.of, vocabulary)):
        return None  # "a bar of soap", "a pool of wax"
    inner = phrase.of if phrase.head.lemma in PORTIONS_OF and phrase.of is not None and not phrase.of.pronoun else None
    if inner is not None and (inside := place_like(inner, vocabulary)) is not None and not lives(inner.head.lemma):
        return replace(inside, used=1, noun=inside.noun)  # "a room of a manufacturing facility"
    words = [t.lemma if t.kind in "NM" else t.low for t in phrase.before] + [phrase.head.lemma]
    for row in (words, [t.low for t in phrase.before] + [phrase.head.low]):
        hit = ending(vocabulary.places, row)
        if hit and hit[0] == 1 and len(row) > 1:
            site = stands_for(SITES, " ".join(row[-2:]), vocabulary.places)
            lead = vocabulary.places.get(row[-2], "") if row[-1] in TRACKS else ""  # "a desert road"
            if site or lead:
                note = f"nearest place: {(site or lead).replace('_', ' ')}"
                return Spot(site or lead, " ".join(row[-2:]), 2, note, False)
        if hit and hit[0] == 1 and len(row) > 1 and taxonomy().file("_".join(row[-2:])) in EATEN:
            return None  # "a chocolate bar"
        if hit and hit[0] == 1 and len(row) > 1 and piece_of(row[-2], row[-1]):
            return None
        if hit and hit[0] == 1 and row[-1] == "room" and phrase.before and phrase.before[-1].kind in "NG":
            return Spot(hit[1], " ".join(row[-2:]), 2, f"nearest place: {hit[1].replace('_', ' ')}", False)
        if hit:
            return Spot(hit[1], " ".join(row[-hit[0] :]), hit[0])
        if row[-1] in lexicon.OF_WATER and row[-2:-1] and row[-2] in vocabulary.places:  # "lake water"
            return Spot(vocabulary.places[row[-2]], " ".join(row[-2:]), 2)
    return None


def _stuff(of: Phrase, vocabulary: Vocabulary) -> bool:
    """What a thing is made of or holds: a substance, food, light or cards."""
    lemma = of.head.lemma
    somewhere = lemma in vocabulary.places or lemma in lexicon.WEATHER
    return (stuff(lemma) or lemma in ("light", "card")) and not somewhere


def place_like(phrase: Phrase, vocabulary: Vocabulary) -> Spot | None:
    """The nearest place for a noun that means somewhere: by taxonomy, else by indoors, way, water or outdoors."""
    exact = place_of(phrase, vocabulary)
    if exact is not None:
        return exact
    head, table = phrase.head.lemma, taxonomy()
    if (not phrase.name and head in vocabulary.species) or head in SIGHTS or nowhere(phrase):
        return None  # "a hippo" is no city, the Alhambra a thing to look at
    told = head in ("scene", "shot", "video", "clip", "film", "beat", "act", "part", "chapter", "step", "take")
    made = len(phrase.nouns) > 1 and piece_of(phrase.nouns[-2], head)
    if told or made or (phrase.of is not None and _stuff(phrase.of, vocabulary)):
        return None
    if head in LANDS and (unit := land((t.low for t in phrase.before), vocabulary.places)):
        said = " ".join([*(t.low for t in phrase.before), head])
        return Spot(unit, said, 1 + len(phrase.before), f"nearest place: {unit.replace('_', ' ')}", False)
    named = bool(phrase.name) and sort_of_name(phrase.name) == "place"
    compound = "_".join(phrase.name.lower().split() if named else phrase.nouns[-2:])
    word = compound if table.senses(compound) else head
    within = phrase.nouns[-2:-1] if table.is_place(word) else []  # "a bank vault" is in a bank
    for said in (" ".join(phrase.nouns[-2:]), head, *within) if not phrase.name else ():
        site = stands_for(SITES, said, vocabulary.places)
        if site:
            note = f"nearest place: {site.replace('_', ' ')}"
            return Spot(site, " ".join(phrase.nouns), len(phrase.nouns), note, False)
    if head in NO_PLACE or (named and table.is_a(word, "country")):
        return None
    if not named and (not (table.is_place(word) or head in PLACE_NOUNS) or phrase.name):
        return None
    noun = " ".join(phrase.nouns)
    if table.is_a(word, "city") and named and "city" in vocabulary.places:
        return Spot(vocabulary.places["city"], noun, len(phrase.nouns), "a city, not this one", False)
    used = sum(t.kind in "NM" for t in phrase.before) + 1
    near = _near_place(word, noun, vocabulary)
    if near:
        unit = vocabulary.places[near]
        return Spot(unit, noun, used, f"nearest place: {unit.replace('_', ' ')}", False)
    unit = fallback(vocabulary, _sort_of(word))
    return Spot(unit, noun, used, f"no such place yet: {unit} stands in", False) if unit else None


def _near_place(word: str, noun: str, vocabulary: Vocabulary) -> str:
    """The place phrase nearest in meaning, else by the taxonomy, or ""."""
    from soundstage.language.meaning import meanings

    for said in dict.fromkeys((noun, word.replace("_", " "))):
        near = meanings().nearest(said, vocabulary.places, 0.5)
        if near:
            return near[0]
    return taxonomy().nearest_place(word, vocabulary.places)


def _sort_of(word: str) -> str:
    table = taxonomy()
    if any(table.is_a(word, k) for k in INDOOR_KINDS):
        return "indoors"
    return "water" if table.is_a(word, "body_of_water") else "way" if table.is_a(word, "way") else "outdoors"


def fallback(vocabulary: Vocabulary, sort: str) -> str:
    """A general place of this sort that exists, or any place, or ""."""
    for word in (*FALLBACKS[sort], *FALLBACKS["outdoors"]):
        if word in vocabulary.places:
            return vocabulary.places[word]
    return next(iter(sorted(set(vocabulary.places.values()))), "studio")

SKYWARDS = frozenset(  # how what is told of stands to a sky that is over it, or that it is in
    ("under", "beneath", "against", "in", "through", "across", "below", "at", "to",
     "toward", "towards", "into", "up at"))


class Settings:
    """Reads setting words into the scene at hand."""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger) -> None:
        self.vocabulary, self.ledger, self.ideas = vocabulary, ledger, Ideas(ledger)

    def _gleams(self, scene: DraftScene, phrase: Phrase) -> bool:
        """ "By the light of a single candle"."""
        of = phrase.of if phrase.head.lemma == "light" else None
        if of is None or of.head.lemma not in GLEAMS:
            return False
        scene.light.append(GLEAMS[of.head.lemma])
        self.ledger.add("light", [phrase.head, *of.before, of.head], f"{scene.id}.light")
        return True

    def absorb(self, scene: DraftScene, phrase: Phrase, prep: str = "") -> bool:
        """Hour, weather, season, light, mood: True when the phrase is nothing but that."""
        head, low = phrase.head.lemma, phrase.head.low
        text = " ".join([*(t.low for t in phrase.before), low])
        marks = [*phrase.before]
        if head in ("sky", "sun", "moon", "star", "cloud") and (prep or marks):
            return self._sky(scene, phrase, prep)
        if self._gleams(scene, phrase):
            return True
        hour = next((lexicon.HOURS[w] for w in (text, " ".join(text.split()[-2:]), head) if w in lexicon.HOURS), "")
        if (head in RAYS and SHONE & {*text.split()}) or (text.endswith(tuple(lexicon.LIGHTS)) and not hour) or (
            head in ("light", "lighting", "glow") and marks and not self._named(phrase)
        ):
            return self._lit(scene, phrase, text)
        if hour:
            self._put(scene, "hour", hour, [*marks, phrase.head])
            scene.light += [text if text in lexicon.LIGHTS else head] if {text, head} & lexicon.LIGHTS else []
            self.adjectives(scene, marks)
            return True
        if head == "snow":
            return self._snow(scene, phrase)
        if head in lexicon.WEATHER and (prep or head not in ("clouds",)):
            self._put(scene, "weather", lexicon.WEATHER[head], [*marks, phrase.head])
            return True
        coil = (
            head in ("spring", "fall") and (bool(marks) or phrase.det in ("a", "an")) and prep not in ("in", "during")
        )
        if (head in lexicon.SEASONS or low in lexicon.SEASONS) and not coil:
            self._put(scene, "season", lexicon.SEASONS.get(head, lexicon.SEASONS.get(low, "")), [*marks, phrase.head])
            self.adjectives(scene, marks)
            return True
        bare = not phrase.det and not phrase.before and phrase.of is None
        felt = bare and prep in ("in", "with", "under")  # "looks in surprise", "creaks under tension"
        heard = phrase.plural and head in self.vocabulary.effects  # "distant alarms"
        if not (lives(head) or felt or heard) and self.ideas.read(scene, phrase):
            return True
        if head in ("environment", "setting", "surroundings", "backdrop") and phrase.of is None and marks:
            return self._surroundings(scene, phrase)
        return head in ("time", "day", "weather", "season", "atmosphere", "air", "mood") and self._adjectival(
            scene, phrase
        )

    def _snow(self, scene: DraftScene, phrase: Phrase) -> bool:
        """Snow lies (winter); it falls only when said to."""
        self._put(scene, "season", "winter", [phrase.head])
        if any(t.low in ("falling", "heavy", "light", "blowing", "swirling", "gentle") for t in phrase.before):
            self._put(scene, "weather", "snow", [*phrase.before, phrase.head])
        self.ledger.cover(phrase.before)
        scene.place_words.append("snowy")
        return True

    def _named(self, phrase: Phrase) -> bool:
        """A compound that is a thing of its own: "a traffic light"."""
        compound = " ".join(phrase.nouns[-2:])
        return len(phrase.nouns) > 1 and (compound in self.vocabulary.props or bool(taxonomy().senses(compound)))

    def _adjectival(self, scene: DraftScene, phrase: Phrase) -> bool:
        said = self.adjectives(scene, phrase.before)
        if said:
            self.ledger.cover([phrase.head, *phrase.before])
        return said

    def _sky(self, scene: DraftScene, phrase: Phrase, prep: str) -> bool:
        head = phrase.head.lemma
        said = self.adjectives(scene, phrase.before)
        if head in ("moon", "star") and prep in ("under", "beneath", "by", "below", "in", "with"):
            self._put(scene, "hour", "night", [phrase.head])
            self.ledger.cover(phrase.before)
            return True
        stars = head == "star" and phrase.plural and phrase.det == "the"
        if (head == "moon" or stars) and prep in ("at", "to", "up at", "toward", "towards"):  # "howls at the moon"
            self._put(scene, "hour", scene.hour or "night", [phrase.head])
            scene.skyward = scene.skyward or prep
            return True
        if head == "sun" and prep in ("in", "under", "beneath"):
            self._put(scene, "weather", scene.weather or "clear", [phrase.head])
            if scene.hour == "night":
                note = "the sun at night: night is kept"
                self.ledger.add("contradiction", [phrase.head], f"{scene.id}.hour", "approximated", note)
            scene.light += ["hard light"] if any(t.low in GLARING for t in phrase.before) else []
            self.ledger.cover(phrase.before)
            return True
        if head == "sky" and prep in SKYWARDS:
            colors = [t.low for t in phrase.before if t.low in lexicon.COLORS]
            if "blue" in colors:
                self._put(scene, "weather", "clear", phrase.before)
            elif {"grey", "gray"} & set(colors):
                self._put(scene, "weather", "cloudy", phrase.before)
            elif any(t.low in ("starry", "night", "dark") for t in phrase.before):
                self._put(scene, "hour", "night", phrase.before)
            self.ledger.add(
                "place", [phrase.head, *phrase.before], f"{scene.id}.place", note="the sky is in every open place"
            )
            scene.skyward = scene.skyward or prep
            return True
        if head == "sun" and not prep and any(t.low in GLARING or t.low in lexicon.HOURS for t in phrase.before):
            self._put(scene, "weather", scene.weather or "clear", [phrase.head])
            hard = [t.low for t in phrase.before if t.low in GLARING]
            scene.light += ["hard light"] * bool(hard)
            self.ledger.add("light", phrase.before, f"{scene.id}.light")
            return True
        return said and head == "sky"

    def _lit(self, scene: DraftScene, phrase: Phrase, text: str) -> bool:
        scene.light.append(text)
        self.ledger.add("light", [*phrase.before, phrase.head], f"{scene.id}.light")
        hour = lexicon.HOURS.get(phrase.head.lemma, "") or next(
            (lexicon.HOURS[t.low] for t in phrase.before if t.low in lexicon.HOURS), ""
        )
        if hour and not scene.hour:
            scene.hour = hour
        return True

    def _surroundings(self, scene: DraftScene, phrase: Phrase) -> bool:
        """ "a quiet indoor environment": words of the place, whichever it is."""
        self.adjectives(scene, phrase.before)
        scene.place_words += [t.low for t in phrase.before if not self.ledger.has(t)]
        where = [*phrase.before, phrase.head]
        self.ledger.add("place", where, f"{scene.id}.place", note="words of the place")
        return True

    def _roofed(self, scene: DraftScene, t: Token) -> bool:
        """ "Indoor", "outdoors": where, when no place is named."""
        sort = "outdoors" if t.low.startswith("out") else "indoors"
        if not scene.place:
            scene.place, scene.noun = fallback(self.vocabulary, sort), sort
            self.ledger.add("place", [t], f"{scene.id}.place", "approximated", f"{sort}: {scene.place} stands in")
        else:
            self.ledger.add("place", [t], f"{scene.id}.place")
        return True

    def adjectives(self, scene: DraftScene, marks: Sequence[Token]) -> bool:
        """Adjectives that speak of hour, weather, season, light or mood; the others are the place's own words."""
        said = False
        for t in marks:
            low = t.low
            if low in ("indoor", "indoors", "outdoor", "outdoors", "interior"):
                said = self._roofed(scene, t) or True
            elif low in lexicon.SUNNY:
                said = self._put(scene, "weather", "clear", [t]) or True
                if not scene.hour:
                    scene.hour = "day"
                elif scene.hour == "night":
                    self.ledger.add(
                        "contradiction", [t], f"{scene.id}.hour", "approximated", "sunny at night: night is kept"
                    )
            elif low in lexicon.WEATHER:
                said = self._put(scene, "weather", lexicon.WEATHER[low], [t]) or True
            elif low in lexicon.SEASONS:
                said = self._put(scene, "season", lexicon.SEASONS[low], [t]) or True
            elif low in lexicon.HOURS:
                said = self._put(scene, "hour", lexicon.HOURS[low], [t]) or True
            elif low in lexicon.LIGHTS:
                scene.light.append(low)
                self.ledger.add("light", [t], f"{scene.id}.light")
                said = True
            elif low in lexicon.MOODS:
                said = self._put(scene, "mood", lexicon.MOODS[low], [t]) or True
        return said

    def _put(self, scene: DraftScene, key: str, value: str, where: Sequence[Token]) -> bool:
        old = getattr(scene, key)
        if old and old != value and not (key == "hour" and old == "day") and not (key == "hour" and value == "day"):
            self.ledger.add(
                "contradiction",
                where,
                f"{scene.id}.{key}",
                "approximated",
                f"{value} was also asked for: {old} is kept",
            )
            return True
        if not (key == "hour" and value == "day" and old):
            setattr(scene, key, value)
        self.ledger.add(key, where, f"{scene.id}.{key}")
        return True

    def set_place(self, scene: DraftScene, phrase: Phrase, spot: Spot) -> None:
        """The scene plays there; the phrase's other words go to season, weather, hour or the place's words."""
        scene.place, scene.noun = spot.unit, spot.noun
        marks = [t for t in [*phrase.before, phrase.head]][: -spot.used] if spot.used else list(phrase.before)
        named = [t for t in [*phrase.before, phrase.head] if t not in marks]
        self.ledger.add("place", named, f"{scene.id}.place", "read" if spot.exact else "approximated", spot.note)
        self.adjectives(scene, [*named[:-1], *marks])
        for t in [*named[:-1], *marks]:
            if t.low not in lexicon.NUMBERS and (t.kind not in "NM#" or (t in marks and t.kind in "NM")):
                scene.place_words.append(t.low)
                if not self.ledger.has(t):
                    self.ledger.add("attribute", [t], f"{scene.id}.place_words")
        if phrase.of is not None and not lives(phrase.of.head.lemma):
            scene.place_words.append(phrase.of.head.low)
            self.ledger.add(
                "attribute",
                [*phrase.of.before, phrase.of.head],
                f"{scene.id}.place_words",
                "approximated",
                "a word for the place",
            )
        if phrase.owner is not None:
            self.ledger.cover([*phrase.owner.before, phrase.owner.head])
