# SPDX-License-Identifier: Apache-2.0
"""The Production: what was said, in open vocabulary, frozen. Only edits make new ones.

Ids are permanent: they are given once (new_id) and never change when things are moved or inserted.
Times are exact seconds written as "3", "2.5" or "7/12".
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer, field_validator

from soundstage.model import terms
from soundstage.model.camera import CameraWish as CameraWish
from soundstage.model.camera import MoveWish as MoveWish
from soundstage.model.record import Record as Record
from soundstage.model.record import Time as Time

SCHEMA = "soundstage.production.1"


class VoiceWish(Record):
    """How a character sounds, in words; name pins an exact voice ("am_onyx" or a mix)."""

    words: tuple[str, ...] = ()  # deep old cheerful raspy british ...
    name: str = ""
    speed: float | None = None
    pitch: float | None = None


class Subject(Record):
    """Someone or something in the film, defined once: a performer, a prop or a standee.

    noun is the word used ("heron"); unit is what is built for it ("owl", a prop, or the drawing that a standee shows,
    "" for its noun's own).
    """

    id: str
    noun: str
    family: Literal["body", "prop", "standee"]
    unit: str = ""
    name: str = ""  # proper name: "Anna"
    count: int = 1  # more than one: a group that is placed and acts together
    colors: tuple[str, ...] = ()
    size: float = 1.0  # factor: tiny 0.5, small 0.75, big 1.35, huge 2
    age: Literal["", "child", "young", "adult", "old"] = ""
    build: str = ""
    skin: str = ""
    hair: str = ""
    clothes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # other adjectives
    text: str = ""  # what is written on it, letter for letter
    gender: Literal["", "male", "female"] = ""
    voice: VoiceWish = VoiceWish()
    references: tuple[str, ...] = ()  # "@image1:identity", each also in the Production's references


Role = Literal["identity", "style", "motion", "camera", "first_frame", "last_frame", "voice", "music", "place",
               "backdrop", "footage"]  # backdrop: what is behind a shot; place: the same for a whole scene


class Reference(Record):
    """Something outside the words that the film refers to: "@image1", "@anna". What it does depends on its role.

    A file's bytes are kept in the store under their hash and never evicted; path is where a copy lies.
    """

    id: str  # as written without its marks: "image1", "anna"
    kind: Literal["", "image", "model", "video", "audio"] = ""  # "" = not told by its name
    role: Role | Literal[""] = ""
    of: str = ""  # id path it is for: "fox1", "s1.sh2", "s1.sh1.b2" for a line; "" = the whole film
    path: str = ""  # its file, once a person gave one: in the film's folder, never out of it
    hash: str = ""  # of the file's bytes as kept; "" = no file was given yet
    licence: str = ""
    note: str = ""  # what was converted or left out on the way in

    @field_validator("id")
    @classmethod
    def _one_word(cls, value: str) -> str:
        if not re.fullmatch(r"\w[\w.-]{0,79}", value):
            raise ValueError("a reference's id is one word of letters, digits, - and _")
        return value

    @field_validator("path")
    @classmethod
    def _inside(cls, value: str) -> str:
        path = PurePosixPath(value)
        if path.is_absolute() or ".." in path.parts or "\\" in value or ":" in value:
            raise ValueError("a reference's file lies in the film's folder, given without .. and drive")
        return value


class Placement(Record):
    """Where a subject is when the scene or shot begins: relation to another subject, spot of the place or frame."""

    subject: str
    relation: str = ""  # left_of right_of in_front_of behind on under in next_to between near above at facing back_to
    #                     frame_left frame_right frame_center foreground background
    anchors: tuple[str, ...] = ()  # subject ids, or a spot of the place: "table", "window"
    box: tuple[float, float, float, float] | None = None  # in the picture, in the middle of the shot: left top
    #                                                       right bottom, shares; camera and marks are put to meet it
    facing: float | None = None  # which way it is turned as one with a box is seen then, degrees: 0 towards the camera,
    #                              90 to the picture's right, 180 away, -90 to its left


class Line(Record):
    """Words spoken in a beat."""

    text: str
    manner: str = ""  # whisper shout cheerful sleepy sad angry afraid calm sing ...
    off_screen: bool = False  # narration or voice-over
    language: str = ""  # asked for: "French"; "" = English


class Beat(Record):
    """One thing that happens: who does what to whom, how, and when relative to the beat before it."""

    id: str
    who: tuple[str, ...] = ()  # subject ids acting together
    action: str = ""  # name in the actions family; "speak" for lines
    verb: str = ""  # the word used, when it is not the action's own
    target: str = ""  # subject id acted on or looked at
    tool: str = ""  # subject id used
    place: str = (
        ""  # relation to the target or way: to_right_of, from_left_to_right, through, onto, towards, away, in, out
    )
    anchor: str = ""  # subject id or spot the place word refers to ("the bench", "the table")
    manner: tuple[str, ...] = ()  # slowly angrily ...
    times: int = 1  # "twice"
    order: Literal["then", "with"] = "then"  # after the beat before, or together with it
    after: Time | None = None  # extra wait before it begins
    at: Time | None = None  # begins at this time of its shot, whatever was before
    duration: Time | None = None  # asked for; None = as long as it takes
    travel_m: tuple[float, float] | None = None  # a way by measure: metres to the right and away, as the camera looks
    line: Line | None = None
    becomes: str = ""  # what the target (else the doer) turns into: "red", "big", "metal frame", or one of the cast
    until: str = ""  # it goes on until this beat begins (a beat id)

    @property
    def spoken(self) -> str:
        """The words of its line as often as they are said: "Hello" three times is "Hello. Hello. Hello."."""
        text = self.line.text.strip() if self.line else ""
        once = text if text[-1:] in ".!?," or self.times == 1 else f"{text}."
        return " ".join([once] * self.times) if text else ""


class Cue(Record):
    """A sound asked for in words that no action makes: "thunder rolls", "a phone rings"."""

    id: str
    sound: str  # name in sound effects
    noun: str = ""  # the word used
    at: str = ""  # beat id it starts with; "" = whole shot when lasting, else its beginning
    at_end: bool = False  # with the end of that beat: "sleeps until a bell rings"
    after: Time | None = None  # seconds after the beginning of that beat (or of the shot)
    lasts: Time | None = None  # seconds it is heard; None = as long as it is
    times: int = 1  # how often it is heard, one after another
    words: tuple[str, ...] = ()  # loud distant soft
    said: str = ""  # the words that name it, which say what kind: "glass shatter", "big church bell toll"


NARRATOR = "narrator.voice"  # the pin that says, in words, what voice the narrator has


class Take(Record):
    """Footage that is this shot's picture (and sound): which part of it, how fast, which part of its picture."""

    of: str  # "@clip"
    start: Time = Fraction(0)  # seconds of the footage
    end: Time | None = None  # None = its end
    speed: Time = Fraction(1)  # 2 = twice as fast
    backwards: bool = False
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)  # left, top, right, bottom, shares of the picture
    hour: str = ""  # graded to it; "" = as it was shot
    weather: str = ""  # rain or snow falls over it
    grey: bool = False  # in black and white
    hold: Time = Fraction(0)  # seconds for which its last frame stands still at the end
    sound: bool = True  # its own sound is heard

    @field_validator("speed")
    @classmethod
    def _runs(cls, value: Fraction) -> Fraction:
        if not Fraction(1, 20) <= value <= 20:
            raise ValueError("footage is played at 0.05 to 20 times its speed")
        return value

    @field_validator("crop")
    @classmethod
    def _is_crop(cls, value: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        if not (0 <= value[0] < value[2] <= 1 and 0 <= value[1] < value[3] <= 1):
            raise ValueError("a crop is left, top, right, bottom between 0 and 1")
        return value


LATER = "later"  # of a title: in a shot where nobody does anything


class Shot(Record):
    """One camera set-up. A prompt without shots is one open shot that direction may cover in several."""

    id: str
    duration: Time | None = None
    camera: CameraWish = CameraWish()
    placements: tuple[Placement, ...] = ()  # changes from the scene's
    beats: tuple[Beat, ...] = ()
    cues: tuple[Cue, ...] = ()
    title: str = ""  # text on screen
    title_after: str = ""  # the beat after which it comes; "later": as the shot goes on; empty = soon after it begins
    title_place: str = ""  # top left, bottom, right, middle …; empty = where it covers least
    title_look: str = ""  # size and colour of its letters: "gold", "big", "small dark red"; empty = the house's
    take: Take | None = None  # footage instead of a built picture
    given: bool = False  # the words asked for this very shot ("Shot 2:", "Close-up on"): not to be split
    transition: str = ""  # into this shot: cut, or a name in transitions (dissolve fade fade_white cut_black wipe iris)
    ending: str = ""  # out of this shot, where the film ends with it


class Ambience(Record):
    """A background sound asked for in words."""

    name: str
    words: tuple[str, ...] = ()


class MusicWish(Record):
    """Music asked for; mood "none" means no music, empty means the composer's choice."""

    mood: str = ""
    instruments: tuple[str, ...] = ()
    tempo: str = ""


class Way(Record):
    """A way out of a scene. With a label it is offered to the audience; without one the film takes it by itself."""

    to: str  # a scene's id, or "end"
    label: str = ""  # what the audience is offered: "Open the door"
    condition: str = Field(default="", validation_alias="if", serialization_alias="if")  # see terms.py
    changes: tuple[str, ...] = Field(default=(), validation_alias="set", serialization_alias="set")  # "apples + 1"
    default: bool = False  # taken when the audience does not choose in time

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @field_validator("changes", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else value

    @field_validator("condition")
    @classmethod
    def _is_condition(cls, value: str) -> str:
        terms.condition(value)
        return value

    @field_validator("changes")
    @classmethod
    def _are_changes(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for text in value:
            terms.change(text)
        return value


def _as_ways(value: Any) -> Any:
    rows = [value] if isinstance(value, (str, dict, Way)) else value
    return [{"to": w} if isinstance(w, str) else w for w in rows] if isinstance(rows, (list, tuple)) else rows


def _written_ways(ways: tuple[Way, ...]) -> list[Any]:
    """A way that only says where it leads is written as that scene's id."""
    return [
        w.to if w == Way(to=w.to) else w.model_dump(mode="json", by_alias=True, exclude_defaults=True) for w in ways
    ]


Ways = Annotated[tuple[Way, ...], BeforeValidator(_as_ways), PlainSerializer(_written_ways)]


class Scene(Record):
    """One place at one time."""

    id: str
    place: str  # name in places
    noun: str = ""  # the word used
    place_words: tuple[str, ...] = ()
    hour: str = ""  # dawn morning noon day afternoon dusk night
    weather: str = ""  # clear cloudy rain snow fog storm wind
    weather_strength: float = 1.0  # factor: a drizzle 0.35, heavy 2, a blizzard 3
    season: str = ""
    mood: str = ""
    light: tuple[str, ...] = ()  # golden hour, backlight, neon, candlelight
    cast: tuple[str, ...] = ()  # subject ids present
    placements: tuple[Placement, ...] = ()
    ambience: tuple[Ambience, ...] = ()
    music: MusicWish = MusicWish()
    shots: tuple[Shot, ...] = ()
    absent: tuple[str, ...] = ()  # nouns asked not to be there: "people", "cars"
    name: str = ""  # what the words call this scene: "HALL"
    question: str = ""  # what the audience is asked when it may choose
    timeout: Time | None = None  # seconds to choose in; None = the house's usual time
    next: Ways = ()  # ways out; empty = the following scene, or the end


class Claim(Record):
    """A demand found in the words, bound to what answers it, and its state."""

    id: str
    kind: str  # subject count color attribute place hour weather action order speech camera sound music style ...
    words: str  # the words themselves
    span: tuple[int, int] = (0, 0)  # characters of the source text
    binding: str = ""  # id path: "fox1", "fox1.colors", "s1.sh1.b2"
    state: Literal["read", "kept", "approximated", "missed", "not_understood"] = "read"
    note: str = ""  # evidence or what was used instead


class Choice(Record):
    """A decision: what, for whom, and why. by = "person" is a pin and is kept."""

    id: str  # id path of what is decided: "s1.sh1.camera.size", "fox1.voice"
    value: Any
    reason: str = ""
    by: Literal["program", "person"] = "program"
    instead: str = ""  # what the alternative would be, in one sentence


class Production(Record):
    """A film as it was said."""

    schema_: str = Field(default=SCHEMA, alias="schema")
    title: str = "Untitled"
    source: str = ""  # the words it was read from
    seed: int = 1
    style: str = "clay"
    tone: str = ""  # black_and_white, sepia, noir: what is left of the colours in the finished picture
    looks: tuple[str, ...] = ()  # laid over it: warm, cool, grain, vignette, old_film, mirrored … (finish/tones.py)
    aspect: str = "16:9"
    seconds: Time | None = None  # whole length asked for
    cast: tuple[Subject, ...] = ()
    scenes: tuple[Scene, ...] = ()
    references: tuple[Reference, ...] = ()
    pins: tuple[Choice, ...] = ()
    claims: tuple[Claim, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def subject(self, subject_id: str) -> Subject:
        """The subject with this id; KeyError when there is none."""
        for subject in self.cast:
            if subject.id == subject_id:
                return subject
        raise KeyError(subject_id)

    def reference(self, written: str) -> Reference:
        """The reference of this id, with or without @ and role; KeyError when there is none."""
        plain, _ = named_role(written)
        for reference in self.references:
            if reference.id.lower() == plain.lower():
                return reference
        raise KeyError(written)

    def pin(self, path: str) -> Any | None:
        """The value a person pinned for this id path, or None."""
        return next((c.value for c in self.pins if c.id == path), None)


def named_role(written: str) -> tuple[str, str]:
    """A reference as it is written where it is used: "@fox:identity" -> ("fox", "identity")."""
    name, _, role = written.removeprefix("@").partition(":")
    return name, role


def new_id(prefix: str, taken: set[str]) -> str:
    """The first free id with this prefix: fox1, fox2 ... Adds it to taken."""
    number = 1
    while f"{prefix}{number}" in taken:
        number += 1
    taken.add(f"{prefix}{number}")
    return f"{prefix}{number}"
