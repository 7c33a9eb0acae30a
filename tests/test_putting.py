# SPDX-License-Identifier: Apache-2.0
"""What is put somewhere is put there by the hand: who does it stands near and bends down; other turns of words."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


def _deeds(words: str) -> list[tuple[str, str, str]]:
    made = film.read(words)
    return [(b.action, b.target, b.anchor or b.tool) for scene in made.scenes for shot in scene.shots
            for b in shot.beats]


@pytest.mark.parametrize(("words", "deed"), [
    ("A boy covers a flower with a glass.", ("put_down", "glass1", "flower1")),
    ("She covers the table with a cloth.", ("put_down", "cloth1", "table1")),
    ("A girl applies sunblock to her brother.", ("tend", "brother1", "sunblock1")),
    ("A woman puts makeup on another woman.", ("tend", "woman2", "makeup1"))])
def test_other_turns_of_words_put_one_thing_on_another(words: str, deed: tuple[str, str, str]) -> None:
    assert _deeds(words) == [deed]


@pytest.mark.parametrize(("words", "action"), [
    ("A boy covers his ears.", "cover_ears"), ("She covers her mouth with her hand.", "cover_mouth"),
    ("A man puts an apple on the table.", "put_down")])
def test_what_is_no_cover_stays_what_it_was(words: str, action: str) -> None:
    assert [a for a, _, _ in _deeds(words)] == [action]


@pytest.mark.parametrize(("words", "who", "thing"), [
    ("A woman puts a glass over a flower.", "woman1", "glass1"), ("A girl puts a cup on a plate.", "girl1", "cup1"),
    ("A man puts a vase on the floor.", "man1", "vase1")])
def test_the_hand_brings_it_there(words: str, who: str, thing: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    middles = np.array([box(shot, thing, pose).mean(0) for pose in range(shot.stage.poses)])
    leap = np.linalg.norm(np.diff(middles, axis=0), axis=1).max()
    assert leap < 0.3, "it is not suddenly there"
    assert np.linalg.norm((middles[-1] - box(shot, who, shot.stage.poses - 1).mean(0))[:2]) < 1.0


def test_what_is_put_on_the_floor_stands_on_it(store: Store) -> None:
    shot = staged(film.read("A man puts a vase on the floor."), store)[0]
    assert box(shot, "vase1", shot.stage.poses - 1)[0, 2] == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize("words", [
    "A man picks up a cup.", "A girl picks up an apple.", "A man picks up a book from the table.",
    "A child picks up a flower.", "A man waves. Then he picks up a ball."])
def test_who_takes_a_thing_up_stands_by_it(words: str, store: Store) -> None:
    for shot in staged(film.read(words), store):
        things = [p.subject for p in shot.shot.performers if not p.beats and p.subject != "table1"]
        for thing in things:
            middles = np.array([box(shot, thing, pose).mean(0) for pose in range(shot.stage.poses)])
            assert np.linalg.norm(np.diff(middles, axis=0), axis=1).max() < 0.35, "it does not fly into the hand"


def test_a_pendulum_swings_and_its_frame_stands(store: Store) -> None:
    shot = staged(film.read("A pendulum swings back and forth."), store)[0]
    assert {b.action for p in shot.shot.performers for b in p.beats} == {"swing"}
    assert np.ptp([box(shot, "pendulum1", pose)[0, 2] for pose in range(shot.stage.poses)]) < 0.01


def test_a_leather_jacket_is_worn() -> None:
    cast = film.read("A man in a leather jacket and leather boots walks down the street.").cast
    assert [s.unit for s in cast] == ["man"] and {"leather jacket", "leather boots"} <= {*cast[0].clothes}


def test_two_who_open_one_door_stand_beside_each_other(store: Store) -> None:
    shot = staged(film.read("A man and a woman open a door."), store)[0].shot
    one, two = (p.mark for p in shot.performers if p.subject != "door1")
    assert np.hypot(one.x - two.x, one.y - two.y) > 0.4


@pytest.mark.parametrize(("words", "thing"), [("A man knocks on a wooden table.", "table1"),
                                              ("A woman taps a cardboard box.", "box1")])
def test_a_table_is_knocked_on_from_above(words: str, thing: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    top = next(b.facts["top"] for p in shot.shot.performers for b in p.beats if b.action == "knock")
    assert top == pytest.approx(box(shot, thing, 0)[1, 2], abs=0.15)


def test_a_door_is_knocked_on_from_before_it(store: Store) -> None:
    shot = staged(film.read("A man knocks on the door."), store)[0].shot
    assert not any("top" in b.facts for p in shot.performers for b in p.beats)


def test_who_did_something_else_before_goes_to_the_door_that_they_open(store: Store) -> None:
    shots = staged(film.read("A woman picks up a cup from the table, opens the door and walks out."), store)
    found = [(shot, b, p.mark) for shot in shots for p in shot.shot.performers if p.subject == "door1"
             for q in shot.shot.performers for b in q.beats
             if b.action == "open" and 0 <= float(b.start) < float(shot.shot.duration)]
    shot, opens, door = found[0]
    woman = box(shot, "woman1", int(float(opens.start) * float(shot.shot.pose_rate))).mean(0)
    assert np.hypot(woman[0] - door.x, woman[1] - door.y) < 1.0, "it is not opened from across the room"
