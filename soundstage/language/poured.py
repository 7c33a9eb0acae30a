# SPDX-License-Identifier: Apache-2.0
"""What is poured into a vessel that is named comes out of a bottle or a pot; where none is, it fills a glass or cup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene
from soundstage.language.wordlist import word_set

VESSELS = {"wine_glass": "bottle", "beer_mug": "bottle", "glass": "bottle", "cup": "teapot"}  # drunk from: poured from
JUGS = word_set("lemonade juice smoothie milkshake tea water punch")  # what is poured from a pitcher when from a glass
DRUNK_FROM = {"milk_carton": "glass"}  # of a drink that is kept in something else
NAMED = word_set("glass goblet mug cup pint stein tankard tumbler wineglass teacup")  # a vessel that the words name


def from_the_bottle(scenes: Iterable[DraftScene], being: Callable[[str], Being | None]) -> None:
    """Give a drink that is poured, and was read as a glass of it, the vessel that it is poured from."""
    for beat in (b for scene in scenes for shot in scene.shots for b in shot.beats if b["action"] == "pour"):
        drink = being(beat.get("target") or "")
        if drink is None or drink.part.family != "prop" or NAMED & set(drink.noun.split()):
            continue
        if not (beat.get("anchor") or beat.get("tool")):
            drink.part = replace(drink.part, unit=DRUNK_FROM.get(drink.part.unit, drink.part.unit))
            continue  # "tea for a sailor": what stands there is what it is drunk from
        jug = drink.part.unit == "glass" and bool(JUGS & set(drink.noun.split()))
        drink.part = replace(drink.part, unit="pitcher" if jug else VESSELS.get(drink.part.unit, drink.part.unit))
