# SPDX-License-Identifier: Apache-2.0
"""Sets for direction: each setting's place built once, with the few questions blocking asks of it."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Any

from soundstage.direct.choices import Decisions
from soundstage.direct.plan import PlannedSetting
from soundstage.model.production import Scene
from soundstage.places import PLACES
from soundstage.places.base import SetModel, Setting, Spot

OUT_OF_DOORS = 18.0  # metres from the middle that a camera goes out of doors
SHIPSIDE = 3.0  # metres to the water's middle
OPEN_SIDE = 0.64  # of a room's depth that a camera goes back on the side without a wall
OWN = ("hour", "weather", "weather_strength", "light")  # what a shot may have otherwise than its scene
_ONE_BUILDS = Lock()  # who sounds a set and who stages it want it at once
AFTER_DARK = ("neon", "candle", "moon", "star", "fire", "torch", "lamp", "street", "spot", "lantern")  # light by night


def planned_setting(scene: Scene, seed: int) -> PlannedSetting:
    """The scene's where and when, with usual values for what the words leave open."""
    unit = PLACES.get(scene.place)
    dark = any(word in light for light in scene.light for word in AFTER_DARK)
    hour = scene.hour or ("night" if dark else "day")
    weather = scene.weather or unit.usual_weather
    season = scene.season or ("winter" if weather == "snow" or "snowy" in scene.place_words else "summer")
    return PlannedSetting(
        place=scene.place, hour=hour, weather=weather, season=season, words=scene.place_words, seed=seed,
        light=scene.light, weather_strength=scene.weather_strength,
    )


def own_setting(scene: Scene, decisions: Decisions, shot_id: str) -> dict[str, Any]:
    """Fields of the scene - hour, weather, its strength, light - that a person pinned otherwise for this shot alone."""
    found = {name: decisions.pinned(f"{shot_id}.{name}") for name in OWN}
    kinds: dict[str, Any] = {"light": tuple, "weather_strength": float}
    return {name: kinds.get(name, str)(value) for name, value in found.items()
            if value is not None and value != getattr(scene, name)}


def built_set(setting: PlannedSetting) -> SetModel:
    """The set of this setting, whatever its light. Building is a pure function of it, so it may be kept."""
    with _ONE_BUILDS:
        return _built(setting)


@lru_cache(maxsize=16)
def _built(setting: PlannedSetting) -> SetModel:
    plain = Setting(setting.place, setting.hour, setting.weather, setting.season, setting.words, setting.seed,
                    strength=setting.weather_strength)
    model: SetModel = PLACES.new(setting.place).build(plain)
    return model


def spot_for(model: SetModel, *names: str) -> Spot | None:
    """The first spot of the set with one of these names, tried whole, then by their last word."""
    for name in names:
        for key in (name, name.split()[-1] if name else ""):
            if key and key in model.spots:
                return model.spots[key]
    return None


def camera_bounds(model: SetModel) -> tuple[float, float, float, float]:
    """x0, y0, x1, y1 that a camera keeps to: the room it is in, or the land before the first ring of horizon."""
    if model.room.size is None:  # and out to who is on the water, where that lies farther off
        water = spot_for(model, "water")
        back = max(OUT_OF_DOORS, water.position[1] - SHIPSIDE) if water else OUT_OF_DOORS
        return (-OUT_OF_DOORS, -OUT_OF_DOORS, OUT_OF_DOORS, back)
    wide, deep, _ = model.room.size
    return (0.35 - wide / 2, -OPEN_SIDE * deep, wide / 2 - 0.35, deep / 2)
