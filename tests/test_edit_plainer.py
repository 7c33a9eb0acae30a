# SPDX-License-Identifier: Apache-2.0
"""Turns of speech that say in other words what a verb's phrase says, and where a deed takes somebody."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

SHORE = ("Shot 1 (3s): A boy and a small brown dog walk along a beach in the morning. Shot 2 (3s): Close-up of the "
         'dog. It barks. Shot 3 (4s): The boy throws a ball and shouts: "Fetch!" The dog runs after the ball.')
PARK = ("Anna, an old woman in a green dress, sits on a bench in a park in the afternoon. A boy runs past with a kite. "
        'Anna says: "Slow down, Tom." The boy laughs.')
WARD = ('A doctor in a white coat walks into a hospital room and asks: "How are you feeling?" A boy lies in bed. BOY: '
        '"Better." The doctor listens to his heart and smiles.')
SHIP = "A pirate stands on a ship at noon. A green parrot sits beside him. The parrot flies away."


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (PARK, "change her dress to a long purple one", "green dress -> long purple dress", "one"),
    (PARK, "swap the kite for a bunch of balloons", "kite1.noun: kite -> balloon", "bunch"),
    (PARK, "the same but in the evening", "s1.hour: afternoon -> dusk", "beats"),
    (PARK, "shoot it in stop-motion felt", "film.style: clay -> felt", "pace"),
    (PARK, "cover the whole thing in one wide shot from a high angle", "pin sh1.camera.size: - -> wide", "sh1.1"),
    (PARK, 'change the line to "Wait for me." and she\'s annoyed', "line.manner: - -> angry", "expression"),
    (SHORE, "make it sunset everywhere except the first shot", "pin sh2.hour: - -> dusk", "sh1"),
    (SHORE, "the barking is too loud, tone it down a little", "pin sound.bark.gain_db: - -> -6", "brighter"),
    (SHORE, "hold on the dog a second longer before cutting", "pin sh2.duration: - -> 4", "sh3"),
    (SHORE, "dissolve between 1 and 2", "s1.sh2.transition: - -> dissolve", "sh3"),
    (SHORE, "make the last shot last 6 seconds and the first only 2", "pin sh1.duration: - -> 2", "sh2"),
    (WARD, "have the doctor sit down on the edge of the bed before she smiles", "anchor: - -> bed1", "placements"),
    (SHIP, "make the pirate look disappointed after the parrot flies off", "manner: - -> sad", "disappoint"),
])
def test_it_is_done_as_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert never not in done, done


@pytest.mark.parametrize(("words", "edit"), [
    (PARK, "have the boy come from the other side"),  # he runs past, and comes from nowhere yet
    (SHORE, "dissolve between 1 and 3"),  # which do not follow one another
])
def test_rather_declined_than_another_thing_done(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)
