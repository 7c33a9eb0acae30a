# SPDX-License-Identifier: Apache-2.0
"""Ways that come round, ways in leaps, and what of somebody is in the picture while they do it."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage.film import read
from soundstage.stage.guides import guides
from soundstage.store import Store


@pytest.mark.parametrize("words", ["A dog runs in circles.", "A man walks around in circles.",
                                   "A red car drives in circles in a parking lot."])
def test_who_goes_in_circles_comes_round_and_stays_in_the_picture(words: str, store: Store) -> None:
    made = staged(read(words), store)[0]
    beat = made.shot.performers[0].beats[0]
    way = np.asarray(beat.path)
    assert len(way) > 10 and np.linalg.norm(way[0] - way[-1]) < 0.1 < np.ptp(way, axis=0).min()
    for pose in range(0, made.stage.poses, max(1, made.stage.poses // 6)):
        seen = guides(made.stage, pose, 160, 90).mask(made.shot.performers[0].subject)
        rows, columns = np.nonzero(seen)
        assert len(rows) > 20 and columns.min() > 0 and columns.max() < 159, pose


def test_a_jump_to_another_side_is_made_in_leaps(store: Store) -> None:
    made = staged(read("A monkey is in front of an apple, then the monkey jumps to the right of the apple."), store)[0]
    monkey, apple = (next(p.subject for p in made.shot.performers if p.subject.startswith(n))
                     for n in ("monkey", "apple"))
    feet = np.array([box(made, monkey, pose)[0, 2] for pose in range(made.stage.poses)])
    aloft = feet > feet[0] + 0.06
    assert np.count_nonzero(np.diff(aloft.astype(int)) == 1) >= 2, "several leaps"
    assert not aloft[0] and not aloft[-1]
    last = guides(made.stage, made.stage.poses - 1, 160, 90)
    assert np.nonzero(last.mask(monkey))[1].mean() > np.nonzero(last.mask(apple))[1].mean() + 5


def test_who_has_stood_up_is_framed_standing_with_room_for_raised_arms(store: Store) -> None:
    shots = staged(read("A woman sits on a chair. Then she suddenly stands up and stretches."), store)
    made = shots[-1]
    beat = next(b for b in made.shot.performers[0].beats if b.action == "stretch")
    middle = int(float((beat.start + beat.end) / 2) * float(made.stage.pose_rate))
    seen = guides(made.stage, min(max(middle, 0), made.stage.poses - 1), 160, 90)
    rows = np.nonzero(seen.mask(made.shot.performers[0].subject))[0]
    assert len(rows) and rows.min() > 0


def test_a_tool_for_later_is_not_seen_before(store: Store) -> None:
    plan, _, _ = planned(read("A person is washing the dishes, then they suddenly start sweeping the floor."), store)
    first, last = plan.shots[0], plan.shots[-1]
    assert any(b.action == "sweep" for p in last.performers for b in p.beats if b.start >= 0)
    broom = {p.subject for p in last.performers if "broom" in p.subject}
    assert broom and not broom & {p.subject for p in first.performers}
    assert last.camera.size == "full", "the broom is on the floor"


def test_things_can_play_tag_too(store: Store) -> None:
    assert staged(read("A hammer plays tag."), store)
