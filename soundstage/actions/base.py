# SPDX-License-Identifier: Apache-2.0
"""What every action gives: how long it takes, where it leads, and what it writes into the controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Dims
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Doing:
    """One beat of one performer as direction decided it. Times are seconds, shot-local."""

    subject: str
    dims: Dims
    plan: str  # biped quadruped bird fish prop
    start: float
    end: float
    path: tuple[tuple[float, float], ...] = ()  # ground points walked through, the first is where it stands
    end_heading: float | None = None
    target: str = ""  # subject id
    target_point: tuple[float, float, float] | None = None  # world metres, where the target is
    tool: str = ""  # subject id of what it is done with, in the hand
    manner: tuple[str, ...] = ()
    times: int = 1
    entering: bool = False  # already under way when the shot begins
    leaving: bool = False  # still under way when it ends
    voice: Any = None  # speech.Spoken for lines
    facts: dict[str, Any] = field(default_factory=dict)  # seat height, surface height ...
    seed: int = 0


@dataclass(frozen=True)
class Hold:
    """A prop goes with a hand (or mouth) from start to end, then stays where it is put."""

    prop: str
    by: str
    anchor: str  # "hand_right", "mouth"
    start: float
    end: float | None = None
    put_at: tuple[float, float, float] | None = None
    at: tuple[float, float, float] | None = None  # the point of the prop that is held, prop space; None = its grip
    turns: tuple[tuple[str, float], ...] = ()  # rotations of the prop in the holder's frame, the last one first
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)  # metres forward, left and up from the anchor
    swing: tuple[tuple[str, tuple[float, ...], tuple[float, ...]], ...] = ()  # turns that change: axis, times, angles


@dataclass(frozen=True)
class Moved:
    """A prop's own motion: path ground points over time, or a joint driven 0-1."""

    prop: str
    joint: str = ""  # part name; "" = the whole prop along times/points
    times: tuple[float, ...] = ()
    values: tuple[float, ...] = ()  # joint: 0-1
    points: tuple[tuple[float, float, float], ...] = ()  # the whole prop's way: where its middle is at the times
    axis: tuple[float, float, float] = (0.0, 1.0, 0.0)  # world; it turns about this axis through its middle
    angles: tuple[float, ...] = ()  # radians at the times
    sizes: tuple[float, ...] = ()  # how large it is at the times, 1 = as built, 0 = gone; before and after them as told
    about: tuple[float, float, float] = (0.0, 0.0, 0.0)  # prop space: the point that stays where it is as it grows
    apart: float = 0.0  # flame: so many seconds later for each further member of a group
    tether: str = ""  # whose right hand a string runs from, to where it is held


@dataclass(frozen=True)
class Strand:
    """Something thin between two points while it lasts: tea on its way into the cup."""

    by: str  # the prop it comes out of
    start: float
    end: float
    times: tuple[float, ...]
    tops: tuple[tuple[float, float, float], ...]  # where it begins at the times, world metres
    feet: tuple[tuple[float, float, float], ...]  # where it ends
    color: tuple[float, float, float] = (0.6, 0.75, 0.85)  # linear RGB
    radius: float = 0.006  # metres
    glow: float = 0.0  # how strongly it shines by itself: a match's flame


@dataclass(frozen=True)
class Burst:
    """A thing flies to pieces where it is then: with fire and smoke, or (a balloon) in shreds only."""

    prop: str
    time: float
    fire: bool = True


@dataclass(frozen=True)
class Result:
    """What an action adds beyond the controls it wrote."""

    events: tuple[Event, ...] = ()  # sounds
    holds: tuple[Hold, ...] = ()
    moved: tuple[Moved, ...] = ()
    strands: tuple[Strand, ...] = ()
    bursts: tuple[Burst, ...] = ()


class Action:
    """Base of all actions: subclass, give words and write. One action, one file.

    Literal facts: words (verb lemmas and phrases), travels (needs a path), targets ("", "subject",
    "prop", "point"), holds_still (may start while moving: False), description (a sentence with {who}).
    handles: "" or how hands come to the things: "worktop" (on a table before who does it), "hand" (in the hand),
    "near" (where it stands, within reach), "basin" (under a tap), "under" (one stands at the thing's "under");
    the director then tells where they are (direct/worktop.py).
    near: the part that a close shot of it is of: "hand" where hands and what they work on are its point, "" the face.
    goes_on: it has no end of its own; told alone it is under way as its shot begins and ends (direct/going_on.py).
    overhead: how far hands or feet go above the head, in heights of who does it: the picture leaves room for them.
    """

    words: tuple[str, ...] = ()
    travels: bool = False
    targets: str = ""
    handles: str = ""
    goes_on: bool = False
    near: str = ""
    overhead: float = 0.0
    description: str = "{who} acts"
    example: str = ""

    def seconds(self, doing: Doing) -> float:
        """How long it takes for this performer, without a wish for time."""
        return 1.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        """Write this beat into the controls, from doing.start to doing.end (and its end state after)."""
        raise NotImplementedError
