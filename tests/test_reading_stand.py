# SPDX-License-Identifier: Apache-2.0
"""Who does something that is seen stands in the film, and what no thing does by itself is done by somebody."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production
from soundstage.props._standee import drawing_of


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def lost(p: Production) -> list[str]:
    return [c.words for c in p.claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("text", "noun", "deed"),
    [
        ("A billiard cue moves back and forth.", "billiard cue", "move"),
        ("Numbers fly over a table.", "number", "fly"),
        ("A shop emblem spins and flips.", "shop emblem", "spin"),
        ("A puck spins on a shelf.", "puck", "spin"),
    ],
)
def test_a_noun_that_acts_stands_there_as_a_cut_out(text: str, noun: str, deed: str) -> None:
    p = read(text)
    nouns = {s.id: s.noun for s in p.cast}
    assert nouns[beats(p)[0].who[0]] == noun and deed in (beats(p)[0].verb, beats(p)[0].action) and not lost(p)
    assert any(c.state == "approximated" and c.kind == "subject" for c in p.claims)


@pytest.mark.parametrize("text", ["Darkness falls on a town.", "The tempo increases as a man runs."])
def test_what_has_no_body_is_told_as_lost_and_builds_nothing(text: str) -> None:
    assert lost(read(text)) and not {"darkness", "tempo"} & {s.noun for s in read(text).cast}


def test_a_shadow_that_acts_is_one_more_of_what_casts_it_all_black() -> None:
    p = read("A lamp stands on a road. The lamp's shadow turns, and then walks back to the lamp.")
    shadow = next(s for s in p.cast if s.noun == "shadow")
    lamp = next(s for s in p.cast if s.noun == "lamp")
    assert shadow.unit == lamp.unit and shadow.colors == ("black",) and not lost(p)
    assert [b.who for b in beats(p)][-2:] == [(shadow.id,)] * 2 and beats(p)[-1].anchor == lamp.id


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A disk is inserted into a box, and then spins.", "disk"),
        ("A woman fills a jug. The jug is tilted slowly.", "jug"),
    ],
)
def test_what_takes_hands_is_done_by_somebody(text: str, target: str) -> None:
    p = read(text)
    nouns = {s.id: s.noun for s in p.cast}
    beat = next(b for b in beats(p) if b.verb in ("insert", "tilt"))
    assert nouns[beat.target] == target and nouns[beat.who[0]] in ("person", "woman")


def test_how_a_thing_was_found_brings_nobody() -> None:
    assert {s.noun for s in read("A pole is clamped to a desk.").cast} == {"pole", "desk"}


def test_what_is_done_to_a_thing_is_no_gesture_of_ones_own() -> None:
    assert [b.action for b in beats(read("A man tilts a jug. A girl nods."))] == ["work", "nod"]


def test_what_is_made_of_something_is_a_thing() -> None:
    p = read("A steel ruler lies on a desk. A plastic soldier falls over.")
    assert [s.family for s in p.cast] == ["prop", "prop", "body"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("A leaf swirls.", "spin"),
        ("A ball ricochets off a wall.", "bounce"),
        ("A girl scoops flour into a bowl.", "pick_up"),
        ("A beaver gnaws a log.", "eat"),
        ("Pebbles cascade down a hill.", "fall"),
    ],
)
def test_a_verb_without_an_action_is_shown_as_its_sister(text: str, action: str) -> None:
    p = read(text)
    assert beats(p)[0].action == action and not lost(p)


def test_what_a_thing_does_is_not_what_is_done_with_it() -> None:
    assert [b.action for b in beats(read("A boy swirls a flask. A leaf swirls away."))] == ["stir", "spin"]


def test_what_is_begun_is_the_deed_in_whatever_form_it_is_told() -> None:
    assert [b.action for b in beats(read("A cat begins to plays."))] == ["play"]


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("A woman eats curry.", "curry-rice"),
        ("A woman eats spring rolls.", "burrito"),  # a dish as its nearest, no roll of paper
        ("A girl eats lasagna.", "spaghetti"),
        ("A man eats a fish stick.", "pot-of-food"),
        ("A boy eats potato chips.", "french-fries"),
        ("A boy eats a burrito.", "burrito"),
    ],
)
def test_what_is_eaten_is_shown_by_a_picture_of_food(text: str, drawing: str) -> None:
    food = read(text).cast[-1]
    assert food.family == "standee" and drawing_of(food) == drawing


def test_a_cup_of_something_stays_a_cup() -> None:
    assert {s.unit for s in read("A coffee cup stands beside a juice cup and a butter dish.").cast} <= {"cup", "plate"}
