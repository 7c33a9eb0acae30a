# SPDX-License-Identifier: Apache-2.0
"""Who is on board: "in a spaceship", "aboard a galleon", "on the deck of a ship" is where it plays, no thing in it.

A craft that is seen from outside ("looks at a spaceship", "a pirate ship sails past") is a thing; so is one that is
known already or is somebody's own ("the deck of his ship"), since it is then to be seen with who is on it.
"""

from __future__ import annotations

from soundstage.language.phrases import Phrase
from soundstage.language.setting import Spot
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.whereabouts import TOYS
from soundstage.language.wordlist import word_set

SPACECRAFT = word_set("spaceship starship spacecraft") | {
    "space ship", "space station", "space shuttle", "space capsule", "rocket ship"}
HULLS = word_set("ship vessel warship")
WITHIN = word_set("in inside aboard within") | {"on board", "on board of"}
ROOMS = word_set("deck quarterdeck bridge cockpit cabin interior inside room center centre corridor")  # one is in them
FITTINGS = word_set("wheel helm mast rail railing bow stern bulwark window porthole console airlock")  # one is at them
SEAS = word_set("sea ocean water wave storm")
DECK = "ship_deck"
OWN = word_set("his her its their my our your")


def at_sea(place: str, noun: str, spot: Spot) -> bool:
    """Whether a scene that was put by the sea for its water alone ("into the sea") plays on the deck of this spot."""
    return spot.unit == DECK and bool(place) and place != DECK and noun in SEAS


def craft_of(phrase: Phrase) -> Phrase | None:
    """The ship of this phrase, itself or what its room or fitting is part of: "the bridge of a starship"."""
    if phrase.head.lemma not in ROOMS | FITTINGS:
        return phrase
    return phrase.of or phrase.owner


def is_craft(phrase: Phrase) -> bool:
    """Whether it is a ship of the sky itself, no part of one."""
    return bool(SPACECRAFT & {" ".join(phrase.nouns[-2:]), phrase.head.lemma})


def from_outside(prep: str, phrase: Phrase) -> bool:
    """Whether a spaceship is looked at, or is a toy: a thing, whatever place bears its name."""
    return is_craft(phrase) and (prep == "at" or _toy(phrase))


def _toy(phrase: Phrase) -> bool:
    return any(t.low in TOYS for t in phrase.before)


def aboard(prep: str, phrase: Phrase, vocabulary: Vocabulary) -> Spot | None:
    """Where one is who is so on board of a craft; None of a craft that is somebody's own, or is no craft."""
    craft = craft_of(phrase)
    if craft is None or craft.pronoun or craft.name or craft.det in OWN or craft.owner is not None or _toy(craft):
        return None
    part, nouns = craft is not phrase, craft.nouns
    said = " ".join(nouns[-2:])
    if is_craft(craft):
        inside = part or prep in WITHIN or (prep == "on" and not phrase.plural)
        used = 1 if nouns[-1] in SPACECRAFT else 2
        return _spot("spaceship", nouns, used, vocabulary) if inside else None
    if prep not in WITHIN - {"in", "inside", "within"} and not part:
        return None  # "on a ship": it is seen, and they on it
    sails = vocabulary.props.get(said, vocabulary.props.get(nouns[-1], "")) == "sailing_ship"
    if not (sails or nouns[-1] in HULLS or taxonomy().is_a(nouns[-1], "ship")):
        return None
    return _spot("ship deck", nouns, 2 if said in vocabulary.props and len(nouns) > 1 else 1, vocabulary)


def _spot(place: str, nouns: list[str], used: int, vocabulary: Vocabulary) -> Spot | None:
    unit = vocabulary.places.get(place)
    return Spot(unit, " ".join(nouns[-used:]), used) if unit else None
