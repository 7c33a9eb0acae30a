# SPDX-License-Identifier: Apache-2.0
"""A little brother is a boy; a noun that was taken for an adjective after another is one name with it."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(("words", "unit"), [
    ("A girl plays with her little brother.", "boy"), ("A man hugs his baby sister.", "girl"),
    ("A girl plays with her brother.", "man"), ("A little old man walks.", "grandfather"),
])
def test_a_little_brother_is_a_child(words: str, unit: str) -> None:
    assert unit in [s.unit for s in read(words).cast]


def test_a_hydrant_is_no_fire() -> None:
    cast = read("A dog runs past a fire hydrant on the left.").cast
    assert [s.unit for s in cast] == ["dog", "hydrant"]


@pytest.mark.parametrize(("words", "actions"), [
    ("A boy and his grandfather fish from a pier. They laugh.", ["fishing", "laugh"]),
    ("A girl and her mother dance.", ["dance"]), ("A knife and a bread board on a table.", []),
])
def test_what_two_do_is_no_name_of_the_second(words: str, actions: list[str]) -> None:
    film = read(words)
    beats = [b for s in film.scenes for shot in s.shots for b in shot.beats]
    assert [b.action for b in beats] == actions
    assert all(len(b.who) == 2 and "fish" not in b.who[1] for b in beats)
