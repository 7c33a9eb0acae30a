# SPDX-License-Identifier: Apache-2.0
"""Headings in prose, clauses without an article, sounds of what is not shown, hours before a noun, cuts to a place."""

from __future__ import annotations

from fractions import Fraction

import pytest

from soundstage.film import read
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for s in film.scenes for h in s.shots for b in h.beats]


def sounds(film: Production) -> list[str]:
    return [c.sound for s in film.scenes for h in s.shots for c in h.cues]


def test_headings_among_sentences_open_scenes() -> None:
    film = read("FADE IN: INT. CAVE - NIGHT. A bear sleeps. CUT TO: EXT. FROZEN LAKE - DAY. A fox walks by.")
    assert [(s.place, s.hour) for s in film.scenes] == [("cave", "night"), ("lake", "day")]
    assert [s.noun for s in film.cast] == ["bear", "fox"]


def test_a_name_in_capitals_with_an_age_is_somebody() -> None:
    film = read("EXT. TRAIN STATION - DAWN. MIRA (20s), carrying a suitcase, runs along the train. MIRA laughs.")
    (mira,) = [s for s in film.cast if s.name == "Mira"]
    assert mira.age == "young"
    assert [b.action for b in beats(film) if b.who == (mira.id,)] == ["pick_up", "run", "laugh"]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Distant artillery rumbles. A soldier waits.", ["thunder"]),
        ("A keeper waits. A foghorn moans twice.", ["horn"]),
    ],
)
def test_what_nothing_shows_is_heard(text: str, heard: list[str]) -> None:
    film = read(text)
    assert sounds(film) == heard
    assert len(film.cast) == 1


def test_a_clause_may_begin_without_an_article() -> None:
    film = read("Beans pour into a grinder with a rattle, steam curls from a cup.")
    assert [b.verb or b.action for b in beats(film)] == ["pour"]
    film = read("A fire crackles loudly, then silence as the lights go out.")
    assert "silence" not in [b.verb for b in beats(film)]


@pytest.mark.parametrize(
    ("text", "verb", "who", "target"),
    [
        ("A lioness watches a herd of zebras. Slowly she creeps forward.", "creep", "lioness1", ""),
        ("A singer leans against a wall, singing into a microphone.", "sing", "singer1", "microphone1"),
        ("A goat grabs a branch from a human hand. The human chuckles.", "chuckle", "person1", ""),
        ("A woman takes the first sip.", "sip", "woman1", ""),
    ],
)
def test_who_does_it_and_to_what(text: str, verb: str, who: str, target: str) -> None:
    last = beats(read(text))[-1]
    assert (last.verb or last.action, last.who, last.target) == (verb, (who,), target)


def test_where_they_were_is_no_way() -> None:
    film = read("A mailbox opens, and the letters inside fly out.")
    assert [(b.action, b.target, b.place) for b in beats(film)] == [("open", "", ""), ("fly", "", "out")]
    assert any(c.words == "inside" and c.state == "approximated" for c in film.claims)


def test_an_hour_before_a_noun() -> None:
    film = read("A quiet dawn trench; a soldier waits.")
    assert (film.scenes[0].hour, film.scenes[0].place, film.scenes[0].noun) == ("dawn", "field", "dawn trench")
    assert [s.noun for s in film.cast] == ["soldier"]  # a trench is where he is, and no thing beside him


def test_a_cut_to_a_place_that_is_not_built_goes_to_the_nearest() -> None:
    film = read("A woman walks along a street. Smash cut to a nightclub; a man dances.")
    assert [s.place for s in film.scenes] == ["street", "pub"]


def test_a_tempo_told_with_the_music() -> None:
    film = read("Electronic beat, fast tempo. A girl dances.")
    assert film.scenes[0].music.tempo == "fast"
    assert not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("text", "action", "who", "place", "anchor"),
    [
        ("A robot wobbles down a workbench.", "walk", "robot1", "down", "workbench1"),
        ("A truck rattles along the road.", "drive", "truck1", "along", ""),
        ("A man plunges a sword into a barrel.", "put_down", "man1", "in", "barrel1"),
        ("A chef molds rice and places the fish on top.", "put_down", "chef1", "on", "rice1"),
        ("The puck bounces off the skate of a goalie, then rattles into the net.", "shake", "puck1", "", ""),
    ],
)
def test_where_it_goes(text: str, action: str, who: str, place: str, anchor: str) -> None:
    last = beats(read(text))[-1]
    assert (last.action, last.who, last.place) == (action, (who,), place)
    assert last.anchor == anchor


def test_held_by_a_part_of_it_with_a_hand() -> None:
    film = read("A bucket is held by its rim with one hand, while the other hand taps it five times, "
                "with 0.5 seconds between each tap.")  # fmt: skip
    assert [s.noun for s in film.cast] == ["bucket", "person"]
    assert [(b.action, b.target, b.times, b.duration) for b in beats(film)] == [
        ("pick_up", "bucket1", 1, None), ("knock", "bucket1", 5, Fraction(5, 2))]  # fmt: skip
    assert any(c.kind == "role" and c.state == "approximated" for c in film.claims)


def test_words_that_a_hyphen_joins_are_of_the_noun() -> None:
    film = read("A woman wearing thick-heeled, hard-soled shoes walks across a hallway.")
    assert film.cast[0].clothes == ("thick-heeled hard-soled shoes",)
    assert [b.action for b in beats(film)] == ["walk"]


def test_the_instant_and_a_sound_at_the_end() -> None:
    film = read("The instant the ball touches the table, a duck jumps.")
    assert [s.noun for s in film.cast] == ["ball", "table", "duck"]
    assert beats(film)[-1].order == "with"
    film = read("A boy waits at a bus stop. Audio: rain, a bell at the end.")
    (cue,) = [c for s in film.scenes for h in s.shots for c in h.cues]
    assert (cue.sound, cue.at_end) == ("bell", True)


def test_steam_is_heard() -> None:
    assert sounds(read("A pan stands on a stove. Steam hisses.")) == ["sizzle"]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("A woman lights a candle under a streetlamp, fog drifting behind her.", ["light"]),
        ("A pot stands in a sink with a lid and steam rising.", ["stand"]),
        ("A guard sits in an office. An alarm blares twice, then stops.", ["sit"]),
        ("A dog barges in, collar jingling and nails clicking on the floor.", ["run"]),
        ("A penguin belly-slides across snow.", ["slide"]),
    ],
)
def test_what_nobody_does_is_no_deed(text: str, done: list[str]) -> None:
    assert [b.action for b in beats(read(text))] == done


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Close up shot of a yellow taxi turning left.", [("turn", "")]),
        ("An eagle circles above a lake, folds its wings and dives.", [("fly", ""), ("stand", ""), ("fly", "")]),
        ("A dog runs through a room, leaving paw prints on the carpet.", [("run", ""), ("stand", "prints1")]),
        ("A woman whisks an egg with a fork and pours the mixture into a pan.", [("stir", "egg1"), ("pour", "")]),
        ("A pan stands on a stove, the burner hissing steadily.", [("stand", "")]),
        ("A woman feeds the hens and ducks.", [("feed", "hens1"), ("feed", "ducks1")]),
        ("A girl holds a slowly turning wheel.", [("pick_up", "wheel1")]),
    ],
)
def test_words_by_what_stands_about_them(text: str, done: list[tuple[str, str]]) -> None:
    assert [(b.action, b.target) for b in beats(read(text))] == done


def test_a_toy_is_at_home_anywhere() -> None:
    assert read("A boy puts a toy whale on a stack of books.").scenes[0].place == "living_room"


def test_whoever_does_it_is_nobody_who_is_awaited() -> None:
    film = read("A hand cracks two eggs into a bowl, pours the mixture into a pan and folds the girl in half.")
    assert [s.noun for s in film.cast if s.family == "body"] == ["person", "girl"]


def test_sounds_never_hang_on_a_deed_that_is_only_heard() -> None:
    film = read("Oil pours in with a smooth glug, vinegar hisses with a sharp slosh, and a spoon taps a jar.")
    ids = {b.id for b in beats(film)} | {""}
    assert all(c.at in ids for s in film.scenes for h in s.shots for c in h.cues)


def test_two_capitals_again_and_again_are_a_name() -> None:
    film = read("Snow White walks through a forest. The evil queen gives Snow White an apple. Snow White sleeps.")
    assert [s.name or s.noun for s in film.cast] == ["Snow White", "queen", "apple"]
    assert [(b.action, b.who, b.target) for b in beats(film)][1] == ("give", ("queen1",), "snow1")


def test_a_phone_buzzes_like_no_bee_and_a_tone_is_no_room() -> None:
    assert sounds(read("A nurse sits in a corridor. Her phone buzzes.")) == ["phone"]
    film = read("A violin plays, producing a steady sustained tone.")
    assert not film.scenes[0].ambience


def test_in_two_is_in_nobody() -> None:
    film = read("A boy waits. A woman breaks a loaf in two.")
    assert (beats(film)[-1].manner, beats(film)[-1].anchor) == (("in two",), "")


def test_they_are_the_party_that_was_met() -> None:
    film = read("Two burglars tiptoe past a sleeping guard. One knocks over a vase. They freeze.")
    assert beats(film)[-1].who == ("burglar1", "burglar2")


def test_a_room_of_another_kind_is_told() -> None:
    film = read("A detective sits in an interrogation room.")
    assert any(c.kind == "place" and c.state == "approximated" for c in film.claims)
