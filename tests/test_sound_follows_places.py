# SPDX-License-Identifier: Apache-2.0
"""What things come down on, what they are told to be doing and the room they are in are heard, the right way."""

from __future__ import annotations

import numpy as np
import pytest
from sounded_films import level, middle, onset_lag, ring, sounded
from staged_films import planned

import soundstage as ss
from soundstage.places.base import Room
from soundstage.rng import rng
from soundstage.sound.acoustics import room_of
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects.base import RATE, Event
from soundstage.sound.openings import Opening, let_in
from soundstage.sound.soundtrack import ambience, film_beds, laid_out
from soundstage.sound.space import FOLEY, spatialise


def test_a_thing_lands_on_what_it_is_dropped_on(store) -> None:  # type: ignore[no-untyped-def]
    for where, onto in (("a glass table", "glass"), ("a wooden table", "wood"), ("the floor", "wood")):
        events, heard = sounded(f"A man drops a coin on {where}.", store, "put_down")
        assert events[0].onto == onto and events[0].position is not None
        assert (events[0].position[2] > 0.5) == ("table" in where)
        assert abs(onset_lag(heard, events[0].time)) < 0.02


def test_what_falls_into_water_splashes_and_foam_takes_the_splash(store) -> None:  # type: ignore[no-untyped-def]
    clear, foam = (sounded(f"A woman drops a sponge into a sink filled with {what}.", store, "splash")
                   for what in ("water", "foam"))
    assert len(clear[0]) == len(foam[0]) == 1
    assert level(clear[1]) > level(foam[1]) + 4 and middle(clear[1]) > 1.5 * middle(foam[1])
    assert sounded("A sink contains clean water. A man drops a coin onto the water.", store, "splash")[0]


def test_what_is_thrown_lands_and_a_stuffed_bag_harder(store) -> None:  # type: ignore[no-untyped-def]
    full, empty = (sounded(f"A man throws {bag} onto the floor.", store, "put_down")
                   for bag in ("a bag stuffed with books", "an empty bag"))
    assert len(full[0]) == 1 and level(full[1]) > level(empty[1]) + 2 and middle(full[1]) < middle(empty[1])


def test_a_filled_pot_is_heard_as_it_is_told_to_boil(store) -> None:  # type: ignore[no-untyped-def]
    pot = "A metal pot stands on a stove. The pot is filled with water, which is {}."
    hard, gentle = (sounded(pot.format(how), store, "boil") for how in ("boiling vigorously", "simmering gently"))
    assert level(hard[1]) > level(gentle[1]) + 6


@pytest.mark.parametrize("words", ["A ringing smartphone is on a table.", "A phone on a table plays a ringtone."])
def test_a_phone_told_to_ring_rings(words: str, store) -> None:  # type: ignore[no-untyped-def]
    assert sounded(words, store, "phone")[0]
    assert "ringtone" not in [c.noun for c in ss.read(words).cast]


def test_a_door_pushed_gently_closes_so(store) -> None:  # type: ignore[no-untyped-def]
    soft, slam = (sounded(words, store, "door")[1] for words in
                  ("A man gently pushes a door to close it.", "A man violently slams a door shut."))
    assert level(slam) > level(soft) + 10


def test_hands_do_what_a_room_full_of_things_does_not() -> None:
    film = ss.read("A woman stands in a room full of chairs, facing the window, and claps twice.")
    beats = [b for scene in film.scenes for shot in scene.shots for b in shot.beats if b.action == "clap"]
    nouns = {s.id: s.noun for s in film.cast}
    assert [[nouns[w] for w in b.who] for b in beats] == [["woman"]]


def _clapped(room: Room) -> np.ndarray:
    clap = EFFECTS.new("clap").render(Event("clap", 0.0), rng(1, "clap")).astype(float)
    return spatialise(clap, [[0, 0, -2.0]], [0.0], np.eye(4)[None], room, FOLEY).mean(1)


def test_bare_rooms_ring_and_furnished_ones_do_not() -> None:
    usual = Room((6.0, 5.0, 3.0), 0.3)
    rings = [ring(_clapped(room_of(usual, words)), 40)
             for words in (("empty", "tiled"), ("empty",), (), ("carpeted",))]
    assert rings[0] > rings[1] > rings[2] > rings[3]
    assert ring(_clapped(room_of(usual, ("large",))), 40) > ring(_clapped(room_of(usual, ("small",))), 40)


def test_a_roof_over_an_open_place_makes_a_hall() -> None:
    open_air = Room(None, 0.9)
    assert room_of(open_air, ("empty",)) is open_air
    assert ring(_clapped(room_of(open_air, ("underground",))), 40) > 2 * ring(_clapped(open_air), 40)


def test_how_the_words_of_a_place_are_heard(store) -> None:  # type: ignore[no-untyped-def]
    empty, full = (sounded(f"A man claps twice in {room}.", store, "clap")[1]
                   for room in ("an empty tiled room", "a carpeted room"))
    assert ring(empty, 40) > 1.5 * ring(full, 40)


def _outside(words: str, store) -> np.ndarray:  # type: ignore[no-untyped-def]
    plan, _, _ = planned(ss.read(words), store)
    times = laid_out(plan)
    return ambience(film_beds(plan, times), times[-1].end, 1).mean(1).astype(float)


def test_an_open_window_lets_the_street_in(store) -> None:  # type: ignore[no-untyped-def]
    room = "Inside a living room, {}. Continuous street noise comes from outside."
    wide, gap, shut = (_outside(room.format(window), store) for window in
                       ("a window is open", "a window is ajar", "a window is closed"))
    assert level(wide) > level(gap) + 2 > level(shut) + 4
    assert middle(wide) > middle(shut)


def test_a_window_that_is_opened_lets_it_in_from_then_on() -> None:
    street = rng(1, "street").standard_normal((4 * RATE, 2))
    heard = let_in(street, (Opening(10.0, 0.0), Opening(12.0, 1.0)), 10.0).mean(1)
    before, after = heard[: 2 * RATE], heard[3 * RATE:]
    assert level(after) > level(before) + 10 and middle(after) > 2 * middle(before)


def test_blows_as_often_and_as_hard_as_told(store) -> None:  # type: ignore[no-untyped-def]
    soft, hard = (sounded(f"A woman blows {how} three times.", store, "breath") for how in ("gently", "forcefully"))
    assert len(soft[0]) == len(hard[0]) == 3 and level(hard[1]) > level(soft[1]) + 5


def test_balls_bounce_as_what_they_are_and_roll_softly_on_cloth(store) -> None:  # type: ignore[no-untyped-def]
    ping, tennis = (sounded(f"A boy drops a {ball} ball on the floor.", store, "bounce")[1]
                    for ball in ("ping-pong", "tennis"))
    assert middle(ping) > 1.5 * middle(tennis)
    table, towel = (sounded(f"A man rolls a bottle on {what}.", store, "roll")[1]
                    for what in ("a smooth table", "a rough towel"))
    assert level(table) > level(towel) + 2 and middle(table) > middle(towel)
