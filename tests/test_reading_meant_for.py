# SPDX-License-Identifier: Apache-2.0
"""Who does what something is done for."""

from __future__ import annotations

import pytest

from soundstage.language import read
from soundstage.model.production import Beat


def told(words: str) -> tuple[dict[str, str], list[Beat]]:
    production = read(words)
    return {s.id: s.noun for s in production.cast}, [b for h in production.scenes[0].shots for b in h.beats]


@pytest.mark.parametrize(
    ("words", "who", "action"),
    [
        ("A waiter pulls out a chair for a woman to sit on.", "woman", "sit"),
        ("A boy hands his bag to his father to carry.", "father", "pick_up"),
        ("A guard opens the gate for a girl to enter.", "girl", "enter"),
        ("A dog waits for the boy to throw the ball.", "boy", "throw"),
        ("A girl runs to the kitchen to eat.", "girl", "eat"),
    ],
)
def test_the_second_deed_is_of_whom_it_is_meant_for(words: str, who: str, action: str) -> None:
    nouns, beats = told(words)
    assert beats[-1].action == action and [nouns[w] for w in beats[-1].who] == [who]


def test_the_chair_and_the_bag_are_meant() -> None:
    nouns, beats = told("A waiter pulls out a chair for a woman to sit on.")
    assert nouns[beats[-1].anchor or beats[-1].target] == "chair"
    nouns, beats = told("A boy hands his bag to his father to carry.")
    assert nouns[beats[-1].target] == "bag"


def test_who_began_goes_on() -> None:
    nouns, beats = told("A man holds the door for a nurse to leave and smiles.")
    assert nouns[beats[-1].who[0]] == "man" and beats[-1].action == "smile"
