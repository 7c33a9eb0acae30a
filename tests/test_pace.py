# SPDX-License-Identifier: Apache-2.0
"""Slow motion and time-lapse: the world is shown at another pace, and sounds come when they are seen."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import planned, staged

import soundstage as ss
from soundstage.film import edit
from soundstage.store import Store
from soundstage.work.quality import Options

FAST = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")

RUN = "a dog runs through a park."


@pytest.mark.parametrize(("how", "pace"), [("In slow motion, ", Fraction(1, 2)), ("Time-lapse: ", Fraction(3))])
def test_a_deed_takes_as_much_longer_or_shorter(how: str, pace: Fraction, store: Store) -> None:
    usual, shot = (planned(ss.read(words + RUN), store)[0].shots[0] for words in ("", how))
    run, ran = (next(b for b in s.performers[0].beats if b.action == "run") for s in (usual, shot))
    assert shot.pace == pace and ran.path == run.path
    assert (ran.end - ran.start) * pace == run.end - run.start


def test_what_is_seen_is_half_as_fast_and_steps_are_heard_with_it(store: Store) -> None:
    (usual,), (slow,) = (staged(ss.read(words), store) for words in (RUN, "In slow motion, " + RUN))
    assert slow.stage.pose_rate == usual.stage.pose_rate and slow.stage.duration == slow.shot.duration
    way = [np.linalg.norm(np.diff(s.paths["dog1"][:, :2], axis=0), axis=1).max() for s in (usual, slow)]
    assert way[1] == pytest.approx(way[0] / 2, rel=0.1)
    steps = [np.median(np.diff(sorted(c.time for c in s.contacts if c.part == s.contacts[0].part)))
             for s in (usual, slow)]
    assert steps[1] == pytest.approx(2 * steps[0], rel=0.25)
    assert float(slow.times[-1]) < float(slow.shot.duration) and len(slow.times) == slow.stage.poses


def test_a_given_length_is_of_the_screen(store: Store) -> None:
    (shot,) = planned(ss.read("Shot 1 (3s): in slow motion, a woman turns around on a street."), store)[0].shots
    assert (shot.duration, shot.pace) == (3, Fraction(1, 2))


def test_lines_are_said_at_their_own_pace(store: Store) -> None:
    plan, _, _ = planned(ss.read("In slow motion, a man says: 'Hello there, my friends.'"), store)
    assert {s.pace for s in plan.shots} == {1}
    assert any(c.id.endswith(".pace") and "speaks" in c.reason for c in plan.choices)


def test_the_reading_says_that_it_is_done() -> None:
    claims = ss.read("In slow motion, a dog runs.").claims
    assert [(c.state, c.binding) for c in claims if c.kind == "camera"] == [("read", "s1.sh1.camera.pace")]


@pytest.mark.parametrize(("words", "slowed"), [
    ("everything in slow motion", {"sh1": "1/2", "sh2": "1/2"}),
    ("show the dog jumping in slow motion", {"sh2": "1/2"}),
    ("the first shot in fast motion", {"sh1": "3"}),
])
def test_an_edit_shows_shots_at_another_pace(words: str, slowed: dict[str, str], store: Store) -> None:
    film = ss.read("Shot 1: A dog runs through a park. Shot 2: It jumps. Shot 3: A man says: 'Good dog.'")
    edited = edit(film, words, FAST, store, foretold=False).production
    paces = {c.id.removesuffix(".pace"): c.value for c in edited.pins if c.id.endswith(".pace")}
    assert {k.partition(".")[0]: v for k, v in paces.items() if not k.startswith("sh3")} == slowed
    plan, _, _ = planned(edited, store)
    assert all(str(s.pace) == paces.get(s.id, "1") for s in plan.shots)
