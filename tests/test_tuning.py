# SPDX-License-Identifier: Apache-2.0
"""Music that begins, stops, fades, swells and gives way to other music when something happens."""

from fractions import Fraction

import numpy as np
import pytest

from soundstage.language import read, write
from soundstage.language.sameness import same
from soundstage.model.production import Cue, Production
from soundstage.sound.turns import Turn, gain, stretches


def turn(film: Production) -> Cue:
    return next(c for s in film.scenes for h in s.shots for c in h.cues if c.sound == "music")


def beat(film: Production, beat_id: str) -> str:
    return next(b.action for s in film.scenes for h in s.shots for b in h.beats if b.id == beat_id)


@pytest.mark.parametrize(
    ("text", "words", "action", "at_end"),
    [
        ("The music stops when the door opens.", ("stop",), "open", False),
        ("Soft piano music starts as the woman sits down.", ("start",), "sit", False),
        ("A woman reads a letter. The music fades out.", ("fade out",), "read", True),
        ("The music changes from cheerful to ominous as a dog barks.", ("change", "scary"), "bark", False),
        ("The violins swell as they kiss.", ("swell",), "kiss", False),
        ("Happy music plays while a girl dances, then it suddenly stops.", ("stop",), "dance", True),
        ("Upbeat music plays. After the man falls, the music turns sad.", ("change", "sad"), "fall", True),
        ("Guitar music plays, then fades away as the cowboy waves.", ("fade out",), "wave", False),
        ("Music plays until the boy falls.", ("stop",), "fall", False),
    ],
)
def test_a_turn_of_the_music(text: str, words: tuple[str, ...], action: str, at_end: bool) -> None:
    film = read(text)
    cue = turn(film)
    assert (cue.words, beat(film, cue.at), cue.at_end) == (words, action, at_end)
    assert not any(c.state == "not_understood" for c in film.claims)


def test_it_is_written_back() -> None:
    film = read("The music stops when the door opens.")
    assert same(film, read(write(film, "prompt")))


def test_music_that_stops_is_silent_afterwards() -> None:
    (piece,) = stretches(0.0, 10.0, [Turn(4.0, "stop")])
    level = gain(piece, round((piece.end - piece.start) * 100), 100)
    assert piece.end < 4.2 and level[0] == 1.0 and level[-1] == 0.0


def test_nothing_is_heard_before_it_begins_and_other_music_takes_over() -> None:
    rows = stretches(0.0, 20.0, [Turn(5.0, "start"), Turn(12.0, "change", ("sad", "cello"))])
    assert [(r.start, r.words) for r in rows] == [(5.0, ()), (12.0, ("sad", "cello"))]
    assert rows[0].end > 12.0 and rows[1].end == 20.0
    fades = gain(rows[0], round((rows[0].end - rows[0].start) * 100), 100)
    assert fades[300] == pytest.approx(1.0) and fades[-1] == 0.0 and np.all(np.diff(fades[705:]) <= 0)


def test_it_swells() -> None:
    (piece,) = stretches(0.0, 8.0, [Turn(3.0, "swell")])
    level = gain(piece, 800, 100)
    assert level[100] == pytest.approx(1.0) and level[-1] > 1.5
    assert Fraction(piece.end) == 8
