# SPDX-License-Identifier: Apache-2.0
"""Instructions by their meaning, in whatever form: what is more or less, the camera, letters, music, the order."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

FERRY = read(
    "Shot 1 (4s): Wide shot of a ferry on a lake at noon. Shot 2 (3s): Close-up of a captain in a blue coat. He says: "
    '"Hold tight." Shot 3 (4s): A lantern stands on a table. Shot 4 (3s): The captain smiles. Cello music plays.'
)
RAINY = read("A woman waits on a city street in the rain at night. A taxi stops. The woman waves.")
FEATURES = [
    # what is more or less, in any form of speech
    ("the cello is far too much in shot three", "pin mix.music.in.sh3.gain_db: - -> -6"),
    ("can we have a touch less cello in the last shot", "pin mix.music.in.sh4.gain_db: - -> -6"),
    ("the underscore ought to come up by 3 dB in shot 1", "pin mix.music.in.sh1.gain_db: - -> 3"),
    ("the cello isn't loud enough in the first shot", "pin mix.music.in.sh1.gain_db: - -> 6"),
    ("I can hardly hear his line, raise the voices in shot 2", "pin mix.dialogue.in.sh2.gain_db: - -> 6"),
    ("shots 1 and 3 need to be brighter", "pin sh3.light: - -> high-key"),
    ("shot 3 feels too dark, give it a stop more", "pin sh3.light: - -> high-key"),
    ("I find the colours too garish", "film.looks: - -> faded"),
    ("the colours in the last shot are too vivid", "pin sh4.looks: - -> faded"),
    ("the close-up of the captain is too tight, loosen it", "s1.sh2.camera.size: close -> medium"),
    ("give the captain more headroom in shot 2", "s1.sh2.camera.size: close -> medium"),
    ("could the lantern shot be held for another second and a half", "pin sh3.duration: - -> 11/2"),
    ("can we lose about a second off the front of the third shot", "pin sh3.head: - -> 1"),
    ("shot 3 lingers too long", "pin sh3.duration: - -> 3"),
    ("take the last shot down to two seconds", "pin sh4.duration: - -> 2"),
    ("the film's a bit long, bring it down to eleven seconds", "film.seconds: - -> 11"),
    # the camera, in any order
    ("in shot 3 I want a slower push in on the lantern, something like four seconds",
     "s1.sh3.camera.move_seconds: - -> 4"),
    ("a slow dolly-in on him during his line, 40 cm or thereabouts", "camera.travel_m: - -> 0.4"),
    ("shot 1: dutch tilt, 12 degrees to the left", "s1.sh1.camera.roll_deg: - -> 12"),
    ("the horizon in the first shot should lean about 8 degrees to the right", "s1.sh1.camera.roll_deg: - -> -8"),
    ("go handheld for the lantern shot and keep the rest on sticks", "s1.sh1.camera.move: - -> static"),
    ("shot 3 on a 20 mm lens", "s1.sh3.camera.lens_mm: - -> 20"),
    ("the opening feels static, give me a slow crane up over three seconds", "s1.sh1.camera.move_seconds: - -> 3"),
    # letters, order, shape
    ('letters across the bottom of shot one: "Lake Como"', "s1.sh1.title_place: - -> bottom"),
    ('put "Como, 1962" over the first shot in small white letters', "s1.sh1.title_look: - -> small white"),
    ("I'd put the lantern before the close-up", "pin cut.order: - -> sh1, sh3, sh2, sh4"),
    ("put the captain's close-up at the very end", "pin cut.order: - -> sh1, sh3, sh4, sh2"),
    ("make the whole thing 2.39 to 1", "film.aspect: 16:9 -> 2.39:1"),
]


@pytest.mark.parametrize(("words", "line"), FEATURES)
def test_the_form_of_speech_does_not_matter(words: str, line: str, store: Store) -> None:
    assert line in difference(FERRY, words, store)


@pytest.mark.parametrize(("words", "only"), [
    ("the opening feels static, give me a slow crane up over three seconds", "s1.sh1."),
    ("shot 3 on a 20 mm lens", "s1.sh3."),
    ("the cello is far too much in shot three", "pin mix.music.in.sh3"),
])
def test_nothing_else_changes(words: str, only: str, store: Store) -> None:
    lines = difference(FERRY, words, store).splitlines()
    assert lines and all(line.startswith(only) for line in lines), lines


@pytest.mark.parametrize("words", [
    "the cello is loud",  # no wish
    "the cello isn't too loud",  # nor is this
    "make the cello louder and softer in shot 1",  # contradictory
    "shot 2 should not be darker",
    "push in on the flames, 30 centimetres over one second",  # there are none
    "the bagpipes are too loud",  # nobody plays them
    "darken shot 3 bit by bit",  # no one light does
    'put "Como, 1962" over the first shot in gothic letters',  # letters have no type of their own
    "let it breathe",
    "could shot three be held until he has finished singing",  # he never does
])
def test_declined_rather_than_half_done(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FERRY, words, store)


@pytest.mark.parametrize(("words", "line"), [
    ("can the rain stop by the time she waves", "weather: - -> clear"),
    ("have the camera circle her while she waves, half a turn over three seconds", "camera.turn_deg: - -> 180"),
    ("the whole street should feel colder", "s1.light: - -> cold light"),
    ("add a slow country guitar, very low under everything", "s1.music.instruments: - -> guitar"),
    ("light her from behind at the end", "light: - -> backlight"),
])
def test_moments_and_places_are_told_anywhere(words: str, line: str, store: Store) -> None:
    assert line in difference(RAINY, words, store)
