# SPDX-License-Identifier: Apache-2.0
"""Engines: a request becomes frames; Cycles and the guides agree on where things are; a crash costs nothing."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest

from soundstage import nodes, space
from soundstage.engines import ENGINES
from soundstage.engines.base import Engine, FramesLost, ShotRequest, frame_key
from soundstage.engines.slate import Slate, subject_color
from soundstage.errors import FilmError
from soundstage.nodes import Camera, Item, Material, Stage
from soundstage.shape import solids
from soundstage.stage.guides import guides

SIZE = (160, 90)
GLOW = {name: Material(name, rgb, emission=1.0) for name, rgb in
        {"red": (1.0, 0.0, 0.0), "green": (0.0, 1.0, 0.0), "blue": (0.0, 0.0, 1.0)}.items()}


def looking(eye: tuple[float, float, float], target: tuple[float, float, float]) -> np.ndarray:
    matrix = space.aimed(np.subtract(target, eye), axis="-z")
    matrix[:3, 3] = eye
    return matrix


def compass() -> nodes.Sky:
    """A sky that names its directions: left half red, right half green, the ground half also blue."""
    image = np.zeros((32, 64, 3))
    image[:, :32, 0] = image[:, 32:, 1] = 0.25
    image[16:, :, 2] = 0.25
    return nodes.Sky(image)


def scene(poses: int = 3) -> Stage:
    """Three glowing things: a box that slides right, two copies turned and stretched, a card with a hole."""
    box = solids.mesh(*_cube(), GLOW["red"])
    slide = space.translation(np.stack([np.linspace(-1.5, 1.5, poses), np.zeros(poses), np.full(poses, 0.5)], -1))
    copies = np.stack([space.placed((-1.2, 1, 1.6), 0.5) @ space.scaling((0.5, 0.2, 0.3)),
                       space.placed((1.0, 2, 1.8), -0.7) @ space.turn("y", 0.4) @ space.scaling((0.3, 0.3, 0.6))])
    picture = np.zeros((8, 16, 4))
    picture[:, :8] = (0, 0, 1, 1)  # the left half is there
    items = (Item("box/body", box, transforms=slide), Item("copies/all", nodes.Instances(
        solids.mesh(*_cube(), GLOW["green"]), copies)),
        Item("card/face", nodes.Card(picture, 1.6, 0.8, emission=1.0),
             transforms=space.translation((0.2, 0.5, -0.6))[None]))
    camera = Camera(looking((0.3, -5, 1.2), (0, 0, 0.9))[None], [40.0], [5.0], 0.0)
    return Stage("test", Fraction(poses, 12), Fraction(12), Fraction(16, 9), camera, compass(), items)


def _cube() -> tuple[np.ndarray, np.ndarray]:
    v = np.array([[x, y, z] for x in (-0.4, 0.4) for y in (-0.4, 0.4) for z in (-0.4, 0.4)])
    quads = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    return v, np.array([t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))])


def _grown(mask: np.ndarray) -> np.ndarray:
    """With all eight neighbours: one pixel of tolerance."""
    padded = np.pad(mask, 1)
    return np.any([padded[y : y + mask.shape[0], x : x + mask.shape[1]] for y in range(3) for x in range(3)], axis=0)


def test_every_engine_keeps_the_protocol() -> None:
    for name in ENGINES.names:
        engine = ENGINES.new(name)
        assert isinstance(engine, Engine)
        assert name in engine.identity
        engine.close()


def test_slate_draws_the_poses_asked_for_in_their_order() -> None:
    request = ShotRequest(scene(), *SIZE)
    engine = Slate(ids=True, title=False)
    frames = list(engine.frames(request, [2, 0]))
    assert [pose for pose, _ in frames] == [2, 0]
    hue = np.array(subject_color("box")) / max(subject_color("box"))
    centres = []
    for _, frame in frames:
        assert frame.shape == (90, 160, 3) and frame.dtype == np.float32
        box = np.abs(frame / np.maximum(frame.max(-1, keepdims=True), 1e-6) - hue).max(-1) < 0.01
        centres.append(np.argwhere(box).mean(0)[1])
    assert centres[0] > 100 and centres[1] < 60  # the box slides to the right


def test_slate_sky_has_y_ahead_and_x_to_the_right() -> None:
    stage = dataclasses.replace(scene(), items=())
    frame = dict(Slate(title=False).frames(ShotRequest(stage, *SIZE), [0]))[0]
    assert frame[5, 10].tolist() == [0.25, 0, 0]
    assert frame[5, 150].tolist() == [0, 0.25, 0]
    assert frame[85, 150].tolist() == [0, 0.25, 0.25]


def test_a_pose_outside_the_shot_is_an_error() -> None:
    with pytest.raises(FilmError, match="pose 3 is not in the shot"):
        ShotRequest(scene(), *SIZE, poses=(3,))


def test_a_frame_depends_on_its_own_pose_only() -> None:
    stage, engine = scene(), Slate()
    last = stage.items[0].transforms.copy()
    last[2, 0, 3] += 1
    changed = dataclasses.replace(stage, items=(dataclasses.replace(stage.items[0], transforms=last), *stage.items[1:]))
    before, after = (ShotRequest(s, *SIZE) for s in (stage, changed))
    assert frame_key(engine, before, 0) == frame_key(engine, after, 0)
    assert frame_key(engine, before, 2) != frame_key(engine, after, 2)
    assert frame_key(engine, before, 0) != frame_key(engine, dataclasses.replace(before, width=80), 0)


@pytest.mark.render
def test_cycles_agrees_with_the_guides_repeats_itself_and_survives_a_crash() -> None:
    stage = scene()
    request = ShotRequest(stage, *SIZE, samples=2)
    with ENGINES.new("blender") as engine:
        first = dict(engine.frames(request))
        assert list(first) == [0, 1, 2]
        frames = engine.frames(request)
        next(frames)
        engine._worker.process.kill()
        again = dict(frames)
        assert list(again) == [1, 2]
    for pose, frame in again.items():
        assert np.abs(frame - first[pose]).max() < 1e-3
    for pose, frame in first.items():
        seen = guides(stage, pose, *SIZE)
        for subject, channel in (("box", 0), ("copies", 1), ("card", 2)):
            lit = (frame[..., channel] > 0.6) & (frame.sum(-1) < 1.4)  # full colour: the sky has a quarter
            mask = seen.mask(subject)
            assert mask.sum() > 100
            assert not (lit & ~_grown(mask)).any() and not (_grown(lit) < mask).any(), (pose, subject)
    assert first[0][5, 10] == pytest.approx([0.25, 0, 0], abs=0.02)
    assert first[0][85, 150] == pytest.approx([0, 0.25, 0.25], abs=0.02)


@pytest.mark.render
def test_two_crashes_on_one_frame_are_reported_and_the_rest_goes_on() -> None:
    request = ShotRequest(scene(), 32, 18, samples=1)
    got = []
    with ENGINES.new("blender") as engine:
        frame = engine._frame
        engine._frame = lambda packed, request, pose, ticket: (
            (None, "it broke") if pose == 1 else frame(packed, request, pose, ticket))
        with pytest.raises(FramesLost, match=r"pose 1 .*it broke") as lost:
            got.extend(pose for pose, _ in engine.frames(request))
    assert got == [0, 2] and lost.value.poses == (1,)


@pytest.mark.render
def test_half_shade_has_no_dark_dots() -> None:
    pytest.importorskip("bpy")
    from soundstage.engines.blender_worker import denoise

    if denoise.library() is None:
        pytest.skip("this bpy keeps its denoiser to itself")
    lit = np.random.default_rng(1).random((120, 160, 1)) < 0.08  # few samples reach the lamp
    color = np.where(lit, 1.0, 0.01).astype(np.float32).repeat(3, 2)
    flat = np.full_like(color, 0.5)
    clean = denoise.denoised(color, flat, flat, denoise.exposure(color))[10:-10, 10:-10]
    assert clean.min() > 0.3 * clean.mean()
