# SPDX-License-Identifier: Apache-2.0
"""Instructions by their structure: all that is said of one, when it is done, and things without a verb."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

FILM = read(
    "An old man with a hat stands on a beach at noon. A white dog barks at a crab. The man waves. "
    'He says: "Come here." The dog jumps.'
)
TWO = read('A girl sits in a library at noon and reads. "Hush," she says. Cut to: a garden at night. She runs.')


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the dog should be black, with a yellow scarf", (r"colors: white -> black", r"clothes: - -> yellow scarf")),
        ("could the man be younger, with a red beard", (r"man1.age: old -> young", r"man1.hair: - -> red beard")),
        ("after the bark he laughs", (r"action: - -> laugh",)),
        ("instead of waving he should clap", (r"action: wave -> clap|verb: wave -> clap|action: - -> clap",)),
        ("I'd rather he whispered that", (r"line.manner: - -> whisper",)),
        ("handheld for the jump", (r"camera.move: - -> handheld",)),
        ("no music, just waves and wind", (r"sound: - -> surf", r"sound: - -> wind")),
        ("have him sit by a rock", (r"action: (- -> sit|stand -> sit)", r"man1 next_to rock1")),
        ("have a gull fly past before the man waves", (r"who: - -> gull1",)),
    ],
)
def test_every_part_is_done(words: str, expected: tuple[str, ...], store: Store) -> None:
    done = difference(FILM, words, store)
    assert all(re.search(part, done) for part in expected), done


def test_a_deed_before_another_is_put_there(store: Store) -> None:
    order = re.search(r"beats: (.+) -> (.+)", difference(FILM, "have the dog sneeze before the man waves", store))
    assert order is not None
    now = order[2].split(", ")
    new = next(b for b in now if b not in order[1].split(", "))
    wave = next(b.id for s in FILM.scenes for sh in s.shots for b in sh.beats if b.action == "wave")
    assert now.index(new) == now.index(wave) - 1


def test_a_scene_is_told_by_its_place(store: Store) -> None:
    done = difference(TWO, "second scene: candlelight, cosy", store)
    assert "s2.light: - -> candlelight" in done
    assert "s1." not in done


@pytest.mark.parametrize(
    "words",
    [
        "make it darker, like it's a dream",
        "the man is fond of the dog and wet",
        "the dog should have green ears and ponder",
    ],
)
def test_a_part_left_over_refuses_the_whole(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FILM, words, store)
