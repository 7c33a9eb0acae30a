# SPDX-License-Identifier: Apache-2.0
"""A sound is louder, softer or silent in a shot, during a moment, from one on: there alone, and no picture changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from edited_words import difference

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.model.levels import Level, levels_of
from soundstage.model.production import Choice, Production
from soundstage.sound.effects.base import RATE
from soundstage.sound.levels import FLOOR_DB, QUICK, envelope, later, spans_of, touching
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options

QUICKLY = Options(engine="slate", voice="fake")
FIRE = read('A man and a woman sit by a campfire in a forest at night. It rains. "Are you cold?" he asks. The man hugs '
            "the woman. Cut to: the wind blows over the forest. A dog runs.")


@pytest.mark.parametrize(("words", "there"), [
    ("lower the music while he speaks", ("mix.music.during.b2.gain_db: - -> -6",)),
    ("duck the music under his line", ("mix.music.during.b2.gain_db: - -> -6",)),
    ("lower the sound of the fire when they hug", ("sound.fire.during.b3.gain_db: - -> -6",)),
    ("make the fire much quieter in the first shot", ("sound.fire.in.sh1.1.gain_db: - -> -12", "sh1.cuts")),
    ("turn the wind up in the last shot", ("sound.wind.in.sh2.gain_db: - -> 6",)),
    ("turn the ambience down by 10 dB in the last shot", ("mix.ambience.in.sh2.gain_db: - -> -10",)),
    ("silence after the hug", ("mix.all.after.b3.gain_db: - -> -120",)),
    ("mute everything while he hugs her", ("mix.all.during.b3.gain_db: - -> -120",)),
    ("mute the last shot", ("mix.all.in.sh2.gain_db: - -> -120",)),
    ("no music in the last shot", ("mix.music.in.sh2.gain_db: - -> -120",)),
    ("fade the rain out at the end", ("sound.rain.fade_out.film.gain_db: - -> -120",)),
    ("fade the music in at the start", ("mix.music.fade_in.film.gain_db: - -> -120",)),
    ("let the rain fade away after the hug", ("sound.rain.fading_after.b3.gain_db: - -> -120",)),
    ("make the music softer until the hug", ("mix.music.until.b3.gain_db: - -> -6",)),
    ("make the music swell during the hug", ("mix.music.during.b3.gain_db: - -> 6",)),
    ("drop the music until he speaks", ("mix.music.until.b2.gain_db: - -> -120",)),
    ("country guitar music, quieter when he speaks", ("s1.music.mood: - -> country", "mix.music.during.b2.gain_db")),
    ("make the rain louder", ("sound.rain.gain_db: - -> 6",)),
])
def test_words_say_where_a_sound_is_louder_or_softer(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(FIRE, words, store)
    assert all(row in lines for row in there), lines
    assert all(line.startswith(("pin ", "s1.music.", "s2.music.")) for line in lines.splitlines()), lines


@pytest.mark.parametrize("words", ["make everything louder", "make the woman's line louder in the first shot"])
def test_what_is_no_part_of_the_sound_is_refused(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FIRE, words, store)


def test_pins_are_levels_and_back() -> None:
    for level in (Level("mix.music", "during", "b2", -6.0), Level("sound.fire", "in", "sh1.2", 3.0)):
        assert levels_of([Choice(id=level.path, value=level.gain_db, reason="")]) == (level,)
    assert not levels_of([Choice(id=name, value=-6.0, reason="") for name in (
        "mix.music_db", "mix.gain_db", "sound.fire.gain_db", "sh1.camera.size")])


def test_a_span_is_level_inside_and_nothing_outside() -> None:
    during = ((1.0 - QUICK, 0.0), (1.0, -6.0), (3.0, -6.0), (3.0 + QUICK, 0.0))
    gain = envelope((during,), 5 * RATE, RATE)
    assert np.allclose(gain[RATE: 3 * RATE], 10 ** (-6 / 20)) and np.all(gain[: round((1 - QUICK) * RATE)] == 1)
    assert np.all(gain[round((3.01 + QUICK) * RATE):] == 1) and np.abs(np.diff(gain)).max() < 1e-3
    assert np.array_equal(envelope(later((during,), 1.0), RATE, RATE, 1.0), envelope((during,), RATE, RATE, 2.0))
    assert touching((during,), 0.0, 0.5) == () and touching((during,), 0.5, 4.0) == (during,)
    assert not envelope((((0.0, FLOOR_DB),),), 10, RATE).any()


def made(production: Production, folder: Path, store: Store) -> tuple[shots.Rendering, dict[str, Any]]:
    """The film's sound: (its rendering, stems and master)."""
    making = Making(production, folder / "film.mp4", QUICKLY, store)
    making.folder.mkdir(parents=True, exist_ok=True)
    film.speak(making)
    with shots.Rendering(making, film.plan_of(making)) as rendering:
        rendering.sound(beside=False)
        assert rendering.mix is not None
        return rendering, {**rendering.mix.stems, "master": rendering.mix.master}


def apart(a: Any, b: Any, start: float, end: float) -> float:
    """By how many decibels b is louder than a from start to end."""
    rows = [x[round(start * RATE): round(end * RATE)].astype(float) for x in (a, b)]
    one, two = (10 * np.log10((x**2).mean() + 1e-12) for x in rows)
    return float(two - one)


def test_it_is_heard_there_alone_and_no_picture_is_another(tmp_path: Path, store: Store) -> None:
    was, before = made(FIRE, tmp_path, store)
    cut, end = was.times[-1].start, was.seconds

    def after(words: str) -> dict[str, Any]:
        now, stems = made(film.edit(FIRE, words, QUICKLY, store).production, tmp_path, store)
        assert [s.model_dump_json() for s in now.plan.shots] == [s.model_dump_json() for s in was.plan.shots]
        return stems

    fire = after("lower the sound of the fire by 12 dB in the first shot")
    one = was.times[0].end
    assert apart(before["effects"], fire["effects"], 0, one - 0.1) < -8
    assert np.array_equal(before["effects"][round((cut + 3) * RATE):], fire["effects"][round((cut + 3) * RATE):])
    assert all(np.array_equal(before[n], fire[n]) for n in ("dialogue", "ambience", "music"))

    rain = after("make the rain much louder in the last shot")
    assert apart(before["ambience"], rain["ambience"], cut + 0.1, end) > 3
    first = slice(0, round((cut - 0.1) * RATE))
    assert np.array_equal(before["ambience"][first], rain["ambience"][first])

    quiet = after("mute the last shot")
    assert apart(before["master"], quiet["master"], cut + 0.1, end) < -30
    assert apart(before["master"], quiet["master"], 0, cut - 0.1) > -1
    assert all(np.array_equal(before[n], quiet[n]) for n in ("dialogue", "effects", "ambience", "music"))


def test_what_is_softer_under_a_line_is_softer_than_the_way_it_made(tmp_path: Path, store: Store) -> None:
    was, before = made(FIRE, tmp_path, store)
    line = next(line for at in was.times for line in at.shot.lines)
    at = next(t for t in was.times if line in t.shot.lines)
    start, end = at.start + float(line.start), at.start + float(line.end)
    edited = film.edit(FIRE, "turn down everything while he speaks", QUICKLY, store).production
    _, quiet = made(edited, tmp_path, store)
    assert -7 < apart(before["master"], quiet["master"], start, end) < -4


def test_levels_of_what_is_gone_are_nothing() -> None:
    assert spans_of([Level("mix.music", "during", "b99", -6.0)], ()) == {}
