# SPDX-License-Identifier: Apache-2.0
"""What a kind of fault is, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from soundstage.check.screening import Screening


@dataclass(frozen=True)
class Fault:
    """Something that a careful eye or ear would object to."""

    kind: str  # name of the kind
    group: str  # continuity, picture or sound
    shot: str  # planned shot it is found in
    time: float  # seconds over the film
    note: str  # what was measured, in one sentence
    serious: bool = True  # otherwise worth a look


class FaultKind(Protocol):
    """One kind of fault. needs: stage, picture, sound, words. remedy: what to do about it, in one sentence."""

    words: tuple[str, ...]
    group: str
    needs: tuple[str, ...]
    remedy: str

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Every such fault, with its evidence."""
        ...
