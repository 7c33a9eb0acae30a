# SPDX-License-Identifier: Apache-2.0
"""The camera, light, pace, cuts and music in plain words: by how clauses, degrees and edges attach."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from edited_words import difference
from staged_films import planned

from soundstage.edit.degrees import comparative_of
from soundstage.errors import FilmError
from soundstage.finish.cut import unit_of
from soundstage.language import read
from soundstage.stage.build import stage_shot
from soundstage.stage.scheme import scheme
from soundstage.store import Store
from soundstage.styles.clay import Clay

MILL = ("A miller carries a sack into a mill at dawn. The phone rings. He sighs and picks up the phone. "
        '"Who is there?" he asks. "Your sister," says a voice. It starts to rain.')
CALL = 'A man sits at a desk and reads. The phone rings. He drinks. He picks up the phone and says: "Yes?"'
SEA = 'A keeper lights a lamp in a storm. A horn sounds far away. "Come on," he mutters. He drinks tea.'
DANCE = "A girl dances alone in a hall. The lights go out. A boy with a broom comes in. She smiles and dances again."


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (MILL, "let the camera sink slowly while he carries the sack", "sh1.1.camera.move: - -> crane", "sh1.2"),
    (MILL, "the camera should rise when he asks", "camera.direction: - -> up", "sh1.1."),
    (MILL, "a bit more thunder at the end", "q2.sound: - -> thunder", "mix."),
    (MILL, "everything a touch brighter", "light: - -> high-key", ""),
    (MILL, "warm up the colors", "looks: - -> warm", ""),
    (MILL, "give it a cold, washed out look", "looks: - -> cool, faded", ""),
    (MILL, "open with a wide shot from above", "sh1.1.camera.angle: - -> high", "sh1.2"),
    (MILL, "end on a slow pull back from the sack", "move: - -> pull_out", "sh1.1."),
    (MILL, "cut straight to the phone when it rings", "camera.subject: - -> phone1", "transition"),
    (CALL, "insert a close-up of the phone when it rings", "cut.order: - -> sh1.1, sh2", ""),
    (MILL, "let the phone ring twice before he picks it up", "q1.times: - -> 2", "beats"),
    (MILL, "a two-second pause before he asks who is there", "after: - -> 2", ""),
    (MILL, "the rain should pour", "weather_strength: - -> 2", ""),
    (MILL, 'put "The Mill" on screen for three seconds at the start', "title_for: - -> 3", "sh1.2"),
    (MILL, 'a title at the end that says "Good night"', "title: - -> Good night", "sh1.1."),
    (MILL, 'have a narrator say "It was cold." at the beginning', "-> b2, b1", ""),
    (MILL, "cut to black at the end", "ending: - -> cut_black", ""),
    (MILL, "tilt the camera a bit to the left when he sighs", "roll_deg: - -> 5", "move: - -> tilt"),
    (MILL, "roll the camera 10 degrees to the right in the first shot", "roll_deg: - -> -10", "sh1.2"),
    (MILL, "rack focus from the phone to his face", "focus: - -> phone1>miller1", ""),
    (MILL, "the music turns happy at the end", "words: - -> change, happy", "s1.music"),
    (MILL, "his line should be almost a whisper", "manner: - -> whisper", ""),
    (MILL, "I don't want any camera movement", "camera.move: - -> static", ""),
    (MILL, "calm the rain down a bit", "weather_strength: - -> 0.71", "weather: rain -> clear"),
    (MILL, "play the first shot faster", "sh1.1.pace: - -> 2", "sh1.2"),
    (DANCE, "when the lights go out, cut the music", "q1.words: - -> stop", "gain_db"),
    (DANCE, "soft light on her face when she smiles", "light: - -> soft light", "sh1.1."),
    (DANCE, "use a spotlight on her", "s1.light: - -> spotlight", "noun"),
    (DANCE, "shots should dissolve into each other", "sh1.2.transition: - -> dissolve", "sh1.1.transition"),
    (DANCE, "move the camera back so that we see the hall", "move: - -> pull_out", "angle: - -> back"),
    (DANCE, "pan from the girl to the boy", "camera.subject: - -> girl1", "subject: - -> boy1"),
    (DANCE, "shorten every shot by a third", "sh1.1.duration", ""),
    (DANCE, "the boy should only be a silhouette", "light: - -> silhouette", "s1.light"),
    (CALL, "hold the silence for three seconds before he picks up the phone", "after: - -> 3", ""),
    (CALL, "light rain only in the first shot", "sh1.1.weather", "s1.weather"),
    (MILL, "rain only in the first shot", "sh1.2.weather: - -> clear", "sh1.1.weather"),
    (MILL, "his line should be a close-up and hers too", "camera.size: - -> close", "woman"),
    (MILL, "turn the light red", "light: - -> red light", ""),
    (MILL, "no dissolves", "sh1.2.transition: - -> cut", "sh1.1.transition"),
    (MILL, "a wide shot from above at the end", "camera.angle: - -> high", "sh1.1."),
    (MILL, "add wind to the ambience", "ambience: - -> wind", ""),
    (MILL, "less music, more rain", "mix.music_db: - -> -6", ""),
    (MILL, "slow everything down when he carries the sack", "pace: - -> 1/2", "gain_db"),
    (SEA, "let the horn sound again after he mutters", "q2.at_end: - -> yes", "beats"),
    (MILL, "let the phone ring again after he asks", "q2.at_end: - -> yes", "beats"),
    (MILL, "let the shot of the sack be the last one", "cut.order", "size"),
    (MILL, "hard cut to silence when he sighs", "gain_db: - -> -120", "words"),
    (DANCE, "a reaction shot of the girl after the boy comes in", "sh2.camera.subject: - -> girl1", "boy1"),
    (DANCE, "wide for the dance", "camera.size: - -> wide", ""),
])
def test_it_is_done_as_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert not never or f" {never}" not in f" {done}", done


@pytest.mark.parametrize(("words", "edit"), [
    (MILL, "the camera rises as it starts to rain"),  # the rain is no moment of one shot
    (DANCE, "bring the music back when she dances again"),  # it plays there already
    (DANCE, "darken the picture bit by bit"),
    (DANCE, "flickering light"),  # nothing would show it
    (DANCE, "no camera shake"),  # it shakes nowhere
    (DANCE, "footsteps only"),  # the rest would be heard, too
    (DANCE, "put the stars in focus"),
    (DANCE, "medieval music with a lute"),  # there is no such kind
    (DANCE, "shoot everything from the boy's eye level"),
])
def test_rather_declined_than_another_thing_done(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)


def test_verbs_that_are_made_from_an_adjective() -> None:
    assert [comparative_of(w) for w in ("warm", "dim", "darken", "widen", "listen", "open")] == [
        "warmer", "dimmer", "darker", "wider", "", ""]


def test_a_cut_to_black_is_black_at_once() -> None:
    unit, white = unit_of("cut to black"), np.full((4, 4, 3), 255, np.uint8)
    assert unit.picture(white, white, 0.1).max() == 0
    assert unit.picture(white, white, 0.9).min() == 255


def test_a_light_of_a_colour_has_it() -> None:
    assert scheme(("red light",)).key_color != scheme(("green light",)).key_color is not None
    assert scheme(("scattered light",)).key_color is None


def test_the_horizon_leans_by_so_many_degrees(store: Store) -> None:
    shots = {}
    for degrees in (None, 9.0, -9.0):
        production = read("A fox sits in a forest. Dutch angle.")
        shot = production.scenes[0].shots[0]
        wish = shot.camera.model_copy(update={"roll_deg": degrees})
        scene = production.scenes[0].model_copy(update={"shots": (shot.model_copy(update={"camera": wish}),)})
        plan, cast, spoken = planned(production.model_copy(update={"scenes": (scene,)}), store)
        stage = stage_shot(plan.shots[0], cast, spoken, Fraction(16, 9), Clay(), 1).stage
        side = np.asarray(stage.camera.transforms)[0, :3, 0]
        shots[degrees] = float(np.degrees(np.arcsin(side[2])))
    assert shots[None] == pytest.approx(12.6, abs=0.5)
    assert shots[9.0] == pytest.approx(9.0, abs=0.2) and shots[-9.0] == pytest.approx(-9.0, abs=0.2)
