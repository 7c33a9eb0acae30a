# SPDX-License-Identifier: Apache-2.0
"""What the camera words of one sentence ask, while they are being found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from soundstage.language.token import Token


@dataclass
class Further:
    """A move after the first."""

    move: str
    at: int = 0  # character of its clause where it is named
    direction: str = ""
    speed: str = ""
    subject_at: int = -1  # token where the noun phrase begins that it goes to, with or round
    together: bool = False  # with the move before it


@dataclass
class Finding:
    """What the camera words of one sentence ask: CameraWish fields, tokens taken, where their subject begins."""

    wish: dict[str, Any] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    subject_at: int = -1  # token where the noun phrase framed begins, -1 = none said
    subject_end: int = -1  # token after that noun phrase, where it is known
    whose: str = ""  # "his": whose eyes it is at
    opens: bool = False  # asks for a set-up of its own: "Close-up on …"
    claims: list[tuple[str, list[int]]] = field(default_factory=list)  # field, tokens
    subject: str = ""  # its id, once read
    further: list[Further] = field(default_factory=list)


def joined(row: Sequence[Token]) -> tuple[str, list[int]]:
    """The sentence in lower case with its spacing, and the token at each character; quotes are blank."""
    chars: list[str] = []
    spots: list[int] = []
    for i, t in enumerate(row):
        gap = i > 0 and (row[i - 1].end != t.start or t.start == t.end)  # put in another order, or put in
        word = "_" * len(t.text) if t.kind == "Q" else t.text.lower()
        chars += [" "] * gap + list(word)
        spots += [-1] * gap + [i] * len(word)
    return "".join(chars), spots


def taken_by(spots: list[int], a: int, b: int) -> list[int]:
    """The tokens that stand at these characters of the joined sentence."""
    return sorted({i for i in spots[a:b] if i >= 0})
