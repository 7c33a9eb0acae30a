# SPDX-License-Identifier: Apache-2.0
"""A subject while it is being read: somebody or something, before it is frozen into the Production."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from soundstage.language.casting import FIGURES, Part, is_person, lives
from soundstage.model.production import Subject, VoiceWish


@dataclass
class Being:
    """A subject while it is being read."""

    id: str
    noun: str
    part: Part
    name: str = ""
    count: int = 1
    colors: list[str] = field(default_factory=list)
    size: float = 1.0
    age: str = ""
    build: str = ""
    skin: str = ""
    hair: list[str] = field(default_factory=list)
    clothes: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    text: str = ""  # what is written on it
    gender: Literal["", "male", "female"] = ""
    voice: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    last: int = 0  # when it was last spoken of
    human: bool = False  # somebody, though the noun is usually none: "the anchor"
    role: int = 0  # 2 = was a clause's subject, 1 = object
    turned: str = ""  # the noun of what it turns into: "the frog" is the prince from then on
    singles: set[str] = field(default_factory=set)  # attributes that single one out were tried

    @property
    def person(self) -> bool:
        named = bool(self.name) and self.part.family == "body" and not self.noun
        return self.human or named or any(map(is_person, (self.noun, *self.noun.split()[-1:])))  # "old sailor"

    @property
    def alive(self) -> bool:
        return self.part.family == "body" or (lives(self.noun) and self.part.unit not in FIGURES)

    def frozen(self) -> Subject:
        return Subject(
            id=self.id,
            noun=self.noun,
            family=self.part.family,
            unit=self.part.unit,
            name=self.name,
            count=self.count,
            colors=tuple(dict.fromkeys(self.colors)),
            size=self.size,
            age=self.age if self.age in ("child", "young", "adult", "old") else "",  # type: ignore[arg-type]
            build=self.build,
            skin=self.skin,
            hair=" ".join(dict.fromkeys(self.hair)),
            clothes=tuple(dict.fromkeys(self.clothes)),
            words=tuple(dict.fromkeys(self.words)),
            text=self.text,
            gender=self.gender,
            voice=VoiceWish(words=tuple(dict.fromkeys(self.voice))),
            references=tuple(self.references),
        )


def prefix(word: str) -> str:
    """What an id made from this word begins with."""
    plain = "".join(c for c in word.lower() if c.isascii() and c.isalpha())
    return plain or "thing"
