# SPDX-License-Identifier: Apache-2.0
"""Poses, places and framings by which a stranger knows what is done: seats kept, boats, cars, leaps, gestures."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

from soundstage import film
from soundstage.direct.plan import PlannedBeat, PlannedPerformer, PlannedShot
from soundstage.store import Store


def _shots(words: str, store: Store) -> tuple[PlannedShot, ...]:
    return planned(film.read(words), store)[0].shots


def _there(shots: tuple[PlannedShot, ...]) -> dict[str, PlannedPerformer]:
    return {p.subject: p for shot in reversed(shots) for p in shot.performers}


def _deeds(shots: tuple[PlannedShot, ...], who: str) -> list[PlannedBeat]:
    found = {b.id: b for s in shots for p in s.performers if p.subject == who for b in p.beats}
    return list(found.values())


def test_who_sits_on_a_swing_swings_on_it(store: Store) -> None:
    deeds = _deeds(_shots("A girl sits on a swing in the park and swings higher and higher.", store), "girl1")
    assert [b.action for b in deeds] == ["sit", "swing"] and deeds[1].facts["of"] == "swing1"


def test_a_stand_in_for_some_other_verb_is_no_getting_up(store: Store) -> None:
    deeds = _deeds(_shots("An old man sits in an armchair. He realizes something.", store), "man1")
    assert [b.action for b in deeds] == ["sit", "look"]
    deeds = _deeds(_shots("An old man sits in an armchair. He stands up.", store), "man1")
    assert [b.action for b in deeds] == ["sit", "stand"]


def test_who_jumps_down_to_the_floor_lands_before_the_sofa(store: Store) -> None:
    leap = _deeds(_shots("A cat sleeps on a sofa. It jumps down to the floor.", store), "cat1")[-1]
    assert leap.path[-1][1] < leap.path[0][1] - 0.4


def test_who_lies_under_a_car_is_seen_from_the_waist(store: Store) -> None:
    there = _there(_shots("A mechanic lies under a red car in a garage.", store))
    man, car = there["mechanic1"].mark, there["car1"].mark
    assert man.posture == "lie" and math.sin(man.heading) < -0.7 and man.y < car.y - 0.5


def test_who_sits_in_a_boat_on_the_water_is_as_high_as_the_boat(store: Store) -> None:
    there = _there(_shots("A fisherman sits in a rowing boat on a lake.", store))
    assert there["boat1"].mark.z > 0 and there["fisherman1"].mark.z == there["boat1"].mark.z


def test_a_leap_is_seen_with_the_feet(store: Store) -> None:
    shots = _shots("A girl stands on a stage, bows, waves, and then she jumps for a long while.", store)
    leap = next(s for s in shots if any(b.action == "jump" for p in s.performers for b in p.beats))
    assert leap.camera.size in ("full", "wide")


def test_hands_at_work_are_seen_from_above_past_the_head(store: Store) -> None:
    camera = _shots("A chef cuts a carrot. Overhead shot.", store)[0].camera
    flat = math.dist(camera.position[:2], camera.target[:2])
    assert 0.7 < math.atan2(camera.position[2] - camera.target[2], flat) < 1.1
    assert camera.position[1] < camera.target[1]


def test_a_chair_stands_square_to_its_table(store: Store) -> None:
    there = _there(_shots("A girl at a desk does her homework.", store))
    desk, chair = there["desk1"].mark, there["girl1_chair"].mark
    aside = -math.sin(desk.heading) * (chair.x - desk.x) + math.cos(desk.heading) * (chair.y - desk.y)
    assert abs(aside) < 0.3


@pytest.mark.parametrize(("words", "move"), [("A couple dances in the rain. Orbit shot.", "orbit"),
                                             ("A couple dances in the rain. A crane shot.", "crane")])
def test_a_kind_of_shot_is_no_place(words: str, move: str) -> None:
    scene = film.read(words).scenes[0]
    assert scene.place != "moon" and scene.shots[0].camera.move == move


def test_a_size_and_an_hour_at_the_end_are_no_shot_of_their_own() -> None:
    scene = film.read("A boy runs in the park. Medium shot, morning.").scenes[0]
    assert len(scene.shots) == 1 and scene.shots[0].camera.size == "medium" and scene.hour == "morning"


@pytest.mark.parametrize(("words", "action"), [
    ("The students raise their hands.", "raise_hand"), ("A boy raises his hands.", "cheer"),
    ("An old man scratches his head.", "scratch"), ("A detective rubs his chin.", "rub_chin"),
    ("A woman covers her mouth.", "cover_mouth"), ("A boy covers his ears.", "cover_ears"),
    ("A man crosses his arms.", "cross_arms"), ("A shopkeeper shakes his fist.", "shake_fist"),
    ("A girl shivers.", "shiver"), ("A mechanic wipes his hands with a rag.", "wipe_hands"),
    ("A runner ties his shoes.", "tie_shoes"), ("A lifeguard blows a whistle.", "play"),
    ("A team wins the race.", "cheer"), ("The queen touches the knight with a sword.", "touch"),
    ("A chef seasons the soup with salt.", "season"), ("A gardener waters a flower.", "water"),
])
def test_gestures_are_read_by_their_part_of_the_body(words: str, action: str) -> None:
    assert film.read(words).scenes[0].shots[0].beats[0].action == action


def test_binoculars_are_in_the_hand_that_holds_them_to_the_eyes(store: Store) -> None:
    deed = _deeds(_shots("A sailor looks through binoculars at the sea.", store), "sailor1")[-1]
    assert deed.action == "use_binoculars" and deed.facts["tool"] == "binoculars1"


def test_one_waters_with_a_can_though_none_is_named(store: Store) -> None:
    there = _there(_shots("A gardener waters a flower.", store))
    assert "gardener1_can" in there and not any(n.endswith("table") for n in there)
    assert there["gardener1"].beats[-1].facts["tool"] == "gardener1_can"


def test_a_shoulder_is_tapped_with_the_fingers(store: Store) -> None:
    assert _deeds(_shots("A woman taps a man on the shoulder.", store), "woman1")[-1].action == "touch"


def test_who_sits_at_a_desk_reaches_what_is_on_it(store: Store) -> None:
    there = _there(_shots("A girl at a desk does her homework.", store))
    girl, page = there["girl1"].mark, there["homework1"].mark
    assert math.hypot(girl.x - page.x, girl.y - page.y) < 0.5
