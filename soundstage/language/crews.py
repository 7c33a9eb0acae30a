# SPDX-License-Identifier: Apache-2.0
"""Crews: a ship is one of its crew's time, so that pirates and Vikings have no containers on theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from soundstage.language.being import Being

OF_OLD = frozenset(("pirate", "viking", "buccaneer", "corsair", "privateer", "knight", "musketeer", "mermaid"))
SHIPS = frozenset(("ship", "vessel"))
SAILS = "sailing ship"
HEADS = frozenset(("captain", "skipper", "mate", "helmsman", "boatswain", "crew", "crewman", "lookout"))


def of_their_time(beings: Iterable[Being], props: Mapping[str, str]) -> None:
    """Every plain ship of a cast with people of old becomes a sailing ship; a pirates' one is told so.

    Who leads a crew of them is one of them: the captain of pirates wears no officer's uniform.
    """
    cast = list(beings)
    own = [b.part.unit for b in cast if b.alive and b.part.unit == "pirate"]
    for b in cast if own else ():
        if b.person and b.noun.split()[-1:] and b.noun.split()[-1] in HEADS and not b.clothes:
            b.part = replace(b.part, unit=own[0])
    crew = {word for b in cast if b.alive for word in f"{b.noun} {b.name}".lower().split() if word in OF_OLD}
    for ship in cast if crew and SAILS in props else ():
        if ship.noun.lower() in SHIPS and ship.part.family == "prop":
            ship.part = replace(ship.part, unit=props[SAILS])
            ship.words += [word for word in ("pirate",) if word in crew and word not in ship.words]
