# SPDX-License-Identifier: Apache-2.0
"""Splashes: where somebody breaks the water's surface, a crown of drops flies up and rings run out.

Everything is a function of the time since the touch, so any frame can be made in any order.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Material, Particles
from soundstage.places.base import SetModel
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.sound_event import Event
from soundstage.stage.performances import Played
from soundstage.stage.things import carried

Array = npt.NDArray[np.float64]
GRAVITY = 9.81  # metres a second squared
DROPS, RINGS = 140, 2
OF_LENGTH, OF_HEIGHT = 0.4, 0.7  # of who breaks the surface: the size of the splash
SEEN = 0.4  # force from which a touch throws up water
LASTS, APART = 1.5, 0.22  # seconds that a ring runs, and from one to the next
FAST = 1.1  # metres a second that a ring runs out, at size 1
HIDDEN = -40.0  # metres: where drops wait
_DROP = Material("splash drop", (0.90, 0.96, 0.99), "water", roughness=0.4, emission=0.15)
_FOAM = Material("splash foam", (0.55, 0.72, 0.78), "water", roughness=0.6, emission=0.03)


def splash_items(played: Played, model: SetModel, seed: int) -> tuple[Item, ...]:
    """Drops and rings of every splash on a set's open water; () where it has none."""
    if model.water is None:
        return ()
    found: list[Item] = []
    for number, event in enumerate(e for e in played.events if e.effect == "splash" and e.force >= SEEN):
        spot = _where(event, played, model)
        if spot is not None:
            found += _one(number, spot, event, played.times, seed)
    return tuple(found)


def _where(event: Event, played: Played, model: SetModel) -> tuple[Array, float] | None:
    """World point of the surface where it is broken, and the splash's size; None ashore."""
    part = played.of(event.source)
    if part is None:
        return None
    if part.performance is None:  # a thing that is thrown in
        pose = int(np.clip(np.searchsorted(played.times, event.time), 0, len(played.times) - 1))
        x, y = (float(v) for v in carried(part, played)[pose, :2, 3])
    else:
        pose = int(np.clip(np.searchsorted(part.controls.times, event.time), 0, len(part.controls.times) - 1))
        x, y = (float(v) for v in part.controls.position[pose, :2])
    level = float(model.water or 0.0)
    deep = float(np.asarray(model.height(np.array([x]), np.array([y]))).ravel()[0]) < level
    dims = part.built.dims
    size = float(np.clip(max(OF_LENGTH * dims.length, OF_HEIGHT * dims.height), 0.3, 4.0))
    return (np.array([x, y, level]), size) if deep else None


def _one(number: int, spot: tuple[Array, float], event: Event, times: Array, seed: int) -> list[Item]:
    """spot: where, and how large a splash it is (1: a person's)."""
    at, size = spot[0], spot[1] * (0.55 + 0.5 * event.force)
    age = times - event.time
    chance = rng(seed, "splash", str(number))
    way, out = chance.uniform(0, 2 * np.pi, DROPS), chance.uniform(0.15, 1.0, DROPS) ** 0.7
    up = chance.uniform(0.55, 1.0, DROPS) * (1.25 - 0.6 * out) * 4.2 * size**0.5
    start = 0.16 * size * (0.4 + out)
    gone = np.maximum(age, 0.0)[:, None] - chance.uniform(0, 0.09, DROPS)
    away = start + 1.0 * size**0.5 * out * np.maximum(gone, 0.0)
    high = up * gone - 0.5 * GRAVITY * gone**2
    drops = np.stack([at[0] + away * np.cos(way), at[1] + away * np.sin(way), at[2] + high], -1)
    drops[(gone <= 0) | (high < -0.05)] = (at[0], at[1], HIDDEN)
    grain = chance.uniform(0.012, 0.038, DROPS) * size**0.7
    items = [Item(f"weather/splash{number}", Particles(solids.sphere(1.0, _DROP, (1, 1, 1.3), 7), drops, size=grain))]
    for k in range(RINGS):
        old = age - APART * k
        wide = size * (0.22 + FAST * np.maximum(old, 0.0) ** 0.8)
        flat = np.clip(1.0 - old / LASTS, 0.05, 1.0) * size
        grown = np.tile(np.eye(4), (len(times), 1, 1))
        grown[:, 0, 0] = grown[:, 1, 1] = wide
        grown[:, 2, 2] = flat
        ring = solids.ring(1.0, 0.024, _FOAM, 48, 6)
        items.append(Item(f"weather/splash{number}_ring{k}", ring, space.translation(at) @ grown,
                          (old >= 0) & (old < LASTS)))
    return items
