# SPDX-License-Identifier: Apache-2.0
"""Feelings are seen: who gets angry, is sad or does something nervously shows it in face and bearing."""

import numpy as np
import pytest
from staged_films import played

from soundstage.edit.scope import all_beats
from soundstage.film import read
from soundstage.motion.controls import EXPRESSIONS
from soundstage.motion.moods import MOODS, mood_of
from soundstage.store import Store


def _faces(words: str, store: Store) -> dict[str, np.ndarray]:
    """Each expression over the first shot's poses, of whoever is the first in it."""
    controls = played(read(words), store)[0].parts[0].controls
    return {name: controls.expression[name] for name in EXPRESSIONS}


@pytest.mark.parametrize(("words", "action", "manner"), [
    ("A boy becomes angry.", "mood", "angry"),
    ("A woman gets very scared.", "mood", "scared"),
    ("A man feels lonely.", "mood", "lonely"),
    ("A girl grows tired.", "mood", "tired"),
    ("A dog gets wet.", "stand", "wet"),
    ("A man gets up.", "stand", ""),
    ("A man turns red.", "stand", ""),
    ("A girl gets a cup.", "pick_up", ""),
])
def test_who_comes_to_feel_something_takes_nothing(words: str, action: str, manner: str) -> None:
    beat = next(iter(all_beats(read(words))))
    assert beat.action == action
    assert (manner in beat.manner) if manner else not beat.manner


@pytest.mark.parametrize(("words", "face"), [
    ("A sad old man sits on a bench.", "sad"),
    ("Close-up of a girl. She becomes angry.", "angry"),
    ("A boy walks nervously.", "afraid"),
])
def test_a_mood_is_on_the_face_at_the_end(words: str, face: str, store: Store) -> None:
    faces = _faces(words, store)
    assert max(faces, key=lambda name: faces[name][-1]) == face
    assert faces[face][-1] > 0.4


def test_a_smile_takes_the_place_of_sorrow(store: Store) -> None:
    faces = _faces("Close-up of a girl. She feels sad. Then she smiles.", store)
    assert faces["sad"].max() > 0.8
    assert faces["happy"][-1] > 0.9
    assert faces["sad"][-1] < 0.1


def test_each_word_means_one_mood() -> None:
    words = [w for mood in MOODS.values() for w in mood.words.split()]
    assert len(words) == len(set(words))
    assert [mood_of((w,)) for w in ("sadly", "furious", "red", "calm")] == ["sad", "angry", "", "calm"]
