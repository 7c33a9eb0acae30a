# SPDX-License-Identifier: Apache-2.0
"""Pulled out by a hand, put on a plate that stands on a table, rolling on the ground and not over a seat."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage import film
from soundstage.bodies.base import Look
from soundstage.props import PROPS
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action"), [
    ("A woman pulls a letter out of an envelope.", "pick_up"), ("A man pulls out a chair.", "pull"),
    ("A man opens a suitcase and pulls out a sailboat.", "pick_up")])
def test_a_hand_takes_what_is_pulled_out(words: str, action: str, store: Store) -> None:
    plan, *_ = planned(film.read(words), store)
    assert action in {b.action for s in plan.shots for p in s.performers for b in p.beats}


def test_a_boat_out_of_a_bag_is_a_toy(store: Store) -> None:
    shots = staged(film.read("A man opens a suitcase and pulls out a sailboat."), store)
    assert max(np.ptp(box(shots[0], "sailboat1", 0), axis=0)) < 1.0


def test_a_plate_is_on_a_table_indoors(store: Store) -> None:
    shots = staged(film.read("In a kitchen, a chef slides a pancake onto a plate."), store)
    assert box(shots[0], "plate1", 0)[0, 2] > 0.6


def test_a_ball_that_rolls_up_to_a_seat_is_on_the_ground(store: Store) -> None:
    for shot in staged(film.read("A ball rolls towards a wheelchair, then rolls away."), store):
        low = [float(box(shot, "ball1", k)[0, 2]) for k in range(0, shot.stage.poses, 4)]
        assert min(low) > -0.02 and max(low) < 0.1


def test_what_rolls_off_a_high_thing_lands_on_the_ground(store: Store) -> None:
    (shot, *_) = staged(film.read("A ball rolls off a table."), store)
    low = [float(box(shot, "ball1", k)[0, 2]) for k in range(shot.stage.poses)]
    assert low[0] > 0.7 and -0.02 < min(low) < 0.03


def test_a_form_is_no_thing_of_its_own_and_a_list_goes_on_in_order() -> None:
    production = film.read("A piece of paper is crumpled into a ball, thrown into a bin, and then bounces out.")
    assert {s.unit for s in production.cast} == {"paper_sheet", "person", "trash_bin"}
    assert [b.order for b in production.scenes[0].shots[0].beats] == ["then", "then", "then"]


@pytest.mark.parametrize(("words", "doer", "target"), [
    ("A person is getting a haircut.", "hairdresser1", "person1"), ("A man gets a massage.", "masseur1", "man1")])
def test_somebody_else_gives_a_haircut(words: str, doer: str, target: str) -> None:
    (beat,) = film.read(words).scenes[0].shots[0].beats
    assert (beat.who, beat.target) == ((doer,), target)


def test_a_meteor_burns() -> None:
    assert film.read("A meteor falls.").cast[0].unit == "comet"


def test_a_clear_tub_shows_what_is_in_it() -> None:
    build = lambda *words: PROPS.get("box")().build(Look(kind="box", words=words), 1)  # noqa: E731
    names = {w: {m.name for m in build(*w).parts["body"].materials} for w in (
        ("transparent", "filled with 3/4 water"), ("transparent", "empty"), ())}
    assert "water" in names["transparent", "filled with 3/4 water"] and "water" not in names["transparent", "empty"]
    assert "glass" in names["transparent", "empty"] and "card" in names[()]


def test_goes_to_a_piece_of_the_set(store: Store) -> None:
    production = film.read("A horse walks to the barn.")
    (beat,) = production.scenes[0].shots[0].beats
    assert (production.scenes[0].place, beat.place, beat.anchor) == ("farmyard", "to", "barn1")
    plan, *_ = planned(production, store)
    (walk,) = (b for s in plan.shots for p in s.performers for b in p.beats if b.action == "walk")
    assert walk.path[-1][0] < walk.path[0][0] - 1 and walk.path[-1][0] < -3  # the barn is on the left


def test_what_a_hand_carries_is_none_of_the_set(store: Store) -> None:
    (shot, *_) = staged(film.read("A man carries a torch through a cave."), store)
    torch, man = box(shot, "torch1", 5), box(shot, "man1", 5)
    assert np.maximum(torch[0] - man[1], man[0] - torch[1]).max() < 0.05


def test_a_tribe_is_people() -> None:
    assert film.read("A tribe dances.").cast[0].count == 6


@pytest.mark.parametrize(("words", "target", "tool"), [
    ("A baker taps an egg on the rim of a bowl.", "bowl1", "egg1"),
    ("A man taps a coin on a glass.", "glass1", "coin1"), ("A judge bangs a gavel on the desk.", "desk1", "gavel1"),
    ("A woman taps her fingers on the table.", "table1", "")])
def test_what_is_tapped_on_a_thing_is_in_the_hand(words: str, target: str, tool: str, store: Store) -> None:
    production = film.read(words)
    (beat,) = production.scenes[0].shots[0].beats
    assert (beat.action, beat.target, beat.tool) == ("knock", target, tool)
    if tool:
        plan, *_ = planned(production, store)
        assert "hammer" in {b.action for s in plan.shots for p in s.performers for b in p.beats}


@pytest.mark.parametrize("words", ["A cat knocks a vase on the floor.", "A boy knocks a man on the head."])
def test_what_is_knocked_itself_is_no_tool(words: str) -> None:
    (beat,) = film.read(words).scenes[0].shots[0].beats
    assert beat.target in ("vase1", "man1") and not beat.tool
