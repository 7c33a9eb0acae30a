# SPDX-License-Identifier: Apache-2.0
"""Small ones come, go and fly no farther than one watches; wings are spread; a sink is wiped in its bowl."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action"), [
    ("A beetle comes in and looks around.", "enter"), ("A snail comes in.", "enter"),
    ("A mouse eats cheese and leaves.", "exit"), ("A butterfly sits on a flower and takes flight.", "fly"),
    ("A woman comes in and waves.", "enter"),
])
def test_nobody_is_waited_for_longer_than_one_watches(words: str, action: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    going = [b for s in plan.shots for p in s.performers for b in p.beats if b.action == action and b.start >= 0]
    assert going and all(b.end - b.start < 6 for b in going)
    assert all(s.duration < 7 for s in plan.shots)


@pytest.mark.parametrize("words", ["A mouse eats cheese and leaves.", "A butterfly sits on a flower and takes flight."])
def test_the_camera_goes_with_a_small_one_that_goes_away(words: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    assert plan.shots[-1].camera.move == "track"


@pytest.mark.parametrize(("words", "action"), [
    ("An eagle spreads its wings.", "spread_wings"), ("A swan flaps its wings.", "spread_wings"),
    ("A gull flaps over the sea.", "fly"), ("A boy opens the door.", "open"),
])
def test_wings_are_spread_where_one_is(words: str, action: str) -> None:
    assert [b.action for scene in read(words).scenes for shot in scene.shots for b in shot.beats] == [action]


def test_what_is_wiped_across_is_what_is_wiped_and_the_hand_is_in_its_bowl(store: Store) -> None:
    film = read("In a bathroom, a person uses a damp cloth to wipe back and forth across the surface of a sink.")
    beat = film.scenes[0].shots[0].beats[0]
    assert (beat.action, beat.target, beat.tool) == ("wipe", "sink1", "cloth1")
    rubbed = read("A man rubs a brush back and forth across a wooden board.").scenes[0].shots[0].beats[0]
    assert (rubbed.target, rubbed.tool) == ("board1", "brush1")
    plan, *_ = planned(film, store)
    person, sink = (next(p for p in plan.shots[0].performers if p.subject == s) for s in ("person1", "sink1"))
    assert math.dist((person.mark.x, person.mark.y), (sink.mark.x, sink.mark.y)) < 0.7


@pytest.mark.parametrize(("words", "who", "thing"), [
    ("A girl stands in a garden. A dog walks past a ball.", "dog1", "ball1"),
    ("A man walks past a bench in a park.", "man1", "bench1"),
    ("A girl waves in a park. A boy runs past a tree.", "boy1", "tree1"),
    ("A car drives past a house.", "car1", "house1"),
])
def test_who_goes_past_something_goes_from_one_side_of_it_to_the_other(words: str, who: str, thing: str,
                                                                       store: Store) -> None:
    plan, cast, _ = planned(read(words), store)
    shot = plan.shots[-1]
    goer, passed = (next(p for p in shot.performers if p.subject == s) for s in (who, thing))
    path = next(b.path for b in goer.beats if b.path)
    assert (path[0][0] - passed.mark.x) * (path[-1][0] - passed.mark.x) < 0
    near = min(1.0, float(cast[thing].extent[1, 1]))  # nobody walks or drives through it
    assert abs(path[-1][1] - passed.mark.y) > near


def test_a_stone_that_is_thrown_is_in_the_hand_and_a_boulder_is_not_made_small(store: Store) -> None:
    plan, cast, _ = planned(read("A boy throws a stone."), store)
    stone = next(p for p in plan.shots[0].performers if p.subject == "stone1")
    assert cast["stone1"].held and cast["stone1"].scale < 0.2 and stone.held_by == "boy1"
    for words in ("A boy stands by a stone.", "A giant picks up a boulder."):
        plan, cast, _ = planned(read(words), store)
        assert not any(built.held for name, built in cast.items() if name.startswith(("stone", "boulder")))


def test_who_swims_is_deeper_in_the_water_than_who_stands_in_it(store: Store) -> None:
    deep = {}
    for words in ("A man swims in a lake.", "A man stands in the water."):
        plan, *_ = planned(read(words), store)
        deep[words] = next(p for p in plan.shots[0].performers if p.subject == "man1").mark.y
    assert deep["A man swims in a lake."] > deep["A man stands in the water."] + 1


def test_what_one_does_is_not_left_out_for_the_way_of_another(store: Store) -> None:
    plan, *_ = planned(read("A butterfly sits on the rim of a fountain. A boy gets up from a bench and walks past the "
                            "fountain. The butterfly spreads its wings."), store)
    spread = plan.shots[-1]
    assert spread.camera.subject == "butterfly1"
    assert [b.action for p in spread.performers for b in p.beats if 0 <= b.start < spread.duration] == ["spread_wings"]
