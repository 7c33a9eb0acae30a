# SPDX-License-Identifier: Apache-2.0
"""Ideas without a body, all and none at once, reported speech, places told by what is all about them."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "mood"),
    [("Patience is a virtue.", "calm"), ("Time heals all wounds.", "hopeful"), ("Betrayal.", "tense"),
     ("Justice is the opposite of convenience.", "epic"), ("Grief and loss.", "sad")],
)
def test_an_idea_is_a_mood_picture(text: str, mood: str) -> None:
    film = read(text)
    scene = film.scenes[0]
    assert (scene.mood, scene.music.mood) == (mood, mood) and scene.light and scene.hour
    assert scene.place not in ("", "studio") and scene.shots[0].camera.lens_mm
    assert all(c.state != "not_understood" for c in film.claims)
    assert any("lens" in c.note for c in film.claims)


def test_those_whom_nobody_rules_out_hold_still() -> None:
    film = read("No one speaks.")
    assert film.cast[0].count == 3 and beats(film)[0].manner[:1] == ("still",)
    assert read("A silent street at dawn. Nobody moves.").cast == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [("Each child holds a yellow balloon.", [1] * 6), ("Every soldier salutes the general.", [3, 1]),
     ("Three nuns walk in. Each nun carries a candle.", [1] * 6), ("A square full of people.", [8])],
)
def test_each_and_every_are_several(text: str, counts: list[int]) -> None:
    assert [s.count for s in read(text).cast] == counts


def test_each_of_them_does_it() -> None:
    film = read("A boy and a girl sit. Each of them holds a cup.")
    assert [b.who for b in beats(film)[-2:]] == [("boy1",), ("girl1",)]
    assert len({b.target for b in beats(film)[-2:]}) == 2 and all(s.count == 1 for s in film.cast)


def test_whenever_is_shown_twice() -> None:
    film = read("Whenever the boy claps, the dog barks.")
    assert [b.action for b in beats(film)] == ["clap", "bark", "clap", "bark"]
    assert len({b.id for b in beats(film)}) == 4


@pytest.mark.parametrize(
    "text",
    ["A judge asks a witness whether he saw the thief.", "A woman explains to a boy that the ship has sunk.",
     "A man tells a girl to be quiet.", "A pilot tells a nurse how the machine works."],
)
def test_what_is_said_is_not_on_screen(text: str) -> None:
    film = read(text)
    assert len(film.cast) == 2 and [b.action for b in beats(film)] == ["speak"]
    assert any(c.kind == "speech" and c.state == "approximated" for c in film.claims)


@pytest.mark.parametrize(
    ("text", "place", "nouns"),
    [("A street lined with trees at dusk.", "street", ["tree"]), ("A kitchen filled with smoke.", "kitchen", []),
     ("A beach packed with tourists at dawn.", "beach", ["tourist"]),
     ("A harbour crowded with fishing boats.", "harbour", ["fishing boat"])],
)
def test_a_place_told_by_what_is_about_it(text: str, place: str, nouns: list[str]) -> None:
    film = read(text)
    assert film.scenes[0].place == place and [s.noun for s in film.cast] == nouns


@pytest.mark.parametrize(("text", "manner"), [("A dog runs away from the camera.", "from_camera"),
                                              ("A man walks towards the camera.", "to_camera")])
def test_to_and_from_the_camera(text: str, manner: str) -> None:
    assert beats(read(text))[0].manner == (manner,)


def test_two_face_each_other_or_stand_back_to_back() -> None:
    told = {"Two boxers stand facing each other.": "facing", "Two duellists stand back to back.": "back_to"}
    for text, relation in told.items():
        film = read(text)
        (one, other) = film.scenes[0].placements
        assert (one.relation, other.relation) == (relation, relation) and one.anchors == (other.subject,)


def test_a_chocolate_bar_is_no_pub() -> None:
    film = read("A child eats a chocolate bar on a swing.")
    assert film.scenes[0].place == "park" and beats(film)[0].target == film.cast[1].id


def test_the_camera_ends_on_what_it_stops_on() -> None:
    film = read("The camera slowly pans left across a kitchen and stops on a kettle.")
    camera = film.scenes[0].shots[0].camera
    assert (camera.move, camera.direction, camera.subject) == ("pan", "left", film.cast[0].id)


@pytest.mark.parametrize(
    ("text", "name", "age", "action"),
    [("Mara, 30s, in a red coat, climbs a ladder.", "Mara", "adult", "climb"),
     ("Tom, 12, runs.", "Tom", "child", "run"),
     ("A waiter, 60s, pours wine.", "", "old", "pour")],
)
def test_years_between_commas(text: str, name: str, age: str, action: str) -> None:
    film = read(text)
    assert (film.cast[0].name, film.cast[0].age, beats(film)[0].action) == (name, age, action)


@pytest.mark.parametrize(
    ("text", "actions"),
    [("A ferret chases a wind-up toy.", ["run"]), ("Bullets ping off a pillar.", ["stand"]),
     ("Half a dozen crows perch on a wire.", ["sit"]), ("Nobody dances.", ["stand"]),
     ("As soon as the whistle blows, the runners start.", ["work"])],
)
def test_words_that_the_tagger_takes_for_others(text: str, actions: list[str]) -> None:
    film = read(text)
    assert [b.action for b in beats(film)] == actions and not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("text", "relations"),
    [("A lamp hangs above a round table next to an armchair.", {"above", "next_to"}),
     ("A lantern hangs from a rope between two tents.", {"under", "between"}),
     ("A table with four plates.", {"on"}), ("A knight stands back to back with a princess.", {"back_to"})],
)
def test_where_a_thing_of_a_place_is(text: str, relations: set[str]) -> None:
    assert {p.relation for p in read(text).scenes[0].placements} == relations


def test_a_flock_is_of_animals_and_the_short_one_is_another() -> None:
    assert [s.noun for s in read("A shepherd walks with his flock.").cast] == ["shepherd", "sheep"]
    film = read("The tall waiter bumps into the short one.")
    assert [s.build for s in film.cast] == ["tall", "short"] and beats(film)[0].target == film.cast[1].id


@pytest.mark.parametrize("text", [
    "One person hands an object to another person.", "She picks something up.", "A boy throws a thing at the wall."])
def test_what_is_handled_is_there_though_nobody_says_what_it_is(text: str) -> None:
    film = read(text)
    item = next(s for s in film.cast if s.noun == "item")
    assert item.unit in ("box", "parcel") and item.id in (beats(film)[0].target, beats(film)[0].tool)


def test_what_is_only_noticed_or_said_is_no_thing() -> None:
    assert [s.noun for s in read("A girl notices something and says something.").cast] == ["girl"]


def test_a_game_is_played_at_a_table_and_an_instrument_is_not() -> None:
    played = [beats(read(text))[0].action for text in (
        "People playing a board game.", "Two men play cards.", "A man plays the piano.")]
    assert played == ["play_at_table", "play_at_table", "play"]


@pytest.mark.parametrize("text", [
    "Close-up of a woman in a studio, facing the camera.", "A man stands facing the camera and smiles.",
    "A dog faces the viewer."])
def test_who_faces_the_camera_is_seen_from_the_front(text: str) -> None:
    film = read(text)
    assert [s.noun for s in film.cast] in (["woman"], ["man"], ["dog"])
    assert film.scenes[0].shots[0].camera.angle == "front"


def test_a_camera_of_the_scene_may_be_faced() -> None:
    film = read("A camera stands in a studio. A man faces the camera.")
    assert {s.noun for s in film.cast} == {"camera", "man"}
