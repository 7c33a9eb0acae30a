# SPDX-License-Identifier: Apache-2.0
"""What is spun spins, and not who spins it; toys are small, played with by hands, and belong in no street."""

from __future__ import annotations

import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


def _deeds(words: str) -> list[tuple[str, str]]:
    made = film.read(words)
    return [(b.action, b.target) for scene in made.scenes for shot in scene.shots for b in shot.beats]


@pytest.mark.parametrize(("words", "thing"), [
    ("A boy spins a top.", "spinningtop1"), ("A man spins a globe.", "globe1"),
    ("A girl rotates a cube.", "cube1"), ("He spun a coin on the table.", "coin1")])
def test_what_is_spun_spins(words: str, thing: str) -> None:
    made = film.read(words)
    beats = [b for scene in made.scenes for shot in scene.shots for b in shot.beats]
    assert [(b.action, b.target) for b in beats] == [("touch", thing), ("spin", "")]
    assert beats[1].who == (thing,)


@pytest.mark.parametrize("words", ["A dancer spins her partner.", "A ballerina spins.", "A woman spins her head.",
                                   "A spider spins a web."])
def test_who_turns_somebody_or_a_part_does_it_alone(words: str) -> None:
    assert "touch" not in [action for action, _ in _deeds(words)]


def test_a_toy_is_small_and_at_home_indoors(store: Store) -> None:
    made = film.read("A girl plays with a toy car.")
    assert made.scenes[0].place != "street"
    shot = staged(made, store)[0]
    assert max(box(shot, "car1", 0)[1] - box(shot, "car1", 0)[0]) < 0.5
    assert {b.action for p in shot.shot.performers for b in p.beats} <= {"build", "craft"}


@pytest.mark.parametrize(("words", "action"), [("A man plays a guitar.", "play"), ("A boy plays with a ball.", "play")])
def test_instruments_and_balls_are_played_as_they_were(words: str, action: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0].shot
    assert action in {b.action for p in shot.performers for b in p.beats}
