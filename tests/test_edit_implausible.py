# SPDX-License-Identifier: Apache-2.0
"""What no words mean: somebody who becomes a thing, says nothing, or does otherwise in a shot that was not named."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

STOP = ("A girl in a red raincoat and an old man with a grey beard wait at a bus stop on a rainy street in "
        'the evening. A taxi drives past. The girl laughs. The old man says: "That was my only coat." She '
        "gives him her umbrella. The bus arrives. Soft piano music plays.")
ALLEY = ("Shot 1 (4s): Wide shot of a thief in a black jacket running down an alley at night. Shot 2 (3s): A "
         'policewoman runs after him and shouts: "Stop right there!" Shot 3 (4s): A dog barks behind a fence. '
         "The thief stops and raises his hands. Fast drum music plays.")
SHORE = ("Shot 1 (3s): A boy and a small brown dog walk along a beach in the morning. Shot 2 (3s): Close-up of "
         'the dog. It barks. Shot 3 (4s): The boy throws a ball and shouts: "Fetch!" The dog runs after the '
         "ball. Waves break.")
WARD = ('A doctor in a white coat walks into a hospital room and asks: "How are you feeling?" A boy lies in '
        'bed. BOY: "Better." A nurse brings a glass of water. The doctor smiles.')
KITCHEN = ("Shot 1 (4s): A chef in a white hat chops carrots in a restaurant kitchen. Shot 2 (3s): Close-up of "
           "the pan, flames rising. Shot 3 (4s): The chef tosses the vegetables. Shot 4 (3s): A waiter carries "
           "the plate out.")


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (ALLEY, "give the thief a balaclava and white trainers", "black jacket, balaclava, white trainers", "noun"),
    (STOP, "the old man should be younger, with a black moustache instead of the beard",
     "man1.hair: grey beard -> black moustache", "noun"),
    (STOP, "shave off his beard", "man1.hair: grey beard -> -", "there"),
    (STOP, 'the girl says "Take mine." as she hands it over', "line.text: - -> Take mine.", "bus1\n"),
    (ALLEY, "no drums until she shouts", "pin mix.music.until.b3.gain_db: - -> -120", "drums_playing"),
    (ALLEY, "hold on his raised hands for another two seconds", "pin sh3.duration: - -> 6", "sh1"),
    (SHORE, "make the waves louder in shot 3 and drop them in shot 2", "pin sound.surf.in.sh2.gain_db: - -> -120",
     "without"),
    (SHORE, "no waves in shot 2", "pin sound.surf.in.sh2.gain_db: - -> -120", "b5"),
    (WARD, "make her put the glass on the bedside table", "who: - -> nurse1", "who: - -> doctor1"),
    (WARD, 'change "Better." to "A lot better." and let him grin', "b4, b7, b5, b6", ""),
    (WARD, 'she says "How are you feeling today?"', "b2.line.text: How are you feeling? -> How", "there"),
    (STOP, "make the old man say his line to himself, almost whispering", "line.manner: - -> whisper", "verb"),
    (STOP, "make it night, and distant traffic", "ambience: - -> city", "pin"),
    (STOP, "have the taxi stop in front of them", "place: - -> to_in_front_of", ""),  # it comes for that
    (KITCHEN, "in shot 3 he should smile", "who: - -> chef1", "waiter1"),
    (KITCHEN, "cut shot 2, we don't need it", "pin sh2.left_out: - -> yes", ""),
    (KITCHEN, "add a radio playing quietly in the background", "order: - -> with", "b1, b2, b3, b4, b5"),
    (ALLEY, "add a second policeman running behind her", "s1.sh2.beats: b2, b3 -> b2, b7, b3", "s1.sh3.beats"),
])
def test_it_is_done_where_and_to_whom_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert not never or never not in done, done


@pytest.mark.parametrize(("words", "edit"), [
    (ALLEY, "make the film night vision green"),  # no village green
    (ALLEY, "add sirens in the distance, getting louder"),  # not louder all along
    (STOP, "put a cat on the wall watching them"),  # the wall does not
    (SHORE, "the dog barks twice and the second time louder"),  # not both times
    (SHORE, "make the dog white and run slower"),  # not the whole film
])
def test_rather_declined_than_another_thing_done(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)
