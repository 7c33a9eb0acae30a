# SPDX-License-Identifier: Apache-2.0
"""Notes on a cut: one of a group, joined shots, cards on black, shot and reverse shot, and what is refused of them."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

ROOM = ('A landlady in a brown cardigan stands by the window of a living room in the evening. A student sits on the '
        'sofa. LANDLADY: "The rent is late." The student looks at his shoes and says: "I can pay on Friday." '
        "Slow cello music plays.")
HILL = ("Shot 1 (4s): Wide shot of three goats on a hillside in the morning. Shot 2 (3s): A black goat climbs onto a "
        "rock. Shot 3 (3s): Close-up of the black goat. It bleats. Shot 4 (4s): A shepherd in a blue jacket whistles "
        "and two dogs run to him. Flute music plays.")
STREET = ("A woman in a red raincoat waits under a street lamp on a city street at night in the rain. A taxi drives "
          'past. Her phone rings and she answers: "Where are you?" She listens, frowns and walks away.')
TEA = ("Shot 1 (3s): A white teapot on a wooden table. Shot 2 (3s): The camera orbits around the teapot. Steam rises. "
       "Shot 3 (3s): Close-up of the teapot. Soft harp music plays.")
CLASS = ('Shot 1 (4s): Five children sit in a circle in a classroom. A teacher reads from a book. Shot 2 (3s): A girl '
         'in a yellow dress asks: "Is the dragon dead?" Shot 3 (3s): Close-up of the teacher. He smiles and says: '
         '"Not yet." Shot 4 (4s): The children clap and cheer.')


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (HILL, "one of the dogs should be brown", "dog1.colors: - -> brown", "dogs1.colors"),
    (HILL, "three dogs, and one of them black", "dog1.colors: - -> black", "dogs1.colors"),
    (CLASS, "the second child wears a red hat", "child1.clothes: - -> red hat", "children1.clothes"),
    (CLASS, "two of the children leave at the end", "child1.count: - -> 2", "girl1.count"),
    (HILL, "swap one of the dogs for a cat", "dog1.noun: - -> cat", "dogs1.noun"),
    (HILL, "join shots 2 and 3", "s1.shots: sh1, sh2, sh3, sh4 -> sh1, sh2, sh4", "sh4."),
    (HILL, "merge the last two shots into one", "camera.moves: - -> pan shepherd1 b3 no", "goat1.colors"),
    (ROOM, "lose the cut between shots 2 and 3", "pin sh1.cuts", "camera"),
    (STREET, 'title "Berlin" on black', "s2.place: - -> black_screen", "sh1.title"),
    (HILL, 'add a black card saying "Later" after shot 2', "pin cut.order: - -> sh1, sh2, sh5, sh3, sh4", "weather"),
    (ROOM, "shot-reverse-shot for the dialogue", "camera.angle: - -> over_shoulder", "beats"),
    (ROOM, "cut to his reaction after her line", "s1.sh2.camera.subject: - -> student1", "beats"),
    (ROOM, "end on the two of them in profile", "camera.focus: - -> landlady1+student1", "beats"),
    (ROOM, "over her shoulder onto him when he says he can pay", "camera.angle: - -> over_shoulder", "beats"),
    (STREET, "push in during the phone call", "camera.move: - -> push_in", "beats"),
    (ROOM, "she says it worriedly, almost to herself", "b3.line.manner: - -> whisper", "b5"),
    (ROOM, "play her line gently", "b3.line.manner: - -> calm", "b5"),
    (ROOM, 'he should be nervous when he says "I can pay on Friday."', "line.manner: - -> afraid", "b4.manner"),
    (ROOM, "put a cup in the student's hand", "verb: - -> hold", "placements"),
    (TEA, "orbit the other way round, and slower", "s1.sh2.camera.direction: - -> left", "sh1.camera"),
    (TEA, "make it half as big again", "teapot1.size: 1 -> 1.5", ""),
    (TEA, "I'd like the harp to fade out in the last shot", "mix.music.fade_out.sh3", "fade_in"),
    (TEA, "add two cups next to it", "cups1 next_to teapot1", "next_to table1"),
    (HILL, "no flute over the close-up", "pin mix.music.in.sh3.gain_db: - -> -120", "mood"),
    (HILL, "bring in some cowbells in the distance", "q2.sound: - -> bell", "cast"),
    (HILL, "one dog is enough, and make it a sheepdog", "dogs1.count: 2 -> 1", ""),
    (CLASS, "they shouldn't clap, just cheer", "b6: there -> -", "cheer"),
    (CLASS, "set it in a library in the afternoon", "s1.place: classroom -> library", "library1"),
    (CLASS, 'Make the girl ask "Who won?" and him answer "Nobody."', "text: Not yet. -> Nobody.", "beats"),
    (CLASS, "the teacher answers more quietly and bows afterwards", "s1.sh3.beats: b4, b5 -> b4, b5, b8", "sh4"),
    (CLASS, "one of the children yawns", "s1.sh4.beats: b6, b7 -> b6, b7, b8", "children1.colors"),
    (HILL, "the black goat jumps", "s1.sh3.beats: b2 -> b2, b5", "sh4"),
    (CLASS, "make the teacher a woman, the girl's dress red", "yellow dress -> red dress", "teacher1.clothes"),
    (STREET, "she stays where she is", "s1.sh1.b7: there -> -", "stand"),
    (TEA, "the teapot is blue and huge, and the table stays", "teapot1.size: 1 -> 2", "clothes"),
    (STREET, "make it a long coat, and put a hat on her", "red raincoat -> long coat, hat", ""),
    (STREET, "50 mm, eye level, no camera move for the first shot", "lens_mm: - -> 50", "sh1.2.camera"),
])
def test_a_note_is_done_as_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert not never or never not in done, done


@pytest.mark.parametrize(("words", "edit"), [
    (STREET, "make the roofs snowy"),
    (STREET, "get rid of the rain but leave the street wet"),
    (STREET, "close-up on her hand holding the phone"),
    (STREET, "the phone rings three times, louder each time"),
    (HILL, "join shots 1 and 3"),
    (HILL, "the dogs bark twice and much closer"),
])
def test_a_note_that_cannot_be_done_does_nothing(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)
