# SPDX-License-Identifier: Apache-2.0
"""A small hill: a round back of grass, sand or snow with a slope to go down."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

TALL = 1.5  # metres


class Hill(Prop):
    """A hill 1.5 m high and 6 m long; its slope runs down to +X."""

    words = ("hill", "slope", "mound", "knoll", "hillock", "dune", "sand dune", "snowy hill", "hillside")
    substance = "grass"

    def build(self, look: Look, seed: int) -> PropModel:
        said = {w for said in (*look.words, *look.colors) for w in said.lower().split()}
        snow, sand = bool(said & {"snowy", "white", "snow", "icy"}), bool(said & {"dune", "sandy", "sand"})
        usual = (0.86, 0.89, 0.93) if snow else (0.72, 0.55, 0.30) if sand else (0.13, 0.34, 0.07)
        ground = kit.main(look, usual, kit.clay if snow or sand else kit.leaf)
        chance = rng(seed, "hill", look.name)
        shift = chance.uniform(0, 6.28, 2)

        def height(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
            rough = 0.03 * np.sin(2.3 * x + shift[0]) * np.sin(2.9 * y + shift[1])
            back = np.where(x < -1.2, (x + 1.2) / 1.5, (x + 1.2) / 2.1)
            round_ = np.exp(-np.abs(back) ** 2.4 - np.abs(y / 1.1) ** 2.6)
            edge = np.clip(1 - (x / 3.4) ** 6 - (y / 2.1) ** 6, 0, 1)
            return np.asarray(np.maximum(0.0, (TALL * round_ + rough) * edge))

        parts = [_mound(height, ground, shift)]
        if not (snow or sand):
            parts += _tufts(height, ground, chance)
        xs = np.linspace(-1.2, 2.2, 8)
        spots = {f"chute{k}": (float(x), 0.0, float(height(np.array(x), np.array(0.0)))) for k, x in enumerate(xs)}
        under = "snow" if snow else "sand" if sand else "grass"
        return PropModel({"body": solids.join(parts)}, under, {**spots, "top": spots["chute0"]})


def _mound(height: Callable[..., npt.NDArray[np.float64]], ground: Material, shift: npt.NDArray[np.float64]) -> Mesh:
    """The hill inside a wavy round edge, where it meets the ground; its underside is flat."""
    turn, share = np.linspace(0, 2 * np.pi, 72, endpoint=False), np.linspace(1, 0, 30)
    wave = 1 + 0.04 * np.sin(3 * turn + shift[0]) + 0.03 * np.sin(7 * turn + shift[1])
    rings = [np.stack([0 * turn, 0 * turn, 0 * turn], -1)]
    for s in share:
        x, y = -0.25 + 2.75 * s * wave * np.cos(turn), 1.85 * s * wave * np.sin(turn)
        rings.append(np.stack([x, y, height(x, y) * min(1.0, 6 * (1 - s))], -1))
    rings[0] = rings[1] * [0.02, 0.02, 0.0]
    return solids.loft(np.array(rings), ground, 3.2)


def _tufts(
    height: Callable[..., npt.NDArray[np.float64]], ground: Material, chance: np.random.Generator
) -> list[Mesh]:
    """Tufts of grass over it, clear of the chute down its middle, and a few flowers."""
    blade, petal = kit.shade(ground, 1.35, "grass blades"), kit.plastic("white", "petals")
    parts = []
    for k in range(70):
        x, y = float(chance.uniform(-2.6, 2.1)), float(chance.uniform(0.35, 1.5)) * (1 if k % 2 else -1)
        z = float(height(np.array(x), np.array(y)))
        if z < 0.05:
            continue
        for _ in range(6):
            dx, dy = chance.normal(0, 0.05, 2)
            tip = (x + 2 * dx, y + 2 * dy, z + float(chance.uniform(0.10, 0.19)))
            parts.append(kit.stalk((x + dx, y + dy, z - 0.02), tip, 0.012, blade, 0.1))
        if k % 6 == 0:
            parts.append(solids.moved(solids.sphere(0.03, petal, (1, 1, 0.5), 8), (x, y, z + 0.14)))
    return parts
