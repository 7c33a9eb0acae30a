# SPDX-License-Identifier: Apache-2.0
"""Which drawing a cut-out shows where the noun's last word would show the wrong thing.

"Sushi rolls" are no rolls of paper: what is eaten is shown by a picture of food - that of the nearest dish in the
taxonomy, else of what it is made of, else of its course. A stuff without a picture is shown by a thing that holds
it or bears its name: honey by its pot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

FOOD = "13"  # WordNet's file of what is eaten
STUFFS = ("05", "13", "20", "27")  # animals, food, plants, substances
HEAPS = ("14", "23", "25")  # groups, quantities, shapes: "a pancake stack"
VAGUE = word_set("food foodstuff nutriment ingredient course dish produce flavorer beverage condiment snack_food "
                 "dairy_product starches")
LIQUID = (("beverage", "cup-with-straw"), ("soup", "steaming-bowl"))
SERVED = "pot-of-food"
COURSES = (("condiment", "canned-food"), ("dish", SERVED))
FINGER_FOOD = "burrito"  # a dish that is counted: "spring rolls"
NEAR = 2  # steps up to the kind that two dishes share


def cut_out(words: Sequence[str], surface: str) -> str:
    """The drawing for a noun's words (lemmas, the head last; its surface), "" where its name finds the right one."""
    from soundstage.props._standee import find, named

    lows = [w.lower() for w in words]
    plain = find(" ".join(lows))
    if named(lows) or plain in _foods():
        return ""
    if is_food(lows):
        itself = _dish(lows) if len(lows) > 1 else _bearing(lows[-1]) or _dish(lows)
        whole = itself or _course(lows, LIQUID) or _made_of(lows) or _counted(lows, surface) or _course(lows, COURSES)
        return whole or (SERVED if plain is not None else "")  # rather some dish than a roll of paper
    if plain is not None:
        return ""
    return _made_of(lows) if taxonomy().file(lows[-1]) in HEAPS else _bearing(lows[-1])


def is_food(lows: Sequence[str]) -> bool:
    """Whether it is eaten: known as such, or a compound of food whose head is food in some sense."""
    whole = _known(lows)
    return taxonomy().file(whole) == FOOD if whole else len(lows) > 1 and of_food(lows[-2], lows[-1])


def of_food(first: str, head: str) -> bool:
    """ "Sushi rolls", "apple turnover": food whose head is food in some sense; a coffee cup holds it."""
    table = taxonomy()
    return _edible(first) and table.is_a(head, "food", most=20) and not table.is_a(head, "container")


def _edible(word: str) -> bool:
    table = taxonomy()
    return any(table.lexfile[s] == FOOD for s in table.senses(word))


def _known(lows: Sequence[str]) -> str:
    """The longest end of the words that the taxonomy has as one noun of several words, or the only word."""
    ends = ["_".join(lows[-n:]) for n in (3, 2) if len(lows) >= n]
    return next((w for w in ends or lows if taxonomy().senses(w)), "")


@lru_cache(maxsize=1)
def _foods() -> Mapping[str, int]:
    """The drawings of food -> what they show in the taxonomy."""
    from soundstage.props._standee import standee_names
    from soundstage.props._standee_size import alive

    table = taxonomy()
    eaten = {name: [s for s in table.senses(name) if table.lexfile[s] == FOOD] for name in standee_names()}
    named = {name.replace(" ", "-"): senses[0] for name, senses in eaten.items() if senses}
    return {name: sense for name, sense in named.items() if not alive(name)}


def _dish(lows: Sequence[str]) -> str:
    """The drawing of the dish that is nearest in the taxonomy: a candy bar is candy, lasagna is pasta."""
    table, whole = taxonomy(), _known(lows)
    if not whole or table.is_a(whole, "beverage"):
        return ""
    ups = table.ancestors(table.senses(whole, "n", 1)[0])
    vague = {s for word in VAGUE for s in table.senses(word) if table.lexfile[s] == FOOD}
    shared = [(ups[up], steps, name) for name, sense in _foods().items()
              for up, steps in table.ancestors(sense).items()
              if ups.get(up, NEAR + 1) <= NEAR and up not in vague and table.lexfile[up] == FOOD]
    return min(shared)[2] if shared else ""


def _counted(lows: Sequence[str], surface: str) -> str:
    """Several of a dish: "spring rolls"."""
    whole = _known(lows)
    several = len(lows) > 1 and bool(whole) and surface.lower() != lows[-1]
    return FINGER_FOOD if several and taxonomy().is_a(whole, "dish") else ""


def _made_of(lows: Sequence[str]) -> str:
    """ "Sushi rolls", "a pancake stack": the picture of what the head is made of."""
    from soundstage.props._standee import find
    from soundstage.props._standee_size import alive

    return next((name for w in reversed(lows[:-1]) if _edible(w) for name in [find(w)] if name and not alive(name)), "")


def _course(lows: Sequence[str], courses: Sequence[tuple[str, str]]) -> str:
    whole = _known(lows)
    return next((name for kind, name in courses if whole and taxonomy().is_a(whole, kind)), "")


def _bearing(head: str) -> str:
    """A drawing that is called after a stuff: a pot for honey, a glass for milk, the root for ginger."""
    from soundstage.props._standee import standee_names

    stuff = taxonomy().file(head) in STUFFS
    named = [n for n in standee_names() if stuff and {n.split(" ")[0], n.rpartition(" of ")[2]} & {head}]
    return min(named, key=lambda n: (len(n), n)).replace(" ", "-") if named else ""
