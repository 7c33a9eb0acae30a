# SPDX-License-Identifier: Apache-2.0
"""Who is helped with what is done by one's own body does it; what somebody else has on is taken care of on them."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage.language import read
from soundstage.store import Store


def _deeds(words: str, store: Store) -> dict[str, list[str]]:
    plan, *_ = planned(read(words), store)
    out: dict[str, list[str]] = {}
    for beat in (b for s in plan.shots for p in s.performers for b in p.beats):
        out.setdefault(beat.subject, []).append(f"{beat.action} {beat.target}".strip())
    return out


@pytest.mark.parametrize(("words", "who", "whom"), [
    ("One person ties the shoelaces of another person.", "person1", "person2"),
    ("One person adjusts the collar of another person's shirt.", "person1", "person2"),
    ("A mother ties her son's shoelaces.", "mother1", "son1"),
    ("A girl helps a boy tie his shoes.", "girl1", "boy1"),
])
def test_hands_are_busy_on_the_other(words: str, who: str, whom: str, store: Store) -> None:
    deeds = _deeds(words, store)
    assert deeds[who] == [f"tend {whom}"] and "tie_shoes" not in str(deeds)


def test_ones_own_shoes_are_tied_by_oneself(store: Store) -> None:
    assert _deeds("A runner ties his shoelaces.", store)["runner1"] == ["tie_shoes"]


@pytest.mark.parametrize(("words", "whom", "deed"), [
    ("A man helps an old woman into a car.", "woman1", "drive car1"),
    ("A man helps an old woman get into a car.", "woman1", "drive car1"),
    ("A man helps a girl onto a horse.", "girl1", "ride horse1"),
])
def test_who_is_helped_gets_there(words: str, whom: str, deed: str, store: Store) -> None:
    deeds = _deeds(words, store)
    assert deed in deeds[whom] and all(d == f"tend {whom}" for d in deeds["man1"])


@pytest.mark.parametrize(("words", "deeds"), [
    ("A girl mounts a horse.", {"ride horse1"}), ("A cowboy gets on his horse.", {"ride horse1"}),
    ("A woman mounts her motorcycle and rides off.", {"ride motorcycle1"}),
])
def test_who_gets_onto_it_rides_it(words: str, deeds: set[str], store: Store) -> None:
    assert {d for who, done in _deeds(words, store).items() if who[:4] in ("girl", "cowb", "woma")
            for d in done} == deeds


def test_who_sweep_together_have_brooms_of_their_own_and_room(store: Store) -> None:
    plan, *_ = planned(read("Two people are sweeping the floor together."), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    assert abs(marks["people1"].x - marks["people1b"].x) > 1.3
    assert len([m for m in marks if "broom" in m]) == 2
