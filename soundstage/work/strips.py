# SPDX-License-Identifier: Apache-2.0
"""The strips a film is joined of: frames of one shot, or the frames of a transition between two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from soundstage.finish.cut import Meeting, Own, Shown, meeting_frames
from soundstage.finish.transitions.base import Picture
from soundstage.nodes import digest
from soundstage.store.stamp import code_stamp
from soundstage.work.frames import FPS, FinishedShot
from soundstage.work.lettering import over

if TYPE_CHECKING:
    from soundstage.finish.titles import Title


@dataclass(frozen=True, eq=False)
class Held:
    """A shot of the animatic: one picture all through, its letters coming and going."""

    picture: Picture
    letters: tuple[Title, ...] = ()

    def at(self, number: int) -> Picture:
        return over(self.letters, self.picture, number / float(FPS))


def frames_of(strip: Own | Meeting, shots: Sequence[Shown]) -> Iterator[Picture]:
    """The strip's frames in order."""
    if isinstance(strip, Meeting):
        return meeting_frames(strip, shots)
    return (shots[strip.shot].at(number) for number in range(strip.first, strip.end))


def strip_key(strip: Own | Meeting, shots: Sequence[FinishedShot], encoder: str) -> str:
    """What the strip's encoded segment depends on: a transition, on the frames under it alone."""
    if isinstance(strip, Own):
        return shots[strip.shot].key(encoder, strip.first, strip.end)
    parts = []
    if strip.before is not None:
        length = shots[strip.before].count
        parts.append(shots[strip.before].key(encoder, length - strip.taken, length))
    if strip.after is not None:
        parts.append(shots[strip.after].key(encoder, 0, strip.given))
    return digest(("transition", code_stamp("finish"), strip, tuple(parts)))


def held_key(strip: Own | Meeting, shots: Sequence[Held], encoder: str) -> str:
    """The same for a strip of the animatic: the pictures and titles that it shows."""
    under = (strip.shot,) if isinstance(strip, Own) else (strip.before, strip.after)
    held = tuple(shots[index] for index in under if index is not None)
    span = (strip.first, strip.end) if isinstance(strip, Own) else (strip.name, strip.taken, strip.given, strip.length)
    return digest(("held", code_stamp("finish"), encoder, FPS, span, held))


def encode_once(path: Path, frames: Callable[[], Iterator[Picture]], preset: str) -> None:
    """Encode the frames as the segment of this path, unless it is there; it appears whole or not at all."""
    from soundstage.deliver.mp4 import encode_segment

    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}")
    encode_segment(frames(), FPS, part, preset=preset)
    part.replace(path)
