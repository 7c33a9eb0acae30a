# SPDX-License-Identifier: Apache-2.0
"""Values in the store: small ones packed, noise kept as it is, both read back equal, damage noticed."""

from __future__ import annotations

import os
import pickle
import zlib
from pathlib import Path

import numpy as np

from soundstage.store import Store, key_of


def _unwanted() -> np.ndarray:
    raise AssertionError("it is kept already")


def test_values_come_back_equal_whether_packing_them_was_worth_it_or_not(tmp_path: Path) -> None:
    store = Store(tmp_path)
    noise = np.random.default_rng(1).standard_normal((48000, 2)).astype(np.float32)
    even = np.zeros((48000, 2), np.float32)
    for key, value in (("a1", noise), ("a2", even)):
        store.once("stems", key, lambda value=value: value)
        assert np.array_equal(store.once("stems", key, _unwanted), value)
    assert store.path("stems", "a1").stat().st_size > noise.nbytes  # as it is
    assert store.path("stems", "a2").stat().st_size < even.nbytes / 50


def test_values_that_an_earlier_version_packed_are_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("stems", "b1", zlib.compress(pickle.dumps({"x": 1}, protocol=5), 1))
    assert store.once("stems", "b1", _unwanted) == {"x": 1}


def test_a_damaged_value_is_made_anew(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.once("stems", "c1", lambda: np.arange(9000.0))
    path = store.path("stems", "c1")
    path.write_bytes(path.read_bytes()[:-3])
    assert store.once("stems", "c1", lambda: "new") == "new"


def test_a_value_at_hand_is_given_again_as_it_is_and_the_oldest_goes(tmp_path: Path) -> None:
    store, made = Store(tmp_path), list[int]()

    def fetched(number: int) -> list[int]:
        return store.at_hand("models", key_of(number), lambda: made.append(number) or [number])

    first = fetched(0)
    assert fetched(0) is first and Store(tmp_path).at_hand("models", key_of(0), lambda: [9]) == [0]
    for number in range(1, 200):
        assert fetched(number) == [number]
    assert fetched(0) == [0] and fetched(0) is not first
    assert made == list(range(200)) and len(store._hand) < 100


def test_a_folder_is_kept_whole_or_made_anew(tmp_path: Path) -> None:
    store, made = Store(tmp_path), list[str]()

    def folder() -> Path:
        return store.folder_once("weights", "d1", lambda: made.append("made") or {"a.bin": b"12345", "b.json": b"{}"})

    assert {p.name: p.read_bytes() for p in folder().glob("[ab]*")} == {"a.bin": b"12345", "b.json": b"{}"}
    assert folder() == store.path("weights", "d1") and len(made) == 1
    (folder() / "a.bin").write_bytes(b"12346")
    assert (folder() / "a.bin").read_bytes() == b"12345" and len(made) == 2
    assert store.evict(0) > 0 and (folder() / "b.json").read_bytes() == b"{}" and len(made) == 3


def test_what_was_used_last_is_evicted_last_and_what_is_kept_for_good_never(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number, kind in enumerate(("stems", "frames", "kept")):
        store.put(kind, "e1", b"x" * 84)
        os.utime(store.path(kind, "e1"), (number, number))
    assert store.evict(100) == 100
    assert [store.has(kind, "e1") for kind in ("stems", "frames", "kept")] == [False, True, True]
    assert Store(tmp_path / "none").evict(0) == 0
