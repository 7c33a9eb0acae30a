# SPDX-License-Identifier: Apache-2.0
"""Whom the camera is on before they are told of is one with who is told of next; who comes in is another."""

from __future__ import annotations

import pytest

from soundstage.language import read

ONE = (  # words, the subjects there are, what the first shot is on
    ("The camera slowly pushes in on her face. A woman sits at a desk.", "woman desk", "woman1.face"),
    ("The camera tracks the car. A red car drives along a road.", "car", "car1"),
    ("Close-up of her hands. A woman kneads dough.", "woman dough", "woman1.hand"),
    ("Close-up of a fox's eyes. The fox turns.", "fox", "fox1.eye"),
    ("Close-up of a fox's eyes. A fox turns around.", "fox", "fox1.eye"),
    ("The camera follows him. A boy runs through a field.", "boy", "boy1"),
    ("Extreme close-up of his eyes. A cowboy squints.", "cowboy", "cowboy1.eye"),
    ("Tracking shot of a dog. A brown dog runs along a beach.", "dog", "dog1"),
    ("The camera orbits the dancer. A ballerina dances on a stage.", "ballerina", "ballerina1"),
    ("Macro shot of its eye. A frog sits on a leaf.", "frog leaf", "frog1.eye"),
    ("The camera tilts up to his face. A knight kneels in a hall.", "knight", "knight1.face"),
    ("Close-up of the cat. A white cat licks its paw.", "cat", "cat1"),
    ("Close-up of hands. A potter shapes a bowl.", "potter bowl", "potter1.hand"),
    ("The camera zooms in on their faces. Two children laugh.", "child", "children1.face"),
    ("Low angle shot of a robot. A giant robot walks through a city.", "robot", "robot1"),
    ("Close-up of a man's hand. A man knocks on a door.", "man door", "man1.hand"),
    ("Close-up of her face. Anna reads a letter.", "woman letter", "anna1.face"),
    ("As the camera pushes in on her face, a woman reads a letter.", "woman letter", "woman1.face"),
    ("Close-up of hooves. A horse gallops.", "horse", "horse1.hoof"),
    ("Close-up of the wheels. A car drives along a road.", "car", "car1.wheel"),
    ("The camera tracks the bus. It is dusk. A yellow bus drives along a street.", "bus", "bus1"),
    ("Close-up of eyes. A wolf howls.", "wolf", "wolf1.eye"),
)
TWO = (
    ("Close-up of a man. A woman walks in.", "man woman"),
    ("Close-up of a man's face. Another man walks in.", "man man"),
    ("Close-up of a man. A man enters.", "man man"),
    ("Close-up of a red car. A blue car drives past.", "car car"),
    ("Close-up of an old man. A young man waves.", "man man"),
    ("A close-up of a boy's face. A girl says: 'Run!'", "boy girl"),
    ("Close-up of a dog. Two dogs run past.", "dog dog"),
    ("Close-up of a horse. Another horse gallops past.", "horse horse"),
    ("Close-up of her hands. A woman kneads dough while a man watches.", "woman dough man"),
    ("Close-up of her face. A man sits at a desk.", "person man desk"),
    ("Close-up of a woman's hands. A woman kneads dough. A second woman watches.", "woman dough woman"),
)


@pytest.mark.parametrize(("words", "cast", "on"), ONE)
def test_who_is_looked_at_first_is_told_of_next(words: str, cast: str, on: str) -> None:
    film = read(words)
    assert sorted(s.noun.split()[-1] for s in film.cast) == sorted(cast.split())
    shots = film.scenes[0].shots
    assert len(shots) == 1 and shots[0].camera.subject == on
    assert all(not c.binding or c.binding.partition(".")[0] in {*(s.id for s in film.cast), "s1", "style", "seconds"}
               for c in film.claims)


@pytest.mark.parametrize(("words", "cast"), TWO)
def test_who_comes_in_or_is_another_is_not_the_one_looked_at(words: str, cast: str) -> None:
    assert sorted(s.noun.split()[-1] for s in read(words).cast) == sorted(cast.split())


@pytest.mark.parametrize(("words", "who"), [
    ("A dog barks. The cat runs away. The camera follows it.", "cat1"),
    ("A dog barks twice; the cat jumps down and runs away. The camera follows it, then tilts up.", "cat1"),
    ("A man waves to a girl. The camera follows her.", "girl1"),
    ("A man waves to a girl. The camera follows him.", "man1"),
])
def test_the_camera_is_on_whoever_was_told_of_last(words: str, who: str) -> None:
    assert read(words).scenes[0].shots[0].camera.subject == who
