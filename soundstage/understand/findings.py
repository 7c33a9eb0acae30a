# SPDX-License-Identifier: Apache-2.0
"""What can be found in footage: frozen records with exact times and the evidence for them.

Times are seconds from the first picture (from the first sample where there is no picture). Boxes are shares of the
picture, x right and y down. A shot is named by its number, counted from 1.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field

from soundstage.model.production import Record, Time

SCHEMA = "soundstage.watched.1"


class Finding(Record):
    """One thing found, from when to when, how sure (0-1), and by what evidence."""

    start: Time
    end: Time
    confidence: float = 1.0
    evidence: str = ""


class Stream(Finding):
    """One stream of the file."""

    index: int
    kind: str  # video audio subtitle data attachment
    codec: str
    facts: dict[str, Any] = Field(default_factory=dict)  # width height fps rate channels language ...


class SeenShot(Finding):
    """What lies between two cuts. end is the time of the next shot's first frame."""

    number: int
    frames: int = 0
    into: Literal["begin", "cut", "dissolve", "fade"] = "begin"  # how it comes in
    out: Literal["", "fade"] = ""  # how the last one ends, where it is not just over


class ShotSize(Finding):
    """How near the camera is to the main subject."""

    shot: int
    size: str  # extreme_wide wide full medium_full medium close extreme_close


class CameraMotion(Finding):
    """What the camera does in a shot, with amounts. Angles in degrees: pan right, tilt up and roll clockwise are +."""

    shot: int
    move: str  # a name of camera moves, or "static"
    direction: str = ""  # left right up down in out
    pan: float = 0.0
    tilt: float = 0.0
    roll: float = 0.0
    zoom: float = 1.0  # how many times larger things are at the end, by the lens
    nearer: float = 1.0  # how many times larger the middle of the picture is at the end, by moving
    shake: float = 0.0  # degrees, RMS about the smooth way
    lens_mm: float = 0.0  # taken for the angles, on a sensor 36 mm wide
    lens: str = ""  # "given" or what it was assumed from


class Box(Record):
    """Where something is in the picture at a moment."""

    time: Time
    x0: float
    y0: float
    x1: float
    y1: float


class Seen(Finding):
    """Someone or something in a shot, followed through it."""

    shot: int
    name: str  # the same name = taken for the same one
    noun: str
    colors: tuple[str, ...] = ()
    hair: str = ""  # of a person: dark brown red blond; "" = cannot be told
    skin: float | None = None  # of a person: how light (Lab) the lit side of the face is
    boxes: tuple[Box, ...] = ()
    votes: dict[str, float] = Field(default_factory=dict)  # noun -> how much speaks for it
    family: str = ""  # person animal thing
    known: bool = False  # a thing that the detector alone told, of a kind and in a place where it is right
    drawn: bool = False  # whether it was named by the house's own figures, in a picture that the house drew
    posture: str = ""  # of a person: sit; "" = cannot be told
    facing: float | None = None  # of who is alive, about the middle of the shot: degrees it is turned as it is seen, 0
    #                              towards the camera, 90 to the picture's right, 180 away; None = cannot be told


class TextSeen(Finding):
    """Words that can be read in the picture."""

    shot: int
    text: str
    box: Box


class Colour(Record):
    """One colour of a palette and the share of the picture it covers."""

    hex: str
    name: str
    share: float


class Palette(Finding):
    """The colours of a shot, the largest first."""

    shot: int
    colours: tuple[Colour, ...]


class Setting(Finding):
    """A guess at where and when a shot plays."""

    shot: int
    hour: str  # dawn morning noon day dusk night; "" = cannot be told
    weather: str = ""
    place: str = ""  # "" = cannot be told
    place_chance: float = 0.0  # that the likeliest place is the right one, of those of films made here
    places: dict[str, float] = Field(default_factory=dict)  # the likeliest few and how likely each is
    facts: dict[str, float] = Field(default_factory=dict)


class Word(Record):
    """One spoken word."""

    text: str
    start: Time
    end: Time


class SpokenLine(Finding):
    """Words said by one speaker without a long pause."""

    text: str
    speaker: str
    words: tuple[Word, ...]
    pitch_hz: float = 0.0
    manner: str = ""


class Sound(Finding):
    """A stretch or a moment of sound of one kind."""

    kind: str  # speech music silence hit


class Loudness(Finding):
    """How loud the whole is."""

    lufs: float
    true_peak_db: float
    silent: bool = False


class Sync(Finding):
    """How far sound and picture are apart. offset: seconds that the sound is late; None = it cannot be told."""

    offset: float | None = None


class Watched(Record):
    """Everything found in one file."""

    schema_: str = Field(default=SCHEMA, alias="schema")
    file: str
    kind: Literal["video", "image", "audio"]
    seconds: Time
    width: int = 0
    height: int = 0
    fps: Time | None = None
    description: str = ""
    notes: tuple[str, ...] = ()  # what could not be done, and the remedy
    streams: tuple[Stream, ...] = ()
    shots: tuple[SeenShot, ...] = ()
    sizes: tuple[ShotSize, ...] = ()
    camera: tuple[CameraMotion, ...] = ()
    subjects: tuple[Seen, ...] = ()
    texts: tuple[TextSeen, ...] = ()
    palettes: tuple[Palette, ...] = ()
    settings: tuple[Setting, ...] = ()
    lines: tuple[SpokenLine, ...] = ()
    sounds: tuple[Sound, ...] = ()
    loudness: tuple[Loudness, ...] = ()
    sync: tuple[Sync, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def shot_at(self, time: Any) -> SeenShot | None:
        """The shot on screen at a time."""
        return next((s for s in self.shots if s.start <= time < s.end), None)

    def of_shot(self, found: str, number: int) -> tuple[Any, ...]:
        """What was found under this name in a shot."""
        return tuple(f for f in getattr(self, found) if f.shot == number)
