# SPDX-License-Identifier: Apache-2.0
"""Turns of speech that carry a second instruction or none, and what is worn, heard, said and given together."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

CAMP = ('A ranger sits by a fire in a forest at night. An owl hoots. His dog eats a sausage. "Stay here," whispers '
        "the ranger. He takes his lantern and walks off. A truck passes and its horn sounds.")
YARD = ('A farmer feeds a pig in a farmyard. His daughter pets a dog and asks, "Can we keep him?" The farmer nods. '
        "A goose steals her hat. The train whistles.")


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (CAMP, "slow guitar music that swells when he walks off", "q2.words: - -> swell", "gain_db"),
    (CAMP, "a jazz beat that drops out when the truck passes", "words: - -> stop", ""),
    (CAMP, "he shouldn't whisper, he should call it out", "line.manner: whisper -> shout", "beats"),
    (CAMP, "have him say it twice", "b4.times: - -> 2", "bark"),
    (CAMP, "give the dog a red collar", "dog1.clothes: - -> red collar", "collar1"),
    (CAMP, "give him a walking stick and a torn coat", "ranger1.clothes: - -> torn coat", "coat1"),
    (CAMP, "make his coat red", "ranger1.clothes: - -> red coat", "clothes: - -> red clothes"),
    (CAMP, "give the ranger a pipe and a thick grey beard", "hair: - -> thick grey beard", "hair: - -> pipe"),
    (CAMP, "he has grey hair in a ponytail", "ranger1.hair: - -> grey ponytail", ""),
    (CAMP, "make his hair grey and put it in a bun", "ranger1.hair: - -> grey bun", ""),
    (CAMP, "add crickets chirping and a distant bell", "sound: - -> bell", "bell1"),
    (CAMP, "delete the truck", "q1: there -> -", ""),
    (CAMP, "pull back from him in the last shot until he is tiny", "camera", ""),
    (YARD, "move the nod to before the question", "s1.sh1.beats", "camera"),
    (YARD, "the goose nods, not the farmer", "who: farmer1 -> goose1", ""),
    (YARD, "the dad is bald", "farmer1.hair: - -> bald", ""),
    (YARD, "replace the whistle with a bell", "-> bell", "bell1"),
    (YARD, "make the whistle quieter", "pin sound.train.gain_db", ""),
    (YARD, "change her line to \"May we keep him?\" and make it sad", "line.manner: - -> sad", "weather"),
    (YARD, "the farmer hands her a bucket", "b1, b2, b3, b4, b5, b6", "b1.verb"),
    (YARD, "the goose should be an old man with a walking stick", "target: - -> stick1", ""),
    (YARD, "two geese steal her hat instead of one", "goose1.count: 1 -> 2", "beats"),
    (YARD, "cut to the farmer's face after she asks", "camera.subject: - -> farmer1", ""),
    (YARD, "use a 24 mm lens on the goose", "lens_mm: - -> 24", "sh1.1.camera"),
    (CAMP, "the truck sounds its horn three times", "q1.times: - -> 3", ""),
    (CAMP, "do it in the style of an old silent movie", "film.looks: - -> old_film", ""),
    (YARD, "she asks it timidly", "line.manner: - -> afraid", ""),
])
def test_it_is_done_as_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert not never or never not in done, done


@pytest.mark.parametrize(("words", "edit"), [
    (CAMP, "the fire goes out before he leaves the dog"),  # no look of the place
    (CAMP, "make his coat red, everything else stays grey"),  # no garment is called so
    (CAMP, "the owl should be heard earlier"),  # no new sound
])
def test_rather_declined_than_another_thing_done(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)
