# SPDX-License-Identifier: Apache-2.0
"""A crew draws every pose once, whoever of it has time, and stops together."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from test_gltf import stage

from soundstage.direct.plan import PlannedShot
from soundstage.engines.base import Abilities, Frame, FramesLost, ShotRequest
from soundstage.engines.slate import Slate
from soundstage.errors import FilmError
from soundstage.store import Store
from soundstage.work.crew import CallSheet, crew_of, draw
from soundstage.work.frames import Wanted, keys_of

PATIENCE = 60.0  # seconds until a test that hangs is called failed


class Easel:
    """An engine that notes what it draws, and may wait before each pose, or fail at its first."""

    abilities = Abilities(crew=2)
    words: tuple[str, ...] = ()
    identity = "easel"

    def __init__(self, shared: list[tuple[str, int]], wait: threading.Event | None = None, fails: bool = False) -> None:
        self.drawn, self.shared, self.wait, self.fails = list[tuple[str, int]](), shared, wait, fails

    def another(self) -> Easel:
        return Easel(self.shared, self.wait, self.fails)

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        for pose in request.wanted if poses is None else poses:
            if self.fails:
                assert self.wait is not None
                self.wait.set()
                raise FramesLost(request.stage.shot, (pose,), "it fell")
            if self.wait is not None:
                assert self.wait.wait(PATIENCE)
                time.sleep(0.01)  # drawing takes time
            self.drawn.append((request.stage.shot, pose))
            self.shared.append((request.stage.shot, pose))
            yield pose, np.full((2, 4, 3), pose, np.float32)

    def close(self) -> None:
        """Nothing is open."""


def shots(engine: Easel, poses: int = 6) -> list[Wanted]:
    out = []
    for number in (1, 2):
        one = dataclasses.replace(stage(f"sh{number}", poses), exposure=float(number))
        request = ShotRequest(one, 4, 2)
        planned = PlannedShot.model_construct(id=one.shot, duration=one.duration, pose_rate=one.pose_rate)
        out.append(Wanted(planned, 4, 2, 0, keys_of(engine, request), partial(lambda r: r, request)))
    return out


def test_each_pose_is_drawn_once_and_both_ends_first(tmp_path: Path) -> None:
    store, shared, came = Store(tmp_path), list[tuple[str, int]](), list[str]()
    go = threading.Event()
    first, second = crew_of(Easel(shared, go))
    threading.Timer(0.2, go.set).start()  # both have begun by then
    asked = shots(first)
    draw((first, second), CallSheet(asked, store, lambda key, frame: came.append(key)))
    assert sorted(shared) == [(shot, pose) for shot in ("sh1", "sh2") for pose in range(6)]
    assert first.drawn[0] == ("sh1", 0) and second.drawn[0] == ("sh2", 0)
    assert sorted(came) == sorted(key for wanted in asked for key in wanted.keys.values())
    assert all(store.has("frames", key) for key in came)


def test_what_is_stored_or_equal_is_not_drawn_again(tmp_path: Path) -> None:
    store, shared, came = Store(tmp_path), list[tuple[str, int]](), list[str]()
    engine = Easel(shared)
    asked = shots(engine)
    keys = asked[0].keys
    store.put_frame(keys[2], np.zeros((2, 4, 3), np.float32))
    asked[0] = dataclasses.replace(asked[0], keys={**keys, 4: keys[3]})
    draw([engine], CallSheet(asked[:1], store, lambda key, frame: came.append(key)))
    assert shared == [("sh1", pose) for pose in (0, 1, 3, 5)]
    assert sorted(came) == sorted(asked[0].keys.values())


@pytest.mark.parametrize("in_front", [True, False])
def test_one_that_fails_stops_the_others_and_is_told(in_front: bool, tmp_path: Path) -> None:
    store, shared, fallen = Store(tmp_path), list[tuple[str, int]](), threading.Event()
    patient, hasty = Easel(shared, fallen), Easel(shared, fallen, fails=True)
    asked = shots(patient, 200)
    with pytest.raises(FilmError, match="it fell"):
        draw((hasty, patient) if in_front else (patient, hasty), CallSheet(asked, store, lambda key, frame: None))
    kept = [key for wanted in asked for key in wanted.keys.values() if store.has("frames", key)]
    assert len(kept) == len(shared) < 399  # what was drawn is kept


def test_an_engine_that_works_alone_is_a_crew_of_one() -> None:
    assert len(crew_of(Slate())) == 1 and len(crew_of(Easel([]))) == 2
