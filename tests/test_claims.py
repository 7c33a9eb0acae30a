# SPDX-License-Identifier: Apache-2.0
"""Claims are judged on what is staged: each test has a film in which the demand is not met."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from soundstage.check.claims import judged
from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.looking import thinned
from soundstage.check.claims.seen import alike
from soundstage.colour import NAMED
from soundstage.direct.direct import direct
from soundstage.direct.lasting import fitted
from soundstage.direct.plan import Plan
from soundstage.language import read
from soundstage.model.production import (
    Ambience,
    Beat,
    CameraWish,
    Choice,
    Claim,
    Cue,
    Line,
    MusicWish,
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
)
from soundstage.nodes import Item, Material
from soundstage.shape import solids
from soundstage.speech.base import VoiceSpec
from soundstage.speech.fake import Fake
from soundstage.stage.build import Staged, stage_shot
from soundstage.stage.guides import guides
from soundstage.store import Store
from soundstage.styles.clay import Clay


def prop(name: str, unit: str, **facts: object) -> Subject:
    return Subject(id=name, noun=unit, family="prop", unit=unit, **facts)  # type: ignore[arg-type]


BALL, BOX, TABLE = prop("ball1", "ball", colors=("red",)), prop("box1", "box"), prop("table1", "table")


def film(*cast: Subject, shot: Shot | None = None, shots: tuple[Shot, ...] = (), placements: tuple[Placement, ...] = (),
         **scene: object) -> Production:
    """One scene in the studio."""
    made = Scene(**{"id": "s1", "place": "studio", "hour": "day", "cast": tuple(c.id for c in cast),  # type: ignore[arg-type]
                    "shots": shots or (shot or Shot(id="sh1"),), "placements": placements, **scene})
    return Production(title="t", cast=cast, scenes=(made,))


def staged(production: Production, store: Store, seconds: Fraction | None = None) -> tuple[Plan, dict[str, Staged]]:
    beats = [b for s in production.scenes for sh in s.shots for b in sh.beats if b.line]
    spoken = {b.id: Fake().speak(b.line.text, VoiceSpec("fake"), b.line.manner) for b in beats if b.line}
    cast: dict = {}  # type: ignore[type-arg]
    plan = direct(production, spoken, cast, lambda key, make: store.once("models", key, make))
    plan = fitted(plan, seconds) if seconds else plan
    return plan, {s.id: stage_shot(s, cast, spoken, Fraction(16, 9), Clay(), 1) for s in plan.shots}


def judge(production: Production, store: Store, *claims: tuple[str, str, str], made: Production | None = None,
          seconds: Fraction | None = None) -> list[Claim]:
    """The claims (kind, words, binding) of a production, judged on what is staged of it (or of another one)."""
    plan, stages = staged(made or production, store, seconds)
    rows = tuple(Claim(id=f"c{n}", kind=k, words=w, binding=b, span=(10 * n, 10 * n + 5))
                 for n, (k, w, b) in enumerate(claims))
    return list(judged(Evidence(production.model_copy(update={"claims": rows}), plan, stages)))


def states(claims: list[Claim]) -> list[str]:
    assert all(c.note for c in claims), "every verdict says why"
    return [c.state for c in claims]


def test_what_is_behind_the_camera_or_never_staged_is_missed(store: Store) -> None:
    two = film(BALL, BOX)
    assert states(judge(two, store, ("subject", "ball", "ball1"))) == ["kept"]
    lost = judge(two, store, ("subject", "ball", "ball1"), ("color", "red", "ball1.colors"), made=film(BOX))
    assert states(lost) == ["missed", "missed"]


def test_a_thing_behind_a_wall_is_not_seen(store: Store) -> None:
    two = film(BALL, BOX)
    plan, stages = staged(two, store)
    (shot,) = plan.shots
    x, y, z = shot.camera.position
    corners = [(x + a, y + 0.6, z + b) for a, b in ((-20, -20), (20, -20), (20, 20), (-20, 20))]
    wall = Item("set/wall", solids.mesh(corners, [(0, 1, 2), (0, 2, 3)], Material("plaster", (0.8, 0.8, 0.8))))
    stage = replace(stages[shot.id].stage, items=(*stages[shot.id].stage.items, wall))
    claim = Claim(id="c1", kind="subject", words="ball", binding="ball1")
    behind = {shot.id: replace(stages[shot.id], stage=stage)}
    out = judged(Evidence(two.model_copy(update={"claims": (claim,)}), plan, behind))
    assert out[0].state == "missed", out


def test_a_count_is_of_members_that_are_seen(store: Store) -> None:
    three = film(prop("balls1", "ball", count=3))
    assert states(judge(three, store, ("count", "three", "balls1.count"))) == ["kept"]
    (five,) = judge(three, store, ("count", "five", "balls1.count"))
    assert five.state != "kept" and "3" in five.note


def test_the_colour_is_what_is_seen_not_what_was_asked(store: Store) -> None:
    claim = ("color", "red", "ball1.colors")
    assert states(judge(film(BALL), store, claim)) == ["kept"]
    assert states(judge(film(BALL), store, claim, made=film(prop("ball1", "ball", colors=("blue",))))) == ["missed"]


def test_words_on_a_thing_are_kept_where_they_are_built_and_large_enough(store: Store) -> None:
    claim = ("attribute", "OPEN", "box1.text")
    told = film(prop("box1", "box", text="OPEN"))
    assert states(judge(told, store, claim)) == ["kept"]
    assert states(judge(film(BOX), store, claim)) == ["missed"]
    far = Shot(id="sh1", camera=CameraWish(size="full", subject="tree1"))
    tiny = film(prop("box1", "box", text="OPEN", size=0.5), prop("tree1", "tree"), shot=far)
    assert states(judge(tiny, store, claim)) == ["approximated"]


def test_size_is_what_was_built_and_other_words_are_never_kept(store: Store) -> None:
    claims = (("attribute", "big", "ball1.size"), ("attribute", "shiny", "ball1.words"))
    said = film(prop("ball1", "ball", size=1.35, words=("shiny",)))
    assert states(judge(said, store, *claims)) == ["kept", "approximated"]
    assert states(judge(said, store, *claims, made=film(BALL)))[0] == "missed"


@pytest.mark.parametrize(("first", "second", "same"), [("red", "crimson", True), ("red", "orange", False),
                                                       ("green", "blue", False), ("white", "grey", False),
                                                       ("brown", "black", False), ("gold", "yellow", True)])
def test_colours_go_by_one_name_as_people_would_say(first: str, second: str, same: bool) -> None:
    assert alike(NAMED[first], NAMED[second]) is same


@pytest.mark.parametrize(("relation", "who", "anchor"), [
    ("left_of", "ball1", "box1"), ("right_of", "ball1", "box1"), ("behind", "box1", "ball1"),
    ("in_front_of", "ball1", "box1")])
def test_a_relation_is_kept_and_its_opposite_missed(store: Store, relation: str, who: str, anchor: str) -> None:
    other = {"left_of": "right_of", "behind": "in_front_of"}
    other |= {b: a for a, b in other.items()}
    claim = ("relation", relation.replace("_", " "), f"s1.placements.{who}")
    said, swapped = (film(BALL, BOX, placements=(Placement(subject=who, relation=r, anchors=(anchor,)),))
                     for r in (relation, other[relation]))
    assert states(judge(said, store, claim)) == ["kept"]
    assert states(judge(said, store, claim, made=swapped)) == ["missed"]


def test_what_no_picture_shows_is_at_most_approximated(store: Store) -> None:
    """A ball behind a box is where it should be, and hidden by it where a person pins the camera low before it."""
    placed = (Placement(subject="ball1", relation="behind", anchors=("box1",)),)
    hidden = film(BALL, BOX, placements=placed, shot=Shot(id="sh1", camera=CameraWish(size="full", subject="box1")))
    hidden = hidden.model_copy(update={"pins": (Choice(id="sh1.camera.position", value=[0.0, -3.0, 0.2], reason=""),)})
    relation, ball = judge(hidden, store, ("relation", "behind", "s1.placements.ball1"), ("subject", "ball", "ball1"))
    assert (relation.state, ball.state) == ("approximated", "missed")


def test_between_is_by_screen(store: Store) -> None:
    three = film(BALL, prop("boxes1", "box", count=2),
                 placements=(Placement(subject="ball1", relation="between", anchors=("boxes1",)),))
    (claim,) = judge(three, store, ("relation", "between", "s1.placements.ball1"))
    plan, stages = staged(three, store)
    look = Evidence(three, plan, stages).look(plan.shots[0].id, 0.0)
    assert look is not None
    ends = [s.x for n, s in look.sights.items() if n.startswith("boxes1")]
    assert (claim.state == "kept") is (min(ends) < look.sights["ball1"].x < max(ends)), claim


def test_on_a_table_is_neither_beside_nor_under_it(store: Store) -> None:
    claim = ("relation", "on", "s1.placements.cup1")
    on, beside = (film(prop("cup1", "cup"), TABLE, placements=(Placement(subject="cup1", relation=r,
                                                                       anchors=("table1",)),))
                  for r in ("on", "left_of"))
    assert states(judge(on, store, claim)) == ["kept"]
    assert states(judge(on, store, claim, made=beside)) == ["missed"]
    under = on.scenes[0].model_copy(update={"placements": (Placement(subject="cup1", relation="under",
                                                                     anchors=("table1",)),)})
    assert states(judge(on.model_copy(update={"scenes": (under,)}), store, ("relation", "under", "s1.placements.cup1"),
                        made=on)) == ["missed"]


BEATS = (Beat(id="b1", who=("ball1",), action="jump", times=2), Beat(id="b2", who=("box1",), action="jump"))


def test_actions_happen_in_the_claimed_order(store: Store) -> None:
    claims = (("action", "jumps", "s1.sh1.b1"), ("order", "then", "s1.sh1"), ("action", "jumps", "s1.sh1.b2"),
              ("count", "twice", "s1.b1.times"))
    said, reverse = (film(BALL, BOX, shot=Shot(id="sh1", beats=b)) for b in (BEATS, BEATS[::-1]))
    assert states(judge(said, store, *claims)) == ["kept"] * 4
    # b1 is still the beat before, since the words are; what is staged has it second
    assert states(judge(said, store, *claims, made=reverse))[1] == "missed"
    once = film(BALL, BOX, shot=Shot(id="sh1", beats=(BEATS[0].model_copy(update={"times": 1}), BEATS[1])))
    assert states(judge(said, store, *claims, made=once))[3] == "missed"


def test_what_the_film_ends_before_is_missed(store: Store) -> None:
    line = Beat(id="b2", who=("box1",), action="speak", line=Line(text="I am only a box, and I shall never be a ball."))
    cue = Cue(id="q1", sound="thunder", at="b3")
    late = Beat(id="b3", who=("ball1",), action="jump")
    said = film(BALL, BOX, shot=Shot(id="sh1", beats=(BEATS[0], line, late), cues=(cue,)))
    claims = (("speech", "I am only", "s1.sh1.b2.line"), ("sound", "thunder", "sh1.q1"), ("action", "j", "s1.sh1.b3"))
    whole = judge(said, store, *claims)
    assert states(whole) == ["kept"] * 3 and "thunder at" in whole[1].note
    told = states(judge(said, store, *claims, seconds=Fraction(4)))
    assert (told[0], told[2]) == ("kept", "missed"), "a line that has begun is said to its end"
    cut = judge(said, store, *claims, seconds=Fraction(3))
    assert states(cut) == ["missed"] * 3 and "cut off" in cut[0].note


def travels(way: str) -> Production:
    beat = Beat(id="b1", who=("ball1",), action="drive", place=way)
    return film(BALL, shot=Shot(id="sh1", beats=(beat,)))


def test_a_way_across_the_picture_has_a_direction(store: Store) -> None:
    claim = ("relation", "from left to right", "s1.sh1.b1.place")
    said = travels("from_left_to_right")
    assert states(judge(said, store, claim)) == ["kept"]
    assert states(judge(said, store, claim, made=travels("from_right_to_left"))) == ["missed"]
    assert states(judge(said, store, claim, made=film(BALL))) == ["missed"]


@pytest.mark.parametrize(("made", "state"), [("around", "kept"), ("from_left_to_right", "missed")])
def test_a_way_in_circles_turns_about_its_own_middle(store: Store, made: str, state: str) -> None:
    asked = ("relation", "in circles", "s1.sh1.b1.place")
    assert states(judge(travels("around"), store, asked, made=travels(made))) == [state]


def test_what_is_taken_out_is_what_moves(store: Store) -> None:
    words = "A man opens the refrigerator and takes a bottle out of it."
    made = read(words)
    plan, stages = staged(made, store)
    found = {c.words: c.state for c in judged(Evidence(made, plan, stages))}
    assert found["out of"] == "kept"


@pytest.mark.parametrize(("words", "asked"), [
    ("A girl slides down a slide.", "down"), ("A rabbit hops across a meadow.", "hops"),
])
def test_what_is_shown_by_another_pose_or_deed_of_that_name_is_kept(words: str, asked: str, store: Store) -> None:
    made = read(words)
    plan, stages = staged(made, store)
    assert {c.words: c.state for c in judged(Evidence(made, plan, stages))}[asked] == "kept"


def camera(**wish: object) -> Production:
    return film(BOX, shot=Shot(id="sh1", duration=Fraction(3), given=True, camera=CameraWish(**wish)))  # type: ignore[arg-type]


@pytest.mark.parametrize("move", ["push_in", "pull_out", "pan", "tilt", "truck", "crane", "orbit", "zoom_in",
                                  "zoom_out", "dolly_zoom", "handheld", "static"])
def test_a_move_is_measured_on_the_track(store: Store, move: str) -> None:
    """A camera that stands still does none of the moves; one that moves is not static."""
    claim = ("camera", move.replace("_", " "), "s1.sh1.camera.move")
    assert states(judge(camera(move=move), store, claim)) == ["kept"]
    plan, _ = staged(camera(move=move), store)
    _, other = staged(camera(move="pan" if move == "static" else "static"), store)
    rows = (Claim(id="c1", kind="camera", words=claim[1], binding=claim[2]),)
    assert judged(Evidence(camera(move=move).model_copy(update={"claims": rows}), plan, other))[0].state == "missed"


def test_the_wrong_direction_is_missed_with_degrees(store: Store) -> None:
    claim = ("camera", "the camera pans", "s1.sh1.camera.move")
    found = {way: judge(camera(move="pan", direction=way), store, claim, made=camera(move="pan"))[0]
             for way in ("left", "right")}
    assert sorted(c.state for c in found.values()) == ["kept", "missed"]
    assert all("°" in c.note for c in found.values())


def test_size_angle_and_lens_are_the_wished_ones(store: Store) -> None:
    said = camera(size="close", angle="low", lens_mm=50.0)
    claims = tuple(("camera", k, f"s1.sh1.camera.{k}") for k in ("size", "angle", "lens_mm"))
    assert states(judge(said, store, *claims)) == ["kept"] * 3
    other = camera(size="wide", angle="high", lens_mm=24.0)
    assert states(judge(said, store, *claims, made=other)) == ["missed"] * 3


def test_the_setting_is_what_the_set_was_built_for(store: Store) -> None:
    claims = (("place", "field", "s1.place"), ("hour", "dusk", "s1.hour"), ("weather", "rain", "s1.weather"),
              ("season", "snowy", "s1.season"))
    said = film(BOX, place="field", hour="dusk", weather="rain", season="winter")
    assert states(judge(said, store, *claims)) == ["kept"] * 4
    other = film(BOX, hour="noon", weather="clear", season="summer")
    assert states(judge(said, store, *claims, made=other)) == ["missed"] * 4


def test_beds_and_music_are_on_the_cue_sheet(store: Store) -> None:
    claims = (("sound", "wind", "s1.ambience"), ("music", "no music", "s1.music"))
    said = film(BOX, ambience=(Ambience(name="wind"),), music=MusicWish(mood="none"))
    assert states(judge(said, store, *claims)) == ["kept", "kept"]
    assert states(judge(said, store, *claims, made=film(BOX))) == ["missed", "missed"]


def test_stand_ins_stay_approximated_and_nothing_unbound_is_kept(store: Store) -> None:
    harp = Subject(id="harp1", noun="harp", family="standee")
    plan, stages = staged(film(harp), store)
    rows = (Claim(id="c1", kind="subject", words="harp", binding="harp1"),
            Claim(id="c2", kind="subject", words="harp", binding="harp1", state="approximated", note="a cut-out"),
            Claim(id="c3", kind="word", words="jazz", state="not_understood", note="nothing shows this"),
            Claim(id="c4", kind="action", words="flies", binding="s1.sh1.b9"),
            Claim(id="c5", kind="nonsense", words="?"),
            Claim(id="c6", kind="absence", words="cars"), Claim(id="c7", kind="absence", words="harp"),
            Claim(id="c8", kind="subject", words="lyre", binding="harp1", state="approximated"),
            Claim(id="c9", kind="nonsense", words="!", state="approximated"))
    out = judged(Evidence(film(harp).model_copy(update={"claims": rows}), plan, stages))
    assert [c.state for c in out] == ["approximated", "approximated", "not_understood", "missed", "missed", "kept",
                                      "missed", "approximated", "approximated"]
    assert all(c.note.startswith("the nearest that is known") for c in out[-2:]), "an approximation says why"
    assert "cut-out" in out[0].note and out[1].note.startswith("a cut-out; covers")


def test_coarser_subjects_are_seen_as_large(store: Store) -> None:
    """The pictures are made of thinned meshes: each subject still covers what it did, within a fifth."""
    production = film(BALL, BOX, TABLE)
    plan, stages = staged(production, store)
    (shot,) = plan.shots
    fine = guides(stages[shot.id].stage, 0, 640, 360)
    coarse = Evidence(production, plan, stages).look(shot.id, 0.0)
    assert coarse is not None
    for name in ("ball1", "box1", "table1"):
        assert coarse.share(name) == pytest.approx(float(fine.mask(name).mean()), rel=0.2), name
    count = {k: sum(len(i.node.faces) for i in s.items if hasattr(i.node, "faces"))
             for k, s in (("fine", stages[shot.id].stage), ("coarse", thinned(stages[shot.id].stage)))}
    assert count["coarse"] <= count["fine"]


def test_a_change_of_look_is_kept_when_the_new_look_comes(store: Store) -> None:
    def turning(becomes: str) -> Production:
        beat = Beat(id="b1", who=("ball1",), action="stand", becomes=becomes)
        return film(BALL, shot=Shot(id="sh1", beats=(beat,)))

    claim = ("change", "turns blue", "s1.sh1.b1.becomes")
    assert states(judge(turning("blue"), store, claim)) == ["kept"]
    assert states(judge(turning("big"), store, claim)) == ["kept"]
    assert states(judge(turning("blue"), store, claim, made=film(BALL, shot=Shot(
        id="sh1", beats=(Beat(id="b1", who=("ball1",), action="stand"),))))) == ["missed"]


def test_each_with_one_s_own_and_what_is_in_a_vessel(store: Store) -> None:
    made = read("A man and a woman drink tea from a cup.")
    plan, stages = staged(made, store)
    by = {c.words: c for c in judged(Evidence(made, plan, stages))}
    assert by["drink"].state == by["from"].state == "kept" and by["cup"].state != "missed"
    assert by["tea"].state == "approximated" and "in the cup" in by["tea"].note
