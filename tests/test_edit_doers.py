# SPDX-License-Identifier: Apache-2.0
"""Who does it, and with what: only one of them, another one, nobody, and another thing than now."""

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

STOP = ('A man in a grey suit waits at a bus stop in the rain. A woman with a blue umbrella stops beside him. '
        '"Room for two," she says. He steps under the umbrella. They walk away together and the bus drives past.')
CLASS = ('A teacher stands at a blackboard. A boy raises his hand. "Seven!" he says. The teacher smiles and three '
         'children clap.')


@pytest.mark.parametrize(("film", "words", "lines"), [
    (STOP, "Only the woman leaves.", ["s1.sh1.b5.who: woman1, man1 -> woman1"]),
    (STOP, "Only the woman leaves, and she looks sad.", ["s1.sh1.b5.who: woman1, man1 -> woman1", "sad"]),
    (STOP, "Only the man should walk away.", ["s1.sh1.b5.who: woman1, man1 -> man1"]),
    (STOP, "She's holding a red umbrella, not a blue one.", ["umbrella1.colors: blue -> red"]),
    (STOP, "Let the man give her a flower instead.", ["s1.sh1.b4.action: walk -> give"]),
    (CLASS, "It should be the teacher who claps.", ["s1.sh1.b5.who: children1 -> teacher1"]),
    (STOP, "He doesn't wait, he paces slowly.", ["s1.sh1.b1"]),
    ("A queen touches a knight's shoulder with a sword. He bows.", "The queen stands up too.", ["action: - -> stand"]),
    (CLASS, "There shouldn't be a blackboard.", ["blackboard1: there -> -"]),
    (CLASS, "He shouldn't say anything.", ["s1.sh1.b3: there -> -"]),
    (CLASS, 'He says "Eight!" instead of "Seven!"', ["s1.sh1.b3.line.text: Seven! -> Eight!"]),
    (CLASS, 'Add a clock on the wall that says "3 AM".', ["clock1.text: - -> 3 AM"]),
    (CLASS, "Let a robot clap instead of the children.", ["children1.unit: child -> robot"]),
    ("Four friends sit around a fire. The girl in the red hat laughs. The tall boy waves.", "Make it five friends.",
     ["friend4.count: 1 -> 2"]),
    (CLASS, "Nobody should clap.", ["s1.sh1.b5: there -> -"]),
    (CLASS, "Nobody claps, they giggle.", ["s1.sh1.b5.action: clap -> laugh", "verb: - -> giggle"]),
    (CLASS, 'The teacher shakes her head and says, "Not quite."', ["action: - -> shake_head", "text: - -> Not quite."]),
    (CLASS, "Let the teacher wave and a dog bark.", ["b6.who: - -> teacher1", "b7.who: - -> dog1"]),
])
def test_who_does_it_and_with_what(film: str, words: str, lines: list[str], store: Store) -> None:
    told = difference(read(film), words, store)
    assert [line for line in lines if line not in told] == []


def test_a_line_after_a_nod_is_said_once(store: Store) -> None:
    told = difference(read(CLASS), 'The teacher nods and says, "Good."', store)
    assert told.count("line.text") == 1
    assert "shake" not in told


@pytest.mark.parametrize("words", ["Only the queen leaves."])
def test_what_nobody_does_is_refused(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(STOP), words, store)
