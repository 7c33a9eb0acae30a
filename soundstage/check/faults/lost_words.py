# SPDX-License-Identifier: Apache-2.0
"""Words as a stranger hears them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soundstage.check.heard_words import heard_lines
from soundstage.check.screening import Screening
from soundstage.model.fault import Fault

LOST = 0.5  # share of a line's words that may be heard as others


@dataclass(frozen=True)
class LostWords:
    """A recogniser that listens to the master does not understand a line."""

    words: tuple[str, ...] = ("unintelligible",)
    group: str = "sound"
    needs: tuple[str, ...] = ("stage", "sound", "words")
    remedy: str = "let it be spoken louder or slower, or soften what is around it"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Word error of every line; whispers and songs are only hints."""
        for line in heard_lines(screening).values():
            if line.error > LOST:
                yield Fault("lost_words", self.group, line.shot, line.start,
                            f"'{line.said[:40]}' is heard as '{line.heard[:40]}'",
                            serious=line.manner not in ("whisper", "sing") and len(line.said.split()) > 1)
