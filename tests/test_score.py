# SPDX-License-Identifier: Apache-2.0
"""Scores: in tune, in key, in time, coming to an end."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.rng import rng
from soundstage.score import COMPOSERS
from soundstage.score._form import melody, plan
from soundstage.score._instruments import INSTRUMENTS, RATE, _harmonics, hertz, modes
from soundstage.score._playing import play
from soundstage.score.base import Note, Pace

UNPITCHED = {"drum", "slap", "shaker", "kick", "snare", "hat", "cymbal"}


@pytest.mark.parametrize("name", sorted(set(INSTRUMENTS) - UNPITCHED))
def test_instruments_are_in_tune(name: str) -> None:
    for pitch in (48, 60, 69, 79):
        wave = INSTRUMENTS[name](pitch, 0.7, 1.0, rng(1, name))
        spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), 1 << 19))
        at = np.fft.rfftfreq(1 << 19, 1 / 48000)
        near = (at > hertz(pitch) * 0.94) & (at < hertz(pitch) * 1.06)
        power = np.where(spectrum[near] > 0.2 * spectrum[near].max(), spectrum[near] ** 2, 0.0)
        middle = (at[near] * power).sum() / power.sum()  # vibrato swings to both sides of it
        cents = 1200 * np.log2(middle / hertz(pitch))
        assert abs(cents) < 6, f"{name} {pitch}: {cents:.1f} cents"


@pytest.mark.parametrize("name", COMPOSERS.names)
def test_a_cue_fills_its_time_and_dies_away(name: str) -> None:
    made = COMPOSERS.new(name).perform(9.3, (), "", rng(1, "cue"))
    assert made.shape == (round(9.3 * 48000), 2) and made.dtype == np.float32
    assert np.abs(made).max() <= 0.9 and np.isfinite(made).all()
    seconds = np.sqrt(np.mean(made[:9 * 48000].reshape(9, 48000, 2) ** 2, axis=(1, 2)))
    assert seconds[:6].min() > 10 ** (-55 / 20), "no holes"
    assert np.abs(made[-240:]).max() < 1e-4, "silent at the very end"
    last = np.abs(made[-72000:]).reshape(-1, 4800, 2).max(axis=(1, 2))
    assert last[-3] < last[0], "dying away"
    again = COMPOSERS.new(name).perform(9.3, (), "", rng(1, "cue"))
    assert np.array_equal(made, again)
    assert not np.array_equal(made, COMPOSERS.new(name).perform(9.3, (), "", rng(2, "cue")))


@pytest.mark.parametrize("name", COMPOSERS.names)
@pytest.mark.parametrize("seconds", [0.4, 2.0, 61.0])
def test_every_length_works(name: str, seconds: float) -> None:
    notes = COMPOSERS.new(name).compose(seconds, (), "slow", rng(4, name))
    assert notes and max(n.start for n in notes) < seconds
    assert all(0 < n.velocity <= 1 and -1 <= n.pan <= 1 and n.instrument in INSTRUMENTS for n in notes)


@pytest.mark.parametrize("mode", ["major", "minor", "dorian"])
@pytest.mark.parametrize("seed", range(6))
def test_tunes_are_made_like_tunes(mode: str, seed: int) -> None:
    form = plan(44, Pace(84), 4, mode, rng(seed, mode))
    tune = list(melody(form, 4, rng(seed, "tune")))
    scale = {form.scale(i) % 12 for i in range(7)}
    raised = {(form.key + 11) % 12} if mode == "minor" else set()
    assert {pitch % 12 for _, _, _, pitch, _ in tune} <= scale | raised
    assert [b.degree for b in form.bars[-2:]] in ([4, 0], [5, 0], [6, 0]) and tune[-1][3] % 12 == form.key % 12
    strong = [(bar, pitch) for bar, start, _, pitch, _ in tune if abs(start - bar.start) < 1e-6]
    assert all(pitch % 12 in {p % 12 for p in form.chord(bar)} for bar, pitch in strong)
    rhythms = [tuple(round(length / form.beat(bar), 3) for b, _, length, _, _ in tune if b is bar) for bar in form.bars]
    assert rhythms[0] == rhythms[4], "the idea comes back"
    leaps = np.abs(np.diff([pitch for _, _, _, pitch, _ in tune]))
    assert np.mean(leaps <= 5) > 0.75, "mostly steps"
    assert form.bars[-1].start < form.end - 0.7


def test_words_find_composers_and_tempo_is_obeyed() -> None:
    found = {"sad": "felt_piano", "scary": "tension", "happy": "pizzicato", "epic": "orchestra", "jazz": "swing",
             "magical": "music_box", "guitar": "fireside", "rock": "rock_band", "violin": "chamber"}
    for word, name in found.items():
        assert COMPOSERS.words[word] == name
    composer = COMPOSERS.new("pizzicato")
    assert composer.pace("96 bpm") == Pace(96)
    assert composer.pace("slow").bpm < composer.pace("").bpm < composer.pace("fast").bpm
    every = [w for e in COMPOSERS.entries.values() for w in e.words]
    assert len(every) == len(set(every))


def test_the_harmonics_of_a_pad_are_the_sum_of_their_sines() -> None:
    phase = np.linspace(0, 60, 5000)
    levels = [0.5, 0.3, 0.2, 0.05]
    plain = sum(level * np.sin(n * phase) for n, level in enumerate(levels, 1))
    assert np.abs(_harmonics(phase, levels) - plain).max() < 1e-9


def test_modes_are_sines_that_decay_and_are_cut_off() -> None:
    time = np.arange(50_003) / RATE
    partials = [(300.0, 0.5, 0.6), (1234.5, 0.3, 0.01), (17_000.0, 1.0, 1.0), (4000.0, 1e-5, 1.0), (880.0, 0.2, 9.0)]
    plain = np.zeros(len(time))
    for frequency, level, decay in (partials[0], partials[1], partials[4]):
        size = min(len(time), round(1.3 * decay * RATE))
        here = time[:size]
        plain[:size] += level * np.sin(2 * np.pi * frequency * here) * 10 ** (-3 * here / decay)
    assert np.allclose(modes(time, partials), plain, atol=1e-9)
    assert np.allclose(modes(time[:5], partials), plain[:5], atol=1e-9)
    assert not modes(time, []).any() and len(modes(time, [])) == len(time)


@pytest.mark.parametrize(("name", "release"), [("grand_piano", 0.25), ("felt_piano", 0.35), ("guitar", 0.12)])
def test_a_damper_falls_where_the_note_ends_and_not_before(name: str, release: float) -> None:
    short, long = (INSTRUMENTS[name](57, 0.7, length, rng(1, name)) for length in (0.5, 1.5))
    held, over = round(0.5 * RATE), round((0.5 + release) * RATE)
    assert np.abs(long[:held]).max() > 0.1
    assert short[:held] == pytest.approx(long[:held], abs=1e-9)
    after = slice(over, min(len(short), over + 2400))
    assert np.abs(short[after]).max(initial=0.0) < 2e-3 * np.abs(long[after]).max()


def test_a_note_is_heard_from_where_it_stands() -> None:
    for pan, silent in ((-1.0, 1), (1.0, 0)):
        made = play([Note(0.0, 60, 0.7, 1.0, "grand_piano", pan)], 2.0, -27.0, 0.0, rng(1, "pan"))
        assert made.flags.c_contiguous and np.abs(made[:, 1 - silent]).max() > 0.01
        assert np.abs(made[:, silent]).max() < 1e-6
