# SPDX-License-Identifier: Apache-2.0
"""Screenplays are read by their form, broken ones are refused by line, and a Production is written back."""

import pytest
from reading_words import WORDS

from soundstage.errors import FilmError
from soundstage.language import read, read_fountain, write
from soundstage.language.fountain import is_fountain, parse
from soundstage.model.production import Production

SCRIPT = """Title: The Lamp
Author: Somebody

EXT. HEADLAND - NIGHT - RAIN

ANNA, a young woman in a yellow raincoat, walks to the door and knocks twice.

ANNA
(shouting)
Grandfather! Open the door!

The door opens. An OLD MAN looks around.

OLD MAN
You are wet.
(smiling)
Come in. /* cut this? */

DISSOLVE TO:

INT. KITCHEN - CONTINUOUS

The old man puts a cup on the table. [[warm light
here]] Anna sits down.

CLOSE ON ANNA

ANNA (O.S.)
It is warm here.

OLD MAN ^
~La la la
"""


def film(text: str) -> Production:
    return read(text, vocabulary=WORDS)


def test_scenes_cast_and_lines() -> None:
    p = film(SCRIPT)
    assert p.title == "The Lamp"
    assert [(s.place, s.hour, s.weather) for s in p.scenes] == [
        ("headland", "night", "rain"),
        ("kitchen", "night", "rain"),
    ]
    people = {s.id: s for s in p.cast if s.family == "body"}
    assert set(people) == {"anna1", "man1"}
    assert (people["anna1"].age, people["anna1"].gender, people["anna1"].clothes) == (
        "young",
        "female",
        ("yellow raincoat",),
    )
    lines = [
        (b.who[0], b.line.text, b.line.manner, b.line.off_screen)
        for s in p.scenes
        for h in s.shots
        for b in h.beats
        if b.line
    ]
    assert lines == [
        ("anna1", "Grandfather! Open the door!", "shout", False),
        ("man1", "You are wet.", "", False),
        ("man1", "Come in.", "cheerful", False),
        ("anna1", "It is warm here.", "", True),
        ("man1", "La la la", "sing", False),
    ]


def test_close_on_transition_and_dual_dialogue() -> None:
    p = film(SCRIPT)
    kitchen = p.scenes[1]
    assert kitchen.shots[0].transition == "dissolve"
    last = kitchen.shots[-1]
    assert last.given and last.camera.size == "close" and last.camera.subject == "anna1"
    assert last.beats[-1].order == "with"


def test_elements() -> None:
    kinds = [e.kind for e in parse(".FORCED PLACE\n\n@McCLANE\nHi.\n\n!ACTION LINE\n\n> FADE OUT.\n")]
    assert kinds == ["heading", "character", "dialogue", "action", "transition"]
    assert is_fountain(SCRIPT) and not is_fountain("A man walks into the INT. of a house.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("EXT. PARK - DAY\n\nA dog [[ barks.", "line 3"),
        ("INT. \n\nA dog barks.", "line 1"),
        ("EXT. PARK - DAY\n\n/* A dog", "line 3"),
        ("EXT. PARK - DAY\n\n@\n\nA dog.", "line 3"),
        ("A dog barks.", "line 1"),
    ],
)
def test_a_broken_script_names_its_line(text: str, line: str) -> None:
    with pytest.raises(FilmError, match=line):
        read_fountain(text, vocabulary=WORDS)


@pytest.mark.parametrize(
    "text",
    [
        SCRIPT,
        "A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?'",
        (
            "In a kitchen in the morning, a man puts a cup on the table. [Man, cheerful voice]: "
            "'Coffee is ready.' A woman walks in and sits down."
        ),
        (
            "Two dogs sit on the left of a bench in a park at noon. The brown dog barks twice, then "
            "runs to the right of the bench."
        ),
    ],
)
def test_written_back_it_reads_the_same(text: str) -> None:
    first = film(text)
    second = film(write(first, vocabulary=WORDS))

    def shape(p: Production) -> list[tuple[object, ...]]:
        return [
            (s.place, s.hour, b.who, b.action, b.line.text if b.line else "")
            for s in p.scenes
            for h in s.shots
            for b in h.beats
        ]

    assert shape(second) == shape(first)
