# SPDX-License-Identifier: Apache-2.0
"""Frames through the store: what is kept is not rendered, what is rendered is kept at once."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.engines.base import Engine, Frame, ShotRequest, frame_key
from soundstage.errors import FilmError
from soundstage.finish.grade import GRADE_VERSION, finished
from soundstage.finish.titles import Title
from soundstage.nodes import digest
from soundstage.store import Store
from soundstage.styles.base import Finish
from soundstage.work.lettering import Lettering, over

FPS = Fraction(24)


def keys_of(engine: Engine, request: ShotRequest, only: tuple[int, ...] = ()) -> dict[int, str]:
    """The store key of every pose wanted, or of these only."""
    return {pose: frame_key(engine, request, pose) for pose in only or request.wanted}


def kept_frame(store: Store, key: str, shot: str) -> Frame:
    """A frame that was rendered; FilmError when it has gone missing meanwhile."""
    frame = store.get_frame(key)
    if frame is None:
        raise FilmError("a stored frame is gone", where=f"shot {shot}", remedy="make the film again")
    return frame


def reduced(picture: npt.NDArray[np.uint8], height: int) -> npt.NDArray[np.uint8]:
    """The picture with at most so many lines; both sides even."""
    from PIL import Image

    lines, columns, _ = picture.shape
    if lines <= height:
        return picture
    size = (round(columns * height / lines) // 2 * 2, height // 2 * 2)
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BOX))


def pose_of(number: int, rate: Fraction, poses: int) -> int:
    """The pose shown in film frame number of its shot."""
    return min(poses - 1, int(Fraction(number) / FPS * rate))


@dataclass(eq=False)
class FinishedShot:
    """A shot's film frames as sRGB bytes, at 24 a second, by number."""

    store: Store
    request: ShotRequest
    keys: dict[int, str]
    finish: Finish
    outline: Callable[[int], npt.NDArray[np.integer[Any]] | None]
    lettering: Lettering = field(default_factory=Lettering)
    await_frame: Callable[[str], Frame | None] = lambda key: None  # when it is in the store; may hand it over
    _last: tuple[int, npt.NDArray[np.uint8]] | None = None

    @property
    def count(self) -> int:
        """How many frames it has."""
        return math.ceil(self.request.stage.duration * FPS)

    def at(self, number: int) -> npt.NDArray[np.uint8]:
        """The finished frame, with the letters that are to be seen then."""
        plain = self._posed(pose_of(number, self.request.stage.pose_rate, self.request.stage.poses))
        return over(self.letters, plain, number / float(FPS))

    @cached_property
    def letters(self) -> tuple[Title, ...]:
        """Title and captions as set on this shot's picture."""
        stage = self.request.stage
        return self.lettering.set_on(stage, self._posed(stage.poses // 2)) if self.lettering.key else ()

    def key(self, encoder: str, first: int, end: int) -> str:
        """What the frames from first to end (excluded) depend on, encoded."""
        stage = self.request.stage
        poses = sorted({pose_of(n, stage.pose_rate, stage.poses) for n in range(first, end)})
        return digest(("segment", encoder, GRADE_VERSION, self.finish, stage.duration, stage.pose_rate, stage.seed,
                       tuple(self.keys[pose] for pose in poses), first, end, *self._letters_key))

    @property
    def _letters_key(self) -> tuple[object, ...]:
        key = self.lettering.key
        return (*key, self.keys[self.request.stage.poses // 2]) if key else ()

    def _posed(self, pose: int) -> npt.NDArray[np.uint8]:
        last = self._last  # another thread may put its own there meanwhile
        if last is None or last[0] != pose:
            stage = self.request.stage
            frame = self.await_frame(self.keys[pose])
            if frame is None:
                frame = kept_frame(self.store, self.keys[pose], stage.shot)
            last = self._last = (pose, finished(frame, self.finish, pose, stage.seed, self.outline(pose)))
        return last[1]
