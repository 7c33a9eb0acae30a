# SPDX-License-Identifier: Apache-2.0
"""Screenplays are read by their form, broken ones are refused by line, and a Production is written back."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_words import WORDS

from soundstage.errors import FilmError
from soundstage.language import read, read_fountain, write
from soundstage.language.fountain import is_fountain, parse, spoken_plainly
from soundstage.language.sameness import differences
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


SCRIPTS = Path(__file__).parent / "scripts"


def said(p: Production) -> list[tuple[str, ...]]:
    names = {s.id: s.name or s.noun for s in p.cast}
    return [
        (" ".join(names[w] for w in b.who), b.line.text, b.line.manner, "off" if b.line.off_screen else "", b.order)
        for s in p.scenes for h in s.shots for b in h.beats if b.line
    ]


def test_the_night_bus_is_read_whole() -> None:
    p = film((SCRIPTS / "night_bus.fountain").read_text(encoding="utf-8"))
    assert p.title == "The Night Bus"
    assert [(s.hour, s.weather) for s in p.scenes] == [("night", "rain"), ("night", "rain"), ("dawn", "")]
    assert (p.scenes[0].place, p.scenes[1].place) == ("street", "kitchen")
    assert said(p) == [
        ("Nora", "Wait! Please wait!", "", "", "then"),
        ("Nora", "Did you miss it too?", "", "", "then"),
        ("", "It had not missed the bus. It had been waiting for her.", "", "off", "then"),
        ("Nora", "Eat.", "", "", "then"),
        ("dog", "Woof.", "", "", "with"),
        ("dog", "Sleep, little stranger, the rain is far away.", "sing", "", "then"),
        ("McNulty", "Rex! There you are!", "shout", "", "then"),
    ]
    beats = [b for s in p.scenes for h in s.shots for b in h.beats]
    dog = next(s.id for s in p.cast if s.noun == "dog")
    assert next(b.target for b in beats if b.line and b.line.text.startswith("Did")) == dog
    assert next(b.after for b in beats if b.line and b.line.text == "Eat.") == 1
    assert [s.shots[0].transition for s in p.scenes] == ["fade", "cut", "fade"]
    close = next(h for h in p.scenes[0].shots if h.camera.size == "close")
    assert close.given and close.camera.subject == dog
    assert p.scenes[2].shots[-1].title == "THE END"
    assert "garage" not in [s.noun for s in p.cast] and not any("Cut" in c.words for c in p.claims)


def test_two_voices_are_read_whole() -> None:
    p = film((SCRIPTS / "two_voices.fountain").read_text(encoding="utf-8"))
    assert said(p) == [
        ("Tom", "Left or right?", "", "", "then"),
        ("Anna", "Right.", "whisper", "", "with"),
        ("Tom", "Over the hills.", "sing", "off", "then"),
    ]
    anna = next(s for s in p.cast if s.name == "Anna")
    assert (anna.age, anna.hair) == ("old", "white")
    pov, insert, back = p.scenes[0].shots[1:4]
    assert (pov.camera.angle, pov.camera.subject, pov.given) == ("pov", anna.id, True)
    assert (insert.camera.size, insert.camera.subject.rstrip("0123456789")) == ("close", "book")
    assert not back.given and [b.action for b in back.beats] == ["laugh"]
    assert p.scenes[1].shots[0].camera.size == "wide" and p.scenes[1].hour == "dusk"


@pytest.mark.parametrize("name", ["night_bus", "two_voices"])
@pytest.mark.parametrize("form", ["fountain", "prompt"])
def test_scripts_are_written_and_read_again(name: str, form: str) -> None:
    p = film((SCRIPTS / f"{name}.fountain").read_text(encoding="utf-8"))
    assert differences(p, film(write(p, form, vocabulary=WORDS))) == set()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("INT. A - DAY\n\nBOB\nHi.\n(quiet)\nYou.", "heading character dialogue parenthetical dialogue"),
        ("int. a\n\nBOB\n\nHe sits.", "heading action action"),
        ("I/E CAR\n\n~La la\n\n>THE END<\n\n=== \n\n# Act\n\n= Synopsis", "heading lyric title"),
        ("EXT. A\n\nCUT TO:\n\n> Burn to white:\n\nFADE OUT.", "heading transition transition transition"),
        ("EXT. A\n\nCLOSE ON BOB\nHe waits.\n\nWIDE:\n\nPOV - the door", "heading shot action shot shot"),
        ("EXT. A\n\nSUPER: \"1901\"\n\n...\n\n!CUT TO:", "heading title action action"),
        ("Title: X\nAuthor: Y\n\nEST. A\n\n@bob ^\nHi.", "title_page title_page heading character dialogue"),
        ("**INT. A - DAY**\n\nBOB (V.O.) (CONT'D)\nOne.\n  \nTwo.", "heading character dialogue dialogue"),
    ],
)
def test_every_element_of_the_syntax(text: str, kinds: str) -> None:
    assert [e.kind for e in parse(text)] == kinds.split()


def test_emphasis_is_not_spoken_and_escapes_are_kept() -> None:
    found = parse("INT. A\n\nBOB\nThis is ***really*** _my_ *own* 2\\*3 snake_case file_name.")
    assert found[-1].text == "This is really my own 2*3 snake_case file_name."


def test_half_a_screenplay_is_told() -> None:
    p = film("EXT. PARK - DAY\n\nA dog runs.\n\n@Bob\n\nFADE OUT.")
    told = {c.words: c.note for c in p.claims if c.state == "not_understood"}
    assert told == {"Bob": "named, but says nothing"}
    assert p.scenes[-1].shots[-1].ending == "fade"


LINE = st.text(alphabet="abc defg.,!?*_()[]/~^@#>=\n'\"", min_size=1, max_size=40)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(["INT. KITCHEN - DAY", "ANNA", "(whispering)", "CUT TO:", "", "CLOSE ON ANNA",
                                          "TOM ^", "~la", "# A", "[[x]]", "A dog runs.", "/*", "*/", "[["]), LINE),
                min_size=1, max_size=12))
def test_any_screenplay_is_read_or_refused_with_a_reason(rows: list[str]) -> None:
    try:
        p = read_fountain("\n".join(["EXT. PARK - DAY", "", *rows]), vocabulary=WORDS)
    except FilmError as error:
        assert error.what
        return
    assert Production.model_validate(p.model_dump(by_alias=True)) == p
    assert differences(p, film(write(p, vocabulary=WORDS))) == set()


SPOKEN = st.text(alphabet="abc defgh,.!?'’\"*_-", min_size=2, max_size=30).map(lambda t: " ".join(t.split())).filter(
    lambda t: bool(re.search("[a-h]{2}", t)) and t[0] not in "~(@!>.#=" and spoken_plainly(t) == t)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["ANNA", "TOM", "OLD MAN (V.O.)", "@Zoë", "DOG ^"]), SPOKEN), min_size=1,
                max_size=5))
def test_a_line_of_dialogue_is_never_lost(parts: list[tuple[str, str]]) -> None:
    p = film("EXT. PARK - DAY\n\n" + "\n\n".join(f"{name}\n{text}" for name, text in parts))
    assert [b.line.text for s in p.scenes for h in s.shots for b in h.beats if b.line] == [t for _, t in parts]


def test_a_line_may_be_in_another_language() -> None:
    p = film("EXT. PARK - DAY\n\nANNA\nGuten Morgen, mein kleiner Freund, wohin gehst du denn so schnell heute?")
    assert [t for _, t, *_ in said(p)] == ["Guten Morgen, mein kleiner Freund, wohin gehst du denn so schnell heute?"]


def test_who_a_close_shot_names_does_what_its_words_tell() -> None:
    film = read("INT. KITCHEN - NIGHT\n\nAn old woman and a boy sit at a table.\n\nBOY\nI am not tired.\n\n"
                "CLOSE ON: the old woman smiles.\n")
    smiling = film.scenes[0].shots[-1].beats[0]
    assert (film.subject(smiling.who[0]).age, len(smiling.who), smiling.action) == ("old", 1, "smile")
