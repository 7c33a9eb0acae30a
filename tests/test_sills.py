# SPDX-License-Identifier: Apache-2.0
"""What is by a window or on its sill: in a room, on the sill of the room's own window."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage import film
from soundstage.store import Store

SILL_HIGH = (0.8, 1.4)  # metres over the floor


@pytest.mark.parametrize(("words", "who"), [
    ("A steaming cup of tea by the window.", "cup1"), ("A vase of flowers on the windowsill.", "vase1"),
    ("A candle near the window in a bedroom.", "candle1"), ("A cat sits on the windowsill.", "cat1")])
def test_small_things_stand_on_the_sill_of_the_rooms_window(words: str, who: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    shot = plan.shots[0]
    marks = {p.subject: p for p in shot.performers}
    assert SILL_HIGH[0] < marks[who].mark.z < SILL_HIGH[1]
    assert any(p.in_set for name, p in marks.items() if name.startswith("window"))


def test_what_jumps_up_or_sleeps_there_has_a_window_of_its_own(store: Store) -> None:
    plan, _, _ = planned(film.read("A cat sleeps on the windowsill."), store)
    assert not any(p.in_set for p in plan.shots[0].performers)


def test_by_the_window_is_in_a_room() -> None:
    assert film.read("A cat sits by the window.").scenes[0].place == "living_room"
