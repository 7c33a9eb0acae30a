# SPDX-License-Identifier: Apache-2.0
"""Reading with all the families installed: where a scene plays, how shots are joined, what is refused."""

from __future__ import annotations

import pytest

from soundstage.errors import FilmError
from soundstage.language import read


@pytest.mark.parametrize(("words", "place"), [
    ("A woman reads a newspaper at a cafe table.", "cafe"),
    ("Two old men sit on a park bench.", "park"),
    ("A woman washes her hands.", "bathroom"),
    ("A boy brushes his teeth.", "bathroom"),
    ("A man washes a car.", "street"),
    ("A man chops onions at the kitchen counter.", "kitchen"),
    ("A diver swims under the sea.", "underwater"),
    ("A shark glides past.", "underwater"),
    ("A camel walks.", "desert"),
    ("A motorcycle races along a desert road.", "desert"),
])
def test_things_and_compounds_tell_the_place(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place


@pytest.mark.parametrize(("words", "into", "out"), [
    ("A lighthouse at dusk. Fade to black.", [""], "fade"),
    ("A fox sleeps in a forest. Dissolve to a city at night.", ["", "dissolve"], ""),
    ("Fade in on a library. A boy reads. The screen fades to white.", ["fade"], "fade_white"),
    ("A man waves, then smash cut to a beach. Iris out.", ["", ""], "iris"),
    ("A dog runs. Wipe to a cat asleep on a sofa.", ["", "wipe"], ""),
])
def test_joins_asked_for_in_a_prompt_reach_the_shots(words: str, into: list[str], out: str) -> None:
    shots = [shot for scene in read(words).scenes for shot in scene.shots]
    assert [s.transition for s in shots] == into
    assert shots[-1].ending == out
    assert all(s.ending == "" for s in shots[:-1])


@pytest.mark.parametrize("words", ["florp zindle quam brask", "Zorblax quindled the vrumpish snib.", "word"])
def test_words_that_name_nothing_are_refused(words: str) -> None:
    with pytest.raises(FilmError, match="nothing to film"):
        read(words)


def test_an_unknown_noun_in_a_known_sentence_is_filmed() -> None:
    p = read("A glorpnak walks through the forest.")
    assert [s.noun for s in p.cast] == ["glorpnak"]
    assert p.scenes[0].shots[0].beats[0].action == "walk"


def test_each_other_is_told_of_both() -> None:
    p = read("Two boys hug each other.")
    first, second = p.scenes[0].shots[0].beats
    assert (first.who, first.target) == (("boy1",), "boy2")
    assert (second.who, second.target, second.order) == (("boy2",), "boy1", "with")


def test_until_names_the_beat_that_ends_it() -> None:
    first, second = read("A man runs until he falls.").scenes[0].shots[0].beats
    assert first.until == second.id


def test_a_reference_that_acts_is_cast() -> None:
    p = read("[@Image1] waves at the camera.")
    assert p.cast[0].references == ("@image1:identity",)
    assert p.scenes[0].shots[0].beats[0].action == "wave"


def test_a_camera_that_lies_somewhere_is_a_thing() -> None:
    film = read("A camera sits on a table. The camera pans left.")
    assert {s.unit for s in film.cast} == {"camera", "table"}
    assert film.scenes[0].shots[0].camera.move == "pan"


def test_numbered_labels_mean_the_members_of_a_group() -> None:
    film = read('Two girls sit in a cafe. [Girl]: "Do you like it?" [Girl 2]: "Very much."')
    spoken = [b.who for b in film.scenes[0].shots[0].beats if b.line]
    assert spoken == [("girl1",), ("girl2",)]


@pytest.mark.parametrize(
    ("words", "who", "action", "target"),
    [
        ("A rusty jeep drives off into the distance.", "jeep", "drive", ""),
        ("A street vendor throws peanuts to a boy.", "vendor", "throw", "boy"),
        ("The robot flips pancakes.", "robot", "flip", "pancake"),
        ("Three girls ride a sled down a hill.", "girl", "ride", "sled"),
        ("A boy lets a ball fall.", "ball", "fall", ""),
        ("A pin causes the balloon to pop.", "balloon", "explode", ""),
        ("The wind sends the kite flying.", "kite", "fly", ""),
        ("A hand crushes an empty soda can on a table.", "person", "squeeze", "can"),
    ],
)
def test_who_does_what_is_told_by_number_and_articles(words: str, who: str, action: str, target: str) -> None:
    film = read(words)
    nouns = {s.id: s.noun.split()[-1] for s in film.cast}
    beats = [b for b in film.scenes[0].shots[0].beats if "already" not in b.manner]
    assert [nouns[b.who[0]] for b in beats][-1:] == [who]
    assert beats[-1].action == action
    assert not target or target in (nouns.get(beats[-1].target), nouns.get(beats[-1].tool))


@pytest.mark.parametrize(
    ("words", "cast"),
    [
        ("Two people sit in a studio. The host laughs. Her guest nods.", ["guest", "host"]),
        ("A family of three eats. The father laughs, the mother nods and their daughter waves.",
         ["daughter", "father", "mother"]),
        ("Two people sit in a bar. The waiter waves.", ["people", "waiter"]),
        ("Three sisters run. The youngest falls.", ["sister", "sister", "sister"]),
    ],
)  # fmt: skip
def test_a_part_in_a_group_is_played_by_one_of_the_group(words: str, cast: list[str]) -> None:
    assert sorted(s.noun for s in read(words).cast) == cast


def test_both_parents_are_the_father_and_the_mother() -> None:
    film = read("A father and a mother sit in a kitchen with a baby. Both parents laugh.")
    nouns = {s.id: s.noun for s in film.cast}
    assert {nouns[i] for i in film.scenes[0].shots[0].beats[-1].who} == {"father", "mother"}


@pytest.mark.parametrize(
    ("words", "times", "seconds"),
    [
        ("A person knocks on a door three times per second.", 12, 4),
        ("A man claps at a rhythm of 2 times per second for five seconds.", 10, 5),
        ("A girl waves once a second.", 4, 4),
    ],
)
def test_so_often_a_second_is_a_pace(words: str, times: int, seconds: int) -> None:
    beat = read(words).scenes[0].shots[0].beats[-1]
    assert (beat.times, beat.duration) == (times, seconds)


def test_a_later_wide_shot_is_a_shot_of_its_own() -> None:
    one, two = read("Close-up of a fox, then a wide shot of a fox chased by two dogs.").scenes[0].shots
    assert (one.camera.size, two.camera.size) == ("close", "wide")
    assert two.beats[0].who == ("dogs1",)


def test_what_the_floor_and_the_parts_are_like_is_kept() -> None:
    assert "tiled" in read("A ball falls onto a tiled floor.").scenes[0].place_words
    guitar = read("A man touches the sixth string of a guitar.").cast[-1]
    assert (guitar.noun, guitar.count, guitar.words) == ("guitar", 1, ("sixth string",))


@pytest.mark.parametrize(
    ("words", "played"),
    [("A corridor, cold blue light, eerie violin music.", "violin"), ("A beach. Ukulele music, laughter.", "ukulele"),
     ("A meadow, music box melody.", "music box")],
)
def test_music_at_the_end_of_a_list_is_heard(words: str, played: str) -> None:
    assert played in read(words).scenes[0].music.instruments


def test_a_list_of_sounds_with_one_far_away_is_not_seen() -> None:
    film = read("A man sits on a bench. Crickets, a distant bell.")
    assert sorted(s.noun for s in film.cast) == ["bench", "man"]
    assert film.scenes[0].shots[0].cues[-1].sound == "bell"


@pytest.mark.parametrize(
    ("words", "beats"),
    [
        ("Instead of crying, the boy claps.", ["boy clap"]),
        ("A mother, sitting on a sofa, cheers.", ["mother sit", "mother cheer"]),
        ("A little girl starts dancing.", ["little girl dance"]),
        ("A view of a cyclist riding through a town.", ["cyclist ride"]),
        ("A man drops a ball into a bowl filled with sand and lets it sink.", ["man drop", "ball fall"]),
        ("A taxi brakes in front of a house.", ["taxi stop"]),
    ],
)
def test_what_is_done_and_by_whom(words: str, beats: list[str]) -> None:
    film = read(words)
    nouns = {s.id: s.noun for s in film.cast}
    assert [f"{nouns[b.who[0]]} {b.action}" for b in film.scenes[0].shots[0].beats] == beats


def test_a_fixed_close_up_holds_the_camera_still() -> None:
    assert read("Fixed close-up of a cup.").scenes[0].shots[0].camera.move == "static"


def test_a_group_of_five_is_five() -> None:
    assert [(s.noun, s.count) for s in read("A group of five friends sits in a park.").cast] == [("friend", 5)]


def test_a_bow_that_is_taken_is_no_weapon_and_ice_cream_is_one_thing() -> None:
    taken = read("The actor takes a bow.")
    assert [s.noun for s in taken.cast] == ["actor"] and taken.scenes[0].shots[0].beats[0].action == "bow"
    assert [s.unit for s in read("A girl eats an ice cream.").cast] == ["girl", "ice_cream"]


def test_a_video_that_suddenly_cuts_to_another_place_is_there() -> None:
    film = read("A reporter stands in a studio, holding a paper. Suddenly, the video cuts to a dusty cave. A man sits.")
    assert [s.place for s in film.scenes] == ["studio", "cave"]
    assert [b.action for b in film.scenes[1].shots[0].beats] == ["sit"]


@pytest.mark.parametrize("words", ["A man waits. A sandy pour runs down the hill.", "A cat sits. The swirling stops.",
                                   "A dog barks with a whoomp.", "A man waits. The pouring stops."])
def test_what_is_no_thing_is_not_cut_out_of_card(words: str) -> None:
    assert not [s.noun for s in read(words).cast if s.family == "standee"]
