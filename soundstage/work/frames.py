# SPDX-License-Identifier: Apache-2.0
"""Frames through the store: what is kept is not rendered, what is rendered is kept at once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.engines.base import Engine, Frame, ShotRequest, frame_key
from soundstage.errors import FilmError
from soundstage.finish.grade import GRADE_VERSION, finished
from soundstage.nodes import digest
from soundstage.store import Store
from soundstage.styles.base import Finish

FPS = Fraction(24)


def keys_of(engine: Engine, request: ShotRequest) -> dict[int, str]:
    """The store key of every wanted pose."""
    return {pose: frame_key(engine, request, pose) for pose in request.wanted}


def render_missing(engine: Engine, request: ShotRequest, store: Store, tick: Callable[[], None]) -> dict[int, str]:
    """Render and keep what the store lacks; -> keys by pose. Equal poses are rendered once."""
    keys = keys_of(engine, request)
    missing: dict[str, int] = {}
    for pose, key in keys.items():
        if store.has("frames", key) or key in missing:
            tick()
        else:
            missing[key] = pose
    by_pose = {pose: key for key, pose in missing.items()}
    for pose, frame in engine.frames(request, tuple(missing.values())) if missing else ():
        store.put_frame(by_pose[pose], frame)
        tick()
    return keys


def kept_frame(store: Store, key: str, shot: str) -> Frame:
    """A frame that was rendered; FilmError when it has gone missing meanwhile."""
    frame = store.get_frame(key)
    if frame is None:
        raise FilmError("a stored frame is gone", where=f"shot {shot}", remedy="make the film again")
    return frame


def pose_of(number: int, rate: Fraction, poses: int) -> int:
    """The pose shown in film frame number of its shot."""
    return min(poses - 1, int(Fraction(number) / FPS * rate))


def finished_frames(
    store: Store,
    request: ShotRequest,
    keys: dict[int, str],
    finish: Finish,
    outline: Callable[[int], npt.NDArray[np.integer[Any]] | None],
) -> Iterator[npt.NDArray[np.uint8]]:
    """The shot's film frames as sRGB bytes, at 24 a second."""
    stage = request.stage
    count = math.ceil(stage.duration * FPS)
    last, picture = -1, None
    for number in range(count):
        pose = pose_of(number, stage.pose_rate, stage.poses)
        if pose != last:
            picture = finished(kept_frame(store, keys[pose], stage.shot), finish, pose, stage.seed, outline(pose))
            last = pose
        assert picture is not None
        yield picture


def segment_key(request: ShotRequest, keys: dict[int, str], finish: Finish, encoder: str) -> str:
    """What an encoded shot depends on."""
    return digest(
        (
            "segment",
            encoder,
            GRADE_VERSION,
            finish,
            request.stage.duration,
            request.stage.pose_rate,
            request.stage.seed,
            tuple(keys.values()),
        )
    )
