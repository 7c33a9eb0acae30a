# SPDX-License-Identifier: Apache-2.0
"""Instructions for a moment of the film: what is to happen then is done then, by whom it was said, and nothing else."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.film import read
from soundstage.store import Store

BAKERY = ('In a kitchen, a woman in a red dress stirs soup in a pot. A boy walks in and says: "What is it?" '
          'She smiles and answers: "Your favourite." The dog sleeps under the table.')
CLEARING = ('A knight rides a horse through a foggy forest. An owl hoots. The knight stops and says: "Who goes there?" '
            "A wolf steps out from behind a tree and growls.")


@pytest.mark.parametrize(("film", "words", "there", "not_there"), [
    (BAKERY, "let her taste the soup before she answers", "verb: - -> taste", "b3, b1"),
    (BAKERY, "push in slowly on the woman during her line", "pin sh1.5.camera.move: - -> push_in", "sh1.1"),
    (BAKERY, "she should look at him while she answers", "action: - -> look", "facing"),
    (BAKERY, "swap the two lines", "b1, b2, b3, b4, b5, b6 -> b1, b2, b5, b4, b3, b6", "text"),
    (BAKERY, "cut to the dog at the end", "camera.subject: - -> dog1", "b7"),
    (CLEARING, "have the owl fly away when the knight speaks", "action: - -> fly", "sound"),
    (CLEARING, "shoot the wolf with a longer lens", "pin sh1.3.camera.lens_mm: - -> 60", "sh1.1"),
    (CLEARING, "give the knight a black horse", "horse1.colors: - -> black", "knight1"),
    (CLEARING, "have a second wolf join", "wolf2.unit: - -> wolf", "action"),
    (CLEARING, "make the owl hoot louder", "pin sound.owl_hoot.gain_db: - -> 6", "action"),
])
def test_a_moment_gets_what_is_said_of_it(film: str, words: str, there: str, not_there: str, store: Store) -> None:
    done = difference(read(film), words, store)
    assert there in done, done
    assert not_there not in done, done
