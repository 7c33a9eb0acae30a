# SPDX-License-Identifier: Apache-2.0
"""Things that fly to pieces: a flash, fire that swells and turns to smoke, pieces in the thing's own colours.

Everything is a function of the time since the burst, so any frame can be made in any order.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions.base import Burst
from soundstage.nodes import Item, Material, Mesh
from soundstage.props.base import PropModel
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried

Array = npt.NDArray[np.float64]
GRAVITY = 9.81  # metres a second squared
PIECES, FLAMES, SMOKE = 22, 9, 14
FLASH = 0.12  # seconds
SPENT = 1.1  # seconds until the last flame is smoke
_FIRE = (Material("fire", (1.0, 0.42, 0.06), "food", roughness=0.9, emission=2.2),
         Material("fire core", (1.0, 0.78, 0.25), "food", roughness=0.9, emission=3.0))
_FLASH = Material("flash", (1.0, 0.93, 0.75), "food", roughness=0.9, emission=6.0)
_SMOKE = tuple(Material(f"smoke {n}", (v, v * 0.97, v * 0.94), "cloth", roughness=1.0)
               for n, v in enumerate((0.06, 0.12, 0.22)))


def burst_items(part: Part, played: Played, seed: int) -> tuple[Item, ...]:
    """What flies where this thing bursts, through the shot; () when it stays whole."""
    model = part.built.model
    if not isinstance(model, PropModel):
        return ()
    return tuple(item for burst in played.bursts if burst.prop == part.id
                 for item in _one(burst, part, model, played, seed))


def _one(burst: Burst, part: Part, model: PropModel, played: Played, seed: int) -> list[Item]:
    track = carried(part, played)
    frame = track[min(len(track) - 1, int(np.searchsorted(played.times, burst.time - 1e-6)))]
    low, high = part.built.extent
    middle = (frame @ np.array([*(0.5 * (low + high)), 1.0]))[:3]
    size = float(np.mean(high - low)) / 2
    age = played.times - burst.time
    ground = float(frame[2, 3])
    items = _pieces(burst, _colours(model), (middle, size, ground), age, seed)
    if burst.fire:
        items += _fire(burst.prop, middle, size, age, seed)
    return items


def _colours(model: PropModel) -> tuple[Material, ...]:
    """The materials of the thing, those of most of its faces first."""
    found: dict[str, tuple[int, Material]] = {}
    for mesh in model.parts.values():
        for number, material in enumerate(mesh.materials):
            many = int(np.count_nonzero(np.asarray(mesh.face_materials) == number))
            found[material.name] = (found.get(material.name, (0, material))[0] + many, material)
    return tuple(m for _, m in sorted(found.values(), key=lambda f: -f[0]))[:4]


def _pieces(burst: Burst, colours: tuple[Material, ...], where: tuple[Array, float, float], age: Array,
            seed: int) -> list[Item]:
    """Shards that fly off, tumble and lie: flat shreds of a balloon, lumps of anything else."""
    middle, size, ground = where
    chance = rng(seed, "burst", burst.prop)
    items = []
    for n in range(PIECES):
        way = space.unit(np.array([*chance.normal(0, 1, 2), abs(chance.normal(0.6, 0.6))]))
        fast = chance.uniform(2.0, 5.5) * max(0.35, size) ** 0.5
        big = size * chance.uniform(0.07, 0.2)
        shape = (big, 0.7 * big, 0.12 * big if not burst.fire else 0.5 * big)
        drag = 1.0 if burst.fire else 3.0
        gone = (1 - np.exp(-drag * np.maximum(age, 0))) / drag  # slowed by the air, light shreds sooner
        at = middle + way * 0.4 * size + fast * gone[:, None] * way
        fall = GRAVITY if burst.fire else 2.2
        at[:, 2] -= 0.5 * fall * np.maximum(age, 0) ** 2
        down = at[:, 2] < ground + shape[2]
        first = int(np.argmax(down)) if down.any() else len(age)
        at[first:] = at[min(first, len(age) - 1)]
        at[:, 2] = np.maximum(at[:, 2], ground + shape[2])
        spin = chance.uniform(4, 12) * np.minimum(age, age[min(first, len(age) - 1)])
        mesh = solids.box(tuple(2 * v for v in shape), colours[n % len(colours)])
        frames = space.translation(at) @ space.turn(space.unit(chance.normal(0, 1, 3)), spin)
        items.append(Item(f"{burst.prop}/piece{n}", mesh, frames, age >= -1e-6))
    return items


def _fire(name: str, middle: Array, size: float, age: Array, seed: int) -> list[Item]:
    """The flash, balls of fire that swell and go out, and smoke that rises from them."""
    chance = rng(seed, "burst fire", name)
    items = [_ball(f"{name}/flash", _FLASH, np.tile(middle, (len(age), 1)), 1.1 * size + 0 * age,
                   (age >= -1e-6) & (age < FLASH))]
    for n in range(FLAMES):
        way = chance.normal(0, 0.45, 3) + [0, 0, 0.25]
        until = SPENT * chance.uniform(0.55, 1.0)
        share = np.clip(age / until, 0, 1)
        at = middle + way * size * (0.3 + 1.1 * share[:, None] ** 0.5)
        radius = size * chance.uniform(0.35, 0.6) * (0.35 + 0.65 * np.sin(np.pi * (0.15 + 0.85 * share)))
        items.append(_ball(f"{name}/fire{n}", _FIRE[n % 2], at, radius, (age >= -1e-6) & (age < until)))
    for n in range(SMOKE):
        begin = chance.uniform(0.15, 0.8)
        old = np.maximum(age - begin, 0)
        way = chance.normal(0, 0.5, 3) * [1, 1, 0.4]
        at = middle + way * size * (0.7 + 0.5 * (1 - np.exp(-2 * old)))[:, None]
        at[:, 2] += size * (0.2 + 0.4 * old)
        swell = size * chance.uniform(0.3, 0.55) * (1 - np.exp(-3.5 * (old + 0.1)))
        radius = swell * np.clip(1.25 - old / 4.5, 0.0, 1.0)  # thins out
        items.append(_ball(f"{name}/smoke{n}", _SMOKE[n % 3], at, radius, (age >= begin) & (radius > 0.02 * size)))
    return items


def _ball(name: str, material: Material, at: Array, radius: Array, seen: npt.NDArray[np.bool_]) -> Item:
    ball: Mesh = solids.sphere(1.0, material, segments=14)
    grown = np.tile(np.eye(4), (len(at), 1, 1))
    grown[:, range(3), range(3)] = np.maximum(radius, 1e-3)[:, None]
    return Item(name, ball, space.translation(at) @ grown, seen)
