# SPDX-License-Identifier: Apache-2.0
"""What directors and users of video models type, each tried on a film that it was not written for."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

BARN = read(
    "A farmer in a grey cardigan sits by a barn on a foggy morning. A cat walks by and waves its tail. He opens "
    'a letter, waits and laughs. He says: "Well, well. It came." A girl comes in. The girl says: "What is it?" '
    'The farmer says: "Good news."'
)
PIER = read(
    "Shot 1 (4s): Wide shot of a white boat at a pier at noon. Shot 2 (3s): A boy climbs a ladder and waves. "
    "Shot 3 (4s): The boat sails off. Shot 4 (3s): Close-up of the boy, smiling."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("make it golden hour", r"s1.hour: morning -> dusk"),
        ("turn the grey sky into a sunset", r"s1.hour: morning -> dusk"),
        ("let the sun come out", r"s1.weather: fog -> clear"),
        ("change his cardigan to mint green", r"clothes: grey cardigan -> mint cardigan"),
        ("instead of laughing he frowns and folds the letter", r"action: laugh -> frown"),
        ("he frowns instead of laughing", r"action: laugh -> frown"),
        ("have him say it to himself", r"line.manner: - -> whisper"),
        ("have thunder rumble outside before the girl speaks", r"cues: - -> q1"),
        ("make his second line \"Wonderful news.\"", r"text: Good news. -> Wonderful news."),
        ("let there be a two second pause between his two lines", r"after: - -> 2"),
        ("the girl should come in from the left, slowly", r"place: - -> from_left"),
        ("add neon light from the window", r"s1.light: - -> neon"),
        ("play jazz quietly", r"music"),
        ("shake the camera when the girl comes in", r"move: - -> handheld"),
        ("generate the next shot: the cat walks away", r"s1.shots: sh1 -> sh1, sh2"),
    ],
)
def test_it_is_done(words: str, expected: str, store: Store) -> None:
    assert re.search(expected, difference(BARN, words, store))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tilt up 20 degrees in shot 3 as it sails off", r"sh3.camera.turn_deg: - -> 20"),
        ("the second shot should be one second longer and the third half as long",
         r"(?s)pin sh2.duration: - -> 4.*pin sh3.duration: - -> 2"),
        ("use a 24 mm lens on the first shot and an 85 mm on the last",
         r"(?s)sh1.camera.lens_mm: - -> 24.*sh4.camera.lens_mm: - -> 85"),
        ("no waving", r"sh2.b2: there -> -"),
    ],
)
def test_it_is_done_in_the_shot_meant(words: str, expected: str, store: Store) -> None:
    assert re.search(expected, difference(PIER, words, store))


def test_what_somebody_says_is_said_to_nobody_else(store: Store) -> None:
    assert "target" not in difference(BARN, "he should say it quietly to himself", store)


def test_a_style_that_there_is_not_is_named(store: Store) -> None:
    with pytest.raises(FilmError, match="there is no style 'anime'"):
        difference(BARN, "change the style to anime", store)


def test_deeds_that_say_where_are_more_than_a_manner(store: Store) -> None:
    done = difference(BARN, "the girl should come in from the left slowly", store)
    assert "from_left" in done and "slowly" in done


STREET = read(
    "A street musician plays the violin on a city street. People with umbrellas walk past. A girl in a yellow raincoat "
    'stops and drops a coin. The musician bows and says: "Merci." The girl jumps onto a bench.'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("remove the people walking in the background", r"(?s)people1: there -> -(?!.*musician1: there)"),
        ("instead of a coin the girl gives him a flower", r"coin1.noun: coin -> flower"),
        ("have the girl clap before she drops the coin", r"action: - -> clap"),
        ("close-up on the coin as it falls", r"^pin sh1.cuts.*\npin sh1.\d.camera.size: - -> close\n.*coin1$"),
        ("slow push-in on the musician during his bow", r"camera.move: - -> push_in"),
        ("he says it in a hoarse whisper", r"manner: - -> whisper"),
        ("film it in 9:16 for TikTok", r"film.aspect: 16:9 -> 9:16"),
        ("reduce the street noise by half", r"pin sound.city.gain_db: - -> -6"),
        ("make it snow outside the window", r"weather: - -> snow"),
        ("let the musician jump too, right after the girl", r"action: - -> jump"),
        ("the line should come before the bow", r"beats: "),
        ("end on a close-up of the girl on the bench", r"camera.subject: - -> girl1"),
        ("I want the girl on the left and the musician on the right",
         r"girl1 frame_left, musician1 frame_right"),
        ("insert a 3 second insert of the coin before the last shot", r"duration: - -> 3"),
    ],
)
def test_it_is_done_and_nothing_else(words: str, expected: str, store: Store) -> None:
    assert re.search(expected, difference(STREET, words, store))


def test_she_whose_name_says_so_is_no_man(store: Store) -> None:
    ship = read('Captain Rosa, a woman with an eye patch, looks up. CAPTAIN ROSA: "Land ahead!" A parrot squawks.')
    shouted = difference(ship, 'change "Land ahead!" to "Ship ahead!" and have her shout it', store)
    assert "manner: - -> shout" in shouted
    assert re.search(r"eye patch -> .*red bandana", difference(
        ship, "give Captain Rosa a red bandana instead of the eye patch", store))


KITCHEN = read(
    "Shot 1 (4s): A chef in a white hat chops carrots in a kitchen. Shot 2 (3s): Close-up of the pan. "
    'Shot 3 (4s): A waiter comes in and says: "Is it ready?" Shot 4 (3s): The waiter carries the plate out.'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("have the chef cry while chopping", r"action: - -> cry"),
        ("swap the waiter for a robot waiter", r"waiter1.noun: waiter -> robot"),
        ("move shot 4 to the beginning and hold it for 5 seconds", r"pin sh4.duration: - -> 5"),
        ("add sizzling and clattering dishes to shot 2", r"s1.sh2.cues: - -> q1, q2"),
        ("let a siren wail in the distance right after his line", r"sound: - -> siren\n.*\n.*at: - -> b\d"),
        ("let a dog bark outside before he speaks", r"sound: - -> bark"),
        ("black and white, film noir lighting", r"(?s)black_and_white.*low-key"),
        ("tilt down from the ceiling to the chef at the start", r"direction: - -> down"),
    ],
)
def test_it_is_done_where_it_is_said(words: str, expected: str, store: Store) -> None:
    assert re.search(expected, difference(KITCHEN, words, store))


def test_a_place_is_like_no_other_one_by_words_alone(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(KITCHEN, "make the kitchen look like Paris in the 1920s", store)


TOWER = read(
    "A wizard with a hat stirs a cauldron in a dark tower room. An apprentice drops a bottle and it breaks. The "
    'cauldron explodes. The wizard says: "Not that one!" The apprentice nods and dances. The wizard applauds.'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("make it a winter night with snow on the roofs", r"(?s)hour: .* night.*season: - -> winter"),
        ("remove the explosion", r"action: explode -> -"),
        ("remove the applause", r"verb: applaud -> -"),
        ("remove the sound of the explosion", r"pin sound.explosion"),
        ("end on his nod", r"action: clap -> -"),
        ("subtitles on, please", r"pin captions: - -> on"),
        ("make everything look like felt puppets", r"film.style: clay -> felt"),
        ("add books and candles on a shelf behind the wizard", r"books1 on shelf1, candles1 on shelf1"),
        ("set it outside in a forest at full moon", r"(?s)s1.place: .*forest.*s1.light: - -> moonlight"),
        ('the apprentice says "Oops." when he drops the bottle', r"line.text: - -> Oops."),
        ("make the room bright and cosy", r"place_words: dark -> cosy"),
        ("make the wizard's voice deep and gravelly", r"voice.words: - -> deep, raspy"),
        ("add an audience that claps at the end", r"action: - -> clap"),
        ("make the lighting a single spotlight", r"s1.light: - -> spotlight"),
    ],
)
def test_it_is_done_as_meant(words: str, expected: str, store: Store) -> None:
    done = difference(TOWER, words, store)
    assert re.search(expected, done)
    assert "place: living_room -> rooftop" not in done
    assert "target: - -> bottle1" not in done


SKATE = read(
    "Shot 1: A skater in a yellow hoodie rolls down a street in the morning. Shot 2: He jumps over a bench. "
    'Shot 3: He laughs and kisses a trophy. SKATER: "Nailed it!" A girl says: "Great." Shot 4: Close-up of his shoes.'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("let the moon rise", r"(?s)hour: .* night.*light: - -> moonlight"),
        ("remove the bench from the video", r"bench1: there -> -"),
        ("show the jump in slow motion", r"^pin sh2.cuts.*\npin sh2.pace"),
        ("insert a reaction shot of an old woman on a balcony after the jump", r"pin woman1.only_in: - -> sh5"),
        ("make shot 1 a drone shot following him", r"(?s)angle: - -> high.*move: - -> track"),
        ("fast punk rock from the beginning", r"(?s)mood: - -> rock.*tempo: - -> fast"),
        ("give the first line to the girl and the second to the skater",
         r"(?s)who: skater1 -> girl1.*who: girl1 -> skater1"),
        ("close in on his hands while he laughs", r"subject: - -> skater1.hand"),
        ("replace the trophy with a bouquet of flowers", r"trophy1.noun: trophy -> bouquet"),
        ("make the bench bigger and put a cat in front of it", r"cat1 in_front_of bench1"),
        ("start the film when he jumps", r"sh1: there -> -"),
        ("give the bench a fresh coat of blue paint", r"bench1.colors: - -> blue"),
        ("wide shot of the bench before the first shot", r"shots: sh1, sh2, sh3, sh4 -> sh5, sh1"),
        ('put the caption "3 a.m." on shot 1', r"title: - -> 3 a.m."),
        ("let it end with both of them laughing", r"sh4.b\d.action: - -> laugh"),
        ('make him fall in shot 2 and groan "Ouch"', r"line.text: - -> Ouch"),
    ],
)
def test_it_is_done_in_the_skater_s_film(words: str, expected: str, store: Store) -> None:
    done = difference(SKATE, words, store)
    assert re.search(expected, done)
    assert "anchor: - -> scene" not in done
