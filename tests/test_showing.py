# SPDX-License-Identifier: Apache-2.0
"""What is shown is held up, what an animal takes is in its mouth, and a balloon's string is not before the face."""

from __future__ import annotations

import numpy as np
from staged_films import body, box, film, played, prop, staged

import soundstage as ss
from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def test_what_is_shown_is_in_the_hand_and_goes_up(store: Store) -> None:
    shows = film((body("a1", "girl"), prop("t1", "medal")),
                 Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="show", target="t1"),)))
    shot = staged(shows, store)[0]
    middle = len(shot.times) // 2
    assert box(shot, "t1", middle).mean(0)[2] > box(shot, "t1", 0).mean(0)[2] + 0.08


def test_showing_somebody_a_thing_reads_as_showing() -> None:
    beat = ss.read("A student shows a girl a medal.").scenes[0].shots[0].beats[0]
    assert beat.action == "show" and beat.tool and beat.target


def test_an_animal_takes_a_stick_across_its_mouth(store: Store) -> None:
    takes = film((body("a1", "dog"), prop("t1", "stick")),
                 Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="pick_up", target="t1"),)))
    part = played(takes, store)[0].of("a1")
    assert part is not None and part.performance is not None
    shot = staged(takes, store)[0]
    mouth, stick = part.performance.anchors["mouth"][-1, :3, 3], box(shot, "t1", len(shot.times) - 1)
    assert np.linalg.norm(stick.mean(0) - mouth) < 0.12
    assert stick[1, 2] - stick[0, 2] < 0.5 * np.hypot(*(stick[1] - stick[0])[:2])


def test_a_balloon_is_held_out_to_the_side(store: Store) -> None:
    holds = film((body("a1", "girl"), prop("t1", "balloon")),
                 Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="pick_up", verb="hold", target="t1"),)))
    part = played(holds, store)[0].of("a1")
    assert part is not None and part.performance is not None
    hand, head = (part.performance.anchors[n][-1, :2, 3] for n in ("hand_right", "head"))
    assert np.linalg.norm(hand - head) > 0.2
