# SPDX-License-Identifier: Apache-2.0
"""A leap out of the water throws up drops and rings when the surface is broken, and nowhere else."""

from __future__ import annotations

import numpy as np
from staged_films import staged

from soundstage import film
from soundstage.nodes import Particles
from soundstage.stage.build import Staged
from soundstage.store import Store


def splashes(shot: Staged) -> list[Particles]:
    return [i.node for i in shot.stage.items if i.id.startswith("weather/splash") and isinstance(i.node, Particles)]


def test_drops_fly_up_as_the_surface_is_broken(store: Store) -> None:
    shot = staged(film.read("A dolphin leaps out of the water."), store)[0]
    times = [e.time for e in shot.events if e.effect == "splash"]
    found = splashes(shot)
    assert len(found) == len(times) == 2
    for at, drops in zip(times, found, strict=True):
        up = (drops.positions[..., 2] > -5).sum(1)
        before, after = shot.times < at, (shot.times > at + 0.1) & (shot.times < at + 0.35)
        assert not up[before].any() and (up[after] > 30).all()
    left, back = (d.positions[d.positions[..., 2] > -5] for d in found)
    assert np.linalg.norm(left.mean(0)[:2] - back.mean(0)[:2]) > 0.5  # it comes down where it falls


def test_a_larger_swimmer_throws_up_more(store: Store) -> None:
    def highest(words: str) -> float:
        drops = splashes(staged(film.read(words), store)[0])[-1].positions[..., 2]
        return float(drops.max() - drops[drops > -5].min())

    assert highest("A whale jumps out of the sea.") > 1.5 * highest("A fish jumps out of the lake.")


def test_none_ashore(store: Store) -> None:
    assert not splashes(staged(film.read("A dog jumps in a park."), store)[0])
