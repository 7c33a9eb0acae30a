# SPDX-License-Identifier: Apache-2.0
"""Who wakes up lay in bed and sits up; animals are stroked, milked where it can be seen; new exercises."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage.film import read
from soundstage.stage.guides import guides
from soundstage.store import Store


def test_who_wakes_up_lies_in_the_bed_of_the_room_and_sits_up_in_the_picture(store: Store) -> None:
    (made,) = staged(read("A grandmother wakes up."), store)
    who = next(p.subject for p in made.shot.performers if p.subject.startswith("grandmother"))
    first, last = box(made, who, 0), box(made, who, made.stage.poses - 1)
    assert first[0, 2] > 0.25, "on a bed, not on the floor"
    assert np.ptp(last[:, 2]) > 1.5 * np.ptp(first[:, 2]), "lay, and sits"
    rows = np.nonzero(guides(made.stage, made.stage.poses - 1, 160, 90).mask(who))[0]
    assert rows.min() > 0, "its head is in the picture"


@pytest.mark.parametrize("words", ["A boy pets a dog.", "A woman pets a horse.", "A clown strokes a lion."])
def test_a_tall_animal_is_stroked_face_to_face_and_hides_nobody(words: str, store: Store) -> None:
    (made,) = staged(read(words), store)
    doer, animal = (p.subject for p in made.shot.performers)
    seen = guides(made.stage, made.stage.poses // 2, 320, 180)
    columns = {name: np.nonzero(seen.mask(name))[1] for name in (doer, animal)}
    assert abs(columns[doer].mean() - columns[animal].mean()) > 25, "beside each other"
    whole = box(made, doer, made.stage.poses // 2)
    assert len(columns[doer]) > 500 and whole[1, 2] > 0.9


def test_a_small_animal_is_stroked_from_behind_it(store: Store) -> None:
    (made,) = staged(read("A woman pets a kitten."), store)
    doer, animal = (box(made, p.subject, 0).mean(0) for p in made.shot.performers)
    assert doer[1] > animal[1] and abs(doer[0] - animal[0]) < 0.5


def test_a_cow_is_milked_at_its_flank_by_the_hands_of_who_crouches(store: Store) -> None:
    (made,) = staged(read("A farmer milks a cow."), store)
    doer, cow = (box(made, p.subject, made.stage.poses // 2) for p in made.shot.performers)
    middle = cow.mean(0)
    assert cow[0, 0] < doer.mean(0)[0] < middle[0] + 0.1 and doer[0, 1] < middle[1], "behind its middle, on our side"
    assert sum(event.effect == "pour" for event in made.events) >= 4, "jets into a pail"


@pytest.mark.parametrize(("words", "effect", "least"), [
    ("A man snaps his fingers three times.", "snap", 3), ("A woman does aerobics.", "footstep", 4)])
def test_what_is_done_over_and_over_is_heard_each_time(words: str, effect: str, least: int, store: Store) -> None:
    (made,) = staged(read(words), store)
    assert sum(event.effect == effect for event in made.events) >= least


def test_who_bends_back_has_the_head_behind_the_hips(store: Store) -> None:
    (made,) = staged(read("A gymnast bends backwards."), store)
    who = made.shot.performers[0].subject
    upright, bent = box(made, who, 0), box(made, who, made.stage.poses // 2)
    assert np.ptp(bent[:, 0]) > 1.4 * np.ptp(upright[:, 0]) or np.ptp(bent[:, 1]) > 1.4 * np.ptp(upright[:, 1])
