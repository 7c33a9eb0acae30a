# SPDX-License-Identifier: Apache-2.0
"""Stages as glTF: the document is sound, shapes keep their form, motion is the Stage's own poses in steps."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from soundstage import space
from soundstage.deliver.gltf import UNSEEN, whole_glb
from soundstage.engines.base import remembering
from soundstage.engines.player import Player
from soundstage.nodes import (
    Camera,
    Instances,
    Item,
    Light,
    Material,
    Mesh,
    Particles,
    SkinnedMesh,
    Sky,
    Stage,
)
from soundstage.references.routed import Routed
from soundstage.stage.gltf_mesh import byte_weights, is_solid, shaded
from soundstage.stage.gltf_shot import Surface, film_glb, parted
from soundstage.store import Store

RED = Material("red", (0.8, 0.1, 0.1), grain="noise")
GLOW = Material("glow", (1.0, 0.8, 0.2), emission=2.0)


def box(materials: tuple[Material, ...] = (RED,)) -> Mesh:
    """A cube of one metre standing on the ground, closed, its outside out."""
    v = np.array([[x, y, z] for z in (0, 1) for y in (-0.5, 0.5) for x in (-0.5, 0.5)], float)
    f = [[0, 2, 1], [1, 2, 3], [4, 5, 6], [5, 7, 6], [0, 1, 4], [1, 5, 4], [2, 6, 3], [3, 6, 7], [0, 4, 2], [2, 4, 6],
         [1, 3, 5], [3, 7, 5]]
    return Mesh(v, f, np.arange(12) % len(materials), materials)


def ball(rings: int) -> Mesh:
    """A sphere of 1 m radius with many triangles."""
    import trimesh

    made = trimesh.creation.icosphere(rings)
    return Mesh(made.vertices, made.faces, np.zeros(len(made.faces), int), (RED,), 3.2)


def stage(name: str = "sh1", poses: int = 6) -> Stage:
    """A sliding box, a bending one, copies, flakes and lamps, seen by a moving camera."""
    slide = space.translation(np.linspace([0, 0, 0], [1, 0, 0], poses))
    bones = np.stack([np.tile(np.eye(4), (poses, 1, 1)), space.turn("z", np.linspace(0, 1, poses))], 1)
    upper = (box().vertices[:, 2] > 0.5).astype(int)
    skin = SkinnedMesh(box(), np.stack([upper, *[np.zeros(8, int)] * 3], 1), np.tile([1.0, 0, 0, 0], (8, 1)))
    blink = np.arange(poses) % 2 == 0
    items = (
        Item("box1", box((RED, GLOW)), slide), Item("bend1/skin", skin, bones=bones),
        Item("box1/mouth", box(), slide, visible=blink),
        Item("set/posts", Instances(box(), space.translation(np.array([[2.0, 0, 0], [4, 1, 0]])))),
        Item("snow", Particles(box(), np.random.default_rng(1).random((poses, 5, 3)))),
        Item("light/key", Light("area", (1, 0.9, 0.8), 90.0, 1.5), space.translation(np.array([[0.0, -3, 3]]))),
        Item("light/sun", Light("sun", (1, 1, 1), 3.0, 0.02)),
    )
    eye = space.translation(np.linspace([0, -6, 1], [0, -5, 1], poses)) @ space.turn("x", np.full(poses, np.pi / 2))
    camera = Camera(eye, np.full(1, 40.0), np.full(1, 5.0))
    return Stage(name, Fraction(poses, 12), Fraction(12), Fraction(16, 9), camera, Sky(np.ones((8, 16, 3))), items)


def opened(data: bytes) -> tuple[dict, bytes]:
    """The JSON and the binary part of a GLB."""
    magic, version, size = struct.unpack_from("<III", data)
    assert (magic, version, size) == (0x46546C67, 2, len(data))
    length = struct.unpack_from("<I", data, 12)[0]
    return json.loads(data[20:20 + length]), data[28 + length:]


def floats(document: dict, data: bytes, accessor: int) -> np.ndarray:
    """A float accessor's rows."""
    entry = document["accessors"][accessor]
    view = document["bufferViews"][entry["bufferView"]]
    width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}[entry["type"]]
    return np.frombuffer(data, "<f4", entry["count"] * width, view["byteOffset"]).reshape(-1, width)


def test_motion_is_the_stage_s_poses_in_steps() -> None:
    document, data = opened(film_glb([stage()]))
    animation = document["animations"][0]
    assert {s["interpolation"] for s in animation["samplers"]} == {"STEP"}
    node = next(i for i, n in enumerate(document["nodes"]) if n["name"] == "box1")
    channel = next(c for c in animation["channels"] if c["target"] == {"node": node, "path": "translation"})
    sampler = animation["samplers"][channel["sampler"]]
    assert np.allclose(floats(document, data, sampler["input"])[:, 0], np.arange(6) / 12)
    assert np.allclose(floats(document, data, sampler["output"])[:, 0], np.linspace(0, 1, 6), atol=1e-6)


def test_a_replaced_mouth_shrinks_to_nothing_where_it_is_hidden() -> None:
    document, data = opened(film_glb([stage()]))
    node = next(i for i, n in enumerate(document["nodes"]) if n["name"] == "box1/mouth")
    channel = next(c for c in document["animations"][0]["channels"] if c["target"] == {"node": node, "path": "scale"})
    sizes = floats(document, data, document["animations"][0]["samplers"][channel["sampler"]]["output"])
    assert (sizes[::2] > 0.99).all() and (sizes[1::2] == 0).all()


def test_what_shots_share_is_written_once() -> None:
    one, two = len(film_glb([stage()])), len(film_glb([stage(), stage("sh2")]))
    assert two < one * 1.75
    document, _ = opened(film_glb([stage(), stage("sh2")]))
    assert [s["name"] for s in document["scenes"]] == ["sh1", "sh2"]
    assert len(document["meshes"]) == len(opened(film_glb([stage()]))[0]["meshes"])


def test_the_same_stage_gives_the_same_bytes() -> None:
    assert film_glb([stage()]) == film_glb([stage()])


def test_surfaces_that_take_their_time_are_kept_for_the_next_engine_and_the_page(tmp_path: Path) -> None:
    store, made = Store(tmp_path), list[str]()

    def keep(key: str, make: Callable[[], Surface]) -> Surface:
        return store.once("surfaces", key, lambda: made.append(key) or make())  # type: ignore[func-returns-value]

    round_one = replace(stage(), items=(*stage().items, Item("ball1", ball(5))))
    first = film_glb([round_one])
    for _ in range(2):
        player = Player()
        remembering([Routed(player)], keep)
        assert film_glb([round_one], player.another()._surfaces.once) == first
    assert len(made) == 1, "the boxes are sooner made than read"


def test_a_whole_film_shows_one_shot_at_a_time() -> None:
    document, data = opened(whole_glb([stage(), stage("sh2"), stage("sh3")]))
    animation = document["animations"][0]
    gone = float(np.float32(UNSEEN))
    for name, expected in (("sh1", {0.0: 1, 0.5: gone}), ("sh2", {0.0: gone, 0.5: 1, 1.0: gone}),
                           ("sh3", {0.0: gone, 1.0: 1})):
        node = next(i for i, n in enumerate(document["nodes"]) if n["name"] == name)
        channel = next(c for c in animation["channels"] if c["target"] == {"node": node, "path": "scale"})
        sampler = animation["samplers"][channel["sampler"]]
        times = floats(document, data, sampler["input"])[:, 0].tolist()
        assert dict(zip(times, floats(document, data, sampler["output"])[:, 0].tolist(), strict=True)) == expected
    flakes = [n for n in document["nodes"] if n["name"].startswith("snow ")]
    assert len(flakes) == 15  # a node each, for viewers that know no extras


def test_matrices_come_back_from_their_parts() -> None:
    from scipy.spatial.transform import Rotation

    chance = np.random.default_rng(2)
    turns, sizes = Rotation.random(20, random_state=3).as_matrix(), chance.uniform(0.2, 3, (20, 3))
    matrices = np.tile(np.eye(4), (20, 1, 1))
    matrices[:, :3, :3], matrices[:, :3, 3] = turns * sizes[:, None], chance.normal(size=(20, 3))
    places, quaternions, found = parted(matrices)
    again = Rotation.from_quat(quaternions).as_matrix() * found[:, None]
    assert np.allclose(again, matrices[:, :3, :3], atol=1e-9) and np.allclose(places, matrices[:, :3, 3])


def test_sharp_edges_are_split_and_soft_ones_are_not() -> None:
    cube = shaded(box())
    assert len(cube.positions) == 24  # three normals at each of eight corners
    assert np.allclose(np.abs(cube.normals).max(1), 1, atol=1e-6)
    assert len(shaded(ball(2)).positions) == len(ball(2).vertices)


def test_a_dense_body_is_thinned_without_losing_its_form() -> None:
    dense = ball(6)
    small = Mesh(np.asarray(dense.vertices) * 0.1, dense.faces, dense.face_materials, dense.materials, 3.2)
    thin = shaded(small)
    assert len(thin.faces) < len(small.faces) / 3
    assert np.abs(np.linalg.norm(thin.positions, axis=1) - 0.1).max() < 1e-3
    assert np.einsum("ij,ij->i", thin.normals, thin.positions / 0.1).min() > 0.99
    assert np.abs(np.asarray(small.vertices)[thin.source] - thin.positions).max() < 1e-3


def test_solid_is_closed_with_its_outside_out() -> None:
    cube = box()
    assert is_solid(cube)
    assert not is_solid(Mesh(cube.vertices, cube.faces[:-1], cube.face_materials[:-1], cube.materials))
    assert not is_solid(Mesh(cube.vertices, cube.faces[:, ::-1], cube.face_materials, cube.materials))


def test_weights_as_bytes_sum_to_a_whole() -> None:
    weights = np.random.default_rng(4).dirichlet(np.ones(4), 500)
    assert (byte_weights(weights).astype(int).sum(1) == 255).all()


def test_a_glb_passes_the_validator(tmp_path: Path) -> None:
    web = Path(__file__).parent.parent / "web"
    if shutil.which("node") is None or not (web / "node_modules" / "gltf-validator").is_dir():
        pytest.skip("needs node and `npm ci` in web/")
    path = tmp_path / "film.glb"
    path.write_bytes(whole_glb([stage(), stage("sh2")]))
    code = ("const v=require('gltf-validator'),f=require('fs');v.validateBytes(new Uint8Array(f.readFileSync("
            "process.argv[1]))).then(r=>console.log(JSON.stringify(r.issues)))")
    run = subprocess.run(["node", "-e", code, str(path)], cwd=web, capture_output=True, text=True, check=True)
    issues = json.loads(run.stdout)
    told = {m["code"] for m in issues["messages"] if m["severity"] < 2}
    # skins stand in their shot's node, which is what turns the whole shot upright; viewers take the joints' places
    assert issues["numErrors"] == 0 and told <= {"NODE_SKINNED_MESH_NON_ROOT"}, issues["messages"][:5]


def found_by_blender(path: Path, opening: str, looking: str) -> Any:
    """Write two shots there, open them in Blender, and say what was found: looking is an expression of s, the scene."""
    from soundstage.deliver.scene_file import write_scene

    write_scene([stage(), stage("sh2")], path)
    code = f"import bpy,sys,json; {opening}; s=bpy.context.scene; print('FOUND', json.dumps({looking}))"
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    return json.loads(run.stdout.partition("FOUND")[2].splitlines()[0])


@pytest.mark.render
def test_blender_opens_what_the_worker_saves(tmp_path: Path) -> None:
    found = found_by_blender(
        tmp_path / "film.blend", "bpy.ops.wm.open_mainfile(filepath=sys.argv[1])",
        "[s.frame_set(3), round(s.objects['box1'].matrix_world.translation.x, 3), s.frame_end,"
        "[m.camera.name for m in s.timeline_markers], sorted({o.type for o in s.objects})]")[1:]
    assert found[0] == pytest.approx(0.2, abs=1e-3)  # frame 3 of 24 shows pose 1 of 12, in a step
    assert found[1:3] == [23, ["sh1 camera", "sh2 camera"]]
    assert {"MESH", "CAMERA", "LIGHT"} <= set(found[3])


@pytest.mark.render
def test_usd_keeps_what_stands_still_in_a_later_shot(tmp_path: Path) -> None:
    gone, here = found_by_blender(
        tmp_path / "film.usdc",
        "bpy.ops.wm.read_factory_settings(use_empty=True); bpy.ops.wm.usd_import(filepath=sys.argv[1])",
        "[s.frame_set(18), *(list(s.objects[n].matrix_world.translation) for n in ('sh1_camera', 'sh2_camera'))]")[1:]
    assert max(map(abs, gone)) < 0.01 < 1 < max(map(abs, here))
