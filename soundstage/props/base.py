# SPDX-License-Identifier: Apache-2.0
"""What every prop gives: meshes in parts, spots to sit, grip and stand things on, joints that move."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.colour import RGB, colour
from soundstage.nodes import Light, Mesh

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Joint:
    """How a named part moves against the rest: about an axis through a point, prop space."""

    part: str
    origin: tuple[float, float, float]
    axis: tuple[float, float, float]
    drive: str  # "roll" turns with distance driven, "hinge" opens 0-1 to limit, "spin" turns by itself, "oar" rows,
    # "swing" hangs and sways by the radians that an action tells,
    # "open", "shut": does not move, is seen while the thing is opened or closed
    limit: float = 1.6  # hinge: radians when fully open; spin: radians a second; roll: radius in metres


@dataclass(frozen=True)
class Glow:
    """A lamp inside the prop, moving with part (or the whole prop when part is empty)."""

    light: Light
    position: tuple[float, float, float]
    aim: tuple[float, float, float] = (0.0, 0.0, -1.0)
    part: str = ""


@dataclass(frozen=True)
class Jet:
    """Drops that run from start to end (prop space), over and over: a tap's stream, an arc of a fountain, a drip."""

    start: tuple[float, float, float]
    end: tuple[float, float, float]
    seconds: float  # from one to the other
    count: int  # drops on their way at once
    size: float  # metres, a drop's radius
    crest: float = 0.0  # height of the arc between; the start's own height = it falls
    spread: float = 0.0  # metres that drops stray from the end
    turns: int = 1  # so many of them, all round Z
    long: float = 1.6  # times its breadth that a drop is high
    hangs: float = 0.0  # share of the time that a drop hangs at the start


@dataclass(frozen=True, eq=False)
class PropModel:
    """A prop, built: stands on z = 0 about the origin, its front faces +X."""

    parts: dict[str, Mesh]  # "body", one for each joint's part, "flame" for what is lit and put out
    substance: str  # what it sounds like when touched: wood, metal, ceramic, glass, stone, cloth, plastic
    anchors: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    # seat: where hips go; top: where things are put; grip: where a hand holds it; inside; lamp; door; driver;
    # handle: where the left hand of who pushes it is; tow: where a rope is tied; footrest, armrest, rim: of who sits
    # in it, on the left
    joints: tuple[Joint, ...] = ()
    glows: tuple[Glow, ...] = ()
    jets: tuple[Jet, ...] = ()  # water that runs from it
    seat_heading: float = 0.0  # which way one faces when sitting on it (0 = +X)


class Prop:
    """Base of all props: subclass, give words and build. One prop, one file.

    Facts a subclass states as literals: words (phrases), held (small enough for a hand), vehicle, draught, runs,
    lies, lettered,
    substance.
    """

    words: tuple[str, ...] = ()
    held: bool = False  # small enough for a hand: a cup, a book
    by_hand: float = 1.0  # its size where somebody throws it or takes it up and words name none: a stone
    large: tuple[str, ...] = ()  # nouns for it that are never as small as that: "boulder"
    vehicle: bool = False
    draught: float = 0.0  # metres of it, at size 1, that are under water as it floats; 0 where it does not float
    runs: str = ""  # what it goes on as it is pushed or pulled: "wheels", "runners"
    lies: bool = False  # built upright, as it is held; let alone it lies on its back, its front (+X) up
    lamp: str = ""  # how it gives light: "bulb" lights up, goes out and flickers, "flame" is lit and goes out
    lettered: bool = False  # shows what is written on it (look.text) itself; others get a label
    label_turn: float = 0.0  # radians it is turned by where it gets one: a cup's handle goes to the side
    instrument: bool = False  # played by hands, sticks, a bow or breath
    comes_in: tuple[str, ...] = ()  # its paints besides the usual one: several of them are told apart by these
    livery: frozenset[str] = frozenset()  # words by which it is known by its paint: a "police" car is never repainted
    wholes: tuple[str, ...] = ()  # plurals among its words that are one thing of this kind: "stairs", "curtains"
    names: tuple[str, ...] = ()  # those of its words that are more than nouns: "chest of drawers", "merry-go-round"
    pieces: tuple[str, ...] = ()  # nouns of what is seen on it: "string", "key"; never things of their own beside it

    def build(self, look: Look, seed: int) -> PropModel:
        raise NotImplementedError


def paint(look: Look, usual: str | RGB, index: int = 0) -> RGB:
    """The colour the words asked for, or else the usual one."""
    if index < len(look.colors):
        return colour(look.colors[index])
    return colour(usual) if isinstance(usual, str) else usual
