# SPDX-License-Identifier: Apache-2.0
"""Direction: timing from lines, marks without collisions, coverage, camera, choices and pins."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.direct import tighten
from soundstage.direct.camera import LENS
from soundstage.direct.direct import direct, fitted
from soundstage.direct.plan import Plan
from soundstage.model.production import (
    Beat,
    CameraWish,
    Choice,
    Line,
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
)
from soundstage.space import wrapped
from soundstage.speech.base import VoiceSpec
from soundstage.speech.fake import Fake
from soundstage.stage.build import Staged, stage_shot
from soundstage.stage.guides import guides
from soundstage.store import Store
from soundstage.styles.clay import Clay


def body(name: str, unit: str, **facts: object) -> Subject:
    return Subject(id=name, noun=unit, family="body", unit=unit, **facts)  # type: ignore[arg-type]


def prop(name: str, unit: str) -> Subject:
    return Subject(id=name, noun=unit, family="prop", unit=unit)


def film(cast: tuple[Subject, ...], *shots: Shot, place: str = "studio", placements: tuple[Placement, ...] = (),
         **facts: object) -> Production:
    scene = Scene(id="s1", place=place, hour="day", cast=tuple(c.id for c in cast), shots=shots, placements=placements)
    return Production(title="t", cast=cast, scenes=(scene,), **facts)  # type: ignore[arg-type]


def planned(production: Production, store: Store) -> tuple[Plan, dict, dict]:  # type: ignore[type-arg]
    beats = [b for s in production.scenes for sh in s.shots for b in sh.beats if b.line]
    spoken = {b.id: Fake().speak(b.line.text, VoiceSpec("fake"), b.line.manner) for b in beats if b.line}
    cast: dict = {}  # type: ignore[type-arg]
    plan = direct(production, spoken, cast, lambda key, make: store.once("models", key, make))
    return plan, cast, spoken


def staged(production: Production, store: Store) -> list[Staged]:
    plan, cast, spoken = planned(production, store)
    return [stage_shot(s, cast, spoken, Fraction(16, 9), Clay(), 1) for s in plan.shots]


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
    monkeypatch.setattr("soundstage.direct.timing.BEHIND", 9.0)
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


def box(shot: Staged, subject: str, pose: int = 0) -> np.ndarray:
    """(2, 3) low and high corner of all that is seen of a subject."""
    from soundstage.engines._region import _points

    items = [i for i in shot.stage.items if i.subject == subject and i.visible[pose if len(i.visible) > 1 else 0]]
    points = np.concatenate([_points(i, pose) for i in items])
    return np.stack([points.min(0), points.max(0)])


def placed(*placements: tuple[str, str, str]) -> tuple[Placement, ...]:
    return tuple(Placement(subject=s, relation=r, anchors=(a,)) for s, r, a in placements)


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
