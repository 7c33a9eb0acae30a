# SPDX-License-Identifier: Apache-2.0
"""Rushes: what has been drawn is worked on while the rest is drawn, and ends when the drawing does."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import pytest
from conftest import small_film

from soundstage import film
from soundstage.engines.base import ShotRequest
from soundstage.engines.slate import Slate
from soundstage.errors import FilmError
from soundstage.store import Store
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
