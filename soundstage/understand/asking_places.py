# SPDX-License-Identifier: Apache-2.0
"""Questions about where and when it plays: place, indoors or outdoors, hour, weather."""

from __future__ import annotations

import re

from soundstage.places import PLACES
from soundstage.understand import locations
from soundstage.understand.answers import Answer, has, part_of, within
from soundstage.understand.describing import clock, listed, with_article
from soundstage.understand.findings import Setting, Watched

_WEATHERS = ("rain", "snow", "fog", "wind", "storm", "thunder", "sun")
_HOURS = {"night": ("night",), "day": ("day", "noon", "morning", "afternoon"), "dusk": ("dusk", "dawn"),
          "daytime": ("day", "noon", "morning", "afternoon"), "daylight": ("day", "noon", "morning", "afternoon"),
          "evening": ("dusk", "night"), "dark": ("night",)}
_WHERE = (r"^where (?:is|are|was|were|does|do|did)\b(?:.*\b(?:it|this|they|we|set|happens?|takes? place|plays?|film"
          r"|scene|shot|story|movie|video|clip)\b|$)|\b(?:what|which) (?:place|location|setting|kind of place|room)\b"
          r"|\bthe (?:place|location|setting)\b")
_INSIDE, _OUTSIDE = ("inside", "indoors?", "interior"), ("outside", "outdoors?", "exterior", "open air")


def place(w: Watched, q: str) -> Answer | None:
    """Which place it looks like, or whether it is the one that is asked for."""
    rows: list[Setting] = [s for s in within(w, q, w.settings) if s.places]
    asked = _place_asked(q)
    if not re.search(_WHERE, q) and not asked:
        return None
    if not rows:
        return Answer("The place cannot be told.", answered=False)
    name, chance = _likeliest(rows)
    times = tuple(clock(s.start) for s in rows[:5])
    if chance < locations.NAMED:
        likely = list(locations.pooled([s.places for s in rows]))[:3]
        return Answer(f"The place is not plain; it may be {listed(_said(n) for n in likely)}.", times, answered=False)
    looks = f"it looks like {_said(name)} ({chance:.0%} sure)"
    if asked:
        return Answer(f"{'Yes' if asked == name else 'No'}: {looks}.", times)
    return Answer(f"{looks[0].upper()}{looks[1:]}.", times)


def _likeliest(rows: list[Setting]) -> tuple[str, float]:
    """The place of these shots together, or that of the surest one where together they tell none."""
    name, chance = locations.likeliest([s.places for s in rows])
    surest = max(rows, key=lambda s: s.place_chance)
    if chance < locations.NAMED and surest.place and all(s.place in ("", surest.place) for s in rows):
        return surest.place, surest.place_chance
    return name, chance


def _place_asked(q: str) -> str:
    """The place of "does it happen in a street?", "is this a kitchen?"."""
    found = re.search(r"^(?:is|are|was|does|do|did) (?:it|this|that|they|the (?:film|scene|story|video|clip|shot))\b"
                      r"[\w ]*?\b(?:in|on|at|a|an) (?:the |a |an )?([a-z]+(?: [a-z]+)?)$", q)
    if found is None:
        return ""
    words = found.group(1)
    return next((PLACES.words[x] for x in (words, words.split()[-1]) if x in PLACES.words), "")


def _said(name: str) -> str:
    return with_article(name.replace("_", " "))


def roof(w: Watched, q: str) -> Answer | None:
    """Whether it plays indoors: by all places that it may be, together."""
    if not has(q, *_INSIDE, *_OUTSIDE):
        return None
    rows = [s for s in within(w, q, w.settings) if s.places]
    if not rows:
        return Answer("The place cannot be told.", answered=False)
    inside = locations.indoors([s.places for s in rows])
    if locations.ROOFED > inside > 1 - locations.ROOFED:
        return Answer("Whether it is indoors is not plain.", answered=False)
    told = "indoors" if inside > 0.5 else "outdoors"
    yes = "" if has(q, *_INSIDE) and has(q, *_OUTSIDE) else (
        "Yes: " if has(q, *_INSIDE) == (inside > 0.5) else "No: ") if not has(q, "what", "which", "how many") else ""
    return Answer(f"{yes}it looks like {told} ({max(inside, 1 - inside):.0%} sure).".capitalize(),
                  tuple(clock(s.start) for s in rows[:5]))


def weather(w: Watched, q: str) -> Answer | None:
    """What falls or blows, where that is seen."""
    asked = next((x for x in _WEATHERS if re.search(rf"\b{x}(?:n?y|ing|s)?\b", q)), "")
    if not asked and not has(q, "weather"):
        return None
    found = [s for s in within(w, q, w.settings) if s.weather and (not asked or asked in s.weather)]
    if not found:
        return Answer(f"Whether there is {asked} cannot be told." if asked else "The weather cannot be told.",
                      answered=False)
    told = listed(dict.fromkeys(s.weather for s in found))
    if has(q, "starts?", "begins?", "when") and not has(q, "stops?", "ends?"):
        first = found[0]
        since = "from the beginning" if first.shot == w.shots[0].number else f"from shot {first.shot} on"
        return Answer(f"It looks like {told} {since} (a guess).", (clock(first.start),))
    return Answer(f"It looks like {told} (a guess).", tuple(clock(s.start) for s in found))


def hour(w: Watched, q: str) -> Answer | None:
    """Day, dusk or night by the light."""
    if not has(q, "time of day", "hour", "(?<!good )night", "daytime", "daylight", "dusk",
               "is it (?:day|dark|evening|morning)"):
        return None
    guesses = [s for s in within(w, q, w.settings) if s.hour]
    if not guesses:
        return Answer("The light does not tell.", answered=False)
    if locations.indoors([s.places for s in guesses]) > locations.ROOFED:
        return Answer("It looks like indoors, where the light is that of lamps: the hour is not told.",
                      tuple(clock(s.start) for s in guesses[:5]), answered=False)
    told = dict.fromkeys(f"{s.hour}{' with ' + s.weather if s.weather else ''}" for s in guesses)
    asked = [hours for word, hours in _HOURS.items() if has(q, word)]
    yes = ""
    if re.match(r"(is|was|does|do|did)\b", q) and len(asked) == 1:
        yes = "Yes: " if any(s.hour in asked[0] for s in guesses) else "No: "
    mostly = f"{yes}by its light: {listed(told)} (a guess)."
    return Answer(mostly[0].upper() + mostly[1:], tuple(clock(s.start) for s in guesses))


def lit(w: Watched, q: str) -> Answer | None:
    """Which shot is the lightest or darkest."""
    found = re.search(r"\b(brightest|lightest|darkest)\b", q)
    rows = [s for s in w.settings if "light" in s.facts]
    if found is None or part_of(w, q) or not rows:
        return None
    one = (min if found.group(1) == "darkest" else max)(rows, key=lambda s: s.facts["light"])
    return Answer(f"Shot {one.shot}: brightness {one.facts['light']:.0f} of 100.", (clock(one.start),))
