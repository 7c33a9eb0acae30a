# SPDX-License-Identifier: Apache-2.0
"""What is long is held out to the side; who poses with a thing has it in hand; who go away together."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, played

from soundstage import film
from soundstage.store import Store


def _aside(words: str, who: str, store: Store) -> float:
    """Metres that the right hand is to the right of the body's middle, in the middle of the first shot."""
    part = played(film.read(words), store)[0].of(who)
    assert part is not None and part.performance is not None
    k = len(part.performance.bones) // 2
    hand = part.performance.anchors["hand_right"][k][:3, 3]
    at, heading = part.controls.position[-1], part.controls.heading[-1]
    return float((hand - at) @ np.array([np.sin(heading), -np.cos(heading), 0.0]))


@pytest.mark.parametrize("thing", ["sword", "flag", "baseball bat"])
def test_what_is_long_is_held_beside_the_face(thing: str, store: Store) -> None:
    beside = _aside(f"A man stands with a {thing}.", "man1", store)
    assert beside > _aside("A man stands with a cup.", "man1", store) + 0.15


@pytest.mark.parametrize("words", ["An activist poses with a flag.", "A man with a guitar smiles.",
                                   "A girl sits on a bench with a teddy bear."])
def test_who_poses_or_sits_with_a_thing_has_it_in_hand(words: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    assert any(p.held_by for p in plan.shots[0].performers)


def test_a_salad_is_tossed_in_its_bowl_and_a_ball_in_the_air(store: Store) -> None:
    def done(words: str) -> set[str]:
        plan, _, _ = planned(film.read(words), store)
        return {b.action for s in plan.shots for p in s.performers for b in p.beats}

    assert "stir" in done("A chef tosses a salad.") and "throw" not in done("A chef tosses a salad.")
    assert "throw" in done("A boy tosses a ball.")


def test_who_go_away_together_go_to_one_side_in_the_picture(store: Store) -> None:
    plan, _, _ = planned(film.read("A girl and a woman wave. They walk away."), store)
    ways = [b.path for p in plan.shots[-1].performers for b in p.beats if b.action == "exit"]
    assert len({np.sign(w[-1][0] - w[0][0]) for w in ways}) == 1 and len(ways) == 2
    assert plan.shots[-1].camera.move == "track"


def test_who_stays_is_not_watched_long_after_the_other_has_gone(store: Store) -> None:
    plan, _, _ = planned(film.read("A woman looks at a man. She walks away."), store)
    assert plan.shots[-1].duration < 5
