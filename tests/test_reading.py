# SPDX-License-Identifier: Apache-2.0
"""Prompts are read as a first assistant director would: who, what, where, when, how, and nothing is lost."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_words import WORDS

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Production, Subject


def film(text: str) -> Production:
    return read(text, vocabulary=WORDS)


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def one(p: Production, noun: str) -> Subject:
    found = [s for s in p.cast if s.noun == noun]
    assert len(found) == 1, [s.id for s in p.cast]
    return found[0]


def test_fox_runs_stops_looks_and_whispers() -> None:
    p = film(
        "A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is "
        "anybody there?' Wind howls."
    )
    scene = p.scenes[0]
    assert (scene.place, scene.hour, scene.season) == ("forest", "dusk", "winter")
    assert scene.weather != "snow" and "snowy" in scene.place_words
    assert [b.action for b in beats(p)] == ["run", "stop", "look_around", "speak"]
    assert all(b.who == ("fox1",) for b in beats(p))
    line = beats(p)[3].line
    assert line is not None and (line.text, line.manner) == ("Is anybody there?", "whisper")
    assert [a.name for a in scene.ambience] == ["wind"]
    assert beats(p)[0].place == "through"


def test_kitchen_with_labels_and_close_up() -> None:
    p = film(
        "In a kitchen in the morning, a man puts a cup on the table. [Man, cheerful voice]: "
        "'Coffee is ready.' A woman walks in and "
        "sits down. [Woman, sleepy voice]: 'You are my hero.' Close-up on the woman as she smiles."
    )
    assert {s.id for s in p.cast} == {"man1", "cup1", "woman1"}
    put, coffee, enter, sit, hero, smile = beats(p)
    assert (put.action, put.target, put.place, put.anchor) == ("put_down", "cup1", "on", "table")
    assert coffee.line and coffee.who == ("man1",) and coffee.line.manner == "cheerful"
    assert (enter.action, sit.action) == ("enter", "sit")
    assert hero.line and hero.who == ("woman1",) and hero.line.manner == "sleepy"
    last = p.scenes[0].shots[-1]
    assert last.given and last.camera.size == "close" and last.camera.subject == "woman1" and smile in last.beats


def test_camera_pans_with_the_car_not_the_gull() -> None:
    p = film(
        "A red car drives along a coastal road from left to right, the camera pans with it; a "
        "seagull flies over and cries."
    )
    shot = p.scenes[0].shots[0]
    assert p.scenes[0].place == "coast_road"
    assert one(p, "car").colors == ("red",)
    assert (shot.camera.move, shot.camera.subject, [m.move for m in shot.camera.moves]) == ("pan", "car1", ["follow"])
    assert [(b.who[0], b.action, b.order) for b in shot.beats] == [
        ("car1", "drive", "then"),
        ("seagull1", "fly", "with"),
        ("seagull1", "cry", "then"),
    ]
    assert shot.beats[0].place == "from_left_to_right"


@pytest.mark.parametrize(("words", "place"), [("A girl hugs a teddy bear.", "bedroom"),
                                              ("A bear eats honey.", "forest")])
def test_a_teddy_bear_is_at_home_and_a_bear_in_the_forest(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place


def test_one_of_two_dogs_is_singled_out() -> None:
    p = film(
        "Two dogs sit on the left of a bench in a park at noon. The brown dog barks twice, then "
        "runs to the right of the bench."
    )
    assert [(s.id, s.count, s.colors) for s in p.cast if s.noun == "dog"] == [("dog1", 1, ("brown",)), ("dog2", 1, ())]
    sit, bark, run = beats(p)
    assert sit.who == ("dog1", "dog2") and bark.who == run.who == ("dog1",)
    assert bark.times == 2 and (run.place, run.anchor) == ("to_right_of", "bench1")
    assert {(x.subject, x.relation, x.anchors) for x in p.scenes[0].placements} == {
        ("dog1", "left_of", ("bench1",)),
        ("dog2", "left_of", ("bench1",)),
    }


def test_numbered_shots() -> None:
    p = film(
        "Shot 1 (3s): wide shot of a lighthouse at night in the rain. Shot 2 (2s): close-up of "
        "an old man who says: 'The light must "
        "not go out.' Shot 3 (3s): slow push-in on the lighthouse lamp."
    )
    one_, two, three = p.scenes[0].shots
    assert [s.given for s in (one_, two, three)] == [True] * 3
    assert [int(s.duration or 0) for s in (one_, two, three)] == [3, 2, 3]
    assert (one_.camera.size, two.camera.size, three.camera.move, three.camera.speed) == (
        "wide",
        "close",
        "push_in",
        "slow",
    )
    assert three.camera.subject == "lighthouse1.lamp"
    assert (p.scenes[0].hour, p.scenes[0].weather) == ("night", "rain")
    assert two.beats[0].line and two.beats[0].who == ("man1",) and one(p, "man").age == "old"


@pytest.mark.parametrize(
    ("text", "relation", "way"),
    [
        ("A dog is on the left of a sofa, then the dog runs to the front of the sofa.", "left_of", "to_in_front_of"),
        ("A cat is under a table, then the cat runs to the back of the table.", "under", "to_behind"),
        ("A fox is behind a rock, then it jumps to the right of the rock.", "behind", "to_right_of"),
        ("There is an owl above the tree. It flies behind the tree.", "above", "to_behind"),
    ],
)
def test_where_it_is_then_where_it_goes(text: str, relation: str, way: str) -> None:
    p = film(text)
    assert [x.relation for x in p.scenes[0].placements] == [relation]
    assert beats(p)[-1].place == way and beats(p)[-1].anchor == p.scenes[0].placements[0].anchors[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A woman closes the door before the boy arrives.", ["close", "enter"]),
        ("The dog sleeps after it eats.", ["eat", "sleep"]),
        ("Before leaving, the man closes the door.", ["close", "exit"]),
        ("A boy begins to run and then stops.", ["run", "stop"]),
        ("A cow is eaten by a wolf.", ["eat"]),
    ],
)
def test_order(text: str, expected: list[str]) -> None:
    assert [b.action for b in beats(film(text))] == expected


def test_passive_turns_round() -> None:
    beat = beats(film("A ball is caught by a dog."))[0]
    assert (beat.who, beat.action, beat.target) == (("dog1",), "catch", "ball1")


def test_while_and_waits() -> None:
    p = film("A man reads a book while two black cats sleep. After three seconds, the man stands up slowly.")
    read_, sleep, stand = beats(p)
    assert sleep.order == "with" and sleep.who == ("cats1",) and stand.after == 3 and "slowly" in stand.manner
    assert read_.target == "book1" and one(p, "cat").count == 2


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "An old man in a red coat with a long white beard waves.",
            {"age": "old", "clothes": ("red coat",), "hair": "long white beard"},
        ),
        ("A tiny dark blue owl sleeps.", {"size": 0.5, "colors": ("dark blue",)}),
        (
            "A young woman named Clara is wearing a green hat.",
            {"age": "young", "name": "Clara", "clothes": ("green hat",)},
        ),
        ("A fox with a torn ear looks around.", {"words": ("torn ear",)}),
        ("A tall boy smiles.", {"build": "tall", "gender": "male", "age": "child"}),
    ],
)
def test_attributes(text: str, fields: dict[str, object]) -> None:
    subject = film(text).cast[0]
    assert {k: getattr(subject, k) for k in fields} == fields


def test_pronouns_and_speakers_follow_the_right_one() -> None:
    p = film(
        'Anna and Tom walk along the beach at sunset. "Are you cold?" asks Tom. "A little," she '
        "answers softly. He gives her his coat."
    )
    lines = [(b.who, b.line.text, b.line.manner) for b in beats(p) if b.line]
    assert lines == [(("tom1",), "Are you cold?", ""), (("anna1",), "A little,", "whisper")]
    give = beats(p)[-1]
    assert (give.who, give.action, give.target, give.tool) == (("tom1",), "give", "anna1", "coat1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A man says, \"It's Anna's dog, isn't it?\"", "It's Anna's dog, isn't it?"),
        ("A man says: 'The dogs' bowl isn't here.'", "The dogs' bowl isn't here."),
        ("A man says: ‘Don’t go!’ and sits.", "Don’t go!"),
        ("“One. Two! Three?” shouts a girl.", "One. Two! Three?"),
        ("Girl (whispering): Come here. Quick.", "Come here. Quick."),
    ],
)
def test_quotes_of_every_style(text: str, said: str) -> None:
    assert [b.line.text for b in beats(film(text)) if b.line] == [said]


def test_a_voice_over_is_off_screen_and_titles_are_seen() -> None:
    p = film("A calm narrator says, 'This is the sea.' The text 'THE END' appears.")
    line = beats(p)[0].line
    assert line is not None and line.off_screen and beats(p)[0].who == ()
    assert any(h.title == "THE END" for s in p.scenes for h in s.shots)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Park, pan left.", {"move": "pan", "direction": "left"}),
        ("The camera orbits around in a clockwise direction. A table.", {"move": "orbit", "direction": "clockwise"}),
        ("Low angle shot of a house, 35mm.", {"angle": "low", "lens_mm": 35.0}),
        ("The camera slowly zooms in on a vase.", {"move": "zoom_in", "speed": "slow", "subject": "vase1"}),
        ("A dog runs. Static shot, the camera is fixed.", {"move": "static"}),
    ],
)
def test_camera(text: str, wish: dict[str, object]) -> None:
    camera = film(text).scenes[0].shots[-1].camera
    assert {k: getattr(camera, k) for k in wish} == wish


def test_a_change_of_place_is_a_new_scene() -> None:
    p = film("In a forest, a wolf howls. Meanwhile, in a kitchen, a woman pours tea into a cup.")
    assert [s.place for s in p.scenes] == ["forest", "kitchen"]
    assert [s.cast[0] for s in p.scenes] == ["wolf1", "woman1"]


def test_sound_music_style_shape_and_length() -> None:
    p = film(
        "Vertical 5-second video, claymation style: a phone rings in a bedroom. Thunder rolls in "
        "the distance. No music."
    )
    assert (p.aspect, p.seconds, p.style) == ("9:16", 5, "clay")
    assert [(c.sound, c.words) for h in p.scenes[0].shots for c in h.cues] == [("phone", ()), ("thunder", ("distant",))]
    assert p.scenes[0].music.mood == "none"


def test_nearest_relative_and_standee_are_said() -> None:
    p = film("A heron and a harp stand in a field.")
    heron, harp = one(p, "heron"), one(p, "harp")
    assert heron.unit in ("seagull", "owl", "crow") and harp.family == "standee"
    states = {c.binding: c.state for c in p.claims if c.kind == "subject"}
    assert states == {heron.id: "approximated", harp.id: "approximated"}


def test_contradiction_is_reported() -> None:
    p = film("A dog sleeps in a park on a sunny night.")
    assert p.scenes[0].hour == "night" and any(c.kind == "contradiction" for c in p.claims)


def test_every_content_word_is_bound_or_reported() -> None:
    text = "Three huge purple owls quietly watch a nervous detective, who zibbers under an enormous quantum umbrella."
    p = film(text)
    covered = {i for c in p.claims for i in range(*c.span)}
    for word in re.finditer(
        r"huge|purple|owls|quietly|watch|nervous|detective|zibbers|enormous|quantum|umbrella|Three", text
    ):
        assert word.start() in covered, word[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "...!?",
        "a\x00b",
        "犬が走る。猫が寝る。",
        "Der Hund läuft durch den Wald und sucht seinen Ball",
        "dog " * 20_001,
    ],
)
def test_what_cannot_be_read_is_an_error_with_a_remedy(text: str) -> None:
    with pytest.raises(FilmError) as e:
        film(text)
    assert e.value.remedy


WORD = st.sampled_from(
    (
        *word_set(
            "a the two red old dog cat woman Anna she it they runs sits says then while and to on left of in park"
        ),
        *word_set("camera pans close-up shot 1 3s who is was not before after something's twice , . : ; - ( ) [ ]"),
        *("'", '"', "’", "“", "”"),
    )
)


@pytest.mark.parametrize("gap", [" " * 60_000, "\n" * 60_000, " \n" * 30_000])
def test_a_huge_gap_is_read_as_a_small_one(gap: str) -> None:
    """With patterns that go back over white space this would take hours."""
    near, far = (read(f"A fox runs.{space}It stops.", vocabulary=WORDS) for space in ("\n\n", gap))
    assert [b.action for b in beats(far)] == [b.action for b in beats(near)]



@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(WORD, min_size=1, max_size=25).map(" ".join), st.text(max_size=60)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        p = film(text)
    except FilmError:
        return
    assert Production.model_validate(p.model_dump(by_alias=True)) == p
    ids = {s.id for s in p.cast}
    assert all(set(b.who) <= ids for b in beats(p))


SAID = (
    st.text(alphabet="abcdefgh .,!?'", min_size=3, max_size=30)
    .map(str.strip)
    .filter(lambda t: bool(re.search("[a-h]{2}", t)))
)
FRAME = st.sampled_from(
    [
        'A man says: "{}"',
        '"{}" says a woman.',
        'Anna whispers, "{}" and leaves.',
        '[Girl, sad voice]: "{}"',
        'A dog runs. "{}"',
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(FRAME, SAID), min_size=1, max_size=4))
def test_a_quoted_line_is_never_lost(parts: list[tuple[str, str]]) -> None:
    p = film(" ".join(frame.format(said) for frame, said in parts))
    spoken = [b.line.text for b in beats(p) if b.line] + [
        c.words.strip('"') for c in p.claims if c.kind in ("title", "name", "speech")
    ]
    for _, said in parts:
        assert any(" ".join(said.split()) == " ".join(s.split()) for s in spoken), (said, spoken)


@pytest.mark.parametrize(("text", "action"), [("A man walks in a park.", "walk"), ("A woman walks in.", "enter")])
def test_walking_in_a_place_is_not_walking_in(text: str, action: str) -> None:
    assert [b.action for b in beats(film(text))] == [action]


@pytest.mark.parametrize("words", ["A woman steps out of the dark.", "A man appears.", "A cat emerges from the fog."])
def test_who_appears_comes_in(words: str) -> None:
    assert [b.action for s in film(words).scenes for shot in s.shots for b in shot.beats] == ["enter"]


def test_who_was_there_and_steps_out_does_not_come_in() -> None:
    beats = [b for s in film("A man reads. He steps out of the room.").scenes for shot in s.shots for b in shot.beats]
    assert beats[-1].action != "enter"


def test_a_close_shot_ends_when_someone_else_acts() -> None:
    shots = film("A man waits. Close-up of his face. A woman walks in and sits down.").scenes[0].shots
    assert [[b.action for b in s.beats] for s in shots][-2:] == [[], ["enter", "sit"]]
    same = film("A man waits. Close-up of his face. He smiles.").scenes[0].shots
    assert [b.action for b in same[-1].beats] == ["smile"] and same[-1].camera.size == "close"


@pytest.mark.parametrize(("words", "sounds", "weather"), [
    ("A fox stands in a field. There is thunder.", ["thunder"], ""),
    ("There is a bark. A man turns.", ["bark"], ""),
    ("There is rain. A man walks.", [], "rain"),
])
def test_what_there_is_to_hear_is_heard(words: str, sounds: list[str], weather: str) -> None:
    scene = film(words).scenes[0]
    assert [c.sound for s in scene.shots for c in s.cues] == sounds and scene.weather == weather
