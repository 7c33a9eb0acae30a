# SPDX-License-Identifier: Apache-2.0
"""Instructions that no verb's phrase fits are read as a prompt is; moments of the film and parts of somebody count."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

FIELD = (
    "Shot 1 (2s): Wide shot of a shepherd beside a red gate in a field at noon. Shot 2 (2s): Medium shot of the "
    'shepherd. He says: "It sticks." Shot 3 (2s): A duck walks past the gate and quacks. Flute music plays.'
)
DOCK = (
    "On a pier at night a sailor waits next to a crate. A girl in a green coat runs to him. They hug. "
    'She says: "I came." He whispers: "At last."'
)
FILMS = {"field": FIELD, "dock": DOCK}
ANY = Options(engine="slate", voice="fake")


def _lines(name: str, words: str, store: Store) -> tuple[str, ...]:
    return film.edit(read(FILMS[name]), words, ANY, store).lines


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("field", "I want the duck to stop by the shepherd and hiss at him instead of just walking past",
         {"b2.place: past -> to_next_to", "action: - -> stop", "verb: - -> hiss"}),
        ("field", 'after "It sticks" he should kick the gate', {"s1.sh2.beats: b1 -> b1, b4", "action: - -> kick"}),
        ("field", "golden evening light instead of midday", {"s1.hour: noon -> dusk", "-> golden evening light"}),
        ("field", "bring shot 3 in right after the first one", {"cut.order: - -> sh1, sh3, sh2"}),
        ("field", "the duck shot is too short, give it four seconds", {"pin sh3.duration: - -> 4"}),
        ("dock", "close-up of his hands when they hug", {"camera.subject: - -> sailor1.hand"}),
        ("dock", "remove the hug; they shake hands", {"s1.sh1.b3.action: hug -> shake_hands"}),
        ("dock", "put the sailor's line before hers", {"b1, b2, b3, b4, b5 -> b1, b2, b3, b5, b4"}),
        ("dock", "keep the camera still for the hug, close on her face", {"camera.move: - -> static", "-> close"}),
        ("dock", 'her "I came" should be barely audible', {"b4.line.manner: - -> whisper"}),
        ("dock", "the crate's too plain. Make it blue", {"crate1.colors: - -> blue"}),
        ("dock", "let us hear a bell before she runs to him", {"sound: - -> bell"}),
        ("dock", "she's carrying a basket", {"verb: - -> carry", "beats: b1, b2, b3, b4, b5 -> b1, b6, b2"}),
        ("dock", "at the end the crate turns red", {"becomes: - -> red"}),
    ],
)
def test_it_is_done_where_the_words_say(name: str, words: str, expected: set[str], store: Store) -> None:
    lines = _lines(name, words, store)
    assert all(any(part in line for line in lines) for part in expected), lines


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("field", "the gate is teal and make the cyan bigger"),  # a colour that nothing has
        ("field", "he whinnies and takes his cap off"),  # no such garment, no such deed
        ("field", "the duck drops all three"),  # of what
        ("dock", "after it thunders she waves"),  # no such moment
    ],
)
def test_what_would_be_lost_is_refused(name: str, words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        _lines(name, words, store)
