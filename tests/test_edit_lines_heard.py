# SPDX-License-Identifier: Apache-2.0
"""Lines, voices and sounds are asked for in any order, several wishes in a list; what is lost on the way refuses."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.edit.listing import listed
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

CAFE = read('A man in a grey coat sits at a table in a cafe. A woman walks in and says: "You are late." The man '
            'says: "I missed the bus."')
KITCHEN = read("Shot 1 (3s): A robot stands in a kitchen and waves. Shot 2 (3s): It drops a plate. Shot 3 (3s): "
               'A woman walks in and says: "Never mind." She hugs the robot.')


@pytest.mark.parametrize(("words", "there"), [
    ("swap their lines", "s1.sh1.b3.line.text: You are late. -> I missed the bus."),
    ("make the man speak before the woman", "s1.sh1.beats: b1, b2, b3, b4 -> b1, b2, b4, b3"),
    ("let the man say his line first", "s1.sh1.beats: b1, b2, b3, b4 -> b1, b2, b4, b3"),
    ("add a long pause before the man answers", "s1.sh1.b4.after: - -> 3"),
    ('have the man say "Sorry!" after the woman', "s1.sh1.beats: b1, b2, b3, b4 -> b1, b2, b3, b5, b4"),
    ('make the man\'s line a question: "Was I late?"', "s1.sh1.b4.line.text: I missed the bus. -> Was I late?"),
    ('change what the woman says to "There you are."', "s1.sh1.b3.line.text: You are late. -> There you are."),
    ("let the man answer in a deep voice", "man1.voice.words: - -> deep"),
    ("change the woman's voice to a man's", "woman1.voice.words: - -> male"),
    ("the man should speak in a small, nervous voice", "s1.sh1.b4.line.manner: - -> afraid"),
    ('let the woman say "You are late" twice', "s1.sh1.b5.line.text: - -> You are late."),
    ('narrator says "A long day." at the start', "s1.sh1.beats: b1, b2, b3, b4 -> b5, b1, b2, b3, b4"),
    ("show the dialogue as subtitles", "pin captions: - -> on"),
])
def test_lines_and_voices(words: str, there: str, store: Store) -> None:
    lines = difference(CAFE, words, store)
    assert there in lines, lines


@pytest.mark.parametrize(("words", "there"), [
    ("add the sound of the plate breaking", ("sh2.q1.sound: - -> glass", "sh2.q1.at: - -> b3")),
    ("add a crash when the robot drops the plate", ("sh2.q1.sound: - -> glass", "sh2.q1.at: - -> b3")),
    ("let the door creak as she walks in", ("sh3.q1.sound: - -> door", "sh3.q1.at: - -> b4")),
    ("add kitchen noises", ("s1.ambience: - -> kitchen",)),
    ("add a door slam at the end", ("sh3.q1.at_end: - -> yes",)),
    ("add the sound of a door bell before the woman walks in", ("sh3.q1.sound: - -> bell",)),
    ("1. Delete the first shot. 2. Add captions.", ("pin captions: - -> on", "shots: sh1, sh2, sh3 -> sh2, sh3")),
])
def test_sounds_and_lists(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(KITCHEN, words, store)
    assert all(part in lines for part in there), lines


def test_who_sounds_so_brings_nothing_to_be_seen(store: Store) -> None:
    assert "door1" not in difference(KITCHEN, "let the door creak as she walks in", store)


@pytest.mark.parametrize("words", ["have the woman come in later", 'let the man say "Sorry" four times'])
def test_declined(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(CAFE, words, store)


def test_a_move_on_somebody_is_made_once(store: Store) -> None:
    lines = difference(KITCHEN, "push in on the robot", store)
    assert str(lines).count("camera.move: - -> push_in") == 1


def test_lists_become_sentences() -> None:
    assert listed("Please: 1) add rain 2) add wind;") == "add rain. add wind."
    assert listed("- add rain\n- add wind") == "add rain. add wind."
    assert listed('have him say "1. Go 2. Stop"') == 'have him say "1. Go 2. Stop"'
    assert listed("delete shot 2. Then add rain") == "delete shot 2. Then add rain"
