# SPDX-License-Identifier: Apache-2.0
"""The promise of repetition, held with real pictures: warm store, emptied store, a killed make."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import small_film

from soundstage.film import make
from soundstage.finish.grade import finished
from soundstage.model.file import save
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.styles.clay import Clay
from soundstage.work.quality import Options

SMALL = Options(quality="draft", size=(160, 90), voice="fake")
pytestmark = pytest.mark.render


def short_film() -> Production:
    """Half a second: six poses."""
    film = small_film()
    shot = film.scenes[0].shots[0].model_copy(update={"duration": Fraction(1, 2), "given": True})
    return film.model_copy(update={"scenes": (film.scenes[0].model_copy(update={"shots": (shot,)}),)})


def test_equal_bits_warm_and_within_the_bound_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    make(short_film(), tmp_path / "a.mp4", SMALL, store)
    make(short_film(), tmp_path / "b.mp4", SMALL, store)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    fresh = Store(tmp_path / "fresh")
    make(short_film(), tmp_path / "c.mp4", SMALL, fresh)
    keys = sorted(p.name for p in (store.root / "frames").rglob("*") if p.is_file())
    assert keys == sorted(p.name for p in (fresh.root / "frames").rglob("*") if p.is_file())
    differing = total = 0
    for key in keys:
        one, other = (finished(s.get_frame(key), Clay.finish).astype(int) for s in (store, fresh))  # type: ignore[arg-type]
        gap = np.abs(one - other).max(-1)
        assert gap.max() <= 1
        differing += int(np.count_nonzero(gap))
        total += gap.size
    assert differing <= max(1, 20e-6 * total * 1.0), f"{differing} of {total} pixels differ"


def _whole(frames: Path) -> list[Path]:
    """The frames that are written; one that is being written has a name with a dot before it."""
    return [p for p in frames.rglob("*") if p.is_file() and not p.name.startswith(".")]


def test_a_killed_make_goes_on_where_it_was(tmp_path: Path) -> None:
    film = tmp_path / "small.yaml"
    save(small_film(), film)
    command = [sys.executable, "-m", "soundstage", "make", str(film), "-o", str(tmp_path / "k.mp4"), "--size", "96x54",
               "--quality", "draft", "--voice", "fake", "--store", str(tmp_path / "store")]
    first = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    frames = tmp_path / "store" / "frames"
    deadline = time.monotonic() + 120
    while len(_whole(frames)) < 6 and time.monotonic() < deadline:
        time.sleep(0.1)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    done = _whole(frames)
    assert len(done) >= 6 and not (tmp_path / "k.mp4").exists()
    stamped = {p: p.stat().st_ino for p in done}
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    assert (tmp_path / "k.mp4").stat().st_size > 1000
    assert all(p.stat().st_ino == inode for p, inode in stamped.items()), "a finished frame was made again"


def test_another_quality_is_another_film(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    make(short_film(), tmp_path / "a.mp4", replace(SMALL, until="board"), store)
    before = len(list((store.root / "frames").rglob("*")))
    shutil.rmtree(tmp_path / "a")
    make(short_film(), tmp_path / "a.mp4", replace(SMALL, until="board"), store)
    assert len(list((store.root / "frames").rglob("*"))) == before
