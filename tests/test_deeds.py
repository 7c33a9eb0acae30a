# SPDX-License-Identifier: Apache-2.0
"""Deeds that a stranger would name: things change hands, hands are where the work is, what has no end goes on."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, film, planned, played, prop

from soundstage.model.production import Beat, Production, Shot, Subject
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried
from soundstage.store import Store


def _shot(cast: tuple[Subject, ...], **beat: object) -> Production:
    return film(cast, Shot(id="sh1", beats=(Beat(id="x1", who=("a1",), **beat),)))  # type: ignore[arg-type]


def _part(shot: Played, name: str) -> Part:
    part = shot.of(name)
    assert part is not None
    return part


def _at(shot: Played, name: str, anchor: str) -> np.ndarray:
    performance = _part(shot, name).performance
    assert performance is not None
    return performance.anchors[anchor][:, :3, 3]


def _off(shot: Played, thing: str, who: str) -> np.ndarray:
    """(T,) metres from a thing to a right hand."""
    part = _part(shot, thing)
    grip = part.built.anchor("grip") or (0.0, 0.0, 0.5 * float(part.built.extent[1, 2]))
    at = (carried(part, shot) @ np.array([*grip, 1.0]))[:, :3]
    return np.asarray(np.linalg.norm(at - _at(shot, who, "hand_right"), axis=1))


def _bone(shot: Played, who: str, bone: str) -> np.ndarray:
    part = _part(shot, who)
    assert part.performance is not None
    return part.performance.bones[:, part.built.model.bones.index(bone), :3, 3]  # type: ignore[union-attr]


def test_what_is_given_goes_from_one_hand_into_the_other(store: Store) -> None:
    cast = (body("a1", "girl"), body("b1", "woman"), prop("c1", "cup"))
    shot = played(_shot(cast, action="give", target="b1", tool="c1"), store)[-1]
    mine, yours = _off(shot, "c1", "a1"), _off(shot, "c1", "b1")
    assert mine[0] < 0.02 < yours[0] and yours[-1] < 0.02 < mine[-1]
    apart = np.linalg.norm(_at(shot, "a1", "hand_right") - _at(shot, "b1", "hand_right"), axis=1)
    assert apart.min() < 0.15
    assert np.minimum(mine, yours).max() < 0.02  # it is never in the air


def test_two_who_exchange_things_each_have_the_others_in_the_end(store: Store) -> None:
    cast = (body("a1", "woman", count=2), prop("c1", "book"))
    shot = played(_shot(cast, action="give", verb="exchange", target="c1"), store)[-1]
    for thing, first, then in (("c1", "a1", "a1b"), ("c1_back", "a1b", "a1")):
        assert _off(shot, thing, first)[0] < 0.02 and _off(shot, thing, then)[-1] < 0.02


@pytest.mark.parametrize("action", ["dance", "clap", "squat"])
def test_what_has_no_end_is_under_way_in_the_first_and_the_last_picture(store: Store, action: str) -> None:
    shot = played(_shot((body("a1", "man"),), action=action), store)[-1]
    weight = _part(shot, "a1").controls.reach_weight["right"]
    now = weight[-len(shot.times):]
    assert min(now[0], now[-1]) > 0.3


def test_what_is_done_a_number_of_times_still_ends(store: Store) -> None:
    plan, _, _ = planned(_shot((body("a1", "man"),), action="squat", times=3), store)
    (beat,) = plan.shots[0].performers[0].beats
    assert beat.start >= 0 and beat.end < plan.shots[0].duration


def test_squats_are_deep_on_feet_that_stay(store: Store) -> None:
    shot = played(_shot((body("a1", "man"),), action="squat"), store)[-1]
    hips = _at(shot, "a1", "hips")[:, 2]
    assert hips.min() < 0.62 * hips.max()
    for side in ("left", "right"):
        assert np.ptp(_bone(shot, "a1", f"foot_{side}")[:, :2], axis=0).max() < 0.01


def test_a_marchers_planted_foot_does_not_slide_and_its_knee_comes_up(store: Store) -> None:
    shot = played(_shot((body("a1", "man"),), action="march"), store)[-1]
    foot = _bone(shot, "a1", "foot_left")[4:-4]
    down = foot[:, 2] < foot[:, 2].min() + 0.004
    steps = np.linalg.norm(np.diff(foot[:, :2], axis=0), axis=1)[down[1:] & down[:-1]]
    assert len(steps) > 8 and steps.max() < 0.01
    assert np.ptp(foot[:, 2]) > 0.2
    assert sum(e.effect == "footstep" for e in shot.events) >= 4


@pytest.mark.parametrize(("verb", "thing", "anchor"), [("comb", "", "head"), ("tie", "shoe", "feet")])
def test_hands_are_where_somebody_is_tended(store: Store, verb: str, thing: str, anchor: str) -> None:
    worn = (prop("c1", thing).model_copy(update={"words": ("of b1",)}),) if thing else ()
    cast = (body("a1", "woman"), body("b1", "child"), *worn)
    shot = played(_shot(cast, action="work", verb=verb, target="c1" if thing else "b1"), store)[-1]
    off = np.linalg.norm(_at(shot, "a1", "hand_left") - _at(shot, "b1", anchor), axis=1)
    assert np.median(off) < 0.35
    assert shot.of("c1") is None  # it is seen on the body already


def test_two_at_one_work_have_their_hands_on_it(store: Store) -> None:
    cast = (body("a1", "woman", count=2), prop("c1", "gift"))
    shot = played(_shot(cast, action="work", verb="wrap", target="c1"), store)[-1]
    gift = _part(shot, "c1").transforms[0, :3, 3] + [0, 0, 0.12]
    for who in ("a1", "a1b"):
        for side in ("left", "right"):
            assert np.linalg.norm(_at(shot, who, f"hand_{side}") - gift, axis=1).min() < 0.34


@pytest.mark.parametrize(("unit", "action", "reach"), [("tennis_racket", "swing", 1.0), ("rope", "jump", 0.0)])
def test_the_thing_says_what_is_done_with_it(store: Store, unit: str, action: str, reach: float) -> None:
    shot = played(_shot((body("a1", "man"), prop("c1", unit)), action=action, target="c1"), store)[-1]
    if reach:
        tip = (carried(_part(shot, "c1"), shot) @ np.array([0, 0, 0.69, 1.0]))[:, :3]
        assert np.ptp(tip, axis=0).max() > reach and _off(shot, "c1", "a1").max() < 0.02
    else:
        low = np.min([np.asarray(s.feet)[:, 2] for s in shot.strands], axis=0)
        assert low.min() < 0.06 and max(np.asarray(s.feet)[:, 2].max() for s in shot.strands) > 1.7
    assert any(e.effect == "whoosh" for e in shot.events)


def test_who_hugs_alone_is_given_somebody(store: Store) -> None:
    shot = played(_shot((body("a1", "man"),), action="hug"), store)[-1]
    assert shot.of("a1_other") is not None
