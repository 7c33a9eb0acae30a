# SPDX-License-Identifier: Apache-2.0
"""A film is written back as a screenplay and as a prompt, and reads back to the same film."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from reading_words import WORDS

from soundstage.errors import FilmError
from soundstage.language import read, write
from soundstage.language.notation import note, notes_in, quoted
from soundstage.language.sameness import differences, same
from soundstage.model.production import (
    Ambience,
    Beat,
    CameraWish,
    Choice,
    Cue,
    Line,
    MusicWish,
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
    VoiceWish,
    Way,
)

FORMS = ("fountain", "prompt")
TEXTS = [
    "A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?'",
    "In a kitchen in the morning, a man puts a cup on the table. [Man, cheerful voice]: 'Coffee is ready.' "
    "A woman walks in and sits down. [Woman, sleepy voice]: 'You are my hero.' Close-up on the woman as she smiles.",
    "Two dogs sit on the left of a bench in a park at noon. The brown dog barks twice, then runs to the right of it.",
    "Shot 1 (3s): wide shot of a lighthouse at night in the rain. Shot 2 (2s): close-up of an old man who says: "
    "'The light must not go out.' Shot 3 (3s): slow push-in on the lighthouse lamp.",
    "Vertical 5-second video: a phone rings in a bedroom. Thunder rolls in the distance. No music.",
    "Anna and Tom walk along the beach at sunset. \"Are you cold?\" asks Tom. After two seconds, Anna shouts: 'Yes!'",
    "A man in a red coat reads a book while two black cats sleep. The text 'THE END' appears.",
    "EXT. PARK - DAY\n\nANNA\nNow!\n\nTOM ^\n(shouting)\nNow!\n\n>THE END<\n\nDISSOLVE TO:\n\nINT. KITCHEN - NIGHT\n\n"
    "CLOSE ON ANNA\n\nANNA (V.O.)\n~La la *la*\n\nFADE OUT.\n",
]


def back(p: Production, form: str) -> Production:
    return read(write(p, form, vocabulary=WORDS), vocabulary=WORDS)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", TEXTS)
def test_what_was_read_is_written_and_read_again(text: str, form: str) -> None:
    p = read(text, vocabulary=WORDS)
    assert differences(p, back(p, form)) == set()


@pytest.mark.parametrize("form", FORMS)
def test_plain_words_stay_plain_words(form: str) -> None:
    assert "[[beat" not in write(read(TEXTS[1], vocabulary=WORDS), form, vocabulary=WORDS)
    assert "[[scene" not in write(read(TEXTS[0], vocabulary=WORDS), form, vocabulary=WORDS)


def test_the_other_form_reads_the_same_too() -> None:
    p = read(TEXTS[3], vocabulary=WORDS)
    once = read(write(p, "fountain", vocabulary=WORDS), vocabulary=WORDS)
    assert same(p, back(once, "prompt"))


ODD = st.text(alphabet=st.sampled_from(' ab"\'[]*/_+,:;{}<>|@#~!^()\\éñ😀\n=.-'), min_size=1, max_size=14)
WORD = st.one_of(st.sampled_from(("red", "slowly", "torn ear", "Anna", "No. 7", "x")), ODD)
WORDLIST = st.lists(WORD, max_size=3).map(tuple)
TIME = st.one_of(st.none(), st.fractions(min_value=0, max_value=60, max_denominator=24))
FACTOR = st.one_of(st.none(), st.floats(min_value=0.1, max_value=400, allow_nan=False))


@st.composite
def films(draw: Any) -> Production:
    """Any film at all: its own names, odd ids, every field used."""
    cast = draw(st.lists(st.builds(
        Subject, id=st.just("x"), noun=WORD, family=st.sampled_from(("body", "prop", "standee")),
        unit=st.sampled_from(("fox", "cup", "")), name=st.one_of(st.just(""), WORD), count=st.integers(1, 12),
        colors=WORDLIST, size=st.sampled_from((0.5, 1.0, 1.07)), age=st.sampled_from(("", "old", "child")),
        clothes=WORDLIST, words=WORDLIST, gender=st.sampled_from(("", "female")),
        voice=st.builds(VoiceWish, words=WORDLIST, name=st.one_of(st.just(""), WORD), speed=FACTOR)), max_size=3))
    cast = [s.model_copy(update={"id": f"{n}{i}"})
            for i, (s, n) in enumerate(zip(cast, ("fox", "odd-", "b_"), strict=False))]
    who = st.sampled_from([*(s.id for s in cast), "window"])
    there = st.sampled_from([s.id for s in cast]) if cast else st.nothing()
    acting = st.lists(there, max_size=2, unique=True).map(tuple) if cast else st.just(())
    line = st.one_of(st.none(), st.builds(Line, text=WORD, manner=st.sampled_from(("", "whisper", "sing", "odd, one")),
                                          off_screen=st.booleans(), language=st.sampled_from(("", "French"))))
    beat = st.builds(Beat, id=st.just("x"), who=acting, action=st.sampled_from(("run", "speak", "put_down", "")),
                     verb=st.sampled_from(("", "gallop")), target=st.one_of(st.just(""), who), place=st.sampled_from(
                         ("", "to_right_of", "through", "odd")), anchor=st.one_of(st.just(""), who), manner=WORDLIST,
                     times=st.integers(1, 4), order=st.sampled_from(("then", "with")), after=TIME, duration=TIME,
                     line=line, becomes=st.one_of(st.just(""), WORD))
    camera = st.builds(CameraWish, size=st.sampled_from(("", "close", "wide")), angle=st.sampled_from(("", "low")),
                       move=st.sampled_from(("", "push_in")), moves=WORDLIST, lens_mm=FACTOR,
                       subject=st.one_of(st.just(""), who))
    placements = st.lists(st.builds(Placement, subject=there, relation=st.sampled_from(("left_of", "on", "odd")),
                                    anchors=st.lists(who, max_size=2).map(tuple)), max_size=2).map(tuple)
    placements = placements if cast else st.just(())
    cue = st.builds(Cue, id=st.just("x"), sound=st.sampled_from(("thunder", "bell")), noun=st.one_of(st.just(""), WORD),
                    words=WORDLIST)
    shot = st.builds(Shot, id=st.just("x"), duration=TIME, camera=camera, placements=placements, title=st.one_of(
        st.just(""), WORD), beats=st.lists(beat, max_size=3).map(tuple), cues=st.lists(cue, max_size=1).map(tuple),
        given=st.booleans(), transition=st.sampled_from(("", "cut", "dissolve", "fade_white")),
        ending=st.sampled_from(("", "fade")))
    scene = st.builds(Scene, id=st.just("x"), place=st.sampled_from(("forest", "kitchen", "nowhere", "")), noun=WORD,
                      place_words=WORDLIST, hour=st.sampled_from(("", "dusk")), weather=st.sampled_from(("", "rain")),
                      mood=WORD, light=WORDLIST, cast=st.just(tuple(s.id for s in cast)), placements=placements,
                      ambience=st.lists(st.builds(Ambience, name=WORD, words=WORDLIST), max_size=1).map(tuple),
                      music=st.builds(MusicWish, mood=st.sampled_from(("", "none", "sad")), instruments=WORDLIST),
                      shots=st.lists(shot, max_size=3).map(tuple), absent=WORDLIST)
    scenes = _numbered(draw(st.lists(scene, min_size=1, max_size=3)))
    ids = [s.id for s in scenes] + [b.id for s in scenes for h in s.shots for b in h.beats]
    pins = draw(st.lists(st.builds(Choice, id=st.sampled_from([f"{i}.odd" for i in ids]), value=st.one_of(
        WORD, st.integers(), st.lists(st.integers(), max_size=2)), by=st.just("person")), max_size=2))
    if draw(st.booleans()):
        ways = (Way(to=scenes[0].id, label="Go on"), Way(to="end"))
        scenes = [*scenes[:-1], scenes[-1].model_copy(update={"next": ways})]
    return Production(title=draw(WORD), seed=draw(st.integers(0, 9)), style=draw(st.sampled_from(("clay", "felt"))),
                      seconds=draw(TIME), cast=tuple(cast), scenes=tuple(scenes), pins=tuple(pins))


def _numbered(scenes: list[Scene]) -> list[Scene]:
    """Ids that are not those a reader would give."""
    n, found = 0, []
    for i, scene in enumerate(reversed(scenes)):
        shots = []
        for shot in scene.shots:
            n += 1
            beats = tuple(b.model_copy(update={"id": f"b{n}x{k}"}) for k, b in enumerate(shot.beats))
            cues = tuple(c.model_copy(update={"id": f"q{n}x{k}", "at": beats[0].id if beats else ""})
                         for k, c in enumerate(shot.cues))
            shots.append(shot.model_copy(update={"id": f"sh{n}", "beats": beats, "cues": cues}))
        found.append(scene.model_copy(update={"id": f"s{i + 1}", "shots": tuple(shots)}))
    return found[::-1]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate),
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(p=films())
def test_any_film_reads_back_the_same(p: Production, form: str) -> None:
    assert differences(p, back(p, form)) == set()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_any_words_survive_in_a_note(text: str) -> None:
    beat = Beat(id="b1", line=Line(text=text), manner=(text, "slowly"), after=Fraction(1, 3))
    found = notes_in(f"A fox. {note('beat', beat)} A dog.")
    assert len(found) == 1 and found[0].record({}, "") == beat


def test_odd_marks_are_escaped() -> None:
    assert quoted('a]]b/*c"') == '"a\\u005d\\u005db/\\u002ac\\""'


def test_what_is_not_the_same() -> None:
    p = read(TEXTS[0], vocabulary=WORDS)
    scene = p.scenes[0]
    changed = p.model_copy(update={"scenes": (scene.model_copy(update={"hour": "night"}),)})
    assert differences(p, changed) == {("scene", 0)} and not same(p, changed)
    renamed = p.model_copy(update={"claims": (), "source": "", "scenes": (scene.model_copy(update={"id": "s9"}),)})
    assert same(p, renamed)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A fox runs. [[beat: who wolf7, action run]]", "nobody 'wolf7'"),
        ("[[cast: noun fox, family ghost]] A fox.", "'family'"),
        ("EXT. PARK - DAY\n\nA dog runs.\n\n[[shot: lens_mm wide]]", "line 5"),
        ("[[cast: id a1, noun fox, family body]] [[cast: id a1, noun dog, family body]]", "in the cast already"),
    ],
)
def test_a_note_that_cannot_be_is_answered(text: str, says: str) -> None:
    with pytest.raises(FilmError, match=says):
        read(text, vocabulary=WORDS)


def test_camera_words_and_unknown_fields_in_notes() -> None:
    p = read("A dog runs in a park. [[shot: 35 mm, low angle, flibber]]\n\nA cat sleeps.", vocabulary=WORDS)
    shot = p.scenes[0].shots[1]
    assert (shot.camera.lens_mm, shot.camera.angle, shot.given) == (35.0, "low", True)
    assert [b.action for b in shot.beats] == ["sleep"]
    assert [c.words for c in p.claims if c.kind == "note" and c.state == "not_understood"] == ["flibber"]


def test_a_remark_between_people_is_not_read() -> None:
    p = read("EXT. PARK - DAY\n\nA dog runs. [[is this too fast?]]\n", vocabulary=WORDS)
    assert [b.action for b in p.scenes[0].shots[0].beats] == ["run"] and len(p.cast) == 1


def test_nothing_to_write_and_unknown_form() -> None:
    with pytest.raises(FilmError, match="no scene"):
        write(Production())
    with pytest.raises(FilmError, match="fountain"):
        write(read(TEXTS[0], vocabulary=WORDS), "fontain")


def test_the_command_writes_a_file_that_reads_back(tmp_path: Any) -> None:
    from click.testing import CliRunner

    import soundstage as ss
    from soundstage.cli import cli
    from soundstage.model.file import save

    p = ss.read(TEXTS[0])
    save(p, tmp_path / "fox.yaml")
    out = tmp_path / "new" / "fox.fountain"
    result = CliRunner().invoke(cli, ["write", str(tmp_path / "fox.yaml"), "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert same(p, ss.read(out.read_text(encoding="utf-8")))
    shown = CliRunner().invoke(cli, ["write", str(tmp_path / "fox.yaml"), "--as", "prompt"])
    assert shown.output == ss.write(p, "prompt")


def test_a_film_written_back_is_read_whatever_its_words_are() -> None:
    words = "zqx wvv kkj qqp xnn zzt vvk jjw"
    with pytest.raises(FilmError, match="English"):
        read(words)
    assert read(f"A fox. {words}. {note('beat', Beat(id='b1', manner=('slowly',)))}").scenes
