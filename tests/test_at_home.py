# SPDX-License-Identifier: Apache-2.0
"""At home: who gets up sat, dishes are washed at a tap, rooms are mopped, films have a screen, hands are free."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, played

from soundstage.bodies._people_wardrobe import _OUTFITS
from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "A woman drinks tea in the kitchen. She stands up and waves.",
    "A man is reading a book, then he gets up and dances.",
    "A woman types on a keyboard, then gets up and waves.",
])
def test_who_gets_up_sat_before(words: str, store: Store) -> None:
    first = planned(read(words), store)[0].shots[0]
    person = next(p for p in first.performers if p.subject in ("woman1", "man1"))
    assert person.mark.posture == "sit" and person.mark.seat_height > 0.3


def test_who_did_what_nobody_does_sitting_gets_up_from_no_chair(store: Store) -> None:
    plan, *_ = planned(read("A man does yoga, then he gets up and waves."), store)
    assert all(p.mark.posture == "stand" for p in plan.shots[0].performers if p.subject == "man1")
    assert not any(p.subject.endswith("seat") for p in plan.shots[0].performers)


def test_dishes_are_washed_under_running_water(store: Store) -> None:
    plan, *_ = planned(read("A man washes the dishes."), store)
    beat = next(b for p in plan.shots[0].performers for b in p.beats if b.action == "wash_under_tap")
    assert beat.facts["tap"][2] > 0.8
    shot = played(read("A man washes the dishes."), store)[0]
    man = shot.of("man1")
    assert man is not None and np.linalg.norm(man.controls.position[-1, :2] - np.array(beat.facts["tap"][:2])) < 0.7


def test_a_room_that_is_cleaned_gets_a_mop_and_no_table(store: Store) -> None:
    plan, *_ = planned(read("A woman cleans the bathroom."), store)
    there = {p.subject for p in plan.shots[0].performers}
    assert "s1.mop" in there and "s1.table" not in there


def test_a_table_that_is_cleaned_is_wiped(store: Store) -> None:
    plan, *_ = planned(read("A woman cleans the table."), store)
    assert {b.action for p in plan.shots[0].performers for b in p.beats} >= {"wipe"}


@pytest.mark.parametrize(("words", "thing"), [
    ("A man watches a movie.", "s1.tv"), ("A woman listens to music.", "s1.radio"),
])
def test_what_is_watched_or_heard_comes_out_of_something(words: str, thing: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    assert thing in {p.subject for p in plan.shots[0].performers}


def test_who_listens_to_no_music_has_no_radio(store: Store) -> None:
    plan, *_ = planned(read("A man stops and listens."), store)
    assert "s1.radio" not in {p.subject for p in plan.shots[0].performers}


def test_a_book_is_put_away_before_the_floor_is_swept(store: Store) -> None:
    plan, *_ = planned(read("A girl reads a book, then she sweeps the floor."), store)
    assert "book1" in {p.subject for p in plan.shots[0].performers}
    assert "book1" not in {p.subject for p in plan.shots[-1].performers}


def test_a_cup_is_not_in_the_hand_before_it_is_drunk_from(store: Store) -> None:
    plan, *_ = planned(read("A woman does yoga, then drinks a cup of tea."), store)
    seen = [any("cup" in p.subject or "tea" in p.subject for p in s.performers) for s in plan.shots]
    assert not seen[0] and seen[-1]


def test_what_is_folded_gets_smaller_and_what_is_crushed_too(store: Store) -> None:
    for words, thing in (("A man folds a towel.", "towel1"), ("A man crushes a can.", "can1")):
        shot = played(read(words), store)[0]
        sizes = [m.sizes for m in shot.moved if m.prop == thing and m.sizes]
        assert sizes and sizes[0][-1] < 0.75 < sizes[0][0], words


def test_a_cup_is_told_from_the_pullover_behind_it(store: Store) -> None:
    _, cast, _ = planned(read("A person drinks coffee."), store)
    glaze = np.array(next(iter(cast["coffee1"].model.parts["body"].materials)).color)
    assert all(np.abs(np.array(outfit[0]) - glaze).max() > 0.25 for outfit in _OUTFITS)


def test_no_animal_works_at_a_table(store: Store) -> None:
    for words in ("A dog works on a ball.", "A seal flips a ball into the air."):
        plan, *_ = planned(read(words), store)
        assert "s1.table" not in {p.subject for p in plan.shots[0].performers}


def test_what_is_flipped_into_the_air_is_thrown(store: Store) -> None:
    plan, *_ = planned(read("A girl flips a coin into the air."), store)
    there = {p.subject: p for p in plan.shots[0].performers}
    assert "throw" in [b.action for b in there["girl1"].beats] and not any("pan" in name for name in there)


def test_a_car_that_hits_a_thing_drives_there_and_drops_from_nowhere(store: Store) -> None:
    plan, *_ = planned(read("A car hits a tree."), store)
    assert [b.action for p in plan.shots[0].performers if p.subject == "car1" for b in p.beats][:1] == ["drive"]


def test_who_help_each_other_lift_a_thing_lift_it_from_the_first(store: Store) -> None:
    plan, *_ = planned(read("Two people are helping each other lift a large box."), store)
    assert "tend" not in {b.action for s in plan.shots for p in s.performers for b in p.beats}


def test_a_bird_in_the_air_comes_back_on_the_wing(store: Store) -> None:
    plan, *_ = planned(read("A bird flies away and returns to the tree."), store)
    assert {b.action for s in plan.shots for p in s.performers if p.subject == "bird1" for b in p.beats} == {"fly"}


@pytest.mark.parametrize(("words", "unit"), [
    ("A chef beats eggs with a whisk.", "whisk"), ("A glass kettle on a table.", "teapot"),
])
def test_tools_of_a_kitchen_are_themselves(words: str, unit: str) -> None:
    assert unit in {s.unit for s in read(words).cast}


def test_what_is_arranged_on_a_plate_is_put_there_and_a_desk_is_tidied() -> None:
    beats = [read(w).scenes[0].shots[0].beats[0].action for w in
             ("A chef arranges apples on a plate.", "A woman organizes her desk.")]
    assert beats == ["put_down", "tidy"]


def test_milk_that_is_added_is_poured(store: Store) -> None:
    plan, *_ = planned(read("A person pours cereal into a bowl, then adds milk."), store)
    person = next(p for p in plan.shots[-1].performers if p.subject == "person1")
    assert person.beats[-1].action == "pour"


def test_an_apple_that_is_added_is_put_down(store: Store) -> None:
    plan, *_ = planned(read("A person adds an apple to a bowl."), store)
    assert "put_down" in [b.action for s in plan.shots for p in s.performers for b in p.beats]
