# SPDX-License-Identifier: Apache-2.0
"""The Plan: every beat with its span, every performer with a mark and a path, every shot with a camera.

Still says "wave": no bones, no meshes. Times are exact seconds, shot-local; a beat that began in an
earlier shot of the same block has a negative start, so each shot can be staged by itself.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from pydantic import Field

from soundstage.model.production import Choice, Record, Time

ASPECTS = {
    "16:9": Fraction(16, 9),
    "9:16": Fraction(9, 16),
    "1:1": Fraction(1),
    "2.39:1": Fraction(239, 100),
    "4:3": Fraction(4, 3),
    "4:5": Fraction(4, 5),
}
Point = tuple[float, float, float]


class PlannedSetting(Record):
    """Where and when, as the place needs it."""

    place: str
    hour: str
    weather: str
    season: str
    words: tuple[str, ...] = ()
    seed: int = 0
    light: tuple[str, ...] = ()  # golden hour, backlight, neon ...
    weather_strength: float = 1.0

    @property
    def unlit(self) -> PlannedSetting:
        """It without its light: all that can be heard of it."""
        return self.model_copy(update={"light": ()})


class Mark(Record):
    """Where a performer or prop is when the block begins."""

    x: float
    y: float
    z: float = 0.0
    heading: float = 0.0
    posture: Literal["stand", "kneel", "sit", "lie", "fly"] = "stand"
    seat_height: float = 0.0
    bunched: bool = False  # a group so close together that it is in one thing, such as flowers in a vase
    perched: bool = False  # an animal upon a thing, its feet z over the ground
    spots: tuple[Point, ...] = ()  # of a group on a thing: where each is, metres over the ground (sitting: its seat)


class PlannedBeat(Record):
    """One action of one performer, decided."""

    id: str
    subject: str
    action: str
    start: Time
    end: Time
    path: tuple[tuple[float, float], ...] = ()
    end_heading: float | None = None
    target: str = ""
    target_point: Point | None = None
    manner: tuple[str, ...] = ()
    times: int = 1
    entering: bool = False
    leaving: bool = False
    line: str = ""  # id of the beat whose spoken line this is
    facts: dict[str, Any] = Field(default_factory=dict)


class PlannedPerformer(Record):
    """One member of the cast in this block: its mark and what it does."""

    subject: str
    mark: Mark
    beats: tuple[PlannedBeat, ...] = ()
    held_by: str = ""  # the performer that has it in hand when the block begins
    in_set: bool = False  # already part of the set: nothing is built for it
    shut: bool = False  # an umbrella that is closed until a beat opens it
    look: str = ""  # what it is built as in this shot alone; "" = as everywhere


class PlannedLine(Record):
    """A spoken line in this shot."""

    id: str
    speaker: str
    text: str
    manner: str
    start: Time
    end: Time
    off_screen: bool = False


class PlannedCue(Record):
    """A sound asked for in words."""

    id: str
    effect: str
    start: Time
    duration: Time  # of each, when there are several
    words: tuple[str, ...] = ()
    source: str = ""  # subject it comes from; "" = no place
    times: int = 1  # how often, one after another
    apart: Time = Fraction(0)  # seconds from one to the next

    @property
    def begins(self) -> tuple[float, ...]:
        """Shot-local seconds at which each of them begins."""
        return tuple(float(self.start + n * self.apart) for n in range(self.times))


class PlannedLeg(Record):
    """One of several moves of a shot, with its share of it."""

    move: str
    amount: float = 1.0
    start: Time = Fraction(0)
    end: Time
    travel_m: float | None = None
    turn_deg: float | None = None
    subject: str = ""  # whom it goes along with or ends on; "" = the shot's
    part: str = ""  # of it that it ends on
    point: Point | None = None  # about where who it ends on is then; None = nobody but the shot's
    composed: bool = False  # position and target are its own: others end there, or go on from there
    shows_m: float | None = None  # metres across the picture where it ends, at whom it ends on; None = as it comes
    with_it: bool = False  # it turns with its subject


class PlannedCamera(Record):
    """A camera set-up: the still position and the move from it."""

    size: str
    angle: str
    lens_mm: float
    position: Point
    target: Point
    move: str = "static"
    amount: float = 1.0
    travel_m: float | None = None  # metres, when they were asked for
    turn_deg: float | None = None  # degrees, when they were asked for
    roll_deg: float | None = None  # degrees that it leans, to the left if above 0; None = as its angle has it
    move_seconds: Time | None = None  # the move takes so long; None = the whole shot
    subject: str = ""  # whom the move follows
    part: str = ""
    shows: tuple[str, ...] = ()  # subject ids and "id.part" that must all be in the picture
    focus: str = ""  # who is sharp; "a>b" = pulled from the first to the second
    depth: str = ""  # of field: shallow, deep; "" = as the style has it
    eyes_of: str = ""  # the camera is at these eyes; "" = it stands where position says
    legs: tuple[PlannedLeg, ...] = ()  # several moves, in time; () = the one move


class PlannedShot(Record):
    """One shot: a window of a block with its own camera."""

    id: str
    scene: str
    block: str  # id of the production's shot it covers
    duration: Time
    offset: Time = Fraction(0)  # in the block, in seconds of its world
    pose_rate: Time = Fraction(12)
    pace: Time = Fraction(1)  # seconds of its world in one of the screen, in which all times of a plan are
    setting: PlannedSetting
    performers: tuple[PlannedPerformer, ...]
    camera: PlannedCamera
    lines: tuple[PlannedLine, ...] = ()
    cues: tuple[PlannedCue, ...] = ()
    sentence: str = ""
    title: str = ""
    title_place: str = ""  # top left, bottom, right, middle …; "" = where it covers least
    title_look: str = ""  # size and colour of its letters: "big gold"; "" = the house's
    title_at: Time = Fraction(0)  # seconds of the shot at which it comes
    title_for: Time = Fraction(0)  # how long it is seen; 0 = to the end of the shot
    transition: str = ""  # into this shot
    ending: str = ""  # out of it, where it ends the film
    looks: tuple[str, ...] = ()  # laid over its finished picture


class PlannedScene(Record):
    """What belongs to a whole scene: its sound bed and music."""

    id: str
    setting: PlannedSetting  # a shot of its own hour or weather does not change what the scene sounds like
    ambience: tuple[str, ...] = ()
    music: str = ""  # composer; "" = silence
    music_words: tuple[str, ...] = ()
    tempo: str = ""
    indoors: bool = False  # whether weather is heard through walls
    open: float | None = None  # 0 shut - 1 open: its windows and doors as it begins; None = as usual
    panes: tuple[str, ...] = ()  # the ids of these, where open is told or one is opened or closed


class Plan(Record):
    """The whole film, decided."""

    shots: tuple[PlannedShot, ...]
    scenes: tuple[PlannedScene, ...]
    choices: tuple[Choice, ...] = ()
    voices: dict[str, dict[str, Any]] = Field(default_factory=dict)
    aspect: str = "16:9"
    style: str = "clay"
    seed: int = 1

    @property
    def duration(self) -> Time:
        return sum((s.duration for s in self.shots), Fraction(0))
