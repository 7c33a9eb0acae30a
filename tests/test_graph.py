# SPDX-License-Identifier: Apache-2.0
"""Interactive films as graphs: conditions, changes, paths, and everything that can be wrong, with its remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundstage.errors import FilmError
from soundstage.model import Production
from soundstage.model.file import from_data, load, save
from soundstage.model.graph import checked, interactive, problems, usual
from soundstage.model.paths import endings, path_of, told
from soundstage.model.terms import MOST, change, changed, condition, holds


def film(**ways: Any) -> Production:
    """Scenes with these ways out, in a studio."""
    scenes = [{"id": k, "place": "studio", "name": k.upper(), "next": v} for k, v in ways.items()]
    return from_data({"schema": "soundstage.production.1", "scenes": scenes}, "test")


def whats(production: Production) -> list[str]:
    """The problems' first words and places."""
    return [f"{p.what} / {p.where}" for p in problems(production)]


DOORS = {"hall": [{"to": "cellar", "label": "Open the door"}, {"to": "bed", "label": "Go to bed", "default": True}],
         "cellar": ["end"], "bed": ["end"]}


@pytest.mark.parametrize(("words", "variables", "true"), [
    ("", {}, True), ("key", {}, False), ("key", {"key": 1}, True), ("not key", {}, True),
    ("apples >= 2", {"apples": 2}, True), ("apples >= 2 and key", {"apples": 2}, False),
    ("apples > 2 or mood is angry", {"mood": "angry"}, True), ("mood is not angry", {"mood": "angry"}, False),
    ("key = yes", {"key": 1}, True), ("key != no", {}, False), ("mood < 3", {"mood": "angry"}, False),
])
def test_conditions(words: str, variables: dict[str, Any], true: bool) -> None:
    assert holds(condition(words), variables) is true


NONSENSE = ["import os", "key ==", "and", "key and", "a = 1; b", "__class__", "key = 1000", "f()"]


@pytest.mark.parametrize("words", NONSENSE)
def test_what_is_no_condition_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is no condition"):
        condition(words)


@given(st.lists(st.sampled_from(["a + 7", "a - 3", "b = yes", "a = 5", "b = no", "a + 99"]), max_size=40))
def test_variables_stay_small(words: list[str]) -> None:
    after = changed({}, [change(w) for w in words])
    assert set(after) <= {"a", "b"} and all(abs(int(v)) <= MOST and v != 0 for v in after.values())


def test_a_straight_film_is_the_trivial_graph() -> None:
    straight = film(one=[], two=[], three=[])
    assert not interactive(straight) and not problems(straight)
    assert [s.scene for s in path_of(straight, "default")] == ["one", "two", "three"]


def test_paths_by_words() -> None:
    doors = film(**DOORS)
    assert interactive(doors) and not problems(doors)
    assert [s.scene for s in path_of(doors, "first")] == ["hall", "cellar"]
    assert [s.scene for s in path_of(doors, "default")] == ["hall", "bed"]
    assert [s.scene for s in path_of(doors, "door")] == ["hall", "cellar"]
    assert [s.scene for s in path_of(doors, "bed")] == ["hall", "bed"]
    assert [told(doors, e) for e in endings(doors)] == ["Open the door > cellar (CELLAR)", "Go to bed > bed (BED)"]
    with pytest.raises(FilmError, match=r"'window' names no choice there.*'Open the door' \(cellar\), 'Go to bed'"):
        path_of(doors, "window")
    with pytest.raises(FilmError, match="has ended before 'cellar'"):
        path_of(doors, "bed, cellar")


def test_film_yaml_keeps_choices_readable(tmp_path: Path) -> None:
    ways = {**DOORS, "bed": [{"to": "hall", "label": "Get up", "if": "not tired", "set": "tired = yes"}, "end"]}
    save(film(**ways), tmp_path / "film.yaml")
    text = (tmp_path / "film.yaml").read_text()
    assert "label: Open the door" in text and "if: not tired" in text and "- tired = yes" in text and "- end" in text
    assert load(tmp_path / "film.yaml") == film(**ways)


def test_old_files_with_plain_ids_still_load() -> None:
    assert [s.scene for s in path_of(film(a=["c"], b=["end"], c=["b"]), "default")] == ["a", "c", "b"]


@pytest.mark.parametrize(("ways", "said"), [
    ({"a": ["nowhere"]}, "there is no scene 'nowhere' to go to / scene a (A)"),
    ({"a": [{"to": "end", "if": "key"}]}, "this scene is a dead end: no way out of it is open / scene a (A)"),
    ({"a": ["b"], "b": ["a"]}, "this loop has no exit: no choice ever leads to an end / scenes a (A), b (B)"),
    ({"a": [{"to": "end", "label": "Leave"}, {"to": "a", "label": "Stay", "default": True}]},
     "an audience that never chooses would go round for ever / scenes a (A)"),
    ({"a": ["c"], "b": ["end"], "c": ["end"]}, "no way leads to this scene / scene b (B)"),
    ({"a": [{"to": "b", "label": "Go", "if": "key"}, "end"], "b": ["end"]},
     "the way 'Go' is never open: 'key' is never true / scene a (A)"),
    ({"a": ["b", "end"], "b": ["end"]}, "the way to 'end' is never taken: another one always is / scene a (A)"),
    ({"a": [{"to": "end", "label": "Go"}, {"to": "b", "label": "go"}], "b": ["end"]},
     "'go' is offered twice / scene a (A)"),
])
def test_what_is_wrong_is_said_with_its_place(ways: dict[str, Any], said: str) -> None:
    wrong = film(**ways)
    assert said in whats(wrong)
    assert all(p.remedy for p in problems(wrong))


def test_a_loop_that_a_counter_ends_is_fine() -> None:
    knock = {"to": "a", "label": "Knock again", "if": "knocks < 3", "set": "knocks + 1", "default": True}
    assert not problems(film(a=[knock, {"to": "end", "if": "knocks >= 3"}]))
    assert len(path_of(film(a=[knock, {"to": "end", "if": "knocks >= 3"}]), "default")) == 4


def test_the_worst_is_refused_and_the_rest_is_told() -> None:
    with pytest.raises(FilmError, match="no exit"):
        checked(film(a=["b"], b=["a"]))
    assert [p.what for p in checked(film(a=["c"], b=["end"], c=["end"]))] == ["no way leads to this scene"]


def test_too_many_states_are_refused() -> None:
    ways = [{"to": "a", "label": f"More {n}", "set": f"v{n} + 1"} for n in range(4)]
    with pytest.raises(FilmError, match="too many combinations"):
        problems(film(a=[*ways, "end"]))


def test_the_usual_way_is_the_default_then_the_unlabelled_then_the_first() -> None:
    a, b = film(**DOORS).scenes[0].next
    assert usual((a, b)) is b and usual((a,)) is a and usual(()) is None
    plain = film(x=["end"]).scenes[0].next[0]
    assert usual((a, plain)) is plain
