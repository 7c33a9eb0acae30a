# SPDX-License-Identifier: Apache-2.0
"""The toy orchestra: each instrument turns pitch and velocity into a decaying sound, by a small physical model.

Modes of bars after Fletcher and Rossing, "The Physics of Musical Instruments" (1998); strings after Karplus and
Strong (1983) with the tuning of Jaffe and Smith (1983).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage.filters import recursive
from soundstage.score._band import BAND

RATE = 48000
_BLOCK = 256  # samples
_STRETCHES = (8, 24, 64, 160, 400)  # blocks: where partials that have died away are left out

Wave = npt.NDArray[np.float64]
Chance = np.random.Generator


def hertz(pitch: float) -> float:
    """Equal temperament, A4 = 440 Hz."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def _time(seconds: float) -> Wave:
    return np.arange(max(1, round(seconds * RATE))) / RATE


def modes(time: Wave, partials: Sequence[tuple[float, float, float]]) -> Wave:
    """Sum of decaying sines: (Hz, level, seconds to fall 60 dB). What lies above 16 kHz is left out.

    Each is a power series of one complex number, so a block's powers times the blocks' first powers give them all; the
    sum over all partials is then one product of two small matrices, for each stretch of blocks with what still rings.
    """
    heard = np.array([row for row in partials if row[0] < 16000 and row[1] > 1e-4]).reshape(-1, 3)
    frequency, level, decay = heard[np.argsort(-heard[:, 2], kind="stable")].T
    turn = (2j * np.pi * frequency - np.log(1000) / decay) / RATE
    size = np.minimum(len(time), np.round(1.3 * decay * RATE)).astype(int)  # it is cut off there
    blocks = -(-len(time) // _BLOCK)
    within, first = _powers(turn, _BLOCK), level[:, None] * _powers(turn * _BLOCK, blocks)
    waves = np.vstack([within.imag, within.real])
    out = np.zeros((blocks, _BLOCK))
    for low, high in pairwise([0, *(n for n in _STRETCHES if n < blocks), blocks]):
        rings = int(np.count_nonzero(size > low * _BLOCK))
        begun = first[:rings, low:high] * (np.arange(low, high) * _BLOCK < size[:rings, None])
        rows = np.r_[:rings, len(turn): len(turn) + rings]
        out[low:high] = np.vstack([begun.real, begun.imag]).T @ waves[rows]
    for k, end in enumerate(size):  # what was reckoned beyond it, to the end of its block
        at, rest = divmod(int(end), _BLOCK)
        if rest:
            out[at, rest:] -= (first[k, at] * within[k, rest:]).imag
    return np.asarray(out.ravel()[:len(time)])


def _powers(turn: npt.NDArray[np.complex128], count: int) -> npt.NDArray[np.complex128]:
    """(K, count) exp(turn * 0, 1, 2 ...), by few exponentials: those of some steps times those of long ones."""
    few = 1 + int(count ** 0.5)
    steps = np.exp(turn[:, None] * np.arange(few))
    longer = np.exp(turn[:, None] * few * np.arange(-(-count // few)))
    both = longer[:, :, None] * steps[:, None, :]
    return np.asarray(both.reshape(len(turn), both.shape[1] * few)[:, :count])


def _struck(wave: Wave, attack: float) -> Wave:
    """A rounded attack (seconds) and a clean end."""
    size = max(2, min(len(wave), round(attack * RATE)))
    wave[:size] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(size) / size)
    end = min(len(wave), 480)
    wave[len(wave) - end:] *= np.linspace(1, 0, end)
    return wave


def _knock(rng: Chance, size: int, low: float, high: float, seconds: float) -> Wave:
    """A short band of noise: pin, thumb, hammer or palm."""
    spectrum = np.fft.rfft(rng.standard_normal(size) * 10 ** (-3 * np.arange(size) / (seconds * RATE)))
    at = np.fft.rfftfreq(size, 1 / RATE)
    shape = 1 / np.sqrt((1 + (low / np.maximum(at, 1)) ** 4) * (1 + (at / high) ** 4))
    noise = np.fft.irfft(spectrum * shape, size)
    return np.asarray(noise / max(1e-9, float(np.abs(noise).max())))


def music_box(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A plucked steel comb on a small wooden box: a pure tone, a glint, a tick."""
    f = hertz(pitch)
    ring = float(np.clip(2.6 * (520 / f) ** 0.5, 0.9, 3.4))
    wave = modes(_time(ring), [(f, 1.0, ring), (f * 1.0012, 0.22, ring * 0.8), (2 * f, 0.10 * velocity, ring * 0.4),
                                (6.27 * f, 0.16 * velocity, 0.22), (17.5 * f, 0.05 * velocity, 0.06)])
    tick = _knock(rng, min(len(wave), 2400), 1800, 7000, 0.02)
    wave[:len(tick)] += 0.06 * velocity * tick
    return _struck(wave, 0.0015) * (0.25 + 0.75 * velocity)


def kalimba(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A tongue of steel let go by a thumb over a wooden box."""
    f = hertz(pitch)
    ring = float(np.clip(1.7 * (330 / f) ** 0.5, 0.6, 2.4))
    wave = modes(_time(ring), [(f, 1.0, ring), (2 * f, 0.07, ring * 0.5), (5.42 * f, 0.14 * velocity, 0.12),
                                (10.9 * f, 0.04 * velocity, 0.05), (190.0, 0.10 * velocity, 0.09)])
    thumb = _knock(rng, min(len(wave), 2400), 250, 2200, 0.03)
    wave[:len(thumb)] += 0.09 * velocity * thumb
    return _struck(wave, 0.002) * (0.25 + 0.75 * velocity)


def felt_piano(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Strings behind a strip of felt: soft hammer, slightly stretched partials, a fast and a slow decay."""
    f, stretch = hertz(pitch), 0.00035
    ring = float(np.clip(5.5 * (220 / f) ** 0.55, 1.0, 7.0))
    partials = []
    for n in range(1, 15):
        frequency = n * f * np.sqrt((1 + stretch * n * n) / (1 + stretch))
        level = np.exp(-n * (0.95 - 0.5 * velocity)) * abs(np.sin(np.pi * n / 8.3)) * 2.4
        for detune, share in ((1.0, 0.6), (1.0003, 0.4)):
            partials += [(frequency * detune, 0.65 * share * level, ring / (1 + 0.35 * n) * 0.4),
                         (frequency * detune, 0.35 * share * level, ring / (1 + 0.18 * n))]
    wave = modes(_time(min(ring, length + 1.2)), partials)
    hammer = _knock(rng, min(len(wave), 4800), 60, 700, 0.05)
    wave[:len(hammer)] += 0.05 * (0.3 + velocity) * hammer
    return _damped(_struck(wave, 0.004 + 0.004 * (1 - velocity)), length, 0.35) * (0.2 + 0.8 * velocity)


def pizzicato(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A bowed instrument's string plucked with a fingertip: short, round."""
    return _string(pitch, velocity, float(np.clip(0.75 * (220 / hertz(pitch)) ** 0.4, 0.28, 1.1)), 0.30, 0.36, rng)


def guitar(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A nylon string, let ring until its note ends."""
    wave = _string(pitch, velocity, float(np.clip(3.2 * (160 / hertz(pitch)) ** 0.5, 0.8, 4.0)), 0.22, 0.22, rng)
    return _damped(wave, length, 0.12)


def harp(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A gut string plucked at its middle, never damped."""
    return _string(pitch, velocity, float(np.clip(2.6 * (260 / hertz(pitch)) ** 0.5, 0.6, 3.6)), 0.45, 0.2, rng)


def _string(pitch: float, velocity: float, ring: float, place: float, dull: float, rng: Chance) -> Wave:
    """Karplus-Strong: noise of one period goes round a loop that loses its highs; place = where it is plucked."""
    f = hertz(pitch)
    period = RATE / f
    loss = np.array([dull / 2, 1 - dull, dull / 2])  # its delay is one sample
    whole = int(period - 1.0)
    part = period - 1 - whole  # 0 to 1: beyond it the two taps would keep the highest highs alive
    delay = np.array([1 - part, part])
    loop = np.convolve(loss, delay)
    gain = 10 ** (-3 / (ring * f)) / abs(np.polyval(loop[::-1], np.exp(-2j * np.pi / period)))
    size = round(1.15 * ring * RATE)
    burst = np.zeros(size)
    grains = rng.uniform(-1, 1, max(4, round(period)))
    # flesh, not a plectrum: what it leaves of the highs, more with a harder pluck
    softness = 1 - np.exp(-2 * np.pi * (500 + 1500 * velocity + 1.5 * f) / RATE)
    soft = recursive([softness], [1, softness - 1], np.pad(grains - grains.mean(), (0, 400)))
    soft = recursive([softness], [1, softness - 1], soft)[: size - 1]
    burst[:len(soft)] = soft
    away = max(1, round(place * period))
    burst[away:] -= burst[:-away].copy()
    taps = min(gain, 0.99999 / loop.sum()) * loop
    wave = np.concatenate([np.zeros(whole + len(taps)), burst])
    for at in range(whole + len(taps), len(wave), whole):  # one turn of the loop at a time
        stop = min(at + whole, len(wave))
        for lag, tap in enumerate(taps, whole):
            wave[at:stop] += tap * wave[at - lag:stop - lag]
    wave = wave[whole + len(taps):]
    wave /= max(1e-9, float(np.abs(wave).max()))
    return _struck(wave, 0.001) * (0.25 + 0.75 * velocity)


def pad(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A few strings bowed softly together: slow to speak, slow to leave."""
    f = hertz(pitch)
    time = _time(length + 1.0)
    out = np.zeros(len(time))
    for player in range(3):
        drift = 1 + 0.0012 * (player - 1) + 0.0008 * np.sin(2 * np.pi * rng.uniform(0.12, 0.3) * time
                                                          + rng.uniform(0, 6.28))
        phase = 2 * np.pi * np.cumsum(f * drift) / RATE + rng.uniform(0, 6.28)
        out += _harmonics(phase, [n ** (0.6 * velocity - 2.1) / 3 for n in range(1, 9) if n * f < 9000])
    rise, fall = min(0.9, 0.4 * length), 1.0
    swell = np.clip(time / rise, 0, 1) * np.clip((length + fall - time) / fall, 0, 1)
    return np.asarray(out * (0.5 - 0.5 * np.cos(np.pi * swell)) * 0.6 * velocity)


def _harmonics(phase: Wave, levels: list[float]) -> Wave:
    """The sum of levels[n - 1] sin(n phase), by Clenshaw's recurrence (1955): one sine and one cosine for all."""
    twice = 2 * np.cos(phase)
    after, now = np.zeros_like(phase), np.zeros_like(phase)
    for level in reversed(levels):
        after, now = now, level + twice * now - after
    return np.asarray(now * np.sin(phase))


def tremolo(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """The same strings with shivering bows."""
    wave = pad(pitch, velocity, length, rng)
    time = np.arange(len(wave)) / RATE
    rate = 7.5 + 0.8 * np.sin(2 * np.pi * 0.3 * time + rng.uniform(0, 6.28))
    return np.asarray(wave * (0.6 + 0.4 * np.sin(2 * np.pi * np.cumsum(rate) / RATE)))


def drum(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A hand drum's open stroke: the skin's modes (Bessel zeros), pulled sharp as it is struck."""
    f = hertz(pitch)
    time = _time(0.9)
    bend = 1 + 0.18 * velocity * np.exp(-time / 0.03)
    phase = 2 * np.pi * f * np.cumsum(bend) / RATE
    out = np.zeros(len(time))
    for ratio, level, decay in ((1.0, 1.0, 0.5), (1.594, 0.45, 0.25), (2.136, 0.25, 0.16), (2.653, 0.15, 0.1)):
        out += level * np.sin(ratio * phase) * 10 ** (-3 * time / decay)
    palm = _knock(rng, 2400, 300, 2600, 0.025)
    out[:2400] += 0.35 * velocity * palm
    return _struck(out, 0.001) * (0.2 + 0.8 * velocity)


def slap(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """The drum's rim under the fingers."""
    out = modes(_time(0.25), [(2.3 * hertz(pitch), 0.5, 0.1), (3.6 * hertz(pitch), 0.4, 0.07)])
    out[:4800] += _knock(rng, 4800, 900, 6000, 0.06)
    return _struck(out, 0.0008) * (0.2 + 0.8 * velocity) * 0.7


def shaker(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Seeds in a gourd."""
    noise = _knock(rng, 4800, 4500, 12000, 0.09)
    return _struck(noise, 0.012) * 0.5 * velocity


def _damped(wave: Wave, length: float, release: float) -> Wave:
    """Silenced within `release` seconds once the note's length is over; changed in place."""
    held = min(len(wave), int(length * RATE))  # what comes before stays as it is
    time = np.arange(held, len(wave)) / RATE
    wave[held:] *= 10 ** (-3 * np.clip((time - length) / release, 0, 4))
    return wave


INSTRUMENTS: dict[str, Callable[[float, float, float, Chance], Wave]] = {
    "music_box": music_box, "kalimba": kalimba, "felt_piano": felt_piano, "pizzicato": pizzicato, "guitar": guitar,
    "harp": harp, "pad": pad, "tremolo": tremolo, "drum": drum, "slap": slap, "shaker": shaker, **BAND}
