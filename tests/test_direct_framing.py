# SPDX-License-Identifier: Apache-2.0
"""Direction: who is in the frame, what is asked of the camera, things in hands and people on things."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, prop, staged

from soundstage.direct import tighten
from soundstage.direct.camera import LENS
from soundstage.direct.lasting import fitted
from soundstage.language import read
from soundstage.model.production import (
    Beat,
    CameraWish,
    Choice,
    Line,
    Shot,
)
from soundstage.stage.build import stage_shot
from soundstage.stage.guides import guides
from soundstage.store import Store
from soundstage.styles.clay import Clay


def test_whoever_is_named_is_inside_the_frame(store: Store) -> None:
    """A donkey and a panda, as far apart as a bench makes them, are both seen whole."""
    two = film((body("a1", "donkey"), body("b1", "panda"), prop("bench1", "bench")),
               Shot(id="sh1", beats=(Beat(id="b1", who=("a1", "b1"), action="look", target="bench1"),)), place="park")
    for made in staged(two, store):
        seen = guides(made.stage, made.stage.poses // 2, 160, 90)
        for subject in ("a1", "b1"):
            rows, columns = np.nonzero(seen.mask(subject))
            assert len(rows) > 60
            assert columns.min() > 1 and columns.max() < 158


def test_a_castle_leaves_the_camera_in_its_set(store: Store) -> None:
    big = film((prop("castle1", "castle"),), Shot(id="sh1"), place="street")
    plan, _, _ = planned(big, store)
    x, y, _ = plan.shots[0].camera.position
    assert abs(x) <= 18 and -18 <= y < 0


def test_the_chased_one_runs_ahead_all_the_way(store: Store) -> None:
    hunt = film((body("dog1", "dog"), body("cat1", "cat")), Shot(id="sh1", beats=(
        Beat(id="b1", who=("dog1",), action="run", verb="chase", target="cat1", place="through"),)), place="park")
    made = staged(hunt, store)[0]
    way = made.paths["cat1"] - made.paths["dog1"]
    assert (way[:, 0] > 0.6).all() and np.ptp(way[:, 0]) < 0.5
    assert np.ptp(made.paths["cat1"][:, 0]) > 2


def test_what_somebody_is_busy_with_is_in_the_hand(store: Store) -> None:
    """A person who sweeps has a broom that no word names, and it goes with the hand."""
    sweeping = film((body("p1", "person"),), Shot(id="sh1", beats=(
        Beat(id="b1", who=("p1",), action="sweep"),)), place="living_room")
    plan, cast, spoken = planned(sweeping, store)
    assert any(built.subject.unit == "broom" for built in cast.values())
    made = stage_shot(plan.shots[0], cast, spoken, Fraction(16, 9), Clay(), 1)
    broom = next(i for i in made.stage.items if i.id.endswith("broom/body"))
    assert len(broom.transforms) > 1 and np.ptp(broom.transforms[:, 0, 3]) > 0.02


def test_a_rider_goes_where_the_horse_goes(store: Store) -> None:
    riding = film((body("girl1", "girl"), body("horse1", "horse")), Shot(id="sh1", beats=(
        Beat(id="b1", who=("girl1",), action="ride", target="horse1", place="across"),)), place="field")
    made = staged(riding, store)[0]
    apart = made.paths["girl1"][:, :2] - made.paths["horse1"][:, :2]
    assert np.abs(apart).max() < 0.05 and np.ptp(made.paths["horse1"][:, 0]) > 2


WOMAN, ROCK = body("w1", "woman"), prop("rock1", "rock")


def doing(action: str, camera: CameraWish, *, on: str = "rock1") -> Shot:
    beat = Beat(id="b1", who=("w1",), action=action, anchor=on, place="on")
    return Shot(id="sh1", given=True, camera=camera, beats=(beat,))


@pytest.mark.parametrize(("wish", "pins"), [
    (CameraWish(lens_mm=50.0, size="full", angle="front"), ()),
    (CameraWish(size="full"), (Choice(id="sh1.camera.lens", value=50.0), Choice(id="sh1.camera.angle", value="front"))),
])
def test_a_lens_and_an_angle_asked_for_are_kept_where_the_set_is_small(
    wish: CameraWish, pins: tuple[Choice, ...], store: Store,
) -> None:
    """A castle in a room would have a 20 mm lens put on; the asked lens, size and side stay."""
    free = film((prop("castle1", "castle"),), Shot(id="sh1", given=True), place="living_room")
    assert planned(free, store)[0].shots[0].camera.lens_mm < LENS["wide"]
    asked = film(free.cast, Shot(id="sh1", given=True, camera=wish), place="living_room", pins=pins)
    plan, _, _ = planned(asked, store)
    camera = plan.shots[0].camera
    assert (camera.lens_mm, camera.size, camera.angle) == (50.0, "full", "front")
    chosen = {c.id: c for c in plan.choices}["sh1.camera.lens"]
    assert chosen.value == 50.0 and chosen.by == "person"


def test_a_medium_shot_asked_for_is_not_made_a_wide_one_by_a_thing(store: Store) -> None:
    plan, _, _ = planned(film((WOMAN, ROCK), doing("sit", CameraWish(size="medium")), place="field"), store)
    camera = plan.shots[0].camera
    assert np.linalg.norm(np.subtract(camera.position, camera.target)) < 5


@pytest.mark.parametrize("action", ["sit", "kneel", "stand"])
@pytest.mark.parametrize("size", ["full", "medium"])
def test_whoever_is_on_something_high_has_the_head_in_the_frame(action: str, size: str, store: Store) -> None:
    on = placed(("w1", "on", "rock1"))
    made = staged(film((WOMAN, ROCK), doing(action, CameraWish(size=size)), place="field", placements=on), store)[0]
    rock = box(made, "rock1")
    for pose in (made.stage.poses // 3, made.stage.poses - 1):
        rows, columns = np.nonzero(guides(made.stage, pose, 160, 90).mask("w1"))
        assert len(rows) > 250 and rows.min() > 1 and columns.min() > 1 and columns.max() < 158
    if action != "sit":
        assert abs(box(made, "w1", made.stage.poses - 1)[0, 2] - rock[1, 2]) < 0.12
    x, y, z = made.shot.camera.position
    assert not (rock[0] < (x, y, z)).all() or not ((x, y, z) < rock[1]).all()


def test_a_rider_sits_on_the_back_of_a_horse_that_stands(store: Store) -> None:
    on = placed(("w1", "on", "horse1"))
    made = staged(film((WOMAN, body("horse1", "horse")), Shot(id="sh1"), placements=on, place="field"), store)[0]
    woman, horse = box(made, "w1"), box(made, "horse1")
    assert woman[0, 2] < 0.75 * horse[1, 2] and woman[1, 2] > horse[1, 2]
    assert np.abs(made.paths["w1"][:, :2] - made.paths["horse1"][:, :2]).max() < 0.05
    assert made.shot.camera.move != "track"


def test_at_a_wished_length_the_silent_beats_give_way_to_the_line(store: Store) -> None:
    fox = (body("fox1", "fox"),)
    said = Line(text="Good morning, everybody.")
    shot = Shot(id="sh1", beats=(
        Beat(id="b1", who=("fox1",), action="stand"), Beat(id="b2", who=("fox1",), action="look_around"),
        Beat(id="b3", who=("fox1",), action="speak", line=said)))
    usual = planned(film(fox, shot, place="forest"), store)[0]
    now, ends = Fraction(0), []
    for part in usual.shots:
        ends += [now + line.end for line in part.lines]
        now += part.duration
    wished = max(ends) - Fraction(1, 2)
    assert tighten.late(fitted(usual, wished), wished)
    tight, _, _ = planned(film(fox, shot, place="forest", seconds=wished), store)
    cut = fitted(tight, wished)
    assert cut.duration == wished and [line.text for s in cut.shots for line in s.lines] == [said.text]
    assert not tighten.late(tight, wished)
    reasons = {c.id: c.reason for c in tight.choices if c.id.endswith(".seconds")}
    assert set(reasons) == {"b1.seconds", "b2.seconds"} and all("no line is cut off" in r for r in reasons.values())
    lengths = [b.end - b.start for b in tight.shots[0].performers[0].beats if not b.line]
    assert min(lengths) >= tighten.READABLE


def test_a_ball_that_stands_and_then_bounces_is_covered(store: Store) -> None:
    beats = (Beat(id="b1", who=("ball1",), action="stand"), Beat(id="b2", who=("ball1",), action="bounce"))
    plan, _, _ = planned(film((prop("ball1", "ball"),), Shot(id="sh1", beats=beats), place="field"), store)
    assert [b.action for s in plan.shots for p in s.performers for b in p.beats].count("bounce") >= 1


def test_a_close_up_of_a_small_thing_shows_all_of_it(store: Store) -> None:
    near = film((prop("apple1", "apple"),), Shot(id="sh1", camera=CameraWish(size="close")))
    rows, columns = np.nonzero(guides(staged(near, store)[0].stage, 0, 160, 90).mask("apple1"))
    assert rows.min() > 1 and rows.max() < 88 and columns.max() < 158
    assert np.ptp(rows) > 40


def test_a_close_up_of_a_hand_that_holds_a_thing_shows_the_thing(store: Store) -> None:
    made = staged(read("Close-up shot. A hand holds a plastic bottle and shakes it."), store)[0]
    for pose in (0, made.stage.poses // 4, made.stage.poses - 1):  # in between it is shaken up high
        assert guides(made.stage, pose, 160, 90).mask("bottle1").mean() > 0.01
