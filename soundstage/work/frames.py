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

from soundstage.direct.plan import PlannedShot
from soundstage.engines.base import Engine, Frame, ShotRequest, frame_key
from soundstage.errors import FilmError
from soundstage.finish.grade import GRADE_VERSION, finished
from soundstage.finish.titles import Title
from soundstage.nodes import digest, poses_in
from soundstage.store import Store
from soundstage.styles.base import Finish
from soundstage.work.lettering import Lettering, over

FPS = Fraction(24)


def keys_of(engine: Engine, request: ShotRequest, only: tuple[int, ...] = ()) -> dict[int, str]:
    """The store key of every pose wanted, or of these only."""
    return {pose: frame_key(engine, request, pose) for pose in only or request.wanted}


@dataclass(frozen=True, eq=False)
class Wanted:
    """Frames of a planned shot by name. Those that are kept are found without staging it."""

    shot: PlannedShot
    width: int
    height: int
    seed: int
    keys: dict[int, str]  # the store key of every pose wanted
    request: Callable[[], ShotRequest]  # what the engine is asked for; stages the shot

    @property
    def poses(self) -> int:
        """How many poses the whole shot has."""
        return poses_in(self.shot.duration, self.shot.pose_rate)

    def pose_at(self, number: int) -> int:
        """The pose shown in film frame number of the shot."""
        return min(self.poses - 1, int(Fraction(number) / FPS * self.shot.pose_rate))


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


@dataclass(eq=False)
class FinishedShot:
    """A shot's film frames as sRGB bytes, at 24 a second, by number."""

    store: Store
    wanted: Wanted
    finish: Finish
    outline: Callable[[int], npt.NDArray[np.integer[Any]] | None]
    lettering: Lettering = field(default_factory=Lettering)
    await_frame: Callable[[str], Frame | None] = lambda key: None  # when it is in the store; may hand it over
    _last: tuple[int, npt.NDArray[np.uint8]] | None = None

    @property
    def count(self) -> int:
        """How many frames it has."""
        return math.ceil(self.wanted.shot.duration * FPS)

    def at(self, number: int) -> npt.NDArray[np.uint8]:
        """The finished frame, with the letters that are to be seen then."""
        plain = self._posed(self.wanted.pose_at(number))
        return over(self.letters, plain, number / float(FPS))

    @cached_property
    def letters(self) -> tuple[Title, ...]:
        """Title and captions as set on this shot's picture."""
        if not self.lettering.key:
            return ()
        return self.lettering.set_on(self.wanted.request().stage, self._posed(self.wanted.poses // 2))

    def key(self, encoder: str, first: int, end: int) -> str:
        """What the frames from first to end (excluded) depend on, encoded."""
        shot, keys = self.wanted.shot, self.wanted.keys
        poses = sorted({self.wanted.pose_at(n) for n in range(first, end)})
        return digest(("segment", encoder, GRADE_VERSION, self.finish, shot.duration, shot.pose_rate, self.wanted.seed,
                       tuple(keys[pose] for pose in poses), first, end, *self._letters_key))

    @property
    def _letters_key(self) -> tuple[object, ...]:
        key = self.lettering.key
        return (*key, self.wanted.keys[self.wanted.poses // 2]) if key else ()

    def _posed(self, pose: int) -> npt.NDArray[np.uint8]:
        last = self._last  # another thread may put its own there meanwhile
        if last is None or last[0] != pose:
            key = self.wanted.keys[pose]
            frame = self.await_frame(key)
            if frame is None:
                frame = kept_frame(self.store, key, self.wanted.shot.id)
            last = self._last = (pose, finished(frame, self.finish, pose, self.wanted.seed, self.outline(pose)))
        return last[1]
