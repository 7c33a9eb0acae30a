# SPDX-License-Identifier: Apache-2.0
"""What a judge says of a claim: its state and the evidence in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Verdict:
    """kept: measured and so. approximated: something stands for it. missed: it is not in the film."""

    state: Literal["kept", "approximated", "missed"]
    note: str


def kept(note: str) -> Verdict:
    """Measured, and so."""
    return Verdict("kept", note)


def near(note: str) -> Verdict:
    """Something stands for it."""
    return Verdict("approximated", note)


def missed(note: str) -> Verdict:
    """It is not in the film."""
    return Verdict("missed", note)


_WORST = ("kept", "approximated", "missed")


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """Several findings about one demand: as good as the worst of them, with every note once."""
    state = max((v.state for v in verdicts), key=_WORST.index)
    return Verdict(state, "; ".join(dict.fromkeys(v.note for v in verdicts)))


def spoken(name: str) -> str:
    """A unit's name as a person writes it: push_in -> push in."""
    return name.replace("_", " ")
