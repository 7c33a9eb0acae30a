# SPDX-License-Identifier: Apache-2.0
"""A set's falling water through a shot: drops that run down from its lip, spray that rises where they strike.

Everything is a function of time alone that loops, so any frame can be made in any order.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Item, Material, Particles
from soundstage.places.base import Fall
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
FALLING = 1.15  # seconds from the lip to the foot: a miniature's fall, slower than a stone's
DROPS, SPRAY = 420, 120
_DROP = Material("drop", (0.90, 0.95, 0.97), "water", roughness=0.5, emission=0.12)
_MIST = Material("spray", (0.86, 0.92, 0.95), "water", roughness=0.9, emission=0.08)


def fall_items(falls: tuple[Fall, ...], times: npt.ArrayLike, seed: int) -> tuple[Item, ...]:
    """Particles of these falls at times (T,) seconds."""
    t = np.asarray(times, float)
    return tuple(item for number, fall in enumerate(falls) for item in _one(fall, number, t, seed))


def _one(fall: Fall, number: int, t: Array, seed: int) -> tuple[Item, Item]:
    chance = rng(seed, "fall", str(number))
    lip, high = np.asarray(fall.lip, float), fall.lip[2] - fall.foot
    side, start = chance.uniform(-0.5, 0.5, DROPS) * fall.width, chance.uniform(0, 1, DROPS)
    share = np.mod(start + t[:, None] / FALLING * chance.uniform(0.85, 1.15, DROPS), 1.0)
    drops = np.stack([lip[0] + side * (0.9 + 0.25 * share), lip[1] - 0.12 - fall.reach * np.sqrt(share),
                      lip[2] - high * share**1.25], -1)
    size = chance.uniform(0.018, 0.05, DROPS)
    fast = Particles(solids.sphere(1.0, _DROP, (0.7, 0.7, 2.6), 7), drops, size=size)
    way, out, begin = chance.uniform(0, 2 * np.pi, SPRAY), chance.uniform(0.2, 1.0, SPRAY), chance.uniform(0, 1, SPRAY)
    age = np.mod(begin + t[:, None] * chance.uniform(0.8, 1.5, SPRAY), 1.0)
    x = lip[0] + chance.uniform(-0.5, 0.5, SPRAY) * fall.width + 0.7 * out * age * np.cos(way)
    y = lip[1] - fall.reach - 0.25 + 0.7 * out * age * np.sin(way)
    spray = np.stack([x, y, fall.foot + 0.05 + 3.4 * age * (1 - age) * out], -1)
    mist = Particles(solids.sphere(1.0, _MIST, segments=7), spray, size=chance.uniform(0.02, 0.06, SPRAY))
    return Item(f"weather/fall{number}", fast), Item(f"weather/spray{number}", mist)
