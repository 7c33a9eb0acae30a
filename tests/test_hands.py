# SPDX-License-Identifier: Apache-2.0
"""Things let go, streams, swung tools, tables and what work with the hands is fitted out with."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import read
from soundstage.actions import ACTIONS
from soundstage.actions._free_fall import GRAVITY, keeps, let_go
from soundstage.direct.choices import Decisions
from soundstage.direct.tools import handed
from soundstage.model.production import Production


def fitted(words: str) -> Production:
    """The production with its tools and tables."""
    return handed(read(words), Decisions(()))


def test_each_bounce_is_on_a_pose_and_the_ball_is_down_there() -> None:
    poses = np.arange(-6, 60) / 12 + 0.02
    free = let_go((0, 0, 1.3), (0.3, 0, 0), 0.31, 0.05, keeps("rubber", "ball"))
    fallen = free.on_poses(poses)
    on = [(when - poses[0]) * 12 for when, _ in fallen.hits]
    assert len(on) > 5
    assert np.allclose(on, np.round(on), atol=1e-6)
    assert (np.diff(on) > 0.9).all()
    at_poses = np.interp(poses, fallen.times, fallen.points[:, 2])
    for pose in np.round(on).astype(int):
        assert at_poses[pose] == pytest.approx(0.05, abs=1e-6)
    assert (np.diff(fallen.times) >= 0).all()
    for (when, _), (true, _) in zip(fallen.hits[:3], free.hits[:3], strict=True):
        assert abs(when - true) <= 0.5 / 12 + 1e-9


def test_what_is_let_go_falls_as_long_as_its_height_asks() -> None:
    fallen = let_go((0, 0, 1.25), (0, 0, 0), 2.0, 0.05, 0.5)
    first, speed = fallen.hits[0]
    assert first - 2.0 == pytest.approx(np.sqrt(2 * 1.2 / GRAVITY), abs=1e-6)
    assert speed == pytest.approx(np.sqrt(2 * 1.2 * GRAVITY), rel=1e-6)
    assert fallen.points[:, 2].min() >= 0.05 - 1e-9 and fallen.points[-1, 2] == pytest.approx(0.05)
    speeds = [s for _, s in fallen.hits]
    assert speeds == sorted(speeds, reverse=True) and speeds[1] == pytest.approx(0.5 * speeds[0])
    assert (np.diff(fallen.times) >= -1e-9).all()


def test_a_ball_bounces_higher_than_paper_and_rolls_on() -> None:
    assert keeps("leather", "football") > keeps("wood", "chair") > keeps("paper", "newspaper")
    ball, sheet = (let_go((0, 0, 1.0), (1.5, 0, 0), 0.0, 0.1, keeps(m, u)) for m, u in (("rubber", "ball"),
                                                                                    ("paper", "newspaper")))
    assert len(ball.hits) > len(sheet.hits)
    assert ball.points[-1, 0] > 2 * sheet.points[-1, 0] > 0


@pytest.mark.parametrize(("words", "action"), [
    ("A person is washing hands.", "wash_hands"), ("A man washes a car.", "wipe"),
    ("A woman lights a candle.", "light"),
    ("A boy blows out a candle.", "blow_out"), ("A woman makes a phone call.", "phone_call"),
    ("A girl takes a photo.", "photograph"), ("A girl takes a book.", "pick_up"),
    ("A woman blows a kiss.", "blow_kiss"),
    ("A girl feeds a horse.", "feed"), ("A man paints a wall.", "paint"), ("A man squeezes an orange.", "squeeze"),
    ("A man types on a laptop.", "type"), ("A man talks on the phone.", "phone_call"),
    ("A man talks on a bench.", "speak"), ("A girl takes a picture of a dog.", "photograph"),
    ("The lamp lights the room.", "stand"), ("A child builds a snowman.", "build"),
])
def test_words_are_done_by_their_own_action(words: str, action: str) -> None:
    assert fitted(words).scenes[0].shots[0].beats[0].action == action
    assert action in ACTIONS.entries


def test_hands_are_washed_at_a_tap_and_at_no_table() -> None:
    for words, units in (("A person is washing hands.", set()), ("A girl washes her hands in a garden.", {"sink"})):
        production = fitted(words)
        here = {production.subject(s).unit for s in production.scenes[0].cast}
        assert "table" not in here
        assert here & {"sink"} == units
    assert production.scenes[0].shots[0].beats[0].tool == ""


def test_who_pours_has_a_pot_in_the_hand_a_vessel_and_a_table() -> None:
    production = fitted("A man pours tea into a cup.")
    beat = production.scenes[0].shots[0].beats[0]
    assert production.subject(beat.tool).unit == "teapot"
    assert production.subject(beat.anchor).unit == "cup"
    assert "table" in {production.subject(s).unit for s in production.scenes[0].cast}


def test_a_picture_is_painted_on_an_easel_and_a_fence_where_it_stands() -> None:
    for words, units in (("A woman paints a picture.", {"easel"}), ("A man paints a fence.", {"fence"})):
        production = fitted(words)
        target = production.scenes[0].shots[0].beats[0].target
        assert {production.subject(target).unit} == units
