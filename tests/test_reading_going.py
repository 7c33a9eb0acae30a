# SPDX-License-Identifier: Apache-2.0
"""What is set going goes by itself, what is in a vessel is handled in it, and what nobody draws brings nobody in."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def nouns(p: Production) -> dict[str, str]:
    return {s.id: s.noun for s in p.cast}


@pytest.mark.parametrize("text", ["A hand pushes a plate to slide to the right.", "A girl kicks a ball to roll away."])
def test_what_is_set_going_goes_by_itself(text: str) -> None:
    p = read(text)
    first, last = beats(p)
    assert first.target == last.who[0] and nouns(p)[last.who[0]] in ("plate", "ball")


def test_water_stirred_in_a_mug_is_the_mug_and_nobody_is_in_it() -> None:
    p = read("A person stirs water inside a mug.")
    assert nouns(p)[beats(p)[0].target] == "mug" and not p.scenes[0].placements


def test_what_unseen_water_does_next_is_nobodys_deed() -> None:
    p = read("A man stands by a sink. Water sprays out of a pipe and falls into the sink.")
    assert [b.action for b in beats(p)] == ["stand"]


def test_heavy_books_are_books() -> None:
    assert not any(s.noun == "heavy" for s in read("A man lifts a box filled with heavy books and cups.").cast)


def test_what_the_shot_faces_is_framed() -> None:
    p = read("A static close-up shot facing a doorway.")
    assert nouns(p)[p.scenes[0].shots[0].camera.subject] == "doorway"


def test_what_is_released_flies_by_itself() -> None:
    p = read("A person inflates a balloon, and then releases it to fly away.")
    assert nouns(p)[beats(p)[-1].who[0]] == "balloon"


def test_a_hand_after_the_place_does_what_is_told() -> None:
    p = read("In a kitchen, a hand lifts a cup.")
    assert [b.action for b in beats(p)] == ["pick_up"] and not [c for c in p.claims if c.state == "not_understood"]


def test_who_goes_up_a_building_is_not_in_it() -> None:
    p = read("A car drives up a skyscraper.")
    assert nouns(p)[beats(p)[0].anchor] == "skyscraper" and p.scenes[0].noun != "skyscraper"


def test_the_palm_of_somebody_is_no_tree() -> None:
    p = read("A man's palm covers a phone. A palm sways on a beach.")
    assert nouns(p)[beats(p)[0].who[0]] == "man" and nouns(p)[beats(p)[1].who[0]] == "palm"
