# SPDX-License-Identifier: Apache-2.0
"""What is done with balls and with what rolls: the ball is in the picture, nobody rolls with a bottle."""

from __future__ import annotations

import pytest
from staged_films import planned

import soundstage as ss
from soundstage.sound.effects import EFFECTS
from soundstage.stage.build import stage_shot
from soundstage.store import Store
from soundstage.styles.clay import Clay


@pytest.mark.parametrize(("words", "action"), [
    ("A woman is playing football.", "kick"),
    ("A man is playing soccer.", "kick"),
    ("A man is playing basketball.", "play"),
    ("A person rolls a plastic bottle on a table.", "shift"),
    ("A boy rolls a ball.", "push"),
    ("A boy rolls over on the grass.", "roll"),
])
def test_the_thing_says_what_is_done_with_it(words: str, action: str, store: Store) -> None:
    plan, _, _ = planned(ss.read(words), store)
    assert action in {b.action for shot in plan.shots for p in shot.performers for b in p.beats}


def test_a_ball_is_seen_and_heard_where_it_meets_the_ground(store: Store) -> None:
    from fractions import Fraction

    plan, cast, spoken = planned(ss.read("A man is playing basketball."), store)
    staged = [stage_shot(shot, cast, spoken, Fraction(16, 9), Clay(), 1) for shot in plan.shots]
    assert all(shot.camera.size in ("full", "wide") for shot in plan.shots)
    heard = [e for s in staged for e in s.events if e.effect == "bounce"]
    assert "bounce" in EFFECTS.entries and len(heard) >= 3
    assert all(e.position is not None and e.position[2] < 0.3 for e in heard)


def test_rolls_of_food_are_things() -> None:
    film = ss.read("A chef slices sushi rolls, and then arranges them on a plate.")
    rolls = next(s for s in film.cast if s.noun.endswith("roll"))
    beats = [b for scene in film.scenes for shot in scene.shots for b in shot.beats]
    assert [b.target for b in beats] == [rolls.id, rolls.id]
