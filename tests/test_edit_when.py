# SPDX-License-Identifier: Apache-2.0
"""Instructions for a moment of the film: what is to happen then is done then, by whom it was said, and nothing else."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.film import read
from soundstage.store import Store

BAKERY = ('In a kitchen, a woman in a red dress stirs soup in a pot. A boy walks in and says: "What is it?" '
          'She smiles and answers: "Your favourite." The dog sleeps under the table.')
SHORE = ('Two children build a sandcastle on a beach. A big wave crashes. The girl in the yellow hat says: "Run!" '
         "A crab crawls into the castle.")
CALL = ('In an office at night, a detective reads a letter at his desk. The phone rings. He picks it up and says: '
        '"Hello." A woman\'s voice answers: "They are coming." He looks at the window.')
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
    (SHORE, "let the boy laugh", "who: - -> child2", "noun"),
    (SHORE, "give the kids blue hats", "child2.clothes: - -> blue hats", "child2.noun"),
    (SHORE, "the wave should crash after she says run", "q1.at_end: - -> yes", "q2"),
    (CALL, "remove the letter", "letter1: there -> -", "b3"),
    (CALL, "make him read it angrily", "b1.manner: - -> angrily", "line"),
    (CALL, "let him drop the letter when he hears her", "action: - -> drop", "line"),
    (CALL, 'change her line to "Get out."', "b5.line.text: They are coming. -> Get out.", "b4"),
    (CALL, "close the scene on his eyes", "sh2.camera.size: - -> close", "sh1.1"),
    (CALL, "the room should be a library", "s1.place: office -> library", "noun: - ->"),
    (CALL, "have someone knock at the door at the end", "sound: - -> knock", "who"),
    (CALL, "let it thunder when she answers", "at: - -> b5", "who"),
    (CLEARING, "two wolves would be better", "wolf1.count: 1 -> 2", "there"),
    (CLEARING, "let it end with a close-up of the owl", "sh2.camera.subject: - -> owl1", "sh1.1"),
    (CLEARING, "make the shot of the wolf longer", "pin sh1.3.duration", "sh1.1.duration"),
    (CLEARING, "have the knight wave with both hands", "manner: - -> hands", "cue"),
    (CALL, "delay his look by two seconds", "b6.after: - -> 2", "line"),
    (CALL, "let the phone ring three times", "q1.times: - -> 3", "q2"),
    (CALL, 'write "To be continued" at the end', "title: - -> To be continued", "sh1.1.title"),
    (CALL, "shorten the film by one second", "film.seconds", "pin"),
    (CALL, "make the film black and white", "film.tone: - -> black_and_white", "color"),
    (CALL, "mute everything except the dialogue", "pin mix.music_db: - -> -120", "dialogue_db"),
    (CALL, "give the room a clock that ticks", "sound: - -> clock", "b1"),
    (CALL, "replace the office with a library at dawn", "s1.hour: night -> dawn", "b1"),
    (CALL, "change his voice to an older, rougher one", "detective1.voice.words: - -> old, rough", "line"),
    (BAKERY, "let the boy speak off screen", "b3.line.off_screen: no -> yes", "text"),
    (BAKERY, "have the boy step closer after his line", "place: - -> towards", "text"),
    (BAKERY, "lengthen the pause between the two lines", "after: - -> 2", "text"),
    (BAKERY, "have the boy come in from the right", "b2.place: - -> from_right", "b6"),
    (CLEARING, "it should rain at the end", ".weather: - -> rain", "s1.weather"),
    (CLEARING, "close in on the wolf when it growls", "camera.move: - -> push_in", "sh1.1"),
    (CALL, "have him wave goodbye at the end", "action: - -> wave", "line"),
    (CLEARING, "make the owl hoot louder", "pin sound.owl_hoot.gain_db: - -> 6", "action"),
])
def test_a_moment_gets_what_is_said_of_it(film: str, words: str, there: str, not_there: str, store: Store) -> None:
    done = difference(read(film), words, store)
    assert there in done, done
    assert not_there not in done, done
