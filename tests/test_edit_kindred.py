# SPDX-License-Identifier: Apache-2.0
"""Moments of the film named in other words than the film's own, and what is asked of the sound or the camera there."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage import film
from soundstage.edit.happenings import happening
from soundstage.edit.scope import Scope, all_beats
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

KNIGHTS = ('Two knights ride across a plain towards a castle. One of them raises his sword. "For the king!" he shouts. '
           "The gate opens.")
BARN = ("A nurse runs into a barn. A farmer waits outside with two goats. The nurse comes out carrying a lamb. "
        "The farmer hugs her.")
CAFE = ('A cook pours tea for a sailor in a cafe. "Long day?" asks the sailor. "The longest," says the cook. '
        "She sighs and looks out of the window.")
CHESS = "A clown plays chess. A robot thinks and knocks over the table. The pieces fall on the floor."


def _meant(words: str, clause: str, store: Store) -> list[str]:
    production = read(words)
    with film.planning(Options(engine="slate", voice="fake"), store) as plan:
        beats = happening(clause.split(), Scope(production, plan))
    assert set(beats) <= set(all_beats(production))
    return [b.verb or b.action for b in beats]


@pytest.mark.parametrize(("words", "clause", "deeds"), [
    (KNIGHTS, "the knights gallop", ["ride"]),
    (KNIGHTS, "he lifts the sword", ["raise"]),
    (KNIGHTS, "the sword goes up", ["raise"]),
    (KNIGHTS, "the gate swings open", ["open"]),
    (BARN, "she comes out", ["carry"]),
    (BARN, "the nurse enters the barn", ["run"]),
    (BARN, "they embrace", ["hug"]),
    (BARN, "she is hugged", ["hug"]),
    (CHESS, "the table falls", ["knock"]),
    (CHESS, "the table is knocked over", ["knock"]),
    (CHESS, "the pieces hit the floor", ["fall"]),
])
def test_a_deed_is_known_by_other_words(words: str, clause: str, deeds: list[str], store: Store) -> None:
    assert _meant(words, clause, store) == deeds


@pytest.mark.parametrize(("words", "clause"), [
    (KNIGHTS, "the knights sleep"), (KNIGHTS, "the sword breaks"), (BARN, "the farmer runs away"),
    (CHESS, "the clown leaves"), (CHESS, "the table burns"), (BARN, "she drops the lamb"),
])
def test_what_does_not_happen_is_no_moment(words: str, clause: str, store: Store) -> None:
    assert _meant(words, clause, store) == []


@pytest.mark.parametrize(("words", "edit", "told"), [
    (CAFE, "have her look at the sailor instead of out of the window", "target: - -> sailor1"),
    (CAFE, "let the camera drift slowly around them while they talk", "camera.move: - -> orbit"),
    (CAFE, "add a shot of a clock before she sighs", "sh2.camera.subject: - -> clock1"),
    (CAFE, 'show the caption "Much later" at the end', "title: - -> Much later"),
    (CAFE, "add some jazz in the background, quietly", "pin mix.music_db: - -> -6"),
    (BARN, "cut the bit where the farmer hugs her", "action: hug -> -"),
    (BARN, "speed up the hug", "manner: - -> quickly"),
    (BARN, "show the hug from above", "camera.angle: - -> high"),
    (BARN, "add a second goat next to the farmer", "placements: - -> goat"),
    (CHESS, "trumpets when the table falls", "sound: - -> trumpet_playing"),
    (CHESS, "drums at the end", "sound: - -> drum"),
    (CHESS, "make the first shot shorter and the last one longer", "sh1.1.duration"),
])
def test_what_is_asked_at_such_a_moment_is_done(words: str, edit: str, told: str, store: Store) -> None:
    assert told in difference(read(words), edit, store)


def test_a_moment_is_not_taken_for_an_instruction(store: Store) -> None:
    """ "While she speaks" tells when: nobody is made to speak once more."""
    try:
        done = difference(read(CAFE), "make the music softer while the cook speaks", store)
    except FilmError:
        done = ""
    assert "action: - -> speak" not in done


@pytest.mark.parametrize("edit", [
    "swap the order: first the robot thinks, then the clown plays", "let the robot think first and then have him play",
    "first the robot thinks and then he plays chess",
])
def test_two_deeds_told_in_a_row_are_put_in_that_order(edit: str, store: Store) -> None:
    done = difference(read(CHESS), edit, store)
    assert "beats: b1, b2, b3, b4 -> b2, b1, b3, b4" in done and "there" not in done


def test_what_is_new_is_done_in_a_row(store: Store) -> None:
    done = difference(read(CHESS), "first make the clown wave, then have the robot laugh", store)
    assert "wave" in done and "laugh" in done and "clothes" not in done


@pytest.mark.parametrize(("words", "edit", "told"), [
    (BARN, "cut after the farmer hugs her", None),
    ("A storm rages at sea. A ship rocks.", "calm the storm down", "weather: storm -> clear"),
    ("A baker kneads dough in a bakery.", "put a clock on the wall", "clock1 on wall"),
    (CAFE, "turn the lights red", "light: - -> red light"),
    (CAFE, "put on some cartoonish music", "mood: - -> playful"),
    (CAFE, "make her answer louder", "mix.dialogue_db"),
])
def test_plain_wishes(words: str, edit: str, told: str | None, store: Store) -> None:
    if told is None:
        with pytest.raises(FilmError, match="so already"):
            difference(read(words), edit, store)
    else:
        assert told in difference(read(words), edit, store)


TREE = ('A mother and her son plant a tree. The boy waters it. Their dog digs up the tree. "Bad dog!" shouts the boy. '
        "The mother laughs.")


@pytest.mark.parametrize(("words", "edit", "there", "never"), [
    (TREE, 'she should shout "Bad dog!", not the boy', "who: son1 -> mother1", "line.text"),
    (TREE, "give the mother a straw hat and the boy rubber boots", "son1.clothes: - -> rubber boots", "boy rubber"),
    (TREE, "make the boy a bit older", "age: child -> young", "old\n"),
    (TREE, "film the dog from a low angle", "sh1.3.camera.angle", "sh1.1.camera.angle"),
    (TREE, "dim the light inside", "light: - -> dim", "place"),
    ("Three penguins slide down a hill. The first one falls. The second one waves.", "turn the penguins into ducks",
     "penguin3.unit: penguin -> duck", "count"),
    ("Three penguins slide down a hill. The first one falls. The second one waves.", "put hats on all of them",
     "penguin3.clothes: - -> hats", "hats1"),
    ("A spy picks up an apple.", "use an orange instead of the apple", "apple1.unit: apple -> orange", "colors"),
    ("A spy picks up an apple.", "make the apple orange", "apple1.colors: - -> orange", "unit"),
])
def test_no_more_than_is_asked(words: str, edit: str, there: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert there in done and never not in done


PARTNERS = ("A man and a woman dance in a ballroom. The orchestra plays a waltz. He spins her around. They laugh. "
            '"One more," she says.')


@pytest.mark.parametrize(("words", "edit", "there", "never"), [
    (PARTNERS, "make the waltz a tango", "music.mood: - -> tango", "cast"),
    (PARTNERS, "make the spin in slow motion", "pace: - -> 1/2", "beats"),
    (PARTNERS, "make the dance twice as long", "b1.duration", "b2"),
    (PARTNERS, "she says it in a deeper voice", "voice.words: - -> deep", "beats"),
    (PARTNERS, "no music at all until they laugh", "words: - -> start", "mood"),
    ("A robot rolls down a street. A dog chases it.", "put a fire hydrant on the left", "unit: - -> hydrant", "fire1"),
    ("A robot rolls down a street. A dog chases it.", "make the street busier", "noun: - -> people", "place"),
])
def test_what_is_meant_by_it(words: str, edit: str, there: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert there in done and never not in done


def test_nothing_is_put_beside_itself(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read("A robot rolls down a street."), "the robot should be orange with big eyes", store)


RAINY = 'A man and a woman sit in a cafe in the rain. She sighs and says: "It is late." The man laughs.'


def test_a_moment_ends_where_another_clause_begins(store: Store) -> None:
    done = difference(read(RAINY), "lower the rain while she speaks, first the man laughs and then she sighs", store)
    assert "rain.during.b3" in done and "beats: b1, b2, b3, b4 -> b1, b4, b2, b3" in done and "breath" not in done


@pytest.mark.parametrize(("edit", "there"), [
    ("cut the laugh", "action: laugh -> -"), ("mute the laugh", "sound.laugh.gain_db: - -> -120"),
])
def test_what_somebody_does_goes_with_the_deed(edit: str, there: str, store: Store) -> None:
    done = difference(read(RAINY.replace("cafe", "room")), edit, store)
    assert there in done and "who: man1 -> -" not in done.replace("s1.sh1.b4.who: man1 -> -", "")


def test_who_comes_back_is_not_taken_out(store: Store) -> None:
    with pytest.raises(FilmError):  # there is nothing that he could drop
        difference(read(RAINY.replace("cafe", "room")), "make the man come back and drop it", store)


def test_music_until_a_moment_is_not_music_for_good(store: Store) -> None:
    try:
        done = difference(read(RAINY), "soft guitar until the man laughs", store)
    except FilmError:
        return
    assert "until" in done or "stop" in done
