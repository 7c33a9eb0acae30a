# SPDX-License-Identifier: Apache-2.0
"""Heavier and lighter weather: said in a prompt or an edit, seen in the air and heard in the bed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from edited_words import difference
from test_sound_levels import QUICKLY, apart, made

from soundstage import film
from soundstage.language import read, write
from soundstage.language.intensity import STRONGEST, WEAKEST, strength_of
from soundstage.nodes import Particles, Volume
from soundstage.places.base import Setting
from soundstage.stage.weather import weather_items
from soundstage.store import Store

RAIN = read("A man walks along a street in the rain. Cut to: he runs over a bridge.")
FOG = read("A fox walks through a foggy forest.")


@pytest.mark.parametrize(("words", "weather", "strength"), [
    ("A man walks along a street in the rain.", "rain", 1), ("A man walks along a street in heavy rain.", "rain", 2),
    ("A light drizzle falls on a harbour. A sailor stands.", "rain", WEAKEST),
    ("A wolf runs in a blizzard.", "snow", 3),
    ("It rains heavily on a street. A dog runs.", "rain", 2), ("Thick fog covers a harbour. A boat drifts.", "fog", 2),
    ("EXT. STREET - NIGHT - HEAVY RAIN\n\nA man walks.", "rain", 2),
    ("A man with a heavy bag walks in the rain.", "rain", 1), ("A light rain falls. A girl waves.", "rain", 0.5),
])
def test_a_prompt_says_how_strong_the_weather_is(words: str, weather: str, strength: float) -> None:
    scene = read(words).scenes[0]
    assert (scene.weather, scene.weather_strength) == (weather, strength)


def test_it_is_written_so_that_it_reads_back() -> None:
    production = read("A wolf runs through a forest in a blizzard.")
    assert read(write(production, "prompt")).scenes[0].weather_strength == 3


@pytest.mark.parametrize(("production", "words", "there"), [
    (RAIN, "make the rain heavier", "s1.weather_strength: - -> 2"),
    (RAIN, "make the rain much heavier", "s1.weather_strength: - -> 3"),
    (RAIN, "a light drizzle", "s1.weather_strength: - -> 0.25"),
    (RAIN, "more rain", "s1.weather_strength: - -> 2"),
    (RAIN, "turn it into a blizzard", "s1.weather_strength: - -> 3"),
    (RAIN, "the rain should get heavier when he runs", "pin sh2.weather_strength: - -> 2"),
    (FOG, "thicker fog", "s1.weather_strength: - -> 2"), (FOG, "the fog is too thick", "s1.weather_strength: - -> 0.5"),
])
def test_an_edit_makes_it_stronger_or_weaker(production: Any, words: str, there: str, store: Store) -> None:
    assert there in difference(production, words, store)


def test_other_weather_is_as_strong_as_usual(store: Store) -> None:
    heavy = film.edit(RAIN, "make the rain heavier", QUICKLY, store).production
    assert "weather_strength: 2 -> -" in difference(heavy, "let it snow", store)
    assert strength_of(["a", "man", "in", "rain"], "rain") is None
    assert strength_of(["torrential", "heavy", "downpour"], "rain") == STRONGEST


@pytest.mark.parametrize("weather", ["rain", "snow"])
def test_more_falls_and_the_air_is_denser(weather: str) -> None:
    def fallen(strength: float) -> tuple[int, float]:
        setting = Setting("street", weather=weather, strength=strength)
        items = weather_items(setting, [(0, -6, 1.5)], np.arange(8) / 12, (-3, -3, 3, 3), 4)
        drops = [i.node.positions.shape[1] for i in items if isinstance(i.node, Particles)]
        return drops[0], sum(i.node.density for i in items if isinstance(i.node, Volume))

    light, usual, heavy = fallen(0.5), fallen(1.0), fallen(2.0)
    assert light[0] < 0.6 * usual[0] and heavy[0] > 1.9 * usual[0]
    assert light[1] == usual[1] == 0 and heavy[1] > 0


def test_it_is_heard_and_the_other_shot_keeps_its_picture(tmp_path: Path, store: Store) -> None:
    was, before = made(RAIN, tmp_path, store)
    now, after = made(film.edit(RAIN, "make the rain heavier", QUICKLY, store).production, tmp_path, store)
    assert apart(before["ambience"], after["ambience"], 0, was.seconds) > 2
    last = film.edit(RAIN, "make the rain heavier in the last shot", QUICKLY, store).production
    now, after = made(last, tmp_path, store)
    cut = was.times[-1].start
    assert now.plan.shots[0].model_dump_json() == was.plan.shots[0].model_dump_json()
    assert now.plan.shots[-1].setting.weather_strength == 2
    assert apart(before["ambience"], after["ambience"], cut + 0.1, was.seconds) > 2
    assert apart(before["ambience"], after["ambience"], 0, cut - 0.1) == 0
