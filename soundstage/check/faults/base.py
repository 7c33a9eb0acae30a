# SPDX-License-Identifier: Apache-2.0
"""What a kind of fault is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from soundstage.model.fault import Fault

if TYPE_CHECKING:
    from soundstage.check.screening import Screening


class FaultKind(Protocol):
    """One kind of fault. needs: stage, picture, sound, words. remedy: what to do about it, in one sentence."""

    words: tuple[str, ...]
    group: str
    needs: tuple[str, ...]
    remedy: str

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Every such fault, with its evidence."""
        ...
