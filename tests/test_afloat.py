# SPDX-License-Identifier: Apache-2.0
"""On the water: boats float in it, who rows sits in the boat and goes along, swimmers are in up to the neck."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, planned, prop, staged

from soundstage.direct.sets import built_set
from soundstage.model.production import Beat, Line, Shot
from soundstage.motion import oars
from soundstage.store import Store

PAIR = film((body("boy1", "boy"), body("man1", "grandfather"), prop("boat1", "boat")), Shot(id="sh1", beats=(
    Beat(id="b1", who=("boy1", "man1"), action="row", verb="row", target="boat1", place="across"),)), place="lake")


def test_a_rowed_boat_floats_and_its_crew_goes_along_in_it(store: Store) -> None:
    plan, _, _ = planned(PAIR, store)
    shot, level = staged(PAIR, store)[0], built_set(plan.shots[0].setting).water
    assert level is not None
    poses = shot.stage.poses
    begin, end = box(shot, "boat1", 0), box(shot, "boat1", poses - 1)
    assert begin[0, 2] < level < begin[0, 2] + 0.2, "the keel is a hand's breadth under the water"
    assert abs(end[0, 0] - begin[0, 0]) > 3.0
    for who in ("boy1", "man1"):
        for pose in (0, poses // 2, poses - 1):
            one, hull = box(shot, who, pose), box(shot, "boat1", pose)
            assert (one[0, :2] > hull[0, :2] - 0.05).all() and (one[1, :2] < hull[1, :2] + 0.05).all()
            assert level - 0.1 < one[0, 2] < level + 0.6


@pytest.mark.parametrize(("unit", "place"), [("cargo_ship", "headland"), ("cruise_ship", "beach")])
def test_a_ship_that_passes_is_out_on_the_water_of_the_set(store: Store, unit: str, place: str) -> None:
    passes = film((prop("ship1", unit),), Shot(id="sh1", beats=(Beat(id="b1", who=("ship1",), action="drive"),)),
                  place=place)
    plan, _, _ = planned(passes, store)
    shot, model = staged(passes, store)[0], built_set(plan.shots[0].setting)
    assert model.water is not None
    for pose in (0, shot.stage.poses - 1):
        low, high = box(shot, "ship1", pose)
        assert low[2] < model.water < low[2] + 0.6, "it floats at its draught"
        assert all(float(np.asarray(model.height(x, low[1]))) < model.water for x in (low[0], high[0])), "not on land"
    drives = next(b for p in plan.shots[0].performers for b in p.beats)
    assert drives.facts["engine"] == "engine_boat"


def test_the_strongest_has_the_oars_and_sits_with_the_back_to_the_bow(store: Store) -> None:
    plan, _, _ = planned(PAIR, store)
    beats = {p.subject: p.beats[0] for p in plan.shots[0].performers if p.beats}
    assert beats["man1"].facts["oars"] and not beats["boy1"].facts["oars"]
    assert beats["man1"].path == beats["boy1"].path == beats["boat1"].path
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    assert np.cos(marks["man1"].heading - marks["boy1"].heading) == pytest.approx(-1, abs=1e-3)


def test_an_oar_is_in_the_water_on_the_way_back_and_out_of_it_on_the_way_forward() -> None:
    turns = np.linspace(0, 1, 41)
    hand = oars.handle(turns, 1.0)
    pulled = np.diff(hand[:, 0]) > 0  # the handle comes to the chest, towards the bow
    tip = oars.LOCK[2] - oars.OUTBOARD * np.sin(oars.swing(turns)[1])
    assert tip[1:][pulled].mean() < 0.09 < 0.2 < tip[1:][~pulled].mean()
    assert np.allclose(oars.handle(turns, -1.0), hand * [1, -1, 1])


@pytest.mark.parametrize(("unit", "share"), [("boy", 0.45), ("dog", 0.4), ("duck", 0.1)])
def test_who_swims_in_a_lake_is_in_the_water_with_the_head_out(store: Store, unit: str, share: float) -> None:
    swims = film((body("one1", unit),), Shot(id="sh1", beats=(Beat(id="b1", who=("one1",), action="swim"),)),
                 place="lake")
    shot, (plan, _, _) = staged(swims, store)[0], planned(swims, store)
    level = built_set(plan.shots[0].setting).water
    assert level is not None
    for pose in (0, shot.stage.poses - 1):
        low, high = box(shot, "one1", pose)[:, 2]
        assert low < level < high and (level - low) / (high - low) > share


def test_who_speaks_at_the_oars_is_seen_from_the_front(store: Store) -> None:
    beats = (Beat(id="b1", who=("boy1", "grandfather1"), action="row", target="boat1"),
             Beat(id="b2", who=("grandfather1",), action="speak", line=Line(text="Do not wake the lake.")))
    cast = (body("boy1", "boy"), body("grandfather1", "grandfather"), prop("boat1", "boat"))
    plan, _, _ = planned(film(cast, Shot(id="sh1", beats=beats), place="lake"), store)
    shot = plan.shots[-1]
    (ax, ay), (bx, by) = next(b.path for p in shot.performers for b in p.beats if b.action == "row")
    stern = np.arctan2(ay - by, ax - bx)  # who pulls the oars looks where the boat comes from
    seen = np.arctan2(shot.camera.position[1] - by, shot.camera.position[0] - bx) - stern
    assert abs((seen + np.pi) % (2 * np.pi) - np.pi) < 1.4


@pytest.mark.parametrize("words", ["A sailor rows a boat near a lighthouse.", "A girl rows a boat past an island.",
                                   "A man paddles a canoe along the coast.", "A sailor rows a boat on the sea."])
def test_who_rows_at_a_coast_is_out_at_sea_in_a_boat_of_ones_own(store: Store, words: str) -> None:
    from soundstage.language import read

    shot, (plan, _, _) = staged(read(words), store)[0], planned(read(words), store)
    rower = next(s.id for s in read(words).cast if s.family == "body")
    boat = next(s.id for s in read(words).cast if s.unit == "boat")
    model = built_set(plan.shots[0].setting)
    assert plan.shots[0].setting.place == "open_sea" and model.water is not None
    for pose in (0, shot.stage.poses - 1):
        one, hull = box(shot, rower, pose), box(shot, boat, pose)
        assert hull[0, 2] < model.water < hull[1, 2] and model.water - 0.1 < one[0, 2]
        assert (one[0, :2] > hull[0, :2] - 0.05).all() and (one[1, :2] < hull[1, :2] + 0.05).all()
        assert float(np.asarray(model.height(*hull.mean(0)[:2]))) < model.water


@pytest.mark.parametrize(("words", "place"), [
    ("A sailing boat sails past a lighthouse.", "open_sea"), ("A woman watches a sailing boat pass a lighthouse.", ""),
    ("A boy waves from the beach as his father rows a boat.", "beach"),
    ("Seagulls stand on the beach. A sailor rows a boat near a lighthouse.", "beach")])
def test_no_ship_crosses_the_land_or_the_air(store: Store, words: str, place: str) -> None:
    from soundstage.language import read

    film_ = read(words)
    plan, _, _ = planned(film_, store)
    boat, level = next(s.id for s in film_.cast if "boat" in s.unit), built_set(plan.shots[0].setting).water
    assert level is not None and (not place or plan.shots[0].setting.place == place)
    for shot in staged(film_, store):
        if any(n.id.startswith(f"{boat}/") for n in shot.stage.items):
            for pose in (0, shot.stage.poses - 1):
                low, high = box(shot, boat, pose)
                assert low[2] < level < low[2] + 0.6 < high[2]


@pytest.mark.parametrize("words", ["A dolphin jumps out of the sea.", "Dolphins leap from the waves.",
                                   "A fish jumps out of the lake.", "A whale breaches in the ocean."])
def test_a_swimmer_leaps_out_of_the_water_and_falls_back_with_splashes(store: Store, words: str) -> None:
    from soundstage.language import read

    film_ = read(words)
    shot, (plan, _, _) = staged(film_, store)[0], planned(film_, store)
    who, level = film_.cast[0].id, built_set(plan.shots[0].setting).water
    assert level is not None
    low = [box(shot, f"{who}", pose)[0, 2] for pose in range(shot.stage.poses)]
    high = [box(shot, f"{who}", pose)[1, 2] for pose in range(shot.stage.poses)]
    assert low[0] < level < high[0] and low[-1] < level < high[-1], "its back is out of the water before and after"
    assert max(low) > level, "at the top of the leap no part of it is in the water"
    splashes = [e.time for e in shot.events if e.effect == "splash"]
    out = shot.times[int(np.argmax(np.asarray(low) > level))]
    assert len(splashes) >= 2 and min(abs(t - out) for t in splashes) < 0.35
