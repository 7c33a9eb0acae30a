# SPDX-License-Identifier: Apache-2.0
"""A small hill: a round back of grass, sand or snow with a slope to go down."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
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
        ground = kit.main(look, usual, kit.clay)
        chance = rng(seed, "hill", look.name).uniform(0, 6.28, 2)

        def height(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
            rough = 0.03 * np.sin(2.3 * x + chance[0]) * np.sin(2.9 * y + chance[1])
            back = np.where(x < -1.2, (x + 1.2) / 1.5, (x + 1.2) / 2.1)
            round_ = np.exp(-np.abs(back) ** 2.4 - np.abs(y / 1.1) ** 2.6)
            edge = np.clip(1 - (x / 3.4) ** 6 - (y / 2.1) ** 6, 0, 1)
            return np.asarray(np.maximum(0.012, (TALL * round_ + rough) * edge))

        across = np.linspace(-2.1, 2.1, 43)
        rings = []
        for x in np.linspace(-3.3, 3.3, 67):
            top = np.stack([np.full(43, x), across, height(np.full(43, x), across)], -1)
            rings.append(np.concatenate([top, [(x, 2.1, 0.0), (x, -2.1, 0.0)]])[::-1])
        mesh = solids.loft(np.array(rings), ground, 3.2)
        xs = np.linspace(-1.2, 2.2, 8)
        spots = {f"chute{k}": (float(x), 0.0, float(height(np.array(x), np.array(0.0)))) for k, x in enumerate(xs)}
        under = "snow" if snow else "sand" if sand else "grass"
        return PropModel({"body": mesh}, under, {**spots, "top": spots["chute0"]})
