# SPDX-License-Identifier: Apache-2.0
"""From the names that recognisers use to who and what can be built, and a place for it."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.model.production import Subject
from soundstage.understand.findings import Seen, Watched

_HIGH_VOICE = 165.0  # Hz: above it a speaker is taken for a woman
_OTHER = {"bird": "songbird", "teddy bear": "bear"}
_GREEN, _BLUE = ("green",), ("blue", "turquoise")


def subject_of(name: str, seen: Sequence[Seen], pitch: float) -> Subject:
    """The subject that plays what was seen under this name; pitch: Hz of its voice, 0 = not heard."""
    from soundstage.bodies import species
    from soundstage.props import PROPS

    first = max(seen, key=lambda s: s.confidence)
    noun = _OTHER.get(first.noun, first.noun)
    subject_id = name.replace("_", "")
    colours = tuple(c for c in first.colors[:1] if c not in ("black", "grey"))
    if noun == "person":
        noun = ("woman" if pitch > _HIGH_VOICE else "man") if pitch else "person"
    if noun in species():
        if species()[noun].get("plan") == "biped":
            clothes = tuple(f"{c} coat" for c in colours)
            return Subject(id=subject_id, noun=noun, family="body", unit=noun, clothes=clothes)
        return Subject(id=subject_id, noun=noun, family="body", unit=noun, colors=colours)
    unit = noun.replace(" ", "_")
    if unit in PROPS.names:
        return Subject(id=subject_id, noun=noun, family="prop", unit=unit, colors=colours)
    return Subject(id=subject_id, noun=noun, family="standee")


def placed(w: Watched, weather: str) -> str:
    """A place whose colours are like the footage's: a stand-in, said as one."""
    shares = {"green": 0.0, "blue": 0.0}
    for palette in w.palettes:
        for c in palette.colours:
            shares["green"] += c.share * (c.name in _GREEN) / len(w.palettes)
            shares["blue"] += c.share * (c.name in _BLUE) / len(w.palettes)
    if weather == "snow":
        return "forest"
    return "park" if shares["green"] > 0.12 else "beach" if shares["blue"] > 0.2 else "studio"
