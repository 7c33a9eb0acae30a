# SPDX-License-Identifier: Apache-2.0
"""No line is lost because the seconds told for its shot are over before it begins."""

from __future__ import annotations

from fractions import Fraction

import pytest
from staged_films import planned

from soundstage.language import read
from soundstage.model.production import Choice
from soundstage.store import Store

LATE = 'Shot 1 (2s): A man waves. He says: "I have been waiting here for a very long time."'


@pytest.mark.parametrize(("words", "lines"), [
    (LATE, 1),
    ('Shot 1 (3s): A woman walks in and sits down. She says: "Hello." A man nods and says: "You are late."', 2),
])
def test_the_shot_is_held_for_it(words: str, lines: int, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    (shot,) = plan.shots
    assert len(shot.lines) == lines and all(line.end < shot.duration for line in shot.lines)
    reason = next(c.reason for c in plan.choices if c.id == "sh1.duration")
    assert reason.startswith("longer than the")


@pytest.mark.parametrize("words", ['Shot 1 (3s): A man says: "Hello there."',
                                   "Shot 1 (3s): A man waves and sits down."])
def test_a_length_that_holds_its_lines_is_kept(words: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    assert [s.duration for s in plan.shots] == [Fraction(3)]


def test_a_pinned_length_is_kept(store: Store) -> None:
    film = read(LATE)
    pin = Choice(id="sh1.duration", value="2", reason="", by="person")
    plan, *_ = planned(film.model_copy(update={"pins": (*film.pins, pin)}), store)
    assert plan.shots[0].duration == 2
