# SPDX-License-Identifier: Apache-2.0
"""People: built from words, planted feet, exact reach, level thighs, eyes on the target, one mouth at a time."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from soundstage.bodies import species
from soundstage.bodies.base import Body, Look
from soundstage.bodies.biped import Biped
from soundstage.motion.controls import VISEMES, Controls
from soundstage.motion.performance import Performance, SceneQuery
from soundstage.nodes import SkinnedMesh


class _Flat(SceneQuery):
    def ground(self, points):  # type: ignore[no-untyped-def]
        return np.zeros(np.shape(points)[:-1])

    def substance(self, point):  # type: ignore[no-untyped-def]
        return "wood"


def _built(kind: str, **look: object) -> Body:
    return Biped().build(Look(kind, **look), species()[kind], 1)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def man() -> Body:
    return _built("man", name="Bo")


def _joint(body: Body, done: Performance, bone: str) -> np.ndarray:
    return done.bones[:, body.bones.index(bone), :3, 3]


def _walked(body: Body, speed: float, rate: float = 24.0) -> tuple[Controls, Performance]:
    times = np.arange(int(4 * rate)) / rate
    controls = Controls.standing(times, (0, 0, 0), 0.3)
    way = np.clip(times - 0.5, 0, 2.75) * speed
    controls.position[:, 0], controls.position[:, 1] = way * np.cos(0.3), way * np.sin(0.3)
    return controls, body.perform(controls, _Flat(), "bo", 1)


def test_words_decide_what_is_worn_and_grown() -> None:
    woman = _built("woman", clothes=("red dress", "straw hat"), hair="bald", skin="dark")
    names = {p.name: p for p in woman.parts}
    assert {"dress", "skirt", "hat", "legs", "arms"} <= names.keys() and "hair" not in names
    red = names["skirt"].shape.mesh.materials[0].color  # type: ignore[union-attr]
    assert red[0] > 5 * red[1]
    assert names["head"].shape.mesh.materials[0].color[0] < 0.25  # type: ignore[union-attr]
    king = {p.name for p in _built("king").parts}
    assert {"hat", "beard", "robe"} <= king
    boy = _built("boy")
    assert boy.dims.height == pytest.approx(1.1, rel=0.05) and boy.dims.leg < 0.5


def test_every_part_is_rigged_and_stands_on_the_ground(man: Body) -> None:
    lows = []
    for part in man.parts:
        if isinstance(part.shape, SkinnedMesh):
            assert np.allclose(part.shape.bone_weights.sum(1), 1, atol=1e-4), part.name
            assert part.shape.bone_indices.max() < len(man.bones)
            mesh = part.shape.mesh
        else:
            assert part.bone in man.bones, part.name
            mesh = part.shape
        assert np.isfinite(mesh.vertices).all(), part.name
        lows.append(mesh.vertices[:, 2].min())
    assert min(lows) == pytest.approx(0, abs=0.004)
    again = _built("man", name="Bo")
    assert all(a.shape.digest == b.shape.digest for a, b in zip(man.parts, again.parts, strict=True))


@pytest.mark.parametrize("speed", [0.6, 1.15, 2.6])
def test_a_foot_that_is_down_does_not_slide(man: Body, speed: float) -> None:
    controls, done = _walked(man, speed)
    height = man.rest[man.bones.index("toe_left"), 2, 3]
    for side in ("left", "right"):
        ball = _joint(man, done, f"toe_{side}")
        down = ball[:, 2] < height + 0.004
        slide = np.linalg.norm(np.diff(ball[:, :2], axis=0), axis=1)[down[1:] & down[:-1]]
        assert slide.max() < 0.010
        assert down.mean() > 0.3 and ball[:, 2].min() > height - 0.012
    steps = [c for c in done.contacts if c.kind == "step"]
    assert len(steps) >= 4
    assert all(a.part != b.part for a, b in pairwise(steps))
    for step in steps:
        pose = int(np.argmin(np.abs(controls.times - step.time)))
        assert controls.times[pose] == step.time  # on the pose grid
        foot = _joint(man, done, f"foot_{step.part.split()[0]}")[pose]
        assert np.linalg.norm(foot[:2] - step.point[:2]) < 0.07
        assert step.onto == "wood" and step.material == "shoe"


def test_a_turn_on_the_spot_is_made_of_steps(man: Body) -> None:
    times = np.arange(36) / 12
    controls = Controls.standing(times, (1, 2, 0), 0)
    controls.heading = np.clip(times - 0.5, 0, 1) * np.pi / 2
    done = man.perform(controls, _Flat(), "bo", 1)
    assert {c.part for c in done.contacts} == {"left foot", "right foot"}
    left, right = _joint(man, done, "foot_left")[-1], _joint(man, done, "foot_right")[-1]
    assert left[0] < 1 < right[0]  # facing +Y, the left foot is on the -X side


def test_hands_end_at_their_targets(man: Body) -> None:
    times = np.arange(24) / 12
    controls = Controls.standing(times, (0, 0, 0), 0)
    for side, target in (("left", (0.32, 0.12, 1.05)), ("right", (0.10, -0.38, 1.45))):
        controls.reach[side][:] = target
        controls.reach_weight[side][12:] = 1
    done = man.perform(controls, _Flat(), "bo", 1)
    for side in ("left", "right"):
        gap = np.linalg.norm(done.anchors[f"hand_{side}"][:, :3, 3] - controls.reach[side], axis=1)
        assert gap[12:].max() < 0.01 < gap[:12].min()


def test_sitting_is_level_with_feet_on_the_ground(man: Body) -> None:
    controls = Controls.standing(np.arange(12) / 12, (0, 0, 0), 0)
    controls.sit[:], controls.seat_height[:] = 1, man.dims.seat
    done = man.perform(controls, _Flat(), "bo", 1)
    hip, knee = _joint(man, done, "upper_leg_left"), _joint(man, done, "lower_leg_left")
    assert np.abs(hip[:, 2] - knee[:, 2]).max() < 0.06
    assert np.abs(_joint(man, done, "foot_left")[:, 2] - man.rest[man.bones.index("foot_left"), 2, 3]).max() < 0.02
    assert (np.linalg.norm(done.anchors["hand_left"][:, :3, 3] - (hip + knee) / 2, axis=1) < 0.2).all()


def test_eyes_are_on_what_is_looked_at(man: Body) -> None:
    controls = Controls.standing(np.arange(24) / 12, (0, 0, 0), 0)
    controls.look[:], controls.look_weight[:] = (1.5, 1.6, 0.9), 1
    done = man.perform(controls, _Flat(), "bo", 1)
    for bone in ("eye_left", "eye_right"):
        eye = done.bones[-1, man.bones.index(bone)]
        to = controls.look[-1] - eye[:3, 3]
        assert np.degrees(np.arccos(eye[:3, 0] @ to / np.linalg.norm(to))) < 4
    head = done.bones[-1, man.bones.index("head")]
    assert 0.4 < np.arctan2(head[1, 0], head[0, 0]) < 0.8  # the head turns, but less than the eyes


def test_one_mouth_is_on_and_it_is_the_right_one(man: Body) -> None:
    controls = Controls.standing(np.arange(len(VISEMES) + 1) / 12, (0, 0, 0), 0)
    controls.viseme = [*VISEMES, "rest"]
    controls.expression["sad"][-1] = 0.8
    shown = man.perform(controls, _Flat(), "bo", 1).visible
    assert set(shown) == {p.name for p in man.parts if p.name.startswith("mouth_")}
    assert (np.sum(list(shown.values()), axis=0) == 1).all()
    assert all(shown[f"mouth_{v}"][i] for i, v in enumerate(VISEMES)) and shown["mouth_rest_sad"][-1]


def test_nobody_is_a_statue_and_the_same_seed_is_the_same_life(man: Body) -> None:
    controls = Controls.standing(np.arange(96) / 12, (0, 0, 0), 0)
    one, two, other = (man.perform(controls, _Flat(), "bo", s) for s in (1, 1, 2))
    assert np.array_equal(one.bones, two.bones) and not np.array_equal(one.bones, other.bones)
    lid = one.bones[:, man.bones.index("lid_upper_left"), 2, 0] - one.bones[:, man.bones.index("head"), 2, 0]
    assert 1 <= np.sum((lid[1:] > 0.5 * lid.max()) != (lid[:-1] > 0.5 * lid.max())) // 2 <= 6  # blinks
    assert np.ptp(one.bones[:, man.bones.index("head"), :3, 3], axis=0).max() > 0.003


def test_a_jump_lands_with_both_feet(man: Body) -> None:
    times = np.arange(24) / 12
    controls = Controls.standing(times, (0, 0, 0), 0)
    controls.hop = np.maximum(0, 0.3 - 2.0 * (times - 1) ** 2)
    done = man.perform(controls, _Flat(), "bo", 1)
    lands = [c for c in done.contacts if c.kind == "land"]
    assert {c.part for c in lands} == {"left foot", "right foot"} and lands[0].force > 0.5
    assert _joint(man, done, "foot_left")[12, 2] > 0.25


def test_a_skirt_bends_down_over_a_sitters_knees() -> None:
    """Its hem hangs over the knees, and does not stand out round level thighs like a cone."""
    from soundstage.shape.skin import posed

    woman = _built("woman", clothes=("red skirt",))
    skirt = next(p.shape for p in woman.parts if p.name == "skirt")
    assert isinstance(skirt, SkinnedMesh)
    controls = Controls.standing(np.arange(2) / 12, (0, 0, 0), 0.0)
    controls.sit[:], controls.seat_height[:] = 1.0, 0.45
    done = woman.perform(controls, _Flat(), "bo", 1)
    rest = np.asarray(skirt.mesh.vertices, float)
    hem = rest[:, 2] < rest[:, 2].min() + 0.03
    seated = posed(skirt, (done.bones[0] @ np.linalg.inv(woman.rest)).astype("f4"))
    knee = _joint(woman, done, "lower_leg_left")[0]
    round_rest = float(np.ptp(rest[hem, 0]))
    assert float(np.ptp(seated[hem, 2])) < 0.85 * round_rest
    assert seated[hem, 2].max() < knee[2] + 0.5 * round_rest
