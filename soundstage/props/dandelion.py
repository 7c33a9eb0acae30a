# SPDX-License-Identifier: Apache-2.0
"""A dandelion clock: a ball of white seeds on their parachutes, on a stalk over a rosette of toothed leaves."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_HIGH, _BALL = 0.26, 0.055  # metres: the head over the ground, its radius


class Dandelion(Prop):
    """A dandelion, 0.32 m high; "yellow" and "flower" make it bloom."""

    words = ("dandelion", "dandelions", "dandelion clock", "blowball", "dandelion seed", "dandelion seeds")
    held = True
    substance = "leaf"
    pieces = ("seed", "stalk", "stem")

    def build(self, look: Look, seed: int) -> PropModel:
        green = kit.leaf((0.14, 0.30, 0.06), "stalk")
        stalk = solids.curve([(0.01, 0, 0), (0.0, 0.006, 0.1), (0.006, -0.004, 0.19), (0, 0, _HIGH)], 6)
        parts = [solids.noodle(stalk, 0.0048, green, 10)]
        parts += [
            kit.put(kit.one_leaf(0.13, (0.08, 0.26, 0.05), 0.3), (0.01, 0, 0.004), z=2 * np.pi * k / 7)
            for k in range(7)
        ]
        chance = rng(seed, "dandelion")
        if look.colors or kit.said(look, "flower", "bloom", "yellow"):
            petal = kit.main(look, (0.90, 0.66, 0.02), lambda c: kit.plastic(c, "petals"))
            parts += [
                kit.stalk((0, 0, _HIGH), np.array([0, 0, _HIGH]) + 0.045 * w, 0.004, petal, 0.8)
                for w in space.unit(chance.normal(size=(130, 3)) * [1, 1, 0.35] + [0, 0, 0.6])
            ]
        else:
            parts += _clock(chance)
        return PropModel(
            {"body": kit.fold(parts)}, "leaf", {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, _HIGH + _BALL)}
        )


def _clock(chance: np.random.Generator) -> list[Mesh]:
    """Seeds all round the brown heart, each with a tuft of five hairs at its end."""
    white, brown = kit.plastic((0.88, 0.88, 0.86), "down"), kit.plastic((0.26, 0.14, 0.05), "seeds")
    middle = np.array([0.0, 0.0, _HIGH])
    parts = [solids.moved(solids.sphere(0.011, brown, segments=14), middle)]
    for way in space.unit(chance.normal(size=(110, 3))):
        side = space.unit(np.cross(way, [0.3, 0.9, 0.1]))
        other = np.cross(way, side)
        parts.append(kit.stalk(middle + 0.01 * way, middle + 0.82 * _BALL * way, 0.0008, white, 0.9))
        for a in np.arange(5) * 2 * np.pi / 5:
            tuft = middle + _BALL * way + 0.011 * (np.cos(a) * side + np.sin(a) * other)
            parts.append(kit.stalk(middle + 0.82 * _BALL * way, tuft, 0.0008, white, 0.8))
    return parts
