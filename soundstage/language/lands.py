# SPDX-License-Identifier: Apache-2.0
"""General words for land, which only their other words place: "a rural area", "an arid landscape"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from soundstage.language.wordlist import word_set

LANDS = word_set("area landscape scenery terrain countryside surroundings region land place landmass islet ground")
SORTS = {  # what such land is said to be -> a place like it
    "industrial": "factory",
    "residential": "street",
    "suburban": "street",
    "commercial": "street",
    "urban": "city",
    "metropolitan": "city",
    "rural": "country road",
    "agricultural": "field",
    "mountainous": "mountain",
    "alpine": "mountain",
    "rocky": "mountain",
    "coastal": "beach",
    "tropical": "jungle",
    "arid": "desert",
    "desolate": "desert",
    "snowy": "arctic",
    "icy": "arctic",
    "frozen": "arctic",
    "polar": "arctic",
    "lunar": "moon",
    "wooded": "forest",
    "forested": "forest",
    "wild": "forest",
    "grassy": "field",
    "open": "field",
    "green": "field",
    "parking": "parking lot",
    "picnic": "park",
}


def land(words: Iterable[str], places: Mapping[str, str]) -> str:
    """The place for land that is said to be so; "" where no word tells."""
    return next((places[w] for low in words for w in (SORTS.get(low, ""), low) if w in places), "")
