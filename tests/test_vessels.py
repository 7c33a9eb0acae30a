# SPDX-License-Identifier: Apache-2.0
"""Vessels: how full they are, which way up, what "the cup" means, and hands that tap or stir them."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.bodies.base import Look
from soundstage.props import PROPS
from soundstage.props import _kit as kit
from soundstage.props._fullness import WATER, fullness, level, poured
from soundstage.store import Store


def _top(unit: str, *words: str) -> float:
    """How high the liquid in a vessel stands, metres; 0 without any."""
    model = PROPS.new(unit).build(Look(unit, words=words), 0)
    wet = [i for i, m in enumerate(model.parts["body"].materials) if m.name in ("drink", "water")]
    mesh = model.parts["body"]
    faces = np.isin(mesh.face_materials, wet) if wet else np.zeros(0, bool)
    return float(mesh.vertices[np.unique(mesh.faces[faces])][:, 2].max()) if wet else 0.0


@pytest.mark.parametrize("unit", ["glass", "bottle", "basin", "bucket", "bowl"])
def test_a_vessel_is_as_full_as_it_is_told(unit: str) -> None:
    tops = [_top(unit, words, "plastic") for words in ("empty water", "filled with 1/4 water", "filled with half water",
                                                       "filled with 4/5 water")]
    assert tops[0] == 0.0 < tops[1] < tops[2] < tops[3]


def test_centimetres_of_water_are_so_deep() -> None:
    assert level(Look("basin", words=("containing 5cm clear water",)), 0.6, 0.15) == pytest.approx(1 / 3)
    assert fullness("almost full") == 0.9 and fullness("a blue cup") == 0.0
    mesh = poured(((0.1, 0.0), (0.2, 0.1)), 0.5, kit.food(WATER, "drink", 0.1))
    assert mesh.vertices[:, 2].max() == pytest.approx(0.05, abs=1e-3)


@pytest.mark.parametrize(("words", "kept"), [
    ("A metal bucket half full of water is on the floor.", "filled with half water"),
    ("A plastic basin contains 5 cm deep clear water.", "containing 5cm clear water"),
    ("A bowl contains 3 cm of water.", "containing 3cm water")])
def test_how_full_it_is_goes_with_the_vessel(words: str, kept: str) -> None:
    made = film.read(words)
    assert len(made.cast) == 1 and kept in made.cast[0].words
    assert not [c.words for c in made.claims if c.state == "not_understood"]


def test_a_bowl_upside_down_stands_on_its_mouth(store: Store) -> None:
    over = film.read("A ceramic bowl is upside down on a table. A woman knocks the bottom of the bowl six times.")
    shot = staged(over, store)[0]
    woman = next(p for p in shot.shot.performers if p.subject == "woman1")
    assert [b.action for b in woman.beats] == ["hammer"]
    taps = [e for e in shot.events if e.effect == "tap"]
    assert len(taps) == 6 and {e.onto for e in taps} == {"ceramic"}


@pytest.mark.parametrize(("words", "units"), [
    ("A wine glass stands on a table. A person drops a ball into the cup.", ["wine_glass", "table", "person", "ball"]),
    ("A woman holds a closed umbrella and taps the canopy.", ["woman", "umbrella"]),
    ("A smartphone lies on a table. A hand taps the screen.", ["phone", "table", "person"]),
    ("A bowl and a glass stand on a table. A man taps the cup.", ["bowl", "glass", "table", "man"])])
def test_the_same_thing_by_another_name_is_that_thing(words: str, units: list[str]) -> None:
    assert sorted(s.unit for s in film.read(words).cast) == sorted(units)


@pytest.mark.parametrize("spot", ["at the center of", "in the middle of", "at the edge of"])
def test_what_is_at_the_middle_of_a_table_is_on_it(spot: str) -> None:
    made = film.read(f"A cup is placed {spot} a wooden table.")
    assert [(p.subject, p.relation) for p in made.scenes[0].placements] == [("cup1", "on")]


def test_what_one_holds_is_tapped_with_the_other_hand(store: Store) -> None:
    made = film.read("A man holds a glass bottle and taps it with a pen.")
    shot = staged(made, store)[0]
    assert next(p for p in shot.shot.performers if p.subject == "man1").beats[-1].action == "tap_held"
    taps = [e for e in shot.events if e.effect == "tap"]
    assert len(taps) == 3 and {e.onto for e in taps} == {"glass"}
    near = [np.linalg.norm(box(shot, "bottle1", k).mean(0) - box(shot, "pen1", k).mean(0)) for k in range(
        int(taps[0].time * 12), int(taps[-1].time * 12))]
    assert min(near) < 0.2


def test_a_basin_is_stirred_on_a_table(store: Store) -> None:
    shot = staged(film.read("A basin contains 5 cm of water. A person stirs it with chopsticks."), store)[0]
    basin = next(p for p in shot.shot.performers if p.subject == "basin1")
    assert basin.mark.z > 0.5
    tip = [box(shot, "chopsticks1", k) for k in range(shot.stage.poses // 3, 2 * shot.stage.poses // 3)]
    low, high = box(shot, "basin1", 0)
    assert all((low[:2] < t[0][:2] + 0.1).all() and (t[0][:2] - 0.1 < high[:2]).all() for t in tip)


def test_with_the_tip_of_a_pen_is_with_a_pen() -> None:
    made = film.read("A hand taps the wooden table with the tip of a ballpoint pen.")
    assert made.scenes[0].shots[0].beats[0].tool == "pen1"


@pytest.mark.parametrize("words", ["A water balloon is on a table.", "A water-filled balloon is placed on a table."])
def test_a_balloon_full_of_water_lies_and_has_no_string(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    low, high = box(shot, "balloon1", 0)
    assert high[2] - low[2] < 0.25 and high[0] - low[0] > 0.15


def test_small_things_clack_higher_than_large_ones(store: Store) -> None:
    sizes = [next(e.size for e in staged(film.read(f"A man knocks two {what} together."), store)[0].events
                  if e.effect == "tap") for what in ("spoons", "wooden blocks")]
    assert sizes[0] < sizes[1] < 1.0


def test_what_is_in_a_vessel_is_stirred_in_it_and_the_sea_is_no_bucket() -> None:
    stirs = film.read("A basin contains 5 cm of water. A person quickly stirs the water with chopsticks.")
    assert stirs.scenes[0].shots[0].beats[0].target == "basin1"
    runs = film.read("A bucket filled with water stands on the beach. A girl runs into the water.")
    assert "bucket1" not in (runs.scenes[0].shots[0].beats[-1].target, runs.scenes[0].shots[0].beats[-1].anchor)
