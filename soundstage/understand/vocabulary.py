# SPDX-License-Identifier: Apache-2.0
"""From the names that recognisers use to who and what can be built, and a place for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from soundstage.model.production import Subject
from soundstage.understand import locations
from soundstage.understand.findings import Seen, Watched
from soundstage.understand.looks import first_colour, most_told
from soundstage.understand.plainly import plain
from soundstage.understand.skins import skin_of

_HIGH_VOICE = 155.0  # Hz: above it a speaker is taken for a woman (two of the 25 voices are otherwise)
_OTHER = {"bird": "songbird", "teddy bear": "bear"}
_STANDS = {  # things by which a place is known
    **dict.fromkeys(("car", "bus", "truck", "motorcycle", "traffic light", "stop sign", "fire hydrant"), "street"),
    **dict.fromkeys(("oven", "microwave", "refrigerator", "sink", "bowl"), "kitchen"),
    **dict.fromkeys(("sofa", "television"), "living_room"), "bed": "bedroom", "toilet": "bathroom",
    **dict.fromkeys(("cow", "sheep"), "field"), "bench": "park", "boat": "beach",
    **dict.fromkeys(("surfboard", "seagull"), "beach"), **dict.fromkeys(("skis", "snowboard"), "mountain"),
}
_ROADS = ("highway", "country_road", "coast_road", "parking_lot", "driveway", "city")  # where cars are too
_RATHER = 0.25  # chance from which what a place looks like tells which of these it is
_GREEN, _BLUE = ("green",), ("blue", "turquoise")
_SEA = 0.2  # share of blue from which there is sea or sky enough for a coast


def subject_of(name: str, seen: Sequence[Seen], pitch: float) -> Subject:
    """The subject that plays what was seen under this name; pitch: Hz of its voice, 0 = not heard."""
    from soundstage.bodies import species
    from soundstage.props import PROPS

    first = max(seen, key=lambda s: s.confidence)
    noun = _OTHER.get(first.noun, first.noun)
    subject_id = name.replace("_", "")
    colours = tuple(c for c in (_most(seen, first_colour),) if c)
    if noun == "person":
        noun = ("woman" if pitch > _HIGH_VOICE else "man") if pitch else "person"
    if noun in species():
        if species()[noun].get("plan") == "biped":
            clothes = tuple(f"{c} coat" for c in colours)
            return Subject(id=subject_id, noun=noun, family="body", unit=noun, clothes=clothes, hair=_most(seen, _hair),
                           skin=skin_of(s.skin for s in seen))
        return Subject(id=subject_id, noun=noun, family="body", unit=noun, colors=colours)
    unit = noun.replace(" ", "_")
    if unit in PROPS.names:
        return Subject(id=subject_id, noun=noun, family="prop", unit=unit, colors=colours)
    return Subject(id=subject_id, noun=noun, family="standee")


def _most(seen: Sequence[Seen], told: Callable[[Seen], str]) -> str:
    """What is told most of one through a film."""
    return next(iter(most_told(seen, told)), "")


def _hair(seen: Seen) -> str:
    return seen.hair


def placed(w: Watched, weather: str) -> tuple[str, str]:
    """A place for the footage, and why: one it surely looks like, else by what stands in it, else what it may be."""
    stands: Counter[str] = Counter()
    shown: dict[str, set[str]] = {}
    for seen in w.subjects:
        place = _STANDS.get(seen.noun, "")
        if place and plain((seen,)):
            stands[place] += round(100 * seen.confidence)
            shown.setdefault(place, set()).add(seen.noun)
    looks, chance = locations.likeliest([s.places for s in w.settings])
    if chance >= locations.NAMED:
        return looks, f"it looks like one, {chance:.0%} sure"
    if stands:
        place, _ = max(stands.items(), key=lambda v: (v[1], v[0]))
        if place == "street" and looks in _ROADS and chance >= _RATHER:
            return looks, f"there is {' and '.join(sorted(shown[place])[-2:])}, and it looks like one"
        if place == "street" and _share(w, _BLUE) > _SEA:
            place, shown["coast_road"] = "coast_road", {*shown["street"], "much blue"}
        return place, f"there is {' and '.join(sorted(shown[place])[-2:])}"
    return (looks, f"it looks like one, only {chance:.0%} sure") if looks else (_coloured(w, weather), "by its colours")


def _coloured(w: Watched, weather: str) -> str:
    if weather == "snow":
        return "forest"
    return "park" if _share(w, _GREEN) > 0.12 else "beach" if _share(w, _BLUE) > _SEA else "studio"


def _share(w: Watched, names: tuple[str, ...]) -> float:
    """How much of the pictures is in these colours."""
    return sum(c.share for p in w.palettes for c in p.colours if c.name in names) / max(1, len(w.palettes))
