# SPDX-License-Identifier: Apache-2.0
"""A foot comes down: heel, ground and what lies on it. The ground says the sound, the foot colours it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    band,
    bubble,
    count,
    crackle,
    curve,
    decay,
    highpass,
    joined,
    lowpass,
    peaked,
    white,
)
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


@dataclass(frozen=True)
class _Foot:
    hard: float  # 0 pad - 1 iron
    weight: float  # of the low thump
    click: float  # claws and hooves tick on hard ground
    high: float  # pitch factor
    hollow: float = 0.0  # share of a hoof's own clop


_FEET = {
    "shoe": _Foot(0.6, 1.0, 0.15, 1.0),
    "boot": _Foot(0.7, 1.25, 0.1, 0.9),
    "heel": _Foot(0.95, 0.7, 0.5, 1.25),
    "foot": _Foot(0.15, 0.9, 0.0, 1.0),
    "paw": _Foot(0.1, 0.55, 0.12, 1.25),
    "hoof": _Foot(0.95, 0.5, 0.3, 0.85, 1.2),
    "claw": _Foot(0.8, 0.2, 0.5, 1.7),
}
_SOFT = {
    "snow": "snow",
    "ice": "stone",
    "grass": "grass",
    "moss": "grass",
    "meadow": "grass",
    "earth": "earth",
    "dirt": "earth",
    "soil": "earth",
    "mud": "earth",
    "sand": "sand",
    "dust": "sand",
    "gravel": "gravel",
    "pebbles": "gravel",
    "shingle": "gravel",
    "leaves": "leaves",
    "straw": "leaves",
    "hay": "leaves",
    "carpet": "carpet",
    "rug": "carpet",
    "cloth": "carpet",
    "felt": "carpet",
    "water": "water",
    "puddle": "water",
    "wood": "wood",
    "metal": "metal",
    "tile": "tile",
    "ceramic": "tile",
    "glass": "tile",
}


class Footstep(Effect):
    """One step. material: shoe boot heel foot paw hoof claw; onto: snow grass wood stone sand gravel leaves ..."""

    words = ("footstep", "footsteps", "steps", "footfall", "hoofbeat", "hoofbeats", "crunching steps")
    level_db = -34.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        foot = _FEET.get(event.material, _FEET["shoe"])
        ground = _SOFT.get(event.onto, "stone")
        hit = force(event)
        high = pitch(event, 0.4) * foot.high * float(np.exp(0.05 * rng.standard_normal()))
        walking = 0.055 + 0.09 * (1 - hit) * (1 if event.material in ("shoe", "boot", "foot", "") else 0.4)
        gap = walking * float(rng.uniform(0.85, 1.15))
        heel = _touch(rng, ground, foot, hit, high)
        toe = _touch(rng, ground, foot, 0.6 * hit, high * 1.12)
        if foot.hollow:
            return finished(heel, event, self.level_db)  # a hoof comes down whole
        sound = joined((0.0, peaked(heel)), (0.2 * gap, (0.012 if ground == "carpet" else 0.05) * _scuff(rng, gap)),
                       (gap, peaked(toe) * rng.uniform(0.5, 0.8)))
        return finished(sound, event, self.level_db)


def _touch(rng: Chance, ground: str, foot: _Foot, hit: float, high: float) -> Wave:
    """Heel or toe on this ground."""
    if ground in _FLOORS:
        return _hard(rng, foot, hit, high, _FLOORS[ground])
    return _GROUNDS[ground](rng, foot, hit, high)


def _scuff(rng: Chance, gap: float) -> Wave:
    """The sole rolls from heel to toe."""
    n = count(gap + 0.06)
    return peaked(band(white(rng, n), 900, 5000, 1) * curve(n, (0, 0), (0.8 * gap, 1), (gap + 0.06, 0)))


@dataclass(frozen=True)
class _Floor:
    gains: tuple[float, ...]  # of the five bands
    decays: tuple[float, ...]  # seconds to -60 dB
    what: str  # its ring: material, pitch factor, decay factor, share
    pitch: float
    ring: float
    share: float


_BANDS = ((80, 240), (240, 650), (650, 1700), (1700, 4500), (4500, 9000))
_FLOORS = {
    "stone": _Floor((2.0, 0.5, 0.3, 0.6, 0.12), (0.10, 0.10, 0.07, 0.03, 0.03), "stone", 0.8, 1.0, 0.2),
    "wood": _Floor((2.2, 0.8, 0.35, 0.35, 0.08), (0.17, 0.13, 0.07, 0.04, 0.03), "wood", 0.55, 1.5, 0.35),
    "tile": _Floor((1.5, 0.5, 0.4, 0.8, 0.25), (0.08, 0.08, 0.07, 0.035, 0.03), "ceramic", 0.8, 0.5, 0.25),
    "metal": _Floor((0.5, 0.8, 0.9, 0.7, 0.4), (0.10, 0.12, 0.10, 0.08, 0.06), "metal", 0.75, 0.42, 0.9),
    "carpet": _Floor((1.9, 0.45, 0.06, 0.01, 0.002), (0.11, 0.09, 0.06, 0.04, 0.03), "cloth", 1.0, 1.0, 0.2),
}


def _thump(rng: Chance, foot: _Foot, hit: float, high: float, hertz: float = 75.0) -> Wave:
    """The weight arriving: a short dull push, far from a drum's tone."""
    n = count(0.12)
    low = peaked(band(white(rng, n), 0.8 * hertz * high, 3.2 * hertz * high, 1)) * decay(n, 0.10, 0.004)
    mid = peaked(band(white(rng, n), 250 * high, 1100 * high, 1)) * decay(n, 0.06, 0.002)
    return foot.weight * (0.6 + 0.6 * hit) * (low + (0.35 + 0.3 * foot.hard) * mid)


def _grit(
    rng: Chance,
    hit: float,
    high: float,
    seconds: float,
    rate: float,
    low: float,
    top: float,
    ring: float = 0.004,
    spread: float = 1.0,
    late: float = 0.5,
) -> Wave:
    """Grains that break while the weight comes on: densest at once, again as the foot rolls."""
    n = count(seconds)
    density = rate * (0.5 + hit) * curve(n, (0, 1), (0.25 * seconds, 0.7), (0.45 * seconds, late), (seconds, 0))
    bands = [(f * high, ring * float(rng.uniform(0.6, 1.6))) for f in np.geomspace(low, top, 9)]
    return crackle(rng, n, density, bands, spread) * curve(n, (0, 1), (0.5 * seconds, 0.7), (seconds, 0))


def _snow(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    # ice crystals break in bursts under a slow squeeze; their creak is what makes it snow, not sand
    seconds = (0.2 + 0.1 * (1 - hit)) * (0.3 + 0.7 * foot.weight)  # a paw is through sooner than a boot
    n = count(seconds)
    squeeze = curve(n, (0, 0.3), (0.05, 1), (0.6 * seconds, 0.6), (seconds, 0))
    creak = band(white(rng, n), 650 * high, 2100 * high, 2) * (0.3 + np.abs(lowpass(white(rng, n), 90)) * 6)
    crunch = _grit(rng, hit, high, seconds, 2600, 700, 6500, 0.005, 1.2, 0.9)
    soft = lowpass(white(rng, n), 900) * 0.5
    return joined(
        (0.0, peaked(creak * squeeze)),
        (0.0, 1.2 * peaked(crunch)),
        (0.0, 0.4 * peaked(soft * squeeze)),
        (0.0, 0.25 * _thump(rng, foot, hit, high, 70)),
    )


def _grass(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    long = 0.26 * (0.3 + 0.7 * foot.weight)
    n = count(long)
    brush = band(white(rng, n), 1500 * high, 7000, 1) * curve(n, (0, 0.3), (0.1 * long, 1), (0.45 * long, 0.4), (long,
                                                                                                                 0))
    blades = _grit(rng, hit, high, 0.9 * long, 700, 1800, 8000, 0.003, 1.1)
    return joined(
        (0.0, 0.8 * peaked(brush)), (0.0, 0.5 * peaked(blades)), (0.0, 0.35 * _thump(rng, foot, hit, high, 85))
    )


def _earth(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    return joined(
        (0.0, _thump(rng, foot, hit, high, 85)), (0.002, 0.3 * peaked(_grit(rng, hit, high, 0.12, 500, 500, 4000)))
    )


def _sand(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    n = count(0.28)
    hiss = band(white(rng, n), 900, 5200, 1) * curve(n, (0, 0.15), (0.05, 1), (0.15, 0.5), (0.28, 0))
    return joined(
        (0.0, peaked(hiss)),
        (0.0, 0.5 * peaked(_grit(rng, hit, high, 0.26, 2500, 1500, 7000, 0.002, 0.7))),
        (0.0, 0.2 * _thump(rng, foot, hit, high, 75)),
    )


def _gravel(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    stones = _grit(rng, hit, high, 0.3, 420, 900, 5200, 0.014, 1.0, 0.8)
    dust = _grit(rng, hit, high, 0.28, 1600, 2500, 9000, 0.003, 0.9)
    return joined((0.0, peaked(stones)), (0.0, 0.5 * peaked(dust)), (0.0, 0.35 * _thump(rng, foot, hit, high, 90)))


def _leaves(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    n = count(0.34)
    rustle = (
        highpass(white(rng, n), 2200) * np.abs(lowpass(white(rng, n), 60)) * curve(n, (0, 0.3), (0.05, 1), (0.34, 0))
    )
    snaps = _grit(rng, hit, high, 0.32, 330, 1500, 7500, 0.006, 1.5, 0.9)
    return joined((0.0, peaked(snaps)), (0.0, 0.7 * peaked(rustle)), (0.0, 0.2 * _thump(rng, foot, hit, high, 80)))


def _hard(rng: Chance, foot: _Foot, hit: float, high: float, floor: _Floor) -> Wave:
    """Sole on a hard floor: a burst of noise in five bands, each with its own decay, a little of the floor's ring."""
    n = count(0.32)
    out = np.zeros(n)
    edge = 0.45 + 0.55 * foot.hard + 0.3 * (hit - 0.5)  # a bare foot leaves the highs out
    for k, (low, top) in enumerate(_BANDS):
        noise = band(white(rng, n), low * high, top * high, 1) * np.sqrt(1000 / (top - low))
        out += floor.gains[k] * (foot.weight if k == 0 else edge**k) * noise * decay(n, floor.decays[k], 0.0045)
    modes = 30 if floor.what == "metal" else 14  # a plate on its beams answers with many
    ring = struck(rng, material(floor.what), 0.5 * edge, floor.pitch * high, modes, ring=floor.ring)
    parts = [(0.0, peaked(out)), (0.0, floor.share * edge * peaked(ring))]
    soft = floor.what == "cloth"  # nothing clicks on a carpet
    if foot.hollow and not soft:
        parts.append((0.0, foot.hollow * peaked(_clop(rng, high))))
    if foot.click and not soft:
        tick = struck(rng, material("ceramic"), 0.9, 2.2 * high, 8, 0.05, 0.25)
        parts.append((float(rng.uniform(0, 0.006)), 0.8 * foot.click * peaked(tick)))
    return joined(*parts)


def _water(rng: Chance, foot: _Foot, hit: float, high: float) -> Wave:
    n = count(0.4)
    spray = band(white(rng, n), 900, 8000, 1) * curve(n, (0, 0.5), (0.02, 1), (0.12, 0.35), (0.4, 0))
    drops = [
        (
            float(0.02 + 0.3 * rng.random() ** 1.4),
            rng.uniform(0.1, 0.5) * bubble(float(high * rng.uniform(500, 2600)), float(rng.uniform(0.02, 0.06))),
        )
        for _ in range(26)
    ]
    return joined((0.0, 0.8 * peaked(spray)), (0.0, 0.3 * _thump(rng, foot, hit, high, 110)), *drops)


def _clop(rng: Chance, high: float) -> Wave:
    """The horn shell over its hollow: two tones that die within a tenth of a second."""
    n = count(0.16)
    t = np.arange(n) / 48000
    shift = high * float(np.exp(0.09 * rng.standard_normal()))
    tones = ((690, 1.0, 0.075), (1210, 0.7, 0.05), (2150, 0.35, 0.03))
    out = sum((g * np.sin(2 * np.pi * f * shift * t) * 10 ** (-3 * t / d) for f, g, d in tones), np.zeros(n))
    return np.asarray(out + 0.3 * band(white(rng, n), 900, 4000, 1) * decay(n, 0.02, 0.0003), float)


_GROUNDS = {"snow": _snow, "grass": _grass, "earth": _earth, "sand": _sand, "gravel": _gravel, "leaves": _leaves,
            "water": _water}
