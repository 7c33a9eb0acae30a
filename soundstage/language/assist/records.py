# SPDX-License-Identifier: Apache-2.0
"""The closed set of records that an assistant may propose, and their JSON schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Words = Annotated[str, Field(max_length=80, pattern=r"^[^\W_][\w '’-]*$|^$")]  # plain words: no marks, no quotes
Stretch = Annotated[str, Field(min_length=1, max_length=600)]
Few = Annotated[list[Words], Field(max_length=6)]


class Piece(BaseModel):
    """One record. from_words: the stretch of the text it comes from, letter by letter, in the text's order."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    from_words: Stretch


class Setting(Piece):
    """Where and when the next pieces play; a new place begins a new scene."""

    kind: Literal["setting"]
    place: Words
    hour: Literal["", "dawn", "morning", "noon", "day", "afternoon", "dusk", "night"] = ""
    weather: Literal["", "clear", "cloudy", "rain", "snow", "fog", "storm", "wind"] = ""
    season: Literal["", "spring", "summer", "autumn", "winter"] = ""


class Thing(Piece):
    """Someone or something that is seen, and where it is."""

    kind: Literal["thing"]
    noun: Words
    count: Annotated[int, Field(ge=1, le=12)] = 1
    name: Words = ""
    adjectives: Few = []
    wearing: Few = []
    relation: Literal["", "on", "in", "under", "behind", "in front of", "next to", "on the left of",
                      "on the right of", "above", "facing"] = ""
    other: Words = ""  # what the relation is to


class Deed(Piece):
    """One thing that happens."""

    kind: Literal["deed"]
    who: Words
    verb: Words  # as in a dictionary: "run", "pick up"
    object: Words = ""
    way: Literal["", "to", "towards", "away from", "through", "along", "across", "around", "over", "onto", "into",
                 "behind", "past"] = ""
    where: Words = ""
    manner: Words = ""  # one adverb
    times: Annotated[int, Field(ge=1, le=12)] = 1
    together: bool = False  # at the same time as the deed before


class Speech(Piece):
    """Words that are spoken; text is what stands in the quotes, letter by letter."""

    kind: Literal["speech"]
    who: Words = ""  # empty: a narrator
    text: Stretch
    manner: Literal["", "whispering", "shouting", "cheerful", "sleepy", "sad", "angry", "afraid", "calm",
                    "singing"] = ""


class View(Piece):
    """The camera; new_shot begins a shot."""

    kind: Literal["view"]
    size: Literal["", "extreme wide shot", "wide shot", "full shot", "medium shot", "close-up",
                  "extreme close-up"] = ""
    angle: Literal["", "low angle", "high angle", "overhead", "dutch angle"] = ""
    move: Literal["", "push in", "pull out", "pan left", "pan right", "tilt up", "tilt down", "orbit", "track",
                  "handheld", "zoom in", "zoom out", "static"] = ""
    subject: Words = ""
    new_shot: bool = False


class Sound(Piece):
    """Something heard that nobody on screen does, or music."""

    kind: Literal["sound"]
    what: Words
    music: bool = False


class Proposal(BaseModel):
    """The whole answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    pieces: Annotated[
        list[Annotated[Setting | Thing | Deed | Speech | View | Sound, Field(discriminator="kind")]],
        Field(min_length=1, max_length=300),
    ]


def schema() -> dict[str, Any]:
    """The JSON schema an assistant is held to."""
    return Proposal.model_json_schema()
