# SPDX-License-Identifier: Apache-2.0
"""The air of an hour in a weather: sky colours, where the sun or moon stands, how bright the day reads.

Places fade their far layers into it, the stage's sky and lamps are made of it, so that all agree.
Radiances are display-referred: with exposure 1 a grey card at the mark reads about 0.18 * 2**level.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from soundstage.colour import luminance, mixed
from soundstage.nodes import RGB, Material
from soundstage.places.base import Setting


@dataclass(frozen=True)
class Air:
    """Colours are linear radiance; angles radians, azimuth from +Y towards +X (screen right)."""

    horizon: RGB
    low: RGB  # at 6 degrees
    middle: RGB  # at 15 degrees
    zenith: RGB  # from 33 degrees up
    ground: RGB  # what the sky picture shows below the horizon: the bounce
    sun: RGB
    sun_power: float  # W/m2 facing it
    azimuth: float
    elevation: float
    sun_size: float  # radians
    key: RGB  # colours of the set-up lamps
    fill: RGB
    rim: RGB
    level: float = 0.0  # stops: how far below a plain day the grey card is to read
    stars: float = 0.0
    clouds: float = 0.3  # 0-1 share of the sky
    cloud_light: RGB = (0.95, 0.95, 0.95)
    cloud_shade: RGB = (0.6, 0.68, 0.8)
    haze: float = 120.0  # metres at which two thirds of a far thing is air


_WARM, _COOL = (1.0, 0.80, 0.58), (0.62, 0.78, 1.0)

_HOURS: dict[str, Air] = {
    "dawn": Air(
        (0.98, 0.60, 0.40),
        (0.88, 0.54, 0.48),
        (0.50, 0.44, 0.58),
        (0.15, 0.22, 0.46),
        (0.16, 0.14, 0.16),
        (1.0, 0.66, 0.44),
        2.2,
        1.05,
        0.26,
        0.04,
        (1.0, 0.82, 0.70),
        (0.62, 0.72, 1.0),
        (1.0, 0.70, 0.46),
        -0.35,
        0.0,
        0.35,
        (1.0, 0.70, 0.58),
        (0.52, 0.40, 0.52),
        90,
    ),
    "morning": Air(
        (0.86, 0.84, 0.74),
        (0.66, 0.76, 0.82),
        (0.36, 0.58, 0.82),
        (0.12, 0.32, 0.68),
        (0.20, 0.20, 0.17),
        (1.0, 0.86, 0.64),
        2.5,
        2.3,
        0.60,
        0.02,
        (1.0, 0.90, 0.76),
        _COOL,
        (1.0, 0.90, 0.74),
        0.15,
        0.0,
        0.35,
        (1.0, 0.95, 0.86),
        (0.66, 0.72, 0.82),
    ),
    "noon": Air(
        (0.66, 0.80, 0.90),
        (0.46, 0.69, 0.90),
        (0.22, 0.50, 0.84),
        (0.06, 0.25, 0.66),
        (0.22, 0.21, 0.18),
        (1.0, 0.95, 0.85),
        2.7,
        -2.5,
        1.05,
        0.012,
        (1.0, 0.94, 0.85),
        (0.70, 0.82, 1.0),
        (1.0, 0.95, 0.86),
        0.15,
    ),
    "day": Air(
        (0.70, 0.82, 0.88),
        (0.50, 0.71, 0.89),
        (0.25, 0.52, 0.83),
        (0.07, 0.26, 0.65),
        (0.22, 0.21, 0.18),
        (1.0, 0.92, 0.78),
        2.7,
        -2.3,
        0.80,
        0.015,
        (1.0, 0.92, 0.80),
        (0.68, 0.81, 1.0),
        (1.0, 0.93, 0.80),
        0.15,
    ),
    "afternoon": Air(
        (0.94, 0.78, 0.54),
        (0.80, 0.74, 0.62),
        (0.44, 0.57, 0.72),
        (0.11, 0.27, 0.58),
        (0.22, 0.18, 0.13),
        (1.0, 0.76, 0.46),
        2.7,
        -1.95,
        0.45,
        0.02,
        (1.0, 0.84, 0.62),
        (0.62, 0.76, 1.0),
        (1.0, 0.80, 0.52),
        0.1,
        0.0,
        0.35,
        (1.0, 0.88, 0.70),
        (0.72, 0.64, 0.64),
    ),
    "dusk": Air(
        (0.86, 0.36, 0.16),
        (0.68, 0.31, 0.28),
        (0.28, 0.21, 0.39),
        (0.055, 0.085, 0.26),
        (0.08, 0.07, 0.11),
        (1.0, 0.50, 0.24),
        3.2,
        -1.0,
        0.38,
        0.035,
        (1.0, 0.72, 0.52),
        (0.46, 0.60, 1.0),
        (1.0, 0.56, 0.30),
        -1.05,
        0.12,
        0.35,
        (0.95, 0.42, 0.26),
        (0.34, 0.20, 0.32),
        70,
    ),
    "night": Air(
        (0.075, 0.13, 0.25),
        (0.05, 0.095, 0.21),
        (0.028, 0.058, 0.155),
        (0.012, 0.026, 0.085),
        (0.02, 0.03, 0.055),
        (0.58, 0.72, 1.0),
        0.75,
        -0.75,
        0.60,
        0.03,
        (0.74, 0.84, 1.0),
        (0.36, 0.50, 1.0),
        (0.60, 0.76, 1.0),
        -1.25,
        1.0,
        0.22,
        (0.11, 0.16, 0.28),
        (0.035, 0.06, 0.13),
        70,
    ),
}
# places that bring an air of their own at every hour and in every weather
OWN_AIR: dict[str, Air] = {
    "moon": Air(
        (0.004, 0.005, 0.010),
        (0.004, 0.005, 0.011),
        (0.004, 0.005, 0.012),
        (0.003, 0.004, 0.012),
        (0.10, 0.10, 0.11),
        (1.0, 0.96, 0.88),
        2.6,
        -1.75,
        0.42,
        0.006,
        (1.0, 0.96, 0.90),
        (0.42, 0.60, 1.0),
        (0.80, 0.90, 1.0),
        -0.45,
        1.0,
        0.0,
        haze=4000,
    ),
    "underwater": Air(
        (0.05, 0.32, 0.42),
        (0.06, 0.38, 0.48),
        (0.10, 0.50, 0.58),
        (0.40, 0.80, 0.80),
        (0.02, 0.12, 0.17),
        (0.62, 1.0, 0.92),
        1.8,
        -0.9,
        1.15,
        0.3,
        (0.78, 1.0, 0.92),
        (0.30, 0.66, 1.0),
        (0.66, 1.0, 0.94),
        -0.4,
        0.0,
        0.0,
        haze=17,
    ),
}
_TINTS: dict[str, tuple[float, RGB, float, float, float, float]] = {
    # share of grey, its tint, brightness, sun's share, clouds, haze metres factor
    "cloudy": (0.62, (0.95, 1.0, 1.08), 1.0, 0.22, 1.0, 0.8),
    "rain": (0.75, (0.88, 1.0, 1.16), 0.82, 0.10, 1.0, 0.45),
    "storm": (0.78, (0.82, 1.0, 1.22), 0.55, 0.05, 1.0, 0.4),
    "snow": (0.24, (0.96, 1.0, 1.10), 1.0, 0.62, 0.7, 0.55),
    "fog": (0.66, (0.98, 1.0, 1.04), 1.0, 0.12, 0.0, 0.14),
    "wind": (0.0, (1.0, 1.0, 1.0), 1.0, 1.0, 0.55, 1.0),
}


def _greyed(color: RGB, share: float, tint: RGB, gain: float) -> RGB:
    light = luminance(color)
    grey = (light * tint[0], light * tint[1], light * tint[2])
    red, green, blue = mixed(color, grey, share)
    return (red * gain, green * gain, blue * gain)


@lru_cache(maxsize=64)
def _of(hour: str, weather: str, strength: float) -> Air:
    air = _HOURS.get(hour, _HOURS["day"])
    if weather not in _TINTS:
        return air
    share, tint, gain, sun, clouds, haze = _TINTS[weather]
    names = ("horizon", "low", "middle", "zenith", "ground", "cloud_light", "cloud_shade")
    grey: dict[str, Any] = {n: _greyed(getattr(air, n), share, tint, gain) for n in names}
    grey["zenith"] = mixed(grey["zenith"], grey["middle"], share)  # cloud evens the sky out
    soft: dict[str, Any] = {n: _greyed(getattr(air, n), 0.6 * share, tint, 1.0) for n in ("key", "rim", "sun")}
    return replace(
        air,
        **grey,
        **soft,
        sun_power=air.sun_power * sun,
        sun_size=max(air.sun_size, 0.5 * share),
        clouds=max(clouds, air.clouds) if clouds else 0.0,
        stars=air.stars * (1 - share),
        haze=air.haze * haze / strength,
        level=air.level - (0.35 if weather == "storm" else 0.0),
    )


def _sunless(own: Air) -> Air:
    """An air of its own by night: a fifth of its brightness, bluer, the moon for a sun."""
    dark: dict[str, Any] = {n: tuple(v * f for v, f in zip(getattr(own, n), (0.12, 0.15, 0.26), strict=True))
                            for n in ("horizon", "low", "middle", "zenith", "ground")}
    return replace(own, **dark, sun_power=0.25 * own.sun_power, level=own.level - 1.1)


def air(setting: Setting) -> Air:
    """The air of this setting; an unknown hour is day."""
    if setting.place in OWN_AIR:
        own = OWN_AIR[setting.place]
        return _sunless(own) if setting.hour == "night" and own.middle[1] > 0.1 else own
    return _of(setting.hour, setting.weather, setting.strength)


def lit(setting: Setting) -> bool:
    """Are the lamps on outdoors?"""
    return setting.hour in ("dusk", "night") or setting.weather == "storm"


def snowy(setting: Setting) -> bool:
    """Does snow lie?"""
    white = {"snowy", "snow-covered", "snow", "wintry", "icy", "frozen"}
    return setting.weather == "snow" or setting.season == "winter" or bool(white & set(setting.words))


def hazed(material: Material, setting: Setting, distance: float) -> Material:
    """The material seen through so many metres of air: its colour fades to the horizon's, and glows with it."""
    a = air(setting)
    share = 1 - math.exp(-distance / a.haze)
    if share < 0.04:
        return material
    second = mixed(material.second_color, a.horizon, share) if material.second_color else None
    return replace(
        material,
        name=f"{material.name} at {distance:.0f}",
        color=mixed(material.color, a.horizon, share),
        second_color=second,
        emission=max(material.emission, 0.55 * share),
        roughness=1.0,
        coat=0.0,
    )
