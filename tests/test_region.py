# SPDX-License-Identifier: Apache-2.0
"""The part of the picture that a movement may change, worked out from the Stage alone."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest

from soundstage import nodes, space
from soundstage.engines import ENGINES
from soundstage.engines._region import CELL, Changes, camera_is_still
from soundstage.engines.base import ShotRequest, frame_key, reference_pose
from soundstage.engines.slate import Slate
from soundstage.nodes import Camera, Item, Light, Material, Stage
from soundstage.shape import solids

SIZE = (160, 90)
GREY = Material("grey", (0.5, 0.5, 0.5))


def scene(sun: bool = True) -> Stage:
    """A ball that goes up and down in the middle of a wide floor, lit by a sun from the left, at 45 degrees."""
    floor = solids.mesh([(-30, -30, 0), (30, -30, 0), (30, 30, 0), (-30, 30, 0)], [(0, 1, 2), (0, 2, 3)], GREY)
    ball = solids.sphere(0.2, GREY, segments=12)
    track = space.translation([(0, 0, 1.0), (0, 0, 1.0), (0, 0, 1.3)])
    aim = space.aimed((1, 0, -1), axis="-z")[None]
    eye = space.aimed((0, 1, -0.15), axis="-z")
    eye[:3, 3] = (0, -6, 1.8)
    items = (Item("set/floor", floor), Item("ball/a", ball, transforms=track),
             Item("light/sun", Light("sun", (1, 1, 1), 3.0 if sun else 0.0, 0.02), transforms=aim))
    return Stage("s", Fraction(3, 12), Fraction(12), Fraction(16, 9), Camera(eye[None], [36.0], [6.0], 0.0),
                 nodes.Sky(np.full((8, 16, 3), 0.2)), items)


def around(cells: np.ndarray | None) -> tuple[int, int, int, int]:
    """Left, top, right and bottom in pixels of all that may have changed."""
    assert cells is not None and cells.any()
    (top, bottom), (left, right) = (np.flatnonzero(cells.any(axis))[[0, -1]] * CELL for axis in (1, 0))
    return left, top, right + CELL, bottom + CELL


def test_the_cells_hold_the_mover_at_both_poses_and_its_shadow() -> None:
    lit, unlit = (around(Changes(scene(sun), *SIZE).open(2)) for sun in (True, False))
    view_x = 80 + np.array([-0.2, 0.2, 1.5]) / 6 * 160  # the ball's sides, and its farthest shadow at x = 1.5
    assert unlit[0] <= view_x[0] and view_x[1] <= unlit[2] < view_x[2] - 5
    assert lit[2] >= view_x[2] and lit[0] >= unlit[0] - 6
    assert lit[3] > unlit[3]  # the shadow lies on the floor below


def test_between_two_movers_and_inside_a_large_face_the_cells_are_right() -> None:
    """Apart from each other two movers leave what is between shut; a wall of two triangles is open all over."""
    stage = scene(sun=False)
    ball, wall = stage.items[1], solids.mesh([(-1, 0, 0), (1, 0, 0), (1, 0, 2), (-1, 0, 2)], [(0, 1, 2), (0, 2, 3)],
                                             GREY)
    other = dataclasses.replace(ball, id="ball/b", transforms=space.translation((2, 0, 0)) @ ball.transforms)
    two = Changes(dataclasses.replace(stage, items=(*stage.items, other)), *SIZE).open(2)
    assert two is not None and two.mean() < 0.2 and not two[:, round((80 + 160 / 6) / CELL)].any()
    turned = Item("wall", wall, transforms=np.stack([np.eye(4), np.eye(4), space.translation((0.1, 0, 0))]))
    seen = Changes(dataclasses.replace(stage, items=(stage.items[0], turned)), *SIZE).open(2)
    left, top, right, bottom = around(seen)
    assert seen is not None and seen.mean() > 0.9 * (right - left) * (bottom - top) / (SIZE[0] * SIZE[1]) > 0.1


def test_nothing_moved_opens_nothing_and_a_moved_lamp_is_everything() -> None:
    stage = scene()
    still = Changes(stage, *SIZE).open(1)
    assert still is not None and not still.any()
    sun = dataclasses.replace(stage.items[2], transforms=np.stack([np.eye(4), np.eye(4), space.turn("x", 0.2)]))
    assert Changes(dataclasses.replace(stage, items=(*stage.items[:2], sun)), *SIZE).open(2) is None


def test_who_moves_behind_the_camera_or_less_than_one_sees_opens_nothing() -> None:
    stage = scene(sun=False)
    ball = stage.items[1]
    for first, way in (((0, -9, 1), (0, 0, 0.5)), ((0, 0, 1), (0, 0, 0.004))):
        track = space.translation([first, first, np.add(first, way)])
        moved = Changes(dataclasses.replace(stage, items=(stage.items[0], dataclasses.replace(
            ball, transforms=track))), *SIZE).open(2)
        assert moved is not None and not moved.any()  # 0.004 m in six metres is a tenth of a pixel


def test_something_that_leaves_the_picture_is_told() -> None:
    stage = scene(sun=False)
    gone = dataclasses.replace(stage.items[1], visible=np.array([True, False, False]))
    box = around(Changes(dataclasses.replace(stage, items=(stage.items[0], gone)), *SIZE).open(1))
    assert box[2] - box[0] > 8


def test_only_a_film_of_a_still_camera_is_drawn_over_a_reference() -> None:
    stage = scene()
    assert camera_is_still(stage) and ShotRequest(stage, *SIZE).partial
    assert not ShotRequest(stage, *SIZE, poses=(2,)).partial
    track = stage.camera.transforms + np.zeros((3, 1, 1), np.float32)
    assert camera_is_still(dataclasses.replace(stage, camera=dataclasses.replace(stage.camera, transforms=track)))
    track = track.copy()
    track[2, 0, 3] += 0.01
    moving = dataclasses.replace(stage, camera=dataclasses.replace(stage.camera, transforms=track))
    assert not ShotRequest(moving, *SIZE).partial


def test_others_are_drawn_over_the_middle_pose() -> None:
    """Who comes to rest has done so by then: the fewest cells of all poses are open against it."""
    stage = scene(sun=False)
    track = space.translation([(x, 0, 1.0) for x in (-2.0, -0.5, 0.0, 0.1, 0.0)])
    coming = dataclasses.replace(stage, duration=Fraction(5, 12), items=(stage.items[0], dataclasses.replace(
        stage.items[1], transforms=track)))
    shares = [sum(float(np.mean(Changes(coming, *SIZE, under).open(p))) for p in range(coming.poses))
              for under in range(coming.poses)]
    assert reference_pose(coming) == 2 and shares[2] == min(shares)


def test_a_frame_drawn_over_another_has_a_key_of_its_own() -> None:
    stage, engine = scene(), Slate()
    film, single = ShotRequest(stage, *SIZE), ShotRequest(stage, *SIZE, poses=(2,))
    assert frame_key(engine, film, 2) != frame_key(engine, single, 2)


@pytest.mark.render
def test_a_frame_put_together_is_the_frame_rendered_whole() -> None:
    stage = scene()
    film, single = ShotRequest(stage, *SIZE, samples=4), ShotRequest(stage, *SIZE, samples=4, poses=(2,))
    with ENGINES.new("blender") as engine:
        first, held, last = (frame for _, frame in engine.frames(film))
        whole = dict(engine.frames(single))[2]
        alone = dict(engine.frames(film, [2]))[2]
    assert np.array_equal(first, held)
    assert np.abs(last - alone).max() < 1e-3  # whatever was rendered before
    assert np.abs(last - first).max() > 0.1
    assert np.abs(last - whole).mean() < 0.002 and (np.abs(last - whole).max(-1) > 0.05).mean() < 0.002
