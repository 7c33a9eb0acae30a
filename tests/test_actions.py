# SPDX-License-Identifier: Apache-2.0
"""The contract of every action and every camera move."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soundstage import space
from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.bodies.base import Dims
from soundstage.motion.controls import HANDS, VISEMES, Controls
from soundstage.motion.performance import SceneQuery
from soundstage.moves import MOVES
from soundstage.moves.base import Setup, smoothed
from soundstage.sound.effects import EFFECTS
from soundstage.speech.base import VoiceSpec
from soundstage.speech.fake import Fake

DIMS = Dims(1.65, 1.4, 0.35, 0.5, 0.4, 0.75, 0.7, 1.1, 2.6, 0.42)


class Flat(SceneQuery):
    """An endless wooden floor."""

    def ground(self, points: object) -> np.ndarray:  # type: ignore[override]
        return np.zeros(np.asarray(points).shape[:-1])

    def substance(self, point: object) -> str:
        return "wood"

    def anchor(self, subject: str, name: str, time: float = 0.0) -> np.ndarray:
        return space.translation((0.5, 0, 0.8))

    def extent(self, subject: str) -> np.ndarray:
        return np.array([[0, -0.2, 0], [0.4, 0.2, 0.8]])


def _done(name: str, plan: str = "biped") -> tuple[Doing, Controls, object]:
    unit = ACTIONS.new(name)
    voice = Fake().speak("Hello there, my friend.", VoiceSpec("fake"), "")
    start = Doing("a1", DIMS, plan, 0.5, 1.5, ((0.0, 0.0), (2.0, 0.5)), None, "cup1", (0.5, 0.1, 0.8), times=2,
                  voice=voice)
    doing = Doing("a1", DIMS, plan, 0.5, 0.5 + unit.seconds(start), start.path, None, "cup1", (0.5, 0.1, 0.8),
                  times=2, voice=voice)
    controls = Controls.standing(np.arange(0, 8, 1 / 12), (0, 0, 0), 0.3)
    return doing, controls, unit.write(doing, controls, Flat())


@pytest.mark.parametrize("name", ACTIONS.names)
@pytest.mark.parametrize("plan", ["biped", "quadruped"])
def test_every_action_writes_sane_controls(name: str, plan: str) -> None:
    doing, c, _ = _done(name, plan)
    assert 0.3 <= doing.end - doing.start <= 12
    for field in ("position", "heading", "sit", "lie", "crouch", "fly", "hop", "look", "lean", "nod", "jaw", "blink"):
        values = getattr(c, field)
        assert len(values) == len(c.times) and np.isfinite(values).all(), field
    for side in ("left", "right"):
        assert np.all((c.reach_weight[side] >= 0) & (c.reach_weight[side] <= 1.0001))
        assert set(c.hand[side]) <= set(HANDS)
    assert set(c.viseme) <= set(VISEMES)
    for weight in (c.sit, c.lie, c.fly, c.look_weight, c.blink, *c.expression.values()):
        assert weight.min() >= 0 and weight.max() <= 1.0001


@pytest.mark.parametrize("name", ACTIONS.names)
def test_nothing_happens_before_an_action_begins(name: str) -> None:
    doing, c, _ = _done(name)
    before = c.times < doing.start - 0.1
    assert np.allclose(c.position[before], 0) and np.allclose(c.heading[before], 0.3)
    assert np.allclose(c.nod[before], 0) and np.allclose(c.sit[before], 0)


@pytest.mark.parametrize("name", [n for n in ACTIONS.names if ACTIONS.entries[n].facts.get("travels")])
def test_a_travel_ends_at_the_end_of_its_path(name: str) -> None:
    doing, c, _ = _done(name)
    assert np.allclose(c.position[-1, :2], doing.path[-1], atol=0.02)
    steps = np.linalg.norm(np.diff(c.position[:, :2], axis=0), axis=1) * 12
    assert steps.max() < 12, "nobody jumps across the floor"


@pytest.mark.parametrize("name", ACTIONS.names)
def test_an_actions_sounds_exist_and_lie_in_its_beat(name: str) -> None:
    doing, _, result = _done(name)
    for event in result.events:  # type: ignore[attr-defined]
        assert event.effect in EFFECTS.names, event.effect
        assert doing.start - 0.01 <= event.time <= doing.end + 0.3


@pytest.mark.parametrize("name", ["walk", "run", "stand", "dance"])
def test_who_sits_gets_up_to_go(name: str) -> None:
    controls = Controls.standing(np.arange(0, 4, 1 / 12), (0, 0, 0), 0.0)
    controls.sit[:] = 1.0
    ACTIONS.new(name).write(Doing("a", DIMS, "biped", 1.0, 3.0, ((0.0, 0.0), (2.0, 0.0))), controls, Flat())
    assert controls.sit[0] == 1 and controls.sit[-1] == 0


def test_no_two_actions_claim_one_word() -> None:
    seen: dict[str, str] = {}
    for entry in ACTIONS.entries.values():
        for word in entry.words:
            assert seen.setdefault(word, entry.name) == entry.name, word


def test_a_cup_lands_on_the_pose_grid() -> None:
    _, c, result = _done("put_down")
    landing = next(e for e in result.events if e.effect == "put_down")  # type: ignore[attr-defined]
    assert np.min(np.abs(c.times - landing.time)) < 1e-6


def test_slowly_takes_longer_than_quickly() -> None:
    walk = ACTIONS.new("walk")
    path = ((0.0, 0.0), (4.0, 0.0))
    slow, fast = (walk.seconds(Doing("a", DIMS, "biped", 0, 1, path, manner=(m,))) for m in ("slowly", "quickly"))
    assert slow > 1.6 * fast


def _setup() -> Setup:
    t = np.arange(0, 3, 1 / 12)
    return Setup(np.array([0, -5, 1.2]), np.array([0, 0, 1.0]), 50.0, t, 3.0, np.stack([2 * t - 3, 0 * t, 0 * t], -1))


@pytest.mark.parametrize("name", MOVES.names)
def test_every_move_is_smooth_and_keeps_its_length(name: str) -> None:
    setup = _setup()
    track = MOVES.new(name).track(setup)
    assert track.position.shape == track.target.shape == (36, 3)
    assert np.isfinite(track.position).all() and track.lens_mm.min() > 5
    jerk = np.abs(np.diff(track.position, 3, axis=0)).max()
    assert jerk < 0.2, f"the camera jumps: {jerk}"
    if name != "static":
        change = max(np.ptp(track.position, axis=0).max(), np.ptp(track.target, axis=0).max(), np.ptp(track.lens_mm))
        assert change > 0.01


def test_push_in_comes_nearer_and_pan_stays() -> None:
    setup = _setup()
    near = MOVES.new("push_in").track(setup)
    assert np.all(np.diff(np.linalg.norm(near.position - setup.target, axis=1)) <= 1e-9)
    pan = MOVES.new("pan").track(setup)
    assert np.ptp(pan.position, axis=0).max() == 0 and np.ptp(pan.target[:, 0]) > 3


@pytest.mark.parametrize("name", ["pan", "tilt", "truck", "crane"])
def test_a_move_can_go_the_other_way(name: str) -> None:
    setup = replace(_setup(), subject=np.zeros((36, 3)))
    one, other = (MOVES.new(name).track(replace(setup, amount=a)) for a in (1.0, -1.0))
    way = [(t.target + t.position)[-1] - (t.target + t.position)[0] for t in (one, other)]
    assert np.dot(way[0], way[1]) < 0


def test_tracking_keeps_the_subject_in_the_same_place_of_the_frame() -> None:
    setup = _setup()
    track = MOVES.new("track").track(setup)
    offset = (track.position - setup.subject)[:, 0]
    assert np.ptp(offset) < 0.25


def test_smoothing_leaves_a_steady_way_steady() -> None:
    setup = _setup()
    assert np.allclose(smoothed(setup.subject, setup.times, 0.5), setup.subject, atol=1e-6)
