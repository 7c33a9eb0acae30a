# SPDX-License-Identifier: Apache-2.0
"""Struck things: banks of decaying modes by material, excited by a blow of finite hardness.

Frequencies of bars and plates, damping by material (loss factors after Klatzky, Pai & Krotkov 2000: the
decay time is about 1 / (pi f tan phi), wood dies fast, glass and metal ring).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, highpass, white
from soundstage.sound.effects.base import RATE


@dataclass(frozen=True)
class Material:
    """How a substance rings: lowest mode of a palm-sized piece (Hz), ring of it (s, 60 dB), loss with pitch."""

    hertz: float
    ring: float  # seconds to -60 dB of the lowest mode
    loss: float  # decay time falls with frequency to this power
    bright: float  # amplitude of mode k ~ k^-(1/bright)
    hard: float  # contact seconds: short = bright click
    thud: float  # share of dull body against ringing modes


MATERIALS = {
    "wood": Material(210, 0.13, 0.75, 0.9, 0.0016, 0.9),
    "metal": Material(620, 1.1, 0.35, 2.6, 0.0004, 0.25),
    "glass": Material(1750, 0.55, 0.45, 2.0, 0.0003, 0.2),
    "ceramic": Material(1150, 0.22, 0.5, 1.8, 0.0004, 0.35),
    "stone": Material(900, 0.05, 0.5, 1.2, 0.0005, 0.7),
    "plastic": Material(420, 0.07, 0.7, 0.9, 0.0012, 0.7),
    "cloth": Material(110, 0.05, 0.9, 0.4, 0.006, 1.6),
    "earth": Material(80, 0.07, 0.9, 0.4, 0.005, 1.5),
    "flesh": Material(120, 0.06, 0.9, 0.5, 0.003, 1.3),
    "paper": Material(300, 0.04, 0.8, 0.6, 0.003, 1.0),
}
_LIKE = {"tile": "ceramic", "porcelain": "ceramic", "china": "ceramic", "clay": "ceramic", "brick": "stone",
         "concrete": "stone", "asphalt": "stone", "rock": "stone", "marble": "stone", "ice": "glass", "iron": "metal",
         "steel": "metal", "gold": "metal", "silver": "metal", "brass": "metal", "tin": "metal", "crystal": "glass",
         "oak": "wood", "pine": "wood", "bamboo": "wood", "leather": "cloth", "felt": "cloth", "wool": "cloth",
         "carpet": "cloth", "rug": "cloth", "cushion": "cloth", "bed": "cloth", "grass": "earth", "soil": "earth",
         "sand": "earth", "snow": "earth", "mud": "earth", "leaves": "earth", "moss": "earth", "dirt": "earth",
         "hand": "flesh", "foot": "flesh", "skin": "flesh", "paw": "flesh", "rubber": "plastic", "card": "paper",
         "cardboard": "paper", "book": "paper", "shell": "ceramic", "bone": "wood", "hoof": "wood"}


def material(name: str, default: str = "wood") -> Material:
    """The material of this name, or the one most like it."""
    key = name.lower().strip()
    return MATERIALS.get(key) or MATERIALS[_LIKE.get(key, default)]


def ringing(rng: Chance, n: int, hertz: Wave, ring: Wave, gain: Wave) -> Wave:
    """Sum of decaying sines: frequencies (M,) Hz, seconds to -60 dB (M,), gains (M,)."""
    keep = hertz < 0.45 * RATE
    hertz, ring, gain = hertz[keep], ring[keep], gain[keep]
    t = np.arange(n) / RATE
    phase = rng.uniform(0, 0.3, len(hertz))
    out = np.zeros(n)
    for f, r, g, p in zip(hertz, ring, gain, phase, strict=True):
        m = min(n, count(r * 1.3))  # what is left after 78 dB is not worth computing
        out[:m] += g * np.sin(2 * np.pi * f * t[:m] + p) * np.exp(-6.908 * t[:m] / r)
    return out


def plate_modes(rng: Chance, modes: int, spread: float = 0.03) -> Wave:
    """(modes,) frequency ratios of a free plate-like thing: growing like i^2 + a j^2 with small chance, sorted."""
    shape = rng.uniform(0.5, 0.95)
    i, j = np.meshgrid(np.arange(1, 7), np.arange(1, 7))
    ratios = np.sort((i**2 * shape + j**2).ravel())[:modes]
    return np.asarray(ratios / ratios[0] * np.exp(spread * rng.standard_normal(modes)), float)


def blow(x: Wave, seconds: float) -> Wave:
    """The wave as excited by a raised-cosine push of this length: a soft blow leaves out the highs."""
    n = max(2, count(seconds))
    push = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(n) + 0.5) / n)
    return np.convolve(x, push / push.sum())[: len(x)]


def struck(rng: Chance, what: Material, force: float, pitch: float = 1.0, modes: int = 14, seconds: float = 0.0,
           ring: float = 1.0, quick: float = 1.0) -> Wave:
    """One blow on a thing of this material: modes, thud, contact noise. About peak 1.

    force 0-1 brightens it; pitch scales all frequencies (smaller thing: higher); ring scales the decays;
    quick: how many times as short the contact is: of small things that meet it is (Hertz: as their radius).
    """
    n = count(seconds or min(2.5, what.ring * ring * 1.3 + 0.15))
    hertz = what.hertz * pitch * plate_modes(rng, modes) * np.exp(0.03 * rng.standard_normal())
    rings = what.ring * ring * (hertz / hertz[0]) ** -what.loss * np.exp(0.15 * rng.standard_normal(modes))
    gains = np.arange(1, modes + 1.0) ** (-1 / what.bright) * np.exp(0.4 * rng.standard_normal(modes))
    tone = ringing(rng, n, hertz, rings, gains)
    body = band(white(rng, n), 0.35 * what.hertz * pitch, 1.4 * what.hertz * pitch, 1) * decay(n, 0.09)
    contact = what.hard * (1.8 - 1.4 * force) / quick
    tick = highpass(white(rng, n), 1200) * decay(n, 0.006 + 2 * contact)
    tone, body, tick = (w / max(np.abs(w).max(), 1e-9) for w in (tone, body, tick))
    return blow(tone + what.thud * body + (0.15 + 0.3 * force) * tick, contact)
