# SPDX-License-Identifier: Apache-2.0
"""How strong the weather is by its words: a drizzle, heavy rain, a blizzard, thick fog, a gentle breeze."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from soundstage.language import lexicon
from soundstage.model.production import Claim, Scene

WEAKEST, STRONGEST = 0.25, 3.5
USUAL = 1.0
_NOUNS = {  # how strong what is called so is by itself
    0.35: "drizzle drizzling", 0.5: "mist misty haze hazy flurry flurries breeze breezy sprinkle",
    2.0: "downpour pour pours pouring gale snowstorm rainstorm gusty squall", 2.5: "cloudburst tempest pelting",
    3.0: "blizzard whiteout hurricane deluge"}
_LIGHT = ("light", "gentle", "soft", "thin", "faint", "slight", "fine", "little", "mild", "weak", "lightly", "gently",
          "softly", "slightly", "thinly")
_HEAVY = ("heavy", "hard", "strong", "thick", "dense", "driving", "intense", "fierce", "violent", "heavily", "strongly",
          "thickly", "densely", "hammering", "howling", "powerful", "lashing", "harsh", "massive")
_EXTREME = ("torrential", "raging", "impenetrable", "monsoon", "extreme", "apocalyptic")
_HOW = {**dict.fromkeys(_LIGHT, 0.5), **dict.fromkeys(_HEAVY, 2.0), **dict.fromkeys(_EXTREME, 3.0)}
_BY_ITSELF = {word: value for value, words in _NOUNS.items() for word in words.split()}
_FALLS = ("rain", "rains", "raining", "snow", "snows", "snowing", "blow", "blows", "blowing", "fall", "falls",
          "falling", "pours", "pouring", "pour")
_BESIDE = 2  # words before its noun, and after its verb, that say how it is


def strength_of(words: Sequence[str], weather: str) -> float | None:
    """How strong weather of this kind is in these lower-case words, 1 as usual; None where they do not say."""
    found = 1.0
    said = False
    for at, word in enumerate(words):
        if lexicon.WEATHER.get(word) != weather and word not in _BY_ITSELF and word not in (*_FALLS, weather):
            continue
        beside = [*words[max(0, at - _BESIDE) : at], *(words[at + 1 : at + 1 + _BESIDE] if word in _FALLS else ())]
        rows = [_HOW[w] for w in beside if w in _HOW] + ([_BY_ITSELF[word]] if word in _BY_ITSELF else [])
        for value in rows if not said else ():
            found *= value
        said = said or bool(rows)
    return max(WEAKEST, min(STRONGEST, found)) if said else None


def with_strengths(scenes: Iterable[Scene], claims: Iterable[Claim], text: str) -> tuple[Scene, ...]:
    """The scenes with the strength of their weather, as the words about each claim of it say."""
    told = [c for c in claims if c.kind == "weather"] + [c for c in claims if c.kind == "hour"]  # as headings say it
    out: list[Scene] = []
    for scene in scenes:
        about = [_about(text, c.span) for c in told if c.binding in (f"{scene.id}.weather", f"{scene.id}.hour")]
        found = next((s for words in about if (s := strength_of(words, scene.weather)) is not None), None)
        before = out[-1] if out and not about and out[-1].weather == scene.weather else None
        strength = found if found is not None else before.weather_strength if before else USUAL
        out.append(scene.model_copy(update={"weather_strength": strength}) if scene.weather else scene)
    return tuple(out)


def _about(text: str, span: tuple[int, int]) -> list[str]:
    """The words of a claim and those beside it in its sentence, in lower case."""
    start = max(0, text.rfind(".", 0, span[0]) + 1, span[0] - 24)
    stop = text.find(".", span[1])
    end = min(len(text) if stop < 0 else stop, span[1] + 24)
    return re.findall(r"[a-z'-]+", text[start:end].lower())
