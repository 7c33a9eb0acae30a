# SPDX-License-Identifier: Apache-2.0
"""Settings: a guess at the hour and weather of each shot, by its light."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.colours import lab
from soundstage.understand.findings import Setting
from soundstage.understand.footage import Footage


class Settings(Analyser):
    """A guess at the hour and weather of each shot, by its light: always a guess, said as one."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Setting, ...]:
        out = []
        for shot in found["shots"]:
            stills = footage.stills_of(shot.start, shot.end)
            if not stills:
                continue
            facts = _light(stills[len(stills) // 2].picture)
            hour, sure = _hour(facts)
            white = facts["snowy"] > 0.45 and facts["warm"] < 14
            weather = "snow" if white and hour != "night" else ""  # pale ground under lamps is no snow
            told = f"brightness {facts['light']:.0f} of 100, warmth {facts['warm']:+.0f}"
            out.append(Setting(start=shot.start, end=shot.end, shot=shot.number, hour=hour, weather=weather,
                               facts=facts, confidence=sure, evidence=told))
        return tuple(out)


def _light(picture: npt.NDArray[np.uint8]) -> dict[str, float]:
    """Lightness (Lab, 0-100), warmth (Lab b) of the whole and of its upper third, and how much looks like snow."""
    colours = lab(picture)
    upper, lower = colours[: len(colours) // 3], colours[len(colours) // 2:]
    plain = np.hypot(lower[..., 1], lower[..., 2]) < 22
    snowy = float((plain & (lower[..., 0] > np.percentile(colours[..., 0], 60)) & (lower[..., 0] > 35)).mean())
    return {"light": round(float(np.percentile(colours[..., 0], 60)), 1),
            "warm": round(float(colours[..., 2].mean()), 1),
            "light_above": round(float(upper[..., 0].mean()), 1), "warm_above": round(float(upper[..., 2].mean()), 1),
            "red_above": round(float(upper[..., 1].mean()), 1), "snowy": round(snowy, 2)}


def _hour(facts: dict[str, float]) -> tuple[str, float]:
    """The hour that such a light is usual for, and how sure."""
    light, warm = facts["light"], facts["warm"]
    if light < 12:
        return "night", 0.6
    colourless = abs(facts["red_above"]) < 6 and facts["warm_above"] < 14
    if facts["light_above"] < 37 and colourless and warm < 14:
        return "night", 0.4  # dark above, and what is bright is lit by lamps
    if light < 32:
        return ("night", 0.6) if warm < -4 else ("dusk", 0.4)
    if facts["red_above"] > 6 and warm < 12:
        return "dusk", 0.5  # a purple sky
    if warm > 28:
        return ("dawn", 0.4) if light >= 55 else ("dusk", 0.4)
    if light < 48:
        return ("dusk", 0.4) if warm < -6 else ("day", 0.3)
    return ("morning", 0.3) if warm > 18 else ("day", 0.6)
