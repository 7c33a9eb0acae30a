# SPDX-License-Identifier: Apache-2.0
"""Rushes: what has been drawn is worked on while the rest is drawn, and ends when the drawing does."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import small_film

from soundstage import film
from soundstage.engines.base import ShotRequest
from soundstage.engines.slate import Slate
from soundstage.errors import FilmError
from soundstage.store import Store
from soundstage.work.frames import reduced
from soundstage.work.quality import Options
from soundstage.work.rushes import Rushes

OPTIONS = Options(engine="slate", voice="fake", size=(96, 54))
PATIENCE = 60.0  # seconds until a test that hangs is called failed


def test_work_goes_on_as_frames_come() -> None:
    rushes, seen = Rushes(), list[str]()
    half = threading.Event()

    def work() -> str:
        for key in ("a", "b"):
            rushes.wait(key)
            seen.append(key)
            half.set()
        return "done"

    with rushes.beside([work]) as (done,):
        rushes.came("a")
        assert half.wait(PATIENCE) and seen == ["a"]
        rushes.came("b")
        assert done() == "done" and seen == ["a", "b"]


def test_what_waits_ends_with_the_drawing() -> None:
    rushes, ended = Rushes(), threading.Event()

    def work() -> None:
        try:
            rushes.wait("never")
        except CancelledError:
            ended.set()
            raise

    with pytest.raises(KeyboardInterrupt), rushes.beside([work]):
        raise KeyboardInterrupt
    assert ended.wait(PATIENCE)


def test_a_stopped_make_keeps_its_frames_and_the_next_is_the_same(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Store(tmp_path / "whole")
    film.make(small_film(), tmp_path / "whole.mp4", OPTIONS, whole)

    real, drawn = Slate.frames, list[int]()

    def frames(self: Slate, request: ShotRequest, poses: Sequence[int] | None = None) -> Iterator[tuple[int, Any]]:
        for pose, frame in real(self, request, poses):
            drawn.append(pose)
            if len(drawn) > 12:
                raise FilmError("the lights went out")
            yield pose, frame

    store = Store(tmp_path / "broken")
    with monkeypatch.context() as broken:
        broken.setattr(Slate, "frames", frames)
        with pytest.raises(FilmError, match="lights"):
            film.make(small_film(), tmp_path / "broken.mp4", OPTIONS, store)
    kept = [p for p in (store.root / "frames").rglob("*") if p.is_file()]
    assert kept and not (tmp_path / "broken.mp4").exists()
    film.make(small_film(), tmp_path / "broken.mp4", OPTIONS, store)
    assert (tmp_path / "broken.mp4").read_bytes() == (tmp_path / "whole.mp4").read_bytes()


def test_the_frame_that_came_is_at_hand_and_an_old_one_is_not() -> None:
    rushes, frame = Rushes(), np.zeros((2, 2, 3), np.float32)
    rushes.came("kept before")
    assert rushes.wait("kept before") is None
    rushes.came("a", frame)
    assert rushes.wait("a") is frame
    for number in range(20):
        rushes.came(str(number), frame)
    assert rushes.wait("a") is None and rushes.wait("19") is frame


def test_what_is_stored_is_what_was_at_hand(tmp_path: Path) -> None:
    frame = np.random.default_rng(1).random((8, 6, 3), np.float32)
    store = Store(tmp_path)
    at_hand, read = store.put_frame("ab", frame), store.get_frame("ab")
    assert read is not None and np.array_equal(at_hand, read) and not np.array_equal(read, frame)


def test_the_engine_starts_ahead_only_for_a_new_film_and_is_closed_when_the_make_fails(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = list[str]()
    monkeypatch.setattr(Slate, "get_ready", lambda self: said.append("ready"), raising=False)
    monkeypatch.setattr(Slate, "close", lambda self: said.append("closed"))
    store, out = Store(tmp_path / "store"), tmp_path / "a.mp4"
    with monkeypatch.context() as broken:
        def lost(*_: object) -> None:
            raise FilmError("the plan was lost")

        broken.setattr(film, "plan_of", lost)
        with pytest.raises(FilmError, match="plan"):
            film.make(small_film(), out, OPTIONS, store)
    assert said == ["ready", "closed"]
    film.make(small_film(), out, OPTIONS, store)
    assert said[2] == "ready" and said[-1] == "closed" and said.count("ready") == 2
    film.make(small_film(), out, OPTIONS, store)
    film.make(small_film().model_copy(update={"seed": 5}), out, OPTIONS, store)
    assert said.count("ready") == 2


@pytest.mark.parametrize("height", [270, 54])
def test_a_picture_for_the_board_is_small_and_even(height: int) -> None:
    picture = np.tile(np.arange(1280, dtype=np.uint8)[None, :, None], (720, 1, 3))
    small = reduced(picture, height)
    assert small.shape == (height, 1280 * height // 720, 3)
    assert abs(float(small.mean()) - float(picture.mean())) < 1
    assert reduced(small, 720) is small
