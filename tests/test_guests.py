# SPDX-License-Identifier: Apache-2.0
"""Models as guests: they stand on the ground at a sensible size, move by our motion or their own clips, are heard."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from conftest import small_film
from glb import beast_glb, cube_glb, figure_glb, painted_glb

from soundstage.bodies.base import Body
from soundstage.cli.commands.pack import command as pack_command
from soundstage.direct.cast import Built
from soundstage.direct.direct import direct
from soundstage.model.production import Production, Scene, Shot, Subject
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.props.base import PropModel
from soundstage.references import packs
from soundstage.references.casting import guests
from soundstage.references.gltf import read
from soundstage.references.intake import Given, received
from soundstage.shape.skin import posed
from soundstage.shape.solids import extent
from soundstage.stage.build import stage_shot
from soundstage.store import Store
from soundstage.styles.clay import Clay


class Flat(SceneQuery):
    """An even floor at height 0.1."""

    def ground(self, points):  # type: ignore[no-untyped-def]
        return np.full(np.asarray(points).shape[:-1], 0.1)

    def substance(self, point):  # type: ignore[no-untyped-def]
        return "wood"


def cast_one(data: bytes, noun: str, family: str, unit: str, tmp_path: Path, store: Store) -> Built:
    path = tmp_path / f"{noun}.glb"
    path.write_bytes(data)
    cast = (Subject(id="a1", noun=noun, family=family, unit=unit),)  # type: ignore[arg-type]
    film = Production(cast=cast, scenes=(Scene(id="s1", place="studio", cast=("a1",), shots=(Shot(id="sh1"),)),))
    return guests(received(film, [Given(path)], store), store)["a1"]


def walked(built: Built, metres: float = 2.0, seconds: float = 2.0) -> tuple[Controls, np.ndarray, Body]:
    times = np.arange(0, seconds, 1 / 24)
    controls = Controls.standing(times, (0, 0, 0), 0.0)
    controls.position[:, 0] = metres * times / seconds
    assert isinstance(built.model, Body)
    return controls, built.model.perform(controls, Flat(), "a1", 1).bones, built.model


def test_a_thing_stands_on_the_ground_at_the_size_of_its_noun(tmp_path: Path, store: Store) -> None:
    built = cast_one(cube_glb(), "ball", "prop", "ball", tmp_path, store)
    assert isinstance(built.model, PropModel) and built.kind == "prop"
    low, high = built.extent
    assert abs(low[2]) < 1e-6 and np.abs((low + high)[:2]).max() < 1e-6
    assert 0.05 < (high - low).max() < 0.6  # a ball, not the two metres it was drawn at
    assert {m.color for m in built.model.parts["body"].materials} == {(1.0, 0.0, 0.0)}


def test_a_texture_becomes_colours_of_faces(tmp_path: Path) -> None:
    path = tmp_path / "painted.glb"
    path.write_bytes(painted_glb())
    (piece,) = read(path).pieces
    red, yellow = ([m.color for m in piece.mesh.materials if np.allclose(m.color, c, atol=0.02)]
                   for c in ((1, 0, 0), (1, 1, 0)))
    assert red and yellow and len(piece.mesh.faces) > 12  # faces that covered both were split


@pytest.mark.parametrize("turned", [False, True])
def test_two_legs_take_the_house_walk(tmp_path: Path, store: Store, turned: bool) -> None:
    built = cast_one(figure_glb(turned), "robot", "standee", "", tmp_path, store)
    assert built.plan == "biped" and isinstance(built.model, Body)
    controls, bones, body = walked(built)
    names = read(next(iter(tmp_path.glob("*.glb")))).names
    at = {n.removeprefix("mixamorig:"): i for i, n in enumerate(names)}
    left, right, head = (bones[:, at[n], :3, 3] for n in ("LeftFoot", "RightFoot", "Head"))
    assert np.all(left[:, 1] > right[:, 1])  # it walks forward: its left is on our left
    assert head[-1, 0] - head[0, 0] > 1.7
    heights = np.minimum(left[:, 2], right[:, 2]) - 0.1
    assert heights.max() - heights.min() < 0.06  # one foot is always down
    slides = [np.abs(np.diff(f[:, 0]))[f[1:, 2] < f[:, 2].min() + 0.01].min() for f in (left, right)]
    assert max(slides) < 0.01  # and stands still there
    hand = bones[:, at["LeftHand"], :3, 3]
    assert np.all(hand[:, 2] < bones[:, at["LeftArm"], 2, 3])  # arms hang, though drawn held out
    done = body.perform(controls, Flat(), "a1", 1)
    assert len(done.contacts) >= 3 and {c.onto for c in done.contacts} == {"wood"}


def test_a_hand_that_reaches_gets_there(tmp_path: Path, store: Store) -> None:
    built = cast_one(figure_glb(), "robot", "standee", "", tmp_path, store)
    assert isinstance(built.model, Body)
    controls = Controls.standing(np.arange(24) / 12, (0, 0, 0), 0.0)
    target = np.array([0.25, -0.15, 0.1 + built.dims.height * 0.75])
    controls.reach["right"][:], controls.reach_weight["right"][:] = target, 1.0
    done = built.model.perform(controls, Flat(), "a1", 1)
    assert np.linalg.norm(done.anchors["hand_right"][-1, :3, 3] - target) < 0.15


def test_clips_are_played_at_the_pace_of_the_way(tmp_path: Path, store: Store) -> None:
    built = cast_one(beast_glb(), "dog", "body", "dog", tmp_path, store)
    assert built.plan == "quadruped" and isinstance(built.model, Body)
    controls, bones, body = walked(built, 3.0 * built.dims.walk_speed, 3.0)
    node = read(tmp_path / "dog.glb").names.index("leg_fl_foot")
    foot = bones[:, node, :3, 3]
    moving = np.ptp(foot[:, 0] - controls.position[:, 0])
    assert moving > 0.1 * built.dims.length
    still = Controls.standing(np.arange(24) / 12, (0, 0, 0), 0.0)
    assert np.ptp(body.perform(still, Flat(), "a1", 1).bones[:, node, 0, 3]) < 1e-6
    assert body.perform(controls, Flat(), "a1", 1).contacts
    skin = next(p.shape for p in body.parts if not p.bone)
    vertices = posed(skin, (bones[0] @ np.linalg.inv(body.rest)).astype("f4"))  # type: ignore[arg-type]
    assert abs(float(vertices[:, 2].min()) - 0.1) < 0.05


def test_guests_are_staged_like_anyone_else(tmp_path: Path, store: Store) -> None:
    (tmp_path / "ball.glb").write_bytes(cube_glb())
    (tmp_path / "box.glb").write_bytes(figure_glb())
    film = received(small_film(), [Given(tmp_path / "ball.glb"), Given(tmp_path / "box.glb")], store)
    cast = guests(film, store)
    plan = direct(film, {}, cast, lambda _, make: make())
    staged = stage_shot(plan.shots[0], cast, {}, Fraction(16, 9), Clay(), 1)
    assert {i.subject for i in staged.stage.items} >= {"ball1", "box1"}
    again = stage_shot(plan.shots[0], guests(film, store), {}, Fraction(16, 9), Clay(), 1)
    assert again.stage.digest == staged.stage.digest


def test_a_pack_is_known_to_words_until_removed(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    folder = tmp_path / "Small Pack"
    folder.mkdir()
    (folder / "SpaceRobot_A.glb").write_bytes(figure_glb())
    (folder / "zorb-animations.glb").write_bytes(beast_glb())
    (folder / "zorb_cub.glb").write_bytes(beast_glb(clips=False))
    (folder / "ball.glb").write_bytes(cube_glb())
    (folder / "broken.glb").write_bytes(cube_glb()[:100])
    (folder / "LICENSE.txt").write_text("Small Pack, CC0")
    pack = packs.add(folder, store)
    assert {(m.name, m.plays) for m in pack.models} == {
        ("space robot", "biped"), ("zorb", "quadruped"), ("zorb cub", "quadruped"), ("ball", "")}
    assert pack.licence.startswith("CC0") and len(pack.refused) == 1
    ball = Subject(id="b1", noun="ball", family="prop", unit="ball")
    cast = (Subject(id="a1", noun="zorb cub", family="standee"), ball)
    film = Production(cast=cast, scenes=(Scene(id="s1", place="studio", cast=("a1", "b1"), shots=(Shot(id="sh1"),)),))
    bound = packs.cast_from_packs(film, store)
    assert bound.subject("a1").references and not bound.subject("b1").references  # the house has a ball of its own
    assert guests(bound, store)["a1"].plan == "quadruped"  # by the clips another model lends
    named = packs.cast_from_packs(film.model_copy(update={"cast": (
        ball.model_copy(update={"words": ("small",)}),)}), store)
    assert named.cast[0].references
    packs.remove("small-pack", store)
    assert packs.cast_from_packs(film, store) == film and guests(bound, store)["a1"].plan == "quadruped"


def test_pack_commands(tmp_path: Path) -> None:
    from click.testing import CliRunner

    (tmp_path / "cube.glb").write_bytes(cube_glb())
    kept = ["--store", str(tmp_path / "store")]
    run = CliRunner()
    added = run.invoke(pack_command, ["add", str(tmp_path), "--name", "mine", *kept])
    assert added.exit_code == 0 and "cube" in added.output and "no licence file" in added.output
    assert "mine: 1 models" in run.invoke(pack_command, ["list", *kept]).output
    assert run.invoke(pack_command, ["remove", "mine", *kept]).exit_code == 0
    assert "no pack" in run.invoke(pack_command, ["list", *kept]).output


def test_the_sole_of_a_guest_is_on_the_floor(tmp_path: Path, store: Store) -> None:
    built = cast_one(figure_glb(), "robot", "standee", "", tmp_path, store)
    assert isinstance(built.model, Body)
    solids = [p.shape.mesh if not p.bone else p.shape for p in built.model.parts]  # type: ignore[union-attr]
    assert abs(extent(solids)[0, 2]) < 1e-5  # type: ignore[arg-type]
