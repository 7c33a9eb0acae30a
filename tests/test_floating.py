# SPDX-License-Identifier: Apache-2.0
"""What floats: things rise, sink or hang in the air, all of a group of them; on water they lie, birds and fish swim."""

import numpy as np
import pytest
from staged_films import played

from soundstage.edit.scope import all_beats
from soundstage.language import read
from soundstage.stage.things import carried
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action"), [
    ("A balloon floats away.", "float"), ("A lantern floats up over a lake.", "float"),
    ("A feather drifts down.", "float"), ("A ghost floats in a corridor.", "float"),
    ("An astronaut floats in space.", "float"), ("A leaf floats on the water.", "stand"),
    ("A duck floats on a lake.", "swim"), ("A gull drifts over the sea.", "fly"),
    ("A drone hovers above a field.", "fly"), ("A car drifts around a curve.", "drive"),
    ("A boat drifts down the river.", "drive"), ("A ball hovers in a kitchen.", "float"),
    ("A spaceship hovers over a town.", "fly"), ("A bee hovers over a rose.", "fly"),
])
def test_what_floats_where(words: str, action: str) -> None:
    assert all_beats(read(words))[0].action == action


def _heights(words: str, subject: str, store: Store) -> np.ndarray:
    """Metres over the ground of a thing at each pose of the film's first shot."""
    shot = played(read(words), store)[0]
    part = shot.of(subject)
    assert part is not None
    return np.asarray(carried(part, shot))[:, 2, 3]


def test_it_rises_sinks_or_stays_up(store: Store) -> None:
    up = _heights("A balloon floats away.", "balloon1", store)
    down = _heights("A leaf drifts to the ground.", "leaf1", store)
    still = _heights("A book floats in a library.", "book1", store)
    assert 0.5 < _heights("A ball hovers in a living room.", "ball1", store).max() < 1.9  # before the eyes
    assert up[-1] - up[0] > 1.0 and np.diff(up).min() > -0.02
    assert down[0] - down[-1] > 0.3 and down[-1] < 0.1
    assert still.min() > 0.8 and np.ptp(still) < 0.3


@pytest.mark.parametrize(("words", "subject"), [
    ("Three lanterns float up.", "lanterns1"), ("Three balls bounce in a gym.", "balls1"),
])
def test_each_of_a_group_goes_its_own_way(words: str, subject: str, store: Store) -> None:
    moves = [np.ptp(_heights(words, f"{subject}{n}", store)) for n in ("", "#2", "#3")]
    assert min(moves) > 0.3
