# SPDX-License-Identifier: Apache-2.0
"""Bowed, blown and electric instruments and a drum kit: each turns pitch and velocity into sound.

A sustained tone is a harmonic series through the fixed resonances of its body, with the attack, vibrato and noise of
how it is played (spectra after Fletcher and Rossing, "The Physics of Musical Instruments", 1998).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RATE = 48000
_KNOCK, _ATTACK = RATE, RATE // 100  # samples after which a hammer's knock is over by 1400 dB, and its attack surely is

Wave = npt.NDArray[np.float64]
Chance = np.random.Generator


@dataclass(frozen=True)
class Played:
    """How a sustained instrument speaks."""

    body: tuple[tuple[float, float, float], ...]  # resonances: Hz, width in octaves, gain
    slope: float  # harmonic n has n^-slope
    attack: float  # seconds
    vibrato: float = 0.0  # semitones
    noise: float = 0.0  # share of bow or breath
    odd: float = 0.0  # 0-1: how far even harmonics are missing
    floor: float = 0.25
    release: float = 0.12
    bright: float = 0.8  # how much velocity lifts the highs


VIOLIN = Played(((290, 0.25, 1.0), (470, 0.3, 0.9), (1000, 0.4, 0.7), (2600, 0.5, 0.9)), 1.05, 0.09, 0.28, 0.05)
CELLO = Played(((110, 0.3, 1.0), (220, 0.35, 1.0), (600, 0.5, 0.7), (1900, 0.6, 0.45)), 1.2, 0.12, 0.22, 0.05)
FLUTE = Played(((700, 1.2, 1.0),), 2.3, 0.06, 0.16, 0.11, 0.0, 0.5)
CLARINET = Played(((350, 0.9, 1.0), (1500, 0.5, 0.5)), 1.3, 0.05, 0.04, 0.03, 0.9, 0.3)
SAXOPHONE = Played(((520, 0.5, 1.0), (1250, 0.5, 0.9), (2700, 0.5, 0.5)), 0.85, 0.05, 0.22, 0.08, 0.15)
TRUMPET = Played(((1200, 0.9, 1.0), (2600, 0.7, 0.8)), 0.65, 0.035, 0.10, 0.02, 0.0, 0.3, 0.08, 1.4)
HORN = Played(((340, 0.7, 1.0), (700, 0.6, 0.6)), 1.3, 0.08, 0.06, 0.02, 0.0, 0.25, 0.15, 1.2)
ACCORDION = Played(((500, 0.8, 1.0), (1800, 0.7, 0.8)), 0.75, 0.05, 0.0, 0.02, 0.1)
ORGAN = Played(((400, 2.0, 1.0),), 1.5, 0.04, 0.0, 0.02, 0.0, 0.6)
CHOIR = Played(((650, 0.3, 1.0), (1080, 0.25, 0.7), (2700, 0.3, 0.25)), 0.9, 0.2, 0.25, 0.06, 0.0, 0.06, 0.4)


def sustained(how: Played, pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A held note: (N,) samples of length + release seconds."""
    n = max(64, round((length + how.release) * RATE))
    t = np.arange(n) / RATE
    f = 440 * 2 ** ((pitch - 69) / 12)
    settled = np.clip((t - 0.18) / 0.25, 0, 1)
    drift = 0.04 * np.sin(2 * np.pi * float(rng.uniform(0.3, 0.7)) * t + float(rng.uniform(0, 6)))
    bend = how.vibrato * settled * np.sin(2 * np.pi * float(rng.uniform(5.0, 5.8)) * t) + drift * (how.vibrato > 0)
    phase = 2 * np.pi * np.cumsum(f * 2 ** (bend / 12)) / RATE
    out = np.zeros(n)
    tilt = how.slope + how.bright * (0.7 - velocity)
    # sin(k x) by the Chebyshev recurrence: one multiplication a harmonic instead of a sine
    last, now, twice = np.zeros(n), np.sin(phase), 2 * np.cos(phase)
    for k in range(1, int(min(32, 11000 / f)) + 1):
        shape = how.floor + sum(g * np.exp(-0.5 * (np.log2(k * f / c) / w) ** 2) for c, w, g in how.body)
        wave = k**-tilt * shape * (1 - how.odd if k % 2 == 0 else 1.0) * now
        rising = min(n, max(1, round(how.attack * (0.7 + 0.07 * k) * RATE)))  # the highs speak a little later
        wave[:rising] *= np.linspace(0, 1, rising)
        out += wave
        last, now = now, twice * now - last
    out /= max(1e-9, float(np.sqrt(np.mean(out * out))))
    if how.noise:
        out += how.noise * _breath(rng, n, f)
    fall = np.clip((length + how.release - t) / how.release, 0, 1)
    swell = np.clip(t / how.attack, 0, 1) * (0.85 + 0.15 * np.sin(np.pi * np.clip(t / max(length, 0.1), 0, 1)))
    return np.asarray(out * swell * fall**1.5 * 0.28 * (0.3 + 0.7 * velocity))


def _breath(rng: Chance, n: int, f: float) -> Wave:
    """Bow hair or breath: noise about the tone and above."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    at = np.fft.rfftfreq(n, 1 / RATE)
    shape = 1 / (1 + (np.maximum(at, 1) / (4 * f + 2500)) ** 2) * (at > 0.7 * f)
    noise = np.fft.irfft(spectrum * shape, n)
    return np.asarray(noise / max(1e-9, float(np.std(noise))))


def _held(how: Played) -> Callable[[float, float, float, Chance], Wave]:
    return lambda pitch, velocity, length, rng: sustained(how, pitch, velocity, length, rng)


def grand_piano(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Hammer on two or three strings: stretched partials, a bright attack, a fast and a slow decay, then the damper."""
    from soundstage.score._instruments import modes

    f, stretch = 440 * 2 ** ((pitch - 69) / 12), 0.0004
    ring = float(np.clip(6.0 * (220 / f) ** 0.55, 0.9, 8.0))
    n = round(min(ring, length + 0.4) * RATE)
    t = np.arange(n) / RATE
    partials = []
    for k in range(1, int(min(22, 12000 / f)) + 1):
        hertz = k * f * float(np.sqrt((1 + stretch * k * k) / (1 + stretch)))
        level = float(np.exp(-k * (0.42 - 0.28 * velocity)) * (0.25 + abs(np.sin(np.pi * k / 7.6))))
        for detune, share in ((1.0, 0.6), (1.0004, 0.4)):
            partials += [(hertz * detune, 0.6 * share * level, 0.45 * ring / (1 + 0.5 * k)),
                         (hertz * detune, 0.4 * share * level, ring / (1 + 0.2 * k))]
    out = modes(t, partials)
    # hammer, attack and damper each change a part of the note: the rest of it is left alone
    knock, attack, held = rng.standard_normal(min(n, _KNOCK)), t[:_ATTACK] / 0.0015, t.searchsorted(length)
    out[:_KNOCK] += 0.06 * velocity * (knock * np.exp(-t[:_KNOCK] / 0.006))
    out[:_ATTACK] *= np.clip(attack, 0, 1)
    out[held:] *= 10 ** (-3 * np.clip((t[held:] - length) / 0.25, 0, 4))
    return np.asarray(out * (0.25 + 0.75 * velocity) * 0.5)


def electric_guitar(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A steel string through an overdriven amplifier and its cabinet."""
    from soundstage.score._instruments import INSTRUMENTS

    string = INSTRUMENTS["guitar"](pitch, min(1.0, velocity + 0.2), max(length, 0.2), rng)
    fifth = INSTRUMENTS["guitar"](pitch + 7, min(1.0, velocity + 0.2), max(length, 0.2), rng)
    n = min(len(string), len(fifth), round((length + 0.1) * RATE))
    wave = np.tanh(9 * (string[:n] + 0.8 * fifth[:n]))
    spectrum = np.fft.rfft(wave)
    at = np.fft.rfftfreq(n, 1 / RATE)
    wave = np.fft.irfft(spectrum / np.sqrt((1 + (90 / np.maximum(at, 1)) ** 4) * (1 + (at / 4300) ** 6)), n)
    fade = min(n, 4800)
    wave[n - fade:] *= np.linspace(1, 0, fade)
    return np.asarray(0.4 * wave * (0.3 + 0.7 * velocity))


def bass(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A plucked bass string: round, with a finger's thump."""
    f = 440 * 2 ** ((pitch - 69) / 12)
    n = round((length + 0.15) * RATE)
    t = np.arange(n) / RATE
    out = sum((np.sin(2 * np.pi * k * f * t) * k**-1.25 * np.exp(-t * (1.2 + 0.9 * k)) for k in range(1, 10)),
              np.zeros(n))
    thump = rng.standard_normal(n) * np.exp(-t / 0.008)
    thump = np.convolve(thump, np.ones(60) / 60, "same")
    shape = np.clip(t / 0.006, 0, 1) * np.clip((length + 0.15 - t) / 0.1, 0, 1)
    return np.asarray((out + 0.8 * thump) * shape * (0.3 + 0.7 * velocity) * 0.6)


def synth(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Two saw waves a little apart under a filter that opens and shuts."""
    f = 440 * 2 ** ((pitch - 69) / 12)
    n = round((length + 0.12) * RATE)
    t = np.arange(n) / RATE
    cut = 500 + 5200 * (0.3 + 0.7 * velocity) * np.exp(-t / max(0.12, 0.5 * length))
    out = np.zeros(n)
    for detune in (0.996, 1.004):
        start = float(rng.uniform(0, 6))
        for k in range(1, int(min(40, 9000 / f)) + 1):
            out += np.sin(2 * np.pi * k * f * detune * t + start * k) / k / (1 + (k * f / cut) ** 4)
    shape = np.clip(t / 0.008, 0, 1) * np.clip((length + 0.12 - t) / 0.12, 0, 1)
    return np.asarray(0.35 * out * shape * (0.3 + 0.7 * velocity))


def xylophone(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A wooden bar over its tube: 1, 3 and 6 times the ground tone."""
    f = 440 * 2 ** ((pitch - 69) / 12)
    n = round(0.7 * RATE)
    t = np.arange(n) / RATE
    parts = ((1.0, 1.0, 0.45), (3.0, 0.35 + 0.3 * velocity, 0.14), (6.1, 0.2 * velocity, 0.06))
    out = sum((g * np.sin(2 * np.pi * f * r * t) * 10 ** (-3 * t / d) for r, g, d in parts if f * r < 15000),
              np.zeros(n))
    mallet = rng.standard_normal(n) * np.exp(-t / 0.002)
    return np.asarray((out + 0.2 * velocity * mallet) * np.clip(t / 0.0008, 0, 1) * (0.25 + 0.75 * velocity))


def kick(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A bass drum: a tone that falls from the beater's click."""
    n = round(0.4 * RATE)
    t = np.arange(n) / RATE
    phase = 2 * np.pi * np.cumsum(48 + 120 * np.exp(-t / 0.025)) / RATE
    click = rng.standard_normal(n) * np.exp(-t / 0.003)
    return np.asarray((np.sin(phase) * np.exp(-t / 0.11) + 0.12 * click) * (0.3 + 0.7 * velocity))


def snare(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Skin and wires."""
    n = round(0.28 * RATE)
    t = np.arange(n) / RATE
    skin = np.sin(2 * np.pi * 185 * t) * np.exp(-t / 0.05) + 0.6 * np.sin(2 * np.pi * 330 * t) * np.exp(-t / 0.035)
    wires = np.diff(rng.standard_normal(n + 1)) * np.exp(-t / 0.065)
    return np.asarray((0.5 * skin + 0.3 * wires) * (0.25 + 0.75 * velocity))


def hat(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """Two small cymbals: shut (short notes) or open (long ones)."""
    return _cymbal(rng, 0.05 if length < 0.3 else 0.35, 6500.0, 0.5 * velocity)


def cymbal(pitch: float, velocity: float, length: float, rng: Chance) -> Wave:
    """A crash: dense metal modes that die slowly."""
    return _cymbal(rng, 1.6, 2600.0, 0.7 * velocity)


def _cymbal(rng: Chance, ring: float, low: float, level: float) -> Wave:
    n = round(min(2.2, 1.4 * ring + 0.05) * RATE)
    t = np.arange(n) / RATE
    spectrum = np.fft.rfft(rng.standard_normal(n))
    at = np.fft.rfftfreq(n, 1 / RATE)
    noise = np.fft.irfft(spectrum / (1 + (low / np.maximum(at, 1)) ** 6), n)
    metal = sum((np.sin(2 * np.pi * f * t) for f in low * rng.uniform(0.9, 3.2, 14)), np.zeros(n))
    out = noise / max(1e-9, float(noise.std())) + 0.35 * metal / 3
    return np.asarray(0.3 * level * out * np.exp(-6.9 * t / ring) * np.clip(t / 0.0006, 0, 1))


BAND: dict[str, Callable[[float, float, float, Chance], Wave]] = {
    "violin": _held(VIOLIN), "cello": _held(CELLO), "flute": _held(FLUTE), "clarinet": _held(CLARINET),
    "saxophone": _held(SAXOPHONE), "trumpet": _held(TRUMPET), "horn": _held(HORN), "accordion": _held(ACCORDION),
    "organ": _held(ORGAN), "choir": _held(CHOIR), "grand_piano": grand_piano, "electric_guitar": electric_guitar,
    "bass": bass, "synth": synth, "xylophone": xylophone, "kick": kick, "snare": snare, "hat": hat, "cymbal": cymbal}
