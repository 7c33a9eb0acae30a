# SPDX-License-Identifier: Apache-2.0
"""Who is out on the sea: where everyone of a scene rows or lives in it, it is around them and no coast to stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.whereabouts import lives_in_water

SEAS = ("sea", "ocean")
COASTS = ("beach", "headland", "coast_road")
OPEN_SEA, UNDER = "open_sea", "underwater"


def out_at_sea(scene: DraftScene, being: Callable[[str], Being | None], vocabulary: Vocabulary) -> bool:
    """Whether the scene plays at a coast, or under water, and all of its people and animals row from its beginning, or
    live in the water and are to be seen from above it; a ship that passes with nobody ashore is out there too.
    """
    if scene.place not in (*COASTS, UNDER) or not scene.shots:
        return False
    if scene.noun in SEAS and not scene.cast:
        return True  # "The ocean at dawn.": nothing but it
    beats = [b for shot in scene.shots for b in shot.beats]
    alive = {i for i in scene.cast if (b := being(i)) is not None and b.alive}
    if scene.place == UNDER:
        return any(b["action"] == "jump" and set(b["who"]) <= alive for b in beats) and not scene.noun
    first = {w: next((b for b in beats if w in b["who"]), None) for w in alive}
    ships = any(_unit(w, being) in vocabulary.floats for b in beats for w in b["who"])
    afloat = all(_swims(w, being) or (b is not None and _rows(b, being)) for w, b in first.items())
    return afloat and (bool(alive) or ships)


def under_sail(scenes: Iterable[DraftScene], being: Callable[[str], Being | None]) -> None:
    """A boat that goes along with nobody at its oars, or that somebody sails, has a sail."""
    for beat in (b for scene in scenes for shot in scene.shots for b in shot.beats):
        sailed = [w for w in (beat.get("target"), beat.get("tool")) if w and beat.get("verb") == "sail"]
        for one in (being(who) for who in (*beat["who"], *sailed)):
            if one is not None and one.part.unit == "boat" and beat["action"] == "drive":
                one.part = replace(one.part, unit="sailboat")


def _unit(who: str, being: Callable[[str], Being | None]) -> str:
    one = being(who)
    return one.part.unit if one is not None else ""


def _swims(who: str, being: Callable[[str], Being | None]) -> bool:
    one = being(who)
    return one is not None and not one.person and lives_in_water(one.part.unit)


def _rows(beat: dict[str, Any], being: Callable[[str], Being | None]) -> bool:
    """Whether it is done in a boat: one paddles a canoe, a duck paddles by itself."""
    boat = being(beat.get("target") or beat.get("tool") or "")
    return beat["action"] == "row" or (beat["action"] == "swim" and boat is not None and not boat.alive)
