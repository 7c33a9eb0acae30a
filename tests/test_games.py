# SPDX-License-Identifier: Apache-2.0
"""Games of several: tag is run round and round, tug of war is pulled at one rope."""

from __future__ import annotations

import math

import numpy as np
from staged_films import planned, played

import soundstage as ss


def test_tag_is_run_round_by_all_who_play_it_and_all_of_it_is_seen(store):
    for words in ("Kids play tag.", "A boy and a girl play tag in a park."):
        plan, cast, _ = planned(ss.read(words), store)
        shot = plan.shots[0]
        assert plan.scenes[0].setting.place == "park"
        assert {b.subject.family for b in cast.values()} == {"body"}
        parts = played(ss.read(words), store)[0].parts
        tracks = [p.controls.position[:, :2] for p in parts]
        assert len(tracks) > 1 and all(np.ptp(t, axis=0).min() > 1.0 for t in tracks)
        formed = [t[len(t) // 5:] for t in tracks]  # they have come to their places
        apart = min(float(np.linalg.norm(a - b, axis=1).min()) for i, a in enumerate(formed) for b in formed[i + 1:])
        assert apart > 0.3
        away = math.dist(shot.camera.position[:2], parts[0].controls.position[0, :2])
        assert away > 2.5


def test_two_pull_at_one_rope_that_no_coil_lies_about_of(store):
    words = "Two children play tug of war with a rope."
    plan, _, _ = planned(ss.read(words), store)
    shot = played(ss.read(words), store)[0]
    assert {p.subject for p in plan.shots[0].performers} == {"children1"} and len(shot.parts) == 2
    rope = shot.strands[0]
    ends = np.asarray(rope.tops)[-1], np.asarray(rope.feet)[-1]
    for part in shot.parts:
        hand = part.performance.anchors["hand_right"][-1, :3, 3]
        assert min(float(np.linalg.norm(hand - e)) for e in ends) < 0.25
