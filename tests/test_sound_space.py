# SPDX-License-Identifier: Apache-2.0
"""From where a sound comes: sides, distance, air, rooms, motion, and the stems that are laid out of it."""

from __future__ import annotations

import inspect
import re
import sys

import numpy as np
import pytest

from soundstage import space
from soundstage.motion.performance import Contact
from soundstage.places.base import Room, Setting
from soundstage.rng import rng
from soundstage.sound.ambience import AMBIENCES
from soundstage.sound.cues import bed_names, contact_events
from soundstage.sound.effects.base import RATE, Event
from soundstage.sound.space import STRICT, Perspective, direct, heard_from, response, spatialise
from soundstage.sound.track import Bed, Hearing, LineCue, SoundCue, ambience_stem, dialogue_stem, effects_stem, laid

CAMERA = space.translation((0, -6, 1.5)) @ space.aimed((0, 1.0, 0), axis="-z")  # looks along +Y, right = +X
OPEN = Room()


def power(x: np.ndarray) -> float:
    return float(np.mean(np.asarray(x, float) ** 2))


def noise(seconds: float = 0.5) -> np.ndarray:
    return (0.1 * rng(1, "noise").standard_normal(round(seconds * RATE))).astype(np.float32)


def at(point: tuple[float, float, float], room: Room = OPEN) -> Hearing:
    return Hearing(np.array([0.0, 60.0]), np.array([point, point], float), np.stack([CAMERA, CAMERA]), room)


@pytest.mark.parametrize(("x", "louder"), [(3.0, 1), (-3.0, 0)])
def test_sides(x: float, louder: int) -> None:
    out = spatialise(noise(), [[x, 0, 1.5]], [0.0], [CAMERA], OPEN)
    assert out.dtype == np.float32
    assert power(out[:, louder]) > 2 * power(out[:, 1 - louder])


def test_the_side_follows_the_camera() -> None:
    from_behind = space.translation((0, 6, 1.5)) @ space.aimed((0, -1.0, 0), axis="-z")
    out = spatialise(noise(), [[3.0, 0, 1.5]], [0.0], [from_behind], OPEN)
    assert power(out[:, 0]) > 2 * power(out[:, 1])


def test_twice_as_far_is_six_decibels_less() -> None:
    def level(metres: float) -> float:
        local = heard_from([[0, metres - 6.0, 1.5]], [CAMERA])
        return 10 * np.log10(power(direct(noise(), np.zeros(1), local, STRICT)))

    assert level(4.0) - level(8.0) == pytest.approx(6.02, abs=0.1)
    assert level(0.2) == pytest.approx(level(1.0), abs=0.1)  # clamped


def test_air_takes_the_highs() -> None:
    def brightness(metres: float) -> float:
        out = direct(noise(), np.zeros(1), heard_from([[0, metres, 1.5]], [CAMERA]), Perspective(reference=1000.0))
        spectrum = np.abs(np.fft.rfft(out[:, 0])) ** 2
        return float(spectrum[len(spectrum) // 3:].sum() / spectrum.sum())

    assert brightness(400.0) < 0.2 * brightness(3.0)


def test_motion_is_smooth_and_crosses_over() -> None:
    tone = np.sin(2 * np.pi * 500 * np.arange(RATE) / RATE).astype(np.float32)
    times = np.linspace(0, 1, 13)
    path = np.stack([np.linspace(-3, 3, 13), np.zeros(13), np.full(13, 1.5)], 1)
    out = direct(tone, times, heard_from(path, np.stack([CAMERA] * 13)), Perspective(doppler=True))
    assert power(out[: RATE // 4, 0]) > power(out[: RATE // 4, 1])
    assert power(out[-RATE // 4:, 1]) > power(out[-RATE // 4:, 0])
    step = 2 * np.pi * 500 / RATE * np.abs(out).max()
    assert np.abs(np.diff(out, axis=0)).max() < 1.2 * step  # no clicks


def test_rooms_ring_by_size_and_softness() -> None:
    def ring(room: Room) -> int:
        answer, _ = response(room)
        left = np.cumsum((answer[::-1] ** 2).sum(axis=1))[::-1]
        return int(np.argmax(left < 1e-3 * left[0]))

    assert ring(Room((20, 15, 8), 0.1)) > 2 * ring(Room((5, 4, 2.7), 0.4))
    assert ring(Room((5, 4, 2.7), 0.1)) > ring(Room((5, 4, 2.7), 0.6))
    assert np.array_equal(response(Room((5, 4, 2.7)))[0], response(Room((5, 4, 2.7)))[0])


def test_contacts_become_events_one_for_one() -> None:
    contacts = [Contact(0.5, "fox1", "left paw", (1, 0, 0), "paw", "snow", 0.3),
                Contact(0.25, "cup1", "cup", (0, 0, 1), "ceramic", "wood", 0.4, "put"),
                Contact(0.75, "fox1", "feet", (2, 0, 0), "paw", "snow", 0.6, "land"),
                Contact(0.75, "ann1", "hand", (2, 0, 0), "hand", "wood", 0.5, "something new")]
    events = contact_events(contacts, {"fox1": 1.4})
    assert [e.effect for e in events] == ["put_down", "footstep", "put_down", "footstep"]
    step, landing = events[1], events[3]
    assert (step.material, step.onto, step.position, step.size) == ("paw", "snow", (1, 0, 0), 1.4)
    assert landing.force > 0.6


def test_weather_joins_the_beds() -> None:
    assert bed_names(("forest_day",), Setting("forest", weather="rain")) == ("forest_day", "rain")
    assert bed_names(("rain",), Setting("street", weather="rain")) == ("rain",)
    assert bed_names(("park",), Setting("park", weather="storm"))[0] == "storm"


def test_events_sound_at_their_sample() -> None:
    cues = [SoundCue(Event("knock", 0.5, onto="wood"), ("s1", "e1"), at((0, -4, 1.5)))]
    stem = effects_stem(cues, 1.5, seed=1)
    assert stem.shape == (round(1.5 * RATE), 2) and stem.dtype == np.float32
    heard = np.nonzero(np.abs(stem).max(axis=1) > 0.02 * np.abs(stem).max())[0]
    assert abs(heard[0] - RATE // 2) < RATE // 200


def test_stems_repeat_and_steps_differ() -> None:
    cues = [SoundCue(Event("footstep", 0.5 * k, onto="snow"), ("s1", "e", k), at((0, 0, 0))) for k in range(2)]
    first, again = effects_stem(cues, 1.0, seed=1), effects_stem(cues, 1.0, seed=1)
    assert np.array_equal(first, again)
    assert not np.allclose(first[: RATE // 2], first[RATE // 2:], atol=1e-4)
    alone = effects_stem(cues[1:], 1.0, seed=1)
    # the same step, less an echo of the one before
    assert np.abs(alone[RATE // 2:] - first[RATE // 2:]).max() < 0.3 * np.abs(first).max()


def test_dialogue_stays_near() -> None:
    line = noise(0.4)

    def level(metres: float) -> float:
        return 10 * np.log10(power(dialogue_stem([LineCue(line, 0.1, at((0, metres, 1.5)))], 1.0)))

    assert level(40.0) > level(0.0) - 8.0
    assert power(dialogue_stem([LineCue(line, 0.1)], 1.0)) > 0
    assert power(dialogue_stem([], 1.0)) == 0


def test_pieces_are_laid_at_their_starts() -> None:
    piece = np.ones((10, 2), np.float32)
    out = laid([(0.0, piece), (0.5, piece), (0.9999, piece), (-0.0001, piece)], 1.0)
    assert out.shape == (RATE, 2)
    assert out[RATE // 2, 0] == 1 and out[RATE // 2 - 1, 0] == 0 and out[0, 0] == 2


@pytest.mark.parametrize("name", AMBIENCES.names)
def test_ambience_contract(name: str) -> None:
    unit = AMBIENCES.new(name)
    setting = Setting(name, hour="night", weather="clear")
    x = unit.render(3.0, setting, rng(1, name))
    assert x.shape == (3 * RATE, 2) and x.dtype == np.float32 and np.isfinite(x).all()
    assert np.abs(x).max() <= 1.0
    assert abs(10 * np.log10(power(x)) - unit.level_db) < 9.0
    quietest = min(power(x[k: k + RATE // 10]) for k in range(0, len(x) - RATE // 10, RATE // 10))
    assert quietest > 10 ** (-85 / 10)  # room tone is never zero
    assert np.corrcoef(x.T)[0, 1] < 0.9  # two sides
    assert np.array_equal(x, unit.render(3.0, setting, rng(1, name)))
    assert not np.array_equal(x, unit.render(3.0, setting, rng(2, name)))


def test_there_are_enough_ambiences() -> None:
    assert len(AMBIENCES.names) >= 12


def test_walls_keep_weather_out() -> None:
    setting = Setting("kitchen", weather="rain")
    outside = ambience_stem([Bed(("rain",), setting, 0.0, 2.0, ("s1",))], 2.0, seed=1)
    inside = ambience_stem([Bed(("rain",), setting, 0.0, 2.0, ("s1",), indoors=True)], 2.0, seed=1)
    assert power(inside) < 0.1 * power(outside)


def test_beds_meet_without_a_hole() -> None:
    setting = Setting("sea")
    beds = [Bed(("sea",), setting, 0.0, 1.0, ("s1",)), Bed(("room",), setting, 1.0, 2.0, ("s2",))]
    stem = ambience_stem(beds, 2.0, seed=1)
    assert min(power(stem[k: k + 480]) for k in range(0, len(stem), 480)) > 1e-8


@pytest.mark.parametrize("name", AMBIENCES.names)
def test_a_bed_heeds_what_it_says_and_nothing_else(name: str) -> None:
    """Another hour leaves a bed as it is unless it says that it heeds the hour: so its key and its sound agree."""
    source = inspect.getsource(sys.modules[AMBIENCES.get(name).__module__])
    unit = AMBIENCES.new(name)
    for told in ("hour", "place"):
        assert (f"setting.{told}" in source) == (told in unit.heeds)
    assert ("stronger_db" in source) == ("strength" in unit.heeds)
    assert not re.search(r"setting\.(light|seed)|has\(setting[^)]*\"(dawn|morning|noon|dusk|night)\"", source)
    noon, dusk = (unit.heard(Setting("forest", hour, "snow")) for hour in ("noon", "dusk"))
    assert (noon == dusk) == ("hour" not in unit.heeds)
