# SPDX-License-Identifier: Apache-2.0
"""Lamps light up, go out and flicker, and are switched by hand; tags that no word can have are put right."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("words", "unit", "actions"),
    [
        ("The lamp flickers in an empty hallway.", "lamp", ["flicker"]),
        ("A streetlight flickers and goes out.", "street_lamp", ["flicker", "darken"]),
        ("The lights flicker and go out.", "lamp", ["flicker", "darken"]),
        ("The candle goes out.", "candle", ["darken"]),
        ("A flashlight dies in a cave.", "flashlight", ["darken"]),
        ("The lantern goes dark.", "lantern", ["darken"]),
        ("A lamp turns on by itself.", "lamp", ["light_up"]),
        ("The lamp is switched on.", "lamp", ["light_up"]),
        ("The light comes on.", "lamp", ["light_up"]),
        ("The TV turns on.", "tv", ["light_up"]),
        ("The lanterns light up one by one.", "lantern", ["light_up"]),
    ],
)
def test_what_a_lamp_does_is_what_its_light_does(words: str, unit: str, actions: list[str]) -> None:
    p = read(words)
    assert [s.unit for s in p.cast] == [unit] and [b.action for b in beats(p)] == actions
    assert {c.state for c in p.claims if c.kind == "action"} == {"read"}


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("A woman switches on a lamp.", "switch_on"),
        ("A man turns off the light.", "switch_off"),
        ("A boy turns the radio on.", "switch_on"),
    ],
)
def test_lamps_and_machines_are_switched_by_hand(words: str, action: str) -> None:
    p = read(words)
    assert beats(p)[0].action == action and beats(p)[0].target == p.cast[1].id


@pytest.mark.parametrize("words", ["A dancer turns on a stage.", "A car turns off the road.", "A man goes out."])
def test_who_turns_or_goes_out_switches_nothing(words: str) -> None:
    assert beats(read(words))[0].action not in ("switch_on", "switch_off", "darken", "light_up")


def test_a_flame_that_flickers_is_told_as_steady() -> None:
    assert [c.state for c in read("The candle flickers.").claims if c.kind == "action"] == ["approximated"]


@pytest.mark.parametrize(
    ("words", "doer", "action", "target"),
    [
        ("An apprentice blacksmith hammers a horseshoe.", "blacksmith1", "hammer", "horseshoe1"),
        ("A boy kicks a can twice and runs off.", "boy1", "kick", "can1"),
        ("A mechanic tightens a bolt with a spanner until it snaps.", "mechanic1", "work", "bolt1"),
    ],
)
def test_tags_that_no_word_can_have_are_put_right(words: str, doer: str, action: str, target: str) -> None:
    first = beats(read(words))[0]
    assert (first.who, first.action, first.target) == ((doer,), action, target)


def test_odd_plurals_and_rare_names() -> None:
    assert read("A dozen grey geese cross a track.").cast[0].noun == "goose"
    assert read("Mara and her brother Theo argue in a garage.").cast[0].name == "Mara"
