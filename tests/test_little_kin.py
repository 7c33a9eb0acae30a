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
