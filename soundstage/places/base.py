# SPDX-License-Identifier: Apache-2.0
"""What every place gives: a dressed set to look at, a ground to stand on, a room to hear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.nodes import RGB, Item

Array = npt.NDArray[np.float64]
Height = Callable[[Any, Any], Any]  # (x, y) arrays -> z array


@dataclass(frozen=True)
class Setting:
    """Where and when a scene plays: closed words, read from the open ones."""

    place: str
    hour: str = "day"  # dawn morning noon day afternoon dusk night
    weather: str = "clear"  # clear cloudy rain snow fog storm wind
    season: str = "summer"  # spring summer autumn winter
    words: tuple[str, ...] = ()  # other adjectives of the place: "snowy", "coastal", "old", "empty"
    seed: int = 0
    light: tuple[str, ...] = ()  # words of light: "golden hour", "backlight", "neon"
    strength: float = 1.0  # of the weather, as a factor: a drizzle 0.35, heavy rain 2, a blizzard 3


@dataclass(frozen=True)
class Room:
    """What the place does to sound."""

    size: tuple[float, float, float] | None = None  # metres; None = outdoors
    absorption: float = 0.3  # 0 bare stone - 1 dead
    outdoor_echo: float = 0.0  # 0-1, cliffs and streets


@dataclass(frozen=True)
class Spot:
    """A named place for a thing or a person in the set."""

    position: tuple[float, float, float]
    heading: float = 0.0


@dataclass(frozen=True)
class Fall:
    """Water that falls in a set: drops run down from its lip through the shot and rise as spray at its foot."""

    lip: tuple[float, float, float]  # the middle of the upper edge, which runs along X
    foot: float  # height where it strikes
    width: float
    reach: float = 0.5  # metres that it is thrown forward (to -Y) on its way down


@dataclass(frozen=True, eq=False)
class SetModel:
    """A set, built. The stage area is around the origin; the camera is on the -Y side and looks to +Y.

    Keep the free area clear of dressing, keep the view from the front open (interiors have three walls),
    dress foreground edges, middle and background, and close the horizon all around.
    """

    items: tuple[Item, ...]  # ids start with "set/"
    height: Height  # ground height
    substance: Callable[[float, float], str]  # what a foot touches there
    free: tuple[float, float, float, float]  # x0, y0, x1, y1: where performers and props may be
    room: Room
    ambience: tuple[str, ...]  # names of ambience units, loudest first
    spots: dict[str, Spot] = field(default_factory=dict)  # "table", "door", "seat", "bench" ... usual places for props
    has: dict[str, str] = field(default_factory=dict)  # prop word already in the set -> spot name or ""
    lamps: tuple[Item, ...] = ()  # practical and window lights
    indoors: bool = False
    made_weather: bool = False  # rain and snow fall in it though it is indoors: a film studio has machines for them
    horizon: RGB | None = None  # haze colour behind everything
    water: float | None = None  # height of open water's surface, where there is any that can be swum in
    falls: tuple[Fall, ...] = ()
    posts: tuple[str, ...] = ()  # spots out of the free area that one person stands at, turned as they are
    window_side: float = -1.0  # where the motivated key comes from: -1 screen left, +1 right


class Place:
    """Base of all places: subclass, give words and build. One place, one file."""

    words: tuple[str, ...] = ()
    indoors: bool = False
    at_tables: bool = False  # who eats here sits at a table
    usual_weather: str = "clear"
    dressing: tuple[str, ...] = ()

    def build(self, setting: Setting) -> SetModel:
        raise NotImplementedError
