# SPDX-License-Identifier: Apache-2.0
"""A noun -> what is built for it: a body, a prop, the nearest relative of either, or a standee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from soundstage.language import lexicon
from soundstage.language.cut_outs import FOOD, cut_out, is_food
from soundstage.language.likeness import SIGHTS, THINGS, stands_for
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary, ending
from soundstage.language.wordlist import word_set

PERSON_WORDS = {
    ("male", "child"): ("boy", "child", "man"),
    ("female", "child"): ("girl", "child", "woman"),
    ("", "child"): ("child", "kid", "boy", "girl"),
    ("male", ""): ("man",),
    ("female", ""): ("woman",),
    ("", ""): ("person", "man", "woman"),
}
NO_BEINGS = word_set("egg pop peel siren smoothie beater drone")  # people and nymphs are called so too
CREATURES = word_set("beaver cod hippo leopard lynx mole otter ray seal sloth slug tuna turtle yak")  # by other names
BUILT_BEINGS = word_set("robot android cyborg alien ghost skeleton zombie")  # they work at any trade
PAPERS = word_set("letter note ticket map photograph photo postcard poster drawing invitation diploma scroll "
                  "artifact artefact relic")
TALKERS = word_set("robot android cyborg puppet doll toy snowman scarecrow statue ghost alien monster droid mannequin")
FIGURES = frozenset(("figurine", "statue"))  # units in the shape of somebody else
PREFIXES = word_set("co ex vice")  # somebody else than the one without: a co-pilot is no pilot
CLASSES = (("bird", "songbird"), ("fish", "fish"), ("snake", "snake"), ("reptile", "lizard"), ("insect", "beetle"),
           ("spider", "spider"), ("amphibian", "frog"), ("crustacean", "crab"), ("rodent", "mouse"),
           ("marsupial", "bear"), ("primate", "monkey"), ("carnivore", "dog"), ("mammal", "dog"))
HERDS = {"flock": "sheep", "herd": "cow", "pride": "lion", "gaggle": "goose", "swarm": "bee"}
SHAPELESS = word_set("pattern structure design shape form figure model object construction")  # of any looks
BIRDS_TOO = word_set("warbler creeper sapsucker skimmer setter retriever roller")  # no trades: animals


@dataclass(frozen=True)
class Part:
    """Who plays a noun: family and unit, how many of its words the unit's phrase used, and a note when approximated."""

    family: Literal["body", "prop", "standee"]
    unit: str
    used: int = 1
    note: str = ""
    words: tuple[str, ...] = ()  # what the unit is told besides: "of lion", "plush"


def gender_of(word: str) -> Literal["", "male", "female"]:
    """From the word itself: "waitress" female, "king" male, "doctor" unknown."""
    if word in lexicon.MALE or word == "male":
        return "male"
    if word in lexicon.FEMALE or word == "female":
        return "female"
    table = taxonomy()
    if word.endswith("ess") and table.file(word) == "05":  # a lioness
        return "female"
    if is_person(word):
        if table.is_a(word, "woman") or table.is_a(word, "female_person"):
            return "female"
        if table.is_a(word, "man") or table.is_a(word, "male_person"):
            return "male"
    return ""


SEXES: dict[str, Literal["male", "female"]] = {"male": "male", "female": "female"}


def is_person(word: str) -> bool:
    """Whether the noun's usual visible sense is a person; one marked so in its text is (roles.py)."""
    if word.endswith(" person"):
        return True
    first, dash, rest = word.partition("-")
    if dash and first in PREFIXES:
        return is_person(rest)
    if not taxonomy().senses(word) and word.endswith(("man", "woman", "boy", "girl", "maid")) and len(word) > 5:
        return True  # "salaryman", "stuntwoman"
    if word in THINGS or word in NO_BEINGS:
        return THINGS.get(word) == "person"
    if word in lexicon.MALE or word in lexicon.FEMALE or word in lexicon.AGE_NOUNS or word in ("people", "person"):
        return "18" in {taxonomy().lexfile[s] for s in taxonomy().senses(word, "n", 4)} or word in ("people", "person")
    senses = taxonomy().senses(word, "n", 2)
    files = [taxonomy().lexfile[s] for s in senses]
    if files == ["18", "06"] and taxonomy().count(word, "n") < 1 and carries(senses[1]):
        return False  # a zeppelin, a steamroller: who was called so is hardly ever meant
    return (files[:1] == ["18"] or files == ["14", "18"]) and not _lives_elsewhere(word)


def _lives_elsewhere(word: str) -> bool:
    """An animal that is also a name for people or food: "heron", "tiger", "shark"; not the "layer" that lays eggs."""
    table = taxonomy()
    if by_trade(word):
        return False
    return table.file(word) in ("05", "13", "18") and any(table.lexfile[s] == "05" for s in table.senses(word, "n", 6))


def herd_of(group: str) -> str:
    """What a group of animals is of, where the words do not say: "a shepherd with his flock"; "" for other groups."""
    return HERDS.get(group, "")


def is_common(word: str) -> bool:
    """Whether the word is met as a common noun: "teacher"; "newton" hardly is."""
    return taxonomy().count(word, "n") >= 2 or word in lexicon.MALE | lexicon.FEMALE


def carries(sense: int) -> bool:
    """Whether a sense is a vehicle or a craft."""
    table = taxonomy()
    kinds = {s for w in ("vehicle", "craft") for s in table.senses(w, "n", 2) if table.lexfile[s] == "06"}
    return bool(kinds & table.ancestors(sense).keys())


def by_trade(word: str) -> bool:
    """Whoever does it for a living: a diver dives; a badger does not badge."""
    table = taxonomy()
    stems = [stem for end in ("er", "or") if word.endswith(end) for stem in (word[: -len(end)], word[:-1])]
    does = any(table.count(stem, "v") >= 1 for stem in stems)
    return does and table.file(word) == "18" and word not in BIRDS_TOO


def lives(word: str) -> bool:
    """A person or an animal."""
    if word in NO_BEINGS:
        return False
    animal = taxonomy().file(word) == "05" or word in CREATURES or _lives_elsewhere(word)
    return is_person(word) or animal or word in lexicon.YOUNG


def can_be_seen(word: str) -> bool:
    """A thing that has a body: animals, people, artifacts, food, plants, objects, substances."""
    table = taxonomy()
    first = table.senses(word, "n", 1)
    if word in PAPERS:
        return True
    if not first:
        return True  # an unknown word is taken for a thing rather than dropped
    files = {table.lexfile[s] for s in table.senses(word, "n", 3)}
    usual = table.lexfile[first[0]]
    if usual in {"05", "06", "08", "13", "17", "18", "19", "20", "21", "25", "27"}:
        return True
    return bool(files & {"05", "06", "13", "17", "20"}) and usual not in {"28", "12", "07", "26"}


def person_unit(vocabulary: Vocabulary, gender: str, age: str) -> str:
    """The species for a person of this sex and age, or ""."""
    kind = (gender, "child" if age == "child" else "")
    for word in (*PERSON_WORDS[kind], *PERSON_WORDS[(gender, "")], *PERSON_WORDS[("", "")]):
        if word in vocabulary.species:
            return vocabulary.species[word]
    return ""


def cast_noun(words: Sequence[str], surface: str, vocabulary: Vocabulary, *, gender: str = "", age: str = "") -> Part:
    """Who plays the noun that these words (adjectives, compound, head; lemmas) end with."""
    from soundstage.language.figures import as_figure

    lows = [w.lower() for w in words]
    dish = _dish(lows, surface, vocabulary)
    return dish or as_figure(lows, _player(lows, surface, vocabulary, (gender, age)), vocabulary)


def _player(lows: Sequence[str], surface: str, vocabulary: Vocabulary, told: tuple[str, str]) -> Part:
    """Who plays the noun where it means what it says. told: its sex and age."""
    beast = len(lows) > 1 and lows[-1] in vocabulary.species and not is_person(lows[-2])  # "a penguin waiter"
    kind = len(lows) > 1 and lows[-2] in vocabulary.species and is_person(lows[-1])
    if kind and (lows[-2] in BUILT_BEINGS or beast) and " ".join(lows[-2:]) not in vocabulary.species:
        return Part("body", vocabulary.species[lows[-2]], 2)  # "a robot gardener" is a robot
    played = lows[-1].endswith(" person")  # somebody told by the name of a thing: not that thing
    for row in (lows,) if played else (lows, [*lows[:-1], surface.lower()]):
        body, prop = ending(vocabulary.species, row), ending(vocabulary.props, row)
        if body and (not prop or body[0] >= prop[0]):
            return Part("body", body[1], body[0])
        if prop:
            called = _called_after(row, prop, vocabulary)
            return called or Part("prop", prop[1], prop[0])
    head = lows[-1]
    if head in lexicon.YOUNG and len(lows) > 1 and lows[-2] in vocabulary.species and not is_person(lows[-2]):
        return Part("body", vocabulary.species[lows[-2]], 2)  # "a badger cub" is a badger
    if head in lexicon.YOUNG and lexicon.YOUNG[head] in vocabulary.species and not is_person(head):
        return Part("body", vocabulary.species[lexicon.YOUNG[head]])
    whole = "_".join(lows[-2:])
    machine = len(lows) > 1 and taxonomy().file(whole) == "06"  # "a record player"
    trade = len(lows) > 1 and taxonomy().file(whole) == "18"  # "a chimney sweep"
    machine = machine or (len(lows) > 1 and _made_of(lows[:-1], head))
    if (head in lexicon.GROUP_NOUNS or is_person(head) or trade) and not machine:
        unit = person_unit(vocabulary, told[0] or gender_of(head), told[1])
        if unit:
            plain = head in ("people", "adult") or head in lexicon.GROUP_NOUNS
            return Part("body", unit, note="" if plain else f"a person ({unit}) plays the {head}")
    listed = stands_for({**THINGS, **SIGHTS}, head, {**vocabulary.props, **vocabulary.species})
    if machine and listed is None and lives(head):
        near = taxonomy().nearest(whole, vocabulary.props) if taxonomy().senses(whole) else None
        note = f"nearest relative: {vocabulary.props[near[0]]} (both: {near[1]})" if near else "a cut-out stands in"
        return Part("prop", vocabulary.props[near[0]], note=note) if near else Part("standee", "", note=note)
    if listed is not None:
        family: Literal["body", "prop"] = "body" if listed in vocabulary.species.values() else "prop"
        note = f"nearest in looks: {listed.replace('_', ' ')}"
        return Part(family, listed, note=note) if listed else Part("standee", "", note="a cut-out stands in")
    if len(lows) > 1 and piece_of(lows[-2], head):
        return Part("standee", "", note="a cut-out stands in")  # a soap bar is no counter
    return _relative(lows, surface, vocabulary)


def _called_after(row: Sequence[str], prop: tuple[int, str], vocabulary: Vocabulary) -> Part | None:
    """ "A tuning fork" is called after a fork and is none: its own relative, else what it is called after, is told."""
    table, whole, head = taxonomy(), "_".join(row[-2:]), row[-1]
    if prop[0] > 1 or len(row) < 2 or table.file(whole) != "06":
        return None
    meant = {*table.senses(head, "n", 8)}
    if any(meant & table.ancestors(s).keys() for s in table.senses(whole, "n", 2)):
        return None
    near = table.nearest(whole, vocabulary.props)
    if near is not None:
        return Part("prop", vocabulary.props[near[0]], note=f"nearest relative: {vocabulary.props[near[0]]}")
    if table.file(head) != "06":
        return Part("standee", "", note="a cut-out stands in")  # a power plant is no plant
    return Part("prop", prop[1], note=f"nearest by its name: {prop[1].replace('_', ' ')}")


def _dish(lows: Sequence[str], surface: str, vocabulary: Vocabulary) -> Part | None:
    """ "A fish stick" is no stick: a dish whose last word is called after a thing, and that no unit shows."""
    head = lows[-1]
    if len(lows) < 2 or taxonomy().file(head) == FOOD or lives(head) or not is_food(lows):
        return None
    built = max(ending(vocabulary.props, row) or (0, "") for row in (lows, [*lows[:-1], surface.lower()]))
    return _cut_out(lows, surface) if built[0] < 2 else None


def _cut_out(lows: Sequence[str], surface: str) -> Part:
    """A picture of the noun itself, or the one that shows it better than its last word does."""
    head = lows[-1]
    shown = "" if len(lows) > 1 and lives(head) and not is_food(lows) else cut_out(lows, surface)
    return Part("standee", shown, note=f"a cut-out {f'of {shown} '.replace('-', ' ') if shown else ''}stands in")


def piece_of(stuff_word: str, head: str) -> bool:
    """ "A soap bar", "a gold bar": a substance before a noun that is also called so as a tool."""
    from soundstage.language.phrases import stuff

    table = taxonomy()
    tools = {s for w in ("implement", "tool") for s in table.senses(w, "n", 1)}
    lump = any(tools & table.ancestors(s).keys() for s in table.senses(head, "n", 3) if table.lexfile[s] == "06")
    return lump and stuff(stuff_word) and table.file(stuff_word) != "13"


MADE = word_set("wooden metallic plastic metal steel glass ceramic rubber golden silver")


def _made_of(marks: Sequence[str], head: str) -> bool:
    """ "A steel ruler": what is made of something is a thing, where the noun can be one."""
    table = taxonomy()
    stuff = any(w in MADE or table.file(w) == "27" for w in marks)
    return stuff and any(table.lexfile[s] == "06" for s in table.senses(head, "n", 3))


@lru_cache(maxsize=4)
def _beasts(species: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {phrase: unit for phrase, unit in species if not is_person(unit.replace("_", " "))}


def _relative(lows: Sequence[str], surface: str, vocabulary: Vocabulary) -> Part:
    """The nearest relative that can be built, else a cut-out of the noun itself."""
    table, head = taxonomy(), lows[-1]
    compound = "_".join(lows[-2:])
    for word in (compound if table.senses(compound) else head,):  # a phone booth is no table in a restaurant
        living = lives(word) or (table.is_a(word, "animal") and word not in NO_BEINGS)
        near_body = nearest_beast(word, vocabulary) if living else None
        if near_body:
            return near_body
        near_prop = _nearest_thing(word, vocabulary) if not lives(word) else None
        if near_prop:
            unit = vocabulary.props[near_prop[0]]
            return Part("prop", unit, note=f"nearest relative: {unit} (both: {near_prop[1]})")
    vague = head in SHAPELESS or any(w in MADE or table.file(w) == "27" for w in lows[:-1])  # "a soap structure"
    seen = table.file(head) in ("05", "06", "13", "20", "")
    vague = vague or not seen or any(table.is_a(head, kind) for kind in ("covering", "substance", "mixture"))
    member = "" if vague or pictured(head) or lives(head) else table.member(head, vocabulary.props)
    if member:
        return Part("prop", vocabulary.props[member], note=f"a {member} stands for all of its kind")
    beast = _of_its_class(head, vocabulary)
    if beast and not pictured(head):
        return Part("body", beast, note=f"no such animal yet: a {beast.replace('_', ' ')} stands in")
    return _cut_out(lows, surface)


def _nearest_thing(word: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The prop's phrase nearest to what the word calls, and what both are, or None."""
    table = taxonomy()
    made = tuple(s for s in table.senses(word, "n", 5) if table.lexfile[s] == "06") if word in NO_BEINGS else ()
    return table.nearest_to(made, vocabulary.props) if made else table.nearest(word, vocabulary.props)


def nearest_beast(word: str, vocabulary: Vocabulary) -> Part | None:
    """The animal nearest to what the word calls, or None."""
    table = taxonomy()
    beasts = tuple(s for s in table.senses(word, "n", 8) if table.lexfile[s] == "05")[:1]
    senses = (() if table.file(word) == "05" else beasts) or table.things(word)
    near = table.nearest_to(senses, _beasts(tuple(vocabulary.species.items())))
    unit = vocabulary.species[near[0]] if near else ""
    return Part("body", unit, note=f"nearest relative: {unit} (both: {near[1]})") if near else None


def pictured(noun: str) -> bool:
    """Whether there is a picture of it that can be cut out."""
    from soundstage.props._standee import find

    return find(noun) is not None


def _of_its_class(head: str, vocabulary: Vocabulary) -> str:
    """The animal that stands for its whole class: a songbird for birds, a mouse for rodents; "" for what is none."""
    if not lives(head) or is_person(head):
        return ""
    kinds = (unit for kind, unit in CLASSES if taxonomy().is_a(head, kind, most=2))
    return next((vocabulary.species[unit] for unit in kinds if unit in vocabulary.species), "")
