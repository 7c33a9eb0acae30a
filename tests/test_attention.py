# SPDX-License-Identifier: Apache-2.0
"""Who acts or is acted on is in the frame while it happens, and no still frame is held while the story goes on."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, film, placed, planned, prop

from soundstage.direct.plan import PlannedBeat, PlannedShot
from soundstage.model.production import Beat, CameraWish, Line, Production, Shot
from soundstage.stage.build import stage_shot
from soundstage.stage.guides import guides
from soundstage.store import Store
from soundstage.styles.clay import Clay


def _beat(name: str, who: str, action: str, **facts: object) -> Beat:
    return Beat(id=name, who=(who,), action=action, **facts)  # type: ignore[arg-type]


LONG = (
    _beat("b1", "man1", "read", target="book1"), _beat("b2", "dog1", "run", anchor="man1", place="to"),
    _beat("b3", "dog1", "bark"), _beat("b4", "man1", "put_down", target="book1", anchor="bench1"),
    _beat("b5", "man1", "wave", target="dog1"), _beat("b6", "dog1", "run", place="across"),
    _beat("b7", "man1", "laugh"),
)
CAST = (body("man1", "man"), body("dog1", "dog"), prop("bench1", "bench"), prop("book1", "book"))


def _paragraph(**wish: object) -> Production:
    shot = Shot(id="sh1", given=True, beats=LONG, camera=CameraWish(size="medium", subject="man1"), **wish)  # type: ignore[arg-type]
    return film(CAST, shot, place="park", placements=placed(("man1", "on", "bench1")))


def test_a_paragraph_that_begins_with_a_medium_shot_is_cut_as_things_happen(store: Store) -> None:
    plan, _, _ = planned(_paragraph(), store)
    assert plan.shots[0].camera.size == "medium" and plan.shots[0].camera.subject == "man1"
    for shot in plan.shots:
        begun = [b for p in shot.performers for b in p.beats if 0 <= b.start < shot.duration]
        assert shot.duration <= 8 or shot.camera.move != "static" or len(begun) <= 2
    assert len({(s.camera.size, s.camera.subject) for s in plan.shots}) > 2


def test_a_shot_of_so_many_seconds_is_not_cut(store: Store) -> None:
    plan, _, _ = planned(_paragraph(duration=Fraction(14)), store)
    assert len(plan.shots) == 1


def _clear(shot: PlannedShot, beat: PlannedBeat) -> bool:
    """Whether most of the beat is in the shot, and it is not about a face that speaks."""
    seen = min(beat.end, shot.duration) - max(beat.start, Fraction(0))
    return seen > (beat.end - beat.start) / 2 and not beat.line and not beat.id.endswith(".way")


SMALL_FILMS = {
    "a ball rolls at a box": film(
        (prop("ball1", "ball"), prop("box1", "box")),
        Shot(id="sh1", beats=(_beat("b1", "ball1", "drive", anchor="box1", place="to"),)), place="field"),
    "a dog comes while a man waves": film(
        (body("man1", "man"), body("dog1", "dog")),
        Shot(id="sh1", beats=(_beat("b1", "man1", "wave"), _beat("b2", "dog1", "run", anchor="man1", place="to"),
                              _beat("b3", "man1", "dance"), _beat("b4", "dog1", "bark"))), place="park"),
    "a long medium shot": _paragraph(),
}


@pytest.mark.parametrize("name", SMALL_FILMS)
def test_doers_and_targets_are_in_the_frame_while_it_happens(name: str, store: Store) -> None:
    plan, cast, spoken = planned(SMALL_FILMS[name], store)
    for shot in plan.shots:
        made = stage_shot(shot, cast, spoken, Fraction(16, 9), Clay(), 1).stage
        for beat in (b for p in shot.performers for b in p.beats if _clear(shot, b)):
            middle = (max(beat.start, Fraction(0)) + min(beat.end, shot.duration)) / 2
            seen = guides(made, min(made.poses - 1, int(middle * made.pose_rate)), 160, 90)
            for subject in {beat.subject, beat.target} - {"", "book1"}:
                _, columns = np.nonzero(seen.mask(subject))
                assert len(columns) > 30, (shot.id, beat.id, subject)
                assert 2 < np.median(columns) < 157, (shot.id, beat.id, subject)


def test_two_who_sit_down_at_a_table_have_a_chair_each(store: Store) -> None:
    two = film((body("m1", "man"), body("w1", "woman"), prop("table1", "table")),
               Shot(id="sh1", beats=(Beat(id="b1", who=("m1", "w1"), action="sit"),)), place="cafe")
    plan, _, _ = planned(two, store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    assert {"s1.seat", "s1.seat2"} <= set(marks)


def test_what_is_pointed_at_out_of_sight_is_cut_to(store: Store) -> None:
    cast = (body("boy1", "boy"), body("man1", "man"), body("heron1", "heron"), prop("boat1", "boat"))
    beats = (Beat(id="b1", who=("boy1", "man1"), action="row", target="boat1"),
             Beat(id="b2", who=("boy1",), action="point", target="heron1"),
             Beat(id="b3", who=("man1",), action="speak", line=Line(text="Do not wake the lake.")))
    plan, _, _ = planned(film(cast, Shot(id="sh1", beats=beats), place="lake"), store)
    told = [c.reason for c in plan.choices]
    assert any("heron" in reason and "pointed at" in reason for reason in told)
    assert sum(s.duration for s in plan.shots) == plan.duration
