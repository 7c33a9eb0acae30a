# SPDX-License-Identifier: Apache-2.0
"""What trailers, adverts and recipes say of themselves, and things that are done to things by nobody told of."""

from __future__ import annotations

import pytest

from soundstage.film import read


def test_how_a_film_is_said_to_sound_is_no_shot_of_its_own() -> None:
    film = read("Tense trailer with sea ambience, synth textures and hard cuts. Shot 1: A boat sails. "
                "Shot 2: A gull flies.")
    assert [len(s.shots) for s in film.scenes] == [2]
    assert {s.noun for s in film.cast} == {"boat", "gull"}
    assert film.scenes[0].music.instruments == ("synth",)
    assert film.scenes[0].ambience
    assert not [c for c in film.claims if c.state == "not_understood"]


def test_training_is_heard_as_no_train() -> None:
    film = read("Inspiring teaser with training sounds. Shot 1: A dog runs in a gym.")
    assert not [c for h in film.scenes[0].shots for c in h.cues if c.sound == "train"]


def test_music_of_high_energy_is_music() -> None:
    music = read("A dog runs as fast-paced, high-energy orchestral music plays.").scenes[0].music
    assert (music.tempo, bool(music.mood)) == ("fast", True)


@pytest.mark.parametrize(("words", "place", "hour"), [
    ("A wide twilight shot of a rocky ridge shows a pack of wolves.", "mountain", "dusk"),
    ("A night shot of a harbour shows a boat.", "harbour", "night"),
    ("A girl against a white background says 'Hi'.", "white_screen", ""),
    ("A hand rings a bell against a plain background.", "studio", ""),
    ("A cook stirs a soup and oil runs in a thin stream.", "kitchen", ""),
    ("A man walks along a stream.", "river", ""),
])
def test_where_and_when_a_leading_shot_is_taken(words: str, place: str, hour: str) -> None:
    scene = read(words).scenes[0]
    assert (scene.place, scene.hour) == (place, hour)


@pytest.mark.parametrize(("words", "deeds"), [
    ("Eggs are whisked with swishes, then poured into a pan. The cook says, 'Good.'",
     [("cook", "stir", "egg"), ("cook", "pour", "egg"), ("cook", "speak", "")]),
    ("Vegetables are dumped onto a pan with a clatter.", [("person", "pick_up", "vegetable")]),
    ("A ball is thrown, then caught by a dog.", [("person", "throw", "ball"), ("dog", "catch", "ball")]),
])
def test_what_is_done_to_things_is_done_by_somebody(words: str, deeds: list[tuple[str, str, str]]) -> None:
    film = read(words)
    nouns = {s.id: s.noun for s in film.cast}
    told = [(nouns[b.who[0]], b.action, nouns.get(b.target, "")) for s in film.scenes for h in s.shots for b in h.beats]
    assert told == deeds


@pytest.mark.parametrize(("words", "sounds"), [
    ("A candle stands on a table. The audio captures the 'fwoosh' of a match, followed by a rhythmic crackling.",
     ["match", "fire"]),
    ("Trees stand in a park. The audio is dominated by a dense cicada buzz.", ["cicada"]),
])
def test_what_the_audio_is_said_to_hold_is_heard(words: str, sounds: list[str]) -> None:
    film = read(words)
    assert [c.sound for s in film.scenes for h in s.shots for c in h.cues] == sounds


def test_whom_a_substance_is_named_after_is_not_there() -> None:
    assert {s.noun for s in read("A flask contains Tollens' reagent.").cast} == {"flask"}


@pytest.mark.parametrize(("words", "unit"), [
    ("The video cuts to a wide shot of a huge arena packed with thousands of cheering fans.", "person"),
    ("The scene cuts to a stadium filled with fans.", "person"),
    ("Two fans stand on a desk in an office.", "fan"),
])
def test_fans_that_fill_a_stadium_are_people(words: str, unit: str) -> None:
    film = read(words)
    assert {s.unit for s in film.cast if s.noun == "fan"} == {unit}
    assert film.scenes[0].place == ("office" if unit == "fan" else "stadium")


@pytest.mark.parametrize(("words", "cast"), [
    ("A soldier sits in a field as distant artillery rumbles.", {"soldier"}),
    ("A man talks in a nightclub; bass thumps.", {"man"}),
])
def test_what_is_far_or_low_is_only_heard(words: str, cast: set[str]) -> None:
    film = read(words)
    assert {s.noun for s in film.cast} == cast
    assert [c for h in film.scenes[0].shots for c in h.cues]


@pytest.mark.parametrize(("words", "place"), [
    ("An anchor sits in a bright morning show studio.", "newsroom"), ("A man dances in a nightclub.", "pub"),
    ("A suspect sits in an interrogation room.", "jail_cell"), ("A woman stands in an elevator.", "corridor"),
])
def test_rooms_of_films_look_like_their_kind(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place
