# SPDX-License-Identifier: Apache-2.0
"""Still lifes: small things side by side, on tables, upon each other; they are what is shown, and they lie or stand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from staged_films import planned, staged

from soundstage import film
from soundstage.direct.plan import PlannedPerformer, PlannedShot
from soundstage.model.production import Production
from soundstage.stage.guides import guides
from soundstage.store import Store


def _shot(words: str, store: Store) -> tuple[PlannedShot, dict[str, PlannedPerformer]]:
    shot = planned(film.read(words), store)[0].shots[0]
    return shot, {p.subject: p for p in shot.performers}


def _masks(words: str, store: Store) -> dict[str, np.ndarray]:
    production: Production = film.read(words)
    stage = staged(production, store)[0].stage
    seen = guides(stage, 0, 160, 90)
    return {s.id: seen.mask(s.id) for s in production.cast}


@pytest.mark.parametrize("words", ["a fork and a knife", "a banana and an apple", "a cup, a spoon and a bottle"])
def test_small_things_are_seen_side_by_side(words: str, store: Store) -> None:
    masks = _masks(words, store)
    spans = sorted((np.nonzero(m)[1].min(), np.nonzero(m)[1].max()) for m in masks.values())
    assert all(left[1] < right[0] for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize("words", ["a cake on a table", "a bowl of soup on a wooden table", "a laptop on a desk"])
def test_what_is_on_a_table_is_shown_and_not_the_table(words: str, store: Store) -> None:
    masks = _masks(words, store)
    thing = next(m for name, m in masks.items() if not name.startswith(("table", "desk")))
    rows, columns = np.nonzero(thing)
    assert np.ptp(rows) > 30 or np.ptp(columns) > 50  # of 90 and 160


def test_a_pot_is_looked_into(store: Store) -> None:
    shot, cast = _shot("a cup of coffee on a table", store)
    assert shot.camera.position[2] > cast["cup1"].mark.z + 0.2


def test_a_knife_lies_and_in_a_cup_a_spoon_stands(store: Store) -> None:
    rows, columns = np.nonzero(_masks("a knife", store)["knife1"])
    assert np.ptp(columns) > 2 * np.ptp(rows)
    rows, columns = np.nonzero(_masks("a spoon in a cup", store)["spoon1"])
    assert np.ptp(rows) > np.ptp(columns)


def test_what_was_put_down_lies(store: Store) -> None:
    words = "In a kitchen, a man holds a knife. He puts the knife on the table."
    last = staged(film.read(words), store)[-1].stage
    item = next(i for i in last.items if i.id.startswith("knife1/"))
    upright = item.transforms[-1, :3, :3] @ np.array([0.0, 0.0, 1.0])
    assert abs(upright[2]) < 0.1


@pytest.mark.parametrize("words", ["a toaster on the bottom of a microwave", "a book under a cup"])
def test_what_has_no_room_under_it_is_borne(words: str, store: Store) -> None:
    _, cast = _shot(words, store)
    lower, upper = cast.values()
    assert upper.mark.z > lower.mark.z + 0.02 and abs(upper.mark.x - lower.mark.x) < 0.01


def test_flowers_in_a_vase_are_a_bunch(store: Store) -> None:
    _, cast = _shot("three flowers in a vase", store)
    assert cast["flowers1"].mark.bunched


def test_what_is_planted_is_young_and_stands_by_who_digs(store: Store) -> None:
    shot, cast = _shot("A girl plants a tree in the garden.", store)
    beat = next(b for p in shot.performers for b in p.beats)
    assert beat.action == "dig" and abs(cast["tree1"].mark.x - cast["girl1"].mark.x) < 1.5


def test_pasta_is_seen_on_its_plate() -> None:
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    full, bare = (PROPS.new("plate").build(Look("plate", words=words), 1) for words in (("of", "pasta"), ()))
    assert len(full.parts["body"].vertices) > 2 * len(bare.parts["body"].vertices)


def test_over_a_mat_one_stands_on_it(store: Store) -> None:
    _, cast = _shot("a woman exercises over a yoga mat", store)
    me, mat = cast["woman1"].mark, cast["mat1"].mark
    assert me.z == 0 and abs(me.x - mat.x) < 0.1 and abs(me.y - mat.y) < 0.1
