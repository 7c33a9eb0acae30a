# SPDX-License-Identifier: Apache-2.0
"""A garment put on somebody else is worn by them."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(
    ("words", "wearer", "worn"),
    [
        ("A nurse puts a blue coat on an old man.", "old man", "blue coat"),
        ("A father wraps a scarf around his daughter.", "daughter", "scarf"),
        ("A king places a crown on a knight.", "knight", "crown"),
        ("A girl drapes a shawl over her grandmother.", "grandmother", "shawl"),
    ],
)
def test_who_it_is_put_on_wears_it(words: str, wearer: str, worn: str) -> None:
    production = read(words)
    nouns = {s.id: s.noun for s in production.cast}
    helps, wears = production.scenes[0].shots[0].beats
    assert [nouns[w] for w in wears.who] == [wearer] and wears.becomes == f"wearing {worn}"
    assert nouns[helps.target] == wearer and helps.who != wears.who and wears.order == "with"


@pytest.mark.parametrize("words", ["A man puts a hat on the table.", "A woman puts a hat on.",
                                   "A boy puts a hat on a snowman."])
def test_nobody_else_is_dressed(words: str) -> None:
    beats = read(words).scenes[0].shots[0].beats
    assert len(beats) == 1 and beats[0].action != "touch"
