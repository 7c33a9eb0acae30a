# SPDX-License-Identifier: Apache-2.0
"""Settings: a guess at the hour and weather of each shot, by its light, and at its place, by its colours and edges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand import locations
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.colours import lab
from soundstage.understand.detectors import Classifier
from soundstage.understand.findings import Setting
from soundstage.understand.footage import Footage, Still
from soundstage.understand.hours import told
from soundstage.understand.raining import rains
from soundstage.understand.spotting import alike, patched
from soundstage.understand.weights import Missing

_VIEWS, _LIKELY = 2, 5  # pictures of a shot whose place is read; places kept
_LOOKS = 3  # pictures of a shot whose light is read
_WARM = 18.0  # Lab b of a morning
_MOST_SURE = 0.8
_SNOW = 75.0  # Lab lightness of what is colourless below: paving stays under it


class Settings(Analyser):
    """A guess at the hour, the weather and the place of each shot: always a guess, said as one."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Setting, ...]:
        out, eyes = [], Classifier()
        for shot in found["shots"]:
            stills = footage.stills_of(shot.start, shot.end)
            if not stills:
                continue
            facts = _light(stills[len(stills) // 2].picture)
            place = _place(stills, eyes)
            hour, sure = _hour(stills[:: max(1, len(stills) // _LOOKS)][:_LOOKS], facts)
            if hour == "morning" and locations.indoors([place.get("places", {})]) > 0.5:
                hour = "day"  # lamps are warm at all hours
            white = facts["snowy"] > 0.45 and facts["warm"] < 14 and facts["pale_below"] > _SNOW
            weather = "snow" if white and hour != "night" else ""  # pale ground under lamps is no snow
            if rains([s.picture for s in stills]):
                weather = "rain"
            why = f"brightness {facts['light']:.0f} of 100, warmth {facts['warm']:+.0f}"
            out.append(Setting(start=shot.start, end=shot.end, shot=shot.number, hour=hour, weather=weather,
                               facts=facts, confidence=sure, evidence=why, **place))
        return tuple(out)

    def reconsidered(self, found: dict[str, tuple[Any, ...]]) -> tuple[Setting, ...] | None:
        """The places once more, now that it is known from how near each shot is taken."""
        near = {s.shot: s.size for s in found.get("sizes", ())}
        return tuple(s.model_copy(update=_named(locations.seen_from(s.places, near.get(s.shot, "")))) if s.places else s
                     for s in found["settings"]) if near else None


def _place(stills: Sequence[Still], eyes: Classifier) -> dict[str, Any]:
    """The fields of a Setting that tell where it may be; none without the classifier."""
    try:
        pictures = [s.picture for s in stills[:: max(1, len(stills) // _VIEWS)][:_VIEWS]]
        pictures = pictures[: 1 if alike(patched(pictures[0]), patched(pictures[-1])) else _VIEWS]
        places = locations.told([locations.facts(p, eyes.look(p)) for p in pictures])
    except Missing:
        return {}
    return _named(places)


def _named(places: dict[str, float]) -> dict[str, Any]:
    """The fields of a Setting that tell where it is, by how likely each place is."""
    chance, likely = locations.chance(places), list(places.items())[:_LIKELY]
    return {"place": likely[0][0] if chance >= locations.PLAIN else "", "place_chance": round(chance, 2),
            "places": {name: round(share, 3) for name, share in likely}}


def _light(picture: npt.NDArray[np.uint8]) -> dict[str, float]:
    """Lightness (Lab, 0-100), warmth (Lab b) of the whole and of its upper third, and how much looks like snow."""
    colours = lab(picture)
    upper, lower = colours[: max(1, len(colours) // 3)], colours[len(colours) // 2:]
    plain, light = np.hypot(lower[..., 1], lower[..., 2]) < 22, float(np.percentile(colours[..., 0], 60))
    below = lower[..., 0][plain]
    snowy = float((plain & (lower[..., 0] > light) & (lower[..., 0] > 35)).mean())
    return {"light": round(light, 1),
            "warm": round(float(colours[..., 2].mean()), 1),
            "light_above": round(float(upper[..., 0].mean()), 1), "warm_above": round(float(upper[..., 2].mean()), 1),
            "red_above": round(float(upper[..., 1].mean()), 1), "snowy": round(snowy, 2),
            "pale_below": round(float(np.median(below)), 1) if len(below) else 0.0}


def _hour(stills: Sequence[Still], facts: dict[str, float]) -> tuple[str, float]:
    """The hour that the light of all these pictures speaks for, and how sure that is (a guess is never very sure)."""
    every = [told(s.picture) for s in stills]
    means = {name: float(np.mean([t[name] for t in every])) for name in every[0]}
    best = max(means, key=means.__getitem__)
    hour = "morning" if best == "day" and facts["warm"] > _WARM else best
    return hour, round(_MOST_SURE * means[best], 2)
