# SPDX-License-Identifier: Apache-2.0
"""A tornado: a funnel of grey air wound in ropes of cloud that turns, dust about its foot, dark cloud over it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_TALL, _FOOT, _WIDE = 5.2, 0.22, 1.25  # metres: its height, and the funnel's radius below and above


class Tornado(Prop):
    """A tornado, 5.6 m high and 4 m wide under its cloud; its funnel spins."""

    words = ("tornado", "twister", "whirlwind", "cyclone", "dust devil", "waterspout", "tornados", "tornadoes")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        air = kit.main(look, (0.30, 0.31, 0.34), lambda c: kit.plaster(c, "storm air"))
        chance = rng(seed, "tornado", look.name)
        parts = {"body": solids.join(_surroundings(air, chance)), "funnel": solids.join(_funnel(air))}
        low = min(float(p.vertices[:, 2].min()) for p in parts.values())
        lifted = {name: solids.moved(p, (0, 0, -low)) for name, p in parts.items()}
        spin = Joint("funnel", (0.0, 0.0, 0.0), (0.0, 0.0, 1.0), "spin", 4.0)
        return PropModel(lifted, "cloth", {"top": (0.0, 0.0, _TALL), "grip": (0.0, 0.0, 1.0)}, (spin,))


def _radius(t: Array) -> Array:
    """The funnel's radius from its foot (0) to the cloud (1): slender, then opening fast."""
    return np.asarray(_FOOT + 0.25 * t + (_WIDE - _FOOT - 0.25) * t**3)


def _middle(t: Array) -> Array:
    """How far its axis strays along X and Y: little, since it spins about Z."""
    return np.stack([0.07 * np.sin(5 * t), 0.06 * np.sin(4 * t + 1)], -1)


def _funnel(air: Material) -> list[Mesh]:
    """The dark core, and five ropes of paler cloud wound about it, thicker above."""
    t = np.linspace(0, 1, 22)
    turn = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    r, mid = 0.88 * _radius(t), _middle(t)
    rings = np.stack(
        [
            mid[:, :1] + r[:, None] * np.cos(turn),
            mid[:, 1:] + r[:, None] * np.sin(turn),
            np.broadcast_to((t * _TALL)[:, None], (22, 26)),
        ],
        -1,
    )
    parts = [solids.loft(rings, kit.shade(air, 0.6, "core"), 2.0)]
    t = np.linspace(0, 1, 64)
    tints = [kit.shade(air, f, f"air {f}") for f in (1.0, 1.45, 0.8, 1.9, 1.2)]
    for k in range(5):
        a = 2 * np.pi * (k / 5 + 3.2 * t**0.8)
        path = np.stack(
            [_middle(t)[:, 0] + _radius(t) * np.cos(a), _middle(t)[:, 1] + _radius(t) * np.sin(a), t * _TALL], -1
        )
        thick = 0.075 + 0.2 * t**1.6
        parts.append(solids.noodle(path, thick, tints[k], 9))
    return parts


def _surroundings(air: Material, chance: np.random.Generator) -> list[Mesh]:
    """Puffs of dust and flying boards and leaves round the foot, and the cloud that it hangs from."""
    dust, dark = kit.plaster((0.42, 0.34, 0.24), "dust"), kit.shade(air, 0.7, "storm cloud")
    parts = []
    for k in range(13):
        a, away = k * 2 * np.pi / 13, chance.uniform(0.35, 0.75)
        size = chance.uniform(0.16, 0.3)
        puff = kit.lump(size, dust, int(chance.integers(1 << 30)), 0.12, (1.1, 1.1, 0.8), 14)
        parts.append(solids.moved(puff, (away * np.cos(a), away * np.sin(a), 0.55 * size)))
    for k in range(12):
        a, size = k * 2.4, chance.uniform(0.5, 0.8)
        away = 0.0 if k == 0 else chance.uniform(0.8, 1.5)
        puff = kit.lump(size, dark, int(chance.integers(1 << 30)), 0.1, (1.25, 1.25, 0.62), 18)
        parts.append(solids.moved(puff, (away * np.cos(a), away * np.sin(a), _TALL + chance.uniform(-0.05, 0.2))))
    board = kit.wood(kit.OAK, "boards")
    for k in range(9):
        a, z = k * 2.2, chance.uniform(0.5, 2.6)
        away = 0.7 + 0.35 * z / 2.6 + chance.uniform(0, 0.35)
        plank = solids.box((0.3, 0.09, 0.03), board, 0.008, 1)
        parts.append(kit.put(plank, (away * np.cos(a), away * np.sin(a), z), x=a, y=2 * a, z=a))
    return parts
