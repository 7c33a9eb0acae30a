"""Words that are no things build none: deeds and qualities taken for nouns, noises, strokes, words of the screen."""

from __future__ import annotations

import pytest

from soundstage.film import read


@pytest.mark.parametrize(
    ("words", "nouns"),
    [
        ("A quiet lake with swans and gentle water lapping.", ["swan"]),
        ("The HUD shows a number as a soldier runs.", ["soldier"]),
        ("A man holds a sheet of iridescent, stiff paper.", ["man", "paper"]),
        ("A boy swims laps in a pool.", ["boy"]),
        ("A knife cuts an orange, and the sliced half falls over.", ["knife", "orange"]),
        ("A girl stirs a dough, the texture changing from dry to wet.", ["girl", "dough"]),
        ("A drone stands in a yard. The rotors spin up.", ["drone"]),
        ("A key turns with a loud metallic snick.", ["key"]),
        ("A garden fountain sprays water into a pond.", ["garden fountain"]),
        ("A man yanks the rod as the line tightens.", ["man", "fishing rod"]),
        ("A puppy bites a blanket. The fabric tears.", ["puppy", "blanket"]),
        ("A man stands by a table. The fabric on it is red.", ["man", "table", "fabric"]),
        ("A hand places a ball into the air jet.", ["person", "ball"]),
        ("A home video in a bedroom features a drill whirring loudly.", ["drill"]),
        ("A demonstration shows a blender roaring.", ["blender"]),
        ("A nurse nods. Close-up of hands wrapping wrists.", ["nurse"]),
    ],
)
def test_only_things_stand_in_the_picture(words: str, nouns: list[str]) -> None:
    assert [s.noun for s in read(words).cast] == nouns


@pytest.mark.parametrize(
    ("words", "who", "action"),
    [
        ("A key turns with a click.", "key1", "turn"),
        ("A porch light flickers.", "light1", "flicker"),
        ("A fountain roars.", "fountain1", "stand"),
        ("A truck roars.", "truck1", "drive"),
        ("A girl lets go.", "girl1", "drop"),
        ("A garden fountain sprays water into a pond.", "fountain1", "pour"),
    ],
)
def test_after_a_stands_one_thing_and_what_it_does(words: str, who: str, action: str) -> None:
    told = [(b.who, b.action) for h in read(words).scenes[0].shots for b in h.beats]
    assert told == [((who,), action)]


def test_steps_and_pairs_stay_nouns() -> None:
    assert [s.noun for s in read("A few steps from the door a dog sits.").cast] == ["dog"]
    assert [s.noun for s in read("A man carries a metal railing.").cast] == ["man", "metal railing"]
