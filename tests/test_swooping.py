# SPDX-License-Identifier: Apache-2.0
"""Birds that come and go: down to what they take, up again with it, never out of the picture."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, prop, staged

from soundstage.language import read
from soundstage.model.production import Beat, Shot
from soundstage.stage.guides import guides
from soundstage.store import Store

HUNT = (Beat(id="b1", who=("bird1",), action="fly", verb="swoop", place="down"),
        Beat(id="b2", who=("bird1",), action="catch", target="worm1"),
        Beat(id="b3", who=("bird1",), action="fly", place="to", anchor="branch1"))


def test_a_bird_swoops_to_what_it_catches_and_brings_it_back_to_its_perch(store: Store) -> None:
    cast = (body("bird1", "songbird"), prop("branch1", "branch"), body("worm1", "worm"))
    shots = staged(film(cast, Shot(id="sh1", beats=HUNT), place="field",
                        placements=(placed(("bird1", "on", "branch1"))[0],)), store)
    bird, worm = (np.concatenate([s.paths[n] for s in shots]) for n in ("bird1", "worm1"))
    assert bird[0, 2] > 0.8 and bird[:, 2].min() < 0.25 and bird[-1, 2] > 0.8
    assert np.linalg.norm(bird - worm, axis=1).min() < 0.5
    end = len(shots[-1].times) - 1
    (low, high), (branch, _) = box(shots[-1], "worm1", end), box(shots[-1], "branch1", end)
    assert low[2] > branch[2] + 0.6 and np.abs((low + high) / 2 - bird[-1])[:2].max() < 0.4


def test_a_bird_that_flies_away_from_its_perch_stays_in_the_picture(store: Store) -> None:
    beats = (Beat(id="b1", who=("owl1",), action="sit", place="on", anchor="rock1", manner=("already",)),
             Beat(id="b2", who=("owl1",), action="fly", place="away"))
    shot = staged(film((body("owl1", "owl"), prop("rock1", "rock")), Shot(id="sh1", beats=beats), place="field",
                       placements=(placed(("owl1", "on", "rock1"))[0],)), store)[-1]
    for pose in np.linspace(0, shot.stage.poses - 1, 5).astype(int):
        assert guides(shot.stage, int(pose), 160, 90).mask("owl1").sum() > 150


@pytest.mark.parametrize(("words", "relation"), [
    ("An owl watches from a branch.", "on"), ("A woman waves from a window.", "at"), ("A man waves from a car.", "in")])
def test_who_is_seen_from_somewhere_is_there(words: str, relation: str) -> None:
    film = read(words)
    (told,) = film.scenes[0].placements
    assert (told.subject, told.relation, told.anchors) == (film.cast[0].id, relation, (film.cast[1].id,))
    assert film.scenes[0].shots[0].beats[0].target == ""
