# SPDX-License-Identifier: Apache-2.0
"""From words to the effects stem: what is struck, how hard, how fast and how often is heard, in the right direction."""

from __future__ import annotations

import numpy as np
import pytest
from sounded_films import level, middle, onset_lag, ring, sounded

from soundstage.props._measured import times_usual
from soundstage.props._said_substance import said_substance
from soundstage.rng import rng
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects._vessel import fullness
from soundstage.sound.effects.base import Event


@pytest.mark.parametrize(("words", "noun", "made_of"), [
    ((), "plastic bottle", "plastic"), ((), "paper cup", "paper"), (("wooden", "big"), "bowl", "wood"),
    (("steel",), "plastic spoon", "plastic"), (("filled with paper",), "basket", ""), ((), "canvas bag", "cloth"),
    (("marble",), "table", "stone"), ((), "glass", ""),
])
def test_what_the_words_say_a_thing_is_made_of(words: tuple[str, ...], noun: str, made_of: str) -> None:
    assert said_substance(words, noun) == made_of


@pytest.mark.parametrize(("text", "share"), [
    ("empty glass", 0.0), ("a glass", 0.0), ("filled with water", 0.9), ("half full of milk", 0.5),
    ("filled to 2/3 with water", 2 / 3), ("filled to three-quarters", 0.75), ("nearly empty", 0.08),
])
def test_how_full_the_words_say_a_vessel_is(text: str, share: float) -> None:
    assert fullness(text) == pytest.approx(share)


def test_the_same_vessel_of_another_substance_sounds_of_it(store) -> None:  # type: ignore[no-untyped-def]
    heard = {made: sounded(f"A woman stirs tea in a {made} cup with a spoon.", store, "stir")
             for made in ("paper", "metal", "glass")}
    assert {made: events[0].onto for made, (events, _) in heard.items()} == {m: m for m in heard}
    assert middle(heard["paper"][1]) < middle(heard["metal"][1])
    assert middle(heard["paper"][1]) < middle(heard["glass"][1])


def test_what_is_dropped_lands_as_what_it_is_made_of(store) -> None:  # type: ignore[no-untyped-def]
    light, stiff = (sounded(f"A man drops a {made} bottle on the floor.", store, "put_down")[1]
                    for made in ("plastic", "metal"))
    assert middle(light) < middle(stiff)


@pytest.mark.parametrize(("deed", "effect", "least"), [
    ("A man {} claps his hands three times.", "clap", 8.0), ("A woman {} closes the door.", "door", 8.0),
    ("A boy {} knocks on the door.", "knock", 8.0),
])
def test_what_is_done_harder_is_louder(deed: str, effect: str, least: float, store) -> None:  # type: ignore[no-untyped-def]
    hard, soft = (sounded(deed.format(how), store, effect)[1] for how in ("forcefully", "gently"))
    assert level(hard) > level(soft) + least


@pytest.mark.parametrize(("deed", "effect"), [
    ("A man claps his hands {}.", "clap"), ("A woman knocks on the door {}.", "knock"),
    ("A man taps a glass with a spoon {}.", "tap"),
])
def test_as_often_as_told_and_as_fast(deed: str, effect: str, store) -> None:  # type: ignore[no-untyped-def]
    for told, often in (("twice", 2), ("five times", 5)):
        events, heard = sounded(deed.format(told), store, effect)
        assert len(events) == often
        assert all(abs(onset_lag(heard, e.time)) < 0.02 for e in events)
    gaps = {how: np.diff([e.time for e in sounded(deed.format(f"four times {how}"), store, effect)[0]]).mean()
            for how in ("quickly", "slowly")}
    assert gaps["slowly"] > 1.4 * gaps["quickly"]


def test_as_many_a_second_as_told(store) -> None:  # type: ignore[no-untyped-def]
    for often in (1, 2):
        events, _ = sounded(f"A man taps a glass with a spoon at a rate of {often} taps per second for four seconds.",
                            store, "tap")
        assert 1 / np.diff([e.time for e in events]).mean() == pytest.approx(often, rel=0.1)


def test_a_bigger_box_answers_lower(store) -> None:  # type: ignore[no-untyped-def]
    big, small = (sounded(f"A man taps a {size} cardboard box.", store, "tap")[1] for size in ("big", "small"))
    assert middle(big) < 0.9 * middle(small)


def _render(name: str, **facts: object) -> list[np.ndarray]:
    return [EFFECTS.new(name).render(Event(name, 0.0, **facts), rng(s, name)).astype(float) for s in range(4)]


def test_a_loaded_thing_lands_heavier_and_lower() -> None:
    loaded, empty = (_render("put_down", material="cloth", onto="tile", words=(w,)) for w in ("stuffed with", "empty"))
    assert np.mean([level(x) for x in loaded]) > np.mean([level(x) for x in empty]) + 3
    assert np.mean([middle(x) for x in loaded]) < np.mean([middle(x) for x in empty])


def test_fuller_is_lower_and_thick_walls_and_hands_take_the_ring() -> None:
    made = {"onto": "glass", "material": "metal"}
    tops = [np.mean([middle(x) for x in _render("tap", words=(w,), **made)])
            for w in ("empty", "half full", "full")]
    assert tops[0] > tops[1] > tops[2]
    for effect in ("tap", "glass"):
        rings = {w: np.mean([ring(x) for x in _render(effect, words=(w,), **made)])
                 for w in ("thin", "", "thick", "damped")}
        assert rings["thin"] > rings[""] > rings["thick"] and rings["damped"] < rings[""]


def test_mugs_that_touch_are_no_glasses() -> None:
    mugs, glasses = (np.mean([ring(x) for x in _render("glass", onto=made)]) for made in ("ceramic", "glass"))
    assert mugs < glasses


def test_a_measure_is_the_size_a_thing_is_built_and_heard_in(store) -> None:  # type: ignore[no-untyped-def]
    for told in (("A man taps a 40 cm cardboard box.", "A man taps a 15 cm cardboard box."),
                 ("A man drops a 1500ml plastic bottle.", "A man drops a 250ml plastic bottle.")):
        big, small = (sounded(words, store, "tap" if "taps" in words else "put_down") for words in told)
        assert big[0][0].size > 1.5 * small[0][0].size and middle(big[1]) < middle(small[1])


@pytest.mark.parametrize(("words", "box", "times"), [
    (("30 cm",), (0.6, 0.3, 0.3), 0.5), ((), (0.6, 0.3, 0.3), 1.0), (("1 l",), (0.1, 0.1, 0.2), 1.0),
    (("2 m",), (0.1, 0.1, 0.1), 3.0), (("filled with 3 cm water",), (0.1, 0.1, 0.1), 1.0),
])
def test_how_many_times_its_usual_size(words: tuple[str, ...], box: tuple[float, ...], times: float) -> None:
    assert times_usual(words, np.array([(0.0, 0.0, 0.0), box])) == pytest.approx(times, rel=0.01)


def test_what_is_poured_may_fall_too(store) -> None:  # type: ignore[no-untyped-def]
    events, _ = sounded("A woman pours rice from a bowl into a pot, and the rice falls into the pot.", store, "pour")
    assert len(events) == 1


def test_water_poured_sounds_of_the_vessel_too(store) -> None:  # type: ignore[no-untyped-def]
    steel, paper = (sounded(f"A woman pours water into a {made} cup for four seconds.", store, "pour")
                    for made in ("steel", "paper"))
    assert (steel[0][0].onto, paper[0][0].onto) == ("metal", "paper")
    assert middle(steel[1]) > middle(paper[1])


def test_a_full_kettle_boils_lower_and_air_is_no_load() -> None:
    full, low = (np.mean([middle(x) for x in _render("boil", duration=1.5, force=0.8, words=(f"filled to {p} %",))])
                 for p in (85, 10))
    assert full < low
    assert fullness("filled only with air") == 0.0 < fullness("filled with water")
