# SPDX-License-Identifier: Apache-2.0
"""Setting -> sky picture and sun: a storybook gradient by hour and weather, soft clouds, stars, moon, and one lamp."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import RGB, Light, Sky
from soundstage.places._air import OWN_AIR, Air, air
from soundstage.places.base import Setting
from soundstage.rng import rng
from soundstage.stage.scheme import scheme

Array = npt.NDArray[np.float64]
_ROWS = 256  # soft, as a painted backing is
_STAR_ROWS = 640  # stars want to be small
_STOPS = (0.0, 0.07, 0.19, 0.46)  # sine of elevation of the four sky colours


@lru_cache(maxsize=8)
def sky(setting: Setting, indoors: bool) -> Sky:
    """The sky of this setting; indoors the soft light of a ceiling and walls that are not there."""
    a = air(setting)
    return Sky(_room(setting) if indoors else _outdoors(setting, a), scheme(setting.light).ambient)


def horizon(setting: Setting) -> RGB:
    """The haze behind everything, linear radiance."""
    return air(setting).horizon


def sun(setting: Setting) -> tuple[Light, Array] | None:
    """The sun's (or moon's) lamp and where it aims, 4x4; None when no direct light gets through."""
    a = air(setting)
    if a.sun_power < 0.03:
        return None
    return Light("sun", a.sun, a.sun_power, a.sun_size), space.aimed(-sun_direction(setting), axis="-z")


def sun_direction(setting: Setting) -> Array:
    """Unit vector (3,) towards the sun or moon."""
    a = air(setting)
    flat = np.cos(a.elevation)
    return np.array([np.sin(a.azimuth) * flat, np.cos(a.azimuth) * flat, np.sin(a.elevation)])


def directions(rows: int) -> Array:
    """Unit vectors (rows, 2 * rows, 3) of an equirectangular picture's points: +Y mid column, +X to its right."""
    up = np.pi / 2 - (np.arange(rows) + 0.5) / rows * np.pi
    round_ = (np.arange(2 * rows) + 0.5) / (2 * rows) * 2 * np.pi - np.pi
    el, az = np.meshgrid(up, round_, indexing="ij")
    return np.stack([np.sin(az) * np.cos(el), np.cos(az) * np.cos(el), np.sin(el)], -1)


def _outdoors(setting: Setting, a: Air) -> Array:
    way = directions(_STAR_ROWS if a.stars > 0.5 else _ROWS)
    picture = np.repeat(_gradient(way[:, :1, 2], a), way.shape[1], 1)  # a row is of one height
    toward = way @ sun_direction(setting)
    warm = np.clip(0.5 + 0.5 * toward, 0, 1)[..., None]
    if (
        setting.hour in ("dusk", "dawn") and setting.place not in OWN_AIR
    ):  # away from the sun the horizon is cooler and darker
        away = np.array(a.middle) * 0.9
        low = np.exp(-np.maximum(way[..., 2:], 0) / 0.22) * (1 - space.smoothstep(warm * 1.5)) * 0.6
        picture = picture + (away - picture) * low * (way[..., 2:] > 0)
    haze = np.array(a.sun) * min(a.sun_power, 1.6)
    glow = np.exp((toward - 1) / 0.02)[..., None] * 0.22 + np.exp((toward - 1) / 0.12)[..., None] * 0.09
    picture = picture + glow * haze * (way[..., 2:] > -0.02)
    if a.stars > 0.5:  # fewer shine through no cloud, and a soft picture would make blots of them
        _stars(picture, setting, a)
        disc = space.smoothstep((toward - np.cos(0.034)) / (np.cos(0.030) - np.cos(0.034)))[..., None]
        picture = picture + disc * np.array([0.85, 0.88, 0.90]) * a.stars * (
            setting.hour == "night" and setting.place not in OWN_AIR
        )
    if a.clouds >= 0.9:
        picture = _overcast(picture, way, setting)
    elif a.clouds > 0:
        _clouds(picture, setting, a)
    return np.asarray(np.maximum(picture, 0))


def _gradient(sine: Array, a: Air) -> Array:
    """Sky colours by the sine of elevation, the ground's bounce below."""
    colors = np.array([a.horizon, a.low, a.middle, a.zenith])
    up = np.maximum(sine, 0)
    picture = np.stack([np.interp(up, _STOPS, colors[:, k]) for k in range(3)], -1)
    below = space.smoothstep(-sine / 0.05)[..., None]
    return np.asarray(picture * (1 - below) + np.array(a.ground) * below)


def _stars(picture: Array, setting: Setting, a: Air) -> None:
    """Soft points of three sizes, fewer near the horizon."""
    chance = rng(setting.seed, "stars")
    rows, columns = picture.shape[:2]
    n = int(700 * a.stars)
    y = (np.arccos(chance.uniform(0.10, 1, n)) / np.pi * rows).astype(int)
    x = chance.integers(1, columns - 1, n)
    bright = 0.08 + 0.6 * chance.random(n) ** 3
    tint = np.where(chance.random((n, 1)) < 0.25, [[1.0, 0.86, 0.7]], [[0.82, 0.90, 1.0]]) * (bright * a.stars)[:, None]
    for dy, dx, share in ((0, 0, 1.0), (0, 1, 0.2), (0, -1, 0.2), (1, 0, 0.2), (-1, 0, 0.2)):
        np.maximum.at(picture, (np.clip(y + dy, 0, rows - 1), x + dx), tint * share)


def _overcast(picture: Array, way: Array, setting: Setting) -> Array:
    """Broad soft bands of lighter and darker cloud over the whole sky."""
    chance = rng(setting.seed, "overcast")
    flat = way[..., :2] / (np.maximum(way[..., 2:], 0) + 0.22)
    tone = np.zeros(way.shape[:2])
    for k in range(7):
        number = chance.normal(0, 1.1 + 0.5 * k, 2)
        tone += np.sin(flat @ number + chance.uniform(0, 6.3) + 1.3 * np.sin(flat @ number[::-1])) / (1 + 0.5 * k)
    strength = 0.16 if setting.weather == "storm" else 0.085
    shade = 1 + strength * tone / 1.6 * space.smoothstep(way[..., 2] / 0.12)
    return picture * shade[..., None]


def _clouds(picture: Array, setting: Setting, a: Air) -> None:
    """Cumulus of soft overlapping puffs with flat feet, lit on top."""
    chance = rng(setting.seed, "clouds")
    rows, columns = picture.shape[:2]
    pixel = np.pi / rows
    for k in range(round(30 * a.clouds)):
        az = -np.pi + 2 * np.pi * ((k * 0.618 + chance.uniform(-0.04, 0.04)) % 1)
        el, size = chance.uniform(0.09, 0.42), chance.uniform(0.05, 0.13)
        wide = int(3.4 * size / pixel / np.cos(el)) + 2
        cy, cx = int((np.pi / 2 - el) / pixel), int((az + np.pi) / pixel)
        ys = np.arange(max(0, cy - int(1.7 * size / pixel)), min(rows // 2, cy + int(0.8 * size / pixel)))
        xs = np.arange(cx - wide, cx + wide)
        dy = (cy - ys[:, None]) * pixel / size
        dx = (xs[None] - cx) * pixel / size * np.cos(el)
        cover, light = _puffs(chance, dx, dy)
        color = np.array(a.cloud_shade) + (np.array(a.cloud_light) - np.array(a.cloud_shade)) * light[..., None]
        fade = cover[..., None] * (0.55 + 0.4 * min(1.0, el / 0.2))
        window = np.ix_(ys, xs % columns)
        picture[window] = picture[window] * (1 - fade) + color * fade


def _puffs(chance: np.random.Generator, dx: Array, dy: Array) -> tuple[Array, Array]:
    """Cover and light (0-1) of one cloud in its own measure."""
    cover, light = np.zeros(dx.shape[:0] + (dy.shape[0], dx.shape[1])), np.zeros((dy.shape[0], dx.shape[1]))
    for x in np.linspace(-1.9, 1.9, 8) + chance.normal(0, 0.12, 8):
        r = (0.78 - 0.24 * abs(x)) * chance.uniform(0.75, 1.15)
        y = 0.25 * r + chance.uniform(0, 0.35) * (1 - abs(x) / 2.4)
        away = np.hypot(dx - x, dy - y) / r
        one = space.smoothstep((1.0 - away) / 0.30)
        light = light * (1 - one) + one * np.clip(0.52 + 0.5 * (dy - y) / r - 0.10 * (dx - x) / r, 0, 1)
        cover = np.maximum(cover, one)
    return cover * space.smoothstep((dy + 0.30) / 0.34), light


def _room(setting: Setting) -> Array:
    """Even, warm, from above; dim by night."""
    gain = {"night": 0.10, "dusk": 0.20, "dawn": 0.26}.get(setting.hour, 0.27)
    top = np.array([0.74, 0.72, 0.70]) if setting.hour == "night" else np.array([1.0, 0.95, 0.88])
    rise = space.smoothstep(0.5 + 0.5 * directions(_ROWS // 6)[..., 2:])
    return np.asarray(gain * (0.45 + 0.55 * rise) * top)
