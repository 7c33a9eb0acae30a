# SPDX-License-Identifier: Apache-2.0
"""Fish: every one builds, swims by waves that run down its body, speaks, and is put where water bears it."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from soundstage import bodies
from soundstage.bodies.base import Body, Look
from soundstage.direct.blocking import Floor
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.nodes import SkinnedMesh

SWIMMERS = {k: v for k, v in bodies.species().items() if v["plan"] == "fish"}
_BUILT: dict[str, Body] = {}


class Sand(SceneQuery):
    def ground(self, points):
        return 0.0 * np.asarray(points)[..., 0]

    def substance(self, point):
        return "sand"


def built(kind: str) -> Body:
    if kind not in _BUILT:
        _BUILT[kind] = bodies.PLANS.new("fish").build(Look(kind), SWIMMERS[kind], 1)
    return _BUILT[kind]


def swimming(body: Body, speed: float, seconds: float = 4.0, rate: int = 12) -> Controls:
    times = np.arange(int(seconds * rate)) / rate
    return Controls(times, np.stack([speed * times, 0 * times, 0 * times + 1.0], -1), 0 * times)


@pytest.mark.parametrize("kind", sorted(SWIMMERS))
def test_each_is_whole_and_of_its_height(kind):
    body = built(kind)
    meshes = [getattr(p.shape, "mesh", p.shape) for p in body.parts]
    low, high = (f([f([m.vertices[:, 2].min(), m.vertices[:, 2].max()]) for m in meshes]) for f in (min, max))
    assert body.dims.height == pytest.approx(SWIMMERS[kind]["height"], rel=1e-6)
    assert abs(low) < 0.08 * body.dims.height and abs(high - body.dims.height) < 0.08 * body.dims.height
    for part in body.parts:
        assert part.bone in body.bones if part.bone else isinstance(part.shape, SkinnedMesh)
        if isinstance(part.shape, SkinnedMesh):  # closed: no edge with a face on one side only
            f = part.shape.mesh.faces
            edges = np.sort(np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), axis=1)
            assert (np.unique(edges, axis=0, return_counts=True)[1] > 1).all(), part.name


@pytest.mark.parametrize(("kind", "axis"), [("goldfish", 1), ("shark", 1), ("dolphin", 2), ("whale", 2)])
def test_the_tail_beats_across_as_its_kind_does_and_harder_when_it_goes(kind, axis):
    body = built(kind)

    def sway(speed: float) -> np.ndarray:
        bones = body.perform(swimming(body, speed), Sand(), kind, 1).bones
        way = bones[:, body.bones.index("fluke"), :3, 0]
        return np.ptp(way, axis=0)

    still, going = sway(0.0), sway(body.dims.walk_speed)
    assert going[axis] > 0.5 and going[axis] > 1.3 * still[axis]
    assert going[axis] > 2 * going[3 - axis]


def test_the_wave_runs_from_head_to_tail():
    body = built("goldfish")
    bones = body.perform(swimming(body, body.dims.walk_speed, 8.0, 24), Sand(), "g", 1).bones
    side = [np.arctan2(bones[:, body.bones.index(n), 1, 0], bones[:, body.bones.index(n), 0, 0])
            - np.arctan2(bones[:, body.bones.index(p), 1, 0], bones[:, body.bones.index(p), 0, 0])
            for n, p in (("tail2", "tail1"), ("fluke", "tail3"))]
    lags = range(-6, 7)
    best = max(lags, key=lambda k: float(np.dot(side[0][20:-20], side[1][20 + k:len(side[1]) - 20 + k])))
    assert best > 0  # the end does later what the front did


@pytest.mark.parametrize("kind", sorted(SWIMMERS))
def test_it_speaks_and_touches_nothing(kind):
    body = built(kind)
    controls = Controls.standing(np.arange(48) / 12, (0, 0, 1.0), 0.0)
    controls.viseme = ["closed"] * 24 + ["open"] * 24
    done = body.perform(controls, Sand(), kind, 1)
    jaw = np.einsum("tji,tjk->tik", done.bones[:, body.bones.index("head"), :3, :3],
                    done.bones[:, body.bones.index("jaw"), :3, :3])
    assert np.allclose(jaw[12], np.eye(3), atol=1e-6) and jaw[40][2, 0] < -0.15
    assert not done.contacts
    assert done.anchors["feet"].shape == done.anchors["mouth"].shape == (48, 4, 4)
    again = body.perform(controls, Sand(), kind, 1)
    assert np.array_equal(done.bones, again.bones)


def test_it_hangs_in_mid_water_and_lies_half_out_at_the_surface_of_the_sea():
    shark = SimpleNamespace(plan="fish", dims=built("shark").dims)

    def mark(level, height):
        model = SimpleNamespace(water=level, height=height, free=(-8.0, -2.0, 8.0, 2.0))
        return Floor(SimpleNamespace(), model, {"s": shark, "m": SimpleNamespace(plan="biped")}, None)  # type: ignore[arg-type]

    deep = mark(12.0, lambda x, y: 0 * np.asarray(y)).put("s", 0.0, 1.0)
    assert 1.0 < deep.y < 3.0 and deep.z > 0.1
    beach = mark(-0.4, lambda x, y: -0.1 * np.maximum(np.asarray(y), 0))
    at = beach.put("s", 0.0, 0.0)
    top = -0.1 * at.y + at.z + shark.dims.height
    assert at.y > 4.0 and 0.0 < top + 0.4 < shark.dims.height  # its back is over the water, its belly under
    assert beach.put("m", 0.0, 0.0).z == 0.0
