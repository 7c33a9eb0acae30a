# SPDX-License-Identifier: Apache-2.0
"""A stone statue on a square plinth: a standing figure, or what the words say it is of."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._effigy import all_of, likeness, shape_of
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

TALL = 1.7  # metres of a likeness, without its plinth


class Statue(Prop):
    """A statue on its plinth, 3.1 m high at most, facing +X; "of lion" among its words tells what it is of."""

    words = ("statue", "sculpture", "monument", "stone statue", "statues", "marble statue", "bust")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        rock = kit.main(look, (0.5, 0.49, 0.45), kit.stone)
        base = kit.shade(rock, 0.7, "plinth")
        told = shape_of(look)
        figure = [_likeness(told, look, rock, seed)] if told else _standing(rock)
        parts = [
            kit.block((1.1, 1.1, 0.22), (0, 0, 0), base, 0.03),
            kit.block((0.86, 0.86, 0.75), (0, 0, 0.2), base, 0.03),
            kit.block((1.0, 1.0, 0.16), (0, 0, 0.94), base, 0.03),
            *figure,
            kit.block((0.02, 0.5, 0.26), (0.43, 0, 0.45), kit.brass(), 0.005),
        ]
        return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, 2.95)})


def _standing(rock: Material) -> list[Mesh]:
    """Somebody in a robe, one arm raised."""
    robe = [
        (0.36, 0.0),
        (0.33, 0.3),
        (0.27, 0.75),
        (0.22, 1.0),
        (0.26, 1.2),
        (0.24, 1.36),
        (0.1, 1.46),
        (0.075, 1.52),
    ]
    figure = [
        solids.moved(solids.turned(robe, rock, 0.05, 32), (0, 0, 1.1), scale=(0.72, 1, 1)),
        solids.moved(kit.lump(0.15, rock, 8, 0.03, (0.95, 0.85, 1.12)), (0.02, 0, 2.76)),
        solids.moved(kit.lump(0.155, rock, 4, 0.14, (1, 0.95, 0.75)), (-0.02, 0, 2.84)),
        solids.moved(solids.sphere(0.03, rock, (1.2, 0.8, 1), 12), (0.17, 0, 2.75)),
    ]
    for line in (
        [(0, 0.2, 2.42), (0.05, 0.42, 2.2), (0.2, 0.46, 2.5), (0.24, 0.46, 2.85)],
        [(0, -0.2, 2.42), (0.02, -0.34, 2.1), (0.16, -0.24, 1.9), (0.24, -0.1, 1.92)],
    ):
        path = solids.curve(line, 5)
        figure += [
            solids.noodle(path, np.linspace(0.085, 0.06, len(path)), rock, 14),
            solids.moved(solids.sphere(0.075, rock, segments=16), line[-1]),
        ]
    for i in range(7):
        a = -1.2 + i * 0.4
        fold = [(0.72 * 0.22 * np.cos(a), 0.22 * np.sin(a), 2.1), (0.72 * 0.36 * np.cos(a), 0.36 * np.sin(a), 1.12)]
        figure.append(solids.bar(fold[0], fold[1], 0.028, rock, 8))
    return figure


def _likeness(told: str, look: Look, rock: Material, seed: int) -> Mesh:
    """What it is of, on its plinth, as high or long as the plinth bears."""
    plain = Look("", words=look.words, age=look.age, name=look.name)
    return solids.moved(likeness(told, plain, seed, TALL, all_of(rock)), (0.0, 0.0, 1.1))
