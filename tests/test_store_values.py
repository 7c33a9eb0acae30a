# SPDX-License-Identifier: Apache-2.0
"""Values in the store: small ones packed, noise kept as it is, both read back equal, damage noticed."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path

import numpy as np

from soundstage.store import Store


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
