# SPDX-License-Identifier: Apache-2.0
"""Deeds that lean on what was told before, things that stand beside verbs, verbs whose nearest relative misleads."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "action", "target"),
    [
        ("a squirrel eating nuts", "eat", "nut1"),
        ("person cooking mushrooms in frying pan", "work", "mushrooms1"),
        ("A person cuts wrapping paper.", "cut", "paper1"),
        ("A car waves to passersby.", "wave", "passersby1"),
    ],
)
def test_what_stands_right_after_a_deed_is_what_it_is_done_to(text: str, action: str, target: str) -> None:
    (beat,) = beats(read(text))
    assert (beat.action, beat.target) == (action, target)


def test_one_chef_slices_and_one_thermos_is_one() -> None:
    chef = read("A chef slices sushi rolls.")
    assert [(b.who, b.action) for b in beats(chef)] == [(("chef1",), "cut")]
    assert read("A thermos is opened.").cast[0].count == 1
    assert read("Watch, tilt up.").cast[0].noun == "watch"


def test_who_continues_goes_on_with_what_was_done_before_the_stop() -> None:
    film = read("A horse rides a bicycle, stops to pick flowers, and then continues on its way.")
    assert beats(film)[-1].action == "ride" and beats(film)[-1].target == "bicycle1"


def test_three_each_holding_something_hold_three() -> None:
    film = read("Three children sit on a bench, each holding a balloon.")
    held = [b for b in beats(film) if b.action == "pick_up"]
    assert len({b.target for b in held}) == len({b.who for b in held}) == 3


def test_it_is_what_shatters_and_what_both_stand_beside() -> None:
    film = read("A cat pushes a vase off a shelf; it shatters.")
    assert beats(film)[-1].who == ("vase1",)
    film = read("A dog sits on the left of a red sofa and a cat sleeps on the right of it.")
    assert [p.anchors for p in film.scenes[0].placements] == [("sofa1",), ("sofa1",)]


def test_the_last_one_is_the_last_of_them() -> None:
    film = read("Five penguins walk; the last one falls.")
    assert beats(film)[-1].who == ("penguin5",)


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("A horse swishes its tail.", ["wag"]),
        ("A bird takes flight.", ["fly"]),
        ("A tiger backs off.", ["walk"]),
        ("A clock strikes the hour, and a bird pops out.", ["enter"]),
        ("A bus pulls up.", ["stop"]),
    ],
)
def test_a_verb_is_shown_by_what_looks_like_it(text: str, actions: list[str]) -> None:
    assert [b.action for b in beats(read(text))] == actions


def test_who_is_startled_acts_and_the_part_that_bears_is_told() -> None:
    film = read("A man is startled by a dog.")
    assert (beats(film)[0].who, beats(film)[0].target) == (("man1",), "dog1")
    film = read("A seal balances a ball on its nose.")
    assert beats(film)[0].target == "ball1" and "nose" in beats(film)[0].manner
    assert not film.scenes[0].placements


def test_a_group_split_by_the_words_after_it_is_no_crash() -> None:
    assert {s.noun for s in read("smiling dogs two").cast} == {"dog"}


@pytest.mark.parametrize("text", ["A barking dog sits in a garden.", "A close-up of a barking dog."])
def test_who_is_found_at_it_does_it(text: str) -> None:
    assert "bark" in [b.action for b in beats(read(text))]


@pytest.mark.parametrize(("text", "action"), [
    ("a flying bird over the sea", "fly"), ("A crying baby in a crib.", "cry"),
    ("aerial footage of moving vehicles on the road at night", "drive")])
def test_an_ing_word_before_somebody_is_their_deed(text: str, action: str) -> None:
    assert [b.action for b in beats(read(text))] == [action]


def test_a_look_over_ones_own_shoulder_is_no_shot_over_it() -> None:
    film = read("A woman looks back over her shoulder.")
    assert not film.scenes[0].shots[0].camera.angle
    assert read("A shot over her shoulder: a man waves.").scenes[0].shots[0].camera.angle == "over_shoulder"
    assert not read("A cat jumps from behind the sofa.").scenes[0].shots[0].camera.angle


def test_the_camera_goes_to_the_part_of_the_thing() -> None:
    film = read("Shot of the car's wheel: zoom in on the car's wheel.")
    assert film.scenes[0].shots[0].camera.subject == "car1.wheel"


def test_a_wall_is_painted_blue_and_a_ball_goes_back() -> None:
    (beat,) = beats(read("A man paints a wall blue."))
    assert (beat.target, beat.becomes) == ("wall1", "blue")
    (beat,) = beats(read("A girl throws the ball back to the dog."))
    assert (beat.target, beat.tool) == ("dog1", "ball1")


def test_rows_sides_and_who_is_inside() -> None:
    film = read("In the back row a boy sleeps.")
    assert film.scenes[0].placements[0].relation == "background"
    film = read("A boat full of monkeys crosses a river.")
    assert [(p.relation, p.anchors) for p in film.scenes[0].placements] == [("in", ("boat1",))]
    assert beats(read("A small boat appears from the right."))[0].place == "from_right"
    film = read("A library's books dance.")
    assert film.scenes[0].place == "library" and [s.noun for s in film.cast] == ["book"]


def test_what_is_revealed_is_there_and_nothing_reveals_it() -> None:
    film = read("The curtain opens to reveal two dancers.")
    assert [b.action for b in beats(film)] == ["open"] and film.cast[-1].count == 2


def test_a_dress_named_again_is_the_same_dress() -> None:
    film = read("A girl in a blue dress dances. Her dress turns red.")
    assert film.cast[0].clothes == ("blue dress",) and beats(film)[-1].becomes == "red"


def test_after_what_a_part_does_its_owner_goes_on() -> None:
    film = read("A squirrel looks around, tail flicking, then resumes eating.")
    assert [(b.who, b.action) for b in beats(film)] == [
        (("squirrel1",), a) for a in ("look_around", "wag", "eat")]
    film = read("A woman stands at a window, hair blowing in the wind, then turns and leaves.")
    assert [b.action for b in beats(film)] == ["stand", "turn", "exit"] and len(film.cast) == 2


def test_what_the_only_sound_is_is_heard() -> None:
    film = read("The only sound is the tick of a clock.")
    assert [c.sound for h in film.scenes[0].shots for c in h.cues] == ["clock"]


def test_bare_things_after_a_participle_and_words_nobody_knows() -> None:
    film = read("a family stacking cardboard boxes in a room")
    assert [b.action for b in beats(film)] == ["stack"]
    film = read("A sandcastle changes from small to large.")
    assert film.cast and beats(film)[0].becomes == "large"
    assert beats(read("A toy soldier marches forward and moves its arms."))[-1].action == "wave"
    assert beats(read("A car surges away."))[0].action == "drive"


@pytest.mark.parametrize(
    ("words", "deeds"),
    [
        ("A cake is cut with a knife.", [("person", "cut", "cake")]),
        ("Close-up of a dog being washed.", [("person", "wipe", "dog")]),
        ("A letter is opened and read.", [("person", "open", "letter"), ("person", "read", "letter")]),
        ("A man stirs a soup. An egg is cracked by a woman.", [("man", "stir", "soup"), ("woman", "work", "egg")]),
        ("A car drives past. A folded map lies on a bench.", [("car", "drive", ""), ("map", "lie", "")]),
    ],
)
def test_what_is_done_has_a_doer(words: str, deeds: list[tuple[str, str, str]]) -> None:
    film = read(words)
    nouns = {s.id: s.noun for s in film.cast} | {"": ""}
    found = [(nouns[b.who[0]], b.action, nouns[b.target]) for s in film.scenes for h in s.shots for b in h.beats]
    assert found == deeds


@pytest.mark.parametrize("words", ["A smiling robot waves.", "A talking teddy bear waves.", "Two laughing boys wave."])
def test_a_participle_after_an_article_tells_what_somebody_is_like(words: str) -> None:
    assert any(b.action == "wave" for b in beats(read(words)))
