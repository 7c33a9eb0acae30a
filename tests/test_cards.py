# SPDX-License-Identifier: Apache-2.0
"""Cards of words, logos and addresses, when words come, and the sounds that come with them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from soundstage import film
from soundstage.film import read
from soundstage.model import Production
from soundstage.sound.effects import EFFECTS
from soundstage.store import Store
from soundstage.work.quality import Options


def told(production: Production) -> list[tuple[str, str]]:
    """(place, title) of every shot."""
    return [(scene.place, shot.title) for scene in production.scenes for shot in scene.shots]


@pytest.mark.parametrize(("words", "shots"), [
    ("A title card reads 'TEN YEARS LATER'. A boy walks along a beach.",
     [("black_screen", "TEN YEARS LATER"), ("beach", "")]),
    ("Text 'Be bold' appears on a black background. A boy walks along a beach.",
     [("black_screen", "Be bold"), ("beach", "")]),
    ("A girl eats an apple in a kitchen. The video ends on a white screen featuring a bakery logo and the text 'Eat.'",
     [("kitchen", ""), ("white_screen", "Bakery\nEat.")]),
    ("A girl eats an apple in a kitchen, followed by a title card for a space comedy and a release date.",
     [("kitchen", ""), ("black_screen", "Space Comedy\nComing soon")]),
    ("A boy walks along a beach. Cut to black. The title LOST TIDE fades in.",
     [("beach", ""), ("black_screen", "LOST TIDE")]),
    ("A boy walks along a beach. The brand name 'Sun' appears in large letters on a red background.",
     [("beach", ""), ("color_screen", "Sun")]),
    ("An end screen shows a travel agency logo and a website.",
     [("black_screen", "Travel Agency\nwww.travelagency.example")]),
])
def test_words_on_a_plain_screen_are_a_card_of_that_colour(words: str, shots: list[tuple[str, str]]) -> None:
    production = read(words)
    assert told(production) == shots
    cards = [s for s in production.scenes if s.place.endswith("_screen")]
    assert not any(s.cast for s in cards)


@pytest.mark.parametrize("words", [
    "A man in a blue coat against a white background says 'Hello'.",
    "A girl holds a card with the words 'GO' in a park.",
    "A hand turns over a playing card on a table.",
])
def test_who_stands_before_a_screen_or_holds_a_card_is_no_card(words: str) -> None:
    assert not any(shot.title for scene in read(words).scenes for shot in scene.shots)
    assert read(words).cast


def test_words_that_move_are_read_and_never_spoken() -> None:
    shot = read("A dog runs in a park. The words 'Run free' pop onto the screen with a soft chime.").scenes[0].shots[0]
    assert (shot.title, [b.action for b in shot.beats], [c.sound for c in shot.cues]) == ("Run free", ["run"], ["bell"])


def test_a_logo_laid_over_a_shot_stands_with_its_text() -> None:
    production = read("Buns move on a belt, overlaid with a bun-shop logo and the text 'FRESH.'")
    assert told(production) == [(production.scenes[0].place, "Bun Shop\nFRESH.")]
    assert any(c.state == "approximated" and "Bun Shop" in c.note for c in production.claims)


def test_a_title_told_after_a_deed_comes_after_it_and_can_be_read(tmp_path: Path) -> None:
    production = read("A woman opens a door. The text 'WELCOME HOME' appears with a synth sting.")
    shot = production.scenes[0].shots[0]
    assert (shot.title_after, shot.cues[0].sound, shot.cues[0].at_end) == (shot.beats[0].id, "musical_sting", True)
    with film.planning(Options(voice="fake"), Store(tmp_path), {}) as planned:
        plan = planned(production).shots[-1]
        early = planned(read("The text 'WELCOME HOME' appears over a beach. A dog runs.")).shots[0]
    end = max(b.end for p in plan.performers for b in p.beats if b.id == shot.title_after)
    assert plan.title_at == end > 0
    assert plan.duration - plan.title_at >= Fraction(3, 2)
    assert plan.cues[0].start == plan.title_at
    assert early.title_at == 0


def test_a_sting_is_a_sound_of_its_moment_and_what_accompanies_is_no_deed() -> None:
    shot = read("A dog barks in a park, punctuated by a dark sting.").scenes[0].shots[0]
    assert [b.action for b in shot.beats] == ["bark"]
    assert [c.sound for c in shot.cues] == ["musical_sting"]
    assert EFFECTS.get("musical_sting")
    assert not any(c.sound == "musical_sting" for c in read("A bee stings a man.").scenes[0].shots[0].cues)


def test_a_blow_that_waves_fall_on_is_heard() -> None:
    cues = read("Waves crash against a cliff on a heavy boom.").scenes[0].shots[0].cues
    assert "explosion" in [c.sound for c in cues]


def test_no_scene_plays_on_the_screen_of_the_card_before_it() -> None:
    film_ = read("Text 'Be bold' appears on a black background. A cook stirs a soup. A title card reads 'Later'. "
                 "The cook smiles.")
    assert told(film_) == [("black_screen", "Be bold"), ("kitchen", ""), ("black_screen", "Later"), ("kitchen", "")]


def test_what_is_only_heard_stays_on_the_card() -> None:
    film_ = read("A box lies on a table. The scene transitions to a black background featuring the text 'SOON'. "
                 "A rhythmic, thumping heartbeat-like sound plays throughout to build suspense.")
    assert [title for _, title in told(film_)] == ["", "SOON"]
    assert [c.sound for c in film_.scenes[1].shots[0].cues] == ["heartbeat"]
    assert not film_.scenes[1].shots[0].beats


def test_a_letter_that_lies_there_is_no_text() -> None:
    shot = read("A letter lies on a table as the title LOST FIELD appears with a solemn low hit.").scenes[0].shots[0]
    assert (shot.title, [b.action for b in shot.beats]) == ("LOST FIELD", ["lie"])
    assert [c.sound for c in shot.cues] == ["musical_sting"]
