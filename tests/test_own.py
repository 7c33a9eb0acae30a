# SPDX-License-Identifier: Apache-2.0
"""One's own cup, glasses that meet, a cup that goes along, and things that grow, sway and burst."""

from __future__ import annotations

import numpy as np
from staged_films import planned, played, staged

from soundstage.film import read
from soundstage.nodes import Mesh
from soundstage.stage.things import carried
from soundstage.store import Store


def test_each_of_two_drinkers_has_a_cup(store: Store) -> None:
    plan, cast, _ = planned(read("A boy and a girl drink tea from a cup in a park."), store)
    drunk = [(b.subject, b.target) for shot in plan.shots for p in shot.performers for b in p.beats
             if b.action == "drink"]
    assert len({who for who, _ in drunk}) == 2 and len({cup for _, cup in drunk}) == 2
    assert all(cast[cup].held for _, cup in drunk)


def test_glasses_meet_when_they_clink(store: Store) -> None:
    one = played(read("A man and a woman clink their glasses."), store)[0]
    heard = next(e for e in one.events if e.effect == "glass")
    pose = int(np.argmin(np.abs(one.times - heard.time)))
    glasses = [carried(p, one)[pose, :3, 3] for p in one.parts if p.built.subject.unit == "glass"]
    assert len(glasses) == 2
    assert float(np.linalg.norm(glasses[0] - glasses[1])) < 0.16  # two rims of 9 cm touch
    before = [carried(p, one)[0, :3, 3] for p in one.parts if p.built.subject.unit == "glass"]
    assert float(np.linalg.norm(before[0] - before[1])) > 0.25


def test_a_cup_that_tea_was_poured_into_goes_along(store: Store) -> None:
    shots = played(read("A woman pours tea into a cup in a kitchen and walks to the door with the cup."), store)
    last = shots[-1]
    woman, cup = last.of("woman1"), last.of("cup1")
    assert woman is not None and cup is not None and woman.performance is not None
    hand = woman.performance.anchors["hand_right"][-1, :3, 3]
    assert float(np.linalg.norm(carried(cup, last)[-1, :3, 3] - hand)) < 0.2


def test_a_balloon_grows_and_a_barrel_bursts(store: Store) -> None:
    boy = staged(read("A boy blows up a red balloon in a park."), store)[0]
    balloon = next(i for i in boy.stage.items if i.id == "balloon1/body")
    sizes = np.linalg.norm(balloon.transforms[:, :3, 0], axis=1)
    assert sizes[0] < 0.3 and abs(sizes[-1] - 1.0) < 1e-6 and (np.diff(sizes) > -1e-9).all()
    blast = staged(read("A barrel explodes in the desert."), store)[0]
    boom = next(e.time for e in blast.events if e.effect == "explosion")
    barrel = next(i for i in blast.stage.items if i.id == "barrel1/body")
    assert (barrel.visible == (blast.times < boom - 1e-6)).all()
    pieces = [i for i in blast.stage.items if i.id.startswith("barrel1/piece")]
    assert pieces and all(isinstance(i.node, Mesh) and (i.visible == (blast.times >= boom - 1e-6)).all()
                          for i in pieces)


def test_who_swings_stays_on_the_seat(store: Store) -> None:
    from soundstage.stage.things import thing_items

    one = played(read("A girl swings on a swing in a park."), store)[0]
    girl, swing = one.of("girl1"), one.of("swing1")
    assert girl is not None and swing is not None and girl.performance is not None
    hung = next(i for i in thing_items(swing, one, "day", False) if i.id == "swing1/hung")
    seat = (hung.transforms @ np.array([0.0, 0.0, 0.5, 1.0]))[:, :3]
    apart = np.linalg.norm(girl.performance.anchors["hips"][:, :3, 3] - seat, axis=1)
    assert apart.max() < 0.25  # hips are over what they sit on
    assert np.ptp(seat[:, 0]) > 0.25 and np.ptp(seat[:, 2]) > 0.08
