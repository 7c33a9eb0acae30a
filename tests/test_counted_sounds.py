# SPDX-License-Identifier: Apache-2.0
"""A sound told with a count is heard as often: read, planned, mixed, checked."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import planned

import soundstage as ss
from soundstage.sound.soundtrack import shot_effects
from soundstage.stage.build import stage_shot
from soundstage.styles.clay import Clay


def _cues(words: str) -> list[tuple[str, int]]:
    film = ss.read(words)
    assert not [c for c in film.claims if c.state == "not_understood"]
    return [(q.sound, q.times) for scene in film.scenes for shot in scene.shots for q in shot.cues]


@pytest.mark.parametrize(("words", "heard"), [
    ("A man sits in an office. The telephone rings three times.", [("phone", 3)]),
    ("A church bell tolls twelve times over the village.", [("bell", 12)]),
    ("A man reads. Three loud knocks are heard.", [("knock", 3)]),
    ("A horn honks twice as the car drives by.", [("horn", 2)]),
    ("A man reads. A bell tolls.", [("bell", 1)]),
    ("A man sits. Two phones ring.", [("phone", 1)]),
])
def test_how_often_a_sound_is_heard_is_read(words: str, heard: list[tuple[str, int]]) -> None:
    assert _cues(words) == heard


@pytest.mark.parametrize(("words", "often"), [
    ("A man sits in an office. The telephone rings three times.", 3),
    ("A man sits in an office. A bell tolls five times.", 5),
])
def test_a_counted_sound_is_heard_so_often(words: str, often: int, store) -> None:  # type: ignore[no-untyped-def]
    plan, cast, spoken = planned(ss.read(words), store)
    begins = [s for shot in plan.shots for q in shot.cues for s in q.begins]
    assert len(begins) == often and np.diff(begins).min() > 0.4
    loud = 0
    for shot in plan.shots:
        staged = stage_shot(shot, cast, spoken, Fraction(16, 9), Clay(), 1)
        stem = shot_effects(staged, 1)
        level = np.abs(stem).max(1)
        for q in shot.cues:
            for start in q.begins:
                at = int(start * 48000)
                before, after = level[max(0, at - 4800) : at], level[at : at + 4800]
                loud += after.max() > 1.3 * before.max(initial=1e-4)
    assert loud == often


def test_a_sound_waits_and_goes_on_as_long_as_told(store) -> None:  # type: ignore[no-untyped-def]
    film = ss.read("A cat sleeps on a rug. After three seconds a bell rings, lasting six seconds.")
    plan, _, _ = planned(film, store)
    (cue,) = [q for shot in plan.shots for q in shot.cues]
    asleep = next(b.start for shot in plan.shots for p in shot.performers for b in p.beats)
    assert cue.begins[0] == pytest.approx(float(asleep) + 3)
    assert cue.begins[-1] - cue.begins[0] == pytest.approx(6, abs=float(cue.apart) + 0.1)
    assert sum(shot.duration for shot in plan.shots) >= asleep + 9
