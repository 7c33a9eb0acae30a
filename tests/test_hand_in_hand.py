# SPDX-License-Identifier: Apache-2.0
"""Hands that are held: how it is told, where the two are, and that their hands meet."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, played

from soundstage import film
from soundstage.store import Store


def _beats(words: str) -> list[tuple[tuple[str, ...], str, bool, str]]:
    beats = [b for scene in film.read(words).scenes for shot in scene.shots for b in shot.beats]
    return [(b.who, b.action, "hand in hand" in b.manner, b.target) for b in beats]


@pytest.mark.parametrize(("words", "told"), [
    ("A father and a son holding hands.", (("father1", "son1"), "stand", True, "")),
    ("A couple holding hands walking on the beach.", (("couple1",), "walk", True, "")),
    ("Two children hold each other's hands.", (("children1",), "stand", True, "")),
    ("An old couple sits on a bench, holding hands.", (("couple1",), "sit", True, "")),
    ("A boy walks down the street holding his mother's hand.", (("boy1",), "walk", True, "mother1")),
    ("A man and a woman hold hands while walking in the rain.", (("man1", "woman1"), "walk", True, "")),
    ("A girl holds hands with her brother.", (("girl1",), "stand", True, "brother1")),
    ("A man holds his hand up.", (("man1",), "raise_hand", False, "")),
    ("A man holds a cup in his hands.", (("man1",), "pick_up", False, "cup1")),
])
def test_hands_that_are_held_are_told_as_one_way(words: str, told: tuple[object, ...]) -> None:
    assert _beats(words)[0] == told


@pytest.mark.parametrize("words", [
    "A father and a son holding hands.", "A couple holding hands walking on the beach.",
    "A man sees a woman. She takes his hand.", "An old couple sits on a bench, holding hands.",
    "A mother holds her daughter's hand and they cross the street."])
def test_their_hands_meet(words: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    shot = plan.shots[-1]
    told = {p.subject: b for p in shot.performers for b in p.beats if "hand" in b.facts}
    assert len(told) == 2
    done = played(film.read(words), store)[-1]
    at = float(min(max(b.end for b in told.values()), shot.duration)) - 0.2
    k = int(np.argmin(np.abs(done.times - at)))
    hands = []
    for name, beat in told.items():
        part = done.of(name)
        assert part is not None and part.performance is not None
        hands.append(part.performance.anchors[f"hand_{beat.facts['hand'][0]}"][k][:3, 3])
    assert np.linalg.norm(hands[0] - hands[1]) < 0.2


def test_who_walks_hand_in_hand_goes_along_as_fast(store: Store) -> None:
    plan, _, _ = planned(film.read("A boy walks holding his mother's hand."), store)
    ways = [b for p in plan.shots[0].performers for b in p.beats if b.action == "walk"]
    lengths = [np.hypot(*np.subtract(b.path[-1], b.path[0])) for b in ways]
    assert len(ways) == 2 and ways[0].start == ways[1].start and ways[0].end == ways[1].end
    assert lengths[0] == pytest.approx(lengths[1], abs=0.05) and lengths[0] > 1
