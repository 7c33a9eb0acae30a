# SPDX-License-Identifier: Apache-2.0
"""Several moves in one shot: each in its time and direction, one from where the other ended; parts of a body."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, box, film, prop, staged

from soundstage.language import read
from soundstage.model.production import Beat, CameraWish, MoveWish, Shot
from soundstage.moves import MOVES
from soundstage.moves._chain import Leg, chained
from soundstage.moves.base import Setup
from soundstage.stage.build import Staged
from soundstage.stage.guides import View
from soundstage.store import Store

TIMES = np.arange(73) / 12
MOST = {"metres": 0.25, "degrees": 4.0}  # between two poses, a twelfth of a second apart


def setup(subject: np.ndarray | None = None) -> Setup:
    still = np.tile([0.0, 0.0, 1.0], (len(TIMES), 1)) if subject is None else subject
    return Setup(np.array([0.0, -4.0, 1.2]), np.array([0.0, 0.0, 1.0]), 40.0, TIMES, 6.0, still)


def jumps(position: np.ndarray, target: np.ndarray) -> tuple[float, float]:
    """The widest step and turn between two poses, metres and degrees."""
    ahead = (target - position) / np.linalg.norm(target - position, axis=1, keepdims=True)
    turn = np.degrees(np.arccos(np.clip((ahead[1:] * ahead[:-1]).sum(1), -1, 1)))
    return float(np.linalg.norm(np.diff(position, axis=0), axis=1).max()), float(turn.max())


def names() -> list[str]:
    return [n for n in MOVES.entries if n != "whip_pan"]


@pytest.mark.parametrize("first", names())
@pytest.mark.parametrize("second", names())
@pytest.mark.parametrize("key", [0, 1])
def test_no_seam_of_two_moves_jumps(first: str, second: str, key: int) -> None:
    base = setup()
    legs = [Leg(first, 0.0, 3.0, base.subject, composed=key == 0), Leg(second, 3.0, 6.0, base.subject,
                                                                       composed=key == 1)]
    track = chained(base, legs)
    step, turn = jumps(track.position, track.target)
    assert step <= MOST["metres"] and turn <= MOST["degrees"]
    assert np.abs(np.diff(np.log(track.lens_mm))).max() < 0.06


def test_a_move_ends_on_whom_it_goes_to() -> None:
    base, point = setup(), np.array([2.5, 1.0, 0.4])
    legs = [Leg("pan", 0.0, 3.0, base.subject, composed=True), Leg("push_in", 3.0, 6.0, base.subject, point=point)]
    track = chained(base, legs)
    ahead, to = track.target[-1] - track.position[-1], point - track.position[-1]
    assert float(ahead @ to / np.linalg.norm(ahead) / np.linalg.norm(to)) > 0.9999
    assert np.linalg.norm(to) < np.linalg.norm(point - track.position[36])
    assert jumps(track.position, track.target)[1] <= 2 * MOST["degrees"]


def test_going_along_goes_on_while_the_arm_rises() -> None:
    way = np.stack([2.0 * TIMES, np.zeros(73), np.zeros(73)], 1)
    track = chained(setup(way), [Leg("track", 0.0, 3.0, way, composed=True), Leg("crane", 3.0, 6.0, way)])
    assert track.position[-1, 0] > 10 and track.position[-1, 2] > 2
    stops = chained(setup(way), [Leg("track", 0.0, 3.0, way, composed=True), Leg("pan", 3.0, 6.0, way)])
    assert stops.position[-1, 0] < 8 and jumps(stops.position, stops.target)[0] < 0.2


def test_several_moves_share_a_shot_and_the_later_begins_with_its_beat(store: Store) -> None:
    wish = CameraWish(move="crane", direction="up", moves=(MoveWish(move="tilt", direction="down"),
                                                           MoveWish(move="push_in", subject="p.face", at="b2")))
    shot = Shot(id="sh1", camera=wish, beats=(Beat(id="b1", who=("p",), action="wave", duration=Fraction(3)),
                                              Beat(id="b2", who=("p",), action="nod", duration=Fraction(3))))
    [made] = staged(film((body("p", "person"),), shot), store)
    legs = made.shot.camera.legs
    assert [g.move for g in legs] == ["crane", "tilt", "push_in"]
    nod = next(b for p in made.shot.performers for b in p.beats if b.action == "nod")
    assert legs[2].start == nod.start and legs[0].end == legs[1].start == legs[2].start / 2
    frames = np.asarray(made.stage.camera.transforms, float)
    assert jumps(frames[:, :3, 3], frames[:, :3, 3] - frames[:, :3, 2]) < (MOST["metres"], 90.0)


@pytest.mark.parametrize(("words", "first", "further"), [
    ("A woman sits at a desk. The camera pans left across the room, then pushes in on her face.",
     ("pan", "left"), [("push_in", "", "face", False)]),
    ("A fox runs. The camera slowly pushes in, then quickly tilts up.", ("push_in", ""), [("tilt", "up", "", False)]),
    ("A cat sleeps. The camera zooms in on its face and then pans right to the window.",
     ("zoom_in", ""), [("pan", "right", "window1", False)]),
    ("A fox runs. The camera tracks the fox, then cranes up.", ("track", ""), [("crane", "up", "", False)]),
])
def test_each_move_keeps_its_own_words(words: str, first: tuple[str, str], further: list[tuple[str, ...]]) -> None:
    wish = read(words).scenes[0].shots[0].camera
    assert (wish.move, wish.direction) == first
    found = [(m.move, m.direction, m.subject, m.together) for m in wish.moves]
    assert [(m[0], m[1], m[3]) for m in found] == [(m[0], m[1], m[3]) for m in further]
    assert all(m[2].endswith(f[2]) for m, f in zip(found, further, strict=True))


def test_a_further_move_may_be_just_named() -> None:
    wish = CameraWish.model_validate({"move": "pan", "moves": ["tilt", '{"move": "track", "subject": "car1"}']})
    assert wish.moves == (MoveWish(move="tilt"), MoveWish(move="track", subject="car1"))


@pytest.mark.parametrize(("part", "action", "who"), [
    ("hand", "knead", "person"), ("finger", "write", "person"), ("foot", "walk", "person"), ("eye", "stand", "person"),
    ("mouth", "stand", "person"), ("tail", "stand", "dog"), ("ear", "stand", "cat"), ("paw", "walk", "dog"),
    ("eye", "stand", "cat"), ("beak", "stand", "owl")])
def test_the_part_that_is_named_fills_the_frame(part: str, action: str, who: str, store: Store) -> None:
    wish = CameraWish(size="close", subject=f"p.{part}")
    cast = (body("p", who), *((prop("t", "table"),) if action == "knead" else ()))
    beat = Beat(id="b1", who=("p",), action="work" if action == "knead" else action, verb=action)
    [made] = staged(film(cast, Shot(id="sh1", given=True, camera=wish, beats=(beat,))), store)
    assert made.part is not None
    near, off = off_middle(made)
    assert off < 0.5, f"{part} is {off:.2f} of half a picture from its middle"
    assert near < 3.0


def off_middle(made: Staged) -> tuple[float, float]:
    """Metres to the part, and how far it is from the middle of the picture (1 = its edge), in the median."""
    frames, part = np.asarray(made.stage.camera.transforms, float), made.part
    local = np.einsum("tji,tj->ti", np.broadcast_to(frames[:, :3, :3], (len(part), 3, 3)), part - frames[:, :3, 3])
    lens = np.asarray(made.stage.camera.lens_mm, float)
    x, y = local[:, 0] / -local[:, 2] * lens / 18, local[:, 1] / -local[:, 2] * lens / 18 * 16 / 9
    return float(np.median(-local[:, 2])), float(np.median(np.maximum(np.abs(x), np.abs(y))))


def test_a_push_in_on_a_part_of_a_thing_ends_on_that_part(store: Store) -> None:
    words = "Shot 1 (2s): wide shot of a lighthouse at night. Shot 2 (3s): slow push-in on the lighthouse lamp."
    shot = staged(read(words), store)[-1]
    low, high = box(shot, "lighthouse1")
    lamp = np.array([[*(low + high)[:2] / 2, low[2] + 0.82 * (high[2] - low[2])]])
    (across, down), _ = (found[0] for found in View.of(shot.stage, shot.stage.poses - 1, 320, 180).project(lamp))
    assert 110 < across < 210 and 45 < down < 135
