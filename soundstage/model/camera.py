# SPDX-License-Identifier: Apache-2.0
"""What is asked of a shot's camera: size, angle, lens, and one move or several after each other."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any, Literal

from pydantic import model_validator

from soundstage.model.record import Record, Time

DEPTHS = {"shallow": 0.5, "deep": 8.0}  # times the style's f-number
# seconds of its world that pass in one of the screen
PACES = {"slow_motion": Fraction(1, 2), "time_lapse": Fraction(3)}


class MoveWish(Record):
    """A further move of one shot's camera: after the move before it, or together with it. A bare name is enough."""

    move: str  # name in camera moves
    direction: str = ""  # left right up down in out clockwise
    speed: str = ""  # slow fast
    subject: str = ""  # subject id, or "id.part", that it goes to or with; "" = the shot's
    at: str = ""  # id of the beat that it begins with; "" = the moves share the time evenly
    together: bool = False  # at the same time as the move before it

    @model_validator(mode="before")
    @classmethod
    def _by_name(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            written = json.loads(value)
        except ValueError:
            written = None
        return written if isinstance(written, dict) else {"move": value}


class CameraWish(Record):
    """What the words or a person ask of the camera; empty fields are the director's choice."""

    size: str = ""  # extreme_wide wide full medium close extreme_close
    angle: str = ""  # eye low high top dutch pov over_shoulder profile front back
    move: str = ""  # name in camera moves
    moves: tuple[MoveWish, ...] = ()  # further moves after the first
    direction: str = ""  # left right up down in out clockwise
    speed: str = ""  # slow fast
    lens_mm: float | None = None
    height_m: float | None = None
    elevation_deg: float | None = None  # degrees that it looks down on its subject, up if below 0; None = by the angle
    travel_m: float | None = None  # metres of way of a move that travels
    turn_deg: float | None = None  # degrees of a move that turns
    roll_deg: float | None = None  # degrees that the camera leans, to the left if above 0; None = as its angle has it
    move_seconds: Time | None = None  # how long the move takes, from the shot's beginning; None = all of it
    subject: str = ""  # subject id, or "id.part" ("lighthouse1.lamp")
    shows: tuple[str, ...] = ()  # subject ids and "id.part" that must all be in the picture
    focus: str = ""  # what is sharp: a subject id; "a>b" = pulled from a to b; "a+b" = both are seen; deep, shallow
    pace: Literal["", "slow_motion", "time_lapse", "freeze"] = ""
    distance_m: float | None = None
    amount: float | None = None  # of the move, as a factor of its usual travel
