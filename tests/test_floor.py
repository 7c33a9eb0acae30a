# SPDX-License-Identifier: Apache-2.0
"""The floor everything stands on: time, chance, families, errors, digests, the store."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundstage.digest import digest
from soundstage.errors import FilmError, nearest
from soundstage.family import Family
from soundstage.nodes import Material, Mesh
from soundstage.rng import rng
from soundstage.store import Store
from soundstage.time import Rate, Span, seconds

times = st.fractions(min_value=0, max_value=1000, max_denominator=1001)


@settings(deadline=None)
@given(times, st.sampled_from([12, 24, Fraction(30000, 1001)]))
def test_a_snapped_time_is_on_the_grid_and_near(time: Fraction, rate: Fraction | int) -> None:
    grid = Rate.of(rate)
    snapped = grid.snap(time)
    assert (snapped * grid.per_second).denominator == 1
    assert abs(snapped - time) <= grid.period / 2


@settings(deadline=None)
@given(times)
def test_a_whole_duration_is_never_shorter(duration: Fraction) -> None:
    grid = Rate.of(12)
    assert grid.whole(duration) - duration >= 0 or duration == 0
    assert grid.whole(duration) - duration <= grid.period


def test_time_is_exact() -> None:
    assert seconds("1/3") * 3 == 1
    assert seconds(0.1) == Fraction(1, 10)
    assert Fraction(1) in Span(Fraction(1), Fraction(1))
    assert Fraction(2) not in Span(Fraction(1), Fraction(1))


def test_chance_goes_by_name_not_by_order() -> None:
    first = rng(7, "fox", "blink").random(4)
    rng(7, "owl").random(100)
    assert np.array_equal(first, rng(7, "fox", "blink").random(4))
    assert not np.array_equal(first, rng(7, "fox", "gait").random(4))
    assert not np.array_equal(rng(1, "ab", "c").random(4), rng(1, "a", "bc").random(4))


def test_listing_a_family_imports_none_of_its_units() -> None:
    code = ("import sys; from soundstage.actions import ACTIONS; from soundstage.props import PROPS; "
            "assert len(ACTIONS.names) >= 18 and len(PROPS.names) >= 30, (ACTIONS.names, PROPS.names); "
            "bad = [m for m in sys.modules if m.startswith('soundstage.actions.') or m.startswith('soundstage.props.')"
            " or m in ('bpy', 'spacy', 'torch', 'onnxruntime')]; assert not bad, bad")
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_unit_offers_the_nearest() -> None:
    with pytest.raises(FilmError, match="did you mean run"):
        Family("soundstage.actions", "action").get("runn")


def test_words_find_their_unit() -> None:
    family = Family("soundstage.actions", "action")
    assert family.words["sprint"] == "run"
    assert family.words["put down"] == "put_down"


def test_an_error_says_what_where_and_what_would_work() -> None:
    error = FilmError("there is no place 'castel'", where="scene 1", remedy=nearest("castel", ["castle", "park"]))
    assert str(error) == "there is no place 'castel' (scene 1); did you mean castle?"


def _triangle(x: float) -> Mesh:
    return Mesh(np.array([[x, 0, 0], [1, 0, 0], [0, 1, 0]]), np.array([[0, 1, 2]]), np.array([0]),
                (Material("a", (1, 0, 0)),))


def test_equal_values_have_equal_names_and_others_not() -> None:
    assert _triangle(0.0).digest == _triangle(0.0).digest
    assert _triangle(0.0).digest != _triangle(0.1).digest
    assert digest(("a", 1)) != digest(("a", "1"))
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


def test_a_name_does_not_depend_on_who_asked_before() -> None:
    asked, fresh = _triangle(0.0), _triangle(0.0)
    assert asked.digest
    assert digest((asked, 1)) == digest((fresh, 1))


def test_meshes_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        _triangle(0.0).vertices[0, 0] = 5


def test_the_store_makes_a_value_once(tmp_path: Path) -> None:
    store, made = Store(tmp_path), []

    def make() -> dict[str, int]:
        made.append(1)
        return {"a": 1}

    assert store.once("models", "k1", make) == store.once("models", "k1", make) == {"a": 1}
    assert len(made) == 1


def test_a_damaged_value_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.once("models", "k1", lambda: 1)
    path = store.path("models", "k1")
    path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    assert store.once("models", "k1", lambda: 2) == 2


def test_a_full_disk_is_said_and_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FilmError, match=r"No space left.*free some space"):
        Store(tmp_path).put("models", "k1", b"x")
    assert not [p for p in tmp_path.rglob("*") if p.is_file()]


def test_frames_come_back_as_half_floats(tmp_path: Path) -> None:
    store = Store(tmp_path)
    frame = np.random.default_rng(1).random((9, 16, 3)).astype(np.float32)
    store.put_frame("f", frame)
    kept = store.get_frame("f")
    assert kept is not None and np.array_equal(kept, frame.astype(np.float16).astype(np.float32))
    assert store.get_frame("g") is None


def test_eviction_takes_the_longest_unused_and_never_what_is_kept(tmp_path: Path) -> None:
    import os

    store = Store(tmp_path)
    for age, key in enumerate(["new", "old"]):
        store.put("frames", key, b"x" * 1000)
        os.utime(store.path("frames", key), (1000 - age, 1000 - age))
    store.put("kept", "mine", b"x" * 5000)
    assert store.evict(1100) > 0
    assert store.has("frames", "new") and store.has("kept", "mine") and not store.has("frames", "old")


def test_a_wrong_or_missing_weight_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from soundstage.speech import kokoro

    monkeypatch.setattr(kokoro, "_SHA256", "0" * 64)
    with pytest.raises(FilmError, match="damaged or another version"):
        kokoro._model()
    monkeypatch.setattr(kokoro, "_PARTS", ("no_such_package",))
    with pytest.raises(FilmError, match="is not installed"):
        kokoro._model()
