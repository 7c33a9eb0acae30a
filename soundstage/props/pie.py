# SPDX-License-Identifier: Apache-2.0
"""A pie: a lattice of pastry over dark red fruit in a crimped crust, in a tin dish; a slice by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

RADIUS, HIGH = 0.125, 0.045  # metres


class Pie(Prop):
    """A pie, 0.27 m across; "slice" and "piece" build a wedge of one."""

    words = ("pie", "apple pie", "cherry pie", "fruit pie", "pie slice", "slice of pie", "tart", "blueberry pie",
             "pumpkin pie", "piece of pie")
    pieces = ("crust",)
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        crust = kit.food((0.72, 0.42, 0.13), "crust", 0.7)
        fruit = (0.80, 0.40, 0.06) if kit.said(look, "apple", "pumpkin") else (0.06, 0.04, 0.20) if kit.said(
            look, "blueberry") else (0.42, 0.015, 0.02)
        filling = kit.main(look, fruit, lambda c: kit.food(c, "filling", 0.25))
        if kit.said(look, "slice", "piece", "pie slice"):
            return PropModel({"body": kit.fold(_slice(crust, filling))}, "cloth",
                             {"grip": (-0.05, 0.0, 0.02), "top": (0.0, 0.0, HIGH)})
        tin = kit.metal((0.55, 0.55, 0.57), "tin", 0.4)
        parts = [solids.turned([(0.1, 0.0), (0.132, HIGH), (0.124, HIGH), (0.096, 0.006)], tin, 0.003, 40),
                 solids.turned([(0.098, 0.004), (0.121, HIGH - 0.002)], filling, 0.004, 40)]
        rim = solids.ring(RADIUS, 0.0125, crust, 72, 10)
        parts.append(solids.moved(solids.bent(rim, _crimped), (0, 0, HIGH)))
        for k, y in enumerate(np.linspace(-0.085, 0.085, 5)):
            reach = float(np.sqrt(RADIUS**2 - y**2))
            t = np.linspace(-reach, reach, 13)
            for over, turn in ((1, 0.0), (-1, np.pi / 2)):
                lift = HIGH + 0.006 + 0.004 * over * np.cos(np.pi * t / 0.0425) * (-1) ** k
                strip = solids.tube(np.stack([t, 0 * t + y, 0 * t], -1), 0.0105, crust, 8)
                flat = solids.bent(strip, lambda v, t=t, lift=lift: np.stack(
                    [v[:, 0], v[:, 1], 0.35 * v[:, 2] + np.interp(v[:, 0], t, lift)], -1))
                parts.append(solids.moved(flat, heading=turn))
        return PropModel({"body": kit.fold(parts)}, "cloth",
                         {"grip": (RADIUS, 0.0, HIGH), "top": (0.0, 0.0, HIGH + 0.015)})


def _crimped(v: kit.Array) -> kit.Array:
    """The rim pinched all round."""
    turn = np.arctan2(v[:, 1], v[:, 0])
    out = v * np.stack([1 + 0.018 * np.cos(24 * turn)] * 2 + [np.ones(len(v))], -1)
    out[:, 2] += 0.0035 * np.cos(24 * turn)
    return np.asarray(out)


def _slice(crust: Material, filling: Material) -> list[Mesh]:
    """A wedge, its point to +X: bottom, filling, lid and the thick rim behind."""
    t = np.linspace(np.pi - 0.42, np.pi + 0.42, 13)
    parts = []
    layers = ((0.125, 0.0, 0.008, crust), (0.12, 0.006, 0.034, filling), (0.124, 0.032, 0.043, crust))
    for r, low, high, stuff in layers:
        wedge = slabs.polygon([(0.0, 0.0), *((r * np.cos(a), r * np.sin(a)) for a in t)], 0.003)
        parts.append(solids.moved(slabs.slab(wedge, high - low, stuff, 0.002), (0.06, 0, low)))
    rim = np.stack([0.06 + 0.125 * np.cos(t), 0.125 * np.sin(t), np.full(13, 0.034)], -1)
    parts.append(solids.noodle(rim, 0.0125 + 0.002 * np.cos(9 * np.arange(13)), crust, 10))
    parts += [kit.put(kit.block((0.03, 0.005, 0.003), (0, 0, 0), kit.shade(crust, 0.5, "vent"), 0.001),
                      (-0.012, y, 0.042), z=y * 8) for y in (-0.016, 0.0, 0.016)]
    return parts
