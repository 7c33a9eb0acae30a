# SPDX-License-Identifier: Apache-2.0
"""Hour, weather and light of named shots: theirs alone, and nothing of the other shots is made anew."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.work.quality import Options

OPTIONS = Options(engine="slate", voice="fake")
GIVEN = ("Shot 1 (2s): wide shot of a fox in a forest. Shot 2 (2s): the fox walks to a rock. "
         "Shot 3 (2s): close-up of the fox who says: 'Is anybody there?'")
OPEN = "A fox runs through a forest. It stops, looks around and whispers: 'Is anybody there?' A rabbit hops in."


@pytest.mark.parametrize("words", [GIVEN, OPEN])
@pytest.mark.parametrize(("said", "field", "value"), [
    ("make shot 2 foggy", "weather", "fog"),
    ("make the second shot night", "hour", "night"),
    ("light shot 2 with candlelight", "light", ("candlelight",)),
])
def test_other_shots_stay_the_same_bits(store: Store, words: str, said: str, field: str, value: object) -> None:
    before = film.read(words)
    done = film.edit(before, said, OPTIONS, store, foretold=True)
    old, new = _planned(before, store), _planned(done.production, store)
    second = new.shots[1]
    assert getattr(second.setting, field) == value
    assert done.reach is not None and done.reach.pictures == (second.id,) and done.reach.sounds == ()
    assert [s for s in new.shots if s.id != second.id] == [s for s in old.shots if s.id != second.id]


def test_rain_of_one_shot_is_heard_in_it_alone(store: Store) -> None:
    before = film.read(GIVEN)
    done = film.edit(before, "make it rain in shot 2", OPTIONS, store, foretold=True)
    heard = [[c.effect for c in s.cues] for s in _planned(done.production, store).shots]
    assert "rain" in heard[1] and "rain" not in heard[0] + heard[2]
    assert done.reach is not None and done.reach.sounds == ("effects",)


def test_weather_of_the_whole_scene_replaces_a_shot_s_own(store: Store) -> None:
    foggy = film.edit(film.read(GIVEN), "make shot 2 foggy", OPTIONS, store).production
    snowy = film.edit(foggy, "let it snow", OPTIONS, store).production
    assert {s.setting.weather for s in _planned(snowy, store).shots} == {"snow"}


def test_all_shots_named_is_the_scene(store: Store) -> None:
    done = film.edit(film.read(GIVEN), "in shots 1 to 3 make it foggy", OPTIONS, store).production
    assert done.scenes[0].weather == "fog" and not done.pins


def _planned(production: Production, store: Store):  # type: ignore[no-untyped-def]
    with film.planning(OPTIONS, store) as planner:
        return planner(production)
