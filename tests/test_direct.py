# SPDX-License-Identifier: Apache-2.0
"""Direction: timing from lines, marks without collisions, coverage, choices and pins."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, prop, staged

from soundstage.direct.camera import LENS
from soundstage.direct.lasting import fitted
from soundstage.direct.sets import built_set, planned_setting
from soundstage.model.production import (
    Beat,
    CameraWish,
    Choice,
    Line,
    Placement,
    Shot,
)
from soundstage.space import wrapped
from soundstage.store import Store

FOX = film((body("fox1", "fox"),), Shot(id="sh1", beats=(
    Beat(id="b1", who=("fox1",), action="run", place="through"),
    Beat(id="b2", who=("fox1",), action="stop"),
    Beat(id="b3", who=("fox1",), action="look_around"),
    Beat(id="b4", who=("fox1",), action="speak", line=Line(text="Is anybody there?", manner="whisper")),
)), place="field")


def test_shots_cover_the_block_without_gap_or_overlap(store: Store) -> None:
    plan, _, _ = planned(FOX, store)
    now = Fraction(0)
    for shot in plan.shots:
        assert shot.offset == now and shot.duration > 0
        assert (shot.duration * 12).denominator == 1
        now += shot.duration


def test_beats_follow_each_other_and_the_line_fits(store: Store) -> None:
    plan, _, spoken = planned(FOX, store)
    last = plan.shots[-1]
    beats = {b.id: b for p in last.performers for b in p.beats}
    assert beats["b1"].end <= beats["b2"].start < beats["b2"].end <= beats["b3"].start
    assert float(beats["b4"].end - beats["b4"].start) >= spoken["b4"].seconds
    assert float(last.duration) >= float(beats["b4"].end)


def test_nobody_turns_the_back_of_the_head_to_the_audience_in_a_line_of_their_own(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = (body("man1", "man"), body("woman1", "woman"))
    says = Beat(id="b2", who=("woman1",), action="speak", line=Line(text="You are my hero today."))
    talk = film(cast, Shot(id="sh1", beats=(Beat(id="b1", who=("man1",), action="stand"),)),
                Shot(id="sh2", camera=CameraWish(size="close", subject="woman1"), beats=(says,)),
                placements=(Placement(subject="woman1", relation="in_front_of", anchors=("man1",)),))

    def turn() -> float:
        woman = next(p for p in planned(talk, store)[0].shots[-1].performers if p.subject == "woman1")
        if woman.beats[-1].target_point is None:
            return 0.0
        x, y, _ = woman.beats[-1].target_point
        return abs(float(wrapped(np.arctan2(y - woman.mark.y, x - woman.mark.x) - woman.mark.heading)))

    assert turn() < 1.8
    monkeypatch.setattr("soundstage.direct.told.BEHIND", 9.0)
    assert turn() > 1.8  # he does stand behind her here


def test_a_long_close_shot_gives_way_to_what_it_could_not_show(store: Store) -> None:
    cast = (body("man1", "man"), body("woman1", "woman"), prop("cup1", "cup"))
    beats = (
        Beat(id="b1", who=("man1",), action="look_around"), Beat(id="b2", who=("woman1",), action="dance"),
        Beat(id="b3", who=("man1",), action="jump"), Beat(id="b4", who=("woman1",), action="wave"))
    close = CameraWish(size="close", angle="low", subject="man1")
    shots = planned(film(cast, Shot(id="sh1", camera=close, beats=beats, given=True)), store)[0].shots
    assert shots[0].camera.size == "close" and shots[0].camera.angle == "low" and shots[0].camera.subject == "man1"
    assert len(shots) > 1 and all(s.camera.size != "close" and s.camera.angle == "eye" for s in shots[1:])
    asked = Shot(id="sh1", camera=close, beats=beats, given=True, duration=sum(s.duration for s in shots))
    assert len(planned(film(cast, asked), store)[0].shots) == 1  # its length was said: it is one shot


def test_a_runner_is_followed_and_a_speaker_seen_nearer(store: Store) -> None:
    plan, _, _ = planned(FOX, store)
    assert plan.shots[0].camera.move == "track"
    assert LENS[plan.shots[-1].camera.size] > LENS[plan.shots[0].camera.size]


def test_every_choice_has_a_reason_and_a_pin_wins(store: Store) -> None:
    plan, _, _ = planned(FOX, store)
    assert all(c.reason for c in plan.choices) and len(plan.choices) >= 8
    path = f"{plan.shots[0].id}.camera.lens"
    pin = Choice(id=path, value=24.0, by="person")
    pinned, _, _ = planned(FOX.model_copy(update={"pins": (pin,)}), store)
    assert pinned.shots[0].camera.lens_mm == 24.0
    assert next(c for c in pinned.choices if c.id == path).by == "person"
    assert pinned.shots[1:] == plan.shots[1:], "a pin changes only what it names"


def test_the_same_film_gives_the_same_plan_and_stage(store: Store) -> None:
    assert planned(FOX, store)[0] == planned(FOX, store)[0]
    first, second = staged(FOX, store), staged(FOX, store)
    assert [s.stage.digest for s in first] == [s.stage.digest for s in second]


@pytest.mark.parametrize(("relation", "axis", "sign"), [("left_of", 0, -1), ("right_of", 0, 1), ("behind", 1, 1),
                                                        ("in_front_of", 1, -1)])
def test_relations_hold_as_the_camera_sees_them(store: Store, relation: str, axis: int, sign: int) -> None:
    two = film((prop("ball1", "ball"), prop("box1", "box")), Shot(id="sh1"),
               placements=(Placement(subject="ball1", relation=relation, anchors=("box1",)),))
    plan, _, _ = planned(two, store)
    marks = {p.subject: (p.mark.x, p.mark.y) for p in plan.shots[0].performers}
    assert sign * (marks["ball1"][axis] - marks["box1"][axis]) > 0.2
    right = plan.shots[0].camera.target[0] - plan.shots[0].camera.position[0]
    assert plan.shots[0].camera.position[1] < plan.shots[0].camera.target[1] and abs(right) < 3


def test_things_are_put_on_top(store: Store) -> None:
    two = film((prop("cup1", "cup"), prop("table1", "table")), Shot(id="sh1"),
               placements=(Placement(subject="cup1", relation="on", anchors=("table1",)),))
    plan, cast, _ = planned(two, store)
    cup = next(p.mark for p in plan.shots[0].performers if p.subject == "cup1")
    assert cup.z == pytest.approx(cast["table1"].anchor("top")[2], abs=0.01)


def test_nobody_stands_in_anybody(store: Store) -> None:
    crowd = tuple(prop(f"box{n}", "box") for n in range(1, 7))
    plan, cast, _ = planned(film(crowd, Shot(id="sh1")), store)
    marks = [p.mark for p in plan.shots[0].performers]
    for i, a in enumerate(marks):
        for b in marks[i + 1:]:
            gap = np.hypot(a.x - b.x, a.y - b.y)
            assert gap > cast["box1"].radius, (a, b)


def test_a_way_leads_round_what_stands_in_it(store: Store) -> None:
    from soundstage.direct.blocking import Floor, clear_path
    from soundstage.direct.choices import Decisions
    from soundstage.direct.plan import Mark, PlannedSetting
    from soundstage.direct.sets import built_set

    production = film((prop("table1", "table"), prop("box1", "box")), Shot(id="sh1"))
    _, cast, _ = planned(production, store)
    setting = PlannedSetting(place="studio", hour="day", weather="clear", season="summer")
    floor = Floor(production.scenes[0], built_set(setting), cast, Decisions(()), {"table1": Mark(x=0, y=0)})
    path = clear_path(floor, "box1", ((-3.0, 0.0), (3.0, 0.0)))
    assert path[0] == (-3.0, 0.0) and path[-1] == (3.0, 0.0) and len(path) == 3
    assert path[1][1] < -float(cast["table1"].extent[1, 1])
    assert clear_path(floor, "box1", ((-3.0, -3.0), (3.0, -3.0))) == ((-3.0, -3.0), (3.0, -3.0))


def test_a_given_shot_is_one_shot_as_long_as_asked(store: Store) -> None:
    shot = Shot(id="sh1", duration=Fraction(3), given=True, camera=CameraWish(size="wide", subject="box1"))
    plan, _, _ = planned(film((prop("box1", "box"),), shot), store)
    assert [s.duration for s in plan.shots] == [3] and plan.shots[0].camera.size == "wide"


def test_a_film_can_be_fitted_to_a_length(store: Store) -> None:
    plan, _, _ = planned(FOX, store)
    assert fitted(plan, Fraction(4)).duration == 4
    assert fitted(plan, Fraction(20)).duration == 20


def test_someone_who_comes_in_is_not_there_before(store: Store) -> None:
    cast = (prop("box1", "box"), body("gull1", "seagull"))
    beats = (Beat(id="b1", who=("box1",), action="jump"), Beat(id="b2", who=("gull1",), action="enter"))
    plan, _, _ = planned(film(cast, Shot(id="sh1", beats=beats)), store)
    first = next(s for s in plan.shots)
    entry = next(b for s in plan.shots for p in s.performers for b in p.beats if b.action == "enter")
    assert entry.entering and abs(entry.path[0][0]) > abs(entry.path[-1][0])
    if len(plan.shots) > 1:
        assert "gull1" not in {p.subject for p in first.performers}


def test_only_birds_fly(store: Store) -> None:
    cast = (body("fox1", "fox"), body("gull1", "seagull"), prop("kite1", "kite"))
    beats = (Beat(id="b1", who=("fox1",), action="fly", target="kite1"), Beat(id="b2", who=("gull1",), action="fly"))
    plan, _, _ = planned(film(cast, Shot(id="sh1", beats=beats)), store)
    done = {b.id: b for s in plan.shots for p in s.performers for b in p.beats}
    assert done["b1"].action == "fly_kite" and not done["b1"].path
    kite = next(p for s in plan.shots for p in s.performers if p.subject == "kite1")
    assert kite.mark.z > 0.2  # it is in the air, and does not stand there
    assert done["b2"].action == "fly" and done["b2"].entering


def test_alike_animals_are_told_apart(store: Store) -> None:
    cast = (body("dog1", "dog", colors=("brown",)), body("dog2", "dog"))
    plan, built, _ = planned(film(cast, Shot(id="sh1")), store)
    assert built["dog2"].subject.colors and built["dog2"].subject.colors != ("brown",)
    assert any(c.id == "dog2.colors" for c in plan.choices)


def test_staging_a_cut_in_a_movement_does_not_jump(store: Store) -> None:
    shots = staged(FOX, store)
    before, after = shots[0].paths["fox1"][-1], shots[1].paths["fox1"][0]
    assert np.linalg.norm(before - after) < 0.5


def test_feet_sound_where_they_touch(store: Store) -> None:
    shots = staged(FOX, store)
    steps = [c for s in shots for c in s.contacts if c.kind == "step"]
    assert len(steps) > 8
    for s in shots:
        for contact in s.contacts:
            assert np.min(np.abs(s.times - contact.time)) < 1e-6, "contacts are on the pose grid"


def _colours(part: object) -> tuple:  # type: ignore[type-arg]
    return tuple(m.color for m in getattr(part.shape, "mesh", part.shape).materials)  # type: ignore[attr-defined]


def test_members_of_a_group_have_bodies_of_their_own(store: Store) -> None:
    cast = (body("dogs1", "dog", count=3), body("childs1", "child", count=2), body("cows1", "cow", count=2,
            words=("identical",)), body("cats1", "cat", count=2, colors=("black",)))
    _, built, _ = planned(film(cast, Shot(id="sh1")), store)
    dogs = [built["dogs1"].member(i) for i in range(3)]
    assert len({d.dims.height for d in dogs}) == 3
    assert len({_colours(d.model.parts[0]) for d in dogs}) == 3
    one, two = (built["childs1"].member(i) for i in range(2))
    heads = [next(p for p in m.model.parts if p.name == "head") for m in (one, two)]
    assert _colours(heads[0]) != _colours(heads[1])
    assert built["cows1"].member(1) is built["cows1"]
    cats = [built["cats1"].member(i) for i in range(2)]
    assert _colours(cats[0].model.parts[0]) == _colours(cats[1].model.parts[0]) and cats[0].dims != cats[1].dims


def test_a_crowd_goes_through_its_faces_again(store: Store) -> None:
    _, built, _ = planned(film((body("birds1", "crow", count=20),), Shot(id="sh1")), store)
    assert built["birds1"].member(0) is built["birds1"].member(6) and len(built["birds1"].others) == 5


def test_under_the_table_is_under_it(store: Store) -> None:
    cast = (body("cat1", "cat"), prop("table1", "table"))
    shot = staged(film(cast, Shot(id="sh1"), placements=placed(("cat1", "under", "table1"))), store)[0]
    cat, table = box(shot, "cat1"), box(shot, "table1")
    assert cat[1, 2] < table[1, 2] and cat[0, 2] > -0.05
    middle = cat.mean(0)
    assert (table[0, :2] < middle[:2]).all() and (middle[:2] < table[1, :2]).all()


def test_all_placements_of_a_subject_hold(store: Store) -> None:
    cast = (body("dog1", "dog"), prop("table1", "table"), prop("chair1", "chair"))
    wishes = placed(("chair1", "right_of", "table1"), ("dog1", "right_of", "table1"), ("dog1", "in_front_of", "chair1"))
    shot = staged(film(cast, Shot(id="sh1"), placements=wishes), store)[0]
    dog, table, chair = (box(shot, s).mean(0) for s in ("dog1", "table1", "chair1"))
    assert chair[0] > table[0] + 0.3 and dog[0] > table[0] + 0.3 and dog[1] < chair[1] - 0.2


def test_a_later_shot_places_anew_and_only_then(store: Store) -> None:
    cast = (body("fox1", "fox"), prop("tree1", "tree"))
    shots = tuple(
        Shot(id=f"sh{n}", given=True, beats=(Beat(id=f"b{n}", who=("fox1",), action="stand"),),
             placements=placed(("fox1", relation, "tree1")))
        for n, relation in enumerate(("left_of", "right_of", "right_of")))
    done = staged(film(cast, *shots), store)
    fox = [box(s, "fox1").mean(0) for s in done]
    tree = [box(s, "tree1").mean(0) for s in done]
    assert fox[0][0] < tree[0][0] < fox[1][0]
    assert np.allclose(fox[1][:2], fox[2][:2], atol=0.1) and np.allclose(tree[0], tree[2])


def test_groups_keep_apart(store: Store) -> None:
    cast = (body("childs1", "child", count=4), body("dogs1", "dog", count=3))
    shot = staged(film(cast, Shot(id="sh1")), store)[0]
    marks = {i.subject: box(shot, i.subject).mean(0)[:2] for i in shot.stage.items if i.subject[:4] in ("chil", "dogs")}
    assert len(marks) == 7
    names = sorted(marks)
    gaps = [np.linalg.norm(marks[a] - marks[b]) for n, a in enumerate(names) for b in names[n + 1 :]]
    assert min(gaps) > 0.3


def test_who_sits_where_the_set_has_its_back_to_us_gets_a_chair_that_shows_a_face(store: Store) -> None:
    cast = (body("woman1", "woman"),)
    beats = (Beat(id="b1", who=("woman1",), action="sit"),)
    shot = staged(film(cast, Shot(id="sh1", beats=beats), place="office"), store)[-1]
    heading = shot.shot.performers[0].beats[-1].end_heading
    assert heading is not None and np.sin(heading) < 0.5


@pytest.mark.parametrize("already", [("already",), ()])
def test_each_on_a_bench_has_a_place(already: tuple[str, ...], store: Store) -> None:
    cast = (body("mans1", "man", count=2), body("girl1", "girl"), prop("bench1", "bench"))
    beats = tuple(Beat(id=f"b{n}", who=(who,), action="sit", anchor="bench1", place="on", manner=already, order=order)
                  for n, (who, order) in enumerate((("mans1", "then"), ("girl1", "with"))))
    shot = staged(film(cast, Shot(id="sh1", beats=beats), place="park"), store)[-1]
    names = ("mans1", "girl1", "mans1#2") if already else ("mans1", "girl1")
    middles = [box(shot, s, shot.stage.poses - 1).mean(0)[0] for s in names]
    assert min(abs(a - b) for n, a in enumerate(middles) for b in middles[n + 1 :]) > 0.35


def test_those_who_set_out_together_walk_beside_each_other(store: Store) -> None:
    beats = (Beat(id="b1", who=("boy1", "man1"), action="walk"), Beat(id="b2", who=("boy1",), action="point"))
    plan, _, _ = planned(film((body("boy1", "boy"), body("man1", "man")), Shot(id="sh1", beats=beats)), store)
    ways = [b.path for p in plan.shots[0].performers for b in p.beats if b.id == "b1"]
    assert len(ways) == 2
    for a, b in zip(*ways, strict=True):
        assert np.hypot(a[0] - b[0], a[1] - b[1]) > 0.5


def test_a_way_to_a_goal_begins_away_from_it(store: Store) -> None:
    beats = (Beat(id="b1", who=("fox1",), action="walk", anchor="snowman1", place="to"),)
    plan, _, _ = planned(film((body("fox1", "fox"), prop("snowman1", "snowman")), Shot(id="sh1", beats=beats)), store)
    way = next(b.path for p in plan.shots[0].performers for b in p.beats if b.id == "b1")
    assert np.hypot(way[0][0] - way[-1][0], way[0][1] - way[-1][1]) > 1.0


def test_nobody_stands_with_one_foot_on_the_kerb(store: Store) -> None:
    lamp, man = prop("lamp1", "street_lamp"), body("man1", "man")
    beats = (Beat(id="b1", who=("man1",), action="walk"), Beat(id="b2", who=("man1",), action="nod"))
    production = film((lamp, man), Shot(id="sh1", beats=beats), place="street",
                      placements=placed(("man1", "under", "lamp1")))
    plan, _, _ = planned(production, store)
    ground = built_set(planned_setting(production.scenes[0], production.seed)).height
    x, y = next(b.path[-1] for p in plan.shots[-1].performers for b in p.beats if b.id == "b1")
    feet = ground(np.array([x - 0.2, x + 0.2, x, x]), np.array([y, y, y - 0.2, y + 0.2]))
    assert np.ptp(feet) < 0.08
    lamp_at = next(p.mark for p in plan.shots[0].performers if p.subject == "lamp1")
    assert np.hypot(x - lamp_at.x, y - lamp_at.y) < 1.2  # and it is under the lamp that the way ends


def test_what_comes_in_one_coat_keeps_it(store: Store) -> None:
    cast = tuple(body(f"penguin{n}", "penguin") for n in (1, 2))
    _, built, _ = planned(film(cast, Shot(id="sh1")), store)
    assert not built["penguin1"].subject.colors and not built["penguin2"].subject.colors
    assert built["penguin1"].subject.size != built["penguin2"].subject.size
