# SPDX-License-Identifier: Apache-2.0
"""What every analyser is: it sees and hears what is decoded once for all, then says what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from soundstage.understand.findings import Finding
    from soundstage.understand.footage import Footage, Frame, Samples


class Analyser:
    """Base of all analysers: subclass, say what it finds and needs. One finding, one file.

    A new one is made for every file. It keeps little of each frame, so that an hour fits in memory.
    """

    needs: tuple[str, ...] = ()  # other analysers whose findings it reads
    kinds: tuple[str, ...] = ("video", "image")  # files it has something to say about
    sound_alone: bool = False  # whether it can begin before the pictures are decoded

    apart: bool = False  # whether it sees the pictures on a thread of its own: it alone makes them grey then

    def see(self, frame: Frame) -> None:
        """Every picture in order of time."""

    def hear(self, block: Samples) -> None:
        """Every block of sound in order: (N, 2) at 48 kHz."""

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Finding, ...]:
        """The findings, once all was seen. found: what was found by the analysers it needs."""
        raise NotImplementedError

    def reconsidered(self, found: dict[str, tuple[Any, ...]]) -> tuple[Finding, ...] | None:
        """The findings once more, now that everybody's are known; None: they stay as they are."""
        return None
