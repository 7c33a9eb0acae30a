# SPDX-License-Identifier: Apache-2.0
"""Cloths that are shaken out are large and held by two corners; hands glide over things; blades turn, not fans."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "In a bedroom, a woman holds the edges of a bed sheet with both hands and shakes it to spread it out.",
    "In a bedroom, a woman shakes out a blanket.", "In a bedroom, a woman shakes a tablecloth."])
def test_a_shaken_cloth_is_unfolded_and_flies_up(words: str, store: Store) -> None:
    made = film.read(words)
    cloth = next(s for s in made.cast if s.unit == "hanging_cloth")
    shot = staged(made, store)[-1]
    sizes = np.array([np.ptp(box(shot, cloth.id, k), axis=0) for k in range(shot.stage.poses)])
    assert sizes.max(0)[2] > 0.5 and np.ptp(sizes[:, 2]) > 0.15  # hangs, and rises
    low = min(box(shot, cloth.id, k)[0, 2] for k in range(shot.stage.poses))
    assert low > -0.05
    assert [e for e in shot.events if e.effect == "cloth" and e.source == cloth.id]


def test_a_blanket_that_is_only_carried_stays_folded() -> None:
    assert "blanket" in [s.unit for s in film.read("A woman carries a blanket.").cast]


@pytest.mark.parametrize("words", ["Fingers glide over a wooden table.", "A palm moves across the fabric of a blanket.",
                                   "A finger runs along the rim of a glass."])
def test_hands_glide_over_things_and_go_nowhere(words: str) -> None:
    made = film.read(words)
    assert [b.action for b in made.scenes[0].shots[0].beats] == ["wipe"]
    assert "palm" not in [s.unit for s in made.cast]


def test_who_glides_goes() -> None:
    assert film.read("A skater glides over the ice.").scenes[0].shots[0].beats[0].action == "skate"


def test_a_fan_stays_while_its_blades_turn(store: Store) -> None:
    made = film.read("A fan is on a table. The fan blades rotate.")
    assert [s.unit for s in made.cast] == ["fan", "table"]
    shot = staged(made, store)[0]
    first, last = (box(shot, "fan1", k) for k in (0, shot.stage.poses - 1))
    assert np.allclose(first, last, atol=0.03)


def test_the_size_follows_from_the_distance() -> None:
    camera = film.read("Fixed camera. A man claps. Camera distance: 1 meter.").scenes[0].shots[0].camera
    assert (camera.size, camera.distance_m) == ("medium", 1.0)


@pytest.mark.parametrize("words", ["A man pulls a suitcase across a tiled floor.", "A woman pushes a bucket."])
def test_what_stands_on_the_floor_is_not_moved_on_a_table(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    assert not [p for p in shot.shot.performers if p.subject.endswith("table")]
