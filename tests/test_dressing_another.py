# SPDX-License-Identifier: Apache-2.0
"""A garment put on somebody else is worn by them."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage.language import read
from soundstage.store import Store


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
    assert len(beats) == 1 and beats[0].action not in ("touch", "tend")


@pytest.mark.parametrize(("words", "wearer", "worn"), [
    ("A girl puts a hat on a boy's head.", "boy", "hat"),
    ("A coach puts a gold medal around the runner's neck.", "runner", "gold medal"),
    ("A nurse drapes a blanket over an old man's shoulders.", "old man", "blanket"),
    ("A man stands on a street. A woman wraps a red scarf around his neck.", "man", "red scarf"),
])
def test_it_is_worn_by_whose_head_or_neck_it_is(words: str, wearer: str, worn: str) -> None:
    production = read(words)
    nouns = {s.id: s.noun for s in production.cast}
    wears = next(b for b in production.scenes[0].shots[0].beats if b.becomes)
    assert [nouns[w] for w in wears.who] == [wearer] and wears.becomes == f"wearing {worn}" and "helped" in wears.manner


@pytest.mark.parametrize(("words", "becomes"), [("A queen puts a crown on her head.", "wearing crown"),
                                                ("A woman wraps a blanket around her shoulders.", "wearing blanket")])
def test_ones_own_head_is_ones_own(words: str, becomes: str) -> None:
    (beat,) = read(words).scenes[0].shots[0].beats
    assert (beat.action, beat.becomes) == ("garment_on", becomes)


def test_a_blanket_over_a_sleeper_lies_on_the_bed() -> None:
    beats = read("A boy covers a sleeping girl with a blanket.").scenes[0].shots[0].beats
    assert not [b for b in beats if b.becomes]


def test_who_is_helped_into_a_helmet_keeps_still(store: Store) -> None:
    plan, *_ = planned(read("One person helps another person put on a helmet."), store)
    deeds = {p.subject: [(b.action, b.manner) for b in p.beats] for p in plan.shots[0].performers}
    assert deeds["person1"][0][0] == "tend" and deeds["person2"] == [("garment_on", ("helped",))]
