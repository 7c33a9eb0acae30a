# SPDX-License-Identifier: Apache-2.0
"""Sentences once read wrongly: who says a line, faces, places as objects, lenses, what a noun does not look like."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ('"Where did you hide it?" Nora hisses.', "nora1"),
        ('"I see it!" Lily squeals.', "lily1"),
        ('"Get out," the sergeant barked.', "sergeant1"),
        ('"Hush!" The baby sleeps.', ""),
    ],
)
def test_whose_line_it_is_when_the_verb_is_no_plain_one(words: str, speaker: str) -> None:
    line = next(b for b in beats(read(words)) if b.line)
    assert not speaker or line.who == (speaker,)


@pytest.mark.parametrize(
    ("words", "actions"),
    [
        ("An old man sighs and shrugs.", ["sigh", "shrug"]),
        ("A woman frowns.", ["frown"]),
        ("A woman hates the cake.", ["frown"]),
        ("A dog lays on a rug.", ["lie"]),
        ("A man lays a book on a table.", ["put_down"]),
        ("A boy fidgets.", ["stand"]),
        ("A guard protects the gate.", ["stand"]),
        ("A pickpocket slips through a crowd.", ["walk"]),
        ("A boy skips stones.", ["throw"]),
        ("Boots crunch on gravel.", ["walk"]),
        ("A squirrel runs around an oak and then up its trunk.", ["run", "run"]),
    ],
)
def test_verbs_have_a_body(words: str, actions: list[str]) -> None:
    assert [b.action for b in beats(read(words))] == actions


@pytest.mark.parametrize(
    ("words", "place"),
    [("Two dogs search a junkyard.", "construction_site"), ("A man walks through a bazaar.", "street")],
)
def test_somewhere_that_is_an_object_is_where_it_plays(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place


@pytest.mark.parametrize(
    ("words", "nouns"),
    [
        ("A queen, shot on a 35mm lens.", ["queen"]),
        ("A monk in the style of a watercolour painting.", ["monk"]),
        ("A pair of shoes walks by itself down a corridor.", ["shoes"]),
        ("A man cuts wood planks.", ["man", "wood plank"]),
        ("A spring roll on a plate.", ["spring roll", "plate"]),
        ("A phone lies on a nightstand.", ["phone", "nightstand"]),
    ],
)
def test_what_is_there_and_what_is_not(words: str, nouns: list[str]) -> None:
    assert [s.noun for s in read(words).cast] == nouns


def test_a_structure_is_no_house_and_a_pattern_no_flag() -> None:
    assert {read(f"A {w} stands there.").cast[0].unit for w in ("soap structure", "grid pattern")} == {""}


def test_rust_is_a_state_beside_a_colour() -> None:
    truck = read("A blue and rusty truck.").cast[0]
    assert (truck.colors, truck.words) == (("blue",), ("rusty",))


def test_a_list_of_sounds_may_rule_one_out() -> None:
    p = read("The sound of waves and gulls, no voices.")
    assert not p.scenes[0].ambience and p.scenes[0].absent == ("voices",)


def test_the_lens_and_the_voice_over_are_understood() -> None:
    assert read("A queen, shot on a 35mm lens.").scenes[0].shots[0].camera.lens_mm == 35
    assert not [c for c in read('A narrator says in voice-over: "It was cold."').claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("words", "deed", "target"),
    [
        ("A comet leaves a trail of flowers.", "stand", "trail1"),
        ("A woman leaves a note on the table.", "put_down", "note1"),
        ("A boy leaves his mother.", "exit", "mother1"),
        ("A person blows into a bottle.", "blow_out", "bottle1"),
        ("A man knocks on the cup's side wall.", "knock", "cup1"),
    ],
)
def test_what_is_left_blown_at_and_part_of_a_thing(words: str, deed: str, target: str) -> None:
    first = beats(read(words))[0]
    assert (first.action, first.target) == (deed, target)


def test_a_told_count_stays_beside_a_pace() -> None:
    beat = beats(read("A person knocks on a box three times at a rate of once per second."))[-1]
    assert (beat.times, beat.duration) == (3, 3)


def test_who_pours_into_the_water_is_not_in_it() -> None:
    assert not read("A person pours rice from a bowl into the water.").scenes[0].placements


def test_indoors_at_the_end_is_under_a_roof() -> None:
    p = read("A girl opens an umbrella indoors.")
    assert p.scenes[0].place == "living_room" and not [c for c in p.claims if c.state == "not_understood"]


def test_what_is_called_after_somebody_brings_nobody() -> None:
    assert [s.noun for s in read("A flask containing Tollens' reagent stands on a table.").cast] == ["flask", "table"]


def test_several_do_what_the_bare_word_after_them_says() -> None:
    shot = read("The player taps the brakes—tires squeal and the car stops.").scenes[0].shots[0]
    assert [c.sound for c in shot.cues] == ["squeak"] and [b.action for b in shot.beats] == ["knock", "stop"]


def test_an_engine_that_rises_in_pitch_is_heard() -> None:
    p = read("The engine rises in pitch.")
    assert [c.sound for c in p.scenes[0].shots[0].cues] == ["engine"] and not p.cast and p.scenes[0].place != "stadium"


def test_nothing_is_poured_into_itself_and_the_surface_is_no_table() -> None:
    pour = beats(read("A person pours half a glass of clear water into the glass."))[0]
    assert (pour.target, pour.anchor) == ("", "glass1")
    assert [s.noun for s in read("A bubble reaches the surface.").cast] == ["bubble"]


def test_a_video_of_a_reference_shows_who_it_is() -> None:
    p = read("Make a video of @image1 dancing on a rooftop.")
    assert [b.action for b in beats(p)] == ["dance"] and p.cast[0].name == "image1"


def test_a_move_of_the_camera_may_be_fast() -> None:
    camera = read("Dolly in fast on a boy.").scenes[0].shots[0].camera
    assert (camera.move, camera.speed) == ("push_in", "fast")


def test_a_thing_that_spins_rapidly_moves_no_camera() -> None:
    shot = read("A coin is flipped into the air, spins rapidly, and then lands on the ground.").scenes[0].shots[0]
    assert not shot.camera.move and "spin" in [b.action for b in shot.beats]


def test_who_says_it_says_it_to_nobody() -> None:
    assert beats(read("Says the owl, “Good evening.”"))[0].target == ""


@pytest.mark.parametrize(
    ("words", "target"),
    [("A person writes in a diary.", "diary1"), ("A person picks an apple and bites into it.", "apple1")],
)
def test_nobody_is_in_what_a_hand_holds(words: str, target: str) -> None:
    p = read(words)
    assert beats(p)[-1].target == target and not p.scenes[0].placements


def test_cleats_walk_and_a_porch_light_is_a_lamp() -> None:
    assert beats(read("Cleats crunch in snow."))[0].action == "walk"
    assert beats(read("A porch light flickers."))[0].action == "flicker"


def test_what_hands_make_a_ball_do() -> None:
    p = read("Both hands shake the pot, making the ball roll slowly.")
    assert (beats(p)[-1].action, beats(p)[-1].who) == ("roll", ("ball1",))


def test_nobody_is_called_indoor() -> None:
    p = read("Indoor fixed close-up shot: A hand uses a metal spoon to stir ice cubes in a glass.")
    assert not [s for s in p.cast if s.name]


@pytest.mark.parametrize(("words", "thing"), [("A boy puts his backpack on a chair.", "backpack"),
                                              ("A woman puts her hat on a table.", "hat")])
def test_what_is_put_on_a_thing_is_not_put_on(words: str, thing: str) -> None:
    film = read(words)
    (beat,) = film.scenes[0].shots[0].beats
    assert beat.action == "put_down" and film.subject(beat.target).unit == thing and beat.place == "on" and beat.anchor
