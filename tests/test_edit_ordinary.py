# SPDX-License-Identifier: Apache-2.0
"""Ordinary edits of ordinary films: another car, more plates, who comes from where, how the place looks."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.language import read
from soundstage.store import Store

NOIR = ('On a rainy street at night, a detective waits under a street lamp. A black car stops. A woman steps out and '
        'hands him an envelope. The detective says: "You are late." She answers: "The train was delayed."')
DINNER = ('A chef cooks soup in a kitchen. He tastes it and frowns. A boy sets the table with three plates. '
          'The chef says: "Dinner is ready!" Everyone sits down and eats.')


@pytest.mark.parametrize(("film", "words", "change"), [
    (NOIR, "let the car be a yellow taxi", "car1.colors: black -> yellow"),
    (NOIR, "give the detective a red umbrella", "umbrella1.colors: - -> red"),
    (NOIR, "add a cat that crosses the street behind them", "s1.sh1.b7.place: - -> to_behind"),
    (NOIR, "let the woman get back into the car and drive away at the end",
     "s1.sh1.beats: b1, b2, b3, b4, b5, b6 -> b1, b2, b3, b4, b5, b6, b7, b8"),
    (NOIR, "the car should come from the left", "s1.sh1.b7.place: - -> from_left"),
    (NOIR, "let it stop raining at the end", "weather: - -> clear"),
    (DINNER, "make it five plates", "plates1.count: 3 -> 5"),
    (DINNER, "five plates instead of three", "plates1.count: 3 -> 5"),
    (DINNER, "the chef tastes it twice", "s1.sh1.b2.times: - -> 2"),
    (DINNER, "make the kitchen old and dark", "s1.place_words: - -> old"),
    (DINNER, "let the boy say \"I'm hungry\" before dinner is ready", "b4, b8, b5"),
    (DINNER, "make it a silent film", "film.tone: - -> black_and_white"),
    (DINNER, "make it a silent film", "mix.effects_db: - -> -120"),
])
def test_it_is_done_as_said(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


BEACH = ('Two children build a sandcastle on a beach at noon. A crab crawls past. The girl says: "Look, a crab!" '
         "The boy cries. A dog comes.")
STATION = ('Shot 1: A train arrives at a station. Shot 2: A soldier steps off. Shot 3: A woman says: "You came back." '
           "Shot 4: They hug.")


@pytest.mark.parametrize(("film", "words", "change"), [
    (BEACH, "let the boy laugh at the end instead of crying", "action: cry -> laugh"),
    (BEACH, "add a lighthouse in the background", "lighthouse1 background"),
    (BEACH, "give the boy a name: Tom", "child2.name: - -> Tom"),
    (STATION, 'have the soldier reply "I promised."', "s1.sh3.beats"),
    (STATION, "add a whistle when the train arrives", "sound: - -> whistle"),
    (STATION, "make the last shot longer by a second and a half", "duration: - -> "),
])
def test_it_is_done_where_it_belongs(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


def test_a_close_up_of_somebody_is_one_shot(store: Store) -> None:
    lines = difference(read(BEACH), "show the crab in extreme close-up", store).splitlines()
    assert sum(".camera.size" in line for line in lines) == 1


FARM = ('A young farmer leads a white horse through a field at sunrise. The farmer pats the horse and says: '
        '"Good girl, we are nearly home." A hawk circles above them.')
SHOP = ('A mechanic called Mia repairs a bicycle with a wrench in a garage. A dog barks. Leo comes in and says: '
        '"That was close." Mia laughs. She says: "Too close."')


@pytest.mark.parametrize(("film", "words", "change"), [
    (FARM, "show the second shot from a bird's eye view", "camera.angle: - -> top"),
    (FARM, "the farmer speaks in a hoarse voice", "farmer1.voice.words: - -> raspy"),
    (FARM, "the farmer should be an old woman with a straw hat", "farmer1.clothes: - -> straw hat"),
    (FARM, "have the hawk land on the fence at the end", "anchor: - -> fence"),
    (FARM, "wide shot of the field to open the film", "s1.shots: sh1 -> sh2, sh1"),
    (FARM, "let it all happen at midnight under a full moon", "s1.light: - -> moonlight"),
    (FARM, "move the farmer to the left edge of the picture", "farmer1 frame_left"),
    (FARM, "the rain sets in at the end", "weather: - -> rain"),
    (FARM, 'add a title card "Home" at the start', "title: - -> Home"),
    (SHOP, "Mia is a man called Max", "mechanic1.name: Mia -> Max"),
    (SHOP, "Mia uses a screwdriver instead", "s1.sh1.b1.tool: wrench1 -> screwdriver1"),
    (SHOP, "Mia laughs longer", "duration: - -> "),
    (SHOP, "make Mia laugh louder", "manner: - -> loudly"),
    (SHOP, "have the dog bark at the bicycle", "b2.target: - -> bicycle1"),
    (SHOP, "dolly in on Leo over three seconds during his line", "camera.move_seconds: - -> 3"),
    (SHOP, "make everybody happy at the end", "s1.sh1.b6.manner: - -> happily"),
])
def test_it_is_done_in_other_words(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


def test_no_dialogue_leaves_the_other_sounds(store: Store) -> None:
    assert "mix." not in difference(read(SHOP), "remove all the dialogue", store)


def test_a_camera_move_of_so_many_seconds_is_in_the_shot_named(store: Store) -> None:
    lines = difference(read(SHOP), "dolly in over three seconds while Leo speaks", store).splitlines()
    assert sum(".camera.move:" in line for line in lines) == 1


STAGE = ('A pianist in a black suit sits at a piano under a spotlight. The audience applauds. She plays. She stands '
         'up, bows and says: "Thank you."')
LAKE = 'A fisherman rows a boat across a lake in the fog. A fish jumps out of the water. His wife waves from the shore.'


@pytest.mark.parametrize(("film", "words", "change"), [
    (STAGE, "let her bow twice", "times: - -> 2"),
    (STAGE, "make the applause last longer", "s1.sh1.b2.duration: - -> "),
    (STAGE, "move the applause to the end", "b1, b2, b3, b4, b5, b6 -> b1, b3, b4, b5, b6, b2"),
    (STAGE, "swap the piano for a harp", "piano1.noun: piano -> harp"),
    (STAGE, "add a cellist to her left", "cellist1 left_of pianist1"),
    (STAGE, "give her short grey hair and glasses", "pianist1.clothes: black suit -> black suit, glasses"),
    (STAGE, "drop the spotlight", "s1.light: spotlight -> -"),
    (STAGE, 'let a man in the audience shout "Bravo!"', "man1 in audience1"),
    (LAKE, "have two fish jump", "fish1.count: 1 -> 2"),
    (LAKE, "let the fog lift at the end", "-> clear"),
    (LAKE, "add ducks on the water", "ducks1 on water"),
    (LAKE, "put a lighthouse on the shore", "lighthouse1 on shore"),
    (LAKE, "show the fish jumping in slow motion", "pace: - -> 1/2"),
])
def test_it_is_done_with_those_who_are_meant(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


ROOM = ('Two detectives stand in an office. Detective Hale shouts: "Where is she?" A nervous man whispers: "I do not '
        'know." Detective Cruz gives him a glass. A mouse runs.')


@pytest.mark.parametrize(("film", "words", "change"), [
    (ROOM, "Hale should be a woman", "detective1.gender: "),
    (ROOM, "give Hale a red tie", "detective1.clothes: - -> red tie"),
    (ROOM, "replace the mouse by two rats", "mouse1.noun: mouse -> rat"),
    (ROOM, "film it as one long take", "pin sh1.cuts: - -> +0"),
    (ROOM, "shoot everything in one static wide shot", "camera.size: - -> wide"),
    (ROOM, "hold on the man's face for three seconds after his line", "camera.subject: - -> man1"),
    (ROOM, 'insert a pause of two seconds before "I do not know"', ".after: - -> 2"),
    (ROOM, "move the camera slowly from left to right", "camera.direction: - -> right"),
    (ROOM, "black and white with hard shadows", "s1.light: - -> hard light"),
    (ROOM, "trim the ending by half a second", "duration: - -> "),
    (ROOM, "add a radio that plays quiet jazz", "s1.music.mood: - -> jazz"),
])
def test_it_is_done_for_those_with_names(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


def test_a_woman_keeps_her_name(store: Store) -> None:
    assert "name: " not in difference(read(ROOM), "Hale should be a woman", store)


FENCE = ('Two neighbours argue over a fence. Mr. Brown shouts: "It is my tree!" Mrs. Green picks an apple and says: '
         '"Sweet." An old dog watches them.')


@pytest.mark.parametrize(("words", "change"), [
    ("Mr. Brown should have a moustache", "brown1.hair: - -> moustache"),
    ("let Mrs. Green throw the apple at him", "action: - -> throw"),
    ("the dog is a cat", "dog1.noun: dog -> cat"),
    ("put the dog between them", "dog1 between brown1"),
    ('let him say "Sorry" after she speaks', "line.text: - -> Sorry"),
    ("film it over Mrs. Green's shoulder when he shouts", "camera.subject: - -> brown1"),
    ("they hug at the end", "action: - -> hug"),
    ("end on the dog", "camera.subject: - -> dog1"),
    ("give her a captain's hat", "green1.clothes: - -> captain's hat"),
])
def test_it_is_done_for_those_with_titles(words: str, change: str, store: Store) -> None:
    assert change in difference(read(FENCE), words, store)
