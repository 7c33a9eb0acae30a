# SPDX-License-Identifier: Apache-2.0
"""A goal: white posts and bar, a net hung back from them; hockey's is small and red."""

from __future__ import annotations

import itertools

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class SoccerGoal(Prop):
    """A goal, 4 m wide along Y and 2 m high, open to +X; "hockey" makes it 1.8 by 1.2 m, "volleyball" a net."""

    words = (
        "soccer goal",
        "football goal",
        "goal post",
        "goalpost",
        "goal net",
        "hockey goal",
        "hockey net",
        "goalposts",
        "soccer net",
        "volleyball net",
        "tennis net",
        "badminton net",
    )
    substance = "metal"
    pieces = ("post", "crossbar", "net")

    def build(self, look: Look, seed: int) -> PropModel:
        hockey = kit.said(look, "hockey")
        if kit.said(look, "volleyball", "tennis", "badminton"):
            return _net_only(look, 0.95 if kit.said(look, "tennis") else 2.2)
        wide, tall, deep = (1.8, 1.2, 0.8) if hockey else (4.0, 2.0, 1.1)
        paint = kit.main(look, (0.7, 0.02, 0.02) if hockey else "white", kit.enamel)
        half = 0.5 * wide
        parts = [solids.bar((0, s * half, 0), (0, s * half, tall), 0.05, paint, 16) for s in (1, -1)]
        parts.append(solids.bar((0, -half - 0.04, tall), (0, half + 0.04, tall), 0.05, paint, 16))
        for s in (1, -1):
            parts += [
                solids.bar((0, s * half, 0.03), (-deep, s * half, 0.03), 0.025, paint, 10),
                solids.bar((0, s * half, tall), (-0.4 * deep, s * half, tall), 0.025, paint, 10),
            ]
        parts += [solids.bar((-deep, -half, 0.03), (-deep, half, 0.03), 0.025, paint, 10), *_net(half, tall, deep)]
        return PropModel(
            {"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, tall), "inside": (-0.5 * deep, 0.0, 0.1)}
        )


def _net(half: float, tall: float, deep: float) -> list[Mesh]:
    """Cords over the roof and down the back, and down the sides."""
    cord = kit.cloth((0.8, 0.8, 0.8), "net")
    path = [(0.0, tall), (-0.4 * deep, tall), (-deep, 0.03)]
    parts = []
    for y in np.linspace(-half, half, round(half * 12)):
        parts += [
            kit.stalk((a, y, b), (c, y, d), 0.006, cord, 1.0) for (a, b), (c, d) in itertools.pairwise(path)
        ]
    rows = [(-0.4 * deep * t, tall) for t in (0.33, 0.66, 1.0)]
    rows += [(-deep * (0.4 + 0.6 * t), tall + (0.03 - tall) * t) for t in np.linspace(0.08, 1, 12)]
    parts += [kit.stalk((x, -half, z), (x, half, z), 0.006, cord, 1.0) for x, z in rows]
    for s in (1, -1):
        parts += [kit.stalk((0, s * half, z), (x, s * half, z), 0.006, cord, 1.0) for x, z in rows[2:]]
        parts += [
            kit.stalk((x, s * half, 0.03), (x, s * half, min(tall, tall * (1 + x / deep) / 0.6)), 0.006, cord, 1.0)
            for x in -deep * np.array([0.2, 0.4, 0.6, 0.8])
        ]
    return parts


def _net_only(look: Look, high: float) -> PropModel:
    """A net between two posts, 3.6 m wide, its tape on top."""
    paint, cord = kit.main(look, (0.05, 0.16, 0.4), kit.enamel), kit.cloth((0.05, 0.05, 0.05), "net")
    low = 0.05 if high < 1.5 else high - 0.9
    parts = [solids.turned([(0.16, 0), (0.05, 0.05), (0.04, high + 0.06)], paint, 0.01, 20)]
    parts = [solids.moved(parts[0], (0, s * 1.85, 0)) for s in (1, -1)]
    parts += [
        kit.block((0.02, 3.7, 0.06), (0, 0, high - 0.06), kit.cloth("white", "tape"), 0.004),
        kit.block((0.014, 3.7, 0.03), (0, 0, low), kit.cloth("white", "tape"), 0.004),
    ]
    parts += [kit.stalk((0, y, low), (0, y, high), 0.006, cord, 1.0) for y in np.linspace(-1.8, 1.8, 37)]
    parts += [kit.stalk((0, -1.83, z), (0, 1.83, z), 0.006, cord, 1.0) for z in np.arange(low + 0.1, high - 0.06, 0.1)]
    return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, high)})
