# SPDX-License-Identifier: Apache-2.0
"""Animals: every species builds, planted feet stay, contacts fall on the pose grid, faces speak and look."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import bodies
from soundstage.bodies.base import Body, Look
from soundstage.motion import gaits
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.nodes import SkinnedMesh

ANIMALS = {k: v for k, v in bodies.species().items() if v["plan"] in ("quadruped", "bird")}
_BUILT: dict[str, Body] = {}


class Hills(SceneQuery):
    """A gentle slope of grass."""

    def ground(self, points):
        return 0.04 * np.sin(np.asarray(points)[..., 0] * 0.8)

    def substance(self, point):
        return "grass"


def built(kind: str) -> Body:
    if kind not in _BUILT:
        facts = ANIMALS[kind]
        _BUILT[kind] = bodies.PLANS.new(facts["plan"]).build(Look(kind), facts, 1)
    return _BUILT[kind]


def going(body: Body, speed: float, seconds: float = 4.0, rate: int = 12, stop: float | None = None) -> Controls:
    times = np.arange(int(seconds * rate)) / rate
    pace = np.clip(((stop if stop else seconds + 9) - times) / 0.6, 0, 1) * speed  # slows down over 0.6 s
    moved = np.cumsum(pace) / rate
    position = np.stack([moved, 0.3 * np.sin(moved * 0.5), 0 * moved], -1)
    heading = np.arctan2(0.15 * np.cos(moved * 0.5), 1.0)
    return Controls(times, position, heading)


@pytest.mark.parametrize("kind", sorted(ANIMALS))
def test_each_species_stands_on_the_ground_at_its_height(kind):
    body = built(kind)
    low = min((p.shape.mesh if isinstance(p.shape, SkinnedMesh) else p.shape).vertices[:, 2].min() for p in body.parts)
    assert abs(low) < 0.03 * body.dims.height
    if ANIMALS[kind]["plan"] == "quadruped":
        assert body.dims.height == pytest.approx(ANIMALS[kind]["height"], rel=1e-6)
    for part in body.parts:
        assert part.bone in body.bones if part.bone else isinstance(part.shape, SkinnedMesh)
        if isinstance(part.shape, SkinnedMesh):  # closed: no edge with a face on one side only
            f = part.shape.mesh.faces
            edges = np.sort(np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), axis=1)
            assert (np.unique(edges, axis=0, return_counts=True)[1] > 1).all(), part.name


@pytest.mark.parametrize("kind", ["fox", "horse", "crow"])
@pytest.mark.parametrize("pace", ["walk", "trot", "run"])
def test_planted_feet_do_not_slide(kind, pace):
    body = built(kind)
    d = body.dims
    speed = {"walk": d.walk_speed, "trot": (d.walk_speed + d.run_speed) / 2, "run": d.run_speed}[pace]
    controls = going(body, speed, stop=3.0)
    done = body.perform(controls, Hills(), kind, 1)
    legs = [i for i, n in enumerate(body.bones) if n.endswith("_foot")]
    feet = done.bones[:, legs][..., :3, 3]
    frame = body.facts["frame"]
    homes = np.array([body.rest[i, :2, 3] for i in legs])
    falls = gaits.plan(controls.times, controls.position, controls.heading, homes, d.leg,
                       gaits.FOUR if len(legs) == 4 else gaits.TWO, Hills().ground, **getattr(frame, "reach", {}))
    both = falls.planted[1:] & falls.planted[:-1]
    slide = np.linalg.norm(np.diff(feet, axis=0), axis=-1)[both]
    assert len(slide) > 20
    assert slide.max() < 0.01
    assert np.ptp(feet[-6:], axis=0).max() < 0.01  # it has come to rest
    home = body.facts["frame"].rig.joints[legs][:, :2]
    c, s = np.cos(controls.heading[-1]), np.sin(controls.heading[-1])
    wanted = controls.position[-1, :2] + home @ np.array([[c, s], [-s, c]])
    assert np.abs(feet[-1, :, :2] - wanted).max() < 0.12 * d.leg


@pytest.mark.parametrize("kind", ["fox", "seagull"])
def test_every_step_is_heard_on_the_pose_grid(kind):
    body = built(kind)
    controls = going(body, body.dims.walk_speed)
    steps = [c for c in body.perform(controls, Hills(), "it", 1).contacts if c.kind == "step"]
    assert len(steps) >= 6
    assert {c.onto for c in steps} == {"grass"}
    assert len({c.part for c in steps}) == (4 if kind == "fox" else 2)
    for c in steps:
        assert np.abs(controls.times - c.time).min() < 1e-6
    fast = body.perform(going(body, body.dims.run_speed), Hills(), "it", 1).contacts
    assert np.mean([c.force for c in fast]) > np.mean([c.force for c in steps])


@pytest.mark.parametrize("kind", ["fox", "owl"])
def test_faces_speak_look_and_blink(kind):
    body = built(kind)
    controls = Controls.standing(np.arange(120) / 12, (0, 0, 0), 0.0)
    controls.viseme = ["closed"] * 60 + ["open"] * 60
    controls.look[:] = (0.0, 4.0, 0.5)
    controls.look_weight[:] = controls.ramp(4.0, 10.0)
    bones = body.perform(controls, Hills(), kind, 1).bones
    at = body.bones.index
    jaw = np.einsum("tji,tjk->tik", bones[:, at("head"), :3, :3], bones[:, at("jaw"), :3, :3])
    assert np.allclose(jaw[30], np.eye(3), atol=1e-6)
    assert jaw[90][2, 0] < -0.15  # the chin is down
    head = bones[:, at("head"), :3, 0]
    assert head[75, 1] > 0.6 and abs(head[30, 1]) < 0.4  # turned to its left, then ahead
    lid = np.einsum("tji,tjk->tik", bones[:, at("head"), :3, :3], bones[:, at("lid_l"), :3, :3])
    assert np.ptp(np.arccos(np.clip((np.trace(lid, axis1=1, axis2=2) - 1) / 2, -1, 1))) > 0.5


def test_sitting_lying_and_flying():
    fox, gull = built("fox"), built("seagull")
    controls = Controls.standing(np.arange(24) / 12, (0, 0, 0), 0.0)
    stand = fox.perform(controls, Hills(), "f", 1).anchors
    controls.sit[:] = 1.0
    sat = fox.perform(controls, Hills(), "f", 1).anchors
    assert sat["hips"][5, 2, 3] < 0.6 * stand["hips"][5, 2, 3]
    assert sat["head"][5, 2, 3] > 0.85 * stand["head"][5, 2, 3]
    controls.sit[:], controls.lie[:] = 0.0, 1.0
    assert fox.perform(controls, Hills(), "f", 1).anchors["chest"][5, 2, 3] < 0.5 * stand["chest"][5, 2, 3]
    up = going(gull, gull.dims.run_speed)
    up.position[:, 2] = 3.0
    up.fly[:] = 1.0
    flown = gull.perform(up, Hills(), "g", 1)
    assert not flown.contacts
    tip = flown.bones[:, gull.bones.index("wing3_l"), 2, 3] - flown.anchors["chest"][:, 2, 3]
    assert np.ptp(tip) > 0.1 * gull.dims.height


def test_colour_words_recolour_the_coat_and_equal_asks_give_equal_bodies():
    facts = ANIMALS["fox"]
    plan = bodies.PLANS.new("quadruped")

    def coat(*colors: str):
        part = next(p for p in plan.build(Look("fox", colors), facts, 1).parts if p.name == "coat")
        return part.shape.mesh

    red, blue = coat("red"), coat("blue")
    assert blue.materials[0].color[2] > 3 * blue.materials[0].color[0]
    assert red.digest == coat().digest  # a red fox is the fox
    controls = going(built("fox"), 1.0)
    first, second = (built("fox").perform(controls, Hills(), "fox", 4).bones for _ in range(2))
    assert np.array_equal(first, second)
