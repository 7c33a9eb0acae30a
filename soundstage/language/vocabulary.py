# SPDX-License-Identifier: Apache-2.0
"""What the house can build and do, as phrases: read from the families at run time, never written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Table = Mapping[str, str]  # phrase -> unit name


@dataclass(frozen=True)
class Vocabulary:
    """Every phrase that asks for a unit, family by family; people are the species on two legs with a sex or age."""

    props: Table = field(default_factory=dict)
    places: Table = field(default_factory=dict)
    species: Table = field(default_factory=dict)
    actions: Table = field(default_factory=dict)
    moves: Table = field(default_factory=dict)
    styles: Table = field(default_factory=dict)
    effects: Table = field(default_factory=dict)
    ambiences: Table = field(default_factory=dict)
    dressing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # place -> words of what stands in it
    vehicles: frozenset[str] = frozenset()  # props that drive by themselves
    floats: frozenset[str] = frozenset()  # props that go on water
    indoors: frozenset[str] = frozenset()  # places with a roof
    pieces: Mapping[str, frozenset[str]] = field(default_factory=dict)  # prop -> nouns of what is seen on it
    instruments: frozenset[str] = frozenset()  # props that are played
    lamps: Mapping[str, str] = field(default_factory=dict)  # props that give light -> "bulb" or "flame"
    handheld: frozenset[str] = frozenset()  # props small enough for a hand
    wholes: frozenset[str] = frozenset()  # plurals that are one prop: "stairs", "grapes"
    sustained: frozenset[str] = frozenset()  # effects that sound on, and so are not counted by their noun
    names: tuple[str, ...] = ()  # props' names that are more than nouns: "chest of drawers"

    @staticmethod
    @lru_cache(maxsize=1)
    def installed() -> Vocabulary:
        """The phrases of all families as they are installed now; put together once, as the families are listed once."""
        from soundstage.actions import ACTIONS
        from soundstage.bodies import species
        from soundstage.moves import MOVES
        from soundstage.places import PLACES
        from soundstage.props import PROPS
        from soundstage.sound.ambience import AMBIENCES
        from soundstage.sound.effects import EFFECTS
        from soundstage.styles import STYLES

        bodies = {word: name for name, facts in species().items() for word in facts.get("words", ())}
        bodies |= {name.replace("_", " "): name for name in species()}
        dressing = {e.name: tuple(e.facts.get("dressing", ())) for e in PLACES.entries.values()}
        vehicles = frozenset(e.name for e in PROPS.entries.values() if e.facts.get("vehicle"))
        floats = frozenset(e.name for e in PROPS.entries.values() if e.facts.get("draught"))
        indoors = frozenset(e.name for e in PLACES.entries.values() if e.facts.get("indoors"))
        pieces = {e.name: frozenset(e.facts["pieces"]) for e in PROPS.entries.values() if e.facts.get("pieces")}
        instruments = frozenset(e.name for e in PROPS.entries.values() if e.facts.get("instrument"))
        lamps = {e.name: str(e.facts["lamp"]) for e in PROPS.entries.values() if e.facts.get("lamp")}
        wholes = frozenset(w for e in PROPS.entries.values() for w in _wholes(e.words, e.facts.get("wholes", ())))
        handheld = frozenset(e.name for e in PROPS.entries.values() if e.facts.get("held"))
        sustained = frozenset(e.name for e in EFFECTS.entries.values() if e.facts.get("lasts"))
        names = tuple(w for e in PROPS.entries.values() for w in e.facts.get("names", ()))
        families = (PROPS, PLACES, ACTIONS, MOVES, STYLES, EFFECTS, AMBIENCES)
        props, places, actions, moves, styles, effects, ambiences = (_phrases(f.words) for f in families)
        return Vocabulary(props, places, _phrases(bodies), actions, moves, styles, effects, ambiences, dressing,
                          vehicles, floats, indoors, pieces, instruments, lamps, handheld, wholes, sustained, names)


def _wholes(words: Sequence[str], told: Sequence[str]) -> set[str]:
    """The plurals that one prop is, as its file says or because nothing of it has a singular name."""
    alone = (w for w in words if " " not in w and not {*_singulars(w)} & {*words})  # also "broccoli", "cactus"
    return {w.split()[-1] for w in (*told, *alone)}


def _singulars(plural: str) -> Iterator[str]:
    """What a plural may be of."""
    for end, single in (("s", ""), ("es", ""), ("ies", "y"), ("ves", "f"), ("ves", "fe")):
        if plural.endswith(end):
            yield plural.removesuffix(end) + single


def _phrases(words: Table) -> dict[str, str]:
    return {w.lower().replace("_", " "): name for w, name in words.items()}


def longest(table: Table, words: Sequence[str], start: int = 0) -> tuple[int, str] | None:
    """(how many words, unit) of the longest phrase of the table that begins at start, or None."""
    for size in range(min(5, len(words) - start), 0, -1):
        unit = table.get(" ".join(words[start : start + size]))
        if unit is not None:
            return size, unit
    return None


def ending(table: Table, words: Sequence[str]) -> tuple[int, str] | None:
    """(how many words, unit) of the longest phrase of the table that these words end with, or None."""
    for size in range(min(5, len(words)), 0, -1):
        unit = table.get(" ".join(words[-size:]))
        if unit is not None:
            return size, unit
    return None
