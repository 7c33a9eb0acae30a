# SPDX-License-Identifier: Apache-2.0
"""What goes on its belly follows its own track; animals' mouths come to the ground when they graze."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pytest

from soundstage import bodies
from soundstage.bodies._animal_snake import SEGMENTS
from soundstage.bodies.base import Body, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery

TIMES = np.arange(0, 5, 1 / 12)


class Meadow(SceneQuery):
    """Flat grass."""

    def ground(self, points: npt.ArrayLike) -> np.ndarray:
        return np.zeros(np.asarray(points).shape[:-1])

    def substance(self, point: npt.ArrayLike) -> str:
        return "grass"

    def anchor(self, subject: str, name: str, time: float = 0.0) -> np.ndarray:
        return np.eye(4)

    def extent(self, subject: str) -> np.ndarray:
        return np.zeros((2, 3))


@cache
def built(kind: str) -> Body:
    facts = bodies.species()[kind]
    return bodies.PLANS.new(facts["plan"]).build(Look(kind), facts, 1)


def performed(kind: str, **tracks: float) -> Performance:
    controls = Controls.standing(TIMES, (0, 0, 0), 0.0)
    for name, value in tracks.items():
        getattr(controls, name)[:] = value
    return built(kind).perform(controls, Meadow(), "s1", 1)


def joint(kind: str, done: Performance, bone: str) -> np.ndarray:
    return np.asarray(done.bones[:, built(kind).bones.index(bone), :3, 3])


def test_the_body_slides_through_the_track_of_its_front() -> None:
    """Every piece comes by within a hand's breadth of where the piece before it was."""
    controls = Controls.standing(TIMES, (0, 0, 0), 0.0)
    controls.position[:, 0] = 0.6 * TIMES
    done = built("snake").perform(controls, Meadow(), "s1", 1)
    track = joint("snake", done, "seg3")[:, :2]
    for k in range(4, SEGMENTS):
        here = joint("snake", done, f"seg{k}")[36:, :2]  # after it has gone its own length
        gap = np.linalg.norm(here[:, None] - track[None], axis=2).min(1)
        assert gap.max() < 0.10, k
    assert np.ptp(track[:, 1]) > 0.1  # and it does wind


def test_it_holds_its_head_up_awake_and_lays_it_down_to_sleep() -> None:
    up = performed("snake").anchors["eyes"][:, 2, 3]
    down = performed("snake", lie=1.0).anchors["eyes"][:, 2, 3]
    assert up.min() > 0.18 and down.max() < 0.12


def test_a_sleeping_snake_is_rolled_up() -> None:
    awake, asleep = (joint("snake", performed("snake", lie=v), f"seg{SEGMENTS - 1}") for v in (0.0, 1.0))
    front = [joint("snake", performed("snake", lie=v), "seg0") for v in (0.0, 1.0)]
    spans = [float(np.linalg.norm(t - f, axis=1).mean()) for t, f in zip((awake, asleep), front, strict=True)]
    assert spans[1] < 0.5 * spans[0]


@pytest.mark.parametrize("kind", ["horse", "cow", "dog", "sheep", "giraffe", "chicken", "pigeon"])
def test_the_mouth_comes_to_the_ground(kind: str) -> None:
    high, low = (performed(kind, graze=v).anchors["mouth"][:, 2, 3].mean() for v in (0.0, 1.0))
    assert low < 0.34 * high and low > -0.06 * built(kind).dims.height
