# SPDX-License-Identifier: Apache-2.0
"""Water that runs from props: it moves, falls where it should, and a tap seen near is seen at its spout."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import film, planned, prop, staged

from soundstage.check.faults.another_look import _parts
from soundstage.model.production import CameraWish, Shot, Subject
from soundstage.nodes import Particles
from soundstage.store import Store


@pytest.mark.parametrize("unit", ["faucet", "fountain"])
def test_water_runs_and_goes_on_running(store: Store, unit: str) -> None:
    shot = staged(film((prop("t1", unit),), Shot(id="sh1")), store)[0]
    drops = [i.node for i in shot.stage.items if i.subject == "t1" and isinstance(i.node, Particles)]
    assert drops
    first = drops[0].positions
    assert np.ptp(first[..., 2], axis=0).max() > 0.1
    assert np.abs(np.diff(first, axis=0)).max(axis=(1, 2)).min() > 0.01  # at every pose something moves


def test_a_closed_tap_is_dry_and_a_dripping_one_drips_a_drop_at_a_time(store: Store) -> None:
    def count(word: str) -> int:
        tap = Subject(id="t1", noun="faucet", family="prop", unit="faucet", words=(word,))
        shot = staged(film((tap,), Shot(id="sh1")), store)[0]
        return sum(i.node.positions.shape[1] for i in shot.stage.items if isinstance(i.node, Particles))

    assert count("closed") == 0 and count("dripping") == 1 < count("chrome")


def test_a_near_shot_of_a_tap_is_of_its_spout(store: Store) -> None:
    plan, _, _ = planned(film((prop("t1", "faucet"),), Shot(id="sh1", camera=CameraWish(size="close"))), store)
    assert plan.shots[0].camera.target[2] > 0.7


def test_drops_that_fly_on_are_no_other_look(store: Store) -> None:
    lasting = tuple(Shot(id=f"sh{n}", duration=Fraction(n + 2), given=True) for n in (1, 2))
    one, two = (s for s in staged(film((prop("t1", "fountain"),), *lasting), store))
    jets = [{i.id: i.node for i in s.stage.items if isinstance(i.node, Particles)} for s in (one, two)]
    assert any(jets[0][i].digest != jets[1][i].digest for i in jets[0])  # they are not where they were
    assert _parts(one, "t1") == _parts(two, "t1")
    assert _parts(one, "t1") != _parts(staged(film((prop("t1", "faucet"),), *lasting), store)[0], "t1")
