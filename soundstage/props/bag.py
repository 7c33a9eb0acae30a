# SPDX-License-Identifier: Apache-2.0
"""A bag: a paper one with handles; a sack, a tea bag, a plastic or a duffel bag by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Bag(Prop):
    """A bag, 0.36 m high, its broad side facing +X; a tea bag is one of 0.06 m, a duffel bag lies 0.6 m long."""

    words = ("bag", "paper bag", "shopping bag", "plastic bag", "grocery bag", "tote bag", "sack", "tea bag", "teabag",
             "duffel bag", "gift bag", "chip bag", "bag of chips", "gym bag", "garbage bag", "sports bag")
    pieces = ("handle", "opening", "bottom", "side", "corner")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "tea", "teabag"):
            return _tea(look)
        if kit.said(look, "duffel", "gym", "sports"):
            return _duffel(look)
        if kit.said(look, "sack", "garbage", "plastic", "chip"):
            return _sack(look)
        paper = kit.main(look, (0.62, 0.44, 0.24), kit.paper)
        wall = slabs.polygon([(-0.06, -0.13), (0.06, -0.13), (0.06, 0.13), (-0.06, 0.13)], 0.004)
        parts = [slabs.slab(wall.difference(wall.buffer(-0.004)), 0.32, paper, 0.001),
                 slabs.slab(wall, 0.004, paper, 0.001)]
        for x in (-0.056, 0.056):
            way = solids.curve([(x, -0.055, 0.29), (x, -0.05, 0.38), (x, 0.05, 0.38), (x, 0.055, 0.29)], 8)
            parts.append(solids.tube(way, 0.004, kit.shade(paper, 0.6, "handles"), 8))
        parts.append(kit.block((0.001, 0.12, 0.12), (0.0603, 0, 0.1), kit.paper((0.75, 0.16, 0.12), "label"), 0.0004))
        return PropModel({"body": kit.fold(parts)}, "paper",
                         {"grip": (0.0, 0.0, 0.38), "top": (0.0, 0.0, 0.32), "inside": (0.0, 0.0, 0.1)})


def _tea(look: Look) -> PropModel:
    """A little pyramid of gauze, the leaves seen through it, on a thread with a tag."""
    gauze = kit.main(look, (0.80, 0.76, 0.62), kit.cloth)
    body = solids.lathe([(0, 0), (0.026, 0.001), (0.024, 0.006), (0.003, 0.048), (0, 0.049)], gauze, 4, crease=0.4)
    leaves = solids.moved(solids.sphere(0.019, kit.food((0.16, 0.10, 0.03), "leaves"), (1, 1, 0.5), 12), (0, 0, 0.012))
    thread = solids.tube(solids.curve([(0, 0, 0.047), (0.006, 0.0, 0.09), (0, 0, 0.14)], 6), 0.0007,
                         kit.cloth((0.86, 0.84, 0.78), "thread"), 6)
    tag = kit.block((0.0012, 0.022, 0.024), (0, 0, 0.14), kit.paper((0.30, 0.55, 0.14), "tag"), 0.0004)
    return PropModel({"body": kit.fold([body, leaves, thread, tag])}, "cloth",
                     {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.16)})


def _duffel(look: Look) -> PropModel:
    """A round long bag with a zip and two straps."""
    stuff = kit.main(look, (0.06, 0.08, 0.11), kit.cloth)
    strap = kit.leather((0.14, 0.06, 0.025), "straps")
    roll = kit.lying(solids.turned([(0.13, -0.29), (0.14, -0.2), (0.14, 0.2), (0.13, 0.29)], stuff, 0.05, 40))
    body = solids.moved(roll, (0, 0, 0.135), scale=(1, 1, 0.92))
    parts = [body, kit.block((0.012, 0.46, 0.006), (0, 0, 0.262), kit.chrome(), 0.002)]
    for y in (-0.13, 0.13):
        belt = kit.lying(solids.ring(0.138, 0.008, strap, 40, 8))
        parts.append(solids.moved(belt, (0, y, 0.135), scale=(1, 1.6, 0.93)))
    for x in (-0.05, 0.05):
        way = solids.curve([(x, -0.13, 0.25), (x * 0.6, -0.08, 0.36), (x * 0.6, 0.08, 0.36), (x, 0.13, 0.25)], 8)
        parts.append(solids.tube(way, 0.009, strap, 10))
    return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.36), "top": (0.0, 0.0, 0.26)})


def _sack(look: Look) -> PropModel:
    """A full sack, its neck tied."""
    clear = kit.said(look, "plastic", "chip", "garbage")
    usual = (0.78, 0.80, 0.82) if clear else (0.50, 0.36, 0.20)
    stuff = kit.main(look, usual, kit.plastic if clear else kit.cloth)
    t = np.linspace(0, 1, 22)
    radius = 0.15 * np.sin(np.pi * (0.08 + 0.80 * t)) ** 0.55 * (1 - 0.1 * t)
    side = [(float(r), float(z)) for r, z in zip(radius, 0.3 * t, strict=True)]
    neck = [(0.035, 0.315), (0.03, 0.33), (0.075, 0.385), (0.0, 0.375)]
    body = solids.lathe([(0, 0), *side[:-2], *neck], stuff, 40, wobble=0.06, seed=3)
    tie = solids.moved(solids.ring(0.033, 0.007, kit.cloth((0.66, 0.12, 0.10), "tie"), 24, 8), (0, 0, 0.326))
    return PropModel({"body": kit.fold([body, tie])}, stuff.substance,
                     {"grip": (0.0, 0.0, 0.34), "top": (0.0, 0.0, 0.38)})
