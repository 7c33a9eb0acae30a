# SPDX-License-Identifier: Apache-2.0
"""Somebody in, or out of, one shot only: the other shots are made as if nothing had been said."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.check.claims import judged
from soundstage.check.claims.evidence import Evidence
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.work.quality import Options

OPTIONS = Options(engine="slate", voice="fake")
GIVEN = ("Shot 1 (2s): wide shot of a fox in a forest. Shot 2 (2s): the fox walks to a rock. "
         "Shot 3 (2s): close-up of the fox who says: 'Is anybody there?' Shot 4 (2s): the fox sits down.")
OPEN = "A fox runs through a forest. It stops, looks around and whispers: 'Is anybody there?' A rabbit hops in."


@pytest.mark.parametrize("words", [GIVEN, OPEN])
@pytest.mark.parametrize("said", [
    "add a dog in shot 2", "add a dog that barks in shot 2", "a balloon floats past in the second shot",
    "remove the fox from shot 2",
])
def test_only_that_shot_is_pictured_anew(store: Store, words: str, said: str) -> None:
    before = film.read(words)
    done = film.edit(before, said, OPTIONS, store, foretold=True)
    old, new = _planned(before, store), _planned(done.production, store)
    assert done.reach is not None and done.reach.pictures == (new[1].id,)
    assert [s for s in new if s.id != new[1].id] == [s for s in old if s.id != new[1].id]
    assert {p.subject for p in new[1].performers} != {p.subject for p in old[1].performers}


def test_who_was_in_one_shot_comes_along_where_it_does_something(store: Store) -> None:
    once = film.edit(film.read(GIVEN), "add a dog in shot 2", OPTIONS, store).production
    assert once.pin("dog1.only_in") == ["sh2"]
    twice = film.edit(once, "in shot 4 the dog jumps", OPTIONS, store).production
    assert twice.pin("dog1.only_in") == ["sh2", "sh4"]
    seen = [any(p.subject == "dog1" for p in s.performers) for s in _planned(twice, store)]
    assert seen == [False, True, False, True]


def test_a_shot_left_out_asks_for_nothing(store: Store) -> None:
    cut = film.edit(film.read(GIVEN), "delete the third shot", OPTIONS, store).production
    with film.planning(OPTIONS, store) as planner:
        words = [c.words for c in judged(Evidence(cut, planner(cut), {}))]
    assert not any("anybody" in w for w in words) and any("walks" in w for w in words)


def _planned(production: Production, store: Store):  # type: ignore[no-untyped-def]
    with film.planning(OPTIONS, store) as planner:
        return planner(production).shots
