# SPDX-License-Identifier: Apache-2.0
"""Close views and small deeds: whose hand it is, who adds the salt, what is heard beside them, where it is taken."""

import pytest

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A desert shot frames a camel.", "desert"),
        ("A top-down kitchen shot shows a bowl on a table.", "kitchen"),
        ("A pool-deck shot shows a boy.", "pool"),
        ("A monk walks through Kyoto at night.", "city"),
    ],
)
def test_where_it_is_taken(text: str, place: str) -> None:
    assert read(text).scenes[0].place == place


def test_a_hand_is_no_animals() -> None:
    p = read("The dog sleeps. A human hand pets the dog.")
    assert p.cast[1].noun == "person" and beats(p)[1].who == (p.cast[1].id,)


def test_a_hand_after_a_cut_is_somebody_elses() -> None:
    p = read("A judge writes a letter. The video cuts to footage inside a dark cave, showing a gloved hand lifting a "
             "lantern.")
    judge = next(s.id for s in p.cast if s.noun == "judge")
    assert judge not in beats(p)[-1].who and p.scenes[-1].place == "cave"


def test_what_is_added_is_added_by_who_is_busy() -> None:
    p = read("A cook stirs a soup. Salt and an onion are on the table. A carrot is added.")
    assert beats(p)[-1].who == beats(p)[0].who and beats(p)[-1].action == "put_down"


def test_one_of_them_who_sighs_is_no_duck() -> None:
    p = read("A boy feeds ducks. One of them sighs.")
    assert beats(p)[1].who == beats(p)[0].who


def test_a_comma_tells_who_the_driver_is() -> None:
    p = read("Close-up of the driver, a woman with red hair.")
    assert len(p.cast) == 1 and p.cast[0].gender == "female" and p.cast[0].hair == "red"


def test_another_after_one_is_another_of_those() -> None:
    assert sorted(s.noun for s in read("A monkey swings from one tree to another.").cast) == ["monkey", "tree", "tree"]


def test_light_from_above_sets_no_camera() -> None:
    assert not read("Light falls from above onto a chair.").scenes[0].shots[0].camera.angle
    assert read("A chair seen from above.").scenes[0].shots[0].camera.angle == "high"


def test_held_knees_do_nothing() -> None:
    p = read("A goalkeeper stands in a field, knees bent and eyes locked on the ball.")
    assert [b.action for b in beats(p)] == ["stand"]


def test_sounds_by_other_names_are_heard() -> None:
    p = read("A lamp stands on a table with a faint crackling. A frog lands with a light bop.")
    assert [c.sound for c in p.scenes[0].shots[0].cues] == ["fire", "pop"]


def test_a_glass_filled_is_no_sound() -> None:
    p = read("A clear glass filled with ice stands on a table.")
    assert not p.scenes[0].shots[0].cues


def test_a_room_has_its_ambience() -> None:
    assert [a.name for a in read("A vase stands on a table with faint room ambience.").scenes[0].ambience] == ["room"]


def test_a_prompt_of_ten_thousand_words_is_refused_at_once() -> None:
    with pytest.raises(FilmError, match=r"10000 words.*at most 5000 are read at once"):
        read("A fox runs through snow. " * 2000)
